"""Web pages, with trafilatura (extra `web`): the story's text, and a list of what was taken for furniture."""

from __future__ import annotations

import re
from typing import Any

from storylens.sources.decode import decode
from storylens.sources.html_text import visible_blocks
from storylens.sources.printed import ENDS
from storylens.sources.reading import NeedsExtraError, Reading, RefusedError, paragraphs

MAX_BYTES = 5 * 1024 * 1024
MAX_DROPPED = 2000
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "code", "div", "lb", "list", "table", "body", "figure"})
_SPACES = re.compile(r"\s+")
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
    facts = {} if found is None or isinstance(found, dict) else found.as_dict()
    body = getattr(found, "body", None)
    blocks = [] if body is None else tree_blocks(body)
    seen = visible_blocks(decoded.text)
    notes = list(decoded.notes)
    if not blocks:
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


def tree_blocks(body: Any) -> list[str]:
    """Block by block the text of what trafilatura kept, white space folded: its plain text keeps the line breaks of
    the page's source, which mean nothing. Cells of a row are set apart by tabs."""
    out: list[str] = []
    run: list[str] = []

    def close() -> None:
        cells = ("".join(run)).split("\t")
        text = "\t".join(filter(None, (" ".join(cell.split()) for cell in cells)))
        if text:
            out.append(text)
        run.clear()

    def walk(element: Any) -> None:
        block = element.tag in _BLOCKS and not (element.tag == "p" and _in_cell(element))
        if block:
            close()
        run.append(_SPACES.sub(" ", element.text or ""))
        for child in element:
            if isinstance(child.tag, str):
                walk(child)
            run.append("\t" if child.tag == "cell" else "")
            run.append(_SPACES.sub(" ", child.tail or ""))
        if block:
            close()

    walk(body)
    close()
    return out


def _in_cell(element: Any) -> bool:
    return any(above.tag == "cell" for above in element.iterancestors())


def left_out(seen: list[str], kept: list[str]) -> list[str]:
    """The blocks of `seen` whose words do not stand in `kept`."""
    text = "".join("".join(block.split()) for block in kept)
    return [block for block in seen if _unnumbered("".join(block.split())) not in text]


def _unnumbered(block: str) -> str:
    """`block` without the number of a footnote after its last sentence, which extraction takes away."""
    bare = block.rstrip("0123456789[]↩\ufe0e")
    return bare if len(block) - len(bare) <= 6 and bare.endswith(tuple(ENDS)) else block
