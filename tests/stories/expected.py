"""What an editor must see in the sample stories, what must stay silent, and whether the engine agrees.

`stories/<slug>/expected.toml` holds `[[finding]]`, `[[silent]]` and `[[limit]]` tables (keys: see CONTRIBUTING.md).
Words in `base` and `other` stand exactly once in their text, so an entry names a place, not a hope.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import storylens
from storylens.model import CATEGORIES, SEVERITIES, Finding, Severity, Span, Version, severity_rank

STORIES = Path(__file__).resolve().parents[2] / "stories"

KINDS = frozenset(
    # translation
    "mistranslation name grammar gender punctuation tense word-order omission number agreement untranslated".split()
    # attribution and quotes
    + "quote-altered credit-dropped source-removed attribution-removed cue-stronger cue-weaker".split()
    + "unsourced-addition source-swapped hedge-dropped hedge-added speaker-swapped credit-replaced".split()
    + "quote-unmarked quote-invented denial-removed byline source-vaguer source-more-specific source-count".split()
    # facts
    + "who-did-what scope place title date legal-status negation currency direction modality".split()
    # structure
    + "notice omitted added moved furniture".split()
)
"""Kinds of damage the stories carry between them: what real rewrites do, as counted in 29 real pairs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of an `expected.toml`. `sort` is finding or silent; empty `types` accept any type."""

    sort: str
    version: str
    categories: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    kind: str = ""
    base: str = ""
    other: str = ""
    severity: Severity = "minor"
    at_most: Severity = "critical"
    known_gap: bool = False
    why: str = ""

    def __str__(self) -> str:
        what = "/".join(self.types or self.categories) if self.sort == "finding" else "silent"
        return f"{self.version}: {what} “{self.base}” -> “{self.other}”" + (f" ({self.why})" if self.why else "")


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `findings` findings of at least `severity` that no entry names."""

    version: str
    findings: int
    severity: Severity = "major"


@dataclass(frozen=True, slots=True)
class Expected:
    """All of one story's expectations."""

    folder: Path
    entries: tuple[Entry, ...]
    limits: tuple[Limit, ...]


def story_folders() -> list[Path]:
    """Every folder with a story, sorted."""
    return sorted(p.parent for p in STORIES.glob("*/story.toml"))


@cache
def read(folder: Path) -> Expected:
    """The expectations of a story. Raises ValueError naming a wrong table."""
    with (folder / "expected.toml").open("rb") as file:
        raw = tomllib.load(file)
    unknown = set(raw) - {"finding", "silent", "limit"}
    if unknown:
        raise ValueError(f"{folder.name}/expected.toml: unknown tables {sorted(unknown)}")
    entries = [_entry(sort, table) for sort in ("finding", "silent") for table in raw.get(sort, [])]
    return Expected(folder, tuple(entries), tuple(Limit(**table) for table in raw.get("limit", [])))


def _entry(sort: str, table: dict[str, Any]) -> Entry:
    known = {"version", "category", "type", "kind", "base", "other", "severity", "at-most", "known-gap", "why"}
    if unknown := set(table) - known:
        raise ValueError(f"{table}: unknown keys {sorted(unknown)}")
    entry = Entry(
        sort,
        table["version"],
        _several(table.get("category", ())),
        _several(table.get("type", ())),
        table.get("kind", ""),
        table.get("base", ""),
        table.get("other", ""),
        table.get("severity", "minor"),
        table.get("at-most", "critical"),
        table.get("known-gap", False),
        table.get("why", ""),
    )
    wrong = (
        not (entry.base or entry.other)
        or entry.severity not in SEVERITIES
        or entry.at_most not in SEVERITIES
        or set(entry.categories) - set(CATEGORIES)
        or (sort == "finding" and (entry.kind not in KINDS or not entry.categories))
    )
    if wrong:
        raise ValueError(f"a wrong value in {table}")
    return entry


def _several(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@cache
def versions(folder: Path) -> dict[str, Version]:
    """File name -> version, as `story.toml` lists them, with role and language."""
    with (folder / "story.toml").open("rb") as file:
        tables = tomllib.load(file)["version"]
    return {
        t["file"]: replace(
            storylens.load(folder / t["file"]), role=t["role"], outlet=t.get("outlet"), language=t.get("language")
        )
        for t in tables
    }


@cache
def found(folder: Path, version: str) -> tuple[Finding, ...]:
    """What the engine finds in one version held alone against the original."""
    known = versions(folder)
    return storylens.compare(known["original.txt"], known[version]).pairs[0].findings


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Every (start, end) at which `words` stand in `text`."""
    out = []
    at = text.find(words)
    while words and at >= 0:
        out.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return out


def at_place(finding: Finding, entry: Entry, base: str, other: str) -> bool:
    """Whether the finding's spans overlap the entry's words, on every side that both name (one at least)."""
    sides = [
        _overlaps(span, places(text, words))
        for span, text, words in ((finding.base, base, entry.base), (finding.other, other, entry.other))
        if span is not None and words
    ]
    return bool(sides) and all(sides)


def _overlaps(span: Span, spots: Iterable[tuple[int, int]]) -> bool:
    return any(span.start < b and a < max(span.end, span.start + 1) for a, b in spots)


def hits(entry: Entry, folder: Path) -> list[Finding]:
    """The findings that satisfy a finding entry, or that break a silent one."""
    known = versions(folder)
    base, other = known["original.txt"].text, known[entry.version].text
    here = [f for f in found(folder, entry.version) if at_place(f, entry, base, other)]
    if entry.sort == "silent":
        return [
            f
            for f in here
            if severity_rank(f.severity) > 0 and (f.category != "structure" or "structure" in entry.categories)
        ]
    return [
        f
        for f in here
        if f.category in entry.categories
        and (not entry.types or f.type in entry.types)
        and severity_rank(entry.severity) <= severity_rank(f.severity) <= severity_rank(entry.at_most)
    ]


def unlisted(folder: Path, version: str, severity: Severity = "major") -> list[Finding]:
    """Findings of at least `severity` at whose place no finding entry expects anything."""
    known = versions(folder)
    base, other = known["original.txt"].text, known[version].text
    entries = [e for e in read(folder).entries if e.sort == "finding" and e.version == version]
    return [
        f
        for f in found(folder, version)
        if severity_rank(f.severity) >= severity_rank(severity)
        and not any(at_place(f, e, base, other) for e in entries)
    ]


def describe(finding: Finding) -> str:
    """One line: severity, type and both wordings."""
    words = [f"“{s.text}”" if s else "–" for s in (finding.base, finding.other)]
    return f"{finding.severity} {finding.category}/{finding.type} {words[0]} -> {words[1]}"
