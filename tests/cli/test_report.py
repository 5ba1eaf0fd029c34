"""`report`, `check` and `review` as an editor and a CI job call them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import storylens as api
from storylens.review import Review, open_store

Run = Callable[..., subprocess.CompletedProcess[str]]
Pair = tuple[Path, Path]


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """An editor's own directories, empty."""
    return {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}


def decide(pair: Pair, file: Path, state: str) -> str:
    """Give every finding the verdict `state`; the id of the first."""
    comparison = api.compare(*(api.load(p) for p in pair))
    findings = comparison.pairs[0].findings
    assert findings
    with open_store(file) as store:
        review = Review(store, comparison, "rb")
        for finding in findings:
            (review.accept if state == "accepted" else review.dismiss)(finding, "seen")
    return findings[0].id


@pytest.mark.parametrize(
    ("name", "begins"),
    [("r.html", "<!DOCTYPE html>"), ("r.md", "# a.txt"), ("r.json", '{"schema_version"'), ("r.sarif", '{\n "$schema"'), ("r.txt", "storylens ")],
)  # fmt: skip
def test_the_name_of_the_file_says_which_report(
    storylens: Run, pair: Pair, tmp_path: Path, home: dict[str, str], name: str, begins: str
) -> None:
    out = tmp_path / name
    out.write_text("old", "utf-8")
    done = storylens("report", *pair, "-o", out, **home)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_text("utf-8").startswith(begins)
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_a_report_is_never_written_over_a_text_it_is_made_from(
    storylens: Run, pair: Pair, home: dict[str, str]
) -> None:
    before = pair[0].read_text("utf-8")
    done = storylens("report", *pair, "-o", pair[0], **home)
    assert done.returncode == 2
    assert "one of the texts to compare" in done.stderr
    assert pair[0].read_text("utf-8") == before
    done = storylens("report", *pair, "-o", pair[0].parent / "nowhere" / "r.html", **home)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert storylens("report", *pair, "--format", "pdf", **home).returncode == 2


def test_the_note_needs_accepted_findings(storylens: Run, pair: Pair, tmp_path: Path, home: dict[str, str]) -> None:
    done = storylens("report", *pair, "--format", "note", **home)
    assert done.returncode == 2
    assert "no finding has been accepted yet" in done.stderr
    decide(pair, tmp_path / "v.sqlite", "accepted")
    done = storylens("report", *pair, "--format", "note", "--review", tmp_path / "v.sqlite", **home)
    assert done.returncode == 0
    assert "Dear colleagues" in done.stdout
    assert "we shall leave now" in done.stdout


def test_the_verdicts_of_the_editors_own_place_are_in_the_report(
    storylens: Run, pair: Pair, tmp_path: Path, home: dict[str, str]
) -> None:
    place = tmp_path / "data" / "storylens" / "verdicts.sqlite"
    assert "Unreviewed" not in storylens("report", *pair, "--format", "markdown", **home).stdout
    assert not place.exists(), "a report begins no review file"
    decide(pair, place, "dismissed")
    assert "Dismissed by rb" in storylens("report", *pair, "--format", "markdown", **home).stdout


def test_check_prints_only_what_fails(storylens: Run, pair: Pair, tmp_path: Path, home: dict[str, str]) -> None:
    done = storylens("check", *pair, **home)
    assert done.returncode == 1
    first = done.stdout.splitlines()[0]
    assert first.startswith(f"{pair[1]}:1:")
    assert ": critical: " in first
    assert storylens("check", pair[0], pair[0], **home).stdout == ""
    done = storylens("check", *pair, "--fail-on", "change", **home)
    assert any(": change: " in line for line in done.stdout.splitlines())
    file = tmp_path / "v.sqlite"
    decide(pair, file, "dismissed")
    done = storylens("check", *pair, "--review", file, **home)
    assert (done.returncode, done.stdout) == (0, "")
    done = storylens("check", *pair, "--review", tmp_path / "gone.sqlite", **home)
    assert done.returncode == 2
    assert "no such review file" in done.stderr


def test_verdicts_go_from_one_editor_to_another(
    storylens: Run, pair: Pair, tmp_path: Path, home: dict[str, str]
) -> None:
    file, out = tmp_path / "v.sqlite", tmp_path / "review.json"
    done = storylens("review", "list", **home)
    assert (done.returncode, done.stdout) == (0, "No verdicts yet.\n")
    finding = decide(pair, file, "accepted")
    assert storylens("review", "export", "--review", file, "-o", out, **home).returncode == 0
    assert finding in out.read_text("utf-8")
    assert storylens("review", "import", out, **home).stdout.endswith("imported\n")
    assert storylens("review", "import", out, **home).stdout == "0 verdicts imported\n"
    listed = storylens("review", "list", **home).stdout
    assert listed.startswith("a.txt\n")
    assert "Accepted by rb" in listed
    assert storylens("review", "import", pair[0], **home).returncode == 2
    assert storylens("review", "export", "--review", file, "-o", file, **home).returncode == 2
    assert storylens("review", "list", "--review", pair[0], **home).returncode == 2
    assert open_store(file).notice is None


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_difftool_calls_it(tmp_path: Path) -> None:
    """The recipe of the README: git config difftool.storylens.cmd 'storylens diff "$LOCAL" "$REMOTE"'."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    env |= {"HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1"}

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments],
            cwd=tmp_path, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        return done.stdout + done.stderr

    git("init", "-q")
    story = tmp_path / "story.txt"
    story.write_text("Officials said “we will act now” on Monday.\n", "utf-8")
    git("add", "."), git("commit", "-qm", "first")
    story.write_text("Officials said “we shall leave now” on Monday.\n", "utf-8")
    git("config", "difftool.storylens.cmd", f'"{sys.executable}" -m storylens diff "$LOCAL" "$REMOTE"')
    told = git("difftool", "--no-prompt", "--tool=storylens")
    assert "“will act”" in told
    assert "“shall leave”" in told


def test_sarif_names_the_file_as_a_review_tool_finds_it(storylens: Run, pair: Pair, home: dict[str, str]) -> None:
    log = json.loads(storylens("report", *pair, "--format", "sarif", **home).stdout)
    (location,) = log["runs"][0]["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "b.txt"
    assert location["physicalLocation"]["region"]["startLine"] == 1
