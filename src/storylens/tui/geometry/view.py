"""Paragraphs as they are shown: safe for a terminal, on one line, with the way back to the source."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from rich.cells import get_character_cell_size

from storylens.text.document import Document
from storylens.text.safe import SafeText, safe, safe_view, unbroken

KEPT_VIEWS = 4096


class View(NamedTuple):
    """`text` is what is shown. `starts` maps source to view offsets (None: they are the same). `simple`: every
    character takes exactly one cell."""

    text: SafeText
    starts: list[int] | None
    simple: bool

    def to_view(self, offset: int) -> int:
        """Offset in the view of source offset `offset` (both relative to the paragraph)."""
        if self.starts is None:
            return min(max(offset, 0), len(self.text))
        return self.starts[min(max(offset, 0), len(self.starts) - 1)]

    def to_source(self, offset: int) -> int:
        """Offset in the source of the character shown at `offset`."""
        if self.starts is None:
            return min(max(offset, 0), len(self.text))
        return max(0, min(bisect_right(self.starts, offset) - 1, len(self.starts) - 1))


def single_cell(character: str) -> bool:
    """Whether `character` may be sent as it is and takes one cell by itself."""
    if character.isascii():
        return character.isprintable()
    if safe(character) != character or unicodedata.category(character) in {"Mn", "Me", "Mc", "Cf", "Sk"}:
        return False
    return get_character_cell_size(character) == 1


def view_of(text: str) -> View:
    """The view of one paragraph's source characters."""
    if text.isascii() and text.isprintable():
        return View(safe(text), None, True)
    shown = safe_view(text, newlines=True)
    line = unbroken(shown.text)
    same = len(line) == len(text)
    return View(line, None if same else shown.starts, all(map(single_cell, set(line))))


class TextView:
    """The paragraphs of one document as they are shown. Most stories need no mapping at all, and that is
    found out once for the whole text, not paragraph by paragraph."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._odd = frozenset(c for c in set(document.text) if not single_cell(c))
        self._known: dict[int, View] = {}

    def paragraph(self, index: int) -> View:
        """The view of paragraph `index`."""
        known = self._known.get(index)
        if known is None:
            if len(self._known) >= KEPT_VIEWS:
                self._known.clear()
            text = self.document.paragraph_text(index)
            known = View(SafeText(text), None, True) if self._odd.isdisjoint(text) else view_of(text)
            self._known[index] = known
        return known

    def plain(self, index: int) -> str | None:
        """The paragraph's characters where each is shown as it is in one cell, else None. Keeps nothing."""
        text = self.document.paragraph_text(index)
        return text if self._odd.isdisjoint(text) else None
