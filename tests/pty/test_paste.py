"""What an editor pastes into a field of the app is foreign text too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.pty.hostile import foreign
from tests.pty.terminal import Terminal

PASTES = (
    "evil \u202eoverride\u202c \u200bhidden",
    "c1 \x9b5;38;5;123m and \x9d0;owned\x9c",
    "bell \x07 back \x08 del \x7f unit \x1f",
    "[sic] [@click=app.quit]x[/] [bold]y[/bold]",
)


@pytest.mark.parametrize(("key", "shown"), [("/", "Search"), ("\x10", "Search for")])
def test_pastes_into_a_field(tmp_path: Path, key: str, shown: str) -> None:
    for name, verb in (("a", "left"), ("b", "went")):
        (tmp_path / name).write_text(f"The mayor {verb} the building at noon on Monday, officials said.\n")
    with Terminal([sys.executable, "-m", "storylens", "diff", str(tmp_path / "a"), str(tmp_path / "b")]) as terminal:
        assert terminal.expect("officials", 60)
        for paste in PASTES:
            terminal.send(key)
            assert terminal.expect(shown, 20), "\n".join(terminal.screen())
            terminal.send(f"\x1b[200~{paste}\x1b[201~")
            terminal.pump(0.5)
            assert foreign(terminal.text(), bell=True) == []
            terminal.send("\r")
            terminal.pump(0.4)
            assert foreign(terminal.text(), bell=True) == []
            assert terminal.exit_code is None
            terminal.send("\x1b")
            terminal.pump(0.6)
        assert terminal.leave() == 0


def test_a_pasted_story_becomes_a_version_and_sends_nothing_raw(tmp_path: Path) -> None:
    for name, verb in (("a", "left"), ("b", "went")):
        (tmp_path / name).write_text(f"The mayor {verb} the building at noon on Monday, officials said.\n")
    told = "The mayor fled the building at noon on Monday, officials said. " + " ".join(PASTES)
    with Terminal([sys.executable, "-m", "storylens", "diff", str(tmp_path / "a"), str(tmp_path / "b")]) as terminal:
        assert terminal.expect("officials", 60)
        terminal.send(f"\x1b[200~{told}\x1b[201~")
        assert terminal.expect("Add the pasted text", 10), "\n".join(terminal.screen())
        terminal.send("\r")
        assert terminal.expect("2 pasted text", 10), "\n".join(terminal.screen())
        assert terminal.expect("fled", 10), "\n".join(terminal.screen())
        assert foreign(terminal.text(), bell=True) == []
        terminal.send("Uq")
        assert terminal.wait(10) == 0
