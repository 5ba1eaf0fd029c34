"""What to do about a finding, by its type; by its category where the type has nothing of its own to say."""

from __future__ import annotations

from typing import NamedTuple


class Remedy(NamedTuple):
    """`do`: to the editor, in the explainer and the reports. `ask`: to the outlet, in the note.

    `added`: the ask also fits words that have no counterpart in the original.
    """

    do: str
    ask: str
    added: bool = False


_BY_CATEGORY = {
    "attribution": Remedy(
        "Give the claim its source back, or stand it up yourself before it runs.",
        "Please give the claim its source back.",
    ),
    "quote": Remedy(
        "Put the speaker's own words back, or take the quotation marks off and paraphrase.",
        "Please restore the speaker's own words, or take the quotation marks off.",
    ),
    "fact": Remedy(
        "Check against the base and the primary source; correct the one that is wrong.", "Please correct this."
    ),
    "translation": Remedy(
        "Read the sentence against the base and rewrite it in plain English.", "Please correct the wording."
    ),
    "structure": Remedy(
        "Decide whether the story still stands without it, or whether it must be put back.",
        "Please restore what the original says here.",
    ),
    "text-safety": Remedy(
        "Remove the hidden characters; find out how they came in.", "Please remove the hidden characters.", True
    ),
}
_BYLINE = Remedy(
    "Restore the authors' names as the base gives them.", "Please restore the names of the authors of the original."
)
_CREDIT = Remedy(
    "Credit the agency that reported it, as the base does.", "Please credit the agency as the original does."
)
_CUE = Remedy(
    "Use the reporting verb of the base: this one changes how far the story vouches for the claim.",
    "Please use the verb of the original.",
)
_ADDED = Remedy(
    "Find where it comes from: source it, or take it out.", "Please say where this comes from, or take it out.", True
)
_BY_TYPE = {
    "source-vaguer": Remedy("Name the source as the base names it.", "Please name the source as the original does."),
    "source-more-specific": Remedy(
        "Ask where the closer name comes from; otherwise name the source as the base does.",
        "Please name the source as the original does, or say where the closer description comes from.",
    ),
    "source-swapped": Remedy(
        "Give the claim back to the source that the base names.",
        "Please attribute this to the source that the original names.",
    ),
    "speaker-swapped": Remedy(
        "Give the words back to the person who said them.", "Please attribute this to the person who said it."
    ),
    "source-count-changed": Remedy(
        "Restore how many sources stand behind the claim.", "Please restore the number of sources."
    ),
    "cue-stronger": _CUE,
    "cue-weaker": _CUE,
    "hedge-dropped": Remedy(
        "Restore the qualification: the base doesn't say it as certain.",
        "Please restore the qualification of the original.",
    ),
    "hedge-added": Remedy(
        "Take the qualification out: the base says it without.",
        "Please take out the qualification, which the original does not make.",
    ),
    "denial-removed": Remedy(
        "Restore the answer of the accused beside the charge.", "Please restore the answer of those accused."
    ),
    "byline-dropped": _BYLINE,
    "byline-replaced": _BYLINE,
    "credit-dropped": _CREDIT,
    "credit-replaced": _CREDIT,
    "unsourced-addition": Remedy(
        "Ask for the source of what was added, or cut it.", "Please give a source for this, or take it out.", True
    ),
    "quote-unmarked": Remedy(
        "Put the quotation marks back round the speaker's own words, or paraphrase with the source.",
        "Please mark the speaker's own words as a quotation again.",
    ),
    "quote-invented": Remedy(
        "Ask for the recording or the source of these words; otherwise take the quotation out.",
        "Please say where this quotation comes from, or take it out.",
        True,
    ),
    "number-added": _ADDED,
    "name-added": _ADDED,
    "number-rounded": Remedy(
        "Give the figure as the base does, or say that it is rounded.", "Please give the figure as the original does."
    ),
    "number-dropped": Remedy(
        "Decide whether the sentence still holds without the figure, or put it back.", "Please restore the figure."
    ),
    "possible-update": Remedy(
        "Find out whether this is newer; if it is, update the base, if not, correct it here.",
        "Please tell us the source of the newer figure, or restore that of the original.",
    ),
    "name-lowercased": Remedy(
        "Write the name with its capital again.", "Please write the name with a capital, as the original does."
    ),
    "name-misspelled": Remedy(
        "Spell the name as the person does; check it once at the source.",
        "Please spell the name as the original does.",
    ),
    "qualifier-dropped": Remedy(
        "Restore the qualification: the base says it of less.", "Please restore the qualification of the original."
    ),
    "plan-to-fact": Remedy(
        "Say it as a plan again, or confirm that it has happened.",
        "Please say this as a plan, as the original does.",
    ),
    "fact-to-plan": Remedy(
        "Say it as done again, or confirm that it has not happened.",
        "Please say this as done, as the original does.",
    ),
    "possibility-to-plan": Remedy(
        "Say it as a possibility again, or confirm that it is planned.",
        "Please say this as a possibility, as the original does.",
    ),
    "gender": Remedy(
        "Use the pronoun that the base uses for this person.", "Please use the pronoun that the original uses."
    ),
    "untranslated": Remedy("Put the word into English.", "Please put this into English.", True),
    "tense": Remedy("Put the verb back into the tense of the base.", "Please use the tense of the original."),
    "notice-dropped": Remedy("Put it back where readers see it.", "Please restore what the original says here."),
    "notice-changed": Remedy("Restore its wording.", "Please restore the wording of the original."),
    "headline-changed": Remedy(
        "Check that the story carries the new headline.", "Please check that the story carries this headline."
    ),
    "furniture-added": Remedy(
        "It was added: cut it, or mark it as not part of the story.",
        "Please take this out, or mark it as not part of the story.",
        True,
    ),
    "paragraph-added": Remedy(
        "It was added: ask for its source, mark it as the outlet's own, or cut it.",
        "Please mark this as your own addition and give its source, or take it out.",
        True,
    ),
    "paragraph-moved": Remedy(
        "Check that the paragraph still reads right where it stands now.",
        "Please check that this still reads right where it stands now.",
    ),
    "house-never": Remedy(
        "Replace it: the desk's config never allows this wording.", "Please choose another wording.", True
    ),
    "mixed-script": Remedy(
        "Write the word again in letters of one alphabet.", "Please write this in letters of one alphabet.", True
    ),
}


def remedy(category: str, kind: str) -> Remedy:
    """What to do about a finding of type `kind` in `category`. Raises `KeyError` for an unknown category."""
    return _BY_TYPE.get(kind) or _BY_CATEGORY[category]


def special_types() -> frozenset[str]:
    """The types that have a remedy of their own."""
    return frozenset(_BY_TYPE)
