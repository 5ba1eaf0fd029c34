"""What the app works on: the versions, their comparison, and how far it has been worked out.

Everything slow happens in `align`, `find` and `collate`, which a thread worker may call; the screens read only
what has been worked out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from storylens.compare import Comparison, compare
from storylens.model import Finding, Options, Pin, Story, Version
from storylens.tui.geometry.marks import Marks, split
from storylens.tui.geometry.view import TextView
from storylens.tui.remarks import remarks

if TYPE_CHECKING:
    from storylens.tui.scorecard import Card

SMALL = 150_000
"""Characters of all versions up to which alignment is done before the first paint."""

HEAD = 40_000
"""Characters of each version that can be read until a long story is compared."""


def session_of(story: Story, options: Options) -> Session:
    """A session on `story`, with the pins that stand in its `story.toml`."""
    return Session(story, replace(options, pins=(*story.pins, *options.pins)) if story.pins else options)


class Session:
    """A story being read. A new comparison (other base, pins, edited files) is a new session."""

    def __init__(self, story: Story, options: Options) -> None:
        self.story = story
        self.options = options
        self.comparison: Comparison = compare(*story.versions, options=options)
        self.aligned: set[int] = set()
        self.found: set[int] = set()
        self.speakers: dict[int, Marks] = {}
        self.remarks: dict[int, list[str]] = {}
        self.cards: dict[tuple[int, bool], Card] = {}
        """Scorecards by version, and by whether its findings are known."""
        self._head: tuple[Comparison, list[TextView]] | None = None
        self._views: list[TextView] | None = None

    @property
    def versions(self) -> tuple[Version, ...]:
        """The versions, base first."""
        return self.comparison.versions

    @property
    def small(self) -> bool:
        """Whether it can be aligned before the first paint."""
        return sum(len(v.text) for v in self.versions) <= SMALL

    @property
    def views(self) -> list[TextView]:
        """Paragraphs as they are shown, version by version."""
        if self._views is None:
            self._views = [TextView(d) for d in self.comparison.documents]
        return self._views

    @property
    def head(self) -> tuple[Comparison, list[TextView]]:
        """The beginnings of the versions, to read while a long story is being compared."""
        if self._head is None:
            cut = [replace(v, text=v.text[:HEAD]) for v in self.versions]
            beginning = compare(*cut, options=Options(findings=False))
            self._head = beginning, [TextView(d) for d in beginning.documents]
        return self._head

    def align(self, version: int) -> None:
        """Links and edits of the base against `version`."""
        pair = self.comparison.pair(0, version)
        _ = pair.links, pair.edits, self.views
        self.aligned.add(version)

    def collate(self) -> None:
        """The table of all versions."""
        _ = self.comparison.table

    def find(self, version: int) -> None:
        """Findings of one version, and in a story of common size whose words stand where."""
        pair = self.comparison.pair(0, version)
        _ = pair.findings, pair.suspicious, pair.retention, pair.pivot
        self.remarks[version] = remarks(self.comparison, version)
        if self.small:
            self.name_speakers(0)
            self.name_speakers(version)
        self.aligned.add(version)
        self.found.add(version)

    def name_speakers(self, version: int) -> None:
        """Mark the sources of one version."""
        if version not in self.speakers:
            from storylens import attributions

            document = self.comparison.documents[version]
            marks: Marks = {}
            for attribution in attributions(document.text):
                for span in attribution.source:
                    for paragraph, mark in split(document, span, "speaker", -1):
                        marks.setdefault(paragraph, []).append(mark)
            self.speakers[version] = marks

    def findings(self, version: int) -> tuple[Finding, ...]:
        """Findings of one version, as far as they are known."""
        return self.comparison.pair(0, version).findings if version in self.found else ()

    def suspicious(self, version: int) -> tuple[Finding, ...]:
        """Suspicious wording of one version, as far as it is known."""
        return self.comparison.pair(0, version).suspicious if version in self.found else ()

    def with_base(self, index: int) -> Session:
        """The same versions with another base."""
        turned = self.comparison.with_base(index)
        return Session(replace(self.story, versions=turned.versions), turned.options)

    def with_pins(self, pins: Sequence[Pin]) -> Session:
        """The same versions with more words of the editor on links; they replace what contradicts them."""
        places = {(p.base_version, p.base, p.other_version) for p in pins if not p.forbidden}
        exact = {(p.base_version, p.base, p.other_version, p.other) for p in pins}
        kept = tuple(
            p
            for p in self.options.pins
            if (p.base_version, p.base, p.other_version, p.other) not in exact
            and (p.forbidden or (p.base_version, p.base, p.other_version) not in places)
        )
        return Session(self.story, replace(self.options, pins=(*kept, *pins)))

    def with_pins_only(self, pins: Sequence[Pin]) -> Session:
        """The same versions with these words on links and no others."""
        return Session(self.story, replace(self.options, pins=tuple(pins)))

    def with_versions(self, versions: Sequence[Version]) -> Session:
        """The same story after some of its files changed."""
        return Session(replace(self.story, versions=tuple(versions)), self.options)
