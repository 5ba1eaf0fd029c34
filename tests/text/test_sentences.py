from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storylens.text.sentences import sentence_bounds


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in sentence_bounds(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Hale met Sen. Ortiz on Jan. 5.", "They talked."],
        ["Gen. Mark Ruiz and Lt. Col. Ann Wu met Dr. No Jr. at 5 p.m. on Monday."],
        ["The U.S. said no.", "The U.S. Senate voted 5-4."],
        ["J. K. Marlowe wrote it.", "Nobody read it."],
        ["He lives at No. 10 now.", "She does not."],
        ["Was it true?", "He said no.", "She left."],
        ["The toll is approx. 40.", "It may rise."],
        ["“It is over.”", "He left."],
        ["Prices rose 3.2 percent.", "Then they fell."],
    ],
)
def test_abbreviations_end_no_sentence(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from("Mr. U.S. said No. 10 “Yes.” … ?! \n\u00a0 e.g. x".split(" "))).map(" ".join),
    )
)
def test_nothing_is_lost(text: str) -> None:
    bounds = sentence_bounds(text)
    assert all(a < b for a, b in bounds)
    assert [x for pair in bounds for x in pair] == sorted(x for pair in bounds for x in pair)
    kept = "".join(text[a:b] for a, b in bounds)
    assert "".join(kept.split()) == "".join(text.split())


def test_half_a_surrogate_pair_is_a_character_like_any_other() -> None:
    assert sentence_bounds("One \ud800 here. Two \udfff there.") == [(0, 11), (12, 24)]
