"""Long texts: weighed in stretches, with nothing lost at their borders."""

from __future__ import annotations

import itertools
import random

from storylens import compare
from storylens.align.stretches import stretches
from storylens.align.votes import certain_couples
from storylens.compare import Pair

NAMES = [a + b for a in "bar cor dal fen gol har".split() for b in "ton wick ford mere stead by".split()]
THINGS = [a + b for a in "quar lim ost ven tar pel sor".split() for b in "el ine oth ard ume isk".split()]


def paragraph(rng: random.Random) -> list[str]:
    middle = [rng.choice(THINGS) + rng.choice("abcdefgh") for _ in range(18)]
    return [rng.choice(NAMES).title(), "said", "the", *middle, "in", rng.choice(NAMES).title() + "."]


def story(n: int) -> list[list[str]]:
    rng = random.Random(11)
    return [paragraph(rng) for _ in range(n)]


def text(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(" ".join(p) for p in paragraphs)


def couples(pair: Pair) -> set[tuple[int, int]]:
    return {(i, j) for link in pair.links for i in link.base for j in link.other}


def reworded(words: list[str], rng: random.Random, share: float) -> list[str]:
    return [w if rng.random() > share else rng.choice(THINGS) + "x" for w in words[:-1]] + words[-1:]


def test_every_paragraph_of_a_long_text_finds_its_counterpart() -> None:
    base, rng = story(600), random.Random(12)
    other = [reworded(p, rng, 0.4) for p in base]
    found = couples(compare(text(base), text(other)).pairs[0])
    assert len(found & {(k, k) for k in range(600)}) >= 595
    assert len(found) <= 605


def test_what_moved_across_the_whole_text_is_found_and_said_to_have_moved() -> None:
    base, rng = story(600), random.Random(13)
    other = [reworded(p, rng, 0.3) for p in base]
    other.insert(590, other.pop(5))
    moved = [link for link in compare(text(base), text(other)).pairs[0].links if link.moved]
    assert [(link.base, link.other) for link in moved] == [((5,), (590,))]


def test_a_split_by_its_own_words_is_certain() -> None:
    base = story(3)
    left = ["abcdefghijklmnop", "qrstuvwxyz"]
    assert certain_couples(left, ["abcdefgh", "ijklmnop", "qrstuvwxyz"]).couples == [(0, 0), (0, 1), (1, 2)]
    halves = [base[0][:11], base[0][11:], *base[1:]]
    assert couples(compare(text(base), text(halves)).pairs[0]) == {(0, 0), (0, 1), (1, 2), (2, 3)}


def test_stretches_cover_both_texts_once() -> None:
    certain = [(k, k) for k in range(1000) if k % 7]
    cuts = stretches(certain, 1000, 1010)
    assert len(cuts) > 5
    assert (cuts[0][0], cuts[0][2]) == (0, 0)
    assert (cuts[-1][1], cuts[-1][3]) == (1000, 1010)
    assert all(a[1] == b[0] and a[3] == b[2] for a, b in itertools.pairwise(cuts))


def test_without_a_certain_couple_all_is_one_stretch() -> None:
    assert stretches([], 700, 3) == [(0, 700, 0, 3)]
    assert stretches([], 0, 0) == []


def test_a_long_text_is_weighed_the_same_both_ways() -> None:
    base, rng = story(300), random.Random(14)
    other = [reworded(p, rng, 0.6) for p in base]
    rng.shuffle(other)
    there, back = (
        couples(compare(*texts).pairs[0]) for texts in ((text(base), text(other)), (text(other), text(base)))
    )
    assert there == {(i, j) for j, i in back}


def test_a_long_text_without_spaces_finds_its_paragraphs_though_some_are_gone() -> None:
    rng = random.Random(3)
    alphabet = [chr(k) for k in range(0x0E01, 0x0E2F)]
    base = ["".join(rng.choices(alphabet, k=60)) for _ in range(450)]
    kept = [k for k in range(450) if k % 15 != 7]
    other = ["".join(rng.choice(alphabet) if rng.random() < 0.1 else c for c in base[k]) for k in kept]
    links = compare("\n\n".join(base), "\n\n".join(other)).pairs[0].links
    assert {(i, j) for link in links for i in link.base for j in link.other} == {(k, j) for j, k in enumerate(kept)}
