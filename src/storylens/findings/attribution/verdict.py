"""The fate of one base attribution in the other version."""

from __future__ import annotations

from storylens.findings.attribution.voice import Voice
from storylens.model import Span


class Verdict:
    """One base attribution and its fate.

    `fate`: kept, removed, source-removed or omitted (its content is gone as well). `source`: "" or what became of
    the speaker (swapped, vaguer, more-specific, count-changed). `cue`: "", stronger or weaker. `there`: where its
    words stand in the other version. `near`: the same speaker is named in a neighbouring sentence. `meant`: whom the
    pronouns stand for, on the base's and on the other side, where a change of speaker shows only so.
    """

    __slots__ = ("cue", "fate", "meant", "near", "other_cue", "other_source", "partner", "source", "there", "voice")

    def __init__(
        self, voice: Voice, fate: str = "kept", *, partner: Voice | None = None, cue: str = "",
        there: Span | None = None, other_cue: Span | None = None,
    ) -> None:  # fmt: skip
        self.voice = voice
        self.fate = fate
        self.partner = partner
        self.source = ""
        self.cue = cue
        self.there = there
        self.other_source: Span | None = None
        self.other_cue = other_cue
        self.near = False
        self.meant: tuple[str, str] | None = None
