"""What two wordings of one place have in common, and how a doubted one is told: shared by both tiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from storylens.findings.rule import Draft
from storylens.findings.telling import quoted
from storylens.findings.translation.draft import draft, opposite, shown
from storylens.findings.translation.initials import initials_of, is_acronym, spelled_out
from storylens.findings.translation.synonyms import synonyms
from storylens.findings.translation.words import FUNCTION
from storylens.text.document import Token
from storylens.text.stems import stem

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.findings.translation.suspicion.score import Run
    from storylens.findings.translation.view import LinkView
    from storylens.model import Severity

ALIKE = 80
"""Likeness of spelling, in percent, from which words are variants of each other."""


def is_content(token: Token) -> bool:
    """Whether a token is a word that carries sense."""
    return token.kind == "word" and token.norm not in FUNCTION


def is_name(token: Token) -> bool:
    """Whether a token is a number or looks like a name."""
    return token.kind == "number" or (token.text[0].isupper() and token.norm not in FUNCTION)


def is_variant(view: LinkView, ours: list[Token], theirs: list[Token]) -> bool:
    """Whether the words are the base's own in other words of their sense: bull's eye/bullseye, SE/Sport Express."""
    known = {stem(t.norm) for t in theirs}
    rest = [t for t in ours if is_content(t) and stem(t.norm) not in known]
    rest = [t for t in rest if not (is_acronym(t) and spelled_out(t, view.base))]
    rest = [t for t in rest if not any(synonyms(t.norm, told.norm) for told in theirs if is_content(told))]
    if not rest or initials_of(ours, theirs):
        return True
    mine, told = ("".join(t.norm for t in side if t.kind != "mark") for side in (ours, theirs))
    return bool(told) and ratio(mine, told) >= ALIKE


def wording_draft(
    context: PairContext,
    view: LinkView,
    run: Run,
    type: str,  # noqa: A002
    severity: Severity,
) -> Draft:
    """A draft that shows the doubted words beside what the base has there, where that is of a like length."""
    at = _bare(view.base, opposite(view, run.start, run.end))
    words = quoted(shown(context, view, run.start, run.end))
    mine = sum(map(is_content, view.other[run.start : run.end]))
    told = sum(map(is_content, view.base[at[0] : at[1]])) if at else 0
    if at and 0 < told <= 2 * mine + 1 and mine <= 2 * told + 1:
        theirs = quoted(context.base.text[view.base[at[0]].start : view.base[at[1] - 1].end])
        what = f"{words} stands where the base has {theirs}."
        return draft(context, view, run.start, run.end, type, what, base=at, severity=severity)
    what = f"Nothing in the base's paragraph says {words}."
    other = context.other.span(view.other[run.start].start, view.other[run.end - 1].end)
    return Draft(type, None, other, what, severity)


def _bare(tokens: list[Token], at: tuple[int, int] | None) -> tuple[int, int] | None:
    """The range without marks and small words at its ends; as it is where nothing else is there."""
    if at is None:
        return None
    kept = [k for k in range(*at) if tokens[k].kind == "number" or is_content(tokens[k])]
    return (kept[0], kept[-1] + 1) if kept else at
