"""The desk's config: what it settles, and what it says when it is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import storylens
from storylens.config import Config, config_path, load_config
from storylens.errors import ConfigError

FULL = """
theme = "salmon"
fail-on = "major"
initials = "rb"
review = "verdicts.sqlite"
ascii = true
checkers = ["harper"]
languagetool-url = "http://localhost:8081"

[rules]
gender = "off"
numbers = "critical"
scale-changed = "minor"

[house]
fine = ["per cent", "the Hague"]
never = { "illegal immigrant" = "undocumented migrant" }
spellings = { "Kyiv" = "Kiev" }

[keys]
next-finding = ["n", "down"]
accept = "y"
quit = false
filter.unreviewed = "F"
"version.next" = []
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_everything_a_desk_may_settle(config: Path) -> None:
    config.write_text(FULL, "utf-8")
    got = load_config(config)
    assert got.theme == "salmon"
    assert got.fail_on == "major"
    assert got.initials == "rb"
    assert got.ascii is True
    assert got.review == str(config.parent / "verdicts.sqlite")
    assert got.keys == {
        "next-finding": ("n", "down"),
        "accept": ("y",),
        "quit": (),
        "filter.unreviewed": ("F",),
        "version.next": (),
    }
    assert got.options.checkers == ("harper",)
    assert got.options.languagetool_url == "http://localhost:8081"
    assert got.options.disabled == {"gender"}
    assert got.options.severities["scale-changed"] == "minor", "a type speaks before its rule"
    assert got.options.severities["currency-changed"] == "critical"
    assert got.options.house.fine == {"per cent", "the Hague"}
    assert got.options.house.never == {"illegal immigrant": "undocumented migrant"}
    assert got.options.house.spellings == {"Kyiv": "Kiev"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("them = 'salmon'", "them: no such key"),
        ("fail-on = 'loud'", "fail-on: no such level; there are change, neutral, minor, major, critical, never"),
        ("ascii = 'yes'", "ascii: must be true or false"),
        ("[rules]\nquote-alterd = 'off'", "rules.quote-alterd: no such rule; did you mean quote-altered?"),
        ("[rules]\nxyz = 'off'", "rules.xyz: no such rule; `storylens rules` lists them"),
        ("[rules]\nquote-altered = 'loud'", "rules.quote-altered: 'loud' is neither off nor a severity"),
        ("[rules]\ngrammar = 'off'", "switch off its rule (article-form, "),
        ("[house]\nfine = 'per cent'", "house.fine: must be a list"),
        ("[house]\nnever = { x = 3 }", "house.never.x: must be a text in quotation marks"),
        ('[house]\nfine = ["\\u202e"]', "house.fine.0: must be visible characters"),
        ("[keys]\nquit = true", "keys.quit: must be a key, a list of keys, or false"),
        ("[keys]\nquit = [1]", "keys.quit: must be a key, a list of keys, or false"),
        ("checkers = ['clippy']", "checkers.0: "),
        ("languagetool-url = 'file:///etc/passwd'", "languagetool-url: must begin with http"),
        ("theme = ", "not TOML"),
        ("theme = 'a'\n" + "#" * 300_000, "larger than"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line_with_its_key(config: Path, text: str, line: str) -> None:
    config.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as told:
        load_config(config)
    assert line in str(told.value)
    assert str(told.value).startswith(str(config))
    assert "\n" not in str(told.value)


def test_all_that_is_wrong_is_told_at_once(config: Path) -> None:
    config.write_text("them = 1\nascii = 1\nfail-on = 1", "utf-8")
    with pytest.raises(ConfigError) as told:
        load_config(config)
    assert all(key in str(told.value) for key in ("them:", "ascii:", "fail-on:"))


def test_no_file_is_no_trouble_but_a_named_one_must_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: Path
) -> None:
    monkeypatch.setattr("storylens.config.config_directory", lambda: tmp_path / "nowhere")
    assert load_config() == Config()
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(config)
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path)


def test_the_folder_under_review_is_never_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story, home = tmp_path / "story", tmp_path / "home"
    for folder in (story, home):
        folder.mkdir()
    (story / "config.toml").write_text("[rules]\nquote-altered = 'off'\n", "utf-8")
    (story / "storylens.toml").write_text("[rules]\nquote-altered = 'off'\n", "utf-8")
    monkeypatch.setattr("storylens.config.config_directory", lambda: home)
    monkeypatch.chdir(story)
    assert config_path() == home / "config.toml"
    assert load_config().options.disabled == frozenset()


def test_rules_switched_off_and_graded_anew_are_heard_by_the_engine(config: Path) -> None:
    base, other = "Officials said “we will act now” on Monday.", "Officials said “we shall leave now” on Monday."
    config.write_text("[rules]\nquote-altered = 'off'\n", "utf-8")
    quiet = storylens.compare(base, other, options=load_config(config).options).pairs[0]
    config.write_text("[rules]\nquote-altered = 'minor'\n", "utf-8")
    graded = storylens.compare(base, other, options=load_config(config).options).pairs[0]
    assert "quote-altered" not in {f.type for f in quiet.findings}
    assert {f.severity for f in graded.findings if f.type == "quote-altered"} == {"minor"}


def test_an_empty_file_costs_nothing(config: Path) -> None:
    config.write_text("# to do\n", "utf-8")
    assert load_config(config) == Config(path=str(config))
    assert os.fspath(config) == str(config)


def test_the_example_of_the_docs_is_right(config: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "config.md").read_text("utf-8")
    config.write_text(page.split("```toml\n")[1].split("```")[0], "utf-8")
    got = load_config(config)
    assert got.theme == "newsprint"
    assert got.options.disabled == {"suspicious-wording"}
    assert got.keys["change.next"] == ("]", "tab")
