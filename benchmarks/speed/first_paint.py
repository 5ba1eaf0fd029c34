"""Time to the first paint in a pseudo-terminal, beside an empty Textual app behind the same typer command."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.pty.terminal import Terminal

from benchmarks.frame import Figure, environment, ratio, workload

EMPTY = Path(__file__).parent / "_empty_app.py"


def painted(command: Sequence[str], marker: str, seconds: float = 60) -> float:
    """Wall seconds from the start of `command` until the bytes of `marker` have come."""
    wanted = marker.encode()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    with Terminal(command, env=environment()) as terminal:
        while wanted not in terminal.raw:
            if time.perf_counter() - started > seconds or not terminal.pump_once(0.5):
                raise RuntimeError(f"“{marker}” never came: {terminal.screen()}")
        taken = time.perf_counter() - started
        terminal.send("q")
        terminal.wait(5)
    return taken


def first_word(path: Path) -> str:
    """The first long word of a text: it stands on the first screen."""
    return next(word for word in path.read_text("utf-8").split() if len(word) > 5 and word.isalpha())


def measure(runs: int) -> list[Figure]:
    """6 KB, and 1 MB where the generator is there."""
    out: list[Figure] = []
    for size, bar in (("6k", 1.25), ("1m", 1.6)):
        try:
            a, b = workload(size)
        except FileNotFoundError:
            continue
        empty = [sys.executable, str(EMPTY), str(a), str(b)]
        ours = [sys.executable, "-m", "storylens", "diff", str(a), str(b)]
        word = first_word(a)
        taken: tuple[list[float], list[float]] = ([], [])
        for turn in range(max(3, runs // 2) + 1):
            pair = painted(empty, "Emptyquit"), painted(ours, word)
            if turn:
                taken[0].append(pair[0])
                taken[1].append(pair[1])
        told = f"empty app {statistics.median(taken[0]) * 1000:.0f} ms"
        out.append(Figure(f"first paint, {size}, against an empty app", ratio(taken[1], taken[0]), bar, detail=told))
    return out
