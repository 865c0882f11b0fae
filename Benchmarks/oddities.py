"""A client that does what clients should not, on one port of 127.0.0.1; holds the answers to the protocol.

Written from the protocol alone, without the project's own code: bytes by hand, a connection each oddity.
"""

import itertools
import socket
import struct
import threading

PREFACE = b"TREF\1\0\0\0"
ENDED = "ended"


class Wrong(Exception):
    """The server did not do what the protocol says."""


def varint(number):
    """A number as protobuf writes it."""
    groups = []
    while number > 0x7F:
        groups.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*groups, number])


def field(number, value):
    """A field: bytes with their length, or a number."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def frame(kind, body):
    """A frame with one message in it."""
    payload = field(kind, body)
    return b"\0" + struct.pack(">I", len(payload)) + payload


def call(number, method, message=b""):
    """A call's frame."""
    return frame(1, field(1, number) + field(2, method) + field(5, message))


def read_varint(data, position):
    """A number and what stands behind it."""
    value = 0
    for shift in itertools.count(0, 7):
        value |= (data[position] & 0x7F) << shift
        position += 1
        if data[position - 1] < 0x80:
            return value, position


def fields(data):
    """A message's fields by number; of those that come twice, the last."""
    found, position = {}, 0
    while position < len(data):
        tag, position = read_varint(data, position)
        if tag & 7 == 0:
            found[tag >> 3], position = read_varint(data, position)
        elif tag & 7 == 1:
            found[tag >> 3], position = data[position:position + 8], position + 8
        else:
            length, position = read_varint(data, position)
            found[tag >> 3], position = data[position:position + length], position + length
    return found


class Connection:
    """A connection that has sent some first bytes."""

    def __init__(self, port, first=PREFACE):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.stream = self.socket.makefile("rb")
        self.socket.sendall(first)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def reset(self):
        """Has the connection end in a reset rather than in order."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def greeting(self):
        if self.stream.read(len(PREFACE)) != PREFACE:
            raise Wrong("another preface than ours")

    def receive(self):
        """The next frame's kind and fields; ``ENDED`` when there is none."""
        try:
            header = self.stream.read(5)
            if len(header) < 5:
                return ENDED, {}
            (kind, body), = fields(self.stream.read(struct.unpack(">I", header[1:])[0])).items()
            return kind, fields(body)
        except ConnectionResetError:
            return ENDED, {}

    def expect(self, kind, **wanted):
        """Reads a frame and holds it to what it must be."""
        names = {3: {"id": 1, "code": 2}, 6: {"opaque": 1}, 7: {"code": 2}, 2: {"id": 1}}.get(kind, {})
        got, values = self.receive()
        values = {name: values.get(number, 0) for name, number in names.items()}
        if got != kind or any(values[name] != value for name, value in wanted.items()):
            raise Wrong(f"expected {kind} {wanted}, got {got} {values}")


HEALTH, MATCH = b"grpc.health.v1.Health/Check", b"treffsikker.v1.Matcher/Match"


def ping(port):
    """Two pings are answered, a call between them too."""
    with Connection(port) as connection:
        connection.greeting()
        for opaque in [b"\1\2\3\4\5\6\7\0", b"\xff" * 8]:
            connection.send(frame(5, b"\x09" + opaque))
            connection.expect(6, opaque=opaque)
            connection.send(call(1 + opaque[0], HEALTH))
            connection.expect(2, id=1 + opaque[0])


def faulty_calls(port):
    """Calls that fail, each by its code; the connection lives on."""
    with Connection(port) as connection:
        connection.greeting()
        for number, (method, message, code) in enumerate([
                (b"treffsikker.v1.Matcher/Nothing", b"", 12), (MATCH, b"\xff\xff\xff", 3),
                (MATCH, field(1, b"\xc3\x28"), 3), (MATCH, field(1, b"kurs\0kurs"), 3), (MATCH, b"", 3),
                (MATCH, field(1, b"kurs") + field(3, 101), 3)], start=1):
            connection.send(call(number, method, message))
            connection.expect(3, id=number, code=code)
        connection.send(call(100, HEALTH))
        connection.expect(2, id=100)


def cancelled(port):
    """A call that is taken back at once may be answered; the next one must be."""
    with Connection(port) as connection:
        connection.greeting()
        connection.send(call(1, MATCH, field(1, b"kurs")) + frame(4, field(1, 1)) + call(2, HEALTH))
        while True:
            kind, values = connection.receive()
            if kind == ENDED:
                raise Wrong("no answer behind a cancelled call")
            if kind == 2 and values[1] == 2:
                return


def senseless(first, code):
    """Bytes after which the server says good-bye with a code, and ends the connection."""
    def oddity(port):
        with Connection(port, first) as connection:
            connection.greeting()
            connection.expect(7, code=code)
            connection.expect(ENDED)
    return oddity


def broken_off(first, is_reset):
    """Bytes after which the client is gone."""
    def oddity(port):
        with Connection(port, first) as connection:
            if is_reset:
                connection.reset()
    return oddity


MIDWAY = PREFACE + call(1, MATCH, field(1, b"kurs i motiverende intervju"))[:-7]
ODDITIES = {
    "ping": ping,
    "faulty calls": faulty_calls,
    "cancelled call": cancelled,
    "no preface": senseless(b"GET / HTTP/1.1\r\n\r\n", 12),
    "major version 2": senseless(b"TREF\2\0\0\0", 12),
    "compressed frame": senseless(PREFACE + b"\1\0\0\0\0", 12),
    "overlong frame": senseless(PREFACE + b"\0\xff\xff\xff\xff", 8),
    "id 0": senseless(PREFACE + call(0, HEALTH), 3),
    "closed in the preface": broken_off(PREFACE[:3], False),
    "closed in a frame": broken_off(MIDWAY, False),
    "reset in a frame": broken_off(MIDWAY, True),
    "reset with calls in flight": broken_off(
        PREFACE + b"".join(call(number, MATCH, field(1, b"kurs")) for number in range(1, 9)), True),
}


class OddClient(threading.Thread):
    """Does one oddity after the other, ten a second, until it is told to stop."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port, self.done, self.wrong = port, 0, []
        self.is_over = threading.Event()

    def run(self):
        for name, oddity in itertools.cycle(ODDITIES.items()):
            if self.is_over.wait(0.1):
                return
            try:
                oddity(self.port)
                self.done += 1
            except (Wrong, OSError) as reason:
                self.wrong.append(f"{name}: {reason}")

    def stop(self):
        """Ends after the oddity under way."""
        self.is_over.set()
        self.join()
