"""The SARIF log keeps the form of SARIF 2.1.0: of the objects we write, the properties we may write and their kinds.

Names, kinds and value sets are those of the OASIS standard; a name that it does not know fails here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.reports.kit import VERDICTS, settled

import storylens
from storylens.reports import sarif

TEXT, BAG = {"type": "string"}, {"type": "object"}
COUNT = {"type": "integer", "minimum": 0}
LINE = {"type": "integer", "minimum": 1}


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    """An object with these properties and no other."""
    return {
        "type": "object",
        "properties": properties | {"properties": BAG},
        "required": list(required),
        "additionalProperties": False,
    }


def many(item: dict[str, Any]) -> dict[str, Any]:
    """A list in which nothing stands twice."""
    return {"type": "array", "items": item, "uniqueItems": True}


MESSAGE = thing("text", text=TEXT)
PLACE = thing("uri", uri={"type": "string", "format": "uri-reference", "pattern": r"^[^\s<>\"\\^`{}|]+$"})
REGION = thing(
    "startLine", startLine=LINE, startColumn=LINE, endLine=LINE, endColumn=LINE, charOffset=COUNT, charLength=COUNT,
    snippet=thing("text", text=TEXT),
)  # fmt: skip
LOCATION = thing(
    id=COUNT, message=MESSAGE, physicalLocation=thing("artifactLocation", artifactLocation=PLACE, region=REGION)
)
RESULT = thing(
    "message",
    ruleId=TEXT,
    ruleIndex=COUNT,
    level={"enum": ["none", "note", "warning", "error"]},
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    message=MESSAGE,
    locations={"type": "array", "items": LOCATION},
    relatedLocations=many(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    rank={"type": "number", "minimum": 0, "maximum": 100},
    suppressions=many(
        thing(
            "kind",
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
            justification=TEXT,
        )
    ),
)
RULE = thing("id", id=TEXT, name=TEXT, shortDescription=MESSAGE, fullDescription=MESSAGE)
ARTIFACT = thing(
    location=PLACE,
    roles=many({"enum": ["analysisTarget"]}),
    length=COUNT,
    mimeType={"type": "string", "pattern": "[^/]+/.+"},
    sourceLanguage=TEXT,
)
RUN = thing(
    "tool",
    tool=thing("driver", driver=thing("name", name=TEXT, semanticVersion=TEXT, rules=many(RULE))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    artifacts=many(ARTIFACT),
    results={"type": "array", "items": RESULT},
)
LOG = thing("version", "runs", version={"const": "2.1.0"}, runs={"type": "array", "items": RUN}) | {
    "additionalProperties": True
}


@pytest.mark.parametrize("texts", [("", ""), ("same", "same"), ("", "word"), ("\ud800 a", "\x00 b\r\n\r\n“")])
def test_odd_texts_keep_the_form(texts: tuple[str, str]) -> None:
    jsonschema.validate(json.loads(sarif.report(storylens.compare(*texts))), LOG)


def test_a_reviewed_story_keeps_the_form() -> None:
    log = json.loads(sarif.report(settled(True), VERDICTS))
    jsonschema.validate(log, LOG)
    assert any("suppressions" in r for r in log["runs"][0]["results"])


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    paths = [tmp_path / folder / name for folder, name in (("x", "a.txt"), ("x", "b 1.txt"), ("y", "b 1.txt"))]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_text("The bridge cost $14m.\n" if path.stem == "a" else "The bridge cost $41m.\n", "utf-8")
    from storylens.cli.load import load_arguments

    story = load_arguments([str(p) for p in paths], encoding=None)
    log = json.loads(sarif.report(storylens.compare(*story.versions)))
    jsonschema.validate(log, LOG)
    assert [a["location"]["uri"] for a in log["runs"][0]["artifacts"]] == ["a.txt", "x/b%201.txt", "y/b%201.txt"]
