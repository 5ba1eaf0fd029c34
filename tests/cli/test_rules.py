<<<<<<< HEAD
from __future__ import annotations

from tests.cli.conftest import Run


def test_every_rule_is_listed_with_its_types(storylens: Run) -> None:
    from storylens.findings.registry import rules

    done = storylens("rules")
    assert done.returncode == 0
    for rule in rules():
        assert f"  {rule.name} [" in done.stdout


def test_one_rule_is_told_in_full_by_its_name_or_a_type(storylens: Run) -> None:
    done = storylens("rules", "cue-stronger")
    assert "Why it matters: " in done.stdout
    assert "Leaves alone: " in done.stdout
    assert done.stdout.count("(attribution)") == 1


def test_an_unknown_rule_is_one_line(storylens: Run) -> None:
    done = storylens("rules", "cue-stronge")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean cue-stronger?" in done.stderr
    assert done.stderr.count("\n") == 1
=======
from pathlib import Path

import pytest

from storylens.cli.rules import _chosen, _listed, _told, page
from storylens.errors import UsageError
from storylens.findings.registry import rules

ROOT = Path(__file__).resolve().parents[2]


def test_the_rules_page_names_every_rule_and_type() -> None:
    """`uv run storylens rules --markdown > docs/rules.md` makes it anew."""
    told = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    missing = [
        name for r in rules() for name in (f"### {r.name}", *(f"| `{t}` |" for t in r.types)) if name not in told
    ]
    assert missing == [], "make docs/rules.md anew: uv run storylens rules --markdown > docs/rules.md"
    assert page(rules()).startswith("# Rules")


def test_a_rule_is_found_by_its_name_a_type_or_its_category() -> None:
    assert [r.name for r in _chosen(["negation-lost"])] == ["negation"]
    assert [r.name for r in _chosen(["negation"])] == ["negation"]
    assert {r.category for r in _chosen(["fact"])} == {"fact"}
    with pytest.raises(UsageError, match="no such rule"):
        _chosen(["no-such-thing"])


def test_what_is_told_of_a_rule_is_complete() -> None:
    for rule in rules():
        told = _told(rule)
        assert all(name in told and name in _listed(rule) for name in rule.types)
        assert "Why it matters: " in told
>>>>>>> 9b84032 (storylens rules, docs/rules.md; retention counts the story's own figures, a date as one)
