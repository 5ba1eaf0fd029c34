"""Certain couples without weighing: paragraphs that share runs of content words nobody else has."""

from __future__ import annotations

from collections.abc import Sequence

LEAST_VOTES = 3
"""Shared unique runs from which two paragraphs may be certain."""
LEAST_SHARE = 0.3
"""Share of the shorter one's runs that must be shared."""
CLEAR = 4
"""How many times the votes of the next best a certain couple has."""
MOST_LONGER = 1.6
"""Above this ratio of lengths a couple may be half of a split or a merge: that is weighed."""


def same_couples(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Base index -> other index, for units printed with the same words: the first with the first, and so on."""
    places: dict[str, list[int]] = {}
    for j in range(len(other) - 1, -1, -1):
        if other[j]:
            places.setdefault(other[j], []).append(j)
    out: dict[int, int] = {}
    for i, printed in enumerate(base):
        found = places.get(printed)
        if found:
            out[i] = found.pop()
    return out


def certain_couples(
    base: Sequence[str],
    other: Sequence[str],
    same: dict[int, int] | None = None,
    votes: dict[int, dict[int, int]] | None = None,
) -> dict[int, int]:
    """Base index -> other index, for the couples that cheap votes leave no doubt about.

    `base`, `other`: content words of each unit, in order, a character each. A vote is a pair of neighbouring content
    words that stands in one unit of either side only. `same`: couples that are certain already; `votes`:
    `shared_runs`, if they have been counted.
    """
    if votes is None:
        votes = shared_runs(base, other)
    back: dict[int, dict[int, int]] = {}
    for i, row in votes.items():
        for j, n in row.items():
            back.setdefault(j, {})[i] = n
    out = dict(same or {})
    taken = set(out.values())
    for i, row in votes.items():
        j, n = _clear_best(row)
        if i in out or j in taken:
            continue
        if j < 0 or _clear_best(back[j])[0] != i:
            continue
        a, b = len(base[i]), len(other[j])
        if n >= LEAST_SHARE * (min(a, b) - 1) and max(a, b) <= MOST_LONGER * min(a, b) + 2:
            out[i] = j
    return out


def shared_runs(base: Sequence[str], other: Sequence[str]) -> dict[int, dict[int, int]]:
    """Base index -> other index -> how many runs of two content words they share that nobody else has."""
    owners: dict[str, int] = {}
    get = owners.get
    for i, words in enumerate(base):
        for k in range(len(words) - 1):
            run = words[k : k + 2]
            owners[run] = i if get(run, i) == i else -1
    facing: dict[str, int] = {}
    seen = facing.get
    for j, words in enumerate(other):
        for k in range(len(words) - 1):
            run = words[k : k + 2]
            if get(run, -1) >= 0:
                facing[run] = j if seen(run, j) == j else -1
    out: dict[int, dict[int, int]] = {}
    for run, j in facing.items():
        if j >= 0:
            row = out.setdefault(owners[run], {})
            row[j] = row.get(j, 0) + 1
    return out


def _clear_best(votes: dict[int, int]) -> tuple[int, int]:
    """(the unit with clearly the most votes, how many), or (-1, 0)."""
    best, most, second = -1, 0, 0
    for k, n in votes.items():
        if n > most:
            best, most, second = k, n, most
        elif n > second:
            second = n
    return (best, most) if most >= LEAST_VOTES and most >= CLEAR * second else (-1, 0)
