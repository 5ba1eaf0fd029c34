"""Who speaks, side by side: what became of every speaker of the base, and who is new."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from storylens.reports.wording import ranges
from storylens.text.safe import SafeText, safe

if TYPE_CHECKING:
    from storylens.compare import Pair
    from storylens.findings.attribution.outline import Entry, Row

_STATES = ("gone", "changed", "kept", "new")


class SpeakerView(NamedTuple):
    """One speaker. `fate` says in words what became of the attributions; `state` is gone, changed, kept or new."""

    name: SafeText
    state: str
    base: SafeText
    other: SafeText
    fate: SafeText


def speakers(pair: Pair) -> list[SpeakerView]:
    """Speakers who are gone first, then changed, kept and new ones, each in the order of the base."""
    from storylens.findings.attribution.outline import side_by_side

    rows = side_by_side(pair.context)
    return [_view(row) for state in _STATES for row in rows if row.state == state]


def _view(row: Row) -> SpeakerView:
    entry = row.base or row.other
    fate = {"gone": "gone", "new": "new here"}.get(row.state, f"{row.kept} of {row.said} kept")
    if row.instead:
        fate += "; instead: " + ", ".join(f"“{words}”" for words in row.instead)
    name = entry.name if entry else ""
    return SpeakerView(safe(name), row.state, _said(row.base), _said(row.other), safe(fate))


def _said(entry: Entry | None) -> SafeText:
    """`“officials”, unnamed, 3 times, 2 in their own words (said, added), ¶ 1-3`."""
    if entry is None:
        return safe("nothing")
    times = "once" if entry.count == 1 else f"{entry.count} times"
    quoted = f", {entry.quoted} in quotation marks" if entry.quoted else ""
    cues = ", ".join(dict.fromkeys(c.lower() for c in entry.cues))
    told = f"{'named' if entry.named else 'not named'}, {times}{quoted}{f' ({cues})' if cues else ''}"
    return safe(f"{told}, ¶ {ranges(entry.paragraphs)}")
