"""Who speaks, side by side: the sources of the base and of the version in view."""

from __future__ import annotations

from rapidfuzz import fuzz

from storylens.tui.palette import Palette
from storylens.tui.screens.modal import Box
from storylens.tui.session import Session
from storylens.tui.speakers import Speaker, speakers
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList

ALIKE = 75


class SourcesScreen(Box[tuple[int, int] | None]):
    """The result is (version, offset) to read at."""

    TITLE_LINE = "Who speaks"
    FOOT = "Enter reads where the source first speaks · Esc closes"

    def __init__(self, session: Session, version: int) -> None:
        super().__init__()
        self.add_class("wide")
        self.session = session
        self.version = version
        self.places: list[tuple[int, int]] = []

    def on_mount(self) -> None:
        """Both outlines, same names on the same row."""
        documents = self.session.comparison.documents
        base, other = speakers(documents[0]), speakers(documents[self.version])
        keys = self.session.comparison.keys
        lines = [RowLine(-1, _heads(keys[0], keys[self.version]))]
        for left, right in paired(base, other):
            self.places.append((self.version, right.first) if right else (0, left.first if left else 0))
            lines.append(RowLine(len(self.places) - 1, _row(left, right)))
        if not self.places:
            lines.append(RowLine(-1, _heads("No sources are named in either text.", "")))
        self.rows.fill(lines)
        self.rows.focus()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close with the place."""
        self.dismiss(self.places[event.item])


def paired(base: list[Speaker], other: list[Speaker]) -> list[tuple[Speaker | None, Speaker | None]]:
    """Sources of both sides in the order of the base; one name, one row; then those only the other has."""
    free = dict(enumerate(other))
    out: list[tuple[Speaker | None, Speaker | None]] = []
    for exact in (True, False):
        for at, speaker in enumerate(base):
            if exact:
                out.append((speaker, None))
            if out[at][1] is None:
                best = max(free, key=lambda k: (likeness(speaker.name, free[k].name), -k), default=-1)
                if best >= 0 and likeness(speaker.name, free[best].name) >= (100 if exact else ALIKE):
                    out[at] = (speaker, free.pop(best))
    return [*out, *((None, free[k]) for k in sorted(free))]


def likeness(one: str, other: str) -> float:
    """0..100, by shared words; full stops, case and articles are set aside. Pronouns are like themselves only."""
    left, right = (" ".join(w for w in n.replace(".", "").casefold().split() if w != "the") for n in (one, other))
    if left == right:
        return 100.0
    if min(len(left), len(right)) < 5:
        return 0.0
    return min(99.0, fuzz.token_set_ratio(left, right))


def _heads(left: str, right: str) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        style = palette.on(painter.ground, "primary", bold=True)
        half = painter.width // 2
        painter.gap(4).add(left, style, limit=half - 5)
        painter.gap(half + 2 - painter.used).add(right, style)

    return paint


def _row(left: Speaker | None, right: Speaker | None) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        half = painter.width // 2
        kind = "delete" if left else "insert"
        if left and right:
            kind = "" if likeness(left.name, right.name) == 100 else "replace"
        symbol = palette.symbol(kind) if kind else " "
        painter.gap().add(symbol, palette.label(kind, painter.ground) if kind else None).gap(4 - painter.used)
        _side(painter, palette, left, half - 5, chosen)
        painter.gap(half + 2 - painter.used)
        _side(painter, palette, right, painter.room - 1, chosen)

    return paint


def _side(painter: Painter, palette: Palette, speaker: Speaker | None, room: int, chosen: bool) -> None:
    muted = painter.ground if chosen else palette.on(painter.ground, "muted")
    if speaker is None:
        painter.add("not named here", muted)
        return
    where = "¶" + ", ".join(str(p + 1) for p in speaker.paragraphs[:6]) + (" …" if len(speaker.paragraphs) > 6 else "")
    tail = f"  {speaker.times}×  {where}"
    painter.add(speaker.name, limit=max(4, room - len(tail))).add(tail, muted)
