"""Pins outlive the session: kept by the words of their paragraphs, taken back one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.review.kit import BASE, OTHER

from storylens.compare import Comparison, compare
from storylens.model import Pin, Version
from storylens.review import open_store
from storylens.review.links import keep_links, recalled_links


def pair(base: str = BASE, other: str = OTHER, name: str = "b.txt") -> Comparison:
    return compare(Version(base, name="a.txt", role="original"), Version(other, name=name))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "review.sqlite"


def test_pins_come_back_in_order(place: Path) -> None:
    pins = [Pin(0, 0, 1, 2), Pin(0, 1, 1, 1, forbidden=True)]
    with open_store(place) as store:
        keep_links(store, pair(), "The ferry", pins, "ab")
    with open_store(place) as store:
        assert recalled_links(store, pair()) == pins


def test_pins_follow_their_paragraphs_through_an_edit_and_a_rename(place: Path) -> None:
    with open_store(place) as store:
        keep_links(store, pair(), "The ferry", [Pin(0, 1, 1, 2)], "ab")
        assert recalled_links(store, pair(other="A new first line.\n\n" + OTHER, name="final.txt")) == [Pin(0, 1, 1, 3)]
        assert recalled_links(store, pair(other="Nothing of it is left.\n")) == []


def test_a_pin_is_taken_back(place: Path) -> None:
    with open_store(place) as store:
        kept = keep_links(store, pair(), "The ferry", [Pin(0, 0, 1, 2)], "ab")
        keep_links(store, pair(), "The ferry", [Pin(0, 1, 1, 1)], "ab")
        store.take_back_links(kept)
        assert recalled_links(store, pair()) == [Pin(0, 1, 1, 1)]


def test_another_story_has_none(place: Path) -> None:
    with open_store(place) as store:
        keep_links(store, pair(), "The ferry", [Pin(0, 0, 1, 2)], "ab")
        assert recalled_links(store, pair(base="Another story.\n\nAltogether.\n")) == []
