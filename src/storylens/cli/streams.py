"""Where output goes: terminal or not, colour or not, and how it is written without a fuss."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from storylens.errors import StorylensError


def interactive() -> bool:
    """Whether the app can run: keys come from stdin, and stdout is a terminal that can be painted on."""
    try:
        return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    except (AttributeError, ValueError):
        return False


def colour_wanted() -> bool:
    """Whether printed text is coloured: NO_COLOR (non-empty) forbids, FORCE_COLOR forces, TERM=dumb forbids."""
    if os.environ.get("NO_COLOR"):
        return False
    force = os.environ.get("FORCE_COLOR")
    if force:
        return force not in ("0", "false")
    try:
        return sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    except (AttributeError, ValueError):
        return False


def write(text: str | Iterable[str]) -> None:
    """Write `text`, or its pieces, to stdout and flush; characters that its encoding lacks are written as escapes.

    Raises `BrokenPipeError` when the reader has gone, `StorylensError` when the output cannot be written.
    """
    out = sys.stdout
    if out is None or out.closed:
        raise StorylensError("standard output is closed; send it somewhere")
    with suppress(AttributeError):
        out.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        if isinstance(text, str):
            out.write(text)
        else:
            out.writelines(text)
        out.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_pending()
        reason = (error.strerror or "unknown error").lower()
        raise StorylensError(f"the output cannot be written ({reason}); send it somewhere else") from error


def drop_pending() -> None:
    """What could not be written is not tried again when the interpreter ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
