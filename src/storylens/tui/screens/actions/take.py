"""Taking it with you: copying clean text, searching, exporting."""

from __future__ import annotations

from storylens.tui.geometry.marks import Marks
from storylens.tui.geometry.search import match_marks, matches
from storylens.tui.geometry.stops import Stop
from storylens.tui.screens.actions.base import Actions


class TakeActions(Actions):
    """Copy, search, export."""

    def action_search(self) -> None:
        """Ask for words and go to the first place they stand."""
        from storylens.tui.screens.prompt import Prompt

        def take(text: str | None) -> None:
            if text is None:
                return
            self.reading.query = text.strip()
            self.find_again()
            self.pane.repaint()
            if self.reading.query:
                self.run_later("next_match")

        self.app.push_screen(Prompt("Search", self.reading.query), take)

    def run_later(self, action: str) -> None:
        """Run an action when the prompt has left the screen."""
        self.call_after_refresh(self.run_action, action)

    def find_again(self) -> None:
        """Matches of the query in the texts on the page."""
        layers: dict[int, Marks] = {}
        self.match_stops = []
        if self.reading.query:
            versions = {0, self.reading.current, *self.sheet.shape.columns}
            for version in sorted(versions):
                document = self.session.comparison.documents[version]
                found = matches(document, self.reading.query)
                layers[version] = match_marks(document, found)
                self.match_stops += [Stop(version, a, b) for a, b in found]
            placed = [(self.block_of_stop(s), s) for s in self.match_stops]
            self.match_stops = [s for block, s in sorted((p for p in placed if p[0] is not None), key=_by_block)]
        self.overlay.set("search", layers)

    def action_copy_text(self) -> None:
        """The selection, else the paragraph under the cursor, as clean text."""
        text = self.get_selected_text() or self.cursor_paragraph()[1]
        if not text:
            self.say("Nothing to copy: select text, or put the cursor on a paragraph.")
            return
        self.app.copy_to_clipboard(text)
        words = len(text.split())
        self.say(f"Copied {words} word{'' if words == 1 else 's'}. If pasting fails, e exports to a file.")

    def action_copy_quote(self) -> None:
        """As `action_copy_text`, in quotation marks with version and paragraph."""
        version, paragraph_text, number = self.cursor_paragraph()
        text = self.get_selected_text() or paragraph_text
        if not text:
            self.say("Nothing to copy: select text, or put the cursor on a paragraph.")
            return
        v = self.session.versions[version]
        place = f", ¶{number + 1}" if number >= 0 else ""
        self.app.copy_to_clipboard(f"“{text.strip()}” ({v.outlet or v.name or 'untitled'}{place})")
        self.say("Copied as a quotation.")

    def cursor_paragraph(self) -> tuple[int, str, int]:
        """(version, text, paragraph) under the cursor; ('' and -1 without one). The other version's, if it has it."""
        stop = self.reading.cursor
        documents = self.session.comparison.documents
        if stop is not None:
            number = documents[stop.version].paragraph_at(stop.start)
            return stop.version, documents[stop.version].paragraph_text(number), number
        top = self.cursor_block if self.cursor_block >= 0 else self.blocks_in_sight()[0]
        if not 0 <= top < len(self.sheet.blocks):
            return self.reading.current, "", -1
        cells = self.sheet.blocks[top].cells
        versions = (0, self.reading.current) if self.sheet.shape.inline else self.sheet.shape.columns
        for version, cell in reversed(list(zip(versions, cells, strict=True))):
            if cell:
                return version, "\n\n".join(documents[version].paragraph_text(p) for p in cell), cell[0]
        return self.reading.current, "", -1

    def action_export(self) -> None:
        """Write a report, or a draft note to the outlet."""
        from storylens.tui.screens.exporting import ExportScreen

        self.app.push_screen(ExportScreen(self.session, self.review))


def _by_block(placed: tuple[int | None, Stop]) -> tuple[int, int, int]:
    block, stop = placed
    return block or 0, stop.version, stop.start
