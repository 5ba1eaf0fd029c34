"""Advice fits the type of a finding, and every type has some."""

from __future__ import annotations

import pytest

from storylens.findings.registry import rules
from storylens.findings.remedies import remedy, special_types


def test_every_type_of_every_rule_has_advice_and_no_advice_is_for_a_type_that_is_gone() -> None:
    pairs = {(rule.category, kind) for rule in rules() for kind in rule.types}
    assert all(remedy(*pair).do.endswith(".") and remedy(*pair).ask.startswith("Please ") for pair in pairs)
    assert special_types() - {kind for _, kind in pairs} == frozenset()


@pytest.mark.parametrize(
    ("category", "kind", "word"),
    [
        ("attribution", "byline-replaced", "authors"),
        ("attribution", "byline-dropped", "authors"),
        ("attribution", "credit-dropped", "agency"),
        ("attribution", "hedge-dropped", "restore the qualification"),
        ("attribution", "hedge-added", "take out the qualification"),
        ("attribution", "cue-stronger", "verb of the original"),
        ("attribution", "denial-removed", "answer of those accused"),
        ("attribution", "attribution-removed", "its source back"),
        ("structure", "furniture-added", "not part of the story"),
        ("structure", "paragraph-added", "take it out"),
        ("structure", "paragraph-omitted", "restore"),
        ("translation", "gender", "pronoun"),
    ],
)
def test_what_is_asked_is_what_went_wrong(category: str, kind: str, word: str) -> None:
    assert word in remedy(category, kind).ask


def test_what_was_added_is_never_asked_back() -> None:
    for kind in ("furniture-added", "paragraph-added"):
        assert "put back" not in remedy("structure", kind).do
        assert "restore" not in remedy("structure", kind).ask
