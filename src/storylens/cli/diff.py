"""`storylens diff A B [C …]`: hold versions of a story against the first of them."""

from __future__ import annotations

from storylens.cli.options import SHOWN, Files, with_settings
from storylens.cli.settings import Settings


@with_settings(*SHOWN)
def command(files: Files, settings: Settings) -> int:
    """Hold versions of a story against the first one.

    On a terminal this opens the app; piped, or with --format, it prints.

    When printing, the exit code is 0 for nothing at or above --fail-on (default: change), 1 for something, 2 for
    trouble.

    \b
    storylens diff original.txt rewrite.txt
    storylens diff original.docx saved-page.html --format text
    storylens diff stories/engines --format json | jq '.pairs[0].findings'
    """
    from storylens.cli.load import load_arguments
    from storylens.cli.show import show

    return show(load_arguments(files, encoding=settings.encoding), settings)
