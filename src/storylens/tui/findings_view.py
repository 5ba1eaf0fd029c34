"""Which findings the list shows, and in which order. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from storylens.model import CATEGORIES, Category, Finding, Severity, severity_rank
from storylens.tui.session import Session

TITLES: dict[str, str] = {
    "attribution": "Attribution",
    "quote": "Quotes",
    "fact": "Facts",
    "translation": "Translation",
    "structure": "Structure",
    "text-safety": "Hidden text",
    "suspicious": "Suspicious wording",
}


@dataclass(frozen=True)
class Filter:
    """`hidden`: categories not shown. `least`: quietest severity shown. `all_versions`: not only the current."""

    hidden: frozenset[Category] = frozenset()
    least: Severity = "neutral"
    unreviewed: bool = False
    all_versions: bool = False

    @property
    def active(self) -> bool:
        """Whether anything is held back."""
        return bool(self.hidden) or self.least != "neutral" or self.unreviewed

    def words(self) -> str:
        """What the filter does, in a few words ('' when it does nothing)."""
        parts = []
        if self.hidden:
            parts.append("only " + ", ".join(TITLES[c].lower() for c in CATEGORIES if c not in self.hidden))
        if self.least != "neutral":
            parts.append(f"{self.least} and up")
        if self.unreviewed:
            parts.append("unreviewed")
        if self.all_versions:
            parts.append("all versions")
        return " · ".join(parts)


class Entry(NamedTuple):
    """A finding of one version; `suspicious` ones are of the quieter tier."""

    version: int
    finding: Finding
    suspicious: bool = False

    @property
    def group(self) -> str:
        """The heading it stands under."""
        return "suspicious" if self.suspicious else self.finding.category


Reviewed = Callable[[Finding], bool]


def entries(session: Session, current: int, wanted: Filter, suspicious: bool, reviewed: Reviewed) -> list[Entry]:
    """What the list shows: by category, the loudest first, then in reading order."""
    versions = range(1, len(session.versions)) if wanted.all_versions else (current,)
    out: list[Entry] = []
    for version in versions:
        told = _kept(session.findings(version), wanted, reviewed)
        out.extend(Entry(version, f) for f in told)
        if suspicious:
            out.extend(Entry(version, f, True) for f in _kept(session.suspicious(version), wanted, reviewed))
    order = {c: k for k, c in enumerate((*CATEGORIES, "suspicious"))}
    return sorted(out, key=lambda e: (order[e.group], -severity_rank(e.finding.severity), e.version))


def _kept(findings: Iterable[Finding], wanted: Filter, reviewed: Reviewed) -> list[Finding]:
    least = severity_rank(wanted.least)
    return [
        f
        for f in findings
        if f.category not in wanted.hidden
        and severity_rank(f.severity) >= least
        and not (wanted.unreviewed and reviewed(f))
    ]
