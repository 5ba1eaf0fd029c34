"""A file becomes a version."""

from __future__ import annotations

from pathlib import Path

from storylens.errors import UnreadableError
from storylens.model import Version


def load(path: str | Path) -> Version:
    """The version in `path`. Raises `UnreadableError`, one line, when it cannot be read."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{path}: cannot be read ({error})") from error
    return Version(text, name=Path(path).name, path=str(path))
