from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("She called it “a pity”. Crews waited there.", "She called it “a pity” . Crews waited there.", "” ."),
        ("The mayor, who left early, was silent.", "The mayor , who left early, was silent.", "mayor ,"),
    ],
)
def test_spaced_punctuation_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("spaced-punctuation", base, other) == [("punctuation", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The match ended 3 : 2 , they said.", "The game ended 3 : 2 , they said."),
        ("It runs on the new platform.", "It runs on the new .NET platform."),
    ],
)
def test_spaced_punctuation_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("spaced-punctuation", base, other) == []
