"""Starts servers for the checks, and stops them."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from pathlib import Path

START_SECONDS = 20.0


class Server:
    """`BINARY serve` with its log in a file."""

    def __init__(self, binary: str, folder: Path, name: str,
                 *arguments: str) -> None:
        self.log_path = folder / f"{name}.log"
        with self.log_path.open("wb") as log:
            self.process = subprocess.Popen(
                [binary, "serve", *arguments], stderr=log, stdout=log)
        count = sum(flag in arguments for flag in ("--port", "--socket"))
        deadline = time.monotonic() + START_SECONDS
        while len(self.addresses()) < count:
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"no server: {self.log_path.read_text()}")
            time.sleep(0.02)

    def addresses(self) -> list[str]:
        return re.findall(r"address=(\S+) .*\blistening\b",
                          self.log_path.read_text())

    @property
    def tcp(self) -> str:
        return next(a for a in self.addresses() if not a.startswith("unix:"))

    @property
    def unix(self) -> str:
        return next(a for a in self.addresses() if a.startswith("unix:"))

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
