"""What stands in the place of a source or of a cue, between words that did not change."""

from __future__ import annotations

from storylens.findings.attribution.anchors import Alignment
from storylens.findings.attribution.matching import Matching
from storylens.findings.attribution.speakers import singular
from storylens.findings.attribution.voice import Fragment, Voice
from storylens.findings.attribution.words import AUXILIARIES, words

_ASKS = words(
    "ask request demand inquire enquire wonder question urge deny order answer dispute reject refute describe call"
)
"""Verbs that say something else than that a claim is so: they have no place on the scale of strength."""


class Slots(Matching):
    """Reads the changed runs around an attribution."""

    def _slot(self, v: Voice, al: Alignment) -> Fragment | None:
        """What stands where the source stood, between the nearest unchanged words on both sides."""
        if v.source is None:
            return None
        at = al.left_index(v.source[0], v.source[1])
        size = v.source[2] - v.source[1]
        if at < 0:
            return None
        before = next((al.to_right[k] for k in range(at - 1, -1, -1) if k in al.to_right), -1)
        after = next((al.to_right[k] for k in range(at + size, len(al.left)) if k in al.to_right), len(al.right))
        if not before < after - 1 or after - before > 14:
            return None
        n, i = al.right[before + 1]
        m, j = al.right[after - 1]
        p = self.other.paragraphs[n]
        while i <= j and p.tokens[i].kind == "mark":
            i += 1
        while j > i and p.norms[j] == ".":
            j -= 1
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

    def _label_slot(self, v: Voice, al: Alignment) -> Fragment | None:
        """What stands before the colon, or after the dash, of a speaker's label."""
        if v.source is None:
            return None
        mark = al.to_right.get(al.left_index(v.paragraph, v.verb))
        if mark is None:
            return None
        n, i = al.right[mark]
        p = self.other.paragraphs[n]
        a, b = (int(p.norms[0] == '"'), i) if v.kind == "colon" else (i + 1, len(p.tokens))
        while b > a and p.norms[b - 1] in (".", ","):
            b -= 1
        return (n, a, b) if 0 < b - a <= 12 else None

    def _cue_replaced(self, v: Voice, al: Alignment) -> bool:
        """Whether another verb, known or not, faces the cue, so that somebody still speaks there ("he let slip")."""
        gap = al.gap_of_left.get(al.left_index(v.paragraph, v.verb))
        if gap is None or v.kind != "verb":
            return False
        a0, a1, b0, b1 = al.gaps[gap]
        if not (0 < b1 - b0 <= 4 and a1 - a0 <= 4):
            return False
        for k in range(b0, b1):
            n, i = al.right[k]
            p = self.other.paragraphs[n]
            if p.quote_of[i] < 0 and p.tokens[i].kind == "word" and not p.capital(i) and p.finite(i):
                return p.norms[i] not in AUXILIARIES
        return False

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

    def _said_at(self, v: Voice, slot: tuple[int, int]) -> bool:
        """Whether words of the content stand in the sentence of the verb at `slot`, or in the one beside it."""
        mine = self.bag(v, self.base)
        if len(mine) < 3:
            return True
        p = self.other.paragraphs[slot[0]]
        k = next((k for k, (s, e) in enumerate(p.sentences) if s <= slot[1] < e), 0)
        around = p.sentences[max(0, k - 1) : k + 2]
        there = {singular(w) for w in p.norms[around[0][0] : around[-1][1]]}
        return 4 * len(mine & there) >= len(mine)

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
        if at in al.to_right or v.kind not in ("verb", "noun", "according"):
            return ""
        strength = None
        if w is not None and w.kind in ("verb", "noun") and w.listed and w.negated == v.negated:
            strength = w.strength
        if strength is None or not v.listed or v.lemma in _ASKS or (w is not None and w.lemma in _ASKS):
            return ""
        step = strength - v.strength
        return "stronger" if step >= 1 else "weaker" if step <= -1 else ""

    def _same_slot(self, v: Voice, w: Voice, al: Alignment) -> bool:
        """Whether the two cues face each other across one changed run."""
        gap = al.gap_of_left.get(al.left_index(v.paragraph, v.verb))
        at = al.right_index(w.paragraph, w.verb)
        return gap is not None and al.gaps[gap][2] <= at < al.gaps[gap][3]
