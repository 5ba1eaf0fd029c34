"""A real pseudo-terminal round a program: its keys, its bytes, and what stands on its screen.

Standard library only, so that `.ci/run` can use it with any Python:

    python3 tests/pty/terminal.py --expect Findings --keys q --code 0 -- storylens demo
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType

_ANSWERS: tuple[tuple[re.Pattern[bytes], bytes], ...] = (
    (re.compile(rb"\x1b\[\?(\d+)\$p"), b"\x1b[?\\1;2$y"),
    (re.compile(rb"\x1b\[c"), b"\x1b[?62;c"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[\?u"), b"\x1b[?0u"),
)
"""What a modern terminal answers when it is asked for its features."""

_SEQUENCE = re.compile(
    r"\x1b\[([0-?]*)([ -/]*)([@-~])"  # CSI
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)"  # OSC, DCS, SOS, PM, APC
    r"|\x1b[ -/]*[0-~]",
    re.DOTALL,
)


class Terminal:
    """A program in a pseudo-terminal of `columns` × `lines`; a context manager that ends it."""

    def __init__(
        self, command: Sequence[str], *, columns: int = 120, lines: int = 40, env: Mapping[str, str] | None = None
    ) -> None:
        self.columns, self.lines = columns, lines
        self.raw = bytearray()
        self.exit_code: int | None = None
        drop = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TEXTUAL_THEME", "CI")
        environment = {k: v for k, v in os.environ.items() if k not in drop}
        environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONUTF8": "1", **(env or {})}
        self.pid, self.fd = pty.fork()
        if self.pid == 0:  # pragma: no cover
            try:
                self._size(0, lines, columns)
                os.execvpe(command[0], list(command), environment)
            finally:
                os._exit(127)
        self._size(self.fd, lines, columns)

    @staticmethod
    def _size(fd: int, lines: int, columns: int) -> None:
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.exit_code is None:
            self.signal(signal.SIGKILL)
            self.wait(5)
        os.close(self.fd)

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size."""
        self.columns, self.lines = columns, lines
        self._size(self.fd, lines, columns)
        if b"\x1b[?2048h" in self.raw:  # the program asked to be told in band, and no longer looks at SIGWINCH
            self.send(f"\x1b[48;{lines};{columns};{lines * 16};{columns * 8}t")

    def send(self, keys: str | bytes) -> None:
        """Type `keys`."""
        os.write(self.fd, keys.encode() if isinstance(keys, str) else keys)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def pump(self, seconds: float) -> bool:
        """Read what comes within `seconds`, answer what is asked; whether the program is still there."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if not self._read(left):
                return False
        return True

    def pump_once(self, seconds: float) -> bool:
        """Read what comes next, waiting at most `seconds`; whether the program is still there."""
        return self._read(seconds)

    def _read(self, left: float) -> bool:
        ready, _, _ = select.select([self.fd], [], [], left)
        if not ready:
            return True
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            return False
        if not data:
            return False
        self.raw += data
        for pattern, answer in _ANSWERS:
            for match in pattern.finditer(data):
                os.write(self.fd, match.expand(answer))
        return True

    def expect(self, text: str, seconds: float = 30) -> bool:
        """Read until `text` stands on the screen; whether it came in time."""
        deadline = time.monotonic() + seconds
        alive = True
        while text not in "\n".join(self.screen()):
            left = deadline - time.monotonic()
            if left <= 0 or not alive:
                return False
            alive = self._read(min(left, 0.5))
        return True

    def wait(self, seconds: float = 30) -> int | None:
        """Read to the end of the program; its exit code (negative: the signal that ended it), None if it goes on."""
        deadline = time.monotonic() + seconds
        while self.exit_code is None and time.monotonic() < deadline:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.exit_code = os.waitstatus_to_exitcode(status)
            self.pump(0.05 if not done else 0.2)
        return self.exit_code

    def leave(self, times: int = 8) -> int | None:
        """Close whatever is open and quit, as one does who looks at the screen; the exit code.

        A program that is behind reads Esc and q together, as another key: both are typed until it has gone.
        """
        for _ in range(times):
            self.send("\x1b")
            self.pump(1)
            with contextlib.suppress(OSError):
                self.send("q")
            if self.wait(4) is not None:
                break
        return self.exit_code

    def text(self) -> str:
        """Everything that came, decoded."""
        return self.raw.decode("utf-8", "replace")

    def screen(self) -> list[str]:
        """The lines that stand on the screen now (cursor moves, clearing and text are followed; wide cells are not)."""
        return screen_of(self.text(), self.columns, self.lines)


def screen_of(output: str, columns: int, lines: int) -> list[str]:
    """The screen that `output` paints on an empty terminal."""
    grid = [[" "] * columns for _ in range(lines)]
    row = column = 0
    at = 0
    while at < len(output):
        match = _SEQUENCE.match(output, at) if output[at] == "\x1b" else None
        if match:
            at = match.end()
            parameters, _, final = match[1] or "", match[2], match[3]
            if final in ("H", "f"):
                numbers = [int(p) if p.isdigit() else 1 for p in ([*parameters.split(";"), "1", "1"])[:2]]
                row, column = numbers[0] - 1, numbers[1] - 1
            elif final == "J":
                grid = [[" "] * columns for _ in range(lines)]
            elif final == "K" and row < lines:
                grid[row][column:] = [" "] * (columns - column)
            continue
        character = output[at]
        at += 1
        if character == "\n":
            row += 1
        elif character == "\r":
            column = 0
        elif character == "\b":
            column = max(0, column - 1)
        elif character >= " ":
            if 0 <= row < lines and 0 <= column < columns:
                grid[row][column] = character
            column += 1
    return ["".join(line).rstrip() for line in grid]


def main() -> int:
    """Run a command, wait for a text, type keys, compare the exit code; 0 when all held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--expect", required=True)
    parser.add_argument("--keys", default="q")
    parser.add_argument("--code", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("command", nargs="+")
    asked = parser.parse_args()
    with Terminal(asked.command) as terminal:
        painted = terminal.expect(asked.expect, asked.seconds)
        if painted:
            terminal.pump(0.3)
            terminal.send(asked.keys)
        code = terminal.wait(15)
        if painted and code == asked.code:
            print(f"painted “{asked.expect}”, {asked.keys!r} ended it with {code}")
            return 0
        print(f"painted: {painted}, exit code: {code} (wanted {asked.code}); the screen:", file=sys.stderr)
        print("\n".join(line for line in terminal.screen() if line), file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
