"""The nouns every room shares: frozen values, and spans that point back into the text as it was given.

A `Span` counts code points in `Version.text`, 0-based and half-open. Nothing here normalises, repairs or hides
a character of a version; views made for matching or for display carry their own way back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Role = Literal["original", "rewrite", "account"]
LinkKind = Literal["1-1", "1-n", "n-1", "n-m", "omitted", "added"]
Op = Literal["insert", "delete", "replace", "move"]
Style = Literal["spelling", "percent", "number-words", "abbreviation", "quotes-dashes", "honorific", "case", "spacing"]
Category = Literal["translation", "attribution", "quote", "fact", "structure", "text-safety"]
Severity = Literal["neutral", "minor", "major", "critical"]

CATEGORIES: tuple[Category, ...] = (
    "attribution",
    "quote",
    "fact",
    "translation",
    "structure",
    "text-safety",
)
"""In the order in which an editor wants to see them."""
SEVERITIES: tuple[Severity, ...] = ("neutral", "minor", "major", "critical")
"""From quiet to loud; compare by `severity_rank`."""


def severity_rank(severity: Severity) -> int:
    """0 for neutral to 3 for critical."""
    return SEVERITIES.index(severity)


class Span(NamedTuple):
    """A run of a version's text: code points, 0-based, half-open; `text` is exactly those characters."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a story.

    `text` is the decoded text as given (byte-order mark removed, line ends kept). `name` is what a person calls
    it on screen: a file name or an outlet. `path` is where it came from, None for text made in memory. `reader`
    and `encoding` say how bytes became text; `notes` are one-line remarks of the reader ("assumed cp1252");
    `dropped` are blocks of the page or document that its reader left out of `text`.
    """

    text: str
    name: str = ""
    role: Role = "rewrite"
    outlet: str | None = None
    language: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    path: str | None = None
    reader: str = "text"
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pin:
    """The editor's word on one link: paragraph `base` of version `base_version` does (or must not) stand for
    paragraph `other` of version `other_version`. Paragraph and version indexes are 0-based."""

    base_version: int
    base: int
    other_version: int
    other: int
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """One event or article, held in several versions; the first is the base unless the reader says otherwise."""

    title: str
    versions: tuple[Version, ...]
    path: str | None = None
    pins: tuple[Pin, ...] = ()


@dataclass(frozen=True, slots=True)
class House:
    """A desk's own style. `fine`: wordings that are never a finding. `never`: wordings that always are, with
    what to write instead. `spellings`: pairs of words that count as the same."""

    fine: frozenset[str] = frozenset()
    never: Mapping[str, str] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for, and how loud.

    `disabled`: names of rules switched off. `severities`: finding type -> severity that replaces the default.
    `pins`: links fixed by hand. `findings`: False aligns only. `checkers`: names of second readers (extras) to
    ask as well. `languagetool_url`: the user's own LanguageTool server.
    """

    disabled: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    pins: tuple[Pin, ...] = ()
    house: House = field(default_factory=House)
    findings: bool = True
    checkers: tuple[str, ...] = ()
    languagetool_url: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Which paragraphs of the base stand for which of the other.

    `base` and `other` are ascending, 0-based paragraph indexes; one of them is empty for `omitted` and `added`.
    Every paragraph of either side stands in exactly one link. `moved`: the group changed place against the
    longest chain of links that kept theirs. `score` in 0..1 is how sure the aligner is.
    """

    kind: LinkKind
    base: tuple[int, ...]
    other: tuple[int, ...]
    moved: bool = False
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Edit:
    """One changed run of words inside a link (`link` indexes `Pair.links`).

    `insert` has no base span, `delete` no other span; `move` holds the same words at both places. `style` names
    the house-style convention that explains the change, or is None where the wording really changed.
    """

    op: Op
    link: int
    base: Span | None
    other: Span | None
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A change an editor should know of.

    `id` is stable over re-runs and over edits elsewhere (a hash of category, type, version, both wordings and
    occurrence). `confidence` is a precision measured on data, or None. `base` and `other` are the words of both
    sides; either may be None, not both. `message` is one sentence; `notes` hold further evidence. `support` is
    how many of the `witnesses` further versions share the other side's wording.
    """

    id: str
    rule: str
    category: Category
    type: str
    severity: Severity
    confidence: float | None
    base: Span | None
    other: Span | None
    message: str
    notes: tuple[str, ...] = ()
    support: int = 0
    witnesses: int = 0
    link: int | None = None


@dataclass(frozen=True, slots=True)
class PivotClue:
    """One thing that speaks for a pivot language: why, in a few words, and where it stands."""

    why: str
    base: Span | None
    other: Span | None


@dataclass(frozen=True, slots=True)
class Pivot:
    """The language that a version probably went through, by its English name. `confidence`: the share of its odds
    among all languages and none, 0..1, never below 0.8. `evidence`: the strongest clues first."""

    language: str
    confidence: float
    evidence: tuple[PivotClue, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what: the spans of the source, of the cue and of the content, each in reading order.

    `source` is empty for an impersonal cue ("it was reported"); a split quotation has several content spans.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What stands together: for each version (0 = base) the ascending paragraph indexes, empty where it has
    nothing. `spans`: those among them whose own row is another, because a paragraph that merges several of the base
    reaches over all their rows; empty where there are none. Without spans every paragraph stands in one row only."""

    cells: tuple[tuple[int, ...], ...]
    spans: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """All versions in one collation: base units in order, with what the others added placed by its context."""

    rows: tuple[Row, ...]
