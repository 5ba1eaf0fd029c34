from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "The firm raised its standing charge again.",
            "The firm raised its status rate again.",
            ("mistranslation", "status rate"),
        ),
        (
            "Its chief executive resigned on Monday.",
            "Its chief government resigned on Monday.",
            ("mistranslation", "chief government"),
        ),
    ],
)
def test_fixed_term_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("fixed-term", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("Its chief executive resigned on Monday.", "Its chief executive officer resigned on Monday."),
        ("The prime minister resigned.", "The premier resigned."),
        ("A cold war of words began.", "A cold war of words started."),
        ("A ballistic missile was fired.", "A ballistic rocket was fired."),
    ],
)
def test_fixed_term_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("fixed-term", base, other) == []
