"""Second readers that other packages bring by an entry point."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint

import pytest

import storylens
from storylens.errors import CheckerError
from storylens.findings.translation.checkers import installed
from storylens.findings.translation.checkers.hits import Hit
from storylens.model import Finding, Options


def reads(text: str) -> Iterator[Hit]:
    """Marks every "swiftly", as a package of somebody's might."""
    at = text.find("swiftly")
    while at >= 0:
        yield Hit(at, at + 7, "typo", "a long word", ("fast",))
        at = text.find("swiftly", at + 1)


def fails(text: str) -> list[Hit]:
    raise RuntimeError("no\nmodel")


def beyond(text: str) -> list[Hit]:
    return [Hit(0, len(text) + 1, "grammar", "too long")]


@pytest.fixture
def bring(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """`bring(function)`: have an installed package name that function of this module as second reader "mine"."""

    def bring(function: str) -> None:
        point = EntryPoint("mine", f"{__name__}:{function}", installed.GROUP)
        monkeypatch.setattr(installed, "_found", lambda: {"mine": point})

    return bring


def found(base: str, other: str) -> tuple[Finding, ...]:
    return storylens.compare(base, other, options=Options(checkers=("mine",))).pairs[0].findings


def test_what_it_marks_is_a_finding_unless_the_base_has_it_too(bring: Callable[[str], None]) -> None:
    bring("reads")
    assert installed.names() == ("harper", "mine")
    (only,) = (f for f in found("The port closed.", "The port closed swiftly.") if f.rule == "second-reader")
    assert (only.type, only.other and only.other.text, only.message) == ("grammar", "swiftly", "mine: a long word")
    assert not [f for f in found("Swim swiftly.", "Swim swiftly now.") if f.rule == "second-reader"]


@pytest.mark.parametrize(
    ("function", "told"),
    [
        ("fails", "--checker mine: it failed (RuntimeError: no model); leave it out"),
        ("beyond", "--checker mine: it failed (ValueError: a mark from 0 to 25 in a text of 24); leave it out"),
        ("nowhere", "cannot be loaded"),
        ("__doc__", "is no function"),
    ],
)
def test_one_that_fails_is_told_in_one_line(bring: Callable[[str], None], function: str, told: str) -> None:
    bring(function)
    with pytest.raises(CheckerError, match="--checker mine: ") as caught:
        found("The port closed.", "The port closed swiftly.")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_one_that_nobody_installed_is_told() -> None:
    with pytest.raises(CheckerError, match="no such second reader; choose from harper"):
        installed.reader("clippy")
