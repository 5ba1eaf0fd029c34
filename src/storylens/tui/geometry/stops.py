"""Places the cursor can jump to: changes, findings, matches; and where on the page a place is."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from storylens.model import Finding
from storylens.tui.geometry.sheet import Sheet


class Stop(NamedTuple):
    """A place in the text: `start`, `end` are source offsets in version `version`."""

    version: int
    start: int
    end: int


def of_finding(finding: Finding, other: int) -> Stop:
    """Where to look at a finding: in the other version if it has words there, else in the base."""
    if finding.other is not None:
        return Stop(other, finding.other.start, finding.other.end)
    assert finding.base is not None
    return Stop(0, finding.base.start, finding.base.end)


def changes(sheet: Sheet) -> list[Stop]:
    """The changed runs of the current pair, top to bottom of the page; house style left out where hidden.
    A sentence carried into another paragraph stands under both links, but is one stop. A paragraph that moved and is
    otherwise unchanged is one at its first word."""
    by_link = sheet.edits_by_link
    out: list[Stop] = []
    for block in sheet.all_blocks:
        if block.kind in ("ghost", "fold") or block.link < 0:
            continue
        if block.moved and block.link not in by_link:
            document = sheet.pair.other_document
            tokens = document.tokens(sheet.pair.links[block.link].other[0])
            out += [Stop(sheet.shape.current, t.start, t.end) for t in tokens[:1]]
        for _, edit in by_link.get(block.link, ()):
            if edit.style and sheet.shape.hide_style:
                continue
            if edit.other is not None:
                out.append(Stop(sheet.shape.current, edit.other.start, edit.other.end))
            elif edit.base is not None:
                out.append(Stop(0, edit.base.start, edit.base.end))
    return list(dict.fromkeys(out))


def locate(sheet: Sheet, version: int, offset: int) -> tuple[int, int] | None:
    """(block, page line) that shows source offset `offset` of `version`; None if no column shows it."""
    document = sheet.comparison.documents[version]
    if not document.paragraphs:
        return None
    block = sheet.block_of.get((version, document.paragraph_at(offset)))
    if block is None:
        return None
    top = sheet.layout.top(block)
    for column in range(sheet.column_count):
        cell = sheet.cell(block, column)
        for at, line in enumerate(cell.lines):
            if line.para < 0:
                continue
            shown = cell.paras[line.para].display(version, offset)
            if shown is not None and line.start <= shown < max(line.end, line.start + 1):
                return block, top + at
    return block, top


def following(order: list[int], at: int, step: int) -> int:
    """Index of the entry of ascending `order` after (`step` 1) or before (-1) `at`, wrapping around; -1 of none."""
    if not order:
        return -1
    k = bisect_right(order, at) if step > 0 else bisect_right(order, at - 1) - 1
    return k % len(order)
