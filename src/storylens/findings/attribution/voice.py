"""One attribution with all that the comparison, the outline and the rules need to know of it."""

from __future__ import annotations

from dataclasses import dataclass, field

Fragment = tuple[int, int, int]
"""(paragraph, first token, last token + 1)."""


@dataclass(slots=True)
class Voice:
    """Who said what, in tokens.

    `cue` is the whole verb group or phrase, `verb` its head. `kind`: verb, according, noun, colon or dash. `source`
    is None where nobody is named. `strength` runs from 0 (distance) to 2 (the story vouches). `layout`: where the
    content stands, "pre", "post" or "mid". `quoted`: the content holds a quotation. `listed`: the verb is a known one.
    `sure`: the shape around the cue is that of reported speech, not merely a verb with an object.
    """

    paragraph: int
    sentence: tuple[int, int]
    source: Fragment | None
    cue: tuple[int, int]
    verb: int
    lemma: str
    strength: float
    kind: str = "verb"
    content: list[Fragment] = field(default_factory=list)
    negated: bool = False
    passive: bool = False
    layout: str = "post"
    quoted: bool = False
    listed: bool = True
    sure: bool = True
