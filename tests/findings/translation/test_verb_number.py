from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "Nadia Flynn, who chairs the trust, said no.",
            "Nadia Flynn, who chair the trust, said no.",
            ("agreement", "who chair"),
        ),
        (
            "The firms were working with each other on drones.",
            "The firms works together on drones.",
            ("agreement", "firms works"),
        ),
        ("The minister says the plan is late.", "The minister say the plan is late.", ("agreement", "minister say")),
        ("The passengers were taken ashore.", "The passengers was taken ashore.", ("agreement", "passengers was")),
        ("Moe, a teacher who was there, left.", "Moe, a teacher who were there, left.", ("agreement", "who were")),
    ],
)
def test_verb_number_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("verb-number", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The team says it is ready.", "The team say it is ready."),
        ("The members who chair the trust said no.", "The member who chairs the trust said no."),
        ("Bank deposits have grown.", "The sum of bank deposits has grown."),
        ("It helps him finish.", "Did it help him finish?"),
        ("The plants were closed at night.", "The plants works council was closed at night."),
    ],
)
def test_verb_number_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("verb-number", base, other) == []
