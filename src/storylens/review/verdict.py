"""What an editor decided on a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["accepted", "dismissed", "noted", "open"]
"""`open` takes an earlier verdict back without forgetting it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision, with the words it was made on.

    `uid` is unique for ever, so that a verdict imported twice is kept once. `version` is the key of the version
    the finding was in, `finding` the finding's id, `base` and `other` the words of both sides, `context` the words
    round them. `time` is UTC, ISO 8601. `carried`: it was given on an earlier wording of this finding.
    """

    state: State
    finding: str
    version: str
    rule: str
    category: str
    type: str
    base: str | None
    other: str | None
    context: str = ""
    note: str = ""
    initials: str = ""
    time: str = ""
    uid: str = ""
    carried: bool = False
