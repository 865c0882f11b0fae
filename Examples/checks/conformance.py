#!/usr/bin/env python3
"""Holds every way in to the same answers and failures.

conformance.py BINARY NEEDS starts a server with all doors and asks it, and the
command line, all needs of a JSONL file and what stands in
conformance_cases.py. Then grpc_door.py is run against the same server.
Scripts/check-clients builds what this needs and calls it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "python-client"))
sys.path.insert(0, str(HERE.parent / "python-grpc-client"))

import conformance_cases as cases  # noqa: E402
import shapes  # noqa: E402
from conformance_cases import Call, Need  # noqa: E402
from doors import (  # noqa: E402
    GRPC, Answer, Contract, Door, Failure, Framed, unpacked)
from doors_command import Batch, Command  # noqa: E402
from doors_http import API, Connect  # noqa: E402
from serving import Server  # noqa: E402

MADE_UP_COUNT = 200
# Of the needs, in the further languages and with the arithmetic.
EVERY = 7
# A process each.
ALONE_EVERY = 10

class Reference:
    """What the first door answers; the others are held against it."""

    def __init__(self, door: Door, needs: list[Need]) -> None:
        self.needs = needs
        # The first door has no headers, and is told what they come to.
        self.answers = door.ask_all([
            need._replace(accept="", language=need.told or need.language)
            for need in needs])
        # Of the first door that packs its answers.
        self.packed: list[bytes | None] = [None] * len(needs)

    def differences(self, door: Door) -> str:
        chosen = [index for index, need in enumerate(self.needs)
                  if door.can_carry(need)]
        found = door.ask_all([self.needs[index] for index in chosen])
        if len(found) != len(chosen):
            return f"{len(found)} answers to {len(chosen)} needs"
        wrong = [f"{self.needs[index].name}: {fault}"
                 for index, answer in zip(chosen, found)
                 if (fault := self.wrong(index, answer))]
        return f"{len(wrong)} differ: {'; '.join(wrong[:3])}" if wrong else ""

    def wrong(self, index: int, answer: Answer) -> str:
        need, expected = self.needs[index], self.answers[index]
        if need.reason or answer.failure or expected.failure:
            return self.wrong_failure(index, answer.failure)
        if wrong := shapes.difference(
                shapes.exact(expected.record), shapes.exact(answer.record)):
            return wrong
        if answer.packed is not None:
            first = self.packed[index] or answer.packed
            self.packed[index] = first
            if first != answer.packed:
                return "other bytes than the first door of the contract gave"
        if need.hidden and (
                need.hidden in json.dumps(answer.record)
                or answer.record["query"]["masked_identity_numbers"] != 1):
            return "an identity number is not masked"
        return ""

    def wrong_failure(self, index: int, found: Failure | None) -> str:
        need, first = self.needs[index], self.answers[index].failure
        if found is None:
            return f"is answered, expected {need.reason or first}"
        if need.reason:
            expected = Failure(
                need.reason, cases.CODES[need.reason], None,
                need.fields.split(),
                cases.USAGE_EXIT_CODES.get(need.reason, 65))
            if not agree(expected, found):
                return f"{found}, not {expected}"
            # Where the first door is wrong, the others are still right.
            if first is None or not agree(expected, first):
                first = Failure()
        if first is None or not agree(first, found):
            return f"{found}, at the first door {first}"
        # What the first door does not tell, the next one that tells it does.
        known = Failure(*(mine if mine is not None else theirs
                          for mine, theirs in zip(first, found)))
        self.answers[index] = Answer(failure=known)
        return ""


def agree(one: Failure, other: Failure) -> bool:
    """In all that both tell."""
    return all(mine is None or theirs is None or mine == theirs
               for mine, theirs in zip(one, other))


def needs_of(path: Path) -> list[Need]:
    lines = [json.loads(line) for line in
             path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Need(line["id"], line["text"], line.get("municipality") or "")
            for line in lines]


def further(needs: list[Need]) -> list[Need]:
    """Some of them in nn and en, and with the arithmetic in each language."""
    return [need._replace(language=language, explain=explain,
                          name=f"{need.name} {language} {explain}")
            for language, explain in (
                ("nn", False), ("en", False), ("nb", True), ("nn", True))
            for need in needs[::EVERY]]


def arithmetic(answers: list[Answer]) -> str:
    """Sums and products give their value to the last bit."""
    def value(node: dict) -> float:
        if node["kind"] == "leaf":
            return node["value"]
        whole = 0.0 if node["kind"] == "sum" else 1.0
        for detail in node["details"]:
            part = value(detail)
            whole = whole + part if node["kind"] == "sum" else whole * part
        return whole

    explained = [match for answer in answers
                 for match in answer.record["matches"]
                 if "explanation" in match]
    faulty = [match["centre_id"] for match in explained
              if value(match["explanation"]) != match["score"]]
    if not explained:
        return "nothing was explained"
    return f"{len(faulty)} of {len(explained)}: {faulty}" if faulty else ""


def call_differences(doors: list[Contract], call: Call) -> str:
    ends = {door.name: door.call(call) for door in doors}
    first = next(iter(ends.values()))
    name = f"{call.method} {call.request}"
    if call.reason:
        expected = Failure(call.reason, cases.CODES[call.reason], None,
                           call.fields.split())
        first_failure = first.failure or Failure()
        for door, end in ends.items():
            found = end.failure
            if found is None or not (agree(expected, found)
                                     and agree(first_failure, found)):
                return f"{door}: {name}: {found}, not {expected}"
        return ""
    for door, end in ends.items():
        if end.packed is None or end != first:
            return f"{door}: {name}: {end.failure or 'another answer'}"
    return ""


def api_differences(api: API, framed: Contract, call: Call) -> str:
    found, end = api.read(call.path), framed.call(call)
    if isinstance(found, Failure):
        same = end.failure is not None and agree(end.failure, found)
        return "" if same else f"{call.path}: {found}, not {end.failure}"
    if end.packed is None or call.ids is None:
        return f"{call.path}: is answered, not {end.failure}"
    expected = call.ids(unpacked(call.method, end.packed))
    if not expected or call.ids(found) != expected:
        return f"{call.path}: {call.ids(found)}, not {expected}"
    return ""


class Checks:
    def __init__(self) -> None:
        self.has_failed = False

    def check(self, name: str, differences: Callable[[], str]) -> None:
        began = time.monotonic()
        try:
            found = differences()
        except Exception as error:  # A check that breaks down has failed.
            found = f"{type(error).__name__}: {error}"
        self.has_failed |= bool(found)
        took = f"{time.monotonic() - began:.1f} s"
        print(f"FAIL {name}: {found}" if found else f"ok   {name} ({took})",
              flush=True)


def shown_nobody(binary: str) -> str:
    run = subprocess.run([binary, "catalogue", "show", "nobody"],
                         capture_output=True)
    return "" if run.returncode == 65 else f"exit code {run.returncode}"


def check_doors(checks: Checks, binary: str, server: Server, path: Path,
                ) -> None:
    batch = Batch(binary)
    contract = [Framed(server.tcp), GRPC(server.grpc),
                Connect(server.http, is_json=True),
                Connect(server.http, is_json=False)]
    served = [*contract, API(server.http, "POST"), API(server.http, "GET")]
    with_batch = [batch, Command(binary), *served]
    needs = needs_of(path)
    tables = [
        ("needs", needs, served),
        ("needs in other languages and with arithmetic", further(needs),
         served),
        ("needs, each a command", needs[::ALONE_EVERY], [Command(binary)]),
        ("faults", cases.FAULTS, with_batch),
        ("hostile needs", cases.HOSTILE, with_batch),
        ("made-up needs", cases.made_up(MADE_UP_COUNT), served),
        ("headers that tell the language", cases.LANGUAGES, served)]
    for name, asked, doors in tables:
        reference = Reference(batch, asked)
        for door in doors:
            checks.check(f"{door.name}: {len(asked)} {name}",
                         lambda: reference.differences(door))
        if any(need.explain for need in asked):
            checks.check(f"the arithmetic of {len(asked)} {name}",
                         lambda: arithmetic(reference.answers))
    for method in dict.fromkeys(call.method for call in cases.CALLS):
        calls = [call for call in cases.CALLS if call.method == method]
        checks.check(
            f"{method}, asked {len(calls)} times: the contract's doors alike",
            lambda: "; ".join(filter(None, (
                call_differences(contract, call) for call in calls))))
    calls = [call for call in cases.CALLS if call.path]
    checks.check(f"api: {len(calls)} addresses as the contract has it",
                 lambda: "; ".join(filter(None, (
                     api_differences(served[-1], contract[0], call)
                     for call in calls))))
    checks.check("command: a centre that is not there",
                 lambda: shown_nobody(binary))


def main() -> int:
    binary, path = sys.argv[1], Path(sys.argv[2])
    checks = Checks()
    with tempfile.TemporaryDirectory() as name:
        server = Server(binary, Path(name), "doors", "--port", "0",
                        "--grpc-port", "0", "--http-port", "0")
        try:
            check_doors(checks, binary, server, path)
            door = subprocess.run([sys.executable, str(HERE / "grpc_door.py"),
                                   server.grpc, binary, str(path)])
        finally:
            code = server.stop()
        checks.check("the server of all doors stops with 0",
                     lambda: str(code) if code else "")
    return int(checks.has_failed or door.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
