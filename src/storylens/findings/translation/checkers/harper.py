"""What the grammar checker Harper marks in words that the base lacks; off unless `--checker harper` asks for it.

Why it matters: a slip of spelling or grammar that came in with the rewriting is cheap to mend once seen.
Example: the council will receive it -> the council will recieve it
Leaves alone: what the base has too, readability, style and capitals, paragraphs of over 20,000 characters.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING

from storylens.errors import MissingExtraError
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.checkers.hits import KINDS, Hit, drafts

if TYPE_CHECKING:
    from harper import Lint, Linter

    from storylens.text.document import Document

NAME = "harper"
_UNWANTED = frozenset({"Readability", "Style", "Capitalization"})
_SPELLING = frozenset({"Spelling", "Typo"})
_PUNCTUATION = frozenset({"Punctuation", "Formatting"})
_TASTE = frozenset({"Enhancement", "Formatting", "Redundancy", "Regionalism"})
"""Kinds that are right less often than one time in four, or that no editor would call an error: told as neutral."""
_LONGEST_PARAGRAPH = 20_000
_ONE_AT_A_TIME = Lock()
"""A linter serves one thread at a time; the app may begin a comparison while the last one is being stopped."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each lint on words that the base lacks. Raises `MissingExtraError` where Harper is not installed."""
    if NAME not in context.options.checkers:
        return ()
    require()
    return drafts(context, "Harper", _hits(_readable(context.other)))


def require() -> None:
    """Raise `MissingExtraError`, one line with the install command, where Harper is not installed."""
    if find_spec("harper") is None:
        raise MissingExtraError("--checker harper: Harper is not installed: pip install 'storylens[harper]'")


def _readable(document: Document) -> str:
    """The text with paragraphs too long for Harper blanked out: its time grows faster than a paragraph does."""
    text = document.text
    for p in document.paragraphs:
        if p.end - p.start > _LONGEST_PARAGRAPH:
            text = text[: p.start] + "\n" * (p.end - p.start) + text[p.end :]
    return text


@cache
def _linter() -> Linter:
    from harper import Linter

    return Linter()


@lru_cache(maxsize=8)
def _hits(text: str) -> tuple[Hit, ...]:
    from harper import Language

    with _ONE_AT_A_TIME:
        lints = _linter().lint(text, language=Language.PLAINTEXT)
    return tuple(_hit(lint) for lint in lints if lint.lint_kind not in _UNWANTED)


def _hit(lint: Lint) -> Hit:
    of = lint.lint_kind
    kind = "spelling" if of in _SPELLING else "punctuation" if of in _PUNCTUATION else "grammar"
    better = tuple(s.replacement_text for s in lint.suggestions)
    return Hit(lint.span.start, lint.span.end, kind, lint.message, better, "neutral" if of in _TASTE else None)


RULE = Rule("harper", "translation", KINDS, find, doc=__doc__)
