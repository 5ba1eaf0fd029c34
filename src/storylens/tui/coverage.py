"""Which version keeps what: rows of the base's paragraphs or of its attributed claims. Pure."""

from __future__ import annotations

from typing import NamedTuple

from storylens.compare import Pair
from storylens.model import Attribution
from storylens.tui.names import tab_names
from storylens.tui.session import Session

STATES = ("kept", "altered", "attribution lost", "gone")


class CoverageRow(NamedTuple):
    """One row. `start`, `end`: offsets in the base. `states`: for each other version one of `STATES`, or '' while
    it is being read. `verdict`: the row in words, for claims."""

    label: str
    start: int
    end: int
    states: tuple[str, ...]
    verdict: str


def paragraph_rows(session: Session) -> list[CoverageRow]:
    """A row for each paragraph of the base."""
    document = session.comparison.documents[0]
    rows = []
    for p in document.paragraphs:
        text = " ".join(document.text[p.start : p.end].split())
        states = tuple(_state(session, v, p.start, p.end) for v in range(1, len(session.versions)))
        rows.append(CoverageRow(f"¶{p.number + 1} {text}", p.start, p.end, states, ""))
    return rows


def claim_rows(session: Session, claims: list[Attribution]) -> list[CoverageRow]:
    """A row for each attributed claim of the base."""
    rows = []
    for claim in claims:
        spans = [*claim.source, *claim.cue, *claim.content]
        if not spans:
            continue
        start, end = min(s.start for s in spans), max(s.end for s in spans)
        states = tuple(_state(session, v, start, end) for v in range(1, len(session.versions)))
        who = " ".join(s.text for s in (*claim.source, *claim.cue))
        what = " ".join(" ".join(s.text for s in claim.content).split())
        rows.append(CoverageRow(f"{who}: {what}", start, end, states, consensus(states, session)))
    return rows


def _state(session: Session, version: int, start: int, end: int) -> str:
    if version not in session.found:
        return ""
    pair = session.comparison.pair(0, version)
    if _gone(pair, start):
        return "gone"
    lost = any(
        f.category == "attribution" and f.base is not None and f.base.start < end and start < f.base.end
        for f in pair.findings
    )
    if lost:
        return "attribution lost"
    touched = any(e.base and not e.style and e.base.start < end and start < e.base.end for e in pair.edits)
    return "altered" if touched else "kept"


def _gone(pair: Pair, start: int) -> bool:
    paragraph = pair.base_document.paragraph_at(start)
    return any(link.kind == "omitted" and paragraph in link.base for link in pair.links)


def consensus(states: tuple[str, ...], session: Session) -> str:
    """`3 of 4 keep the source; B drops it`."""
    if "" in states:
        return ""
    keys = tab_names(session.versions)[1:]
    losers = [k for k, s in zip(keys, states, strict=True) if s in ("attribution lost", "gone")]
    kept = len(states) - len(losers)
    if not losers:
        return f"all {kept} keep the source" if kept > 1 else "keeps the source"
    who = ", ".join(losers) if len(losers) <= 2 else f"{len(losers)} versions"
    return f"{kept} of {len(states)} keep the source; {who} drop{'s' if len(losers) == 1 else ''} it"
