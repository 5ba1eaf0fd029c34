"""A fixed term rendered word by word: "standing charge" become "status rate", "chief executive" "chief government".

Why it matters: the parts of a term were swapped one for one, as a machine or a spinning program does; readers no
longer know what is meant.
Example: the company's chief executive -> the company's chief government
Leaves alone: other common names for the same thing, a term cut short or spelled out, and sentences built anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.lexicon import forms
from storylens.findings.translation.phrases import Phrase, torn
from storylens.findings.translation.view import NEW, LinkView, habits, rewritten_views
from storylens.findings.translation.words import FUNCTION

_TABLE = "terms.txt"
LONGEST = 5
"""Words of the longest term in the table."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each term of which words were replaced one by one."""
    for view in rewritten_views(context):
        for start, end, term in torn(view, _TABLE, LONGEST):
            here = _opposite(view, start, end)
            if here is None:
                continue
            b0, b1 = here
            mine = {form for n in view.norms[b0:b1] if n not in FUNCTION for form in forms(n)}
            swapped = [j for j in range(b0, b1) if view.origin[j] == NEW and view.norms[j] not in FUNCTION]
            if not _word_by_word(view, term, mine, swapped) or habits(context).has(*view.norms[b0:b1]):
                continue
            told = context.base.text[view.base[start].start : view.base[end - 1].end]
            what = f"“{shown(context, view, b0, b1)}” stands for the fixed term “{told}”."
            yield draft(context, view, b0, b1, "mistranslation", what, base=(start, end))


def _opposite(view: LinkView, start: int, end: int) -> tuple[int, int] | None:
    """The words between what was kept before the term and what was kept after it; None where that is too wide."""
    places = {o: j for j, o in enumerate(view.origin) if o >= 0}
    inner = [places[i] for i in range(start, end) if i in places]
    before, after = places.get(start - 1), places.get(end)
    if before is None and not (inner and start in places):
        return None
    if after is None and not (inner and end - 1 in places):
        return None
    b0 = places[start] if start in places else (before or 0) + 1
    b1 = places[end - 1] + 1 if end - 1 in places else (after if after is not None else b0)
    return (b0, b1) if 0 < b1 - b0 <= end - start + 1 else None


def _word_by_word(view: LinkView, term: Phrase, mine: set[str], swapped: list[int]) -> bool:
    """Whether new plain words took the place of the term's own, as many as are gone."""
    lost = [w for w in term.words if w not in mine and w not in ("of", "and")]
    new = [view.norms[j] for j in swapped]
    if not lost or len(new) != len(lost) or term.listed & mine - set(term.words):
        return False
    plain = all(view.other[j].kind == "word" and view.norms[j].isalpha() and len(view.norms[j]) > 2 for j in swapped)
    return plain and not any(w.startswith(n[:4]) or n.startswith(w[:4]) for w in lost for n in new)


RULE = Rule("fixed-term", "translation", {"mistranslation": "minor"}, find, doc=__doc__)
