"""What became of each attribution of the base: looked for where its words went, never by a second list.

An attribution is extracted on the base only; in the aligned window of the other version its content, its cue and
its source are then verified one by one. What another version words differently is no finding of itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from storylens.findings.attribution.anchors import Alignment, anchors, independent
from storylens.findings.attribution.extract import Voices, voices
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.speakers import Speaker, able, held_against, singular, speaker
from storylens.findings.attribution.voice import Fragment, Voice
from storylens.findings.attribution.words import BE, COORDINATORS, STOP, words
from storylens.findings.context import PairContext
from storylens.model import Span

_RUMOUR = words(
    "report rumour rumor speculation word talk claim suggestion indication hint sign news medium press gossip"
)
_DISTANT = words("reportedly allegedly apparently supposedly purportedly seemingly evidently")
_ASKS = words(
    "ask request demand inquire enquire wonder question urge deny order answer dispute reject refute describe call"
)
"""Verbs that say something else than that a claim is so: they have no place on the scale of strength."""
_NEAR = 40
_SURVIVES = 0.5


@dataclass(slots=True)
class Verdict:
    """One base attribution and its fate.

    `fate`: kept, removed, source-removed or omitted (its content is gone as well). `source`: "" or what became of
    the speaker (swapped, vaguer, more-specific, count-changed). `cue`: "", stronger or weaker. `there`: where its
    words stand in the other version. `near`: the same speaker is named in a neighbouring sentence.
    """

    voice: Voice
    fate: str = "kept"
    partner: Voice | None = None
    source: str = ""
    cue: str = ""
    there: Span | None = None
    other_source: Span | None = None
    other_cue: Span | None = None
    near: bool = False


class Verification:
    """The verdicts of one pair, in reading order of the base."""

    def __init__(self, context: PairContext) -> None:
        self.context = context
        self.base: Voices = voices(context.base)
        self.other: Voices = voices(context.other)
        self.anchors = anchors(context)
        self.owner: dict[int, Voice] = {}
        self.verdicts: list[Verdict] = []
        self._bags: dict[int, frozenset[str]] = {}
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

    # -- which voice of the other version answers which of the base ------------------------------------------------

    def _claim(self, changed: set[int]) -> None:
        """A voice of the other version whose verb stands unchanged belongs to the base voice with that verb."""
        by_verb = {(v.paragraph, v.verb): v for v in self.base.all}
        for link in sorted(changed):
            sides = self.context.links[link]
            if not (sides.base and sides.other):
                continue
            al = self.anchors.of(link)
            for n in sides.other:
                for w in self.other.of_paragraph[n]:
                    left = al.to_left.get(al.right_index(w.paragraph, w.verb))
                    if left is not None and al.left[left] in by_verb:
                        self.owner[id(w)] = by_verb[al.left[left]]
                    elif left is None:
                        self._claim_gap(w, al, by_verb)

    def _claim_gap(self, w: Voice, al: Alignment, by_verb: dict[tuple[int, int], Voice]) -> None:
        """A changed verb belongs to the one base voice whose verb it faces."""
        at = al.right_index(w.paragraph, w.verb)
        gap = next((g for g in al.gaps if g[2] <= at < g[3]), None)
        if gap is None or gap[1] - gap[0] > 8:
            return
        facing = [by_verb[al.left[k]] for k in range(gap[0], gap[1]) if al.left[k] in by_verb]
        if len(facing) == 1:
            self.owner[id(w)] = facing[0]

    def bag(self, v: Voice, found: Voices) -> frozenset[str]:
        """The words that a content is about, in the singular."""
        known = self._bags.get(id(v))
        if known is None:
            out: set[str] = set()
            for n, a, b in v.content:
                p = found.paragraphs[n]
                out.update(singular(w) for w in p.norms[a:b] if w not in STOP and w[:1].isalnum())
            known = self._bags[id(v)] = frozenset(out)
        return known

    def _partner(self, v: Voice, al: Alignment, candidates: list[Voice]) -> Voice | None:
        best: tuple[float, Voice | None] = (0.6, None)
        cue_at = al.left_index(v.paragraph, v.verb)
        gap = al.gap_of_left.get(cue_at)
        mine = self.bag(v, self.base)
        mapped = self._mapped_content(v, al)
        for w in candidates:
            owner = self.owner.get(id(w))
            if owner is not None and owner is not v:
                continue
            at = al.right_index(w.paragraph, w.verb)
            if owner is None and self._speaks_inside(v, w, al):
                continue
            score = 1.0 if owner is v else 0.0
            if gap is not None and at >= 0 and al.gaps[gap][2] <= at < al.gaps[gap][3]:
                score += 0.8
            score += 0.5 * self._like_source(v, w)
            theirs = self.bag(w, self.other)
            if mine and theirs:
                score += len(mine & theirs) / min(len(mine), len(theirs)) * min(1.0, len(mine & theirs) / 2)
            if mapped and at >= 0:
                inside = sum(self._within(w, al.right[k]) for k in mapped)
                score += 0.5 * inside / len(mapped)
                if not inside and owner is None and score < 1.2:
                    score = 0.0
            if score > best[0]:
                best = (score, w)
        return best[1]

    def _speaks_inside(self, v: Voice, w: Voice, al: Alignment) -> bool:
        """Whether the speaker of `w` is somebody that the content of `v` is about: a voice within the voice."""
        if w.source is None or v.source is None:
            return False
        n, a, b = w.source
        at = al.right_index(n, a)
        if at < 0:
            return False
        back = [al.left[al.to_left[k]] for k in range(at, at + b - a) if k in al.to_left]
        return bool(back) and all(self._in_content(v, x) for x in back)

    def _like_source(self, v: Voice, w: Voice) -> float:
        """How much of the source's words two voices share, 0..1."""
        if v.source is None or w.source is None:
            return 0.0
        a, b = speaker(self.base, v.source), speaker(self.other, w.source)
        mine, theirs = a.names or a.meaning, b.names or b.meaning
        return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0

    @staticmethod
    def _within(w: Voice, place: tuple[int, int]) -> bool:
        return any(n == place[0] and a <= place[1] < b for n, a, b in w.content)

    def _mapped_content(self, v: Voice, al: Alignment, own: bool = False) -> list[int]:
        """Right indexes of the content's unchanged words; with `own`, only of the sentence that holds the cue."""
        out = []
        for n, a, b in v.content:
            if own and (n != v.paragraph or a >= v.sentence[1] or b <= v.sentence[0]):
                continue
            at = al.left_index(n, a)
            if at < 0:
                continue
            for k in range(at, at + b - a):
                if k in al.to_right and al.left_norms[k] not in STOP and al.left_norms[k][:1].isalnum():
                    out.append(al.to_right[k])
        return out

    # -- one attribution -------------------------------------------------------------------------------------------

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
        candidates = self._candidates(v, link)
        partner = self._partner(v, al, candidates)
        if partner is None and not self._survives(v, link):
            partner = self._neighbour(v, sides.other, al)
        if partner is not None:
            return self._against(v, partner, al, source)
        return self._unpartnered(v, al, link, source)

    def _candidates(self, v: Voice, link: int) -> list[Voice]:
        """The voices of the linked paragraphs; of very many, those that stand about as far down."""
        sides = self.context.links[link]
        out = [w for n in sides.other for w in self.other.of_paragraph[n]]
        if len(out) > 2 * _NEAR:
            mine = [x for n in sides.base for x in self.base.of_paragraph[n]]
            rank = next((k for k, x in enumerate(mine) if x is v), 0) if len(mine) <= 4 * _NEAR else 0
            at = rank * len(out) // max(1, len(mine))
            out = out[max(0, at - _NEAR) : at + _NEAR]
        return out

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

    def _same_slot(self, v: Voice, w: Voice, al: Alignment) -> bool:
        """Whether the two cues face each other across one changed run."""
        gap = al.gap_of_left.get(al.left_index(v.paragraph, v.verb))
        at = al.right_index(w.paragraph, w.verb)
        return gap is not None and al.gaps[gap][2] <= at < al.gaps[gap][3]

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
            return w.passive or w.kind == "verb"
        who = speaker(found, w.source)
        if who.head in ("it", "there", "that", "this", "which", "what"):
            return w.passive or not w.listed or who.head == "there"
        return not who.names and who.head in _RUMOUR and who.kind != "role"

    def _slot_verb(self, v: Voice, al: Alignment) -> tuple[int, int] | None:
        """The one verb of the other version that faces the cue across a short changed run, as (paragraph, token)."""
        at = al.left_index(v.paragraph, v.verb)
        gap = al.gap_of_left.get(at)
        if gap is None or v.kind not in ("verb", "noun"):
            return None
        a0, a1, b0, b1 = al.gaps[gap]
        if not (0 < b1 - b0 <= 4 and a1 - a0 <= 4):
            return None
        found = []
        for k in range(b0, b1):
            n, i = al.right[k]
            p = self.other.paragraphs[n]
            verb = p.verbs.get(p.norms[i])
            if verb and p.quote_of[i] < 0 and (not p.capital(i) or i == 0):
                found.append((n, i))
        return found[-1] if found else None

    def _passive_at(self, slot: tuple[int, int], v: Voice) -> bool:
        """Whether an active cue became a passive one ("it says", "it was reported")."""
        return not v.passive and any(w.passive and w.verb == slot[1] for w in self.other.of_paragraph[slot[0]])

    def _step(self, v: Voice, slot: tuple[int, int]) -> str:
        """Whether the verb at `slot` stands a full step above or below the cue."""
        p = self.other.paragraphs[slot[0]]
        verb = p.verbs[p.norms[slot[1]]]
        if not v.listed or verb.frame in ("call", "voice") or v.lemma in _ASKS or verb.lemma in _ASKS:
            return ""
        step = verb.strength - v.strength
        return "stronger" if step >= 1 else "weaker" if step <= -1 else ""

    def _cue_change(self, v: Voice, w: Voice | None, al: Alignment) -> str:
        at = al.left_index(v.paragraph, v.verb)
        if at in al.to_right or v.kind not in ("verb", "noun"):
            return ""
        strength = None
        if w is not None and w.kind in ("verb", "noun") and w.listed and w.negated == v.negated:
            strength = w.strength
        if strength is None or not v.listed or v.lemma in _ASKS or (w is not None and w.lemma in _ASKS):
            return ""
        step = strength - v.strength
        return "stronger" if step >= 1 else "weaker" if step <= -1 else ""

    # -- no voice of the other version answers ---------------------------------------------------------------------

    def _unpartnered(self, v: Voice, al: Alignment, link: int, source_kept: bool) -> Verdict:
        if not self._survives(v, link):
            return Verdict(v, "omitted")
        mapped = self._mapped_content(v, al)
        region = self._region(self._mapped_content(v, al, own=True) or mapped, al)
        if not region:
            return Verdict(v, "omitted")
        out = Verdict(v, there=self.sentence_span(*region[0]))
        content = set(mapped)
        slot = self._slot(v, al) if not source_kept else None
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
        if v.source and source_kept and not names and not self._pronoun(v):
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

    def _pronoun(self, v: Voice) -> bool:
        """Whether the source is a lone pronoun, which may stand unchanged as the subject of the content itself."""
        return v.source is not None and speaker(self.base, v.source).kind == "pronoun"

    def _slot(self, v: Voice, al: Alignment) -> Fragment | None:
        """What stands where the source stood, between the nearest unchanged words on both sides."""
        if v.source is None:
            return None
        at = al.left_index(v.source[0], v.source[1])
        size = v.source[2] - v.source[1]
        if at < 0:
            return None
        before = next((al.to_right[k] for k in range(at - 1, -1, -1) if k in al.to_right), -1)
        after = next((al.to_right[k] for k in range(at + size, len(al.left)) if k in al.to_right), -1)
        if not before < after - 1 or after - before > 14:
            return None
        n, i = al.right[before + 1]
        m, j = al.right[after - 1]
        p = self.other.paragraphs[n]
        while i <= j and p.tokens[i].kind == "mark":
            i += 1
        if n != m or i > j or any(p.finite(k) or p.quote_of[k] >= 0 for k in range(i, j + 1)):
            return None
        cue_left = al.left_index(v.paragraph, v.verb)
        cue = al.to_right.get(cue_left)
        if cue is None or v.source[0] != v.paragraph:
            return None
        as_far = (
            abs((cue - before) - (cue_left - at)) <= 6
            if cue_left > at
            else abs((after - cue) - (at + size - cue_left)) <= 6
        )
        return (n, i, j + 1) if as_far else None

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

    @staticmethod
    def _in_content(v: Voice, place: tuple[int, int]) -> bool:
        return any(n == place[0] and a <= place[1] < b for n, a, b in v.content)

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
                if self._speaks_inside(v, w, al):
                    continue
                if owner is not None and self._in_content(v, (owner.paragraph, owner.verb)):
                    continue
                if self._same_speaker(v, w):
                    return True
        return False

    def _same_speaker(self, v: Voice, w: Voice) -> bool:
        if v.source is None or w.source is None:
            return False
        a, b = speaker(self.base, v.source), speaker(self.other, w.source)
        if a.kind == "pronoun" and b.kind == "pronoun":
            return a.head == b.head
        if a.names and b.names:
            return bool(a.names & b.names)
        return a.head == b.head or "pronoun" in (a.kind, b.kind)

    def _near(self, v: Voice, region: list[tuple[int, tuple[int, int]]]) -> bool:
        """Whether the sentence before or after, in the same paragraph, names the same speaker."""
        n, (s, e) = region[0]
        return any(
            (w.sentence[1] == s or w.sentence[0] == e or w.sentence == (s, e)) and self._same_speaker(v, w)
            for w in self.other.of_paragraph[n]
        )

    # -- afterwards ------------------------------------------------------------------------------------------------

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


__all__ = ["COORDINATORS", "Fragment", "Verdict", "Verification", "verification"]
