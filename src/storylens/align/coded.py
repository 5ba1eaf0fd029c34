"""The paragraphs of a document as strings of codes, and the way back to its characters."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from operator import add

from storylens.align.vocabulary import Vocabulary, unit_spans
from storylens.model import Span
from storylens.text.document import Document

_NAME = "align.coded"
LARGE = 200_000
"""From so many characters on it is worth giving back what can be made again."""
_current = Vocabulary()

Cuts = list[tuple[int, int]]
"""Pieces [start, end) of a paragraph that are read as one: "15 million", "is not"."""


class Coded:
    """Every paragraph of a document as one string, a character a unit."""

    __slots__ = ("_joined", "document", "paragraphs", "stems", "vocabulary")

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document = document
        self.vocabulary = vocabulary
        self._joined: dict[int, Cuts] = {}
        self.paragraphs = [self._code(i) for i in range(len(document.paragraphs))]
        self.stems = [codes.translate(vocabulary.stems) for codes in self.paragraphs]
        """Of every paragraph the stems of its words, a character each."""
        if len(document.text) > LARGE:
            vocabulary.characters.forget_forms()

    def _code(self, index: int) -> str:
        vocabulary = self.vocabulary
        chunks = self.document.chunks(index)
        of_chunk = vocabulary.of_chunk
        found = "".join(map(of_chunk.__getitem__, chunks))
        if vocabulary.joining.search(found):
            ends = list(accumulate(map(len, map(of_chunk.__getitem__, chunks))))
            cuts = _cuts(found, ends, vocabulary)
            if cuts:
                self._joined[index] = cuts
                if self.document.by_characters:
                    chunks = self.chunks(index)[0]
                    found = "".join([of_chunk[c] for c in chunks])
                else:
                    found = self._with_joined(found, ends, chunks, cuts)
        final = vocabulary.last.get(chunks[-1]) if chunks else None
        return found if final is None else found[: len(found) - len(of_chunk[chunks[-1]])] + final

    def _with_joined(self, codes: str, ends: list[int], chunks: list[str], cuts: Cuts) -> str:
        """`codes` with the pieces of each of `cuts` read as one, and `chunks` ending in what then is the last piece."""
        out: list[str] = []
        at = 0
        for a, b in cuts:
            joined = " ".join(chunks[a:b])
            out += (codes[at : ends[a - 1] if a else 0], self.vocabulary.of_chunk[joined])
            at = ends[b - 1]
        if cuts[-1][1] == len(chunks):
            chunks[-1] = joined
        return "".join(out) + codes[at:]

    def chunks(self, index: int) -> tuple[list[str], list[int]]:
        """The pieces of paragraph `index` and where in the version's text each starts."""
        start = self.document.paragraphs[index].start
        text = self.document.paragraph_text(index)
        chunks = self.document.split(text)
        starts = self._starts(text, chunks, start)
        for a, b in reversed(self._joined.get(index, ())):
            chunks[a:b] = [text[starts[a] - start : starts[b - 1] + len(chunks[b - 1]) - start]]
            starts[a:b] = [starts[a]]
        return chunks, starts

    def _starts(self, text: str, chunks: list[str], start: int) -> list[int]:
        if not self.document.by_characters:
            starts = list(accumulate([len(c) + 1 for c in chunks], initial=start))
            if starts.pop() == start + len(text) + 1:  # single spaces, as nearly everywhere
                return starts
        starts, at = [], 0
        for chunk in chunks:
            at = text.index(chunk, at)
            starts.append(start + at)
            at += len(chunk)
        return starts

    def codes_of(self, text: str) -> str:
        """The units of a part of a paragraph, read by itself."""
        of_chunk = self.vocabulary.of_chunk
        return "".join([of_chunk[c] for c in self.document.split(text)])

    def places_of(self, span: Span) -> list[tuple[int, int]]:
        """(start, end) of each unit of `codes_of(span.text)` in the version's text."""
        chunks = self.document.split(span.text)
        starts = self._starts(span.text, chunks, span.start)
        return list(zip(*self._places(chunks, starts, last=False), strict=True))

    def places(self, index: int) -> tuple[list[int], list[int]]:
        """(starts, ends) of every unit of paragraph `index`, in the version's text."""
        return self._places(*self.chunks(index), last=True)

    def _places(self, chunks: list[str], starts: list[int], last: bool) -> tuple[list[int], list[int]]:
        vocabulary = self.vocabulary
        ends = list(map(add, starts, map(len, chunks)))
        final = len(chunks) - 1 if last and vocabulary.last and chunks and chunks[-1] in vocabulary.last else -1
        for k in [k for k, chunk in enumerate(chunks) if not chunk.isalpha()][::-1]:
            chunk, at, end = chunks[k], starts[k], ends[k]
            count = len(vocabulary.of_chunk[chunk])
            if k == final:
                spans = unit_spans(chunk, True)
            elif count == 1:
                continue
            elif count == 2 and chunk[:-1].isalpha():
                starts.insert(k + 1, end - 1)
                ends.insert(k, end - 1)
                continue
            else:
                spans = vocabulary.spans[chunk]
            starts[k : k + 1] = [at + a for a, _ in spans]
            ends[k : k + 1] = [at + b for _, b in spans]
        return starts, ends


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
