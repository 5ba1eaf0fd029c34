"""What the machine broke on the way, told apart from mere rewording. `RULES` names the modules in running order."""

RULES: tuple[str, ...] = (
    "foreign_punctuation",
    "doubled_punctuation",
    "spaced_punctuation",
    "missing_space",
    "pronoun_case",
    "repeated_words",
    "article_form",
    "doubled_determiner",
    "agreement",
    "torn_fragment",
    "split_initials",
    "unpaired_quotes",
    "honorific",
    "first_person",
    "untranslated_word",
    "false_sense",
    "gender",
    "tense",
    "mistranslation",
    "suspicious_wording",
)
