"""Where sentences end. sentencex decides; offsets are checked against the text it was given."""

from __future__ import annotations


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of `text`, white space left out, in order, nothing lost."""
    import sentencex

    out: list[tuple[int, int]] = []
    at = 0
    for piece in sentencex.segment("en", text):
        body = piece.strip()
        if not body:
            continue
        start = text.find(body, at)
        if start < 0:
            return [(0, len(text))]
        out.append((start, start + len(body)))
        at = start + len(body)
    return out or [(0, len(text))]
