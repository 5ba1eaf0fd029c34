"""A version's text cut into paragraphs, sentences and tokens, each with its offsets, each made when first asked.

All offsets are code points in the text as given. Tokens are printed words, numbers and marks; `norm` is the form
in which they are compared (see `normal`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple, overload

from storylens.model import Span
from storylens.text.tokens import CHUNKS, Piece, TokenKind, pieces, solid, solid_chunks


class Token(NamedTuple):
    """A printed word, number or mark. `start`, `end`: offsets in the version's text. `norm`: compared form."""

    text: str
    start: int
    end: int
    norm: str
    kind: TokenKind


class Cut(Sequence[Token]):
    """The tokens of a paragraph, each made when it is looked at: most words of a long text never are.

    `pieces` are shared with every other place that prints the same; `places` hold for each the offset in the
    version's text from which its own offsets count.
    """

    __slots__ = ("pieces", "places")

    def __init__(self, pieces: list[Piece], places: list[int]) -> None:
        self.pieces = pieces
        self.places = places

    def __len__(self) -> int:
        return len(self.pieces)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return _tokens(self.pieces[index], self.places[index])
        text, start, end, norm, kind = self.pieces[index]
        at = self.places[index]
        return Token(text, at + start, at + end, norm, kind)

    def __add__(self, other: Cut) -> Cut:
        return Cut(self.pieces + other.pieces, self.places + other.places)

    def start(self, index: int) -> int:
        """Where token `index` starts."""
        return self.places[index] + self.pieces[index][1]

    def end(self, index: int) -> int:
        """Where token `index` ends."""
        return self.places[index] + self.pieces[index][2]

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens that start in [start, end)."""
        near = bisect_right(self.places, start) - 1
        first = bisect_left(self.places, self.places[near]) if near >= 0 else 0
        return [t for t in self[first : bisect_left(self.places, end)] if start <= t.start]


def _tokens(pieces: list[Piece], places: list[int]) -> list[Token]:
    new = tuple.__new__
    return [
        new(Token, (text, at + start, at + end, norm, kind))
        for (text, start, end, norm, kind), at in zip(pieces, places, strict=True)
    ]


class Paragraph(NamedTuple):
    """A paragraph without the white space around it. `number` is 0-based; `start`, `end`: offsets in the text."""

    number: int
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence without the white space around it. `start`, `end`: offsets in the version's text."""

    paragraph: int
    start: int
    end: int


_BLANK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:(?:\r\n|\r|\n)[^\S\r\n]*)+|\f|\u2029")
_LINE = re.compile(r"\r\n|\r|\n|\u2028")
_ITEM = re.compile(r"\s*(?:[-*+•‣◦▪–—]|\d{1,2}[.)])\s")
_CACHED_TOKENS = 300_000
"""How many tokens a document keeps; beyond, paragraphs are cut again when they are asked for."""


def _hard_wrapped(lines: list[str]) -> bool:
    """Whether single line breaks merely wrap one paragraph: lines of like length, none long, no items of a list."""
    body = [len(line.rstrip()) for line in lines[:-1]]
    if not (body and max(body) <= 100 and min(body) > 0.6 * max(body) and max(body) >= 40):
        return False
    return sum(map(bool, map(_ITEM.match, lines))) < 2


def paragraphs_of(text: str) -> Iterator[Paragraph]:
    """The paragraphs of `text`, one by one: of a very long text they need not stand in memory together."""
    number = 0
    for at, end in _blocks(text):
        block = text[at:end]
        if "\n" in block or "\r" in block or not block or block[0].isspace() or block[-1].isspace():
            for start, stop in _block(text, at, end):
                yield Paragraph(number, start, stop)
                number += 1
        else:
            yield Paragraph(number, at, end)
            number += 1


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """What stands between blank lines."""
    at = 0
    if not ("\r" in text or "\f" in text or "\u2029" in text):
        # two line ends that touch are found much faster than by the pattern, which then has little to look through
        end = text.find("\n\n")
        while end >= 0:
            if text.find("\n", at, end) < 0:
                yield at, end
            else:
                for gap in _BLANK.finditer(text, at, end + 2):
                    yield at, gap.start()
                    at = gap.end()
            at = end + 2
            if text[at : at + 1].isspace() and (rest := _BLANK.match(text, end)):
                at = rest.end()
            end = text.find("\n\n", at)
    for gap in _BLANK.finditer(text, at):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text)


def _block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Paragraphs between two blank lines: lines, where they are not merely hard-wrapped."""
    block = text[start:end]
    if not block or block.isspace():
        return
    lines = _LINE.split(block) if ("\n" in block or "\r" in block) else [block]
    pieces = [(start, end)]
    if len(lines) > 1 and not _hard_wrapped([line for line in lines if line.strip()]):
        cuts = [(start + m.start(), start + m.end()) for m in _LINE.finditer(block)]
        pieces = list(zip([start, *(b for _, b in cuts)], [*(a for a, _ in cuts), end], strict=True))
    for a, b in pieces:
        piece = text[a:b]
        left = len(piece) - len(piece.lstrip())
        if left < len(piece):
            yield a + left, a + len(piece.rstrip())


class Document:
    """The units of one text. Cheap to make; sentences and tokens are cut and kept per paragraph on demand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens: dict[int, list[Token]] = {}
        self._kept = 0
        self._sentences: dict[int, list[Sentence]] = {}
        self.kept: dict[str, Any] = {}
        """What later rooms derive from this text and want to find again, each under a name of its own."""

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Paragraphs in order: blocks between blank lines; lines, where a block is not merely hard-wrapped."""
        return tuple(paragraphs_of(self.text))

    def paragraph_text(self, index: int) -> str:
        """The characters of paragraph `index`."""
        p = self.paragraphs[index]
        return self.text[p.start : p.end]

    @cached_property
    def by_characters(self) -> bool:
        """Whether most of the text is in a script without spaces, so that it is compared letter by letter."""
        if self.text.isascii():
            return False
        letters = [c for c in self.text[:: max(1, len(self.text) // 500)] if c.isalnum()]
        return 2 * sum(map(solid, letters)) > len(letters)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [p.start for p in self.paragraphs]

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds `offset`, or of the last one before it (0 in an empty text)."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def tokens(self, index: int) -> list[Token]:
        """Tokens of paragraph `index`, in order."""
        known = self._tokens.get(index)
        if known is None:
            known = self.cut(index)[:]
            self._kept += len(known)
            if self._kept > _CACHED_TOKENS:
                self._tokens.clear()
                self._kept = len(known)
            self._tokens[index] = known
        return known

    def chunks(self, index: int) -> list[str]:
        """What stands between the spaces of paragraph `index`; single letters in a text `by_characters`."""
        return self.split(self.paragraph_text(index))

    def split(self, text: str) -> list[str]:
        """What stands between the spaces of a part of this text; single letters in a text `by_characters`."""
        return solid_chunks(text) if self.by_characters else text.split()

    def cut(self, index: int) -> Cut:
        """Tokens of paragraph `index`, in order, not made yet."""
        p = self.paragraphs[index]
        text = self.text[p.start : p.end]
        chunks = text.split()
        if len(text) == sum(map(len, chunks)) + len(chunks) - 1:
            starts = list(accumulate([len(c) + 1 for c in chunks], initial=p.start))[:-1]
        else:
            starts, at = [], 0
            for chunk in chunks:
                at = text.find(chunk, at)
                starts.append(p.start + at)
                at += len(chunk)
        if self.by_characters:
            cut = [tuple(pieces(chunk, True)) for chunk in chunks]
        else:
            cut = [CHUNKS[chunk] for chunk in chunks]
        return Cut(
            [piece for here in cut for piece in here],
            [start for here, start in zip(cut, starts, strict=True) for _ in here],
        )

    def sentences(self, index: int) -> list[Sentence]:
        """Sentences of paragraph `index`, in order; together they hold all its characters but white space."""
        known = self._sentences.get(index)
        if known is None:
            from storylens.text.sentences import sentence_bounds

            p = self.paragraphs[index]
            known = self._sentences[index] = [
                Sentence(index, p.start + a, p.start + b) for a, b in sentence_bounds(self.text[p.start : p.end])
            ]
        return known

    def span(self, start: int, end: int) -> Span:
        """The span [start, end) with its characters."""
        return Span(start, end, self.text[start:end])
