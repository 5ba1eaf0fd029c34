"""A name of a person, place or organisation that differs from the base: misspelt, swapped, or new.

Why it matters: a wrong name libels one person and robs another; it is the first thing a correction is printed
for. Machine translation respells names, translates them and mixes them up.
Example: Adeyemi -> Adeymi
Leaves alone: short forms and fuller forms of a name the base has, another transliteration kept throughout (told
quietly), a country and its people, titles, institutions' words in capitals or not, acronyms of a name that is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.known_names import Known
from storylens.findings.facts.name_search import Search, gone_names
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.document import Token

TYPES: dict[str, Severity] = {
    "name-misspelled": "major",
    "name-changed": "major",
    "name-added": "major",
    "name-variant": "neutral",
}
_CREDITS = frozenset("by reporting editing edited photo photograph picture written additional text from".split())


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each name that changed, at its first place; the others are counted in its notes."""
    if not context.changed_links:
        return ()
    known = context.once(Known)
    found: dict[tuple[str, str], list[Draft]] = {}
    for link in context.changed_links:
        for draft in _in_link(context, link, known):
            if draft.base:
                name = (draft.type, draft.base.text)
            else:
                name = (draft.type, f"+{draft.other.text if draft.other else ''}")
            found.setdefault(name, []).append(draft)
    return [_together(drafts) for drafts in found.values()]


def _in_link(context: PairContext, link: int, known: Known) -> Iterator[Draft]:
    there = [m for j in context.links[link].other for m in known.other.mentions(j)]
    strange = [(m, words) for m in there if (words := known.strange(m))]
    if not strange or _credit(context.base_tokens(link)) or _credit(context.other_tokens(link)):
        return
    search = Search(context, link, known, gone_names(context, link, known, there))
    for m, words in strange:
        draft = search.altered(m, words) or search.changed(m, words) or search.added(m, words)
        if draft:
            yield draft


def _credit(tokens: list[Token]) -> bool:
    """Whether the passage is a byline or credit line, which the attribution rules compare."""
    return bool(tokens) and tokens[0].norm in _CREDITS and len(tokens) < 16


def _together(drafts: list[Draft]) -> Draft:
    """The first of several drafts on one name, the rest in its notes."""
    first = drafts[0]
    more = [d.other.text for d in drafts[1:] if d.other]
    if not more:
        return first
    forms = sorted({form for form in more if first.other and form != first.other.text})
    times = f"and {len(more)} more time{'s' if len(more) > 1 else ''} in this version"
    return first._replace(notes=(*first.notes, f"{times}, also as {', '.join(forms)}" if forms else times))


RULE = Rule("names", "fact", TYPES, find, doc=__doc__, confidence=MEASURED.get("names", {}))
