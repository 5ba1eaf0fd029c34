"""Second readers: grammar checkers that read the rewrite alone, each off until asked for and gated by the base."""
