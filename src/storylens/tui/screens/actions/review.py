"""Verdicts: accept, dismiss, note. Kept by `storylens.review`; here they are only asked for and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.errors import StorylensError
from storylens.model import Finding
from storylens.tui.screens.actions.base import Actions

if TYPE_CHECKING:
    from storylens.review import Review

UNDONE = "verdict taken back"
MARKS = {"accepted": ("✓", "a"), "dismissed": ("✗", "x"), "noted": ("✎", "c")}


class ReviewActions(Actions):
    """Needs `storylens.review`, which is opened when the first verdict is asked for or shown."""

    _review: Review | None = None

    @property
    def review(self) -> Review | None:
        """The verdicts on this comparison; None until findings are there."""
        if self._review is None and self.session.found:
            self._review = self.application.open_review(self.session.comparison)
        return self._review

    def is_reviewed(self, finding: Finding) -> bool:
        """Whether the editor has decided on it."""
        verdict = self.review.verdict(finding) if self.review else None
        return verdict is not None and verdict.state != "noted"

    def verdict_mark(self, finding: Finding) -> str:
        """One character for the list."""
        verdict = self.review.verdict(finding) if self.review else None
        return (
            ""
            if verdict is None
            else MARKS[verdict.state][1 if self.palette.ascii else 0] + ("?" if verdict.carried else "")
        )

    def verdict_words(self, finding: Finding) -> str:
        """One line for the explainer."""
        verdict = self.review.verdict(finding) if self.review else None
        if verdict is None:
            return ""
        words = verdict.state + (f" by {verdict.initials}" if verdict.initials else "")
        if verdict.carried:
            words += ", carried over from an earlier text"
        return words + (f": {verdict.note}" if verdict.note else "")

    def action_verdict(self, state: str) -> None:
        """Accept or dismiss the finding under the cursor, then go on to the next."""
        entry, review = self.reading.entry, self.review
        if entry is None or review is None:
            self.say("Put the cursor on a finding first: } goes to the next one.")
            return
        at = self.entries.index(entry) if entry in self.entries else -1
        known = review.verdict(entry.finding)
        try:
            if known is not None and known.state == state and not known.carried:
                review.clear(entry.finding)
                self.did(UNDONE, self._take_back)
                self.refill()
                self.say_quietly("unreviewed again")
                return
            (review.accept if state == "accepted" else review.dismiss)(entry.finding)
        except StorylensError as error:
            self.say(str(error), loud=True)
            return
        self.did(UNDONE, self._take_back)
        self.refill()
        following = at if self.reading.filter.unreviewed else at + 1
        if 0 <= following < len(self.entries):
            self.select_entry(following)
        self.say_quietly(f"{state}; U undoes")

    def action_note(self) -> None:
        """A note on the finding under the cursor."""
        entry, review = self.reading.entry, self.review
        if entry is None or review is None:
            self.say("Put the cursor on a finding first: } goes to the next one.")
            return
        from storylens.tui.screens.prompt import Prompt

        known = review.verdict(entry.finding)

        def take(text: str | None) -> None:
            if text is None:
                return
            try:
                review.note(entry.finding, text)
            except StorylensError as error:
                self.say(str(error), loud=True)
                return
            self.did(UNDONE, self._take_back)
            self.refill()

        self.app.push_screen(Prompt("Note", known.note if known else ""), take)

    def _take_back(self) -> None:
        """Undo the last verdict, and go to its finding."""
        undone = self.review.undo() if self.review else None
        self.refill()
        at = next((k for k, e in enumerate(self.entries) if undone and e.finding.id == undone.finding), -1)
        if at >= 0:
            self.select_entry(at)
