"""Which of some files changed, and only once they are whole: asked, never waiting, no thread of its own.

An editor saves in different ways: writes in place, or a new file moved over the old one, or truncate and write.
So a change is told when a file has looked the same in two askings running; a file that is gone for a moment is
no change, one that stays away is told once.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Look(NamedTuple):
    """What a glance at a file tells: its place on disk, size and time of writing (nanoseconds)."""

    device: int
    inode: int
    size: int
    written: int


def look(path: Path) -> Look | None:
    """A glance at `path`, or None where there is no file to be seen."""
    try:
        s = os.stat(path)
    except (OSError, ValueError):
        return None
    return Look(s.st_dev, s.st_ino, s.st_size, s.st_mtime_ns)


class Watcher:
    """Watches `paths`. Ask `changed()` now and then, say twice a second: a stat a file."""

    def __init__(self, paths: Iterable[str | Path]) -> None:
        self._told: dict[Path, Look | None] = {}
        self._seen: dict[Path, Look | None] = {}
        self.watch(paths)

    def watch(self, paths: Iterable[str | Path]) -> None:
        """Watch these and no others; what is known of the old ones stays known."""
        wanted = list(dict.fromkeys(Path(p) for p in paths))
        self._told = {p: self._told[p] if p in self._told else look(p) for p in wanted}
        self._seen = {p: self._seen.get(p, self._told[p]) for p in wanted}

    def changed(self) -> tuple[Path, ...]:
        """Files that are not what they were when last told, and have come to rest since the asking before."""
        out = []
        for path, told in self._told.items():
            now = look(path)
            rests = now == self._seen[path]
            self._seen[path] = now
            if rests and now != told:
                self._told[path] = now
                out.append(path)
        return tuple(out)
