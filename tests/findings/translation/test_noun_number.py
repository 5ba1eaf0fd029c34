from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "The chase lasted two summers and ended on Sunday.",
            "The chase lasted two summer and ended on Sunday.",
            ("agreement", "two summer"),
        ),
        (
            "It is one of the largest companies in the region.",
            "It is one of the largest company in the region.",
            ("agreement", "one of the largest company"),
        ),
        (
            "It is one of the oldest ships in use.",
            "It is one of the oldest ship in use.",
            ("agreement", "one of the oldest ship"),
        ),
    ],
)
def test_noun_number_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("noun-number", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("They ran two summer camps.", "They run two summer camp schools."),
        ("It cost two million euros.", "It cost two million."),
        ("They lost two aircraft there.", "They lost two aircraft, there."),
        ("He is one of the family.", "He is one of the oldest family."),
        ("Both ships left.", "Both the ship and its crew left."),
    ],
)
def test_noun_number_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("noun-number", base, other) == []
