from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]
Pair = tuple[Path, Path]


def test_links_alone_are_printed(storylens: Run, pair: Pair) -> None:
    done = storylens("align", *pair)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "a.txt | b.txt"
    assert [line.split()[:4] for line in lines[1:3]] == [["1", "=", "1", "1-1"], ["2", "=", "2", "1-1"]]
    assert "edit" not in done.stdout


def test_links_as_json(storylens: Run, pair: Pair) -> None:
    done = storylens("align", *pair, "--format", "json")
    told = json.loads(done.stdout)
    assert told["versions"] == ["a.txt", "b.txt"]
    assert [(k["kind"], k["base"], k["other"], k["moved"]) for k in told["pairs"][0]["links"]] == [
        ("1-1", [0], [0], False),
        ("1-1", [1], [1], False),
    ]
    assert told["rows"] == [[[0], [0]], [[1], [1]]]


def test_two_stories_are_said_to_be_two(storylens: Run, pair: Pair, tmp_path: Path) -> None:
    other = tmp_path / "c.txt"
    other.write_text("Rain stopped play.\n\nHer album sold well.\n\nShoppers queued at dawn.\n", encoding="utf-8")
    assert "do not tell the same story" in storylens("align", pair[0], other).stdout


def test_trouble_is_one_line(storylens: Run, pair: Pair) -> None:
    done = storylens("align", pair[0])
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
