"""Every quotation of the base looked for in the other version, and what became of its words.

Quotations are paired by where their words went and by the words they share; what differs is read off the two
quotations alone, so that rewording around them does not count.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Indel

from storylens.findings.attribution.anchors import Alignment, anchors
from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext
from storylens.findings.quotes.marks import Quotation, quotations
from storylens.model import Span
from storylens.text.document import Document, Token

_PAIRED = 0.34
_KEPT = 0.75


@dataclass(slots=True)
class Fate:
    """What became of one base quotation: kept, altered, unmarked or gone; `altered` holds the words that differ."""

    quotation: Quotation
    kind: str
    base: Span
    other: Span | None = None
    partner: Quotation | None = None
    slight: bool = False


class Held:
    """The quotations of a pair. `fates`: one for each base quotation. `invented`: (quotation of the other version,
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
                self.fates.extend(Fate(q, "kept", self._whole(context.base, q)) for q in left)
            elif not sides.other:
                self.fates.extend(Fate(q, "gone", self._whole(context.base, q)) for q in left)
            elif left or right:
                _Link(self, anchors(context).of(k), left, right).settle()

    @staticmethod
    def _whole(document: Document, q: Quotation) -> Span:
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
        used: set[int] = set()
        pairs = self._pairs()
        for i, q in enumerate(self.left):
            mates = pairs.get(i)
            if mates is not None:
                used.update(mates)
                self._compare(q, [self.right[x] for x in mates])
            else:
                self._alone(q)
        for j, q in enumerate(self.right):
            if j not in used:
                self._new(q)

    def _pairs(self) -> dict[int, list[int]]:
        """Base quotation -> those of the other version that hold its words."""
        out: dict[int, list[int]] = {}
        scored: list[tuple[float, int, int]] = []
        bags = [{t.norm for t in self.words(q, False)} for q in self.right]
        for i, q in enumerate(self.left):
            mine = self.words(q, True)
            at = self.al.left_index(q.paragraph, q.inner_first)
            votes: dict[int, float] = {}
            n = q.inner_last - q.inner_first
            for k in range(at, at + n):
                r = self.al.to_right.get(k)
                if r is not None and r in self.inside_right and self.al.left_norms[k][:1].isalnum():
                    j = self.inside_right[r]
                    votes[j] = votes.get(j, 0) + (0.4 if self.al.left_norms[k] in STOP else 1)
            bag = {t.norm for t in mine}
            heavy = {w for w in bag if w not in STOP} or bag
            for j, other in enumerate(bags):
                shared = len(heavy & other) / max(1, min(len(heavy), len(other - STOP) or len(other) or 1))
                score = max(votes.get(j, 0.0) / max(1, min(len(mine), len(other))), shared if heavy & other else 0.0)
                if not score and self._opposite(q, self.right[j]):
                    score = _PAIRED
                if score >= _PAIRED:
                    scored.append((score, i, j))
        taken: set[int] = set()
        for _, i, j in sorted(scored, key=lambda x: (-x[0], x[1], x[2])):
            if j in taken:
                continue
            if i in out and not self._continues(self.left[i], [self.right[x] for x in out[i]], self.right[j]):
                continue
            out.setdefault(i, []).append(j)
            taken.add(j)
        return {i: sorted(js) for i, js in out.items()}

    def _continues(self, q: Quotation, so_far: list[Quotation], more: Quotation) -> bool:
        """Whether `more` holds words of `q` that the quotations found so far lack: one quotation split in two."""
        have = {t.norm for x in so_far for t in self.words(x, False)} - STOP
        new = {t.norm for t in self.words(more, False)} - STOP
        mine = {t.norm for t in self.words(q, True)} - STOP
        return len(new) >= 2 and len(new & mine) / len(new) >= 0.6 and bool((new & mine) - have)

    def _opposite(self, q: Quotation, r: Quotation) -> bool:
        """Whether two quotations of like length face each other across one changed run."""
        at = self.al.left_index(q.paragraph, q.inner_first)
        gaps = {self.al.gap_of_left.get(k) for k in range(at, at + q.inner_last - q.inner_first)} - {None}
        there = self.al.right_index(r.paragraph, r.inner_first)
        mine, theirs = q.inner_last - q.inner_first, r.inner_last - r.inner_first
        if not (0.4 <= mine / max(1, theirs) <= 2.5):
            return False
        return any(g is not None and self.al.gaps[g][2] <= there < self.al.gaps[g][3] for g in gaps)

    def _compare(self, q: Quotation, others: list[Quotation]) -> None:
        held, context = self.held, self.context
        mine = self.words(q, True)
        theirs = [t for r in others for t in self.words(r, False)]
        whole = held._whole(context.base, q)
        fate = Fate(q, "kept", whole, held._whole(context.other, others[0]), others[0])
        held.fates.append(fate)
        codes = Indel.opcodes([_plain(t) for t in mine], [_plain(t) for t in theirs])
        runs = [(c.src_start, c.src_end, c.dest_start, c.dest_end) for c in codes if c.tag != "equal"]
        runs = [r for r in runs if not self._excused(r, mine, theirs, q, others)]
        if not runs:
            return
        a0, a1 = min(r[0] for r in runs), max(r[1] for r in runs)
        b0, b1 = min(r[2] for r in runs), max(r[3] for r in runs)
        changed = [t for r in runs for t in mine[r[0] : r[1]]] + [t for r in runs for t in theirs[r[2] : r[3]]]
        mostly = 2 * sum(r[1] - r[0] for r in runs) > len(mine)
        fate.kind = "altered"
        fate.slight = all(t.norm in STOP or _ending_only(t, mine, theirs) for t in changed)
        if mostly:
            a0, a1, b0, b1 = 0, len(mine), 0, len(theirs)
        elif a0 == a1:
            a0, a1 = max(0, a0 - 1), min(len(mine), a1 + 1)
        if b0 == b1:
            b0, b1 = max(0, b0 - 1), min(len(theirs), b1 + 1)
        if mine:
            fate.base = context.base.span(mine[a0].start, mine[a1 - 1].end)
        if theirs:
            fate.other = context.other.span(theirs[b0].start, theirs[b1 - 1].end)

    def _excused(
        self, run: tuple[int, int, int, int], mine: list[Token], theirs: list[Token], q: Quotation,
        others: list[Quotation],
    ) -> bool:  # fmt: skip
        """Quoting less is no alteration, nor an omission that dots or brackets own up to, nor house style."""
        a0, a1, b0, b1 = run
        left, right = mine[a0:a1], theirs[b0:b1]
        if not right and (a0 == 0 or a1 == len(mine)) and len(left) >= 2:
            return True
        if not right and self._owned_up(theirs, b0, others):
            return True
        if not left and (b0 == 0 or b1 == len(theirs)) and self._elsewhere(right):
            return True
        return "".join(_plain(t) for t in left) == "".join(_plain(t) for t in right) or self._style(left, right)

    def _owned_up(self, theirs: list[Token], b0: int, others: list[Quotation]) -> bool:
        document = self.context.other
        lo = theirs[b0 - 1].end if b0 else 0
        hi = theirs[b0].start if b0 < len(theirs) else len(document.text)
        between = document.text[lo:hi] if hi - lo < 80 else ""
        return any(x in between for x in ("...", "…", "[", "”", '"', "''"))

    def _elsewhere(self, extra: list[Token]) -> bool:
        """Whether the words that a longer quotation holds stood in quotation marks in the base too."""
        quoted = {self.al.left_norms[k] for k in self.inside_left}
        return all(t.norm in quoted for t in extra)

    def _style(self, left: list[Token], right: list[Token]) -> bool:
        if not (left and right):
            return False
        lo, hi = left[0].start, left[-1].end
        return any(
            e.style is not None and e.base and e.base.start <= lo and hi <= e.base.end for e in self.context.edits
        )

    def _alone(self, q: Quotation) -> None:
        """A base quotation that no quotation answers: its words stand unmarked, or they are gone."""
        held, al = self.held, self.al
        words = self.words(q, True)
        at = al.left_index(q.paragraph, q.first)
        mapped = [
            al.to_right[k]
            for k in range(at, at + q.last - q.first)
            if k in al.to_right and al.left_norms[k][:1].isalnum()
        ]
        whole = held._whole(self.context.base, q)
        outside = [k for k in mapped if k not in self.inside_right]
        heavy = [t for t in words if t.norm not in STOP]
        kind = "gone"
        other = None
        if len(words) >= 2 and len(outside) >= _KEPT * len(words) and (len(heavy) >= 2 or len(words) >= 4):
            n, i = al.right[outside[0]]
            m, j = al.right[outside[-1]]
            if outside[-1] - outside[0] <= 2 * len(words) + 4 and not self._says_quote(outside[0]):
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
        words = self.words(q, False)
        at = al.right_index(q.paragraph, q.inner_first)
        mapped = [al.to_left[k] for k in range(at, at + q.inner_last - q.inner_first) if k in al.to_left]
        outside = [k for k in mapped if k not in self.inside_left and al.left_norms[k][:1].isalnum()]
        if len(words) < 4:
            return
        base = None
        if outside:
            n, i = al.left[outside[0]]
            m, j = al.left[outside[-1]]
            base = self.context.base.span(self.context.base.tokens(n)[i].start, self.context.base.tokens(m)[j].end)
        if mapped and len(outside) < len(mapped) / 2:
            return
        self.held.invented.append((self.held._whole(self.context.other, q), base))


def _plain(t: Token) -> str:
    return t.norm.replace("'", "").replace("-", "").replace(".", "")


def _ending_only(t: Token, mine: list[Token], theirs: list[Token]) -> bool:
    """Whether the other side has the same word with another ending (tense, number)."""
    stem = t.norm[: max(4, len(t.norm) - 3)]
    return len(t.norm) > 4 and any(
        u.norm != t.norm and u.norm.startswith(stem) and abs(len(u.norm) - len(t.norm)) <= 3 for u in [*mine, *theirs]
    )


def held(context: PairContext) -> Held:
    """The quotations of `context`, shared by all rules."""
    return context.once(Held)
