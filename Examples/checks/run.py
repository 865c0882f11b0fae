#!/usr/bin/env python3
"""Holds both example clients against a server and the command line.

Scripts/check-clients builds what this needs and calls it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(EXAMPLES / "python-client"))

import failures  # noqa: E402
import methods  # noqa: E402
import streams  # noqa: E402
from serving import Server  # noqa: E402

PYTHON = [sys.executable, str(EXAMPLES / "python-client" / "match.py")]
C = [str(EXAMPLES / "c-client" / "build" / "match")]
CALL = str(EXAMPLES / "c-client" / "build" / "call")
CLIENTS = {"python": PYTHON, "c": C}
# Enough for both clients to be in the midst of their calls.
MIDST_SECONDS = 0.8

Answers = list[dict[str, object]]


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


def answers(lines: str) -> Answers:
    return [json.loads(line) for line in lines.splitlines()]


def reference(binary: str, needs: Path) -> Answers:
    """The command line's answers in the shape of the clients'."""
    run = subprocess.run(
        [binary, "match", "--batch", str(needs), "--format", "jsonl"],
        capture_output=True, text=True)
    assert run.returncode in (0, 65), run.stderr
    shaped = []
    for answer in answers(run.stdout):
        if "error" in answer:
            shaped.append({"id": answer["id"], "error": answer["error"]})
        else:
            shaped.append({
                "id": answer["id"], "outcome": answer["outcome"],
                "centres": [m["centre_id"] for m in answer["matches"]],
                "scores": [float(m["score"]).hex()
                           for m in answer["matches"]]})
    return shaped


def batch_process(client: list[str], address: str, needs: Path,
                  ) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*client, "--address", address, "--batch", str(needs)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def compare(expected: Answers, found: Answers) -> str:
    if len(expected) != len(found):
        return f"{len(found)} answers to {len(expected)} needs"
    for wanted, seen in zip(expected, found):
        if wanted != seen:
            return f"expected {wanted}, found {seen}"
    return ""


def compare_batch(client: list[str], address: str, needs: Path,
                  expected: Answers) -> str:
    output, errors = batch_process(client, address, needs).communicate()
    return errors or compare(expected, answers(output))


def compare_text(addresses: list[str]) -> str:
    """Both print one need's answer alike, and exit alike."""
    for words in (["flere unge skader seg selv", "--municipality", "Vadsø"],
                  ["hei"], ["kurs", "--municipality", "Atlantis"]):
        runs = [subprocess.run([*client, "--address", address, *words],
                               capture_output=True, text=True)
                for client in CLIENTS.values() for address in addresses]
        ends = {(run.returncode, run.stdout, run.stderr) for run in runs}
        if len(ends) != 1:
            return f"{words[0]!r} is answered in {len(ends)} ways: {ends}"
    return ""


def drain(binary: str, folder: Path) -> str:
    """256 heavy calls of each client are in flight when SIGTERM comes."""
    words = "kurs om demens og vold mot barn i kommunen " * 180
    needs = folder / "heavy.jsonl"
    needs.write_text("".join(
        json.dumps({"id": number, "text": words[:7900 - number]}) + "\n"
        for number in range(256)))
    server = Server(binary, folder, "drain", "--port", "0")
    try:
        watch = streams.Watch(server.tcp)
        processes = [batch_process(client, server.tcp, needs)
                     for client in CLIENTS.values()]
        time.sleep(MIDST_SECONDS)
        if any(process.poll() is not None for process in processes):
            return "the calls ended before the signal"
        server.terminate()
        wrong = watch.differences()
        found = [answers(process.communicate()[0]) for process in processes]
    finally:
        code = server.stop()
    for name, seen in zip(CLIENTS, found):
        lost = sum("outcome" not in answer for answer in seen)
        if lost or len(seen) != 256:
            wrong = wrong or f"{name}: {lost} lost of {len(seen)}: {seen[-1]}"
    return wrong or compare(*found) or (f"exit code {code}" if code else "")


def take_over(binary: str, folder: Path, queries: Path, expected: Answers,
              ) -> str:
    """Another server takes the socket while the first one is stopped."""
    rounds = 4
    needs = folder / "rounds.jsonl"
    needs.write_text(queries.read_text() * rounds)
    socket_path = str(folder / "shared")
    servers = [Server(binary, folder, "first", "--socket", socket_path)]
    try:
        processes = [batch_process(client, servers[0].unix, needs)
                     for client in CLIENTS.values()]
        time.sleep(MIDST_SECONDS)
        servers.append(
            Server(binary, folder, "second", "--socket", socket_path))
        servers[0].terminate()
        time.sleep(0.1)
        if any(process.poll() is not None for process in processes):
            return "the calls ended before the signal"
        outputs = [process.communicate()[0] for process in processes]
    finally:
        codes = [server.stop() for server in servers]
    for name, output in zip(CLIENTS, outputs):
        if wrong := compare(expected * rounds, answers(output)):
            return f"{name}: {wrong}"
    return f"exit codes {codes}" if any(codes) else ""


def main() -> int:
    binary, queries = sys.argv[1], Path(sys.argv[2])
    checks = Checks()
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor() as pool:
        folder = Path(name)
        expected = reference(binary, queries)
        server = Server(binary, folder, "main", "--port", "0",
                        "--socket", str(folder / "main"))
        try:
            check_running(checks, pool, server, queries, expected)
        finally:
            code = server.stop()
        checks.check("the server stops with 0",
                     lambda: f"exit code {code}" if code else "")
        checks.check("SIGTERM loses no call in flight",
                     lambda: drain(binary, folder))
        checks.check("a second server takes over without a loss", lambda:
                     take_over(binary, folder, queries, expected))
    return int(checks.has_failed)


def check_running(checks: Checks, pool: ThreadPoolExecutor, server: Server,
                  queries: Path, expected: Answers) -> None:
    doors = {"tcp": server.tcp, "unix": server.unix}
    late = pool.submit(streams.late_differences, server.tcp)
    for client_name, client in CLIENTS.items():
        for door, address in doors.items():
            checks.check(
                f"{client_name} over {door}: {len(expected)} needs as the "
                "command line answers them, bit for bit",
                lambda: compare_batch(client, address, queries, expected))
    checks.check("both print the same text",
                 lambda: compare_text(list(doors.values())))
    checks.check("bytes that make no sense",
                 lambda: streams.quick_differences(server.tcp))
    for method, differences in methods.CHECKS.items():
        checks.check(f"python: {method}",
                     lambda: differences(server.unix))
    cases = failures.quick_cases()
    checks.check(f"python: {len(cases)} failures", lambda:
                 failures.differences(cases, failures.through_python(
                     server.tcp, cases)))
    checks.check(f"c: {len(cases)} failures", lambda:
                 failures.differences(cases, failures.through_c(
                     CALL, server.unix, cases)))
    long_reply = [failures.long_reply_case()]
    ends = [pool.submit(failures.through_python, server.tcp, long_reply),
            pool.submit(failures.through_c, CALL, server.tcp, long_reply)]
    for client_name, end in zip(CLIENTS, ends):
        checks.check(f"{client_name}: a reply that is too long", lambda:
                     failures.differences(long_reply, end.result()))
    checks.check("a late preface, a late frame", late.result)


if __name__ == "__main__":
    sys.exit(main())
