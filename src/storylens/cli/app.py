"""The way into the app: the only place of the command line that imports Textual, and only when called."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from importlib import import_module

from storylens.cli.settings import Settings
from storylens.cli.signals import terminal_given_back
from storylens.model import Story


def open_app(story: Story | None, settings: Settings, *, files: Sequence[str] = ()) -> int:
    """Open the app on `story`, or on the picker when there is none; its exit code."""
    app = import_module("storylens.tui.app")
    gc.freeze()
    gc.enable()
    with terminal_given_back():
        code = app.run(
            story,
            settings.config.options,
            files=tuple(files),
            theme=settings.theme,
            ascii=settings.ascii,
            keys=settings.config.keys or None,
            review=settings.review,
            initials=settings.config.initials,
        )
    return int(code)
