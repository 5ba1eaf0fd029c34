"""Runs the program and weighs it: exit code, output, the memory of it and of its helpers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass

WHOLE = bool(os.environ.get("STORYLENS_HOSTILE"))
"""`make hostile` sets it: the long sweeps are run whole."""


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str
    megabytes: float


_WEIGH = """
import os, sys
pid = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(pid, 0)
with open(sys.argv[1], "w") as out:
    out.write(f"{os.waitstatus_to_exitcode(status)} {usage.ru_maxrss}")
"""
"""Starts the program from a small process: a child's peak counts what its parent weighed when it was started."""


def run(*arguments: str, seconds: float = 45, stdin: bytes | None = None) -> Outcome:
    """Run storylens; a run that hangs is killed and has the exit code -9."""
    env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "STORYLENS_DEBUG")}
    with tempfile.NamedTemporaryFile("r") as weight:
        process = subprocess.Popen(
            [sys.executable, "-S", "-c", _WEIGH, weight.name, sys.executable, "-m", "storylens", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=env,
            start_new_session=True,
        )
        try:
            out, err = process.communicate(stdin or b"", timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
        code, peak = (int(part) for part in (weight.read() or "-9 0").split())
    return Outcome(code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"), peak / 1024)
