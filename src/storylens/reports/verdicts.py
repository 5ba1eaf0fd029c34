"""What a report asks of the editor's verdicts, without knowing where they are kept."""

from __future__ import annotations

from typing import Protocol

from storylens.model import Finding
from storylens.text.safe import SafeText, safe


class VerdictLike(Protocol):
    """A decision on a finding."""

    @property
    def state(self) -> str:
        """accepted, dismissed or noted."""

    @property
    def note(self) -> str:
        """The editor's words, or ''."""

    @property
    def initials(self) -> str:
        """Who decided, or ''."""

    @property
    def time(self) -> str:
        """When, ISO 8601 in UTC."""

    @property
    def carried(self) -> bool:
        """Whether it was given on an earlier wording."""


class Verdicts(Protocol):
    """Where verdicts come from; `storylens.review.Review` is one."""

    def verdict(self, finding: Finding) -> VerdictLike | None:
        """The verdict on `finding`, or None."""


def verdict_line(verdict: VerdictLike | None) -> SafeText | None:
    """A verdict in words: `Accepted by rb on 23 … : note`."""
    if verdict is None:
        return None
    by = f" by {verdict.initials}" if verdict.initials else ""
    at = f", {verdict.time[:10]} {verdict.time[11:16]} UTC" if len(verdict.time) >= 16 else ""
    carried = ", carried over from an earlier wording" if verdict.carried else ""
    note = f": {verdict.note}" if verdict.note else ""
    return safe(f"{verdict.state.capitalize()}{by}{at}{carried}{note}")
