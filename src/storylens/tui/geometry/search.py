"""Finding words in every version that is shown. Case and typographic quotes are set aside."""

from __future__ import annotations

from storylens.text.document import Document
from storylens.tui.geometry.marks import Mark, Marks

_FOLD = str.maketrans("‘’“”‐‑–—\u00a0\u202f", "''\"\"---- \u0020")
MATCHES = 10_000


def matches(document: Document, wanted: str) -> list[tuple[int, int]]:
    """[start, end) of each place where `wanted` stands, at most `MATCHES`. Lower-casing may change a text's
    length, so a text in which it does is searched as it is."""
    text, query = document.text, wanted.strip().translate(_FOLD)
    if not query:
        return []
    lowered = text.translate(_FOLD).lower()
    if len(lowered) == len(text):
        text, query = lowered, query.lower()
    out: list[tuple[int, int]] = []
    at = text.find(query)
    while at >= 0 and len(out) < MATCHES:
        out.append((at, at + len(query)))
        at = text.find(query, at + len(query))
    return out


def match_marks(document: Document, found: list[tuple[int, int]]) -> Marks:
    """Matches as marks, paragraph by paragraph."""
    out: Marks = {}
    for start, end in found:
        out.setdefault(document.paragraph_at(start), []).append(Mark(start, end, "search", -1))
    return out
