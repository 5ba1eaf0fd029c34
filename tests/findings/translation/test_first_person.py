from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        ("Officials assess the damage today.", "I tried to assess the damage today.", ("mistranslation", "I")),
        (
            "Officials were still assessing the damage. “I will not pretend,” the mayor said.",
            "I was still assessing the damage. “I will not pretend,” the mayor said.",
            ("mistranslation", "I"),
        ),
    ],
)
def test_first_person_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("first-person", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The mayor was late.", "“I was late,” the mayor said."),
        ("We drove to the coast.", "We drove to our hotel."),
        ("World War I began.", "The First World War, or World War I, began."),
    ],
)
def test_first_person_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("first-person", base, other) == []
