"""A server to be asked, started here or running elsewhere, and plain requests to it."""
import contextlib
import http.client
import os
import subprocess
import urllib.parse
from dataclasses import dataclass


@contextlib.contextmanager
def address_of(binary_or_address):
    """The address of the pages, without a slash at its end."""
    if not os.path.isfile(binary_or_address):
        yield binary_or_address.rstrip("/")
        return
    # All comes from one address, more often than people ask.
    command = [binary_or_address, "serve", "--http-port", "0", "--http-requests-per-second", "1000000",
               "--log-level", "error"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        line = server.stdout.readline().split()
        if len(line) < 2 or line[0] != "HTTP":
            raise SystemExit("FAIL the server starts")
        yield line[1].rstrip("/")
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes

    @property
    def text(self):
        return self.body.decode()


class Server:
    """Asks as a browser does, without following redirections."""

    def __init__(self, address):
        self.address = address
        self.parts = urllib.parse.urlsplit(address)

    def ask(self, path, form=None):
        connection = http.client.HTTPConnection(self.parts.hostname, self.parts.port, timeout=60)
        headers = {"Accept": "text/html"}
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request("GET" if form is None else "POST", path, body, headers)
            response = connection.getresponse()
            fields = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, fields, response.read())
        finally:
            connection.close()
