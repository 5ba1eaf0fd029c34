from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "It was his second visit to Norway this year.",
            "It was his second visit in Norway this year.",
            ("grammar", "visit in"),
        ),
        ("The price depends on the harvest.", "The price depends from the harvest.", ("grammar", "depends from")),
    ],
)
def test_preposition_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("preposition", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The visit to the port was short.", "The visit by the king was short."),
        ("He was blamed for the delay.", "He was blamed on Friday for the delay."),
        ("They waited for the ferry.", "They waited at the ferry."),
        (
            "Rovers took the lead in the 8th minute on Saturday.",
            "Rovers took the lead on Saturday in the 8th minute.",
        ),
        ("The answer to the letter came in early May.", "The answer in early May came to the letter."),
        (
            "She paid a visit to the mill with her brother.",
            "She paid a visit with her brother to the mill.",
        ),
    ],
)
def test_preposition_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("preposition", base, other) == []
