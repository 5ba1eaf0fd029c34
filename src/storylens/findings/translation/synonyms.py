"""Whether two words commonly stand for one another in news prose: rewording, not an error."""

from __future__ import annotations

import os
from functools import cache, lru_cache

from storylens.findings.translation.lexicon import forms
from storylens.text.stems import stem


@cache
def _groups() -> dict[str, list[int]]:
    """Word -> the groups (line numbers) that it stands in."""
    out: dict[str, list[int]] = {}
    with open(os.path.join(os.path.dirname(__file__), "data", "synonyms.txt"), encoding="ascii") as lines:
        for number, line in enumerate(lines):
            for word in line.split() if line[0] != "#" else ():
                if word in out:
                    out[word].append(number)
                else:
                    out[word] = [number]
    return out


@lru_cache(maxsize=1 << 12)
def _of(word: str) -> frozenset[int]:
    """The groups of a word in any form."""
    known = _groups()
    return frozenset(g for form in forms(word) for g in known.get(form, ()))


def synonyms(one: str, two: str) -> bool:
    """Whether two words (compared forms, inflected or not) stand in one group, or are forms of one word."""
    return stem(one) == stem(two) or not _of(one).isdisjoint(_of(two))
