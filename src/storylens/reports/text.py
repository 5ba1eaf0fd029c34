"""The text report: complete for a screen reader, every finding and every change in words, no box drawing.

Facts stand in fixed places: a line for each version, then for each pair the findings, the loudest first, the wording
that is merely suspicious, and the changes paragraph by paragraph. Nothing is said by colour or by position alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from storylens._version import __version__
from storylens.model import CATEGORIES, SEVERITIES, Edit, Finding, Link, Span
from storylens.reports.notices import notices
from storylens.reports.paint import Paint
from storylens.reports.together import together
from storylens.reports.verdicts import verdict_line
from storylens.reports.wording import by_gravity, counted, guessed, in_context, measured, numbers, ranges, when
from storylens.text.line_ends import line_ends
from storylens.text.safe import safe

if TYPE_CHECKING:
    from storylens.compare import Comparison, Pair
    from storylens.reports.verdicts import Verdicts
    from storylens.text.document import Document


def report(comparison: Comparison, verdicts: Verdicts | None = None, *, colour: bool = False) -> str:
    """`comparison` as text, ending in a line break; every character of it may be sent to a terminal."""
    paint = Paint(colour)
    lines = [*_header(comparison, paint)]
    for pair in comparison.pairs:
        lines += ["", *_pair(pair, paint, verdicts)]
    if len(comparison.versions) > 2:
        lines += ["", *together(comparison, paint)]
    return "\n".join(lines) + "\n"


def _header(comparison: Comparison, paint: Paint) -> Iterator[str]:
    yield paint.head(f"storylens {__version__}")
    for k, (version, document) in enumerate(zip(comparison.versions, comparison.documents, strict=True)):
        yield f"{'Base' if k == 0 else 'Version ' + str(k)}: {_described(comparison, k, document)}"
        for note in notices(version, document):
            yield f"  Note: {safe(note)}"


def _described(comparison: Comparison, k: int, document: Document) -> str:
    v = comparison.versions[k]
    facts: list[str] = [safe(v.name or comparison.keys[k])]
    if v.title:
        facts.append(f"“{safe(v.title)}”")
    if v.outlet:
        facts.append(safe(v.outlet))
    facts.append(v.role)
    if v.language:
        facts.append(f"through {safe(v.language)}")
    if v.published:
        facts.append(when(v.published))
    if v.url:
        facts.append(safe(v.url))
    facts.append(counted(len(document.paragraphs), "paragraph"))
    facts.append(f"{_line_ends(v.text)}read as {safe(v.reader)}, {safe(v.encoding)}")
    return ", ".join(facts)


def _line_ends(text: str) -> str:
    kinds = line_ends(text)
    return f"{kinds} line ends, " if kinds else ""


def _pair(pair: Pair, paint: Paint, verdicts: Verdicts | None) -> Iterator[str]:
    base, other = safe(pair.base.name), safe(pair.other.name)
    yield paint.head(f"{base or 'Base'} against {other or 'version ' + str(pair.other_index)}")
    if pair.base.text == pair.other.text:
        yield "The two texts are the same."
        return
    if not pair.related:
        yield (
            "An independent account: hardly a paragraph has a counterpart, so words are not compared."
            if pair.other.role == "account"
            else "These do not tell the same story: hardly a paragraph has a counterpart. Nothing is compared."
        )
        return
    yield from _verdict(pair)
    yield from _pivot(pair)
    if pair.findings:
        yield ""
        yield paint.head(f"Findings: {_tally(pair.findings)}")
        for n, finding in enumerate(by_gravity(pair.findings), 1):
            yield from _finding(pair, n, finding, paint, verdicts)
    if pair.suspicious:
        yield ""
        yield paint.head(f"Suspicious wording, no finding: {len(pair.suspicious)}")
        for n, finding in enumerate(pair.suspicious, 1):
            yield from _finding(pair, n, finding, paint, verdicts)
    of_link: dict[int, list[Edit]] = {}
    for edit in pair.edits:
        of_link.setdefault(edit.link, []).append(edit)
    account = pair.other.role == "account"
    shown = [k for k, link in enumerate(pair.links) if not account or (link.base and link.other)]
    changes = [line for k in shown for line in _changes(pair, k, of_link.get(k, ()), paint)]
    if account:
        changes = [*_alone(pair), *changes]
    if changes:
        yield ""
        yield paint.head("Changes, paragraph by paragraph")
        yield from changes


def _verdict(pair: Pair) -> Iterator[str]:
    real = sum(e.style is None for e in pair.edits)
    style = len(pair.edits) - real
    moved = sum(k.moved for k in pair.links)
    if not pair.edits and not moved:
        yield "The wording is the same; only spacing or line breaks differ."
        return
    if not real and not moved and not pair.findings:
        yield "Only house style differs."
    parts = [
        counted(real, "change"),
        f"{style} of house style",
        f"{sum(k.kind == 'omitted' for k in pair.links)} left out",
        f"{sum(k.kind == 'added' for k in pair.links)} added",
        f"{moved} moved",
    ]
    yield f"{', '.join(parts[:2])}; paragraphs: {', '.join(parts[2:])}."
    retained = str(pair.retention)
    yield f"{retained[:1].upper()}{retained[1:]}."
    if not pair.findings:
        yield "No findings."


def _pivot(pair: Pair) -> Iterator[str]:
    if pair.pivot:
        yield f"Went through another language, {guessed(pair.pivot)}, to judge by:"
        for clue in pair.pivot.evidence:
            where = f" (paragraph {pair.other_document.paragraph_at(clue.other.start) + 1} here)" if clue.other else ""
            yield f"   {safe(clue.why)}{where}"


def _tally(findings: Sequence[Finding]) -> str:
    grades = [(sum(f.severity == s for f in findings), s) for s in reversed(SEVERITIES)]
    kinds = [(sum(f.category == c for f in findings), c) for c in CATEGORIES]
    named = [", ".join(f"{n} {name}" for n, name in counts if n) for counts in (grades, kinds)]
    return f"{len(findings)} ({'; '.join(named)})"


def _finding(pair: Pair, number: int, finding: Finding, paint: Paint, verdicts: Verdicts | None) -> Iterator[str]:
    sides = ((finding.base, pair.base_document, "of the base"), (finding.other, pair.other_document, "here"))
    places = [f"{document.paragraph_at(span.start) + 1} {side}" for span, document, side in sides if span]
    grade = paint.severity(finding.severity)
    yield f"{number}. {grade}, {finding.category}, {finding.type}; paragraph {', '.join(places)} (id {finding.id})"
    yield f"   {safe(finding.message)}"
    if finding.base:
        yield f"   Base: {in_context(pair.base_document, finding.base, paint.gone)}"
    if finding.other:
        yield f"   Here: {in_context(pair.other_document, finding.other, paint.new)}"
    for note in finding.notes:
        yield f"   Note: {safe(note)}"
    if finding.support:
        yield f"   {_shared(finding.support, finding.witnesses)}"
    if finding.confidence is not None:
        yield f"   Measured: {measured(finding.confidence)}"
    decided = verdict_line(verdicts.verdict(finding)) if verdicts else None
    if decided:
        yield f"   {decided}"


def _alone(pair: Pair) -> Iterator[str]:
    """An independent account owes the base nothing: what only one side tells is named, not printed in full."""
    base = [i for link in pair.links if not link.other for i in link.base]
    here = sorted(j for link in pair.links if not link.base for j in link.other)
    if base:
        yield f"Without counterpart here: paragraphs {ranges(base)} of the base"
    if here:
        yield f"Only here: paragraphs {ranges(here)}"


def _shared(support: int, witnesses: int) -> str:
    return f"{support} of {counted(witnesses, 'further version')} {'has' if support == 1 else 'have'} this wording too."


def _changes(pair: Pair, index: int, edits: Sequence[Edit], paint: Paint) -> Iterator[str]:
    link = pair.links[index]
    if not edits and not link.moved and link.kind == "1-1":
        return
    yield f"{_where(link)}{':' if edits else ''}"
    for edit in edits:
        yield f"   {_edit(edit, paint)}"


def _where(link: Link) -> str:
    base, other = numbers(link.base), numbers(link.other)
    if link.kind == "omitted":
        return f"Paragraph {base} left out"
    if link.kind == "added":
        return f"Paragraph {other} here added"
    how = {"1-1": "", "1-n": "split", "n-1": "merged", "n-m": "regrouped"}[link.kind]
    facts = ["" if base == other else f"{other} here", how, "moved" if link.moved else ""]
    told = ", ".join(fact for fact in facts if fact)
    return f"Paragraph {base} ({told})" if told else f"Paragraph {base}"


def _edit(edit: Edit, paint: Paint) -> str:
    old, new = _words(edit.base), _words(edit.other)
    if edit.op == "move":
        text = f"moved: {paint.gone(old)}"
    elif edit.op == "replace":
        text = f"changed: {paint.gone(old)} to {paint.new(new)}"
    elif edit.op == "delete":
        text = f"left out: {paint.gone(old)}"
    else:
        text = f"added: {paint.new(new)}"
    return f"{text} (house style: {edit.style})" if edit.style else text


def _words(span: Span | None) -> str:
    return f"“{safe(span.text)}”" if span else ""
