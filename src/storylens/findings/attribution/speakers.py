"""What kind of speaker a source is.

An anonymous source is a structure, not a list: no name, an indefinite or bare plural human phrase, "those close to
the talks", "someone". A pronoun or a definite role ("the mayor") points back to somebody and gets the benefit of
the doubt.
"""

from __future__ import annotations

from typing import NamedTuple

from storylens.findings.attribution.extract import Voices
from storylens.findings.attribution.voice import Fragment
from storylens.findings.attribution.words import (
    DAYS,
    DOCUMENT_HEADS,
    GROUP_HEADS,
    HUMAN_HEADS,
    MONTHS,
    PERSONAL,
    POSSESSIVE,
    PREPOSITIONS,
    STOP,
    TITLES,
    adverb,
    words,
)

_DEFINITE = words("the this that these those his her its their my our your")
MANY = words(
    "two three four five six seven eight nine ten several certain some many multiple numerous most few both dozens"
    " hundreds various all these those others"
)
ONE = words("a an one another someone somebody anyone each every")
_PLURALS = words(
    "people townspeople folk men women children police those others media data staff few many some several most"
)
_EXACT = {
    "one": 1, "a": 1, "an": 1, "another": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_PARTIES = words("democrat democrats republican republicans tory tories")
_TITLE_NAMES = words("king prince bishop pope judge mayor major marshal dean rector")
"""Titles that are surnames as well."""
_NAMELESS = words("the a an i he she they it we mr mrs ms dr sir dear")
_ALIASES = {
    "us": ("united", "states", "american", "washington", "u.s."), "u.s.": ("united", "states", "american", "us"),
    "uk": ("united", "kingdom", "britain", "british", "u.k."), "u.k.": ("britain", "british", "uk"),
    "un": ("united", "nations", "u.n."), "u.n.": ("united", "nations", "un"), "eu": ("european", "union", "e.u."),
    "states": ("us", "u.s.", "american"), "nations": ("un", "u.n."),
}  # fmt: skip


class Speaker(NamedTuple):
    """A source, read. `kind`: named, role, anonymous, pronoun, document or group. `names`: its proper words in
    compared form, titles left out. `head`: its noun, in the singular. `number`: how many, 0 where nobody says. `own`:
    the noun is a name itself ("Smith", "the Treasury"), not a noun beside one ("a Treasury official"). `aside`: proper
    words of a relative clause behind it, which name others ("a guard who saw Smith")."""

    kind: str
    names: frozenset[str]
    head: str
    plural: bool
    number: int
    quantity: str
    meaning: frozenset[str]
    text: str
    own: bool = False
    aside: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()


def singular(w: str) -> str:
    """A plural noun without its ending; other words as they are."""
    irregular = {"people": "person", "men": "man", "women": "woman", "children": "child"}
    if w in irregular:
        return irregular[w]
    if w.endswith("ies") and len(w) > 4:
        return w[:-3] + "y"
    if w.endswith(("sses", "ches", "shes", "xes")):
        return w[:-2]
    return w[:-1] if w.endswith("s") and not w.endswith(("ss", "us", "is")) and len(w) > 3 else w


def capitals(found: Voices) -> frozenset[str]:
    """Words that stand with a capital inside sentences of the text, in compared form: its proper names."""
    kept = found.document.kept
    if "capitals" not in kept:
        out = set()
        for p in found.paragraphs:
            starts = {s for s, _ in p.sentences} | {q.inner_first for q in p.quotations}
            for i, t in enumerate(p.tokens):
                if t.kind == "word" and i not in starts and t.text[:1].isupper():
                    out.add(t.norm)
        kept["capitals"] = frozenset(out)
    known: frozenset[str] = kept["capitals"]
    return known


def speaker(found: Voices, fragment: Fragment) -> Speaker:
    """The source at `fragment`, read, and kept for the next time."""
    known: dict[Fragment, Speaker] = found.document.kept.setdefault("speakers", {})
    if fragment not in known:
        known[fragment] = _read(found, fragment)
    return known[fragment]


def _read(found: Voices, fragment: Fragment) -> Speaker:
    number, a, b = fragment
    p = found.paragraphs[number]
    norms = p.norms[a:b]
    text = found.document.text[p.tokens[a].start : p.tokens[b - 1].end]
    if b - a == 1 and norms[0].split("'")[0] in PERSONAL | {"who", "which", "that"}:
        return Speaker("pronoun", frozenset(), norms[0], norms[0] in ("they", "we"), 0, "", frozenset(), text)
    if norms[0] in POSSESSIVE and b - a == 1:
        return Speaker("pronoun", frozenset(), norms[0], norms[0] == "their", 0, "", frozenset(), text)
    core = core_of(norms)
    behind = next((i for i in range(a + 1, b) if p.norms[i] in ("who", "whose", "whom", "which")), b)
    aside = frozenset(p.norms[i] for i in range(behind, b) if p.capital(i)) - _NAMELESS
    names = frozenset(
        p.norms[i]
        for i in range(a, behind)
        if p.capital(i)
        and _proper(found, number, p.norms[i], i, a, p.sentences, p.capital(i + 1) if i + 1 < b else False)
        and not _compound(found, number, i, b)
    )
    names |= {x for w in names for x in _ALIASES.get(w, ())}
    comma = next((i for i in range(a + 1, behind) if p.norms[i] == ","), behind)
    proper = names & frozenset(p.norms[a:comma])
    head = singular(core[-1]) if core else ""
    quantity = norms[0] if norms[0] in MANY | ONE else ""
    plural = bool(core) and (core[-1] in _PLURALS or core[-1] != head or norms[0] in MANY or "and" in core)
    count = _EXACT.get(norms[0], 0)
    meaning = frozenset(
        singular(w)
        for i, w in enumerate(norms)
        if w not in STOP and w not in _NAMELESS and p.tokens[a + i].kind == "word"
    )
    own = bool(core) and any(p.capital(i) and p.norms[i] == core[-1] and core[-1] in names for i in range(a, b))
    own = own or any(p.norms[i] == "," and p.capital(i + 1) and p.capital(i + 2) for i in range(a, behind - 2))
    kind = _kind(names, norms, core, head)
    return Speaker(kind, names, head, plural, count, quantity, meaning, text, own, aside, proper or names)


def core_of(norms: list[str]) -> list[str]:
    """The phrase up to what only qualifies it: of, with, in, who, familiar, a comma."""
    out: list[str] = []
    for k, w in enumerate(norms):
        if k and (w in PREPOSITIONS or w in ("who", "that", "which", ",", "(", "familiar", "close", "whose")):
            break
        if k and w.endswith("ed") and k + 1 < len(norms) and norms[k + 1] in PREPOSITIONS:
            break  # "somebody briefed on it"
        if w[:1].isalpha() or w == "'s":
            out.append(w)
    while len(out) > 1 and adverb(out[-1]):
        out.pop()
    return [w for k, w in enumerate(out) if w != "'s" or k + 1 < len(out)]


def _proper(
    found: Voices, number: int, w: str, i: int, a: int, sentences: list[tuple[int, int]], before_capital: bool
) -> bool:
    if w in _TITLE_NAMES and i > a and not before_capital:
        p = found.paragraphs[number]
        return p.norms[i - 1] in ("mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr.", ".") or (
            p.capital(i - 1) and p.norms[i - 1] not in TITLES
        )
    if w in TITLES or w in _NAMELESS or w in DAYS or w in MONTHS or w in MANY or w in ONE:
        return False
    if w in STOP:
        return found.paragraphs[number].tokens[i].text == "US"
    if not any(s == i for s, _ in sentences):
        return True
    if w in _PARTIES:
        return True
    common = singular(w) in HUMAN_HEADS or w in GROUP_HEADS or w in DOCUMENT_HEADS or w in MANY or w in ONE
    return not common and (before_capital or w in capitals(found) or not w.endswith(("s", "ing", "ed", "ly")))


def _compound(found: Voices, number: int, i: int, b: int) -> bool:
    """Whether the word that opens a sentence only describes the noun behind it: "Hotel owners"."""
    from storylens.findings.translation.lexicon import is_english

    p = found.paragraphs[number]
    if i + 1 >= b or not any(s == i for s, _ in p.sentences) or p.norms[i] in capitals(found):
        return False
    after = p.norms[i + 1]
    return after.isalpha() and not p.capital(i + 1) and after not in STOP and is_english(p.norms[i])


def _kind(names: frozenset[str], norms: list[str], core: list[str], head: str) -> str:
    if names:
        return "named"
    if not core:
        return "anonymous"
    if head in DOCUMENT_HEADS or core[-1] in DOCUMENT_HEADS:
        return "document"
    if norms[0] in ("the", "his", "her", "its", "their") and head not in ("source", "insider", "person"):
        return "role" if core[-1] == head or head in HUMAN_HEADS else "group"
    if head in GROUP_HEADS or core[-1] in GROUP_HEADS or core[-1] == "police":
        return "group"
    return "anonymous"


def able(who: Speaker) -> bool:
    """Whether a source can speak at all: a name, a pronoun, a person, a body, a document."""
    if who.kind != "anonymous":
        return True
    head = who.head
    return (
        head in HUMAN_HEADS
        or head in ONE
        or (" and " in who.text and bool(who.meaning & HUMAN_HEADS))
        or who.quantity in ("those", "some", "others", "many", "several", "few", "most")
        or head.endswith(("er", "or", "ist", "ian", "man", "ant", "eer", "ee"))
        or (head.endswith("ent") and not head.endswith("ment"))
    )
