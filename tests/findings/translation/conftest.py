from __future__ import annotations

from collections.abc import Callable

import pytest

import storylens

Wordings = list[tuple[str, str]]
Find = Callable[..., Wordings]


@pytest.fixture
def wordings() -> Find:
    """`wordings(rule, base, other, *witnesses)`: (type, words of the rewrite) of that rule's findings."""

    def find(rule: str, base: str, other: str, *witnesses: str) -> Wordings:
        pair = storylens.compare(base, other, *witnesses).pairs[0]
        return [(f.type, f.other.text if f.other else "") for f in (*pair.findings, *pair.suspicious) if f.rule == rule]

    return find
