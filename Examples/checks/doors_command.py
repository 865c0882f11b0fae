"""The ways in through the command line."""

from __future__ import annotations

import json
import subprocess
from itertools import groupby

from conformance_cases import Need
from doors import WAIT_SECONDS, Answer, Door, Failure, json_bytes


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
