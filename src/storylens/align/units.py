"""What two documents are weighed by: for each paragraph its stems, letter groups, names and numbers, as sets.

Sets keep the weighing cheap: an intersection and a `sum(map(...))` run at the speed of C.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from math import log, sqrt
from typing import NamedTuple, overload
from unicodedata import combining, normalize

from storylens.align.coded import Coded, coded_pair
from storylens.align.codes import marks
from storylens.align.vocabulary import STOP_STEMS, Vocabulary, stop_stems
from storylens.text.document import Document
from storylens.text.furniture import is_furniture
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


def letter_groups(norm: str) -> tuple[str, ...]:
    """The runs of four letters of a word, its borders included: what two spellings of a name share."""
    if norm in STOP:
        return ()
    word = f" {norm} "
    return tuple([word[k : k + 4] for k in range(max(1, len(word) - 3))])


@lru_cache(maxsize=1 << 13)
def _plain(norm: str) -> str:
    return norm if norm.isascii() else "".join(c for c in normalize("NFKD", norm) if not combining(c))


_CACHED = 1 << 13


class Detail(NamedTuple):
    """What is only looked at where cheap votes disagree."""

    grams: frozenset[str]
    anchors: frozenset[str]
    """Names (first five letters) and numbers, each marked by a first character of its own."""
    numbers: frozenset[str]
    length: int
    quoted: bool


class Units:
    """Every paragraph of one document, as what it is weighed by. A stem is a character of `vocabulary.stems`."""

    __slots__ = ("_coded", "_details", "_which", "long", "roles", "size", "stems", "words")

    def __init__(self, coded: Coded) -> None:
        document = coded.document
        self.size = len(document.paragraphs)
        self._coded = coded
        self._which: Sequence[int] = range(self.size)
        self.long = False
        """Whether these are a stretch of a long text: the cheap votes decide more of it."""
        self._details: dict[int, Detail] = {}
        without = stop_stems().sub
        self.words: list[str] = [without("", found) or found for found in coded.stems]
        """Content stems in order."""
        self.stems = _Sets(coded.stems)
        """All stems."""
        self.roles: dict[str, int] = {}
        """Where the headline and the byline stand, if they do."""
        for i in range(min(self.size, TOP)):
            role = _role(document.paragraph_text(i), first=i == 0)
            if role:
                self.roles.setdefault(role, i)

    @property
    def vocabulary(self) -> Vocabulary:
        """What gives the stems their characters."""
        return self._coded.vocabulary

    @property
    def by_characters(self) -> bool:
        """Whether the words are single letters of a text without spaces."""
        return self._coded.document.by_characters

    def printed(self, worth: Container[str] | None = None) -> list[str]:
        """All words of each paragraph, equal where two say the same word for word; '' for one whose stems, as a
        string, are not in `worth`, if that is given."""
        without = marks().sub
        return [
            without("", codes) if worth is None or stems in worth else ""
            for codes, stems in zip(self._coded.paragraphs, self._coded.stems, strict=True)
        ]

    def strings(self) -> list[str]:
        """All stems of each paragraph in order."""
        return self._coded.stems

    def detail(self, index: int) -> Detail:
        """Letter groups, names, numbers, length and quotation of unit `index`."""
        known = self._details.get(index)
        if known is None:
            known = self._details[index] = _detail(self._chunks(index))
        return known

    def furniture(self, index: int) -> bool:
        """Whether unit `index` is text of the page and not of the story."""
        return is_furniture(self._coded.document, self._which[index])

    def _chunks(self, index: int) -> list[str]:
        return self._coded.document.chunks(self._which[index])

    def some(self, which: Sequence[int]) -> Units:
        """The paragraphs `which` of a long text by themselves."""
        part = object.__new__(Units)
        part._coded, part._details, part._which, part.long = self._coded, {}, which, True
        part.size, part.words, part.stems = len(which), [self.words[i] for i in which], self.stems.some(which)
        part.roles = {role: which.index(i) for role, i in self.roles.items() if i in which}
        return part


class _Sets(Sequence[frozenset[str]]):
    """Strings as the sets of their characters; those that are looked at singly are kept."""

    __slots__ = ("_kept", "_strings")

    def __init__(self, strings: list[str]) -> None:
        self._strings = strings
        self._kept: dict[int, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self._strings)

    @overload
    def __getitem__(self, index: int) -> frozenset[str]: ...
    @overload
    def __getitem__(self, index: slice) -> list[frozenset[str]]: ...
    def __getitem__(self, index: int | slice) -> frozenset[str] | list[frozenset[str]]:
        if isinstance(index, slice):
            return list(map(frozenset, self._strings[index]))
        known = self._kept.get(index)
        if known is None:
            known = self._kept[index] = frozenset(self._strings[index])
        return known

    def __iter__(self) -> Iterator[frozenset[str]]:
        return map(self.__getitem__, range(len(self._strings)))

    def some(self, which: Sequence[int]) -> _Sets:
        """Those of `which`."""
        return _Sets([self._strings[i] for i in which])


def _role(text: str, first: bool) -> str:
    """`headline` or `byline` for a short line at the top that is no sentence, '' for everything else."""
    if text[-1:] in ".!?”\"’'…" or len(text) > LONGEST_HEAD:
        return ""
    if text[:3].lower() == "by ":
        return "byline"
    return "headline" if first else ""


def units_for(base: Document, other: Document) -> tuple[Units, Units]:
    """The units of two documents in one vocabulary, made once however many versions each is held against."""
    left, right = coded_pair(base, other)
    return _units(base, left), _units(other, right)


def _units(document: Document, coded: Coded) -> Units:
    known = document.kept.get("align.units")
    if not isinstance(known, Units) or known.vocabulary is not coded.vocabulary:
        known = document.kept["align.units"] = Units(coded)
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


def forget_details() -> None:
    """Gives back what was found out about pieces of text: after a long pair that is much, and soon found out again."""
    _DETAILS.clear()


def _marks(chunk: str) -> _Marks:
    word = chunk if chunk.isalpha() else chunk.rstrip(",.;:?!")
    if word.isascii() and word.isalpha():
        norm = word.lower()
        number = _NUMBER_WORDS.get(norm)
        if number is not None:
            return letter_groups(norm), ("#" + number,), (), (), len(norm), False
        if norm in STOP:
            return (), (), (), (), len(norm), False
        names = ("@" + norm[:5],) if len(norm) > 2 and word[0].isupper() else ()
        return letter_groups(norm), (), names, (), len(norm), False
    return _marks_of_several(chunk)


def _marks_of_several(chunk: str) -> _Marks:
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
    """Feature -> squared weight by rarity among the units of both sides; `discount` lowers stop-words.

    Weights are whole multiples of `GRAIN`, so that sums of them are exact, in whatever order a set is read.
    """
    units = list(chain.from_iterable(sides))
    total = len(units)
    counts = Counter(chain.from_iterable(units))
    by_count = {c: rarity_of(c, total) for c in set(counts.values())}
    weights = {f: by_count[c] for f, c in counts.items()}
    if discount:
        for word in STOP_STEMS & weights.keys():
            weights[word] = round(weights[word] * STOP_WEIGHT**2 / GRAIN) * GRAIN
    return weights


GRAIN = 2.0**-24


def rarity_of(count: int, total: int) -> float:
    """Squared weight of what `count` of `total` units have."""
    return round(log(1 + (total + 1) / (count + 0.5)) ** 2 / GRAIN) * GRAIN


def mass(features: frozenset[str], weights: dict[str, float]) -> float:
    """Total weight of a unit's features, never zero."""
    return sum(map(weights.__getitem__, features)) + 1e-6


def cosine(shared: float, left: float, right: float) -> float:
    """Cosine of two units from the weight they share and the weight each has."""
    return shared / sqrt(left * right)
