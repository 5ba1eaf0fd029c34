from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import storylens
from storylens.findings.translation.suspicion.features import NAMES, LinkFeatures
from storylens.findings.translation.suspicion.score import scored
from storylens.findings.translation.view import english_views

BASE = (
    "The harbour master gave the captain an urgent tap on the shoulder before the ferry left.\n\n"
    "Nobody was hurt and the crew went home.\n\nThe ferry sails again on Monday."
)
BROKEN = (
    "The harbour master gave the captain a compressing faucet on the scapula before the ferry left.\n\n"
    "Nobody was hurt and the crew went home.\n\nThe ferry sails again on Monday."
)
GENTLE = (
    "The harbour master gave the captain an urgent tap on the shoulder before the ferry set off.\n\n"
    "Nobody was hurt and the crew went home.\n\nThe ferry sails again on Monday."
)


def test_every_feature_has_a_weight_and_the_file_stays_small() -> None:
    data = files("storylens.findings.translation").joinpath("data/suspicion.json").read_bytes()
    assert tuple(json.loads(data)["weights"]) == NAMES
    assert len(data) < 5000


def test_each_new_word_has_all_features() -> None:
    context = storylens.compare(BASE, BROKEN).pairs[0].context
    for view in english_views(context):
        made = LinkFeatures(context, view)
        assert {len(made.of(k)) for k in made.asked(view)} == {len(NAMES)}


def test_a_rare_rendering_is_doubted_more_than_a_plain_one() -> None:
    def peak(other: str, *witnesses: str) -> float:
        links = scored(storylens.compare(BASE, other, *witnesses).pairs[0].context)
        return max((s for link in links for s in link.scores.values()), default=0.0)

    assert peak(BROKEN) > peak(GENTLE)
    assert peak(BROKEN, GENTLE, GENTLE) > peak(BROKEN, BROKEN, BROKEN)


def test_suspicion_ranks_paragraphs_and_stays_within_bounds() -> None:
    pair = storylens.compare(BASE, BROKEN).pairs[0]
    values = [pair.suspicion(k) for k in range(3)]
    assert 1 >= values[0] > 0
    assert values[1:] == [0.0, 0.0]
    gentle = storylens.compare(BASE, GENTLE).pairs[0]
    assert gentle.suspicion(0) < values[0]


def test_the_suspicious_tier_is_apart_from_the_findings() -> None:
    pair = storylens.compare(BASE, BROKEN).pairs[0]
    assert {f.rule for f in pair.suspicious} <= {"suspicious-wording"}
    assert "suspicious-wording" not in {f.rule for f in pair.findings}


words = st.lists(
    st.sampled_from("the a mayor left port » . , “ ” he she to Berg 12 was not » urgent".split()), max_size=25
)


@settings(max_examples=60, deadline=None)
@given(words, words)
def test_any_two_texts_are_weighed_without_a_fault_and_a_text_against_itself_is_clean(
    a: list[str], b: list[str]
) -> None:
    left, right = " ".join(a), " ".join(b)
    pair = storylens.compare(left, right).pairs[0]
    for f in (*pair.findings, *pair.suspicious):
        assert f.other is None or right[f.other.start : f.other.end] == f.other.text
    assert all(0 <= pair.suspicion(k) <= 1 for k in range(len(pair.other_document.paragraphs)))
    assert storylens.compare(left, left).pairs[0].findings == ()


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("He will sign, so an item of Coast Herald says.", "He will sign, so CH says."),
        (
            "He will sign, so the NRA told us at noon.",
            "He will sign, so the Northern Rowing Association told us at noon.",
        ),
        ("Beds in care homes for the elderly are free.", "Beds in CHEs are free."),
    ],
)
def test_an_acronym_of_the_other_sides_words_is_neither_told_nor_doubted(base: str, other: str) -> None:
    pair = storylens.compare(base, other).pairs[0]
    assert not [f for f in (*pair.findings, *pair.suspicious) if f.rule in ("mistranslation", "suspicious-wording")]


def test_the_words_shown_of_the_base_begin_and_end_with_a_word_that_says_something() -> None:
    pair = storylens.compare(BASE, BROKEN).pairs[0]
    shown = [f.base.text for f in (*pair.findings, *pair.suspicious) if f.base and f.category == "translation"]
    assert shown
    assert all(words.split()[0] not in ("a", "an", "the", "on") and words[-1].isalpha() for words in shown)


def test_a_headline_in_other_words_is_no_mistranslation() -> None:
    body = "\n\nShares in the chain fell on Tuesday after it warned of a lower profit.\n\nIt has 112 stores.\n\nIt said no more."
    base = "Retailer's profit warning sends shares to lowest in a decade" + body
    other = "Oakridge shares plunge after profit warning" + body
    (pair,) = storylens.compare(base, other).pairs
    assert not [f for f in pair.findings if f.type == "mistranslation"]
