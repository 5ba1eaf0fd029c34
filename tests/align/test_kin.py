from __future__ import annotations

from pathlib import Path

from storylens.align.kin import kin, kinds, neighbours
from storylens.align.phrases import phrase_couples
from storylens.text.spelling import spelling
from storylens.text.stems import stem

GROUPS = Path(__file__).parents[2] / "scripts/kin_groups.txt"
PHRASES = GROUPS.with_name("phrase_groups.txt")


def test_words_of_one_meaning_are_kin() -> None:
    assert kin(stem("physicians"), stem("doctor"))
    assert kin(stem("quitting"), stem("resigned"))
    assert not kin(stem("doctor"), stem("harbour"))
    assert not kin("qwertz", "qwertz")


def test_the_shipped_table_is_made_from_the_groups() -> None:
    lines = [x for x in GROUPS.read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    for line in lines:
        first, *rest = {stem(word) for word in line.split()}
        assert all(kinds(first) & kinds(other) for other in rest), line


def test_neighbours_are_the_words_of_a_stems_groups() -> None:
    assert stem("doctor") in neighbours(stem("physicians"))
    assert stem("harbour") not in neighbours(stem("doctor"))
    assert not neighbours("qwertz")


def test_the_shipped_phrases_are_made_from_the_groups() -> None:
    lines = [x for x in PHRASES.read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    for line in lines:
        stems = [[stem(spelling(word)) for word in member.split()] for member in line.split("|")]
        first, *rest = sorted(stems, key=len, reverse=True)
        assert len(first) > 1, line
        assert all(phrase_couples(first, other) for other in rest if not set(first) & set(other)), line
