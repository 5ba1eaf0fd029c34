"""Choosing a story: recent and shipped ones, files, pasted texts, with a preview of what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.message import Message

from storylens.model import Story, Version
from storylens.tui.choices import GROUPS, Choice, of_path, offered, preview, read, story_of
from storylens.tui.palette import Palette
from storylens.tui.pasting import is_story, pasted_version, paths_in, raw_of
from storylens.tui.scorecard import Card, card
from storylens.tui.screens.painted import Painted
from storylens.tui.session import Session, session_of
from storylens.tui.widgets.bars import Bar
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.prose import Prose
from storylens.tui.widgets.rows import Paint, RowLine, RowList, heading
from storylens.tui.work import Task

CALM = 0.25
"""Seconds the highlight rests on a story before it is compared for the preview."""


class PickerScreen(Painted[None], inherit_bindings=False):
    """Enter opens a story; files and pasted texts are marked with Space, the first marked is the base."""

    BINDINGS: ClassVar = [
        Binding("q,escape,ctrl+q", "leave", "Quit", show=False),
        Binding("space", "mark", "Mark a file", show=False),
        Binding("t", "theme", "Theme", show=False),
        Binding("ctrl+p", "app.command_palette", "All commands", show=False),
    ]

    class Carded(Message):
        """The scorecards of a story are known."""

        def __init__(self, choice: Choice, session: Session, cards: dict[int, Card]) -> None:
            self.choice = choice
            self.session = session
            self.cards = cards
            super().__init__()

    def __init__(self, files: Sequence[str]) -> None:
        super().__init__()
        self.choices = offered(files)
        self.marked = [c for c in self.choices if c.single]
        self.list = RowList(id="stories", ground="text")
        self.preview = Prose(id="preview", ground="panel")
        self._read: dict[Choice, Story | Version | str] = {}
        self._carded: dict[Choice, PickerScreen.Carded] = {}

    def compose(self) -> ComposeResult:
        """List on the left, preview on the right."""
        yield Bar(self._head, "bar", id="picker-head")
        with Container(id="picker-body"):
            yield self.list
            yield self.preview
        yield Bar(self._foot, "bar", id="picker-foot")

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill(0)
        self.list.focus()
        self._show(self.list.selected)

    def on_screen_resume(self) -> None:
        """Back from a story: it is a recent one now."""
        if self.is_mounted and self._read:
            fresh = offered(())
            known = [c for c in self.choices if c.single or c.group == GROUPS[1]]
            kept = self._choice()
            self.choices = [c for c in fresh if c.group == GROUPS[0]] + known
            self._fill(next((k for k, c in enumerate(self.choices) if c == kept), 0))

    def _choice(self) -> Choice | None:
        at = self.list.selected
        return self.choices[at] if 0 <= at < len(self.choices) else None

    def _fill(self, selected: int) -> None:
        lines: list[RowLine] = []
        group = ""
        for k, choice in enumerate(self.choices):
            if choice.group != group:
                group = choice.group
                lines += [RowLine(-1, heading(""))] * bool(lines) + [RowLine(-1, heading(group))]
            lines.append(RowLine(k, self._row(choice)))
        if not self.choices:
            lines.append(RowLine(-1, heading("No stories here. Try: storylens diff original.txt rewrite.txt")))
        self.list.fill(lines, selected)

    def _row(self, choice: Choice) -> Paint:
        def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
            place = ""
            if choice in self.marked:
                place = "base" if self.marked[0] == choice else str(self.marked.index(choice))
            painter.gap(2).add(self._title(choice), limit=max(4, painter.room - 6))
            painter.gap(painter.room - len(place) - 1).add(place, palette.on(painter.ground, "muted"))

        return paint

    def _title(self, choice: Choice) -> str:
        if choice.group != GROUPS[1]:
            return choice.title
        known = self.read(choice)
        return known.title if isinstance(known, Story) else choice.title

    def read(self, choice: Choice) -> Story | Version | str:
        """What stands in a choice, or the line that says why it cannot be read."""
        known = self._read.get(choice)
        if known is None:
            known = self._read[choice] = read(choice)
        return known

    def _show(self, item: int) -> None:
        """The preview; of a story that is not long, its scorecards too, as soon as they are known."""
        choice = self.choices[item] if 0 <= item < len(self.choices) else None
        found = self.read(choice) if choice else ""
        carded = self._carded.get(choice) if choice else None
        where = str(choice.paths[0].parent) if choice and choice.group == GROUPS[0] else ""
        self.preview.fill(preview(found, carded.cards if carded else {}, where) if choice else [])
        for bar in self.query(Bar):
            bar.refresh()
        if choice and carded is None and isinstance(found, Story) and len(found.versions) > 1:
            self.set_timer(CALM, lambda: self._compare(choice, found))

    def _compare(self, choice: Choice, story: Story) -> None:
        if self._choice() != choice or choice in self._carded or not self.is_current:
            return
        session = session_of(story, self.application.options)
        if not session.small:
            return

        def work() -> None:
            cards = {}
            for version in range(1, len(story.versions)):
                session.align(version)
                session.find(version)
                if (one := card(session, version)) is not None:
                    cards[version] = one
            self.post_message(self.Carded(choice, session, cards))

        async def watched() -> None:
            await Task(work).start().wait()

        self.run_worker(watched(), exclusive=True, group="preview", exit_on_error=False)

    def on_picker_screen_carded(self, event: Carded) -> None:
        """Show the scorecards, if their story is still the one highlighted."""
        self._carded[event.choice] = event
        if self._choice() == event.choice:
            self._show(self.list.selected)

    def _head(self, painter: Painter, palette: Palette, line: int) -> None:
        painter.gap().add("storylens", palette.on(palette.bar, "primary", bold=True))
        painter.add("   what did they change, what did they break, what did they stop attributing?",
                    palette.on(palette.bar, "muted"))  # fmt: skip

    def _foot(self, painter: Painter, palette: Palette, line: int) -> None:
        painter.gap()
        for key, word, action in (
            ("Enter", "open", "open"),
            ("Space", "mark a file", "mark"),
            ("paste", "a path or a text", ""),
            ("t", "theme", "theme"),
            ("q", "quit", "leave"),
        ):
            painter.add(key, palette.on(palette.bar, "primary", bold=True), action)
            painter.add(f" {word}", palette.on(palette.bar, "muted"), action).gap(2)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Preview."""
        self._show(event.item)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open."""
        self._show(event.item)
        self.action_open()

    async def on_bar_chosen(self, event: Bar.Chosen) -> None:
        """A click on a bar is a command."""
        await self.run_action(event.target)

    def action_open(self) -> None:
        """Open the highlighted story, or the marked texts."""
        choice = self._choice()
        if choice is None:
            return
        found = self.read(choice)
        if isinstance(found, Story):
            carded = self._carded.get(choice)
            self.application.open_story(found, carded.session if carded else None)
            return
        if isinstance(found, Version) and choice not in self.marked:
            self.action_mark()
        versions = [v for c in self.marked if isinstance(v := self.read(c), Version)]
        if isinstance(found, str):
            self.application.say(found)
        elif len(versions) < 2:
            self.application.say("Mark two texts with Space: the first is the base.")
        else:
            self.application.open_story(story_of(versions))

    def action_mark(self) -> None:
        """Take a text into the comparison, or out of it."""
        choice = self._choice()
        if choice is not None and choice.single:
            self.marked.remove(choice) if choice in self.marked else self.marked.append(choice)
            self._fill(self.list.selected)

    def on_paste(self, event: events.Paste) -> None:
        """Files dropped on the terminal arrive as pasted paths; any other text of some length is a version."""
        text = raw_of(event)
        fresh = [of_path(path) for path in paths_in(text)]
        if not fresh and is_story(text):
            taken = {c.title for c in self.choices}
            version = pasted_version(text, "pasted text", taken)
            fresh = [Choice(GROUPS[2], (), version.name, version)]
        fresh = [c for c in fresh if c not in self.choices]
        if not fresh:
            self.application.say("Nothing to add: paste the path of a file or a story folder, or a text.")
            return
        self.choices = sorted((*self.choices, *fresh), key=lambda c: GROUPS.index(c.group))
        self.marked += [c for c in fresh if c.single]
        self._fill(self.choices.index(fresh[-1]))
        self._show(self.list.selected)

    def action_theme(self) -> None:
        """Choose a theme."""
        from storylens.tui.widgets.theme_strip import open_themes

        open_themes(self)

    def action_leave(self) -> None:
        """Quit."""
        self.app.exit(0)
