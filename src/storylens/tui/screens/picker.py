"""Choosing a story: the bundled ones and the files given, with a preview of what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container

from storylens.errors import StorylensError
from storylens.model import Story, Version
from storylens.tui.palette import Palette
from storylens.tui.screens.painted import Painted
from storylens.tui.widgets.bars import Bar
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.prose import Prose, Text
from storylens.tui.widgets.rows import Paint, RowLine, RowList, heading

FIRST = 420


class Choice(NamedTuple):
    """A story folder, or a file."""

    path: Path
    folder: bool


class PickerScreen(Painted[None], inherit_bindings=False):
    """Enter opens a story folder; files are marked with Space, the first marked is the base."""

    BINDINGS: ClassVar = [
        Binding("q,escape,ctrl+q", "leave", "Quit", show=False),
        Binding("space", "mark", "Mark a file", show=False),
        Binding("t", "theme", "Theme", show=False),
        Binding("ctrl+p", "app.command_palette", "All commands", show=False),
    ]

    def __init__(self, files: Sequence[str]) -> None:
        super().__init__()
        self.choices = [Choice(p, True) for p in story_folders()] + [Choice(Path(f), False) for f in files]
        self.marked: list[Path] = [Path(f) for f in files]
        self.list = RowList(id="stories", ground="text")
        self.preview = Prose(id="preview", ground="panel")
        self._read: dict[Path, Story | Version | str] = {}

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

    def _fill(self, selected: int) -> None:
        lines: list[RowLine] = []
        folder: bool | None = None
        for k, choice in enumerate(self.choices):
            if choice.folder != folder:
                folder = choice.folder
                lines.append(RowLine(-1, heading("Stories" if folder else "Files")))
            lines.append(RowLine(k, self._row(choice)))
        if not self.choices:
            lines.append(RowLine(-1, heading("No stories here. Try: storylens diff original.txt rewrite.txt")))
        self.list.fill(lines, selected)

    def _row(self, choice: Choice) -> Paint:
        def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
            place = ""
            if choice.path in self.marked:
                place = "base" if self.marked[0] == choice.path else str(self.marked.index(choice.path))
            painter.gap(2).add(self._title(choice), limit=max(4, painter.room - 6))
            painter.gap(painter.room - len(place) - 1).add(place, palette.on(painter.ground, "muted"))

        return paint

    def _title(self, choice: Choice) -> str:
        known = self.read(choice)
        return known.title if isinstance(known, Story) else choice.path.name

    def read(self, choice: Choice) -> Story | Version | str:
        """What stands in a choice, or the line that says why it cannot be read."""
        from storylens.sources import load, load_story

        known = self._read.get(choice.path)
        if known is None:
            try:
                known = load_story(choice.path) if choice.folder else load(choice.path)
            except StorylensError as error:
                known = str(error)
            self._read[choice.path] = known
        return known

    def _show(self, item: int) -> None:
        self.preview.fill(preview(self.read(self.choices[item])) if 0 <= item < len(self.choices) else [])
        for bar in self.query(Bar):
            bar.refresh()

    def _head(self, painter: Painter, palette: Palette, line: int) -> None:
        painter.gap().add("storylens", palette.on(palette.bar, "primary", bold=True))
        painter.add("   what did they change, what did they break, what did they stop attributing?",
                    palette.on(palette.bar, "muted"))  # fmt: skip

    def _foot(self, painter: Painter, palette: Palette, line: int) -> None:
        painter.gap()
        for key, word, action in (
            ("Enter", "open", "open"),
            ("Space", "mark a file", "mark"),
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
        """Open the highlighted story, or the marked files."""
        if not 0 <= self.list.selected < len(self.choices):
            return
        choice = self.choices[self.list.selected]
        found = self.read(choice)
        if isinstance(found, Story):
            self.application.open_story(found)
            return
        if isinstance(found, Version) and choice.path not in self.marked:
            self.action_mark()
        versions = [
            v for p in self.marked if isinstance(v := self._read.get(p) or self.read(Choice(p, False)), Version)
        ]
        if isinstance(found, str):
            self.application.say(found)
        elif len(versions) < 2:
            self.application.say("Mark two files with Space: the first is the base.")
        else:
            self.application.open_story(Story(" / ".join(v.name for v in versions), tuple(versions)))

    def action_mark(self) -> None:
        """Take a file into the comparison, or out of it."""
        at = self.list.selected
        if 0 <= at < len(self.choices) and not self.choices[at].folder:
            path = self.choices[at].path
            self.marked.remove(path) if path in self.marked else self.marked.append(path)
            self._fill(at)

    def on_paste(self, event: object) -> None:
        """Files dropped on the terminal arrive as pasted paths."""
        import shlex

        try:
            names = shlex.split(getattr(event, "text", ""))
        except ValueError:
            return
        for name in names:
            path = Path(name)
            folder = (path / "story.toml").is_file()
            if (folder or path.is_file()) and all(c.path != path for c in self.choices):
                self.choices.append(Choice(path, folder))
                if not folder:
                    self.marked.append(path)
        self.choices.sort(key=lambda c: not c.folder)
        self._fill(len(self.choices) - 1)
        self._show(self.list.selected)

    def action_theme(self) -> None:
        """Choose a theme."""
        from storylens.tui.widgets.theme_strip import open_themes

        open_themes(self)

    def action_leave(self) -> None:
        """Quit."""
        self.app.exit(0)


def story_folders() -> list[Path]:
    """The folders of the bundled stories."""
    from storylens.places import shipped

    root = shipped("stories")
    return sorted(p.parent for p in root.glob("*/story.toml")) if root.is_dir() else []


def preview(found: Story | Version | str) -> list[Text]:
    """What a choice holds: title, versions, how the first begins."""
    if isinstance(found, str):
        return [Text(found, "severity-major")]
    if isinstance(found, Version):
        size = f"{len(found.text.split())} words · {found.reader} · {found.encoding}"
        return [Text(found.name, "title"), Text(size, "muted"), Text(""), Text(found.text[:FIRST] + " …")]
    out = [Text(found.title, "title"), Text("")]
    for k, v in enumerate(found.versions):
        words = [v.outlet or v.name, v.role, f"{len(v.text.split())} words"]
        if v.language and k:
            words.append(f"through {v.language}")
        out.append(Text(" · ".join(words), "plain" if k else "strong", "base" if k == 0 else str(k), 6))
    return [*out, Text(""), Text(found.versions[0].text[:FIRST] + " …", "muted")]
