from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import pytest

from storylens.findings.translation import fixed_term, idiom

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "rendering"),
    [
        (
            "The minister wants to cut red tape for farmers.",
            "The minister wants to cut the red ribbon for farmers.",
            "red ribbon",
        ),
        (
            "The loan was a shot in the arm for the yard.",
            "The loan was an injection in the arm for the yard.",
            "injection in the arm",
        ),
        (
            "The council turned a blind eye to it.",
            "The council turned the sightless eye to it.",
            "turned the sightless eye",
        ),
        ("She wants to keep her fingers crossed.", "She wants to keep her toes crossed.", "keep her toes crossed"),
        (
            "The firm bought it lock, stock and barrel.",
            "The firm bought it castle, stock and barrel.",
            "castle, stock and barrel",
        ),
    ],
)
def test_an_idiom_rendered_word_by_word_is_found(wordings: Find, base: str, other: str, rendering: str) -> None:
    assert wordings("idiom", base, other) == [("mistranslation", rendering)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The minister wants to cut red tape for farmers.", "The minister wants to cut bureaucracy for farmers."),
        ("The council turned a blind eye to it.", "The council is turning a blind eye to it."),
        ("She broke the ice at the meeting.", "She opened the meeting."),
        ("Red tape and a ribbon lay there.", "Bureaucracy and a ribbon lay there."),
        ("He cut the red cable and left.", "He cut the red ribbon and left."),
    ],
)
def test_plain_words_for_an_idiom_are_left_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("idiom", base, other) == []


@pytest.mark.parametrize(("name", "longest"), [("idioms.txt", idiom.LONGEST), ("terms.txt", fixed_term.LONGEST)])
def test_no_phrase_stands_twice_is_too_long_or_lists_a_word_of_its_own(name: str, longest: int) -> None:
    lines = files("storylens.findings.translation").joinpath(f"data/{name}").read_text("ascii").splitlines()
    known = [line.partition(":") for line in lines if not line.startswith("#")]
    assert len({phrase for phrase, _, _ in known}) == len(known)
    assert max(len(phrase.replace(",", " ,").split()) for phrase, _, _ in known) <= longest
    if name == "idioms.txt":
        assert all(listed.split() and not set(listed.split()) & set(phrase.split()) for phrase, _, listed in known)
