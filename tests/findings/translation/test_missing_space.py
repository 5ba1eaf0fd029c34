from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        (
            "The mayor left at noon. Nobody spoke after that.",
            "The mayor left at noon.Nobody spoke after that.",
            "noon.Nobody",
        ),
        ("Phones were dead. “We wait,” she said.", "Phones were dead.“We wait,” she said.", "dead.“"),
    ],
)
def test_missing_space_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("missing-space", base, other) == [("punctuation", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The mayor of the U.S. city left.", "The mayor of the U.S. town left."),
        ("See the notes for more.", "See www.example.org for more."),
        ("The mayor left at noon.Nobody spoke.", "The mayor went at noon.Nobody spoke."),
    ],
)
def test_missing_space_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("missing-space", base, other) == []
