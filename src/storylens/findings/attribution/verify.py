"""What became of each attribution of the base: looked for where its words went, never by a second list.

An attribution is extracted on the base only; in the aligned window of the other version its content, its cue and
its source are then verified one by one. What another version words differently is no finding of itself.
"""

from __future__ import annotations

from storylens.findings.attribution.alone import Alone
from storylens.findings.attribution.anchors import Alignment, Place, independent
from storylens.findings.attribution.antecedents import antecedents
from storylens.findings.attribution.coreference import held_against, other_person
from storylens.findings.attribution.presumed import presumed
from storylens.findings.attribution.speakers import Speaker, speaker
from storylens.findings.attribution.verdict import Verdict
from storylens.findings.attribution.voice import Voice
from storylens.findings.attribution.words import words
from storylens.findings.context import PairContext
from storylens.model import Span

_AMONG = words("of in within inside at with from for near")
_CROWD = 400
"""Voices in one paragraph beyond which it is no story."""


class Verification(Alone):
    """The verdicts of one pair, in reading order of the base."""

    def __init__(self, context: PairContext) -> None:
        super().__init__(context)
        self.verdicts: list[Verdict] = []
        self._presumed: list[Verdict] = []
        changed = set(context.changed_links)
        self._claim(changed)
        told = {id(v) for v in self.base.told}
        for v in self.base.all:
            link = context.link_of_base.get(v.paragraph)
            if link is None or not context.links[link].other:
                self.verdicts.append(Verdict(v, "omitted"))
            elif (
                link not in changed or id(v) not in told or (self._headline(v) and not self._removed_headline(v, link))
            ):
                self.verdicts.append(Verdict(v))
            else:
                self.verdicts.append(self._judge(v, link))
        self._cross()
        for link in sorted(changed):
            sides = context.links[link]
            if sides.base and sides.other:
                self._presumed.extend(self._holder(v, link) for n in sides.base for v in presumed(self.base, n))

    def _headline(self, v: Voice) -> bool:
        """Whether a voice stands in a headline: near the top, without a full stop."""
        p = self.base.paragraphs[v.paragraph]
        return v.paragraph <= 2 and bool(p.norms) and p.norms[-1] not in (".", "?", "!", '"')

    def _removed_headline(self, v: Voice, link: int) -> bool:
        """Headlines compare by loss only: whether no voice is left in the headline of the other version."""
        return not any(self.other.of_paragraph[n] for n in self.context.links[link].other)

    @property
    def told(self) -> list[Verdict]:
        """The verdicts that the rules may tell of: none where the other version is an account of its own."""
        return [] if independent(self.context) else [*self.verdicts, *self._presumed]

    def _holder(self, v: Voice, link: int) -> Verdict:
        """What became of the name to whom a quotation belongs without a word of saying."""
        al = self.anchors.of(link)
        out = Verdict(v)
        slot = None if self._source_kept(v, al) else self._slot(v, al)
        if slot and v.source:
            change = held_against(speaker(self.base, v.source), speaker(self.other, slot), self.base, self.other)
            out.source = change if change in ("swapped", "vaguer") else ""
            out.other_source = self.other.span(slot)
        return out

    def _judge(self, v: Voice, link: int) -> Verdict:
        al = self.anchors.of(link)
        cue = al.to_right.get(al.left_index(v.paragraph, v.verb))
        source = self._source_kept(v, al)
        if cue is not None and source:
            return self._still(v, al.right[cue])
        slot = self._slot_verb(v, al)
        if source and slot is not None and not self._passive_at(slot, v) and self._said_at(v, slot):
            return Verdict(v, cue=self._step(v, slot), other_cue=self.other.span((slot[0], slot[1], slot[1] + 1)))
        sides = self.context.links[link]
        candidates = [] if v.kind in ("colon", "dash") and cue is not None else self._candidates(v, link)
        partner = self._partner(v, al, candidates)
        if partner is None and not self._survives(v, link):
            partner = self._neighbour(v, sides.other, al)
        if partner is not None:
            return self._against(v, partner, al, source)
        if v.kind == "noun" and cue is not None and not source and self._owner_gone(v, al, cue):
            return Verdict(v, "source-removed", there=self._sentence_at(al, cue))
        return self._unpartnered(v, al, link, source)

    def _still(self, v: Voice, verb: Place) -> Verdict:
        """The verdict on source and cue that stand unchanged: a pronoun may stand for another there."""
        out = Verdict(v)
        if self._pronoun(v):
            w = next((w for w in self.other.of_paragraph[verb[0]] if w.verb == verb[1]), None)
            if w is not None and w.source is not None:
                self._through_pronouns(v, w, out)
        return out

    def _through_pronouns(self, v: Voice, w: Voice, out: Verdict) -> None:
        """Mark `out` as swapped where a pronoun on either side surely stands for another person than the base's."""
        if v.source is None or w.source is None:
            return
        a, b = speaker(self.base, v.source), speaker(self.other, w.source)
        mine = antecedents(self.base).of(v) if a.kind == "pronoun" else a
        theirs = antecedents(self.other).of(w) if b.kind == "pronoun" else b
        if mine and theirs and mine.names and theirs.names and other_person(mine, theirs, self.base, self.other):
            out.source = "swapped"
            out.other_source = self.other.span(w.source)
            out.meant = (mine.text, theirs.text)

    def _neighbour(self, v: Voice, paragraphs: tuple[int, ...], al: Alignment) -> Voice | None:
        """A voice in the paragraph before or after the link's own, where the content moved there."""
        last = len(self.other.of_paragraph)
        near = [n for n in (paragraphs[0] - 1, paragraphs[-1] + 1) if 0 <= n < last]
        return self._partner(v, al, [w for n in near for w in self.other.of_paragraph[n] if id(w) not in self.owner])

    def _source_kept(self, v: Voice, al: Alignment) -> bool:
        """Whether every word of the source stands unchanged, side by side, and nobody is named as part of it ("a member
        of the committee")."""
        if v.source is None:
            return True
        n, a, b = v.source
        at = al.left_index(n, a)
        if at < 0:
            return True
        right = [al.to_right.get(k) for k in range(at, at + b - a) if al.left_norms[k][:1].isalnum()]
        if not right or any(k is None for k in right):
            return False
        places = [k for k in right if k is not None]
        before = places[0] - 1
        part = before >= 0 and before not in al.to_left and al.right_norms[before] in _AMONG
        return places[-1] - places[0] < b - a + 1 and not part

    def _against(self, v: Voice, w: Voice, al: Alignment, source_kept: bool) -> Verdict:
        out = Verdict(v, partner=w)
        out.other_cue = self.other.span((w.paragraph, *w.cue))
        out.there = self.sentence_span(w.paragraph, w.sentence)
        if w.source:
            out.other_source = self.other.span(w.source)
        if v.source is not None and source_kept and w.passive and not v.passive and self._impersonal(w):
            out.fate = "source-removed"
            return out
        if v.source is not None and not source_kept:
            if self._impersonal(w) and not (self._impersonal(v, base=True) or self._nobody(v)) and self._speech(v):
                out.fate = "source-removed"
                if self._named_in_sentence(v, w):
                    out.fate = "kept"
                return out
            if w.source is not None and (v.sure or self.owner.get(id(w)) is v or self._same_slot(v, w, al)):
                a, b = speaker(self.base, v.source), speaker(self.other, w.source)
                change = held_against(a, b, self.base, self.other)
                moved = self._coreferent(v, a, w, b) or self._speaks_beside(a, w)
                out.source = "" if change == "same" or moved else change
                if change == "same" and "pronoun" in (a.kind, b.kind):
                    self._through_pronouns(v, w, out)
        if (
            self.owner.get(id(w)) is v
            or self._same_slot(v, w, al)
            or (
                self._same_speaker(v, w)
                and 2 * len(self.bag(v, self.base) & self.bag(w, self.other)) >= len(self.bag(v, self.base))
            )
        ):
            out.cue = self._cue_change(v, w, al)
        return out

    def _coreferent(self, v: Voice, a: Speaker, w: Voice, b: Speaker) -> bool:
        """Whether the base's name merely moved: it still stands in the same sentence of the other version."""
        if not a.names or b.names:
            return False
        p = self.other.paragraphs[w.paragraph]
        s, e = w.sentence
        return b.kind in ("role", "group") and any(x in a.names for x in p.norms[s:e])

    def _speaks_beside(self, a: Speaker, w: Voice) -> bool:
        """Whether the base's source speaks in the same sentence of the other version, around or beside `w`."""
        beside = self.other.of_paragraph[w.paragraph]
        return (
            bool(a.names)
            and len(beside) <= _CROWD
            and any(
                x.source != w.source
                and x.sentence == w.sentence
                and x.source
                and a.names & speaker(self.other, x.source).names
                for x in beside
            )
        )

    def _named_in_sentence(self, v: Voice, w: Voice) -> bool:
        if v.source is None:
            return False
        names = speaker(self.base, v.source).names
        s, e = w.sentence
        p = self.other.paragraphs[w.paragraph]
        return any(p.norms[i] in names for i in range(s, e) if not self._within(w, (w.paragraph, i)))

    def _cross(self) -> None:
        """Two speakers who took each other's words; and one change of speaker told once, not again at each pronoun."""
        gone: set[str] = set()
        for d in self.verdicts:
            if d.source and d.voice.source and not d.meant:
                gone |= speaker(self.base, d.voice.source).names
            elif d.meant and gone & {w.lower() for w in d.meant[0].split()}:
                d.source, d.meant = "", None
        swapped = [
            d for d in self.verdicts if d.source == "swapped" and d.partner and d.partner.source and d.voice.source
        ]
        read = [
            (speaker(self.base, d.voice.source).names, speaker(self.other, d.partner.source).names)
            for d in swapped
            if d.voice.source and d.partner and d.partner.source
        ]
        for i, d in enumerate(swapped):
            if any(i != j and read[i][0] & read[j][1] and read[i][1] & read[j][0] for j in range(len(swapped))):
                d.source = "crossed"

    def source_span(self, v: Voice) -> Span | None:
        """The base's words for the speaker."""
        return self.base.span(v.source) if v.source else None

    def cue_span(self, v: Voice) -> Span:
        """The base's words for the saying."""
        return self.base.span((v.paragraph, *v.cue))

    def both_span(self, v: Voice) -> Span:
        """Source and cue of the base together, where they stand side by side; else the cue."""
        if v.source and v.source[0] == v.paragraph:
            a, b = min(v.source[1], v.cue[0]), max(v.source[2], v.cue[1])
            if b - a <= (v.source[2] - v.source[1]) + (v.cue[1] - v.cue[0]) + 8:
                return self.base.span((v.paragraph, a, b))
        return self.cue_span(v)


def verification(context: PairContext) -> Verification:
    """The verdicts of `context`, shared by all rules."""
    return context.once(Verification)


__all__ = ["Verdict", "Verification", "verification"]
