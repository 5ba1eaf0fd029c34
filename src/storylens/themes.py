"""Theme files (`themes/*.toml`), validated; used by the cli and the tui only."""
