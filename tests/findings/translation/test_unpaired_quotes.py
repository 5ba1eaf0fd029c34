from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        ("“We will act now,” the mayor said.", "“We will act now, the mayor said.", ("punctuation", "“")),
        ("“We will act now,” the mayor said.", "We will act now,” the mayor said again.", ("punctuation", "”")),
        ('"We will act," he said. "Soon."', '"We will act, he said. "Soon enough."', ("punctuation", '"')),
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
        ("The guard is tall.", 'The guard, 6\'3" tall, is "a wall", they say.'),
        ("“We will act.”", 'He said, "We will act today.\n\nWe will act tomorrow as well," and left.'),
        ("“We will act. It is late.”", "The mayor said, “We will act. It is late. “ Then she left the hall."),
        ("“We will act,” he said.", "He said,”We will act now.”"),
        ("“We will act,” he said.", '"They sang “We will act” all night," he said.'),
        ("„Wir handeln“, sagte er.", "„Wir handeln jetzt“, sagte er."),
        ("The plan, he said, is late.", "The plan, »sagte er«, is late."),
    ],
)
def test_unpaired_quotes_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("unpaired-quotes", base, other) == []
