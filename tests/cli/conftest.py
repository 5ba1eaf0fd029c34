from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

BASE = "Officials said “we will act now” on Monday.\n\nThe mayor left at noon.\n"
OTHER = "Officials said “we shall leave now” on Monday.\n\nThe mayor left at noon.\n"


def clean_environment(**extra: str) -> dict[str, str]:
    """The environment without what would colour or redirect a run."""
    drop = ("NO_COLOR", "FORCE_COLOR", "TERM", "STORYLENS_DEBUG", "TEXTUAL_THEME", "COLUMNS", "LINES")
    kept = {k: v for k, v in os.environ.items() if k not in drop}
    return {**kept, "TERM": "xterm-256color", "PYTHONUTF8": "1", **extra}


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text(BASE, encoding="utf-8")
    b.write_text(OTHER, encoding="utf-8")
    return a, b


@pytest.fixture
def storylens() -> Run:
    """Run the program in a process of its own, stdin empty unless `stdin` is given."""

    def run(*arguments: object, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "storylens", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=clean_environment(**env),
            timeout=60,
            check=False,
        )

    return run
