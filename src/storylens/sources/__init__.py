"""Bytes, files, pages and documents become versions: one reader a file."""

from storylens.sources.bundled import bundled_stories, bundled_themes
from storylens.sources.files import load, read_version
from storylens.sources.stories import is_story, load_story

__all__ = ["bundled_stories", "bundled_themes", "is_story", "load", "load_story", "read_version"]
