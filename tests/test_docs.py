"""What the README promises is there: its commands, its keys, its pictures and links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("**/*.md"), *(ROOT / "stories").glob("*.md")])
ARROWS = {"→": "right", "←": "left", ",": "comma"}


def test_the_two_commands_of_the_readme_are_the_promised_ones() -> None:
    lines = [line.strip() for line in README.splitlines() if line.startswith("    ")]
    assert lines[:2] == [
        "pip install uv && uv run storylens diff stories/engines/original.txt stories/engines/rewrite-fr.txt",
        "uv run pytest",
    ]


def test_every_key_of_the_readme_is_bound() -> None:
    from storylens.tui.commands import COMMANDS

    bound = {key for command in COMMANDS for key in re.split(r",(?=.)", command.keys)}
    table = README.split("### Keys")[1].split("\n## ")[0]
    named = [key for row in re.findall(r"^\| (.*?) \|", table, re.MULTILINE) for key in re.findall(r"`([^`]+)`", row)]
    assert len(named) > 20
    unbound = [key for key in named if "+".join(ARROWS.get(part, part) for part in key.split("+")) not in bound]
    assert unbound == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("picture", sorted((ROOT / "docs" / "pictures").glob("*.svg")), ids=lambda p: p.name)
def test_pictures_fetch_nothing(picture: Path) -> None:
    from scripts.pictures import without_links

    svg = picture.read_text(encoding="utf-8")
    assert without_links(svg) == svg


def test_the_config_on_the_page_is_a_valid_one(tmp_path: Path) -> None:
    from storylens.config import load_config

    page = (ROOT / "docs" / "config.md").read_text(encoding="utf-8")
    file = tmp_path / "config.toml"
    file.write_text(page.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    config = load_config(file)
    assert config.theme == "newsprint"
    assert config.options.house.never == {"Kiev": "Kyiv"}
    assert config.keys["export"] == ()


def test_the_recipe_for_git_is_the_one_that_is_tested() -> None:
    recipe = """git config difftool.storylens.cmd 'storylens diff "$LOCAL" "$REMOTE"'"""
    assert f"    {recipe}\n    git difftool --tool=storylens\n" in README
    assert recipe in (ROOT / "tests" / "cli" / "test_report.py").read_text(encoding="utf-8")


def test_every_command_of_the_readme_exists() -> None:
    from storylens.cli.commands import COMMANDS

    named = set(re.findall(r"^    storylens ([a-z]+)", README, re.MULTILINE))
    assert named >= {"diff", "demo", "report", "check", "review", "read"}
    assert named <= set(COMMANDS)


def test_every_rule_says_what_it_sees_why_and_what_it_leaves_alone() -> None:
    from scripts.rules_page import entry, page

    from storylens.findings.registry import rules
    from storylens.findings.rule import rule_text

    assert [rule.name for rule in rules() if not all(rule_text(rule))] == []
    assert all(entry(rule) in page() for rule in rules())


def test_the_page_of_keys_is_fresh() -> None:
    from scripts.keys_page import TARGET, page

    assert TARGET.read_text("utf-8") == page(), "make keys"
