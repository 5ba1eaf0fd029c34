"""Files change, so does the screen: versions and theme are read again when they are saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from storylens.errors import StorylensError
from storylens.tui.screens.actions.base import Actions

if TYPE_CHECKING:
    from storylens.watch import Watcher

EVERY = 0.5


class Watching(Actions):
    """The part of the reading screen that looks at files."""

    _watcher: Watcher | None = None

    def begin_watching(self) -> None:
        """Begin to look at the files of the versions and of the theme."""
        from storylens.watch import Watcher

        self._watcher = Watcher(self._watched())
        self.set_interval(EVERY, self.look_at_files)

    def _watched(self) -> list[str | Path]:
        paths = [v.path for v in self.session.versions if v.path and v.path != "-"]
        return [*paths, self.palette.theme.path]

    def watch_again(self) -> None:
        """The files of the versions may be others now."""
        if self._watcher is not None:
            self._watcher.watch(self._watched())

    def look_at_files(self) -> None:
        """Read again what was saved since; take in what another editor decided."""
        changed = set(self._watcher.changed()) if self._watcher else set()
        if self.palette.theme.path in changed:
            self.application.use_theme(self.palette.theme.name, again=True)
        if any(v.path and Path(v.path) in changed for v in self.session.versions):
            self.reread(changed)
        elif self.review is not None and self.review.refresh():
            self.refill()

    def reread(self, changed: set[Path]) -> None:
        """Compare again with the new texts, at the same place and the same finding."""
        from storylens.sources import load

        versions = []
        for v in self.session.versions:
            if not v.path or Path(v.path) not in changed:
                versions.append(v)
                continue
            try:
                fresh = load(v.path)
            except StorylensError as error:
                self.say(f"{error}; the text read before is still shown.", loud=True)
                return
            versions.append(replace(v, text=fresh.text, encoding=fresh.encoding, notes=fresh.notes))
        if [v.text for v in versions] == [v.text for v in self.session.versions]:
            return
        wanted = self.reading.entry.finding.id if self.reading.entry else ""
        self.wanted_finding = wanted
        self.restart(self.session.with_versions(versions), self.reading.current)
        self.say_quietly("compared again: a file was saved")
