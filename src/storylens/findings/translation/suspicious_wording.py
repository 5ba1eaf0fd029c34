"""Changed wording that may be wrong, ranked by a small model; shown dimmer, and never a reason to stop a story.

Why it matters: most damage of a translation is a wrong sense in good grammar, which no rule can name; the places
where it is likeliest deserve the editor's second look.
Example: party organizations -> partisan units
Leaves alone: what a finding already tells, house style, and wording that the other versions share.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import opposite
from storylens.findings.translation.suspicion.score import Run, Scored, runs, scored
from storylens.findings.translation.view import NEW
from storylens.findings.translation.wording import is_content, is_name, is_variant, wording_draft

LIKELY = 0.52
MEMBER = 0.42
SWAP = 0.31
"""Score from which a content word that alone took another's place, in a sentence otherwise kept, is worth a look."""
SWAP_KEPT = 0.7
SWAP_MOST = 2


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each run of doubted words, and for each lone swap in a sentence otherwise kept."""
    for link in scored(context):
        view, told = link.view, runs(link, LIKELY, MEMBER)
        for run in sorted([*told, *_swaps(link, told)], key=lambda r: r.start):
            at = opposite(view, run.start, run.end)
            if not is_variant(view, view.other[run.start : run.end], view.base[at[0] : at[1]] if at else []):
                yield wording_draft(context, view, run, "suspicious-wording", "minor")


def _swaps(link: Scored, told: list[Run]) -> Iterable[Run]:
    """Runs of one or two plain words that stand alone against one or two others of no common stem."""
    view = link.view
    if sum(o != NEW for o in view.origin) < SWAP_KEPT * len(view.origin):
        return
    for a0, a1, b0, b1 in view.blocks:
        ours = [k for k in range(b0, b1) if k in link.scores]
        theirs = view.base[a0:a1]
        if not 0 < len(ours) <= SWAP_MOST or not 0 < sum(map(is_content, theirs)) <= SWAP_MOST:
            continue
        words = [view.other[k] for k in ours]
        if any(map(is_name, words)) or any(map(is_name, theirs)):
            continue
        peak = max(ours, key=lambda k: link.scores[k])
        if link.scores[peak] >= SWAP and not any(r.start <= peak < r.end for r in told):
            yield Run(ours[0], ours[-1] + 1, peak, link.scores[peak])


RULE = Rule("suspicious-wording", "translation", {"suspicious-wording": "minor"}, find, doc=__doc__, tier="suspicious")
