"""Certain couples without weighing: paragraphs that share runs of content words nobody else has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

LEAST_VOTES = 3
"""Shared unique runs from which two paragraphs may be certain."""
LEAST_SHARE = 0.3
"""Share of the shorter one's runs that must be shared."""
CLEAR = 4
"""How many times the votes of the next best a certain couple has."""
MOST_LONGER = 1.6
"""Above this ratio of lengths a couple may be half of a split or a merge: that is weighed."""
BY_CHANCE = 50
"""There are so many times more possible runs than a text holds."""

Votes = dict[int, dict[int, int]]


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


class Certain(NamedTuple):
    """What needs no weighing. `there` and `back`: a counterpart of each settled unit of base and other, -1 where it
    lies outside of what is looked at; `couples`: every certain couple, those of splits and merges too."""

    couples: list[tuple[int, int]]
    there: dict[int, int]
    back: dict[int, int]

    @classmethod
    def of(cls, couples: Iterable[tuple[int, int]]) -> Certain:
        """From the couples alone."""
        found = sorted(couples)
        return cls(found, dict(reversed(found)), {j: i for i, j in reversed(found)})

    def within(self, i0: int, i1: int, j0: int, j1: int) -> Certain:
        """What concerns base units [i0, i1) and other units [j0, j1), counted from there."""
        there = {i - i0: j - j0 if j0 <= j < j1 else -1 for i in range(i0, i1) if (j := self.there.get(i, -1)) >= 0}
        back = {j - j0: i - i0 if i0 <= i < i1 else -1 for j in range(j0, j1) if (i := self.back.get(j, -1)) >= 0}
        first = bisect_left(self.couples, (i0, -1))
        last = bisect_left(self.couples, (i1, -1))
        couples = [(i - i0, j - j0) for i, j in self.couples[first:last] if j0 <= j < j1]
        return Certain(couples, there, back)


def certain_couples(
    base: Sequence[str],
    other: Sequence[str],
    same: dict[int, int] | None = None,
    votes: dict[int, dict[int, int]] | None = None,
) -> Certain:
    """The couples that cheap votes leave no doubt about.

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
    parts = _parts(votes, back, base, other, out)
    parts += [(i, j) for j, i in _parts(back, votes, other, base, {j: i for i, j in out.items()})]
    return Certain.of([*out.items(), *parts])


def _parts(
    votes: Votes, back: Votes, base: Sequence[str], other: Sequence[str], certain: dict[int, int]
) -> list[tuple[int, int]]:
    """Splits: a unit of the base whose votes go to units of the other that have votes for it alone, and whose words
    together are about as many. Both sides of one link may be in `certain`, their further parts are not."""
    taken = set(certain.values())
    out: list[tuple[int, int]] = []
    for i, row in votes.items():
        own = [j for j, n in row.items() if certain.get(i) == j or (j not in taken and _part_of(n, back[j], other[j]))]
        if len(own) < 2:
            continue
        strange = max([n for j, n in row.items() if j not in own], default=0)
        total, whole = sum([len(other[j]) for j in own]), len(base[i])
        if CLEAR * strange > min([row.get(j, CLEAR * strange) for j in own]):
            continue
        if max(total, whole) <= MOST_LONGER * min(total, whole) + 2 and max(own) - min(own) < len(own):
            out.extend([(i, j) for j in own if certain.get(i) != j])
    return out


def _part_of(n: int, votes: dict[int, int], words: str) -> bool:
    """Whether a unit of `words` and `votes` belongs to the one that has `n` of them."""
    rest = sum(votes.values()) - n
    return n >= LEAST_VOTES and n >= CLEAR * rest and n >= LEAST_SHARE * (len(words) - 1)


def shared_runs(base: Sequence[str], other: Sequence[str], length: int = 2) -> dict[int, dict[int, int]]:
    """Base index -> other index -> how many runs of so many content words they share that nobody else has."""
    owners: dict[str, int] = {}
    get = owners.get
    for i, words in enumerate(base):
        for k in range(len(words) - length + 1):
            run = words[k : k + length]
            owners[run] = i if get(run, i) == i else -1
    facing: dict[str, int] = {}
    seen = facing.get
    for j, words in enumerate(other):
        for k in range(len(words) - length + 1):
            run = words[k : k + length]
            if get(run, -1) >= 0:
                facing[run] = j if seen(run, j) == j else -1
    out: dict[int, dict[int, int]] = {}
    for run, j in facing.items():
        if j >= 0:
            row = out.setdefault(owners[run], {})
            row[j] = row.get(j, 0) + 1
    return out


def telling_length(base: Sequence[str], other: Sequence[str]) -> int:
    """How long a run of letters must be for two texts without spaces to share one by chance hardly ever: two of a
    thousand signs, five of an alphabet."""
    letters = len(frozenset().union(*base, *other))
    wanted = BY_CHANCE * (sum(map(len, base)) + sum(map(len, other)))
    length = 2
    while letters > 1 and letters**length < wanted:
        length += 1
    return length


def _clear_best(votes: dict[int, int]) -> tuple[int, int]:
    """(the unit with clearly the most votes, how many), or (-1, 0)."""
    best, most, second = -1, 0, 0
    for k, n in votes.items():
        if n > most:
            best, most, second = k, n, most
        elif n > second:
            second = n
    return (best, most) if most >= LEAST_VOTES and most >= CLEAR * second else (-1, 0)
