"""A story folder: `story.toml` and the versions it names."""

from __future__ import annotations

from pathlib import Path

from storylens.errors import StoryError
from storylens.model import Story


def load_story(path: str | Path) -> Story:
    """The story in folder `path`. Raises `StoryError` naming the key that is wrong."""
    raise StoryError(f"{path}: no story.toml")
