"""How much of the base a version kept, in four figures: attributions, quotations, numbers, words."""

from __future__ import annotations

from typing import NamedTuple

from storylens.findings.attribution.verify import verification
from storylens.findings.context import PairContext
from storylens.findings.facts.measures import agree
from storylens.findings.facts.quantities import quantities
from storylens.findings.quotes.held import held
from storylens.findings.structure.cues import notice_kind


class Kept(NamedTuple):
    """`kept` of `total`; both 0 where the base has none."""

    kept: int
    total: int

    @property
    def share(self) -> float:
        """0..1; 1 where there was nothing to keep."""
        return self.kept / self.total if self.total else 1.0


class Retention(NamedTuple):
    """What is left of the base.

    `attributions`: base attributions whose speaker still stands with what was said, no more
    and no less surely. `quotes`: base quotations whose
    words are unchanged and still in quotation marks (a shorter quotation counts). `numbers`: figures of the base that
    the linked paragraphs still hold. `verbatim`: share, 0..1, of the base's words that stand unchanged in their link.
    """

    attributions: Kept
    quotes: Kept
    numbers: Kept
    verbatim: float

    def __str__(self) -> str:
        a, q, n = self.attributions, self.quotes, self.numbers
        return (
            f"attributions kept {a.kept} of {a.total}, quotes intact {q.kept} of {q.total}, "
            f"numbers intact {n.kept} of {n.total}, verbatim reuse {self.verbatim:.0%}"
        )


def retention(context: PairContext) -> Retention:
    """The four figures of one pair. House style and moves count as kept."""
    spoken = [d for d in verification(context).verdicts if d.voice.source]
    quoted = held(context).fates
    return Retention(
        Kept(sum(d.fate == "kept" and not d.source and not d.cue for d in spoken), len(spoken)),
        Kept(sum(f.intact for f in quoted), len(quoted)),
        _numbers(context),
        _verbatim(context),
    )


def _numbers(context: PairContext) -> Kept:
    """Figures of the story itself: a date is one figure; correction and embargo lines have a finding of their own."""
    kept = total = 0
    for sides in context.links:
        there = [q for j in sides.other for q in quantities(context.other, j)]
        for i in sides.base:
            if notice_kind(context.base, i):
                continue
            figures: dict[int, bool] = {}
            for q in quantities(context.base, i):
                if not q.weak:
                    figures[q.start] = figures.get(q.start, True) and any(agree(q, other) for other in there)
            total += len(figures)
            kept += sum(figures.values())
    return Kept(kept, total)


def _verbatim(context: PairContext) -> float:
    """Share of the base's words outside every edit that is more than house style."""
    words = changed = 0
    for link, sides in enumerate(context.links):
        mine = [t for t in context.base_tokens(link) if t.kind != "mark"]
        words += len(mine)
        if not sides.other:
            changed += len(mine)
            continue
        spans = [e.base for e in context.edits_by_link.get(link, ()) if e.base and not e.style and e.op != "move"]
        changed += sum(any(s.start <= t.start < s.end for s in spans) for t in mine) if spans else 0
    return 1 - changed / words if words else 1.0
