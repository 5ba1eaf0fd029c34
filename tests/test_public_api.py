import subprocess
import sys

import pytest

import storylens


def test_every_public_name_resolves() -> None:
    for name in storylens.__all__:
        assert getattr(storylens, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'comparison'"):
        storylens.comparison  # noqa: B018


@pytest.mark.parametrize("first", ["from storylens.compare import Comparison", "import storylens.compare", "pass"])
def test_compare_is_the_function_whatever_was_imported_first(first: str) -> None:
    code = f"{first}\nimport storylens\nassert storylens.compare('a', 'a').pairs[0].edits == ()"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, storylens; assert not {'rapidfuzz', 'pydantic', 'textual', 'typer'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
