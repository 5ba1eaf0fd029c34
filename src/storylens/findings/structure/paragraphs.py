"""A paragraph left out, added or put in another place.

Why it matters: what was cut decides what readers believe as much as what was changed; what was added has no
counterpart to be checked against.
Example: a paragraph with the company's side of it -> (left out)
Leaves alone: furniture and notices (rules of their own), and independent accounts, which owe the base nothing. A run
of paragraphs is one finding; a denial or a source lost with it speaks louder (attribution).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.structure.cues import notice_kind
from storylens.model import Severity
from storylens.text.document import Document
from storylens.text.furniture import is_furniture

_TYPES: dict[str, Severity] = {
    "paragraph-omitted": "neutral",
    "paragraph-added": "neutral",
    "paragraph-moved": "neutral",
}
_RUN = 3
"""Neighbouring paragraphs from which they are told as one."""


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts in reading order of each side: omitted, added, moved."""
    if context.other_version.role == "account" or context.base_version.role == "account":
        return
    gone = [
        i
        for link in context.links
        if not link.other
        for i in link.base
        if _story(context.base, i) and not _dropped_by_reader(context, i)
    ]
    for run in _runs(sorted(gone)):
        yield from _told(context, run, True)
    new = [j for link in context.links if not link.base for j in link.other if _story(context.other, j)]
    for run in _runs(sorted(new)):
        yield from _told(context, run, False)
    for link in context.links:
        if link.moved and link.base and link.other:
            p, q = context.base.paragraphs[link.base[0]], context.other.paragraphs[link.other[0]]
            base, other = context.base.span(p.start, p.end), context.other.span(q.start, q.end)
            yield Draft("paragraph-moved", base, other, f"This stands {_where(link.base[0], link.other[0])} here.")


def _where(i: int, j: int) -> str:
    return "earlier" if j < i else "later" if j > i else "elsewhere"


def _story(document: Document, paragraph: int) -> bool:
    """Whether a paragraph belongs to the story and is long enough to miss."""
    if is_furniture(document, paragraph) or notice_kind(document, paragraph):
        return False
    return sum(t.kind == "word" for t in document.tokens(paragraph)) > 4


def _dropped_by_reader(context: PairContext, paragraph: int) -> bool:
    """Whether the other version's page has this paragraph after all, among what its reader took for furniture."""
    if not context.other_version.dropped:
        return False
    words = {t.norm for t in context.base.tokens(paragraph) if t.kind == "word"}
    return any(len(words & block) >= 0.8 * len(words) for block in context.once(_dropped_words))


def _dropped_words(context: PairContext) -> list[set[str]]:
    blocks = [Document(block) for block in context.other_version.dropped]
    return [{t.norm for p in d.paragraphs for t in d.tokens(p.number) if t.kind == "word"} for d in blocks]


def _runs(indexes: list[int]) -> Iterator[list[int]]:
    """Neighbouring indexes together where there are enough of them, else one by one."""
    at = 0
    while at < len(indexes):
        end = at + 1
        while end < len(indexes) and indexes[end] == indexes[end - 1] + 1:
            end += 1
        run = indexes[at:end]
        yield from ([run] if len(run) >= _RUN else [[i] for i in run])
        at = end


def _told(context: PairContext, run: list[int], omitted: bool) -> Iterator[Draft]:
    document = context.base if omitted else context.other
    span = document.span(document.paragraphs[run[0]].start, document.paragraphs[run[-1]].end)
    loud = any(_tells(document, i) for i in run)
    what = "left out" if omitted else "not in the base"
    many = f"{len(run)} paragraphs are {what}" if len(run) > 1 else f"This paragraph is {what}"
    last = len(context.base.paragraphs) - 1
    until = ", up to the end" if omitted and len(run) > 1 and run[-1] == last else ""
    severity: Severity | None = "minor" if loud else None
    if omitted:
        yield Draft("paragraph-omitted", span, None, f"{many}{until}.", severity=severity)
    else:
        yield Draft("paragraph-added", None, span, f"{many}.", severity=severity)


def _tells(document: Document, paragraph: int) -> bool:
    """Whether it holds a quotation, which is what an editor misses first."""
    return any(t.norm == '"' for t in document.tokens(paragraph))


RULE = Rule("paragraphs", "structure", _TYPES, find, doc=__doc__, english=False, cap=40)
