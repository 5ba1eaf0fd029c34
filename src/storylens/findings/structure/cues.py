"""Wordings by which a paragraph shows what it is: a notice to readers, a headline."""

from __future__ import annotations

from storylens.text.document import Document
from storylens.text.furniture import plain

CORRECTION = (
    "correction:", "corrections:", "clarification:", "this article was amended", "this story was amended",
    "this article has been amended", "this article has been corrected", "this story has been corrected",
    "this article was corrected", "this story was corrected", "an earlier version of this", "an earlier version said",
    "a previous version of this", "as an earlier version", "this article was updated", "this story has been updated",
    "this article has been updated", "corrects ", "editor's note", "editors' note", "editor's correction",
    "note to readers", "note to editors", "retraction:", "this version corrects", "erratum",
)  # fmt: skip
EMBARGO = (
    "embargo", "not for publication", "not for release", "hold for release", "for release at", "do not publish before",
    "strictly confidential until", "under embargo",
)  # fmt: skip
_BYLINE = frozenset("correspondent correspondents reporter editor staff agencies photographer".split())
_NO_END = frozenset(".!?:,;”")
_TRIGGERS = (
    "correct", "amend", "clarification", "earlier version", "previous version", "updated", "editor", "note to reader",
    "retraction", "erratum", "embargo", "publication", "release", "publish before", "confidential until",
)  # fmt: skip
"""One of them stands in every notice: a cheap look before the tokens are joined."""


def notice_kind(document: Document, paragraph: int) -> str:
    """ "correction", "embargo" or '' for what a paragraph tells readers or editors about the story itself."""
    raw = document.paragraph_text(paragraph)
    if len(raw) > 900:
        return ""
    raw = raw.lower()
    if not any(word in raw for word in _TRIGGERS):
        return ""
    tokens = document.tokens(paragraph)
    opening = plain(tokens[:14])
    if any(cue in opening for cue in EMBARGO):
        return "embargo"
    whole = plain(tokens)
    return "correction" if any(cue in whole for cue in CORRECTION) else ""


def is_headline(document: Document, paragraph: int) -> bool:
    """Whether a paragraph can be the headline or the standfirst: among the first three, short, no full stop, no
    quotation, no byline."""
    if paragraph > 2:
        return False
    tokens = document.tokens(paragraph)
    words = sum(t.kind == "word" for t in tokens)
    if not 3 < words <= 28 or tokens[-1].text in _NO_END or (paragraph and words < 6):
        return False
    if tokens[0].norm in ("by", "reporting") or any(t.norm in _BYLINE for t in tokens):
        return False
    return not notice_kind(document, paragraph)
