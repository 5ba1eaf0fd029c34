"""Whether changed figures look like those of a later edition: counts that all moved the same way."""

from __future__ import annotations

from storylens.findings.context import PairContext
from storylens.findings.facts.quantities import Quantity
from storylens.findings.rule import Draft

_LATER = frozenset("update updated latest rises risen climbs climbed now increased".split())
_SURE, _ALONE = 2, 3
"""Counts that must have moved: with a sign of a later edition, and without one."""
_RATIO = 3.0
"""Times a count may have grown; more is another number."""


def is_count(a: Quantity, b: Quantity) -> bool:
    """Whether a changed pair is a running count: a plain number or amount of one unit that grew, though not wildly."""
    if a.kind != b.kind or a.kind not in ("number", "money") or a.unit != b.unit:
        return False
    return 0 < a.value < b.value <= _RATIO * a.value


def later_edition(context: PairContext, changed: list[tuple[Quantity, Quantity]]) -> bool:
    """Whether every plain count that changed grew, and enough of them did.

    Two are enough where the other version says it is later (its date of publication, or a word such as "updated"
    that the base lacks); three where nothing says so.
    """
    counts = [(a, b) for a, b in changed if a.kind == b.kind and a.kind in ("number", "money")]
    if not counts or not all(is_count(a, b) for a, b in counts):
        return False
    return len(counts) >= (_SURE if _says_later(context) else _ALONE)


def _says_later(context: PairContext) -> bool:
    mine, yours = context.base_version.published, context.other_version.published
    if mine and yours and mine != yours:
        return yours > mine
    heads = [
        {t.norm for p in document.paragraphs[:4] for t in document.tokens(p.number)}
        for document in (context.base, context.other)
    ]
    return bool(_LATER & (heads[1] - heads[0]))


def as_update(draft: Draft) -> Draft:
    """The finding told as what it may be: the same figure in a later edition."""
    notes = ("several counts moved the same way: this may be a later edition, not an error", *draft.notes)
    return draft._replace(type="possible-update", severity=None, notes=notes)
