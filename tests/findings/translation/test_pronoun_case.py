from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        (
            "They urged the council to stop the sales.",
            "They urged the council to she puts an end to the sales.",
            "to she puts",
        ),
        (
            "The letter went from the owner to the bank.",
            "The letter went from the owner to they last week.",
            "to they last",
        ),
        ("He said that he would not resign.", "He said that him would not resign.", "that him would"),
    ],
)
def test_pronoun_case_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("pronoun-case", base, other) == [("grammar", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The gap between you and I is wide.", "The gap between you and I is large."),
        ("He spoke of the plan on Monday.", "He spoke of Plan I on Monday."),
        ("She works harder than her rival.", "She works harder than he does."),
    ],
)
def test_pronoun_case_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("pronoun-case", base, other) == []
