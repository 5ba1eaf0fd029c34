"""How the page looks, and which version stands on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual import events

from storylens.errors import StorylensError
from storylens.model import Version
from storylens.tui.geometry.stops import Stop
from storylens.tui.metrics import MODES
from storylens.tui.screens.actions.base import Actions
from storylens.tui.session import Session


class ViewActions(Actions):
    """Layout, folding, hiding, versions, other views of the same story."""

    def action_show_version(self, version: int) -> None:
        """Hold version `version` against the base."""
        if version >= len(self.session.versions):
            self.say(
                f"There is no version {version}; this story has {len(self.session.versions) - 1} besides the base."
            )
        elif version != self.reading.current:
            self.change_version(version)
        elif self.pending:
            self.work_out()

    def action_step_version(self, by: int) -> None:
        """Next or previous version."""
        others = len(self.session.versions) - 1
        if others > 1:
            self.change_version((self.reading.current - 1 + by) % others + 1)
        else:
            self.say("There is only one other version.")

    def change_version(self, version: int) -> None:
        """Another version in view; the place in the base is kept."""
        self.reading.current = version
        self.reading.cursor = self.reading.entry = None
        self.reading.opened = self.reading.peeked = frozenset()
        self.overlay.set("cursor", {})
        if self.session.small:
            self.session.align(version)
        self.find_again()
        self.rebuild()
        self.work_out()

    def action_make_base(self) -> None:
        """The version in view becomes the base."""
        name = self.session.comparison.keys[self.reading.current]
        before, current = self.session, self.reading.current
        turned = self.session.with_base(current)
        self.restart(turned, 1)
        self.did("the base as it was", lambda: self._turn_back(before, current, turned))
        self.say(f"Base is now {name}; U undoes.")

    def _turn_back(self, before: Session, current: int, turned: Session) -> None:
        """The base as it was; where a file was read again since, with the texts as they are now."""
        if self.session is turned:
            self.restart(before, current)
            return
        at = self.session.comparison.keys.index(before.comparison.keys[0])
        self.restart(self.session.with_base(at), 1)

    def on_paste(self, event: events.Paste) -> None:
        """A pasted text becomes a version once its name is given; pasted paths are read."""
        from storylens.tui.pasting import is_story, pasted_version, paths_in, raw_of
        from storylens.tui.screens.prompt import Prompt

        text = raw_of(event)
        taken = [v.name for v in self.session.versions]
        if paths := paths_in(text):
            self._add_files(paths)
        elif not is_story(text):
            self.say("A few words are no version to compare; / searches for them.")
        else:

            def take(name: str | None) -> None:
                if name is not None:
                    self.add_versions([pasted_version(text, name.strip() or "pasted text", taken)])

            count = f"{len(text.split()):,}"
            self.app.push_screen(Prompt(f"Add the pasted text ({count} words) as", "pasted text"), take)

    def _add_files(self, paths: list[Path]) -> None:
        from storylens.sources import load

        try:
            self.add_versions([load(path) for path in paths if path.is_file()])
        except StorylensError as error:
            self.say(str(error), loud=True)

    def add_versions(self, fresh: list[Version]) -> None:
        """More versions of the story in view, the first of them beside the base."""
        if not fresh:
            self.say("A story folder is opened by itself: storylens open FOLDER.")
            return
        before, current = self.session.versions, self.reading.current
        self.restart(self.session.with_versions((*before, *fresh)), len(before))
        count = len(fresh)

        def back() -> None:
            self.restart(self.session.with_versions(self.session.versions[:-count]), current)

        self.did("taken out again", back)
        self.say(f"{fresh[0].name} is version {len(before)} now; U takes it out.")

    def action_cycle_layout(self) -> None:
        """Next layout that looks different from this one."""
        before = (self.metrics.inline, self.metrics.columns)
        for _ in MODES:
            self.reading.mode = MODES[(MODES.index(self.reading.mode) + 1) % len(MODES)]
            if (self.metrics.inline, self.metrics.columns) != before:
                break
        self.rebuild()
        words = {"auto": "by width", "side": "side by side", "inline": "inline", "wide": "all columns that fit"}
        self.say_quietly(f"layout: {words[self.reading.mode]}")

    def action_toggle_style(self) -> None:
        """House style dimmed or not marked at all."""
        self.reading.hide_style = not self.reading.hide_style
        self.rebuild()
        self.say_quietly("house style hidden" if self.reading.hide_style else "house style dimmed")

    def action_toggle_fold(self) -> None:
        """Fold runs of unchanged paragraphs, or unfold all."""
        self.reading.fold = not self.reading.fold
        self.reading.opened = frozenset()
        self.rebuild()
        self.say_quietly("unchanged folded" if self.reading.fold else "unfolded")

    def open_fold(self, block: int) -> None:
        """Unfold one run."""
        first = self.sheet.blocks[block].span[0]
        self.reading.opened |= {first}
        self.rebuild()

    def action_peek(self) -> None:
        """Show a moved paragraph where it stands in its own text too, or hide it there again."""
        at = self.moved_block()
        if at < 0:
            self.say("No paragraph moved in this version.")
            return
        block = self.sheet.blocks[at]
        self.reading.peeked ^= {block.link}
        ghost = block.kind == "ghost"
        self.rebuild()
        for k, other in enumerate(self.sheet.blocks):
            if other.link == block.link and (other.kind == "ghost") == ghost:
                self.set_cursor_block(k)

    def action_toggle_suspicious(self) -> None:
        """The quieter tier, in list and text."""
        self.reading.suspicious = not self.reading.suspicious
        self.refill()
        count = sum(e.suspicious for e in self.entries)
        self.say_quietly(f"{count} suspicious wordings" if self.reading.suspicious else "suspicious wording hidden")

    def action_toggle_panel(self) -> None:
        """Findings list and explainer shown or hidden."""
        self.reading.panel = not self.reading.panel
        self.rebuild()

    def action_toggle_unreviewed(self) -> None:
        """Only findings without a verdict."""
        wanted = self.reading.filter
        self.reading.filter = replace(wanted, unreviewed=not wanted.unreviewed)
        self.refill()
        self.say_quietly("only unreviewed" if self.reading.filter.unreviewed else "reviewed findings shown too")

    def action_filter(self) -> None:
        """Choose which findings are shown."""
        from storylens.tui.screens.filtering import FilterScreen

        def take(wanted: object) -> None:
            if wanted is not None:
                self.reading.filter = wanted  # type: ignore[assignment]
                self.refill()

        self.app.push_screen(FilterScreen(self.session, self.reading), take)

    def action_theme(self) -> None:
        """Choose a theme, seeing each on the story."""
        from storylens.tui.widgets.theme_strip import open_themes

        open_themes(self)

    def action_overview(self) -> None:
        """The whole story on one screen."""
        from storylens.tui.screens.overview import OverviewScreen

        def take(place: tuple[int, int] | None) -> None:
            if place is not None:
                self._read_at(place[0], self.session.comparison.documents[0].paragraphs[place[1]].start, base=True)

        self.app.push_screen(OverviewScreen(self.session, self.reading.current), take)

    def action_coverage(self) -> None:
        """Which version keeps what."""
        from storylens.tui.screens.coverage import CoverageScreen

        def take(offset: int | None) -> None:
            if offset is not None:
                self._read_at(self.reading.current, offset, base=True)

        self.app.push_screen(CoverageScreen(self.session), take)

    def action_sources(self) -> None:
        """Who speaks."""
        from storylens.tui.screens.sources import SourcesScreen

        def take(place: tuple[int, int] | None) -> None:
            if place is not None:
                self._read_at(self.reading.current, place[1], base=place[0] == 0)

        self.app.push_screen(SourcesScreen(self.session, self.reading.current), take)

    def action_scorecard(self) -> None:
        """All versions in figures."""
        from storylens.tui.screens.cards import CardsScreen

        def take(version: int | None) -> None:
            if version is not None and version != self.reading.current:
                self.change_version(version)

        self.app.push_screen(CardsScreen(self.session, self.reading.current), take)

    def _read_at(self, version: int, offset: int, *, base: bool) -> None:
        """Version `version` beside the base, at `offset` of the base or of that version."""
        if version != self.reading.current:
            self.change_version(version)
        side = 0 if base else version
        document = self.session.comparison.documents[side]
        tokens = document.tokens(document.paragraph_at(offset))
        end = next((t.end for t in tokens if t.start >= offset), offset + 1)
        self.go_to(Stop(side, offset, end))
