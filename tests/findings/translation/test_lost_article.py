from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "Bills rose over the winter, the water regulator said on Monday.",
            "Bills rose over the winter, water regulator said on Monday.",
            ("grammar", "water regulator"),
        ),
        (
            "It is the worst report yet on the company’s billing.",
            "It is the worst report yet about the billing of company.",
            ("grammar", "company"),
        ),
        (
            "“We act on evidence,” the ministry said in a statement.",
            "“We act on evidence,” the ministry said in statement.",
            ("grammar", "statement"),
        ),
        (
            "The ferry had left because the captain was ill.",
            "The ferry had left because captain was ill.",
            ("grammar", "captain"),
        ),
        ("It is said of half the players I met.", "It is said of half of players I met.", ("grammar", "players")),
    ],
)
def test_lost_article_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("lost-article", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The mayor opens the bridge", "Mayor opens bridge"),
        ("He met the ministers of the region.", "He met ministers of the region."),
        ("Half of the voters said no.", "Half of voters said no."),
        ("He was taken to the court on Monday.", "He was taken to court on Monday."),
        ("The prime minister, Ana Ruiz, was there.", "Prime minister Ana Ruiz was there."),
        ("Ana Ruiz, the chairman of the board, left.", "Ana Ruiz, chairman of the board, left."),
        ("The driver and the passenger died in the crash.", "Both driver and passenger died in the crash."),
        ("He spoke with the spokesman of the club.", "He spoke with this spokesman of the club."),
    ],
)
def test_lost_article_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("lost-article", base, other) == []
