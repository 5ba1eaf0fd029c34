"""Coverage-guided fuzzing with atheris: `make fuzz`, or

uv run --with atheris python -m tests.fuzz.run readers -max_total_time=3600 tests/fuzz/corpus/readers
"""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import walk_packages


def main() -> None:
    import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

    with atheris.instrument_imports(include=["storylens"]):
        from tests.fuzz.targets import TARGETS

        import storylens

        # What is imported only when it is needed would otherwise stay without a measure of its coverage.
        for module in walk_packages(storylens.__path__, "storylens."):
            if not module.name.startswith(("storylens.tui", "storylens.cli", "storylens.__main__")):
                import_module(module.name)
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
