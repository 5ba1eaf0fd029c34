"""Precision of the rules as measured: rule -> type -> share of marks that a rater confirms.

Written by `scripts/measure_rules.py`; see docs/precision.md.
"""

from __future__ import annotations

MEASURED: dict[str, dict[str, float]] = {
    "direction": {"opposite": 0.31},
    "first-person": {"mistranslation": 0.6},
    "gender": {"gender": 0.49},
    "mistranslation": {"mistranslation": 0.62},
    "name-case": {"name-lowercased": 0.42},
    "names": {"name-changed": 0.59, "name-added": 0.28, "name-misspelled": 0.48},
    "negation": {"negation-added": 0.4},
    "numbers": {"number-added": 0.53, "scale-changed": 0.19, "number-dropped": 0.65},
    "repeated-words": {"repetition": 0.48},
    "scope": {"scope-changed": 0.16, "qualifier-dropped": 0.05},
    "spaced-punctuation": {"punctuation": 0.18},
    "tense": {"tense": 0.18},
    "titles": {"title-changed": 0.05},
    "untranslated-word": {"untranslated": 0.78},
}
