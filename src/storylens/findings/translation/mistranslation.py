"""Wording that most likely misses the sense: the base's words are gone, and what stands there rarely stands for them.

Why it matters: a wrong sense of a word is the commonest error of a machine ("urgent tap" becomes "pressing faucet"),
and no grammar checker sees it. A small model weighs how common both words are, how they are spelled, what else the
sentence lost, and whether other versions of the story share the wording; only what it is surest of is told here.
Example: an urgent tap on the shoulder -> a pressing faucet on the shoulder
Leaves alone: names and numbers (they have rules of their own), function words, and wording that others share.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, opposite, shown
from storylens.findings.translation.suspicion.score import Run, Scored, runs, scored

SURE = 0.57
"""Scores from here on are told as findings; measured on fold `check` of the training data (docs/translation.md)."""
MEMBER = 0.47


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each run of words that the model is sure of."""
    for link in scored(context):
        for run in runs(link, SURE, MEMBER):
            if _plain(link, run):
                yield wording_draft(context, link, run, "mistranslation")


def _plain(link: Scored, run: Run) -> bool:
    token = link.view.other[run.peak]
    return token.kind == "word" and token.text[0].islower()


def wording_draft(context: PairContext, link: Scored, run: Run, type: str) -> Draft:  # noqa: A002
    """A draft that shows the doubted words beside what the base has there."""
    view = link.view
    at = opposite(view, run.start, run.end)
    words = shown(context, view, run.start, run.end)
    if at:
        told = context.base.text[view.base[at[0]].start : view.base[at[1] - 1].end]
        what = f"“{words}” may not say what the base says: “{told}”."
    else:
        what = f"“{words}” may not say what the base says here."
    return draft(context, view, run.start, run.end, type, what, base=at)


RULE = Rule("mistranslation", "translation", {"mistranslation": "major"}, find, doc=__doc__)
