"""Every way into the app, on a real terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.pty.terminal import Terminal

PROGRAM = (sys.executable, "-m", "storylens")
ENGINES = str(Path(__file__).resolve().parents[2] / "stories" / "engines")


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ((), "engines"),
        (("pick",), "engines"),
        (("demo",), "original.txt"),
        (("open", ENGINES), "original.txt"),
        (("diff", ENGINES), "original.txt"),
        (("diff", f"{ENGINES}/original.txt", f"{ENGINES}/rewrite-fr.txt"), "rewrite-fr.txt"),
    ],
)
def test_it_paints_and_q_ends_it_with_0(arguments: tuple[str, ...], shown: str) -> None:
    with Terminal([*PROGRAM, *arguments]) as terminal:
        assert terminal.expect(shown, 60), "\n".join(terminal.screen())
        terminal.pump(0.3)
        terminal.send("q")
        assert terminal.wait(20) == 0, "\n".join(terminal.screen())


def test_files_given_stand_in_the_picker(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text("The bridge was closed on Monday.\n")
    with Terminal([*PROGRAM, str(tmp_path / "harbour.txt")]) as terminal:
        assert terminal.expect("harbour.txt", 60), "\n".join(terminal.screen())
        assert terminal.expect("engines", 10)


def test_a_format_prints_even_on_a_terminal() -> None:
    with Terminal([*PROGRAM, "demo", "--format", "json"]) as terminal:
        assert terminal.wait(60) == 1
        assert '"schema_version": 1' in terminal.text()
        assert "\x1b[?1049h" not in terminal.text()
