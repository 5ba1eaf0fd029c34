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
_FEMALE_NAMES = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley "
    "kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen "
    "amy angela anna ruth brenda pamela nicole katherine catherine christine samantha debra janet rachel carolyn emma "
    "maria heather diane julie joyce victoria kelly christina joan evelyn judith megan meghan andrea cheryl hannah "
    "martha jacqueline frances gloria ann teresa kathryn sara janice alice abigail julia judy sophia grace denise "
    "amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori "
    "hillary nancy kamala theresa ursula giorgia jacinda sanna olena yulia svetlana olga natalia tatiana irina elena "
    "marine brigitte claire camille sophie isabelle ingrid astrid greta ingrid carmen lucia pilar rosa ana fatima "
    "aisha khadija leila yasmin priya indira sonia aung malala greta serena venus simone naomi oprah".split()
)
_MALE_NAMES = frozenset(
    "james robert john michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary "
    "nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond "
    "patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy "
    "harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan "
    "billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis "
    "bobby philip johnny barack vladimir dmitry sergei sergey alexei mikhail igor boris viktor volodymyr yuri oleg "
    "emmanuel francois jean pierre jacques nicolas olaf friedrich wolfgang helmut klaus hans jens giuseppe matteo "
    "silvio mario luigi carlos miguel pedro pablo javier diego luis fernando jorge mohammed muhammad mohamed ahmed "
    "ali hassan hussein omar abdullah ibrahim khalid recep benjamin bibi narendra rahul imran shinzo fumio antony "
    "elon jeff bill tim sundar warren boris rishi keir nigel tony gordon justin mitch chuck bernie mike ron".split()
)
_AROUND = 2
"""Paragraphs before and after a link that still tell who "he" and "she" are."""


def gender_near(context: PairContext, link: int) -> frozenset[str]:
    """Which of "f" and "m" the base bears out: words of a link and the paragraphs around it, first names in it."""
    told = context.once(_told)
    indexes = context.links[link].base
    if not indexes:
        return frozenset("fm")
    out: set[str] = set()
    for i in range(max(0, indexes[0] - _AROUND), min(len(told), indexes[-1] + _AROUND + 1)):
        out |= told[i]
    names = {t.norm for t in context.base_tokens(link) if t.text[0].isupper()}
    return frozenset(out | ({"f"} if names & _FEMALE_NAMES else set()) | ({"m"} if names & _MALE_NAMES else set()))


def _told(context: PairContext) -> list[frozenset[str]]:
    """For each paragraph of the base, the genders that its words tell."""
    out = []
    for i in range(len(context.base.paragraphs)):
        norms = {t.norm for t in context.base.tokens(i)}
        out.append(frozenset((["f"] if norms & _FEMALE else []) + (["m"] if norms & _MALE else [])))
    return out
