from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("The rider had the right of way.", "The rider had the right of way way.", "way way"),
        (
            "Police closed the road on Monday.",
            "Police closed the road closed the road on Monday.",
            "closed the road closed the road",
        ),
        ("They say that in June, it left.", "They say that in June, in June, it left.", "in June, in June,"),
        ("The bank raised rates.", "The bank raised rates rates rates rates.", "rates rates rates rates"),
    ],
)
def test_repeated_words_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("repeated-words", base, other) == [("repetition", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("He knew that they had gone.", "He knew that they had had to go."),
        ("“Never, never again,” she said of it.", "“Never, never again,” she told us of it."),
        ("They voted.", "They voted.\n\nIt gets more and more and more expensive, day after day after day."),
        ("They voted.", "They voted.\n\n“Jobs, jobs, jobs,” he said. “No way. No way.”"),
        ("They sang.", "They sang.\n\nThe night is long is long is long, sang the crowd in the square."),
        ("Walla Walla is a town in the state.", "Walla Walla is a city in the state."),
    ],
)
def test_repeated_words_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("repeated-words", base, other) == []
