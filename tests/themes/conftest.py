from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def own_themes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's theme folder, empty."""
    monkeypatch.setattr("storylens.themes.config_directory", lambda: tmp_path)
    folder = tmp_path / "themes"
    folder.mkdir()
    return folder
