"""One side of a link as a string of codes; characters and tokens are looked up only where something changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from storylens.align.coded import Coded, before_space
from storylens.align.codes import LONE, LONE_OTHER
from storylens.align.vocabulary import tokens_of
from storylens.model import Span
from storylens.text.document import Token

Piece = tuple[int, int]
"""Units [start, end) of a side."""


class Side:
    """The units of the paragraphs of one side of a link; offsets count from the start of the version's text."""

    __slots__ = ("_breaks", "borders", "codes", "starts", "text")

    def __init__(self, coded: Coded, paragraphs: Sequence[int], facing: bool = False) -> None:
        self.text = coded.document.text
        self.borders: list[int] = []
        """Units that begin a further paragraph of the side."""
        if len(paragraphs) == 1:
            self.codes = coded.paragraphs[paragraphs[0]]
        else:
            parts = [coded.paragraphs[p] for p in paragraphs]
            self.borders = list(accumulate(map(len, parts)))[:-1]
            self.codes = "".join(parts)
        if facing and LONE in self.codes:
            self.codes = self.codes.replace(LONE, LONE_OTHER)
        self.starts: Sequence[int] = coded.starts(paragraphs[0])
        """Where each unit starts; last, where the side ends."""
        self._breaks: dict[int, int] = {}
        """Border -> where the paragraph before it ends."""
        for p, border in zip(paragraphs[1:], self.borders, strict=True):
            self._breaks[border] = self.starts[-1]
            self.starts = [*self.starts[:-1], *coded.starts(p)]

    def end(self, unit: int) -> int:
        """Where `unit` ends: before the space that keeps it from the next."""
        return before_space(self.text, self._stop(unit + 1))

    def _stop(self, unit: int) -> int:
        """What no character of the units before `unit` stands after."""
        return self._breaks[unit] if unit in self._breaks else self.starts[unit]

    def printed(self, start: int, end: int) -> str:
        """The characters of units [start, end), which are not none."""
        return self.text[self.starts[start] : self._stop(end)].rstrip()

    def span(self, piece: Piece) -> Span:
        """From the first to the last character of the units of `piece`, which is not empty."""
        start = self.starts[piece[0]]
        text = self.text[start : self._stop(piece[1])].rstrip()
        return Span(start, start + len(text), text)

    def tokens(self, piece: Piece) -> list[Token]:
        """The tokens of the units of `piece`."""
        if piece[0] >= piece[1]:
            return []
        start, _, printed = self.span(piece)
        return [Token(text, start + a, start + b, norm, kind) for text, a, b, norm, kind in tokens_of(printed)]

    def cut(self, piece: Piece) -> list[Piece]:
        """`piece` cut where a paragraph ends: no span runs over the text between two paragraphs."""
        if not self.borders:
            return [piece]
        inner = [b for b in self.borders if piece[0] < b < piece[1]]
        return list(zip([piece[0], *inner], [*inner, piece[1]], strict=True))
