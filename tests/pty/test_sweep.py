"""Many hostile texts through a pseudo-terminal, many to a process: nothing foreign comes out, nothing is lost.

A fixed sample by default; `make hostile` runs all of them through every output and every screen.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from tests.hostile.running import WHOLE
from tests.pty.hostile import ATTACKS, foreign, generated, naughty
from tests.pty.terminal import Terminal

from storylens.text.safe import safe

PROGRAM = (sys.executable, "-m", "storylens")
TEXTS = [t.replace("\0", "") for t in (*ATTACKS, *naughty(), *generated(2000 if WHOLE else 300))]
SCREENS = {
    "reading": "\x1b[6~",
    "inline": "s\x1b[6~",
    "findings": "}\x1b[6~",
    "search": "/said\rn",
    "filter": "f",
    "help": "?",
    "palette": "\x10",
    "overview": "o",
    "coverage": "T",
}


def story(texts: list[str]) -> str:
    """A paragraph for each text; line breaks inside a text become spaces, so that a paragraph stays one."""
    flat = [" ".join(text.split("\n")).replace("\r", " ") for text in texts]
    return "".join(f"Officials said on Monday that text {n} was {t} and nothing else.\n\n" for n, t in enumerate(flat))


def write(path: Path, texts: list[str]) -> str:
    path.write_bytes(story(texts).encode("utf-8", "replace"))
    return str(path)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("sweep") / "base.txt", TEXTS)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("sweep") / "other.txt", [*TEXTS[1::2], *TEXTS[::2]])


@pytest.mark.parametrize("arguments", [("read",), ("diff", "--format", "text"), ("diff", "--format", "json")])
def test_outputs(base: str, other: str, arguments: tuple[str, ...]) -> None:
    files = [base] if arguments[0] == "read" else [base, other]
    with Terminal([*PROGRAM, *arguments, *files]) as terminal:
        code = terminal.wait(300)
        output = terminal.text()
    assert code in (0, 1)
    assert foreign(output) == []
    assert "Traceback" not in output
    if arguments[0] == "read":
        pieces = re.split("\n\n|[\f\u2028\u2029]", Path(base).read_bytes().decode())
        lost = [piece for piece in pieces if safe(piece.strip()) not in output]
        assert lost == []
    print(f"{len(TEXTS)} hostile texts, {' '.join(arguments)}: 0 foreign escapes, {len(output)} characters")


@pytest.mark.parametrize("screen", SCREENS if WHOLE else ["reading", "search", "palette", "overview"])
def test_screens(base: str, other: str, screen: str, tmp_path: Path) -> None:
    pages = len(TEXTS) // 6 if WHOLE else 12
    env = {"XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    with Terminal([*PROGRAM, "diff", base, other], env=env) as terminal:
        assert terminal.expect("Officials said", 90), "\n".join(terminal.screen())
        for key in SCREENS[screen].replace("\x1b[6~", "↓"):
            terminal.send("\x1b[6~" if key == "↓" else key)
            terminal.pump(0.15)
        for _ in range(pages):
            terminal.send("\x1b[6~")
            terminal.pump(0.03)
        terminal.pump(0.5)
        assert foreign(terminal.text(), bell=True) == []
        assert "Traceback" not in terminal.text()
        assert terminal.leave() == 0, "\n".join(terminal.screen())
