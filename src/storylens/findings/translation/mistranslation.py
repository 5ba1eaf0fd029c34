"""Wording that most likely misses the sense: the base's words are gone, and what stands there rarely stands for them.

Why it matters: a wrong sense of a word is the commonest error of a machine ("urgent tap" becomes "pressing faucet"),
and no grammar checker sees it. A small model weighs how common both words are, how they are spelled, what else the
sentence lost, and whether other versions of the story share the wording; only what it is surest of is told here.
Example: an urgent tap on the shoulder -> a pressing faucet on the shoulder
Leaves alone: names and numbers (they have rules of their own), function words, wording that others share, and a
headline in other words.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import opposite
from storylens.findings.translation.suspicion.score import runs, scored
from storylens.findings.translation.view import NEW, LinkView
from storylens.findings.translation.wording import is_content, is_name, is_variant, wording_draft
from storylens.model import Severity
from storylens.text.document import Token

SURE = 0.57
"""Scores from here on are told as findings; precision on unseen documents stands in docs/translation.md."""
SURE_OF_TERM = 0.68
"""The same where a name or a capitalised term is among the words: what facts can be told of names has been told."""
SURE_OF_NAME = 0.49
"""The same where plain words stand for a name of the base in a sentence that was otherwise kept."""
MEMBER = 0.32
"""Score from which a word beside a doubted one belongs to the same mark."""
MOST = 3
"""Content words on either side of a swap that can still be judged as one for the other."""
KEPT = 0.5
"""Share of the paragraph's words that must be the base's own for a tight swap."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each run of plain words that the model is sure of; one for each place in the base."""
    for link in scored(context):
        view = link.view
        if _headline_anew(context, view):
            continue
        accused: set[tuple[int, int]] = set()
        for run in sorted(runs(link, SURE_OF_NAME, MEMBER), key=lambda r: (-r.score, r.start)):
            ours = view.other[run.start : run.end]
            at = opposite(view, run.start, run.end)
            theirs = view.base[at[0] : at[1]] if at else []
            if at in accused or not any(map(is_content, ours)) or is_variant(view, ours, theirs):
                continue
            for_name = any(map(is_name, theirs)) and _tight(view, ours, theirs)
            term = any(map(is_name, ours))
            if term and (not any(map(is_content, theirs)) or any(t.kind == "number" for t in ours)):
                continue
            if run.score >= (SURE_OF_TERM if term else SURE_OF_NAME if for_name else SURE):
                accused |= {at} if at else set()
                severity: Severity = "major" if term or (for_name and run.score >= SURE) else "minor"
                yield wording_draft(context, view, run, "mistranslation", severity)


def _headline_anew(context: PairContext, view: LinkView) -> bool:
    """Whether this is a story's headline in other words: every desk writes its own, and no word of it faces another."""
    paragraphs = context.links[view.index].other
    stands = not view.other or view.other[-1].text in _ENDS
    return not stands and paragraphs[0] == 0 and len(context.other.paragraphs) > 2 and _kept(view) < KEPT


_ENDS = frozenset('.?!”"’»')


def _kept(view: LinkView) -> float:
    """Share of the rewrite's words that are the base's own."""
    return sum(o != NEW for o in view.origin) / len(view.origin)


def _tight(view: LinkView, ours: list[Token], theirs: list[Token]) -> bool:
    """Whether few words stand against few in a sentence that was otherwise kept: then each can be judged."""
    return _kept(view) >= KEPT and all(0 < sum(map(is_content, side)) <= MOST for side in (ours, theirs))


RULE = Rule(
    "mistranslation",
    "translation",
    {"mistranslation": "major"},
    find,
    doc=__doc__,
    confidence=MEASURED.get("mistranslation", {}),
)
