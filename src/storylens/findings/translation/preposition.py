"""A preposition that the word before it does not take: "a visit in China", "depends from", "consists from".

Why it matters: prepositions are the first thing that another language leaves behind; some turn the sense.
Example: his second visit to China -> his second visit in China
Leaves alone: prepositions that the word may take as well, those that open a phrase of time or of the base's own, only
moved, what the base has too, and sentences built anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import NEW, LinkView, habits, rewritten_views
from storylens.text.stems import stem

_TAKES = (
    "visit:to by from with;trip:to by from;return:to from by;access:to;answer:to;reply:to;response:to from;"
    "reaction:to from;solution:to for of;threat:to of from against;damage:to from by;attention:to;devotion:to;"
    "alternative:to for;invitation:to from for;key:to of;limit:to on of;reference:to;resistance:to from against;"
    "depend:on upon;dependent:on upon;dependence:on upon of;rely:on upon;reliance:on upon;insist:on upon;base:on upon "
    "in at;concentrate:on in;focus:on;comment:on from by;spend:on in by for;congratulate:on for;consist:of in;"
    "accuse:of by;suspect:of in by;capable:of;aware:of;afraid:of;proud:of;guilty:of in;convict:of in by at;remind:of "
    "about;approve:of by in at;deprive:of;responsible:for to;responsibility:for to of;reason:for behind of to in;"
    "search:for of by in at;wait:for in at until on by outside;apologize:for to;apologise:for to;blame:for on by;"
    "demand:for from by of;need:for of to by;demand:for;hope:for of in;prepare:for by in with;substitute:for with by;"
    "participate:in with at;participation:in of by at;succeed:in as with by at;interested:in;result:in from of;"
    "specialize:in;specialise:in;invest:in by with;investment:in by from of for;increase:in of by from to;"
    "decrease:in of by from to;involved:in with by;confidence:in of among from;belief:in that of;"
    "differ:from in on with by;different:from to than in for;suffer:from in at under with for;prevent:from by in;"
    "protect:from against by with in at;recover:from in at by;abstain:from in;refrain:from;separate:from by into in at;"
    "agree:with to on about in that by;deal:with in by between for of on to;comply:with;cope:with;familiar:with to;"
    "satisfied:with by;compare:with to by;associate:with by in;congratulations:on to for;similar:to in;"
    "equal:to in of;opposed:to by;married:to in for at by with;sensitive:to about;close:to by in for at from on;"
    "belong:to in;contribute:to by in from;lead:to in by from with at for the;listen:to in at;object:to;refer:to as by;"
    "happen:to in at on after when during;relate:to in by;subject:to of in;according:to;due:to on in at for by;"
    "thanks:to for in;laugh:at about with in;aim:at for to of by with;"
    "arrive:at in on from by with;good:at for in to of on "
    "with;expert:on in at from for with of"
)


@cache
def _takes() -> dict[str, frozenset[str]]:
    return {stem(row.split(":")[0]): frozenset(row.split(":")[1].split()) for row in _TAKES.split(";")}


_SWAPPED = frozenset("of in to for with on at from about against".split())
_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december spring summer autumn winter weekend week month year night morning afternoon "
    "evening noon midnight day time minute half quarter season century decade christmas easter".split()
)
_BEFORE_TIME = frozenset(
    "the a that this last next early late mid same first second third final following previous".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each preposition that took the place of the base's and does not go with the kept word before it."""
    for view in rewritten_views(context):
        for k in range(1, len(view.norms)):
            at = _replaced(view, k)
            if at is None or habits(context).has(view.norms[k - 1], view.norms[k]):
                continue
            what = f"“{shown(context, view, k - 1, k + 1)}”: “{view.norms[k - 1]}” goes with “{view.base_norms[at]}”."
            yield draft(context, view, k - 1, k + 1, "grammar", what, base=(at - 1, at + 1))


def _replaced(view: LinkView, k: int) -> int | None:
    """Index of the base's preposition after the same word, where the one at `k` does not go with that word."""
    if view.origin[k] != NEW or view.norms[k] not in _SWAPPED or view.origin[k - 1] < 0:
        return None
    at = view.origin[k - 1] + 1
    takes = _takes().get(stem(view.norms[k - 1]))
    if takes is None or at >= len(view.base_norms) or view.base_norms[at] not in takes or view.norms[k] in takes:
        return None
    return None if _of_time(view.norms, k) or _moved(view, k) else at


def _of_time(norms: list[str], k: int) -> bool:
    """Whether the preposition at `k` opens a phrase of time: on Saturday, in the 8th minute, at 8 pm."""
    k += 1
    while k < len(norms) and (norms[k] in _BEFORE_TIME or norms[k][0].isdigit()):
        if norms[k][0].isdigit():
            return True
        k += 1
    return k < len(norms) and norms[k].removesuffix("s") in _TIME


def _moved(view: LinkView, k: int) -> bool:
    """Whether the base has the preposition at `k` and the word after it side by side elsewhere: the phrase moved."""
    after = view.norms[k + 1] if k + 1 < len(view.norms) else ""
    return (view.norms[k], after) in pairwise(view.base_norms)


RULE = Rule("preposition", "translation", {"grammar": "minor"}, find, doc=__doc__)
