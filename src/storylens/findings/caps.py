"""What keeps one rule from filling the screen: its cap, and slips that are a habit of the whole text.

Nothing is lost: what is not told stands in `Pair.held_back`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from storylens.findings.context import PairContext
from storylens.findings.registry import rules
from storylens.model import Finding, severity_rank

Split = tuple[list[Finding], list[Finding]]
"""(told, held back), each in the order given."""
_TIMES, _PARAGRAPHS, _WORDS = 6, 3, 8
"""A habit shows this often, in as many paragraphs at least; shorter paragraphs say nothing of habits."""


def folded(context: PairContext, findings: Sequence[Finding]) -> Split:
    """A slip of form that stands in two paragraphs of three is a property of the text: told once, with its count."""
    often = Counter(f.rule for f in findings if f.other)
    held: set[int] = set()
    out = list(findings)
    for rule in rules():
        if not rule.habit or often[rule.name] < _TIMES:
            continue
        mine = [k for k, f in enumerate(out) if f.rule == rule.name and f.other]
        hit, of = _spread(context, [out[k] for k in mine])
        if hit < _PARAGRAPHS or hit * 3 < of * 2:
            continue
        first = out[mine[0]]
        told = first.message.rstrip(".")
        what = f"{told}. So in {hit} of {of} paragraphs, {len(mine)} times: a habit of the whole text."
        out[mine[0]] = replace(first, message=what)
        held.update(mine[1:])
    return _split(out, held)


def _spread(context: PairContext, findings: Sequence[Finding]) -> tuple[int, int]:
    """(paragraphs of the other version that `findings` stand in, paragraphs that could hold such a slip)."""
    document = context.other
    hit = {document.paragraph_at(f.other.start) for f in findings if f.other}
    long = [p.number for p in document.paragraphs if len(document.text[p.start : p.end].split()) >= _WORDS]
    return len(hit), len(hit.union(long))


def capped(findings: Sequence[Finding]) -> Split:
    """Each rule held to its cap: the loudest stay, and the last of them says how many more."""
    count = Counter(f.rule for f in findings)
    caps = {rule.name: rule.cap for rule in rules() if count[rule.name] > rule.cap}
    out, held = list(findings), set[int]()
    for name, cap in caps.items():
        loudest = sorted(
            (k for k, f in enumerate(findings) if f.rule == name),
            key=lambda k: (-severity_rank(findings[k].severity), k),
        )
        held.update(loudest[cap:])
        last = max(loudest[:cap])
        out[last] = replace(out[last], notes=(*out[last].notes, f"and {count[name] - cap} more of this kind"))
    return _split(out, held)


def _split(findings: Sequence[Finding], held: set[int]) -> Split:
    return [f for k, f in enumerate(findings) if k not in held], [f for k, f in enumerate(findings) if k in held]
