"""Ways in to the matcher, all asked alike: the framed protocol and gRPC."""

from __future__ import annotations

import json
from typing import NamedTuple

import grpc
from google.protobuf import json_format
from google.protobuf.message_factory import GetMessageClass

import match
import shapes
from conformance_cases import Call, Need
from match import matcher_pb2
from treffsikker_client import CallFailed, Client

MATCHER = "treffsikker.v1.Matcher"
WAIT_SECONDS = 60.0
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
