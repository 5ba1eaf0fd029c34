"""Second readers on the command line: what is wrong is one line and exit 2, whichever command is given it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run


@pytest.mark.parametrize("command", ["diff", "check", "report"])
@pytest.mark.parametrize(
    ("switch", "said"),
    [
        (("--checker", "clippy"), "--checker clippy: no such second reader; choose from harper"),
        (("--languagetool-url", "localhost"), "localhost: no address of a server"),
        (("--languagetool-url", "http://127.0.0.1:1"), "http://127.0.0.1:1: not reachable"),
    ],
)
def test_trouble_is_one_line(
    storylens: Run, pair: tuple[Path, Path], command: str, switch: tuple[str, str], said: str
) -> None:
    done = storylens(command, *pair, *switch)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_harper_reads_where_it_is_asked_to(storylens: Run, tmp_path: Path) -> None:
    pytest.importorskip("harper")
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("The council met on Monday to approve the plan.\n", encoding="utf-8")
    b.write_text("The council met on Monday and could of approved the plan.\n", encoding="utf-8")
    without = storylens("check", a, b, "--fail-on", "minor")
    asked = storylens("check", a, b, "--fail-on", "minor", "--checker", "harper")
    assert "Harper: " not in without.stdout
    assert "Harper: " in asked.stdout
    assert asked.returncode == 1
    config = tmp_path / "config.toml"
    config.write_text('checkers = ["harper"]\n', encoding="utf-8")
    assert storylens("check", a, b, "--fail-on", "minor", "--config", config).stdout == asked.stdout
