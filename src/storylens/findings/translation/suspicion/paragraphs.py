"""How suspect each paragraph is: what its findings and its doubted words weigh together, against its length."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import TYPE_CHECKING

from storylens.findings.translation.suspicion.score import scored

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.model import Finding

_WEIGHTS = {"neutral": 0.0, "minor": 0.15, "major": 0.5, "critical": 1.0}
_QUIET = 0.3
"""Doubt that any rewording raises; only what is above it counts."""
_WORDS = 30
"""A paragraph of so many words has half the weight of a one-word one for the same doubt."""


def suspicions(context: PairContext, findings: Sequence[Finding]) -> tuple[float, ...]:
    """For each paragraph of the other version, 0 (nothing doubted) to 1."""
    other = context.other
    weight = [0.0] * len(other.paragraphs)
    for f in findings:
        if f.other:
            weight[other.paragraph_at(f.other.start)] += _WEIGHTS[f.severity]
        elif f.link is not None and context.links[f.link].other:
            weight[context.links[f.link].other[0]] += _WEIGHTS[f.severity]
    for link in scored(context):
        for k, score in link.scores.items():
            if score > _QUIET:
                weight[other.paragraph_at(link.view.other[k].start)] += score - _QUIET
    return tuple(1 - exp(-w / (0.5 + len(other.tokens(i)) / (2 * _WORDS))) if w else 0.0 for i, w in enumerate(weight))
