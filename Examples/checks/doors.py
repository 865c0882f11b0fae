"""The ways in to the matcher, all asked alike."""

from __future__ import annotations

import base64
import http.client
import json
import subprocess
import time
import urllib.parse
from itertools import groupby
from typing import NamedTuple

import grpc
from google.protobuf import json_format
from google.protobuf.message_factory import GetMessageClass
from google.rpc import error_details_pb2

import match
import shapes
from conformance_cases import HTTP_STATUSES, Call, Need
from match import matcher_pb2
from treffsikker_client import CallFailed, Client

MATCHER = "treffsikker.v1.Matcher"
WAIT_SECONDS = 60.0
CODES = {status: code for code, status in HTTP_STATUSES.items()}
METHODS = matcher_pb2.DESCRIPTOR.services_by_name["Matcher"].methods_by_name


class Failure(NamedTuple):
    """None stands for what a door does not tell."""

    reason: str | None = None
    code: str | None = None
    message: str | None = None
    fields: list[str] | None = None
    exit_code: int | None = None


class Answer(NamedTuple):
    """A response of the contract is packed in the order of its fields."""

    record: dict[str, object] | None = None
    packed: bytes | None = None
    failure: Failure | None = None


def escaped(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def members(need: Need, text_key: str = "text") -> dict[str, object]:
    """What is asked, as JSON and addresses have it."""
    told = {text_key: need.text, "municipality": need.municipality,
            "limit": need.limit, "language": need.language,
            "explain": need.explain}
    return {key: value for key, value in told.items()
            if value or key == text_key}


def packed_need(need: Need) -> bytes:
    """Field by field, for protobuf packs no text that is not UTF-8."""
    text = escaped(need.text)
    rest = matcher_pb2.MatchRequest(
        municipality=need.municipality, limit=need.limit,
        language=need.language, explain=need.explain).SerializeToString()
    length, head = len(text), b"\x0a"
    while length > 0x7f:
        head += bytes([length & 0x7f | 0x80])
        length >>= 7
    return head + bytes([length]) + text + rest


def unpacked(method: str, packed: bytes) -> dict[str, object]:
    message = GetMessageClass(METHODS[method].output_type).FromString(packed)
    return json_format.MessageToDict(message)


def json_bytes(value: object) -> bytes:
    return escaped(json.dumps(value, ensure_ascii=False))


class Door:
    """A way in; asked needs, it gives an answer to each in their order."""

    name = ""

    def can_carry(self, need: Need) -> bool:
        return True

    def ask_all(self, needs: list[Need]) -> list[Answer]:
        raise NotImplementedError


class Contract(Door):
    """A door that has the methods of the contract."""

    def ask_all(self, needs: list[Need]) -> list[Answer]:
        answers = []
        for need in needs:
            answer = self.exchange("Match", packed_need(need),
                                   json_bytes(members(need)), need.accept)
            if answer.packed is not None:
                record = shapes.answer(
                    matcher_pb2.MatchResponse.FromString(answer.packed))
                answer = answer._replace(record=record)
            answers.append(answer)
        return answers

    def call(self, case: Call) -> Answer:
        packed = b""
        if case.method in METHODS:
            kind = GetMessageClass(METHODS[case.method].input_type)
            message = json_format.ParseDict(case.request, kind())
            packed = message.SerializeToString()
        return self.exchange(case.method, packed, json_bytes(case.request), "")

    def exchange(self, method: str, packed: bytes, text: bytes, accept: str,
                 ) -> Answer:
        """One call, its request both packed and as JSON."""
        raise NotImplementedError


class Framed(Contract):
    name = "framed"

    def __init__(self, address: str) -> None:
        self.address = address
        self.clients: dict[str, Client] = {}

    def exchange(self, method: str, packed: bytes, text: bytes, accept: str,
                 ) -> Answer:
        client = self.clients.setdefault(
            accept, Client(self.address, WAIT_SECONDS, accept))
        [call] = client.begin([(f"{MATCHER}/{method}", packed)])
        try:
            return Answer(packed=call.result())
        except CallFailed as error:
            fields = [violation.field for violation in error.violations]
            return Answer(failure=Failure(
                error.reason, error.code_name, error.message, fields))


class GRPC(Contract):
    """Bytes in and out, so that they can be compared and can be faulty."""

    name = "grpc"

    def __init__(self, address: str) -> None:
        self.channel = grpc.insecure_channel(address, match.OPTIONS)

    def exchange(self, method: str, packed: bytes, text: bytes, accept: str,
                 ) -> Answer:
        metadata = [("accept-language", accept)] if accept else None
        call = self.channel.unary_unary(f"/{MATCHER}/{method}")
        try:
            return Answer(packed=call(
                packed, timeout=WAIT_SECONDS, metadata=metadata))
        except grpc.RpcError as error:
            reason, fields = match.failure_details(error)
            return Answer(failure=Failure(
                reason, error.code().name, error.details(), fields))


class HTTP:
    """One connection, asked as often as the server lets it."""

    def __init__(self, address: str) -> None:
        self.connection = http.client.HTTPConnection(address, timeout=60)

    def request(self, verb: str, path: str, body: bytes | None = None,
                kind: str = "application/json", accept: str = "",
                ) -> tuple[int, str, bytes]:
        headers = {"Content-Type": kind} if body is not None else {}
        if accept:
            headers["Accept-Language"] = accept
        while True:
            self.connection.request(verb, path, body, headers)
            answer = self.connection.getresponse()
            content = answer.read()
            wait = answer.headers.get("Retry-After")
            if answer.status != 429 or wait is None:
                media = answer.headers.get_content_type()
                return answer.status, media, content
            time.sleep(float(wait))


def told_code(status: int, code: str) -> str:
    """The code, or a text that equals none where the status is another's."""
    same = HTTP_STATUSES.get(code) == status
    return code if same else f"{code} with the status {status}"


class Connect(Contract):
    def __init__(self, address: str, is_json: bool) -> None:
        self.http = HTTP(address)
        self.is_json = is_json
        self.name = "connect json" if is_json else "connect proto"

    def exchange(self, method: str, packed: bytes, text: bytes, accept: str,
                 ) -> Answer:
        kind = "application/json" if self.is_json else "application/proto"
        status, media, content = self.http.request(
            "POST", f"/{MATCHER}/{method}",
            text if self.is_json else packed, kind, accept)
        if status != 200:
            return Answer(failure=connect_failure(status, content))
        if media != kind:
            raise ValueError(f"an answer of {media}")
        if not self.is_json:
            return Answer(packed=content)
        message = GetMessageClass(METHODS[method].output_type)()
        json_format.Parse(content, message)
        return Answer(packed=message.SerializeToString())


def connect_failure(status: int, content: bytes) -> Failure:
    error = json.loads(content)
    info = error_details_pb2.ErrorInfo()
    bad_request = error_details_pb2.BadRequest()
    for detail in error["details"]:
        octets = base64.b64decode(detail["value"] + "==")
        {"google.rpc.ErrorInfo": info, "google.rpc.BadRequest": bad_request}[
            detail["type"]].ParseFromString(octets)
    return Failure(info.reason, told_code(status, error["code"].upper()),
                   error["message"],
                   [v.field for v in bad_request.field_violations])


def problem(status: int, content: bytes) -> Failure:
    told = json.loads(content)
    code = CODES.get(told["status"], str(told["status"]))
    return Failure(told["reason"], told_code(status, code), told["detail"],
                   [v["field"] for v in told.get("violations") or []])


class API(Door):
    """/api/v1, with needs in the body or in the address."""

    def __init__(self, address: str, verb: str) -> None:
        self.http = HTTP(address)
        self.verb = verb
        self.name = f"api {verb.lower()}"

    def ask_all(self, needs: list[Need]) -> list[Answer]:
        return [self.ask(need) for need in needs]

    def ask(self, need: Need) -> Answer:
        path, body = "/api/v1/match", json_bytes(members(need))
        if self.verb == "GET":
            told = {key: "true" if value is True else escaped(str(value))
                    for key, value in members(need, "q").items()}
            path, body = f"{path}?{urllib.parse.urlencode(told)}", None
        status, _, content = self.http.request(
            self.verb, path, body, accept=need.accept)
        if status == 200:
            return Answer(record=json.loads(content))
        failure = problem(status, content)
        # The text is q in an address.
        return Answer(failure=failure._replace(fields=[
            "text" if field == "q" else field for field in failure.fields]))

    def read(self, path: str) -> dict[str, list[object]] | Failure:
        """All pages of a list as one, or one entry."""
        path = "/api/v1/" + urllib.parse.quote(path, safe="/?=&")
        joint = "&" if "?" in path else "?"
        status, _, content = self.http.request("GET", path)
        if status != 200:
            return problem(status, content)
        whole = page = json.loads(content)
        while token := page.get("next_page_token"):
            _, _, content = self.http.request(
                "GET", f"{path}{joint}page_token={token}")
            page = json.loads(content)
            for key, value in page.items():
                if isinstance(value, list):
                    whole[key] += value
        return whole


class Command(Door):
    """The command line, a process for each need."""

    name = "command"

    def __init__(self, binary: str) -> None:
        self.binary = binary

    def run(self, need: Need, *arguments: str, sent: bytes | None = None,
            ) -> tuple[int, bytes, str]:
        flags = ["--explain"] if need.explain else []
        if need.limit:
            flags += ["--limit", str(need.limit)]
        if need.language:
            flags += ["--language", need.language]
        done = subprocess.run(
            [self.binary, "match", *arguments, *flags], input=sent,
            capture_output=True, timeout=WAIT_SECONDS)
        return done.returncode, done.stdout, done.stderr.decode()

    def can_carry(self, need: Need) -> bool:
        """Arguments of a process end at a NUL."""
        return "\0" not in need.text + need.municipality

    def ask_all(self, needs: list[Need]) -> list[Answer]:
        return [self.ask(need) for need in needs]

    def ask(self, need: Need) -> Answer:
        place = (["--municipality", need.municipality]
                 if need.municipality else [])
        code, told, errors = self.run(
            need, need.text, *place, "--format", "json")
        if code in (0, 3, 4):
            record = json.loads(told)
            codes = {"answered": 0, "no_clear_match": 3, "ask_back": 4}
            if code != codes[record["outcome"]]:
                raise ValueError(f"{record['outcome']} ends with {code}")
            return Answer(record=record)
        # With usage there is more than the message.
        message = errors.strip() if code == 65 else None
        return Answer(failure=Failure(message=message, exit_code=code))


class Batch(Command):
    """The command line, one process for needs with the same flags."""

    name = "command batch"

    def can_carry(self, need: Need) -> bool:
        return True

    def ask_all(self, needs: list[Need]) -> list[Answer]:
        answers = []
        for _, group in groupby(needs, lambda need: (
                need.limit, need.language, need.explain)):
            answers += self.ask_group(list(group))
        return answers

    def ask_group(self, needs: list[Need]) -> list[Answer]:
        lines = [{"id": number, "text": need.text} | (
            {"municipality": need.municipality} if need.municipality else {})
            for number, need in enumerate(needs)]
        code, told, errors = self.run(
            needs[0], "--batch", "-", "--format", "jsonl",
            sent=b"".join(json_bytes(line) + b"\n" for line in lines))
        if code == 64:
            return [Answer(failure=Failure(exit_code=code))] * len(needs)
        records = [json.loads(line) for line in told.splitlines()]
        if len(records) != len(needs):
            raise ValueError(f"{len(records)} answers of {len(needs)}: "
                             f"{errors}")
        has_failed = any("error" in record for record in records)
        if code != (65 if has_failed else 0):
            raise ValueError(f"the batch ended with {code}")
        return [self.line_answer(number, record)
                for number, record in enumerate(records)]

    def line_answer(self, number: int, record: dict) -> Answer:
        # A line that cannot be read has no id.
        if record.pop("id") not in (number, None):
            raise ValueError(f"the answer to line {number} is another's")
        if "error" not in record:
            return Answer(record=record)
        error = record["error"]
        return Answer(failure=Failure(
            error["reason"], error["code"], error["message"], None, 65))
