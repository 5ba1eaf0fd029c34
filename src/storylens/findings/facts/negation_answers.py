"""Whether one side says no in other words where the other side has a negation."""

from __future__ import annotations

from functools import cached_property

from storylens.findings.facts.antonyms import opposite
from storylens.findings.facts.changes import norm_at
from storylens.findings.facts.negatives import Negator, hints
from storylens.findings.facts.places import Places
from storylens.text.document import Token
from storylens.text.stems import stem

NEAR = 0.25
"""How far off, as a share of the passage, another negative word may stand and still answer for a negator."""
WORDS = 15
"""The same in words: in a long paragraph a quarter is another sentence."""


class Side:
    """One side's words, with what is asked of them again and again."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """Stem -> indexes of the words that have it."""
        out: dict[str, list[int]] = {}
        for k, t in enumerate(self.tokens):
            if t.kind == "word":
                out.setdefault(stem(t.norm), []).append(k)
        return out

    @cached_property
    def words(self) -> frozenset[str]:
        """Compared forms of the words."""
        return frozenset(t.norm for t in self.tokens if t.kind == "word")

    @cached_property
    def hints(self) -> list[int]:
        """Indexes of words that may carry a negation without a word that says no."""
        return hints(self.tokens)

    @cached_property
    def hint_words(self) -> frozenset[str]:
        """Compared forms of the hints."""
        return frozenset(self.tokens[k].norm for k in self.hints)

    def places_of(self, word: str) -> list[int]:
        """Indexes at which some form of a word stands."""
        return self.by_stem.get(stem(word), [])


def answered(mine: Side, n: Negator, facing: Side, places: Places, base_side: bool) -> bool:
    """Whether the far side says no in other words: beside the negated word where it stands there, else nearby."""
    scope = mine.tokens[n.scope].norm
    at = mine.tokens[n.at].start

    def near(k: int) -> bool:
        start = facing.tokens[k].start
        distance = places.distance(at, start) if base_side else places.distance(start, at)
        return distance < NEAR and distance * len(facing.tokens) <= WORDS

    there = facing.places_of(scope)
    if any(not _LESS.isdisjoint(t.norm for t in facing.tokens[max(0, s - 1) : s + 3]) for s in there):
        return True  # "less sure" and "not so sure", "means less" and "doesn't mean as much"
    if _not_all(mine.tokens, n) and not _SOME.isdisjoint(facing.words):
        return True
    if _until(mine.tokens, n) and not _AFTER.isdisjoint(facing.words):
        return True
    if any(opposite(scope, word) and any(map(near, facing.places_of(word))) for word in facing.words):
        return True
    stands = [] if base_side else there
    for k in _new_hints(mine, n, facing, places, base_side):
        if stem(facing.tokens[k].norm) == stem(scope):
            continue  # "do not doubt" is not answered by "doubt"
        if any(-6 <= k - s <= 6 for s in stands) if stands else near(k):
            return True
    return False


def says_no(mine: Side, n: Negator, facing: Side, negators_left: list[Negator]) -> bool:
    """Whether a negator that answers for nothing else stands close to the negated word: "caused no loss"."""
    there = facing.places_of(mine.tokens[n.scope].norm)
    return any(-6 <= m.at - s <= 6 for s in there for m in negators_left)


def _new_hints(mine: Side, n: Negator, facing: Side, places: Places, base_side: bool) -> list[int]:
    """Hints of the far side that answer for no hint of the near one: not for the same word, nor for one that stands
    nearer to them than the negator does ("declined to say … did not set", "refused to say … set")."""
    spare = {word: len(facing.places_of(word)) - len(mine.places_of(word)) for word in facing.hint_words}
    new = [k for k in facing.hints if spare[facing.tokens[k].norm] > 0]
    own = [i for i in mine.hints if not facing.places_of(mine.tokens[i].norm)]
    at = mine.tokens[n.at].start

    def distance(a: int, k: int) -> float:
        b = facing.tokens[k].start
        return places.distance(a, b) if base_side else places.distance(b, a)

    def taken(k: int) -> bool:
        off = distance(at, k)
        return any(distance(mine.tokens[i].start, k) < off for i in own)

    return [k for k in new if not taken(k)] if own else new


_LESS = frozenset("less fewer least hardly scarcely barely".split())
_UNTIL = frozenset("until unless before till".split())
_AFTER = frozenset("after once only when if".split())


_SOME = frozenset("some many few several part partly most".split())


def _not_all(tokens: list[Token], n: Negator) -> bool:
    """Whether it only says that some do not: "not all analysts"."""
    return norm_at(tokens, n.at + 1) in ("all", "every", "everyone", "everybody", "always")


def _until(tokens: list[Token], n: Negator) -> bool:
    """Whether it is only put off: "cannot enter until" is "can enter after"."""
    return any(t.norm in _UNTIL for t in tokens[n.at : n.at + 15])


def is_open(tokens: list[Token], n: Negator, facing: Side) -> bool:
    """Whether the far side leaves it a question: "that she had no …", "whether she had …"."""
    there = facing.places_of(tokens[n.scope].norm)
    return any(t.norm == "whether" for s in there for t in facing.tokens[max(0, s - 18) : s])
