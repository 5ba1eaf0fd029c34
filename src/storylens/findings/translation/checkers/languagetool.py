"""What your own LanguageTool server marks in words that the base lacks; off unless `--languagetool-url` names one.

Why it matters: a slip of spelling or grammar that came in with the rewriting is cheap to mend once seen.
Example: the ministers have agreed -> the ministers has agreed
Leaves alone: what the base has too, matters of style, register and capitals.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.checkers.hits import KINDS, Hit, drafts


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each match on words that the base lacks; one request for the document. Raises `CheckerError`."""
    url = context.options.languagetool_url
    if not url or not context.other.text.strip():
        return ()
    return drafts(context, "LanguageTool", _hits(url, context.other.text))


@lru_cache(maxsize=8)
def _hits(url: str, text: str) -> tuple[Hit, ...]:
    from storylens.findings.translation.checkers.server import ask

    return ask(url, text)


RULE = Rule("languagetool", "translation", KINDS, find, doc=__doc__)
