"""What a reader made of a file, paragraph by paragraph, with offsets (code points, half-open)."""

from __future__ import annotations

import json
from typing import Any

from storylens.model import Version
from storylens.plain import digest
from storylens.text.document import Document
from storylens.text.line_ends import line_ends
from storylens.text.safe import safe

_FACTS = ("title", "byline", "outlet", "published", "language", "url")


def as_text(version: Version) -> str:
    """For people; every character may be sent to a terminal."""
    document = Document(version.text)
    lines = [
        safe(version.name),
        f"Reader: {safe(version.reader)}",
        f"Encoding: {safe(version.encoding)}",
        f"Line ends: {line_ends(version.text) or 'none'}",
        f"Characters: {len(version.text)}",
    ]
    lines += [f"{key.capitalize()}: {safe(value)}" for key in _FACTS if (value := getattr(version, key))]
    lines += [f"Note: {safe(note)}" for note in version.notes]
    lines += ["", f"Paragraphs: {len(document.paragraphs)}"]
    lines += [f"{p.start}-{p.end}: {safe(document.text[p.start : p.end])}" for p in document.paragraphs]
    if version.dropped:
        lines += ["", f"Left out: {len(version.dropped)}", *(f"- {safe(block)}" for block in version.dropped)]
    return "\n".join(lines) + "\n"


def as_json(version: Version) -> str:
    """For programs: one JSON object, everything beyond printable ASCII escaped."""
    document = Document(version.text)
    facts: dict[str, Any] = {
        "schema_version": 1,
        "name": version.name,
        "path": version.path,
        "reader": version.reader,
        "encoding": version.encoding,
        "line_ends": line_ends(version.text),
        **{key: getattr(version, key) for key in _FACTS},
        "notes": list(version.notes),
        "digest": digest(version.text),
        "text": version.text,
        "paragraphs": [[p.start, p.end] for p in document.paragraphs],
        "dropped": list(version.dropped),
    }
    return json.dumps(facts).replace("\x7f", "\\u007f") + "\n"
