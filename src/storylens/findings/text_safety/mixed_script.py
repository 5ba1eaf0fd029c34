"""A word written in letters of two alphabets: a Cyrillic or Greek letter that looks like a Latin one.

Why it matters: look-alike letters defeat search and copy detection, and they can name a site that is not the one
that is read.
Example: payment -> pаyment (with a Cyrillic а)
Leaves alone: words wholly in another script, Japanese and Korean mixed scripts, units and symbols (µm, Ω), and words
that the base writes so too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule

_CLASHING = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
_SYMBOLS = frozenset("µμΩπβαγδλσ")


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each word of mixed alphabets on the other side."""
    if context.other.text.isascii():
        return
    known: set[str] | None = None
    for p in context.other.paragraphs:
        for t in context.other.tokens(p.number):
            if t.kind != "word" or t.text.isascii() or not _mixed(t.text):
                continue
            if known is None:
                known = {u.text for q in context.base.paragraphs for u in context.base.tokens(q.number)}
            if t.text not in known:
                span = context.other.span(t.start, t.end)
                yield Draft("mixed-script", None, span, f"“{t.text}” mixes letters of two alphabets.")


@lru_cache(maxsize=1 << 10)
def _mixed(word: str) -> bool:
    letters = [c for c in word if c.isalpha() and c not in _SYMBOLS]
    scripts = {unicodedata.name(c, "").partition(" ")[0] for c in letters}
    return len(scripts.intersection(_CLASHING)) > 1


RULE = Rule("mixed-script", "text-safety", {"mixed-script": "major"}, find, doc=__doc__, english=False, cap=20)
