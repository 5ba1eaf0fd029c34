"""He or she where the base says neither, or says the other.

Why it matters: most languages mark gender where English does not, so a translation must invent it ("the person
said" becomes "she said"); a source who asked not to be named now has a sex, and a woman whom the base names may
become a man.
Example: The person said -> She said
Leaves alone: a pronoun whose person the story itself calls he or she (or Mr, Mrs, a woman, a son) nearby.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from storylens.findings.context import PairContext
from storylens.findings.entities import Entities
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, opposite
from storylens.findings.translation.people import gender_near
from storylens.findings.translation.pronoun_case import slip
from storylens.findings.translation.view import LinkView, rewritten_views

FEMALE = frozenset("she her hers herself".split())
MALE = frozenset("he him his himself".split())
_NOUNS = {
    "woman": "man", "women": "men", "girl": "boy", "girls": "boys", "mother": "father", "daughter": "son",
    "daughters": "sons", "sister": "brother", "sisters": "brothers", "wife": "husband", "widow": "widower",
    "actress": "actor", "queen": "king", "princess": "prince", "niece": "nephew", "aunt": "uncle",
    "grandmother": "grandfather", "spokeswoman": "spokesman", "chairwoman": "chairman", "businesswoman": "businessman",
    "congresswoman": "congressman", "policewoman": "policeman", "mrs": "mr", "ms": "mr", "lady": "gentleman",
    "girlfriend": "boyfriend", "female": "male", "madam": "sir", "bride": "groom", "heroine": "hero",
    "granddaughter": "grandson", "stepmother": "stepfather", "mothers": "fathers", "wives": "husbands",
    "grandma": "grandpa", "mum": "dad", "mom": "dad", "saleswoman": "salesman", "sportswoman": "sportsman",
}  # fmt: skip
_PARTNERS = {**_NOUNS, **{m: f for f, m in _NOUNS.items()}}
_NEUTRAL = frozenset("actor king hero groom".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each pronoun or noun whose gender the base does not bear out."""
    for view in rewritten_views(context):
        yield from _pronouns(context, view)
        yield from _nouns(context, view)


def _genders(norms: Iterable[str]) -> set[str]:
    return {("f" if n in FEMALE else "m") for n in norms if n in FEMALE or n in MALE}


def _pronouns(context: PairContext, view: LinkView) -> Iterable[Draft]:
    in_base = _genders(view.base_norms)
    told: set[tuple[str, int]] = set()
    swapped = cache(lambda gender: _swapped(view, gender))
    spots = cache(lambda gender: [i for i, n in enumerate(view.base_norms) if n in (FEMALE if gender == "f" else MALE)])
    for k in view.new:
        word = view.norms[k]
        mine = "f" if word in FEMALE else "m" if word in MALE else ""
        if not mine or (mine, view.sentence_of[k]) in told or (k and slip(view, k)):
            continue  # a pronoun that cannot stand there at all is the other rule's
        found: Draft | None = None
        facing = opposite(view, k, k + 1)
        across = _genders(view.base_norms[facing[0] : facing[1]]) if facing else set()
        other = "m" if mine == "f" else "f"
        if across == {other} or (other in in_base and mine not in in_base) or swapped(mine):
            at = _teller(view, spots(other), facing)
            theirs = context.base.text[view.base[at[0]].start : view.base[at[1] - 1].end]
            what = f"“{view.other[k].text}” here; the base says “{theirs}”."
            found = draft(context, view, k, k + 1, "gender", what, base=at, severity="major")
        elif mine not in in_base and not _both(view, k):
            thing = _thing(view, k)
            if thing is None:
                found = _invented(context, view, k, facing, mine)
            else:
                what = f"“{view.other[k].text}” here; the base says “{view.base[thing].text}”, no man or woman."
                found = draft(context, view, k, k + 1, "gender", what, base=(thing, thing + 1), severity="minor")
        if found:
            told.add((mine, view.sentence_of[k]))  # he, his and himself of one sentence are one person
            yield found


def _thing(view: LinkView, k: int) -> int | None:
    """Index of the base's "it" or "its" that alone stands in the place of word `k`, between words that were kept."""
    before = view.origin[k - 1] if k else -1
    if before < 0 or not k + 1 < len(view.origin) or view.origin[k + 1] != before + 2:
        return None
    return before + 1 if view.base_norms[before + 1] in ("it", "its", "itself") else None


def _teller(view: LinkView, spots: list[int], facing: tuple[int, int] | None) -> tuple[int, int]:
    """Where the base tells the other gender: a pronoun opposite, the name that stands there, or any pronoun.

    `spots`: where its words of that gender stand.
    """
    if facing:
        at = bisect_left(spots, facing[0])
        if at < len(spots) and spots[at] < facing[1]:
            return spots[at], spots[at] + 1
        if any(t.text[0].isupper() for t in view.base[facing[0] : facing[1]]):
            return facing
    return spots[0], spots[0] + 1


def _both(view: LinkView, k: int) -> bool:
    """Whether "he or she" names both."""
    return "or" in view.norms[max(0, k - 1) : k + 2] and bool({*view.norms[max(0, k - 2) : k + 3]} & (FEMALE | MALE))


def _invented(context: PairContext, view: LinkView, k: int, facing: tuple[int, int] | None, mine: str) -> Draft | None:
    """A draft for a gender that the base's paragraph does not tell: of an unnamed person, or against the story."""
    near = gender_near(context, view.index)
    if mine in near:
        return None
    who = [i for i in range(*facing) if view.base_norms[i] in _PERSONS] if facing else []
    if not who and not _names_someone(context, view):
        who = [i for i, n in enumerate(view.base_norms) if n in _UNNAMED][:1]
    at = (who[0] - 1 if who[0] and view.base_norms[who[0] - 1] in _LEADS else who[0], who[0] + 1) if who else None
    word = view.other[k].text
    if near:
        told = "a woman" if mine == "m" else "a man"
        return draft(context, view, k, k + 1, "gender", f"“{word}” here; the story speaks of {told}.", base=at)
    if at:
        theirs = context.base.text[view.base[at[0]].start : view.base[at[1] - 1].end]
        unnamed = view.base_norms[who[0]] in _UNNAMED
        what = f"“{word}” here; the base says “{theirs}”, which does not tell whether this is a man or a woman."
        return draft(context, view, k, k + 1, "gender", what, base=at, severity="major" if unnamed else "minor")
    return None


def _names_someone(context: PairContext, view: LinkView) -> bool:
    """Whether the base's side names a person, whom the pronoun may stand for."""
    entities = Entities.of(context.base)
    people = {w for e in entities.entities if e.kind == "person" for w in e.words}
    return any(t.text[0].isupper() and t.norm in people for t in view.base)


_PERSONS = frozenset(
    "person people official officials source sources one individual witness resident member lawmaker senator "
    "minister executive officer leader author expert analyst researcher scientist doctor nurse patient student teacher "
    "worker employee driver passenger victim suspect defendant client customer user voter player coach athlete fan "
    "reporter journalist editor writer critic lawyer judge neighbour neighbor friend colleague spokesperson child baby "
    "teenager adult parent partner owner founder director manager chief president chairperson they them their".split()
)
_UNNAMED = frozenset("person official officials source sources one individual witness people spokesperson".split())
_LEADS = frozenset("the a an one this that another each every".split())


def _swapped(view: LinkView, mine: str) -> bool:
    """Whether the rewrite has more words of this gender than the base, and fewer of the other."""
    ours, theirs = (FEMALE, MALE) if mine == "f" else (MALE, FEMALE)

    def count(norms: list[str], words: frozenset[str]) -> int:
        return sum(n in words for n in norms)

    return count(view.norms, ours) > count(view.base_norms, ours) and count(view.norms, theirs) < count(
        view.base_norms, theirs
    )


def _nouns(context: PairContext, view: LinkView) -> Iterable[Draft]:
    for k in view.new:
        word = view.norms[k]
        partner = _PARTNERS.get(word)
        if not partner or word in view.base_set or partner not in view.base_set or word in _NEUTRAL:
            continue
        if partner in view.other_set and view.norms.count(partner) >= view.base_norms.count(partner):
            continue
        at = view.base_norms.index(partner)
        what = f"The base says “{view.base[at].text}”, not “{view.other[k].text}”."
        yield draft(context, view, k, k + 1, "gender", what, base=(at, at + 1), severity="major")


RULE = Rule("gender", "translation", {"gender": "major"}, find, doc=__doc__, confidence=MEASURED.get("gender", {}))
