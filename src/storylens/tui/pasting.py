"""What a paste holds: the paths of files that were dropped on the terminal, or a text to compare."""

from __future__ import annotations

import shlex
from collections.abc import Collection
from pathlib import Path
from urllib.parse import unquote, urlsplit

from storylens.model import Version

LEAST_WORDS = 8
"""Words from which a paste is taken for a story rather than for a slip of the hand."""


def raw_of(event: object) -> str:
    """The text of a paste as it came, its line ends made `\\n`: terminals send a carriage return for each."""
    text = str(getattr(event, "raw", "") or getattr(event, "text", ""))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def paths_in(text: str) -> list[Path]:
    """The files and story folders that `text` names, if it names nothing else: as a shell would read them, one a line,
    or as `file:` addresses."""
    if not text.strip() or len(text) > 100_000:
        return []
    for names in (_lines(text), _words(text)):
        paths = [_path(name) for name in names]
        if paths and all(path is not None for path in paths):
            return [path for path in paths if path is not None]
    return []


def _lines(text: str) -> list[str]:
    return [line.strip().strip("\"'") for line in text.splitlines() if line.strip()]


def _words(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:
        return []


def _path(name: str) -> Path | None:
    if name.startswith("file://"):
        name = unquote(urlsplit(name).path)
    try:
        path = Path(name).expanduser()
        return path if path.is_file() or (path / "story.toml").is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None


def is_story(text: str) -> bool:
    """Whether `text` is long enough to be compared with anything."""
    return len(text.split(None, LEAST_WORDS)) >= LEAST_WORDS


def pasted_version(text: str, name: str, taken: Collection[str]) -> Version:
    """The version that `text` is, under a name that no other has. What is hidden in it stays in it, to be found."""
    free, n = name, 1
    while free in taken:
        n += 1
        free = f"{name} {n}"
    return Version(text, name=free, notes=("pasted",))
