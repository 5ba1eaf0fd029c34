"""All versions of a story paragraph by paragraph, in sentences a screen reader can say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storylens.reports.paint import Paint
from storylens.reports.wording import numbers, ranges
from storylens.text.safe import safe

if TYPE_CHECKING:
    from storylens.compare import Comparison


def together(comparison: Comparison, paint: Paint) -> Iterator[str]:
    """A line for each paragraph of the base, then a line for each version that has something of its own."""
    names = [safe(v.name or key) for v, key in zip(comparison.versions, comparison.keys, strict=True)]
    yield paint.head("Paragraph by paragraph, all versions")
    alone: dict[int, list[int]] = {}
    shared: list[str] = []
    for row in comparison.table.rows:
        has = [f"{name} {numbers(cell)}" for name, cell in zip(names[1:], row.cells[1:], strict=True) if cell]
        lacks = [name for name, cell in zip(names[1:], row.cells[1:], strict=True) if not cell]
        if row.cells[0]:
            rest = f"; not in {', '.join(lacks)}" if lacks and has else ""
            yield f"Base {numbers(row.cells[0])}: {', '.join(has) or 'in no other version'}{rest}"
        elif len(has) > 1:
            shared.append(f"Not in the base: {', '.join(has)}")
        else:
            for v, cell in enumerate(row.cells):
                alone.setdefault(v, []).extend(cell)
    yield from shared
    for v in sorted(alone):
        if alone[v]:
            yield f"Only in {names[v]}: {ranges(sorted(alone[v]))}"
