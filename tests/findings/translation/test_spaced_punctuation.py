from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("She called it “a pity”. Crews waited there.", "She called it “a pity” . Crews waited there.", "” ."),
        ("The mayor, who left early, was silent.", "The mayor , who left early, was silent.", "mayor ,"),
        ('It is a "grave error", he said.', 'It is a " grave error " in the end, he said.', '" grave'),
    ],
)
def test_spaced_punctuation_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("spaced-punctuation", base, other) == [("punctuation", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The match ended 3 : 2 , they said.", "The game ended 3 : 2 , they said."),
        ('He said "no" and " maybe " to it.', 'He said "no" and " maybe later " to it.'),
        ("He said, “It is late.”", "He said, “It is far too late. ” Then he left."),
        ("It runs on the new platform.", "It runs on the new .NET platform."),
    ],
)
def test_spaced_punctuation_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("spaced-punctuation", base, other) == []
