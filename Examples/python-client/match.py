#!/usr/bin/env python3
"""Asks a treffsikker server who can help with a need, or with many."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections import deque
from collections.abc import Iterator

from treffsikker_client import (
    CallFailed, Client, TreffsikkerError, need)
from treffsikker_messages import matcher_pb2

LEADS = {
    "no_clear_match": "Ingen senter passer klart. De nærmeste er:",
    "ask_back": "Behovet sier ikke hva det gjelder. Dette er gjetninger:",
}
EXIT_CODES = {"answered": 0, "no_clear_match": 3, "ask_back": 4}
BAD_DATA = 65
UNAVAILABLE = 69
LINE_BYTES_MAX = 131_072


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("need", nargs="?", help="in your own words")
    parser.add_argument("--batch", metavar="FILE",
                        help="a JSON object a line; - is standard input")
    parser.add_argument("--municipality", default="", help="name or number")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--language", default="", help="nb, nn or en")
    parser.add_argument("--address", default="127.0.0.1:7420",
                        help="host:port or unix:path (%(default)s)")
    arguments = parser.parse_args()
    if (arguments.need is None) == (arguments.batch is None):
        parser.error("give a need, or --batch FILE")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    with Client(arguments.address, language=arguments.language) as client:
        if arguments.batch is not None:
            return answer_batch(client, arguments)
        return answer_need(client, arguments)


def answer_need(client: Client, arguments: argparse.Namespace) -> int:
    try:
        answer = client.match(arguments.need, arguments.municipality,
                              arguments.limit, arguments.language)
    except TreffsikkerError as error:
        print(f"match: {error}", file=sys.stderr)
        return BAD_DATA if isinstance(error, CallFailed) else UNAVAILABLE
    outcome = outcome_name(answer)
    if answer.notice:  # Tells whom to call; before all else.
        print(answer.notice)
    if outcome in LEADS:
        print(LEADS[outcome])
    for match in answer.matches:
        print(f"{match.rank}. {match.centre_name}  {match.centre_id}")
        print(f"   {match.reason}")
        for offer in match.offers:
            confirmed = offer.evidence_level == "documented"
            mark = "" if confirmed else " (ikke bekreftet av senteret)"
            print(f"   • {offer.title}{mark}")
        if match.website:
            print(f"   Nettside: {match.website}")
    for actor in answer.elsewhere:
        print(f"Kan også vite noe: {actor.centre_name}  {actor.centre_id}")
    return EXIT_CODES.get(outcome, 0)


def answer_batch(client: Client, arguments: argparse.Namespace) -> int:
    """A line for each line, in order; some are at fault before they are sent.

    `read` holds what was read and is not printed yet: the id, and the error
    where the line was not sent.
    """
    read: deque[tuple[object, CallFailed | None]] = deque()
    worst = 0

    def requests() -> Iterator[matcher_pb2.MatchRequest]:
        for line in lines:
            if not line.strip():
                continue
            request, id, error = read_line(line, arguments)
            read.append((id, error))
            if request is not None:
                yield request

    def print_unsent() -> None:
        nonlocal worst
        while read and read[0][1] is not None:
            worst = max(worst, print_line(*read.popleft()))

    lines = (sys.stdin.buffer if arguments.batch == "-"
             else open(arguments.batch, "rb"))
    with lines:
        for answer in client.match_many(requests()):
            print_unsent()
            worst = max(worst, print_line(read.popleft()[0], answer))
        print_unsent()
    return worst


def print_line(id: object,
               answer: matcher_pb2.MatchResponse | TreffsikkerError | None,
               ) -> int:
    """Prints an answer as a line; the exit code that it asks for."""
    fields: dict[str, object] = {"id": id}
    status = 0
    if isinstance(answer, matcher_pb2.MatchResponse):
        fields["outcome"] = outcome_name(answer)
        fields["centres"] = [match.centre_id for match in answer.matches]
        fields["scores"] = [match.score.hex() for match in answer.matches]
    elif isinstance(answer, CallFailed):
        fields["error"] = {"code": answer.code_name, "reason": answer.reason,
                           "message": answer.message}
        status = BAD_DATA
    else:
        never_begun = getattr(answer, "never_begun", False)
        reason = "NEVER_BEGUN" if never_begun else "CONNECTION_LOST"
        fields["error"] = {"code": "UNAVAILABLE", "reason": reason,
                           "message": str(answer)}
        status = UNAVAILABLE
    print(json.dumps(fields, ensure_ascii=False, separators=(",", ":")),
          flush=True)
    return status


def read_line(line: bytes, arguments: argparse.Namespace,
              ) -> tuple[matcher_pb2.MatchRequest | None, object,
                         CallFailed | None]:
    """The request or the error, and the id between them."""
    if len(line) > LINE_BYTES_MAX:
        return None, None, CallFailed(3, "NEED_TOO_LONG",
                                      "the line is too long")
    id = None
    try:
        fields = json.loads(line)
        id = fields.get("id")
        municipality = fields.get("municipality") or arguments.municipality
        return need(fields["text"], municipality, arguments.limit,
                    arguments.language), id, None
    except UnicodeError:
        return None, id, CallFailed(3, "TEXT_NOT_UTF8",
                                    "the line is not UTF-8")
    except (ValueError, TypeError, KeyError, AttributeError):
        return None, id, CallFailed(3, "MESSAGE_MALFORMED",
                                    "the line is no need in JSON")


def outcome_name(answer: matcher_pb2.MatchResponse) -> str:
    """As the command line names it: answered, no_clear_match, ask_back."""
    name = matcher_pb2.Outcome.Name(answer.outcome)
    return name.removeprefix("OUTCOME_").lower()


if __name__ == "__main__":
    sys.exit(main())
