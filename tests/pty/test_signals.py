"""Whatever ends the app, the terminal is as it was: cooked, on its own screen, with its cursor."""

from __future__ import annotations

import os
import signal
import sys
import termios
from pathlib import Path

import pytest
from tests.pty.terminal import Terminal

PROGRAM = (sys.executable, "-m", "storylens")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    for name, verb in (("a", "left"), ("b", "went")):
        (tmp_path / name).write_text(f"The mayor {verb} the building at noon on Monday, officials said.\n")
    return str(tmp_path / "a"), str(tmp_path / "b")


def assert_given_back(terminal: Terminal) -> None:
    text = terminal.text()
    for mode in ("1049", "1000", "1003", "2004"):
        assert text.rfind(f"\x1b[?{mode}l") > text.rfind(f"\x1b[?{mode}h"), f"mode {mode} is still on"
    assert text.rfind("\x1b[?25h") > text.rfind("\x1b[?25l"), "the cursor is hidden"
    flags = termios.tcgetattr(terminal.fd)[3]
    assert flags & termios.ECHO, "no echo"
    assert flags & termios.ICANON, "still raw"


def opened(terminal: Terminal) -> None:
    assert terminal.expect("officials", 60), "\n".join(terminal.screen())
    terminal.pump(0.3)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"])
def test_a_signal_ends_it_cleanly(pair: tuple[str, str], name: str) -> None:
    with Terminal([*PROGRAM, "diff", *pair]) as terminal:
        opened(terminal)
        terminal.signal(getattr(signal, name))
        assert terminal.wait(15) == -getattr(signal, name)
        assert_given_back(terminal)


def test_quitting_gives_it_back(pair: tuple[str, str]) -> None:
    with Terminal([*PROGRAM, "diff", *pair]) as terminal:
        opened(terminal)
        terminal.send("q")
        assert terminal.wait(15) == 0
        assert_given_back(terminal)


def test_a_crash_gives_it_back_and_exits_70(pair: tuple[str, str]) -> None:
    crash = (
        "import sys, storylens.tui.app as app\n"
        "def broken(self): raise RuntimeError('broken on purpose')\n"
        "app.StorylensApp.get_default_screen = broken\n"
        f"sys.argv = ['storylens', 'diff', {pair[0]!r}, {pair[1]!r}]\n"
        "from storylens.cli import main\nmain()\n"
    )
    with Terminal([sys.executable, "-c", crash]) as terminal:
        assert terminal.wait(60) == 70
        assert_given_back(terminal)


def test_stopped_and_continued(pair: tuple[str, str]) -> None:
    """Ctrl-Z from outside, under a shell with job control: the shell gets its terminal, `fg` the app its screen."""
    with Terminal(["bash", "--norc", "-i"], env={"PS1": "ready$ "}) as terminal:
        assert terminal.expect("ready$")
        terminal.send(f"{' '.join(PROGRAM)} diff {pair[0]} {pair[1]}\r")
        opened(terminal)
        children = Path(f"/proc/{terminal.pid}/task/{terminal.pid}/children")
        if not children.exists():
            pytest.skip("no /proc/…/children here")
        child = int(children.read_text().split()[0])
        os.kill(child, signal.SIGTSTP)
        assert terminal.expect("Stopped", 30), "\n".join(terminal.screen())
        terminal.pump(0.3)
        assert "\x1b[?1049l" in terminal.text(), "the shell got no screen of its own"
        terminal.raw.clear()
        terminal.send("fg\r")
        assert terminal.expect("officials", 30), "\n".join(terminal.screen())
        terminal.pump(0.3)
        terminal.send("q")
        assert terminal.expect("ready$", 30), "\n".join(terminal.screen())
        terminal.send("exit\r")
        terminal.wait(10)
