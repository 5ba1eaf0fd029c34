"""Moving: lines, pages, changes, findings, matches, the other end of a move."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from storylens.tui.geometry.stops import Stop, changes, locate, of_finding
from storylens.tui.screens.actions.base import Actions


class MoveActions(Actions):
    """Needs the reading screen's pane, state and session."""

    def action_scroll_lines(self, by: int) -> None:
        """Scroll by lines."""
        self.pane.go(max(0, round(self.pane.scroll_y) + by))
        self.call_after_refresh(self.follow_scroll, by > 0)

    def action_scroll_pages(self, by: float) -> None:
        """Scroll by pages, one line kept for the eye."""
        step = max(1, round((self.pane.size.height - 1) * abs(by)))
        self.action_scroll_lines(step if by > 0 else -step)

    def action_to_end(self, last: bool) -> None:
        """The beginning or the end of the story."""
        self.pane.go(self.pane.max_scroll_y if last else 0)
        self.call_after_refresh(self.follow_scroll, not last)

    def action_next_change(self) -> None:
        """Next changed run of words."""
        self._step_change(1)

    def action_previous_change(self) -> None:
        """Previous changed run of words."""
        self._step_change(-1)

    def _step_change(self, by: int) -> None:
        if self.sheet.shape.pending:
            self._wait_for("next_change" if by > 0 else "previous_change")
            return
        stops, blocks = self.change_stops()
        if not stops:
            self.say("Nothing was changed.")
            return
        self.go_to(stops[self._neighbour(stops, blocks, by)])

    def change_stops(self) -> tuple[list[Stop], list[int]]:
        """Changes in page order, and the block of each; made once for a sheet."""
        if self._change_stops is None:
            stops = changes(self.sheet)
            known = self.sheet.block_of
            documents = self.session.comparison.documents
            blocks = [known.get((s.version, documents[s.version].paragraph_at(s.start)), 0) for s in stops]
            order = sorted(range(len(stops)), key=blocks.__getitem__)
            self._change_stops = ([stops[k] for k in order], [blocks[k] for k in order])
        return self._change_stops

    def _neighbour(self, stops: list[Stop], blocks: list[int], by: int) -> int:
        """Index of the stop after or before the cursor; from what is in sight if the cursor is not."""
        size = len(stops)
        here = self.reading.cursor
        top, bottom = self.blocks_in_sight()
        if here is not None:
            at = self.block_of_stop(here)
            if at is not None and top <= at <= bottom:
                lo, hi = bisect_left(blocks, at), bisect_right(blocks, at)
                if here in stops[lo:hi]:
                    return (stops.index(here, lo, hi) + by) % size
                inside = [k for k in range(lo, hi) if stops[k].start > here.start]
                after = inside[0] if inside else hi
                return (after if by > 0 else after - 1) % size
        return bisect_left(blocks, top) % size if by > 0 else (bisect_left(blocks, bottom + 1) - 1) % size

    def action_next_finding(self) -> None:
        """Next finding in the text."""
        self._step_finding(1)

    def action_previous_finding(self) -> None:
        """Previous finding in the text."""
        self._step_finding(-1)

    def _step_finding(self, by: int) -> None:
        placed = self.placed_entries()
        if not placed and self.reading.current not in self.session.found:
            self._wait_for("next_finding" if by > 0 else "previous_finding")
            return
        if not placed:
            self.say(self.no_findings_line())
            return
        stops = [of_finding(self.entries[k].finding, self.entries[k].version) for _, k in placed]
        blocks = [block for block, _ in placed]
        self.select_entry(placed[self._neighbour(stops, blocks, by)][1])

    def _wait_for(self, action: str) -> None:
        """Do `action` as soon as the comparison it needs is there."""
        self.waiting = action
        self.say("Still comparing …; goes there when it is done.")

    async def do_what_waited(self) -> None:
        """The move that was asked for before there was anything to move to."""
        ready = not self.sheet.shape.pending and self.reading.current in self.session.found
        if self.waiting and ready:
            action, self.waiting = self.waiting, ""
            await self.run_action(action)

    def placed_entries(self) -> list[tuple[int, int]]:
        """(block, index in the list) of the entries of the current version, in page order."""
        if self._placed is None:
            out = []
            for k, entry in enumerate(self.entries):
                if entry.version == self.reading.current:
                    stop = of_finding(entry.finding, entry.version)
                    out.append((self.block_of_stop(stop) or 0, stop.start, k))
            self._placed = [(block, k) for block, _, k in sorted(out)]
        return self._placed

    def action_next_match(self) -> None:
        """Next match of the search, or next finding without one."""
        self._step_match(1) if self.reading.query else self._step_finding(1)

    def action_previous_match(self) -> None:
        """Previous match, or previous finding without a search."""
        self._step_match(-1) if self.reading.query else self._step_finding(-1)

    def _step_match(self, by: int) -> None:
        stops = self.match_stops
        if not stops:
            self.say(f"“{self.reading.query}” is nowhere in what is shown.")
            return
        blocks = [self.block_of_stop(s) or 0 for s in stops]
        at = self._neighbour(stops, blocks, by)
        self.go_to(stops[at])
        self.say_quietly(f"match {at + 1} of {len(stops)}")

    def action_other_end(self) -> None:
        """From a moved paragraph to where it stands in its own text, and back."""
        block = self.moved_block()
        blocks = self.sheet.blocks
        if block < 0:
            self.say("No paragraph moved in this version.")
            return
        link = blocks[block].link
        ghost = blocks[block].kind == "ghost"
        for k, other in enumerate(blocks):
            if k != block and other.link == link and (other.kind == "ghost") != ghost:
                self.set_cursor_block(k)
                self.pane.reveal(self.sheet.layout.top(k), 2)
                return
        self.say("The other end is not on this page; press s for two columns.")

    def moved_block(self) -> int:
        """The moved paragraph (or where one stood) under the cursor, else the first in sight, else the next one,
        round the end of the page; -1 where nothing moved."""
        blocks = self.sheet.blocks
        if 0 <= self.cursor_block < len(blocks) and blocks[self.cursor_block].moved:
            return self.cursor_block
        top = self.blocks_in_sight()[0]
        moved = [k for k, block in enumerate(blocks) if block.moved]
        return next((k for k in moved if k >= top), moved[0] if moved else -1)

    def action_jump(self) -> None:
        """A letter in the gutter for each finding in sight; the next key goes there."""
        from storylens.tui.screens.jumping import LETTERS, JumpScreen

        top = round(self.pane.scroll_y)
        bottom = top + self.pane.size.height
        targets: dict[str, int] = {}
        lines: dict[int, str] = {}
        for block, k in self.placed_entries():
            if self.sheet.layout.top(block) > bottom or len(targets) == len(LETTERS):
                break
            stop = of_finding(self.entries[k].finding, self.entries[k].version)
            place = locate(self.sheet, stop.version, stop.start)
            if place and top <= place[1] < bottom and place[1] not in lines:
                lines[place[1]] = LETTERS[len(targets)]
                targets[lines[place[1]]] = k
        if not targets:
            self.say("No finding in sight.")
            return
        self.pane.label_lines(lines)

        def take(letter: str | None) -> None:
            self.pane.label_lines({})
            if letter is not None:
                self.select_entry(targets[letter])

        self.app.push_screen(JumpScreen("".join(targets)), take)

    def go_to(self, stop: Stop) -> None:
        """Put the cursor on `stop` and bring it into sight."""
        place = locate(self.sheet, stop.version, stop.start)
        if place is None:
            return
        block, y = place
        if self.sheet.blocks[block].kind == "fold":
            self.open_fold(block)
            place = locate(self.sheet, stop.version, stop.start)
            if place is None:
                return
            block, y = place
        self.reading.cursor = stop
        self.chrome.word = ""
        self.mark_cursor(block)
        self.pane.reveal(y, 2)

    def blocks_in_sight(self) -> tuple[int, int]:
        """First and last block of which a line is in sight."""
        top = round(self.pane.scroll_y)
        layout = self.sheet.layout
        return layout.find(top)[0], layout.find(top + max(1, self.pane.size.height) - 1)[0]

    def block_of_stop(self, stop: Stop) -> int | None:
        """The block that shows `stop`."""
        document = self.session.comparison.documents[stop.version]
        return self.sheet.block_of.get((stop.version, document.paragraph_at(stop.start)))
