"""Asks a treffsikker server over the framed protocol of Docs/protocol.md.

    with Client("127.0.0.1:7420") as client:
        answer = client.match("kurs om demens", municipality="Vadsø")
        print(answer.matches[0].centre_name)

A client keeps one connection, opens it at the first call, and may be used
from several threads. A thread of its own reads what the server sends, so any
number of calls wait at once.
"""

from __future__ import annotations

import itertools
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from google.protobuf.message import DecodeError, Message

from treffsikker_messages import frame_pb2, health_pb2, matcher_pb2

PREFACE = b"TREF\x01\x00\x00\x00"
HEADER = struct.Struct(">BI")
SENT_BYTES_MAX = 4 << 20
RECEIVED_BYTES_MAX = 64 << 20
NOT_SETTLED = 0xFFFF_FFFF
# Ours, where the protocol leaves it open.
CONNECT_SECONDS = 5.0
WRITE_SECONDS = 30.0
GRACE_SECONDS = 2.0
RECONNECT_PAUSE_SECONDS = 0.1
ATTEMPTS_MAX = 4

CODE_NAMES = (
    "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED",
    "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED",
    "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
)

Response = TypeVar("Response", bound=Message)


class TreffsikkerError(Exception):
    """What a call may raise."""


class Violation(NamedTuple):
    field: str
    description: str


class CallFailed(TreffsikkerError):
    """The server answered with a failure; `reason` is for programs."""

    def __init__(self, code: int, reason: str, message: str,
                 violations: Sequence[Violation] = ()) -> None:
        super().__init__(f"{reason}: {message}")
        self.code = code
        self.reason = reason
        self.message = message
        self.violations = tuple(violations)

    @property
    def code_name(self) -> str:
        known = self.code < len(CODE_NAMES)
        return CODE_NAMES[self.code] if known else str(self.code)


class ConnectionLost(TreffsikkerError):
    """No answer will come. To make the call again does no harm.

    `never_begun` is true where the server certainly did nothing for it, and
    `go_away_code` the server's reason, where it gave one.
    """

    def __init__(self, message: str, never_begun: bool = False,
                 go_away_code: int | None = None) -> None:
        super().__init__(message)
        self.never_begun = never_begun
        self.go_away_code = go_away_code


class RequestTooLong(TreffsikkerError):
    """Was not sent, for the server would end the connection over it."""


@dataclass(eq=False)
class PendingCall:
    """A call on its way; `future` gets the packed response."""

    method: str
    message: bytes
    deadline: float | None
    future: Future[bytes] = field(default_factory=Future)
    attempts: int = 0
    connection: Connection | None = None
    id: int = 0

    def result(self) -> bytes:
        """Waits a little longer than the server was told to."""
        left = None
        if self.deadline is not None:
            left = max(0.0, self.deadline - time.monotonic()) + GRACE_SECONDS
        try:
            return self.future.result(left)
        except TimeoutError:
            self.cancel()
            raise CallFailed(4, "DEADLINE_PASSED",
                             "no answer came in time") from None

    def cancel(self) -> None:
        """Takes the call back; its failure is CANCELLED, unless it ended."""
        if self.connection is not None and not self.future.done():
            cancel = frame_pb2.Cancel(id=self.id)
            self.connection.send(frame_pb2.Frame(cancel=cancel))


class Connection:
    """One socket: writes frames, and reads them on a thread."""

    def __init__(self, address: str, metadata: dict[str, str],
                 again: Callable[[list[PendingCall]], None]) -> None:
        self._socket = connected_socket(address)
        self._metadata = [frame_pb2.Metadata(key=key, value=value)
                          for key, value in metadata.items()]
        self._again = again
        self._lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._waiting: dict[int, PendingCall] = {}
        self._last_id = 0
        self._go_away: frame_pb2.GoAway | None = None
        self.is_draining = False
        self.takes_calls = True
        try:
            self._socket.sendall(PREFACE)
        except OSError:
            self._socket.close()
            raise
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def begin(self, calls: Sequence[PendingCall]) -> bool:
        """Sends the calls in one write; false where it takes none."""
        frames = bytearray()
        with self._write_lock:
            with self._lock:
                # 4294967295 is no call's id here: in a GoAway it has another
                # meaning.
                if (not self.takes_calls
                        or self._last_id + len(calls) >= NOT_SETTLED):
                    self.takes_calls = False
                    return False
                for call in calls:
                    self._last_id += 1
                    call.id, call.connection = self._last_id, self
                    call.attempts += 1
                    self._waiting[call.id] = call
                    frames += packed_frame(frame_pb2.Frame(
                        call=frame_pb2.Call(
                            id=call.id, method=call.method,
                            timeout_ms=milliseconds_until(call.deadline),
                            metadata=self._metadata, message=call.message)))
            self._write(bytes(frames))
        return True

    def send(self, frame: frame_pb2.Frame) -> None:
        with self._write_lock:
            self._write(packed_frame(frame))

    def close(self) -> None:
        with self._lock:
            self.takes_calls = False
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self._reader.join()

    @property
    def is_open(self) -> bool:
        return self._reader.is_alive()

    def _write(self, octets: bytes) -> None:
        try:
            self._socket.sendall(octets)
        except TimeoutError:
            # Half a frame may have gone; nothing can follow it.
            self.takes_calls = False
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            # The reader meets the end, perhaps with the server's reason.
            self.takes_calls = False

    def _read(self) -> None:
        reason = "the server closed the connection"
        try:
            preface = self._receive(len(PREFACE))
            if preface[:5] != PREFACE[:5]:
                raise ValueError("the server speaks another protocol")
            while True:
                flag, length = HEADER.unpack(self._receive(HEADER.size))
                if flag != 0 or length > RECEIVED_BYTES_MAX:
                    raise ValueError("the server sent a frame of another kind")
                self._take(frame_pb2.Frame.FromString(self._receive(length)))
        except (EOFError, OSError):
            pass
        except (ValueError, DecodeError) as error:
            reason = str(error)
        finally:
            self._end(reason)

    def _receive(self, count: int) -> bytes:
        octets = bytearray()
        while len(octets) < count:
            try:
                piece = self._socket.recv(min(count - len(octets), 1 << 20))
            except TimeoutError:
                continue
            if not piece:
                raise EOFError
            octets += piece
        return bytes(octets)

    def _take(self, frame: frame_pb2.Frame) -> None:
        kind = frame.WhichOneof("kind")
        if kind == "reply":
            call = self._ended(frame.reply.id)
            if call:
                call.future.set_result(frame.reply.message)
        elif kind == "failure":
            failure = frame.failure
            call = self._ended(failure.id)
            if call:
                call.future.set_exception(CallFailed(
                    failure.code, failure.reason, failure.message,
                    [Violation(violation.field, violation.description)
                     for violation in failure.violations]))
        elif kind == "ping":
            pong = frame_pb2.Pong(opaque=frame.ping.opaque)
            self.send(frame_pb2.Frame(pong=pong))
        elif kind == "go_away":
            self._take_go_away(frame.go_away)

    def _take_go_away(self, go_away: frame_pb2.GoAway) -> None:
        with self._lock:
            self._go_away = go_away
            self.is_draining = True
            if go_away.last_id == NOT_SETTLED and go_away.code == 0:
                return
            self.takes_calls = False
            never_begun = [self._waiting.pop(id)
                           for id in sorted(self._waiting)
                           if id > go_away.last_id]
        # Another code than these says that the client itself was at fault,
        # and would be again.
        if go_away.code in (0, 14):
            # Not on this thread, which has the other answers to read.
            threading.Thread(target=self._again, args=[never_begun],
                             daemon=True).start()
        else:
            for call in never_begun:
                call.future.set_exception(ConnectionLost(
                    go_away.message, True, go_away.code))

    def _ended(self, id: int) -> PendingCall | None:
        with self._lock:
            return self._waiting.pop(id, None)

    def _end(self, reason: str) -> None:
        with self._lock:
            self.takes_calls = False
            lost = list(self._waiting.values())
            self._waiting.clear()
        self._socket.close()
        code = None
        if self._go_away is not None:
            code, reason = self._go_away.code, self._go_away.message
        for call in lost:
            call.future.set_exception(ConnectionLost(reason, False, code))


class Client:
    """Calls the methods of treffsikker.v1.Matcher, and the server's health.

    `address` is "host:port" or "unix:path". `timeout` is in seconds, for each
    call; None waits as long as it takes. `language` (nb, nn, en) is that of
    calls that do not name one.
    """

    def __init__(self, address: str = "127.0.0.1:7420",
                 timeout: float | None = 30.0, language: str = "") -> None:
        self._address = address
        self._timeout = timeout
        self._metadata = {"accept-language": language} if language else {}
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._connections: list[Connection] = []
        self._reconnect_at = 0.0
        self._is_closed = False

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the connection; calls in flight get ConnectionLost."""
        with self._lock:
            self._is_closed = True
            connections, self._connections = self._connections, []
        for connection in connections:
            connection.close()

    def match(self, text: str, municipality: str = "", limit: int = 0,
              language: str = "", explain: bool = False,
              ) -> matcher_pb2.MatchResponse:
        """The centres that can help with a need, best first."""
        return self._matcher("Match", matcher_pb2.MatchResponse, need(
            text, municipality, limit, language, explain))

    def match_many(self, needs: Iterable[matcher_pb2.MatchRequest],
                   in_flight: int = 256,
                   ) -> Iterator[matcher_pb2.MatchResponse | TreffsikkerError]:
        """An answer or error for each need, in order, as they come.

        Needs are taken ahead of answers, up to `in_flight` of them, at most
        1 024, and sent many in one write.
        """
        waiting: deque[PendingCall] = deque()
        needs = iter(needs)
        step = max(1, in_flight // 2)
        while chunk := list(itertools.islice(needs, step)):
            waiting.extend(self.begin([
                ("treffsikker.v1.Matcher/Match", request.SerializeToString())
                for request in chunk]))
            while len(waiting) > in_flight - step:
                yield match_outcome(waiting.popleft())
        while waiting:
            yield match_outcome(waiting.popleft())

    def batch_match(self, needs: Iterable[matcher_pb2.MatchRequest],
                    ) -> list[matcher_pb2.MatchResponse]:
        """Answers to up to 10 000 needs from one version of the catalogue.

        One need at fault fails them all.
        """
        request = matcher_pb2.BatchMatchRequest(requests=needs)
        response = self._matcher(
            "BatchMatch", matcher_pb2.BatchMatchResponse, request)
        return list(response.responses)

    def explain(self, text: str, centre_id: str, municipality: str = "",
                limit: int = 0, language: str = "",
                ) -> matcher_pb2.ExplainResponse:
        """Why this centre, or why not."""
        return self._matcher(
            "Explain", matcher_pb2.ExplainResponse, matcher_pb2.ExplainRequest(
                need=need(text, municipality, limit, language),
                centre_id=centre_id))

    def suggest(self, prefix: str, limit: int = 0, language: str = "",
                kinds: Iterable[str] = (),
                ) -> list[matcher_pb2.Suggestion]:
        """Completions of what is being typed, best first."""
        response = self._matcher(
            "Suggest", matcher_pb2.SuggestResponse, matcher_pb2.SuggestRequest(
                prefix=prefix, limit=limit, language=language, kinds=kinds))
        return list(response.suggestions)

    def list_centres(self, municipality: str = "", language: str = "",
                     include_ended: bool = False,
                     ) -> matcher_pb2.ListCentresResponse:
        """The centres in force, or those that serve a place."""
        return self._matcher(
            "ListCentres", matcher_pb2.ListCentresResponse,
            matcher_pb2.ListCentresRequest(
                municipality=municipality, language=language,
                include_ended=include_ended))

    def get_centre(self, centre_id: str, language: str = "",
                   ) -> matcher_pb2.GetCentreResponse:
        """A centre with its units and offers."""
        return self._matcher(
            "GetCentre", matcher_pb2.GetCentreResponse,
            matcher_pb2.GetCentreRequest(id=centre_id, language=language))

    def list_municipalities(self, county: str = "",
                            ) -> matcher_pb2.ListMunicipalitiesResponse:
        """The municipalities in force, or a county's."""
        return self._matcher(
            "ListMunicipalities", matcher_pb2.ListMunicipalitiesResponse,
            matcher_pb2.ListMunicipalitiesRequest(county=county))

    def check_health(self, service: str = "") -> str:
        """SERVING or NOT_SERVING."""
        response = self._call(
            "grpc.health.v1.Health/Check", health_pb2.HealthCheckResponse,
            health_pb2.HealthCheckRequest(service=service))
        return health_pb2.HealthCheckResponse.ServingStatus.Name(
            response.status)

    def begin(self, calls: Iterable[tuple[str, bytes]]) -> list[PendingCall]:
        """Sends packed requests to methods, all in one write."""
        deadline = None
        if self._timeout is not None:
            deadline = time.monotonic() + self._timeout
        pending = [PendingCall(method, message, deadline)
                   for method, message in calls]
        for call in pending:
            # 512 bytes are more than the envelope's numbers and tags.
            size = len(call.message) + len(call.method) + 512 + sum(
                len(key) + len(value) for key, value in self._metadata.items())
            if size > SENT_BYTES_MAX:
                raise RequestTooLong("a request is longer than the 4 MiB that "
                                     "the server takes; send it in parts")
        self._begin(pending)
        return pending

    def _matcher(self, method: str, kind: type[Response], request: Message,
                 ) -> Response:
        return self._call(f"treffsikker.v1.Matcher/{method}", kind, request)

    def _call(self, method: str, kind: type[Response], request: Message,
              ) -> Response:
        [call] = self.begin([(method, request.SerializeToString())])
        return kind.FromString(call.result())

    def _begin(self, calls: list[PendingCall]) -> None:
        """Sends the calls; where that fails, they end with ConnectionLost."""
        try:
            if any(call.attempts >= ATTEMPTS_MAX for call in calls):
                raise ConnectionLost("the server sent the call away each time",
                                     never_begun=True)
            while calls and not self._usable_connection().begin(calls):
                pass
        except ConnectionLost as error:
            for call in calls:
                call.future.set_exception(error)

    def _usable_connection(self) -> Connection:
        """The connection for new calls: a new one where the old is told to go.

        A server that is being stopped still answers for a second. Until
        another can be reached, it gets the calls.
        """
        with self._lock:
            if self._is_closed:
                raise ConnectionLost("the client is closed", never_begun=True)
            old = self._connection
            if old is not None and not old.takes_calls:
                old = None
            if old is not None and (
                    not old.is_draining
                    or time.monotonic() < self._reconnect_at):
                return old
            self._reconnect_at = time.monotonic() + RECONNECT_PAUSE_SECONDS
            try:
                new = Connection(self._address, self._metadata, self._begin)
            except (OSError, ValueError) as error:
                if old is not None:
                    return old
                raise ConnectionLost(f"no connection to {self._address}: "
                                     f"{error}", never_begun=True) from error
            self._connection = new
            self._connections = [
                connection for connection in self._connections
                if connection.is_open] + [new]
            return new


def need(text: str, municipality: str = "", limit: int = 0,
         language: str = "", explain: bool = False,
         ) -> matcher_pb2.MatchRequest:
    return matcher_pb2.MatchRequest(
        text=text, municipality=municipality, limit=limit, language=language,
        explain=explain)


def match_outcome(call: PendingCall,
                  ) -> matcher_pb2.MatchResponse | TreffsikkerError:
    try:
        return matcher_pb2.MatchResponse.FromString(call.result())
    except TreffsikkerError as error:
        return error


def connected_socket(address: str) -> socket.socket:
    if address.startswith("unix:"):
        connected = socket.socket(socket.AF_UNIX)
        connected.settimeout(CONNECT_SECONDS)
        try:
            connected.connect(address.removeprefix("unix:"))
        except OSError:
            connected.close()
            raise
    else:
        host, _, port = address.rpartition(":")
        if not port.isdecimal():
            raise ValueError(f"{address!r} is not host:port or unix:path")
        connected = socket.create_connection(
            (host.strip("[]"), int(port)), CONNECT_SECONDS)
        connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connected.settimeout(WRITE_SECONDS)
    return connected


def packed_frame(frame: frame_pb2.Frame) -> bytes:
    octets = frame.SerializeToString()
    return HEADER.pack(0, len(octets)) + octets


def milliseconds_until(deadline: float | None) -> int:
    """What is left, at least 1: 0 would mean without end."""
    if deadline is None:
        return 0
    left = int((deadline - time.monotonic()) * 1000)
    return min(max(1, left), 0xFFFF_FFFF)
