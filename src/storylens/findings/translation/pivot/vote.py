"""The guess: clues added up for each language, and told only where one language stands out.

Naive Bayes by hand: each clue adds a fixed weight to the log-odds of its languages; "none of them" starts ahead. The
confidence is the best language's share of the odds. Measured (docs/translation.md): on our stories and on development
pairs none was wrong at `LEAST`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from typing import TYPE_CHECKING

from storylens.findings.translation.pivot.clue import LANGUAGES, Clue
from storylens.model import Pivot, PivotClue

if TYPE_CHECKING:
    from storylens.findings.context import PairContext

LEAST = 0.8
"""Confidence under which no language is named."""
_AHEAD = 2.5
"""Log-odds of "none of these" before any clue."""
_MOST_OF_A_KIND = 4.0
"""What clues of one kind can add up to for one language: many of a kind are one habit."""
_SHOWN = 12


def guess(context: PairContext) -> Pivot | None:
    """The language the other version probably went through, with its evidence; None where nothing stands out."""
    clues = list(_once(_clues(context)))
    totals: dict[str, float] = {}
    kinds: dict[tuple[str, str], float] = {}
    for clue in clues:
        for language, weight in clue.weights.items():
            kinds[clue.kind, language] = kinds.get((clue.kind, language), 0.0) + weight
    for (_, language), weight in kinds.items():
        totals[language] = totals.get(language, 0.0) + min(weight, _MOST_OF_A_KIND)
    if not totals:
        return None
    best = max(sorted(totals), key=lambda name: totals[name])
    confidence = exp(totals[best]) / (exp(_AHEAD) + sum(map(exp, totals.values())))
    mine = [c for c in clues if best in c.weights]
    if confidence < LEAST or len(mine) < 2:
        return None
    mine.sort(key=lambda c: (-c.weights[best], c.other.start if c.other else -1))
    evidence = tuple(PivotClue(c.why, c.base, c.other) for c in mine[:_SHOWN])
    return Pivot(LANGUAGES[best], round(confidence, 2), evidence)


def _once(clues: Iterator[Clue]) -> Iterator[Clue]:
    seen: set[tuple[str, str]] = set()
    for clue in clues:
        if (clue.kind, clue.key) not in seen:
            seen.add((clue.kind, clue.key))
            yield clue


def _clues(context: PairContext) -> Iterator[Clue]:
    from storylens.findings.translation.pivot import names, words

    yield from words.clues(context)
    yield from names.clues(context)
