"""The bytes of a report are its contract. To make them anew: STORYLENS_GOLDEN=write uv run pytest tests/reports."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from tests.reports.kit import BASE, OTHER, VERDICTS, Decided, settled

import storylens
from storylens.reports import html, markdown, note, sarif
from storylens.reports import json as json_report
from storylens.reports import text as text_report
from storylens.reports.markdown import escaped
from storylens.reports.schema import json_schema
from storylens.reports.speakers import SpeakerView
from storylens.text.safe import safe

GOLDEN = Path(__file__).with_name("golden")
HIDDEN = "\u202e"


@pytest.fixture(autouse=True)
def settled_speakers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who speaks is the engine's to find; here it is settled, like the rest of the kit."""
    told = [
        SpeakerView(*map(safe, ("officials", "gone", "not named, once, ¶ 3", "nothing", "gone"))),
        SpeakerView(*map(safe, ("the <harbour> master", "kept", "once, ¶ 3", "once, ¶ 2", "1 of 1 kept"))),
    ]
    monkeypatch.setattr("storylens.reports.view.speakers", lambda pair: told)


def unversioned(text: str) -> str:
    return text.replace(storylens.__version__, "VERSION")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("report.html", lambda: html.report(settled(True), VERDICTS, title="Harbour")),
        ("report.md", lambda: markdown.report(settled(True), VERDICTS, title="Harbour")),
        ("report.sarif", lambda: sarif.report(settled(True), VERDICTS, title="Harbour")),
        ("note.txt", lambda: note.report(settled(True), VERDICTS, title="Harbour")),
    ],
)
def test_golden(name: str, made: Callable[[], str]) -> None:
    text = unversioned(made())
    path = GOLDEN / name
    if os.environ.get("STORYLENS_GOLDEN") == "write":
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


class Page(HTMLParser):
    """What a browser would see of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.ids: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.ids += [v for k, v in attrs if k == "id" and v]
        if tag not in ("meta", "br", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "title"):
            self.text.append(data)


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(html.report(settled(True), VERDICTS, title="Harbour"))


def test_the_page_is_well_formed_and_its_links_lead_somewhere(page: Page) -> None:
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    inner = [a["href"] for tag, a in page.tags if tag == "a" and a["href"] and a["href"].startswith("#")]
    assert inner
    assert {h[1:] for h in inner if h} <= set(page.ids)


def test_the_page_asks_nobody_for_anything(page: Page) -> None:
    assert {"script", "img", "link", "iframe", "object", "form", "base"} & {tag for tag, _ in page.tags} == set()
    assert all(not k.startswith("on") and k != "style" for _, attrs in page.tags for k in attrs)
    outer = {a["href"] for tag, a in page.tags if tag == "a" if not (a["href"] or "").startswith("#")}
    assert outer == {"https://northwire.example/harbour"}, "no javascript: link, though a version names one"
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "url(" not in (Path(html.__file__).parent / "templates" / "report.css").read_text("utf-8")


def test_the_page_has_real_headings_in_order(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels)), levels


def test_every_fact_of_every_finding_is_in_every_full_report(page: Page) -> None:
    comparison = settled(True)
    told = {
        "html": " ".join("".join(page.text).split()),
        "markdown": markdown.report(comparison, VERDICTS).replace("\\", "").replace("<!-- -->", ""),
    }
    for pair in comparison.pairs:
        for finding in pair.findings:
            for name, text in told.items():
                facts = [finding.message, finding.id, finding.type.replace("-", " "), *finding.notes]
                facts += [span.text for span in (finding.base, finding.other) if span]
                missing = [f for f in facts if safe(f) not in text]
                assert not missing, (name, missing)
                assert finding.severity in text or finding.severity.upper() in text
    assert "1 of 3 further versions share this wording" in told["html"]
    assert "a rater marked 80% of such places in machine translations" in told["html"]
    assert "Accepted by rb, 2026-11-23 20:00 UTC: seen <i>" in told["html"]
    assert "assumed cp1252" in told["html"]


def test_no_character_of_either_text_is_lost_in_the_page(page: Page) -> None:
    seen = "".join("".join(page.text).split())
    for text in (BASE, OTHER):
        for paragraph in filter(str.strip, text.split("\n\n")):
            words = re.sub(r"\s", "", safe(paragraph.strip()))
            bare = re.sub(r"(?<=[^\d])[1-6](?=shall|will|according|14|40|ByAda|⟨|Sign)", "", seen)
            assert words in bare, words


@pytest.mark.parametrize("make", [html.report, markdown.report, sarif.report, note.report])
def test_hidden_characters_are_shown_and_never_sent(make: Callable[..., str]) -> None:
    text = make(settled(), VERDICTS, title="Har\x1b[31mbour\u2066")
    assert HIDDEN not in text
    assert "\x1b" not in text
    assert "\u2066" not in text
    assert "⟨U+202E⟩" in text or "\\u27e8U+202E\\u27e9" in text


@pytest.mark.parametrize("make", [html.report, markdown.report, sarif.report, note.report])
def test_texts_with_nothing_in_them_make_a_report_too(make: Callable[..., str]) -> None:
    for texts in (("", ""), ("", "word"), ("same", "same"), ("\r\n\r\n", "“"), ("\ud800", "\x00")):
        make(storylens.compare(*texts)).encode("utf-8", "strict")


def test_verdicts_stand_in_the_text_and_in_the_json_too() -> None:
    comparison = settled()
    assert "   Dismissed by rb, 2026-11-23 20:00 UTC: seen <i>" in text_report.report(comparison, VERDICTS)
    data = json.loads(json_report.report(comparison, VERDICTS))
    jsonschema.validate(data, json_schema())
    told = {f["type"]: f.get("verdict", {}).get("state") for f in data["pairs"][0]["findings"]}
    assert told["number-changed"] == "dismissed"
    assert told["hidden-character"] is None
    assert "verdict" not in json.loads(json_report.report(comparison))["pairs"][0]["findings"][0]


def test_a_dismissed_finding_is_suppressed_in_sarif_and_its_region_is_its_words() -> None:
    log = json.loads(sarif.report(settled(), VERDICTS))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    results = {r["ruleId"]: r for r in run["results"]}
    assert set(results) == {r["id"] for r in run["tool"]["driver"]["rules"]}
    assert all(run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    assert "structure/furniture" not in results, "suspicious wording never gates"
    number = results["fact/number-changed"]
    assert number["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "seen <i> rb"}]
    assert number["level"] == "error"
    place = number["locations"][0]["physicalLocation"]
    region = place["region"]
    assert OTHER[region["charOffset"] :][: region["charLength"]] == "40"
    line = OTHER.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "40"
    assert place["artifactLocation"]["uri"] == "rewrite%20%3Cscript%3E.txt"
    gone = results["attribution/source-removed"]["locations"][0]["physicalLocation"]["region"]
    assert OTHER[gone["charOffset"] :].startswith("“We shall"), "what is gone is shown where it was"
    assert results["attribution/byline-removed"]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_the_note_holds_what_was_accepted_and_nothing_else() -> None:
    text = note.report(settled(), VERDICTS)
    assert "“shall not move” for “will not act”" in text
    assert "according to two officials” is gone" in text
    assert "“We will not act before May,” the harbour master said, according to two officials." in text
    assert "In your paragraph 2 this is missing." in text
    assert "for “14”" not in text
    assert "Ada Holm" not in text
    assert note.report(settled()) == ""


def test_what_was_accepted_on_an_earlier_wording_is_to_be_confirmed_and_not_in_the_letter() -> None:
    both = Decided(("quote-altered",), quote_altered="accepted", source_removed="accepted")
    letter, confirm = note.report(settled(), both).split("To confirm, not part of the letter")
    assert "according to two officials” is gone" in letter
    assert "for “will not act”" not in letter
    assert "their paragraph 2: quote-altered" in confirm
    assert "source-removed" not in confirm
    only = note.report(settled(), Decided(("quote-altered",), quote_altered="accepted"))
    assert only.startswith("To confirm")
    assert "Dear colleagues" not in only


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*bold* _x_ `c` [a](b)", "\\*bold\\* \\_x\\_ \\`c\\` \\[a\\](b)"),
        ("<script>&amp;", "\\<script\\>\\&amp;"),
        ("https://x.example www.x.example", "https\\://x.example www\\.x.example"),
        ("@desk #12 a@b", "@<!-- -->desk #<!-- -->12 a@<!-- -->b"),
        ("# x", "\\# x"),
        ("1. x - y", "1\\. x - y"),
        ("a|b\nc", "a\\|b⏎c"),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, shown: str) -> None:
    assert escaped(text) == shown
