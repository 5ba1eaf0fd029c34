"""ninjs, the IPTC's news in JSON (versions 1 to 3)."""

from __future__ import annotations

import json
from typing import Any

from storylens.sources.decode import decode
from storylens.sources.nitf import read_nitf
from storylens.sources.reading import Reading, RefusedError, paragraphs
from storylens.sources.xml_blocks import data_blocks
from storylens.sources.xml_tree import parse_xml


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The ninjs item in `data`. Raises `RefusedError`."""
    decoded = decode(data, "ninjs", encoding)
    try:
        item = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"broken JSON ({error})") from None
    if not isinstance(item, dict):
        raise RefusedError("JSON, but no ninjs item; save the story as text")
    body = _body(item)
    headline = _value(item, "headline", "headlines", *(k for k in item if k.startswith("headline_")))
    head = [headline] if headline and headline not in body[:1] else []
    if not body:
        raise RefusedError("a ninjs item without a body; it may only point to a picture or a package")
    return Reading(
        paragraphs([*head, *body]),
        encoding=decoded.encoding,
        title=headline,
        byline=_value(item, "byline", "by"),
        outlet=_value(item, "provider", "copyrightholder"),
        published=_value(item, "firstcreated", "versioncreated", "firstCreated", "versionCreated"),
        url=_value(item, "uri", "guid"),
        notes=decoded.notes,
    )


def _body(item: dict[str, Any]) -> list[str]:
    """The first body with words in it; plain text before markup, the whole before an extract."""
    for kind, value in sorted(_bodies(item), key=lambda body: _rank(body[0])):
        if "nitf" in kind or value.lstrip()[:400].find("<nitf") >= 0:
            blocks = (
                read_nitf(parse_xml(value.encode("utf-8", "replace"), encoding="utf-8")).text.rstrip().split("\n\n")
            )
        else:
            blocks = data_blocks(value, markup="html" in kind)
        if blocks:
            return blocks
    return []


def _bodies(item: dict[str, Any]) -> list[tuple[str, str]]:
    """(kind, text) of every body: `bodies` of ninjs 2 and 3, `body_text`, `body_html`, … of ninjs 1."""
    listed = item.get("bodies")
    parts = [b for b in listed if isinstance(b, dict)] if isinstance(listed, list) else []
    told = [
        (f"{b.get('contenttype') or b.get('contentType') or ''} {b.get('role', '')}", b.get("value")) for b in parts
    ]
    told += [(name.removeprefix("body_"), value) for name, value in item.items() if name.startswith("body_")]
    return [(kind.lower(), value) for kind, value in told if isinstance(value, str) and value.strip()]


def _rank(kind: str) -> int:
    return 2 if "nitf" in kind else 1 if "html" in kind else 0


def _value(item: dict[str, Any], *keys: str) -> str | None:
    for key in keys:
        value = item.get(key)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            value = value[0].get("value")
        if isinstance(value, dict):
            value = value.get("value") or value.get("name")
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return None
