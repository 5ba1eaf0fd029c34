"""The cursor: one place in the text and one finding in the list, which move together."""

from __future__ import annotations

from bisect import bisect_left

from storylens.tui.geometry.marks import Marks, split
from storylens.tui.geometry.stops import Stop, locate, of_finding
from storylens.tui.screens.actions.base import Actions
from storylens.tui.widgets.column import Column
from storylens.tui.widgets.textpane import TextPane


class Cursor(Actions):
    """The part of the reading screen that knows where the editor is."""

    def select_entry(self, index: int, *, jump: bool = True) -> None:
        """Put the cursor on entry `index` of the list."""
        entry = self.entries[index]
        self.reading.entry = entry
        self.list.select(index)
        if entry.version != self.reading.current:
            self.change_version(entry.version)
            self.reading.entry = entry
        if jump:
            self.go_to(of_finding(entry.finding, entry.version))
        self.explain()
        self.refresh_bars()

    def mark_cursor(self, block: int) -> None:
        """Show where the cursor is: the words in the text, the bar in the gutter, the finding in the list."""
        stop = self.reading.cursor
        layer: dict[int, Marks] = {}
        if stop is not None:
            self._add_cursor(layer, stop)
            self._choose_entry(self._entry_at(stop, block))
            if self.reading.entry and self.reading.entry.version == self.reading.current:
                base = self.reading.entry.finding.base
                if base is not None and of_finding(self.reading.entry.finding, self.reading.current) == stop:
                    self._add_cursor(layer, Stop(0, base.start, base.end))
        self.overlay.set("cursor", layer)
        self.set_cursor_block(block)

    def follow_scroll(self, down: bool) -> None:
        """After scrolling: a cursor that went out of sight goes to the finding that came into it, the first from the
        edge that was scrolled away; without one, nowhere."""
        top, size = round(self.pane.scroll_y), max(1, self.pane.size.height)
        here = self.reading.cursor
        if self.pending or (here is not None and self._in_sight(here, top, size)):
            return
        first, last = self.blocks_in_sight()
        placed = self.placed_entries()
        near = [k for _, k in placed[bisect_left(placed, (first, -1)) : bisect_left(placed, (last + 1, -1))]]
        for k in near if down else reversed(near):
            entry = self.entries[k]
            stop = of_finding(entry.finding, entry.version)
            if self._in_sight(stop, top, size):
                self.reading.cursor, self.reading.entry = stop, entry
                self.chrome.word = ""
                self._show_cursor(stop, self.block_of_stop(stop) or 0, k)
                return
        if here is not None:
            self.reading.cursor = None
            self._show_cursor(None, -1, None)

    def _in_sight(self, stop: Stop, top: int, size: int) -> bool:
        place = locate(self.sheet, stop.version, stop.start)
        return place is not None and top <= place[1] < top + size

    def _show_cursor(self, stop: Stop | None, block: int, index: int | None) -> None:
        """Cursor, list and explainer for entry `index` at `stop`, nothing scrolled in the text."""
        layer: dict[int, Marks] = {}
        if stop is not None and index is not None:
            self._add_cursor(layer, stop)
            if (base := self.entries[index].finding.base) is not None:
                self._add_cursor(layer, Stop(0, base.start, base.end))
        self.overlay.set("cursor", layer)
        self.reading.entry = None if index is None else self.entries[index]
        self.list.select(-1 if index is None else index)
        self.explain()
        self.cursor_block = block
        self.pane.repaint(block)
        self.refresh_bars()

    def on_text_pane_wheeled(self, event: TextPane.Wheeled) -> None:
        """The wheel scrolls as the keys do."""
        self.call_after_refresh(self.follow_scroll, event.down)

    def _add_cursor(self, layer: dict[int, Marks], stop: Stop) -> None:
        document = self.session.comparison.documents[stop.version]
        span = document.span(stop.start, stop.end)
        for paragraph, mark in split(document, span, "cursor", -1):
            layer.setdefault(stop.version, {}).setdefault(paragraph, []).append(mark)

    def _choose_entry(self, index: int | None) -> None:
        """List, explainer and what a verdict goes to: entry `index`, or nothing."""
        entry = None if index is None else self.entries[index]
        if entry != self.reading.entry:
            self.reading.entry = entry
            self.list.select(-1 if index is None else index)
            self.explain()

    def _entry_at(self, stop: Stop, block: int) -> int | None:
        """The entry whose words hold `stop` (the chosen one before others), else the nearest beside it in `block`."""
        held, beside = [], []
        for place, k in self.placed_entries():
            entry = self.entries[k]
            span = entry.finding.base if stop.version == 0 else entry.finding.other
            if span is not None and span.start < max(stop.end, stop.start + 1) and stop.start < span.end:
                held.append(k)
            elif place == block:
                beside.append((abs(span.start - stop.start) if span else stop.start, k))
        chosen = next((k for k in held if self.entries[k] == self.reading.entry), None)
        if chosen is not None:
            return chosen
        return min(held) if held else min(beside)[1] if beside else None

    def set_cursor_block(self, block: int) -> None:
        """Move the bar in the gutter; who can do that needs no hint any more."""
        if self.application.first_time:
            self.application.no_longer_new()
            self.query("#hint").remove()
        self.cursor_block = block
        self._forget_entry_elsewhere(block)
        self.pane.repaint(block)
        self.refresh_bars()

    def _forget_entry_elsewhere(self, block: int) -> None:
        """A finding that stands under another link than `block` is no longer the one a verdict goes to."""
        entry, blocks = self.reading.entry, self.sheet.blocks
        if entry is None or entry.version != self.reading.current or not 0 <= block < len(blocks):
            return
        at = self.block_of_stop(of_finding(entry.finding, entry.version))
        if at is not None and at != block and blocks[at].link != blocks[block].link:
            self.reading.cursor = None
            self._choose_entry(None)

    def on_column_pressed(self, event: Column.Pressed) -> None:
        """A click in the text: cursor there; on a fold or a ghost, open it."""
        self.pane.focus(scroll_visible=False)
        block = self.sheet.blocks[event.block] if 0 <= event.block < len(self.sheet.blocks) else None
        if block is None:
            return
        if block.kind == "fold":
            self.open_fold(event.block)
        elif block.kind == "ghost" and event.label:
            self.set_cursor_block(event.block)
            self.action_other_end()
        elif event.place:
            self.reading.cursor = Stop(event.place[0], event.place[1], event.place[1] + 1)
            self.reading.cursor = self._widened(self.reading.cursor)
            self.mark_cursor(event.block)

    def _widened(self, stop: Stop) -> Stop:
        """The change or finding that holds `stop`, else the stop itself."""
        stops, _ = self.change_stops() if not self.pending else ([], [])
        for one in stops:
            if one.version == stop.version and one.start <= stop.start < one.end:
                return one
        return stop
