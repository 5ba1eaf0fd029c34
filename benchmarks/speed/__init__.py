"""One measurement a module: `measure(runs) -> list[Figure]`; names with an underscore are helpers."""
