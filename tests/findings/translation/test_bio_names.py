from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]
STORY = "The port closed early, the harbour office said."


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("Tom wrote his first story at nine. Harlow then studied law, and Tom lives by the sea.", "Harlow"),
        ("Anna Harris is a reporter in Oslo. Harrison studied law in Rome.", "Harrison"),
    ],
)
def test_a_note_on_two_people_is_found(wordings: Find, note: str, found: str) -> None:
    assert wordings("bio-names", STORY, f"{STORY}\n\n{note}") == [("name-inconsistent", found)]


@pytest.mark.parametrize(
    ("base", "note"),
    [
        (STORY, "Anna Harris is a reporter in Oslo. Harris studied law in Rome."),
        (f"{STORY} Harrison was there.", "Anna Harris is a reporter in Oslo. Harrison studied law."),
        (STORY, "Anna Harris and Bo Lind met in Oslo. Berg was late, Harris said."),
    ],
)
def test_bio_names_leaves_alone(wordings: Find, base: str, note: str) -> None:
    assert wordings("bio-names", base, f"{base}\n\n{note}") == []
