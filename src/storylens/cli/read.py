"""`storylens read FILE`: what a reader makes of a file, with offsets, and what it left out."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import Encoding, Format


def command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, a page's address, or - for stdin.")],
    format_: Format = None,
    encoding: Encoding = None,
) -> int:
    """Show what a reader makes of a file.

    Reader, encoding, paragraphs with their offsets (code points, half-open), and what was left out.
    """
    from storylens.cli.settings import settle
    from storylens.cli.streams import write
    from storylens.reports import reading
    from storylens.sources import load

    settings = settle(format_=format_)
    version = load(file, encoding=encoding)
    write(reading.as_json(version) if settings.format == "json" else reading.as_text(version))
    return 0
