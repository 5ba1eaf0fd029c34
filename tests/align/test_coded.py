"""A paragraph read piece by piece has the units of the paragraph read as a whole."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storylens.align.coded import coded_pair
from storylens.align.codes import LONE, LONE_OTHER, Characters
from storylens.align.sides import Side
from storylens.text.document import Document
from storylens.text.house import units_of

PIECES = [
    "15", "million", "$15", "$", "£3.5bn", "bn", "dollars,", "US", "us", "is", "not", "not.", "Co.", "Sen.", "U.S.",
    "per", "cent", "percent", "5%", "May", "Jan", "Jan.", "sept", "twenty", "one", "twenty-one", "hundred", "a", "we",
    "are", "have", "will", "third", "3rd", "8-year-old", "Mr.", "Mr", "etc.", "“The", "said,”", "--", "isn't", "No.",
    "colour", "harbour.", "and", "zwei", "naïve", "1,000", "ok", "(", ")", "us$", "US$5", "cannot", "IT", "It", "...",
]  # fmt: skip


@example(["$", "a", "million"], " ")
@example(["IT", "will"], " ")
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14), st.sampled_from([" ", "  ", "\t"]))
def test_piece_by_piece_is_as_whole(pieces: list[str], space: str) -> None:
    document = Document(space.join(pieces))
    coded = coded_pair(document, Document(""))[0]
    tokens = document.tokens(0)
    forms, starts = units_of(tokens)
    character = coded.vocabulary.characters
    assert coded.paragraphs[0] == "".join([character[form] for form in forms])
    side = Side(coded, (0,))
    assert [*side.starts[:-1]] == [tokens[k].start for k in starts[:-1]]
    assert [side.end(k) for k in range(len(forms))] == [tokens[k - 1].end for k in starts[1:]]
    assert [t.text for t in side.tokens((0, len(forms)))] == [t.text for t in tokens]


@pytest.mark.parametrize("text", ["北京2024年15万人。", "กรุงเทพ 15 ล้าน", "東京は今日も雨です。\n\nIt rained."])
def test_letters_without_spaces_stand_by_themselves(text: str) -> None:
    document = Document(text)
    coded = coded_pair(document, Document(""))[0]
    for index, paragraph in enumerate(document.paragraphs):
        side = Side(coded, (index,))
        assert len(side.starts) - 1 == len(coded.paragraphs[index])
        printed = "".join(document.text[paragraph.start : paragraph.end].split())
        spans = [side.span((k, k + 1)) for k in range(len(side.starts) - 1)]
        assert "".join(span.text for span in spans).replace(" ", "") == printed


def test_two_documents_share_one_table_whatever_they_were_held_against_before() -> None:
    a, b, c = Document("One cat."), Document("Two cats."), Document("One cat.")
    coded_pair(a, b)
    left, right = coded_pair(a, c)
    assert left.vocabulary is right.vocabulary
    assert left.paragraphs == right.paragraphs


def test_words_beyond_the_last_character_match_nothing() -> None:
    full = Characters()
    full._plain = iter(())
    assert full["unheard"] == LONE
    coded = coded_pair(Document("unheard"), Document("unseen"))[0]
    coded.paragraphs[0] = LONE
    assert Side(coded, (0,)).codes == LONE
    assert Side(coded, (0,), facing=True).codes == LONE_OTHER
