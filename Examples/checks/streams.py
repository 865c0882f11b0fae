"""What the server does with bytes that no client of ours would send."""

from __future__ import annotations

import socket
import time

from treffsikker_client import (
    HEADER, NOT_SETTLED, PREFACE, RECEIVED_BYTES_MAX, connected_socket, need,
    packed_frame)
from treffsikker_messages import frame_pb2, health_pb2, matcher_pb2

# The most that is taken: it must be worked on long after it was sent.
BATCH_COUNT = 10_000
HEALTH = "grpc.health.v1.Health/Check"


def call(id: int, method: str = HEALTH, message: bytes = b"") -> bytes:
    return packed_frame(frame_pb2.Frame(call=frame_pb2.Call(
        id=id, method=method, message=message)))


def receive(stream: socket.socket, count: int) -> bytes:
    octets = b""
    while len(octets) < count:
        piece = stream.recv(count - len(octets))
        if not piece:
            raise EOFError
        octets += piece
    return octets


def next_frame(stream: socket.socket) -> frame_pb2.Frame:
    flag, length = HEADER.unpack(receive(stream, HEADER.size))
    assert flag == 0 and length <= RECEIVED_BYTES_MAX, (flag, length)
    return frame_pb2.Frame.FromString(receive(stream, length))


def conversation(address: str, sent: bytes, seconds: float = 3.0) -> list[str]:
    """What comes back for some bytes: kinds with ids, codes or values."""
    seen = []
    with connected_socket(address) as stream:
        stream.settimeout(seconds)
        stream.sendall(sent)
        try:
            seen.append(receive(stream, 8)[:5].hex())
            while True:
                frame = next_frame(stream)
                kind = frame.WhichOneof("kind")
                if kind == "go_away":
                    seen.append(f"go_away {frame.go_away.last_id} "
                                f"{frame.go_away.code}")
                elif kind == "pong":
                    seen.append(f"pong {frame.pong.opaque}")
                else:
                    seen.append(f"{kind} {getattr(frame, kind).id}")
        except EOFError:
            seen.append("end")
        except TimeoutError:
            seen.append("open")
    return seen


def quick_differences(address: str) -> str:
    ours = PREFACE[:5].hex()
    too_long = HEADER.pack(0, (4 << 20) + 1)
    ping = packed_frame(frame_pb2.Frame(ping=frame_pb2.Ping(opaque=1 << 63)))
    reply = packed_frame(frame_pb2.Frame(reply=frame_pb2.Reply(id=1)))
    match = call(1, "treffsikker.v1.Matcher/Match",
                 need("demens").SerializeToString())
    cases = {
        "no preface": (b"GET / HTTP/1.1\r\n\r\n",
                       [ours, "go_away 0 12", "end"]),
        "another major": (b"TREF\2\0\0\0", [ours, "go_away 0 12", "end"]),
        "a flag": (PREFACE + b"\1\0\0\0\0", [ours, "go_away 0 12", "end"]),
        "over 4 MiB": (PREFACE + call(1) + too_long,
                       [ours, "reply 1", "go_away 1 8", "end"]),
        "no frame": (PREFACE + match + HEADER.pack(0, 2) + b"\xff\xff",
                     [ours, "reply 1", "go_away 1 3", "end"]),
        "id 0": (PREFACE + call(0), [ours, "go_away 0 3", "end"]),
        "same id": (PREFACE + call(7) + call(7),
                    [ours, "reply 7", "go_away 7 3", "end"]),
    }
    alive = {
        "another minor": (b"TREF\1\x09\1\1" + call(1), [ours, "reply 1"]),
        "unknown kind": (PREFACE + HEADER.pack(0, 3) + b"\x7a\x01\x41"
                         + call(1), [ours, "reply 1"]),
        "server's kind": (PREFACE + reply + call(1), [ours, "reply 1"]),
        "empty frame": (PREFACE + HEADER.pack(0, 0) + call(1),
                        [ours, "reply 1"]),
        "ping": (PREFACE + ping, [ours, f"pong {1 << 63}"]),
    }
    wrong = []
    for name, (sent, expected) in cases.items():
        seen = conversation(address, sent)
        if seen != expected:
            wrong.append(f"{name}: expected {expected}, found {seen}")
    for name, (sent, expected) in alive.items():
        seen = conversation(address, sent, 0.3)
        if seen != expected + ["open"]:
            wrong.append(f"{name}: expected {expected}, found {seen}")
    return "; ".join(wrong)


def late_differences(address: str) -> str:
    """A preface that is late by five seconds, a frame by thirty."""
    began = time.monotonic()
    with (connected_socket(address) as silent,
          connected_socket(address) as slow):
        slow.settimeout(40)
        slow.sendall(PREFACE + b"\0")
        silent.settimeout(10)
        silent.sendall(PREFACE[:4])
        if silent.recv(1) != b"" or not 4 < time.monotonic() - began < 7:
            return "half a preface: not closed after five seconds in silence"
        receive(slow, 8)
        go_away = next_frame(slow).go_away
        if go_away.code != 14 or not 29 < time.monotonic() - began < 33:
            return f"half a frame: {go_away} at {time.monotonic() - began} s"
    return ""


def overtaking_differences(address: str) -> str:
    """A ping, a small call and a cancel overtake a batch that is begun."""
    needs = matcher_pb2.BatchMatchRequest(
        requests=[need("demens hos eldre")] * BATCH_COUNT).SerializeToString()
    ping = frame_pb2.Frame(ping=frame_pb2.Ping(opaque=9))
    cancel = frame_pb2.Frame(cancel=frame_pb2.Cancel(id=1))
    with connected_socket(address) as stream:
        stream.settimeout(30)
        stream.sendall(
            PREFACE + call(1, "treffsikker.v1.Matcher/BatchMatch", needs))
        time.sleep(0.2)
        stream.sendall(packed_frame(ping) + call(2))
        receive(stream, 8)
        kinds = {next_frame(stream).WhichOneof("kind") for _ in range(2)}
        stream.sendall(packed_frame(cancel))
        ended = next_frame(stream)
    if kinds != {"pong", "reply"} or ended.failure.reason != "CANCELLED":
        kind = ended.WhichOneof("kind")
        return (f"a batch of {BATCH_COUNT} held up a ping, a health check and "
                "a cancel behind it until it was done; the last frame was a "
                f"{kind}")
    return ""


class Watch:
    """Follows a server's going on one connection, as section 4 tells it."""

    def __init__(self, address: str) -> None:
        self.stream = connected_socket(address)
        self.stream.settimeout(8)
        self.stream.sendall(PREFACE + call(1))
        receive(self.stream, 8)
        next_frame(self.stream)

    def differences(self) -> str:
        with self.stream as stream:
            first = next_frame(stream).go_away
            if (first.last_id, first.code) != (NOT_SETTLED, 0):
                return f"the first GoAway: {first}"
            began = time.monotonic()
            stream.sendall(call(2))
            health = health_pb2.HealthCheckResponse.FromString(
                next_frame(stream).reply.message)
            if health.status != health_pb2.HealthCheckResponse.NOT_SERVING:
                return f"health while it goes: {health}"
            second = next_frame(stream).go_away
            if (second.last_id, second.code) != (2, 0):
                return f"the second GoAway: {second}"
            if not 0.8 < time.monotonic() - began < 4:
                return "the second GoAway did not come about a second later"
            try:
                return f"after the end: {next_frame(stream)}"
            except (EOFError, ConnectionError):
                return ""
