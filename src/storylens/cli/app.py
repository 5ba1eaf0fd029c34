"""The way into the app: the only place of the command line that imports Textual, and only when called."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from importlib import import_module

from storylens.model import Story


def open_app(
    story: Story | None, *, files: Sequence[str] = (), theme: str | None = None, ascii_only: bool = False
) -> int:
    """Open the app on `story`, or on the picker when there is none; its exit code."""
    from storylens.cli.load import options_for
    from storylens.model import Options

    app = import_module("storylens.tui.app")
    gc.enable()
    gc.freeze()
    options = options_for(story) if story else Options()
    return int(app.run(story, options, files=tuple(files), theme=theme, ascii=ascii_only or None))
