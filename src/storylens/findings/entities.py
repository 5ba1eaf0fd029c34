"""The names of a story: people, places and organisations over the whole document of one version.

A name is a run of capitalised words, read with what the rest of the document says of them: a word that opens a
sentence, or stands in a headline of capitals, is a name only where another place confirms it or no English word is
spelled so. Nothing here looks at the other version.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar, Literal, NamedTuple
from weakref import WeakKeyDictionary

from storylens.findings.facts.quantities import PREFIXES
from storylens.findings.name_words import (
    AFTER_TITLE,
    BEFORE_PLACE,
    CALENDAR,
    ENDS,
    FEMALE_TITLES,
    HE,
    INNER,
    MALE_TITLES,
    ORG_WORDS,
    PLACE_WORDS,
    PLAIN,
    QUOTES,
    SHE,
    TITLES,
)
from storylens.text.document import Document, Token

EntityKind = Literal["person", "place", "organisation", ""]
Gender = Literal["f", "m", ""]


class Mention(NamedTuple):
    """One place where a name stands. `words`: compared forms of the name's own words, titles and linking words
    left out. `first`, `last`: token indexes in the paragraph, half-open. `title`: compared form of the title right
    before it, '' for none. `sure`: capitals that no sentence start or headline explains. `headline`: it stands among
    capitals."""

    paragraph: int
    start: int
    end: int
    words: tuple[str, ...]
    first: int
    last: int
    title: str
    sure: bool
    headline: bool


class Entity(NamedTuple):
    """One person, place or organisation: the longest form of the name, its mentions in order, what it is (''
    where nothing tells) and, for a person, whether a man or a woman."""

    name: str
    words: frozenset[str]
    mentions: tuple[Mention, ...]
    kind: EntityKind
    gender: Gender


class Entities:
    """All names of one document. `of` makes it once for each document."""

    _known: ClassVar[WeakKeyDictionary[Document, Entities]] = WeakKeyDictionary()

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lower: set[str] = set()
        """Compared forms that stand somewhere in small letters."""
        self.printed: dict[str, str] = {}
        """Compared form of a name's word -> how it is first printed."""
        self.sure_words: set[str] = set()
        """Words of names that stand in capitals where no sentence start or headline explains it."""
        self._by_paragraph: list[list[Mention]] = []
        for p in document.paragraphs:
            self._by_paragraph.append(self._read(p.number))

    @classmethod
    def of(cls, document: Document) -> Entities:
        """The names of `document`."""
        known = cls._known.get(document)
        if known is None:
            known = cls._known[document] = cls(document)
        return known

    def mentions(self, paragraph: int) -> list[Mention]:
        """Names of a paragraph in reading order, those only a sentence start explains included (`sure` False)."""
        return self._by_paragraph[paragraph]

    def confirmed(self, mention: Mention) -> bool:
        """Whether it surely is a name: in capitals for no other reason, here or elsewhere in the document."""
        return mention.sure or any(w in self.sure_words and w not in self.lower for w in mention.words)

    def has(self, word: str) -> bool:
        """Whether a word (compared form) is part of a name anywhere in the document."""
        return word in self.printed

    def _read(self, paragraph: int) -> list[Mention]:
        tokens = self.document.tokens(paragraph)
        headline = is_headline(tokens)
        out: list[Mention] = []
        k, n = 0, len(tokens)
        while k < n:
            t = tokens[k]
            if t.kind != "word":
                k += 1
                continue
            if not t.text[0].isupper() or _amount(t) or (len(t.text) == 1 and _glued(tokens, k)):
                self.lower.add(t.norm)
                k += 1
                continue
            last = _name_end(tokens, k)
            mention = _mention(paragraph, tokens, k, last, headline)
            if mention:
                out.append(mention)
                for word, text in zip(mention.words, _printed(tokens, mention), strict=False):
                    self.printed.setdefault(word, text)
                if mention.sure:
                    self.sure_words.update(mention.words)
            k = max(k + 1, mention.last) if mention else last
        return out

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Names joined into people, places and organisations: full names first, short forms to the one they fit."""
        groups: list[list[Mention]] = []
        by_last: dict[str, int] = {}
        every = [m for paragraph in self._by_paragraph for m in paragraph if self.confirmed(m)]
        for m in sorted(every, key=lambda m: -len(m.words)):
            home = by_last.get(m.words[-1])
            if home is not None and set(m.words) <= {w for other in groups[home][:4] for w in other.words}:
                groups[home].append(m)
                continue
            for word in m.words if len(m.words) > 1 else m.words[-1:]:
                by_last.setdefault(word, len(groups))
            groups.append([m])
        return tuple(self._entity(sorted(g)) for g in sorted(groups, key=lambda g: min(g)))

    def _entity(self, mentions: list[Mention]) -> Entity:
        full = max(mentions, key=lambda m: len(m.words))
        kind = self._kind(full, mentions)
        gender = self._gender(mentions) if kind == "person" else ""
        words = frozenset(w for m in mentions for w in m.words)
        return Entity(self.document.text[full.start : full.end], words, tuple(mentions), kind, gender)

    def _kind(self, full: Mention, mentions: Sequence[Mention]) -> EntityKind:
        if any(m.title for m in mentions):
            return "person"
        if full.words[-1] in PLACE_WORDS:
            return "place"
        if any(w in ORG_WORDS for w in full.words) or (len(full.words) == 1 and self.printed[full.words[0]].isupper()):
            return "organisation"
        before = [self._norm(m, m.first - 1) for m in mentions]
        if sum(w in BEFORE_PLACE for w in before) * 2 > len(mentions):
            return "place"
        return "person" if len(full.words) in (2, 3) else ""

    def _norm(self, m: Mention, at: int) -> str:
        tokens = self.document.tokens(m.paragraph)
        return tokens[at].norm if 0 <= at < len(tokens) else ""

    def _gender(self, mentions: Sequence[Mention]) -> Gender:
        """By title, else by the pronouns that follow before another name does; '' where they don't agree."""
        women = sum(m.title in FEMALE_TITLES for m in mentions)
        men = sum(m.title in MALE_TITLES for m in mentions)
        if not women and not men:
            for m in mentions:
                women, men = self._pronouns_after(m, women, men)
        return "f" if women > men else "m" if men > women else ""

    def _pronouns_after(self, m: Mention, women: int, men: int) -> tuple[int, int]:
        tokens = self.document.tokens(m.paragraph)
        following = next((x.first for x in self._by_paragraph[m.paragraph] if x.first >= m.last), len(tokens))
        for t in tokens[m.last : min(following, m.last + 25)]:
            if t.norm in SHE:
                return women + 1, men
            if t.norm in HE:
                return women, men + 1
        return women, men


def is_headline(tokens: Sequence[Token]) -> bool:
    """Whether nearly every longer word is in capitals, so that capitals say nothing."""
    long = [t for t in tokens if t.kind == "word" and len(t.text) > 3]
    return len(long) > 2 and sum(t.text[0].isupper() for t in long) > 0.8 * len(long)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether token `at` is the first word of a sentence."""
    k = at - 1
    while k >= 0 and tokens[k].text in QUOTES:
        k -= 1
    return k < 0 or (tokens[k].kind == "mark" and tokens[k].text in ENDS) or (k < at - 1 and tokens[k].text == ",")


def _capital(tokens: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].kind == "word" and tokens[at].text[0].isupper()


def _glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether token `at` touches a number before it: "50K"."""
    return bool(at) and tokens[at - 1].kind == "number" and tokens[at - 1].end == tokens[at].start


def _amount(t: Token) -> bool:
    """Whether a word is a currency with its figure: "SFr300"."""
    return not t.norm.isalpha() and any(c.isdigit() for c in t.norm) and t.norm[:2] in PREFIXES


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Index after the run of capitalised words at `at`, linking words inside it included."""
    last = at + 1
    while last < len(tokens):
        t = tokens[last]
        if _capital(tokens, last):
            last += 1
        elif t.norm in INNER and _capital(tokens, last + 1):
            last += 2
        elif t.norm in ("of", "de") and last + 2 < len(tokens) and tokens[last + 1].norm in ("the", "la"):
            if not _capital(tokens, last + 2):
                break
            last += 3
        elif t.text == "." and _capital(tokens, last + 1) and len(tokens[last - 1].text) <= 2 and last - at < 3:
            last += 2  # an initial: "John F. Kennedy"
        else:
            break
    return last


def _mention(paragraph: int, tokens: Sequence[Token], first: int, last: int, headline: bool) -> Mention | None:
    """The name in capitalised run [first, last): its titles and days taken off, None where nothing is left."""
    opening = _opens(tokens, first)
    title = ""
    while first < last and (is_title(tokens[first].norm) or (title and tokens[first].norm in AFTER_TITLE)):
        if is_title(tokens[first].norm):
            title, opening = tokens[first].norm, False
        first += 1
    if title:  # "Chancellor Olaf Scholz of Germany": the country is a name of its own
        last = next((k for k in range(first + 1, last) if tokens[k].norm in ("of", "and", "&")), last)
    while last > first and (tokens[last - 1].norm in CALENDAR or tokens[last - 1].text == "."):
        last -= 1
    if not title and first and is_title(tokens[first - 1].norm):
        title = tokens[first - 1].norm
    words = tuple(t.norm for t in tokens[first:last] if t.text[0].isupper() and t.norm not in CALENDAR)
    if not words or words[0] == "i" or words[0].startswith("i'") or _is_address(tokens, first, last):
        return None
    if opening and len(words) == 1 and (words[0].split("'")[0] in PLAIN or words[0].endswith("n't")):
        return None
    if opening and len(words) > 1 and tokens[first].norm in PLAIN:
        first += 1
        words, opening = words[1:], False
        while first < last and not tokens[first].text[0].isupper():
            first += 1
    sure = not headline and (not opening or len(words) > 1)
    start, end = tokens[first].start, tokens[last - 1].end
    return Mention(paragraph, start, end, words, first, last, title, sure, headline)


def is_title(word: str) -> bool:
    """Whether a word (compared form) stands before names as a title, hyphened ones included: "minister-counselor"."""
    return word in TITLES or ("-" in word and all(part in TITLES for part in word.split("-")))


def _is_address(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the run is part of a web address, "Example.com"."""
    if last + 1 < len(tokens) and tokens[last].text == "." and tokens[last].start == tokens[last - 1].end:
        after = tokens[last + 1]
        return after.start == tokens[last].end and after.kind == "word" and after.text[0].islower()
    if not first or tokens[first - 1].end != tokens[first].start:
        return False
    return tokens[first - 1].text == "@" or (tokens[first - 1].text == "/" and not _capital(tokens, first - 2))


def _printed(tokens: Sequence[Token], m: Mention) -> list[str]:
    return [t.text for t in tokens[m.first : m.last] if t.text[0].isupper()]
