"""When a claim weighs more than usual: crime, health, blame."""

from __future__ import annotations

from storylens.findings.attribution.extract import Voices
from storylens.findings.attribution.voice import Voice
from storylens.findings.attribution.words import words

CRIME = words(
    "crime crimes criminal murder murdered murderer kill killed killing killer manslaughter rape raped"
    " assault assaulted"
    " abuse abused theft stole stolen steal robbery burglary fraud defrauded embezzled embezzlement"
    " bribe bribed bribery"
    " bribes corruption corrupt smuggling smuggled trafficking launder laundering laundered perjury"
    " arson attack attacked"
    " shooting shot stabbed stabbing terrorism terrorist guilty suspect suspected suspects charged charge charges"
    " indicted arrested convicted conspiracy conspired extortion blackmail kidnapped kidnapping harassment harassed"
    " torture tortured genocide massacre poisoned poisoning hacked hacking espionage treason spying collusion colluded"
    " unlawful illegal illegally violated violation misconduct negligence negligent"
    " bribing stealing robbed robbing raping murdering assaulting beaten threatened blackmailed kidnap kidnapper"
    " smuggle smuggler trafficked trafficker forged forgery forging tampered tampering vandalised vandalized looted"
    " looting sabotage sabotaged molested molestation hacked extorted swindled swindle defraud defrauding falsified"
    " falsify bombed bombing gunman attacker assassin assassinated assassination arsonist torched ablaze plotted"
    " spied spy traitor cover-up embezzling rigged"
)
HEALTH = words(
    "vaccine vaccines disease virus infection infected cancer drug drugs medicine dose deaths death died outbreak"
    " epidemic pandemic symptoms patients treatment toxic poison contaminated contamination side-effects overdose"
)
HARSH = words(
    "liar lied lies lying corrupt incompetent disgrace disgraceful fraud crook crooked coward cowardly racist sexist"
    " thief criminal dangerous unfit reckless shameful stupid idiot fool evil monster cheat cheated betrayed traitor"
    " dishonest hypocrite failure disaster catastrophe bully vile cruel ruthless greedy dictator tyrant"
)

ACCUSING = words("accuse allege blame charge fault indict denounce")
"""Lemmas of verbs that are an accusation in themselves."""


def content_words(found: Voices, voice: Voice) -> set[str]:
    """The words of a content, in compared form."""
    return {w for n, a, b in voice.content for w in found.paragraphs[n].norms[a:b]}


def accuses(found: Voices, voice: Voice) -> bool:
    """Whether what is said accuses somebody of a wrong."""
    said = content_words(found, voice)
    return bool(said & CRIME) or voice.lemma in ("accuse", "allege", "blame")


def grave(found: Voices, voice: Voice) -> bool:
    """Whether what is said is of crime or of health."""
    said = content_words(found, voice)
    return bool(said & CRIME or said & HEALTH)


def pejorative(found: Voices, voice: Voice) -> bool:
    """Whether what is said runs somebody down in quotation marks."""
    return voice.quoted and bool(content_words(found, voice) & HARSH)
