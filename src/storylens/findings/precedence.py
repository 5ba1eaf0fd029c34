"""One place, one finding: where two rules see the same words, which one speaks.

The loser's evidence joins the winner's notes, and the winner is as loud as the loudest of them. Two findings
see the same words where, on every side on which both have words, they share at least half of the shorter span
and the longer is at most four times as long. A source that changed and a quotation that was altered hold whatever
else is seen inside their words, however long they are: an opposite, a title, he for she. A wrong figure or name
inside a long altered quotation stays a finding of its own, and an altered quotation that is only minor (a term in
quotation marks, little words) leaves the word to whoever sees more there. A paragraph left out is told by what was
lost in it, if anything louder was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from storylens.model import Finding, Span, severity_rank

ORDER = ("attribution", "quote", "fact", "structure", "translation", "text-safety")
"""Categories from strongest to weakest claim on the same words."""
FIRST = (
    "direction-override",
    "mixed-script",
    "hidden-characters",
    "possible-update",
    "notice-dropped",
    "denial-removed",
)
"""Types that speak before all others of any category: they explain what the others only see."""
CONTAINERS = frozenset({"paragraph-omitted", "paragraph-added"})
"""Types that give way to any louder finding inside their words, however short that one is."""

HOLDERS = frozenset(
    {
        "quote-altered",
        "source-swapped",
        "speaker-swapped",
        "source-vaguer",
        "source-more-specific",
        "source-count-changed",
    }
)
"""Types that hold what weaker findings see inside their words, however short that is."""
OWN = ("number", "scale", "date", "weekday", "money", "percent", "currency", "unit", "age", "time-changed", "name")
"""What types begin with that stay findings of their own inside a long altered quotation."""

_STRENGTH = {name: k for k, name in enumerate(ORDER)}
_BUCKET = 256


def settle(findings: Sequence[Finding]) -> list[Finding]:
    """`findings` without those whose words a stronger one already covers, in reading order."""
    if len(findings) < 2:
        return list(findings)
    kept: list[Finding] = []
    lost: dict[int, list[Finding]] = {}
    index: dict[tuple[bool, int], list[int]] = {}
    for f in sorted(findings, key=_rank):
        winner = next((k for k in _near(f, index) if _same_place(kept[k], f)), None)
        if winner is not None:
            lost.setdefault(winner, []).append(f)
            continue
        for key in _buckets(f):
            index.setdefault(key, []).append(len(kept))
        kept.append(f)
    return sorted((_joined(f, lost.get(k, ())) for k, f in enumerate(kept)), key=place)


def place(f: Finding) -> tuple[object, ...]:
    """Where a finding stands in reading order: by its link, then by the base, then by the other side."""
    link = f.link if f.link is not None else -1
    return (link, f.base[:2] if f.base else (-1, -1), f.other[:2] if f.other else (-1, -1), f.type, f.message)


def _rank(f: Finding) -> tuple[object, ...]:
    first = FIRST.index(f.type) if f.type in FIRST else len(FIRST)
    neutral = f.severity == "neutral" and first == len(FIRST)
    strength = _STRENGTH["text-safety"] if _faint(f) else _STRENGTH[f.category]
    return (f.type in CONTAINERS, neutral, first, strength, -severity_rank(f.severity), f.type, place(f))


def _faint(f: Finding) -> bool:
    """Whether a quotation is altered only in what matters little."""
    return f.type == "quote-altered" and severity_rank(f.severity) <= severity_rank("minor")


def _buckets(f: Finding) -> Iterable[tuple[bool, int]]:
    for side, span in ((True, f.base), (False, f.other)):
        if span:
            for at in range(span.start // _BUCKET, max(span.start, span.end - 1) // _BUCKET + 1):
                yield side, at


def _near(f: Finding, index: dict[tuple[bool, int], list[int]]) -> list[int]:
    """Indexes of kept findings that may share words with `f`, strongest first."""
    return sorted({k for key in _buckets(f) for k in index.get(key, ())})


def _same_place(winner: Finding, loser: Finding) -> bool:
    sides = [(a, b) for a, b in ((winner.base, loser.base), (winner.other, loser.other)) if a and b]
    if not sides:
        return False
    if loser.type in CONTAINERS:
        return severity_rank(winner.severity) > severity_rank(loser.severity) and all(_overlap(a, b) for a, b in sides)
    if all(_alike(a, b) for a, b in sides):
        return True
    if _faint(loser):
        return all(_within(a, b) for a, b in sides)
    apart = winner.type == "quote-altered" and loser.type.startswith(OWN)
    return winner.type in HOLDERS and not apart and all(_within(b, a) for a, b in sides)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _overlap(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start) if a.start < b.end and b.start < a.end else 0


def _alike(a: Span, b: Span) -> bool:
    if a[:2] == b[:2]:
        return True
    short, long = sorted((a.end - a.start, b.end - b.start))
    shared = _overlap(a, b)
    return shared > 0 and 2 * shared >= short and long <= 4 * short


def _joined(winner: Finding, losers: Iterable[Finding]) -> Finding:
    """`winner` with what the others saw among its notes, as loud as the loudest of them."""
    notes = list(winner.notes)
    loudest = winner.severity
    for f in losers:
        for line in (f.message, *f.notes):
            if line and line != winner.message and line not in notes:
                notes.append(line)
        if severity_rank(f.severity) > severity_rank(loudest) and winner.type not in FIRST:
            loudest = f.severity
    if len(notes) == len(winner.notes) and loudest == winner.severity:
        return winner
    return replace(winner, notes=tuple(notes), severity=loudest)
