"""What two documents are weighed by: for each paragraph its stems, letter groups, names and numbers, as sets.

Sets keep the weighing cheap: an intersection and a `sum(map(...))` run at the speed of C.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import log, sqrt
from typing import NamedTuple
from unicodedata import combining, normalize

from storylens.text.document import Document
from storylens.text.stems import stem
from storylens.text.stopwords import STOP
from storylens.text.tokens import CHUNKS

STOP_WEIGHT = 0.2
"""A stop-word counts a fifth of what its rarity in these two texts alone would give it."""

LONG = 400
"""Paragraphs of both sides together beyond which a pair is long: the cheap votes decide more of it."""
TOP = 6
"""A byline stands among so many first paragraphs."""
LONGEST_HEAD = 140
"""Characters of a headline or byline, at most."""
_COUNTS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty"""
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth"
_NUMBER_WORDS = {
    **{w: str(k) for k, w in enumerate(_COUNTS.split())},
    **{w: str(10 * k) for k, w in enumerate(_TENS.split(), 1)},
    **{w: str(k) for k, w in enumerate(_ORDINALS.split())},
}


@lru_cache(maxsize=1 << 15)
def letter_groups(norm: str) -> tuple[str, ...]:
    """The runs of four letters of a word, its borders included: what two spellings of a name share."""
    if norm in STOP:
        return ()
    word = f" {norm} "
    return tuple(word[k : k + 4] for k in range(max(1, len(word) - 3)))


@lru_cache(maxsize=1 << 14)
def _plain(norm: str) -> str:
    return norm if norm.isascii() else "".join(c for c in normalize("NFKD", norm) if not combining(c))


_CACHED = 1 << 16


_Parts = tuple[str, tuple[str, ...], tuple[str, ...]]
"""What one piece between two spaces adds to its paragraph: its words in their compared form, each after a space;
their stems; those of content words."""


class _Words(dict[str, _Parts]):
    """What stands between two spaces -> its parts. Bounded."""

    def __missing__(self, chunk: str) -> _Parts:
        if len(self) >= _CACHED:
            self.clear()
        norms = [norm for _, _, _, norm, kind in CHUNKS[chunk] if kind != "mark"]
        roots = tuple([stem(norm) for norm in norms])
        content = tuple([root for norm, root in zip(norms, roots, strict=True) if norm not in STOP])
        found = ("".join([f" {norm}" for norm in norms]), roots, content if content != roots else roots)
        if len(chunk) <= 40:
            self[chunk] = found
        return found


_WORDS = _Words()


class Detail(NamedTuple):
    """What is only looked at where cheap votes disagree."""

    grams: frozenset[str]
    anchors: frozenset[str]
    """Names (first five letters) and numbers, each marked by a first character of its own."""
    numbers: frozenset[str]
    length: int
    quoted: bool


class Units:
    """Every paragraph of one document, as what it is weighed by."""

    __slots__ = ("_chunks", "_details", "printed", "roles", "size", "stems", "words")

    def __init__(self, document: Document) -> None:
        self.size = len(document.paragraphs)
        self._chunks = document.chunks
        self._details: dict[int, Detail] = {}
        self.words: list[list[str]] = []
        """Content stems in order."""
        self.stems: list[frozenset[str]] = []
        self.printed: list[str] = []
        """All words in their compared form: equal where two paragraphs say the same word for word."""
        for i in range(self.size):
            parts = [_WORDS[chunk] for chunk in document.chunks(i)]
            stems = [root for part in parts for root in part[1]]
            self.words.append([root for part in parts for root in part[2]] or stems)
            self.stems.append(frozenset(stems))
            self.printed.append("".join([part[0] for part in parts])[1:])
        self.roles: dict[str, int] = {}
        """Where the headline and the byline stand, if they do."""
        for i in range(min(self.size, TOP)):
            role = _role(document.paragraph_text(i), self.printed[i], first=i == 0)
            if role:
                self.roles.setdefault(role, i)

    def detail(self, index: int) -> Detail:
        """Letter groups, names, numbers, length and quotation of unit `index`."""
        known = self._details.get(index)
        if known is None:
            known = self._details[index] = _detail(self._chunks(index))
        return known

    def forget_details(self) -> None:
        """Gives back what `detail` keeps, in long texts most of the memory; it is made again when asked for."""
        self._details.clear()


def _role(text: str, printed: str, first: bool) -> str:
    """`headline` or `byline` for a short line at the top that is no sentence, '' for everything else."""
    if text[-1:] in ".!?”\"’'…" or len(printed) > LONGEST_HEAD:
        return ""
    if printed.startswith("by "):
        return "byline"
    return "headline" if first else ""


def units_for(document: Document) -> Units:
    """The units of a document, made once however many versions it is held against."""
    known = document.kept.get("align.units")
    if not isinstance(known, Units):
        known = document.kept["align.units"] = Units(document)
    return known


_Marks = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], int, bool]
"""What one piece between two spaces adds to the `Detail` of its paragraph: letter groups, numbers, names, names
where it opens a paragraph (its first word has a capital in any case), length, whether it holds a quotation mark."""


class _Details(dict[str, _Marks]):
    """What stands between two spaces -> what it adds. Bounded."""

    def __missing__(self, chunk: str) -> _Marks:
        if len(self) >= _CACHED:
            self.clear()
        found = _marks(chunk)
        if len(chunk) <= 40:
            self[chunk] = found
        return found


_DETAILS = _Details()


def _marks(chunk: str) -> _Marks:
    pieces = CHUNKS[chunk]
    words = [(printed, norm) for printed, _, _, norm, kind in pieces if kind != "mark"]
    numbers: list[str] = []
    names: list[str] = []
    inner: list[str] = []
    for k, (printed, norm) in enumerate(words):
        first = printed[0]
        if first.isdigit():
            numbers.append("#" + (norm.replace(",", "").replace(".", "").lstrip("0") or "0"))
        elif norm in _NUMBER_WORDS:
            numbers.append("#" + _NUMBER_WORDS[norm])
        elif len(norm) > 2 and first.isupper() and norm not in STOP:
            name = "@" + _plain(norm)[:5]
            names.append(name)
            if k:
                inner.append(name)
    return (
        tuple([g for _, norm in words for g in letter_groups(norm)]),
        tuple(numbers),
        tuple(names),
        tuple(inner),
        sum([len(norm) for _, norm in words]),
        any(p[3] == '"' for p in pieces),
    )


def _detail(chunks: list[str]) -> Detail:
    marks = [_DETAILS[chunk] for chunk in chunks]
    opening = next((k for k, m in enumerate(marks) if m[4]), -1)
    numbers = [number for m in marks for number in m[1]]
    names = [name for k, m in enumerate(marks) for name in (m[3] if k == opening else m[2])]
    return Detail(
        frozenset([g for m in marks for g in m[0]]),
        frozenset(numbers + names),
        frozenset(numbers),
        max(1, sum([m[4] for m in marks])),
        any(m[5] for m in marks),
    )


def rarity(sides: Iterable[Iterable[frozenset[str]]], discount: bool) -> dict[str, float]:
    """Feature -> squared weight by rarity among the units of both sides; `discount` lowers stop-words."""
    counts: Counter[str] = Counter()
    total = 0
    for side in sides:
        for features in side:
            counts.update(features)
            total += 1
    by_count = {c: log(1 + (total + 1) / (c + 0.5)) for c in set(counts.values())}
    weights = {f: by_count[c] ** 2 for f, c in counts.items()}
    if discount:
        for word in STOP_STEMS & weights.keys():
            weights[word] *= STOP_WEIGHT**2
    return weights


STOP_STEMS = frozenset(stem(w) for w in STOP)


def mass(features: frozenset[str], weights: dict[str, float]) -> float:
    """Total weight of a unit's features, never zero."""
    return sum(map(weights.__getitem__, features)) + 1e-6


def cosine(shared: float, left: float, right: float) -> float:
    """Cosine of two units from the weight they share and the weight each has."""
    return shared / sqrt(left * right)
