"""The terminal app: themes, keys, screens, and the one entry point `run`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import SystemCommand
from textual.events import Event, Paste
from textual.screen import Screen

from storylens.errors import StorylensError
from storylens.model import Options, Pin, Story, Version
from storylens.places import data_directory
from storylens.text.safe import safe
from storylens.themes import DEFAULT_THEME
from storylens.tui.bindings import keymap as keymap_of
from storylens.tui.bindings import shown_keys
from storylens.tui.commands import COMMANDS
from storylens.tui.screens.reading import ReadingScreen
from storylens.tui.session import Session, session_of
from storylens.tui.shown import palette_entry, toast
from storylens.tui.theming import Themed

if TYPE_CHECKING:
    from storylens.compare import Comparison
    from storylens.review import Review, Store


class StorylensApp(Themed):
    """storylens on a terminal."""

    TITLE = "storylens"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar = []
    CSS_PATH: ClassVar = ["layout.tcss", "colours.tcss"]

    def __init__(
        self, story: Story | None, options: Options, *, files: Sequence[str] = (), theme: str | None = None,
        ascii: bool | None = None, keys: Mapping[str, Sequence[str]] | None = None,  # noqa: A002
        review: str | Path | None = None, initials: str = "", watch: bool = True,
    ) -> None:  # fmt: skip
        if not os.environ.get("NO_COLOR"):
            os.environ.pop("NO_COLOR", None)  # an empty value does not ask for anything (no-color.org)
        super().__init__()
        self.story = story
        self.options = options
        self.files = tuple(files)
        self.review_path = Path(review) if review is not None else None
        self.initials = initials
        self.watch_files = watch
        self.ascii = _ascii_terminal() if ascii is None else ascii
        self.first_time = not _hint_file().exists()
        self.warnings: list[str] = []
        self.fault: BaseException | None = None
        self._store: Store | None = None
        self.begin_theme(theme or DEFAULT_THEME)
        self.live_keymap, problems = keymap_of(keys or {})
        self.warnings.extend(problems)

    def get_default_screen(self) -> Screen[None]:
        """The story, or the picker without one."""
        if self.story is None:
            from storylens.tui.screens.picker import PickerScreen

            return PickerScreen(self.files)
        return ReadingScreen(Session(self.story, self.options))

    def on_mount(self) -> None:
        """Keys and whatever the start had to say."""
        self.set_class(self.ascii, "-plain")
        self.app_resume_signal.subscribe(self, self._paint_all, immediate=True)
        if self.live_keymap:
            self.set_keymap(self.live_keymap)
        if self.warnings:
            self.say("\n".join(self.warnings))

    def _paint_all(self, _: object) -> None:
        """Back from a stop (Ctrl-Z, `fg`): the terminal shows nothing of ours, which Textual does not know."""
        self.screen.refresh()

    async def on_event(self, event: Event) -> None:
        """A paste is foreign text: whatever field it goes to, Textual's own palette too, gets it made visible."""
        if isinstance(event, Paste):
            event.raw = event.text  # type: ignore[attr-defined]
            event.text = str(safe(event.text, newlines=True))
        await super().on_event(event)

    def action_command_palette(self) -> None:
        """Every command, by name."""
        from storylens.tui.steady_palette import SteadyPalette

        if not SteadyPalette.is_open(self):  # type: ignore[arg-type]
            self.push_screen(SteadyPalette(id="--command-palette"))

    def action_help_quit(self) -> None:
        """Ctrl-C: copies what is selected, else says how one leaves."""
        if selected := self.screen.get_selected_text():
            self.copy_to_clipboard(selected)
            self.say("Copied.")
            return
        command = next(c for c in COMMANDS if c.id == "quit")
        keys = shown_keys(command, self.live_keymap).split(", ")[0] or "Ctrl+q"
        self.say(f"{keys} quits storylens.")

    def say(self, line: str) -> None:
        """A toast; the line is made safe."""
        toast(self, safe(line, newlines=True))

    def no_longer_new(self) -> None:
        """The hint has done its work, for good where that can be written down."""
        self.first_time = False
        with suppress(OSError):
            _hint_file().parent.mkdir(parents=True, exist_ok=True)
            _hint_file().touch()

    def note_fault(self, error: BaseException) -> None:
        """Remember a fault of ours: the process ends with 70."""
        self.fault = error

    def open_review(self, comparison: Comparison) -> Review:
        """The verdicts on `comparison`; a store that cannot be used is told in a toast."""
        from storylens.review import Review

        title = self.story.title if self.story else None
        return Review(self._review_store(), comparison, self.initials, title=title)

    def _review_store(self) -> Store:
        from storylens.review import open_store

        if self._store is None:
            self._store = open_store(self.review_path)
            if self._store.notice:
                self.say(self._store.notice)
        return self._store

    def keep_links(self, comparison: Comparison, pins: Sequence[Pin]) -> list[str]:
        """Put the editor's word on links down. Raises `ReviewError` where it could not be."""
        from storylens.review.links import keep_links
        from storylens.review.review import login_name

        title = (self.story.title if self.story else "") or comparison.base.name or "untitled"
        return keep_links(self._review_store(), comparison, title, pins, self.initials or login_name())

    def take_back_links(self, uids: Sequence[str]) -> None:
        """Undo `keep_links`. Raises `ReviewError` where it cannot be undone."""
        self._review_store().take_back_links(uids)

    def recalled_links(self, comparison: Comparison) -> list[Pin]:
        """The pins of earlier sessions; no file is made for it."""
        if self._store is None:
            place = self.review_path or data_directory() / "verdicts.sqlite"
            if not place.exists():
                return []
        from storylens.review.links import recalled_links

        return recalled_links(self._review_store(), comparison)

    async def leave(self, screen: Screen[None]) -> None:
        """Close a story: back to the picker if there is one, else quit."""
        if len(self.screen_stack) > 1 and self.screen is screen:
            self.pop_screen()
        else:
            self.exit(0)

    async def run_on_screen(self, action: str) -> None:
        """Run an action on the screen in front."""
        await self.screen.run_action(action)

    def open_story(self, story: Story, session: Session | None = None) -> None:
        """Read `story`, over the picker; `session`: what has been worked out of it already."""
        self.story = story
        self.push_screen(ReadingScreen(session or session_of(story, self.options)))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every command of the screen in front, for the palette."""
        if isinstance(screen, ReadingScreen):
            for command in COMMANDS:
                if command.id in ("palette", "cancel"):
                    continue
                keys = shown_keys(command, self.live_keymap)
                words = f"{keys}  ·  {command.group}" if keys else command.group
                yield palette_entry(safe(command.title), safe(words), partial(self.run_on_screen, command.action))
        else:
            yield palette_entry(safe("Quit"), safe("Leave storylens"), self.action_quit)


def _hint_file() -> Path:
    return data_directory() / "hint-seen"


def _ascii_terminal() -> bool:
    encoding = (getattr(sys.__stdout__, "encoding", None) or "").lower().replace("-", "")
    return encoding not in ("utf8", "")


def run(
    story: Story | Sequence[Version] | None, options: Options | None = None, *, files: Sequence[str] = (),
    theme: str | None = None, ascii: bool | None = None, keys: Mapping[str, Sequence[str]] | None = None,  # noqa: A002
    review: str | Path | None = None, initials: str = "", watch: bool = True,
) -> int:  # fmt: skip
    """Open the app and stay until the editor leaves. Returns the exit code: 0, or 70 after a fault of ours.

    `story` None opens the picker over the bundled stories and `files`. A story of one version is a UsageError.
    """
    opened: Story | None
    if story is None or isinstance(story, Story):
        opened = story
    else:
        opened = Story(" / ".join(v.name for v in story), tuple(story))
    if opened is not None and len(opened.versions) < 2:
        raise StorylensError("storylens needs two versions to compare: name a second file")
    settings = options or Options()
    if opened is not None and opened.pins:
        settings = replace(settings, pins=(*opened.pins, *settings.pins))
    app = StorylensApp(
        opened,
        settings,
        files=files,
        theme=theme,
        ascii=ascii,
        keys=keys,
        review=review,
        initials=initials,
        watch=watch,
    )
    code = app.run()
    if app.fault is not None or app.return_code:
        return 70
    return code or 0
