"""`storylens open DIR`: a story folder with all its versions."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import AsciiOnly, Encoding, FailOn, Format, Theme


def command(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="A folder with a story.toml.")],
    format_: Format = None,
    fail_on: FailOn = "change",
    encoding: Encoding = None,
    theme: Theme = None,
    ascii_only: AsciiOnly = False,
) -> int:
    """Open a story's folder: every version that its story.toml names, the first as the base."""
    from storylens.cli.load import with_two
    from storylens.cli.show import checked, show
    from storylens.sources import load_story

    checked(format_, fail_on)
    story = with_two(load_story(folder, encoding=encoding))
    return show(story, format_, fail_on, theme=theme, ascii_only=ascii_only)
