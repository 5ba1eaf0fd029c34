from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        ("The port paid the crew on Friday.", "The port payed the crew on Friday.", ("grammar", "payed")),
        ("The judge wanted more evidence of it.", "The judge wanted more evidences of it.", ("grammar", "evidences")),
        (
            "The crew did nothing about the leak.",
            "The crew did not anything about the leak.",
            ("grammar", "did not anything"),
        ),
        ("A 40-year-old ferry sank.", "A 40-years-old ferry sank.", ("grammar", "years-old")),
        ("Alma Hart, 71, said so.", "Alma Hart, 71 years, said so.", ("grammar", "71 years")),
        ("A 68-year-old pensioner fell.", "A 68-year-antique pensioner fell.", ("grammar", "year-antique")),
        ("Its shares fell by half.", "Its shares have fell by half.", ("grammar", "have fell")),
    ],
)
def test_word_form_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("word-form", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The port payed the crew.", "The port payed the crew late."),
        ("He did not say anything.", "He did not tell anything."),
        ("The ferry is 40 years old.", "The ferry was 40 years old."),
    ],
)
def test_word_form_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("word-form", base, other) == []
