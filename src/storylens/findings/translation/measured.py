"""Precision of this family's rules as measured: rule -> type -> share of marks that a rater confirms.

Written by `scripts/measure_rules.py`; see docs/precision.md.
"""

from __future__ import annotations

MEASURED: dict[str, dict[str, float]] = {
    "first-person": {"mistranslation": 0.6},
    "gender": {"gender": 0.49},
    "mistranslation": {"mistranslation": 0.62},
    "repeated-words": {"repetition": 0.48},
    "spaced-punctuation": {"punctuation": 0.18},
    "tense": {"tense": 0.18},
    "untranslated-word": {"untranslated": 0.78},
}
