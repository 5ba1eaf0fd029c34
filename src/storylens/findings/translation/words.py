"""Closed classes of English words, in compared form. Small sets, built from strings when the family is first used."""

from __future__ import annotations

OBJECTIVE = frozenset("me him them us".split())
ARTICLES = frozenset("a an the".split())
DETERMINERS = ARTICLES | frozenset("my your his its our their every each this these those".split())
"""Words that open a noun phrase and stand before no other word of this set."""
PREPOSITIONS = frozenset(
    "of in to for with on at by from about into through during between among against under over across without "
    "within toward towards upon onto beyond behind beneath beside amid despite via per".split()
)
BE = frozenset("be am is are was were been being 's 're".split())
HAVE = frozenset("have has had having".split())
DO = frozenset("do does did".split())
MODALS = frozenset("will would shall should can could may might must".split())
AUXILIARIES = BE | HAVE | DO | MODALS
CONJUNCTIONS = frozenset("and or but nor so yet that because if when while although though since unless than".split())
NEGATIONS = frozenset("not no never none nobody nothing neither nor n't without cannot".split())
OTHER_FUNCTION = frozenset(
    "as it you they he she we i me him them us himself herself itself themselves who whom which what where how why "
    "there here also too very more most less least such some any many much few all both other another only own same "
    "just then now up out off down not no s t one".split()
)
FUNCTION = DETERMINERS | {"that", "her"} | PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | OTHER_FUNCTION
SENTENCE_END = frozenset(".!?…")
OPENING = frozenset('“‘("[')
