from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest

import storylens
from storylens.reports import json as json_report
from storylens.reports.schema import json_schema

BASE = "The ship left port on Monday, officials said.\n\nIt carried 300 tons of grain.\n\nNobody was hurt.\n"
REWRITE = "It carried 200 tons of grain.\r\n\r\nThe ship has left the port Monday.\r\n\r\nRead more here.\r\n"


def committed() -> dict[str, object]:
    text = files("storylens.reports").joinpath("comparison.schema.json").read_text("utf-8")
    loaded = json.loads(text)
    assert isinstance(loaded, dict)
    return loaded


def test_the_committed_schema_is_the_models() -> None:
    assert committed() == json_schema(), "run: uv run python scripts/make_schema.py"


@pytest.mark.parametrize("others", [(REWRITE,), (REWRITE, BASE), ("",), ("\x1b[31m\u202e\x7f\ud800 odd",)])
def test_output_validates(others: tuple[str, ...]) -> None:
    report = json.loads(json_report.report(storylens.compare(BASE, *others)))
    jsonschema.Draft202012Validator(committed()).validate(report)
    assert len(report["pairs"]) == len(others)


def test_spans_are_the_text() -> None:
    comparison = storylens.compare(BASE, REWRITE)
    report = comparison.to_dict()
    for pair in report["pairs"]:
        for edit in pair["edits"]:
            for side, text in (("base", BASE), ("other", REWRITE)):
                span = edit[side]
                assert span is None or text[span["start"] : span["end"]] == span["text"]


def test_json_is_printable_ascii() -> None:
    out = json_report.report(storylens.compare("a\x7f\x1b\u202e\x9b", "b\x7f\u2028"))
    assert out.isascii()
    assert out[:-1].isprintable()
