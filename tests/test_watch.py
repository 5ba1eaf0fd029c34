"""A change is told once, when the file is whole again."""

from __future__ import annotations

import os
from pathlib import Path

from storylens.watch import Watcher


def write(path: Path, text: str, second: int) -> None:
    path.write_text(text, "utf-8")
    os.utime(path, (second, second))


def test_a_save_is_told_once_and_after_it_has_come_to_rest(tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    write(a, "one", 1)
    write(b, "one", 1)
    watcher = Watcher([a, str(b)])
    assert watcher.changed() == ()
    write(a, "", 2)
    assert watcher.changed() == (), "half written"
    write(a, "two", 3)
    assert watcher.changed() == (), "still moving"
    assert watcher.changed() == (a,)
    assert watcher.changed() == ()


def test_a_file_moved_over_the_old_one_is_a_change_even_of_one_size_and_time(tmp_path: Path) -> None:
    a, new = tmp_path / "a.txt", tmp_path / "a.txt~"
    write(a, "one", 1)
    watcher = Watcher([a])
    write(new, "two", 1)
    new.replace(a)
    assert (watcher.changed(), watcher.changed()) == ((), (a,))


def test_a_file_gone_for_a_moment_is_no_change_and_gone_for_good_is_told_once(tmp_path: Path) -> None:
    a = tmp_path / "a.txt"
    write(a, "one", 1)
    kept = tmp_path / "kept"
    watcher = Watcher([a])
    a.rename(kept)
    assert watcher.changed() == ()
    kept.rename(a)
    assert [watcher.changed() for _ in range(3)] == [()] * 3
    a.unlink()
    assert [watcher.changed() for _ in range(3)] == [(), (a,), ()]
    write(a, "back", 5)
    assert [watcher.changed() for _ in range(3)] == [(), (a,), ()]


def test_watching_others_forgets_nothing_of_the_old(tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    write(a, "one", 1)
    watcher = Watcher([a, tmp_path / "bad\0name"])
    write(a, "two", 2)
    write(b, "one", 1)
    watcher.watch([a, b])
    assert [watcher.changed() for _ in range(2)] == [(), (a,)]
