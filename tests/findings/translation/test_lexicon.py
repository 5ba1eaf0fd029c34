from __future__ import annotations

import pytest

from storylens.findings.translation.lexicon import UNKNOWN, is_english, is_rare, level


@pytest.mark.parametrize("word", ["a", "i", "at", "the", "car", "cart", "carted", "abacus", "repeatedly", "meetings"])
def test_a_word_of_any_length_is_found_by_itself_or_its_stem(word: str) -> None:
    assert level(word) < UNKNOWN


@pytest.mark.parametrize(
    "word", ["", "b", "qx", "abac", "carrt", "génération", "abacus3", "the4", "zyg5", "aah5", "a b"]
)
def test_what_is_no_word_of_the_list_is_unknown(word: str) -> None:
    assert level(word) == UNKNOWN


def test_common_words_stand_before_rare_ones() -> None:
    assert level("house") < level("abattoir") < UNKNOWN
    assert is_rare("aardwolf")
    assert not is_rare("house")
    assert is_english("post-abattoir")
    assert not is_english("post-abatoir")
