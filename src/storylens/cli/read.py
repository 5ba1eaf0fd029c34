"""`storylens read FILE`: what a reader makes of a file, with offsets, and what it left out."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import with_settings
from storylens.cli.settings import Settings


@with_settings("format_", "encoding")
def command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, a page's address, or - for stdin.")],
    settings: Settings,
) -> int:
    """Show what a reader makes of a file.

    Reader, encoding, paragraphs with their offsets (code points, half-open), and what was left out.
    """
    from storylens.cli.streams import write
    from storylens.reports import reading
    from storylens.sources import load

    version = load(file, encoding=settings.encoding)
    write(reading.as_json(version) if settings.format == "json" else reading.as_text(version))
    return 0
