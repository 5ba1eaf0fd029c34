"""The terminal is given back as it was, whatever ends the app."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")
"""Signals that end the app; the process still dies of them, so that whoever sent one sees it."""
RESET = (
    "\x1b[?2026l"  # no half-painted frame is held back
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # the mouse
    "\x1b[?1004l\x1b[?2004l\x1b[?2048l"  # focus, bracketed paste, resize reports
    "\x1b[<u\x1b[0m\x1b[?1049l\x1b[?25h"  # keyboard protocol, colours, the other screen, the cursor
)
"""What puts a terminal back that an app has taken over."""


@contextmanager
def terminal_given_back() -> Iterator[None]:
    """While the app runs: signals and exceptions restore the terminal before they end the process."""
    try:
        import termios

        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
    except (ImportError, OSError, ValueError, AttributeError):
        yield
        return

    def restore() -> None:
        for out in (2, 1):
            with suppress(OSError):
                if os.isatty(out):
                    os.write(out, RESET.encode("ascii"))
                    break
        with suppress(OSError, termios.error):
            termios.tcsetattr(descriptor, termios.TCSANOW, before)

    def end(number: int, _: FrameType | None) -> None:
        restore()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    kept = {}
    for name in ENDING:
        with suppress(ValueError, OSError):
            number = getattr(signal, name)
            kept[number] = signal.signal(number, end)
    try:
        yield
    except BaseException:
        restore()
        raise
    finally:
        for number, handler in kept.items():
            with suppress(ValueError, OSError, TypeError):
                signal.signal(number, handler)
