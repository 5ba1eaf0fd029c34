"""A correction, editor's note or embargo line that is gone, or no longer says what it said.

Why it matters: who drops a correction goes on spreading the error it took back; who drops an embargo line breaks it.
Corrections stand with the story for good (AP, Reuters, BBC and Guardian guidance agree).
Example: Correction: The fire was in 2019, not 2018. -> (gone)
Leaves alone: the same notice in other words and in another place.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.structure.cues import notice_kind
from storylens.findings.telling import quoted
from storylens.model import Severity, Span

_WHAT = {"correction": "The correction or editor's note", "embargo": "The embargo line"}
_TYPES: dict[str, Severity] = {"notice-dropped": "major", "notice-changed": "minor"}


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each notice of the base that the other side lost or cut."""
    if "account" in (context.base_version.role, context.other_version.role):
        return  # an independent report owes the base no notice
    kept = {notice_kind(context.other, p.number) for p in context.other.paragraphs} - {""}
    for p in context.base.paragraphs:
        kind = notice_kind(context.base, p.number)
        if not kind:
            continue
        span = context.base.span(p.start, p.end)
        link = context.links[context.link_of_base[p.number]]
        if kind not in kept:
            there = context.other_text(context.link_of_base[p.number])
            yield Draft(
                "notice-dropped",
                span,
                None,
                f"{_WHAT[kind]} is gone: {quoted(span.text)}.",
                notes=(_said(there),) if there else (),
            )
        elif kind == "correction" and link.other:
            yield from _cut(context, context.link_of_base[p.number])


def _said(text: str) -> str:
    return f"in its place: {quoted(text)}"


def _cut(context: PairContext, link: int) -> Iterable[Draft]:
    """A whole sentence of the notice that is gone: usually the one that says what is right."""
    for edit in context.edits_by_link.get(link, ()):
        if edit.op == "delete" and edit.base is not None and len(edit.base.text.split()) >= 4:
            yield Draft("notice-changed", _trimmed(edit.base), None, "The notice no longer says this.")


def _trimmed(span: Span) -> Span:
    text = span.text.strip()
    start = span.start + span.text.index(text)
    return Span(start, start + len(text), text)


RULE = Rule("notices", "structure", _TYPES, find, doc=__doc__)
