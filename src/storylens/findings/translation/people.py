"""Who in the base is a man or a woman, as far as the base itself says so: a small look-up for the gender rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storylens.findings.context import PairContext

_FEMALE = frozenset(
    "she her hers herself woman women girl girls mother daughter sister wife widow actress queen princess niece aunt "
    "grandmother spokeswoman chairwoman businesswoman congresswoman mrs ms miss lady girlfriend female madam bride "
    "heroine granddaughter duchess countess baroness empress nun waitress hostess goddess mum mom dame pregnant "
    "actresses ladies mothers daughters sisters wives girlfriends businesswomen".split()
)
_MALE = frozenset(
    "he him his himself man men boy boys father son sons brother brothers husband widower king prince nephew uncle "
    "grandfather spokesman chairman businessman congressman mr sir gentleman boyfriend male grandson duke baron "
    "emperor monk priest pope waiter dad guy lord fathers husbands businessmen gentlemen".split()
)
_AROUND = 2
"""Paragraphs before and after a link that still tell who "he" and "she" are."""


def gender_near(context: PairContext, link: int) -> frozenset[str]:
    """Which of "f" and "m" the base bears out in a link and the paragraphs around it."""
    told = context.once(_told)
    indexes = context.links[link].base
    if not indexes:
        return frozenset("fm")
    out: set[str] = set()
    for i in range(max(0, indexes[0] - _AROUND), min(len(told), indexes[-1] + _AROUND + 1)):
        out |= told[i]
    return frozenset(out)


def _told(context: PairContext) -> list[frozenset[str]]:
    """For each paragraph of the base, the genders that its words tell."""
    out = []
    for i in range(len(context.base.paragraphs)):
        norms = {t.norm for t in context.base.tokens(i)}
        out.append(frozenset((["f"] if norms & _FEMALE else []) + (["m"] if norms & _MALE else [])))
    return out
