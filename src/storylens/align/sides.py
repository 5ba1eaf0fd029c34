"""One side of a link as a string of codes; characters and tokens are looked up only where something changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from storylens.align.coded import Coded
from storylens.align.codes import LONE, LONE_OTHER
from storylens.align.vocabulary import tokens_of
from storylens.model import Span
from storylens.text.document import Token

Piece = tuple[int, int]
"""Units [start, end) of a side."""


class Side:
    """The units of the paragraphs of one side of a link; offsets count from the start of the version's text."""

    __slots__ = ("borders", "codes", "ends", "starts", "text")

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
        self.starts, self.ends = coded.places(paragraphs[0])
        """Where each unit starts and where it ends."""
        for p in paragraphs[1:]:
            further = coded.places(p)
            self.starts, self.ends = self.starts + further[0], self.ends + further[1]

    def span(self, piece: Piece) -> Span:
        """From the first to the last character of the units of `piece`, which is not empty."""
        start, end = self.starts[piece[0]], self.ends[piece[1] - 1]
        return Span(start, end, self.text[start:end])

    def tokens(self, piece: Piece) -> list[Token]:
        """The tokens of the units of `piece`."""
        if piece[0] >= piece[1]:
            return []
        start, end = self.starts[piece[0]], self.ends[piece[1] - 1]
        return [
            Token(text, start + a, start + b, norm, kind) for text, a, b, norm, kind in tokens_of(self.text[start:end])
        ]

    def cut(self, piece: Piece) -> list[Piece]:
        """`piece` cut where a paragraph ends: no span runs over the text between two paragraphs."""
        if not self.borders:
            return [piece]
        inner = [b for b in self.borders if piece[0] < b < piece[1]]
        return list(zip([piece[0], *inner], [*inner, piece[1]], strict=True))
