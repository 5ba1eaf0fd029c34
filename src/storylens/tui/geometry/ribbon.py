"""A version as a ribbon: the base from beginning to end in a few cells, each saying what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from storylens.model import Edit, Finding, Link, severity_rank
from storylens.text.document import Document

ALTERED, REWRITTEN = 0.04, 0.4
"""Shares of a paragraph's characters from which it counts as changed, and as rewritten."""


class Patch(NamedTuple):
    """One cell. `kind`: kept, changed, rewritten, moved or gone. `paragraph` of the base. `severity` of the
    loudest finding that stands there, '' for none."""

    kind: str
    paragraph: int
    severity: str


def fates(base: Document, links: Sequence[Link], edits: Iterable[Edit]) -> list[str]:
    """What became of each base paragraph: kept, changed, rewritten, moved or gone."""
    lost = [0] * len(base.paragraphs)
    for edit in edits:
        if edit.base and not edit.style:
            lost[base.paragraph_at(edit.base.start)] += edit.base.end - edit.base.start
        elif edit.other and not edit.style and links[edit.link].base:
            lost[links[edit.link].base[0]] += edit.other.end - edit.other.start
    out = ["gone"] * len(base.paragraphs)
    for link in links:
        for i in link.base:
            size = max(1, base.paragraphs[i].end - base.paragraphs[i].start)
            if link.other:
                share = lost[i] / size
                kind = "rewritten" if share > REWRITTEN else "changed" if share > ALTERED else "kept"
                out[i] = "moved" if link.moved else kind
    return out


def ribbon(
    base: Document, links: Sequence[Link], edits: Iterable[Edit], findings: Iterable[Finding], width: int
) -> list[Patch]:
    """`width` patches; every paragraph gets a share by its length, the loudest finding of a cell is kept."""
    paragraphs = base.paragraphs
    if not paragraphs or width < 1:
        return []
    fate = fates(base, links, edits)
    starts = [p.start for p in paragraphs]
    first, size = starts[0], max(1, paragraphs[-1].end - starts[0])
    loud = [-1] * width
    names = [""] * width
    for f in findings:
        at = f.base.start if f.base else _beside(f, links, starts)
        cell = min(width - 1, max(0, (at - first) * width // size))
        if severity_rank(f.severity) > loud[cell]:
            loud[cell], names[cell] = severity_rank(f.severity), f.severity
    out = []
    for x in range(width):
        at = base.paragraph_at(first + (x * 2 + 1) * size // (2 * width))
        out.append(Patch(fate[at], at, names[x]))
    return out


def _beside(finding: Finding, links: Sequence[Link], starts: Sequence[int]) -> int:
    """Where in the base a finding without base words belongs: beside its link, or after the link before it."""
    for k in range(finding.link if finding.link is not None else -1, -1, -1):
        if links[k].base:
            return starts[links[k].base[-1]]
    return starts[0]
