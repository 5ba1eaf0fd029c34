"""One side of a link as a string of codes; characters and tokens are looked up only where something changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from storylens.align.coded import Coded
from storylens.align.codes import LONE, LONE_OTHER
from storylens.align.vocabulary import tokens_of, unit_spans
from storylens.model import Span
from storylens.text.document import Token

Piece = tuple[int, int]
"""Units [start, end) of a side."""


class Side:
    """The units of the paragraphs of one side of a link; offsets count from the start of the version's text."""

    __slots__ = ("_chunks", "_coded", "_counts", "_inner", "_last", "_paragraphs", "_starts", "borders", "codes", "text")

    def __init__(self, coded: Coded, paragraphs: Sequence[int], facing: bool = False) -> None:
        self._coded = coded
        self._paragraphs = paragraphs
        self._chunks: list[str] | None = None
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

    def _open(self) -> list[str]:
        """Cuts the side into its pieces of text."""
        of_chunk, last = self._coded.vocabulary.of_chunk, self._coded.vocabulary.last
        chunks: list[str] = []
        starts: list[int] = []
        self._last: set[int] = set()
        for p in self._paragraphs:
            here, at = self._coded.chunks(p)
            chunks = chunks + here if chunks else here
            starts = starts + at if starts else at
            if last and here and here[-1] in last:
                self._last.add(len(chunks) - 1)
        counts = [len(of_chunk[c]) for c in chunks]
        for k in self._last:
            counts[k] = len(last[chunks[k]])
        self._counts = list(accumulate(counts, initial=0))
        self._starts = starts
        self._inner: dict[int, list[tuple[int, int]]] = {}
        self._chunks = chunks
        return chunks

    def _spans_in(self, k: int) -> list[tuple[int, int]]:
        """(start, end) of the units of piece `k`, from its start."""
        known = self._inner.get(k)
        if known is None:
            known = self._inner[k] = unit_spans((self._chunks or self._open())[k], k in self._last)
        return known

    def start(self, unit: int) -> int:
        """Where `unit` starts."""
        chunks = self._chunks or self._open()
        k = bisect_right(self._counts, unit) - 1
        first = self._counts[k]
        if unit == first:  # no mark stands before the first unit of a piece
            return self._starts[k]
        return self._starts[k] + self._spans_in(k)[unit - first][0]

    def end(self, unit: int) -> int:
        """Where `unit` ends."""
        chunks = self._chunks or self._open()
        k = bisect_right(self._counts, unit) - 1
        if unit + 1 == self._counts[k + 1]:
            return self._starts[k] + len(chunks[k])
        return self._starts[k] + self._spans_in(k)[unit - self._counts[k]][1]

    def span(self, piece: Piece) -> Span:
        """From the first to the last character of the units of `piece`, which is not empty."""
        start, end = self.start(piece[0]), self.end(piece[1] - 1)
        return Span(start, end, self.text[start:end])

    def tokens(self, piece: Piece) -> list[Token]:
        """The tokens of the units of `piece`."""
        if piece[0] >= piece[1]:
            return []
        start, end = self.start(piece[0]), self.end(piece[1] - 1)
        return [
            Token(text, start + a, start + b, norm, kind)
            for text, a, b, norm, kind in tokens_of(self.text[start:end])
        ]

    def cut(self, piece: Piece) -> list[Piece]:
        """`piece` cut where a paragraph ends: no span runs over the text between two paragraphs."""
        if not self.borders:
            return [piece]
        inner = [b for b in self.borders if piece[0] < b < piece[1]]
        return list(zip([piece[0], *inner], [*inner, piece[1]], strict=True))
