"""How much of the base each version keeps. Pure; figures that are not known yet are None."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from storylens.model import Finding
from storylens.tui.remarks import went_through
from storylens.tui.session import Session


class Card(NamedTuple):
    """One version against the base. `verbatim`: share of the base's words that stand unchanged, 0..1. `omitted`,
    `added`, `moved`: paragraphs. Counts of findings are None until they have been looked for; `kept` pairs are
    (kept, of) or None. `through`: the language it went through, with a question mark where its wording tells, or ''."""

    version: int
    name: str
    through: str
    verbatim: float
    omitted: int
    added: int
    moved: int
    severities: Counter[str] | None
    attributions: tuple[int, int] | None
    quotes: tuple[int, int] | None
    numbers: tuple[int, int] | None


def card(session: Session, version: int) -> Card | None:
    """The card of `version`; None before it is aligned."""
    known = session.cards.get((version, version in session.found))
    if known is None and version in session.aligned:
        known = session.cards[version, version in session.found] = _made(session, version)
    return known


def _made(session: Session, version: int) -> Card:
    pair = session.comparison.pair(0, version)
    findings: tuple[Finding, ...] | None = session.findings(version) if version in session.found else None
    retention = getattr(pair, "retention", None) if findings is not None else None
    return Card(
        version,
        session.comparison.keys[version],
        went_through(session.versions[version], pair if findings is not None else None),
        retention.verbatim if retention is not None else verbatim(session, version),
        sum(k.kind == "omitted" for k in pair.links),
        sum(k.kind == "added" for k in pair.links),
        sum(k.moved for k in pair.links),
        Counter(f.severity for f in findings) if findings is not None else None,
        _kept(retention, "attributions"),
        _kept(retention, "quotes"),
        _kept(retention, "numbers"),
    )


def verbatim(session: Session, version: int) -> float:
    """Share of the base's characters that stand in no edit (house style counts as kept)."""
    pair = session.comparison.pair(0, version)
    spans = pair.base_document.paragraphs
    size = sum(p.end - p.start for p in spans)
    lost = sum(e.base.end - e.base.start for e in pair.edits if e.base and not e.style and e.op != "move")
    return 1.0 if not size else max(0.0, 1 - lost / size)


def _kept(retention: object, name: str) -> tuple[int, int] | None:
    value = getattr(retention, name, None)
    if value is None:
        return None
    kept, total = getattr(value, "kept", None), getattr(value, "total", None)
    return (int(kept), int(total)) if kept is not None and total is not None else None


def loudness(card: Card) -> str:
    """The severities present, loudest first, as counts: `2 critical, 1 major`."""
    if card.severities is None:
        return "reading …"
    parts = [f"{card.severities[s]} {s}" for s in ("critical", "major", "minor", "neutral") if card.severities[s]]
    return ", ".join(parts) or "no findings"
