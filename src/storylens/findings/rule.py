"""What a rule is. A rule says what it saw, not what it guesses.

A rule's module docstring has four fixed parts, from which `storylens rules` and the docs are made:

    One line: what the rule sees.

    Why it matters: …
    Example: … -> …
    Leaves alone: …
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from storylens.model import Category, Severity, Span

if TYPE_CHECKING:
    from storylens.findings.context import PairContext

Tier = Literal["finding", "suspicious"]


_NONE: Mapping[str, float] = MappingProxyType({})
_NO_WORDS: Mapping[str, str] = MappingProxyType({})


class Draft(NamedTuple):
    """A finding before it has an id, a settled severity and its place among the others.

    `severity` None takes the rule's default for `type`; the editor's config overrides both. `surface` marks what
    was seen on the other side alone (doubled punctuation, a hidden character): the engine drops it where the
    base's own linked paragraphs hold the same wording as often.
    """

    type: str
    base: Span | None
    other: Span | None
    message: str
    severity: Severity | None = None
    notes: tuple[str, ...] = ()
    confidence: float | None = None
    surface: bool = False


class Rule(NamedTuple):
    """One check.

    `name` is unique and kebab-case; `types` maps each finding type it raises to its default severity; `find`
    yields drafts for one pair. `english` False lets it run on paragraphs of any language. `cap` bounds how many
    findings of one pair are told before "and N more"; `habit`: a slip of form, which is told once where it runs through
    the whole text. `tier` "suspicious" never gates. `confidence` maps a type
    to its precision as measured on data (see docs/rules.md); a draft's own confidence goes before it.
    """

    name: str
    category: Category
    types: Mapping[str, Severity]
    find: Callable[[PairContext], Iterable[Draft]]
    doc: str = ""
    english: bool = True
    cap: int = 60
    habit: bool = False
    tier: Tier = "finding"
    confidence: Mapping[str, float] = _NONE
    extra: Mapping[str, str] = _NO_WORDS


class RuleText(NamedTuple):
    """The fixed parts of a rule's docstring, each on one line; '' where a part is missing."""

    sees: str
    why: str
    example: str
    leaves: str


_PARTS = {"Why it matters": "why", "Example": "example", "Leaves alone": "leaves"}


def rule_text(rule: Rule) -> RuleText:
    """What the rule says of itself, read from its docstring."""
    parts: dict[str, list[str]] = {"sees": []}
    at = "sees"
    for line in (rule.doc or "").strip().splitlines():
        head, colon, rest = line.strip().partition(":")
        if colon and head in _PARTS:
            at = _PARTS[head]
            line = rest
        parts.setdefault(at, []).append(line.strip())
    joined = {k: " ".join(w for w in v if w) for k, v in parts.items()}
    return RuleText(*(joined.get(name, "") for name in RuleText._fields))
