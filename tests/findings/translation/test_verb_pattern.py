from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "She stopped heating the flat in May.",
            "She stopped to heat the flat in May.",
            ("grammar", "stopped to heat"),
        ),
        (
            "The council asked the islands for help.",
            "The council asked to the islands for help.",
            ("grammar", "asked to the"),
        ),
        (
            "They discussed the plan for hours.",
            "They discussed about the plan for hours.",
            ("grammar", "discussed about the"),
        ),
        ("The coach told him to rest.", "The coach suggested him to rest.", ("grammar", "suggested him to")),
        (
            "The league said it had received a letter.",
            "The league said to have received a letter.",
            ("grammar", "said to have"),
        ),
        ("She asked the owners to pay.", "She demanded to the owners to pay.", ("grammar", "demanded to the")),
        ("The club alleged that he lied.", "The club accused that he lied.", ("grammar", "accused that he")),
    ],
)
def test_verb_pattern_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("verb-pattern", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("She was driving home.", "She stopped to buy milk on the way home."),
        ("They talked about the plan.", "They had a discussion about the plan."),
        ("He asked to the end for more.", "He asked to the end for more."),
        ("The ships reached port.", "The ships were joined to the pier."),
    ],
)
def test_verb_pattern_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("verb-pattern", base, other) == []
