"""What the scripts in this folder share: builds, peers on ports of 127.0.0.1, runs of the load generator."""

import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(__file__).resolve().parent
SCRATCH = FOLDER / ".build-bench"
NEEDS = FOLDER.parent / "Tests" / "Development" / "queries.jsonl"


class Unmeasurable(Exception):
    """Nothing can be said: a tool is missing, a build fails, or a peer does not come up."""


def build(product, package=("--package-path", FOLDER, "--scratch-path", SCRATCH)):
    """Builds a product in release, of this folder's package where no other is named; gives its path."""
    print(f"building {product} …", file=sys.stderr)
    # As `make release` builds what is installed; the echoes too, so that nobody has an advantage.
    command = ["swift", "build", *package, "-c", "release", "--static-swift-stdlib"]
    result = subprocess.run([*command, "--product", product], capture_output=True, text=True)
    if result.returncode != 0:
        raise Unmeasurable(f"{product} cannot be built:\n{result.stdout}{result.stderr}")
    shown = subprocess.run([*command, "--show-bin-path"], capture_output=True, text=True, check=True)
    return pathlib.Path(shown.stdout.strip()) / product


def built_server():
    """Builds the project's program in release; gives its path."""
    return build("treffsikker", ("--package-path", FOLDER.parent))


def can_serve(server):
    """Whether the program has the subcommand `serve`. Without it, the help is that of the whole program."""
    printed = subprocess.run([server, "serve", "--help"], capture_output=True, text=True, timeout=30)
    return "--port" in printed.stdout


def free_port():
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def pinned(processor):
    """What runs a new process on one processor alone; None leaves it to the system."""
    return None if processor is None else (lambda: os.sched_setaffinity(0, {processor}))


@contextlib.contextmanager
def peer(command, port, processor=None, end_within=15):
    """A process that listens on the port; ended with SIGTERM when the block is left, in whatever way."""
    # A file and not a pipe: nobody reads along, and a server that logs must not wait for it.
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [str(part) for part in command], stdout=log, stderr=log, preexec_fn=pinned(processor))
        try:
            limit = time.monotonic() + 30
            while True:
                if process.poll() is not None:
                    log.seek(0)
                    raise Unmeasurable(f"{command[0]} ended at once: {log.read().decode(errors='replace')}")
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
                if time.monotonic() > limit:
                    raise Unmeasurable(f"{command[0]} does not listen on port {port}")
                time.sleep(0.05)
            yield process
        finally:
            process.terminate()
            try:
                process.wait(end_within)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def load_command(generator, port, connections, depth, *more):
    """The load generator's command line."""
    shape = ["--connections", connections, "--depth", depth]
    return [str(part) for part in [generator, "--port", port, *shape, "--json", *more]]


def load(generator, port, connections, depth, seconds, *more, processor=None):
    """Runs the load generator for some seconds; gives its report. A call that fails ends the measuring."""
    command = load_command(generator, port, connections, depth, "--seconds", seconds, *more)
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=seconds + 60, preexec_fn=pinned(processor))
    if result.returncode != 0:
        raise Unmeasurable(f"{' '.join(command)}\n{result.stdout}{result.stderr}")
    return json.loads(result.stdout)


def wait_until_serving(generator, port):
    """Waits until a server that listens also answers a match."""
    match = ["--method", "match", "--needs", NEEDS, "--calls", 1, "--seconds", 5]
    command = load_command(generator, port, 1, 1, *match)
    limit = time.monotonic() + 30
    while True:
        result = subprocess.run(command, capture_output=True, text=True, timeout=60)
        if result.returncode == 0:
            return
        if time.monotonic() > limit:
            raise Unmeasurable(f"the server answers no match: {result.stdout}{result.stderr}")
        time.sleep(0.1)
