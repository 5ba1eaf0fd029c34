"""The model: a weighted sum of features, made into 0..1. Weights are read when the first changed word is weighed."""

from __future__ import annotations

import json
import os
from functools import cache
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from storylens.findings.translation.suspicion.features import NAMES, LinkFeatures
from storylens.findings.translation.view import NEW, LinkView, rewritten_views

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.model import Span


class Scored(NamedTuple):
    """A link's changed words: index in `view.other` -> how sure the model is of an error, 0..1."""

    view: LinkView
    scores: dict[int, float]


class Run(NamedTuple):
    """Words [start, end) of the rewrite that are doubted together; `score` is that of the most doubted one."""

    start: int
    end: int
    peak: int
    score: float


@cache
def _model() -> tuple[float, tuple[float, ...]]:
    """(intercept, weights in the order of `NAMES`); learned by `scripts/train_suspicion.py`."""
    with open(os.path.join(os.path.dirname(__file__), "..", "data", "suspicion.json"), encoding="utf-8") as weights:
        data = json.load(weights)
    return float(data["intercept"]), tuple(float(data["weights"][name]) for name in NAMES)


def scored(context: PairContext) -> list[Scored]:
    """Every link that has both sides, with its changed words weighed; made once a pair."""
    return context.once(_score)


def _score(context: PairContext) -> list[Scored]:
    out = []
    for view in rewritten_views(context):
        new = [k for k in LinkFeatures.asked(view) if not _in_address(view, k)]
        if not new:
            continue
        intercept, weights = _model()
        made = LinkFeatures(context, view)
        scores = {}
        for k in new:
            total = intercept
            for weight, value in zip(weights, made.of(k), strict=True):
                if value:
                    total += weight * value
            scores[k] = 1 / (1 + exp(-total))
        out.append(Scored(view, scores))
    return out


def _in_address(view: LinkView, k: int) -> bool:
    """Whether word `k` is part of a web address or a file name: a stop glued between it and another word."""
    tokens = view.other
    for mark, beyond in ((k + 1, k + 2), (k - 1, k - 2)):
        if min(mark, beyond) >= 0 and max(mark, beyond) < len(tokens) and tokens[mark].text in (".", "@", "/"):
            glued = tokens[mark].start in (tokens[k].end, tokens[beyond].end)
            if glued and tokens[mark].end in (tokens[k].start, tokens[beyond].start):
                return True
    return False


def runs(link: Scored, least: float, member: float) -> list[Run]:
    """Runs of changed words of at least `member`, each holding a word of at least `least`, in order."""
    out: list[Run] = []
    view = link.view
    for k, score in sorted(link.scores.items()):
        if score < member:
            continue
        if out and k - out[-1].end <= 1 and all(view.origin[j] == NEW for j in range(out[-1].end, k)):
            last = out.pop()
            better = score > last.score
            out.append(Run(last.start, k + 1, k if better else last.peak, max(score, last.score)))
        else:
            out.append(Run(k, k + 1, k, score))
    return [r for r in out if r.score >= least]


def doubt(context: PairContext, span: Span) -> float:
    """How sure the model is of an error in the changed words of `span` (other side), 0 where nothing is new there."""
    index = context.link_of_other.get(context.other.paragraph_at(span.start))
    best = 0.0
    for link in scored(context):
        if link.view.index == index:
            for k, score in link.scores.items():
                token = link.view.other[k]
                if token.start < span.end and span.start < token.end:
                    best = max(best, score)
    return best
