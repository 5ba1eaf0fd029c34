"""Which language a paragraph is in, as far as it matters here: whether it is surely not English.

Function words and telling letters decide in Latin script, letters in every other. Cheap, and sure or silent: what is
too short to tell follows the rest of its text. Names say nothing: of words with a capital only English ones count.
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
_FURTHER: dict[str, frozenset[str]] = {
    "French": frozenset(
        "a ont sont était été être avait fait plus mais ou où par sous leur leurs son sa ses nous vous ils elle "
        "elles on se ne à en l'on d'un d'une qu'il c'est après avant selon aussi".split()
    ),
    "German": frozenset(
        "dass wird wurde wurden werden hatte hatten hat haben sei sind am an in bei nach aus um über unter bis als "
        "wie wenn aber oder noch nur mehr zum zur vom er sie wir ihr ihre seine seinen einem einer eines einen soll "
        "sollen kann können schon".split()
    ),
    "Spanish": frozenset(
        "fue fueron ha han había está están ser este esta sus pero sin sobre entre hasta desde cuando le les ya o "
        "muy también donde según a no unos unas dijo".split()
    ),
    "Italian": frozenset(
        "ha hanno era stato stata essere questo questa sono anche ma come più da dal dalla nella alla agli ai gli "
        "loro suo sua fino dopo prima secondo ed se o".split()
    ),
    "Portuguese": frozenset(
        "foi foram tem têm está estão ser este esta seu sua mas sem sobre entre até desde quando já ou muito também "
        "onde segundo pelo pela à às ao nos nas disse".split()
    ),
    "Dutch": frozenset(
        "was waren heeft hebben had werd wordt worden zijn haar hij zij ze wij maar of bij naar uit tot over onder "
        "nog meer als dan door tegen ook kan zal geen".split()
    ),
    "Swedish": frozenset(
        "hade blev kan ska skulle från efter under över mot vid men eller när hon han vi sin sitt sina mer "
        "också".split()
    ),
    "Danish or Norwegian": frozenset(
        "havde hadde blev ble kan skal skulle fra efter etter under over mod mot ved men eller når hun han vi sin "
        "sitt mere mer også".split()
    ),
    "Polish": frozenset(
        "był była było były są ma ten ta te tym tego jego jej ich oraz także tylko już przed po pod nad który która "
        "które których".split()
    ),
    "Czech": frozenset(
        "byla bylo byli jsou má ten ta to tím toho jeho její jejich také jen už před pod nad která které kterých ze "
        "aby jak".split()
    ),
    "Turkish": frozenset(
        "olduğunu olduğu dedi diye üç iki yeni göre kadar önce üzerine üzerinde her hiç ancak ama fakat değil oldu "
        "olacak tarafından bin milyon ya veya eski büyük".split()
    ),
    "Romanian": frozenset(
        "a au fi fost era sa său lor lui ei prin după între până când dar sau foarte cel cea cei".split()
    ),
    "Hungarian": frozenset(
        "volt voltak lesz van nincs pedig hanem azt ezt akik amely után előtt alatt szerint két".split()
    ),
    "Finnish": frozenset(
        "olivat olla ovat hänen heidän niin kuin vain vielä jälkeen ennen sekä tai jotka jossa että".split()
    ),
    "Indonesian": frozenset(
        "adalah akan sudah bisa oleh karena atau lebih seperti antara kepada mereka kami saat".split()
    ),
}
"""Words that tell a language only beside many others: some are English words too."""
_LATIN = (
    ("Turkish", frozenset("ığş")),
    ("Polish", frozenset("łżźćńśęą")),
    ("Czech", frozenset("řůěč")),
    ("Hungarian", frozenset("őű")),
    ("Romanian", frozenset("țăș")),
    ("Portuguese", frozenset("ãõ")),
    ("Vietnamese", frozenset("ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")),
    ("Swedish", frozenset("å")),
    ("Danish or Norwegian", frozenset("øæ")),
    ("German", frozenset("ß")),
    ("Spanish", frozenset("ñ")),
)
"""Letters that speak for a language in a word in lower case."""
_ELIDED = {
    "French": ("l'", "d'", "qu'", "n'", "s'", "c'", "j'", "jusqu'", "lorsqu'"),
    "Italian": ("l'", "dell'", "all'", "nell'", "dall'", "un'", "c'"),
}
"""Words that lean on the next."""
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
_PARTICLES = frozenset("de la las los el del della di da do dos du des le les van von der den al e y".split())
_OTHER = "another language"
SHORT = 8
"""Words under which a paragraph says too little: it is what the rest of its text is."""
_LONG = 40
"""Words in lower case from which a paragraph without English function words is in another language, whichever."""
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
    share, name = max(_votes(words), key=lambda c: c[0])
    shared = FOREIGN[name] | _FURTHER.get(name, frozenset())
    both = sum(w in ENGLISH and w in shared for w in words)
    if share * 5 >= len(words) and share > 2 * (english - both) and share - both > 1:
        return name
    if english * 12 >= len(words):
        return None
    known = _by_script(words)
    if known is None and english * 30 < len(words) and sum(map(str.isalpha, words)) >= _LONG:
        return name if share * 10 >= len(words) else _OTHER
    return known


def _votes(words: Sequence[str]) -> list[tuple[int, str]]:
    """(words that speak for it, language) for each language in Latin script."""
    letters = set().union(*words)
    out = []
    for name, known in FOREIGN.items():
        all_known = known | _FURTHER.get(name, frozenset())
        elided = _ELIDED.get(name, ())
        votes = sum(w in all_known or w.startswith(elided) for w in words)
        for language, telling in _LATIN:
            if language == name and not letters.isdisjoint(telling):
                votes += sum(w not in all_known and not telling.isdisjoint(w) for w in words)
        out.append((votes, name))
    return out


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


def _voices(words: Sequence[tuple[str, str]]) -> list[str]:
    """What each word (as written, compared form) says of the language: nothing where it may be a name or stand in
    one ("Luis de la Fuente"). In a text of capitals every word speaks."""
    named = [text[0].isupper() and norm not in ENGLISH for text, norm in words]
    if sum(named) * 2 > len(words):
        return [norm for _, norm in words] if all(text.isupper() for text, _ in words if len(text) > 1) else []
    out = []
    for k, (_, norm) in enumerate(words):
        inside = norm in _PARTICLES and k and named[k - 1] and any(named[k + 1 : k + 3])
        out.append("" if named[k] or inside else norm)
    return out


def _languages(document: Document) -> tuple[str | None, ...]:
    told: list[str | None] = []
    sizes: list[int] = []
    open_to: list[bool] = []
    for p in document.paragraphs:
        words = [(text, norm) for text, _, _, norm, kind in document.cut(p.number).pieces if kind == "word"]
        norms = [norm for _, norm in words]
        told.append(foreign(norms) and foreign(_voices(words)))
        sizes.append(len(words))
        open_to.append(sum(norm in ENGLISH for norm in norms) * 12 < len(words))
    if not any(told):
        return tuple(told)
    weight: Counter[str | None] = Counter()
    for language, size in zip(told, sizes, strict=True):
        weight[language] += size if size >= SHORT or language else 0
    most, share = weight.most_common(1)[0]
    if most is None or share < _MOSTLY * weight.total():
        return tuple(told)
    return tuple(
        most if size < SHORT or (language is None and free) else language
        for language, size, free in zip(told, sizes, open_to, strict=True)
    )


def foreign_parts(document: Document) -> tuple[Foreign, ...]:
    """What of a text is not English, by language in the order of appearance; empty for an English text."""
    told = languages(document)
    names = dict.fromkeys(name for name in told if name)
    return tuple(
        Foreign(name, tuple(k for k, t in enumerate(told) if t == name), all(t == name for t in told)) for name in names
    )
