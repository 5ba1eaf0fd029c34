"""Collation (links and edits, no findings): against wdiff's whole process, and how it grows."""

from __future__ import annotations

import shutil
import sys
from math import log

from benchmarks.frame import Figure, cpu_seconds, in_turns, ratio, workload

_RUN = (
    "import sys\nfrom storylens.compare import compare\n"
    "a, b = (open(p, encoding='utf-8').read() for p in sys.argv[1:])\n"
    "p = compare(a, b).pairs[0]\n"
    "p.links, p.edits\n"
)
_TIMED = (
    "import sys, time\nfrom storylens.compare import compare\n"
    "a, b = (open(p, encoding='utf-8').read() for p in sys.argv[1:])\n"
    "best = 9e9\n"
    "for _ in range(15):\n"
    "    t = time.process_time(); p = compare(a, b).pairs[0]; p.links, p.edits\n"
    "    best = min(best, time.process_time() - t)\n"
    "print(1000 * best)\n"
)


def measure(runs: int) -> list[Figure]:
    """In-process milliseconds at 6 KB, CPU against wdiff at 1 MB, growth exponent from 60 KB to 1 MB."""
    import subprocess

    def ours(size: str) -> list[str]:
        return [sys.executable, "-c", _RUN, *map(str, workload(size))]

    def pause() -> float:
        return cpu_seconds([sys.executable, "-c", "import storylens.compare"])

    small = subprocess.run(
        [sys.executable, "-c", _TIMED, *map(str, workload("6k"))], capture_output=True, text=True, check=True
    )
    out = [Figure("collation, 6 KB pair, in process", float(small.stdout), 12, "ms")]
    few = min(runs, 3)
    commands = {"ours": ours("1m"), "60k": ours("60k")}
    if shutil.which("wdiff"):
        commands["wdiff"] = ["wdiff", *map(str, workload("1m"))]
    spent = in_turns(commands, few)
    if "wdiff" in spent:
        out.append(Figure("collation, 1 MB, whole process / wdiff", ratio(spent["ours"], spent["wdiff"]), 1.0))
    start = min(pause() for _ in range(3))
    big, mid = min(spent["ours"]) - start, max(1e-3, min(spent["60k"]) - start)
    out.append(Figure("collation, growth exponent 60 KB to 1 MB", log(big / mid) / log(1_000_000 / 60_000), 1.1, ""))
    return out
