from __future__ import annotations

from pathlib import Path

from storylens.align.kin import kin, kinds
from storylens.text.stems import stem

GROUPS = Path(__file__).parents[2] / "scripts/kin_groups.txt"


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
