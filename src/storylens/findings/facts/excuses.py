"""Why a figure that the base lacks may be no new one: it spells out what the base says, or is part of a name."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from storylens.findings.facts.changes import Changes
from storylens.findings.facts.measures import close, conversion, is_one_of, same_value, units_of_one
from storylens.findings.facts.multiples import TIMES
from storylens.findings.facts.quantities import Quantity, quantities

_RELATIVE_YEAR = frozenset({"year", "years", "decade", "season"})
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Excuses:
    """What the base side of one link says of figures without printing them; read once, on demand."""

    def __init__(self, change: Changes) -> None:
        self._change = change

    def explain(self, b: Quantity) -> bool:
        """Whether a new figure only spells out what the base says in words, is part of a name, or numbers a list."""
        if b.kind == "year":
            return not _RELATIVE_YEAR.isdisjoint(self._change.base_norms)
        if b.kind == "percent" and any(close(abs(f - 1) * 100, b.value) for f in self._multiples):
            return True  # "doubled" for "rose by 100 per cent"
        if is_one_of(self._ones, b) or f"{b.value:.10g}" in self._glued or self._in_both_units(b):
            return True
        if b.unit == "year" and self._dated:
            return True  # "five years ago" for a year
        return self._in_a_name(b)

    @cached_property
    def _ones(self) -> frozenset[str]:
        return units_of_one(self._change.base)

    @cached_property
    def _multiples(self) -> list[float]:
        return [TIMES[w] for w in sorted(TIMES.keys() & self._change.base_norms)]

    @cached_property
    def _glued(self) -> frozenset[str]:
        """Figures that the base prints behind letters, "p109"."""
        words = (t.norm.lstrip(_LETTERS) for t in self._change.base if t.kind == "word" and t.norm[-1].isdigit())
        return frozenset(w for w in words if w)

    @cached_property
    def _figures(self) -> list[Quantity]:
        context = self._change.context
        return [q for i in context.links[self._change.link].base for q in quantities(context.base, i)]

    @cached_property
    def _dated(self) -> bool:
        return any(q.kind == "year" for q in self._figures)

    def _in_both_units(self, b: Quantity) -> bool:
        """Whether the base says it in both units at once, "100 yards/metres"."""
        here = self._change.base_norms
        if not b.unit or not (b.unit in here or f"{b.unit}s" in here):
            return False
        return any(same_value(a, b) and a.unit and conversion(a.unit, b.unit) for a in self._figures)

    def _in_a_name(self, b: Quantity) -> bool:
        tokens = self._change.other
        at = bisect_left(tokens, b.start, key=lambda t: t.start)
        behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
        before = tokens[at - 1].text if at else ""
        if (before[:1].isupper() and at > 1) or (before == "-" and at > 1 and tokens[at - 2].text[:1].isupper()):
            return True  # "France 3", "COVID-19"
        return (behind == ")" and before in ("(", "")) or (at == 0 and behind == "." and close(b.value, round(b.value)))
