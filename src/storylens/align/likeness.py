"""How alike two words are by themselves: one word, forms of one, of one meaning, spelt nearly the same."""

from __future__ import annotations

from storylens.align.kin import distant_kin, kin
from storylens.text.document import Token
from storylens.text.spelling import spelling
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

ALIKE = 0.86
"""Jaro-Winkler likeness from which two longer words of one first letter may be spellings or forms of one."""
FAMILY = 6
"""So many letters at the head of both stems make two words of one family ("technique", "technical")."""


_SIGNS = frozenset("% $ £ € ¥ ₹ ₽ & §".split())
"""Marks that are read as words."""


class Word:
    """A token as word links see it."""

    __slots__ = ("content", "mark", "norm", "spelt", "stem")

    def __init__(self, token: Token) -> None:
        self.norm = token.norm
        self.mark = token.kind == "mark" and token.norm not in _SIGNS
        self.spelt = spelling(token.norm)
        self.stem = stem(self.spelt)
        self.content = not self.mark and token.norm not in STOP


def same_word(a: Word, b: Word) -> float:
    """Two content words that are one word, or forms of one."""
    if not (a.content and b.content):
        return 0.0
    if a.spelt == b.spelt:
        return 0.9
    return 0.82 if a.stem == b.stem else 0.0


def content_likeness(a: Word, b: Word) -> float:
    """Two content words of any likeness."""
    if not (a.content and b.content):
        return 0.0
    same = same_word(a, b)
    if same:
        return same
    if kin(a.stem, b.stem):
        return 0.62
    if len(a.norm) > 3 and len(b.norm) > 3 and a.norm[0] == b.norm[0]:
        short, long = sorted((a.stem, b.stem), key=len)
        if len(short) > 3 and long.startswith(short[:FAMILY]):
            return 0.7
        from rapidfuzz.distance import JaroWinkler

        if JaroWinkler.similarity(a.spelt, b.spelt) >= ALIKE:
            return 0.67
    return 0.45 if distant_kin(a.stem, b.stem) else 0.0


def any_likeness(a: Word, b: Word) -> float:
    """Two tokens of any sort; marks are like marks only."""
    if a.mark != b.mark:
        return 0.0
    if a.content and b.content:
        return content_likeness(a, b)
    if a.spelt == b.spelt:
        return 0.52
    if a.stem == b.stem or kin(a.stem, b.stem):
        return 0.35
    return 0.0
