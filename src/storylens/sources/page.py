"""Web pages, with trafilatura (extra `web`): the story's text, and a list of what was taken for furniture."""

from __future__ import annotations

import re

from storylens.sources.decode import decode
from storylens.sources.html_text import visible_blocks
from storylens.sources.reading import NeedsExtraError, Reading, RefusedError, paragraphs

MAX_BYTES = 5 * 1024 * 1024
MAX_DROPPED = 2000
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})""", re.I
)


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The page in `data`. Raises `RefusedError`, `NeedsExtraError`."""
    if len(data) > MAX_BYTES:
        raise RefusedError(f"a page larger than {MAX_BYTES // 1048576} MB; save its text instead")
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise NeedsExtraError("web") from None
    decoded = decode(data, "page", encoding or declared(data))
    found = bare_extraction(
        decoded.text, include_comments=False, include_tables=True, favor_recall=True, with_metadata=True
    )
    facts = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    blocks = (facts.get("text") or "").split("\n")
    seen = visible_blocks(decoded.text)
    notes = list(decoded.notes)
    if not any(block.strip() for block in blocks):
        if not seen:
            raise RefusedError("a page without text; it may need a browser to run its scripts: copy the text out of it")
        blocks = seen
        notes.append("no story found on the page: all its text was taken")
    title = facts.get("title")
    if title and title in seen and title not in blocks:
        blocks = [title, *blocks]
    dropped = left_out(seen, blocks)
    if dropped:
        notes.append(f"{len(dropped)} blocks of the page left out; storylens read shows them")
    return Reading(
        paragraphs(blocks),
        encoding=decoded.encoding,
        title=title,
        byline=facts.get("author"),
        outlet=facts.get("sitename"),
        published=facts.get("date"),
        url=facts.get("url"),
        language=None,
        notes=tuple(notes),
        dropped=tuple(dropped[:MAX_DROPPED]),
    )


def declared(data: bytes) -> str | None:
    """The encoding that the page's head declares, when Python knows it and the bytes are not plainly UTF-8."""
    found = _CHARSET.search(data[:4096])
    if found is None or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return None
    name = (found[1] or found[2]).decode("ascii").lower()
    name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030"}.get(name, name)
    try:
        data.decode(name)
    except (LookupError, UnicodeError):
        return None
    return name


def left_out(seen: list[str], kept: list[str]) -> list[str]:
    """The blocks of `seen` whose words do not stand in `kept`."""
    text = "\n".join("".join(block.split()) for block in kept)
    return [block for block in seen if "".join(block.split()) not in text]
