"""What both documents of a pair know of names: whether the base has a word, in whatever form."""

from __future__ import annotations

from storylens.findings.context import PairContext
from storylens.findings.entities import CALENDAR, GENERIC, TITLES, Entities, Mention
from storylens.findings.facts.likeness import country, fold, initials, same_country

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
        self._lands: dict[str, list[str]] = {}
        self._plain = {w.replace(".", "").replace("-", "") for w in self.base.printed}
        for p in context.base.paragraphs:
            for m in self.base.mentions(p.number):
                if len(m.words) > 1:
                    self._acronyms.add("".join(sorted(initials(m.words))))
                self._joined |= _joins(m.words)
        for w in sorted(self.base.printed):
            self._lands.setdefault(country(w)[:3], []).append(w)

    def respaced(self, m: Mention) -> bool:
        """Whether the base has the name with its words written together or apart."""
        return bool(_joins(m.words) & self._joined)

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
            return all(self.has(part) for part in word.split("-") if part)
        return any(same_country(word, w) for w in self._lands.get(country(word)[:3], ()))

    def strange(self, m: Mention) -> list[str]:
        """The words of a name on the other side that nothing in the base explains."""
        words = [w for w in m.words if not self.has(w)]
        if not words or self.respaced(m) or self.spelled_out(m):
            return []
        return words


def _joins(words: tuple[str, ...]) -> set[str]:
    """Folded forms of a name's neighbouring words written as one, of five letters and more."""
    few = words[:6]
    pairs = ("".join(few[i:j]) for i in range(len(few)) for j in range(i + 1, len(few) + 1))
    return {fold(w) for w in pairs if len(w) > 4}
