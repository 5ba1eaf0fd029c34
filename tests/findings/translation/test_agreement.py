from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        ("They were late for the vote.", "They was late for the vote.", ("agreement", "They was")),
        ("It rains, because they have lied.", "It rains, because they has lied.", ("agreement", "they has")),
        ("Much of it ended in the sea.", "Many of it ended in the sea.", ("agreement", "Many of it")),
        ("These weapons of war are sold.", "This weapons of war are sold.", ("agreement", "This weapons")),
    ],
)
def test_agreement_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("agreement", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("If he was late, they left.", "If he were late, they left."),
        ("The pit is deep.", "The pit is deep. In it are men with helmets."),
        ("Most images were good.", "Most of the images that she had given it were good."),
        ("A club wants him.", "The Serie A teams want him."),
        ("This news is old.", "This news of the sale is old."),
        ("An arms deal is near.", "This arms deal is near."),
        ("He insisted that she leaves.", "He insisted that she have a vote."),
    ],
)
def test_agreement_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("agreement", base, other) == []
