"""The paragraphs in XML that means text: NITF, XHTML, and what NewsML carries of either."""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from storylens.sources.html_text import visible_blocks
from storylens.sources.xml_tree import flat

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li hl2 blockquote pre tr caption dt dd div block section article body body.content bq".split()
)
_BREAKS = frozenset({"br", "hr"})
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"head", "script", "style", "media-metadata", "body.head", "body.end", "media-reference"})
_ASIDE = frozenset({"media", "figcaption", "media-caption", "note"})
_HTML = re.compile(r"</?(?:p|br|div|b|i|em|strong|a|ul|li|table|h\d)\b[^<>]{0,300}>", re.I)
_ESCAPED = re.compile(r"&(?:quot|apos|amp|lt|gt|nbsp|#\d{2,5}|#x[0-9a-f]{2,4});", re.I)


class Blocks:
    """Paragraph by paragraph what stands in one element: `out`, and `aside` what is beside the story (captions,
    notes to editors). Loose text between the paragraphs counts too."""

    def __init__(self, body: Element) -> None:
        self.out: list[str] = []
        self.aside: list[str] = []
        self._run: list[str] = []
        self._walk(body)
        self._close()

    def _close(self) -> None:
        text = " ".join("".join(self._run).split(" ")).strip()
        text = "\t".join(filter(None, (" ".join(cell.split()) for cell in text.split("\t"))))
        if text:
            self.out.append(text)
        self._run.clear()

    def _walk(self, element: Element) -> None:
        block = element.tag in _BLOCKS
        if block:
            self._close()
        if element.tag == "pre":
            self.out.extend(lines for lines in plain_blocks("".join(element.itertext())))
            return
        self._run.append(_words(element.text))
        for child in element:
            if child.tag in _ASIDE:
                self.aside.extend(filter(None, [flat(child)]))
            elif child.tag in _BREAKS:
                self._close()
            elif child.tag not in _UNSEEN:
                self._walk(child)
            if child.tag in _CELLS:
                self._run.append("\t")
            self._run.append(_words(child.tail))
        if block:
            self._close()


def _words(text: str | None) -> str:
    """White space of the file is a space; only a cell's border is a tab."""
    return re.sub(r"\s+", " ", text) if text else ""


def plain_blocks(text: str) -> list[str]:
    """Blocks between blank lines of plain text, the lines of each kept; lines, where there is no blank one."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    text = "\n".join(lines).strip("\n")
    return [block.strip("\n") for block in text.split("\n\n" if "\n\n" in text else "\n") if block.strip()]


def data_blocks(text: str, *, markup: bool = False) -> list[str]:
    """Blocks of text carried as data: HTML where it says so or plainly is, else plain text."""
    return visible_blocks(text) if markup or _HTML.search(text) else plain_blocks(text)


def unescaped(blocks: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """`blocks` without entities that were escaped twice (`&amp;quot;`), and a remark when there were any."""
    if not any(_ESCAPED.search(block) for block in blocks):
        return blocks, ()
    return [html.unescape(b) for b in blocks], ("some characters were escaped twice; read as what they stand for",)
