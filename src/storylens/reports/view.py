"""A comparison arranged for reading, every string of it safe: what the HTML and Markdown reports are made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from storylens.compare import Comparison, Pair
from storylens.findings.registry import rules
from storylens.findings.remedies import remedy
from storylens.findings.rule import rule_text
from storylens.model import CATEGORIES, SEVERITIES, Finding, Link, Span
from storylens.reports.figures import figures
from storylens.reports.pieces import Mark, Piece, Place, one_line, pieces
from storylens.reports.speakers import SpeakerView, speakers
from storylens.reports.verdicts import Verdicts, verdict_line
from storylens.reports.wording import counted, guessed, measured, numbers
from storylens.text.document import Document
from storylens.text.safe import SafeText, safe

AROUND = 48
"""Characters shown on either side of a finding's words."""


class Words(NamedTuple):
    """The words of one side, and a little of what stands round them in their paragraph."""

    before: SafeText
    words: SafeText
    after: SafeText


class FindingView(NamedTuple):
    """A finding with everything an editor is told about it. `places` are in words; `advice` says what to do."""

    number: int
    key: str
    severity: str
    category: str
    type: str
    places: str
    message: SafeText
    base: Words | None
    other: Words | None
    notes: list[SafeText]
    support: str
    confidence: str
    why: str
    advice: str
    rule: str
    id: str
    verdict: SafeText | None
    state: str


class CellView(NamedTuple):
    """One paragraph: its number as people count, and its pieces."""

    number: int
    pieces: list[Piece]


class RowView(NamedTuple):
    """What stands together. `label` says what happened to the whole: left out, added, moved, split, merged."""

    kind: str
    label: str
    changed: bool
    base: list[CellView]
    other: list[CellView]


@dataclass(frozen=True)
class PairView:
    """One version held against the base."""

    pair: Pair
    key: str
    verdicts: Verdicts | None

    @property
    def same(self) -> bool:
        """Whether the texts are equal."""
        return self.pair.base.text == self.pair.other.text

    @property
    def base_name(self) -> SafeText:
        """What the base is called."""
        return safe(self.pair.base.name or "base")

    @property
    def other_name(self) -> SafeText:
        """What the other version is called."""
        return safe(self.pair.other.name or f"version {self.pair.other_index}")

    @property
    def related(self) -> bool:
        """Whether both tell one story; where not, there is nothing to compare."""
        return self.pair.related

    @property
    def apart(self) -> str:
        """What is said where they do not, in a few words and in a sentence."""
        if self.pair.other.role == "account":
            return "An independent account: hardly a paragraph has a counterpart, so words are not compared."
        return "Not the same story: hardly a paragraph has a counterpart, so nothing is compared."

    @cached_property
    def speakers(self) -> list[SpeakerView]:
        """Who speaks, and what became of them."""
        return speakers(self.pair)

    @cached_property
    def pivot(self) -> tuple[SafeText, list[SafeText]] | None:
        """The language it probably went through, in words, and what speaks for it."""
        pivot = self.pair.pivot
        if pivot is None:
            return None
        document = self.pair.other_document
        return safe(guessed(pivot)), [
            safe(f"{c.why} (¶ {document.paragraph_at(c.other.start) + 1} here)" if c.other else c.why)
            for c in pivot.evidence
        ]

    @cached_property
    def figures(self) -> list[tuple[str, SafeText]]:
        """The scorecard: (name, value) lines."""
        return figures(self.pair)

    @cached_property
    def findings(self) -> list[FindingView]:
        """In reading order, numbered from 1."""
        return [self._finding(n, f) for n, f in enumerate(self.pair.findings, 1)]

    @cached_property
    def suspicious(self) -> list[FindingView]:
        """Wording that may be wrong; numbered after the findings."""
        return [self._finding(n, f) for n, f in enumerate(self.pair.suspicious, len(self.pair.findings) + 1)]

    @cached_property
    def groups(self) -> list[tuple[str, list[FindingView]]]:
        """Findings by category in the order an editor wants, the loudest first."""
        loud = {str(s): -k for k, s in enumerate(SEVERITIES)}
        out = []
        for category in CATEGORIES:
            mine = [f for f in self.findings if f.category == category]
            if mine:
                out.append((category.replace("-", " "), sorted(mine, key=lambda f: (loud[f.severity], f.number))))
        return out

    def _finding(self, number: int, f: Finding) -> FindingView:
        verdict = self.verdicts.verdict(f) if self.verdicts else None
        return FindingView(
            number=number,
            key=f"{self.key}-{number}",
            severity=f.severity,
            category=f.category,
            type=f.type.replace("-", " "),
            places=places_of(self.pair, f),
            message=safe(f.message),
            base=_words(f.base, self.pair.base_document),
            other=_words(f.other, self.pair.other_document),
            notes=[safe(n) for n in f.notes],
            support=f"{f.support} of {counted(f.witnesses, 'further version')} share this wording" if f.support else "",
            confidence=measured(f.confidence),
            why=_whys().get(f.rule, ""),
            advice=remedy(f.category, f.type).do,
            rule=f.rule,
            id=f.id,
            verdict=verdict_line(verdict),
            state=verdict.state if verdict else "unreviewed",
        )

    @cached_property
    def rows(self) -> list[RowView]:
        """The two texts, row by row."""
        pair = self.pair
        spans = [(f.base, f.other) for f in (*pair.findings, *pair.suspicious)]
        base = _Side(pair.base_document, [(e.base, e.op, e.style) for e in pair.edits], [s[0] for s in spans])
        other = _Side(pair.other_document, [(e.other, e.op, e.style) for e in pair.edits], [s[1] for s in spans])
        changed = {e.link for e in pair.edits}
        return [
            RowView(
                link.kind,
                label_of(link),
                k in changed or link.moved,
                [base.cell(i) for i in link.base],
                [other.cell(j) for j in link.other],
            )
            for k, link in enumerate(pair.links)
        ]


class _Side:
    """The marks and findings of one side, by paragraph."""

    def __init__(
        self, document: Document, edits: Sequence[tuple[Span | None, str, str | None]], found: Sequence[Span | None]
    ) -> None:
        self.document = document
        self._marks: dict[int, list[Mark]] = {}
        self._places: dict[int, list[Place]] = {}
        for span, op, style in edits:
            if span:
                kind = "style" if style else op
                for k in self._paragraphs(span):
                    self._marks.setdefault(k, []).append(Mark(span.start, span.end, kind, style))  # type: ignore[arg-type]
        for number, span in enumerate(found, 1):
            if span:
                for k in self._paragraphs(span):
                    self._places.setdefault(k, []).append(Place(span.start, span.end, number))

    def _paragraphs(self, span: Span) -> range:
        if not self.document.paragraphs:
            return range(0)
        return range(
            self.document.paragraph_at(span.start), self.document.paragraph_at(max(span.start, span.end - 1)) + 1
        )

    def cell(self, index: int) -> CellView:
        p = self.document.paragraphs[index]
        marks = sorted(self._marks.get(index, []))
        return CellView(index + 1, pieces(self.document.text, p.start, p.end, marks, self._places.get(index, [])))


def places_of(pair: Pair, finding: Finding) -> str:
    """Where a finding stands, in words: `¶ 3 of the base, ¶ 4 here`."""
    return ", ".join(
        f"¶ {document.paragraph_at(span.start) + 1} {side}"
        for span, document, side in (
            (finding.base, pair.base_document, "of the base"),
            (finding.other, pair.other_document, "here"),
        )
        if span
    )


def label_of(link: Link) -> str:
    """What happened to the paragraphs of a link as a whole; '' where they stand as they stood."""
    if link.kind == "omitted":
        return f"¶ {numbers(link.base)} left out"
    if link.kind == "added":
        return f"¶ {numbers(link.other)} added"
    how = {"1-1": "", "1-n": "split", "n-1": "merged", "n-m": "regrouped"}[link.kind]
    moved = f"moved from ¶ {numbers(link.base)} to ¶ {numbers(link.other)}" if link.moved else ""
    return ", ".join(part for part in (how, moved) if part)


def pair_views(comparison: Comparison, verdicts: Verdicts | None) -> list[PairView]:
    """Every version against the base, judged (so that verdicts can be bound to all findings)."""
    for pair in comparison.pairs:
        _ = pair.findings
    return [PairView(pair, f"v{pair.other_index}", verdicts) for pair in comparison.pairs]


def title_of(comparison: Comparison, title: str | None) -> SafeText:
    """What the story is called: `title`, or what its base is called."""
    base = comparison.base
    return safe(title or base.title or base.name or "Untitled story")


def _words(span: Span | None, document: Document) -> Words | None:
    if span is None or not document.paragraphs:
        return Words(one_line(""), one_line(span.text), one_line("")) if span else None
    first = document.paragraphs[document.paragraph_at(span.start)]
    last = document.paragraphs[document.paragraph_at(max(span.start, span.end - 1))]
    before = document.text[max(first.start, span.start - AROUND) : span.start]
    after = document.text[span.end : min(last.end, span.end + AROUND)]
    if first.start < span.start - AROUND:
        before = "…" + before.partition(" ")[2]
    if last.end > span.end + AROUND:
        after = after.rpartition(" ")[0] + "…"
    return Words(one_line(before), one_line(span.text), one_line(after))


def _whys() -> dict[str, str]:
    whys = {rule.name: rule_text(rule).why for rule in rules()}
    return {name: why[:1].upper() + why[1:] for name, why in whys.items()}
