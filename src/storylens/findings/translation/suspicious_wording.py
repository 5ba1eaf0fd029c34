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
from storylens.findings.translation.mistranslation import wording_draft
from storylens.findings.translation.suspicion.score import runs, scored

LIKELY = 0.52
MEMBER = 0.45


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each run of doubted words."""
    for link in scored(context):
        for run in runs(link, LIKELY, MEMBER):
            yield wording_draft(context, link, run, "suspicious-wording", "minor")


RULE = Rule("suspicious-wording", "translation", {"suspicious-wording": "minor"}, find, doc=__doc__, tier="suspicious")
