"""OpenDocument texts: paragraphs, headings, lists and tables as they stand after all tracked changes."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from storylens.sources.reading import Reading, RefusedError, paragraphs
from storylens.sources.xml_tree import first_text, flat, parse_xml
from storylens.sources.zip_parts import Parts

_NAMES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_ASIDE = frozenset({"text-note", "office-annotation"})
_GONE = frozenset({"text-tracked-changes", "text-sequence-decls", "office-forms"})


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The OpenDocument text in `data`. Raises `RefusedError`."""
    parts = None if data[:1] == b"<" else Parts(data)
    content = parts.read("content.xml") if parts else data
    if content is None:
        raise RefusedError("an OpenDocument file without its text part")
    body = parse_xml(content, _NAMES).find("office-body/office-text")
    if body is None:
        raise RefusedError("an OpenDocument file, but no text document; save the text as .odt or .txt")
    blocks: list[str] = []
    aside: list[str] = []
    _blocks(body, blocks, aside)
    meta = parts.read("meta.xml") if parts else data
    title = first_text(parse_xml(meta, _NAMES), "dc-title") if meta else None
    notes = (f"footnotes and comments left out: {len(aside)}",) if aside else ()
    return Reading(paragraphs(blocks), title=title, notes=notes, dropped=tuple(aside))


def _blocks(element: Element, out: list[str], aside: list[str]) -> None:
    for child in element:
        if child.tag in ("text-p", "text-h"):
            out.append(_inline(child, aside))
        elif child.tag == "table-table-row":
            out.append("\t".join(_cell(cell, aside) for cell in child if cell.tag == "table-table-cell"))
        elif child.tag not in _GONE:
            _blocks(child, out, aside)


def _cell(cell: Element, aside: list[str]) -> str:
    inner: list[str] = []
    _blocks(cell, inner, aside)
    return " ".join(inner).strip()


def _inline(element: Element, aside: list[str]) -> str:
    out = [element.text or ""]
    for child in element:
        if child.tag in _ASIDE:
            aside.append(" ".join(flat(e) for e in child if e.tag != "text-note-citation").strip())
        elif child.tag == "text-s":
            count = child.get("text-c", "1")
            out.append(" " * (min(int(count), 100) if count.isdecimal() else 1))
        elif child.tag == "text-tab":
            out.append("\t")
        elif child.tag == "text-line-break":
            out.append("\n")
        elif child.tag not in _GONE:
            out.append(_inline(child, aside))
        out.append(child.tail or "")
    return "".join(out)
