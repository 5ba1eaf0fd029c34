"""How probable it is that two paragraphs tell the same: logistic passes over cheap lexical features.

The first pass sees the two paragraphs and how they compete with others of their row and column; each further pass
sees what the one before said of the neighbours. Weights: `scripts/train_alignment.py`, from development data.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp, log

from storylens.align.units import Units, cosine, mass, rarity
from storylens.align.vocabulary import STOP_STEMS
from storylens.align.votes import Certain

Couple = tuple[int, int]
Probabilities = dict[Couple, float]
CERTAIN = 0.999
"""Probability of a couple that cheap votes leave no doubt about."""
FAINT_LIKENESS = 0.08
CERTAIN_LIKENESS = 0.6
"""Its likeness in the eyes of its neighbours."""


class Overlap:
    """What every couple shares: filled once, read by the features.

    `open` are the couples to weigh; `certain` ones compete with those of their row and column, nothing more.
    `words`: squared weight of every stem, see `units.rarity`.
    """

    def __init__(
        self, base: Units, other: Units, couples: Sequence[Couple], certain: Certain, words: dict[str, float]
    ) -> None:
        self.open = couples
        self.certain = certain
        beside = {(i, certain.there.get(i, -1)) for i, _ in couples} | {
            (certain.back.get(j, -1), j) for _, j in couples
        }
        everyone = [*couples, *sorted([(i, j) for i, j in beside - set(couples) if i >= 0 and j >= 0])]
        rows, columns = {i for i, _ in everyone}, {j for _, j in everyone}
        # in long texts the letters of a certain couple are not looked at only to see how others compete with it
        spelt = couples if base.long else everyone
        spelt_rows, spelt_columns = {i for i, _ in spelt}, {j for _, j in spelt}
        grams = rarity(
            (
                [base.detail(i).grams for i in sorted(spelt_rows)],
                [other.detail(j).grams for j in sorted(spelt_columns)],
            ),
            discount=False,
        )
        self.word_weight = words
        self.base_words = {i: mass(base.stems[i], words) for i in rows}
        self.other_words = {j: mass(other.stems[j], words) for j in columns}
        base_grams = {i: mass(base.detail(i).grams, grams) for i in spelt_rows}
        other_grams = {j: mass(other.detail(j).grams, grams) for j in spelt_columns}
        self.shared: dict[Couple, frozenset[str]] = {}
        self.word: dict[Couple, float] = {}
        self.gram: dict[Couple, float] = {}
        self.part: dict[Couple, tuple[float, float, float]] = {}
        self.gram_part: dict[Couple, tuple[float, float]] = {}
        self.base_strange = _strangeness(base, rows, other, words)
        self.other_strange = _strangeness(other, columns, base, words)
        word_of, gram_of = words.__getitem__, grams.__getitem__
        for couple in everyone:
            i, j = couple
            shared = base.stems[i] & other.stems[j]
            w = sum(map(word_of, shared))
            a, b = self.base_words[i], self.other_words[j]
            self.shared[couple] = shared
            self.word[couple] = cosine(w, a, b)
            if i not in base_grams or j not in other_grams:
                self.gram[couple] = CERTAIN_LIKENESS
                continue
            g = sum(map(gram_of, base.detail(i).grams & other.detail(j).grams))
            self.gram[couple] = cosine(g, base_grams[i], other_grams[j])
            self.part[couple] = (w / a, w / b, g / min(base_grams[i], other_grams[j]))
            self.gram_part[couple] = (g / base_grams[i], g / other_grams[j])

    def strangers(self) -> list[Couple]:
        """Open couples with nothing in common that tells anything."""
        return [c for c in self.open if self.gram[c] < FAINT_LIKENESS and not self.shared[c] - STOP_STEMS]


def _strangeness(units: Units, which: Iterable[int], facing: Units, weights: dict[str, float]) -> dict[int, float]:
    """Share of each unit's weight in words that stand nowhere on the facing side."""
    known = frozenset().union(*facing.stems)
    return {k: mass(units.stems[k] - known, weights) / mass(units.stems[k], weights) for k in which}


def _rarest(overlap: Overlap, couple: Couple) -> tuple[float, float]:
    """Weight of the rarest shared word, and how many content words are shared, both scaled to about 1."""
    shared = overlap.shared[couple]
    if not shared:
        return 0.0, 0.0
    found = sorted(map(overlap.word_weight.__getitem__, shared))
    return found[-1] / 10, min(5, sum(1 for w in found if w > 1.0)) / 5


def best_two(scores: dict[Couple, float]) -> tuple[dict[int, tuple[float, float]], dict[int, tuple[float, float]]]:
    """The best and second best score of every row and of every column."""
    rows: dict[int, tuple[float, float]] = {}
    columns: dict[int, tuple[float, float]] = {}
    for (i, j), s in scores.items():
        for side, k in ((rows, i), (columns, j)):
            first, second = side.setdefault(k, (0.0, 0.0))
            if s > first:
                side[k] = (s, first)
            elif s > second:
                side[k] = (first, s)
    return rows, columns


def first_features(base: Units, other: Units, overlap: Overlap) -> dict[Couple, list[float]]:
    """Features of the first pass for every couple of `overlap`."""
    word, gram = overlap.word, overlap.gram
    word_rows, word_columns = best_two(word)
    gram_rows, gram_columns = best_two(gram)
    mean = dict.fromkeys(overlap.certain.couples, CERTAIN_LIKENESS)
    mean.update({c: (word[c] + gram[c]) / 2 for c in word})
    near = mean.get
    n, m = max(1, base.size - 1), max(1, other.size - 1)
    out: dict[Couple, list[float]] = {}
    for couple in overlap.open:
        i, j = couple
        w, g = word[couple], gram[couple]
        of_base, of_other, of_grams = overlap.part[couple]
        out[couple] = [
            w, w**0.5, g, g**0.5, of_base, of_other, of_grams, w * g,
            *_anchor_features(base, other, i, j),
            *_shape_features(base, other, i, j),
            abs(i / n - j / m),
            w / (word_rows[i][0] + 0.02), w / (word_columns[j][0] + 0.02),
            g / (gram_rows[i][0] + 0.02), g / (gram_columns[j][0] + 0.02),
            (_margin(w, word_rows[i]) + _margin(g, gram_rows[i])) / 2,
            (_margin(w, word_columns[j]) + _margin(g, gram_columns[j])) / 2,
            near((i + 1, j + 1), 0.0) + near((i - 1, j - 1), 0.0),
            max(near((i + 1, j + 2), 0.0), near((i + 2, j + 1), 0.0),
                near((i - 1, j - 2), 0.0), near((i - 2, j - 1), 0.0)),
            _in_order(base.words[i], other.words[j], overlap.shared[couple]),
            *_rarest(overlap, couple), *overlap.gram_part[couple],
            overlap.base_strange[i], overlap.other_strange[j],
        ]  # fmt: skip
    return out


def _margin(score: float, best: tuple[float, float]) -> float:
    """How far ahead of the next, or behind the best, a score is."""
    return score - (best[1] if score >= best[0] else best[0])


def _anchor_features(base: Units, other: Units, i: int, j: int) -> tuple[float, float, float, float]:
    here, there = base.detail(i), other.detail(j)
    a, b = here.anchors, there.anchors
    shared = len(a & b) if a and b else 0
    numbers, facing = here.numbers, there.numbers
    conflict = 1.0 if numbers and facing and not numbers & facing else 0.0
    lone = (len(a) - shared + len(b) - shared) / (len(a) + len(b)) if a or b else 0.5
    return min(shared, 6) / 3, shared / min(len(a), len(b)) if shared else 0.0, conflict, lone


def _shape_features(base: Units, other: Units, i: int, j: int) -> tuple[float, float, float]:
    here, there = base.detail(i), other.detail(j)
    a, b = here.length, there.length
    return abs(log(a / b)), 1.0 if here.quoted == there.quoted else 0.0, log(min(a, b)) / 5


def _in_order(left: str, right: str, shared: frozenset[str]) -> float:
    """Share of neighbouring content stems of the shorter side that are neighbours on the other side too."""
    if len(shared) < 2 or len(left) < 2 or len(right) < 2:
        return 0.0
    a = set(pairwise(left))
    b = set(pairwise(right))
    return len(a & b) / min(len(a), len(b))


def context_features(
    base: Units, other: Units, overlap: Overlap, probability: Probabilities, which: Iterable[Couple]
) -> dict[Couple, list[float]]:
    """What the probabilities of the pass before say about the surroundings of the couples of `which`."""
    from storylens.align.moves import expected_places

    p_of = probability.get
    rows, columns = partners(probability)
    place = expected_places(rows, columns, base.size, other.size)
    out: dict[Couple, list[float]] = {}
    for couple in which:
        i, j = couple
        p = probability[couple]
        q = min(max(p, 1e-4), 1 - 1e-4)
        after = p_of((i + 1, j + 1), 0.0), p_of((i + 1, j + 2), 0.0), p_of((i + 2, j + 1), 0.0)
        before = p_of((i - 1, j - 1), 0.0), p_of((i - 1, j - 2), 0.0), p_of((i - 2, j - 1), 0.0)
        right, left = p_of((i, j + 1), 0.0), p_of((i, j - 1), 0.0)
        below, above = p_of((i + 1, j), 0.0), p_of((i - 1, j), 0.0)
        across, down = max(right, left), max(below, above)
        off = abs(place[i] - j)
        row, column = rivals(rows[i], j), rivals(columns[j], i)
        out[couple] = [
            log(q / (1 - q)), after[0] + before[0],
            max(*after, *before, p_of((i + 2, j + 2), 0.0), p_of((i - 2, j - 2), 0.0)),
            across, down, across * p, down * p,
            row[0], column[0], min(off, 8) / 8, 1.0 if off < 1.01 else 0.0, exp(-off),
            min(max(left, before[0]), max(right, after[0])), min(max(above, before[0]), max(below, after[0])),
            *_filling(overlap, base, other, couple, row, by_row=True),
            *_filling(overlap, other, base, couple, column, by_row=False),
            p * overlap.base_strange[i], p * overlap.other_strange[j],
        ]  # fmt: skip
    return out


Partners = dict[int, list[tuple[float, int]]]


def partners(probability: Probabilities) -> tuple[Partners, Partners]:
    """For every row and every column its two most probable partners, best first."""
    rows: Partners = {}
    columns: Partners = {}
    for (i, j), p in probability.items():
        rows.setdefault(i, []).append((p, j))
        columns.setdefault(j, []).append((p, i))
    for side in (rows, columns):
        for k, found in side.items():
            side[k] = sorted(found, key=lambda x: (-x[0], x[1]))[:2]
    return rows, columns


def rivals(best: list[tuple[float, int]], me: int) -> tuple[float, int]:
    """The most probable partner other than `me`."""
    for p, k in best:
        if k != me:
            return p, k
    return 0.0, -1


def _filling(
    overlap: Overlap,
    whole: Units,
    parts: Units,
    couple: Couple,
    rival: tuple[float, int],
    by_row: bool,
) -> tuple[float, float, float]:
    """Whether the couple completes a split: what it shares that its rival does not, how much better the lengths
    fit with both than with the rival alone, and whether the rival stands next to it."""
    p, k = rival
    i, j = couple
    if k < 0 or p < 0.05:
        return 0.0, 0.0, 0.0
    one, two = (i, j) if by_row else (j, i)
    rest = overlap.shared[couple] - overlap.shared.get((i, k) if by_row else (k, j), frozenset())
    own = sum(map(overlap.word_weight.__getitem__, rest))
    total = overlap.other_words[j] if by_row else overlap.base_words[i]
    length, rival_length, own_length = whole.detail(one).length, parts.detail(k).length, parts.detail(two).length
    fit = abs(log(length / rival_length)) - abs(log(length / (rival_length + own_length)))
    return p * own / total, p * max(-1.0, min(1.0, fit)), p if abs(k - two) == 1 else 0.0


def squash(z: float) -> float:
    """The logistic function, safe at both ends."""
    return 1 / (1 + exp(-z)) if z > -500 else 0.0


def weigh(features: dict[Couple, list[float]], weights: list[float], bias: float) -> Probabilities:
    """The logistic model over every couple's features."""
    return {c: squash(bias + sum(map(float.__mul__, weights, x))) for c, x in features.items()}
