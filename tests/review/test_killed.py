"""kill -9 at any moment: no acknowledged verdict is lost, and the file is whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = 300


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_three_hundred_kills_lose_no_acknowledged_verdict(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("killer.py")), str(tmp_path), str(ROUNDS)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    kills, acknowledged = map(int, done.stdout.split())
    assert kills == ROUNDS
    assert acknowledged > ROUNDS, "the writer got through to writing"
