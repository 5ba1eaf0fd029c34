"""Which language a paragraph is in, as far as it matters here: whether it is surely not English.

Function words decide in Latin script, letters in every other. Cheap, and sure or silent: what is too short to tell
follows the rest of its text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from storylens.text.document import Document

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
    "Danish or Norwegian": frozenset("og at det som en et på er af av for med den til ikke har de om var".split()),
    "Polish": frozenset("i w na z się nie do to że jest o jak po od za ale przez dla".split()),
    "Czech": frozenset("a v na se že je to do z s o k ve pro ale jako po byl které který".split()),
    "Turkish": frozenset("ve bir bu için da de ile çok daha olarak gibi olan kadar ne ki sonra en ise var".split()),
    "Romanian": frozenset("și în de la cu pe o un din care nu pentru că este sunt mai au fost ale al".split()),
    "Hungarian": frozenset("a az és hogy nem is egy ez csak de már meg volt mint ki el van még ha".split()),
    "Finnish": frozenset("ja on ei että se oli hän mutta ovat kun myös joka mukaan sen ollut tai jo".split()),
    "Indonesian": frozenset("yang dan di dari untuk dengan ini pada itu dalam tidak akan ke oleh juga telah".split()),
    "Vietnamese": frozenset("và của là có được cho các trong một không này với những người đã từ khi".split()),
}
_SCRIPTS = (
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "a language in Cyrillic"),
    (0x0530, 0x058F, "Armenian"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0900, 0x097F, "Hindi"),
    (0x0980, 0x09FF, "Bengali"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x3040, 0x30FF, "Japanese"),
    (0x3400, 0x9FFF, "Chinese"),
    (0xAC00, 0xD7AF, "Korean"),
)
_TELLING = (
    ("a language in Cyrillic", "Ukrainian", frozenset("іїєґ")),
    ("a language in Cyrillic", "Russian", frozenset("ыэё")),
    ("a language in Cyrillic", "Bulgarian", frozenset("ъ")),
    ("Arabic", "Persian or Urdu", frozenset("پچگژ")),
)
"""Letters that tell the languages of one script apart, the most telling first."""
_OTHER = "another language"
SHORT = 8
"""Words under which a paragraph says too little: it is what the rest of its text is."""
_MOSTLY = 0.7
"""Share of the words that can be told from which a text is in one language, short paragraphs and all."""


class Foreign(NamedTuple):
    """Paragraphs (0-based, ascending) of a text that are in `language`; `whole` where nearly all of it is."""

    language: str
    paragraphs: tuple[int, ...]
    whole: bool


def foreign(words: Sequence[str]) -> str | None:
    """The language of `words` (compared forms) if it is surely not English: its name, or "another language".

    Not English: fewer than one word in twelve is an English function word, and either a fifth are those of one
    other language or most letters are not Latin. Fewer than `SHORT` words are judged by their letters alone.
    """
    if len(words) < SHORT:
        return _by_script(words)
    english = sum(w in ENGLISH for w in words)
    if english * 5 > len(words):
        return None
    counts = [(sum(w in known for w in words), name) for name, known in FOREIGN.items()]
    share, name = max(counts, key=lambda c: c[0])
    if share * 5 >= len(words) and share > 2 * english:
        return name
    return _by_script(words) if english * 12 < len(words) else None


def _by_script(words: Sequence[str]) -> str | None:
    letters = [c for w in words for c in w[:12] if c.isalpha()]
    strange = [c for c in letters if ord(c) > 0x36F and not 0x1E00 <= ord(c) < 0x2000]
    if not strange or len(strange) * 2 <= len(letters):
        return None
    counts = Counter(_script(c) for c in strange)
    script = "Japanese" if counts["Japanese"] else counts.most_common(1)[0][0]
    for of, name, telling in _TELLING:
        if of == script and any(c in telling for c in strange):
            return name
    return script


def _script(letter: str) -> str:
    code = ord(letter)
    return next((name for low, high, name in _SCRIPTS if low <= code <= high), _OTHER)


def languages(document: Document) -> tuple[str | None, ...]:
    """For each paragraph the language that it surely is in other than English, else None; made once a document."""
    known: tuple[str | None, ...] | None = document.kept.get("languages")
    if known is None:
        known = document.kept["languages"] = _languages(document)
    return known


def _languages(document: Document) -> tuple[str | None, ...]:
    told: list[str | None] = []
    sizes: list[int] = []
    for p in document.paragraphs:
        words = [norm for _, _, _, norm, kind in document.cut(p.number).pieces if kind == "word"]
        told.append(foreign(words))
        sizes.append(len(words))
    if not any(told):
        return tuple(told)
    weight: Counter[str | None] = Counter()
    for language, size in zip(told, sizes, strict=True):
        weight[language] += size if size >= SHORT or language else 0
    most, share = weight.most_common(1)[0]
    if most is None or share < _MOSTLY * weight.total():
        return tuple(told)
    return tuple(most if size < SHORT else language for language, size in zip(told, sizes, strict=True))


def foreign_parts(document: Document) -> tuple[Foreign, ...]:
    """What of a text is not English, by language in the order of appearance; empty for an English text."""
    told = languages(document)
    names = dict.fromkeys(name for name in told if name)
    return tuple(
        Foreign(name, tuple(k for k, t in enumerate(told) if t == name), all(t == name for t in told)) for name in names
    )
