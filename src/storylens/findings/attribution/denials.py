"""Denials, refusals to comment and other answers of the accused, found on one text."""

from __future__ import annotations

from typing import NamedTuple, cast

from storylens.findings.attribution.extract import Voices
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.speakers import singular
from storylens.findings.attribution.words import BE, NEGATIONS, STOP, words
from storylens.model import Span

OBJECTS = words(
    "claim allegation accusation charge report criticism suggestion wrongdoing responsibility involvement rumour rumor"
    " assertion story finding complaint blame figure number account version description"
)
_THAT = words("that it this them")
DENY = words("deny denies denied denying")
_REFUSE = words(
    "reject rejects rejected rejecting dispute disputes disputed dismiss dismisses dismissed refute refutes refuted"
    " rebut rebuts rebutted repudiated disavowed"
)
_UNTRUE = words(
    "false untrue baseless unfounded groundless lie lies fabricated fabrication nonsense slander innocent smear libel"
    " libellous libelous defamatory preposterous absurd fictitious invented unsubstantiated meritless spurious bogus"
)
CALLS = words(
    "say call describe insist maintain label brand plead protest tell term reply respond argue assert contend answer"
    " write state stress emphasise emphasize add"
)
_STANDS = words("insist maintain protest assert contend stress")
_WRONG = words(
    "wrong wrongdoing illegal unlawful improper basis merit truth true crime guilty involved involvement law laws rule"
    " rules foundation substance misconduct fault"
)
_LAWFUL = words("followed obeyed respected complied within lawfully legally")
_MOTIVES = words("motivated witch-hunt vendetta")
_SILENT = words(
    "decline declines declined declining refuse refuses refused refusing would unavailable available no not nobody"
    " none deferred"
    " refrain refrained refrains refraining abstain abstained abstains avoid avoided turned rejected deny denied"
)
_ANSWER = words("respond responded reply replied return returned answer answered comment commented reached")
_CASE = words(
    "case cases charge charges lawsuit suit investigation inquiry probe proceedings indictment complaint accusation"
    " accusations allegations prosecution trial verdict conviction sentence"
)
_DROPPED = words(
    "dropped dismissed withdrawn quashed discontinued abandoned overturned shelved collapsed closed annulled rejected"
)
_CLEARED = words("acquitted cleared exonerated vindicated absolved")
_NOT_ONE = words("nobody none nothing neither nor no-one nowhere without")


class Denial(NamedTuple):
    """A sentence in which somebody denies or keeps silent. `words`: what it is about. `negative`: what
    is denied is itself put with a negation."""

    paragraph: int
    span: Span
    words: frozenset[str]
    kind: str
    negative: bool


def denials(found: Voices) -> list[Denial]:
    """The denials of a text, in reading order."""
    kept = found.document.kept
    if "denials" not in kept:
        out = []
        for p in found.paragraphs:
            if not any(w in _ANY for w in p.norms):
                continue
            for s, e in p.sentences:
                at, kind = _denial(p, s, e)
                if at >= 0:
                    s, e = _clause(p, s, e, at)
                    about = frozenset(singular(w) for w in p.norms[s:e] if w not in STOP and w[:1].isalnum())
                    negative = any(w in NEGATED for w in p.norms[s:e])
                    out.append(Denial(p.number, found.span((p.number, s, e)), about, kind, negative))
        kept["denials"] = out
    return cast("list[Denial]", kept["denials"])


def _clause(p: Paragraph, s: int, e: int, at: int) -> tuple[int, int]:
    """The part of the sentence [s, e) between semicolons that holds token `at`."""
    marks = [j for j in range(s, e) if p.norms[j] == ";" and p.quote_of[j] < 0]
    return max((j + 1 for j in marks if j < at), default=s), min((j for j in marks if j > at), default=e)


def _denial(p: Paragraph, s: int, e: int) -> tuple[int, str]:
    """(token of the denial, kind), -1 where the sentence holds none."""
    norms = p.norms
    for i in range(s, e):
        w = norms[i]
        if p.quote_of[i] >= 0 or w not in _TELLTALE:
            continue
        before = norms[i - 1] if i > s else ""
        ahead = norms[i + 1 : min(e, i + 9)]
        if w in DENY and before not in BE and not any(x in NEGATIONS for x in norms[max(s, i - 3) : i]):
            return i, "denial"
        if (
            w in _REFUSE
            and before not in BE
            and (
                any(singular(x) in OBJECTS for x in ahead[:6]) or (ahead[:1] and ahead[0] in _THAT and w[:4] != "dism")
            )
        ):
            return i, "denial"
        if (
            w in _UNTRUE
            and not _attributive(norms, i, e)
            and any(
                norms[j] in p.verbs and p.verbs[norms[j]].lemma in CALLS and norms[j + 1] not in BE
                for j in range(max(s, i - 7), i)
            )
        ):
            return i, "denial"
        if w == "guilty" and before == "not":
            return i, "denial"
        if w in _CLEARED and (before in BE or (ahead[:1] and ahead[0] == "of")):
            return i, "cleared"
        if w in _DROPPED and any(x in BE or x == "collapsed" for x in norms[max(s, i - 3) : i + 1]) and any(
            x in _CASE for x in norms[max(s, i - 8) : i]
        ):  # fmt: skip
            return i, "cleared"
        if w in _REFUSALS and any(x in _SPEECH for x in ahead[:4]):
            return i, "silence"
        if (
            w in _DRAWN
            and any(x in NEGATIONS for x in norms[max(s, i - 3) : i])
            and "would" in norms[max(s, i - 4) : i]
        ):
            return i, "silence"
        if w in ("comment", "commented", "commenting") and any(
            x in _SILENT or x in NEGATIONS for x in norms[max(s, i - 6) : i]
        ):
            return i, "silence"
        if w in _ANSWER and any(x in NEGATIONS for x in norms[max(s, i - 5) : i]) and w not in ("comment", "commented"):
            asked = w in ("reached",) or any(x in _ASKED for x in norms[i : min(e, i + 9)]) or i + 2 >= e
            if asked:
                return i, "silence"
    return _reply(p, s, e)


def _attributive(norms: list[str], i: int, e: int) -> bool:
    """Whether the word at `i` only describes the noun behind it ("false allegations have risen")."""
    at = i + 3 if i + 3 < e and norms[i + 1] in ("and", "or") else i + 1
    after = norms[at] if at < e else ""
    verdict = norms[i - 1] in ("a", "an") and any(singular(x) in OBJECTS for x in norms[i + 1 : i + 3])
    return after[:1].isalpha() and after not in STOP and not verdict


def _reply(p: Paragraph, s: int, e: int) -> tuple[int, str]:
    """An answer that denies a charge in other words, quoted or not: "had done nothing wrong", "is without merit"."""
    norms = p.norms
    said = next((j for j in range(s, e) if norms[j] in p.verbs and p.verbs[norms[j]].lemma in CALLS), -1)
    if said < 0:
        return -1, ""
    for i in range(s, e):
        w = norms[i]
        before = norms[max(s, i - 4) : i]
        if (w in _WRONG and any(x in NOT for x in before)) or (
            w in ("merit", "basis", "foundation") and "without" in before
        ):
            return i, "reply"
        if (
            (w in _UNTRUE or w in _MOTIVES)
            and i != said
            and not _attributive(norms, i, e)
            and (p.quote_of[i] >= 0 or said < i)
            and norms[said + 1] not in BE
        ):
            return i, "reply"
        if w in ("law", "laws", "rules", "regulations") and any(x in _LAWFUL for x in norms[max(s, i - 5) : i]):
            return i, "reply"
    if p.verbs[norms[said]].lemma in _STANDS and any(w in NOT for w in norms[said + 1 : min(e, said + 8)]):
        return said, "reply"
    return -1, ""


NOT = NEGATIONS | _NOT_ONE | words("no none nobody")
NEGATED = NOT | _UNTRUE | words("wrong incorrect inaccurate mistaken unlikely impossible failed fail failing failure")
_ASKED = words(
    "request requests comment comments call calls message messages email emails query queries question questions"
)
_REFUSALS = words("decline declines declined declining refuse refuses refused refusing refrained abstained")
_SPEECH = words("comment comments remark speak talk respond answer elaborate say discuss reply disclose interview")
_DRAWN = words("drawn say discuss elaborate")
"""What "she would not be drawn" and "would not say" end in."""
_TELLTALE = _REFUSALS | _DRAWN | _DROPPED | _CLEARED | DENY | _REFUSE | _UNTRUE | _ANSWER | words("guilty commenting")
_ANY = _TELLTALE | _WRONG | _MOTIVES | words("regulations") | words(
    "insist insists insisted maintain maintains maintained protested asserted contended stressed"
)  # fmt: skip
