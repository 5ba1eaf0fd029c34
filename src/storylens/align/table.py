"""All versions in one table: base units in order, with what the others added placed by its context."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from storylens.model import Link, Row, Table
from storylens.text.document import Document


def collate(documents: Sequence[Document], links: Callable[[int, int], Sequence[Link]]) -> Table:
    """The table of `documents` (0 = base); `links(u, v)` gives the links of any two versions, u < v."""
    n = len(documents)
    rows: list[list[tuple[int, ...]]] = [[(i,)] + [()] * (n - 1) for i in range(len(documents[0].paragraphs))]
    extra: list[list[tuple[int, ...]]] = []
    for v in range(1, n):
        for link in links(0, v):
            if link.base:
                cell = rows[link.base[0]]
                cell[v] = tuple(sorted({*cell[v], *link.other}))
            else:
                extra.append([link.other if k == v else () for k in range(n)])
    return Table(tuple(Row(tuple(cells)) for cells in [*rows, *extra]))
