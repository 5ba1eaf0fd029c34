"""`storylens open DIR`: a story folder with all its versions."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import SHOWN, with_settings
from storylens.cli.settings import Settings


@with_settings(*SHOWN)
def command(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="A folder with a story.toml.")], settings: Settings
) -> int:
    """Open a story's folder.

    Every version that its story.toml names is held against the first.
    """
    from storylens.cli.load import with_two
    from storylens.cli.show import show
    from storylens.sources import load_story

    return show(with_two(load_story(folder, encoding=settings.encoding)), settings)
