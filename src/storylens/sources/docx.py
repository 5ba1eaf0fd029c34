"""Word documents, with mammoth (extra `docx`): the text as it stands after all tracked changes are accepted.

Before mammoth sees the document its zip is held to the caps and its XML is parsed without entities. Two things that
mammoth loses are put where it reads them: the text of simple fields (dates, cross-references) and line breaks, which
it drops between two words (`test_fields_and_line_breaks_of_word_are_kept`).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from xml.etree.ElementTree import Element

from storylens.sources.reading import NeedsExtraError, Reading, RefusedError, paragraphs
from storylens.sources.xml_tree import first_text, flat, parse_xml
from storylens.sources.zip_parts import Parts

_NAMES = {
    **dict.fromkeys(
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        "w",
    ),
    "http://purl.org/dc/elements/1.1/": "dc",
}
_SIDE = {"word/footnotes.xml": "footnotes", "word/endnotes.xml": "endnotes", "word/comments.xml": "comments"}
_READ = ("word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "[Content_Types].xml")


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The Word document in `data`. Raises `RefusedError`, `NeedsExtraError`."""
    parts = Parts(data)
    try:
        import mammoth
    except ImportError:
        raise NeedsExtraError("docx") from None
    main = _main_part(parts)
    body = parts.read(main)
    if body is None:
        raise RefusedError("a Word document without its text part")
    root = parse_xml(body, _NAMES)
    for name in _READ:
        part = parts.read(name)
        if part:
            parse_xml(part)
    dropped, notes = _side_texts(parts)
    core = parts.read("docProps/core.xml")
    title = first_text(parse_xml(core, _NAMES), "dc-title") if core else None
    text: str = mammoth.extract_raw_text(io.BytesIO(_readable(parts, main, body))).value
    return Reading(paragraphs(text.split("\n\n")), title=title, notes=(*_tracked(root), *notes), dropped=tuple(dropped))


def _main_part(parts: Parts) -> str:
    relations = parts.read("_rels/.rels")
    if relations:
        for relation in parse_xml(relations).iter("Relationship"):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _readable(parts: Parts, main: str, body: bytes) -> bytes:
    """The document again, its simple fields as containers that mammoth looks into, line breaks as spaces."""
    body = re.sub(rb"(</?w:)fldSimple\b", rb"\1smartTag", body)
    body = re.sub(rb"<w:(?:br|cr)\b[^<>]*/>", b'<w:t xml:space="preserve"> </w:t>', body)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts.names):
            if name == main:
                archive.writestr(name, body)
            elif name.endswith((".xml", ".rels")) and name not in _SIDE:
                archive.writestr(name, parts.read(name) or b"")
    return out.getvalue()


def _side_texts(parts: Parts) -> tuple[list[str], list[str]]:
    dropped: list[str] = []
    notes: list[str] = []
    for name, kind in _SIDE.items():
        data = parts.read(name)
        found = [t for e in parse_xml(data, _NAMES).iter("w-p") if (t := flat(e))] if data else []
        if found:
            dropped.extend(found)
            notes.append(f"{kind} left out: {len(found)}")
    return dropped, notes


def _tracked(root: Element) -> tuple[str, ...]:
    seen = Counter(e.tag for e in root.iter() if e.tag in ("w-ins", "w-del", "w-moveTo", "w-moveFrom") and len(e))
    moved = max(seen["w-moveTo"], seen["w-moveFrom"])
    if not (seen["w-ins"] or seen["w-del"] or moved):
        return ()
    return (
        f"tracked changes accepted: {seen['w-ins']} insertions kept, {seen['w-del']} deletions left out,"
        f" {moved} moves followed",
    )
