"""What stands side by side: blocks, made from the links of a pair or from the table of all versions.

A block is one row of the page, top to bottom in reading order of the base. A moved paragraph stands beside its
counterpart; where it stands in its own text a `ghost` block says where it went (`%` jumps between the two).
Runs of unchanged blocks may be folded into one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Literal, NamedTuple

from storylens.model import Edit, Link, Row

BlockKind = Literal["same", "style", "changed", "omitted", "added", "ghost", "fold"]
FOLD_FROM = 3


class Block(NamedTuple):
    """One row. `cells`: for each column its ascending paragraph indexes. `link`: index in the current pair's
    links (-1 without one). `moved`: the paragraphs changed place. `span`: for a fold the blocks it hides, for
    a ghost the number of the block it stands for."""

    kind: BlockKind
    cells: tuple[tuple[int, ...], ...]
    link: int = -1
    moved: bool = False
    span: tuple[int, int] = (0, 0)


def pair_blocks(links: Sequence[Link], edits: Sequence[Edit]) -> list[Block]:
    """Blocks of one pair, columns (base, other), ghosts put in."""
    changed, styled = _touched(edits)
    blocks: list[Block] = []
    for index, link in enumerate(links):
        kind = _kind(link, index in changed, index in styled)
        blocks.append(Block(kind, (link.base, link.other), index, link.moved and bool(link.base and link.other)))
    return _with_ghosts(blocks)


def _touched(edits: Sequence[Edit]) -> tuple[set[int], set[int]]:
    changed: set[int] = set()
    styled: set[int] = set()
    for edit in edits:
        (styled if edit.style else changed).add(edit.link)
    return changed, styled


def _kind(link: Link, changed: bool, styled: bool) -> BlockKind:
    if link.kind in ("omitted", "added"):
        return "omitted" if link.kind == "omitted" else "added"
    if changed or link.kind != "1-1":
        return "changed"
    return "style" if styled else "same"


def _with_ghosts(blocks: list[Block]) -> list[Block]:
    """`blocks` with a ghost for each moved one, after the block of the paragraph before it in its own text."""
    home = {j: k for k, b in enumerate(blocks) for j in b.cells[1]}
    after: dict[int, list[int]] = {}
    for k, block in enumerate(blocks):
        if block.moved:
            before = block.cells[1][0] - 1
            while before >= 0 and blocks[home[before]].moved:
                before -= 1
            after.setdefault(home[before] if before >= 0 else -1, []).append(k)
    out: list[Block] = []
    for k in range(-1, len(blocks)):
        if k >= 0:
            out.append(blocks[k])
        for m in sorted(after.get(k, ()), key=lambda m: blocks[m].cells[1]):
            out.append(Block("ghost", ((), blocks[m].cells[1]), blocks[m].link, True))
    return out


def table_blocks(rows: Sequence[Row], columns: Sequence[int], kind: Callable[[tuple[tuple[int, ...], ...]], BlockKind],
                 link_of: Callable[[tuple[tuple[int, ...], ...]], int]) -> list[Block]:  # fmt: skip
    """Blocks of several columns; rows in which none of them has a paragraph are left out."""
    blocks = []
    for row in rows:
        cells = tuple(row.cells[c] for c in columns)
        if any(cells):
            blocks.append(Block(kind(cells), cells, link_of(cells)))
    return blocks


def folded(blocks: list[Block], opened: Collection[int] = ()) -> list[Block]:
    """`blocks` with each run of unchanged ones made a fold, but for runs whose first block is in `opened`.
    One block of context stays on either side of a change."""
    out: list[Block] = []
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind in ("same", "style") and not blocks[end].moved:
            end += 1
        first = at + (1 if at > 0 else 0)
        last = end - (1 if end < len(blocks) else 0)
        if last - first >= FOLD_FROM and first not in opened:
            out.extend(blocks[at:first])
            empty: tuple[tuple[int, ...], ...] = tuple(() for _ in blocks[first].cells)
            out.append(Block("fold", empty, blocks[first].link, False, (first, last)))
            out.extend(blocks[last:end])
        else:
            out.extend(blocks[at:end])
        if end < len(blocks):
            out.append(blocks[end])
        at = end + 1
    return out
