"""The paragraphs of a document as strings of codes, and the way back to its characters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, MutableSequence, Sequence
from itertools import accumulate, chain, pairwise
from operator import itemgetter

from storylens.align.vocabulary import Reading, Vocabulary, read_anew
from storylens.model import Span
from storylens.text.document import Document

_NAME = "align.coded"
_current = Vocabulary()

MANY = 50_000
_CODES, _STEPS = itemgetter(0), itemgetter(1)

Cuts = list[tuple[int, int]]
"""Pieces [start, end) of a paragraph that are read as one: "15 million", "is not"."""


class Coded:
    """Every paragraph of a document as one string, a character a unit."""

    __slots__ = ("_joined", "_read", "document", "paragraphs", "stems", "vocabulary")

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document = document
        self.vocabulary = vocabulary
        self._joined: dict[int, Cuts] = {}
        self._read: list[list[Reading]] = []
        """Of every paragraph its pieces, which nearly always are known to the vocabulary: looking them up and cutting
        the text once more would cost more than these references."""
        self.paragraphs = [self._code(i) for i in range(len(document.paragraphs))]
        vocabulary.stems.learn()
        self.stems = [codes.translate(vocabulary.stems) for codes in self.paragraphs]
        """Of every paragraph the stems of its words, a character each."""

    def _code(self, index: int) -> str:
        vocabulary = self.vocabulary
        chunks = self.document.chunks(index)
        read = vocabulary.of_chunk.__getitem__
        pieces = list(map(read, chunks))
        self._read.append(pieces)
        codes = "".join(map(_CODES, pieces))
        if vocabulary.joining.search(codes):
            cuts = _cuts(codes, list(accumulate(map(len, map(_CODES, pieces)))), vocabulary)
            if cuts:
                self._joined[index] = cuts
                apart = self._apart(self.document.paragraph_text(index), chunks, cuts)[0]
                chunks = apart if self.document.by_characters else [" ".join(chunk.split()) for chunk in apart]
                pieces[:] = map(read, chunks)
                codes = "".join(map(_CODES, pieces))
        if vocabulary.last and chunks and chunks[-1] in vocabulary.last:
            pieces[-1] = vocabulary.last[chunks[-1]]
            codes = "".join(map(_CODES, pieces))
        return codes

    def codes_of(self, text: str) -> str:
        """The units of a part of a paragraph, read by itself."""
        return "".join([self.vocabulary.of_chunk[chunk][0] for chunk in self.document.split(text)])

    def places_of(self, span: Span) -> list[tuple[int, int]]:
        """(start, end) of each unit of `codes_of(span.text)` in the version's text."""
        pieces = [self.vocabulary.of_chunk[chunk] for chunk in self.document.split(span.text)]
        starts = self._starts(span.start, span.text, pieces, ())
        return [(start, before_space(self.document.text, stop)) for start, stop in pairwise(starts)]

    def starts(self, index: int) -> Sequence[int]:
        """Where each unit of paragraph `index` starts in the version's text; last, where the paragraph ends."""
        _, start, end = self.document.paragraphs[index]
        return self._starts(start, self.document.text[start:end], self._read[index], self._joined.get(index, ()))

    def _starts(self, start: int, text: str, pieces: list[Reading], joined: Sequence[tuple[int, int]]) -> Sequence[int]:
        end = start + len(text)
        if not self.document.by_characters:
            out = _numbers(accumulate(chain.from_iterable(map(_STEPS, pieces)), initial=start), len(pieces))
            if out[-1] == end + 1:  # single spaces, as nearly everywhere
                out[-1] = end
                return out
        out = _numbers((), len(pieces))
        chunks, places = self._apart(text, self.document.split(text), joined)
        for chunk, place, (_, steps) in zip(chunks, places, pieces, strict=True):
            if sum(steps) != len(chunk) + 1:  # joined over more than a space
                steps = read_anew(chunk, len(steps))
            out.extend(accumulate(steps[:-1], initial=start + place))
        out.append(end)
        return out

    @staticmethod
    def _apart(text: str, chunks: list[str], joined: Sequence[tuple[int, int]]) -> tuple[list[str], list[int]]:
        """The pieces of `text`, those of each of `joined` as one, and where in it each starts."""
        places, at = [], 0
        for chunk in chunks:
            at = text.index(chunk, at)
            places.append(at)
            at += len(chunk)
        if not joined:
            return chunks, places
        pieces: list[str] = []
        starts: list[int] = []
        done = 0
        for a, b in joined:
            pieces += [*chunks[done:a], text[places[a] : places[b - 1] + len(chunks[b - 1])]]
            starts += places[done : a + 1]
            done = b
        return pieces + chunks[done:], starts + places[done:]


def _numbers(found: Iterable[int], many: int) -> MutableSequence[int]:
    """`found` as a list; where they are about as `many` as words in a book, in a form that takes a tenth of it."""
    if many < MANY:
        return list(found)
    from array import array

    return array("I", found)


def before_space(text: str, end: int) -> int:
    """`end` without the white space before it."""
    while text[end - 1].isspace():
        end -= 1
    return end


def _cuts(codes: str, ends: list[int], vocabulary: Vocabulary) -> Cuts:
    """Which neighbouring pieces are to be read as one. `ends`: where in `codes` each piece ends."""
    follows = vocabulary.follows
    out: Cuts = []
    found = vocabulary.joining.search(codes)
    while found:
        at = found.start() + 1
        k = bisect_left(ends, at)
        if ends[k] == at:
            end = k + 2
            while end < len(ends) and follows(codes[ends[end - 1]]):
                end += 1
            out.append((k, end))
            at = ends[end - 1]
        found = vocabulary.joining.search(codes, at)
    return out


def coded_pair(base: Document, other: Document) -> tuple[Coded, Coded]:
    """Both documents by one table of characters; each is coded once however many versions it is held against."""
    global _current
    left, right = base.kept.get(_NAME), other.kept.get(_NAME)
    if isinstance(left, Coded) and isinstance(right, Coded) and left.vocabulary is right.vocabulary:
        return left, right
    if isinstance(left, Coded):
        vocabulary = left.vocabulary
    elif isinstance(right, Coded):
        vocabulary = right.vocabulary
    else:
        if _current.full:
            _current = Vocabulary()
        vocabulary = _current
    if not isinstance(left, Coded) or left.vocabulary is not vocabulary:
        left = base.kept[_NAME] = Coded(base, vocabulary)
    if not isinstance(right, Coded) or right.vocabulary is not vocabulary:
        right = other.kept[_NAME] = Coded(other, vocabulary)
    return left, right
