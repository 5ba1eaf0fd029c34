"""Wordings by which a paragraph shows what it is: page furniture, a notice to readers, a headline."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.text.document import Document, Token

FURNITURE = (
    "back to top", "return to top", "read more", "read also", "also read", "see also", "read next", "up next",
    "related articles", "related stories", "related topics", "you may also like", "more on this story", "most read",
    "most popular", "trending now", "recommended for you", "share this", "share on", "share article", "share:",
    "tweet this", "follow us", "like us on", "join us on", "sign up", "subscribe", "our newsletter", "morning letter",
    "our app", "download the app", "breaking news alerts", "free updates", "stay informed", "log in", "register now",
    "create an account", "accept cookies", "cookie policy", "privacy policy", "terms of use", "terms of service",
    "all rights reserved", "copyright", "©", "advertisement", "sponsored content", "click here", "skip to content",
    "leave a comment", "post a comment", "view comments", "photo gallery", "watch the video", "print this",
    "e-mail this", "email this", "responsible editor", "donate now", "support our journalism", "buy us a coffee",
    "tags:", "filed under", "posted in", "min read", "minutes read",
    "about the author", "contact us",
)  # fmt: skip
"""Compared forms; a short paragraph that holds one is taken for furniture where the base has nothing like it."""
_ALONE = frozenset(
    "advertisement breaking comments share print home news world sports sport politics business menu search tags "
    "topics live video photos gallery opinion culture technology football economy".split()
)
"""Words that are furniture when they are all a paragraph has."""
_PLATFORMS = frozenset("facebook whatsapp telegram instagram twitter youtube tiktok linkedin vk".split())
_TRAILS = (" > ", " » ", " / ", " | ", " › ", " → ")
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
_LONG = 40
"""Words above which a paragraph is story, whatever phrases it holds."""


def plain(tokens: Sequence[Token]) -> str:
    """Compared forms with single spaces, marks closed up to the word before."""
    return " ".join(t.norm for t in tokens).replace(" : ", ": ").replace(" 's", "'s").replace(" :", ":")


def is_furniture(document: Document, paragraph: int) -> bool:
    """Whether a paragraph is text of the page and not of the story."""
    tokens = document.tokens(paragraph)
    words = [t for t in tokens if t.kind == "word"]
    if not words or len(words) > _LONG:
        return False
    if len(words) <= 2 and all(t.norm in _ALONE for t in words):
        return True
    text = plain(tokens)
    if len(words) <= 24 and any(cue in text for cue in FURNITURE):
        return True
    if len(words) <= 10 and tokens[-1].text not in ".!?" and any(t.norm in _PLATFORMS for t in words):
        return True
    raw = document.paragraph_text(paragraph)
    return len(words) <= 8 and any(mark in raw for mark in _TRAILS) and tokens[-1].text not in ".!?"


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
