"""Where the words of a quotation differ, once all is set aside that a quotation may leave out or print otherwise."""

from __future__ import annotations

from storylens.findings.attribution.anchors import changed_runs
from storylens.findings.attribution.words import STOP
from storylens.findings.quotes.couples import Couples
from storylens.findings.quotes.sameness import TURNING, Change, change, turns
from storylens.text.document import Token
from storylens.text.house import style_of_change, units_of

Run = tuple[int, int, int, int]
"""Half-open ranges of the words of both quotations."""
_SHORT = ({"unitedstates", "us"}, {"unitedkingdom", "uk"}, {"unitednations", "un"}, {"europeanunion", "eu"})
"""Names that house style prints in full or in capitals."""


class Difference:
    """The words of a quotation, `mine` in the base and `theirs` in the other version, and the `runs` that differ."""

    def __init__(self, couples: Couples, mine: list[Token], theirs: list[Token]) -> None:
        self.couples = couples
        self.mine = mine
        self.theirs = theirs
        left_forms, left_at = units_of(mine)
        right_forms, right_at = units_of(theirs)
        codes = changed_runs([_plain(w) for w in left_forms], [_plain(w) for w in right_forms])
        runs = [(left_at[a0], left_at[a1], right_at[b0], right_at[b1]) for a0, a1, b0, b1 in codes]
        self.runs: list[Run] = [r for r in runs if not self._excused(r)]

    def change(self) -> Change:
        """How far the words that differ do so; what was only cut off is of the same meaning as far as it goes."""
        gone = [t for a0, a1, _, _ in self.runs for t in self.mine[a0:a1]]
        new = [t for _, _, b0, b1 in self.runs for t in self.theirs[b0:b1]]
        return "akin" if gone and not new and self._contrast(self.runs[0]) and not turns(gone) else change(gone, new)

    def extent(self) -> Run:
        """From the first to the last word that differs, never empty on either side; all words where most differ."""
        a0, a1, b0, b1 = self.runs[0][0], self.runs[-1][1], self.runs[0][2], self.runs[-1][3]
        if 2 * sum(r[1] - r[0] for r in self.runs) > len(self.mine):
            a0, a1, b0, b1 = 0, len(self.mine), 0, len(self.theirs)
        if a0 == a1 or b0 == b1:
            if a1 < len(self.mine) and b1 < len(self.theirs):
                return a0, a1 + 1, b0, b1 + 1
            return max(0, a0 - 1), a1, max(0, b0 - 1), b1
        return a0, a1, b0, b1

    def _excused(self, run: Run) -> bool:
        """Quoting less is no alteration, nor an omission that dots or brackets own up to, nor house style."""
        a0, a1, b0, b1 = run
        left, right = self.mine[a0:a1], self.theirs[b0:b1]
        if not right and (a0 == 0 or a1 == len(self.mine)) and len(left) >= 2:
            return not (turns(left) or self._contrast(run)) or not self._cut_short(a0, a1)
        if not right and self._owned_up(b0):
            return True
        if not left and (b0 == 0 or b1 == len(self.theirs)) and self._elsewhere(right):
            return True
        if not (left and right):
            return False
        short = {"".join(w for w in (t.norm.replace(".", "") for t in side) if w != "the") for side in (left, right)}
        return style_of_change(left, right) is not None or short in _SHORT

    def _contrast(self, run: Run) -> bool:
        """Whether a whole clause that takes something back was cut off the end: ", but the ramp needs work"."""
        a0, a1, b0, b1 = run
        if b0 != b1 or not a0 or a1 != len(self.mine) or a1 - a0 < 4 or self.mine[a0].norm not in TURNING:
            return False
        weighty = {t.norm for t in self.mine[a0:a1]} - STOP
        paragraph = self.couples.context.other.paragraph_at(self.theirs[0].start) if self.theirs else -1
        there = {t.norm for t in self.couples.context.other.tokens(paragraph)} if paragraph >= 0 else weighty
        return len(weighty) >= 2 and 3 * len(weighty & there) < len(weighty)

    def _cut_short(self, a0: int, a1: int) -> bool:
        """Whether "if", "not" and the like were cut off a sentence inside a quotation that still passes for whole, and
        no words beside it keep them."""
        mine, theirs = self.mine, self.theirs
        if not theirs or a1 - a0 == len(mine):
            return False
        at = mine[a1 - 1].end if a0 == 0 else mine[a0 - 1].end
        to = mine[a1].start if a0 == 0 else mine[a0].start
        if any(c in self.couples.context.base.text[at:to] for c in ".!?"):
            return False
        if a0 == 0 and (not theirs[0].text[:1].isupper() or mine[a1 - 1].norm in ("and", "but", "or", "so")):
            return False
        if a0 and not {t.norm for t in mine[a0 : a0 + 2]} & TURNING:
            return False
        other = self.couples.context.other
        around = turns(list(other.tokens(other.paragraph_at(theirs[0].start))))
        return not around & turns(mine[a0:a1])

    def _owned_up(self, b0: int) -> bool:
        document = self.couples.context.other
        lo = self.theirs[b0 - 1].end if b0 else 0
        hi = self.theirs[b0].start if b0 < len(self.theirs) else len(document.text)
        between = document.text[lo:hi] if hi - lo < 80 else ""
        return any(x in between for x in ("...", "…", "[", "”", '"', "''"))

    def _elsewhere(self, extra: list[Token]) -> bool:
        """Whether the words that a longer quotation holds stood in quotation marks in the base too."""
        quoted = {self.couples.al.left_norms[k] for k in self.couples.inside_left}
        return all(t.norm in quoted for t in extra)


def _plain(form: str) -> str:
    bare = form.replace("'", "").replace("-", "").replace(".", "")
    return bare or form
