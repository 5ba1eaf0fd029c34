"""Paragraphs that stand in a text over and over: compared once, and linked one by one in their order."""

from __future__ import annotations

from collections.abc import Sequence

OFTEN = 24
"""What stands more often than this is no longer looked up by its words: they are as frequent."""

Groups = dict[str, list[int]]


def repeated(printed: Sequence[str], settled: dict[int, int]) -> Groups:
    """Words of a paragraph -> where it stands, for what stands in more than `OFTEN` places not in `settled`."""
    found: Groups = {}
    for k, words in enumerate(printed):
        if words and k not in settled:
            found.setdefault(words, []).append(k)
    return {words: where for words, where in found.items() if len(where) > OFTEN}
