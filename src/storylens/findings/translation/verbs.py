"""Finite verbs and their time, as far as words and their neighbours tell without a tagger."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from storylens.findings.translation.lexicon import UNKNOWN, level, stems

_IRREGULAR = (
    "begin began begun;break broke broken;bring brought brought;build built built;buy bought bought;"
    "catch caught caught;choose chose chosen;come came come;do did done;draw drew drawn;drink drank drunk;"
    "drive drove driven;eat ate eaten;fall fell fallen;feel felt felt;fight fought fought;find found found;"
    "fly flew flown;forget forgot forgotten;get got got;give gave given;go went gone;grow grew grown;hang hung hung;"
    "have had had;hear heard heard;hide hid hidden;hold held held;keep kept kept;know knew known;lead led led;"
    "leave left left;lend lent lent;lie lay lain;lose lost lost;make made made;mean meant meant;meet met met;"
    "pay paid paid;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said said;see saw seen;"
    "seek sought sought;sell sold sold;send sent sent;shake shook shaken;shine shone shone;shoot shot shot;"
    "show showed shown;sing sang sung;sink sank sunk;sit sat sat;sleep slept slept;speak spoke spoken;"
    "spend spent spent;stand stood stood;steal stole stolen;stick stuck stuck;strike struck struck;swear swore sworn;"
    "swim swam swum;take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;"
    "throw threw thrown;understand understood understood;wake woke woken;wear wore worn;win won won;"
    "withdraw withdrew withdrawn;write wrote written;become became become;arise arose arisen;bear bore born;"
    "bend bent bent;bind bound bound;blow blew blown;breed bred bred;cling clung clung;creep crept crept;"
    "deal dealt dealt;dig dug dug;feed fed fed;flee fled fled;forbid forbade forbidden;freeze froze frozen;"
    "lay laid laid;mistake mistook mistaken;overcome overcame overcome;slide slid slid;spin spun spun;"
    "sweep swept swept;swing swung swung;undergo underwent undergone;undertake undertook undertaken;"
    "uphold upheld upheld;weave wove woven;weep wept wept;wind wound wound;foresee foresaw foreseen"
)
_BE_PRESENT = frozenset(("is", "are", "am", "isn't", "aren't"))
_BE_PAST = frozenset(("was", "were", "wasn't", "weren't"))
_FIXED = {
    **dict.fromkeys((*_BE_PRESENT, "does", "doesn't"), ("present",)),
    **dict.fromkeys((*_BE_PAST, "did", "didn't", "had", "hadn't"), ("past",)),
    **dict.fromkeys(("has", "have", "hasn't", "haven't"), ("past", "present")),
    **dict.fromkeys(("will", "won't", "shall"), ("future",)),
}
_HAVE = frozenset("have has had haven't hasn't hadn't".split())
_CONDITIONAL = frozenset(
    "would could might should can may must to wouldn't couldn't mightn't shouldn't can't cannot mustn't".split()
)
_AUXILIARY = frozenset(
    "is are am was were be been being has have had having isn't aren't wasn't weren't hasn't haven't hadn't get got "
    "gets getting 's 're 've".split()
)
_ADVERBS = frozenset("not also never always already just still only now then often soon even first recently".split())
_NOT_SUBJECT = frozenset(
    "the a an this these those of in on at for from by with and or my your his its our their".split()
)


_AFTER_NOUN = frozenset("and or of is was has to in for".split())


class Form(NamedTuple):
    """A finite verb at index `at`: `times` it may tell of; `sure` where no other reading is likely."""

    at: int
    word: str
    times: tuple[str, ...]
    sure: bool


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], frozenset[str], frozenset[str], frozenset[str]]:
    """(any irregular form -> its lemma; past forms that are no participles; that are; participles alone)."""
    lemmas: dict[str, str] = {}
    only: set[str] = set()
    both: set[str] = set()
    participles: set[str] = set()
    for row in _IRREGULAR.split(";"):
        base, past, participle = row.split()
        for w in (base, past, participle, base + "s", base + "ing"):
            lemmas[w] = base
        (both if past == participle else only).add(past)
        participles.add(participle)
    for w in "be is are am was were been being".split():
        lemmas[w] = "be"
    for w in "has had having have".split():
        lemmas[w] = "have"
    lemmas.update({"does": "do", "goes": "go", "will": "will", "'ll": "will"})
    return lemmas, frozenset(only), frozenset(both), frozenset(participles - both)


@lru_cache(maxsize=1 << 12)
def lemma(word: str) -> str:
    """The base form of a verb form, as far as its spelling tells."""
    word = word.removesuffix("n't")
    known = _tables()[0].get(word)
    if known:
        return known
    return next((s for s in stems(word) if level(s) != UNKNOWN), word)


def previous(norms: list[str], k: int) -> int:
    """Index of the word before `k`, adverbs left out; -1 at the start."""
    k -= 1
    while k >= 0 and (norms[k] in _ADVERBS or norms[k].endswith("ly")):
        k -= 1
    return k


def _before(norms: list[str], k: int) -> str:
    """The word before `k`, adverbs left out ('' at the start)."""
    k = previous(norms, k)
    return norms[k] if k >= 0 else ""


def finite(norms: list[str], k: int) -> Form | None:
    """The finite verb at `k`, None where there is none or where we cannot tell."""
    word = norms[k]
    times = _FIXED.get(word)
    if times:
        if _before(norms, k) in _CONDITIONAL or (word == "will" and _before(norms, k) in _NOT_SUBJECT):
            return None
        if word == "will" and norms[k + 1 : k + 2] and (norms[k + 1] in _AFTER_NOUN or not norms[k + 1][0].isalpha()):
            return None  # a strong will and a plan
        if word in ("have", "has", "had") and k and norms[k - 1] in ("will", "'ll"):
            return None
        if word in _HAVE and _participle(norms, k):
            return Form(k, word, ("pluperfect",) if word.startswith("had") else ("perfect",), True)
        return Form(k, word, times, True)
    _, only, both, _ = _tables()
    if word in only:
        return None if _before(norms, k) in _AUXILIARY | {"to"} else Form(k, word, ("past",), True)
    if word in both or (word.endswith("ed") and len(word) > 4):
        before = _before(norms, k)
        if before in _AUXILIARY or before in _CONDITIONAL or before in _NOT_SUBJECT:
            return None
        return Form(k, word, ("past",), word in ("said", "told", "made", "met", "felt", "thought", "won", "led"))
    return _present(norms, k, word)


def _participle(norms: list[str], k: int) -> bool:
    """Whether a participle follows at `k`, adverbs and "not" left out: has been, had never said."""
    k += 1
    while k < len(norms) and (norms[k] in _ADVERBS or norms[k].endswith("ly")):
        k += 1
    word = norms[k] if k < len(norms) else ""
    return word.endswith("ed") or word in _tables()[2] or word in _tables()[3] or word in ("been", "become", "come")


def _present(norms: list[str], k: int, word: str) -> Form | None:
    if not word.endswith("s") or len(word) < 4 or word.endswith(("ss", "'s", "us", "is")):
        return None
    before = _before(norms, k)
    if before in _NOT_SUBJECT or before in _AUXILIARY or before in _CONDITIONAL or before.isdigit():
        return None
    stem = lemma(word)
    sure = word in ("says", "tells", "goes", "makes", "means", "gives", "knows", "becomes", "begins", "comes", "takes")
    if sure or before in ("he", "she", "it", "who", "which", "that"):
        return Form(k, word, ("present",), True)
    return Form(k, word, ("present",), False) if stem != word else None
