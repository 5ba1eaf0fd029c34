"""Measuring as ratios: whole processes run in turns in one go, so that a busy machine is busy for all of them."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CACHE = Path(os.environ.get("STORYLENS_BENCH_DIR", "/tmp/storylens-bench"))


@dataclass(frozen=True)
class Figure:
    """One measured number. `bar` is what it must reach: at most, or at least where `more`; None: told only."""

    name: str
    value: float
    bar: float | None = None
    unit: str = "x"
    more: bool = False
    detail: str = ""

    @property
    def held(self) -> bool:
        """Whether the bar is reached."""
        return self.bar is None or (self.value >= self.bar if self.more else self.value <= self.bar)

    def line(self) -> str:
        """One line of the table."""
        bar = "" if self.bar is None else f"{'≥' if self.more else '≤'} {self.bar:g}"
        mark = "" if self.bar is None else "held" if self.held else "MISSED"
        return f"{self.name:58s} {self.value:9.3f} {self.unit:4s} {bar:8s} {mark:7s} {self.detail}"


def environment() -> dict[str, str]:
    """Warm byte code, no switches of the caller's."""
    drop = ("PYTHONDONTWRITEBYTECODE", "NO_COLOR", "FORCE_COLOR", "PYTHONPROFILEIMPORTTIME", "STORYLENS_DEBUG")
    return {k: v for k, v in os.environ.items() if k not in drop}


def cpu_seconds(command: Sequence[str], cwd: Path | None = None) -> float:
    """User and system time of one run of `command` with its children."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        env=environment(),
        cwd=cwd,
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_utime + usage.ru_stime


def in_turns(commands: Mapping[str, Sequence[str]], runs: int) -> dict[str, list[float]]:
    """CPU seconds of each command, `runs` times, one after the other in turns; a first turn warms up."""
    out: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            spent = cpu_seconds(command)
            if turn:
                out[name].append(spent)
    return out


def ratio(ours: Sequence[float], peer: Sequence[float]) -> float:
    """Median of the turn-by-turn ratios."""
    return statistics.median(a / b for a, b in zip(ours, peer, strict=True))


def workload(size: str) -> tuple[Path, Path]:
    """The generated pair of `size` (`6k`, `60k`, `1m`, …); a sample story stands in for 6k without `../shared`."""
    home = CACHE / size
    if not (home / "a.txt").is_file():
        generator = SHARED / "perf" / "gen_workloads.py"
        if not generator.is_file():
            if size != "6k":
                raise FileNotFoundError(f"{generator} makes the {size} pair and is not there")
            story = ROOT / "stories" / "engines"
            return story / "original.txt", story / "rewrite-fr.txt"
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, str(generator), str(CACHE), "--sizes", size, "--no-corpus"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return home / "a.txt", home / "b.txt"
