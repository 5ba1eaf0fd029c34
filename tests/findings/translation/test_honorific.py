from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        ("Mr. Lang said the ferry was late.", "Dear Mr. Lang said the ferry was late.", ("mistranslation", "Dear Mr.")),
        ("Mr. Lang said no.", "Monsieur Lang said no.", ("untranslated", "Monsieur")),
    ],
)
def test_honorific_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("honorific", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("Dear Mr. Lang, the letter began.", "Dear Mr. Lang, so began the letter."),
        ("Lang said the ferry was late.", "Mr. Lang said the ferry was late."),
    ],
)
def test_honorific_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("honorific", base, other) == []
