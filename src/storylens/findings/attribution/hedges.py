"""Hedges in a link: the words that keep a claim from being a fact, and whether they survived."""

from __future__ import annotations

from typing import NamedTuple

from storylens.findings.attribution.anchors import Alignment, anchors
from storylens.findings.attribution.words import DETERMINERS, STOP, adverb, words
from storylens.findings.context import PairContext
from storylens.findings.quotes.marks import quotations
from storylens.model import Span
from storylens.text.document import Document

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
_WEAKER_VERBS = words("appear appears appeared seem seems seemed tend tends tended believed thought understood said")
ANY = (
    ADVERBIAL
    | ADJECTIVAL
    | MODAL
    | _WEAKER_VERBS
    | words("can unclear uncertain if whether chance risk possibility suggest suggests suggested")
)
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
        if k in mapping or w not in _WATCHED or _quoted(document, places[k]):
            continue
        kind = _kind(norms, k)
        if not kind:
            continue
        lo = next((j for j in range(k - 1, max(-1, k - 7), -1) if j in mapping and norms[j][:1].isalnum()), None)
        hi = next((j for j in range(k + 1, min(len(norms), k + 7)) if j in mapping and norms[j][:1].isalnum()), None)
        if hi is None or (lo is None and kind != "number"):
            continue
        a = mapping[lo] if lo is not None else mapping[hi] - 1
        b = mapping[hi]
        if not (a < b <= a + 7):
            continue
        between = far[a + 1 : b]
        if kind == "modal" and not any(x in _FIRM for x in between):
            continue
        if kind == "number" and (b != a + 1 or hi != k + 1):
            continue
        around = far[max(0, a - 6) : b + 7]
        kept_hedges = {far[mapping[j]] for j in range(max(0, k - 8), min(len(norms), k + 9)) if j in mapping}
        if any(x in ANY and x not in kept_hedges for x in (between if kind == "modal" else around)):
            continue
        if not _holds(norms, mapping, k):
            continue
        there = al.right if forward else al.left
        out.append(Hedge(_span(document, places, k, k + 1), _span(other, there, a, b + 1), w, kind, link))
    return out


def _holds(norms: list[str], mapping: dict[int, int], k: int) -> bool:
    """Whether most of the words around the hedge stand unchanged, so that its loss is all that happened."""
    around = [j for j in range(max(0, k - 5), min(len(norms), k + 6)) if j != k and norms[j][:1].isalnum()]
    return 2 * sum(j in mapping for j in around) >= len(around)


def _kind(norms: list[str], k: int) -> str:
    w = norms[k]
    before = norms[k - 1] if k else ""
    after = norms[k + 1] if k + 1 < len(norms) else ""
    if w in MODAL:
        return (
            "modal"
            if after and after not in ("not",) and before not in ("in", "of", "last", "this", "early", "late")
            else ""
        )
    if w in APPROXIMATE:
        return "number" if after[:1].isdigit() else ""
    if w == "likely":
        return "" if before in ("more", "less", "most", "very", "a") else "adverb"
    if w in ADVERBIAL:
        return "adverb"
    if w in ADJECTIVAL and after[:1].isalpha() and after not in STOP:
        placed = (
            before in DETERMINERS
            or before in ("of", "'s", "in", "with", "for", "over", "an")
            or not before[:1].isalnum()
        )
        return "adjective" if placed or adverb(before) else ""
    return ""


_WATCHED = ADVERBIAL | ADJECTIVAL | MODAL | APPROXIMATE


def _quoted(document: Document, place: tuple[int, int]) -> bool:
    return any(q.first <= place[1] < q.last for q in quotations(document)[place[0]])


def _span(document: Document, places: list[tuple[int, int]], a: int, b: int) -> Span:
    a = max(0, a)
    first, last = places[a], places[min(b, len(places)) - 1]
    return document.span(document.tokens(first[0])[first[1]].start, document.tokens(last[0])[last[1]].end)


def hedges(context: PairContext) -> Hedges:
    """The hedges of `context`, shared by the rules."""
    return context.once(Hedges)
