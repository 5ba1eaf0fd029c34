"""Every rule there is, in the order in which they run: each family lists its own in `RULES` (module names)."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from storylens.findings.rule import Rule

FAMILIES = ("attribution", "quotes", "facts", "translation", "structure", "text_safety")


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, imported on first use. A rule module holds one `RULE` or several in `RULES`."""
    out: list[Rule] = []
    for family in FAMILIES:
        package = f"storylens.findings.{family}"
        for name in import_module(package).RULES:
            module = import_module(f"{package}.{name}")
            out.extend(module.RULES if hasattr(module, "RULES") else (module.RULE,))
    return tuple(out)


@cache
def types() -> dict[str, Rule]:
    """Finding type -> the first rule that raises it."""
    out: dict[str, Rule] = {}
    for rule in rules():
        for name in rule.types:
            out.setdefault(name, rule)
    return out
