"""Characters that can't be seen: zero-width, control and direction marks put into the rewrite.

Why it matters: hidden characters mark a copy, defeat search and plagiarism checks, or turn the order in which a line
is read. Whoever passes the text on passes them on.
Example: payroll -> pay⟨U+200B⟩roll
Leaves alone: no-break spaces, soft hyphens and byte-order marks of typesetting, joiners in emoji and in scripts that
need them, and what the base has too.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.safe import safe

_TYPES: dict[str, Severity] = {"hidden-characters": "minor", "direction-override": "major"}
_FINE = frozenset("\t\n\r\f\u00ad\ufeff\u2028\u2029")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_JOINERS = frozenset("\u200c\u200d")
_SUSPECT = frozenset({"Cc", "Cf", "Co", "Cn"})


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each paragraph's run of words with hidden characters that the base does not have as often."""
    text = context.other.text
    if text.isascii() and not any(ord(c) < 32 and c not in _FINE for c in set(text)):
        return
    strange = {c for c in set(text) if _hidden(c)}
    if not strange:
        return
    had = Counter(c for c in context.base.text if c in strange)
    for p in context.other.paragraphs:
        yield from _in_paragraph(context, p.start, p.end, strange, had)


def _hidden(c: str) -> bool:
    return c not in _FINE and unicodedata.category(c) in _SUSPECT


def _in_paragraph(context: PairContext, start: int, end: int, strange: set[str], had: Counter[str]) -> Iterator[Draft]:
    text = context.other.text
    found: dict[str, list[int]] = {}
    for k in range(start, end):
        c = text[k]
        if c not in strange or (c in _JOINERS and safe(text[k - 1 : k + 2] if k else c).count("⟨") == 0):
            continue
        if had[c]:
            had[c] -= 1
            continue
        found.setdefault("direction-override" if c in _TURNING else "hidden-characters", []).append(k)
    for kind, places in sorted(found.items()):
        a, b = _word(text, places[0], start, end)
        many = f"{len(places)} hidden characters" if len(places) > 1 else "A hidden character"
        span = context.other.span(a, b)
        yield Draft(kind, None, span, f"{many} in this paragraph: “{safe(span.text[:60])}”.")


def _word(text: str, at: int, start: int, end: int) -> tuple[int, int]:
    """The run of characters without a space around `at`, at most 40 to either side."""
    a, b = at, at + 1
    while a > max(start, at - 40) and not text[a - 1].isspace():
        a -= 1
    while b < min(end, at + 40) and not text[b].isspace():
        b += 1
    return a, b


RULE = Rule("hidden-characters", "text-safety", _TYPES, find, doc=__doc__, english=False, cap=20)
