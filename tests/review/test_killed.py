"""kill -9 at any moment: no acknowledged verdict is lost, and the file is whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from storylens.review import open_store

ROUNDS = 300


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_three_hundred_kills_lose_no_acknowledged_verdict(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("killer.py")), str(tmp_path), str(ROUNDS)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    kills, acknowledged = map(int, done.stdout.split())
    assert kills == ROUNDS
    assert acknowledged > ROUNDS, "the writer got through to writing"


WRITER = """
import sys
from collections import Counter
from storylens.review import Verdict, open_store
path, who = sys.argv[1:]
store = open_store(path)
assert store.notice is None, store.notice
for n in range(50):
    store.append(["text:x"], "story", Verdict("noted", f"{n:016x}", "b", "r", "fact", "t", "old", "new", initials=who))
"""


def test_editors_at_three_desks_lose_no_row(tmp_path: Path) -> None:
    """They begin at once, so that making the file is contested too."""
    file = tmp_path / "verdicts.sqlite"
    desks = [subprocess.Popen([sys.executable, "-c", WRITER, str(file), who], stderr=subprocess.PIPE) for who in "abc"]
    assert [desk.communicate(timeout=60)[1] for desk in desks] == [b""] * 3
    with open_store(file) as store:
        kept = store.verdicts(store.stories_of(["text:x"]))
        assert Counter(v.initials for v in kept) == {"a": 50, "b": 50, "c": 50}
        assert len(store.stories()) == 1
