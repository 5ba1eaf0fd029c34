"""One attribution with all that the comparison, the outline and the rules need to know of it."""

from __future__ import annotations

Fragment = tuple[int, int, int]
"""(paragraph, first token, last token + 1)."""


class Voice:
    """Who said what, in tokens.

    `cue` is the whole verb group or phrase, `verb` its head. `kind`: verb, according, noun, colon or dash. `source`
    is None where nobody is named. `strength` runs from 0 (distance) to 2 (the story vouches). `layout`: where the
    content stands, "pre", "post" or "mid". `quoted`: the content holds a quotation. `listed`: the verb is a known one.
    `sure`: the shape around the cue is that of reported speech, not merely a verb with an object.
    """

    __slots__ = (
        "content", "cue", "kind", "layout", "lemma", "listed", "negated", "paragraph", "passive", "quoted", "sentence",
        "source", "strength", "sure", "verb",
    )  # fmt: skip

    def __init__(
        self, paragraph: int, sentence: tuple[int, int], source: Fragment | None, cue: tuple[int, int], verb: int,
        lemma: str, strength: float, kind: str, content: list[Fragment], *, negated: bool = False,
        passive: bool = False, layout: str = "post", quoted: bool = False, listed: bool = True, sure: bool = True,
    ) -> None:  # fmt: skip
        self.paragraph = paragraph
        self.sentence = sentence
        self.source = source
        self.cue = cue
        self.verb = verb
        self.lemma = lemma
        self.strength = strength
        self.kind = kind
        self.content = content
        self.negated = negated
        self.passive = passive
        self.layout = layout
        self.quoted = quoted
        self.listed = listed
        self.sure = sure
