from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "found"),
    [
        (
            "The flood reached the town hall on Monday.",
            "The überschwemmung reached the town hall on Monday.",
            ("untranslated", "überschwemmung"),
        ),
        (
            "The flood reached the town hall on Monday.",
            "The flood reached the 市役所 on Monday.",
            ("untranslated", "市役所"),
        ),
        ("He left.", "He left.\n\nThe mayor spoke of the new génération of voters.", ("untranslated", "génération")),
        ("He left.", "He left.\n\nThe mayor left becuase of the new voters.", ("spelling", "becuase")),
        (
            "The council approved the recommendation.",
            "The council approved the reccomendation.",
            ("spelling", "reccomendation"),
        ),
    ],
)
def test_untranslated_word_is_found(wordings: Find, base: str, other: str, found: tuple[str, str]) -> None:
    assert wordings("untranslated-word", base, other) == [found]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The singer met Maria de la Cruz.", "The singer was joined by Maria de la Cruz."),
        ("The firm sells phones.", "The firm sells smartphones and livestreams concerts."),
        ("They met on July 25.", "They met on the 25th."),
        ("The shift ended late.", "The shift ended at 4:30 a.m. on the high-tech co-op farm."),
        ("Read more at our site.", "Read more at www.example.com today."),
        ("He met his wife.", "He met his fiancée at the café, a protégé of the pre-war cytokine laboratory."),
        (
            "Police arrested them.",
            "Police held them en masse after the coup de grâce, a de facto ban, Smith et al. said.",
        ),
        ("The light is reflected.", "The light is reﬂected by the first difﬁcult layer."),
        ("He left.", "He left.\n\nThe sashimi came with saithe and perilla, and the ehf paid a sekiwake."),
        ("He ordered a café au lait.", "He asked for a café au lait."),
    ],
)
def test_untranslated_word_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("untranslated-word", base, other) == []
