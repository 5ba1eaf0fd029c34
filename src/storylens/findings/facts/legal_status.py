"""Where somebody stands before the law, changed: alleged, arrested, charged, indicted, convicted, cleared; or the
offence.

Why it matters: calling a suspect charged, or the charged convicted, is libel and can stop a trial (contempt of
court). Every agency's style book keeps these words apart.
Example: another allegation -> another indictment
Leaves alone: synonyms of one stage (charged, indicted in a country without grand juries is not one), and a stage that
the other side has as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes
from storylens.findings.rule import Draft, Rule
from storylens.text.document import Token
from storylens.text.stems import stem

_STAGES = (
    "suspect suspects suspected suspicion suspicions",
    "allege alleges alleged allegedly alleging allegation allegations accuse accuses accused accusation accusations "
    "accusing claim claimed claims",
    "investigate investigated investigates investigation investigations probe probed inquiry",
    "question questioned questioning interviewed",
    "arrest arrests arrested detain detains detained detention custody held seized captured",
    "charge charged charges",
    "indict indicted indicts indictment indictments arraigned",
    "sue sued sues lawsuit lawsuits litigation",
    "trial tried prosecuted prosecute prosecution prosecuting",
    "convict convicted convicts conviction convictions guilty",
    "sentence sentenced sentences jail jailed imprisoned prison",
    "fine fined fines penalty penalised penalized",
    "acquit acquitted acquits acquittal cleared exonerated innocent",
    "appeal appealed appeals",
    "pardon pardoned pardons amnesty",
    "settle settled settlement",
    "dismissed dropped quashed overturned",
    "victim victims",
    "witness witnesses",
    "bail bailed",
)
_OFFENCES = (
    "murder murders murdered murdering murderer",
    "manslaughter",
    "robbery robberies robbed robber",
    "theft thefts stealing stole stolen thief",
    "burglary burglaries burglar",
    "fraud fraudulent",
    "embezzlement embezzling embezzled",
    "rape rapes raped",
    "assault assaults assaulted assaulting",
    "arson",
    "kidnapping kidnapped abduction abducted",
    "bribery bribe bribes bribing corruption",
    "extortion blackmail",
    "perjury",
    "treason",
    "espionage spying",
    "terrorism terrorist",
    "smuggling smuggled",
    "trafficking trafficked",
    "negligence negligent",
    "slander libel defamation",
    "forgery forged counterfeiting",
    "stalking harassment harassing",
    "torture tortured",
    "genocide",
    "tax evasion",
)
"""Offences, what one law takes for one together; one for another is another charge."""
_WEAK = frozenset(
    "claim claimed claims held charge charges question questioned fine trial tried appeal appeals appealed settle "
    "settled dismissed dropped seized captured probe interviewed sentence sentences prison cleared".split()
)
"""Words of other trades too: they count only where both sides' words are of the law, or another one stands by."""
_SAME = frozenset({(1, 0), (0, 1), (9, 10), (10, 9)})
"""Stages that shade into each other: suspected and alleged; convicted and sentenced."""
_OF = {word: k for k, line in enumerate(_STAGES) for word in line.split()}
_OFFENCE = {word: k for k, line in enumerate(_OFFENCES) for word in line.split()}
_NEAR = 0.15


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for each word of one stage that faces a word of another."""
    for change in changes(context):
        gone = [i for i in change.gone if change.base[i].norm in _OF]
        new = [j for j in change.new if change.other[j].norm in _OF]
        if gone and new:
            yield from _in_link(change, gone, new)
        yield from _other_offence(change)


def _in_link(change: Changes, gone: list[int], new: list[int]) -> Iterator[Draft]:
    here, there = _stages(change.base), _stages(change.other)
    for j in new:
        stage = there[j]
        if stage in here.values():
            continue
        facing = [(change.distance(i, j), i) for i in gone if here[i] not in there.values()]
        facing = [(d, i) for d, i in facing if d <= _NEAR and (here[i], stage) not in _SAME]
        if not facing:
            continue
        i = min(facing)[1]
        if change.base[i].norm in _WEAK and change.other[j].norm in _WEAK:
            continue
        if _answered(change.base, i) or _answered(change.other, j):
            continue
        gone = [g for g in gone if g != i]
        base, other = change.base_span(i), change.other_span(j)
        yield Draft("legal-status", base, other, f"The base says “{base.text}”; here it is “{other.text}”.")


def _stages(tokens: list[Token]) -> dict[int, int]:
    """Index -> stage of the words of the law; "found not guilty" is an acquittal, "not innocent" a conviction."""
    out = {k: _OF[t.norm] for k, t in enumerate(tokens) if t.norm in _OF}
    for k in out:
        if tokens[k].norm in _TURNED and tokens[k - 1 : k] and tokens[k - 1].norm == "not":
            out[k] = _OF[_TURNED[tokens[k].norm]]
    return out


_TURNED = {"guilty": "innocent", "innocent": "guilty"}


def _answered(tokens: list[Token], at: int) -> bool:
    """Whether a "charge" is only what somebody rejects or answers: an accusation."""
    if tokens[at].norm not in ("charge", "charges"):
        return False
    return any(stem(t.norm) in _ANSWERS for t in tokens[max(0, at - 4) : at])


_ANSWERS = frozenset(stem(w) for w in "reject deny dismiss rebut refute answer accept dispute repeat".split())


def _other_offence(change: Changes) -> Iterator[Draft]:
    """One offence for another in one small edit: "manslaughter", "murder"."""
    for i in change.gone:
        mine = _OFFENCE.get(change.base[i].norm)
        if mine is None or not change.places.small(change.base[i].start):
            continue
        for j in change.new:
            yours = _OFFENCE.get(change.other[j].norm)
            if yours is not None and yours != mine and change.distance(i, j) == 0.0:
                base, other = change.base_span(i), change.other_span(j)
                yield Draft("legal-status", base, other, f"The base says “{base.text}”; here it is “{other.text}”.")
                break


RULE = Rule("legal-status", "fact", {"legal-status": "critical"}, find, doc=__doc__)
