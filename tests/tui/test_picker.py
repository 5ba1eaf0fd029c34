"""The picker: what it offers, what it previews, what is dropped or pasted into it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from storylens.model import Options, Story, Version
from storylens.places import data_directory
from storylens.tui import recent
from storylens.tui.app import StorylensApp
from storylens.tui.pasting import is_story, paths_in
from storylens.tui.screens import picker
from storylens.tui.screens.picker import PickerScreen
from storylens.tui.screens.prompt import Prompt
from storylens.tui.screens.reading import ReadingScreen

from .conftest import BASE, OTHER, story
from .test_reading import ready


def opened(files: tuple[str, ...] = ()) -> StorylensApp:
    return StorylensApp(None, Options(), files=files, ascii=False, watch=False)


async def paste(pilot: Pilot[int], text: str) -> None:
    pilot.app.post_message(Paste(text))
    await pilot.pause()
    await pilot.pause()


def shown(screen: PickerScreen) -> str:
    return "\n".join(t.text for t in screen.preview.texts)


async def test_the_highlight_previews_and_enter_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picker, "CALM", 0.01)
    app = opened()
    async with app.run_test(size=(120, 30)) as pilot:
        screen = cast(PickerScreen, app.screen)
        await pilot.press("down")
        for _ in range(400):
            await pilot.pause(0.05)
            if "% verbatim ·" in shown(screen):
                break
        assert "% verbatim ·" in shown(screen)
        title = screen.preview.texts[0].text
        await pilot.press("enter")
        reading = await ready(pilot)
        assert isinstance(reading, ReadingScreen)
        assert reading.session.story.title == title
        assert reading.session.found
        await pilot.press("q")
        await pilot.pause()
        assert app.screen is screen


async def test_two_files_are_marked_and_compared(tmp_path: Path) -> None:
    for name, text in (("a b.txt", BASE), ("c.txt", OTHER)):
        (tmp_path / name).write_text(text)
    app = opened()
    async with app.run_test(size=(120, 30)) as pilot:
        await paste(pilot, f"'{tmp_path}/a b.txt' {tmp_path}/c.txt ")
        screen = cast(PickerScreen, app.screen)
        assert [c.title for c in screen.marked] == ["a b.txt", "c.txt"]
        await pilot.press("space")
        assert [c.title for c in screen.marked] == ["a b.txt"]
        await pilot.press("space", "enter")
        reading = await ready(pilot)
        assert [v.name for v in reading.session.versions] == ["a b.txt", "c.txt"]
        await pilot.press("q")
        await pilot.pause()
        assert screen.choices[0].group == "Recent"
        assert screen.choices[0].paths == ((tmp_path / "a b.txt").resolve(), (tmp_path / "c.txt").resolve())


async def test_pasted_texts_are_versions_and_nothing_hidden_in_them_is_sent_or_lost() -> None:
    app = opened()
    async with app.run_test(size=(120, 30)) as pilot:
        await paste(pilot, BASE.replace("\n", "\r"))
        await paste(pilot, OTHER.replace("May", "M\u200bay\x1b[31m"))
        screen = cast(PickerScreen, app.screen)
        assert "\x1b" not in "".join(str(s.text) for y in range(20) for s in screen.preview.render_line(y))
        await pilot.press("enter")
        reading = await ready(pilot)
        assert [v.name for v in reading.session.versions] == ["pasted text", "pasted text 2"]
        assert reading.session.versions[0].text == BASE
        assert "\u200b" in reading.session.versions[1].text


async def test_a_few_pasted_words_and_a_broken_path_do_nothing() -> None:
    app = opened()
    async with app.run_test(size=(120, 30)) as pilot:
        screen = cast(PickerScreen, app.screen)
        before = list(screen.choices)
        for text in ("yes", "/no/such/file", "it's", ""):
            await paste(pilot, text)
        assert screen.choices == before


async def test_a_paste_beside_a_story_is_named_confirmed_and_undone(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await paste(pilot, BASE.replace("Tuesday", "Monday"))
        assert isinstance(app.screen, Prompt)
        await pilot.press("escape")
        assert len(screen.session.versions) == 2
        await paste(pilot, BASE.replace("Tuesday", "Monday"))
        await pilot.press(*"late", "enter")
        await ready(pilot)
        assert [v.name for v in screen.session.versions][2:] == ["late"]
        assert screen.reading.current == 2
        await pilot.press("U")
        await ready(pilot)
        assert len(screen.session.versions) == 2
        assert screen.reading.current == 1


async def test_a_pasted_path_beside_a_story_is_read(app: StorylensApp, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text(OTHER)
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await paste(pilot, f"file://{tmp_path}/third.txt")
        await ready(pilot)
        assert screen.session.versions[2].name.endswith("third.txt")


def test_what_a_paste_names(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two words.txt"
    one.write_text("x")
    two.write_text("x")
    assert paths_in(f"{one}\n{two}\n") == [one, two]
    assert paths_in(f"{one} '{two}'") == [one, two]
    assert paths_in(f"file://{tmp_path}/two%20words.txt") == [two]
    assert paths_in(f"{one} and more words") == []
    assert paths_in("a\x00b") == []
    assert not is_story("seven words are one too few here")


def test_recent_stories_are_kept_newest_first_and_only_while_they_exist(tmp_path: Path) -> None:
    for name in "abcd":
        (tmp_path / name).write_text("x")

    def of(*names: str) -> Story:
        return Story(names[0], tuple(Version("x", name=n, path=str(tmp_path / n)) for n in names))

    recent.remember(of("a", "b"))
    recent.remember(of("c", "d"))
    recent.remember(of("a", "b"))
    assert [r.title for r in recent.recent_stories()] == ["a", "c"]
    os.unlink(tmp_path / "d")
    assert [r.title for r in recent.recent_stories()] == ["a"]
    recent.remember(story("not", "files"))
    (data_directory() / "recent.json").write_text('[{"title": 3}, "x"')
    assert recent.recent_stories() == []
