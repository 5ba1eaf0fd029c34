"""Whether a paragraph is English: function words decide, cheaply, and only where a rule has something to say."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.text.document import Token

ENGLISH = frozenset(
    "the a an of to in on at by for with from as and or but not no that this these those it its he she they his her "
    "their we our you i is are was were be been has have had will would can could may said who which what when "
    "than more after before over about into out up also if there all one".split()
)
FOREIGN: dict[str, frozenset[str]] = {
    "French": frozenset("le la les un une des du de et est dans que qui pour sur avec au aux ce cette pas il".split()),
    "German": frozenset("der die das und ist im den dem des ein eine nicht mit von zu auf für sich auch es".split()),
    "Spanish": frozenset("el la los las un una de del y en que es por con para se su al lo como más".split()),
    "Italian": frozenset("il lo la gli le un una di del della e è che per con non si al dei sono nel".split()),
    "Portuguese": frozenset("o a os as um uma de do da dos e em que é para com não se ao no na".split()),
    "Dutch": frozenset("de het een en van is dat in op te zijn voor met niet die aan er om ook".split()),
    "Swedish": frozenset("och att det som en ett på är av för med den till inte har de om var".split()),
    "Polish": frozenset("i w na z się nie do to że jest o jak po od za ale przez dla".split()),
}
SHORT = 8
"""Words under which a paragraph is taken for English: too little to tell."""


def foreign(tokens: Sequence[Token]) -> str | None:
    """The language of `tokens` if it is surely not English: its name, or "another language"; else None.

    Not English: fewer than one word in twelve is an English function word, and either a fifth are those of one
    other language or most letters are not Latin.
    """
    words = [t.norm for t in tokens if t.kind == "word"]
    if len(words) < SHORT:
        return _script(words)
    english = sum(w in ENGLISH for w in words)
    counts = sorted(((sum(w in known for w in words), name) for name, known in FOREIGN.items()), reverse=True)
    share, name = counts[0]
    if share * 5 >= len(words) and share > 2 * english:
        return name
    return _script(words) if english * 12 < len(words) else None


def _script(words: Sequence[str]) -> str | None:
    letters = [c for w in words for c in w[:12]]
    strange = sum(ord(c) > 0x2FF for c in letters)
    return "another language" if letters and strange * 2 > len(letters) else None
