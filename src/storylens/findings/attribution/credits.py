"""Who wrote a story and whose reporting it rests on: bylines, datelines with an agency, source lines, outlets named.

Outlets are told by structure first (what stands in a dateline's brackets, after "Source:", after "first reported
by"); a short list of agencies and of the nouns that newspapers end on serves where only the name tells.
"""

from __future__ import annotations

from typing import NamedTuple, cast

from storylens.findings.attribution.words import DASHES, DAYS, HUMAN_HEADS, MONTHS, TITLES, words
from storylens.model import Span
from storylens.text.document import Document, Token

AGENCIES = words(
    "ap reuters afp bloomberg dpa upi xinhua tass interfax kyodo ansa efe ani pti bbc cnn nbc abc cbs npr pbs itv rte"
    " aljazeera politico axios propublica bellingcat newswire anadolu yonhap belga lusa ritzau tt ntb stt apa aap cp"
    " msnbc fox buzzfeed vice vox wikinews"
)
MASTHEADS = words(
    "times post journal news press herald tribune guardian telegraph mail observer gazette chronicle globe star sun"
    " mirror independent courier examiner inquirer dispatch standard bulletin register sentinel monitor economist"
    " magazine newspaper broadcasting television radio network wire agency agence presse zeitung welt spiegel monde"
    " figaro pais repubblica express daily weekly review today outlet broadcaster"
)
_TRIGGERS = words("by to told with from in for via")
_CREDIT_OPENERS = words("reporting source sources credit credits editing writing additional compiled published via")
_ROLES = words(
    "correspondent editor reporter staff agencies agency writer columnist contributor bureau chief desk"
    " foreign political business sports health science environment energy economics"
    " diplomatic special senior our and in for the"
)
_HOUSE = _ROLES | words("a own reporters correspondents writers editors newsroom team news web online with wire")
"""Of what a line is made that is signed by nobody: "By our own correspondent"."""
_BYLINE_LEADS = words("by author authors written")


class Credit(NamedTuple):
    """A named piece of reporting. `kind`: dateline, line, mention, or
    report ("first reported by"), hand ("X contributed reporting"). `names`: its capital words, compared form."""

    paragraph: int
    span: Span
    names: frozenset[str]
    kind: str


class Byline(NamedTuple):
    """An author line. `names`: the authors' words in compared form, in order of the page; () for "our staff"."""

    paragraph: int
    span: Span
    names: tuple[str, ...]


def byline(document: Document) -> Byline | None:
    """The author line near the head of a text, or at its foot; None where there is none."""
    if "byline" not in document.kept:
        n = len(document.paragraphs)
        order = [*range(min(n, 9)), *range(max(9, n - 3), n)]
        found = next((b for b in (_byline_at(document, k, led=True) for k in order) if b), None)
        if found is None:
            found = next((b for b in (_byline_at(document, k, led=False) for k in order[1:5]) if b), None)
        document.kept["byline"] = found
    return cast("Byline | None", document.kept["byline"])


def _byline_at(document: Document, number: int, led: bool) -> Byline | None:
    p = document.paragraphs[number]
    if p.end - p.start > 140:
        return None
    tokens = document.tokens(number)
    if not 2 <= len(tokens) <= 18 or (tokens[-1].norm in (".", "!", "?") and tokens[-2].norm not in ("jr", "sr")):
        return None
    at = 0
    if tokens[0].norm in _BYLINE_LEADS:
        at = 1
        while at < len(tokens) and tokens[at].norm in (":", "by"):
            at += 1
    elif led:
        return None
    if led and at < len(tokens) and all(t.norm in _HOUSE and t.text[:1].islower() for t in tokens[at:]):
        return Byline(number, document.span(p.start, p.end), ())
    names = []
    for t in tokens[at:]:
        if t.kind == "mark":
            if t.norm not in (",", ".", "-", "|", "&", "/", "'"):
                return None
        elif t.text[:1].isupper() and t.norm not in DAYS and t.norm not in MONTHS:
            names.append(t.norm)
        elif t.norm not in _ROLES:
            return None
        if t.norm in (",", "in", "|", "for", "-") and names:
            break
    rest = tokens[at + len(names) :]
    if not names or (not tokens[at].text[:1].isupper() and tokens[at].norm != "our"):
        return None
    if not led and not (2 <= len(names) <= 3 and any(t.norm in _ROLES for t in rest)):
        return None
    return Byline(number, document.span(p.start, p.end), tuple(w for w in names if w not in ("by",)))


def credits_of(document: Document) -> list[Credit]:
    """The credits of a text, in reading order."""
    if "credits" not in document.kept:
        out: list[Credit] = []
        own: set[str] = set()
        last = len(document.paragraphs) - 1
        for p in document.paragraphs:
            tokens = document.tokens(p.number)
            if not tokens:
                continue
            line = _line(document, p.number, tokens, last) or _hand(document, p.number, tokens, last)
            if line:
                out.append(line)
                continue
            date = _dateline(document, p.number, tokens)
            if date:
                out.append(date)
                own |= date.names
            out.extend(_mentions(document, p.number, tokens, own))
        document.kept["credits"] = out
    return cast("list[Credit]", document.kept["credits"])


def _names(tokens: list[Token]) -> frozenset[str]:
    skip = (
        "the",
        "by",
        "in",
        "source",
        "sources",
        "reporting",
        "editing",
        "additional",
        "writing",
        "credit",
        "credits",
    )
    return frozenset(
        t.norm for t in tokens
        if t.kind == "word" and t.text[:1].isupper() and t.norm not in skip and t.norm not in DAYS | MONTHS | TITLES
    )  # fmt: skip


def _dateline(document: Document, number: int, tokens: list[Token]) -> Credit | None:
    """ "BRUSSELS (Reuters) –": the place in front is not part of the credit's name."""
    if not tokens[0].text[:1].isupper():
        return None
    for i in range(1, min(10, len(tokens) - 1)):
        if tokens[i].norm == "(":
            close = next((j for j in range(i + 1, min(i + 7, len(tokens))) if tokens[j].norm == ")"), -1)
            if close < 0 or close + 1 >= len(tokens) or tokens[close + 1].norm not in DASHES | {":"}:
                return None
            inside = tokens[i + 1 : close]
            names = _names(inside)
            return (
                Credit(number, document.span(tokens[0].start, tokens[close].end), names, "dateline") if names else None
            )
        if tokens[i].kind == "word" and not tokens[i].text[:1].isupper() and tokens[i].norm not in ("of", "and", "de"):
            return None
    return None


def _line(document: Document, number: int, tokens: list[Token], last: int) -> Credit | None:
    """A paragraph that is nothing but a credit: "(Reporting by …; editing by …)", "Source: …", "(AP)"."""
    if len(tokens) > 40 or (number < last - 8 and number > 6):
        return None
    at = 1 if tokens[0].norm in ("(", "[") and len(tokens) > 2 else 0
    first = tokens[at].norm
    second = tokens[at + 1].norm if len(tokens) > at + 1 else ""
    opener = first in _CREDIT_OPENERS and second in ("by", ":", "reporting", "from")
    alone = tokens[0].norm in ("(", "-") and len(tokens) <= 6 and any(t.norm in AGENCIES for t in tokens)
    agency = tokens[-1].norm == ")" and len(tokens) <= 4 and any(t.norm in AGENCIES for t in tokens)
    if not (opener or alone or agency):
        return None
    names = _names(tokens)
    return Credit(number, document.span(tokens[0].start, tokens[-1].end), names, "line") if names else None


def _hand(document: Document, number: int, tokens: list[Token], last: int) -> Credit | None:
    """A line at the foot that names a helper: "X contributed reporting from Y", "X contributed to this article"."""
    if number < last - 8 or len(tokens) > 40 or len(document.sentences(number)) > 1:
        return None
    at = next((k for k, t in enumerate(tokens) if t.norm == "contributed"), len(tokens))
    after = [t.norm for t in tokens[at + 1 : at + 4]]
    if not (after[:1] == ["reporting"] or (after[:2] == ["to", "this"] and after[2:] != [])):
        return None
    names = _names(tokens[:at])
    return Credit(number, document.span(tokens[0].start, tokens[-1].end), names, "hand") if names else None


def _mentions(document: Document, number: int, tokens: list[Token], own: set[str]) -> list[Credit]:
    """Outlets that a sentence owes something to: told Reuters, reported by the Post, in The Guardian. `own`: names
    that the dateline gives as an agency's."""
    out = []
    i = 0
    while i < len(tokens):
        t = tokens[i]
        if t.kind != "word" or not t.text[:1].isupper():
            i += 1
            continue
        j = _name_end(tokens, i)
        run = tokens[i:j]
        k = i - 1
        while k >= 0 and tokens[k].norm in (
            "the",
            "a",
            "an",
            "newspaper",
            "agency",
            "magazine",
            "broadcaster",
            "channel",
        ):
            k -= 1
        before = tokens[k].norm if k >= 0 else ""
        first_reported = before == "by" and k >= 1 and tokens[k - 1].norm in _REPORTED
        outlet = any(x.norm in AGENCIES or x.norm in own for x in run) or (len(run) > 1 and run[-1].norm in MASTHEADS)
        person = any(singular_person(x.norm) for x in run)
        if (outlet and before in _TRIGGERS) or (first_reported and not person and (outlet or len(run) > 1)):
            names = frozenset(x.norm for x in run if x.norm not in ("the", "of", "'s"))
            start = tokens[k - 1].start if first_reported else run[0].start
            kind = "report" if first_reported else "mention"
            out.append(Credit(number, document.span(start, run[-1].end), names, kind))
        i = j + 1
    return out


def _name_end(tokens: list[Token], i: int) -> int:
    """One past the run of capital words that begins at `i`, little words between them included."""
    j = i
    while j < len(tokens):
        capital = tokens[j].kind == "word" and tokens[j].text[:1].isupper()
        link = tokens[j].norm in ("of", "de", "le", "'s") and j + 1 < len(tokens) and tokens[j + 1].text[:1].isupper()
        if not capital and not link:
            break
        j += 1
    return j


_REPORTED = words("reported published obtained seen revealed broken disclosed")


def singular_person(w: str) -> bool:
    """Whether a word is a title or a human role, so that a name with it is a person's."""
    return w in TITLES or w in HUMAN_HEADS
