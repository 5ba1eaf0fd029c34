"""What the desk has settled, as the command line shows it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from storylens.themes import SHIPPED

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "storylens" / "themes").mkdir(parents=True)
    return tmp_path / "storylens"


def test_themes_are_listed_and_a_bad_one_is_told_in_a_line(storylens: Run, folder: Path) -> None:
    home = {"XDG_CONFIG_HOME": str(folder.parent)}
    done = storylens("themes", **home)
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()[: len(SHIPPED)]] == list(SHIPPED)
    assert str(folder / "themes") in done.stdout
    (folder / "themes" / "bad.toml").write_text("title = 'x'\n[colours]\nbackground = 'reed'", "utf-8")
    done = storylens("themes", **home)
    assert done.returncode == 2
    assert done.stderr == "storylens: bad.toml: colours.background: 'reed' is no colour; write #rgb or #rrggbb\n"


def test_the_config_is_shown_and_a_wrong_one_told_in_a_line(storylens: Run, folder: Path) -> None:
    home = {"XDG_CONFIG_HOME": str(folder.parent)}
    assert "not there; everything is as shipped" in storylens("config", **home).stdout
    file = folder / "config.toml"
    file.write_text("theme = 'salmon'\n[rules]\nquote-altered = 'minor'\n[keys]\nquit = false\n", "utf-8")
    done = storylens("config", **home)
    assert done.stdout.splitlines()[:2] == [str(file), "  theme: salmon"]
    assert "graded anew: quote-altered minor" in done.stdout
    assert "keys: quit unbound" in done.stdout
    file.write_text("them = 1", "utf-8")
    done = storylens("config", **home)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"storylens: {file}: them: no such key\n"
