"""Rules of one family, one a file. `RULES` names the modules in the order in which they run."""

RULES: tuple[str, ...] = (
    "numbers",
    "relative_dates",
    "figures_crossed",
    "figures_turned",
    "multiples",
    "names",
    "name_case",
    "countries",
    "institutions",
    "work_titles",
    "negation",
    "direction",
    "who_did_what",
    "legal_status",
    "titles",
    "scope",
    "timing",
)
