"""Precision of the rules as measured: rule -> type -> share of marks that a rater confirms.

Written by `scripts/measure_rules.py`; see docs/precision.md.
"""

from __future__ import annotations

MEASURED: dict[str, dict[str, float]] = {
    "gender": {"gender": 0.49},
    "institutions": {"name-changed": 0.62},
    "mistranslation": {"mistranslation": 0.65},
    "names": {"name-changed": 0.58, "name-misspelled": 0.49, "name-added": 0.66},
    "numbers": {"number-added": 0.54, "number-dropped": 0.65},
    "repeated-words": {"repetition": 0.64},
    "spaced-punctuation": {"punctuation": 0.45},
    "tense": {"tense": 0.18},
    "timing": {"plan-to-fact": 0.24},
    "titles": {"title-changed": 0.05},
    "unpaired-quotes": {"punctuation": 0.41},
    "untranslated-word": {"untranslated": 0.9},
    "work-titles": {"name-changed": 0.67},
}
