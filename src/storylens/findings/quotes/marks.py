"""Where quotations begin and end: one pass over the marks of a text, calm on whatever the marks do.

Curly, straight, doubled single (''…''), guillemets, low-high and, where a paragraph has no double marks, single ones.
A quotation that its paragraph does not close runs on when the next paragraph opens with a mark (the newspaper
convention for long quotations); otherwise it ends with its paragraph and is called unclosed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from storylens.findings.attribution.verbs import reporting_verbs
from storylens.text.document import Document, Token
from storylens.text.stopwords import STOP

CURLY_OPEN = frozenset("“„‟«‹")
CURLY_CLOSE = frozenset("”»›")
STRAIGHT = frozenset({'"', "''", "``", "＂", "″"})
DOUBLE = CURLY_OPEN | CURLY_CLOSE | STRAIGHT


class Quotation(NamedTuple):
    """One quotation inside one paragraph. `first`, `last`: half-open token indexes, marks included; `inner_first`,
    `inner_last`: the quoted tokens. `closed`: a closing mark ends it. `continued`: it carries on the unclosed
    quotation of the paragraph before."""

    paragraph: int
    first: int
    last: int
    inner_first: int
    inner_last: int
    closed: bool
    continued: bool


def quotations(document: Document) -> list[list[Quotation]]:
    """The quotations of every paragraph, in order, made once per document; linear in its length."""
    if "quotations" not in document.kept:
        found: list[list[Quotation]] = []
        open_ended = False
        for p in document.paragraphs:
            found.append(_paragraph(document, p.number, open_ended))
            open_ended = bool(found[-1]) and not found[-1][-1].closed
        document.kept["quotations"] = found
    return cast(list[list[Quotation]], document.kept["quotations"])


_LONGEST_TITLE = 8
"""Words of a title in quotation marks, at most."""


def is_title(tokens: Sequence[Token], q: Quotation) -> bool:
    """Whether a quotation is the title of a work or a nickname, no speech: every word of weight in capitals.

    One word alone opens with a capital in any case: it must not follow a mark or a verb of saying, as speech does.
    """
    inner = [t for t in tokens[q.inner_first : q.inner_last] if t.kind != "mark"]
    heavy = [t for t in inner if t.norm not in STOP]
    if not q.closed or not heavy or len(inner) > _LONGEST_TITLE:
        return False
    if not all(t.kind == "number" or t.text[0].isupper() for t in (inner[0], *heavy)):
        return False
    if len(inner) > 1:
        return any(t.kind == "word" for t in heavy)
    before = tokens[q.first - 1] if q.first else None
    return before is not None and before.kind == "word" and before.norm not in reporting_verbs()


def _paragraph(document: Document, number: int, open_before: bool) -> list[Quotation]:
    tokens = document.tokens(number)
    marks = [i for i, t in enumerate(tokens) if t.text in DOUBLE]
    if not marks:
        return _single(document, number, tokens)
    out: list[Quotation] = []
    opened = -1
    if _orphan(document.text, tokens, marks):
        out.append(Quotation(number, 0, marks[0] + 1, 0, marks[0], True, open_before))
        marks = marks[1:]
    odd = len(marks) % 2 == 1
    for i in marks:
        turn = "close" if _astray(tokens, i, i == marks[-1] and odd) else _turn(document.text, tokens[i], opened >= 0)
        if turn == "open":
            if opened >= 0:
                out.append(_made(number, opened, i, i, False, open_before and not out and opened == 0))
            opened = i
        elif turn == "close" and opened >= 0:
            out.append(_made(number, opened, i + 1, i, True, open_before and not out and opened == 0))
            opened = -1
    if opened >= 0:
        n = len(tokens)
        last = _made(number, opened, n, n, False, open_before and not out and opened == 0)
        out.append(last._replace(inner_first=_past_label(tokens, last.inner_first)))
    return out


def _past_label(tokens: list[Token], first: int) -> int:
    """Past the speaker's label of a transcript that is quoted paragraph by paragraph ("WALLACE: Governor, …")."""
    for i in range(first, min(first + 5, len(tokens))):
        if tokens[i].norm == ":" and i > first:
            return i + 1
        if tokens[i].kind != "word" or not tokens[i].text.isupper():
            break
    return first


def _orphan(text: str, tokens: list[Token], marks: list[int]) -> bool:
    """Whether the first mark closes a quotation whose opening mark was lost: it hangs on the end of a clause."""
    i = marks[0]
    if i < 4 or len(marks) % 2 == 0:
        return False
    comma_behind = i + 1 < len(tokens) and tokens[i + 1].norm == "," and tokens[i + 1].start == tokens[i].end
    if tokens[i - 1].norm not in (",", ".", "?", "!") and not comma_behind:
        return False
    return _turn(text, tokens[i], False) == "stray" or _astray(tokens, i, len(marks) == 1)


_TAGS = frozenset(
    "said says added adds told asked wrote replied explained noted stressed concluded continued quotes quoted".split()
)


def _astray(tokens: list[Token], i: int, last: bool) -> bool:
    """Whether a closing mark was set to the wrong word, as machines do: `We will win, "said the coach.` `last`: it is
    the odd one and the last of its paragraph, so that a speaker may stand between it and the verb."""
    if tokens[i].text != '"' or not 0 < i < len(tokens) - 1 or tokens[i - 1].text not in (",", ".", "!", "?"):
        return False
    if tokens[i + 1].start != tokens[i].end or tokens[i].start == tokens[i - 1].end:
        return False
    reach = 6 if last else 1
    return any(t.text in _TAGS for t in tokens[i + 1 : i + 1 + reach])


def _made(number: int, first: int, last: int, inner_last: int, closed: bool, continued: bool) -> Quotation:
    return Quotation(number, first, last, first + 1, inner_last, closed, continued)


def _turn(text: str, mark: Token, inside: bool) -> str:
    """Whether a mark opens, closes or stands astray ("stray"), by its glyph and by the white space around it."""
    before = text[mark.start - 1] if mark.start else "\n"
    after = text[mark.end] if mark.end < len(text) else " "
    opener_like = (before.isspace() or before in "([{—–-―/‘'") and not after.isspace()
    closer_like = not before.isspace() and not after.isalnum()
    glyph = mark.text
    if glyph in CURLY_OPEN or glyph == "``":
        return "close" if inside and glyph == "“" and closer_like and not opener_like else "open"
    if glyph in CURLY_CLOSE:
        if inside:
            return "close"
        return "open" if (opener_like and not closer_like) or (before in "\r\n" and after.isspace()) else "stray"
    if inside:
        return "open" if opener_like and not closer_like else "close"
    return "stray" if closer_like and not opener_like else "open"


def _single(document: Document, number: int, tokens: list[Token]) -> list[Quotation]:
    """Single marks as the outer quotation (British practice): only pairs, and only of two words or more."""
    out: list[Quotation] = []
    opened = -1
    text = document.text
    for i, t in enumerate(tokens):
        if t.norm != "'" or t.kind != "mark":
            continue
        before = text[t.start - 1] if t.start else " "
        after = text[t.end] if t.end < len(text) else " "
        if opened < 0 and (before.isspace() or before in "([—–-") and after.isalnum() and t.text != "’":
            opened = i
        elif opened >= 0 and not after.isalnum() and not before.isspace():
            if i - opened > 2:
                out.append(_made(number, opened, i + 1, i, True, False))
            opened = -1
    return out
