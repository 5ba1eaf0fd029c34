from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "Prices rose because of inflation, he says.",
            "Prices rose because of inflation. says.",
            ("punctuation", "inflation. says."),
        ),
    ],
)
def test_torn_fragment_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("torn-fragment", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The firm, based in Ohio, grew.", "The firm, Acme Inc. of Ohio, grew."),
        ("See the table for results.", "See fig. below for results."),
    ],
)
def test_torn_fragment_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("torn-fragment", base, other) == []
