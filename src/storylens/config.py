"""The desk's config file, read into Options; used by the cli and the tui only."""
