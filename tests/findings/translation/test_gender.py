from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("The person said the offer was fair.", "She said the offer was fair.", "She"),
        ("She writes every morning in the shed.", "He writes every morning in the shed.", "He"),
        ("A spokeswoman for the port declined.", "A spokesman for the port declined.", "spokesman"),
    ],
)
def test_gender_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("gender", base, other) == [("gender", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        (
            "Anna Berg, a mother of two, runs the port. Berg said the offer was fair.",
            "Anna Berg, a mother of two, runs the port. She said the offer was fair.",
        ),
        ("His brother said that he would go.", "The brother said that he would go."),
    ],
)
def test_gender_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("gender", base, other) == []
