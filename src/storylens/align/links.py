"""Paragraph links between two documents, decoded freely: no order is imposed, moves are derived afterwards."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from storylens.align.candidates import candidates
from storylens.align.collector import collector_waits
from storylens.align.decode import decode, in_order
from storylens.align.doubt import doubt_features, doubtful, looked_at_again
from storylens.align.model import load_model
from storylens.align.repeated import perhaps_same, repeated
from storylens.align.stretches import Stretch, stretches
from storylens.align.units import LONG, Units, forget_details, rarity, units_for
from storylens.align.vocabulary import STOP_STEMS
from storylens.align.votes import Certain, certain_couples, same_couples, shared_runs, telling_length
from storylens.align.weigh import CERTAIN, Couple, Overlap, Probabilities, context_features, first_features, weigh
from storylens.model import Link, Pin
from storylens.text.document import Document

FORBIDDEN, PINNED = 0.0, 1.0
HEADS = 0.6
HALF = 0.5
FAR = 0.95
"""What is linked across stretches must be this probable: there was much to choose from."""
VERBATIM, VERBATIM_STANDS = 3, 0.6
"""So many runs of words that nobody else has stand for a carried passage, however small a part of both it is."""
NOTHING_SHARED, BY_PLACE = 0.3, 0.6
"""Two paragraphs that share no content word and hardly a letter group stand by their place only if that is sure."""


def align_paragraphs(base: Document, other: Document, pins: Sequence[Pin] = ()) -> tuple[Link, ...]:
    """Links in reading order of the base, what the other added placed after its predecessor.

    `pins`: links fixed or forbidden by hand, already restricted to this pair of versions (their paragraph
    indexes are read, their version indexes are not). Every paragraph of either side stands in exactly one link.
    """
    return links_from(base, other, pinned(base, other, likely_couples(base, other), pins))


@collector_waits()
def links_from(base: Document, other: Document, probability: Probabilities) -> tuple[Link, ...]:
    """The links that the probabilities of couples amount to."""
    n, m = len(base.paragraphs), len(other.paragraphs)
    standing = decode(probability, load_model().accept) if probability else {}
    return in_order(standing, n, m, [p.end - p.start for p in base.paragraphs])


def pinned(base: Document, other: Document, probability: Probabilities, pins: Sequence[Pin]) -> Probabilities:
    """`probability` with the editor's word on single couples; pins beyond the last paragraph are left out.

    Where both paragraphs of a pin had other counterparts, those are given up: the pin corrects. Where one of them had
    none, it joins: the pin splits or merges.
    """
    if not pins:
        return probability
    n, m = len(base.paragraphs), len(other.paragraphs)
    fixed = {(p.base, p.other) for p in pins if not p.forbidden and 0 <= p.base < n and 0 <= p.other < m}
    out = probability | {(p.base, p.other): FORBIDDEN for p in pins if p.forbidden}
    placed = [*fixed, *(c for c, p in out.items() if p > HALF and c not in fixed)]
    rows, columns = Counter(i for i, _ in placed), Counter(j for _, j in placed)
    for i, j in sorted(fixed):
        if rows[i] > 1 and columns[j] > 1:
            out.update({c: FORBIDDEN for c in out if c not in fixed and (c[0] == i or c[1] == j)})
        out[i, j] = PINNED
    return out


@collector_waits()
def likely_couples(base: Document, other: Document) -> Probabilities:
    """For every couple of paragraphs that shares something, how probable it is that they tell the same.

    Symmetric: with the documents exchanged the same couples come out, exchanged.
    """
    if other.text < base.text:
        return {(i, j): p for (j, i), p in _weighed(*units_for(other, base)).items()}
    return _weighed(*units_for(base, other))


def _weighed(left: Units, right: Units) -> Probabilities:
    apart = left.by_characters and right.by_characters
    votes = shared_runs(left.words, right.words, telling_length(left.words, right.words) if apart else 2)
    worth = perhaps_same(left.strings(), right.strings())
    printed = left.printed(worth), right.printed(worth)
    certain = certain_couples(left.words, right.words, same_couples(*printed), votes)
    rows, columns = repeated(printed[0], certain.there), repeated(printed[1], certain.back)
    if rows and columns:
        certain = Certain.of([*certain.couples, *_in_turn(left, right, [*rows.values()], [*columns.values()])])
    if left.size + right.size <= LONG:
        return _weighed_stretch(left, right, certain, votes)
    probability = dict.fromkeys(certain.couples, CERTAIN)
    cuts = stretches(certain.couples, left.size, right.size)
    for i0, i1, j0, j1 in cuts:
        here = certain.within(i0, i1, j0, j1)
        part = {i - i0: {j - j0: n for j, n in votes[i].items()} for i in range(i0, i1) if i in votes}
        found = _weighed_stretch(left.some(range(i0, i1)), right.some(range(j0, j1)), here, part)
        probability.update({(i + i0, j + j0): p for (i, j), p in found.items()})
    if len(cuts) > 1:
        probability.update(_weighed_across(left, right, probability, cuts))
    forget_details()
    return probability


def _in_turn(left: Units, right: Units, rows: list[list[int]], columns: list[list[int]]) -> list[Couple]:
    """Couples of what stands over and over on both sides: the first of one with the first of the other, and so on."""
    found = _weighed_stretch(
        left.some([where[0] for where in rows]), right.some([where[0] for where in columns]), Certain.of(()), {}
    )
    standing = decode(found, load_model().accept)
    out: list[Couple] = []
    taken: set[int] = set()
    for a, b in sorted(standing, key=lambda couple: (-standing[couple], couple)):
        if a not in taken and -1 - b not in taken:
            taken |= {a, -1 - b}
            out.extend(zip(rows[a], columns[b], strict=False))
    return out


def _weighed_across(left: Units, right: Units, probability: Probabilities, cuts: Sequence[Stretch]) -> Probabilities:
    """Couples of what found no counterpart in its own stretch."""
    likely = [couple for couple, p in probability.items() if p > HALF]
    taken, facing = {i for i, _ in likely}, {j for _, j in likely}
    rows = [i for i in range(left.size) if i not in taken]
    columns = [j for j in range(right.size) if j not in facing]
    if not rows or not columns:
        return {}
    found = _weighed_stretch(left.some(rows), right.some(columns), Certain.of(()), {})
    starts = [cut[0] for cut in cuts]
    out: Probabilities = {}
    for (a, b), p in found.items():
        i, j = rows[a], columns[b]
        own = cuts[bisect_right(starts, i) - 1]
        if p > FAR and not own[2] <= j < own[3]:
            out[i, j] = p
    return out


def _weighed_stretch(left: Units, right: Units, certain: Certain, votes: dict[int, dict[int, int]]) -> Probabilities:
    probability = dict.fromkeys(certain.couples, CERTAIN)
    rare = rarity((left.stems, right.stems), discount=True)
    couples = candidates(left, right, certain, rare)
    heads = [(i, right.roles[role]) for role, i in left.roles.items() if role in right.roles]
    open_heads = [(i, j) for i, j in heads if not (i in certain.there and j in certain.back)]
    couples = _without_copies(sorted({*couples, *open_heads}), certain, left, right)
    if left.size == right.size == 1 and not certain.couples:
        couples = [(0, 0)]
    if not couples:
        return probability
    model = load_model()
    overlap = Overlap(left, right, couples, certain, rare)
    features = first_features(left, right, overlap)
    probability.update(weigh(features, *model.passes[0]))
    for weights, bias in model.passes[1:]:
        context = context_features(left, right, overlap, probability, couples)
        probability.update(weigh({c: features[c] + x for c, x in context.items()}, weights, bias))
    _look_again(left, right, overlap, features, probability)
    if left.size == right.size == 1:
        alone = (0, 0)
        told = HEADS if overlap.shared[alone] - STOP_STEMS else 0.0
        probability[alone] = max(probability[alone], told, *overlap.part[alone][:2])
    for couple in overlap.strangers():
        if probability[couple] < BY_PLACE:
            probability[couple] = min(probability[couple], NOTHING_SHARED)
    _heads(left, right, overlap, probability)
    for couple in couples:
        if votes.get(couple[0], {}).get(couple[1], 0) >= VERBATIM:
            probability[couple] = max(probability[couple], VERBATIM_STANDS)
    return probability


def _without_copies(couples: Sequence[Couple], certain: Certain, left: Units, right: Units) -> list[Couple]:
    """`couples` without those in which a further copy of a paragraph asks for the partner that another copy has."""
    there, back = certain.there.get, certain.back.get

    def copy(i: int, j: int) -> bool:
        a, b = back(j, -1), there(i, -1)
        return (a >= 0 and a != i and left.words[a] == left.words[i]) or (
            b >= 0 and b != j and right.words[b] == right.words[j]
        )

    return [(i, j) for i, j in couples if not copy(i, j)]


def _look_again(
    left: Units, right: Units, overlap: Overlap, features: dict[Couple, list[float]], probability: Probabilities
) -> None:
    """What the passes leave in doubt, and no line of the page for a paragraph of the story."""
    open_still = doubtful(probability, overlap)
    again = doubt_features(left, right, overlap, probability, features, open_still)
    probability.update(looked_at_again(again, load_model().doubt))
    for i, j in open_still:
        if probability[i, j] > NOTHING_SHARED and left.furniture(i) != right.furniture(j):
            probability[i, j] = NOTHING_SHARED


def _heads(left: Units, right: Units, overlap: Overlap, probability: Probabilities) -> None:
    """Headline stands for headline and byline for byline, however they are worded, unless nothing is shared."""
    for role, i in left.roles.items():
        couple = (i, right.roles.get(role, -1))
        known = probability.get(couple)
        if known is not None and (role == "byline" or overlap.shared.get(couple, frozenset()) - STOP_STEMS):
            probability[couple] = max(known, HEADS)
