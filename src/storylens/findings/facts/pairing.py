"""Which figure stands where which stood: what agrees is taken out, the rest is paired by place and noun."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from storylens.findings.facts.changes import Changes
from storylens.findings.facts.measures import agree, contradict, power_of_ten, same_value
from storylens.findings.facts.places import Places
from storylens.findings.facts.quantities import Quantity, every_quantity
from storylens.text.document import Document

SURE = 3
"""Points from which a figure is taken to stand where another stood (`_likeness`)."""
CALENDAR = frozenset({"month", "weekday", "day", "year", "time"})
"""Kinds that tell when."""
MANY = 40_000
"""Pairs of figures in one passage beyond which each meets only those about as far down: time must stay linear."""
_WINDOW = 30
_LONG = 3
"""Words of a quantity in two units, "two hours and 51 minutes": as telling as what is counted."""


class Pairing(NamedTuple):
    """What remains of both sides of a link once equal quantities are taken out."""

    changed: list[tuple[Quantity, Quantity]]
    gone: list[Quantity]
    new: list[Quantity]


def pair(change: Changes, base: list[Quantity], other: list[Quantity]) -> Pairing:
    """Takes out what agrees, then pairs what is left by place, noun and kind, surest first."""
    left, right = _without_equals(base, other)
    if not left or not right:
        return Pairing([], left, right)
    places = change.places
    scored = sorted(
        (-score, i, j)
        for j, b in enumerate(right)
        for i in _about_there(j, len(left), len(right))
        if (score := _likeness(left[i], b, places)) >= SURE
    )
    used_left: set[int] = set()
    used_right: set[int] = set()
    changed = []
    for _, i, j in scored:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            if not agree(left[i], right[j]):
                changed.append((left[i], right[j]))
    changed.sort(key=lambda p: (p[0].start, p[1].start))
    return Pairing(
        changed,
        [a for i, a in enumerate(left) if i not in used_left],
        [b for j, b in enumerate(right) if j not in used_right],
    )


def _about_there(j: int, left: int, right: int) -> Iterable[int]:
    """Indexes on the left that the right one's `j` is held against: all, or in a crowd those about as far down."""
    if left * right <= MANY:
        return range(left)
    at = j * left // right
    return range(max(0, at - _WINDOW), min(left, at + _WINDOW))


def _without_equals(base: list[Quantity], other: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Both sides without what agrees: the very same first, then one kind, then any."""
    left, right = _without_same(base, other)
    for strict in (True, False):
        spent: set[int] = set()
        rest = []
        for j, b in enumerate(right):
            hit = next(
                (
                    i
                    for i in _about_there(j, len(left), len(right))
                    if i not in spent and (not strict or left[i].kind == b.kind) and agree(left[i], b)
                ),
                None,
            )
            if hit is None:
                rest.append(b)
            else:
                spent.add(hit)
        left, right = [a for i, a in enumerate(left) if i not in spent], rest
    # one figure may be told twice ("the 40 dead … all 40"): a repeat of what both sides have is nothing new
    return _not_in(left, other), _not_in(right, base)


def _without_same(base: list[Quantity], other: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Both sides without figures printed with one value, unit and kind."""
    known: dict[tuple[str, float, str], list[int]] = {}
    for i in range(len(base) - 1, -1, -1):
        known.setdefault((base[i].kind, base[i].value, base[i].unit), []).append(i)
    spent: set[int] = set()
    rest = []
    for b in other:
        same = known.get((b.kind, b.value, b.unit))
        if same:
            spent.add(same.pop())
        else:
            rest.append(b)
    return [a for i, a in enumerate(base) if i not in spent], rest


def _not_in(some: list[Quantity], all_: list[Quantity]) -> list[Quantity]:
    """`some` without what agrees with one of its kind in `all_`."""
    same = {(q.kind, q.value, q.unit) for q in all_}
    out = [q for q in some if (q.kind, q.value, q.unit) not in same]
    if len(out) * len(all_) > MANY:
        return out
    return [q for q in out if not any(a.kind == q.kind and agree(a, q) for a in all_)]


def _likeness(a: Quantity, b: Quantity, places: Places) -> int:
    """How surely `b` stands where `a` stood; 3 and more is sure enough."""
    calendar = a.kind in CALENDAR or b.kind in CALENDAR
    if (
        calendar
        and a.kind != b.kind
        and ({a.kind, b.kind} not in ({"day", "ordinal"}, {"year", "number"}) or a.unit != b.unit)
    ):
        return 0
    noun = bool(a.noun) and singular(a.noun) == singular(b.noun)
    together = places.together(a.at, b.at)
    if a.weak or b.weak:
        near = together or (1.0 not in (a.value, b.value) and places.distance(a.at, b.at) < 0.15)
        return 3 if noun and near and (a.unit == b.unit) else 0
    if calendar and not (together and places.small(a.at)) and elsewhere(places.context.base, b):
        return 0  # another day of the story's, not this one changed
    if together and not noun and a.kind == b.kind == "money" and not places.small(a.at):
        together = False  # one big edit with two amounts in it
    score = 3 * together + 2 * noun + (places.distance(a.at, b.at) < 0.15)
    if a.kind == b.kind and a.kind not in ("number", "ordinal"):
        score += 1 + calendar
    elif a.unit and a.unit == b.unit:
        score += 1 + (min(a.last - a.first, b.last - b.first) > _LONG)
    if same_value(a, b) and contradict(a, b):
        score += 2  # one figure, another unit: the words around it tell the rest
    if same_value(a, b) or power_of_ten(a.value, b.value):
        score += 2 if a.value > 9 or b.value > 9 else 1
    return score


def singular(noun: str) -> str:
    """A noun without the "s" of the plural."""
    return noun[:-1] if noun.endswith("s") else noun


def elsewhere(document: Document, q: Quantity) -> bool:
    """Whether a telling figure (two digits or more, an amount), or a small one of the same noun, stands anywhere."""
    telling = q.kind in ("money", "percent", "points", "year") or len(f"{q.value:.10g}".strip("0")) > 1 or q.value > 99
    return any(agree(a, q) and (telling or _of_one_noun(a, q)) for a in every_quantity(document, q))


def _of_one_noun(a: Quantity, b: Quantity) -> bool:
    return bool(b.noun) and singular(a.noun) == singular(b.noun)
