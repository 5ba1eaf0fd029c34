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

from storylens.text.document import Document, Token
from storylens.text.stems import stem
from storylens.text.stopwords import STOP
from storylens.text.tokens import CHUNKS

STOP_WEIGHT = 0.2
"""A stop-word counts a fifth of what its rarity in these two texts alone would give it."""

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


class _Words(dict[str, tuple[tuple[str, str], ...]]):
    """What stands between two spaces -> the compared form and the stem of each of its words. Bounded."""

    def __missing__(self, chunk: str) -> tuple[tuple[str, str], ...]:
        if len(self) >= 1 << 15:
            self.clear()
        found = tuple((norm, stem(norm)) for _, _, _, norm, kind in CHUNKS[chunk] if kind != "mark")
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

    __slots__ = ("_details", "_tokens", "printed", "roles", "size", "stems", "words")

    def __init__(self, document: Document) -> None:
        self.size = len(document.paragraphs)
        self._tokens = document.tokens
        self._details: dict[int, Detail] = {}
        self.words: list[list[str]] = []
        """Content stems in order."""
        self.stems: list[frozenset[str]] = []
        self.printed: list[str] = []
        """All words in their compared form: equal where two paragraphs say the same word for word."""
        for i in range(self.size):
            norms: list[str] = []
            stems: list[str] = []
            content: list[str] = []
            for chunk in document.chunks(i):
                for norm, root in _WORDS[chunk]:
                    norms.append(norm)
                    stems.append(root)
                    if norm not in STOP:
                        content.append(root)
            self.words.append(content or stems)
            self.stems.append(frozenset(stems))
            self.printed.append(" ".join(norms))
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
            known = self._details[index] = _detail(self._tokens(index))
        return known


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


def _detail(tokens: list[Token]) -> Detail:
    words = [t for t in tokens if t.kind != "mark"]
    numbers: list[str] = []
    names: list[str] = []
    for k, t in enumerate(words):
        first = t.text[0]
        if first.isdigit():
            numbers.append("#" + (t.norm.replace(",", "").replace(".", "").lstrip("0") or "0"))
        elif t.norm in _NUMBER_WORDS:
            numbers.append("#" + _NUMBER_WORDS[t.norm])
        elif k and len(t.norm) > 2 and first.isupper() and t.norm not in STOP:
            names.append("@" + _plain(t.norm)[:5])
    return Detail(
        frozenset(g for w in {t.norm for t in words} for g in letter_groups(w)),
        frozenset(numbers + names),
        frozenset(numbers),
        max(1, sum(len(t.norm) for t in words)),
        any(t.norm == '"' for t in tokens),
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
