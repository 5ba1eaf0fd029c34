"""What the screens ask of a review, whoever keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from storylens.model import Finding


class Verdict(Protocol):
    """One decision."""

    @property
    def state(self) -> str:
        """accepted, dismissed or noted."""

    @property
    def note(self) -> str:
        """The editor's words, '' without."""

    @property
    def initials(self) -> str:
        """Who decided."""

    @property
    def carried(self) -> bool:
        """Whether it was made on an earlier text."""


class Undone(Protocol):
    """What undoing changed."""

    @property
    def finding_id(self) -> str:
        """The finding whose verdict was taken back."""


class Review(Protocol):
    """Verdicts on the findings of one comparison; see `storylens.review`."""

    def verdict(self, finding: Finding) -> Verdict | None:
        """The decision on `finding`, if there is one."""

    def accept(self, finding: Finding, note: str = "") -> object:
        """Keep: accepted."""

    def dismiss(self, finding: Finding, note: str = "") -> object:
        """Keep: dismissed."""

    def note(self, finding: Finding, text: str) -> object:
        """Keep a note."""

    def undo(self) -> Undone | None:
        """Take back the last thing done."""

    def refresh(self) -> bool:
        """Whether somebody else wrote since."""

    def unreviewed(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Those without a decision."""
