"""What the editor should know of a version before its findings: notices on the texts, and what speaks for the
language it went through. Pure; lines are not made safe."""

from __future__ import annotations

from storylens.compare import Comparison, Pair
from storylens.model import Version
from storylens.reports.languages import language_of
from storylens.reports.notices import notices

CLUES = 3


def remarks(comparison: Comparison, version: int) -> list[str]:
    """Lines on version `version`, the base's own first."""
    out = [f"Base: {line}" for line in notices(comparison.base, comparison.documents[0])]
    other = comparison.versions[version]
    out += [f"This version: {line}" for line in notices(other, comparison.documents[version])]
    pair = comparison.pair(0, version)
    if not other.language and pair.pivot is not None:
        out.append(f"It probably went through {pair.pivot.language} ({pair.pivot.confidence:.0%}):")
        for clue in pair.pivot.evidence[:CLUES]:
            at = pair.other_document.paragraph_at(clue.other.start) if clue.other else -1
            out.append(f"{clue.why} (¶{at + 1})" if at >= 0 else clue.why)
    return out


def went_through(version: Version, pair: Pair | None) -> str:
    """The language a version went through, as `story.toml` says or as its wording tells (`French?`); '' of neither.

    `pair`: None as long as nobody has asked the wording."""
    if version.language:
        return language_of(version)
    return f"{pair.pivot.language}?" if pair is not None and pair.pivot else ""
