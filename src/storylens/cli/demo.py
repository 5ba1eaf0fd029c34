"""`storylens demo`: the best of the bundled stories."""

from __future__ import annotations

from storylens.cli.options import with_settings
from storylens.cli.settings import Settings

BEST = "engines"
"""The bundled story that shows most."""


@with_settings("format_", "fail_on", "theme", "ascii_only", "config")
def command(settings: Settings) -> int:
    """Open a bundled story, to see what storylens sees."""
    from storylens.cli.show import show
    from storylens.errors import StoryError
    from storylens.sources import bundled_stories, load_story

    stories = bundled_stories()
    if not stories:
        raise StoryError("no bundled story found; install storylens again")
    best = next((folder for folder in stories if folder.name == BEST), stories[0])
    return show(load_story(best), settings)
