"""A country, its people or a world body that became another one: Austria for Australia, the United States for the
United Nations.

Why it matters: it names another state, or another hundred million people, in a sentence that still reads well.
Example: talks in Austria -> talks in Australia
Leaves alone: other words for the same one (America, U.S., Washington), a people for its country, and countries that
only stand in another order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes
from storylens.findings.facts.name_forms import COUNTRIES, FORMS, PHRASES
from storylens.findings.rule import Draft, Rule
from storylens.text.document import Token

_NEAR = 0.1
_BODIES = frozenset({"us", "uk", "un", "europe", "rok", "dprk", "emirates"})
_PART = frozenset("south north east west latin central northern southern eastern western new".split())
"""Before a country's name they make another country, or a region."""
_KOREA = frozenset({"korea", "rok", "dprk"})


class _Land(NamedTuple):
    """One place where a country is named: `name` stands for all its forms; [first, last) are token indexes."""

    name: str
    first: int
    last: int


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each country that another replaced in its place."""
    told: set[tuple[str, str]] = set()
    for change in changes(context):
        for a, b in _swapped(change):
            if (a.name, b.name) not in told:
                told.add((a.name, b.name))
                base, other = change.base_span(a.first, a.last), change.other_span(b.first, b.last)
                yield Draft("name-changed", base, other, f"The base names {base.text}; here it is {other.text}.")


def _swapped(change: Changes) -> Iterator[tuple[_Land, _Land]]:
    there = _lands(change.other) if change.new else []
    if not there:
        return
    here = _lands(change.base)
    mine, yours = {a.name for a in here}, {b.name for b in there}
    gone = [a for a in here if a.name not in yours and not (a.name in _KOREA and yours & _KOREA)]
    new = [b for b in there if b.name not in mine and not (b.name in _KOREA and mine & _KOREA)]
    for b in new:
        facing = [(change.distance(a.first, b.first), a) for a in gone]
        facing = [(d, a) for d, a in facing if d <= _NEAR and _in_place(change, a, b)]
        if facing:
            a = min(facing)[1]
            gone.remove(a)
            yield a, b


def _in_place(change: Changes, a: _Land, b: _Land) -> bool:
    """Whether a short edit holds both, or the word before or behind is the same."""
    if change.places.tight(change.base[a.first].start, change.other[b.first].start):
        return True
    before = a.first and b.first and change.base[a.first - 1].norm == change.other[b.first - 1].norm
    behind = a.last < len(change.base) and b.last < len(change.other)
    return bool(before) or (behind and change.base[a.last].norm == change.other[b.last].norm)


def _lands(tokens: list[Token]) -> list[_Land]:
    out: list[_Land] = []
    at = 0
    while at < len(tokens):
        land = _land_at(tokens, at)
        if land:
            out.append(land)
        at = land.last if land else at + 1
    return out


def _land_at(tokens: list[Token], at: int) -> _Land | None:
    t = tokens[at]
    if t.kind != "word" or not t.text[0].isupper():
        return None
    for size in (3, 2):
        known = PHRASES.get(tuple(w.norm for w in tokens[at : at + size]))
        if known in _BODIES:
            return _Land(known, at, at + size)
    name = FORMS.get(t.norm, t.norm)
    if name not in _NAMES or (at and tokens[at - 1].norm in _PART and tokens[at - 1].text[0].isupper()):
        return None
    named = at + 1 < len(tokens) and tokens[at + 1].kind == "word" and tokens[at + 1].text[0].isupper()
    if named or (at and tokens[at - 1].kind == "word" and tokens[at - 1].text[0].isupper() and t.norm in COUNTRIES):
        return None  # part of a longer name, which the rule of names reads: "Bank of China", "Jordan Spieth"
    return _Land(name, at, at + 1)


_NAMES = frozenset(FORMS.get(w, w) for w in COUNTRIES) | _BODIES

RULE = Rule("countries", "fact", {"name-changed": "major"}, find, doc=__doc__, cap=20)
