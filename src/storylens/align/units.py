"""What two documents are weighed by: for each paragraph its stems, letter groups, names and numbers, as sets.

Sets keep the weighing cheap: an intersection and a `sum(map(...))` run at the speed of C.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import log, sqrt
from unicodedata import combining, normalize

from storylens.text.document import Document, Token
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

STOP_WEIGHT = 0.2
"""A stop-word counts a fifth of what its rarity in these two texts alone would give it."""

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


class Units:
    """Every paragraph of one document, as what it is weighed by."""

    __slots__ = ("anchors", "grams", "length", "numbers", "quoted", "size", "stems", "words")

    def __init__(self, document: Document) -> None:
        n = len(document.paragraphs)
        self.size = n
        self.words: list[list[str]] = []
        """Content stems in order."""
        self.stems: list[frozenset[str]] = []
        self.grams: list[frozenset[str]] = []
        self.anchors: list[frozenset[str]] = []
        """Names (first five letters) and numbers, each marked by a first character of its own."""
        self.numbers: list[frozenset[str]] = []
        self.length: list[int] = []
        self.quoted: list[bool] = []
        for i in range(n):
            self._add(document.tokens(i))

    def _add(self, tokens: list[Token]) -> None:
        words = [t for t in tokens if t.kind != "mark"]
        norms = [t.norm for t in words]
        stems = [stem(w) for w in norms]
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
        self.words.append([s for s, w in zip(stems, norms, strict=True) if w not in STOP] or stems)
        self.stems.append(frozenset(stems))
        self.grams.append(frozenset(g for w in set(norms) for g in letter_groups(w)))
        self.numbers.append(frozenset(numbers))
        self.anchors.append(frozenset(numbers + names))
        self.length.append(max(1, sum(map(len, norms))))
        self.quoted.append(any(t.norm == '"' for t in tokens))


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
        for word in _STOP_STEMS & weights.keys():
            weights[word] *= STOP_WEIGHT**2
    return weights


_STOP_STEMS = frozenset(stem(w) for w in STOP)


def masses(features: list[frozenset[str]], weights: dict[str, float]) -> list[float]:
    """Total weight of each unit's features, never zero."""
    get = weights.__getitem__
    return [sum(map(get, f)) + 1e-6 for f in features]


def cosine(shared: float, left: float, right: float) -> float:
    """Cosine of two units from the weight they share and the weight each has."""
    return shared / sqrt(left * right)
