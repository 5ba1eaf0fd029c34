"""Verdicts bound to the findings of one comparison: what the screens, the gate and the reports ask."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from storylens.compare import Comparison, Pair
from storylens.errors import ReviewError
from storylens.model import Finding
from storylens.plain import digest
from storylens.review.carry import carry_over, context_of
from storylens.review.store import Store
from storylens.review.story import story_keys
from storylens.review.verdict import State, Verdict

FEW, NEARLY_ALL = 3, 0.8
"""A renamed file that was also edited is known by so many verdicts' words, of which so large a share still stands."""


class Undone(NamedTuple):
    """What an undo took back: the finding's id, and the verdict it has now (None: it is unreviewed again)."""

    finding: str
    verdict: Verdict | None


class Review:
    """The verdicts on one comparison. After a re-compare make a new one on the same store: it is cheap, and it
    carries verdicts over to findings whose words changed a little.

    A verdict is looked for among the findings that have been worked out (`Pair.judged`); asking never starts work.
    """

    def __init__(self, store: Store, comparison: Comparison, initials: str = "", *, title: str | None = None) -> None:
        self.store = store
        self.comparison = comparison
        self.initials = initials or login_name()
        self.title = title
        self._keys = story_keys(comparison)
        self._read()

    def _read(self) -> None:
        self._seen = self.store.data_version()
        self._verdicts: dict[str, Verdict] = {}
        for verdict in self.store.verdicts(self.store.stories_of(self._keys)):
            self._verdicts[verdict.finding] = verdict
        self._carried: dict[str, Verdict] = {}
        self._bound: set[int] = set()

    def verdict(self, finding: Finding) -> Verdict | None:
        """The verdict on `finding`, its own or one carried over; None while it is unreviewed."""
        own = self._verdicts.get(finding.id)
        if own is None:
            self._bind()
            own = self._carried.get(finding.id)
        return own if own is not None and own.state != "open" else None

    def _bind(self) -> None:
        for pair in self.comparison.pairs:
            if pair.other_index not in self._bound and pair.judged:
                self._bound.add(pair.other_index)
                self._carried.update(self._carried_in(pair))

    def _carried_in(self, pair: Pair) -> dict[str, Verdict]:
        key = self.comparison.keys[pair.other_index]
        findings = (*pair.findings, *pair.suspicious)
        present = {f.id for f in findings}
        gone = [v for v in self._verdicts.values() if v.state != "open" and v.finding not in present]
        orphans = [v for v in gone if v.version == key]
        orphans = orphans or self._of_a_renamed_file(gone, pair)
        if not orphans:
            return {}
        kinds = {(v.rule, v.type) for v in orphans}
        fresh = [
            (f, context_of(f, pair.base_document, pair.other_document))
            for f in findings
            if f.id not in self._verdicts and (f.rule, f.type) in kinds
        ]
        return carry_over(fresh, orphans)

    def _of_a_renamed_file(self, gone: list[Verdict], pair: Pair) -> list[Verdict]:
        """Verdicts on versions whose names no version bears any more: on the one with this very text; without one,
        on the one nearly all of whose words stand in this text."""
        lost: dict[str, list[Verdict]] = {}
        for verdict in gone:
            if verdict.version not in self.comparison.keys:
                lost.setdefault(verdict.version, []).append(verdict)
        if not lost:
            return []
        named = self.store.names_of(self.store.stories_of(self._keys), digest(pair.other.text))
        same = [verdict for name in sorted(named & set(lost)) for verdict in lost[name]]
        if same:
            return same
        text = pair.other.text
        alike: dict[str, float] = {}
        for name, verdicts in sorted(lost.items()):
            words = [v.other for v in verdicts if v.other]
            if len(words) >= FEW:
                alike[name] = sum(w in text for w in words) / len(words)
        best = max(alike, key=lambda name: alike[name], default="")
        return lost[best] if best and alike[best] >= NEARLY_ALL else []

    def accept(self, finding: Finding, note: str | None = None) -> Verdict:
        """The finding is right. Kept when this returns; raises `ReviewError` where it could not be."""
        return self._decide(finding, "accepted", note)

    def dismiss(self, finding: Finding, note: str | None = None) -> Verdict:
        """The finding is of no concern. Kept when this returns; raises `ReviewError` where it could not be."""
        return self._decide(finding, "dismissed", note)

    def note(self, finding: Finding, text: str) -> Verdict:
        """Put `text` on the finding; an earlier decision stays. Raises `ReviewError` where it cannot be kept."""
        known = self.verdict(finding)
        return self._decide(finding, known.state if known else "noted", text)

    def clear(self, finding: Finding) -> Verdict:
        """Make the finding unreviewed again. Raises `ReviewError` where that cannot be kept."""
        return self._decide(finding, "open", "")

    def _decide(self, finding: Finding, state: State, note: str | None) -> Verdict:
        pair = self._pair_of(finding)
        if note is None:
            known = self.verdict(finding)
            note = known.note if known else ""
        verdict = self.store.append(
            self._keys,
            self._title(),
            Verdict(
                state=state,
                finding=finding.id,
                version=self.comparison.keys[pair.other_index],
                rule=finding.rule,
                category=finding.category,
                type=finding.type,
                base=finding.base.text if finding.base else None,
                other=finding.other.text if finding.other else None,
                context=context_of(finding, pair.base_document, pair.other_document),
                note=note,
                initials=self.initials,
            ),
            seen=(digest(pair.other.text),),
        )
        self._verdicts[finding.id] = verdict
        return verdict

    def _pair_of(self, finding: Finding) -> Pair:
        for pair in self.comparison.pairs:
            if pair.judged and any(f.id == finding.id for f in (*pair.findings, *pair.suspicious)):
                return pair
        raise ReviewError(f"finding {finding.id}: not one of this comparison; compare again")

    def _title(self) -> str:
        base = self.comparison.base
        return self.title or base.title or base.name or "untitled"

    def undo(self) -> Undone | None:
        """Take back the last decision of this session; None where there is none left."""
        taken = self.store.take_back()
        if taken is None:
            return None
        self._read()
        self._bind()
        finding = taken[1]
        now = self._verdicts.get(finding) or self._carried.get(finding)
        return Undone(finding, now if now is not None and now.state != "open" else None)

    def refresh(self) -> bool:
        """Read again if another process has written since; whether it had. Cheap where it had not."""
        if self.store.data_version() == self._seen:
            return False
        self._read()
        return True

    def unreviewed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Those of `findings` that no verdict stands on; a mere note leaves a finding unreviewed."""
        out = []
        for finding in findings:
            verdict = self.verdict(finding)
            if verdict is None or verdict.state == "noted":
                out.append(finding)
        return tuple(out)

    def accepted(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Those of `findings` that were accepted."""
        return tuple(f for f in findings if (v := self.verdict(f)) is not None and v.state == "accepted")


def login_name() -> str:
    """Who is at the keyboard, for verdicts without initials; '' where the system does not say."""
    return (os.environ.get("LOGNAME") or os.environ.get("USER") or os.environ.get("USERNAME") or "")[:20]
