from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "words"),
    [
        ("Prime Minister Ana Ruiz spoke.", "The Prime Minister Ana Ruiz spoke.", "The Prime Minister Ana Ruiz"),
        ("“No,” said Dr. Lucia Hahn, a vet.", "“No,” said the Dr. Lucia Hahn, a vet.", "the Dr. Lucia Hahn"),
        ("Its owners are Orvane and a bank.", "Its owners are the Orvane and a bank.", "the Orvane"),
        ("President Joe Lund of the club left.", "The President Joe Lund of the club left.", "The President Joe Lund"),
    ],
)
def test_an_article_before_a_name_is_found(wordings: Find, base: str, other: str, words: str) -> None:
    assert wordings("name-article", base, other) == [("grammar", words)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("Prime Minister Ana Ruiz spoke.", "The prime minister, Ana Ruiz, spoke."),
        ("Paul Hall, a priest, spoke.", "The Rev. Paul Hall, a priest, spoke."),
        ("It told Orvane engineers to leave.", "It told the Orvane engineers to leave."),
        ("Rain fell in Orvane, Suwal and Kisor towns.", "Rain fell in the Orvane, Suwal and Kisor areas."),
        ("It left Orvane and Black Sea harbours.", "It left harbours of the Orvane and Black Seas."),
        ("The Orvane sank.", "At noon the Orvane sank."),
        ("Parliament sat on Monday.", "The Parliament sat on Monday."),
        ("The Prime Minister Ana Ruiz spoke.", "On Monday the Prime Minister Ana Ruiz spoke."),
    ],
)
def test_an_article_is_left_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("name-article", base, other) == []
