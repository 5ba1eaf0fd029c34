from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storylens import compare
from storylens.align.decode import decode
from storylens.compare import Pair
from storylens.model import Options, Pin

BASE = """The harbour board approved a third container terminal on Tuesday, despite protests from fishermen.

“We have waited eleven years for this decision,” said its chairwoman, Ingrid Solheim.

Construction of the quay will begin in March and cost about 340 million kroner. It is to open in 2029.

Fishermen from Varde say the dredging would destroy spawning grounds used by cod and plaice.

A study by the Marine Institute found no lasting damage, but its authors asked for two more winters of data.

The county governor may still overturn the vote within six weeks."""
PARAGRAPHS = BASE.split("\n\n")


def pair_of(a: str, b: str, *pins: Pin) -> Pair:
    return compare(a, b, options=Options(pins=pins)).pairs[0]


def shape(pair: Pair) -> list[tuple[str, tuple[int, ...], tuple[int, ...], bool]]:
    return [(k.kind, k.base, k.other, k.moved) for k in pair.links]


def test_what_is_the_same_is_linked_in_order() -> None:
    assert shape(pair_of(BASE, BASE)) == [("1-1", (k,), (k,), False) for k in range(6)]


def test_only_what_changed_place_is_moved() -> None:
    order = [0, 4, 1, 2, 3, 5]
    links = shape(pair_of(BASE, "\n\n".join(PARAGRAPHS[k] for k in order)))
    assert {k.base for k in pair_of(BASE, "\n\n".join(PARAGRAPHS[k] for k in order)).links if k.moved} == {(4,)}
    assert ("1-1", (4,), (1,), True) in links


def test_a_reworded_paragraph_that_moved_is_still_found() -> None:
    reworded = "Cod and plaice spawn where the dredgers would work, and that would be destroyed, Varde fishermen say."
    other = "\n\n".join([PARAGRAPHS[0], reworded, *PARAGRAPHS[1:3], *PARAGRAPHS[4:]])
    assert ("1-1", (3,), (1,), True) in shape(pair_of(BASE, other))


def test_a_split_and_a_merge() -> None:
    head, tail = PARAGRAPHS[2].split(". It")
    split = "\n\n".join([*PARAGRAPHS[:2], head + ".", "It" + tail, *PARAGRAPHS[3:]])
    assert ("1-n", (2,), (2, 3), False) in shape(pair_of(BASE, split))
    merge = "\n\n".join([*PARAGRAPHS[:3], PARAGRAPHS[3] + " " + PARAGRAPHS[4], PARAGRAPHS[5]])
    assert ("n-1", (3, 4), (3,), False) in shape(pair_of(BASE, merge))


def test_omitted_and_added() -> None:
    other = "\n\n".join([*PARAGRAPHS[:2], "Tickets for the regatta sold out within an hour.", *PARAGRAPHS[3:]])
    links = shape(pair_of(BASE, other))
    assert ("omitted", (2,), (), False) in links
    assert ("added", (), (2,), False) in links


def test_the_editors_word_is_final() -> None:
    assert ("omitted", (2,), (), False) in shape(pair_of(BASE, BASE, Pin(0, 2, 1, 2, forbidden=True)))
    other = "\n\n".join([*PARAGRAPHS[:5], "Nothing of this is decided."])
    linked = pair_of(BASE, other, Pin(0, 5, 1, 5)).links
    assert [k.score for k in linked if k.base == (5,) and k.other == (5,)] == [1.0]
    assert pair_of(BASE, BASE, Pin(0, 99, 1, 99), Pin(7, 0, 9, 0)).links == pair_of(BASE, BASE).links


def test_a_pin_corrects_splits_and_merges() -> None:
    corrected = shape(pair_of(BASE, BASE, Pin(0, 2, 1, 3)))
    assert ("1-1", (2,), (3,), False) in corrected
    assert ("omitted", (3,), (), False) in corrected
    merged = shape(pair_of(BASE, BASE, Pin(0, 2, 1, 3), Pin(0, 3, 1, 3)))
    assert ("n-1", (2, 3), (3,), False) in merged
    split = shape(pair_of(BASE, f"{BASE}\n\nThat would be in May.", Pin(0, 5, 1, 6)))
    assert ("1-n", (5,), (5, 6), False) in split


def test_the_other_way_round_the_same_couples_stand() -> None:
    other = "\n\n".join([PARAGRAPHS[4], *PARAGRAPHS[:2], PARAGRAPHS[3] + " " + PARAGRAPHS[2]])
    there = {(k.base, k.other) for k in pair_of(BASE, other).links}
    back = {(k.other, k.base) for k in pair_of(other, BASE).links}
    assert there == back


def test_two_stories_are_said_to_be_two() -> None:
    other = "\n\n".join(
        [
            "The striker scored twice before half-time.",
            "Rain stopped play at Lord's for the third day running.",
            "Her new album sold two million copies in its first week.",
            "Shoppers queued round the block when doors opened at dawn.",
        ]
    )
    assert not pair_of(BASE, other).related
    assert pair_of(BASE, "\n\n".join(PARAGRAPHS[3:])).related
    assert pair_of("", "").related
    assert pair_of(BASE, "").related


def test_a_script_without_spaces_is_aligned_letter_by_letter() -> None:
    base = "港湾委員会は火曜日に新しい埠頭の建設を承認した。\n\n漁師たちは反対している。"
    other = "漁師たちは強く反対している。\n\n港湾委員会は水曜日に新しい埠頭の建設を承認した。"
    pair = pair_of(base, other)
    assert pair.base_document.by_characters
    assert {(k.base, k.other) for k in pair.links} == {((0,), (1,)), ((1,), (0,))}
    assert ("火", "水") in [(e.base.text, e.other.text) for e in pair.edits if e.base and e.other]


WORDS = "harbour board vote fish cod quay kroner Varde the a of said to it , . “ ”".split()
paragraph = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
story = st.lists(paragraph, max_size=7).map("\n\n".join)


@given(story, story)
def test_every_paragraph_stands_in_one_link(a: str, b: str) -> None:
    pair = pair_of(a, b)
    for side, size in (("base", len(pair.base_document.paragraphs)), ("other", len(pair.other_document.paragraphs))):
        assert sorted(i for k in pair.links for i in getattr(k, side)) == list(range(size))


@given(st.text(), st.text())
def test_every_character_belongs_to_one_paragraph_or_is_space(a: str, b: str) -> None:
    document = pair_of(a, b).base_document
    rest = list(document.text)
    for p in document.paragraphs:
        assert document.text[p.start : p.end].strip() == document.text[p.start : p.end]
        for k in range(p.start, p.end):
            rest[k] = ""
    assert "".join(rest).strip("\x0c\u2028\u2029").isspace() or not "".join(rest).strip()


def test_headline_and_byline_stand_for_theirs() -> None:
    base = "Harbour board approves third terminal\n\nBy Naomi Ferris\n\n" + BASE
    other = "Fishermen lose battle over terminal in vote\n\nBy our own staff\n\n" + BASE
    assert [(k.base, k.other) for k in pair_of(base, other).links[:2]] == [((0,), (0,)), ((1,), (1,))]


def test_what_joins_a_group_from_apart_must_be_sure() -> None:
    """A headline shares its words with a late paragraph whose own counterpart it is not."""
    head = "Fishermen fear for spawning grounds"
    links = shape(pair_of(f"{head}\n\n{BASE}", BASE))
    assert ("omitted", (0,), (), False) in links
    assert ("1-1", (4,), (3,), False) in links


def test_a_line_of_the_page_stands_for_no_paragraph_of_the_story() -> None:
    notice = "Correction: an earlier version of this article gave the cost in euros."
    other = "\n\n".join([*PARAGRAPHS, "Share this article"])
    links = shape(pair_of(f"{BASE}\n\n{notice}", other))
    assert ("omitted", (6,), (), False) in links
    assert ("added", (), (6,), False) in links


def test_near_duplicates_in_great_number_are_linked_by_place() -> None:
    base = "\n\n".join(f"Gate {k}: no delay was reported on the northern line." for k in range(300))
    other = "\n\n".join(f"Door {k * 7 + 1000}: no delay was reported on the northern line." for k in range(300))
    assert shape(pair_of(base, other)) == [("1-1", (k,), (k,), False) for k in range(300)]


def test_of_two_ways_to_tell_a_swap_the_longer_text_kept_its_place() -> None:
    byline = "By Astrid Lund, in Varde"
    there = shape(pair_of(f"{byline}\n\n{PARAGRAPHS[4]}", f"{PARAGRAPHS[4]}\n\n{byline}"))
    back = shape(pair_of(f"{PARAGRAPHS[4]}\n\n{byline}", f"{byline}\n\n{PARAGRAPHS[4]}"))
    assert [k[1:] for k in there if k[3]] == [((0,), (1,), True)]
    assert [k[1:] for k in back if k[3]] == [((1,), (0,), True)]


def test_what_was_carried_between_two_sure_links_does_not_join_them() -> None:
    sure = {(0, 0): 0.99, (0, 1): 0.98, (1, 1): 0.97}
    assert set(decode(sure, 0.5)) == {(0, 0), (1, 1)}
    unsure = {(0, 0): 0.99, (0, 1): 0.98, (1, 1): 0.9, (1, 0): 0.1}
    assert set(decode(unsure, 0.5)) == {(0, 0), (0, 1), (1, 1)}
    split = {(0, 0): 0.99, (0, 1): 0.98, (1, 2): 0.99}
    assert set(decode(split, 0.5)) == set(split)
