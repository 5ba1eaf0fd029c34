"""Runs the rules over one pair and turns their drafts into findings: severities, house style, precedence, caps, ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from storylens.align.collector import collector_waits
from storylens.findings.caps import capped, folded
from storylens.findings.context import PairContext
from storylens.findings.house import HouseStyle
from storylens.findings.precedence import place, settle
from storylens.findings.registry import rules
from storylens.findings.rule import Draft, Rule
from storylens.findings.support import support
from storylens.findings.telling import told
from storylens.model import Finding, severity_rank


class Found(NamedTuple):
    """What the rules say of one pair, each in reading order. `held_back`: findings of rules that speak so often that
    the screen would drown; they are counted in a note of one that is told."""

    findings: tuple[Finding, ...] = ()
    suspicious: tuple[Finding, ...] = ()
    held_back: tuple[Finding, ...] = ()


@collector_waits()
def find_all(context: PairContext, key: str) -> Found:
    """What the rules say of one pair. `key` names the other version in the ids.

    What already is a finding is not told again as suspicious. Two equal texts have neither.
    """
    if context.base.text == context.other.text:
        return Found()
    sure: list[Finding] = []
    doubted: list[Finding] = []
    for rule in rules():
        if rule.name not in context.options.disabled:
            (sure if rule.tier == "finding" else doubted).extend(_findings(rule, context))
    spoken, habits = folded(context, settle(sure))
    settled, beyond = capped(spoken)
    rest = [f for f in capped(settle([*settled, *doubted]))[0] if f.rule not in _tellers()] if doubted else []
    findings, held_back = _finished(settled, [*habits, *beyond], context, key)
    return Found(findings, _finished(rest, [], context, key)[0], held_back)


def _tellers() -> frozenset[str]:
    return frozenset(r.name for r in rules() if r.tier == "finding")


def _findings(rule: Rule, context: PairContext) -> Iterator[Finding]:
    house = HouseStyle.of(context.options.house)
    for draft in rule.find(context):
        link = _link(draft, context)
        if link is not None and _same_text(context, link):
            continue
        if rule.english and link is not None and context.foreign(link):
            continue
        if house.excuses(draft, context) or (draft.surface and link is not None and _in_base(draft, context, link)):
            continue
        yield _finding(rule, draft, context, link)


def _link(draft: Draft, context: PairContext) -> int | None:
    if draft.base:
        return context.link_of_base.get(context.base.paragraph_at(draft.base.start))
    if draft.other:
        return context.link_of_other.get(context.other.paragraph_at(draft.other.start))
    return None


def _same_text(context: PairContext, link: int) -> bool:
    """Whether both sides of the link are the very same characters: then there is nothing to tell."""
    sides = context.links[link]
    return bool(sides.base and sides.other) and context.base_text(link) == context.other_text(link)


def _in_base(draft: Draft, context: PairContext, link: int) -> bool:
    """Whether the base's linked paragraphs hold the draft's wording at least as often as the other's do."""
    if not draft.other or not context.links[link].base:
        return False
    words = draft.other.text
    return 0 < context.other_text(link).count(words) <= context.base_text(link).count(words)


def _finding(rule: Rule, draft: Draft, context: PairContext, link: int | None) -> Finding:
    chosen = context.options.severities
    severity = chosen.get(draft.type) or chosen.get(rule.name) or draft.severity or rule.types[draft.type]
    return Finding(
        id="",
        rule=rule.name,
        category=rule.category,
        type=draft.type,
        severity=severity,
        confidence=rule.confidence.get(draft.type) if draft.confidence is None else draft.confidence,
        base=draft.base,
        other=draft.other,
        message=_told(draft.message, draft, context),
        notes=tuple(_told(note, draft, context) for note in draft.notes),
        link=link,
    )


def _told(line: str, draft: Draft, context: PairContext) -> str:
    return told(line, draft.base, draft.other, original=context.base_version.role == "original")


def _finished(
    told: Iterable[Finding], held: Iterable[Finding], context: PairContext, key: str
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """With ids (from category, type, version, both wordings and which occurrence it is) and witnesses counted."""
    seen: Counter[str] = Counter()
    out: tuple[list[Finding], list[Finding]] = ([], [])
    both = [(f, 0) for f in told] + [(f, 1) for f in held]
    for f, side in sorted(both, key=lambda pair: place(pair[0])):
        words = "\x1f".join((f.category, f.type, key, f.base.text if f.base else "", f.other.text if f.other else ""))
        seen[words] += 1
        digest = blake2b(f"{words}\x1f{seen[words]}".encode("utf-8", "surrogatepass"), digest_size=8)
        sharing, asked = support(f, context)
        out[side].append(replace(f, id=digest.hexdigest(), support=sharing, witnesses=asked))
    return tuple(out[0]), tuple(out[1])


def loudest(findings: Iterable[Finding]) -> int:
    """Rank of the loudest severity, -1 where there is no finding."""
    return max((severity_rank(f.severity) for f in findings), default=-1)
