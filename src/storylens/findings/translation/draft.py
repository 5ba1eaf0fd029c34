"""From places in a `LinkView` to drafts that show both sides' words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.findings.rule import Draft

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.findings.translation.view import LinkView
    from storylens.model import Severity, Span

LONGEST = 14
"""Base words shown beside a slip; where more stand opposite, none is shown."""


def opposite(view: LinkView, start: int, end: int) -> tuple[int, int] | None:
    """The base words (index range) that stand where words [start, end) of the rewrite stand; None where unknown.

    Where nothing stands there, the two words around the gap do.
    """
    if not view.base:
        return None
    low = view.kept_before[start] + 1
    high = view.kept_from[end]
    if high <= low:
        low, high = max(0, low - 1), min(len(view.base), high + 1)
    return (low, high) if 0 < high - low <= LONGEST else None


def draft(
    context: PairContext,
    view: LinkView,
    start: int,
    end: int,
    type: str,  # noqa: A002
    message: str,
    *,
    base: tuple[int, int] | None = None,
    severity: Severity | None = None,
    notes: tuple[str, ...] = (),
) -> Draft:
    """A draft on words [start, end) of the rewrite; `base` (index range) is found where it is not given."""
    at = base or opposite(view, start, end)
    return Draft(
        type,
        base_span(context, view, at),
        context.other.span(view.other[start].start, view.other[end - 1].end),
        message,
        severity=severity,
        notes=notes,
    )


def base_span(context: PairContext, view: LinkView, at: tuple[int, int] | None) -> Span | None:
    """The span of base words [at[0], at[1]), None where `at` is None or empty."""
    if at is None or at[0] >= at[1]:
        return None
    return context.base.span(view.base[at[0]].start, view.base[at[1] - 1].end)


def shown(context: PairContext, view: LinkView, start: int, end: int) -> str:
    """The characters of words [start, end) of the rewrite."""
    return context.other.text[view.other[start].start : view.other[end - 1].end]
