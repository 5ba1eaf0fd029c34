"""What a rule is. A rule says what it saw, not what it guesses.

A rule's module docstring has four fixed parts, from which `storylens rules` and the docs are made:

    One line: what the rule sees.

    Why it matters: …
    Example: … -> …
    Leaves alone: …
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from storylens.model import Category, Severity, Span

if TYPE_CHECKING:
    from storylens.findings.context import PairContext


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding before it has an id, a settled severity and its place among the others.

    `severity` None takes the rule's default for `type`. `fixed` marks a severity that the rule worked out from
    the case at hand; the editor's config still overrides it.
    """

    type: str
    base: Span | None
    other: Span | None
    message: str
    severity: Severity | None = None
    notes: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One check. `name` is unique and kebab-case; `types` maps each finding type it raises to its default
    severity; `find` yields drafts for one pair. `english` False lets it run on any language. `cap` bounds how
    many findings of one pair are shown before "and N more". `tier` "suspicious" never gates."""

    name: str
    category: Category
    types: Mapping[str, Severity]
    find: Callable[[PairContext], Iterable[Draft]]
    doc: str = ""
    english: bool = True
    cap: int = 60
    tier: str = "finding"
    extra: Mapping[str, str] = field(default_factory=dict)
