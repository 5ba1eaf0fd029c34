"""Words that stand for one another in two renderings of a passage: of one meaning, or of one kind of grammar.

Our own list, wide rather than deep: what reporting, politics, courts, business and weather say in two ways. It only
helps to see which word was changed into which; it never says that the change is harmless. Kept in
`scripts/kin_groups.txt`, made into `kin.txt` by `scripts/make_kin.py`.
"""

from __future__ import annotations

from functools import lru_cache

NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _lines() -> dict[str, str]:
    """Stem -> the numbers of its groups, as they stand in the file."""
    with open(f"{__file__.removesuffix('.py')}.txt", encoding="utf-8") as file:
        return dict([line.split(" ", 1) for line in file.read().splitlines()])


@lru_cache(maxsize=1 << 13)
def kinds(stem: str) -> frozenset[str]:
    """The groups a stem stands in, each by its number."""
    numbers = _lines().get(stem)
    return frozenset(numbers.split()) if numbers else NONE


def kin(a: str, b: str) -> bool:
    """Whether two stems stand in one group."""
    x = kinds(a)
    return bool(x) and not x.isdisjoint(kinds(b))


@lru_cache(maxsize=1)
def _members() -> dict[str, list[str]]:
    """Group -> its stems."""
    out: dict[str, list[str]] = {}
    for word, numbers in _lines().items():
        for number in numbers.split():
            out.setdefault(number, []).append(word)
    return out


LOOSE = 9
"""A larger group is one of grammar or of a wide field: its words make none kin of kin."""


@lru_cache(maxsize=1 << 13)
def neighbours(stem: str) -> frozenset[str]:
    """The words that stand in a group with a stem, itself among them; no groups of a wide field."""
    members = _members()
    return frozenset([w for g in kinds(stem) if len(members[g]) <= LOOSE for w in members[g]])
