"""Phrases that stand for one another in two renderings of a passage: "at this moment" for "now".

Our own list, kept in `scripts/phrase_groups.txt` and made into `phrases.txt` by `scripts/make_kin.py`. It only helps
to see which words were changed into which; it never says that the change is harmless.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from storylens.text.amounts import STARTS, amount_at
from storylens.text.document import Token

Groups = frozenset[str]
Piece = tuple[int, int]
"""Words [start, end)."""


MOST_WORDS = 6
"""No phrase of the list has more."""


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """The stems of a word or a phrase -> the numbers of its groups, as they stand in the file."""
    with open(f"{__file__.removesuffix('.py')}.txt", encoding="utf-8") as file:
        return dict([line.split("\t") for line in file.read().splitlines()])


def phrase_couples(left: Sequence[str], right: Sequence[str]) -> list[tuple[Piece, Piece]]:
    """Pieces of two passages, given by their stems, that say one thing; at least one of the two is a phrase.

    A phrase or a word that both passages hold stands for itself. What two phrases begin or end with alike is no part
    of the pieces ("were [injured]", "were [wounded]").
    """
    here, there = _occurrences(left), _occurrences(right)
    if not (here or there):
        return []
    both = {tuple(left[a:b]) for (a, b), _ in here}.intersection({tuple(right[a:b]) for (a, b), _ in there})
    here = [(p, groups) for p, groups in here if tuple(left[p[0] : p[1]]) not in both]
    there = [(p, groups) for p, groups in there if tuple(right[p[0] : p[1]]) not in both]
    out = [(p, q) for p, x in here for q, y in there if not x.isdisjoint(y)]
    if here:
        out += [(p, q) for q, y in _single(right, left, there) for p, x in here if not x.isdisjoint(y)]
    if there:
        out += [(p, q) for p, x in _single(left, right, here) for q, y in there if not x.isdisjoint(y)]
    trimmed = sorted({_trimmed(p, q, left, right) for p, q in out})
    return [(p, q) for p, q in trimmed if not set(left[p[0] : p[1]]).intersection(right[q[0] : q[1]])]


def amount_couples(left: Sequence[Token], right: Sequence[Token]) -> list[tuple[Piece, Piece]]:
    """Pieces of two passages that are one amount in other words or figures ("120 thousand", "120,000")."""
    there = _amounts(right)
    return [(p, q) for p, form in _amounts(left) for q, other in there if form == other]


def _amounts(tokens: Sequence[Token]) -> list[tuple[Piece, str]]:
    """Every amount with its value, without a sign of currency."""
    out: list[tuple[Piece, str]] = []
    end = 0
    for at, token in enumerate(tokens):
        if at >= end and (token.kind == "number" or token.norm in STARTS):
            found = amount_at(tokens, at)
            if found is not None:
                form, end = found
                out.append(((at, end), form.lstrip("#$£€¥₹₽")))
    return out


def _occurrences(stems: Sequence[str]) -> list[tuple[Piece, Groups]]:
    known = _table()
    out: list[tuple[Piece, Groups]] = []
    for i, phrase in enumerate(stems):
        for end in range(i + 1, min(i + MOST_WORDS, len(stems))):
            phrase = f"{phrase} {stems[end]}"
            if phrase in known:
                out.append(((i, end + 1), frozenset(known[phrase].split())))
    return out


def _single(
    stems: Sequence[str], others: Sequence[str], phrases: Sequence[tuple[Piece, Groups]]
) -> list[tuple[Piece, Groups]]:
    """The words of `stems` that may stand for a phrase: those that the other passage doesn't hold and that are no
    part of a phrase of the same meaning."""
    known, same = _table(), set(others)
    inside: dict[int, set[str]] = {}
    for (a, b), groups in phrases:
        for k in range(a, b):
            inside.setdefault(k, set()).update(groups)
    free = [
        ((i, i + 1), frozenset(known[s].split()).difference(inside.get(i, ())))
        for i, s in enumerate(stems)
        if s in known and s not in same
    ]
    return [(piece, groups) for piece, groups in free if groups]


def _trimmed(here: Piece, there: Piece, left: Sequence[str], right: Sequence[str]) -> tuple[Piece, Piece]:
    (a, b), (c, d) = here, there
    while b - a > 1 and d - c > 1 and left[a] == right[c]:
        a, c = a + 1, c + 1
    while b - a > 1 and d - c > 1 and left[b - 1] == right[d - 1]:
        b, d = b - 1, d - 1
    return (a, b), (c, d)
