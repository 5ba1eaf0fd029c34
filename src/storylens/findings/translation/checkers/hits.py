"""What a second reader says, held against the base: a hit on words that stand in the base too is dropped.

The gate makes a single-text checker useful here. Of Harper's marks on 1,388 machine-translated passages (WMT and
TED, one rater each, so a floor) 22 % touch an error without it, at 24 marks in 1,000 words; 46 % with it, at 8.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from storylens.findings.rule import Draft
from storylens.findings.translation.lexicon import is_english

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.model import Severity

KINDS: dict[str, Severity] = {"grammar": "minor", "spelling": "minor", "punctuation": "minor"}
"""What a second reader's finding can be of, and how loud."""

_MOST = 2000
_LONGEST_BASE = 80
_LONGEST_MESSAGE = 200
_STRAIGHT = str.maketrans("‘’“”\u00a0", "''\"\" ")


class Hit(NamedTuple):
    """One mark of a second reader on characters [start, end) of the rewrite (code points)."""

    start: int
    end: int
    kind: str
    message: str
    better: tuple[str, ...] = ()
    severity: Severity | None = None


def drafts(context: PairContext, reader: str, hits: Iterable[Hit]) -> Iterator[Draft]:
    """A draft for each hit on words that the base lacks, in reading order; at most the first 2,000 are looked at.

    `reader` is the checker's name as an editor knows it.
    """
    text, base = context.other.text, context.base.text.translate(_STRAIGHT)
    stands: dict[str, bool] = {}
    for hit in sorted(set(hits))[:_MOST]:
        words = text[hit.start : hit.end]
        if not words or context.other.paragraph_at(hit.start) != context.other.paragraph_at(hit.end - 1):
            continue
        if words not in stands:
            stands[words] = _stands_in(base, words.translate(_STRAIGHT))
        if not stands[words] and not (hit.kind == "spelling" and is_english(words.translate(_STRAIGHT).lower())):
            yield _draft(context, reader, hit)


def _stands_in(base: str, words: str) -> bool:
    """Whether `words` stand in `base` as whole words; capitals at the start of a sentence make no difference."""
    forms = {words, words[0].lower() + words[1:]}
    return any(form in base and _whole(form, base) for form in sorted(forms))


def _whole(form: str, base: str) -> bool:
    left = r"(?<!\w)" if form[0].isalnum() else ""
    right = r"(?!\w)" if form[-1].isalnum() else ""
    return re.search(left + re.escape(form) + right, base) is not None


def _draft(context: PairContext, reader: str, hit: Hit) -> Draft:
    origin = context.origin(hit.start, hit.end)
    if origin is not None and len(origin.text) > _LONGEST_BASE:
        origin = None
    message = " ".join(hit.message.split()) or "marked without a reason"
    if len(message) > _LONGEST_MESSAGE:
        message = f"{message[: _LONGEST_MESSAGE - 1]}…"
    better = " or ".join(f"“{word}”" for word in hit.better[:3] if word.strip() and len(word) <= _LONGEST_BASE)
    return Draft(
        hit.kind,
        origin,
        context.other.span(hit.start, hit.end),
        f"{reader}: {message}",
        severity=hit.severity,
        notes=(f"{reader} would write {better}.",) if better else (),
    )
