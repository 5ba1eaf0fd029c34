"""Runs the rules over one pair and turns their drafts into findings: ids, severities, precedence, support."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

from storylens.findings.context import PairContext
from storylens.findings.precedence import settle
from storylens.findings.registry import rules
from storylens.findings.rule import Draft, Rule
from storylens.model import Finding, severity_rank


def find_all(context: PairContext, key: str) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """(findings, suspicious) of one pair, in reading order. `key` names the other version in the ids."""
    drafted: list[tuple[Rule, Draft]] = []
    for rule in rules():
        if rule.name not in context.options.disabled:
            drafted.extend((rule, draft) for draft in rule.find(context))
    told = [_finding(rule, draft, context) for rule, draft in drafted if rule.tier == "finding"]
    doubted = [_finding(rule, draft, context) for rule, draft in drafted if rule.tier != "finding"]
    settled = settle(told)
    return _with_ids(settled, key), _with_ids(settle(doubted), key)


def _finding(rule: Rule, draft: Draft, context: PairContext) -> Finding:
    severity = context.options.severities.get(draft.type) or draft.severity or rule.types[draft.type]
    link = None
    if draft.base:
        link = context.link_of_base.get(context.base.paragraph_at(draft.base.start))
    elif draft.other:
        link = context.link_of_other.get(context.other.paragraph_at(draft.other.start))
    return Finding(
        id="",
        rule=rule.name,
        category=rule.category,
        type=draft.type,
        severity=severity,
        confidence=draft.confidence,
        base=draft.base,
        other=draft.other,
        message=draft.message,
        notes=draft.notes,
        link=link,
    )


def _with_ids(findings: Iterable[Finding], key: str) -> tuple[Finding, ...]:
    """Ids from category, type, version, both wordings and which occurrence it is."""
    from dataclasses import replace

    seen: Counter[str] = Counter()
    out = []
    for f in findings:
        words = "\x1f".join((f.category, f.type, key, f.base.text if f.base else "", f.other.text if f.other else ""))
        seen[words] += 1
        digest = blake2b(f"{words}\x1f{seen[words]}".encode("utf-8", "surrogatepass"), digest_size=8)
        out.append(replace(f, id=digest.hexdigest()))
    return tuple(out)


def loudest(findings: Iterable[Finding]) -> int:
    """Rank of the loudest severity, -1 where there is no finding."""
    return max((severity_rank(f.severity) for f in findings), default=-1)
