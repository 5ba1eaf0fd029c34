"""The app in a frozen environment: no colours of the machine, no motion, no user's own files."""

from __future__ import annotations

from pathlib import Path

import pytest

from storylens.model import Options, Story, Version
from storylens.tui.app import StorylensApp

BASE = """Council approves the river bridge

The city council on Tuesday approved a bridge over the river, officials said.

“We will build it within two years,” Mayor Ada Holm told reporters. She said the cost was $15 million.

The decision follows ten years of argument [sic] about the old ferry.

Residents of the east bank have asked for a crossing since the last one burned down.

The ferry company declined to comment.

Work begins in May.
"""
OTHER = """Council approves the river bridge

Work begins in May.

The city council on Tuesday approved a bridge over the river.

“We shall build it in two years,” Mayor Ada Holm told reporters. He said the cost was $50 million.

The decision follows ten years of argument [sic] about the old ferry.

Residents of the east bank have asked for a crossing since the last one burned down.

A new café will open beside it, says the tourist board.
"""
THIRD = BASE.replace("ten years", "10 years").replace("declined to comment", "said nothing")


@pytest.fixture(autouse=True)
def frozen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_DEBUG", "COLORTERM", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


def story(*texts: str) -> Story:
    names = ("original", "rewrite", "third", "fourth")
    return Story("The bridge", tuple(Version(t, name=names[k]) for k, t in enumerate(texts)))


@pytest.fixture
def app() -> StorylensApp:
    return StorylensApp(story(BASE, OTHER), Options(), ascii=False, watch=False)


@pytest.fixture
def app3() -> StorylensApp:
    return StorylensApp(story(BASE, OTHER, THIRD), Options(), ascii=False, watch=False)
