"""A comparison as plain values: dicts, lists, strings and numbers (the JSON contract, without pydantic).

`reports.schema` holds the same contract as pydantic models, from which the committed JSON Schema is made; a test
validates this output against it. Fields may be added, never renamed or given another meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from storylens._version import __version__
from storylens.model import Edit, Finding, Link, Pivot, Span, Version
from storylens.text.language import foreign_parts
from storylens.text.line_ends import line_ends

if TYPE_CHECKING:
    from storylens.compare import Comparison, Pair
    from storylens.text.document import Document

_STRETCH = 1 << 20
"""Characters encoded at a time: a long text is not copied whole."""
SCHEMA_VERSION = 1
"""Raised when a field changes its meaning; adding fields does not raise it."""


def comparison_dict(comparison: Comparison) -> dict[str, Any]:
    """All of `comparison` as plain values, keys in a fixed order."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "storylens", "version": __version__},
        "versions": [
            _version(version, key, document)
            for version, key, document in zip(comparison.versions, comparison.keys, comparison.documents, strict=True)
        ],
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "table": {
            "rows": [[list(cell) for cell in row.cells] for row in comparison.table.rows],
            "spans": [[list(cell) for cell in row.spans] for row in comparison.table.rows],
        },
    }


def digest(text: str) -> str:
    """`sha256:` and the hex digest of `text` in UTF-8."""
    sum_ = sha256()
    for at in range(0, len(text), _STRETCH):
        sum_.update(text[at : at + _STRETCH].encode("utf-8", "surrogatepass"))
    return "sha256:" + sum_.hexdigest()


def _version(version: Version, key: str, document: Document) -> dict[str, Any]:
    return {
        "key": key,
        "name": version.name,
        "role": version.role,
        "outlet": version.outlet,
        "language": version.language,
        "published": version.published,
        "url": version.url,
        "title": version.title,
        "byline": version.byline,
        "path": version.path,
        "reader": version.reader,
        "encoding": version.encoding,
        "line_ends": line_ends(version.text),
        "notes": list(version.notes),
        "foreign": [
            {"language": part.language, "paragraphs": list(part.paragraphs), "whole": part.whole}
            for part in foreign_parts(document)
        ],
        "dropped": list(version.dropped),
        "digest": digest(version.text),
        "length": len(version.text),
        "paragraphs": [[p.start, p.end] for p in document.paragraphs],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "base": pair.base_index,
        "other": pair.other_index,
        "related": pair.related,
        "retention": _retention(pair),
        "pivot": _pivot(pair.pivot),
        "links": [_link(link) for link in pair.links],
        "edits": [_edit(edit) for edit in pair.edits],
        "findings": _findings(pair.findings),
        "suspicious": _findings(pair.suspicious),
        "held_back": _findings(pair.held_back),
        "suspicion": [round(pair.suspicion(k), 4) for k in range(len(pair.other_document.paragraphs))],
    }


def _pivot(pivot: Pivot | None) -> dict[str, Any] | None:
    if pivot is None:
        return None
    return {
        "language": pivot.language,
        "confidence": pivot.confidence,
        "evidence": [{"why": c.why, "base": _span(c.base), "other": _span(c.other)} for c in pivot.evidence],
    }


def _retention(pair: Pair) -> dict[str, Any]:
    kept = pair.retention
    return {
        "attributions": {"kept": kept.attributions.kept, "total": kept.attributions.total},
        "quotes": {"kept": kept.quotes.kept, "total": kept.quotes.total},
        "numbers": {"kept": kept.numbers.kept, "total": kept.numbers.total},
        "verbatim": round(kept.verbatim, 4),
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "kind": link.kind,
        "base": list(link.base),
        "other": list(link.other),
        "moved": link.moved,
        "score": round(link.score, 4),
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "op": edit.op,
        "link": edit.link,
        "base": _span(edit.base),
        "other": _span(edit.other),
        "style": edit.style,
    }


def _findings(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "id": f.id,
            "rule": f.rule,
            "category": f.category,
            "type": f.type,
            "severity": f.severity,
            "confidence": f.confidence,
            "base": _span(f.base),
            "other": _span(f.other),
            "message": f.message,
            "notes": list(f.notes),
            "support": f.support,
            "witnesses": f.witnesses,
            "link": f.link,
        }
        for f in findings
    ]


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}
