"""Paragraph links between two documents, decoded freely: no order is imposed, moves are derived afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.align.candidates import candidates
from storylens.align.decode import decode, in_order
from storylens.align.model import load_model
from storylens.align.units import Units
from storylens.align.votes import certain_couples
from storylens.align.weigh import CERTAIN, Overlap, Probabilities, context_features, first_features, weigh
from storylens.model import Link, Pin
from storylens.text.document import Document


def align_paragraphs(base: Document, other: Document, pins: Sequence[Pin] = ()) -> tuple[Link, ...]:
    """Links in reading order of the base, what the other added placed after its predecessor.

    `pins`: links fixed or forbidden by hand, already restricted to this pair of versions (their paragraph
    indexes are read, their version indexes are not). Every paragraph of either side stands in exactly one link.
    """
    n, m = len(base.paragraphs), len(other.paragraphs)
    probability = link_probabilities(base, other)
    forbidden = {(p.base, p.other) for p in pins if p.forbidden}
    fixed = {(p.base, p.other) for p in pins if not p.forbidden and p.base < n and p.other < m}
    for couple in forbidden:
        probability.pop(couple, None)
    probability.update(dict.fromkeys(fixed, 1.0))
    standing = decode(probability, load_model().accept)
    return in_order(standing, n, m, [p.end - p.start for p in base.paragraphs])


def link_probabilities(base: Document, other: Document) -> Probabilities:
    """For every couple of paragraphs that shares something, how probable it is that they tell the same."""
    left, right = Units(base), Units(other)
    certain = certain_couples(left.words, right.words)
    probability = dict.fromkeys(certain.items(), CERTAIN)
    couples = candidates(left, right, certain)
    if not couples:
        return probability
    model = load_model()
    overlap = Overlap(left, right, couples, certain)
    features = first_features(left, right, overlap)
    probability.update(weigh(features, *model.passes[0]))
    for weights, bias in model.passes[1:]:
        context = context_features(left, right, overlap, probability)
        probability.update(weigh({c: features[c] + x for c, x in context.items()}, weights, bias))
    return probability
