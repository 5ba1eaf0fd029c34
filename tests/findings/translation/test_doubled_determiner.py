from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("The leaders of their party met.", "The leaders of the their party met.", "the their"),
        ("They crossed the river at night.", "They crossed the of the river at night.", "the of"),
    ],
)
def test_doubled_determiner_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("doubled-determiner", base, other) == [("grammar", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("All the workers left.", "All of the workers left."),
        ("He read his letter aloud.", "He read The The lyrics aloud."),
        ("They read her will aloud.", "They read the will aloud."),
    ],
)
def test_doubled_determiner_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("doubled-determiner", base, other) == []
