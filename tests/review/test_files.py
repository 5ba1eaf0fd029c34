"""The review file in every bad state: told in one line, set aside, never overwritten."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.review.kit import held, ticking

from storylens.errors import ReviewError
from storylens.review import Review, Store, open_store
from storylens.review.exchange import export_text, exported, import_text
from storylens.review.store import SCHEMA


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "verdicts.sqlite"


def filled(file: Path) -> None:
    with open_store(file, clock=ticking()) as store:
        comparison = held()
        for finding in comparison.pairs[0].findings:
            Review(store, comparison, "rb").accept(finding)


def one_line(text: str | None) -> str:
    assert text
    assert "\n" not in text
    return text


def works(store: Store) -> bool:
    comparison = held()
    review = Review(store, comparison)
    review.accept(comparison.pairs[0].findings[0])
    return review.verdict(comparison.pairs[0].findings[0]) is not None


@pytest.mark.parametrize("harm", ["cut", "scribbled", "header"])
def test_a_damaged_file_is_set_aside_whole(file: Path, harm: str) -> None:
    filled(file)
    raw = bytearray(file.read_bytes())
    if harm == "cut":
        raw = raw[: len(raw) // 2]
    elif harm == "scribbled":
        raw[4096:16000] = b"\xff" * (16000 - 4096)
    else:
        raw[20:90] = b"\x00" * 70
    file.write_bytes(raw)
    store = open_store(file)
    assert "damaged; set aside as verdicts.sqlite.damaged-1" in one_line(store.notice)
    assert (file.parent / "verdicts.sqlite.damaged-1").read_bytes() == raw
    assert works(store)
    store.close()
    assert open_store(file).notice is None
    file.write_bytes(raw)
    assert "damaged-2" in one_line(open_store(file).notice), "the first one is not overwritten"


def test_damage_in_our_own_place_is_set_aside_even_where_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storylens.review.opening.data_directory", lambda: tmp_path / "new" / "storylens")
    assert works(open_store())
    place = tmp_path / "new" / "storylens" / "verdicts.sqlite"
    for log in place.parent.iterdir():
        log.unlink()
    place.write_bytes(b"rubbish " * 1000)
    store = open_store()
    assert "set aside" in one_line(store.notice)
    assert (place.parent / "verdicts.sqlite.damaged-1").read_bytes() == b"rubbish " * 1000


@pytest.mark.parametrize("content", [b"Officials said on Monday.\n" * 99, b"{}", b"\x00" * 5000])
def test_a_file_that_was_never_ours_is_not_touched(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(ReviewError, match="not a review file, left as it is"):
        open_store(file)
    assert file.read_bytes() == content
    assert list(file.parent.iterdir()) == [file]


def test_another_programs_database_is_not_touched(file: Path) -> None:
    with sqlite3.connect(file) as theirs:
        theirs.execute("CREATE TABLE bookmarks (url TEXT)")
    theirs.close()
    before = file.read_bytes()
    with pytest.raises(ReviewError, match="another program's database"):
        open_store(file)
    assert file.read_bytes() == before


def test_a_folder_is_no_review_file(tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match="not a file"):
        open_store(tmp_path)


def test_a_newer_schema_is_left_and_a_file_beside_it_used(file: Path) -> None:
    filled(file)
    with sqlite3.connect(file) as later:
        later.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    later.close()
    before = file.read_bytes()
    store = open_store(file)
    assert "made by a newer storylens, left as it is; verdicts go to verdicts.schema1.sqlite" in one_line(store.notice)
    assert works(store)
    store.close()
    assert file.read_bytes() == before
    again = open_store(file)
    assert Review(again, held()).verdict(held().pairs[0].findings[0]), "found again the next time"


def test_a_place_that_cannot_be_written_keeps_verdicts_for_the_session() -> None:
    store = open_store("/proc/storylens/verdicts.sqlite")
    assert "in memory only" in one_line(store.notice)
    assert not store.kept
    assert works(store)


def test_a_read_only_file_is_read_and_not_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write anywhere, so the file is opened as a reader would have to."""
    filled(file)
    before = file.read_bytes()
    plain = sqlite3.connect

    def as_reader(name: str, **how: object) -> sqlite3.Connection:
        read_only = name if "?" in name or name == ":memory:" else name + "?mode=ro"
        return plain(read_only, **how)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr("storylens.review.opening.sqlite3.connect", as_reader)
    store = open_store(file)
    assert "in memory only" in one_line(store.notice)
    assert "read-only" in one_line(store.notice)
    review = Review(store, held())
    assert all(review.verdict(f) for f in held().pairs[0].findings), "what was decided before is shown"
    assert works(store)
    assert file.read_bytes() == before


FULL_DISK = """
import resource, sys
from storylens.errors import ReviewError
from storylens.review import Verdict, open_store
store = open_store(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
kept = 0
try:
    for n in range(10_000):
        store.append(["text:x"], "story", Verdict("noted", f"{n:016x}", "b", "r", "fact", "t", "old", "new " * 200))
        kept += 1
except ReviewError as error:
    print(kept, error)
"""


def test_a_full_disk_costs_one_line_and_no_verdict_that_was_kept(file: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FULL_DISK, str(file)], capture_output=True, text=True, check=True)
    kept, _, line = done.stdout.strip().partition(" ")
    assert "the verdict was not kept" in one_line(line)
    store = open_store(file)
    assert store.notice is None
    assert len(store.verdicts(store.stories_of(["text:x"]))) == int(kept) > 5
    assert works(store), "and it goes on once there is room"


def test_two_programs_that_begin_at_once_share_one_file(file: Path) -> None:
    stores: list[Store] = []
    threads = [threading.Thread(target=lambda: stores.append(open_store(file))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [s.notice for s in stores] == [None] * 8
    assert all(works(s) for s in stores)
    assert len(stores[0].stories()) == 1


def test_export_and_import_carry_everything_once_and_no_path(tmp_path: Path, file: Path) -> None:
    filled(file)
    store = open_store(file)
    text = export_text(store)
    assert str(tmp_path) not in text
    elsewhere = open_store(tmp_path / "elsewhere.sqlite")
    assert import_text(elsewhere, text, "review.json") == 3
    assert import_text(elsewhere, text, "review.json") == 0
    assert exported(elsewhere) == exported(store)
    review = Review(elsewhere, held())
    verdicts = [review.verdict(f) for f in held().pairs[0].findings]
    assert [v and v.initials for v in verdicts] == ["rb"] * 3
    assert elsewhere.take_back() is None, "an import is not undone by U"


def test_an_import_joins_the_story_that_is_known_by_its_text(tmp_path: Path, file: Path) -> None:
    filled(file)
    other = tmp_path / "other.sqlite"
    filled(other)
    store = open_store(file)
    assert import_text(store, export_text(open_store(other)), "review.json") == 3
    assert len(store.stories()) == 1


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda d: "{", "not JSON"),
        (lambda d: "[" * 100_000, "not JSON"),
        (lambda d: json.dumps([]), "must be a table"),
        (lambda d: json.dumps(d | {"schema_version": 2}), "made by a newer storylens"),
        (lambda d: json.dumps(d | {"kind": "comparison"}), "kind: "),
        (lambda d: json.dumps(d).replace('"accepted"', '"agreed"'), "stories.0.verdicts.0.state: "),
        (lambda d: json.dumps(d).replace("+00:00", " noon"), "stories.0.verdicts.0.time: "),
    ],
)  # fmt: skip
def test_a_wrong_import_takes_in_nothing(tmp_path: Path, file: Path, change: object, line: str) -> None:
    filled(file)
    text = change(exported(open_store(file)))  # type: ignore[operator]
    store = open_store(tmp_path / "new.sqlite")
    with pytest.raises(ReviewError) as told:
        import_text(store, text, "review.json")
    assert one_line(str(told.value)).startswith("review.json: ")
    assert line in str(told.value)
    assert store.stories() == []
