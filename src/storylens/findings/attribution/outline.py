"""Who speaks in a text, how often, in what words; and the same held against another version."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from storylens.findings.attribution.extract import Voices, voices
from storylens.findings.attribution.speakers import Speaker, able, speaker
from storylens.findings.attribution.verbs import reporting_verbs
from storylens.findings.attribution.verify import verification
from storylens.findings.attribution.voice import Voice
from storylens.findings.attribution.words import DOCUMENT_HEADS, RELATIVES, adverb
from storylens.findings.context import PairContext
from storylens.text.document import Document


@dataclass(frozen=True, slots=True)
class Entry:
    """One speaker of one text. `name`: the fullest wording the text has. `named`: whether it is a proper name.
    `cues`: the words used for the saying, in order. `paragraphs`: where, 0-based, ascending. `quoted`: how many of
    the `count` attributions hold the speaker's own words."""

    name: str
    count: int
    paragraphs: tuple[int, ...]
    named: bool = False
    kind: str = "role"
    quoted: int = 0
    cues: tuple[str, ...] = ()


class Row(NamedTuple):
    """One speaker of the base beside what another version made of it. `state`: kept, changed, gone or new. `base` is
    None for a speaker only the other version has. `said`: base attributions; `kept`: those that stand unchanged.
    `instead`: the wordings that took the place of this speaker."""

    state: str
    base: Entry | None
    other: Entry | None
    said: int = 0
    kept: int = 0
    instead: tuple[str, ...] = ()


@dataclass(slots=True)
class _Person:
    """A speaker under construction."""

    who: Speaker
    found: list[Voice] = field(default_factory=list)


def outline(document: Document) -> tuple[Entry, ...]:
    """The speakers of `document`, those heard most first, then in reading order."""
    found = voices(document)
    people = _people(found)
    entries = [_entry(found, p) for p in people]
    return tuple(sorted(entries, key=lambda e: (-e.count, e.paragraphs, e.name)))


def _entry(found: Voices, person: _Person) -> Entry:
    cues = [found.span((v.paragraph, *v.cue)).text for v in person.found]
    return Entry(
        person.who.text.removesuffix(" that").removesuffix(" which"),
        len(person.found),
        tuple(sorted({v.paragraph for v in person.found})),
        _named(person.who),
        person.who.kind,
        sum(v.quoted for v in person.found),
        tuple(cues),
    )


def _named(who: Speaker) -> bool:
    """Whether a source is a name, or has one beside it; "a German official" names a country and nobody."""
    if who.own or not who.names or who.head in DOCUMENT_HEADS:
        return bool(who.names)
    _, _, apposed = who.text.partition(",")
    return any(w.lower() in who.names for w in apposed.replace(",", " ").split()[:6] if w[:1].isupper())


def _bio(document: Document) -> int:
    """The paragraph with which the page's lines on the author begin, in the second half; else past the end."""
    n = len(document.paragraphs)
    for k in range(n // 2, n):
        tokens = document.tokens(k)
        if (
            len(tokens) <= 6
            and [t.norm for t in tokens[:2]] == ["about", "the"]
            and tokens[-1].norm.startswith(("author", "writer", "reporter"))
        ):
            return k
    return n


def _people(found: Voices) -> list[_Person]:
    """One entry for each speaker: full name and surname together, a pronoun with the speaker before it."""
    if "people" in found.document.kept:
        known: list[_Person] = found.document.kept["people"]
        return known
    out: list[_Person] = []
    last: _Person | None = None
    end = _bio(found.document)
    for v in found.all:
        if v.source is None or v.paragraph >= end or not _speaks(found, v):
            continue
        who = speaker(found, v.source)
        if (who.head in RELATIVES and last is None) or not able(who) or adverb(who.text.lower()):
            continue
        if who.kind == "pronoun" and last is not None and _fits(who, last.who):
            last.found.append(v)
            continue
        home = next((p for p in out if _same(p.who, who)), None)
        if home is None:
            home = _Person(who)
            out.append(home)
        elif len(who.text) > len(home.who.text) and len(who.names) >= len(home.who.names):
            home.who = who
        home.found.append(v)
        if who.kind != "pronoun":
            last = home
    found.document.kept["people"] = out
    return out


def _speaks(found: Voices, v: Voice) -> bool:
    """Whether a voice is somebody speaking: no mere belief, and not a voice within another's words."""
    verb = reporting_verbs().get(v.lemma)
    if not v.sure or (verb is not None and verb.frame == "think"):
        return False
    at = v.cue[0]
    return not any(
        w is not v and n == v.paragraph and a <= at < b and w.source and v.source and a <= v.source[1] < b
        for w in found.of_paragraph[v.paragraph]
        for n, a, b in w.content
    )


def _fits(pronoun: Speaker, who: Speaker) -> bool:
    if pronoun.head in ("they", "their", "we"):
        return who.plural or who.kind in ("group", "document")
    if pronoun.head in RELATIVES:
        return True
    if pronoun.head in ("it", "its"):
        return who.kind in ("group", "document", "named")
    return not who.plural


def _same(a: Speaker, b: Speaker) -> bool:
    if a.kind == "pronoun" or b.kind == "pronoun":
        return a.kind == b.kind and a.head == b.head
    if a.names and b.names and not (a.names <= b.names or b.names <= a.names):
        return False
    if a.names and b.names and not (a.plural and b.plural):
        return True
    like = _head(a) == _head(b) and a.plural == b.plural
    if bool(a.names) != bool(b.names):
        bare = b if a.names else a
        return like and bare.kind != "pronoun" and (bare.plural or bare.text[:4].lower() == "the ")
    return like


def _head(who: Speaker) -> str:
    return "spokesperson" if who.head in ("spokesman", "spokeswoman") else who.head


def side_by_side(context: PairContext) -> tuple[Row, ...]:
    """Every speaker of the base and what became of it, then the speakers that only the other version has."""
    held = verification(context)
    fate = {id(d.voice): d for d in held.verdicts}
    theirs = _people(held.other)
    used: set[int] = set()
    rows = []
    for person in _people(held.base):
        mate = next((k for k, p in enumerate(theirs) if _same(p.who, person.who)), None)
        mine = [fate[id(v)] for v in person.found]
        kept = sum(d.fate == "kept" and not d.source and not d.cue for d in mine)
        instead = {d.other_source.text for d in mine if d.source and d.other_source}
        other = _entry(held.other, theirs[mate]) if mate is not None else None
        if mate is not None:
            used.add(mate)
        state = "kept" if kept == len(mine) else "changed" if kept or other or instead else "gone"
        rows.append(Row(state, _entry(held.base, person), other, len(mine), kept, tuple(sorted(instead))))
    claimed = {text for row in rows for text in row.instead}
    for k, p in enumerate(theirs):
        if k not in used and p.who.kind != "pronoun" and p.who.text not in claimed:
            rows.append(Row("new", None, _entry(held.other, p)))
    return tuple(rows)
