"""The one way in: `compare(base, *others)` gives one `Comparison`. No I/O, no clock, no randomness.

The one exception is asked for: `Options.languagetool_url` sends the other version to that server."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from storylens.align import ALL_PAIRS, Probabilities, collate, likely_couples, links_from, pinned, voted, word_edits
from storylens.align.collector import collector_waits
from storylens.model import Edit, Finding, Link, Options, Pin, Pivot, Table, Version
from storylens.text.document import Document

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.findings.engine import Found
    from storylens.retention import Retention


RELATED = 0.15
SURE = 0.9
"""Two texts of which less than `RELATED` has a sure counterpart do not tell one story. Measured on development
stories: held against rewrites of other stories 149 of 150 stay below .1, held against their own all are above .6."""


class Pair:
    """One version held against another. `links`, `edits`, `findings` and `suspicious` are made when first asked."""

    def __init__(self, comparison: Comparison, base_index: int, other_index: int) -> None:
        self._comparison = comparison
        self.base_index = base_index
        self.other_index = other_index

    @property
    def base(self) -> Version:
        """The version held as the base of this pair."""
        return self._comparison.versions[self.base_index]

    @property
    def other(self) -> Version:
        """The version held against it."""
        return self._comparison.versions[self.other_index]

    @property
    def base_document(self) -> Document:
        """Units of the base."""
        return self._comparison.documents[self.base_index]

    @property
    def other_document(self) -> Document:
        """Units of the other."""
        return self._comparison.documents[self.other_index]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Which paragraphs stand for which, in reading order of the base."""
        return self._comparison.links_between(self.base_index, self.other_index)

    def likeness(self, least: float = 0.0) -> float:
        """The share of text that has a counterpart by links of at least score `least`, 0..1, in the version where
        it is larger."""
        linked = [k for k in self.links if k.base and k.other and k.score >= least]
        shares = [
            sum(side[i].end - side[i].start for i in indexes) / max(1, sum(p.end - p.start for p in side))
            for side, indexes in (
                (self.base_document.paragraphs, [i for k in linked for i in k.base]),
                (self.other_document.paragraphs, [j for k in linked for j in k.other]),
            )
        ]
        return max(shares)

    @cached_property
    def related(self) -> bool:
        """Whether both tell one story at all. Where not, say so in one line: links and edits mean nothing."""
        if not (self.base_document.paragraphs and self.other_document.paragraphs):
            return True
        return self.likeness(SURE) >= RELATED or self.likeness() >= 0.5

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """What changed inside the links."""
        return word_edits(self.base_document, self.other_document, self.links)

    @cached_property
    def context(self) -> PairContext:
        """What the rules look at: both documents, links, edits, and the same base against every further version."""
        witnesses = tuple(
            self._comparison.pair(self.base_index, k).lone_context
            for k in range(len(self._comparison.versions))
            if k not in (self.base_index, self.other_index)
        )
        return self._context(witnesses) if witnesses else self.lone_context

    @cached_property
    def lone_context(self) -> PairContext:
        """`context` without the further versions: how this pair is heard as a witness."""
        return self._context(())

    def _context(self, witnesses: tuple[PairContext, ...]) -> PairContext:
        from storylens.findings.context import PairContext

        return PairContext(
            self.base,
            self.other,
            self.base_document,
            self.other_document,
            self.links,
            self.edits,
            self._comparison.options,
            witnesses,
        )

    @cached_property
    def _found(self) -> Found:
        from storylens.findings.engine import Found, find_all

        if not self._comparison.options.findings:
            return Found()
        with collector_waits():
            return find_all(self.context, self._comparison.keys[self.other_index])

    @property
    def judged(self) -> bool:
        """Whether `findings` and `suspicious` have been worked out already."""
        return "_found" in vars(self)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What an editor must act on, in reading order."""
        return self._found.findings

    @cached_property
    def retention(self) -> Retention:
        """How much of the base is left: attributions, quotations, numbers, words."""
        from storylens.retention import retention

        return retention(self.context)

    @cached_property
    def pivot(self) -> Pivot | None:
        """The language that the other version probably went through, with the evidence; None where nothing tells."""
        if not self._comparison.options.findings:
            return None
        from storylens.findings.translation.pivot import guess

        return guess(self.context)

    @property
    def suspicious(self) -> tuple[Finding, ...]:
        """Wording that may be wrong: shown dimmer, never gates."""
        return self._found.suspicious

    @property
    def held_back(self) -> tuple[Finding, ...]:
        """Findings beyond a rule's cap, or of a slip that runs through the whole text: counted in a note, not told."""
        return self._found.held_back

    def suspicion(self, paragraph: int) -> float:
        """How suspect paragraph `paragraph` of the other version is, 0..1: what its findings and its changed words
        weigh. Sorts lists and the overview; it is no probability. Raises `IndexError` where there is no such one."""
        return self._suspicions[paragraph]

    @cached_property
    def _suspicions(self) -> tuple[float, ...]:
        if not self._comparison.options.findings:
            return (0.0,) * len(self.other_document.paragraphs)
        from storylens.findings.translation.suspicion.paragraphs import suspicions

        return suspicions(self.context, self.findings)


class Comparison:
    """A base and every other version, aligned and judged. Work is done when a result is first asked for."""

    def __init__(self, versions: tuple[Version, ...], options: Options) -> None:
        self.versions = versions
        self.options = options
        self._pairs: dict[tuple[int, int], Pair] = {}
        self._likely: dict[tuple[int, int], Probabilities] = {}

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Units of every version."""
        return tuple(Document(v.text) for v in self.versions)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """A stable key for each version: its name, numbered where two are the same."""
        seen: dict[str, int] = {}
        out = []
        for v in self.versions:
            seen[v.name] = seen.get(v.name, 0) + 1
            out.append(v.name if seen[v.name] == 1 else f"{v.name}#{seen[v.name]}")
        return tuple(out)

    @property
    def base(self) -> Version:
        """The version the others are held against."""
        return self.versions[0]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The base against each other version, in order."""
        return tuple(self.pair(0, k) for k in range(1, len(self.versions)))

    def pair(self, i: int, j: int) -> Pair:
        """Version `i` as base against version `j` (0-based; they differ)."""
        if i == j or not (0 <= i < len(self.versions) and 0 <= j < len(self.versions)):
            raise IndexError(f"no pair ({i}, {j}) among {len(self.versions)} versions")
        known = self._pairs.get((i, j))
        if known is None:
            known = self._pairs[i, j] = Pair(self, i, j)
        return known

    def links_between(self, i: int, j: int) -> tuple[Link, ...]:
        """Links of version `i` against version `j`, the editor's pins applied; between two rewrites the further
        versions have a vote."""
        n = len(self.versions)
        vote = 0 not in (i, j) and 2 < n <= ALL_PAIRS
        likely = voted(i, j, n, self._couples) if vote else self._couples(i, j)
        return links_from(self.documents[i], self.documents[j], likely)

    def _couples(self, i: int, j: int) -> Probabilities:
        """Which paragraphs of versions `i` and `j` probably tell the same, worked out once for both directions."""
        if i > j:
            return {(a, b): p for (b, a), p in self._couples(j, i).items()}
        known = self._likely.get((i, j))
        if known is None:
            pins = tuple(
                Pin(i, a, j, b, p.forbidden)
                for p in self.options.pins
                for u, a, v, b in (
                    (p.base_version, p.base, p.other_version, p.other),
                    (p.other_version, p.other, p.base_version, p.base),
                )
                if (u, v) == (i, j)
            )
            left, right = self.documents[i], self.documents[j]
            known = self._likely[i, j] = pinned(left, right, likely_couples(left, right), pins)
        return known

    @cached_property
    def table(self) -> Table:
        """All versions in one collation: the same rows whatever order the others came in."""
        return collate(self.documents, self._couples)

    def with_base(self, index: int) -> Comparison:
        """The same versions with version `index` as the base; the others keep their order."""
        order = (index, *(k for k in range(len(self.versions)) if k != index))
        place = {old: new for new, old in enumerate(order)}
        pins = tuple(
            Pin(place[p.base_version], p.base, place[p.other_version], p.other, p.forbidden) for p in self.options.pins
        )
        from dataclasses import replace

        new = Comparison(tuple(self.versions[k] for k in order), replace(self.options, pins=pins))
        new.documents = tuple(self.documents[k] for k in order)
        for (i, j), likely in self._likely.items():
            u, v = place[i], place[j]
            new._likely[min(u, v), max(u, v)] = likely if u < v else {(b, a): p for (a, b), p in likely.items()}
        return new

    def to_dict(self) -> dict[str, Any]:
        """What `--format json` prints: plain dicts, lists, strings and numbers."""
        from storylens.plain import comparison_dict

        return comparison_dict(self)

    def __iter__(self) -> Iterator[Pair]:
        return iter(self.pairs)


def compare(base: str | Version, *others: str | Version, options: Options | None = None) -> Comparison:
    """Hold `others` against `base`. Strings become unnamed versions. Pure: the same input gives the same result."""
    versions = tuple(
        v
        if isinstance(v, Version)
        else Version(v, name=chr(ord("A") + k) if k < 26 else f"V{k + 1}", role="original" if k == 0 else "rewrite")
        for k, v in enumerate((base, *others))
    )
    return Comparison(versions, options or Options())
