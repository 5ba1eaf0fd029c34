"""Rules of one family, one a file. `RULES` names the modules in the order in which they run."""

RULES: tuple[str, ...] = ("quote_altered", "quote_unmarked", "quote_invented")
