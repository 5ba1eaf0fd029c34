"""An article before a name that takes none: before a title with the person's name, or before a name alone.

Why it matters: many languages say "the Doctor Ferran" and "the Boeing"; English that does so was put back by a machine,
and the desk that runs it prints a slip in its first line.
Example: Prime Minister Ana Ruiz said -> The Prime Minister Ana Ruiz said
Leaves alone: "the prime minister, Ana Ruiz", "the Rev. Paul Hall", a name before a noun ("the Kinsey report"), names
that the base itself gives an article, bodies and countries, and adjectives ("the late", "the young Mozart").
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.name_words import GENERIC, INNER, ORG_WORDS, PLACE_WORDS, TITLES
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import LinkView, english_views
from storylens.findings.translation.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from storylens.text.document import Token

_WITH_ARTICLE = frozenset(
    "rev rev. reverend right honourable honorable hon hon. emperor empress prophet apostle archangel virgin rabbi imam "
    "blessed saint lord lady duke duchess earl count countess baron ayatollah sultan tsar czar kaiser great "
    "special royal former acting interim attorney spokesman spokeswoman spokesperson journalist reporter".split()
)
"""Titles that English does set behind "the", or that are half a common noun."""
_NO_NAMES = TITLES | GENERIC | ORG_WORDS | PLACE_WORDS
_NOT_BODIES = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS - {"of"} | frozenset("said says told".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each article that newly stands before a name."""
    for view in english_views(context):
        for k in view.seams:
            if view.norms[k - 1] == "the" and view.other[k].text[:1].isupper() and _bare_in_base(view, k):
                end = _run(view.other, k)
                if _titled(view, k, end) or _alone(view, k, end):
                    what = f"“{shown(context, view, k - 1, end)}”: this name takes no article."
                    yield draft(context, view, k - 1, end, "grammar", what, base=_origin(view, k, end))


def _bare_in_base(view: LinkView, k: int) -> bool:
    """Whether the word at `k` was kept from a place in the base where no determiner stands before it."""
    at = view.origin[k]
    if at < 0 or not view.base[at].text[:1].isupper():
        return False
    before = view.base[at - 1] if at else None
    return before is None or (before.norm not in DETERMINERS and before.norm not in ("'s", "’s", "'", "former", "late"))


def _run(tokens: list[Token], k: int) -> int:
    """One past the run of capital words that begins at `k`, with "of" and the like inside it."""
    end = k + 1
    while end < len(tokens):
        here = tokens[end]
        inner = here.norm in INNER and end + 1 < len(tokens) and tokens[end + 1].text[:1].isupper()
        point = (
            here.text == "." and tokens[end - 1].norm.rstrip(".") in TITLES and tokens[end].start == tokens[end - 1].end
        )
        if not (here.kind == "word" and here.text[:1].isupper()) and not inner and not point:
            break
        end += 1
    return end


def _titled(view: LinkView, k: int, end: int) -> bool:
    """Whether a title and a person's name run on without a comma."""
    words = [t.norm.rstrip(".") for t in view.other[k:end] if t.kind == "word" and t.norm not in INNER]
    titles = 0
    while titles < len(words) and words[titles] in TITLES:
        titles += 1
    if not titles or words[0] in _WITH_ARTICLE:
        return False
    rest = words[titles:]
    follows = view.norms[end] if end < len(view.other) else "."
    noun = (
        follows.isalpha() and follows != "of" and follows not in _NOT_BODIES and not follows.endswith(("ed", "s", "ly"))
    )
    return 0 < len(rest) <= 3 and not any(w in _NO_NAMES for w in rest) and not (noun and len(rest) == 1)


def _alone(view: LinkView, k: int, end: int) -> bool:
    """Whether one word that is no English word stands as a name by itself, on both sides."""
    from storylens.findings.translation.lexicon import is_english

    word, at = view.norms[k], view.origin[k]
    if end != k + 1 or len(word) < 4 or word.endswith(("s", "ese")) or "-" in word or is_english(word):
        return False
    if view.other[k].text.isupper() or is_english(word.rstrip("s")):
        return False
    return (
        _free(view.other, _past_list(view.other, end))
        and _free(view.base, at + 1)
        and (at == 0 or not view.base[at - 1].text[:1].isupper())
    )


def _past_list(tokens: list[Token], at: int) -> int:
    """Past further names of a list, which one noun may close: "the Saku, Suwa and Kiso districts"."""
    end = at
    while end < len(tokens) and (tokens[end].norm in (",", "and", "or", "&") or tokens[end].text[:1].isupper()):
        end += 1
    if end == len(tokens) or end == at or not tokens[end - 1].text[:1].isupper():
        return at
    return end - 1 if tokens[end - 1].norm.rstrip("s") in PLACE_WORDS else end


def _free(tokens: list[Token], at: int) -> bool:
    """Whether nothing that could make the word before an adjective stands at `at`."""
    if at >= len(tokens):
        return True
    return (tokens[at].kind == "mark" and tokens[at].text not in "-–—/’'") or tokens[at].norm in _NOT_BODIES


def _origin(view: LinkView, k: int, end: int) -> tuple[int, int]:
    """The base words from which the name was kept."""
    kept = [view.origin[j] for j in range(k, end) if view.origin[j] >= 0]
    first = kept[0]
    last = max((o for o in kept if first <= o < first + (end - k) + 2), default=first)
    return first, last + 1


RULE = Rule("name-article", "translation", {"grammar": "minor"}, find, doc=__doc__)
