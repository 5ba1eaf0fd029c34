"""ninjs, the IPTC's news in JSON (versions 1 to 3)."""

from __future__ import annotations

import json
from typing import Any

from storylens.sources.decode import decode
from storylens.sources.html_text import visible_blocks
from storylens.sources.reading import Reading, RefusedError, paragraphs


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
    headline = _value(item, "headline", "headlines")
    blocks = [block for block in (headline, *body) if block]
    if not body:
        raise RefusedError("a ninjs item without a body; it may only point to a picture or a package")
    return Reading(
        paragraphs(blocks),
        encoding=decoded.encoding,
        title=headline,
        byline=_value(item, "byline", "by"),
        outlet=_value(item, "provider", "copyrightholder"),
        published=_value(item, "firstcreated", "versioncreated", "firstCreated", "versionCreated"),
        url=_value(item, "uri"),
        notes=decoded.notes,
    )


def _body(item: dict[str, Any]) -> list[str]:
    bodies = item.get("bodies")
    parts = [b for b in bodies if isinstance(b, dict)] if isinstance(bodies, list) else []
    for part in sorted(parts, key=lambda b: "html" in str(b.get("contenttype", b.get("contentType", ""))).lower()):
        value = part.get("value")
        if isinstance(value, str) and value.strip():
            kind = str(part.get("contenttype", part.get("contentType", ""))).lower()
            return visible_blocks(value) if "html" in kind else _plain(value)
    text = item.get("body_text")
    if isinstance(text, str) and text.strip():
        return _plain(text)
    html = next((item[k] for k in ("body_xhtml", "body_html") if isinstance(item.get(k), str)), "")
    return visible_blocks(html)


def _plain(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").split("\n\n" if "\n\n" in text.replace("\r\n", "\n") else "\n")
    return [line for line in lines if line.strip()]


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
