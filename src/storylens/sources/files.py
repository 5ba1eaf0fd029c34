"""A file, or standard input, becomes a version."""

from __future__ import annotations

import os
from pathlib import Path

from storylens.model import Version
from storylens.sources.decode import decode
from storylens.sources.raw import read_bytes, read_stdin


def load(path: str | Path, *, encoding: str | None = None) -> Version:
    """The version in the file at `path`; `-` is standard input.

    `encoding` wins over what the bytes look like. Raises `UnreadableError`, one line, when it cannot be read.
    """
    name = os.fspath(path)
    if name == "-":
        return read_version(read_stdin(), "standard input", encoding=encoding)
    return read_version(read_bytes(path), name, path=name, encoding=encoding)


def read_version(data: bytes, name: str, *, path: str | None = None, encoding: str | None = None) -> Version:
    """The version that `data` holds. `name` is a path or a word for it, used in messages."""
    decoded = decode(data, name, encoding)
    return Version(
        decoded.text,
        name=os.path.basename(name) or name,
        path=path,
        encoding=decoded.encoding,
        notes=decoded.notes,
    )
