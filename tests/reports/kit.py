"""A small story whose links, edits and findings are settled by hand, so that a report's bytes are the report's own."""

from __future__ import annotations

from hashlib import blake2b

from storylens.compare import Comparison, Pair, compare
from storylens.findings.engine import Found
from storylens.model import Category, Edit, Finding, Link, Op, Row, Severity, Span, Style, Table, Version
from storylens.retention import Kept, Retention
from storylens.review import Verdict
from storylens.text.document import Document

BASE = """Harbour to close for a month

By Ada Holm

“We will not act before May,” the harbour master said, according to two officials. About 14 ships lie at the quay.

The council meets on Tuesday.
"""
OTHER = """Harbour to close for a month

“We shall not move before May,” the harbour\u202e master said. About 40 ships lie at the quay. @council #12 <b>bold</b> | x

Sign up for our letter
"""
THIRD = BASE.replace("14 ships", "fourteen ships")

EDITS: tuple[tuple[Op, int, str, str, Style | None], ...] = (
    ("delete", 1, "By Ada Holm", "", None),
    ("replace", 2, "will not act", "shall not move", None),
    ("insert", 2, "", "\u202e", None),
    ("delete", 2, ", according to two officials", "", None),
    ("replace", 2, "14", "40", None),
    ("insert", 2, "", "@council #12 <b>bold</b> | x", None),
    ("delete", 3, "The council meets on Tuesday.", "", None),
    ("insert", 4, "", "Sign up for our letter", None),
)
FOUND: tuple[tuple[Category, str, Severity, str, str], ...] = (
    ("attribution", "byline-removed", "major", "By Ada Holm", ""),
    ("quote", "quote-altered", "critical", "will not act", "shall not move"),
    ("attribution", "source-removed", "critical", "according to two officials", ""),
    ("fact", "number-changed", "major", "14", "40"),
    ("text-safety", "hidden-character", "minor", "", "\u202e"),
    ("structure", "furniture", "neutral", "", "Sign up for our letter"),
)


def settled(third: bool = False) -> Comparison:
    """The base against one rewrite, or against that and a second one that kept everything."""
    versions = [
        Version(BASE, "original.txt", "original", outlet="Northwire", url="https://northwire.example/harbour", title="Harbour to close"),
        Version(OTHER, "rewrite <script>.txt", outlet="Globe & Mirror", language="fr", url="javascript:alert(1)", notes=("assumed cp1252",)),
    ]  # fmt: skip
    if third:
        versions.append(Version(THIRD, "second.txt"))
    comparison = compare(*versions)
    pair = comparison.pairs[0]
    links = (
        Link("1-1", (0,), (0,)),
        Link("omitted", (1,), ()),
        Link("1-1", (2,), (1,), moved=True),
        Link("omitted", (3,), ()),
        Link("added", (), (2,)),
    )
    vars(pair)["links"] = links
    vars(pair)["edits"] = tuple(_edit(pair, *one) for one in EDITS)
    vars(pair)["retention"] = Retention(Kept(1, 2), Kept(0, 1), Kept(0, 1), 0.61)
    vars(pair)["related"] = True
    findings = tuple(_finding(pair, *one) for one in FOUND)
    vars(pair)["_found"] = Found(findings[:-1], findings[-1:])
    if third:
        second = comparison.pairs[1]
        vars(second)["links"] = tuple(Link("1-1", (k,), (k,)) for k in range(4))
        vars(second)["edits"] = (_edit(second, "replace", 2, "14", "fourteen", "number-words"),)
        vars(second)["_found"] = Found()
        rows = [((0,), (0,), (0,)), ((1,), (), (1,)), ((2,), (1,), (2,)), ((3,), (), (3,)), ((), (2,), ())]
        vars(comparison)["table"] = Table(tuple(Row(cells) for cells in rows))
        vars(second)["retention"] = Retention(Kept(2, 2), Kept(1, 1), Kept(1, 1), 0.98)
        vars(second)["related"] = True
    return comparison


def _edit(pair: Pair, op: Op, link: int, old: str, new: str, style: Style | None) -> Edit:
    return Edit(op, link, _span(pair.base_document, old), _span(pair.other_document, new), style)


def _span(document: Document, words: str) -> Span | None:
    at = document.text.index(words)
    return document.span(at, at + len(words)) if words else None


def _finding(pair: Pair, category: Category, kind: str, severity: Severity, old: str, new: str) -> Finding:
    digest = blake2b(f"{kind}|{old}|{new}".encode(), digest_size=8).hexdigest()
    base, other = _span(pair.base_document, old), _span(pair.other_document, new)
    link = next(e.link for e in pair.edits if (base and e.base and base.start >= e.base.start and base.end <= e.base.end) or (other and e.other == other))  # fmt: skip
    return Finding(
        digest, "kit", category, kind, severity, 0.8 if severity == "critical" else None, base, other,
        f"{kind}: [sic] “{old}” became “{new}”.", ("a note & more",) if category == "fact" else (), 1, 3, link,
    )  # fmt: skip


class Decided:
    """Verdicts by type of finding."""

    def __init__(self, carried: tuple[str, ...] = (), **states: str) -> None:
        self.carried = carried
        self.states = {kind.replace("_", "-"): state for kind, state in states.items()}

    def verdict(self, finding: Finding) -> Verdict | None:
        state = self.states.get(finding.type)
        if state is None:
            return None
        return Verdict(state, finding.id, "b", "kit", finding.category, finding.type, None, None, note="seen <i>", initials="rb", time="2026-11-23T20:00:00.000000+00:00", carried=finding.type in self.carried)  # type: ignore[arg-type]  # fmt: skip


VERDICTS = Decided(quote_altered="accepted", source_removed="accepted", number_changed="dismissed", byline_removed="noted", furniture="accepted")  # fmt: skip
