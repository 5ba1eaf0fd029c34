from __future__ import annotations

from collections.abc import Callable

import pytest

import storylens

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("The drone needs foreign chips to fly.", "The drone needs foreign fleas to fly.", "fleas"),
        ("The ship carried lethal aid to the port.", "The ship carried mortal aid to the port.", "mortal"),
        ("She works at a bookshop in town.", "She works at a library in town.", "library"),
    ],
)
def test_the_other_sense_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("false-sense", base, other) == [("mistranslation", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("She works at a bookshop near the library.", "She works at a store near the library."),
        ("She works at a library in town.", "She is employed at a library in town."),
    ],
)
def test_words_in_their_own_sense_are_left_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("false-sense", base, other) == []


def test_the_foreign_word_is_named() -> None:
    pair = storylens.compare("The drone needs chips.", "The drone needs fleas.").pairs[0]
    assert any("puce" in note for f in pair.findings for note in f.notes)
