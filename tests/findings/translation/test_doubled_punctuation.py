from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("The port sent no further help. Crews waited.", "The port sent no further help. . Crews waited.", ". ."),
    ],
)
def test_doubled_punctuation_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("doubled-punctuation", base, other) == [("punctuation", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The port sent no help. Crews waited.", "The port sent no aid... Crews waited."),
    ],
)
def test_doubled_punctuation_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("doubled-punctuation", base, other) == []
