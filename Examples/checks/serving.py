"""Starts servers for the checks, and stops them."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from pathlib import Path

START_SECONDS = 20.0
DOOR_FLAGS = ("--port", "--socket", "--grpc-port", "--http-port")


class Server:
    """`BINARY serve` with its log in a file."""

    def __init__(self, binary: str, folder: Path, name: str,
                 *arguments: str) -> None:
        self.log_path = folder / f"{name}.log"
        with self.log_path.open("wb") as log:
            self.process = subprocess.Popen(
                [binary, "serve", *arguments], stderr=log, stdout=log)
        count = sum(flag in arguments for flag in DOOR_FLAGS)
        deadline = time.monotonic() + START_SECONDS
        while len(self.addresses()) < count:
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"no server: {self.log_path.read_text()}")
            time.sleep(0.02)

    def addresses(self) -> list[tuple[str, str]]:
        """Doors with their addresses; told once all of them listen."""
        return re.findall(r"^(framed|gRPC|HTTP) +(?:http://)?([^\s/]\S*?)/?$",
                          self.log_path.read_text(), re.MULTILINE)

    def address(self, door: str, is_unix: bool = False) -> str:
        return next(address for name, address in self.addresses()
                    if name == door and address.startswith("unix:") == is_unix)

    @property
    def tcp(self) -> str:
        return self.address("framed")

    @property
    def unix(self) -> str:
        return self.address("framed", is_unix=True)

    @property
    def grpc(self) -> str:
        return self.address("gRPC")

    @property
    def http(self) -> str:
        return self.address("HTTP")

    def terminate(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    def stop(self) -> int:
        """The exit code; 0 is expected after SIGTERM."""
        if self.process.poll() is None:
            self.terminate()
        try:
            return self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
