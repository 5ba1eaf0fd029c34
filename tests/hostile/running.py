"""Runs the program and weighs it: exit code, output, the memory of it and of its helpers."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass

WHOLE = bool(os.environ.get("STORYLENS_HOSTILE"))
"""`make hostile` sets it: the long sweeps are run whole."""


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str
    megabytes: float


def run(*arguments: str, seconds: float = 45, stdin: bytes | None = None) -> Outcome:
    """Run storylens; a run that hangs is killed and has the exit code -9."""
    env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "STORYLENS_DEBUG")}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as into:
        into.write(stdin or b"")
        into.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-m", "storylens", *arguments], stdout=out, stderr=err, stdin=into, env=env
        )
        killer = threading.Timer(seconds, process.kill)
        killer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        finally:
            killer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Outcome(
            process.returncode,
            out.read().decode("utf-8", "replace"),
            err.read().decode("utf-8", "replace"),
            usage.ru_maxrss / 1024,
        )
