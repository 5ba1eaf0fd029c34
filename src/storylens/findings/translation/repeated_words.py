"""A word or phrase said twice in a row.

Why it matters: a machine that loses its place says things twice; what should stand in the second place is lost.
Example: the right of way -> the right of way way
Leaves alone: repetitions that the base has, "had had", "that that", "very very", numbers in tables, chants, "again and
again"; a phrase said again after a comma or a stop, unless the base says it once.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import LinkView, english_views, habits
from storylens.model import Severity

_MAY_DOUBLE = frozenset(
    "had that very really so no yes ha ho hey bye now many long far please is her more bla blah etc ding knock".split()
)
_JOINED = frozenset("and after by upon or to".split())
"""Between a word and itself: again and again, day after day, more and more."""
_BRACKETS = frozenset("([")
_LONGEST = 6


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each repetition; the longest phrase wins, and a run of more than two is one finding."""
    for view in english_views(context):
        taken = -1
        for k in view.seams:
            said = _repetition(view, k) if k > taken else None
            if said is None:
                continue
            start, end, size = said
            if not view.base and size > 1 and end - start > 2 * size:
                taken = end  # a chant
            elif not habits(context).has(*view.norms[start:end]):
                taken = end
                severity: Severity = "major" if view.base else "minor"
                what = f"“{shown(context, view, start, end)}” says the same twice."
                yield draft(context, view, start, end, "repetition", what, severity=severity)


def _repetition(view: LinkView, k: int) -> tuple[int, int, int] | None:
    """(start, end, words said again) of what is said twice, where the second time starts at `k`."""
    norms, n = view.norms, len(view.norms)
    for size in range(min(_LONGEST, k, n - k), 0, -1):
        first = norms[k - size : k]
        if first != norms[k : k + size]:
            continue
        words = [w for w in first if w[:1].isalnum()]
        if not words or (len(words) * 2 < size and first[0] not in _BRACKETS):
            continue
        if size == 1 and not _cannot_double(view, k):
            continue
        if size == 2 and not _JOINED.isdisjoint(first):
            continue
        if len(words) < size and first[0] not in _BRACKETS and not view.base_set.issuperset(first):
            continue  # said again after a mark: for emphasis
        end = k + size
        while norms[end : end + size] == first:
            end += size
        return k - size, end, size
    return None


def _cannot_double(view: LinkView, k: int) -> bool:
    """Whether a single word said again at `k` is a slip: names and figures only where the base has them once."""
    token, word = view.other[k], view.norms[k]
    if word in _MAY_DOUBLE:
        return False
    name = token.text[0].isupper() and view.other[k - 1].text[0].isupper()
    if token.kind == "number" or (name and len(word) < 5):
        return view.base_norms.count(word) == 1 and view.norms.count(word) == 2
    return True


RULE = Rule(
    "repeated-words",
    "translation",
    {"repetition": "major"},
    find,
    doc=__doc__,
    cap=20,
    habit=True,
    confidence=MEASURED.get("repeated-words", {}),
)
