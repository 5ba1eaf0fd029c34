"""A small story with settled findings, and a clock that stands still between calls."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from itertools import count

from storylens.compare import Comparison, Pair, compare
from storylens.findings.engine import Found
from storylens.model import Finding, Version

BASE = """Officials said “we will act now” on Monday.

The mayor left at noon, after a long meeting with the 14 members of the council in the old town hall.

“Nobody asked us,” the harbour master told reporters.
"""
OTHER = """Officials said “we shall leave now” on Monday.

The mayor left at noon, after a long meeting with the 40 members of the council in the old town hall.

“No one asked to us,” the harbour master told reporters.
"""


def ticking() -> Callable[[], str]:
    """A clock that ticks a second a call."""
    seconds = count()
    return lambda: f"2026-11-23T20:00:{next(seconds):02d}.000000+00:00"


Told = tuple[str, str, str]
"""A finding as a test writes it: type, words of the base, words of the other version."""
FOUND: tuple[Told, ...] = (
    ("quote-altered", "will act", "shall leave"),
    ("number-changed", "14", "40"),
    ("quote-altered", "Nobody", "No one"),
)


def held(
    other: str = OTHER, told: tuple[Told, ...] = FOUND, base: str = BASE, names: tuple[str, str] = ("a.txt", "b.txt")
) -> Comparison:
    """A comparison with the findings `told` and no others, whatever the rules of the day are."""
    comparison = compare(Version(base, name=names[0], role="original"), Version(other, name=names[1]))
    pair = comparison.pairs[0]
    findings = tuple(finding(pair, names[1], *one) for one in told)
    vars(pair)["_found"] = Found(findings)
    return comparison


def finding(pair: Pair, version: str, kind: str, old: str, new: str) -> Finding:
    spans = [
        document.span(document.text.index(words), document.text.index(words) + len(words)) if words else None
        for document, words in ((pair.base_document, old), (pair.other_document, new))
    ]
    digest = blake2b("|".join((kind, version, old, new)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return Finding(digest, kind, "quote", kind, "major", None, spans[0], spans[1], f"“{old}” became “{new}”.")
