from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        ("“We will act now,” the mayor said.", "“We will act now, the mayor said.", ("punctuation", "“")),
    ],
)
def test_unpaired_quotes_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("unpaired-quotes", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("“We will act.”", "“We will act today.\n\n“And we will act tomorrow.”"),
        ("“We will act, he said.", "“We shall act, he said."),
        ("A 6-inch pipe broke.", 'The 6" pipe and the 8" pipe broke.'),
    ],
)
def test_unpaired_quotes_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("unpaired-quotes", base, other) == []
