from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "The minister is to meet the envoy on Monday.",
            "The minister must meet the envoy on Monday.",
            ("modality", "must meet"),
        ),
        (
            "Residents may leave the town by the north road.",
            "Residents must leave the town by the north road.",
            ("modality", "must leave"),
        ),
    ],
)
def test_modality_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("modality", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("Residents may leave the town.", "Residents might leave the town."),
        ("Drivers must wear a belt.", "Drivers have to wear a belt."),
        ("The mayor said he would resign.", "The mayor said he will resign."),
        ("“You may leave the town,” he said.", "“You must leave the town,” he said."),
        ("You may not smoke here.", "You must not smoke here."),
    ],
)
def test_modality_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("modality", base, other) == []
