"""A file, a page's address or standard input becomes a version; the content decides which reader it takes."""

from __future__ import annotations

import os
from pathlib import Path

from storylens.model import Version
from storylens.sources.decode import decode
from storylens.sources.kinds import kind_of
from storylens.sources.raw import read_bytes, read_stdin


def load(path: str | Path, *, encoding: str | None = None) -> Version:
    """The version in the file at `path`; `-` is standard input, `https://…` is fetched.

    `encoding` wins over what the bytes look like. Raises `UnreadableError`, one line, when it cannot be read, and
    `MissingExtraError` when its reader is not installed.
    """
    name = os.fspath(path)
    if name == "-":
        return read_version(read_stdin(), "standard input", encoding=encoding)
    if name.startswith(("http://", "https://")):
        from storylens.sources.web import fetch

        page = fetch(name)
        return read_version(page.data, name, encoding=encoding or page.charset, url=page.url)
    return read_version(read_bytes(path), name, path=name, encoding=encoding)


def read_version(
    data: bytes, name: str, *, path: str | None = None, encoding: str | None = None, url: str | None = None
) -> Version:
    """The version that `data` holds. `name` is a path or a word for it, used in messages."""
    shown = _shown(name)
    kind = kind_of(data)
    if kind is None:
        decoded = decode(data, name, encoding)
        return Version(decoded.text, name=shown, path=path, url=url, encoding=decoded.encoding, notes=decoded.notes)
    from storylens.sources.worker import read_apart

    reading = read_apart(kind, data, name, encoding)
    return Version(
        reading.text,
        name=shown,
        path=path,
        url=url or reading.url,
        outlet=reading.outlet,
        published=reading.published,
        title=reading.title,
        byline=reading.byline,
        reader=kind,
        encoding=reading.encoding,
        notes=reading.notes,
        dropped=reading.dropped,
    )


def _shown(name: str) -> str:
    """A file's name; of a pipe the shell made, as `<(command)` does, its whole path: its name is a bare number."""
    folder, file = os.path.split(name.rstrip("/"))
    if file.isdigit() and folder.startswith(("/dev/fd", "/proc/")):
        return name
    return file or name
