from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pty.terminal import Terminal

Run = Callable[..., subprocess.CompletedProcess[str]]
Pair = tuple[Path, Path]


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
    ],
)
def test_colour_on_a_terminal(pair: Pair, env: dict[str, str], coloured: bool) -> None:
    with Terminal(
        [sys.executable, "-m", "storylens", "diff", *map(str, pair), "--format", "text"], env=env
    ) as terminal:
        assert terminal.wait(30) == 1
        assert ("\x1b[" in terminal.text()) is coloured


@pytest.mark.parametrize(
    ("env", "coloured"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "0"}, False)]
)
def test_colour_in_a_pipe(storylens: Run, pair: Pair, env: dict[str, str], coloured: bool) -> None:
    assert ("\x1b[" in storylens("diff", *pair, **env).stdout) is coloured


def test_a_dumb_terminal_gets_print(pair: Pair) -> None:
    with Terminal([sys.executable, "-m", "storylens", "diff", *map(str, pair)], env={"TERM": "dumb"}) as terminal:
        assert terminal.wait(30) == 1
        assert "quote-altered" in terminal.text()


def test_an_output_encoding_without_these_characters(pair: Pair) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "storylens", "diff", *map(str, pair)],
        capture_output=True,
        env={"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.isascii()
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("words", "position", "expected"),
    [
        ("storylens di", "1", {"diff"}),
        ("storylens diff --format ", "3", {"text", "json"}),
        ("storylens diff --fail-on cr", "3", {"critical"}),
        ("storylens diff --theme sal", "3", {"salmon"}),
    ],
)
def test_completion(storylens: Run, words: str, position: str, expected: set[str]) -> None:
    done = storylens(_STORYLENS_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=position)
    assert set(done.stdout.split()) == expected
    assert done.stderr == ""


def test_the_completion_script_is_printed(storylens: Run) -> None:
    assert "_storylens_completion" in storylens("--show-completion", "bash", SHELL="/bin/bash").stdout


def until_idle(terminal: Terminal, most: int = 60) -> int:
    """Wait until the program has done all its work and reads; how many looks that took.

    An interrupt that comes while Python still starts may be swallowed by whatever it happens to do.
    """
    before = -1
    for look in range(most):
        terminal.pump(0.7)
        try:
            stat = Path(f"/proc/{terminal.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return look
        now = int(stat[11]) + int(stat[12])
        if stat[0] == "S" and now == before and now > 10:
            return look
        before = now
    return most


def test_ctrl_c_while_printing_is_130_and_silent(tmp_path: Path) -> None:
    """Interrupted while it waits for standard input."""
    (tmp_path / "a").write_text("Text.")
    with Terminal([sys.executable, "-m", "storylens", "diff", "-", str(tmp_path / "a")]) as terminal:
        waited = until_idle(terminal)
        terminal.send("\x03")
        assert terminal.wait(15) == 130, f"not idle after {waited} looks"
        assert "Traceback" not in terminal.text()
