"""Every quotation of the base looked for in the other version, and what became of its words.

Quotations are paired by where their words went and by the words they share; what differs is read off the two
quotations alone, so that rewording around them does not count.
"""

from __future__ import annotations

from dataclasses import dataclass

from storylens.findings.attribution.anchors import Alignment, anchors, changed_runs, independent
from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext
from storylens.findings.quotes.marks import Quotation, quotations
from storylens.findings.quotes.sameness import TURNING, slight, turns
from storylens.model import Span
from storylens.text.document import Document, Token
from storylens.text.house import style_of_change, units_of

_PAIRED = 0.3
_KEPT = 0.75
_SHORT = ({"unitedstates", "us"}, {"unitedkingdom", "uk"}, {"unitednations", "un"}, {"europeanunion", "eu"})
"""Names that house style prints in full or in capitals."""
_PAIRS = 10_000
"""Couples of quotations in one link beyond which only those that share aligned words are weighed."""


@dataclass(slots=True)
class Fate:
    """What became of one base quotation: kept, altered, unmarked, gone, or joined to the one
    before it. `base` and `other` hold the words that differ, `whole` both quotations."""

    quotation: Quotation
    kind: str
    base: Span
    other: Span | None = None
    partner: Quotation | None = None
    slight: bool = False
    whole: tuple[Span, Span] | None = None
    head: Fate | None = None

    @property
    def intact(self) -> bool:
        """Whether the words stand unchanged in quotation marks."""
        return self.head.kind == "kept" if self.head else self.kind == "kept"


class Held:
    """The quotations of a pair. `fates`: one for each base quotation; `told`: those that the
    rules may tell of. `invented`: (quotation of the other version,
    the base's unquoted words or None)."""

    def __init__(self, context: PairContext) -> None:
        self.context = context
        self.fates: list[Fate] = []
        self.invented: list[tuple[Span, Span | None]] = []
        changed = set(context.changed_links)
        base, other = quotations(context.base), quotations(context.other)
        for k, sides in enumerate(context.links):
            left = [q for n in sides.base for q in base[n]]
            right = [q for n in sides.other for q in other[n]]
            if k not in changed:
                self.fates.extend(Fate(q, "kept", self.whole(context.base, q)) for q in left)
            elif not sides.other:
                self.fates.extend(Fate(q, "gone", self.whole(context.base, q)) for q in left)
            elif left or right:
                _Link(self, anchors(context).of(k), left, right).settle()

        if independent(context):
            self.told, self.invented = [], []
        else:
            self.told = self.fates

    @staticmethod
    def whole(document: Document, q: Quotation) -> Span:
        """A quotation with its marks."""
        tokens = document.tokens(q.paragraph)
        return document.span(tokens[q.first].start, tokens[q.last - 1].end)


class _Link:
    """The quotations of one link, paired and compared."""

    def __init__(self, held: Held, al: Alignment, left: list[Quotation], right: list[Quotation]) -> None:
        self.held = held
        self.context = held.context
        self.al = al
        self.left = left
        self.right = right
        self.inside_right: dict[int, int] = {}
        for j, q in enumerate(right):
            at = al.right_index(q.paragraph, q.inner_first)
            for k in range(q.inner_last - q.inner_first):
                self.inside_right[at + k] = j
        self.inside_left: set[int] = set()
        for q in left:
            at = al.left_index(q.paragraph, q.inner_first)
            self.inside_left.update(range(at, at + q.inner_last - q.inner_first))

    def words(self, q: Quotation, base: bool) -> list[Token]:
        """The quoted words, marks and bracketed editorial words left out."""
        document = self.context.base if base else self.context.other
        out: list[Token] = []
        depth = 0
        for t in document.tokens(q.paragraph)[q.inner_first : q.inner_last]:
            if t.norm in ("[", "("):
                depth += t.norm == "["
            elif t.norm == "]":
                depth = max(0, depth - 1)
            elif t.kind != "mark" and not depth:
                out.append(t)
        return out

    def settle(self) -> None:
        """A fate for every base quotation of the link, and the new quotations of the other side."""
        used_left: set[int] = set()
        used_right: set[int] = set()
        for lefts, rights in self._groups():
            used_left.update(lefts)
            used_right.update(rights)
            self._compare([self.left[i] for i in lefts], [self.right[j] for j in rights])
        for i, q in enumerate(self.left):
            if i not in used_left:
                self._alone(q)
        for j, q in enumerate(self.right):
            if j not in used_right:
                self._new(q)

    def _scored(self) -> list[tuple[float, int, int]]:
        """(score, base quotation, quotation of the other version), the surest first."""
        al = self.al
        out: list[tuple[float, int, int]] = []
        bags = [{t.norm for t in self.words(q, False)} for q in self.right]
        for i, q in enumerate(self.left):
            bag = {t.norm for t in self.words(q, True)}
            at = al.left_index(q.paragraph, q.inner_first)
            votes: dict[int, float] = {}
            for k in range(at, at + q.inner_last - q.inner_first):
                r = al.to_right.get(k)
                if r is not None and r in self.inside_right and al.left_norms[k][:1].isalnum():
                    j = self.inside_right[r]
                    votes[j] = votes.get(j, 0) + (0.4 if al.left_norms[k] in STOP else 1)
            heavy = (bag - STOP) or bag
            for j in range(len(bags)) if len(bags) * len(self.left) <= _PAIRS else sorted(votes):
                other = bags[j]
                theirs = (other - STOP) or other
                shared = len(heavy & theirs) / max(1, min(len(heavy), len(theirs)))
                score = max(votes.get(j, 0.0) / max(1, min(len(bag), len(other))), shared)
                facing = self._same_marks(q, self.right[j]) or self._opposite(q, self.right[j])
                if score < _PAIRED and facing and self._context(q, self.right[j]):
                    score = _PAIRED
                if score >= _PAIRED:
                    out.append((score, i, j))
        return sorted(out, key=lambda x: (-x[0], x[1], x[2]))

    def _groups(self) -> list[tuple[list[int], list[int]]]:
        """Quotations that answer each other: one to one, or one to several where one was split in parts."""
        left_of: dict[int, list[int]] = {}
        right_of: dict[int, list[int]] = {}
        for _, i, j in self._scored():
            mates, owners = right_of.get(i, []), left_of.get(j, [])
            if mates and owners:
                continue
            if mates and not self._adds(self.left[i], True, [self.right[x] for x in mates], self.right[j]):
                continue
            if owners and not self._adds(self.right[j], False, [self.left[x] for x in owners], self.left[i]):
                continue
            if (mates and any(len(left_of[x]) > 1 for x in mates)) or (
                owners and any(len(right_of[x]) > 1 for x in owners)
            ):
                continue
            right_of.setdefault(i, []).append(j)
            left_of.setdefault(j, []).append(i)
        out = []
        for i, mates in sorted(right_of.items()):
            lefts = sorted(left_of[mates[0]])
            if lefts[0] == i:
                out.append((lefts, sorted(mates)))
        return out

    def _adds(self, whole: Quotation, whole_is_base: bool, so_far: list[Quotation], more: Quotation) -> bool:
        """Whether `more` holds words of `whole` that its parts found so far lack."""
        have = {t.norm for x in so_far for t in self.words(x, not whole_is_base)} - STOP
        new = {t.norm for t in self.words(more, not whole_is_base)} - STOP
        mine = {t.norm for t in self.words(whole, whole_is_base)} - STOP
        return len(new) >= 2 and len(new & mine) / len(new) >= 0.5 and bool((new & mine) - have)

    def _same_marks(self, q: Quotation, r: Quotation) -> bool:
        """Whether the opening and the closing mark of both stand in the same place."""
        al = self.al
        if not (q.closed and r.closed):
            return False
        first = al.to_right.get(al.left_index(q.paragraph, q.first))
        last = al.to_right.get(al.left_index(q.paragraph, q.last - 1))
        return (first, last) == (al.right_index(r.paragraph, r.first), al.right_index(r.paragraph, r.last - 1))

    def _context(self, q: Quotation, r: Quotation) -> bool:
        """Whether the words around both are the same, so that they are the same quotation in other words."""
        al = self.al
        first, last = al.left_index(q.paragraph, q.first), al.left_index(q.paragraph, q.last - 1)
        there = al.right_index(r.paragraph, r.first)
        end = al.right_index(r.paragraph, r.last - 1)
        near = [*range(max(0, first - 10), first), *range(last + 1, min(len(al.left), last + 11))]
        heavy = [k for k in near if al.left_norms[k] not in STOP and al.left_norms[k][:1].isalnum()]
        kept = [k for k in heavy if k in al.to_right and there - 14 <= al.to_right[k] <= end + 14]
        return len(kept) >= 2 and 2 * len(kept) >= len(heavy)

    def _opposite(self, q: Quotation, r: Quotation) -> bool:
        """Whether two quotations of like length face each other across one changed run."""
        at = self.al.left_index(q.paragraph, q.inner_first)
        gaps = {self.al.gap_of_left.get(k) for k in range(at, at + q.inner_last - q.inner_first)} - {None}
        there = self.al.right_index(r.paragraph, r.inner_first)
        mine, theirs = q.inner_last - q.inner_first, r.inner_last - r.inner_first
        if not (0.4 <= mine / max(1, theirs) <= 2.5):
            return False
        return any(g is not None and self.al.gaps[g][2] <= there < self.al.gaps[g][3] for g in gaps)

    def _compare(self, lefts: list[Quotation], others: list[Quotation]) -> None:
        held, context = self.held, self.context
        mine = [t for q in lefts for t in self.words(q, True)]
        theirs = [t for r in others for t in self.words(r, False)]
        whole = held.whole(context.base, lefts[0])
        fate = Fate(lefts[0], "kept", whole, held.whole(context.other, others[0]), others[0])
        held.fates.append(fate)
        held.fates.extend(Fate(q, "joined", held.whole(context.base, q), head=fate) for q in lefts[1:])
        left_forms, left_at = units_of(mine)
        right_forms, right_at = units_of(theirs)
        codes = changed_runs([_plain(w) for w in left_forms], [_plain(w) for w in right_forms])
        runs = [(left_at[a0], left_at[a1], right_at[b0], right_at[b1]) for a0, a1, b0, b1 in codes]
        runs = [r for r in runs if not self._excused(r, mine, theirs)]
        if not runs:
            return
        a0, a1, b0, b1 = runs[0][0], runs[-1][1], runs[0][2], runs[-1][3]
        out, new = ([t for r in runs for t in mine[r[0] : r[1]]], [t for r in runs for t in theirs[r[2] : r[3]]])
        fate.kind = "altered"
        fate.slight = slight(out, new)
        if 2 * sum(r[1] - r[0] for r in runs) > len(mine):
            a0, a1, b0, b1 = 0, len(mine), 0, len(theirs)
        if a0 == a1 or b0 == b1:
            if a1 < len(mine) and b1 < len(theirs):
                a1, b1 = a1 + 1, b1 + 1
            else:
                a0, b0 = max(0, a0 - 1), max(0, b0 - 1)
        if mine and theirs:
            fate.base = context.base.span(mine[a0].start, mine[a1 - 1].end)
            fate.other = context.other.span(theirs[b0].start, theirs[b1 - 1].end)
            fate.whole = (whole, held.whole(context.other, others[0]))

    def _excused(self, run: tuple[int, int, int, int], mine: list[Token], theirs: list[Token]) -> bool:
        """Quoting less is no alteration, nor an omission that dots or brackets own up to, nor house style."""
        a0, a1, b0, b1 = run
        left, right = mine[a0:a1], theirs[b0:b1]
        if not right and (a0 == 0 or a1 == len(mine)) and len(left) >= 2:
            return not turns(left) or not self._cut_short(mine, theirs, a0, a1)
        if not right and self._owned_up(theirs, b0):
            return True
        if not left and (b0 == 0 or b1 == len(theirs)) and self._elsewhere(right):
            return True
        if not (left and right):
            return False
        short = {"".join(w for w in (t.norm.replace(".", "") for t in side) if w != "the") for side in (left, right)}
        return style_of_change(left, right) is not None or short in _SHORT

    def _cut_short(self, mine: list[Token], theirs: list[Token], a0: int, a1: int) -> bool:
        """Whether "if", "not" and the like were cut off a sentence inside a quotation that still passes for whole, and
        no words beside it keep them."""
        if not theirs or a1 - a0 == len(mine):
            return False
        at = mine[a1 - 1].end if a0 == 0 else mine[a0 - 1].end
        to = mine[a1].start if a0 == 0 else mine[a0].start
        if any(c in self.context.base.text[at:to] for c in ".!?"):
            return False
        if a0 == 0 and (not theirs[0].text[:1].isupper() or mine[a1 - 1].norm in ("and", "but", "or", "so")):
            return False
        if a0 and not {t.norm for t in mine[a0 : a0 + 2]} & TURNING:
            return False
        other = self.context.other
        around = turns(list(other.tokens(other.paragraph_at(theirs[0].start))))
        return not around & turns(mine[a0:a1])

    def _owned_up(self, theirs: list[Token], b0: int) -> bool:
        document = self.context.other
        lo = theirs[b0 - 1].end if b0 else 0
        hi = theirs[b0].start if b0 < len(theirs) else len(document.text)
        between = document.text[lo:hi] if hi - lo < 80 else ""
        return any(x in between for x in ("...", "…", "[", "”", '"', "''"))

    def _elsewhere(self, extra: list[Token]) -> bool:
        """Whether the words that a longer quotation holds stood in quotation marks in the base too."""
        quoted = {self.al.left_norms[k] for k in self.inside_left}
        return all(t.norm in quoted for t in extra)

    def _alone(self, q: Quotation) -> None:
        """A base quotation that no quotation answers: its words stand unmarked, or they are gone."""
        held, al = self.held, self.al
        quoted = self.words(q, True)
        at = al.left_index(q.paragraph, q.first)
        mapped = [
            al.to_right[k]
            for k in range(at, at + q.last - q.first)
            if k in al.to_right and al.left_norms[k][:1].isalnum()
        ]
        whole = held.whole(self.context.base, q)
        outside = [k for k in mapped if k not in self.inside_right]
        heavy = [t for t in quoted if t.norm not in STOP]
        kind = "gone"
        other = None
        if len(quoted) >= 2 and len(outside) >= _KEPT * len(quoted) and (len(heavy) >= 2 or len(quoted) >= 4):
            n, i = al.right[outside[0]]
            m, j = al.right[outside[-1]]
            if outside[-1] - outside[0] <= 2 * len(quoted) + 4 and not self._says_quote(outside[0]):
                kind = "unmarked"
                other = self.context.other.span(
                    self.context.other.tokens(n)[i].start, self.context.other.tokens(m)[j].end
                )
        held.fates.append(Fate(q, kind, whole, other))

    def _says_quote(self, k: int) -> bool:
        """Whether single marks or a block set as a quotation already enclose the words."""
        n, i = self.al.right[k]
        return i > 0 and self.context.other.tokens(n)[i - 1].norm in ("'", '"')

    def _new(self, q: Quotation) -> None:
        """A quotation of the other version that answers none of the base."""
        al = self.al
        quoted = self.words(q, False)
        at = al.right_index(q.paragraph, q.inner_first)
        mapped = [al.to_left[k] for k in range(at, at + q.inner_last - q.inner_first) if k in al.to_left]
        outside = [k for k in mapped if k not in self.inside_left and al.left_norms[k][:1].isalnum()]
        if sum(t.kind == "word" for t in quoted) < 4 or not q.closed:
            return
        if len(quoted) <= 8 and all(t.text[:1].isupper() for t in quoted if t.norm not in STOP):
            return  # the title of a book, a film, a law
        base = None
        if 2 * len(outside) >= len(quoted):
            n, i = al.left[outside[0]]
            m, j = al.left[outside[-1]]
            base = self.context.base.span(self.context.base.tokens(n)[i].start, self.context.base.tokens(m)[j].end)
        if mapped and len(outside) < len(mapped) / 2:
            return
        self.held.invented.append((self.held.whole(self.context.other, q), base))


def _plain(form: str) -> str:
    bare = form.replace("'", "").replace("-", "").replace(".", "")
    return bare or form


def held(context: PairContext) -> Held:
    """The quotations of `context`, shared by all rules."""
    return context.once(Held)
