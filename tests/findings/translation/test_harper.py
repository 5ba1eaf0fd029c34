from __future__ import annotations

import pytest

import storylens
from storylens.errors import MissingExtraError
from storylens.findings.translation.checkers import harper
from storylens.model import Options

BASE = "The council will decide on the teh budget on Tuesday.\n\nIts members have until noon to receive the plan.\n"
OTHER = "The council will vote on the teh budget on Tuesday.\n\nIts members have until noon to recieve the plan 😀.\n"


def found(base: str, other: str, *checkers: str) -> list[tuple[str, str, str]]:
    pair = storylens.compare(base, other, options=Options(checkers=checkers)).pairs[0]
    return [(f.type, f.severity, f.other.text) for f in pair.findings if f.rule == "harper" and f.other]


def raw(other: str, base: str = BASE) -> list[tuple[str, str]]:
    context = storylens.compare(base, other, options=Options(checkers=("harper",))).pairs[0].context
    return [(d.type, d.other.text) for d in harper.RULE.find(context) if d.other]


def test_it_is_off_until_asked_for() -> None:
    assert found(BASE, OTHER) == []


def test_a_slip_of_the_rewrite_is_told_and_one_that_the_base_has_is_not() -> None:
    pytest.importorskip("harper")
    assert raw("😀 " + OTHER) == [("spelling", "recieve")]


def test_british_spelling_is_no_slip() -> None:
    pytest.importorskip("harper")
    assert raw("The council’s favourite colour will be decided by the organisation’s centre.\n") == []


def test_the_engine_tells_it_no_louder_than_minor() -> None:
    pytest.importorskip("harper")
    options = Options(checkers=("harper",), disabled=frozenset({"untranslated-word"}))
    pair = storylens.compare(BASE, OTHER, options=options).pairs[0]
    [f] = [f for f in pair.findings if f.rule == "harper"]
    assert (f.category, f.type, f.severity, f.confidence) == ("translation", "spelling", "minor", None)
    assert f.other is not None
    assert f.base is not None
    assert (f.base.text, f.other.text) == ("receive", "recieve")
    assert f.notes[0].startswith("Harper would write “receive”")


def test_a_missing_extra_is_one_line_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harper, "find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"pip install 'storylens\[harper\]'$"):
        found(BASE, OTHER, "harper")


def test_a_paragraph_beyond_harper_is_left_out_and_the_rest_read() -> None:
    pytest.importorskip("harper")
    assert raw('"' * 60_000 + "\n\n" + OTHER) == [("spelling", "recieve")]
