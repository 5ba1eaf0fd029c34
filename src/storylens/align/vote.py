"""Third versions vote on whether two paragraphs tell the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from storylens.align.weigh import Couple, Probabilities

OWN_VOICE = 2.0
"""How many third versions the direct comparison of two weighs."""
SETTLED = (0.0, 1.0)
"""What the editor forbade or pinned: nobody votes on it."""
FAINT = 0.1
"""Below this probability a couple carries no vote further."""


def voted(u: int, v: int, versions: int, couples: Callable[[int, int], Probabilities]) -> Probabilities:
    """The couples of versions `u` and `v`, their probability averaged with what each further version supports.

    A version supports a couple as far as it has a paragraph that is probable on both sides. One that has neither
    paragraph has no voice; one that has only one of them speaks against.
    """
    direct = couples(u, v)
    support: dict[Couple, float] = defaultdict(float)
    voices = [_voices(u, v, w, couples, support) for w in range(versions) if w not in (u, v)]
    out: Probabilities = {}
    for couple in direct.keys() | support.keys():
        i, j = couple
        if direct.get(couple) in SETTLED:
            out[couple] = direct[couple]
            continue
        weight = OWN_VOICE + sum(max(near.get(i, 0.0), far.get(j, 0.0)) for near, far in voices)
        out[couple] = (OWN_VOICE * direct.get(couple, 0.0) + support.get(couple, 0.0)) / weight
    return out


def _voices(
    u: int, v: int, w: int, couples: Callable[[int, int], Probabilities], support: dict[Couple, float]
) -> tuple[dict[int, float], dict[int, float]]:
    """Adds what version `w` supports; returns how surely it has each paragraph of `u` and of `v`."""
    near: dict[int, float] = {}
    far: dict[int, float] = {}
    beyond: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (z, j), p in couples(w, v).items():
        far[j] = max(p, far.get(j, 0.0))
        if p > FAINT:
            beyond[z].append((j, p))
    best: dict[Couple, float] = {}
    for (i, z), p in couples(u, w).items():
        near[i] = max(p, near.get(i, 0.0))
        if p > FAINT:
            for j, q in beyond.get(z, ()):
                best[i, j] = max(best.get((i, j), 0.0), min(p, q))
    for couple in sorted(best):
        support[couple] += best[couple]
    return near, far
