"""Initials torn into sentences of one letter: "the F" … "An. An."

Why it matters: a sentence splitter took the stops of F.A.A. for sentence ends; the name of the body is gone.
Example: the F.A.A. ordered -> the F. An. An. ordered
Leaves alone: initials of people before a surname, lists by letter, and what the base has too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import LinkView, english_views, habits

_LETTERS = frozenset("a an".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each run of torn initials."""
    for view in english_views(context):
        end = 0
        for k in view.seams:
            if k < end:
                continue
            end = _torn(view, k)
            if end and not habits(context).has(*view.norms[k:end]):
                what = f"“{shown(context, view, k, end)}”: initials torn apart."
                yield draft(context, view, k, end, "punctuation", what, severity="major")


def _torn(view: LinkView, k: int) -> int:
    """End of the torn run that starts at `k` ("An. An."; "F. An."), 0 where there is none."""
    n, at, pieces = len(view.other), k, 0
    while at + 1 < n and view.norms[at + 1] == "." and _piece(view.other[at].text):
        pieces += 1
        at += 2
    articles = sum(view.norms[j] in _LETTERS for j in range(k, at, 2))
    return at if pieces >= 2 and articles else 0


def _piece(text: str) -> bool:
    return text[0].isupper() and (len(text) == 1 or text == "An")


RULE = Rule("split-initials", "translation", {"punctuation": "minor"}, find, doc=__doc__, cap=20, habit=True)
