"""Paragraphs that stand in a text over and over: compared once, and linked one by one in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

OFTEN = 24
"""What stands more often than this is no longer looked up by its words: they are as frequent."""

Groups = dict[str, list[int]]


def perhaps_same(left: Sequence[str], right: Sequence[str]) -> set[str]:
    """Those strings of two documents' paragraphs that stand on both sides, or often on one."""
    out = {*left}.intersection(right)
    for side in (left, right):
        if len(side) > OFTEN:
            out.update([string for string, count in Counter(side).items() if count > OFTEN])
    return out


def repeated(printed: Sequence[str], settled: dict[int, int]) -> Groups:
    """Words of a paragraph -> where it stands, for what stands in more than `OFTEN` places not in `settled`."""
    found: Groups = {}
    for k, words in enumerate(printed):
        if words and k not in settled:
            found.setdefault(words, []).append(k)
    return {words: where for words, where in found.items() if len(where) > OFTEN}
