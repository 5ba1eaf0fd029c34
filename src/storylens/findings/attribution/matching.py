"""Which attribution of the other version answers which of the base: by cue, by place, by content, by speaker."""

from __future__ import annotations

from storylens.findings.attribution.anchors import Alignment, anchors
from storylens.findings.attribution.extract import Voices, voices
from storylens.findings.attribution.speakers import singular, speaker
from storylens.findings.attribution.voice import Voice
from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext

_NEAR = 40


class Matching:
    """Both sides of a pair with their attributions, and the couples among them."""

    def __init__(self, context: PairContext) -> None:
        self.context = context
        self.base: Voices = voices(context.base)
        self.other: Voices = voices(context.other)
        self.anchors = anchors(context)
        self.owner: dict[int, Voice] = {}
        self._bags: dict[int, frozenset[str]] = {}
        self._windows: dict[int, set[str]] = {}

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
        heavy = [k for k in range(at, at + b - a) if al.right_norms[k] not in STOP] or range(at, at + b - a)
        back = [al.left[al.to_left[k]] for k in heavy if k in al.to_left]
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

    @staticmethod
    def _in_content(v: Voice, place: tuple[int, int]) -> bool:
        return any(n == place[0] and a <= place[1] < b for n, a, b in v.content)

    def _pronoun(self, v: Voice) -> bool:
        """Whether the source is a lone pronoun, which may stand unchanged as the subject of the content itself."""
        return v.source is not None and speaker(self.base, v.source).kind == "pronoun"

    def _same_speaker(self, v: Voice, w: Voice) -> bool:
        if v.source is None or w.source is None:
            return False
        a, b = speaker(self.base, v.source), speaker(self.other, w.source)
        if a.kind == "pronoun" and b.kind == "pronoun":
            return a.head == b.head
        if a.names and b.names:
            return bool(a.names & b.names)
        return a.head == b.head or "pronoun" in (a.kind, b.kind)

    def _part_of(self, v: Voice, w: Voice) -> bool:
        """Whether `w` is, in the base too, only some of those who speak in `v` ("They added that …, according to two
        of them, …"): it answers for its own part and not for the rest."""
        owner = self.owner.get(id(w))
        if owner is None or owner is v or v.source is None or owner.source is None:
            return False
        if (owner.paragraph, owner.sentence) != (v.paragraph, v.sentence):
            return False
        whole, part = speaker(self.base, v.source), speaker(self.base, owner.source)
        before = v.cue[0] < owner.cue[0]
        return (
            before
            and whole.plural
            and not whole.number
            and bool(part.quantity)
            and part.text.lower().endswith(" of them")
        )
