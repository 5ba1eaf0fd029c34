from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        (
            "The minister called it “a very late reply” on Friday.",
            "The minister called it “a very late reply » on Friday.",
            "»",
        ),
        ("The minister called it “a late reply” on Friday.", "The minister called it „a late reply” on Friday.", "„"),
    ],
)
def test_foreign_punctuation_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("foreign-punctuation", base, other) == [("punctuation", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The daily « Le Matin » printed the letter.", "The daily « Le Matin » has printed the letter."),
        ("The minister called it “a late reply”.", "The minister called it ‘a late answer’."),
    ],
)
def test_foreign_punctuation_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("foreign-punctuation", base, other) == []
