"""Another quotation where one stood: told, however few words both share."""

from __future__ import annotations

import pytest

import storylens

LEAD = "Ana Reed, whose brother drowned at the pier in May, wants the port to answer."


def told(base: str, other: str) -> list[tuple[str, str, str]]:
    return [
        (f.type, f.base.text if f.base else "", f.other.text if f.other else "")
        for f in storylens.compare(base, other).pairs[0].findings
        if f.category == "quote"
    ]


def test_a_quotation_that_stands_in_place_of_another_is_told_with_both() -> None:
    base = f"{LEAD} “I am not accusing anybody,” she said. “I want to know how often it flooded.”"
    other = f"{LEAD} “I want to know how often it flooded,” she said. “Somebody must pay for what was done to him.”"
    assert told(base, other) == [
        ("quote-altered", "I am not accusing anybody", "Somebody must pay for what was done to him")
    ]


def test_little_words_in_common_are_no_origin() -> None:
    base = f"{LEAD} “I want to know how often it flooded,” she said."
    other = f"{LEAD} “I want to know how often it flooded,” she said. “Somebody must pay for it.”"
    assert told(base, other) == [("quote-invented", "", "“Somebody must pay for it.”")]


@pytest.mark.parametrize(
    "other",
    [
        "“I saw the boat turn over,” said Ana Reed, “and nobody came to help us.”",
        "Ana Reed said: “I saw the boat turn over and nobody came to help us.”",
        "“I saw the boat turn over … nobody came to help us,” said Ana Reed.",
    ],
)
def test_parts_of_a_quotation_are_its_own(other: str) -> None:
    assert told("“I saw the boat turn over and nobody came to help us,” said Ana Reed.", other) == []
