from __future__ import annotations

from pathlib import Path

import pytest

from storylens.errors import StorylensError
from storylens.model import Pin
from storylens.sources import load_story

GOOD = """
title = "A storm"
[[version]]
file = "a.txt"
outlet = "Agency"
published = 2024-04-12
[[version]]
file = "b.txt"
language = "fr"
[[pin]]
versions = [1, 2]
paragraphs = [3, 1]
forbidden = true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "story"
    home.mkdir()
    (home / "a.txt").write_text("One.\n")
    (home / "b.txt").write_text("Two.\n")
    (tmp_path / "outside.txt").write_text("Secret.\n")
    return home


def test_a_story_is_read_with_all_it_says(folder: Path) -> None:
    (folder / "story.toml").write_text(GOOD)
    story = load_story(folder)
    assert story.title == "A storm"
    assert [(v.role, v.outlet, v.language, v.published, v.text) for v in story.versions] == [
        ("original", "Agency", None, "2024-04-12", "One.\n"),
        ("rewrite", None, "fr", None, "Two.\n"),
    ]
    assert story.pins == (Pin(0, 2, 1, 0, True),)


@pytest.mark.parametrize(
    ("manifest", "word"),
    [
        ("", "key title: missing"),
        ("title = ''\n[[version]]\nfile='a.txt'", "key title"),
        ("title = 'x'", "key version: missing"),
        ("title = 'x'\nversion = []", "key version: must have one entry or more"),
        ("title = 'x'\nversions = 1\n[[version]]\nfile='a.txt'", "key versions: unknown key"),
        ("title = 'x'\n[[version]]\nrole='original'", "key version[1].file: missing"),
        (
            "title = 'x'\n[[version]]\nfile='a.txt'\nrole='copy'",
            "key version[1].role: may be original, rewrite or account; write one of them$",
        ),
        ("title = 'x'\n[[version]]\nfile='a.txt'\nrole='copy'\nx=1", "one of them (and 1 more problem)"),
        ("title = 'x'\n[[version]]\nfile=1\nrole='copy'\nx=1", "in quotation marks (and 2 more problems)"),
        ("title = 'x'\nversion = 'a.txt'", "key version: must be a list"),
        ("title = 'x'\n[[version]]\nfile='../outside.txt'", "key version[1].file: ../outside.txt leads out"),
        ("title = 'x'\n[[version]]\nfile='/etc/hostname'", "key version[1].file"),
        ("title = 'x'\n[[version]]\nfile='link.txt'", "key version[1].file: link.txt leads out"),
        ("title = 'x'\n[[version]]\nfile='a.txt\\u0000'", "control"),
        ("title = 'x'\n[[version]]\nfile=\"a\\u0000\"", "NUL"),
        ("title = 'x'\n[[version]]\nfile='gone.txt'", "gone.txt: no such file"),
        (GOOD.replace("[1, 2]", "[1, 5]"), "key pin[1].versions: there is no version 5"),
        (GOOD.replace("[1, 2]", "[2, 2]"), "two different versions"),
        (GOOD.replace("[3, 1]", "[0, 1]"), "key pin[1].paragraphs[1]"),
        ("title = ", "not valid TOML"),
        ("[" * 5000, "not valid TOML"),
    ],
)
def test_what_is_wrong_is_one_line_that_names_the_key(folder: Path, manifest: str, word: str) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "outside.txt")
    (folder / "story.toml").write_text(manifest)
    with pytest.raises(StorylensError) as caught:
        load_story(folder)
    message = str(caught.value)
    assert "\n" not in message
    if word != "control":
        assert word.removesuffix("$") in message
        assert message.endswith(word[:-1]) or not word.endswith("$")


def test_a_folder_without_a_manifest(tmp_path: Path) -> None:
    with pytest.raises(StorylensError, match=r"a folder without story\.toml"):
        load_story(tmp_path)
    with pytest.raises(StorylensError, match="no such folder"):
        load_story(tmp_path / "gone")
