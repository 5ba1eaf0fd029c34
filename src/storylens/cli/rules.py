"""`storylens rules [NAME]`: what every rule sees, why, and what it leaves alone, in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from storylens.findings.rule import Rule


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One rule or finding type, told in full; default: all.")
    ] = None,
) -> int:
    """List every rule with what it raises, or tell one in full."""
    from storylens.cli.streams import write

    write("\n".join(_one(name) if name else _all()) + "\n")
    return 0


def _all() -> list[str]:
    """A heading a category, under it a line a rule."""
    from storylens.findings.registry import rules
    from storylens.findings.rule import rule_text
    from storylens.model import CATEGORIES

    out = []
    for category in CATEGORIES:
        group = [rule for rule in rules() if rule.category == category]
        if group:
            out += [category, *(f"  {rule.name} [{_types(rule)}]: {rule_text(rule).sees}" for rule in group), ""]
    return [*out, "storylens rules NAME tells one in full; the config switches rules off and grades them."]


def _one(name: str) -> list[str]:
    from rapidfuzz import fuzz, process

    from storylens.errors import UsageError
    from storylens.findings.registry import rules

    found = [rule for rule in rules() if name == rule.name or name in rule.types]
    if not found:
        known = sorted({n for rule in rules() for n in (rule.name, *rule.types)})
        near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=60)
        raise UsageError(
            f"{name}: no such rule; {f'did you mean {near[0]}?' if near else 'storylens rules lists them'}"
        )
    return [line for rule in found for line in full(rule)][:-1]


def full(rule: Rule) -> list[str]:
    """Everything a rule says of itself, an empty line at the end."""
    from storylens.findings.rule import rule_text
    from storylens.reports.wording import measured as told

    text = rule_text(rule)
    measured = [f"Measured ({kind}): {told(share)}." for kind, share in rule.confidence.items()]
    return [
        f"{rule.name} ({rule.category}{', suspicious wording' if rule.tier == 'suspicious' else ''})",
        f"  Raises: {_types(rule)}",
        f"  Sees: {text.sees}",
        f"  Why it matters: {text.why}",
        f"  Example: {text.example}",
        f"  Leaves alone: {text.leaves}",
        *(f"  {line}" for line in measured),
        "",
    ]


def _types(rule: Rule) -> str:
    return ", ".join(f"{kind} {severity}" for kind, severity in rule.types.items())
