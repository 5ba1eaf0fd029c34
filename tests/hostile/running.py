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
    cpu: float
    wall: float

    @property
    def measures(self) -> dict[str, float]:
        """For the summary that stands at the end of the test run."""
        return {"MB": self.megabytes, "s": self.wall, "s of CPU": self.cpu}

    @property
    def seconds(self) -> float:
        """What the bars in seconds are held to: the wall clock, or on a busy machine the work done."""
        return self.wall if os.getloadavg()[0] <= (os.cpu_count() or 1) else self.cpu


_WEIGH = """
import os, sys, time
pid = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
began = time.perf_counter()
_, status, usage = os.wait4(pid, 0)
took = time.perf_counter() - began
with open(sys.argv[1], "w") as out:
    out.write(f"{os.waitstatus_to_exitcode(status)} {usage.ru_maxrss} {usage.ru_utime + usage.ru_stime} {took}")
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
        code, peak, cpu, wall = (weight.read() or f"-9 0 0 {seconds}").split()
    told = (out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))
    return Outcome(int(code), *told, int(peak) / 1024, float(cpu), float(wall))
