from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest

import storylens
from storylens.findings.translation.senses import LANGUAGES, confused

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("The drone needs foreign chips to fly.", "The drone needs foreign fleas to fly.", "fleas"),
        ("The ship carried lethal aid to the port.", "The ship carried mortal aid to the port.", "mortal"),
        ("She works at a bookshop in town.", "She works at a library in town.", "library"),
        ("The goalkeeper saved twice before the break.", "The doorman saved twice before the break.", "doorman"),
        ("Two members of the board stepped down in May.", "Two members of the plank stepped down in May.", "plank"),
        ("The runway is closed until Monday.", "The piste is closed until Monday.", "piste"),
    ],
)
def test_the_other_sense_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("false-sense", base, other) == [("mistranslation", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("She works at a bookshop near the library.", "She works at a store near the library."),
        ("She works at a library in town.", "She is employed at a library in town."),
        ("The winger is on loan for a year.", "The winger is lent for a year."),
        ("The firm reported a loss in the third quarter.", "The company reported a deficit in the third quarter."),
    ],
)
def test_words_in_their_own_sense_are_left_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("false-sense", base, other) == []


def test_the_foreign_word_is_named() -> None:
    pair = storylens.compare("The drone needs chips.", "The drone needs fleas.").pairs[0]
    assert any("puce" in note for f in pair.findings for note in f.notes)


def test_what_is_said_of_an_english_word_with_two_senses() -> None:
    pair = storylens.compare("The board met on Monday.", "The plank met on Monday.").pairs[0]
    assert [f.notes for f in pair.findings if f.rule == "false-sense"] == [("another sense of “board”",)]


def test_every_line_of_the_table_can_be_read_and_confuses_something() -> None:
    lines = files("storylens.findings.translation").joinpath("data/senses.txt").read_text("utf-8").splitlines()
    known = [line for line in lines if not line.startswith("#")]
    assert len(known) == len(set(known))
    for line in known:
        head, _, tail = line.partition(": ")
        right, _, wrong = tail.partition(" | ")
        assert head.split(" ")[0] in LANGUAGES, line
        assert set(right.split()), line
        assert set(wrong.replace("|", " ").split()) - set(right.split()), line


def test_a_noun_is_not_confused_with_a_verbs_past() -> None:
    assert not confused("bill", "beaked")
    assert confused("bill", "beak")
