"""Bare `storylens`, or `storylens FILE …`: the picker over bundled stories and the files given."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import with_settings
from storylens.cli.settings import Settings


@with_settings("theme", "ascii_only", "config")
def command(
    settings: Settings,
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE …]", help="Files or story folders to offer.")
    ] = None,
) -> int:
    """Choose a story on screen.

    This is also what storylens does without a command.
    """
    from storylens.cli.streams import interactive
    from storylens.errors import UsageError

    if not interactive():
        raise UsageError("the picker needs a terminal; to print, name files: storylens diff A B --format text")
    from storylens.cli.app import open_app

    return open_app(None, settings, files=files or ())
