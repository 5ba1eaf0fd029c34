"""`storylens demo`: the best of the bundled stories."""

from __future__ import annotations

from storylens.cli.options import AsciiOnly, ConfigFile, FailOn, Format, Theme

BEST = "engines"
"""The bundled story that shows most."""


def command(
    format_: Format = None,
    fail_on: FailOn = None,
    theme: Theme = None,
    ascii_only: AsciiOnly = False,
    config: ConfigFile = None,
) -> int:
    """Open a bundled story, to see what storylens sees."""
    from storylens.cli.settings import settle
    from storylens.cli.show import show
    from storylens.errors import StoryError
    from storylens.sources import bundled_stories, load_story

    settings = settle(format_=format_, fail_on=fail_on, theme=theme, ascii_only=ascii_only, config=config)
    stories = bundled_stories()
    if not stories:
        raise StoryError("no bundled story found; install storylens again")
    best = next((folder for folder in stories if folder.name == BEST), stories[0])
    return show(load_story(best), settings)
