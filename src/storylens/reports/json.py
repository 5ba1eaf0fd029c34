"""The JSON report: `Comparison.to_dict()` as text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storylens.compare import Comparison
    from storylens.reports.verdicts import Verdicts

VERDICT = ("state", "note", "initials", "time", "carried")
"""What is told of a verdict."""


def report(comparison: Comparison, verdicts: Verdicts | None = None) -> str:
    """One JSON object on one line, keys in a fixed order, a line feed at the end.

    With `verdicts`, a finding the editor decided on holds a `verdict`. Everything beyond printable ASCII is escaped,
    so that no character of a story reaches a terminal raw.
    """
    data = comparison.to_dict()
    if verdicts:
        for pair, told in zip(comparison.pairs, data["pairs"], strict=True):
            for findings, dicts in ((pair.findings, told["findings"]), (pair.suspicious, told["suspicious"])):
                for finding, entry in zip(findings, dicts, strict=True):
                    verdict = verdicts.verdict(finding)
                    if verdict is not None:
                        entry["verdict"] = {name: getattr(verdict, name) for name in VERDICT}
    return json.dumps(data, ensure_ascii=True).replace("\x7f", "\\u007f") + "\n"
