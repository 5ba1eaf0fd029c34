"""Doubled, tripled, halved, a rise of half or of 100 per cent: the same growth in other words, or another one.

Why it matters: "doubled" and "rose by half" are two stories, and no figure on the page changed.
Example: profits doubled -> profits rose by 50 per cent
Leaves alone: doubled and rose by 100 per cent, halved and fell by half, double rooms and half an hour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.facts.measures import close
from storylens.findings.facts.quantities import Quantity, read
from storylens.findings.rule import Draft, Rule
from storylens.text.document import Token
from storylens.text.stems import stem

TIMES = {
    "doubled": 2.0, "doubling": 2.0, "doubles": 2.0, "twofold": 2.0, "tripled": 3.0, "trebled": 3.0, "tripling": 3.0,
    "trebling": 3.0, "threefold": 3.0, "quadrupled": 4.0, "quadrupling": 4.0, "fourfold": 4.0, "quintupled": 5.0,
    "fivefold": 5.0, "tenfold": 10.0, "halved": 0.5, "halving": 0.5, "two-fold": 2.0, "three-fold": 3.0,
}  # fmt: skip
"""Words that say by what a quantity was multiplied."""
_UP = frozenset(stem(w) for w in "rise increase grow climb gain jump surge soar up".split())
_DOWN = frozenset(stem(w) for w in "fall decrease decline drop cut reduce plunge slump shrink down".split())
_NEAR = 15
"""Words between the places of both, at most."""


class _Multiple(NamedTuple):
    """One statement of growth: the factor and its token indexes, half-open; `word`: one word says it."""

    factor: float
    first: int
    last: int
    word: bool


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each factor that differs from the one in its place."""
    for change in changes(context):
        if TIMES.keys().isdisjoint(change.base_norms) and TIMES.keys().isdisjoint(change.other_norms):
            continue
        here, there = _multiples(change.base), _multiples(change.other)
        gone = [a for a in here if not any(close(a.factor, b.factor, 0.03) for b in there)]
        for b in there:
            if any(close(a.factor, b.factor, 0.03) for a in here):
                continue
            facing = [(_apart(change, a, b), a) for a in gone if a.word or b.word]
            facing = [(d, a) for d, a in facing if d <= _NEAR]
            if facing:
                a = min(facing)[1]
                gone.remove(a)
                base, other = change.base_span(a.first, a.last), change.other_span(b.first, b.last)
                told = f"The base says “{base.text}”; here it is “{other.text}”."
                yield Draft("number-changed", base, other, told)
        yield from _bounds(change, here, there)


def _bounds(change: Changes, here: list[_Multiple], there: list[_Multiple]) -> Iterator[Draft]:
    """ "Almost doubled" made "more than doubled"."""
    for a in here:
        b = next((b for b in there if b.word and b.factor == a.factor), None)
        mine, yours = _bound(change.base, a.first), _bound(change.other, b.first) if b else ""
        if b and a.word and {mine, yours} == {"less", "more"}:
            base = change.base_span(a.first - _words(mine), a.last)
            other = change.other_span(b.first - _words(yours), b.last)
            yield Draft("qualifier-reversed", base, other, f"The base says “{base.text}”; here it is “{other.text}”.")


def _bound(tokens: list[Token], at: int) -> str:
    before = norm_at(tokens, at - 1)
    return "less" if before in _LESS else "more" if before == "than" and norm_at(tokens, at - 2) == "more" else ""


def _words(bound: str) -> int:
    """How many words say it: "almost", "more than"."""
    return 2 if bound == "more" else 1


_LESS = frozenset("almost nearly practically virtually barely".split())


def _apart(change: Changes, a: _Multiple, b: _Multiple) -> float:
    return change.distance(a.first, b.first) * len(change.base)


def _multiples(tokens: list[Token]) -> list[_Multiple]:
    out = [_Multiple(TIMES[t.norm], k, k + 1, True) for k, t in enumerate(tokens) if t.norm in TIMES]
    for q in read(tokens):
        way = _way(tokens, q)
        if way:
            out.append(way)
    return sorted(out, key=lambda m: m.first)


def _way(tokens: list[Token], q: Quantity) -> _Multiple | None:
    """The factor of "rose by half", "fell 50 per cent"."""
    share = q.value / 100 if q.kind == "percent" else q.value if q.kind == "number" and not q.unit else 0.0
    if not 0 < share < 10 or (q.kind == "number" and (share >= 1 or tokens[q.first - 1].norm != "by")):
        return None
    for k in range(q.first - 1, max(-1, q.first - 4), -1):
        word = stem(tokens[k].norm)
        if word in _UP or word in _DOWN:
            factor = 1 + share if word in _UP else 1 - share
            return _Multiple(factor, k, q.last, False)
        if tokens[k].norm == "to":
            return None
    return None


RULE = Rule("multiples", "fact", {"number-changed": "major", "qualifier-reversed": "major"}, find, doc=__doc__, cap=20)
