"""Words without a likeness of their own: what fills the same gap, stands along, or goes with its head.

Every function takes what is linked so far and gives the further couples that the surroundings tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from storylens.align.likeness import Word

Couple = tuple[int, int]
Pairing = dict[int, int]

ARTICLES = frozenset("the a an".split())
PARTICLES = frozenset(
    "about across after against ahead along apart around at away back by down for forth from in into of off on onto out"
    " over through to together toward towards under up upon with".split()
)
"""What makes one verb or one phrase with the word before it."""
LIGHT = frozenset(
    "make makes made making take takes took taken taking give gives gave given giving hold holds held holding pay pays"
    " paid have has had having conduct conducts conducted conducting perform performs performed deliver delivers"
    " delivered express expresses expressed expressing issue issues issued offer offers offered provide provides"
    " provided present presents presented put puts place places placed launch launched carry carries carried undertake"
    " undertook".split()
)
"""Verbs that say little: the noun after them does ("made an announcement")."""
LARGEST = 3
"""So many cells has the largest gap whose words are linked all to all."""
WIDE = 8
"""A gap of more words on a side says nothing of which word became which."""
_ENDINGS = ("ing", "ed", "ly", "ion", "ment", "s")


def gaps(there: Pairing, back: Pairing, n: int, m: int) -> Iterator[tuple[range, range]]:
    """Runs of unlinked words on either side between the same linked neighbours, neither empty nor wide."""
    i = 0
    while i < n:
        if i in there:
            i += 1
            continue
        end = i
        while end < n and end not in there:
            end += 1
        before = there.get(i - 1, -1 if i == 0 else None)
        after = there.get(end, m if end == n else None)
        if before is not None and after is not None and 0 < after - before - 1 <= WIDE and end - i <= WIDE:
            facing = range(before + 1, after)
            if all(j not in back for j in facing):
                yield range(i, end), facing
        i = end


def filling(here: range, facing: range, left: Sequence[Word], right: Sequence[Word]) -> list[Couple]:
    """Couples of a gap: all to all where it is small, else word by word where the gap leaves no choice."""
    if len(here) == len(facing) == 1 and not (left[here[0]].mark or right[facing[0]].mark):
        return [(here[0], facing[0])]
    phrase = _all_to_all(_phrase(here, left), _phrase(facing, right))
    if phrase:
        return phrase
    out: list[Couple] = []
    content = [i for i in here if left[i].content], [j for j in facing if right[j].content]
    small = [i for i in here if _small(left[i])], [j for j in facing if _small(right[j])]
    for a, b in (content, small):
        if len(a) == len(b) and 0 < len(a) <= 2:
            out += zip(a, b, strict=True)
        elif a and b and len(a) + len(b) == 3 and a is content[0]:
            out.append((a[-1], b[-1]))
    return out


def _small(word: Word) -> bool:
    return not word.content and not word.mark


def _all_to_all(here: Sequence[int], facing: Sequence[int]) -> list[Couple]:
    if min(len(here), len(facing)) != 1 or len(here) * len(facing) > LARGEST:
        return []
    return [(i, j) for i in here for j in facing]


def _phrase(which: range, words: Sequence[Word]) -> list[int]:
    """`which` from its first content word, or the article before it, to its last one, or the particle after it."""
    inner = list(which)
    while inner and not words[inner[0]].content and words[inner[0]].norm not in ARTICLES:
        del inner[0]
    while inner and not words[inner[-1]].content and words[inner[-1]].norm not in PARTICLES:
        del inner[-1]
    whole = any(words[i].content for i in inner) and not any(words[i].mark for i in inner)
    return inner if whole else []


def alongside(there: Pairing, back: Pairing, left: Sequence[Word], right: Sequence[Word], step: int) -> list[Couple]:
    """Content words that both stand right after (`step` 1) or right before (-1) two words that are linked.

    Each couple found is linked for the next one; `there` and `back` are left as they are.
    """
    linked = dict(there)
    out: list[Couple] = []
    order = range(len(left)) if step > 0 else range(len(left))[::-1]
    taken = set(back)
    for i in order:
        j = linked.get(i - step, -2) + step
        if i in linked or j in taken or not 0 <= j < len(right) or i - step not in linked or left[i - step].mark:
            continue
        if left[i].content and right[j].content:
            elsewhere = _is_linked_content(i + step, linked, left) and _is_linked_content(j + step, taken, right)
            if not elsewhere or _ending(left[i]) == _ending(right[j]):
                linked[i] = j
                taken.add(j)
                out.append((i, j))
    return out


def _is_linked_content(k: int, linked: Pairing | set[int], words: Sequence[Word]) -> bool:
    return k in linked and words[k].content


def _ending(word: Word) -> str:
    return next((ending for ending in _ENDINGS if word.norm.endswith(ending)), "")


def attached(there: Pairing, left: Sequence[Word], right: Sequence[Word]) -> list[Couple]:
    """Words of the left that have no counterpart, with that of their head.

    An article goes with the noun after it, a particle with the reworded verb before it where nothing stands for it on
    the other side, a light verb with the noun that became a verb.
    """
    out: list[Couple] = []
    for i, word in enumerate(left):
        if i in there:
            continue
        j = -1
        if word.norm in ARTICLES:
            j = there.get(i + 1, -1) if i + 1 < len(left) and left[i + 1].content else -1
            if j >= 0 and word.norm != "the" and left[i + 1].spelt == right[j].spelt:
                j = -1
        elif word.norm in PARTICLES:
            j = _of_content(i - 1, there, left, right)
            if j >= 0 and (left[i - 1].spelt == right[j].spelt or there.get(i + 1) != j + 1):
                j = -1
        elif word.norm in LIGHT:
            noun = i + 2 if i + 1 < len(left) and left[i + 1].norm in ARTICLES else i + 1
            j = _of_content(noun, there, left, right)
            if j >= 0 and (left[noun].spelt == right[j].spelt or left[noun].stem != right[j].stem):
                j = -1
        if j >= 0:
            out.append((i, j))
    return out


def _of_content(k: int, there: Pairing, left: Sequence[Word], right: Sequence[Word]) -> int:
    """What content word `k` of the left is linked to, -1 where that is no content word."""
    j = there.get(k, -1)
    return j if j >= 0 and left[k].content and right[j].content else -1
