"""Everything that can go wrong for a reason the user can mend.

Each error is one line: what failed, where, and what to do next. A face (cli, tui) shows the line and an exit
code, never a traceback. Whatever is not a `StorylensError` is a fault of ours.
"""

from __future__ import annotations


class StorylensError(Exception):
    """A failure the user can act on.

    `str(error)` is one line, already complete: what failed, where, what to do. It may hold raw file names, so a
    face passes it through `text.safe.safe` before showing it.
    """

    exit_code = 2


class UsageError(StorylensError):
    """The command line asks for something that cannot be done as asked."""


class UnreadableError(StorylensError):
    """A file that cannot be opened or turned into a version."""


class StoryError(StorylensError):
    """A story folder whose `story.toml` is missing or wrong; the message names the key."""


class ConfigError(StorylensError):
    """A config or theme file that does not validate; the message names the key."""


class ReviewError(StorylensError):
    """A verdict that could not be kept or read, or a file that is no review file."""


class CheckerError(StorylensError):
    """A second reader that cannot be asked, or answers what cannot be read; the message says what to do."""


class MissingExtraError(StorylensError):
    """A reader or checker that needs an extra; the message holds the install command."""
