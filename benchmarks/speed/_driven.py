"""An app in a pseudo-terminal, its keys timed: until the first bytes of the answer, and in CPU time until it rests."""

from __future__ import annotations

import os
import select
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.pty.terminal import Terminal

from benchmarks.frame import environment

LEAST = Path(__file__).parent / "_key_app.py"
OURS_READY = "verbatim"
"""Stands in the scorecard: the first version has been aligned and painted."""


def ours(*files: object) -> list[str]:
    """The command that opens storylens on `files`."""
    return [sys.executable, "-m", "storylens", "diff", *map(str, files)]


def least(*files: object) -> list[str]:
    """The command that opens the app that only counts keys."""
    return [sys.executable, str(LEAST), *map(str, files)]


class Driven(Terminal):
    """A running app. `ready` must stand on the screen before anything is measured."""

    def __init__(self, command: Sequence[str], ready: str, seconds: float = 120, columns: int = 120) -> None:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        started = time.perf_counter()
        super().__init__(command, env=environment(), columns=columns)
        wanted = ready.encode()
        while wanted not in self.raw:
            if time.perf_counter() - started > seconds or not self.pump_once(0.5):
                raise RuntimeError(f"“{ready}” never came: {self.screen()}")
        self.ready_after = time.perf_counter() - started
        self.rest()

    def rest(self, quiet: float = 0.25, seconds: float = 60) -> None:
        """Read until nothing has come for `quiet` seconds and the app uses no CPU."""
        until = time.perf_counter() + seconds
        before = -1.0
        while time.perf_counter() < until:
            size, spent = len(self.raw), self.cpu()
            self.pump(quiet)
            if len(self.raw) == size and self.cpu() - max(spent, before) < 0.02:
                return
            before = spent

    def resize(self, columns: int, lines: int) -> None:
        """Another size, told in the way the app asked for: by signal, or in band (mode 2048)."""
        super().resize(columns, lines)
        if b"\x1b[?2048h" in self.raw:
            self.send(f"\x1b[48;{lines};{columns};{lines * 16};{columns * 8}t")

    def cpu(self) -> float:
        """CPU seconds of the app so far, all its threads."""
        total = 0.0
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            total += int((task / "schedstat").read_text().split()[0]) / 1e9
        return total

    def key_to_paint(self, key: str, seconds: float = 10) -> float | None:
        """Seconds from `key` to the first bytes of its answer; None where none came."""
        started = time.perf_counter()
        self.send(key)
        ready, _, _ = select.select([self.fd], [], [], seconds)
        taken = time.perf_counter() - started
        self.pump(0.06)
        return taken if ready else None

    def cpu_of(self, step: object) -> float:
        """CPU seconds that `step` costs until the app rests again, and without what resting itself costs."""
        self.rest()
        began, at = self.cpu(), time.perf_counter()
        self.pump(0.5)
        idle = (self.cpu() - began) / (time.perf_counter() - at)
        began, at = self.cpu(), time.perf_counter()
        step()  # type: ignore[operator]
        self.rest()
        return max(0.0, self.cpu() - began - idle * (time.perf_counter() - at))


def keys_in_turns(apps: Sequence[Driven], key: str, times: int) -> list[list[float]]:
    """Seconds from `key` to paint for each of `apps`, `times` each, in turns, so that a busy machine is busy for all.

    Three turns warm up. Raises `RuntimeError` where an app leaves more than one key in ten unanswered.
    """
    taken: list[list[float]] = [[] for _ in apps]
    for turn in range(times + 3):
        for app, out in zip(apps, taken, strict=True):
            answer = app.key_to_paint(key)
            if turn >= 3 and answer is not None:
                out.append(answer)
    for out in taken:
        if len(out) < times * 0.9:
            raise RuntimeError(f"{key!r} was answered {len(out)} times of {times}")
    return taken
