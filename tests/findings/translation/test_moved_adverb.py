from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "Her uncle, who now teaches at the school, agreed.",
            "Her uncle, who teaches now at the school, agreed.",
            ("word-order", "teaches now"),
        ),
    ],
)
def test_moved_adverb_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("moved-adverb", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("He now teaches at the school.", "He teaches at the school now."),
        ("He is now at the school.", "He is now in the school."),
        ("Now he teaches at the school.", "He teaches now and then at the school."),
    ],
)
def test_moved_adverb_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("moved-adverb", base, other) == []
