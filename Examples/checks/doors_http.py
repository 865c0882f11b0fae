"""The ways in over HTTP: Connect, and /api/v1."""

from __future__ import annotations

import base64
import http.client
import json
import time
import urllib.parse

from google.protobuf import json_format
from google.protobuf.message_factory import GetMessageClass
from google.rpc import error_details_pb2

from conformance_cases import HTTP_STATUSES, Need
from doors import (
    MATCHER, METHODS, Answer, Contract, Door, Failure, escaped, json_bytes,
    members)

CODES = {status: code for code, status in HTTP_STATUSES.items()}


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
    localized = error_details_pb2.LocalizedMessage(message=error["message"])
    for detail in error["details"]:
        octets = base64.b64decode(detail["value"] + "==")
        {"google.rpc.ErrorInfo": info, "google.rpc.BadRequest": bad_request,
         "google.rpc.LocalizedMessage": localized}[detail["type"]].ParseFromString(octets)
    assert localized.message == error["message"], error
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
