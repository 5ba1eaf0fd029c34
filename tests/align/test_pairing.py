from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storylens.align import word_links
from storylens.text.document import Document


def pairs(a: str, b: str) -> set[tuple[str, str]]:
    left, right = Document(a).tokens(0), Document(b).tokens(0)
    return {(left[i].text, right[j].text) for i, j in word_links(left, right).items()}


def test_forms_spellings_and_words_of_one_meaning_are_linked() -> None:
    found = pairs(
        "The minister announced that the colour of Kadyrov's flag would be altered.",
        "It was stated by the minister that the color of Kadirov's flag will change.",
    )
    assert {
        ("minister", "minister"),
        ("announced", "stated"),
        ("colour", "color"),
        ("Kadyrov", "Kadirov"),
        ("flag", "flag"),
        ("altered", "change"),
        ("would", "will"),
    } <= found


def test_what_fills_the_same_gap_is_linked() -> None:
    assert ("ferret", "polecat") in pairs("He fed his ferret at dawn.", "He fed his polecat at dawn.")


def test_marks_are_never_linked_to_words() -> None:
    assert all(a.isalnum() == b.isalnum() for a, b in pairs("Yes, he said.", "Yes: said he!"))


words = st.lists(st.sampled_from("the a fox ran foxes , . said 12 won't".split()), min_size=1, max_size=15).map(
    " ".join
)


@given(words, words)
def test_links_are_one_to_one_and_complete_on_the_same(a: str, b: str) -> None:
    left, right = Document(a).tokens(0), Document(b).tokens(0)
    found = word_links(left, right)
    assert len(set(found.values())) == len(found)
    assert word_links(left, left) == {k: k for k in range(len(left))} or len({t.norm for t in left}) < len(left)
