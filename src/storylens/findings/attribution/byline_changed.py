"""An author line that is gone, or that names somebody else.

Why it matters: the byline says who answers for the story; under another name the story is somebody else's work
(AP and Reuters licence terms ask for the author and the agency to stay).
Example: By Maria Lopes -> By Admin
Leaves alone: the wording of the line (By, Author:, Written by), the desk or the place behind the name, a spelling
that is close; an original signed by nobody (By our foreign staff).
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from storylens.findings.attribution.anchors import independent
from storylens.findings.attribution.credits import byline
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule


def find(context: PairContext) -> Iterable[Draft]:
    """At most one draft for a pair."""
    base, other = byline(context.base), byline(context.other)
    if base is None or not base.names or independent(context):
        return
    mine = [w for w in base.names if w != "and"]
    named = (context.other_version.byline or "").lower()
    if other is None:
        if not any(w in named for w in mine):
            yield Draft("byline-dropped", base.span, None, f"The author line “{base.span.text}” is gone.")
        return
    theirs = other.names
    lost = [w for w in mine if not any(fuzz.ratio(w, x) >= 70 for x in theirs)]
    if lost:
        yield Draft(
            "byline-replaced",
            base.span,
            other.span,
            f"The original is signed “{base.span.text}”, this version “{other.span.text}”.",
            severity=None if theirs else "major",
        )


RULE = Rule(
    "byline-changed", "attribution", {"byline-dropped": "major", "byline-replaced": "critical"}, find, doc=__doc__
)
