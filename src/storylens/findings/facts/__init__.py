"""Rules of one family, one a file. `RULES` names the modules in the order in which they run."""

RULES: tuple[str, ...] = ("numbers", "names", "negation", "direction", "legal_status", "titles", "scope")
