"""A number, percentage, amount, date or age that differs from the base, or that the base does not have.

Why it matters: figures are what readers quote and editors correct most. A factor of a thousand (£15 billion to
£15 million), a currency or a percentage read as points turns a true story false.
Example: £15 billion of debt -> £15 million of debt
Leaves alone: house style (15bn, 15 billion, fifteen billion; 5 per cent, 5%), right conversions of units, numbers
that stand elsewhere in the base, everyday words ("one of them", "both") and years for "last year".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from storylens.findings.context import PairContext
from storylens.findings.facts.measures import (
    agree,
    close,
    contradict,
    conversion,
    one_of_unit,
    power_of_ten,
    rounded,
    same_value,
)
from storylens.findings.facts.places import Places
from storylens.findings.facts.quantities import Quantity, quantities
from storylens.findings.facts.updates import as_update, is_count, later_edition
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity, Span
from storylens.text.document import Document

TYPES: dict[str, Severity] = {
    "scale-changed": "critical",
    "currency-changed": "critical",
    "percent-points": "major",
    "number-changed": "major",
    "money-changed": "major",
    "percentage-changed": "major",
    "date-changed": "major",
    "weekday-changed": "major",
    "time-changed": "major",
    "age-changed": "major",
    "unit-changed": "major",
    "number-added": "major",
    "number-rounded": "minor",
    "number-dropped": "minor",
    "possible-update": "neutral",
}
_SURE = 3
"""Points from which a figure is taken to stand where another stood (`_likeness`)."""
_CALENDAR = frozenset({"month", "weekday", "day", "year", "time"})
_OF_KIND = {"money": "money-changed", "percent": "percentage-changed", "points": "percentage-changed",
            "age": "age-changed", "month": "date-changed", "day": "date-changed", "year": "date-changed",
            "weekday": "weekday-changed", "time": "time-changed"}  # fmt: skip
_VAGUE = frozenset(
    "several dozens hundreds thousands millions billions many few some numerous scores handful multiple various".split()
)


class Pairing(NamedTuple):
    """What remains of both sides of a link once equal quantities are taken out."""

    changed: list[tuple[Quantity, Quantity]]
    gone: list[Quantity]
    new: list[Quantity]


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for each changed link: changed quantities, then new ones, then gone ones.

    Where the figures look like those of a later edition, the changed ones are told as such.
    """
    pairings = [(link, _pairing(context, link)) for link in context.changed_links]
    later = later_edition(context, [p for _, pairing in pairings for p in pairing.changed])
    for link, pairing in pairings:
        told: set[tuple[int, int]] = set()
        for a, b in pairing.changed:
            if (a.start, b.start) not in told:
                told.add((a.start, b.start))
                drafts = _changed(context, a, b)
                yield from (as_update(d) for d in drafts) if later and is_count(a, b) else drafts
        yield from _new(context, link, pairing)
        yield from _gone(context, link, pairing)


def _pairing(context: PairContext, link: int) -> Pairing:
    base = [q for i in context.links[link].base for q in quantities(context.base, i)]
    other = [q for j in context.links[link].other for q in quantities(context.other, j)]
    return pair(context, link, base, other) if base or other else Pairing([], [], [])


def pair(context: PairContext, link: int, base: list[Quantity], other: list[Quantity]) -> Pairing:
    """Takes out what agrees, then pairs what is left by place, noun and kind, surest first."""
    left, right = _without_equals(base, other)
    if not left or not right:
        return Pairing([], left, right)
    places = Places(context, link)
    scored = sorted(
        (-score, i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if (score := _likeness(a, b, places)) >= 3
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


def _without_equals(base: list[Quantity], other: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Both sides without what agrees: same kind first, then any kind; everyday words match but are not spent."""
    left, right = list(base), list(other)
    for strict in (True, False):
        rest = []
        for b in right:
            hit = next((k for k, a in enumerate(left) if (not strict or a.kind == b.kind) and agree(a, b)), None)
            if hit is None:
                rest.append(b)
            else:
                del left[hit]
        right = rest
    # one figure may be told twice ("the 40 dead … all 40"): a repeat of what both sides have is nothing new
    right = [b for b in right if not any(a.kind == b.kind and agree(a, b) for a in base)]
    left = [a for a in left if not any(a.kind == b.kind and agree(a, b) for b in other)]
    return left, right


def _likeness(a: Quantity, b: Quantity, places: Places) -> int:
    """How surely `b` stands where `a` stood; 3 and more is sure enough."""
    calendar = a.kind in _CALENDAR or b.kind in _CALENDAR
    if (
        calendar
        and a.kind != b.kind
        and ({a.kind, b.kind} not in ({"day", "ordinal"}, {"year", "number"}) or a.unit != b.unit)
    ):
        return 0
    noun = bool(a.noun) and _stem(a.noun) == _stem(b.noun)
    together = places.together(a.at, b.at)
    if a.weak or b.weak:
        near = together or (1.0 not in (a.value, b.value) and places.distance(a.at, b.at) < 0.15)
        return 3 if noun and near and (a.unit == b.unit) else 0
    if calendar and not (together and places.small(a.at)) and _elsewhere(places.context.base, b):
        return 0  # another day of the story's, not this one changed
    if together and not noun and a.kind == b.kind == "money" and not places.small(a.at):
        together = False  # one big edit with two amounts in it
    score = 3 * together + 2 * noun + (places.distance(a.at, b.at) < 0.15)
    if a.kind == b.kind and a.kind not in ("number", "ordinal"):
        score += 1 + calendar
    elif a.unit and a.unit == b.unit:
        score += 1
    if same_value(a, b) and contradict(a, b):
        score += 2  # one figure, another unit: the words around it tell the rest
    if same_value(a, b) or power_of_ten(a.value, b.value):
        score += 2 if a.value > 9 or b.value > 9 else 1
    return score


def _stem(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") else noun


def _changed(context: PairContext, a: Quantity, b: Quantity) -> Iterator[Draft]:
    base, other = context.base.span(a.start, a.end), context.other.span(b.start, b.end)
    if base.text == other.text:
        return
    kind, notes = _what_changed(a, b)
    yield Draft(kind, base, other, f"The base says {base.text}; here it is {other.text}.", notes=notes)


def _what_changed(a: Quantity, b: Quantity) -> tuple[str, tuple[str, ...]]:
    """(finding type, notes) for two quantities that don't agree."""
    if same_value(a, b):
        if {a.kind, b.kind} == {"percent", "points"}:
            return "percent-points", ("per cent and percentage points are not the same",)
        return ("currency-changed" if a.kind == b.kind == "money" else "unit-changed"), ()
    if a.kind not in _CALENDAR:
        n = power_of_ten(a.value, b.value)
        if n and (abs(n) >= 2 or (a.value >= 10 and b.value >= 10)) and not conversion(a.unit, b.unit):
            return "scale-changed", (f"{'larger' if n > 0 else 'smaller'} by a factor of {10 ** abs(n):,}",)
        if rounded(a, b):
            return "number-rounded", ()
    if conversion(a.unit, b.unit):
        return "unit-changed", ("the conversion is not right",)
    return _OF_KIND.get(a.kind, _OF_KIND.get(b.kind, "number-changed")), ()


def _new(context: PairContext, link: int, pairing: Pairing) -> Iterator[Draft]:
    told: set[int] = set()
    for b in pairing.new:
        if b.weak or b.kind in ("month", "weekday", "day", "time", "ordinal") or b.start in told:
            continue
        if _elsewhere(context.base, b) or _explained(context, link, b):
            continue
        told.add(b.start)
        notes: tuple[str, ...] = ()
        origin = context.origin(b.start, b.end)
        if origin and len(origin.text) < 60 and (vague := sorted(_VAGUE.intersection(origin.text.lower().split()))):
            notes = (f"the base says only “{vague[0]}”",)
        span = context.other.span(b.start, b.end)
        yield Draft("number-added", None, span, f"The base has no {span.text} here.", notes=notes)


def _gone(context: PairContext, link: int, pairing: Pairing) -> Iterator[Draft]:
    """A figure cut out of a sentence that stands: its edit takes away little else."""
    for a in pairing.gone:
        if a.weak or a.value == 0 or a.kind in ("month", "weekday", "day", "time", "ordinal", "year"):
            continue
        if one_of_unit(context.other_tokens(link), a):
            continue
        edit = next((e for e in context.edits_by_link[link] if e.base and e.base.start <= a.at < e.base.end), None)
        if edit is None or edit.base is None or len(edit.base.text) > (a.end - a.start) + 40:
            continue
        if (edit.other is not None and len(edit.other.text) > 60) or _elsewhere(context.other, a):
            continue
        span = context.base.span(a.start, a.end)
        yield Draft("number-dropped", span, edit.other, f"{_capital(span)} is gone.")


def _capital(span: Span) -> str:
    return span.text[:1].upper() + span.text[1:]


def _elsewhere(document: Document, q: Quantity) -> bool:
    """Whether a telling figure (two digits or more, an amount), or a small one of the same noun, stands anywhere."""
    telling = q.kind in ("money", "percent", "points", "year") or len(f"{q.value:.10g}".strip("0")) > 1 or q.value > 99
    return any(
        agree(a, q) and (telling or (bool(q.noun) and _stem(a.noun) == _stem(q.noun)))
        for p in document.paragraphs
        for a in quantities(document, p.number)
    )


_RELATIVE_YEAR = frozenset({"year", "years", "decade", "season"})


def _explained(context: PairContext, link: int, b: Quantity) -> bool:
    """Whether a new figure only spells out what the base says in words, or numbers a list."""
    there = context.base_tokens(link)
    if b.kind == "year":
        return any(t.norm in _RELATIVE_YEAR for t in there)
    if one_of_unit(there, b) or _printed_in(context, link, b):
        return True
    dated = (q.kind == "year" for i in context.links[link].base for q in quantities(context.base, i))
    if b.unit == "year" and any(dated):
        return True  # "five years ago" for a year
    tokens = context.other_tokens(link)
    at = next((k for k, t in enumerate(tokens) if t.start >= b.start), 0)
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    before = tokens[at - 1].text if at else ""
    if (before[:1].isupper() and at > 1) or (before == "-" and at > 1 and tokens[at - 2].text[:1].isupper()):
        return True  # part of a name: "France 3", "COVID-19"
    return (behind == ")" and before in ("(", "")) or (at == 0 and behind == "." and close(b.value, round(b.value)))


def _printed_in(context: PairContext, link: int, b: Quantity) -> bool:
    """Whether the base prints the figure with both units ("100 yards/metres") or glued to a letter ("p109")."""
    there = context.base_tokens(link)
    figure = f"{b.value:.10g}"
    if b.unit and any(t.norm.rstrip("s") == b.unit for t in there):
        base = (q for i in context.links[link].base for q in quantities(context.base, i))
        return any(same_value(a, b) and a.unit and conversion(a.unit, b.unit) for a in base)
    return any(t.kind == "word" and t.norm.lstrip("abcdefghijklmnopqrstuvwxyz") == figure for t in there)


MEASURED = {"number-added": 0.53}
"""Share of marks a rater confirms: ../shared/eval/score_translation.py, both folds (one rater: a floor), types with 30
marks and more."""
RULE = Rule("numbers", "fact", TYPES, find, doc=__doc__, confidence=MEASURED)
