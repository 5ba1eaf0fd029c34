"""`storylens open DIR`: a story folder with all its versions."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import AsciiOnly, ConfigFile, Encoding, FailOn, Format, Review, Theme


def command(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="A folder with a story.toml.")],
    format_: Format = None,
    fail_on: FailOn = None,
    encoding: Encoding = None,
    theme: Theme = None,
    ascii_only: AsciiOnly = False,
    review: Review = None,
    config: ConfigFile = None,
) -> int:
    """Open a story's folder.

    Every version that its story.toml names is held against the first.
    """
    from storylens.cli.load import with_two
    from storylens.cli.settings import settle
    from storylens.cli.show import show
    from storylens.sources import load_story

    settings = settle(
        format_=format_, fail_on=fail_on, theme=theme, ascii_only=ascii_only, review=review, config=config
    )
    return show(with_two(load_story(folder, encoding=encoding)), settings)
