"""The scorecard of one version against the base."""

from __future__ import annotations

from collections import Counter

from storylens.compare import Pair
from storylens.model import SEVERITIES
from storylens.reports.languages import language_of
from storylens.reports.wording import guessed
from storylens.retention import Kept
from storylens.text.safe import SafeText, safe


def figures(pair: Pair) -> list[tuple[str, SafeText]]:
    """How much of the base a version kept, and what was found, as (name, value) lines."""
    real = sum(e.style is None for e in pair.edits)
    kinds = Counter(link.kind for link in pair.links)
    moved = sum(link.moved for link in pair.links)
    grades = Counter(f.severity for f in pair.findings)
    told = ", ".join(f"{grades[s]} {s}" for s in reversed(SEVERITIES) if grades[s]) or "none"
    left = pair.retention
    lines = [
        ("Findings", told),
        ("Attributions", _share(left.attributions, "kept")),
        ("Quotes", _share(left.quotes, "intact")),
        ("Numbers", _share(left.numbers, "intact")),
        ("Verbatim", f"{left.verbatim:.0%} of the base"),
        ("Changes", f"{real}, and {len(pair.edits) - real} of house style"),
        ("Paragraphs", f"{kinds['omitted']} left out, {kinds['added']} added, {moved} moved"),
        ("Went through", language_of(pair.other) or guessed(pair.pivot) or "not said"),
    ]
    return [(name, safe(value)) for name, value in lines]


def _share(kept: Kept, word: str) -> str:
    return f"{kept.kept} of {kept.total} {word}" if kept.total else "none in the base"
