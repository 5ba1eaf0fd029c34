"""I or my in the story's own voice, outside quotation marks, where the base speaks of others.

Why it matters: a torn verb or a lost subject comes back as a person who was never there ("officials assess" becomes
"I tried to evaluate"); or words of a source have lost their quotation marks.
Example: Officials assess the damage -> I tried to evaluate the damage
Leaves alone: paragraphs in which the base says I or we too, quotations, questions and slogans, first-person pieces.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, opposite
from storylens.findings.translation.suspicion.features import quoted
from storylens.findings.translation.view import LinkView, rewritten_views
from storylens.findings.translation.words import AUXILIARIES
from storylens.model import Severity

_FIRST = frozenset("i me my myself".split())
_PLURAL = frozenset("we our ours ourselves us".split())
_NEWSROOM = tuple([w] for w in "reporter reporters correspondent newspaper editors editor website paper".split())
"""What "our" speaks of in a newsroom's own voice; a general "we" is a manner of speaking."""
_CREDIT = frozenset("reporter reported correspondent editor newsroom".split())
_OFTEN = 3
"""Paragraphs in which the base speaks in the first person from which it is a piece in the first person."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for the first such word of each link."""
    views = rewritten_views(context)
    if sum(not _told(v).isdisjoint(_FIRST) for v in views) >= _OFTEN:
        return
    for view in views:
        marks = {n for n in view.norms if n in ('"', "'")}
        inside = quoted(view.other) if marks else frozenset()
        if sum(n == '"' for n in view.norms) % 2 and context.other_text(view.index)[:1] not in '“"':
            continue  # a mark is missing: what is inside cannot be told
        for k in view.new:
            word, text = view.norms[k], view.other[k].text
            mine = _FIRST if word in _FIRST else _PLURAL if word in _PLURAL else None
            if mine is None or k in inside or (word == "us" and text != "us") or not mine.isdisjoint(_told(view)):
                continue
            if word == "i" and not _speaks(view.norms, k, text):
                continue
            if mine is _PLURAL and (view.norms[k + 1 : k + 2] not in _NEWSROOM or view.base_set & _CREDIT):
                continue
            at = opposite(view, k, k + 1)
            what = f"“{text}” makes the story speak of itself; the base speaks of others."
            severity: Severity = "major" if mine is _FIRST else "minor"
            yield draft(context, view, k, k + 1, "mistranslation", what, base=at, severity=severity)
            break


def _told(view: LinkView) -> set[str]:
    """First words ("i" of "i'm") of the base's words outside double quotation marks; of all where a mark is missing."""
    marks = view.base_norms.count('"')
    inside = quoted(view.base) if marks and marks % 2 == 0 else frozenset()
    return {n.partition("'")[0] for i, n in enumerate(view.base_norms) if i not in inside}


def _speaks(norms: list[str], k: int, text: str) -> bool:
    """Whether "I" at `k` is the pronoun and no numeral, initial or label."""
    after = norms[k + 1] if k + 1 < len(norms) else "."
    before = norms[k - 1] if k else "."
    if text != "I" or not after[0].isalpha():
        return False
    return after in AUXILIARIES or before in (".", ",", "and", "but", "that", "when", "as", "if", '"', ":", ";")


RULE = Rule(
    "first-person",
    "translation",
    {"mistranslation": "major"},
    find,
    doc=__doc__,
    confidence=MEASURED.get("first-person", {}),
)
