"""A form that English does not have: a regular ending on an irregular verb, a plural of what is not counted.

Why it matters: the ending was built by rule, as a learner or a machine builds it; no native desk lets it pass.
Example: it paid the supplier -> it payed the supplier
Leaves alone: what the base has too, names, quotations that keep the base's words, "the researches of" in titles.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import LinkView, english_views, habits

_NO_FORM = {
    "payed": "paid", "catched": "caught", "teached": "taught", "buyed": "bought", "bringed": "brought",
    "builded": "built", "breaked": "broke", "choosed": "chose", "comed": "came", "drawed": "drew", "drived": "drove",
    "eated": "ate", "falled": "fell", "feeled": "felt", "fighted": "fought", "finded": "found", "flied": "flew",
    "forgetted": "forgot", "gived": "gave", "goed": "went", "growed": "grew", "heared": "heard", "holded": "held",
    "hurted": "hurt", "keeped": "kept", "knowed": "knew", "leaded": "led", "leaved": "left", "losed": "lost",
    "maked": "made", "meaned": "meant", "meeted": "met", "putted": "put", "readed": "read", "rised": "rose",
    "runned": "ran", "sayed": "said", "seeked": "sought", "selled": "sold", "sended": "sent", "setted": "set",
    "shaked": "shook", "shooted": "shot", "shutted": "shut", "singed": "sang", "sitted": "sat", "sleeped": "slept",
    "speaked": "spoke", "spended": "spent", "spreaded": "spread", "standed": "stood", "stealed": "stole",
    "sweared": "swore", "swimmed": "swam", "taked": "took", "telled": "told", "thinked": "thought",
    "throwed": "threw", "understanded": "understood", "weared": "wore", "wonned": "won", "writed": "wrote",
    "becamed": "became", "begined": "began", "beginned": "began", "bited": "bit", "blowed": "blew", "hitted": "hit",
    "costed": "cost", "cutted": "cut", "childs": "children", "mans": "men", "womans": "women", "foots": "feet",
    "tooths": "teeth", "mouses": "mice", "sheeps": "sheep", "wifes": "wives", "lifes": "lives", "knifes": "knives",
    "halfs": "halves", "leafs": "leaves", "peoples'": "people's", "gooder": "better", "badder": "worse",
    "worser": "worse", "farer": "farther", "hisself": "himself", "theirselves": "themselves", "ourself": "ourselves",
}  # fmt: skip
_UNCOUNTED = frozenset(
    "evidences informations advices equipments furnitures luggages baggages knowledges softwares hardwares homeworks "
    "machineries jewelleries sceneries feedbacks musics "
    "housings personnels rubbishes garbages aircrafts spacecrafts offsprings slangs legislations "
    "ammunitions employments healths violences unemployments".split()
)
_PAST_ONLY = frozenset(
    "began broke chose did drank drove ate fell flew forgot froze gave went grew knew rode ran shook sang sank "
    "spoke stole swore swam took tore threw wore wrote withdrew undertook underwent arose".split()
)
"""Past forms that are no participles."""
_BEFORE_NOUN = frozenset("made make makes making new great enormous big some these many several of".split())
_MEASURES = frozenset("year month week day hour minute mile metre meter kilometre kilometer foot page story".split())
_NO_VERB = frozenset("anything nothing anybody nobody anyone something everything".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each such form."""
    for view in english_views(context):
        for k in sorted({*view.new, *view.seams}):
            start, why = _odd(view, k)
            if why and not habits(context).has(*view.norms[start : k + 1]):
                what = f"“{shown(context, view, start, k + 1)}”: {why}."
                yield draft(context, view, start, k + 1, "grammar", what)


def _odd(view: LinkView, k: int) -> tuple[int, str]:
    """(start, what is wrong) of a form that ends with word `k`; "" where nothing is."""
    word, before = view.norms[k], view.norms[max(0, k - 2) : k]
    if not view.other[k].text.islower():
        return k, ""
    if word in _NO_FORM:
        return k, f"the form is “{_NO_FORM[word]}”"
    if word in _PAST_ONLY and before[-1:] and before[-1] in ("have", "has", "had", "having"):
        return k - 1, "the verb needs its participle here"
    if word in _UNCOUNTED or (word == "progresses" and before[-1:] and before[-1] in _BEFORE_NOUN):
        return k, "this word has no plural"
    measure, hyphen, _ = word.partition("-")
    if hyphen and measure[-1:] == "s" and measure[:-1] in _MEASURES and before[-1:] == ["-"]:
        return k, f"after a figure and a hyphen it is “{measure[:-1]}”"
    if word == "years" and before[-1:] and view.other[k - 1].kind == "number" and _age(view, k):
        return k - 1, "an age between commas is the figure alone, or “aged” and the figure"
    if word.startswith("year-") and "year-old" in view.base_set and word not in ("year-old", "year-olds", "year-long"):
        return k, "the base has “year-old”"
    if word in _NO_VERB and before[-1:] in (["didn't"], ["doesn't"], ["don't"]):
        return k - 1, "the verb is missing"
    if word in _NO_VERB and before[-1:] == ["not"] and before[-2:-1] and before[-2] in ("did", "does", "do"):
        return k - 2, "the verb is missing"
    return k, ""


def _age(view: LinkView, k: int) -> bool:
    """Whether "years" at `k` follows a lone figure between commas that the base has so without it."""
    at = view.origin[k - 1]
    return (
        1 < k < len(view.norms) - 1
        and view.norms[k - 2] == "," == view.norms[k + 1]
        and 0 < at < len(view.base_norms) - 1
        and view.base_norms[at - 1] == "," == view.base_norms[at + 1]
    )


RULE = Rule("word-form", "translation", {"grammar": "minor"}, find, doc=__doc__)
