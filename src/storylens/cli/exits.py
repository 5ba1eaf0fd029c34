"""What the exit code of `storylens` says."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes when printing; the app itself exits 0 unless it failed."""

    CLEAN = 0
    """Nothing at or above `--fail-on`."""
    FOUND = 1
    """Something at or above `--fail-on`."""
    TROUBLE = 2
    """The command line, a file or a story cannot be used as it is."""
    FAULT = 70
    """A fault of ours (EX_SOFTWARE)."""
    INTERRUPTED = 130
    """Ctrl-C."""
