"""What became of the base's names in one link: respelled, replaced, or joined by new ones."""

from __future__ import annotations

from functools import cached_property

from storylens.findings.context import PairContext
from storylens.findings.entities import Mention
from storylens.findings.facts.known_names import NO_NAME, Known
from storylens.findings.facts.likeness import (
    a_letter_apart,
    abbreviates,
    altered,
    fold,
    initials,
    lands,
    one_word,
    phrase_words,
    same_country,
)
from storylens.findings.facts.name_forms import COUNTRIES, FORMS
from storylens.findings.facts.name_kinds import LETTERS, Kinds
from storylens.findings.facts.nicknames import one_first_name
from storylens.findings.facts.places import Places
from storylens.findings.rule import Draft
from storylens.model import Span
from storylens.text.document import Document


def gone_names(context: PairContext, link: int, sides: Known, there: list[Mention]) -> list[tuple[Mention, list[str]]]:
    """Names of the base side with their words that the other side of the link lacks."""
    names = {w for m in there for w in m.words}
    kept = names | {t.norm for t in context.other_tokens(link)}
    letters = {t.norm.replace(".", "") for t in context.other_tokens(link) if t.text[:2].isupper()}
    named = {land for m in there for land in lands(m.words)}
    out = []
    for m in _base_mentions(context, link, sides):
        words = [w for w in m.words if w not in kept and w not in NO_NAME and FORMS.get(w, w) not in named]
        words = [w for w in words if not any(same_country(w, k) for k in names)]
        again = phrase_words(m.words, named) if words else set()
        words = [w for w in words if w not in again]
        if len(m.words) > 1 and initials(m.words) in letters:
            continue
        if words and (sides.base.confirmed(m) or not _all_english(m)):
            out.append((m, words))
    return out


def _base_mentions(context: PairContext, link: int, sides: Known) -> list[Mention]:
    return [m for i in context.links[link].base for m in sides.base.mentions(i)]


class Search:
    """Looks for what became of the base's names in one link; each of them is spent once."""

    def __init__(self, context: PairContext, link: int, sides: Known, gone: list[tuple[Mention, list[str]]]) -> None:
        self.context, self.link, self.sides, self.gone = context, link, sides, gone
        self.places = Places(context, link)
        self.taken: set[Mention] = set()
        self.kinds = Kinds(sides)

    def altered(self, m: Mention, words: list[str]) -> Draft | None:
        """The name with a letter or two changed; quiet where it is only another transliteration."""
        for w in words:
            for b, lost in [*self.gone, *self._again(w)]:
                near = next((x for x in lost if _one_name(x, w)), None)
                if near is None and set(b.words) & set(m.words):  # "Kjetil Aas", "Kjetil Ass"
                    near = next((x for x in lost if a_letter_apart(x, w)), None)
                alone = (len(b.words) == 1 and not b.title) or (0 in (b.first, m.first) and w == m.words[0])
                if (
                    near is not None
                    and w.startswith(near[:-1])
                    and one_word(near, w)
                    and (_english(near) or _english(w))
                ):
                    continue  # "Buddhism", "Buddhist"
                if near is None or (_english(near) and _english(w) and (alone or b.headline or m.headline)):
                    continue
                self.taken.add(b)
                return self._respelled(m, w, b, near)
        return None

    def _again(self, w: str) -> list[tuple[Mention, list[str]]]:
        """Names that stand here too, rightly spelled, and of which `w` may be a slip: one name in two spellings."""
        if len(w) < 6:
            return []
        return [(b, [x]) for b in self._here for x in b.words if len(x) > 5 and a_letter_apart(x, w)]

    def _respelled(self, m: Mention, w: str, b: Mention, near: str) -> Draft:
        sides = self.sides
        base, other = _span(self.context.base, b, [near]), _span(self.context.other, m, [w])
        right = sides.other.has(near)
        if (fold(near) == fold(w) or _suffixed(near, w) or one_first_name(near, w)) and not right:
            return Draft("name-variant", base, other, f"{base.text} is spelled {other.text} here.")
        notes = (f"elsewhere this version has it right: {base.text}",) if right else ()
        what = f"The base spells it {base.text}; here it is {other.text}."
        return Draft("name-misspelled", base, other, what, notes=notes)

    def changed(self, m: Mention, words: list[str]) -> Draft | None:
        """Another name where the base's stood: in the same edit, between the same words, or for want of any other."""
        core = [w for w in words if not _english(w)]
        land = set(words) <= COUNTRIES
        if self._initials(m):
            return None
        if not core and not (self._is_whole(m, words) and self.sides.other.confirmed(m) and not m.headline):
            return None
        found = []
        for b, lost in self.gone:
            if b in self.taken or not (core or any(not _english(w) for w in lost)):
                continue
            distance = self.places.distance(b.start, m.start)
            company = distance < 0.25 and self._same_company(b, m)
            close = company or (distance == 0.0 and self.places.small(b.start))
            close = close or (distance < 0.1 and self._beside_same(b, m))
            proper = any(not _english(w) for w in lost)
            if land and not (COUNTRIES & set(lost) or (close and proper and self.sides.base.confirmed(b))):
                continue
            if not self.kinds.may_be_one(b, m, close):
                continue
            if (not proper or not core or b.headline) and not close:
                continue
            if not land and not company and all(_of_a_land(w) for w in lost):
                continue  # an adjective of a country is no other name
            near = distance == 0.0 or company
            near = near or (bool(set(b.words) & set(m.words)) and self.sides.base.confirmed(b))  # another first name
            if (near and (proper or _whole(b, lost))) or (core and proper and distance < 0.1):
                found.append((distance, b.start, b, lost))
        if not found:
            return None
        _, _, b, lost = min(found)
        self.taken.add(b)
        whole = self._is_whole(m, words) and _whole(b, lost)
        base = self.context.base.span(b.start, b.end) if whole else _span(self.context.base, b, lost)
        other = self.context.other.span(m.start, m.end) if whole else _span(self.context.other, m, core or words)
        return Draft("name-changed", base, other, f"The base names {base.text}; here it is {other.text}.")

    def _initials(self, m: Mention) -> bool:
        """Whether the name is the initials of one in the base's passage, or the base's initials written out."""
        if len(m.words) == 1:
            letters = m.words[0].replace(".", "")
            if self.kinds.of_other(m) != LETTERS or len(letters) < 2:
                return False
            return any(abbreviates(letters, b.words) or letters in b.words[0] for b in self._here) or any(
                b.words[0] in letters for b in self._here if self.kinds.of_base(b) == LETTERS
            )
        there = [b.words[0].replace(".", "") for b in self._here if self.kinds.of_base(b) == LETTERS]
        return any(abbreviates(letters, m.words + self._following(m)) for letters in there)

    def _following(self, m: Mention) -> tuple[str, ...]:
        """Words of the name right behind, where only an apostrophe parts them: "People's Liberation Army"."""
        after = (n for n in self.sides.other.mentions(m.paragraph) if 0 <= n.first - m.last <= 2 and n.first > m.first)
        tokens = self.context.other.tokens(m.paragraph)
        near = next(after, None)
        return near.words if near and all(t.norm in ("'", "’", "s", "'s") for t in tokens[m.last : near.first]) else ()

    @cached_property
    def _for_a_pronoun(self) -> bool:
        """Whether the base says "he", "she" or "they" more often: a name may stand for one of them."""
        mine, yours = (
            sum(t.norm in _PERSONS for t in tokens)
            for tokens in (self.context.base_tokens(self.link), self.context.other_tokens(self.link))
        )
        return mine > yours

    @cached_property
    def _here(self) -> list[Mention]:
        """Every name of the base side."""
        return _base_mentions(self.context, self.link, self.sides)

    def _doubt(self, span: Span) -> float:
        from storylens.findings.translation.suspicion.score import doubt

        return doubt(self.context, span)

    def _is_whole(self, m: Mention, words: list[str]) -> bool:
        """Whether the base knows no part of the name but what any institution has."""
        return len(words) >= len([w for w in m.words if w not in NO_NAME])

    def _same_company(self, b: Mention, m: Mention) -> bool:
        """Whether the word before or the word after is the same on both sides."""
        left, right = self.context.base.tokens(b.paragraph), self.context.other.tokens(m.paragraph)
        return any(
            0 <= x < len(left)
            and 0 <= y < len(right)
            and left[x].norm == right[y].norm
            and left[x].kind == "word"
            and left[x].norm not in _FREQUENT
            for x, y in ((b.first - 1, m.first - 1), (b.last, m.last))
        )

    def _beside_same(self, b: Mention, m: Mention) -> bool:
        """Whether any word right before or right behind is the same on both sides, or the marks on both sides are."""
        left, right = self.context.base.tokens(b.paragraph), self.context.other.tokens(m.paragraph)
        before = left[b.first - 1] if b.first else None, right[m.first - 1] if m.first else None
        behind = left[b.last] if b.last < len(left) else None, right[m.last] if m.last < len(right) else None
        same = [x.kind for x, y in (before, behind) if x and y and x.norm == y.norm]
        return "word" in same or len(same) == 2

    def added(self, m: Mention, words: list[str]) -> Draft | None:
        """A name that nothing in the base explains: none of its words is known, and none is an English word."""
        core = [w for w in words if not _english(w)]
        if not core or (not self.sides.other.confirmed(m) and len(core[0]) < 4):
            return None
        if all(len(w) < 5 and self.sides.other.printed[w].isupper() for w in core):
            return None  # initials of plain words: "UV", "CCTV"
        if self._initials(m):
            return None
        lost = [b for b, gone in self.gone if b not in self.taken and any(not _english(w) for w in gone)]
        lost = [b for b in lost if self.kinds.may_be_one(b, m)]
        if not self._is_whole(m, words) and not lost:
            return None  # a fuller form of a name the base has
        span = _span(self.context.other, m, core)
        named = [self.context.base.text[b.start : b.end] for b in lost[:3]]
        notes = (f"in this passage the base names {', '.join(named)}",) if named else ()
        loud = not set(words) <= COUNTRIES
        if loud and (not named or self._for_a_pronoun):
            doubt = self._doubt(span)
            loud = doubt >= _DOUBTED or (len(core) > 1 and doubt >= 0.5 and not self._for_a_pronoun)
        what = f"The base does not name {span.text}."
        return Draft("name-added", None, span, what, severity=None if loud else "neutral", notes=notes)


_DOUBTED = 0.6
"""How doubtful the model of changed words must find a name that is new for no reason: nine in ten were right there."""
_PERSONS = frozenset("he she they his her their him them".split())
_FREQUENT = frozenset("the a an of in to and on at by for with from as is was has had that 's".split())


def _span(document: Document, m: Mention, words: list[str]) -> Span:
    """The part of a mention that holds `words`."""
    tokens = [t for t in document.tokens(m.paragraph)[m.first : m.last] if t.norm in words]
    return document.span(tokens[0].start, tokens[-1].end) if tokens else document.span(m.start, m.end)


def _one_name(a: str, b: str) -> bool:
    """Whether two words are too near for two names: a letter or two apart, a short form, another transliteration."""
    return altered(a, b) or fold(a) == fold(b) or _suffixed(a, b) or one_first_name(a, b)


def _suffixed(a: str, b: str) -> bool:
    """Whether one is the other with a part hung on: "Takahata", "Takahata-cho"."""
    return bool(set(a.split("-")) & set(b.split("-"))) and min(len(a), len(b)) > 3


def _of_a_land(word: str) -> bool:
    return all(part in FORMS or part in COUNTRIES for part in word.split("-"))


def _whole(b: Mention, lost: list[str]) -> bool:
    return len(lost) >= len([w for w in b.words if w not in NO_NAME])


def _all_english(m: Mention) -> bool:
    return all(_english(w) for w in m.words)


def _english(word: str) -> bool:
    from storylens.findings.translation.lexicon import is_english

    return is_english(word)
