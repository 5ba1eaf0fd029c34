"""Who stands beside a cue: the noun phrase left of it, right of it, or the subject that it shares with another verb."""

from __future__ import annotations

from storylens.findings.attribution.contents import last_inside
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.words import (
    ABBREVIATIONS,
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DASHES,
    DAYS,
    DETERMINERS,
    HUMAN_HEADS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    adverb,
    words,
)

_LEADS = PREPOSITIONS | SUBORDINATORS | COORDINATORS | ADVERBS | PERSONAL
_BOUNDARIES = words(
    "but nor yet than because if although though whether while when as so where how why what unless whereas once since"
    " until"
)


def initial(p: Paragraph, i: int) -> bool:
    """Whether the full stop at `i` belongs to an initial or an abbreviation."""
    if p.norms[i] != "." or not p.adjacent(i):
        return False
    before = p.tokens[i - 1].text
    return before.lower() in ABBREVIATIONS or len(before) == 1


def _bracket(p: Paragraph, i: int, s: int) -> int:
    """The opening bracket that the closing one at `i` answers, or `i`."""
    for j in range(i - 1, max(s, i - 12) - 1, -1):
        if p.norms[j] in ("(", "["):
            return j
    return i


def _relative(p: Paragraph, j: int, s: int) -> int:
    """The relative pronoun whose clause holds token `j`, or -1."""
    for r in range(j - 1, max(s, j - 9) - 1, -1):
        w = p.norms[r]
        if w in (",", ";", ":") or p.quote_of[r] >= 0:
            return -1
        if w in ("who", "which", "whose", "that", "whom"):
            before = p.norms[r - 1] if r > s else ""
            noun = bool(before) and before not in AUXILIARIES and before not in (",",) and before not in p.verbs
            return r if noun and p.tokens[r - 1].kind != "mark" else -1
    return -1


def left_phrase(p: Paragraph, k: int, s: int) -> tuple[int, int] | None:
    """The noun phrase that ends at token `k`, as [start, k + 1), nothing before `s`; None where there is none."""
    if k < s:
        return None
    if p.norms[k] == "," or p.norms[k] in DASHES:
        return _across_comma(p, k, s)
    while k > s + 1 and (p.norms[k] in DAYS or p.norms[k] in ("late", "early", "last")) and p.norms[k - 1] != "'s":
        k -= 1
        if p.norms[k] == "on":
            k -= 1
    start = _scan_left(p, k, s)
    if start > k:
        return None
    start = _trimmed(p, start, k, s)
    if start > k:
        return None
    return (_list_start(p, start, k, s), k + 1)


def _list_start(p: Paragraph, start: int, k: int, s: int) -> int:
    """Where the list begins whose last two members stand at [start, k]: "friends, neighbours and rivals"."""
    if not any(p.norms[j] in ("and", "or") for j in range(start + 1, k)):
        return start
    first = start
    while first - 1 > s and p.norms[first - 1] == ",":
        opens = next((j + 1 for j in range(first - 2, max(s, first - 7) - 1, -1) if p.norms[j] == ","), s)
        member = range(opens, first - 1)
        if not 0 < len(member) <= 5 or p.norms[opens] in _LEADS or p.norms[opens] in DAYS or adverb(p.norms[opens]):
            return start
        if any(p.tokens[j].kind != "word" or p.finite(j) or p.quote_of[j] >= 0 for j in member):
            return start
        first = opens
    return first if first == s else start


def _across_comma(p: Paragraph, k: int, s: int) -> tuple[int, int] | None:
    """The phrase whose apposition or relative clause ends with the comma at `k`."""
    mark = p.norms[k]
    if p.norms[k - 1] in (")", "]") and k - 1 > s:
        opened = _bracket(p, k - 1, s)
        if opened > s and p.norms[opened - 1] != ",":
            return left_phrase(p, k - 1, s)
    for m in range(k - 1, s, -1):
        if p.quote_of[m] >= 0 and k - m > 6:
            return None
        if p.norms[m] != mark:
            continue
        first = p.norms[m + 1]
        if p.tokens[m - 1].kind == "number" and m - 2 > s and p.norms[m - 2] == mark:
            continue
        head = left_phrase(p, m - 1, s) if p.norms[m - 1] != "," else None
        if head is None:
            return None
        if p.norms[head[0]].endswith("ing") and head[0] - 1 > s and p.norms[head[0] - 1] == mark:
            return left_phrase(p, head[0] - 2, s)  # "Lang, speaking in Ulm, Germany, said"
        if first in RELATIVES and head[0] - 1 > s and p.norms[head[0] - 1] == mark and not p.capital(head[0]):
            outer = left_phrase(p, head[0] - 2, s)
            head = outer if outer and p.capital(outer[0]) else head
        if first in RELATIVES or p.tokens[m + 1].kind == "number" or first in DETERMINERS or first in HUMAN_HEADS:
            return (head[0], k)
        if first in PREPOSITIONS or first in ADVERBS or first in SUBORDINATORS or first.endswith("ing"):
            return head
        if p.capital(m + 1) and any(x in HUMAN_HEADS or x in p.norms[m + 1 : k] for x in p.norms[m + 1 : k]):
            return (head[0], k)
        if not p.capital(m + 1):
            return (head[0], k)
        return None
    pronoun = next((r for r in range(s + 1, k) if p.norms[r] in ("who", "which", "whose")), -1)
    head = left_phrase(p, pronoun - 1, s) if pronoun > 0 and p.quote_of[pronoun - 1] < 0 else None
    return (head[0], k) if head and head[0] == s else None


def _scan_left(p: Paragraph, k: int, s: int) -> int:
    norms, tokens = p.norms, p.tokens
    start, j, joint = k + 1, k, -1
    while j >= s:
        w = norms[j]
        if p.quote_of[j] >= 0:
            q = p.quotations[p.quote_of[j]]
            if q.last - q.first > 6 or q.first <= s or j == k or last_inside(p, q) in (",", "?", "!"):
                break
            j = q.first
        elif w in (")", "]"):
            opened = _bracket(p, j, s)
            if opened == j:
                break
            j = opened
        elif tokens[j].kind == "mark":
            if not (w == "." and initial(p, j)) and w not in ("&", "'", "/", "$", "%", "#", "@"):
                break
        elif w in _BOUNDARIES:
            break
        elif w == "according":
            start = j + 2
            break
        elif w in ("and", "or"):
            if j in (k, s):
                break
            joint = j
        elif w in ("who", "which", "that", "whose"):
            r = j
            before = norms[r - 1] if r > s else ""
            after = norms[j + 1] if j < k else ""
            if not before or tokens[r - 1].kind == "mark" or before in p.verbs or before in AUXILIARIES:
                break
            if not (j < k and (p.finite(j + 1) or adverb(after) or after in PREPOSITIONS)):
                break
        elif j < k and p.finite(j):
            r = _relative(p, j, s)
            if r >= 0:
                j = r
            elif reduced(p, j, k):
                pass
            else:
                if joint >= 0:
                    start = joint + 1
                break
        elif w in ("it", "you") and j == k and _inner_object(p, j, s):
            j -= 1
        elif (j == k and (w in AUXILIARIES or w in COORDINATORS or w in ("to", "of", "for", "by", "with"))) or (
            w in PERSONAL and j < k and norms[j + 1] not in ("who",)
        ):
            break
        start = j
        j -= 1
    return start


def _inner_object(p: Paragraph, j: int, s: int) -> bool:
    """Whether the pronoun at `j` is the object of a reduced clause ("somebody briefed on it")."""
    return j - 2 >= s and p.norms[j - 1] in PREPOSITIONS and p.norms[j - 2].endswith("ed")


def reduced(p: Paragraph, j: int, k: int) -> bool:
    """Whether a form in -ed opens a reduced relative clause ("a report released on Monday")."""
    w = p.norms[j]
    if not w.endswith("ed") or j + 1 > k or w in ("said", "added"):
        return False
    after = p.norms[j + 1]
    return after in PREPOSITIONS or after in DAYS or after in MONTHS or after in ADVERBS


def _trimmed(p: Paragraph, start: int, k: int, s: int) -> int:
    """`start` moved past what only leads into the phrase: conjunctions, adverbs, "On Tuesday", "In a statement"."""
    norms = p.norms
    while start <= k and (norms[start] in COORDINATORS or (norms[start] in ADVERBS and start < k)):
        start += 1
    if start > k or norms[start] not in PREPOSITIONS or norms[start] == "of":
        return start
    for j in range(k, start, -1):
        before = norms[j - 1]
        if norms[j] in PERSONAL and j == k:
            return j
        if norms[j] in DAYS or (p.tokens[j].kind == "number" and j < k) or norms[j] in MONTHS:
            return j + 1
        opens = norms[j] in DETERMINERS or (p.capital(j) and not p.capital(j - 1))
        if opens and before not in PREPOSITIONS and before not in DETERMINERS and p.tokens[j - 1].kind == "word":
            return j
    return start


def main_subject(p: Paragraph, s: int, before: int) -> tuple[int, int] | None:
    """The subject of the sentence that begins at `s`: its first noun phrase with a finite verb right of it."""
    i = s
    norms = p.norms
    while i < before and (norms[i] in COORDINATORS or norms[i] in ADVERBS or norms[i] == ","):
        i += 1
    if i < before and (norms[i] in PREPOSITIONS or norms[i] in SUBORDINATORS) and norms[i] != "what":
        comma = next((j for j in range(i, before) if norms[j] == "," and p.quote_of[j] < 0), -1)
        if comma < 0:
            return None
        i = comma + 1
    j, until = i, min(before, i + 40)
    while j < until:
        if p.quote_of[j] >= 0:
            return None
        if norms[j] == "," and j + 1 < until and norms[j + 1] in ("who", "whose", "which"):
            j = next((x for x in range(j + 2, until) if norms[x] == "," and p.quote_of[x] < 0), until)
        elif j > i and p.finite(j) and _relative(p, j, i) < 0:
            k = j - 1
            while k > i and adverb(norms[k]) and not p.capital(k):
                k -= 1
            return left_phrase(p, k, i)
        elif norms[j] in PERSONAL:
            return (j, j + 1)
        j += 1
    return None


_MANY = words(
    "people men women police others some many most few all both those children media data who we they you i majority"
    " number several half third quarter percent per cent dozen hundred thousand million"
    " two three four five six seven eight nine ten"
)


def plural(p: Paragraph, a: int, b: int) -> bool:
    """Whether the noun phrase [a, b) takes a verb in the plural: by its head, a quantity, or two speakers joined."""
    norms = p.norms
    head = next((j for j in range(a + 1, b) if norms[j] in PREPOSITIONS or norms[j] in RELATIVES or norms[j] == ","), b)
    for j in (head - 1, b - 1):
        w = norms[j]
        ends = w.endswith("s") and w != "'s" and not w.endswith(("ss", "us"))
        if ends or w in _MANY or p.tokens[j].kind == "number":
            return True
    return any(
        norms[j] in _MANY or (norms[j] == "and" and (p.capital(j + 1) or norms[j + 1] in DETERMINERS))
        for j in range(a, b - 1)
    )
