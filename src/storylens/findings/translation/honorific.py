"""A title of address rendered as a salutation: "Mr." become "Dear Mr.", or two titles before one name.

Why it matters: a polite form of another language was taken word by word; a news report greets nobody.
Example: Mr. Orban said -> Dear Mr. Orban said
Leaves alone: letters and quotations in which the base greets too; titles dropped or added by house style.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import english_views, habits

_TITLES = frozenset("mr mrs ms miss sir madam monsieur madame herr frau señor señora signor signora".split())
_GREETINGS = frozenset("dear esteemed honorable honourable respected venerable".split())
_FOREIGN = frozenset("monsieur madame mademoiselle herr frau señor señora signor signora pani gospodin".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each salutation and each foreign title that the base lacks."""
    for view in english_views(context):
        for k in view.seams:
            title = view.norms[k].rstrip(".")
            before = view.norms[k - 1].rstrip(".")
            if title not in _TITLES or not view.other[k].text[0].isupper() or view.base_set & {before}:
                continue
            if before in _GREETINGS or (before in _TITLES and before != title):
                end = min(k + 2 if view.norms[k + 1 : k + 2] == ["."] else k + 1, len(view.other))
                if not habits(context).has(before, title):
                    what = f"“{shown(context, view, k - 1, end)}”: a title rendered word by word."
                    yield draft(context, view, k - 1, end, "mistranslation", what, severity="minor")
        for k in view.new:
            word = view.norms[k]
            if word in _FOREIGN and view.other[k].text[0].isupper() and word not in habits(context).words:
                follows = view.other[k + 1].text if k + 1 < len(view.other) else ""
                if follows[:1].isupper():
                    what = f"“{view.other[k].text}” is a title of another language."
                    yield draft(context, view, k, k + 1, "untranslated", what, severity="minor")


RULE = Rule("honorific", "translation", {"mistranslation": "minor", "untranslated": "minor"}, find, doc=__doc__)
