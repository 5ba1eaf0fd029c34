"""What became of each attribution of the base: looked for where its words went, never by a second list.

An attribution is extracted on the base only; in the aligned window of the other version its content, its cue and
its source are then verified one by one. What another version words differently is no finding of itself.
"""

from __future__ import annotations

from storylens.findings.attribution.anchors import Alignment, independent
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.slots import Slots
from storylens.findings.attribution.speakers import Speaker, able, held_against, singular, speaker
from storylens.findings.attribution.verdict import Verdict
from storylens.findings.attribution.voice import Voice
from storylens.findings.attribution.words import BE, words
from storylens.findings.context import PairContext
from storylens.model import Span

_RUMOUR = words(
    "report rumour rumor speculation word talk claim suggestion indication hint sign news medium press gossip"
)
_DISTANT = words("reportedly allegedly apparently supposedly purportedly seemingly evidently")
_SURVIVES = 0.5


class Verification(Slots):
    """The verdicts of one pair, in reading order of the base."""

    def __init__(self, context: PairContext) -> None:
        super().__init__(context)
        self.verdicts: list[Verdict] = []
        changed = set(context.changed_links)
        self._claim(changed)
        for v in self.base.all:
            link = context.link_of_base.get(v.paragraph)
            if link is None or not context.links[link].other:
                self.verdicts.append(Verdict(v, "omitted"))
            elif link not in changed or (self._headline(v) and not self._removed_headline(v, link)):
                self.verdicts.append(Verdict(v))
            else:
                self.verdicts.append(self._judge(v, link))
        self._cross()

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
        return [] if independent(self.context) else self.verdicts

    def _judge(self, v: Voice, link: int) -> Verdict:
        al = self.anchors.of(link)
        cue = al.to_right.get(al.left_index(v.paragraph, v.verb))
        source = self._source_kept(v, al)
        if cue is not None and source:
            return Verdict(v)
        slot = self._slot_verb(v, al)
        if source and slot is not None and not self._passive_at(slot, v):
            return Verdict(v, cue=self._step(v, slot), other_cue=self.other.span((slot[0], slot[1], slot[1] + 1)))
        sides = self.context.links[link]
        candidates = [] if v.kind in ("colon", "dash") and cue is not None else self._candidates(v, link)
        partner = self._partner(v, al, candidates)
        if partner is None and not self._survives(v, link):
            partner = self._neighbour(v, sides.other, al)
        if partner is not None:
            return self._against(v, partner, al, source)
        return self._unpartnered(v, al, link, source)

    def _neighbour(self, v: Voice, paragraphs: tuple[int, ...], al: Alignment) -> Voice | None:
        """A voice in the paragraph before or after the link's own, where the content moved there."""
        last = len(self.other.of_paragraph)
        near = [n for n in (paragraphs[0] - 1, paragraphs[-1] + 1) if 0 <= n < last]
        return self._partner(v, al, [w for n in near for w in self.other.of_paragraph[n] if id(w) not in self.owner])

    def _source_kept(self, v: Voice, al: Alignment) -> bool:
        """Whether every word of the source stands unchanged, side by side, with no quantifier put before it."""
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
        return places[-1] - places[0] < b - a + 1

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
            if self._impersonal(w) and not self._impersonal(v, base=True) and self._speech(v):
                out.fate = "source-removed"
                if self._named_in_sentence(v, w):
                    out.fate = "kept"
                return out
            if w.source is not None:
                a, b = speaker(self.base, v.source), speaker(self.other, w.source)
                change = held_against(a, b, self.base, self.other)
                out.source = "" if change == "same" or self._coreferent(v, a, w, b) else change
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

    def _named_in_sentence(self, v: Voice, w: Voice) -> bool:
        if v.source is None:
            return False
        names = speaker(self.base, v.source).names
        s, e = w.sentence
        p = self.other.paragraphs[w.paragraph]
        return any(p.norms[i] in names for i in range(s, e) if not self._within(w, (w.paragraph, i)))

    def _impersonal(self, w: Voice, base: bool = False) -> bool:
        """Whether a voice names nobody: "it was reported", "reports say", "it emerged"."""
        found = self.base if base else self.other
        if w.source is None:
            return w.passive
        who = speaker(found, w.source)
        if who.head in ("it", "there", "that", "this", "which", "what"):
            return w.passive or not w.listed or who.head == "there"
        return not who.names and who.head in _RUMOUR and who.kind != "role"

    def _unpartnered(self, v: Voice, al: Alignment, link: int, source_kept: bool) -> Verdict:
        if not self._survives(v, link):
            return Verdict(v, "omitted")
        mapped = self._mapped_content(v, al)
        region = self._region(self._mapped_content(v, al, own=True) or mapped, al)
        if not region:
            return Verdict(v, "omitted")
        out = Verdict(v, there=self.sentence_span(*region[0]))
        content = set(mapped)
        labelled = v.kind in ("colon", "dash")
        slot = None if source_kept else self._label_slot(v, al) if labelled else self._slot(v, al)
        if slot and al.left_index(v.paragraph, v.verb) in al.to_right and v.source:
            a, b = speaker(self.base, v.source), speaker(self.other, slot)
            change = held_against(a, b, self.base, self.other)
            out.other_source = self.other.span(slot)
            out.source = "" if change == "same" else change
            return out
        left_over = self._left_over(region, al, content, v)
        names = speaker(self.base, v.source).names if v.source else frozenset()
        named = {p.norms[i] for p, i, _ in left_over} & names
        if named and (len(names) < 4 or 2 * len(named) >= len(names)):
            return out
        if v.source and source_kept and not names and (not self._pronoun(v) or self._cue_replaced(v, al)):
            return out
        cues = [
            i for p, i, fresh in left_over
            if fresh and p.norms[i] in p.verbs and p.verbs[p.norms[i]].frame in ("say", "tell", "think")
            and p.verbs[p.norms[i]].form != "base" and not p.capital(i)
        ]  # fmt: skip
        fresh_words = [p.norms[i] for p, i, fresh in left_over if fresh and p.norms[i][:1].isalpha()]
        if not self._speech(v) or self._shared_sentence(v, region, al):
            return out
        impersonal = any(w in _DISTANT for w in fresh_words) or self._frame(fresh_words) or self._that_frame(region, al)
        if cues or impersonal:
            out.fate = "source-removed"
            return out
        out.fate = "removed"
        out.near = self._near(v, region)
        return out

    def _speech(self, v: Voice) -> bool:
        """Whether the base surely reports what somebody said, so that its loss may be told."""
        if not (v.sure and v.listed) or v.source is None or self._impersonal(v, base=True):
            return False
        return able(speaker(self.base, v.source))

    def _that_frame(self, region: list[tuple[int, tuple[int, int]]], al: Alignment) -> bool:
        """Whether the sentence opens with three new words or more that end in "that": "rumour has it that"."""
        n, (s, e) = region[0]
        p = self.other.paragraphs[n]
        end = s
        while end < e and al.right_index(n, end) not in al.to_left:
            end += 1
        words_new = [p.norms[i] for i in range(s, min(end + 1, e)) if p.tokens[i].kind == "word"]
        return "that" in words_new[2:6]

    @staticmethod
    def _frame(fresh: list[str]) -> bool:
        """Whether new words make an impersonal frame: "there is word that", "it has emerged that"."""
        return len(fresh) >= 3 and fresh[0] in ("it", "there", "reports", "rumours", "word") and (
            any(w in BE or w in ("has", "had", "have", "that") for w in fresh[1:5])
        )  # fmt: skip

    def _survives(self, v: Voice, link: int) -> bool:
        mine = self.bag(v, self.base)
        if not mine:
            return False
        window = {singular(w) for n in self.context.links[link].other for w in self.other.paragraphs[n].norms}
        share = len(mine & window) / len(mine)
        return share >= (_SURVIVES if len(mine) >= 4 else 0.75)

    def _region(self, mapped: list[int], al: Alignment) -> list[tuple[int, tuple[int, int]]]:
        """Sentences of the other version that hold the content, the fullest first."""
        count: dict[tuple[int, tuple[int, int]], int] = {}
        for k in mapped:
            n, i = al.right[k]
            s = next((x for x in self.other.paragraphs[n].sentences if x[0] <= i < x[1]), None)
            if s:
                count[n, s] = count.get((n, s), 0) + 1
        need = max(1.0, 0.2 * len(mapped))
        full = [key for key, c in count.items() if c >= 0.6 * len(mapped)]
        if full:
            return full
        return [key for key, c in sorted(count.items(), key=lambda x: (-x[1], x[0])) if c >= need]

    def _left_over(
        self, region: list[tuple[int, tuple[int, int]]], al: Alignment, content: set[int], v: Voice
    ) -> list[tuple[Paragraph, int, bool]]:
        """Tokens of the region outside quotations and outside the content; the flag says that they are new."""
        out = []
        for n, (s, e) in region:
            p = self.other.paragraphs[n]
            for i in range(s, e):
                k = al.right_index(n, i)
                if p.quote_of[i] < 0 and k >= 0 and k not in content:
                    left = al.to_left.get(k)
                    if left is not None and self._in_content(v, al.left[left]):
                        continue
                    out.append((p, i, left is None))
        return out

    def _shared_sentence(self, v: Voice, region: list[tuple[int, tuple[int, int]]], al: Alignment) -> bool:
        """Whether another attribution with the same speaker governs the very sentence that holds the content."""
        if v.source is None:
            return True
        n, sentence = region[0]
        for w in self.other.of_paragraph[n]:
            if (
                w.sentence == sentence
                and w.source
                and any(f[0] == n and f[1] < sentence[1] and f[2] > sentence[0] for f in w.content)
            ):
                owner = self.owner.get(id(w))
                if self._speaks_inside(v, w, al) or self._part_of(v, w):
                    continue
                if owner is not None and self._in_content(v, (owner.paragraph, owner.verb)):
                    continue
                if self._same_speaker(v, w):
                    return True
        return False

    def _near(self, v: Voice, region: list[tuple[int, tuple[int, int]]]) -> bool:
        """Whether the sentence before or after, in the same paragraph, names the same speaker."""
        n, (s, e) = region[0]
        return any(
            (w.sentence[1] == s or w.sentence[0] == e or w.sentence == (s, e))
            and self._same_speaker(v, w)
            and not self._part_of(v, w)
            for w in self.other.of_paragraph[n]
        )

    def _cross(self) -> None:
        """Two speakers who took each other's words."""
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

    def sentence_span(self, paragraph: int, sentence: tuple[int, int]) -> Span:
        """A sentence of the other version."""
        return self.other.span((paragraph, *sentence))

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
