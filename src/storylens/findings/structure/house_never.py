"""A wording that the desk's own style never allows (`[house] never` in the config).

Why it matters: a desk's style book is as binding as a fact: names of places, people and groups carry a position.
Example: the Ukraine -> the Ukraine (house style: Ukraine)
Leaves alone: the wording where the base has it too, and everything while the config lists nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.text.document import Document, Token


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each place of the other side that holds a forbidden wording more often than the base does."""
    never = context.options.house.never
    for wording in sorted(never):
        words = [t.norm for t in cut(wording)]
        if not words:
            continue
        allowed = len(list(_places(context.base, words)))
        for tokens in list(_places(context.other, words))[allowed:]:
            span = context.other.span(tokens[0].start, tokens[-1].end)
            instead = f" Write “{never[wording]}”." if never[wording] else ""
            yield Draft("house-never", None, span, f"The desk does not write “{span.text}”.{instead}")


def cut(wording: str) -> list[Token]:
    """The tokens of a wording, cut as a version is."""
    document = Document(wording)
    return [t for p in document.paragraphs for t in document.tokens(p.number)]


def _places(document: Document, words: list[str]) -> Iterable[list[Token]]:
    for p in document.paragraphs:
        tokens = document.tokens(p.number)
        for k in range(len(tokens) - len(words) + 1):
            if tokens[k].norm == words[0] and [t.norm for t in tokens[k : k + len(words)]] == words:
                yield tokens[k : k + len(words)]


RULE = Rule("house-never", "structure", {"house-never": "minor"}, find, doc=__doc__, english=False)
