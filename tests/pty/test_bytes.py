"""What really reaches a terminal, looked at in a pseudo-terminal (the headless driver cannot see it)."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from tests.pty.hostile import ATTACKS, foreign, generated, naughty
from tests.pty.terminal import Terminal

PROGRAM = (sys.executable, "-m", "storylens")
WORDS = "Officials said on Monday that the bridge was closed to all cars"

BRACKETS = "Nobody else had this: [sic] [Reuters] [/b] [bold]x[/bold] [@click=app.quit]press[/], it said.\n"


def paragraphs(texts: list[str]) -> str:
    """A story round each text; NUL makes a file binary, so it stays out."""
    texts = [text.replace("\0", "") for text in texts]
    return "".join(
        f"{WORDS} {n}.\n\nThe text number {n} says {text} in the middle.\n\n" for n, text in enumerate(texts)
    )


@pytest.fixture
def hostile_pair(tmp_path: Path) -> tuple[Path, Path]:
    texts = [*ATTACKS, *generated(40), *naughty()[:120]]
    a = tmp_path / "a\x1b]0;owned title\x07\u202etxt"
    b = tmp_path / "b [b]bold[] [@click=app.quit]\u200b.txt"
    a.write_text(paragraphs(texts), encoding="utf-8", errors="surrogatepass", newline="")
    b.write_text(paragraphs([*texts[1:], texts[0]]) + BRACKETS, encoding="utf-8", errors="surrogatepass", newline="")
    return a, b


def printed(*arguments: str) -> tuple[int | None, str]:
    with Terminal([*PROGRAM, *arguments]) as terminal:
        code = terminal.wait(60)
        return code, terminal.text()


def test_the_check_itself_sees_each_attack() -> None:
    for attack in ATTACKS[:18]:
        assert foreign(attack), ascii(attack)
    assert not foreign("plain text\r\n\x1b[1mbold\x1b[0m 👩‍👩‍👧 [sic]")


@pytest.mark.parametrize("format_", ["text", "json"])
def test_printing_hostile_texts_sends_nothing_foreign(hostile_pair: tuple[Path, Path], format_: str) -> None:
    code, output = printed("diff", *map(str, hostile_pair), "--format", format_)
    assert code == 1
    assert foreign(output) == []
    if format_ == "text":
        assert "[sic] [Reuters] [/b] [bold]x[/bold] [@click=app.quit]press[/]" in output


@pytest.mark.parametrize(
    "arguments",
    [
        ("diff", "gone\x1b]52;c;b3duZWQ=\x07", "b"),
        ("diff", "gone\u202etxt", "\x9b31m"),
        ("open", "no\x1b[2Jfolder"),
        ("diff", "a", "b", "--format", "\x1b[5;38;5;123m"),
        ("diff", "a", "b", "--fail-on", "\u202e"),
        ("diff", "a", "b", "--encoding", "\x1bc"),
        ("\x1b]0;owned\x07",),
        ("--\x1b[31m",),
    ],
)
def test_errors_send_nothing_foreign(arguments: tuple[str, ...], tmp_path: Path) -> None:
    code, output = printed(*arguments)
    assert code == 2
    assert foreign(output) == []
    assert output.count("\n") == 1


@pytest.mark.skipif(importlib.util.find_spec("storylens.tui.app") is None, reason="the app is not built yet")
@pytest.mark.parametrize("keys", ["", "s", "}}", "?", "/b\r", "t"])
def test_the_app_sends_nothing_foreign(hostile_pair: tuple[Path, Path], keys: str) -> None:
    with Terminal([*PROGRAM, "diff", *map(str, hostile_pair)]) as terminal:
        assert terminal.expect("Officials said", 60), "\n".join(terminal.screen())
        for key in keys:
            terminal.send(key)
            terminal.pump(0.2)
        terminal.send("\x1b[6~")
        terminal.pump(0.4)
        assert foreign(terminal.text(), bell=True) == []
        assert terminal.exit_code is None
