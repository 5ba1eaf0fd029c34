"""A story folder: `story.toml` and the versions it names, none of them outside the folder.

    title = "Engines for Russia"

    [[version]]
    file = "original.txt"
    role = "original"
    outlet = "Reuters"
    language = "fr"                      # the language it went through, if known
    published = 2024-04-12
    url = "https://…"

    [[pin]]                              # paragraph 3 of the first version stands for 4 of the second
    versions = [1, 2]
    paragraphs = [3, 4]
    forbidden = false

Numbers of versions and paragraphs count from 1, as they do on screen.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from storylens.errors import StoryError
from storylens.model import Pin, Story, Version
from storylens.sources.files import load

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from storylens.sources.manifest import Manifest, VersionEntry

MANIFEST = "story.toml"
MAX_MANIFEST = 1024 * 1024
_PLAIN = {
    "extra_forbidden": "unknown key; remove it or check its spelling",
    "missing": "missing; add it",
    "string_type": "must be a text in quotation marks",
    "string_too_short": "is empty; write something or remove it",
    "int_type": "must be a whole number, without quotation marks",
    "greater_than_equal": "must be 1 or more; numbers count from 1",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "tuple_type": "must be a list",
    "too_short": "must have one entry or more",
    "model_type": "must be a table",
}


def is_story(path: str | Path) -> bool:
    """Whether `path` is a folder with a `story.toml`."""
    return os.path.isfile(os.path.join(path, MANIFEST))


def load_story(path: str | Path, *, encoding: str | None = None) -> Story:
    """The story in folder `path` (or in the `story.toml` at `path`).

    Raises `StoryError` naming the key that is wrong, `UnreadableError` for a version that cannot be read.
    """
    folder = Path(path)
    if folder.name == MANIFEST and not folder.is_dir():
        folder = folder.parent
    manifest = _manifest(folder)
    versions = tuple(_version(folder, number, entry, encoding) for number, entry in enumerate(manifest.version, 1))
    return Story(manifest.title, versions, path=str(folder), pins=_pins(folder, manifest, len(versions)))


def _manifest(folder: Path) -> Manifest:
    where = folder / MANIFEST
    if not folder.is_dir():
        raise StoryError(f"{folder}: no such folder; name one that holds a {MANIFEST}")
    if not where.is_file():
        raise StoryError(f"{folder}: a folder without {MANIFEST}; name two files, or a story's folder")
    import tomllib

    from pydantic import ValidationError

    from storylens.sources.manifest import Manifest
    from storylens.sources.raw import read_bytes

    try:
        table = tomllib.loads(read_bytes(where, limit=MAX_MANIFEST).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise StoryError(f"{where}: not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise StoryError(f"{where}: not valid TOML: {str(error) or 'nested too deeply'}") from None
    try:
        return Manifest.model_validate(table)
    except ValidationError as error:
        raise StoryError(f"{where}: {first_problem(error)}") from None


def first_problem(error: Exception) -> str:
    """One line for a pydantic `ValidationError`: the key as the author wrote it, and what is wrong with it."""
    from pydantic import ValidationError

    assert isinstance(error, ValidationError)
    problems = error.errors(include_url=False, include_input=False)
    # A list whose every entry is wrong is called too short on top; the entries' own problems say it.
    problems = [p for p in problems if p["type"] != "too_short" or p is problems[0]]
    more = len(problems) - 1
    rest = f" (and {more} more problem{'s' if more > 1 else ''})" if more else ""
    return _told(problems[0]) + rest


def _told(problem: ErrorDetails) -> str:
    key = "".join(
        f"[{part + 1}]" if isinstance(part, int) else f".{part}" if k else str(part)
        for k, part in enumerate(problem["loc"])
    )
    if problem["type"] == "literal_error":
        message = f"may be {str(problem['ctx']['expected']).replace(chr(39), '')}; write one of them"
    elif problem["type"] in _PLAIN:
        message = _PLAIN[problem["type"]]
    else:
        message = problem["msg"].removeprefix("Value error, ")
    return f"key {key or 'title'}: {message}"


def _version(folder: Path, number: int, entry: VersionEntry, encoding: str | None) -> Version:
    path = inside(folder, entry.file, f"version[{number}].file")
    version = load(path, encoding=entry.encoding or encoding)
    return replace(
        version,
        name=entry.name or entry.file,
        role=entry.role or ("original" if number == 1 else "rewrite"),
        outlet=entry.outlet or version.outlet,
        language=entry.language or version.language,
        published=str(entry.published) if entry.published is not None else version.published,
        url=entry.url or version.url,
    )


def inside(folder: Path, name: str, key: str) -> Path:
    """The path of `name` in `folder`. Raises `StoryError` when it leads out of it, symbolic links followed."""
    if "\0" in name:
        raise StoryError(f"{folder / MANIFEST}: key {key}: the name holds a NUL character; check it")
    path = folder / name
    try:
        home, real = os.path.realpath(folder), os.path.realpath(path)
    except (OSError, ValueError):
        home, real = "", ""
    if os.path.isabs(name) or not home or os.path.commonpath([home, real]) != home:
        raise StoryError(f"{folder / MANIFEST}: key {key}: {name} leads out of the story's folder; copy it in")
    return path


def _pins(folder: Path, manifest: Manifest, count: int) -> tuple[Pin, ...]:
    out = []
    for number, entry in enumerate(manifest.pin, 1):
        for version in entry.versions:
            if version > count:
                raise StoryError(
                    f"{folder / MANIFEST}: key pin[{number}].versions: there is no version {version}, only {count}"
                )
        (u, v), (a, b) = entry.versions, entry.paragraphs
        out.append(Pin(u - 1, a - 1, v - 1, b - 1, entry.forbidden))
    return tuple(out)
