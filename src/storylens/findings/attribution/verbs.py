"""Reporting verbs: how surely each one commits the story to what was said, and what may follow it.

`strength` runs from 0 (the story keeps its distance: claimed, alleged, hinted) over 1 (neutral: said, added) to 2
(the story vouches for it: confirmed, revealed, showed). Half steps keep near neighbours apart without making a
finding of them: only a full step between two cues is told. A verb nobody listed is neutral.

`frame`: "say" takes a clause or a quotation; "tell" takes a hearer first; "think" reports a mind, not a mouth;
"call" takes an object that is judged or addressed; "voice" reports a quotation by its sound and needs one beside it;
"show" is a finding or a document's word.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Verb(NamedTuple):
    """One inflected form: its lemma, how sure it sounds (0..2), its frame, and its form (base, s, ed, ing)."""

    lemma: str
    strength: float
    frame: str
    form: str


_TABLE: tuple[tuple[float, str, str], ...] = (
    (0.0, "say", "claim allege purport profess pretend insinuate hint imply intimate suggest speculate rumour rumor"
     " fabulate gossip fantasise fantasize moot propose posit postulate hypothesise hypothesize theorise theorize"
     " conjecture surmise moan whine grumble gripe mutter mumble murmur whisper babble bluster bleat carp"),
    (0.0, "think", "think believe suspect suppose guess reckon assume presume imagine fear hope"
     " doubt wonder"),
    (0.5, "think", "expect anticipate consider deem regard understand see view judge perceive gather worry intend"
     " sense agree disagree"),
    (0.5, "say", "argue contend assert maintain aver avow opine reason submit plead protest counter retort object"
     " complain lament bemoan boast brag crow gloat theorise predict forecast foresee project estimate calculate"
     " envisage envision indicate signal advocate caution joke quip jest tease volunteer venture"),
    (1.0, "say", "say add state note remark comment observe mention announce declare report write recall recount"
     " relate narrate explain clarify elaborate specify detail describe outline summarise summarize conclude continue"
     " reply respond answer rejoin echo repeat reiterate restate stress emphasise emphasize underline underscore"
     " highlight insist pledge promise vow swear warn tweet post retweet blog email text message cable wire telephone"
     " testify depose proclaim pronounce decree rule put phrase express voice articulate utter interject"
     " interrupt interpose intervene begin finish pursue resume persist deny dispute reject concur"
     " propose recommend advise request demand order ask inquire enquire query question wonder muse reflect ponder"
     " reminisce preach lecture chime pipe sum spell point go weigh jump quote cite paraphrase"
     " read editorialise"
     " editorialize broadcast print relay pass communicate convey inform joke"
     " counsel exhort stipulate speak talk remember apologise apologize agree hail append qualify quantify threaten"
     " forewarn augur prophesy dictate denote snap espouse expound philosophise"
     " hazard refer allude vouchsafe chronicle crack deadpan enthuse marvel"),
    (1.0, "tell", "tell remind notify brief instruct assure reassure alert update teach address urge implore beg"
     " beseech entreat command"),
    (1.5, "say", "find discover determine learn hear calculate diagnose vow testify swear certify attest vouch affirm"
     " guarantee"),
    (2.0, "say", "confirm reveal disclose divulge expose unveil admit acknowledge concede confess own grant recognise"
     " recognize verify corroborate substantiate authenticate validate establish prove demonstrate document uncover"
     " unmask betray leak realise realize ascertain reaffirm bare"),
    (2.0, "think", "know"),
    (2.0, "show", "show"),
    (2.0, "tell", "convince persuade"),
    (1.0, "voice", "cry shout yell scream shriek roar bellow holler thunder bark growl snarl hiss croak gasp sob weep"
     " sigh laugh chuckle giggle smile grin beam wink nod shrug frown groan chant sing intone drawl stammer stutter"
     " boom fume rage seethe rant rave vent storm erupt explode blurt exclaim ejaculate coo gush sneer scoff jeer"
     " mock deadpan chide chirp trill rasp splutter sputter wail howl squeal whimper sniff snort purr rhapsodise"
     " scrawl scribble type sign demur prompt press prod parry riposte banter wisecrack kid start manage"),
    (1.0, "call", "call describe label brand dub term characterise characterize portray depict paint criticise"
     " criticize condemn denounce decry deplore blast slam lambast lambaste assail attack berate rebuke reprimand"
     " scold chastise castigate censure chide admonish upbraid excoriate savage ridicule deride disparage"
     " belittle dismiss rubbish skewer pillory vilify demonise demonize accuse blame fault"
     " indict praise hail laud applaud commend salute compliment celebrate extol tout champion defend endorse"
     " welcome thank congratulate"
     " compare liken equate reject repudiate rebut refute rebuff deny disavow"
     " discount downplay minimise minimize question query doubt discuss raise mention reference invoke"
     " cite propose deem"),
)  # fmt: skip

_IRREGULAR = {
    "say": "said said", "tell": "told told", "write": "wrote written", "think": "thought thought",
    "find": "found found",
    "feel": "felt felt", "know": "knew known", "speak": "spoke spoken", "swear": "swore sworn", "hold": "held held",
    "put": "put put", "begin": "began begun", "go": "went gone", "read": "read read", "see": "saw seen",
    "show": "showed shown", "understand": "understood understood", "foresee": "foresaw foreseen", "hear": "heard heard",
    "teach": "taught taught", "sing": "sang sung", "weep": "wept wept", "cast": "cast cast", "spell": "spelled spelt",
    "learn": "learned learnt", "broadcast": "broadcast broadcast", "forecast": "forecast forecast",
    "rethink": "rethought rethought", "withdraw": "withdrew withdrawn",
}  # fmt: skip
_DOUBLING = frozenset(
    "rap rip pan brag kid submit nod grin dub sum quip rebut admit slam blog snap label signal counsel refer concur"
    " aver sob shrug demur prod beg put begin".split()
)


def _forms(lemma: str) -> tuple[tuple[str, str], ...]:
    """(form, kind) of a verb, by the regular spelling rules and the irregular table."""
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = "goes" if lemma == "go" else lemma + "s"
    stems = [lemma]
    if lemma in _DOUBLING:
        stems = [lemma + lemma[-1], lemma] if lemma[-1] == "l" else [lemma + lemma[-1]]
    past: list[str] = []
    progressive: list[str] = []
    for stem in stems:
        if stem.endswith("e"):
            past.append(stem + "d")
            progressive.append(stem + "ing" if stem.endswith("ee") else stem[:-1] + "ing")
        elif stem.endswith("y") and stem[-2] not in "aeiou":
            past.append(stem[:-1] + "ied")
            progressive.append(stem + "ing")
        else:
            past.append(stem + "ed")
            progressive.append(stem + "ing")
    if lemma in _IRREGULAR:
        past = _IRREGULAR[lemma].split()
    return (
        (lemma, "base"),
        (third, "s"),
        *((p, "ed") for p in past),
        *((p, "ing") for p in progressive),
    )


def _same_past(lemma: str, form: str) -> bool:
    """Whether a base form is the past form as well (put, read): the past is what a story mostly means."""
    return form == lemma and _IRREGULAR.get(lemma, "").startswith(lemma + " ")


@cache
def reporting_verbs() -> dict[str, Verb]:
    """Every inflected form of a listed verb, made on first use. The first entry of a lemma decides."""
    out: dict[str, Verb] = {}
    lemmas: set[str] = set()
    for strength, frame, words in _TABLE:
        for lemma in words.split():
            if lemma in lemmas:
                continue
            lemmas.add(lemma)
            for form, kind in _forms(lemma):
                if form not in out or kind == "base":
                    out[form] = Verb(lemma, strength, frame, "ed" if _same_past(lemma, form) else kind)
    return out


CORE = frozenset(["say", "tell", "add", "write", "tweet", "reply", "respond"])
"""Lemmas that report speech wherever they stand as a verb."""
NEEDS_PARTICLE = {
    "go": ("on",), "point": ("out", "to"), "sum": ("up",), "spell": ("out",), "chime": ("in",), "pipe": ("up",),
    "weigh": ("in",), "speak": ("of", "about", "out", "against"), "talk": ("about", "of", "up"), "jump": ("in",),
    "open": ("up",), "pass": ("on",), "put": ("it",), "comment": ("on",), "refer": ("to",), "allude": ("to",),
}  # fmt: skip
"""Verbs that report only together with a particle, unless a quotation stands in their slot."""
