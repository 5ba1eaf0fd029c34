"""Which version keeps what: rows of the base's paragraphs or of its attributed claims. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storylens.compare import Pair
from storylens.model import Attribution, Span
from storylens.tui.names import tab_names
from storylens.tui.session import Session


class CoverageRow(NamedTuple):
    """One row. `start`, `end`: offsets in the base. `verdict`: the row in words, for claims. `states`: for each other
    version `kept`, `altered`, `source altered` (the words that name the source were replaced or cut, and no finding
    says that it was lost), `attribution lost` or `gone`; '' while it is being read."""

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
        states = tuple(_claim_state(session, v, claim, start, end) for v in range(1, len(session.versions)))
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


def _claim_state(session: Session, version: int, claim: Attribution, start: int, end: int) -> str:
    """As `_state`, held against the claim's own words: its source is not kept where they were changed."""
    state = _state(session, version, start, end)
    if state != "altered":
        return state
    pair = session.comparison.pair(0, version)
    near = [e for e in pair.edits if e.base and not e.style and e.base.start < end and start < e.base.end]
    cut = [e.base for e in near if e.op == "delete" and e.base]
    if _covered((*claim.source, *claim.cue, *claim.content), cut):
        return "gone"
    changed = [e.base for e in near if e.op in ("delete", "replace") and e.base]
    return "source altered" if _covered(claim.source, changed) or _covered(claim.cue, changed) else state


def _covered(spans: Sequence[Span], by: Sequence[Span]) -> bool:
    """Whether every letter and digit of `spans` stands in one of `by`; of no spans none is covered."""
    places = [s.start + k for s in spans for k, c in enumerate(s.text) if c.isalnum()]
    return bool(places) and all(any(b.start <= at < b.end for b in by) for at in places)


def _gone(pair: Pair, start: int) -> bool:
    paragraph = pair.base_document.paragraph_at(start)
    return any(link.kind == "omitted" and paragraph in link.base for link in pair.links)


def consensus(states: tuple[str, ...], session: Session) -> str:
    """`3 of 4 that carry it keep the source; B drops it; 1 leaves it out`. Accounts of one's own are not counted:
    they owe the base no source."""
    if "" in states:
        return ""
    keys, versions = tab_names(session.versions)[1:], session.versions[1:]
    told = [(k, s) for k, s, v in zip(keys, states, versions, strict=True) if v.role != "account"]
    absent = sum(s == "gone" for _, s in told)
    carried = len(told) - absent
    losers = [k for k, s in told if s == "attribution lost"]
    reworded = [k for k, s in told if s == "source altered"]
    kept = carried - len(losers) - len(reworded)
    if not carried:
        return "left out" if told else ""
    if kept == carried:
        parts = [f"all {kept} that carry it keep the source" if kept > 1 else "keeps the source"]
    else:
        parts = [f"{kept} of {carried} that carry it keep{'s' if kept == 1 else ''} the source"]
    if losers:
        parts.append(f"{_named(losers)} drop{'s' if len(losers) == 1 else ''} it")
    if reworded:
        parts.append(f"{_named(reworded)} alter{'s' if len(reworded) == 1 else ''} it")
    if absent:
        parts.append(f"{absent} leave{'s' if absent == 1 else ''} it out")
    return "; ".join(parts)


def _named(keys: Sequence[str]) -> str:
    return " and ".join(keys) if len(keys) <= 2 else f"{len(keys)} versions"
