"""What was said: from a cue, the clause or the quotation that it reports."""

from __future__ import annotations

from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.words import (
    DASHES,
    DAYS,
    DETERMINERS,
    MONTHS,
    NEGATIONS,
    OBLIQUE,
    OCCASION,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_NOUNS,
    adverb,
    words,
)
from storylens.findings.quotes.marks import Quotation

_WH = words("how why whether what where when who if")
_WHEN = TIME_NOUNS | MONTHS | DAYS | {"this", "in"}
_VP_JOINTS = words("but and")


def block_quote(p: Paragraph, i: int) -> bool:
    """Whether token `i` opens a quotation that stands for a clause rather than for a phrase."""
    k = p.quote_of[i]
    if k < 0 or p.quotations[k].first != i:
        return False
    q = p.quotations[k]
    if q.inner_last - q.inner_first >= 5 or not q.closed:
        return True
    return last_inside(p, q) in (",", ".", "?", "!")


def last_inside(p: Paragraph, q: Quotation) -> str:
    """The last quoted token, the closing marks of a quotation within the quotation left out; "" for none."""
    at = q.inner_last - 1
    while at > q.inner_first and p.norms[at] == "'":
        at -= 1
    return p.norms[at] if at >= q.inner_first else ""


def quote_end_before(p: Paragraph, i: int, s: int, bare: bool = False) -> int:
    """Index in `p.quotations` of the block quotation that ends just before token `i` (a comma between), or -1.
    `bare`: one of three words or more counts without a comma as well."""
    j = i - 1
    if j >= s and (p.norms[j] == "," or p.norms[j] in DASHES) and p.quote_of[j] < 0:
        j -= 1
    if j < s or p.quote_of[j] < 0:
        return -1
    q = p.quotations[p.quote_of[j]]
    if q.last != j + 1:
        return -1
    comma = last_inside(p, q) in (",", "?", "!", "-", "...") or j < i - 1
    long = bare and q.inner_last - q.inner_first >= 3
    return p.quote_of[j] if (comma or long) and q.inner_last > q.inner_first else -1


def skip_hearer(p: Paragraph, i: int, e: int) -> int:
    """Past the hearer of "told the crowd in Cleveland that …": index where the content may begin."""
    norms = p.norms
    if i < e and norms[i] in OBLIQUE:
        return i + 1
    for j in range(i, min(e, i + 22)):
        w = norms[j]
        if p.quote_of[j] >= 0 or w in (",", ":", "that") or (w in _WH and j > i):
            return j
        if j > i and w in PERSONAL:
            return j
        if j > i and (w in DETERMINERS or (p.capital(j) and not p.capital(j - 1))):
            before = norms[j - 1]
            noun_before = before not in PREPOSITIONS and before not in DETERMINERS and before not in ("and", "&", "'s")
            if noun_before and p.clause(j, e) and p.tokens[j - 1].kind != "mark":
                return j
        if j > i and w == "to":
            return j
    return i


def skip_occasion(p: Paragraph, i: int, e: int) -> int:
    """Past adverbs, days and phrases of time and place that stand between a cue and its content."""
    norms = p.norms
    while i < e and p.quote_of[i] < 0:
        w = norms[i]
        if w in DAYS or w in MONTHS or (adverb(w) and w not in ("there", "so", "here")):
            i += 1
        elif w in ("last", "this", "next", "earlier", "late", "early") and i + 1 < e and norms[i + 1] in _WHEN:
            i += 2
        elif w in OCCASION and w not in ("when", "as", "while") and i + 1 < e and not quantity(p, i, e):
            i = _phrase_end(p, i, e)
        else:
            break
    return i


def _phrase_end(p: Paragraph, i: int, e: int) -> int:
    norms = p.norms
    j = i + 1
    while j < e and p.quote_of[j] < 0:
        w = norms[j]
        if w in (",", ":", ".") or w == "that" or w in DASHES:
            return j
        if w in DAYS:
            return j + 1
        noun_before = j > i + 2 and norms[j - 1] not in PREPOSITIONS | DETERMINERS | {"'s", "and", "'"}
        opens = w in PERSONAL or w in DETERMINERS or (p.capital(j) and not p.capital(j - 1))
        if noun_before and opens and p.clause(j, e):
            return j
        j += 1
    return j


def content_end(p: Paragraph, start: int, e: int, form: str) -> int:
    """Where content that begins at `start` ends: the sentence's end, or a joint where its teller speaks on."""
    norms = p.norms
    end = e
    while end > start and norms[end - 1] in (".", ",", ";"):
        if norms[end - 1] == "." and p.tokens[end - 1].kind != "mark":
            break
        end -= 1
    j = start + 1
    while j < end - 1:
        if p.quote_of[j] >= 0:
            j = max(j + 1, p.quotations[p.quote_of[j]].last)
            continue
        if norms[j] == "," and _speaks_on(p, j + 1, end, form):
            return j
        if norms[j] == ";" and j > start + 2:
            return j
        if norms[j] in _VP_JOINTS and norms[j - 1] != "," and _verb_joint(p, j + 1, end, form, strict=True):
            return j
        j += 1
    return end


def _verb_joint(p: Paragraph, at: int, end: int, form: str, strict: bool = False) -> bool:
    """Whether a verb in the teller's own form follows a conjunction ("…, but declined to say")."""
    j = at
    while j < end and adverb(p.norms[j]):
        j += 1
    if j >= end or p.capital(j):
        return False
    w = p.norms[j]
    verb = p.verbs.get(w)
    if verb and verb.form == form and (not strict or verb.frame in ("say", "tell", "call")):
        return not strict or (j + 1 < end and (p.norms[j + 1] == "that" or p.quote_of[j + 1] >= 0))
    return not strict and form == "ed" and (w.endswith("ed") or w in ("did", "declined", "refused"))


def _speaks_on(p: Paragraph, at: int, end: int, form: str) -> bool:
    """Whether the words after a comma leave the content: ", but declined …", ", adding that …", ", according to"."""
    if at >= end:
        return False
    w = p.norms[at]
    if w in ("but", "and", "though", "although"):
        return _verb_joint(p, at + 1, end, form)
    if w == "according":
        return True
    verb = p.verbs.get(w)
    if verb and verb.form == "ing" and verb.frame in ("say", "tell", "call"):
        return True
    return w in ("citing", "referring")


def content_start_before(p: Paragraph, end: int, s: int) -> int:
    """Where content that ends before `end` begins: the sentence's start, or the clause after an earlier cue."""
    start = s
    for j in range(end - 1, s, -1):
        if p.quote_of[j] < 0 and p.norms[j] == ";":
            start = j + 1
            break
    while start < end and (
        p.norms[start] in (",", "-", "--")
        or (p.norms[start] in ("however", "meanwhile", "still") and start + 1 < end and p.norms[start + 1] == ",")
    ):
        start += 1
    return start


def bare_quotation(p: Paragraph, sentence: tuple[int, int]) -> bool:
    """Whether a sentence is nothing but a quotation."""
    s, e = sentence
    k = p.quote_of[s]
    if k < 0 or p.quotations[k].first != s:
        return False
    last = p.quotations[k].last
    while last < e and p.norms[last] in (".", "!", "?"):
        last += 1
    return last >= e


def negated(p: Paragraph, a: int, b: int) -> bool:
    """Whether a negation stands in the tokens [a, b)."""
    return any(w in NEGATIONS for w in p.norms[a:b])


def quantity(p: Paragraph, i: int, e: int) -> bool:
    """Whether token `i` only makes a number round ("about half", "over 200 people", "at least three")."""
    if i + 1 >= e or p.norms[i] not in ("about", "around", "over", "under", "nearly", "almost", "some", "at"):
        return False
    at = i + 1
    if p.norms[i] == "at":
        if p.norms[at] not in ("least", "most") or at + 1 >= e:
            return False
        at += 1
    if p.norms[at] in ("a", "one") and at + 1 < e:
        at += 1
    return p.tokens[at].kind == "number" or p.norms[at] in _NUMBERS


_NUMBERS = words(
    "half third quarter fifth dozen dozens hundred hundreds thousand thousands two three four five six seven eight"
    " nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety"
)


def starts_content(p: Paragraph, i: int, e: int) -> str:
    """What kind of content begins at `i`: "that", "quote", "colon", "wh", "clause", or "" for none."""
    norms = p.norms
    if i >= e:
        return ""
    if p.quote_of[i] >= 0:
        return "quote" if block_quote(p, i) or p.quotations[p.quote_of[i]].first == i else ""
    w = norms[i]
    if w == "that":
        return "that"
    if w in (",", ":") or w in DASHES:
        if i + 1 < e and p.quote_of[i + 1] >= 0:
            return "quote"
        return "colon" if w == ":" and i + 1 < e else ""
    if w in _WH:
        return "wh"
    if w in SUBORDINATORS or w in PREPOSITIONS or w in ("and", "or"):
        return ""
    return "clause" if p.clause(i, e) else ""
