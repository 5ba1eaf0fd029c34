"""Theme files: what is right is used, what is wrong is told in one line, and the rest goes on."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from storylens.errors import ConfigError
from storylens.places import shipped
from storylens.theme_schema import problems_of
from storylens.themes import COLOURS, DEFAULT_THEME, MARKS, SHIPPED, load_theme, load_themes, theme_names

GOOD = """
title = "Mine"
extends = "salmon"
dark = false
[marks]
insert = { colour = "#030", background = "#CFC", style = "bold italic", symbol = "»" }
"""


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_themes_hold_to_the_schema_and_leave_nothing_out(name: str) -> None:
    data = tomllib.loads((shipped("themes") / f"{name}.toml").read_text("utf-8"))
    assert problems_of(data) == []
    assert set(data["colours"]) == set(COLOURS)
    assert set(data["marks"]) == set(MARKS)


def test_every_shipped_file_is_known_by_name() -> None:
    assert {p.stem for p in shipped("themes").glob("*.toml")} == set(SHIPPED)
    assert DEFAULT_THEME in SHIPPED


def test_a_theme_of_ones_own_says_only_what_differs(own_themes: Path) -> None:
    (own_themes / "mine.toml").write_text(GOOD, "utf-8")
    mine, salmon = load_theme("mine"), load_theme("salmon")
    assert "mine" in theme_names()
    assert mine.marks["insert"].colour == "#003300"
    assert mine.marks["insert"].background == "#ccffcc"
    assert mine.marks["insert"].style == ("bold", "italic")
    assert mine.marks["insert"].symbol == "»"
    assert mine.marks["delete"] == salmon.marks["delete"]
    assert mine.colours == salmon.colours


def test_a_file_with_the_name_of_a_shipped_theme_takes_its_place(own_themes: Path) -> None:
    (own_themes / "mono.toml").write_text('title = "My mono"\n', "utf-8")
    assert load_theme("mono").title == "My mono"
    assert load_themes().themes["mono"].title == "My mono"
    assert theme_names().count("mono") == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('title = "x"\n[colours]\nbackground = "red 50%"', "colours.background: 'red 50%' is no colour; write #rgb or #rrggbb"),
        ('title = "x"\n[colours]\nbackground = "#12"', "colours.background: '#12' is no colour"),
        ('title = "x"\n[colours]\nbackground = "#12３"', "is no colour"),
        ('title = "x"\n[colours]\nbakground = "#123"', "colours.bakground: no such colour; there are primary"),
        ('title = "x"\n[marks]\ninsert = { color = "#123" }', "marks.insert.color: no such key"),
        ('title = "x"\n[marks]\ninsert = { colour = "#123", style = "blinking" }', "'blinking' is no text style"),
        ('title = "x"\n[marks]\ninsert = { colour = "#123", symbol = "\\u202e" }', "a symbol is one or two visible"),
        ('title = "x"\n[marks]\ninsrt = { colour = "#123" }', "marks.insrt: no such mark"),
        ('title = "x"\nextends = "nightdesk"', "extends: "),
        ('dark = 1', "title: missing"),
        ("title = ", "not TOML"),
        ('title = "x"\nx = ' + "[" * 5000, "not TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_file_and_key(own_themes: Path, text: str, line: str) -> None:
    (own_themes / "bad.toml").write_text(text, "utf-8")
    loaded = load_themes()
    assert "bad" not in loaded.themes
    assert any(line in failure and failure.startswith("bad.toml: ") for failure in loaded.failures), loaded.failures
    assert all("\n" not in failure and failure.isprintable() for failure in loaded.failures)
    with pytest.raises(ConfigError, match=r"bad\.toml"):
        load_theme("bad")


def test_all_failures_are_collected_and_the_good_ones_load(own_themes: Path) -> None:
    (own_themes / "a.toml").write_text("title = 3\ndark = 'no'", "utf-8")
    (own_themes / "b.toml").write_bytes(b"\xff\xfe")
    (own_themes / "c.toml").write_text("#" * 300_000, "utf-8")
    (own_themes / "d.toml").mkdir()
    (own_themes / "mine.toml").write_text(GOOD, "utf-8")
    (own_themes / "notes.txt").write_text("not a theme", "utf-8")
    loaded = load_themes()
    assert set(loaded.themes) == {*SHIPPED, "mine"}
    assert [f.split(":")[0] for f in loaded.failures] == ["a.toml", "a.toml", "b.toml", "c.toml", "d.toml"]


def test_faint_text_is_told_and_shown_all_the_same(own_themes: Path) -> None:
    (own_themes / "faint.toml").write_text('title = "x"\n[marks]\ninsert = { colour = "#777", background = "#666" }')
    loaded = load_themes()
    assert loaded.themes["faint"].marks["insert"].colour == "#777777"
    assert loaded.failures == ("faint.toml: insert on insert: contrast 1.3, below 4.5",)


def test_an_unknown_name_is_answered_with_the_known_ones(own_themes: Path) -> None:
    with pytest.raises(ConfigError, match="choose from newsprint, salmon"):
        load_theme("dracula")


def test_every_variable_is_defined_in_every_theme(own_themes: Path) -> None:
    first, *others = (set(t.variables()) for t in load_themes().themes.values())
    assert len(first) == 3 * len(MARKS) + 1
    assert all(names == first for names in others)


def test_a_shipped_theme_is_read_without_pydantic_and_without_textual() -> None:
    code = (
        "import sys; from storylens.themes import load_theme; load_theme('salmon');"
        "print(sorted({'pydantic', 'textual', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
