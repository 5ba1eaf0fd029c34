from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
Pair = tuple[Path, Path]


def test_a_change_prints_and_exits_one(storylens: Run, pair: Pair) -> None:
    done = storylens("diff", *pair)
    assert done.returncode == 1
    assert done.stderr == ""
    assert "CRITICAL, quote, quote-altered" in done.stdout
    assert "“will act” to “shall leave”" in done.stdout


def test_json_is_the_whole_comparison(storylens: Run, pair: Pair) -> None:
    done = storylens("diff", *pair, "--format", "json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["schema_version"] == 1
    assert [v["name"] for v in report["versions"]] == ["a.txt", "b.txt"]
    assert report["pairs"][0]["findings"][0]["type"] == "quote-altered"


def test_equal_files_are_said_to_be_and_exit_zero(storylens: Run, pair: Pair) -> None:
    done = storylens("diff", pair[0], pair[0])
    assert (done.returncode, done.stderr) == (0, "")
    assert "The two texts are the same." in done.stdout


@pytest.mark.parametrize(
    ("level", "code"), [("change", 1), ("neutral", 1), ("major", 1), ("critical", 1), ("never", 0)]
)
def test_fail_on(storylens: Run, pair: Pair, level: str, code: int) -> None:
    assert storylens("diff", *pair, "--fail-on", level, "--format", "json").returncode == code


def test_a_change_without_a_finding_gates_by_default_only(storylens: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("They walked slowly along the river bank today.\n")
    (tmp_path / "b").write_text("They walked happily along the river bank today.\n")
    args = ("diff", tmp_path / "a", tmp_path / "b", "--format", "json")
    assert storylens(*args).returncode == 1
    assert storylens(*args, "--fail-on", "critical").returncode == 0


def test_stdin_stands_for_a_version(storylens: Run, pair: Pair) -> None:
    done = storylens("diff", "-", pair[1], stdin=pair[0].read_text(encoding="utf-8"))
    assert done.returncode == 1
    assert "Base: standard input" in done.stdout


def test_three_versions_give_two_pairs_and_a_table(storylens: Run, pair: Pair, tmp_path: Path) -> None:
    other = tmp_path / "other" / "b.txt"
    other.parent.mkdir()
    other.write_text("The mayor left at noon.\n")
    done = storylens("diff", *pair, other)
    assert "a.txt against other/b.txt" in done.stdout
    assert "Paragraph by paragraph, all versions" in done.stdout
    assert "Paragraph 1 left out" in done.stdout


@pytest.mark.parametrize("format_", ["text", "json"])
def test_printing_never_imports_the_app_or_pydantic(pair: Pair, format_: str) -> None:
    program = (
        "import sys\nfrom storylens.cli.run import run\n"
        f"sys.argv = ['storylens', 'diff', {str(pair[0])!r}, {str(pair[1])!r}, '--format', {format_!r}]\n"
        "code = run()\n"
        "heavy = {'textual', 'rich', 'pydantic', 'numpy', 'asyncio', 'sqlite3', 'tomllib'}\n"
        "print(code, sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "1 []"


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_bytes_do_not_depend_on_the_hash_seed(storylens: Run, pair: Pair, seed: str) -> None:
    def out(value: str) -> str:
        return storylens("diff", *pair, "--format", "json", PYTHONHASHSEED=value).stdout

    assert out(seed) == out("7")


def test_a_closed_pipe_is_silent(pair: Pair) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "storylens", "diff", *map(str, pair)],
            stdout=closed,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    assert done.stderr == b""
    assert done.returncode == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_one_line(pair: Pair) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "storylens", "diff", *map(str, pair)],
            stdout=full,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"no space left" in done.stderr
