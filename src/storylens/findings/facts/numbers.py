"""A number, percentage, amount, date or age that differs from the base, or that the base does not have.

Why it matters: figures are what readers quote and editors correct most. A factor of a thousand (£15 billion to
£15 million), a currency or a percentage read as points turns a true story false.
Example: £15 billion of debt -> £15 million of debt
Leaves alone: house style (15bn, 15 billion, fifteen billion; 5 per cent, 5%), right conversions of units, numbers
that stand elsewhere in the base, everyday words ("one of them", "both") and years for "last year".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes
from storylens.findings.facts.excuses import Excuses
from storylens.findings.facts.measures import conversion, is_one_of, power_of_ten, rounded, same_value, units_of_one
from storylens.findings.facts.pairing import CALENDAR, Pairing, elsewhere, pair
from storylens.findings.facts.quantities import Quantity, quantities
from storylens.findings.facts.updates import as_update, is_count, later_edition
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity, Span

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
_OF_KIND = {"money": "money-changed", "percent": "percentage-changed", "points": "percentage-changed",
            "age": "age-changed", "month": "date-changed", "day": "date-changed", "year": "date-changed",
            "weekday": "weekday-changed", "time": "time-changed"}  # fmt: skip
_VAGUE = frozenset(
    "several dozens hundreds thousands millions billions many few some numerous scores handful multiple various".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for each changed link: changed quantities, then new ones, then gone ones.

    Where the figures look like those of a later edition, the changed ones are told as such.
    """
    pairings = [(change, _pairing(change)) for change in changes(context)]
    later = later_edition(context, [p for _, pairing in pairings for p in pairing.changed])
    for change, pairing in pairings:
        told: set[tuple[int, int]] = set()
        for a, b in pairing.changed:
            if (a.start, b.start) not in told:
                told.add((a.start, b.start))
                drafts = _changed(context, a, b)
                yield from (as_update(d) for d in drafts) if later and is_count(a, b) else drafts
        if pairing.new:
            yield from _new(change, pairing)
        if pairing.gone:
            yield from _gone(change, pairing)


def _pairing(change: Changes) -> Pairing:
    link = change.context.links[change.link]
    base = [q for i in link.base for q in quantities(change.context.base, i)]
    other = [q for j in link.other for q in quantities(change.context.other, j)]
    return pair(change, base, other) if base or other else Pairing([], [], [])


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
    if a.kind not in CALENDAR:
        n = power_of_ten(a.value, b.value)
        if n and (abs(n) >= 2 or (a.value >= 10 and b.value >= 10)) and not conversion(a.unit, b.unit):
            return "scale-changed", (f"{'larger' if n > 0 else 'smaller'} by a factor of {10 ** abs(n):,}",)
        if rounded(a, b):
            return "number-rounded", ()
    if conversion(a.unit, b.unit):
        return "unit-changed", ("the conversion is not right",)
    return _OF_KIND.get(a.kind, _OF_KIND.get(b.kind, "number-changed")), ()


def _new(change: Changes, pairing: Pairing) -> Iterator[Draft]:
    context = change.context
    excuses = Excuses(change)
    told: set[int] = set()
    for b in pairing.new:
        if b.weak or b.kind in ("month", "weekday", "day", "time", "ordinal") or b.start in told:
            continue
        if elsewhere(context.base, b) or excuses.explain(b):
            continue
        told.add(b.start)
        notes: tuple[str, ...] = ()
        origin = context.origin(b.start, b.end)
        if origin and len(origin.text) < 60 and (vague := sorted(_VAGUE.intersection(origin.text.lower().split()))):
            notes = (f"the base says only “{vague[0]}”",)
        span = context.other.span(b.start, b.end)
        yield Draft("number-added", None, span, f"The base has no {span.text} here.", notes=notes)


def _gone(change: Changes, pairing: Pairing) -> Iterator[Draft]:
    """A figure cut out of a sentence that stands: its edit takes away little else. A headline may leave figures out."""
    context = change.context
    if context.links[change.link].base[0] == 0 and change.base[-1].text not in _STOPS:
        return
    ones = units_of_one(change.other)
    for a in pairing.gone:
        if a.weak or a.value == 0 or a.kind in ("month", "weekday", "day", "time", "ordinal", "year"):
            continue
        edit = change.places.edit_at(a.at)
        if edit is None or edit.base is None or len(edit.base.text) > (a.end - a.start) + 40:
            continue
        if (edit.other is not None and len(edit.other.text) > 60) or is_one_of(ones, a) or elsewhere(context.other, a):
            continue
        span = context.base.span(a.start, a.end)
        yield Draft("number-dropped", span, edit.other, f"{_capital(span)} is gone.")


_STOPS = frozenset('.!?…”"’')


def _capital(span: Span) -> str:
    return span.text[:1].upper() + span.text[1:]


RULE = Rule("numbers", "fact", TYPES, find, doc=__doc__, confidence=MEASURED.get("numbers", {}))
