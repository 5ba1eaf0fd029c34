from collections.abc import Iterable

import pytest

import storylens
from storylens.findings import caps, engine, registry
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule, rule_text
from storylens.model import Finding, House, Options


def every_change(context: PairContext) -> Iterable[Draft]:
    for e in context.edits:
        yield Draft("word-changed", e.base, e.other, "changed")


def every_comma(context: PairContext) -> Iterable[Draft]:
    for p in context.other.paragraphs:
        for t in context.other.tokens(p.number):
            if t.text == ",":
                yield Draft("comma", None, context.other.span(t.start, t.end), "comma", surface=True)


CHANGE = Rule("every-change", "fact", {"word-changed": "minor"}, every_change, cap=3, confidence={"word-changed": 0.5})
COMMA = Rule("every-comma", "translation", {"comma": "neutral"}, every_comma, english=False)


@pytest.fixture(autouse=True)
def _own_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "rules", lambda: (CHANGE, COMMA))
    monkeypatch.setattr(caps, "rules", lambda: (CHANGE, COMMA))


def findings(base: str, *others: str, **options: object) -> tuple[Finding, ...]:
    return storylens.compare(base, *others, options=Options(**options)).pairs[0].findings  # type: ignore[arg-type]


BASE = "The red fox met the old wolf near the wide river on Monday."
OTHER = "The blue fox met the young wolf near the wide lake on Monday."


def test_a_rule_can_be_switched_off_and_regraded() -> None:
    assert [f.severity for f in findings(BASE, OTHER)] == ["minor"] * 3
    assert findings(BASE, OTHER, disabled=frozenset({"every-change"})) == ()
    assert {f.severity for f in findings(BASE, OTHER, severities={"word-changed": "critical"})} == {"critical"}
    assert {f.severity for f in findings(BASE, OTHER, severities={"every-change": "major"})} == {"major"}


def test_measured_confidence_is_on_every_finding() -> None:
    assert {f.confidence for f in findings(BASE, OTHER)} == {0.5}


def test_a_cap_says_how_many_more() -> None:
    other = OTHER.replace("near", "behind").replace("Monday", "Friday")
    told = findings(BASE, other)
    assert len(told) == 3
    assert told[-1].notes == ("and 1 more of this kind",)
    [held] = storylens.compare(BASE, other).pairs[0].held_back
    assert held.other.text not in {f.other.text for f in told if f.other}  # type: ignore[union-attr]
    assert held.id not in {f.id for f in told}


def test_a_slip_that_runs_through_the_text_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caps, "rules", lambda: (CHANGE._replace(habit=True), COMMA))
    pair = storylens.compare("\n\n".join([BASE] * 4), "\n\n".join([OTHER] * 4)).pairs[0]
    [told] = pair.findings
    assert told.message == "changed. So in 4 of 4 paragraphs, 12 times: a habit of the whole text."
    assert len(pair.held_back) == 11
    two = storylens.compare("\n\n".join([BASE] * 4), "\n\n".join([OTHER] * 2 + [BASE] * 2)).pairs[0]
    assert len(two.findings) == 3
    assert "and 3 more of this kind" in two.findings[-1].notes


def test_ids_survive_edits_elsewhere_and_tell_repeats_apart() -> None:
    before = {f.base.text: f.id for f in findings(BASE, OTHER) if f.base}
    longer = findings("An opening line stands here.\n\n" + BASE, "An opening row stands here.\n\n" + OTHER)
    after = {f.base.text: f.id for f in longer if f.base}
    assert after["old"] == before["old"]
    twice = findings(BASE + "\n\n" + BASE.replace("fox", "cat"), OTHER + "\n\n" + OTHER.replace("fox", "cat"))
    assert len({f.id for f in twice}) == len(twice)


def test_what_the_base_has_too_is_not_blamed_on_the_rewrite() -> None:
    assert not [f for f in findings("Yes, he met us, here.", "Yes, he met them, here.") if f.type == "comma"]
    [told] = findings("Yes he met us here.", "Yes, he met us here.")
    assert told.notes == ("comma",)  # both rules saw it; the fact speaks


def test_english_rules_are_silent_on_another_language() -> None:
    base = "Le ministre a dit que les prix sont dans la main de tous et que la loi est une bonne chose pour le pays."
    told = findings(base, base.replace("bonne", "mauvaise").replace("dit que", "dit, que"))
    assert {f.type for f in told} == {"comma"}


def test_house_style_excuses_what_the_desk_says_is_fine() -> None:
    assert not [f for f in findings(BASE, OTHER, house=House(fine=frozenset({"blue fox"}))) if "blue" in str(f.other)]
    assert len(findings(BASE, OTHER, house=House(spellings={"blue": "red"}))) == 2


def test_support_counts_the_versions_that_share_the_wording() -> None:
    third, fourth = BASE.replace("red", "blue"), BASE.replace("wolf", "bear")
    [blue] = [f for f in findings(BASE, OTHER, third, fourth) if f.other and f.other.text == "blue"]
    assert (blue.support, blue.witnesses) == (1, 2)


def test_equal_texts_have_no_finding() -> None:
    assert findings(BASE, BASE) == ()


def test_every_rule_says_the_four_things() -> None:
    names: set[str] = set()
    for rule in registry.rules():
        text = rule_text(rule)
        assert all(text), f"{rule.name}: its docstring lacks a part: {text}"
        assert rule.name not in names
        names.add(rule.name)
        assert rule.types
