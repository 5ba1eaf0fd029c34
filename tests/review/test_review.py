"""Verdicts: given, kept, undone, carried over, shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.review.kit import BASE, FOUND, OTHER, finding, held, ticking

import storylens
from storylens.compare import compare
from storylens.errors import ReviewError
from storylens.findings.engine import Found
from storylens.model import Version
from storylens.review import Review, Store, open_store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "verdicts.sqlite"


@pytest.fixture
def store(file: Path) -> Store:
    return open_store(file, clock=ticking())


def test_a_verdict_is_there_in_the_next_session(store: Store, file: Path) -> None:
    comparison = held()
    first, second, third = comparison.pairs[0].findings
    review = Review(store, comparison, "rb")
    assert review.verdict(first) is None
    review.accept(first, "quote restored")
    review.dismiss(second)
    review.note(third, "ask the desk")
    store.close()
    again = Review(open_store(file), held())
    one, two, three = (again.verdict(f) for f in (first, second, third))
    assert one
    assert two
    assert three
    assert (one.state, one.note, one.initials, one.time) == (
        "accepted",
        "quote restored",
        "rb",
        "2026-11-23T20:00:00.000000+00:00",
    )
    assert (two.state, two.note) == ("dismissed", "")
    assert (three.state, three.note) == ("noted", "ask the desk")
    assert not one.carried
    assert again.unreviewed(comparison.pairs[0].findings) == (third,), "a note is no decision"
    assert again.accepted(comparison.pairs[0].findings) == (first,)


def test_the_last_word_holds_and_a_note_leaves_the_decision(store: Store) -> None:
    comparison = held()
    first = comparison.pairs[0].findings[0]
    review = Review(store, comparison)
    review.accept(first)
    review.note(first, "twice")
    noted = review.verdict(first)
    assert noted
    assert (noted.state, noted.note) == ("accepted", "twice")
    review.dismiss(first)
    dismissed = review.verdict(first)
    assert dismissed
    assert (dismissed.state, dismissed.note) == ("dismissed", "twice"), "the note stays too"
    review.clear(first)
    assert review.verdict(first) is None
    assert first in review.unreviewed([first])


def test_undo_goes_back_step_by_step_and_only_through_this_session(store: Store, file: Path) -> None:
    comparison = held()
    first, second, _ = comparison.pairs[0].findings
    review = Review(store, comparison)
    review.accept(first)
    review.dismiss(first)
    colleague = Review(open_store(file), held())
    colleague.dismiss(second)
    taken = review.undo()
    assert taken
    assert taken.finding == first.id
    assert taken.verdict
    assert taken.verdict.state == "accepted"
    taken = review.undo()
    assert taken
    assert taken.verdict is None
    assert review.undo() is None
    theirs = review.verdict(second)
    assert theirs
    assert theirs.state == "dismissed", "a colleague's verdict is not ours to undo"


def test_two_editors_on_one_file_lose_no_row_and_see_each_other(store: Store, file: Path) -> None:
    mine, theirs = Review(store, held(), "me"), Review(open_store(file), held(), "you")
    first, second, _ = held().pairs[0].findings
    mine.accept(first)
    assert theirs.refresh()
    assert not theirs.refresh(), "once read, it is no news"
    seen = theirs.verdict(first)
    assert seen
    assert seen.initials == "me"
    for k in range(20):
        mine.note(first, f"mine {k}")
        theirs.note(second, f"theirs {k}")
    mine.refresh()
    a, b = mine.verdict(first), mine.verdict(second)
    assert a
    assert b
    assert (a.note, b.note) == ("mine 19", "theirs 19")
    assert len(store.verdicts(store.stories_of(["text:" + storylens.plain.digest(BASE)]))) == 41


def test_a_verdict_follows_its_finding_through_an_edit_of_the_version(store: Store) -> None:
    comparison = held()
    first, second, third = comparison.pairs[0].findings
    review = Review(store, comparison, "rb")
    for one in (first, second, third):
        review.dismiss(one, f"note on {one.type} {one.base.text if one.base else ''}")
    edited = OTHER.replace("shall leave now", "shall leave at once").replace("40 members", "44 members")
    after = held(
        edited, (("quote-altered", "will act", "shall leave at once"), ("number-changed", "14", "44"), FOUND[2])
    )
    again = Review(store, after)
    verdicts = [again.verdict(f) for f in after.pairs[0].findings]
    assert [v and (v.carried, v.note) for v in verdicts] == [
        (True, "note on quote-altered will act"),
        (True, "note on number-changed 14"),
        (False, "note on quote-altered Nobody"),
    ]
    carried = verdicts[0]
    assert carried
    assert carried.initials == "rb"
    again.accept(after.pairs[0].findings[0])
    confirmed = again.verdict(after.pairs[0].findings[0])
    assert confirmed
    assert confirmed.state == "accepted"
    assert not confirmed.carried


def test_a_verdict_goes_to_no_finding_of_another_kind_place_or_version(store: Store) -> None:
    comparison = held()
    review = Review(store, comparison)
    for one in comparison.pairs[0].findings:
        review.dismiss(one)
    other_kind = held(told=(("name-changed", "will act", "shall leave"),))
    other_words = held(
        OTHER + "\nThe ferry sails.", (("number-changed", "The mayor left at noon", "The ferry sails"),), BASE
    )
    other_version = held(OTHER.replace("shall leave now", "might dance now"), (), names=("a.txt", "c.txt"))
    one_side_gone = held(told=(("number-changed", "14", ""),))
    for after in (other_kind, other_words, other_version, one_side_gone):
        again = Review(store, after)
        assert [again.verdict(f) for f in after.pairs[0].findings] == [None] * len(after.pairs[0].findings)


def test_each_verdict_is_carried_once_to_the_best_match(store: Store) -> None:
    base = "A ferry with 14 passengers sank.\n\nA bus with 14 passengers stopped.\n"
    before = held(
        "A ferry with 40 passengers sank.\n\nA bus with 14 passengers stopped.\n",
        (("number-changed", "14", "40"),),
        base,
    )
    Review(store, before).dismiss(before.pairs[0].findings[0])
    text = "A ferry with 41 passengers sank.\n\nA bus with 90 passengers stopped.\n"
    after = held(text, (("number-changed", "14", "41"), ("number-changed", "14 passengers stopped", "90")), base)
    again = Review(store, after)
    assert [v is not None and v.carried for v in map(again.verdict, after.pairs[0].findings)] == [True, False]


def test_asking_for_a_verdict_starts_no_work(store: Store) -> None:
    comparison = held()
    first = comparison.pairs[0].findings[0]
    Review(store, comparison).accept(first)
    fresh = storylens.compare(Version(BASE, name="a.txt"), Version(OTHER, name="b.txt"))
    review = Review(store, fresh)
    assert review.verdict(first)
    assert not fresh.pairs[0].judged


def test_a_story_is_known_by_its_text_or_by_its_place(store: Store, tmp_path: Path) -> None:
    original = tmp_path / "original.txt"
    original.write_text(BASE, "utf-8")
    first = held().pairs[0].findings[0]

    def seen(base: str, path: str | None) -> bool:
        comparison = held(base=base)
        comparison.versions = (Version(base, name="a.txt", path=path), comparison.versions[1])
        return Review(store, comparison).verdict(first) is not None

    comparison = held()
    comparison.versions = (Version(BASE, name="a.txt", path=str(original)), comparison.versions[1])
    Review(store, comparison).accept(first)
    assert seen(BASE, None), "the same text elsewhere"
    assert seen(BASE + "\nOne more line.\n", str(original)), "edited in place"
    assert not seen(BASE + "\nOne more line.\n", str(tmp_path / "other.txt"))


def test_a_finding_of_another_comparison_is_refused(store: Store) -> None:
    stranger = held(told=(("number-changed", "14", "40"),), names=("a.txt", "z.txt")).pairs[0].findings[0]
    with pytest.raises(ReviewError, match="not one of this comparison"):
        Review(store, held()).accept(stranger)


def test_hostile_words_are_kept_as_they_are(store: Store, file: Path) -> None:
    other = OTHER.replace("shall leave", "shall\u202e\x1b[31m \ud800'; DROP TABLE verdict;--")
    told = (("quote-altered", "will act", "shall\u202e\x1b[31m \ud800'; DROP TABLE verdict;--"),)
    comparison = held(other, told)
    comparison.pairs[0].findings  # noqa: B018
    Review(store, comparison).note(comparison.pairs[0].findings[0], "note \x00 \ud800 end")
    store.close()
    kept = Review(open_store(file), held(other, told)).verdict(comparison.pairs[0].findings[0])
    assert kept
    assert kept.other
    assert "\u202e\x1b[31m" in kept.other
    assert kept.note == "note \x00 \\ud800 end"


def test_verdicts_follow_a_renamed_file(store: Store) -> None:
    before = held()
    review = Review(store, before)
    for one in before.pairs[0].findings:
        review.accept(one)
    renamed = held(names=("a.txt", "final.txt"))
    found = [Review(store, renamed).verdict(f) for f in renamed.pairs[0].findings]
    assert [v is not None and v.carried and v.state == "accepted" for v in found] == [True] * 3
    edited = held(OTHER.replace("Monday", "Tuesday"), names=("a.txt", "final-2.txt"))
    assert all(Review(store, edited).verdict(f) for f in edited.pairs[0].findings)


def test_verdicts_stay_with_a_file_that_is_still_there(store: Store) -> None:
    first = Version(BASE, name="a.txt", role="original")
    second, third = Version(OTHER, name="b.txt"), Version(OTHER, name="c.txt")
    review = Review(store, before := held())
    review.accept(before.pairs[0].findings[0])
    both = compare(first, second, third)
    found = finding(both.pairs[1], "c.txt", *FOUND[0])
    vars(both.pairs[0])["_found"] = Found()
    vars(both.pairs[1])["_found"] = Found((found,))
    assert Review(store, both).verdict(found) is None
