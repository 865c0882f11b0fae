#!/usr/bin/env python3
"""Writes the protobuf modules of proto/ into treffsikker_messages/.

None of these files imports another, so the modules stand side by side in one
package of our own. grpc/health/v1 as a package would hide that of grpcio.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from grpc_tools import protoc

HERE = Path(__file__).resolve().parent
PROTO = HERE.parent.parent / "proto"
FILES = (
    "treffsikker/v1/frame.proto",
    "treffsikker/v1/matcher.proto",
    "grpc/health/v1/health.proto",
)


def main() -> int:
    messages = HERE / "treffsikker_messages"
    with tempfile.TemporaryDirectory() as folder:
        arguments = [f"-I{PROTO}", f"--python_out={folder}"]
        arguments.append(f"--pyi_out={folder}")
        status = protoc.main(["protoc", *arguments, *FILES])
        if status != 0:
            return status
        shutil.rmtree(messages, ignore_errors=True)
        messages.mkdir()
        for file in FILES:
            for ending in ("_pb2.py", "_pb2.pyi"):
                made = Path(folder, file.removesuffix(".proto") + ending)
                shutil.copyfile(made, messages / made.name)
        (messages / "__init__.py").touch()
    return 0


if __name__ == "__main__":
    sys.exit(main())
