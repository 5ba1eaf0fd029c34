<<<<<<< HEAD
"""`storylens rules [NAME]`: what every rule sees, why, and what it leaves alone, in its own words."""
=======
"""`storylens rules [NAME …]`: every rule and finding type, what it sees, why it matters, what it leaves alone."""
>>>>>>> 9b84032 (storylens rules, docs/rules.md; retention counts the story's own figures, a date as one)

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
<<<<<<< HEAD
=======
    from collections.abc import Sequence

>>>>>>> 9b84032 (storylens rules, docs/rules.md; retention counts the story's own figures, a date as one)
    from storylens.findings.rule import Rule


def command(
<<<<<<< HEAD
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One rule or finding type, told in full; default: all.")
    ] = None,
) -> int:
    """List every rule with the finding types it raises; with NAME, tell one in full."""
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

    text = rule_text(rule)
    measured = [f"Right in {share:.0%} of its {kind} findings, measured." for kind, share in rule.confidence.items()]
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
=======
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME …]", help="Rules, finding types or categories; default: all.")
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print the page docs/rules.md.")] = False,
) -> int:
    """List the rules: what each sees, why it matters, an example, what it leaves alone."""
    from storylens.cli.streams import write

    if markdown:
        from storylens.findings.registry import rules

        write(page(rules()))
        return 0
    chosen = _chosen(names or [])
    write("\n".join(_listed(rule) for rule in chosen) if not names else "\n".join(_told(rule) for rule in chosen))
    return 0


def _chosen(names: list[str]) -> list[Rule]:
    from storylens.errors import UsageError
    from storylens.findings.registry import rules

    if not names:
        return list(rules())
    out: list[Rule] = []
    for name in names:
        found = [r for r in rules() if name in (r.name, r.category) or name in r.types]
        if not found:
            raise UsageError(f"{name}: no such rule, finding type or category; `storylens rules` lists them all")
        out.extend(r for r in found if r not in out)
    return out


def _listed(rule: Rule) -> str:
    from storylens.findings.rule import rule_text

    types = ", ".join(f"{name} ({severity})" for name, severity in rule.types.items())
    return f"{rule.category}/{rule.name}: {types}\n    {rule_text(rule).sees}"


def _told(rule: Rule) -> str:
    from storylens.findings.rule import rule_text

    text = rule_text(rule)
    lines = [
        f"{rule.category}/{rule.name}" + (" (suspicious tier)" if rule.tier == "suspicious" else ""),
        f"  {text.sees}",
        f"  Why it matters: {text.why}",
        f"  Example: {text.example}",
        f"  Leaves alone: {text.leaves}",
    ]
    lines += [f"  {name}: {severity}{_measured(rule, name)}" for name, severity in rule.types.items()]
    return "\n".join(lines) + "\n"


def _measured(rule: Rule, name: str) -> str:
    share = rule.confidence.get(name)
    return "" if share is None else f", right {share:.0%} of the time when measured"


def page(rules: Sequence[Rule]) -> str:
    """The Markdown page of all rules, category by category; docs/rules.md is this, and a test compares them."""
    from storylens.findings.rule import rule_text
    from storylens.model import CATEGORIES

    out = [
        "# Rules",
        "",
        "Made by `storylens rules --markdown` from the rules themselves; do not edit. In the config's `[rules]` every",
        "rule is switched off and every finding type re-graded by its name (see [config](config.md)). “Right” is the",
        "share of a type's findings that a professional rater confirmed, where it was measured (see",
        "[measuring](measuring.md)); where nothing stands, nobody measured it.",
        "",
    ]
    for category in CATEGORIES:
        mine = [r for r in rules if r.category == category]
        if not mine:
            continue
        out += [f"## {category}", ""]
        for rule in sorted(mine, key=lambda r: r.name):
            text = rule_text(rule)
            tier = " (suspicious tier: shown dimmer, never gates)" if rule.tier == "suspicious" else ""
            out += [f"### {rule.name}{tier}", "", text.sees, "", f"Why it matters: {text.why}", ""]
            out += [f"Example: {text.example}", "", f"Leaves alone: {text.leaves}", ""]
            out += ["| type | default | right |", "|---|---|---|"]
            for name, severity in rule.types.items():
                share = rule.confidence.get(name)
                out.append(f"| `{name}` | {severity} | {'' if share is None else f'{share:.0%}'} |")
            out.append("")
    return "\n".join(out).rstrip()
>>>>>>> 9b84032 (storylens rules, docs/rules.md; retention counts the story's own figures, a date as one)
