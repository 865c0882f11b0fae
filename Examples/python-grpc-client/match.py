#!/usr/bin/env python3
"""Asks a treffsikker server over gRPC who can help with a need."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import grpc
from google.rpc import error_details_pb2
from grpc_status import rpc_status

sys.path.insert(0, str(Path(__file__).resolve().parent / "generated"))

from treffsikker.v1 import matcher_pb2, matcher_pb2_grpc  # noqa: E402

LEADS = {
    matcher_pb2.OUTCOME_NO_CLEAR_MATCH:
        "Ingen senter passer klart. De nærmeste er:",
    matcher_pb2.OUTCOME_ASK_BACK:
        "Behovet sier ikke hva det gjelder. Dette er gjetninger:",
}
EXIT_CODES = {matcher_pb2.OUTCOME_NO_CLEAR_MATCH: 3,
              matcher_pb2.OUTCOME_ASK_BACK: 4}
BAD_DATA = 65
UNAVAILABLE = 69
# Answers to large batches are longer than the 4 MiB that grpcio takes.
OPTIONS = [("grpc.max_receive_message_length", 64 * 1024 * 1024)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("need", help="in your own words")
    parser.add_argument("--municipality", default="", help="name or number")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--language", default="", help="nb, nn or en")
    parser.add_argument("--timeout", type=float, default=10, metavar="SECONDS")
    parser.add_argument("--address", default="127.0.0.1:7421",
                        help="host:port (%(default)s)")
    arguments = parser.parse_args()
    with grpc.insecure_channel(arguments.address, OPTIONS) as channel:
        matcher = matcher_pb2_grpc.MatcherStub(channel)
        request = matcher_pb2.MatchRequest(
            text=arguments.need, municipality=arguments.municipality,
            limit=arguments.limit, language=arguments.language)
        try:
            answer = matcher.Match(request, timeout=arguments.timeout)
        except grpc.RpcError as error:
            print(f"match: {described(error)}", file=sys.stderr)
            gone = (grpc.StatusCode.UNAVAILABLE,
                    grpc.StatusCode.DEADLINE_EXCEEDED)
            return UNAVAILABLE if error.code() in gone else BAD_DATA
    print_answer(answer)
    return EXIT_CODES.get(answer.outcome, 0)


def print_answer(answer: matcher_pb2.MatchResponse) -> None:
    if answer.notice:
        print(answer.notice)
    if answer.outcome in LEADS:
        print(LEADS[answer.outcome])
    for match in answer.matches:
        print(f"{match.rank}. {match.centre_name}  {match.centre_id}")
        print(f"   {match.reason}")
        for offer in match.offers:
            confirmed = offer.evidence_level == "documented"
            mark = "" if confirmed else " (ikke bekreftet av senteret)"
            print(f"   • {offer.title}{mark}")
        if match.website:
            print(f"   Nettside: {match.website}")


def described(error: grpc.RpcError) -> str:
    """The message, and what the details say for programs."""
    reason, fields = failure_details(error)
    return " ".join(filter(None, [
        error.details(), f"({error.code().name} {reason})", *fields]))


def failure_details(error: grpc.RpcError) -> tuple[str, list[str]]:
    """The reason, and the fields at fault; empty where the server sent none."""
    status = rpc_status.from_call(error)
    reason, fields = "", []
    for detail in status.details if status is not None else []:
        info = error_details_pb2.ErrorInfo()
        bad_request = error_details_pb2.BadRequest()
        if detail.Unpack(info):
            reason = info.reason
        elif detail.Unpack(bad_request):
            fields = [v.field for v in bad_request.field_violations]
    return reason, fields


if __name__ == "__main__":
    sys.exit(main())
