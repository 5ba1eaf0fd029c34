"""A draft note to the outlet: the accepted findings as polite, quotable lines with both wordings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storylens.findings.remedies import remedy
from storylens.model import Finding, Span
from storylens.reports.pieces import one_line
from storylens.reports.wording import counted, numbers, when
from storylens.text.document import Document
from storylens.text.safe import safe

if TYPE_CHECKING:
    from storylens.compare import Comparison, Pair
    from storylens.reports.verdicts import Verdicts

LONGEST = 420
"""Characters of a sentence quoted in the note."""


def report(comparison: Comparison, verdicts: Verdicts | None = None, *, title: str | None = None) -> str:
    """The note, one for each version in which something was accepted; '' where nothing was.

    What was accepted on an earlier wording is no part of the letter: it stands after it, to confirm.
    """
    letters = []
    for pair in comparison.pairs:
        accepted: list[Finding] = []
        carried: list[Finding] = []
        for f in (*pair.findings, *pair.suspicious):
            verdict = verdicts.verdict(f) if verdicts else None
            if verdict is not None and verdict.state == "accepted":
                (carried if verdict.carried else accepted).append(f)
        parts = [_letter(pair, accepted, title)] if accepted else []
        parts += [_to_confirm(pair, carried)] if carried else []
        letters += ["\n".join(part) + "\n" for part in parts]
    return "\n\n".join(letters)


def _to_confirm(pair: Pair, findings: list[Finding]) -> Iterator[str]:
    """For the editor: accepted, but the wording was edited since."""
    yield f"To confirm, not part of the letter ({safe(pair.other.name or pair.other.outlet or 'this version')}):"
    yield "the wording was edited since these findings were accepted. Accept them again to ask for a correction."
    for f in findings:
        span, document, whose = (
            (f.other, pair.other_document, "their") if f.other else (f.base, pair.base_document, "our")
        )
        where = f"{whose} paragraph {_paragraph(span, document)}: " if span else ""
        yield f"  - {where}{safe(f.message)}"


def _letter(pair: Pair, findings: list[Finding], title: str | None) -> Iterator[str]:
    headline = safe(pair.other.title or title or pair.other.name or "your story")
    yield f"To: {safe(pair.other.outlet or 'the editor')}"
    yield f"Subject: Request for correction: {headline}"
    yield ""
    yield "Dear colleagues,"
    yield ""
    yield f"We have read {_named(pair, ours=False)} beside {_named(pair, ours=True)}."
    groups = _passages(pair, findings)
    passages = counted(len(groups), "passage")
    yield f"In {passages} it no longer says what the original says. We would be grateful for a correction:"
    for number, group in enumerate(groups, 1):
        yield ""
        yield from _item(pair, number, group)
    yield ""
    yield "Thank you. We are glad to answer questions about the original."


def _named(pair: Pair, *, ours: bool) -> str:
    version = pair.base if ours else pair.other
    name = f", “{safe(version.title)}”" if version.title else ""
    if not name and not version.url and version.name:
        name = f", {safe(version.name)}"
    of = f" of {when(version.published)}" if version.published else ""
    at = f" ({safe(version.url)})" if version.url else ""
    return f"{'the original' if ours else 'your version'}{name}{of}{at}"


def _passages(pair: Pair, findings: list[Finding]) -> list[list[Finding]]:
    """Findings in the same sentence stand together."""
    groups: dict[tuple[object, object], list[Finding]] = {}
    for f in findings:
        where = tuple(
            _sentence(span, document) if span else None
            for span, document in ((f.other, pair.other_document), (f.base, pair.base_document))
        )
        groups.setdefault((where[0] or where[1], where[0] is None), []).append(f)
    return list(groups.values())


def _item(pair: Pair, number: int, group: list[Finding]) -> Iterator[str]:
    ours = next((f.base for f in group if f.base), None)
    theirs = next((f.other for f in group if f.other), None)
    if theirs:
        yield f"{number}. Your paragraph {_paragraph(theirs, pair.other_document)} reads:"
        yield f"     > {_quoted(theirs, pair.other_document)}"
    if ours:
        yield f"{'  ' if theirs else f'{number}.'} The original reads:"
        yield f"     > {_quoted(ours, pair.base_document)}"
    else:
        yield "   Nothing like it stands in the original."
    if not theirs:
        link = pair.links[group[0].link] if group[0].link is not None else None
        where = f"your paragraph {numbers(link.other)}" if link and link.other else "your version"
        yield f"   In {where} this is missing."
    words = [line for f in group if (line := _in_question(pair, f))]
    if words:
        yield f"   In question: {'; '.join(words)}."
    asks = [_ask(f) for f in group]
    yield from (f"   {ask}" for ask in dict.fromkeys(asks))


def _ask(f: Finding) -> str:
    known = remedy(f.category, f.type)
    return known.ask if f.base or known.added else "Please check it, or take it out."


def _in_question(pair: Pair, f: Finding) -> str:
    """Which words are meant, where they are fewer than the sentence shown."""
    if f.other and not _partial(f.other, pair.other_document):
        return ""
    theirs = f"“{one_line(f.other.text)}”" if f.other else ""
    if not f.base:
        return theirs
    ours = f"“{one_line(f.base.text)}”"
    if theirs:
        return f"{theirs} for {ours}"
    return f"{ours} is gone" if _partial(f.base, pair.base_document) else ""


def _sentence(span: Span, document: Document) -> tuple[int, int]:
    """Offsets of the sentences that hold `span`, or its own."""
    held = [
        s
        for k in range(document.paragraph_at(span.start), document.paragraph_at(max(span.start, span.end - 1)) + 1)
        if document.paragraphs
        for s in document.sentences(k)
        if s.start < max(span.end, span.start + 1) and span.start < s.end
    ]
    return (min(held[0].start, span.start), max(held[-1].end, span.end)) if held else (span.start, span.end)


def _partial(span: Span, document: Document) -> bool:
    start, end = _sentence(span, document)
    return span.end - span.start < end - start


def _paragraph(span: Span, document: Document) -> int:
    return document.paragraph_at(span.start) + 1


def _quoted(span: Span, document: Document) -> str:
    """The sentence round the words, cut where it is very long."""
    start, end = _sentence(span, document)
    if end - start > LONGEST:
        start, end = max(start, span.start - LONGEST // 3), min(end, max(span.start + LONGEST, span.end))
    return one_line(document.text[start : min(end, start + 2 * LONGEST)]).strip()
