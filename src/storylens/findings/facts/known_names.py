"""What both documents of a pair know of names: whether the base has a word, in whatever form."""

from __future__ import annotations

from storylens.findings.context import PairContext
from storylens.findings.entities import Entities, Mention
from storylens.findings.facts.likeness import country, fold, initials, lands, one_word, phrase_words, same_country
from storylens.findings.facts.quantities import CURRENCY_WORDS
from storylens.findings.name_words import CALENDAR, GENERIC, TITLES
from storylens.findings.translation.lexicon import is_english

NO_NAME = GENERIC | TITLES | CALENDAR
"""Words in capitals that say nothing of who or where."""


class Known:
    """Look-ups over the names of a pair; made once (`context.once(Known)`)."""

    def __init__(self, context: PairContext) -> None:
        self.base, self.other = Entities.of(context.base), Entities.of(context.other)
        self.own_names: set[str] | None = None
        """English words that the base surely uses as names; filled by `name_case`."""
        self._acronyms: set[str] = set()
        self._joined: set[str] = set()
        self._single = {fold(w) for w in self.base.printed}
        self._lands: dict[str, list[str]] = {}
        self._heads: dict[str, list[str]] = {}
        self._whole: set[tuple[str, ...]] = set()
        self.base_lands: set[str] = set()
        """Countries and bodies that the base names in whatever form (`likeness.lands`)."""
        self._money = {CURRENCY_WORDS[w] for w in self.base.printed.keys() | self.base.lower if w in CURRENCY_WORDS}
        self._plain = {w.replace(".", "").replace("-", "") for w in self.base.printed}
        for p in context.base.paragraphs:
            for m in self.base.mentions(p.number):
                self._whole.add(m.words)
                self.base_lands |= lands(m.words)
                if len(m.words) > 1:
                    self._acronyms |= {"".join(sorted(initials(run))) for _, run in _neighbours(m.words)}
                    self._joined |= {fold("".join(run)) for _, run in _neighbours(m.words)}
        for w in sorted(self.base.printed):
            self._lands.setdefault(country(w)[:3], []).append(w)
            self._heads.setdefault(w[:4], []).append(w)

    def _respaced(self, m: Mention) -> set[str]:
        """Words of a name that the base has too, written together or apart."""
        out = {w for w in m.words if len(w) > 4 and fold(w) in self._joined}
        for at, run in _neighbours(m.words):
            whole = fold("".join(run))
            if len(whole) > 4 and (whole in self._single or whole in self._joined):
                out.update(m.words[at : at + len(run)])
        return out

    def spelled_out(self, m: Mention) -> bool:
        """Whether the base has the name as initials: "F.A.A." for "Federal Aviation Administration"."""
        letters = initials(m.words)
        few = range(len(letters))
        return any(letters[i:j] in self._plain for i in few for j in range(i + 2, len(letters) + 1))

    def has(self, word: str) -> bool:
        """Whether the base has this word: as a name, in small letters, in another form, or as an institution's."""
        if word in self.base.printed or word in self.base.lower or word in NO_NAME:
            return True
        single = word[:-1] if word.endswith("s") else f"{word}s"
        if single in self.base.printed or single in self.base.lower:
            return True
        plain = word.replace(".", "")
        if "".join(sorted(plain)) in self._acronyms or plain in self._plain:  # CPC, CCP
            return True
        if "-" in word:
            return self._hyphened([part for part in word.split("-") if part])
        if country(word) in self.base_lands or CURRENCY_WORDS.get(word) in self._money:
            return True
        if any(same_country(word, w) for w in self._lands.get(country(word)[:3], ())):
            return True
        return is_english(word) and any(one_word(word, w) and is_english(w) for w in self._heads.get(word[:4], ()))

    def _hyphened(self, parts: list[str]) -> bool:
        """Whether the base has every part, or has the name and the rest is plain English: "Toronto-based"."""
        lacking = [part for part in parts if not self.has(part)]
        return not lacking or (len(lacking) < len(parts) and all(is_english(part) for part in lacking))

    def names(self, words: tuple[str, ...]) -> bool:
        """Whether the base names somebody or something by exactly these words, anywhere."""
        return words in self._whole

    def strange(self, m: Mention) -> list[str]:
        """The words of a name on the other side that nothing in the base explains."""
        words = [w for w in m.words if not self.has(w)]
        if not words or self.spelled_out(m):
            return []
        again = self._respaced(m) | phrase_words(m.words, self.base_lands)
        return [w for w in words if w not in again]


def _neighbours(words: tuple[str, ...]) -> list[tuple[int, tuple[str, ...]]]:
    """(first index, words) of every run of two and more of a name's first six words."""
    few = words[:6]
    return [(i, few[i:j]) for i in range(len(few)) for j in range(i + 2, len(few) + 1)]
