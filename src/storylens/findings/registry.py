"""Every rule there is, one line each, in the order in which they run."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from storylens.findings.rule import Rule

MODULES = (
    "quotes.quote_altered",
)  # fmt: skip


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, imported on first use."""
    return tuple(import_module(f"storylens.findings.{name}").RULE for name in MODULES)
