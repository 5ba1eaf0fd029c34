"""Whether two sources are one and the same speaker, and if not, what became of the first.

Whatever may be the same speaker is the same: initials, a role that either version gives the person, a body and who
speaks for it. Only what the two texts rule out is told.
"""

from __future__ import annotations

import unicodedata

from rapidfuzz import fuzz

from storylens.findings.attribution.extract import Voices
from storylens.findings.attribution.kinds import one_of_many, other_kind, unlike_office
from storylens.findings.attribution.speakers import MANY, ONE, Speaker, able, core_of, singular
from storylens.findings.attribution.words import DETERMINERS, DOCUMENT_HEADS, GROUP_HEADS, HUMAN_HEADS, words
from storylens.findings.entities import Entities


def _plain(w: str) -> str:
    """A word without accents."""
    return w if w.isascii() else "".join(c for c in unicodedata.normalize("NFD", w) if not unicodedata.combining(c))


def _akin(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of name words belong together: a word in common, near spellings, or initials."""
    mine, theirs = a - _COMMON, b - _COMMON
    if mine & theirs or (a & b and not (mine and theirs)):
        return True
    if _initials(a, b) or _initials(b, a) or _same_lands(a, b):
        return True
    if mine and theirs:
        a, b = mine, theirs
    for x in (_plain(w).replace(".", "") for w in a):
        for y in (_plain(w).replace(".", "") for w in b):
            short = min(len(x), len(y))
            if _letters_moved(x, y) or (short > 2 and fuzz.ratio(x, y) >= (72 if short > 3 else 80)):
                return True
    return _same_sense(a, b)


def _same_sense(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether a word of one name means what a word of the other does: "Revenue Office", "Tax Agency"."""
    from storylens.findings.translation.synonyms import synonyms

    return any(synonyms(x, y) for x in a for y in b)


_COMMON = (GROUP_HEADS - words("police army navy")) | words(
    "united national new north south east west great saint st royal international central general federal state"
    " american european british national nations kingdom university institute public minister secretary of"
)
"""Words that many names share: they make no two of them one where each has words of its own."""


def _letters_moved(x: str, y: str) -> bool:
    """Whether two short names are one, cut or with its letters in another order ("F.A.A.", "F."; "RBF", "RFB"): a slip
    in a name, not another speaker."""
    short, long = sorted((x, y), key=len)
    if len(short) == 1:
        return long.startswith(short) and len(long) <= 5
    return 2 < len(long) <= 5 and sorted(short) == sorted(long)


def _same_lands(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sources are named by one country alone: "Norway's central bank", "the Norwegian central bank"."""
    from storylens.findings.facts.likeness import same_country

    return all(any(same_country(x, y) for y in b) for x in a) and all(any(same_country(x, y) for x in a) for y in b)


def _initials(short: frozenset[str], full: frozenset[str]) -> bool:
    letters = {w[0] for w in full}
    return (
        any(2 <= len(w.replace(".", "")) <= 6 and set(w.replace(".", "")) <= letters for w in short) and len(full) >= 2
    )


def held_against(a: Speaker, b: Speaker, a_story: Voices, b_story: Voices) -> str:
    """What became of source `a` of the base, `b` standing in its place: same, swapped, vaguer, more-specific,
    count-changed or removed. Whatever may be the same speaker is the same."""
    if b.kind == "pronoun" or not able(a) or not able(b):
        return "same"
    if a.kind == "pronoun" or b.text[:3].lower() == "to ":
        return "same"
    if a.names and b.names:
        kindred = not (a.own or b.own) and bool(a.names & b.names)
        if kindred or _akin(a.names, b.names):
            if a.own and b.plural and not _akin(a.proper, b.names) and is_person(a, a_story):
                return "vaguer"  # "Regal, the Liberal mayor", "Liberals"
            if a.own != b.own and _indefinite(b if a.own else a):
                if a.own and is_person(a, a_story):
                    return "vaguer"
                if b.own and is_person(b, b_story):
                    return "more-specific"
            return _counted(a, b) if a.head == b.head and a.kind == b.kind else "same"
        if _described(a.names, b.names, b_story) or _described(b.names, a.names, a_story):
            return "swapped" if is_person(a, a_story) and is_person(b, b_story) else "same"
        return "swapped"
    if a.names:
        if b.kind in ("role", "group") and (_role_of(a, b, a_story) or _role_of(a, b, b_story)):
            return "same"
        if (b.kind == "group" or b.head in GROUP_HEADS) and is_person(a, a_story):
            return "swapped" if unlike_office(a, b) else "vaguer"
        return "vaguer" if b.kind == "anonymous" and _indefinite(b) else "same"
    if b.names:
        if b.names & a.aside:
            return "swapped"
        if a.kind == "anonymous":
            body = not is_person(b, b_story) and (a.meaning - {a.head}) & b.meaning
            return "same" if body else "more-specific"
        return "swapped" if _another(a, b, a_story, b_story) else "same"
    if other_kind(a, b):
        return "swapped"
    if one_of_many(a, b) or one_of_many(b, a) or _one_made_many(a, b):
        return "count-changed"
    return _counted(a, b) if a.kind == b.kind else ("vaguer" if _blurred(a, b) else "same")


def _one_made_many(a: Speaker, b: Speaker) -> bool:
    """Whether one person became several of the same, or several one ("the judges", "a judge")."""
    return a.head == b.head and a.head in HUMAN_HEADS and a.plural != b.plural and "group" not in (a.kind, b.kind)


def other_person(a: Speaker, b: Speaker, a_story: Voices, b_story: Voices) -> bool:
    """Whether two names are surely two people, the second one known to the base or the first to the other version."""
    if _akin(a.names, b.names) or not (is_person(a, a_story) and is_person(b, b_story)):
        return False
    return bool(_places(a_story, b.names) or _places(b_story, a.names))


def _places(story: Voices, names: frozenset[str]) -> list[tuple[int, int]]:
    """Where name words stand in a story, as (paragraph, token): the first few of each."""
    index: dict[str, list[tuple[int, int]]] | None = story.document.kept.get("places")
    if index is None:
        index = story.document.kept["places"] = {}
        for p in story.paragraphs:
            for i, t in enumerate(p.tokens):
                if t.text[:1].isupper():
                    at = index.setdefault(t.norm, [])
                    if len(at) < 40:
                        at.append((p.number, i))
    return [place for w in sorted(names) for place in index.get(w, ())]


def _another(a: Speaker, b: Speaker, a_story: Voices, b_story: Voices) -> bool:
    """Whether person `b` cannot be the role `a` ("the authors"): the base knows `b`, and neither version puts the
    role beside the name, or the role is several people."""
    if a.kind != "role" or a.head not in HUMAN_HEADS or not is_person(b, b_story) or not _places(a_story, b.names):
        return False
    if a.plural and not b.plural:
        return True
    return not any(_beside(b.names, a.head, story) for story in (a_story, b_story))


def is_person(who: Speaker, story: Voices) -> bool:
    """Whether a named source is surely a person: the story's names say so, or it is a first name and a surname."""
    core = core_of(who.text.lower().split())
    if who.own and 2 <= len(core) <= 3 and who.head not in GROUP_HEADS and who.head not in DOCUMENT_HEADS:
        return True
    return any(e.kind == "person" and who.names <= e.words for e in Entities.of(story.document).entities)


def _described(a: frozenset[str], b: frozenset[str], story: Voices) -> bool:
    """Whether the story sets both names side by side, as a person and an office ("Smith, head of Unicef")."""
    for n, i in _places(story, a):
        p = story.paragraphs[n]
        for j in range(max(0, i - 7), min(len(p.norms), i + 8)):
            if p.norms[j] in b and j != i:
                between = range(min(i, j) + 1, max(i, j))
                office = any(singular(p.norms[x]) in HUMAN_HEADS and not p.capital(x) for x in between)
                if office and not any(p.finite(x) or p.norms[x] == "and" for x in between):
                    return True
    return False


def _role_of(a: Speaker, b: Speaker, story: Voices) -> bool:
    """Whether the story puts the role `b` beside the name `a` ("Mayor Jane Doe"; "Doe, the mayor")."""
    return b.head in a.meaning or _beside(a.names, b.head, story)


def _beside(names: frozenset[str], role: str, story: Voices) -> bool:
    for n, i in _places(story, names):
        norms = story.paragraphs[n].norms
        if any(singular(x) == role for x in norms[max(0, i - 8) : i + 12]):
            return True
    return False


def _blurred(a: Speaker, b: Speaker) -> bool:
    indefinite = b.quantity in ONE | MANY or (b.plural and b.head in HUMAN_HEADS)
    return (
        a.kind in ("role", "group", "document") and b.kind == "anonymous" and indefinite and not (a.meaning & b.meaning)
    )


def _indefinite(b: Speaker) -> bool:
    """Whether a source is left open: an article or a quantity that picks nobody, a bare plural, "unnamed"."""
    return b.quantity in ONE | MANY or b.plural or b.head in ONE or bool(b.meaning & _UNNAMED)


def _pointed(b: Speaker) -> bool:
    """Whether a phrase points back to somebody named before it ("the managers", "his aides")."""
    return b.text.split(" ", 1)[0].lower() in DETERMINERS


_UNNAMED = words("unnamed anonymous undisclosed unidentified source insider")
_LARGE = words("many numerous multiple dozens hundreds")
_SMALL = words("some few several various")


def _counted(a: Speaker, b: Speaker) -> str:
    """Whether the number of speakers moved, where both sides say one, or the qualifiers that made them specific."""
    if a.kind == "document":
        return "same"
    if a.number and b.number and a.number != b.number:
        return "count-changed"
    if a.number == 1 and b.plural and not b.number:
        return "count-changed"
    if b.number == 1 and a.plural and a.number != 1:
        return "count-changed"
    if (a.quantity in _LARGE and b.quantity in _SMALL) or (a.quantity in _SMALL and b.quantity in _LARGE):
        return "count-changed"
    if (b.number > 1 and a.quantity in _LARGE | _SMALL) or (a.number > 1 and b.quantity in _LARGE | _SMALL):
        return "count-changed"
    if a.kind == "anonymous" and a.plural != b.plural and a.head == b.head:
        return "count-changed"
    if a.number > 1 and a.head == b.head and b.plural and not b.number and not b.quantity and not _pointed(b):
        return "count-changed"  # "two managers", "managers"
    lost = a.meaning - b.meaning - {a.head, a.quantity}
    if a.kind == "anonymous" and a.head == b.head and b.meaning < a.meaning and 0 < len(lost) <= _QUALIFIERS:
        return "vaguer"
    return "same"


_QUALIFIERS = 5
"""Words lost from a source beyond which it was parsed otherwise, not made vaguer."""
