"""Rules of one family, one a file. `RULES` names the modules in the order in which they run."""

RULES: tuple[str, ...] = (
    "attribution_removed",
    "source_removed",
    "source_changed",
    "source_count_changed",
    "cue_strength",
    "hedge_changed",
    "denial_removed",
    "byline_changed",
    "credit_changed",
    "unsourced_addition",
)
