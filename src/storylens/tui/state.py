"""What the editor is looking at, and how. Plain values; the reading screen changes them and redraws."""

from __future__ import annotations

from dataclasses import dataclass, field

from storylens.tui.findings_view import Entry, Filter
from storylens.tui.geometry.sheet import Shape
from storylens.tui.geometry.stops import Stop
from storylens.tui.metrics import Metrics, Mode


@dataclass
class Reading:
    """`current`: the version held against the base. `opened`, `peeked`: folds and ghosts opened by hand."""

    current: int = 1
    mode: Mode = "auto"
    hide_style: bool = False
    fold: bool = False
    suspicious: bool = False
    panel: bool = True
    filter: Filter = field(default_factory=Filter)
    query: str = ""
    opened: frozenset[int] = frozenset()
    peeked: frozenset[int] = frozenset()
    cursor: Stop | None = None
    entry: Entry | None = None

    def shape(self, metrics: Metrics, versions: int, gutter: int, pending: bool) -> Shape:
        """The shape of the page."""
        return Shape(
            current=self.current,
            columns=self.columns(metrics.columns, versions) if not metrics.inline else (0, self.current),
            width=metrics.text_width(gutter),
            inline=metrics.inline,
            hide_style=self.hide_style,
            fold=self.fold and not pending,
            opened=self.opened,
            peeked=self.peeked,
            pending=pending,
        )

    def columns(self, count: int, versions: int) -> tuple[int, ...]:
        """Which versions stand in `count` columns: the base, then a window that holds the current one."""
        room = max(1, count - 1)
        first = min(max(1, self.current - room + 1), max(1, versions - room))
        return (0, *range(first, min(versions, first + room)))
