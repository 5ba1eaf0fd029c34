"""Text of the page, not of the story: share lines, newsletters, breadcrumbs, copyright lines."""

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
