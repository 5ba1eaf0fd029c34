"""Word documents: the text as it stands after all tracked changes are accepted, tables and content controls too."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from storylens.sources.reading import Reading, RefusedError, paragraphs
from storylens.sources.xml_tree import first_text, flat, parse_xml
from storylens.sources.zip_parts import Parts

_W = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_NAMES = {
    **dict.fromkeys(_W, "w"),
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_GONE = frozenset(
    {"w-del", "w-moveFrom", "w-instrText", "w-delText", "w-delInstrText", "w-pPr", "w-rPr", "mc-Fallback"}
)
_SYMBOLS = {"w-tab": "\t", "w-br": "\n", "w-cr": "\n", "w-noBreakHyphen": "\u2011", "w-softHyphen": "\u00ad"}
_SIDE = {"word/footnotes.xml": "footnotes", "word/endnotes.xml": "endnotes", "word/comments.xml": "comments"}


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The Word document in `data`. Raises `RefusedError`."""
    parts = Parts(data)
    main = _main_part(parts)
    body = parts.read(main)
    if body is None:
        raise RefusedError("a Word document without its text part")
    root = parse_xml(body, _NAMES)
    writer = _Writer()
    writer.block(root)
    writer.end_paragraph()
    dropped, side_notes = _side_texts(parts)
    core = parts.read("docProps/core.xml")
    title = first_text(parse_xml(core, _NAMES), "dc-title") if core else None
    notes = [*writer.notes(), *side_notes]
    return Reading(paragraphs(writer.out), title=title, notes=tuple(notes), dropped=tuple(dropped))


def _main_part(parts: Parts) -> str:
    relations = parts.read("_rels/.rels")
    if relations:
        for relation in parse_xml(relations).iter("Relationship"):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


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


class _Writer:
    """Walks the body without recursion limits in mind: depth is bounded by the parser."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.run: list[str] = []
        self.seen: Counter[str] = Counter()
        self.cells = 0

    def end_paragraph(self) -> None:
        self.out.append("".join(self.run))
        self.run = []

    def block(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag == "w-p":
                self.paragraph(child)
            elif tag == "w-tr":
                self.row(child)
            elif tag == "mc-AlternateContent":
                self.block(child.find("mc-Choice") if child.find("mc-Choice") is not None else child)  # type: ignore[arg-type]
            elif tag in _GONE:
                self.seen[tag] += 1
            elif tag == "w-t":
                self.run.append(child.text or "")
            elif tag in _SYMBOLS:
                self.run.append(_SYMBOLS[tag])
            else:
                if tag in ("w-ins", "w-moveTo"):
                    self.seen[tag] += 1
                self.block(child)

    def paragraph(self, element: Element) -> None:
        before = self.run
        self.run = []
        self.block(element)
        mark = element.find("w-pPr/w-rPr/w-del")
        if self.cells:
            self.run = [*before, " " if before and self.run else "", *self.run]
        elif mark is not None:
            self.run = [*before, *self.run]
        else:
            self.run = [*before, *self.run]
            self.end_paragraph()

    def row(self, element: Element) -> None:
        """One paragraph a table row, its cells apart by tabs."""
        kept = self.run
        cells: list[str] = []
        self.cells += 1
        for cell in element.iter("w-tc"):
            self.run = []
            self.block(cell)
            cells.append("".join(self.run).strip())
        self.cells -= 1
        self.run = kept
        line = "\t".join(cells)
        if self.cells:
            self.run.append(line)
        else:
            self.out.append(line)

    def notes(self) -> list[str]:
        kept, gone = self.seen["w-ins"], self.seen["w-del"]
        moved = max(self.seen["w-moveTo"], self.seen["w-moveFrom"])
        if not (kept or gone or moved):
            return []
        return [f"tracked changes accepted: {kept} insertions kept, {gone} deletions left out, {moved} moves followed"]
