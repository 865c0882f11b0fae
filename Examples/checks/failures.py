"""Every documented failure that a client can bring about, through both."""

from __future__ import annotations

import subprocess
from typing import NamedTuple

from treffsikker_client import CallFailed, Client, need
from treffsikker_messages import health_pb2, matcher_pb2

WAIT_SECONDS = 120.0
MATCHER = "treffsikker.v1.Matcher/"


class Case(NamedTuple):
    method: str
    request: bytes
    expected: str
    timeout_ms: int = 0
    count: int = 1
    is_cancelled: bool = False


def batch(*needs: matcher_pb2.MatchRequest) -> bytes:
    return matcher_pb2.BatchMatchRequest(requests=needs).SerializeToString()


def match_case(expected: str, *arguments: object, **more: object) -> Case:
    request = need(*arguments, **more).SerializeToString()
    return Case(MATCHER + "Match", request, expected)


def quick_cases() -> list[Case]:
    """An expectation is a code, a reason, and the fields at fault."""
    long_batch = batch(*[need("demens hos eldre i kommunen")] * 10_000)
    broken = need("demens").SerializeToString()[:-1]
    return [
        match_case("3 NEED_EMPTY text", " \u200b\n"),
        match_case("3 NEED_TOO_LONG text", "a" * 8001),
        Case(MATCHER + "Match", b"\x0a\x02\xff\xfe", "3 TEXT_NOT_UTF8 text"),
        match_case("3 TEXT_HAS_NUL text", "a\0b"),
        match_case("3 TEXT_HAS_NUL municipality", "a", "Vads\0"),
        match_case("3 MUNICIPALITY_UNKNOWN municipality", "a", "Atlantis"),
        match_case("3 MUNICIPALITY_AMBIGUOUS municipality", "a", "Våler"),
        match_case("3 LIMIT_OUT_OF_RANGE limit", "demens", limit=101),
        match_case("3 LANGUAGE_UNKNOWN language", "demens", language="de"),
        Case(MATCHER + "Match", broken, "3 MESSAGE_MALFORMED"),
        Case(MATCHER + "Match", b"\x08\x01", "3 MESSAGE_MALFORMED"),
        Case(MATCHER + "BatchMatch", b"", "3 MESSAGE_MALFORMED requests"),
        Case(MATCHER + "BatchMatch", batch(need("a"), need("")),
             "3 NEED_EMPTY requests[1].text"),
        Case(MATCHER + "BatchMatch", batch(*[need("a")] * 10_001),
             "3 LIMIT_OUT_OF_RANGE requests"),
        Case(MATCHER + "ListMunicipalities",
             matcher_pb2.ListMunicipalitiesRequest(
                 county="Atlantis").SerializeToString(),
             "3 MUNICIPALITY_UNKNOWN county"),
        Case(MATCHER + "GetCentre",
             matcher_pb2.GetCentreRequest(id="nobody").SerializeToString(),
             "5 CENTRE_UNKNOWN id"),
        Case("grpc.health.v1.Health/Check",
             health_pb2.HealthCheckRequest(service="no").SerializeToString(),
             "5 SERVICE_UNKNOWN"),
        Case(MATCHER + "None", b"", "12 METHOD_UNKNOWN"),
        Case(MATCHER + "BatchMatch", long_batch, "4 DEADLINE_PASSED",
             timeout_ms=1),
        Case(MATCHER + "BatchMatch", batch(*[need("demens")] * 1500),
             "1 CANCELLED", is_cancelled=True),
        match_case("8 TOO_MANY_CALLS", "demens")._replace(count=2500),
    ]


def long_reply_case() -> Case:
    """Some megabytes for each need: words that many offers share."""
    words = ("kurs veiledning råd barn unge eldre familier foreldre ansatte "
             "ledere kommune tjeneste psykisk helse rus vold traume demens "
             "kreft smerte omsorg sykehjem skole barnehage helsestasjon ")
    one = need(words * 20, limit=100, explain=True)
    return Case(MATCHER + "BatchMatch", batch(*[one] * 50),
                "8 REPLY_TOO_LONG")


def through_python(address: str, cases: list[Case]) -> list[str]:
    ends = []
    for case in cases:
        timeout = case.timeout_ms / 1000 if case.timeout_ms else None
        with Client(address, timeout=timeout) as client:
            calls = client.begin([(case.method, case.request)] * case.count)
            if case.is_cancelled:
                calls[-1].cancel()
            try:
                packed = calls[-1].future.result(WAIT_SECONDS)
                ends.append(f"0 {len(packed)}")
            except CallFailed as error:
                fields = [violation.field for violation in error.violations]
                ends.append(" ".join([str(error.code), error.reason, *fields]))
    return ends


def through_c(call: str, address: str, cases: list[Case]) -> list[str]:
    lines = [" ".join([case.method, str(case.timeout_ms), str(case.count),
                       str(int(case.is_cancelled)), case.request.hex() or "-"])
             for case in cases]
    return subprocess.run([call, address], input="\n".join(lines) + "\n",
                          text=True, capture_output=True, check=True,
                          timeout=WAIT_SECONDS).stdout.splitlines()


def differences(cases: list[Case], ends: list[str]) -> str:
    wrong = [f"expected {case.expected}, found {end}"
             for case, end in zip(cases, ends) if case.expected != end]
    if len(cases) != len(ends):
        wrong.append(f"{len(cases)} calls ended {len(ends)} times")
    return "; ".join(wrong)
