"""The whole process of `storylens diff A B --format json` on 6 KB, beside a typer command that does nothing."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from benchmarks.frame import Figure, in_turns, ratio, workload

NOOP = Path(__file__).parent / "_noop.py"


def measure(runs: int) -> list[Figure]:
    """The ratio that the first issue bounds, and what an import and a bare start cost beside it."""
    a, b = (str(path) for path in workload("6k"))
    spent = in_turns(
        {
            "noop": [sys.executable, str(NOOP), a, b, "--format", "json"],
            "json": [sys.executable, "-m", "storylens", "diff", a, b, "--format", "json"],
            "text": [sys.executable, "-m", "storylens", "diff", a, b, "--format", "text"],
            "version": [sys.executable, "-m", "storylens", "--version"],
        },
        runs,
    )
    peer = spent["noop"]
    told = f"typer no-op {statistics.median(peer) * 1000:.0f} ms CPU"
    return [
        Figure("diff to JSON, 6 KB, against a typer no-op", ratio(spent["json"], peer), 1.5, detail=told),
        Figure("diff to text, 6 KB, against a typer no-op", ratio(spent["text"], peer)),
        Figure("storylens --version against a typer no-op", ratio(spent["version"], peer)),
    ]
