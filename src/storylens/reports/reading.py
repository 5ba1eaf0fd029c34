"""What a reader made of a file, paragraph by paragraph, with offsets (code points, half-open).

Both forms come piece by piece: a text of a hundred megabytes is not copied to be shown.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from typing import Any

from storylens.model import Version
from storylens.plain import digest
from storylens.text.document import paragraphs_of
from storylens.text.line_ends import line_ends
from storylens.text.safe import safe

_FACTS = ("title", "byline", "outlet", "published", "language", "url")
_STRETCH = 1 << 16
"""Characters, and paragraphs, in one piece of JSON."""


def as_text(version: Version) -> Iterator[str]:
    """For people, line by line; every character may be sent to a terminal."""
    text = version.text
    yield f"{safe(version.name)}\n"
    yield f"Reader: {safe(version.reader)}\n"
    yield f"Encoding: {safe(version.encoding)}\n"
    yield f"Line ends: {line_ends(text) or 'none'}\n"
    yield f"Characters: {len(text)}\n"
    for key in _FACTS:
        if value := getattr(version, key):
            yield f"{key.capitalize()}: {safe(value)}\n"
    for note in version.notes:
        yield f"Note: {safe(note)}\n"
    bounds = _bounds(text)
    yield f"\nParagraphs: {len(bounds) // 2}\n"
    for k in range(0, len(bounds), 2):
        yield f"{bounds[k]}-{bounds[k + 1]}: {safe(text[bounds[k] : bounds[k + 1]])}\n"
    if version.dropped:
        yield f"\nLeft out: {len(version.dropped)}\n"
        for block in version.dropped:
            yield f"- {safe(block)}\n"


def as_json(version: Version) -> Iterator[str]:
    """For programs: one JSON object, everything beyond printable ASCII escaped."""
    text = version.text
    facts: dict[str, Any] = {
        "schema_version": 1,
        "name": version.name,
        "path": version.path,
        "reader": version.reader,
        "encoding": version.encoding,
        "line_ends": line_ends(text),
        **{key: getattr(version, key) for key in _FACTS},
        "notes": list(version.notes),
        "digest": digest(text),
    }
    yield _printable(facts)[:-1] + ', "text": "'
    for at in range(0, len(text), _STRETCH):
        yield _printable(text[at : at + _STRETCH])[1:-1]
    yield '", "paragraphs": ['
    bounds = _bounds(text)
    for at in range(0, len(bounds), 2 * _STRETCH):
        pairs = (f"[{bounds[k]}, {bounds[k + 1]}]" for k in range(at, min(at + 2 * _STRETCH, len(bounds)), 2))
        yield (", " if at else "") + ", ".join(pairs)
    yield f'], "dropped": {_printable(list(version.dropped))}}}\n'


def _printable(value: Any) -> str:
    return json.dumps(value).replace("\x7f", "\\u007f")


def _bounds(text: str) -> array[int]:
    """Start and end of each paragraph, one after the other."""
    return array("Q", (offset for p in paragraphs_of(text) for offset in (p.start, p.end)))
