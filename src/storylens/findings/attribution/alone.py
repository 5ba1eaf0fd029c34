"""Content that no attribution of the other version claims: is its source gone, hidden or only worded otherwise?"""

from __future__ import annotations

from storylens.findings.attribution.anchors import Alignment
from storylens.findings.attribution.coreference import held_against
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.slots import Slots
from storylens.findings.attribution.speakers import able, singular, speaker
from storylens.findings.attribution.subjects import left_phrase
from storylens.findings.attribution.verdict import Verdict
from storylens.findings.attribution.voice import Fragment, Voice
from storylens.findings.attribution.words import BE, adverb, words
from storylens.model import Span

_RUMOUR = words(
    "report rumour rumor speculation word talk claim suggestion indication hint sign news medium press gossip"
)
_LEARNS = words("hear learn see read know understand notice forget")
"""Lemmas of verbs by which somebody takes a claim in, and makes none."""
_SILENT = words("decline declines declined declining refuse refuses refused refusing")
_BESIDE = words("at against with into toward towards over behind")
"""A name right behind one of these is no speaker."""
_MEASURES = words(
    "record recorded records measure measured measures register registered registers log logged count counted counts"
)
_DISTANT = words("reportedly allegedly apparently supposedly purportedly seemingly evidently")
_SURVIVES = 0.5
"""Share of the content's weighty words that must stand on the other side."""
_FEW_SURVIVE = 0.66
"""The same where there are three words or fewer."""


def _beside(p: Paragraph, i: int) -> bool:
    """Whether the name that holds token `i` is only somebody to whom something happens."""
    while i > 1 and p.capital(i - 1):
        i -= 1
    return i > 0 and p.norms[i - 1] in _BESIDE


class Alone(Slots):
    """Judges a base attribution whose content stands in the other version without a partner."""

    def _impersonal(self, w: Voice, base: bool = False) -> bool:
        """Whether a voice names nobody: "it was reported", "reports say", "it emerged"."""
        found = self.base if base else self.other
        if w.source is None:
            return w.passive
        who = speaker(found, w.source)
        if who.head in ("it", "there", "that", "this", "which", "what"):
            told = found.paragraphs[w.paragraph].norms[w.cue[0] : w.verb]
            return w.passive or not w.listed or who.head == "there" or any(x in BE for x in told)
        bare = not who.names and who.head in _RUMOUR and who.kind != "role"
        return bare and not (who.text[:4].lower() == "the " and who.kind == "document")

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
        names, proper = self._names(v)
        there = {p.norms[i] for p, i, _ in left_over if p.norms[i] in names and not _beside(p, i)}
        if any(there & x and (len(x) < 4 or 2 * len(there & x) >= len(x)) for x in (names, proper)):
            return out
        if v.source and (self._document_stays(v, left_over) or self._measured_by(v.source, region)):
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
            out.fate = "kept" if self._still_says(v, al) or self._nobody(v) else "source-removed"
            return out
        out.fate = "removed"
        out.near = self._near(v, region)
        return out

    def _names(self, v: Voice) -> tuple[frozenset[str], frozenset[str]]:
        """The proper words of a speaker as they stand there, all and those before a comma; of "who", those of the
        person before it."""
        if v.source is None:
            return frozenset(), frozenset()
        n, a, b = v.source
        p = self.base.paragraphs[n]
        if p.norms[a] in ("who", "which") and a:
            s = v.sentence[0]
            left = left_phrase(p, a - 1, s) or left_phrase(p, a - 2, s)
            if left is None:
                return frozenset(), frozenset()
            a, b = left
        who, printed = speaker(self.base, (n, a, b)), frozenset(p.norms[a:b])
        return who.names & printed, who.proper & printed

    def _nobody(self, v: Voice) -> bool:
        """Whether the base itself names nobody: "sources", "reports", without a word of whose."""
        if v.source is None:
            return True
        who = speaker(self.base, v.source)
        return not who.names and who.kind in ("anonymous", "document") and who.meaning <= {who.head, who.quantity} and (
            who.head in _RUMOUR or who.head in ("source", "insider")
        )  # fmt: skip

    def _still_says(self, v: Voice, al: Alignment) -> bool:
        """Whether the very verb stands there in the active voice: it has a subject, if not one that can be read."""
        k = al.to_right.get(al.left_index(v.paragraph, v.verb))
        if k is None or v.kind != "verb":
            return False
        before = [w for w in al.right_norms[max(0, k - 3) : k] if not adverb(w)]
        return bool(before) and before[-1] not in BE and before[-1][:1].isalpha()

    def _owner_gone(self, v: Voice, al: Alignment, cue: int) -> bool:
        """Whether "the warning from the fire service that …" stands without any word of whose warning it is."""
        who = speaker(self.base, v.source) if v.source else None
        if who is None or who.kind == "pronoun" or not able(who):
            return False
        n, i = al.right[cue]
        p = self.other.paragraphs[n]
        s, e = next((x for x in p.sentences if x[0] <= i < x[1]), (0, 0))
        there = {singular(w) for w in p.norms[s:e]}
        told = self.bag(v, self.base)
        return not there & (who.meaning | who.names) and len(told) >= 2 and 2 * len(told & there) >= len(told)

    def _sentence_at(self, al: Alignment, k: int) -> Span | None:
        n, i = al.right[k]
        return next((self.sentence_span(n, x) for x in self.other.paragraphs[n].sentences if x[0] <= i < x[1]), None)

    def _document_stays(self, v: Voice, left_over: list[tuple[Paragraph, int, bool]]) -> bool:
        """Whether the document that said it is still named beside the content ("under the agreement")."""
        if v.source is None:
            return False
        who = speaker(self.base, v.source)
        return v.kind == "according" and any(singular(p.norms[i]) == who.head for p, i, _ in left_over)

    def _measured_by(self, source: Fragment, region: list[tuple[int, tuple[int, int]]]) -> bool:
        """Whether the source stands there as the one who measured it: "the highest the weather service recorded"."""
        n, a, b = source
        who = [w for w in self.base.paragraphs[n].norms[a:b] if w not in ("the", "a", "an", "its", "their")]
        for m, (s, e) in region:
            there = list(self.other.paragraphs[m].norms[s:e])
            for i in range(len(there) - len(who)):
                after = i + len(who)
                if who and there[i:after] == who and not _MEASURES.isdisjoint(there[after : after + 4]):
                    return True
        return False

    def _speech(self, v: Voice) -> bool:
        """Whether the base surely reports what somebody said, so that its loss may be told."""
        if not (v.sure and v.listed) or v.source is None or self._impersonal(v, base=True):
            return False
        who = speaker(self.base, v.source)
        author = who.head in ("i", "we", "you") or who.text[:1] in ("'", "’")
        p = self.base.paragraphs[v.paragraph]
        if v.negated or any(w in _SILENT for w in p.norms[v.cue[0] : v.cue[1]]):
            return False  # who declined to say anything has made no claim
        verb = p.verbs.get(p.norms[v.verb])
        thing = who.head == "it" and (verb is None or verb.frame not in ("say", "tell", "show"))
        return able(who) and not author and not thing and v.lemma not in _LEARNS

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
        window = self._windows.get(link)
        if window is None:
            there = self.context.links[link].other
            window = {singular(w) for n in there for w in self.other.paragraphs[n].norms}
            self._windows[link] = window
        share = len(mine & window) / len(mine)
        return share >= (_SURVIVES if len(mine) >= 4 else _FEW_SURVIVE)

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

    def sentence_span(self, paragraph: int, sentence: tuple[int, int]) -> Span:
        """A sentence of the other version."""
        return self.other.span((paragraph, *sentence))
