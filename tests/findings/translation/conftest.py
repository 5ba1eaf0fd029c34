from __future__ import annotations

from collections.abc import Callable

import pytest

import storylens
from storylens.findings.registry import rules

Wordings = list[tuple[str, str]]
Find = Callable[..., Wordings]


@pytest.fixture
def wordings() -> Find:
    """`wordings(rule, base, other, *witnesses)`: (type, words of the rewrite) of what that rule alone sees."""

    def find(rule: str, base: str, other: str, *witnesses: str) -> Wordings:
        context = storylens.compare(base, other, *witnesses).pairs[0].context
        asked = next(r for r in rules() if r.name == rule)
        return [(d.type, d.other.text if d.other else "") for d in asked.find(context)]

    return find
