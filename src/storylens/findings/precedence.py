"""One place, one finding: where two rules see the same words, which one speaks.

The loser's evidence joins the winner's notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from storylens.model import Finding, Span, severity_rank

ORDER = ("attribution", "quote", "fact", "structure", "translation", "text-safety")
"""Categories from strongest to weakest claim on the same words."""


def settle(findings: Sequence[Finding]) -> list[Finding]:
    """`findings` without those whose words another one already covers, in reading order of the other side."""
    strength = {c: k for k, c in enumerate(ORDER)}
    ranked = sorted(findings, key=lambda f: (strength[f.category], -severity_rank(f.severity), f.type, _place(f)))
    kept: list[Finding] = []
    for f in ranked:
        if not any(_same_words(f, k) for k in kept):
            kept.append(f)
    return sorted(kept, key=_place)


def _place(f: Finding) -> tuple[int, int, str]:
    return (
        f.base.start if f.base else f.other.start if f.other else 0,
        f.other.start if f.other else -1,
        f.type,
    )


def _same_words(a: Finding, b: Finding) -> bool:
    return _equal(a.base, b.base) and _equal(a.other, b.other)


def _equal(a: Span | None, b: Span | None) -> bool:
    return a == b
