from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        ("The bridge was closed to lorries.", "The bridge will be closed to lorries.", ("tense", "will")),
        (
            "The two towers rise over the port and are white.",
            "The two towers rose over the port and are white.",
            ("tense", "rose"),
        ),
        (
            "The rail strike is by far the longest in a decade.",
            "The rail strike was by far the longest in a decade.",
            ("tense", "was"),
        ),
    ],
)
def test_tense_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("tense", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The minister said the bridge was safe.", "The minister said the bridge is safe."),
        ("The team plans to finish the tunnel in May.", "The team will finish the tunnel in May."),
        ("He has sold the house.", "He sold the house."),
        ("The clerk pointed out that the fees were not due.", "The clerk pointed out that the fees are not due."),
        ("They highlighted that the canal was too narrow.", "They highlighted that the canal is too narrow."),
        (
            "Hundreds of nurses, most of them young, protested against the merger on Sunday.",
            "Hundreds of nurses, most of them young, held protests against the merger on Sunday.",
        ),
        ("The mayor says the plan is dead.", "The mayor said the plan is dead."),
    ],
)
def test_tense_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("tense", base, other) == []


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("Museum to return carved drum after 90 years.", "The museum will return the carved drum after 90 years."),
        (
            "The storm landed on Monday, bringing strong wind to the coast.",
            "The storm landed on Monday, which will bring strong wind to the coast.",
        ),
        (
            "The survey suggests that the rock is a fragment of a larger body.",
            "The survey suggests that the rock broke off a larger body.",
        ),
        (
            "The colour of the paint matches that of the gate.",
            "A test revealed that the colour matched that of the gate.",
        ),
    ],
)
def test_another_way_to_tell_of_the_same_time_is_left_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("tense", base, other) == []
