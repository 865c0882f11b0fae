#!/usr/bin/env python3
"""Holds a server's gRPC door against the command line and the contract.

grpc_door.py ADDRESS BINARY NEEDS asks the server at host:port all needs of a
JSONL file, and BINARY the same, without the server's knowing. Needs the modules
of ../python-grpc-client, and grpcio-health-checking and grpcio-reflection.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(EXAMPLES / "python-grpc-client"))

import grpc  # noqa: E402
from google.protobuf.descriptor_pool import DescriptorPool  # noqa: E402
from google.protobuf.message_factory import GetMessageClass  # noqa: E402
from google.rpc import error_details_pb2  # noqa: E402
from grpc_health.v1 import health_pb2, health_pb2_grpc  # noqa: E402
from grpc_reflection.v1alpha import proto_reflection_descriptor_database as reflection  # noqa: E402,E501
from grpc_reflection.v1alpha import reflection_pb2  # noqa: E402
from grpc_status import rpc_status  # noqa: E402

import match  # noqa: E402
from match import matcher_pb2, matcher_pb2_grpc  # noqa: E402

MATCHER = "treffsikker.v1.Matcher"
SERVING = health_pb2.HealthCheckResponse.SERVING
SERVICE_UNKNOWN = health_pb2.HealthCheckResponse.SERVICE_UNKNOWN
WAIT_SECONDS = 60.0


def need(text: str, municipality: str = "", **more: object,
         ) -> matcher_pb2.MatchRequest:
    return matcher_pb2.MatchRequest(
        text=text, municipality=municipality, **more)


def failed(call: Callable[[], object]) -> grpc.RpcError | None:
    try:
        call()
    except grpc.RpcError as error:
        return error
    return None


def ended(call: Callable[[], object]) -> str:
    """A failure as code, reason and fields."""
    error = failed(call)
    if error is None:
        return "OK"
    reason, fields = match.failure_details(error)
    return " ".join([error.code().name, reason, *fields])


def same_answers(channel: grpc.Channel, binary: str, needs: Path) -> str:
    """Centres, order, outcome and every bit of the scores."""
    run = subprocess.run(
        [binary, "match", "--batch", str(needs), "--format", "jsonl"],
        capture_output=True, text=True)
    expected = [json.loads(line) for line in run.stdout.splitlines()]
    lines = [json.loads(line) for line in
             needs.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not expected or len(expected) != len(lines):
        return f"{len(expected)} answers to {len(lines)} needs: {run.stderr}"
    matcher = matcher_pb2_grpc.MatcherStub(channel)
    calls = [matcher.Match.future(
        need(line["text"], line.get("municipality") or ""),
        timeout=WAIT_SECONDS) for line in lines]
    for wanted, call in zip(expected, calls):
        if "error" in wanted:
            reason = match.failure_details(call.exception())[0]
            if reason != wanted["error"]["reason"]:
                return f"{wanted['id']}: {reason}"
            continue
        answer = call.result()
        outcome = matcher_pb2.Outcome.Name(answer.outcome)
        found = (outcome.removeprefix("OUTCOME_").lower(),
                 [(m.centre_id, m.score.hex()) for m in answer.matches])
        told = (wanted["outcome"],
                [(m["centre_id"], float(m["score"]).hex())
                 for m in wanted["matches"]])
        if found != told:
            return f"{wanted['id']}: expected {told}, found {found}"
    return ""


def batch(channel: grpc.Channel) -> str:
    matcher = matcher_pb2_grpc.MatcherStub(channel)
    needs = [need("kurs om demens", "Vadsø"), need("hei", limit=2)]
    answer = matcher.BatchMatch(matcher_pb2.BatchMatchRequest(requests=needs))
    one_by_one = [matcher.Match(request) for request in needs]
    same = list(answer.responses) == one_by_one
    return "" if same else "a batch is answered otherwise than its needs"


def other_methods(channel: grpc.Channel) -> str:
    matcher = matcher_pb2_grpc.MatcherStub(channel)
    explained = matcher.Explain(matcher_pb2.ExplainRequest(
        need=need("kurs om demens"), centre_id="nssf"))
    suggested = matcher.Suggest(matcher_pb2.SuggestRequest(prefix="vads"))
    listed = matcher.ListCentres(matcher_pb2.ListCentresRequest())
    got = matcher.GetCentre(matcher_pb2.GetCentreRequest(id="rvts-nord"))
    places = matcher.ListMunicipalities(
        matcher_pb2.ListMunicipalitiesRequest())
    found = (bool(explained.verdict and explained.reason),
             "5607" in {s.id for s in suggested.suggestions},
             "rvts-nord" in {c.id for c in listed.centres},
             got.centre.family_id == "rvts",
             "5607" in {m.number for m in places.municipalities})
    return "" if all(found) else str(found)


def languages(channel: grpc.Channel) -> str:
    """The request's wins over accept-language."""
    matcher = matcher_pb2_grpc.MatcherStub(channel)
    metadata = [("accept-language", "en;q=0.9, fr")]
    english = matcher.Match(need("kurs om demens"), metadata=metadata)
    nynorsk = matcher.Match(need("kurs om demens", language="nn"),
                            metadata=metadata)
    found = (english.understood.language, nynorsk.understood.language)
    return "" if found == ("en", "nn") else str(found)


def raw(channel: grpc.Channel, path: str, message: bytes,
        ) -> Callable[[], object]:
    call = channel.unary_unary(path)
    return lambda: call(message, timeout=WAIT_SECONDS)


def failures(channel: grpc.Channel) -> str:
    matcher = matcher_pb2_grpc.MatcherStub(channel)
    path = f"/{MATCHER}/Match"
    broken = need("demens").SerializeToString()[:-1]
    faulty = matcher_pb2.BatchMatchRequest(requests=[need("a"), need("")])
    cases = [
        (lambda: matcher.Match(need(" \u200b\n")),
         "INVALID_ARGUMENT NEED_EMPTY text"),
        (lambda: matcher.Match(need("a" * 8001)),
         "INVALID_ARGUMENT NEED_TOO_LONG text"),
        (raw(channel, path, b"\x0a\x02\xff\xfe"),
         "INVALID_ARGUMENT TEXT_NOT_UTF8 text"),
        (lambda: matcher.Match(need("a\0b")),
         "INVALID_ARGUMENT TEXT_HAS_NUL text"),
        (lambda: matcher.Match(need("a", "Atlantis")),
         "INVALID_ARGUMENT MUNICIPALITY_UNKNOWN municipality"),
        (lambda: matcher.Match(need("a", "Våler")),
         "INVALID_ARGUMENT MUNICIPALITY_AMBIGUOUS municipality"),
        (lambda: matcher.Match(need("a", limit=101)),
         "INVALID_ARGUMENT LIMIT_OUT_OF_RANGE limit"),
        (lambda: matcher.Match(need("a", language="de")),
         "INVALID_ARGUMENT LANGUAGE_UNKNOWN language"),
        (raw(channel, path, broken), "INVALID_ARGUMENT MESSAGE_MALFORMED"),
        (raw(channel, path, b"\x08\x01"),
         "INVALID_ARGUMENT MESSAGE_MALFORMED"),
        (lambda: matcher.BatchMatch(matcher_pb2.BatchMatchRequest()),
         "INVALID_ARGUMENT MESSAGE_MALFORMED requests"),
        (lambda: matcher.BatchMatch(faulty),
         "INVALID_ARGUMENT NEED_EMPTY requests[1].text"),
        (lambda: matcher.GetCentre(matcher_pb2.GetCentreRequest(id="nobody")),
         "NOT_FOUND CENTRE_UNKNOWN id"),
        (raw(channel, f"/{MATCHER}/None", b""),
         "UNIMPLEMENTED METHOD_UNKNOWN"),
    ]
    wrong = [f"expected {expected}, found {found}" for call, expected in cases
             if (found := ended(call)) != expected]
    return "; ".join(wrong)


def localized(channel: grpc.Channel) -> str:
    """The message stands in the status, and in its details with a locale."""
    matcher = matcher_pb2_grpc.MatcherStub(channel)
    seen = set()
    for locale in ("nb", "nn", "en"):
        error = failed(lambda: matcher.Match(
            need(""), metadata=[("accept-language", locale)]))
        status = rpc_status.from_call(error)
        message = error_details_pb2.LocalizedMessage()
        if not any(detail.Unpack(message) for detail in status.details):
            return f"no message in {locale}"
        if (message.locale, message.message) != (locale, error.details()):
            return f"in {locale}: {message}"
        seen.add(message.message)
    return "" if len(seen) == 3 else str(seen)


def deadline(channel: grpc.Channel) -> str:
    """grpcio ends the call itself; the server must be free afterwards."""
    matcher = matcher_pb2_grpc.MatcherStub(channel)
    slow = matcher_pb2.BatchMatchRequest(
        requests=[need("demens hos eldre", limit=100)] * 10_000)
    began = time.monotonic()
    error = failed(lambda: matcher.BatchMatch(slow, timeout=0.2))
    took = time.monotonic() - began
    if error is None or error.code() != grpc.StatusCode.DEADLINE_EXCEEDED:
        return f"ended with {error}"
    return "" if took < 5 else f"took {took:.1f} s"


def check_health(channel: grpc.Channel) -> str:
    health = health_pb2_grpc.HealthStub(channel)
    for service in ("", MATCHER):
        state = health.Check(health_pb2.HealthCheckRequest(service=service))
        if state.status != SERVING:
            return f"{service!r} is {state.status}"
    found = ended(lambda: health.Check(
        health_pb2.HealthCheckRequest(service="no")))
    return "" if found == "NOT_FOUND SERVICE_UNKNOWN" else found


def watch_health(channel: grpc.Channel) -> str:
    health = health_pb2_grpc.HealthStub(channel)
    for service, expected in ((MATCHER, SERVING), ("no", SERVICE_UNKNOWN)):
        seen = []

        def watch() -> None:
            for state in health.Watch(health_pb2.HealthCheckRequest(
                    service=service), timeout=1):
                seen.append(state.status)

        error = failed(watch)
        if seen != [expected]:
            return f"{service!r} is {seen}"
        if error is None or error.code() != grpc.StatusCode.DEADLINE_EXCEEDED:
            return f"the watch of {service!r} ended with {error}"
    return ""


def reflect(channel: grpc.Channel) -> str:
    """What reflection tells is enough to make a call."""
    database = reflection.ProtoReflectionDescriptorDatabase(channel)
    services = set(database.get_services())
    if not {MATCHER, "grpc.health.v1.Health"} <= services:
        return f"services are {services}"
    pool = DescriptorPool(database)
    method = pool.FindServiceByName(MATCHER).FindMethodByName("Match")
    request = GetMessageClass(method.input_type)(text="kurs om demens")
    answer = GetMessageClass(method.output_type).FromString(
        raw(channel, f"/{MATCHER}/Match", request.SerializeToString())())
    same = matcher_pb2_grpc.MatcherStub(channel).Match(need("kurs om demens"))
    if answer.SerializeToString() != same.SerializeToString():
        return "a call built from reflection is answered otherwise"
    pool.FindMessageTypeByName("google.rpc.BadRequest")
    return ""


def reflect_v1(channel: grpc.Channel) -> str:
    call = channel.stream_stream(
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        request_serializer=lambda message: message.SerializeToString(),
        response_deserializer=reflection_pb2.ServerReflectionResponse.FromString)

    def questions() -> Iterator[reflection_pb2.ServerReflectionRequest]:
        yield reflection_pb2.ServerReflectionRequest(
            file_containing_symbol="no.such.Thing")
        yield reflection_pb2.ServerReflectionRequest(list_services="")

    first, second = call(questions(), timeout=WAIT_SECONDS)
    if first.error_response.error_code != grpc.StatusCode.NOT_FOUND.value[0]:
        return f"an unknown symbol is answered with {first}"
    found = {service.name for service in second.list_services_response.service}
    return "" if MATCHER in found else f"services are {found}"


def main() -> int:
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        return 64
    address, binary, needs = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    has_failed = False
    checks: list[Callable[[grpc.Channel], str]] = [
        lambda channel: same_answers(channel, binary, needs), batch,
        other_methods, languages, failures, localized, deadline, check_health,
        watch_health, reflect, reflect_v1]
    names = ["same_answers", *(check.__name__ for check in checks[1:])]
    for name, check in zip(names, checks):
        began = time.monotonic()
        try:
            with grpc.insecure_channel(address, match.OPTIONS) as channel:
                found = check(channel)
        except Exception as error:  # A check that breaks down has failed.
            found = f"{type(error).__name__}: {error}"
        has_failed |= bool(found)
        took = f"{time.monotonic() - began:.1f} s"
        print(f"FAIL grpc {name}: {found}" if found
              else f"ok   grpc {name} ({took})", flush=True)
    return 1 if has_failed else 0


if __name__ == "__main__":
    sys.exit(main())
