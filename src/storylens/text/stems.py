"""A light English stem: enough to see that two words are forms of one, cheap enough to ask for every word."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (
    ("isations", 4), ("izations", 4), ("isation", 4), ("ization", 4), ("fulness", 4), ("iveness", 4),
    ("ations", 4), ("ingly", 3), ("ation", 4), ("ments", 4), ("ities", 4), ("ising", 4), ("izing", 4),
    ("ment", 4), ("ness", 4), ("ions", 4), ("ised", 4), ("ized", 4), ("able", 4), ("ible", 4), ("ings", 3),
    ("iest", 3), ("edly", 3), ("ing", 3), ("ity", 4), ("ion", 4), ("ise", 4), ("ize", 4), ("ers", 4), ("ies", 3),
    ("ied", 3), ("ier", 3), ("ily", 3), ("est", 4), ("ors", 4), ("ed", 3), ("er", 4), ("or", 4), ("es", 3),
    ("ly", 4), ("al", 4), ("s", 3), ("e", 3), ("y", 3),
)  # fmt: skip
"""(ending, letters that must be left): longest first within what can be confused."""

IRREGULAR = {
    "said": "say", "says": "say", "told": "tell", "went": "go", "gone": "go", "goes": "go", "was": "be", "were": "be",
    "is": "be", "are": "be", "been": "be", "am": "be", "being": "be", "has": "have", "had": "have", "having": "have",
    "did": "do", "does": "do", "done": "do", "made": "make", "making": "make", "took": "take", "taken": "take",
    "came": "come", "gave": "give", "given": "give", "got": "get", "gotten": "get", "saw": "see", "seen": "see",
    "knew": "know", "known": "know", "thought": "think", "found": "find", "left": "leave", "felt": "feel",
    "brought": "bring", "began": "begin", "begun": "begin", "kept": "keep", "held": "hold", "wrote": "write",
    "written": "write", "stood": "stand", "heard": "hear", "met": "meet", "ran": "run", "paid": "pay", "sat": "sit",
    "spoke": "speak", "spoken": "speak", "led": "lead", "lost": "lose", "sent": "send", "built": "build",
    "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "won": "win", "bought": "buy", "sold": "sell",
    "caught": "catch", "taught": "teach", "broke": "break", "broken": "break", "chose": "choose", "chosen": "choose",
    "drew": "draw", "drawn": "draw", "drove": "drive", "driven": "drive", "fought": "fight", "flew": "fly",
    "grew": "grow", "grown": "grow", "became": "become", "showed": "show", "shown": "show", "struck": "strike",
    "sought": "seek", "died": "die", "dying": "die", "dead": "die", "death": "die", "deaths": "die",
    "men": "man", "women": "woman", "children": "child", "people": "person", "better": "good", "best": "good",
    "worse": "bad", "worst": "bad", "lives": "life", "wives": "wife", "an": "a", "n't": "not", "cannot": "can",
    "this": "this", "his": "his", "us": "us", "its": "its", "news": "news", "bus": "bus",
}  # fmt: skip


_BY_LETTER = {
    letter: tuple([(ending, left) for ending, left in _ENDINGS if ending[-1] == letter])
    for letter in {ending[-1] for ending, _ in _ENDINGS}
}


@lru_cache(maxsize=1 << 13)
def stem(norm: str) -> str:
    """The stem of a token in its compared form (see `normal.norm`); numbers and short words stay as they are."""
    return stem_once(norm)


def stem_once(norm: str) -> str:
    """`stem`, not remembered: for who asks once for every word."""
    known = IRREGULAR.get(norm)
    if known is not None:
        return known if known == norm else _without_ending(known)
    return _without_ending(norm)


def _without_ending(norm: str) -> str:
    if len(norm) < 4 or norm[0].isdigit():
        return norm
    for ending, left in _BY_LETTER.get(norm[-1], ()):
        if norm.endswith(ending) and len(norm) - len(ending) >= left:
            root = norm[: -len(ending)]
            if ending in ("ies", "ied", "ier", "iest", "ily"):
                return root + "i"
            if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "ls":
                return root[:-1]
            return root
    return norm
