"""Three and more versions in one table: what each made of every paragraph of the base."""

from __future__ import annotations

from typing import NamedTuple

from storylens.compare import Comparison, Pair
from storylens.reports.pieces import one_line
from storylens.reports.wording import counted, numbers

OPENING = 40
"""Characters of a paragraph's beginning that are shown."""


class CoverageCell(NamedTuple):
    """`state` is kept, altered, fault (a finding stands there), gone, added or none; `text` says it in words."""

    state: str
    text: str


def coverage(comparison: Comparison) -> list[list[CoverageCell]]:
    """A row for each of the table's rows, a cell for each version."""
    judges = [_Judge(pair) for pair in comparison.pairs]
    out = []
    for row in comparison.table.rows:
        base = row.cells[0]
        first = CoverageCell("base", _opening(comparison, base)) if base else CoverageCell("none", "not in the base")
        out.append([first, *(j.cell(base, own) for j, own in zip(judges, row.cells[1:], strict=True))])
    return out


def _opening(comparison: Comparison, base: tuple[int, ...]) -> str:
    """The number of a row of the base, and the words it begins with."""
    text = one_line(comparison.documents[0].paragraph_text(base[0])[: 2 * OPENING])
    if len(text) > OPENING:
        text = one_line(text[:OPENING].rpartition(" ")[0] + "…")
    return f"¶ {numbers(base)} {text}"


class _Judge:
    """What one version did, by paragraph."""

    def __init__(self, pair: Pair) -> None:
        self.altered = {e.link for e in pair.edits if e.style is None and e.op != "move"}
        self.link_of = {i: k for k, link in enumerate(pair.links) for i in link.base}
        self.kinds: dict[int, list[str]] = {}
        for f in pair.findings:
            if f.link is not None:
                kind = f"{f.category} {'gone' if f.other is None else 'altered'}"
                self.kinds.setdefault(f.link, []).append(kind)

    def cell(self, base: tuple[int, ...], own: tuple[int, ...]) -> CoverageCell:
        """What this version made of the base paragraphs `base`; `own` are its paragraphs in that row."""
        if not own:
            return CoverageCell("gone", "gone") if base else CoverageCell("none", "")
        where = f"¶ {numbers(own)}"
        if not base:
            return CoverageCell("added", f"{where} added")
        links = {self.link_of[i] for i in base if i in self.link_of}
        kinds = [kind for k in links for kind in self.kinds.get(k, [])]
        if kinds:
            what = "attribution lost" if "attribution gone" in kinds else "altered"
            if "attribution altered" in kinds and what == "altered":
                what = "attribution altered"
            return CoverageCell("fault", f"{where} {what}, {counted(len(kinds), 'finding')}")
        return (
            CoverageCell("altered", f"{where} altered")
            if links & self.altered
            else CoverageCell("kept", f"{where} kept")
        )
