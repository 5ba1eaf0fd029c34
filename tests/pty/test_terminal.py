from __future__ import annotations

import sys

from tests.pty.terminal import Terminal, screen_of


def test_the_screen_follows_moves_and_text() -> None:
    assert screen_of("\x1b[2;3Hab\x1b[1;1Hc\r\nd\x1b[31me", 6, 3) == ["c", "deab", ""]
    assert screen_of("old\x1b[2J\x1b[Hnew", 6, 1) == ["new"]


def test_a_program_is_driven_and_its_exit_code_read() -> None:
    program = "print('ready'); raise SystemExit(int(input()))"
    with Terminal([sys.executable, "-c", program]) as terminal:
        assert terminal.expect("ready")
        terminal.send("3\n")
        assert terminal.wait() == 3
