"""The fate of one base attribution in the other version."""

from __future__ import annotations

from dataclasses import dataclass

from storylens.findings.attribution.voice import Voice
from storylens.model import Span


@dataclass(slots=True)
class Verdict:
    """One base attribution and its fate.

    `fate`: kept, removed, source-removed or omitted (its content is gone as well). `source`: "" or what became of
    the speaker (swapped, vaguer, more-specific, count-changed). `cue`: "", stronger or weaker. `there`: where its
    words stand in the other version. `near`: the same speaker is named in a neighbouring sentence.
    """

    voice: Voice
    fate: str = "kept"
    partner: Voice | None = None
    source: str = ""
    cue: str = ""
    there: Span | None = None
    other_source: Span | None = None
    other_cue: Span | None = None
    near: bool = False
