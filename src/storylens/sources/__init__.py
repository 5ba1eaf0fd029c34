"""Bytes, files, pages and documents become versions: one reader a file."""

from storylens.sources.files import load
from storylens.sources.stories import load_story

__all__ = ["load", "load_story"]
