"""Hedges in a link: the words that keep a claim from being a fact, and whether they survived."""

from __future__ import annotations

from typing import NamedTuple

from storylens.findings.attribution.anchors import Alignment, anchors
from storylens.findings.attribution.words import BE, DETERMINERS, STOP, adverb, words
from storylens.findings.context import PairContext
from storylens.findings.quotes.marks import quotations
from storylens.model import Span
from storylens.text.document import Document
from storylens.text.stems import stem

ADVERBIAL = words(
    "allegedly reportedly apparently purportedly supposedly probably possibly perhaps likely seemingly presumably"
    " potentially maybe conceivably arguably ostensibly evidently tentatively provisionally plausibly putatively"
    " reputedly"
)
ADJECTIVAL = words(
    "alleged suspected purported reported apparent possible potential presumed supposed likely probable claimed"
    " accused unconfirmed unverified rumoured rumored would-be tentative preliminary provisional putative so-called"
    " self-styled ostensible"
)
MODAL = words("may might could")
_SEEM = words("appear appears appeared seem seems seemed")
_HELD = words(
    "thought believed understood said expected forecast projected estimated supposed rumoured rumored reported alleged"
    " predicted assumed"
)
"""Participles that keep a claim at a distance in "is … to": in the active voice they are cues, not hedges."""
ANY = (
    ADVERBIAL
    | ADJECTIVAL
    | MODAL
    | _SEEM
    | words("believed thought understood tend tends tended can unclear uncertain if whether chance risk possibility")
    | words("suggest suggests suggested")
)
_FORESEEN = words("think believe understand expect suppose assume predict anticipate forecast project plan hope")
"""Lemmas of verbs that leave open what they govern, as "they expect that it will" does."""
_MEANS = words(
    "expect expects expected plan plans planned hope hopes hoped intend intends intended aim aims aimed hoping planning"
)
"""What somebody means to do is not done yet: "plans to close" is open where "will close" is not."""
_WILL = words("will would shall 'll")
_ODDS = words("likelihood probability")
_ABLE = words("able unable capable ability manage manages managed")
_SENSES = words("hear see feel smell taste sense tell remember recall recognise recognize afford understand imagine")
"""What one could hear or see was heard and seen: with these "could" is no hedge."""
_FIRM = words("will is are was were has have had would shall must does did 'll")
APPROXIMATE = words("about around roughly approximately nearly almost some circa over under estimated")


class Hedge(NamedTuple):
    """A hedge that one side lost. `near`: the words left at its place on the side that lacks it."""

    here: Span
    near: Span | None
    word: str
    kind: str
    link: int


class Hedges:
    """What became of the hedges of a pair: those the other version `dropped`, and those it `added`."""

    def __init__(self, context: PairContext) -> None:
        self.dropped: list[Hedge] = []
        self.added: list[Hedge] = []
        for link in context.changed_links:
            sides = context.links[link]
            if sides.base and sides.other:
                al = anchors(context).of(link)
                self.dropped.extend(_lost(context, link, al, forward=True))
                self.added.extend(_lost(context, link, al, forward=False))


def _lost(context: PairContext, link: int, al: Alignment, forward: bool) -> list[Hedge]:
    norms = al.left_norms if forward else al.right_norms
    far = al.right_norms if forward else al.left_norms
    places = al.left if forward else al.right
    mapping = al.to_right if forward else al.to_left
    document = context.base if forward else context.other
    other = context.other if forward else context.base
    out: list[Hedge] = []
    for k, w in enumerate(norms):
        if k in mapping or w not in _WATCHED or _quoted(document, places, k, mapping):
            continue
        kind = _kind(norms, k)
        if not kind or (w == "may" and _month(document, places[k])):
            continue
        lo = next((j for j in range(k - 1, max(-1, k - 7), -1) if j in mapping and norms[j][:1].isalnum()), None)
        hi = next((j for j in range(k + 1, min(len(norms), k + 7)) if j in mapping and norms[j][:1].isalnum()), None)
        if hi is None or (lo is None and kind != "number"):
            continue
        a = mapping[lo] if lo is not None else mapping[hi] - 1
        b = mapping[hi]
        if not (a < b <= a + 7):
            continue
        if kind == "number" and (b != a + 1 or hi != k + 1 or (a >= 0 and far[a] in APPROXIMATE)):
            continue
        if _lasts(norms, k, kind, far, a, b):
            continue
        kept = {far[mapping[j]] for j in range(max(0, k - 8), min(len(norms), k + 9)) if j in mapping}
        if _answered(far, a, b, w, kind, kept) or not (kind == "verb" or _holds(norms, mapping, k)):
            continue
        there = al.right if forward else al.left
        end = k + 2 if kind == "verb" else k + 1
        word = " ".join(norms[k:end])
        out.append(Hedge(_span(document, places, k, end), _span(other, there, a, b + 1), word, kind, link))
    return out


def _month(document: Document, place: tuple[int, int]) -> bool:
    """Whether "May" is the month: a capital inside a sentence, or a number beside it."""
    tokens, i = document.tokens(place[0]), place[1]
    beside = [tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
    inside = i > 0 and tokens[i - 1].kind != "mark"
    return (inside and tokens[i].text == "May") or any(t.kind == "number" for t in beside)


def _lasts(norms: list[str], k: int, kind: str, far: list[str], a: int, b: int) -> bool:
    """Whether what a modal or "appears to" left open stays open between `a` and `b` of the far side."""
    if kind == "modal":
        return not any(x in _FIRM for x in far[a + 1 : b]) and not _does(norms, k + 1, far, a + 1, b + 1)
    if kind == "verb" and norms[k] in _MEANS and not (_WILL & set(far[a + 1 : b + 1])):
        return True  # done, or being done: that is no lost hedge but a plan told as a deed
    return kind == "verb" and not _does(norms, k + 2, far, a + 1, b + 1)


def _answered(far: list[str], a: int, b: int, word: str, kind: str, kept: set[str]) -> bool:
    """Whether another hedge stands for the lost one, or its opposite, which other rules tell of."""
    before, behind = (2, 3) if kind == "modal" else (6, 7)
    near = range(max(0, a - before), min(len(far), b + behind))
    return any((_hedges(far, j, kind) and far[j] not in kept) or far[j] == f"un{word}" for j in near)


def _hedges(norms: list[str], k: int, kind: str) -> bool:
    """Whether the word at `k` leaves open what a hedge of `kind` leaves open."""
    if norms[k] in ANY or (kind == "modal" and norms[k] in _ABLE):
        return True
    return kind == "verb" and stem(norms[k]) in _OPEN_STEMS


def _seems(norms: list[str], k: int) -> bool:
    """Whether "appears to" or "is thought to" stands at `k`."""
    if k + 2 >= len(norms) or norms[k + 1] != "to":
        return False
    held = norms[k] in _HELD and any(w in BE for w in norms[max(0, k - 2) : k])
    return norms[k] in _SEEM or held or norms[k] in _MEANS


def _does(norms: list[str], at: int, far: list[str], a: int, b: int) -> bool:
    """Whether the verb that a hedge left open at `at` stands in `far[a:b]` as a plain one: "may slow" / "slows"."""
    while at < len(norms) - 1 and (norms[at] in ("have", "be", "been") or adverb(norms[at])):
        if norms[at] == "be" and not _participle(norms[at + 1]):
            break
        at += 1
    if at >= len(norms):
        return False
    return any(_forms(norms[at], far[j]) and far[j - 1] not in _OPENING for j in range(max(1, a), b))


def _forms(verb: str, w: str) -> bool:
    """Whether two words may be forms of one verb."""
    a, b = stem(verb), stem(w)
    return a == b or (min(len(a), len(b)) > 2 and a[:3] == b[:3] and (a.startswith(b) or b.startswith(a)))


def _participle(w: str) -> bool:
    return w.endswith(("ing", "ed", "en")) or stem(w) != w


def _holds(norms: list[str], mapping: dict[int, int], k: int) -> bool:
    """Whether most of the words around the hedge stand unchanged, so that its loss is all that happened."""
    around = [j for j in range(max(0, k - 5), min(len(norms), k + 6)) if j != k and norms[j][:1].isalnum()]
    return 2 * sum(j in mapping for j in around) >= len(around)


def _kind(norms: list[str], k: int) -> str:
    w = norms[k]
    before = norms[k - 1] if k else ""
    after = norms[k + 1] if k + 1 < len(norms) else ""
    if w == "could" and after in _SENSES:
        return ""
    if w in MODAL:
        return (
            "modal"
            if after and after not in ("not",) and before not in ("in", "of", "last", "this", "early", "late")
            else ""
        )
    if _seems(norms, k):
        return "verb"
    if w in _ODDS:
        return "adverb" if before in ("all", "every") else ""
    if w in APPROXIMATE:
        return "number" if after[:1].isdigit() else ""
    if w == "likely":
        return "" if before in ("more", "less", "most", "very", "a") else "adverb"
    if w in ADVERBIAL:
        return "adverb"
    if w in ADJECTIVAL and before not in ('"', ",") and after[:1].isalpha() and after not in STOP:
        placed = (
            before in DETERMINERS
            or before in ("of", "'s", "in", "with", "for", "over", "an")
            or not before[:1].isalnum()
        )
        return "adjective" if placed or adverb(before) else ""
    return ""


_OPENING = MODAL | words("to not can would should did do does n't never")
_OPEN_STEMS = frozenset(stem(w) for w in _FORESEEN)
_WATCHED = ADVERBIAL | ADJECTIVAL | MODAL | APPROXIMATE | _SEEM | _HELD | _MEANS | _ODDS


def _quoted(document: Document, places: list[tuple[int, int]], k: int, mapping: dict[int, int]) -> bool:
    """Whether the word stands in a quotation, which has rules of its own unless the whole of a short one is gone."""
    n, i = places[k]
    q = next((q for q in quotations(document)[n] if q.first <= i < q.last), None)
    if q is None:
        return False
    first = k - (i - q.first)
    return q.last - q.first > 8 or any(x in mapping for x in range(first, first + q.last - q.first))


def _span(document: Document, places: list[tuple[int, int]], a: int, b: int) -> Span:
    a = max(0, a)
    first, last = places[a], places[min(b, len(places)) - 1]
    return document.span(document.tokens(first[0])[first[1]].start, document.tokens(last[0])[last[1]].end)


def hedges(context: PairContext) -> Hedges:
    """The hedges of `context`, shared by the rules."""
    return context.once(Hedges)
