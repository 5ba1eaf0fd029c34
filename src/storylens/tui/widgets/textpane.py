"""The text: one scroll that holds columns of equal height, so that nothing has to be kept in step."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.message import Message

from storylens.tui.geometry.draw import Drawer, Overlay
from storylens.tui.geometry.sheet import Sheet
from storylens.tui.palette import Palette
from storylens.tui.widgets.column import Column


class TextPane(VerticalScroll, inherit_bindings=False):
    """Shows a sheet. Scrolling is by page line; the place is kept as (block, line within it)."""

    DEFAULT_CSS = "TextPane { layout: horizontal; scrollbar-size-vertical: 1; overflow-x: hidden; overflow-y: scroll; }"

    class Wheeled(Message):
        """The text was scrolled with the mouse wheel."""

        def __init__(self, down: bool) -> None:
            self.down = down
            super().__init__()

        def can_replace(self, message: Message) -> bool:
            """A burst of turns is one."""
            return isinstance(message, TextPane.Wheeled)

    def __init__(self, overlay: Overlay) -> None:
        super().__init__(id="text")
        self.overlay = overlay
        self.sheet: Sheet | None = None
        self.drawer: Drawer | None = None
        self.cursor_block = -1

    def on_mouse_scroll_down(self) -> None:
        """Tell the screen; Textual scrolls."""
        self.post_message(self.Wheeled(True))

    def on_mouse_scroll_up(self) -> None:
        """Tell the screen; Textual scrolls."""
        self.post_message(self.Wheeled(False))

    @property
    def columns(self) -> list[Column]:
        """The columns, left to right."""
        return [child for child in self.children if isinstance(child, Column)]

    def show(self, sheet: Sheet, palette: Palette, digits: int) -> None:
        """Put `sheet` on the page."""
        self.sheet = sheet
        self.drawer = Drawer(sheet, self.overlay)
        columns = self.columns
        for surplus in columns[sheet.column_count :]:
            surplus.remove()
        fresh = [Column(k) for k in range(len(columns), sheet.column_count)]
        for column in (*columns, *fresh):
            column.show(self.drawer, palette, digits)
            column.cursor_block = self.cursor_block
        if fresh:
            self.mount_all(fresh)
        for column in columns[: sheet.column_count]:
            column.refresh(layout=True)

    def repaint(self, cursor_block: int | None = None) -> None:
        """Marks or cursor changed."""
        if self.drawer:
            self.drawer.forget()
        if cursor_block is not None:
            self.cursor_block = cursor_block
        for column in self.columns:
            column.cursor_block = self.cursor_block
            column.repaint()

    def label_lines(self, letters: dict[int, str]) -> None:
        """Letters in the gutter of the last column, by page line; an empty dictionary takes them away."""
        for column in self.columns:
            column.letters = letters
            column.repaint()

    def anchor_place(self) -> tuple[int, int]:
        """(block, line within it) at the top of what is in sight."""
        return self.sheet.layout.find(round(self.scroll_y)) if self.sheet else (0, 0)

    def go(self, y: int) -> None:
        """Bring page line `y` to the top, at once."""
        self.scroll_to(y=y, animate=False, force=True)

    def reveal(self, y: int, height: int = 1) -> None:
        """Bring lines [y, y + height) into sight; to the upper third if they were out of it."""
        top, room = round(self.scroll_y), max(1, self.size.height)
        if top + 1 <= y and y + height <= top + room - 1:
            return
        self.go(max(0, y - room // 3))
