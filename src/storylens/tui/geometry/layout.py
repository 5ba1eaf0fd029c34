"""Which block a line of the page belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Layout:
    """Blocks under one another, one blank line after each. Immutable."""

    __slots__ = ("heights", "tops")

    def __init__(self, heights: Iterable[int]) -> None:
        self.heights = list(heights)
        self.tops = [0, *accumulate(self.heights)]

    @property
    def total(self) -> int:
        """Lines of the whole page."""
        return self.tops[-1]

    def find(self, y: int) -> tuple[int, int]:
        """(block, line within it) at page line `y`, clamped to the page; (0, 0) on an empty page."""
        if not self.heights:
            return 0, 0
        y = min(max(y, 0), self.total - 1)
        block = bisect_right(self.tops, y) - 1
        return block, y - self.tops[block]

    def top(self, block: int) -> int:
        """First line of `block`."""
        return self.tops[min(max(block, 0), len(self.heights))]
