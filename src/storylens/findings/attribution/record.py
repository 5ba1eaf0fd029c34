"""What every finder of cues writes down: the attributions of one paragraph, and which tokens they took."""

from __future__ import annotations

from storylens.findings.attribution import contents
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.verbs import Verb
from storylens.findings.attribution.voice import Fragment, Voice


class Recorder:
    """The attributions found so far in one paragraph."""

    def __init__(self, p: Paragraph) -> None:
        self.p = p
        self.found: list[Voice] = []
        self.taken = bytearray(len(p.tokens))

    def _add(
        self, k: int, sentence: tuple[int, int], source: Fragment | None, cue: tuple[int, int], i: int, verb: Verb,
        content: list[Fragment], layout: str, passive: bool, listed: bool, kind: str = "verb", sure: bool = True,
    ) -> None:  # fmt: skip
        p = self.p
        quoted = any(p.quote_of[j] >= 0 for _, a, b in content for j in range(a, b))
        if quoted and kind == "verb" and content:
            nxt = k + 1
            while nxt < len(p.sentences) and contents.bare_quotation(p, p.sentences[nxt]):
                content = [*content, (p.number, *p.sentences[nxt])]
                nxt += 1
        content = [f for f in content if f[2] > f[1]]
        g, after = cue
        self.taken[g:after] = b"\x01" * (after - g)
        self.found.append(
            Voice(
                p.number, sentence, source, (g, after), i, verb.lemma, verb.strength, kind, content,
                negated=contents.negated(p, g, after), passive=passive, layout=layout, quoted=quoted, listed=listed,
                sure=sure,
            )
        )  # fmt: skip
