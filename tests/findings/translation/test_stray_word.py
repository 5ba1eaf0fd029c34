from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "The findings were first reported by the Courier.",
            "The findings were the first reported by the Courier.",
            ("grammar", "were the first"),
        ),
        (
            "There is no sign that he intends to change course.",
            "There is no sign that he intends to change of course.",
            ("grammar", "change of course"),
        ),
        (
            "It lost more than any club except Rotherby.",
            "It lost more than any club except.",
            ("grammar", "club except."),
        ),
        ("They waited in the hall for him.", "They waited in the hall the for him.", ("grammar", "hall the for")),
        ("They were made on Russian soil.", "They were made on the land of Russian.", ("grammar", "of Russian.")),
        ("It will not come before 2027.", "It will not come before of 2027.", ("grammar", "before of 2027")),
    ],
)
def test_stray_word_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("stray-word", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("He wants to think.", "He wants to think of it."),
        ("They were first in the list.", "They were the first in the list."),
        ("He asked what it was made of.", "He asked what it is made of."),
        ("The sound of Russian music.", "The sound of Russian songs, and more."),
        ("They plan to speak Greek.", "They plan to speak of Greek."),
    ],
)
def test_stray_word_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("stray-word", base, other) == []
