"""The command line: one command a file, each imported only when it is asked for."""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of `storylens`: ends the process with a code of `cli.exits.ExitCode`."""
    import gc

    # A short run ends before garbage matters; the app switches collection on again.
    gc.disable()
    try:
        from storylens.cli.run import run

        code = run()
    except KeyboardInterrupt:
        code = 130
    _leave(code)


def _leave(code: int) -> None:
    """End the process; after mere printing without taking the interpreter apart, which costs as much as a rule family.

    Output is flushed before. The app, and whoever traces the run, gets an orderly end.
    """
    if "textual" in sys.modules or sys.gettrace() or sys.getprofile() or "coverage" in sys.modules:
        raise SystemExit(code)
    import os

    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            continue
    os._exit(code)
