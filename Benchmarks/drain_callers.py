"""Asks one door while its server is stopped and started: the callers of drain-all-doors, a process for each door.

drain_callers.py DOOR PORT CALLS RATE EXPECTED EXAMPLES begins when a line comes on standard input, and prints what
became of its calls as JSON. Every call is answered rightly in the end, or is counted as lost.
"""

import collections
import http.client
import json
import os
import pathlib
import sys
import threading
import time

THREADS = 4
# The framed calls of a thread that are in flight at once.
BURST = 16
# Nobody listens for a moment: how long until it is tried again, and how often, which comes to 20 s.
PAUSE_SECONDS = 0.02
ATTEMPTS_MAX = 1_000
WAIT_SECONDS = 30.0


class Refused(Exception):
    """The call was not begun, certainly; why is told by kind."""


class Lost(Exception):
    """Nobody knows whether the call was begun, or it ended wrongly."""


class Counts:
    """What became of the calls of all threads."""

    def __init__(self):
        self.lock = threading.Lock()
        self.answered = 0
        self.again, self.lost = collections.Counter(), collections.Counter()

    def add(self, answered=0, again=None, lost=None):
        with self.lock:
            self.answered += answered
            for counter, reason in ((self.again, again), (self.lost, lost)):
                if reason is not None:
                    counter[reason] += 1


class FramedCaller:
    """A connection of the example client, with calls in flight side by side."""

    def __init__(self, port, needs, counts):
        from treffsikker_client import Client
        self.client = Client(f"127.0.0.1:{port}", WAIT_SECONDS)
        self.counts = counts
        self.packed = [packed(need) for need in needs]

    def ask(self, index):
        return self.results([index])[0]

    def results(self, indices):
        """The packed responses; the client itself makes those again that a farewell leaves out."""
        from treffsikker_client import ConnectionLost, TreffsikkerError
        calls = self.client.begin([("treffsikker.v1.Matcher/Match", self.packed[index]) for index in indices])
        found = []
        for call in calls:
            try:
                found.append(call.result())
            except ConnectionLost as error:
                kind = Refused if error.never_begun else Lost
                reason = "nobody listened" if "refused" in str(error) else str(error)
                found.append(kind(f"{reason}; {place(call.connection)}" if kind is Lost else reason))
            except TreffsikkerError as error:
                found.append(Lost(str(error)))
            for _ in range(call.attempts - 1):
                self.counts.add(again="above the last id of a farewell")
        return found


class GRPCCaller:
    """A channel with grpcio's own back-off and its transparent retries: of calls that no server has begun."""

    def __init__(self, port, needs, counts):
        os.environ.setdefault("GRPC_VERBOSITY", "ERROR")  # it tells of every farewell
        import grpc
        self.grpc = grpc
        self.channel = grpc.insecure_channel(f"127.0.0.1:{port}", [
            ("grpc.use_local_subchannel_pool", 1), ("grpc.initial_reconnect_backoff_ms", 50),
            ("grpc.min_reconnect_backoff_ms", 50), ("grpc.max_reconnect_backoff_ms", 200)])
        self.call = self.channel.unary_unary("/treffsikker.v1.Matcher/Match")
        self.packed = [packed(need) for need in needs]

    def ask(self, index):
        try:
            return self.call(self.packed[index], timeout=WAIT_SECONDS)
        except self.grpc.RpcError as error:
            code, details = error.code().name, error.details() or ""
            # Without a connection nothing was sent.
            if code == "UNAVAILABLE" and "failed to connect" in details:
                return Refused("nobody listened")
            # HTTP/2's word for a stream that was not looked at; grpcio does not make those again by itself.
            if code == "UNAVAILABLE" and "RST_STREAM with error code 7" in details:
                return Refused("REFUSED_STREAM")
            if code == "UNAVAILABLE" and any(
                    key == "grpc-status-details-bin" and b"DRAINING" in value
                    for key, value in error.trailing_metadata() or ()):
                return Refused("UNAVAILABLE with DRAINING")
            return Lost(f"{code}: {details[:120]}")


class HTTPCaller:
    """A connection that is kept until the server announces its end."""

    def __init__(self, port, needs, counts):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT_SECONDS)
        self.bodies = [json.dumps(need).encode() for need in needs]
        self.answers_here = 0

    def ask(self, index):
        if self.connection.sock is None:
            self.answers_here = 0
            try:
                self.connection.connect()
            except ConnectionRefusedError:
                return Refused("nobody listened")
            except OSError as error:
                return Refused(f"no connection: {type(error).__name__}")
        began = time.monotonic()
        try:
            self.connection.request(
                "POST", "/api/v1/match", self.bodies[index], {"Content-Type": "application/json"})
            answer = self.connection.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError) as error:
            return self.closed(error, began)
        content = answer.read()
        self.answers_here += 1
        if answer.status in (429, 503):
            time.sleep(float(answer.headers.get("Retry-After", 0)))
            return Refused(f"refused with {answer.status}")
        return content if answer.status == 200 else Lost(f"status {answer.status}")

    def closed(self, error, began):
        """A close without a byte of an answer, and without its having been announced: http.client would know."""
        self.connection.close()
        place = "between two answers" if self.answers_here else "before its first answer"
        return Lost(f"{type(error).__name__} on a connection {place}, after {time.monotonic() - began:.1f} s")


def place(connection):
    """Where in its life a framed connection ended."""
    told = connection._go_away
    return f"after a farewell to {told.last_id}" if told else "without a farewell"


def packed(need):
    from match import matcher_pb2
    return matcher_pb2.MatchRequest(**need).SerializeToString()


def is_right(door, found, answer):
    """Slow, and so asked once for each kind of bytes."""
    import shapes
    from match import matcher_pb2
    record = json.loads(found) if door == "http" else shapes.answer(matcher_pb2.MatchResponse.FromString(found))
    return shapes.exact(record) == shapes.exact(answer)


class Thread(threading.Thread):
    """Makes its calls one after another, or burst after burst, no faster than the rate."""

    def __init__(self, door, caller, answers, counts, count, rate):
        super().__init__()
        self.door, self.caller, self.answers, self.counts = door, caller, answers, counts
        self.count, self.rate = count, rate
        self.right = [None] * len(answers)

    def run(self):
        burst = BURST if self.door == "framed" else 1
        began = time.monotonic()
        for done in range(0, self.count, burst):
            indices = [(done + offset) % len(self.answers) for offset in range(min(burst, self.count - done))]
            ahead = began + done / self.rate - time.monotonic()
            if ahead > 0:
                time.sleep(ahead)
            self.finish(indices)

    def finish(self, indices):
        """Asks until each call is answered or lost."""
        for _ in range(ATTEMPTS_MAX):
            found = self.caller.results(indices) if self.door == "framed" else [self.caller.ask(indices[0])]
            again = []
            for index, result in zip(indices, found):
                if isinstance(result, Refused):
                    self.counts.add(again=str(result))
                    again.append(index)
                elif isinstance(result, Lost):
                    self.counts.add(lost=str(result))
                elif self.is_right(index, result):
                    self.counts.add(answered=1)
                else:
                    self.counts.add(lost="answered wrongly")
            if not again:
                return
            indices = again
            time.sleep(PAUSE_SECONDS)
        for _ in indices:
            self.counts.add(lost=f"refused {ATTEMPTS_MAX} times")

    def is_right(self, index, found):
        if self.right[index] is None and is_right(self.door, found, self.answers[index]):
            self.right[index] = found
        return found == self.right[index]


def main():
    door, port, count, rate, path, examples = sys.argv[1:]
    for folder in ("python-client", "python-grpc-client", "checks"):
        sys.path.insert(0, str(pathlib.Path(examples, folder)))
    # Both clients have a match.py; the one with the stub's messages is meant.
    sys.path.insert(0, str(pathlib.Path(examples, "python-grpc-client")))
    import shapes  # noqa: F401 — before the threads, which would wait for it.
    lines = [json.loads(line) for line in pathlib.Path(path).read_text().splitlines()]
    needs, answers = [line["need"] for line in lines], [line["answer"] for line in lines]
    caller = {"framed": FramedCaller, "grpc": GRPCCaller, "http": HTTPCaller}[door]
    counts = Counts()
    threads = [Thread(door, caller(port, needs, counts), answers, counts, int(count) // THREADS, int(rate) / THREADS)
               for _ in range(THREADS)]
    sys.stdin.readline()
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ended = time.monotonic()
    print(json.dumps({
        "answered": counts.answered, "again": counts.again, "lost": counts.lost, "seconds": ended - began,
        "ended": ended}))


if __name__ == "__main__":
    main()
