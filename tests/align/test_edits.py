from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storylens import compare
from storylens.compare import Pair
from storylens.model import Edit, Span
from storylens.text.document import Token


def pair_of(a: str, b: str) -> Pair:
    return compare(a, b).pairs[0]


def edits_of(a: str, b: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (e.op, e.style, e.base.text if e.base else None, e.other.text if e.other else None) for e in pair_of(a, b).edits
    ]


FRAME = "Councillors in {0} voted by a wide margin to close the library {1} after a long and bitter debate."

HOUSE = [
    ("the colour of it", "the color of it", "spelling"),
    ("an organised protest", "an organized protest", "spelling"),
    ("a travelling fair", "a traveling fair", "spelling"),
    ("at the centre", "at the center", "spelling"),
    ("in defence of it", "in defense of it", "spelling"),
    ("a cease-fire deal", "a ceasefire deal", "spelling"),
    ("the naïve view", "the naive view", "spelling"),
    ("by 5 percent then", "by 5 per cent then", "percent"),
    ("by 5% then", "by 5 percent then", "percent"),
    ("for £15bn in all", "for £15 billion in all", "number-words"),
    ("for $15bn in all", "for fifteen billion dollars in all", "number-words"),
    ("for US$15 million in all", "for $15 million in all", "number-words"),
    ("with twenty-one votes", "with 21 votes", "number-words"),
    ("with 1,000 votes", "with 1000 votes", "number-words"),
    ("a million votes", "1 million votes", "number-words"),
    ("an eight-year-old plan", "an 8-year-old plan", "number-words"),
    ("its third bid", "its 3rd bid", "number-words"),
    ("of the U.S. embassy", "of the US embassy", "abbreviation"),
    ("in Sept. 2019 again", "in September 2019 again", "abbreviation"),
    ("on Jan. 5 again", "on January 5 again", "abbreviation"),
    ("by Sen. Hale again", "by Senator Hale again", "abbreviation"),
    ("they are not sure", "they aren't sure", "abbreviation"),
    ("a “grave” error", 'a "grave" error', "quotes-dashes"),
    ("a “grave” error", "a ‘grave’ error", "quotes-dashes"),
    ("soon — perhaps", "soon -- perhaps", "quotes-dashes"),
    ("by Mr. Hale again", "by Hale again", "honorific"),
    ("by Mr. Hale again", "by Mr Hale again", "honorific"),
    ("at City Hall", "at city hall", "case"),
    ("some policy makers", "some policymakers", "spacing"),
    ("some 5 km off", "some 5km off", "spacing"),
    ("a  gap", "a gap", "spacing"),
]


@pytest.mark.parametrize(("left", "right", "style"), HOUSE)
def test_house_style_is_recognised_with_its_kind(left: str, right: str, style: str) -> None:
    for a, b in ((left, right), (right, left)):
        edits = edits_of(FRAME.format("May", a), FRAME.format("May", b))
        assert edits
        assert {s for _, s, _, _ in edits} == {style}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("15 people", "16 people"),
        ("15 million people", "15 billion people"),
        ("$15 million", "£15 million"),
        ("the US team", "us the team"),
        ("by Mr. Hale again", "by Hale once more"),
        ("3 percent", "3 points"),
        ("he filed it", "he filled it"),
        ("for four of them", "for for of them"),
    ],
)
def test_a_change_of_substance_is_never_style(left: str, right: str) -> None:
    assert None in {s for _, s, _, _ in edits_of(FRAME.format("May", left), FRAME.format("May", right))}


def test_words_moved_inside_a_sentence_are_one_move() -> None:
    assert edits_of(
        "The plan to drain the lake is dead and buried, engineers from Ghent said.",
        "The plan to drain the lake is dead and buried, said engineers from Ghent.",
    ) == [("move", None, "said", "said")]


def test_a_sentence_moved_inside_a_paragraph_is_a_move() -> None:
    assert edits_of(
        "The council voted to close the old library today. The mayor of the town wept. Nobody at all cheered.",
        "The council voted to close the old library today. Nobody at all cheered. The mayor of the town wept.",
    ) == [("move", None, "Nobody at all cheered.", "Nobody at all cheered.")]


def test_edits_apart_by_a_lone_stop_word_are_one() -> None:
    edits = edits_of(
        "Rescuers searched the flooded valley through rain and darkness until the morning came at last.",
        "Rescuers searched the flooded valley in hail and gloom until the morning came at last.",
    )
    assert edits == [("replace", None, "through rain and darkness", "in hail and gloom")]


def test_a_sentence_mostly_new_is_one_block() -> None:
    edits = edits_of(
        "Police arrested three men after a blaze destroyed a warehouse in Leeds. It took hours to put the fire out.",
        "Three suspects in Leeds were held over last night's inferno at a depot. It took hours to put the fire out.",
    )
    assert len(edits) == 1


def test_an_insertion_has_the_borders_of_a_clause() -> None:
    assert edits_of(
        "The ship, the crew and the cargo were lost in the storm off Cork on Monday night.",
        "The ship, the captain, the crew and the cargo were lost in the storm off Cork on Monday night.",
    ) in (
        [("insert", None, None, "the captain,")],
        [("insert", None, None, ", the captain")],
    )


def test_what_is_the_same_has_no_edit() -> None:
    text = "One thing. “Two,” said Mr. Hale — of the U.S. — on Jan. 5.\n\nThree\u00a0things."
    assert edits_of(text, text) == []


def test_a_sentence_carried_into_another_paragraph_is_a_move() -> None:
    wept = "The mayor of the little town wept openly on the steps."
    a = f"The council voted on Monday to close the old library for good. {wept}\n\nNobody in the hall cheered the result."
    b = f"The council voted on Monday to close the old library for good.\n\nNobody in the hall cheered the result. {wept}"
    pair = pair_of(a, b)
    assert [(e.op, e.base.text, e.other.text) for e in pair.edits if e.base and e.other] == [("move", wept, wept)] * 2
    assert [e.link for e in pair.edits] == [0, 1]
    check_script(pair)


def uncovered(tokens: list[Token], spans: list[Span]) -> list[str]:
    return [t.norm for t in tokens if not any(s.start <= t.start < s.end for s in spans)]


def check_script(pair: Pair) -> None:
    """Every edit's spans say what stands there, none overlap, and what is left pairs up one to one."""
    by_link: dict[int, list[Edit]] = {}
    for e in pair.edits:
        by_link.setdefault(e.link, []).append(e)
        assert e.base is None or pair.base.text[e.base.start : e.base.end] == e.base.text
        assert e.other is None or pair.other.text[e.other.start : e.other.end] == e.other.text
    for k, link in enumerate(pair.links):
        edits = by_link.get(k, [])
        left, right = [e.base for e in edits if e.base], [e.other for e in edits if e.other]
        for side in (left, right):
            ordered = sorted(side)
            assert all(x.end <= y.start for x, y in pairwise(ordered))
        base = [t for i in link.base for t in pair.base_document.tokens(i)]
        other = [t for j in link.other for t in pair.other_document.tokens(j)]
        assert uncovered(base, left) == uncovered(other, right)


WORDS = "the a of and fire lake mayor council said voted Leeds 15 billion bn per cent % $ “ ” , . - U.S. US Mr. colour color".split()
sentences = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
texts = st.lists(sentences, max_size=5).map("\n\n".join)


@given(texts, texts)
def test_the_rest_pairs_up_on_generated_text(a: str, b: str) -> None:
    check_script(pair_of(a, b))


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_rest_pairs_up_on_any_text(a: str, b: str) -> None:
    check_script(pair_of(a, b))


@given(texts, st.randoms(use_true_random=False))
def test_the_rest_pairs_up_after_shuffling(a: str, rng: object) -> None:
    words = a.split(" ")
    rng.shuffle(words)  # type: ignore[attr-defined]
    check_script(pair_of(a, " ".join(words)))


def shown(a: str, b: str) -> list[tuple[str, str | None, str | None, str | None]]:
    pair = pair_of(a, b)
    check_script(pair)
    return [(e.op, e.base and e.base.text, e.other and e.other.text, e.style) for e in pair.edits]


def test_a_full_stop_on_the_other_side_of_a_closing_quotation_mark_is_house_style() -> None:
    a = "She said the council was “wrong about the concrete”. Then the meeting went on."
    b = "She said the council was “wrong about the concrete.” Then the meeting went on."
    assert shown(a, b) == [("replace", "”.", ".”", "quotes-dashes")]


def test_one_word_amid_other_new_words_is_no_move() -> None:
    a = "The group urged ministers not to bail out the company and to make every refund automatic this year."
    b = "The group urged ministers to make every refund automatic this year and never rescue the company with money."
    assert all(op != "move" for op, *_ in shown(a, b))


def test_words_that_change_place_by_themselves_are_a_move() -> None:
    found = shown("“The quay is safe,” Mr. Harlan said.", "“The quay is safe,” said Mr. Harlan.")
    assert [op for op, *_ in found] == ["move"]


def test_a_lone_word_between_much_new_and_much_lost_text_is_no_anchor() -> None:
    rest = "said it had worked closely with the long inquiry, opened its books in March and was accused of no offence"
    rest = f"{rest} by the harbour police or by the northern tax office."
    a = f"Kestrel, which was sold to a rival long ago, declined to comment. Somebody speaking for the buyer {rest}"
    b = f"A spokeswoman for the new owner of Kestrel {rest}"
    assert [op for op, *_ in shown(a, b)] == ["replace"]
