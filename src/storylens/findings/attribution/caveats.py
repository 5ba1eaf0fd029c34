"""Caveats: what a story adds so that a claim is not taken for proved ("without offering evidence", "which could not be
independently verified"), and which of them another version left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from storylens.findings.attribution.anchors import independent
from storylens.findings.attribution.extract import Voices, voices
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.speakers import singular
from storylens.findings.attribution.words import NEGATIONS, STOP, words
from storylens.findings.context import PairContext
from storylens.model import Span

_PROOF = words("evidence proof detail details elaborating elaboration substantiation corroboration explanation")
_GIVES = words(
    "offer offers offered offering provide provides provided providing give gives gave given giving cite cites cited"
    " citing show shows showed showing present presented presenting produce produced producing supply supplied"
    " supplying elaborating saying further any"
)
_CHECK = words(
    "verify verified confirm confirmed corroborate corroborated authenticate authenticated substantiate substantiated"
    " established"
)
_CHECKING = words("independently immediately be been able unable could")
_TELLTALE = _PROOF | _CHECK
_MANY = 100
"""Caveats in one text beyond which it is no story."""
_AGAIN = _PROOF | _CHECK | words("unverified unconfirmed uncorroborated unsubstantiated unproven")


class Caveat(NamedTuple):
    """One caveat. `first`, `last`: its tokens in the paragraph, half-open."""

    paragraph: int
    first: int
    last: int


def caveats(found: Voices) -> list[Caveat]:
    """The caveats of a text, in reading order."""
    out = []
    for p in found.paragraphs:
        if any(w in _TELLTALE for w in p.norms):
            for s, e in p.sentences:
                at = next((i for i in range(s, e) if p.norms[i] in _TELLTALE and p.quote_of[i] < 0), -1)
                first = _opens(p, s, at) if at >= 0 else -1
                if first >= 0:
                    out.append(Caveat(p.number, first, at + 1))
    return out


def _opens(p: Paragraph, s: int, at: int) -> int:
    """Where the caveat that holds the telling word at `at` begins; -1 where it is none."""
    norms = p.norms
    before = range(at - 1, max(s, at - 7) - 1, -1)
    if norms[at] in _PROOF:
        for j in before:
            if norms[j] == "without" or (norms[j] == "no" and any(w in _GIVES for w in norms[max(s, j - 3) : j])):
                return j
            if norms[j] not in _GIVES:
                return -1
        return -1
    denied = next((j for j in before if norms[j] in NEGATIONS or norms[j] == "unable"), -1)
    if denied >= 0 and any(w in _CHECKING for w in norms[max(s, denied - 1) : at]):
        return denied - (denied > s and norms[denied - 1] in ("could", "has", "have", "was", "were", "is"))
    return -1


def lost(context: PairContext) -> Iterable[tuple[Span, str]]:
    """(words of the base, the paragraph's words) of each caveat that is gone while what it qualifies stays."""
    if independent(context):
        return
    base, other = voices(context.base), voices(context.other)
    changed = set(context.changed_links)
    for c in caveats(base)[:_MANY]:
        link = context.link_of_base.get(c.paragraph)
        near = link
        if link is not None and not context.links[link].other:
            near = context.link_of_base.get(c.paragraph - 1)
        elif link not in changed:
            continue
        if near is None or not context.links[near].other:
            continue
        there = context.links[near].other
        window = [n for n in range(there[0] - 1, there[-1] + 2) if 0 <= n < len(other.paragraphs)]
        if any(w in _AGAIN for n in window for w in other.paragraphs[n].norms):
            continue
        if _stays(base, c, link, near, {singular(w) for n in there for w in other.paragraphs[n].norms}):
            p = base.paragraphs[c.paragraph]
            yield base.span((c.paragraph, c.first, c.last)), " ".join(p.norms)


def _stays(base: Voices, c: Caveat, link: int | None, near: int | None, there: set[str]) -> bool:
    """Whether half of the weighty words that the caveat qualifies stand on the other side."""
    p = base.paragraphs[c.paragraph if link == near else c.paragraph - 1]
    skip = range(c.first, c.last) if link == near else range(0)
    said = {singular(w) for i, w in enumerate(p.norms) if i not in skip and w not in STOP and w[:1].isalnum()}
    return len(said) >= 3 and 2 * len(said & there) >= len(said)
