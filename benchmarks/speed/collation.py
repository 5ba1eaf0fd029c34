"""Collation (links and edits, no findings): beside wdiff and collatex, how it grows, and what memory it takes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from math import log
from pathlib import Path

from benchmarks.frame import CACHE, Figure, cpu_seconds, environment, in_turns, ratio, workload

_RUN = (
    "import sys\nfrom storylens.compare import compare\n"
    "a, b = (open(p, encoding='utf-8').read() for p in sys.argv[1:])\n"
    "p = compare(a, b).pairs[0]\n"
    "p.links, p.edits\n"
)
_TIMED = (
    "import sys, time\nfrom storylens.compare import compare\n"
    "texts = [open(p, encoding='utf-8').read() for p in sys.argv[1:]]\n"
    "best = 9e9\n"
    "for _ in range(15):\n"
    "    t = time.process_time(); c = compare(*texts)\n"
    "    if len(texts) > 2: c.table\n"
    "    for p in c.pairs: p.links, p.edits\n"
    "    best = min(best, time.process_time() - t)\n"
    "print(1000 * best)\n"
)
_MEMORY = (
    "import sys\nfrom resource import RUSAGE_SELF, getrusage\n"
    "import rapidfuzz.distance\nfrom storylens.compare import compare\n"
    "before = getrusage(RUSAGE_SELF).ru_maxrss\n"
    "a, b = (open(p, encoding='utf-8').read() for p in sys.argv[1:])\n"
    "p = compare(a, b).pairs[0]\n"
    "p.links, p.edits\n"
    "print((getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024)\n"
)
_COLLATEX = (
    "import sys\nfrom collatex import Collation, collate\n"
    "c = Collation()\n"
    "for k, p in enumerate(sys.argv[1:]): c.add_plain_witness(f'W{k}', open(p, encoding='utf-8').read())\n"
    "collate(c, segmentation=False)\n"
)
COLLATEX_SECONDS = 42.6
"""CPU seconds of collatex on the nine versions, by `../shared/perf/README.md`; used where it is not installed."""


def measure(runs: int) -> list[Figure]:
    """Milliseconds at 6 KB, CPU beside wdiff at 1 MB, growth from 60 KB to 10 MB, peak memory, nine versions."""
    few = min(runs, 3)
    out = [Figure("collation, 6 KB pair, in process", _printed(_TIMED, workload("6k")), 15, "ms")]
    out.extend(_beside_wdiff(few))
    out.append(_growth())
    pair = workload("1m")
    size = sum(path.stat().st_size for path in pair) / 1e6
    out.append(Figure("collation, 1 MB pair, peak memory", _printed(_MEMORY, pair), 20 + 15 * size, "MB"))
    out.append(_nine_versions())
    return out


def _ours(size: str) -> list[str]:
    return [sys.executable, "-c", _RUN, *map(str, workload(size))]


def _printed(code: str, paths: Sequence[Path]) -> float:
    """The number that a fresh interpreter prints at the end of `code`."""
    command = [sys.executable, "-c", code, *map(str, paths)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True, env=environment()).stdout)


def _beside_wdiff(runs: int) -> list[Figure]:
    if not shutil.which("wdiff"):
        return []
    spent = in_turns({"ours": _ours("1m"), "wdiff": ["wdiff", *map(str, workload("1m"))]}, runs)
    return [Figure("collation, 1 MB, whole process / wdiff", ratio(spent["ours"], spent["wdiff"]), 1.0)]


def _growth() -> Figure:
    start = min(cpu_seconds([sys.executable, "-c", "import storylens.compare"]) for _ in range(3))
    small = max(1e-3, min(cpu_seconds(_ours("60k")) for _ in range(3)) - start)
    large = cpu_seconds(_ours("10m")) - start
    sizes = [sum(path.stat().st_size for path in workload(size)) for size in ("60k", "10m")]
    return Figure("collation, growth exponent 60 KB to 10 MB", log(large / small) / log(sizes[1] / sizes[0]), 1.1, "")


def _nine_versions() -> Figure:
    workload("6k")
    folder = CACHE / "nway-6k"
    if not (folder / "orig.txt").is_file():
        raise FileNotFoundError(f"{folder} holds no nine versions: ../shared/perf/gen_workloads.py makes them")
    paths = [folder / "orig.txt", *sorted(folder.glob("r?.txt"))]
    ours = _printed(_TIMED, paths) / 1000
    peer, note = COLLATEX_SECONDS, "collatex not installed: its measured 42.6 s"
    if subprocess.run([sys.executable, "-c", "import collatex"], capture_output=True).returncode == 0:
        peer, note = cpu_seconds([sys.executable, "-c", _COLLATEX, *map(str, paths)]), ""
    return Figure("nine versions at 6 KB, collatex / ours", peer / ours, 300, more=True, detail=note)
