#!/usr/bin/env python3
"""Writes the protobuf modules and the stub of proto/ into generated/."""

import shutil
import sys
from pathlib import Path

from grpc_tools import protoc

HERE = Path(__file__).resolve().parent
PROTO = HERE.parent.parent / "proto"
FILE = "treffsikker/v1/matcher.proto"


def main() -> int:
    generated = HERE / "generated"
    shutil.rmtree(generated, ignore_errors=True)
    generated.mkdir()
    return protoc.main([
        "protoc", f"-I{PROTO}", f"--python_out={generated}",
        f"--pyi_out={generated}", f"--grpc_python_out={generated}", FILE])


if __name__ == "__main__":
    sys.exit(main())
