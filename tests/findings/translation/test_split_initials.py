from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        ("The F.A.A. grounded the jets.", "The F. An. An. grounded the jets.", ("punctuation", "F. An. An.")),
    ],
)
def test_split_initials_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("split-initials", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The author spoke.", "J. R. Hartley, the author, spoke."),
        ("Vitamins matter.", "Vitamin A. Vitamin B. They matter."),
    ],
)
def test_split_initials_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("split-initials", base, other) == []
