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
