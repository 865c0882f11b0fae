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
from treffsikker_client import Client, need  # noqa: E402

PYTHON = [sys.executable, str(EXAMPLES / "python-client" / "match.py")]
C = [str(EXAMPLES / "c-client" / "build" / "match")]
CALL = str(EXAMPLES / "c-client" / "build" / "call")
CLIENTS = {"python": PYTHON, "c": C}
# From the calls to the signal: they are in flight then.
MIDST_SECONDS = 0.1
TAKE_OVER_SECONDS = 0.5
WAIT_SECONDS = 60.0
DANGER = ["Beboeren puster ikke"]

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
                  DANGER, ["hei"], ["kurs", "--municipality", "Atlantis"]):
        runs = [subprocess.run([*client, "--address", address, *words],
                               capture_output=True, text=True)
                for client in CLIENTS.values() for address in addresses]
        ends = {(run.returncode, run.stdout, run.stderr) for run in runs}
        if len(ends) != 1:
            return f"{words[0]!r} is answered in {len(ends)} ways: {ends}"
        if words == DANGER and not runs[0].stdout.startswith("Er liv i fare"):
            return f"the notice is not told first: {runs[0].stdout}"
    return ""


def drain(binary: str, folder: Path) -> str:
    """256 calls of each client are in flight when SIGTERM comes.

    Each must be answered, or lie above the last GoAway's `last_id`. Each
    client has had an answer before, so the server has accepted it; a
    connection that only the kernel has taken is lost when the listener closes.
    """
    health, match = streams.HEALTH, "treffsikker.v1.Matcher/Match"
    message = need("kurs om demens og vold mot barn i kommunen " * 60,
                   ).SerializeToString()
    server = Server(binary, folder, "drain", "--port", "0")
    in_c = subprocess.Popen([CALL, server.tcp], stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            text=True)
    try:
        with Client(server.tcp) as client:
            client.check_health()
            in_c.stdin.write(f"{health} 0 1 0 -\n")
            in_c.stdin.flush()
            in_c.stdout.readline()
            in_c.stdin.write(f"{match} 0 256 0 {message.hex()}\n")
            in_c.stdin.flush()
            calls = client.begin([(match, message)] * 256)
            time.sleep(MIDST_SECONDS)
            are_in_flight = (in_c.poll() is None
                             and not all(call.future.done() for call in calls))
            server.terminate()
            errors = [call.future.exception(WAIT_SECONDS) for call in calls]
    finally:
        # The ids ascend, so the last call is the first to be left out.
        output, _ = in_c.communicate(timeout=WAIT_SECONDS)
        code = server.stop()
    lost = [error for error in errors if error is not None
            and not getattr(error, "never_begun", False)]
    if lost:
        return f"python: {len(lost)} lost: {lost[0]!r}"
    if in_c.returncode != 0:
        return f"c: {output}"
    if not are_in_flight:
        return "the calls had ended before the signal"
    print(f"     (python: {errors.count(None)} of 256 answered, the others "
          f"never begun; the last one in C: {output.strip()})")
    return f"exit code {code}" if code else ""


def going(binary: str, folder: Path) -> str:
    server = Server(binary, folder, "going", "--port", "0")
    try:
        watch = streams.Watch(server.tcp)
        server.terminate()
        return watch.differences()
    finally:
        server.stop()


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
        time.sleep(TAKE_OVER_SECONDS)
        servers.append(
            Server(binary, folder, "second", "--socket", socket_path))
        servers[0].terminate()
        time.sleep(0.1)
        if any(process.poll() is not None for process in processes):
            return "the calls ended before the signal"
        outputs = [process.communicate()[0] for process in processes]
        servers[0].stop()
        if not Path(socket_path).exists():
            return "the first server removed the second one's socket"
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
        servers = {
            "main": Server(binary, folder, "main", "--port", "0",
                           "--socket", str(folder / "main")),
            # For what takes long, beside the rest.
            "slow": Server(binary, folder, "slow", "--port", "0"),
        }
        try:
            late = pool.submit(streams.late_differences, servers["slow"].tcp)
            expected = reference(binary, queries)
            check_answers(checks, servers["main"], queries, expected)
            check_failures(checks, pool, servers["main"])
            checks.check("SIGTERM: two GoAways, and health between them",
                         lambda: going(binary, folder))
            checks.check("SIGTERM loses no call in flight",
                         lambda: drain(binary, folder))
            checks.check("a second server takes over without a loss", lambda:
                         take_over(binary, folder, queries, expected))
            checks.check("a late preface, a late frame", late.result)
        finally:
            codes = {name: server.stop() for name, server in servers.items()}
        checks.check("the servers stop with 0",
                     lambda: str(codes) if any(codes.values()) else "")
    return int(checks.has_failed)


def check_answers(checks: Checks, server: Server, queries: Path,
                  expected: Answers) -> None:
    doors = {"tcp": server.tcp, "unix": server.unix}
    for client_name, client in CLIENTS.items():
        for door, address in doors.items():
            checks.check(
                f"{client_name} over {door}: {len(expected)} needs as the "
                "command line answers them, bit for bit",
                lambda: compare_batch(client, address, queries, expected))
    checks.check("both print the same text",
                 lambda: compare_text(list(doors.values())))
    for method, differences in methods.CHECKS.items():
        checks.check(f"python: {method}",
                     lambda: differences(server.unix))


def check_failures(checks: Checks, pool: ThreadPoolExecutor, server: Server,
                   ) -> None:
    cases = failures.quick_cases()
    checks.check(f"python: {len(cases)} failures", lambda:
                 failures.differences(cases, failures.through_python(
                     server.tcp, cases)))
    checks.check(f"c: {len(cases)} failures", lambda:
                 failures.differences(cases, failures.through_c(
                     CALL, server.unix, cases)))
    checks.check("bytes that make no sense",
                 lambda: streams.quick_differences(server.tcp))
    checks.check("a batch holds up nothing behind it",
                 lambda: streams.overtaking_differences(server.tcp))
    cases = [failures.long_reply_case()]
    ends = [pool.submit(failures.through_python, server.tcp, cases),
            pool.submit(failures.through_c, CALL, server.unix, cases)]
    for client_name, end in zip(CLIENTS, ends):
        checks.check(f"{client_name}: a reply that is too long", lambda:
                     failures.differences(cases, end.result()))


if __name__ == "__main__":
    sys.exit(main())
