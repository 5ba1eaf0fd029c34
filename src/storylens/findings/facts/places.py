"""Where two words of a link stand to each other: replaced by one edit, or about as far down."""

from __future__ import annotations

from storylens.findings.context import PairContext
from storylens.model import Edit


class Places:
    """Look-ups over one link; offsets are code points of their own side."""

    def __init__(self, context: PairContext, link: int) -> None:
        self.context = context
        base, other = context.base_tokens(link), context.other_tokens(link)
        self._small: set[int] = set()
        self._tight: set[int] = set()
        self._base: dict[int, int] = {}
        self._other: dict[int, int] = {}
        self._edits: dict[int, Edit] = {}
        for k, run in enumerate(context.runs(link)):
            if run.edit is not None:
                if run.a1 - run.a0 <= 8 and run.b1 - run.b0 <= 8:
                    self._small.add(k)
                if run.a1 - run.a0 <= 4 and run.b1 - run.b0 <= 4:
                    self._tight.add(k)
                self._edits[k] = run.edit
                self._base.update((t.start, k) for t in base[run.a0 : run.a1])
                self._other.update((t.start, k) for t in other[run.b0 : run.b1])
        self._base_extent = (base[0].start, max(1, base[-1].end - base[0].start)) if base else (0, 1)
        self._other_extent = (other[0].start, max(1, other[-1].end - other[0].start)) if other else (0, 1)

    def changed_base(self, start: int) -> bool:
        """Whether an edit took away the base word at `start`."""
        return start in self._base

    def changed_other(self, start: int) -> bool:
        """Whether an edit put in the other side's word at `start`."""
        return start in self._other

    def small(self, base: int) -> bool:
        """Whether the edit that took away the base word at `base` is a short one."""
        return self._base.get(base) in self._small

    def together(self, base: int, other: int) -> bool:
        """Whether one edit replaced the word at `base` by the one at `other`."""
        k = self._base.get(base)
        return k is not None and k == self._other.get(other)

    def tight(self, base: int, other: int) -> bool:
        """Whether one edit of at most four words a side replaced the word at `base` by the one at `other`."""
        return self.together(base, other) and self._base[base] in self._tight

    def edit_at(self, base: int) -> Edit | None:
        """The edit that holds the base word at `base`."""
        return self._edits.get(self._base.get(base, -1))

    def distance(self, base: int, other: int) -> float:
        """0 where one edit holds both, else how far apart they stand as a share of their side's length."""
        if self.together(base, other):
            return 0.0
        x = (base - self._base_extent[0]) / self._base_extent[1]
        y = (other - self._other_extent[0]) / self._other_extent[1]
        return abs(x - y)
