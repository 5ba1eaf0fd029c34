"""What the reading view looks like: few pictures, of a comparison that no rule can change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from storylens.compare import Comparison, compare
from storylens.findings.engine import Found
from storylens.model import Edit, Finding, Link, Options, Story, Version
from storylens.tui.app import StorylensApp

OURS = "The council on Tuesday approved the bridge, officials said.\n\n“We will build it,” said Mayor Ada Holm [sic].\n\nWork begins in May.\n\nThe ferry company declined to comment."
THEIRS = "Work begins in May.\n\nThe council on Tuesday backed the bridge.\n\n“We shall build it,” said Mayor Ada Holm [sic].\n\nA café will open beside it."


def fixed(*versions: Version, options: Options) -> Comparison:
    comparison = compare(*versions, options=options)
    pair = comparison.pair(0, 1)
    base, other = comparison.documents

    def span(document: Any, words: str) -> Any:
        at = document.text.index(words)
        return document.span(at, at + len(words))

    said, backed = span(base, ", officials said"), span(other, "backed")
    will, shall = span(base, "will"), span(other, "shall")
    pair.__dict__["links"] = (
        Link("1-1", (0,), (1,)),
        Link("1-1", (1,), (2,)),
        Link("1-1", (2,), (0,), moved=True),
        Link("omitted", (3,), ()),
        Link("added", (), (3,)),
    )
    pair.__dict__["edits"] = (
        Edit("replace", 0, span(base, "approved"), backed),
        Edit("delete", 0, said, None),
        Edit("replace", 1, will, shall),
        Edit("delete", 3, span(base, "The ferry company declined to comment."), None),
        Edit("insert", 4, None, span(other, "A café will open beside it.")),
    )
    told = (
        Finding(
            "1", "-", "attribution", "attribution-removed", "major", None, said, None, "The source is gone.", link=0
        ),
        Finding("2", "-", "quote", "quote-altered", "critical", None, will, shall, "A quotation was altered.", link=1),
    )
    pair.__dict__["_found"] = Found(told)
    pair.__dict__["retention"] = None
    pair.__dict__["related"] = True
    return comparison


@pytest.fixture
def picture_app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> StorylensApp:
    monkeypatch.setattr("storylens.tui.session.compare", fixed)
    monkeypatch.setattr("storylens.tui.session.Session.name_speakers", lambda self, version: None)
    return make()


def make(**more: Any) -> StorylensApp:
    texts = (Version(OURS, name="original"), Version(THEIRS, name="rewrite", outlet="Daily Copy", language="fr"))
    app = StorylensApp(Story("The bridge", texts), Options(), **({"ascii": False, "watch": False} | more))
    app.first_time = False
    return app


async def to_first_finding(pilot: Pilot[Any]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.press("}")
    await pilot.pause()


def test_wide(snap_compare: Any, picture_app: StorylensApp) -> None:
    assert snap_compare(picture_app, terminal_size=(150, 30), run_before=to_first_finding)


def test_small(snap_compare: Any, picture_app: StorylensApp) -> None:
    assert snap_compare(picture_app, terminal_size=(80, 24), run_before=to_first_finding)


def test_without_colour(snap_compare: Any, picture_app: StorylensApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(make(), terminal_size=(110, 26), run_before=to_first_finding)


async def test_without_colour_every_mark_has_a_style_or_symbol(
    picture_app: StorylensApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make()
    styles = {}
    for kind in ("insert", "delete", "replace", "move", "suspicious", "search", "cursor", "severity-major"):
        s = app.palette.style((kind,))
        look = (s.bold, s.italic, s.underline, s.underline2, s.strike, s.reverse)
        assert any(look), kind
        styles[kind] = (look, app.palette.symbol(kind))
    assert len(set(styles.values())) == len(styles)


async def test_a_terminal_without_utf8_gets_ascii_only(picture_app: StorylensApp) -> None:
    app = make(ascii=True)
    async with app.run_test(size=(150, 30)) as pilot:
        await to_first_finding(pilot)
        for _ in range(2):
            sent = "".join(s.text for strip in app.screen._compositor.render_strips() for s in strip)
            assert sent.isascii(), sorted({c for c in sent if not c.isascii()})
            await pilot.press("?")
            await pilot.pause()


async def test_the_hint_is_for_the_first_time_only(picture_app: StorylensApp) -> None:
    app = make()
    app.first_time = True
    async with app.run_test(size=(150, 30)) as pilot:
        assert app.screen.query("#hint")
        await to_first_finding(pilot)
        assert not app.screen.query("#hint")
    assert not StorylensApp(None, Options()).first_time
