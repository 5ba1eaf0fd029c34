"""Nothing that a test does in a terminal stays in the user's own directories, or is read from them."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_directories(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own-data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own-config"))
