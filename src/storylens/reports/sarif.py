"""SARIF 2.1.0, for code-review tools and CMS gates: a result for each finding, at its words in the rewrite.

Regions count lines and columns from 1, in code points, as the run's `columnKind` says. A verdict of the editor
becomes a suppression, so that a dismissed finding is hidden and not lost.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from storylens._version import __version__
from storylens.findings.registry import rules
from storylens.findings.rule import rule_text
from storylens.model import Finding, Severity, Span, Version, severity_rank
from storylens.reports.places import Lines, stand_in
from storylens.text.safe import safe

if TYPE_CHECKING:
    from storylens.compare import Comparison, Pair
    from storylens.reports.verdicts import Verdicts

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"critical": "error", "major": "error", "minor": "warning", "neutral": "note"}


def report(comparison: Comparison, verdicts: Verdicts | None = None, *, title: str | None = None) -> str:
    """`comparison` as one SARIF log, ending in a line break. Suspicious wording is left out: it never gates."""
    lines = [Lines(v.text) for v in comparison.versions]
    findings = [(pair, f) for pair in comparison.pairs for f in pair.findings]
    raised: dict[str, Finding] = {}
    for _, f in findings:
        raised.setdefault(_rule_id(f), f)
    index = {kind: k for k, kind in enumerate(sorted(raised))}
    run = {
        "tool": {"driver": _driver([raised[kind] for kind in sorted(raised)])},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(v) for v in comparison.versions],
        "results": [_result(pair, f, lines, index[_rule_id(f)], verdicts) for pair, f in findings],
        "properties": {"title": safe(title or comparison.base.title or comparison.base.name)},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=True, indent=1) + "\n"


def _rule_id(f: Finding) -> str:
    return f"{f.category}/{f.type}"


def _driver(first: Sequence[Finding]) -> dict[str, Any]:
    """The tool, and what each kind of finding is; `first` holds one finding of each kind."""
    known = {rule.name: rule for rule in rules()}
    described = []
    for f in first:
        told = rule_text(known[f.rule]) if f.rule in known else None
        plain = f.type.replace("-", " ")
        described.append(
            {
                "id": _rule_id(f),
                "name": "".join(word.capitalize() for word in f.type.split("-")),
                "shortDescription": {"text": told.sees if told and told.sees else plain},
                "fullDescription": {"text": told.why if told and told.why else plain},
                "properties": {"category": f.category, "rule": f.rule},
            }
        )
    return {"name": "storylens", "semanticVersion": __version__, "rules": described}


def _artifact(version: Version) -> dict[str, Any]:
    return {
        "location": {"uri": uri_of(version)},
        "roles": ["analysisTarget"],
        "length": len(version.text.encode("utf-8", "surrogatepass")),
        "mimeType": "text/plain",
        "sourceLanguage": "plaintext",
        "properties": {"name": safe(version.name), "role": version.role},
    }


def uri_of(version: Version) -> str:
    """A relative URI for a version: its path as given where that is relative, else what it is called: that tells two
    files of one name apart."""
    path = PurePath(version.path or version.name or "text")
    plain = path.as_posix()
    if path.is_absolute() or ".." in path.parts:
        plain = version.name if version.name.endswith(f"/{path.name}") else path.name
    return quote(plain.encode("utf-8", "surrogatepass")) or "text"


def _result(
    pair: Pair, f: Finding, lines: Sequence[Lines], rule_index: int, verdicts: Verdicts | None
) -> dict[str, Any]:
    here = _location(pair.other, lines[pair.other_index], f.other or stand_in(pair, f))
    there = _location(pair.base, lines[pair.base_index], f.base) if f.base else None
    result: dict[str, Any] = {
        "ruleId": _rule_id(f),
        "ruleIndex": rule_index,
        "level": _LEVELS[f.severity],
        "kind": "fail",
        "message": {"text": _message(f)},
        "locations": [here],
        "partialFingerprints": {"storylensFinding/v1": f.id},
        "rank": round(25.0 * (severity_rank(f.severity) + 1), 1),
        "properties": {
            "severity": f.severity,
            "confidence": f.confidence,
            "support": f.support,
            "witnesses": f.witnesses,
            "notes": [safe(n) for n in f.notes],
        },
    }
    if there:
        result["relatedLocations"] = [{"id": 1, **there, "message": {"text": "the base says"}}]
    verdict = verdicts.verdict(f) if verdicts else None
    if verdict is not None and verdict.state == "dismissed":
        suppression = {"kind": "external", "status": "accepted"}
        why = safe(" ".join(w for w in (verdict.note, verdict.initials) if w))
        result["suppressions"] = [suppression | ({"justification": why} if why else {})]
    elif verdict is not None:
        result["properties"]["verdict"] = verdict.state
    return result


def _message(f: Finding) -> str:
    words = [f"{name}: “{safe(s.text)}”" for name, s in (("base", f.base), ("here", f.other)) if s]
    return f"{safe(f.message)} ({'; '.join(words)})"


def _location(version: Version, lines: Lines, span: Span | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri_of(version)}}
    physical["region"] = lines.region(span) if span else {"startLine": 1}
    return {"physicalLocation": physical}
