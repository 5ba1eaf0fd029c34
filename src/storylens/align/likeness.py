"""How alike two words are by themselves: one word, forms of one, of one meaning, spelt nearly the same."""

from __future__ import annotations

from collections.abc import Iterable

from storylens.align.kin import kinds, neighbours
from storylens.text.document import Token
from storylens.text.spelling import spelling
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

ALIKE = 0.86
"""Jaro-Winkler likeness from which two longer words of one first letter may be spellings or forms of one."""
FORMS = 0.82
KIN_OF_KIN = 0.45
SMALL_SAME = 0.52
FAMILY = 6
"""So many letters at the head of both stems make two words of one family ("technique", "technical")."""


_SIGNS = frozenset("% $ £ € ¥ ₹ ₽ & §".split())
"""Marks that are read as words."""


Likeness = tuple[int, int, float]
"""(left word, right word, how alike)."""


class Word:
    """A token as word links see it."""

    __slots__ = ("content", "kinds", "mark", "norm", "spelt", "stem")

    def __init__(self, token: Token) -> None:
        self.norm = token.norm
        self.mark = token.kind == "mark" and token.norm not in _SIGNS
        self.spelt = spelling(token.norm)
        self.stem = stem(self.spelt)
        self.content = not self.mark and token.norm not in STOP
        self.kinds = kinds(self.stem)


def likeness(a: Word, b: Word) -> float:
    """0..1: one word, forms of one (from `FORMS` on, if of content), of one meaning, spelt nearly the same; marks are
    like marks only. Not seen here is kin of kin, see `alike`."""
    if a.mark or b.mark:
        return SMALL_SAME if a.mark and b.mark and a.spelt == b.spelt else 0.0
    if not (a.content and b.content):
        if a.spelt == b.spelt:
            return SMALL_SAME
        return 0.35 if a.stem == b.stem or not a.kinds.isdisjoint(b.kinds) else 0.0
    if a.stem == b.stem:
        return 0.9 if a.spelt == b.spelt else FORMS
    if not a.kinds.isdisjoint(b.kinds):
        return 0.62
    if a.norm[0] == b.norm[0] and len(a.norm) > 3 and len(b.norm) > 3:
        short, long = (a.stem, b.stem) if len(a.stem) <= len(b.stem) else (b.stem, a.stem)
        if len(short) > 3 and long.startswith(short[:FAMILY]):
            return 0.7
        from rapidfuzz.distance import JaroWinkler

        if JaroWinkler.similarity(a.spelt, b.spelt) >= ALIKE:
            return 0.67
    return 0.0


def alike(left: Iterable[tuple[int, Word]], right: Iterable[tuple[int, Word]]) -> list[Likeness]:
    """Couples of numbered words that have any likeness, with it; words of content whose kin are kin have a little."""
    by_stem: dict[str, list[tuple[int, Word]]] = {}
    by_kind: dict[str, list[tuple[int, Word]]] = {}
    by_letter: dict[str, list[tuple[int, Word]]] = {}
    related: list[tuple[int, frozenset[str]]] = []
    for one in right:
        word = one[1]
        by_stem.setdefault(word.stem, []).append(one)
        for kind in word.kinds:
            by_kind.setdefault(kind, []).append(one)
        if word.content:
            by_letter.setdefault(word.norm[0], []).append(one)
            if word.kinds:
                related.append((one[0], neighbours(word.stem)))
    out: list[Likeness] = []
    for i, word in left:
        found = {}
        if word.content and word.kinds:
            mine = neighbours(word.stem)
            found = dict.fromkeys([j for j, theirs in related if not mine.isdisjoint(theirs)], KIN_OF_KIN)
        near = [*by_stem.get(word.stem, ()), *(by_letter.get(word.norm[0], ()) if word.content else ())]
        for kind in word.kinds:
            near += by_kind.get(kind, ())
        for j, other in near:
            s = likeness(word, other)
            if s:
                found[j] = s
        out += [(i, j, found[j]) for j in sorted(found)]
    return out
