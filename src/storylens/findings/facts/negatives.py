"""What negates: words that say no, and words that mean it without saying so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storylens.findings.facts.antonyms import NEGATING
from storylens.text.document import Token

EXPLICIT = frozenset("not no never none nobody nothing neither nor cannot n't ain't nay".split())
IMPLICIT = frozenset(
    "yet without "
    "fail fails failed failing failure lack lacks lacked lacking refuse refuses refused refusing refusal deny "
    "denies denied denying denial reject rejects rejected rejecting rejection decline declines declined declining "
    "unable impossible hardly barely scarcely rarely seldom little few absent absence avoid avoids avoided "
    "avoiding prevent prevents prevented preventing prevention ban bans banned banning forbid forbids forbidden "
    "forbade prohibit prohibits prohibited prohibition prohibiting stop stops stopped stopping cease ceased "
    "instead rather except unless false wrong incorrect doubt doubts doubted excluded exclude excludes zero halt "
    "halted missing gone lost lose loss against oppose opposed opposes opposition miss missed ignore ignored ignores "
    "neglect neglected untrue unknown unclear uncertain unlikely unwilling end ended ends refrain refrained "
    "withhold withheld cancel cancelled canceled abandon abandoned contrary short too exempt exempted waive "
    "waived dispute disputed regardless irrespective reluctant remain remains remained longer free anything "
    "anyone poorly badly ill cessation".split()
)
"""Words whose presence may carry a negation that the other side words with "not"."""
_IDIOMS = frozenset("only just merely least necessarily simply fewer less more doubt matter sooner limited".split())
"""After "not" or "no": "not only", "no matter"."""


class Negator(NamedTuple):
    """A word that says no: its index among the link's tokens and the index of the word it negates."""

    at: int
    scope: int


def is_negative(t: Token) -> bool:
    """Whether a word says no: "not", "never", "don't"."""
    return t.norm in EXPLICIT or t.norm.endswith("n't")


def negators(tokens: Sequence[Token]) -> list[Negator]:
    """Words that say no, idioms left out, in order."""
    out: list[Negator] = []
    for k, t in enumerate(tokens):
        if t.kind != "word" or not (is_negative(t) or (t.norm in _OPENERS and _leaves_open(tokens, k))):
            continue
        if t.norm == "nor" and out:
            continue  # "neither … nor" is one
        after = tokens[k + 1].norm if k + 1 < len(tokens) else ""
        before = tokens[k - 1].norm if k else ""
        if after in _IDIOMS and t.norm in ("not", "no") and (t.norm, after) != ("not", "doubt"):
            continue
        if _fixed_phrase(tokens, k) or (t.text[0].isupper() and k > 0 and tokens[k - 1].kind == "word"):
            continue  # "couldn't help but", "without a hitch"; "No Ale" is a name
        if (t.norm == "no" and (after == "." or (k + 1 < len(tokens) and tokens[k + 1].kind == "number"))) or (
            before == "or" and t.norm == "not"
        ):
            continue
        out.append(Negator(k, _scope(tokens, k)))
    return out


def _leaves_open(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word says that something has not happened: "has yet to", "stopped short of"."""
    before = tokens[k - 1].norm if k else ""
    after = tokens[k + 1].norm if k + 1 < len(tokens) else ""
    if tokens[k].norm == "yet":
        return after == "to" and before in _YET
    return tokens[k].norm == "short" and after == "of" and before in ("stop", "stops", "stopped", "stopping")


_OPENERS = frozenset({"yet", "short"})
_YET = frozenset("has have had is are was were 've 's 'd".split())
_PHRASES = frozenset(
    "couldn't help|could help|cannot help|can't help|without a|no good|no wonder|not mention|no less|"
    "nothing but|without doubt|without question|without saying|no other|no one's".split("|")
)
"""A negator and a word soon behind it that mean no negation of what follows."""


def _fixed_phrase(tokens: Sequence[Token], k: int) -> bool:
    word = tokens[k].norm
    near = [t.norm for t in tokens[k + 1 : k + 3]]
    if word != "without" and "without" in [t.norm for t in tokens[k + 1 : k + 4]]:
        return True  # "not without"
    if any(f"{word} {w}" in _PHRASES for w in near):
        return word != "without" or "hitch" in [t.norm for t in tokens[k + 1 : k + 4]] or near[0] != "a"
    return False


_PASSED = frozenset(
    "be been being a an the any to yet very so as have has had do does did it at all really of even ever short "
    "longer means one was were is are".split()
)


def _scope(tokens: Sequence[Token], at: int) -> int:
    """Index of the first word of weight behind the negator (the one before it where none follows)."""
    for k in range(at + 1, min(at + 6, len(tokens))):
        if tokens[k].kind == "mark" and tokens[k].text in ".;:!?":
            break
        if tokens[k].kind == "word" and tokens[k].norm not in _PASSED:
            return k
    return max(0, at - 1)


def hints(tokens: Sequence[Token]) -> list[int]:
    """Indexes of words that may carry a negation without a word that says no."""
    return [k for k, t in enumerate(tokens) if t.kind == "word" and implies(t.norm)]


def implies(word: str) -> bool:
    """Whether a compared form means no by itself, by a prefix before an English word, or by "-less"."""
    if word in IMPLICIT:
        return True
    if len(word) < 7:
        return False
    if word.endswith("less"):
        return True
    prefix = next((p for p in NEGATING if word.startswith(p)), "")
    if prefix in _OF_ADJECTIVES and word.endswith(("s", "ed", "ing")):
        return False  # "intends", "improved", "increasing"
    rest = word[len(prefix) :]
    return bool(prefix) and len(rest) > 4 and _english(rest)


_OF_ADJECTIVES = frozenset({"in", "im", "il", "ir"})
"""Prefixes that negate adjectives; before verbs they mean something else."""


def _english(word: str) -> bool:
    from storylens.findings.translation.lexicon import is_english

    return is_english(word)
