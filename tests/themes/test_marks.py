"""No mark depends on its colour, every text can be read, and `colour-blind` keeps what it is called for."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from storylens.themes import LOOKS, MARKS, SHIPPED, Theme, faint_marks, linear_rgb, load_theme

IN_TEXT = MARKS[: MARKS.index("cursor")]

# Machado, Oliveira & Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
# IEEE Transactions on Visualization and Computer Graphics 15(6), 2009: severity 1.0, on linear RGB.
VISIONS = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(linear: tuple[float, ...]) -> tuple[float, float, float]:
    """CIE 1976 L*a*b* of linear sRGB under D65."""
    r, g, b = (min(1.0, max(0.0, c)) for c in linear)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(colour: str, vision: str) -> tuple[float, float, float]:
    light = linear_rgb(colour)
    return lab(tuple(sum(m * c for m, c in zip(row, light, strict=True)) for row in VISIONS[vision]))


def apart(one: str, other: str, vision: str) -> float:
    """Distance of two colours for an eye (CIE76; about 2.3 is just noticeable side by side)."""
    return math.dist(seen(one, vision), seen(other, vision))


def marks_apart(theme: Theme, one: str, other: str, vision: str) -> float:
    a, b = theme.marks[one], theme.marks[other]
    ground = theme.colours["background"]
    return max(apart(a.colour, b.colour, vision), apart(a.background or ground, b.background or ground, vision))


@pytest.fixture(params=SHIPPED)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_every_marked_text_has_contrast_on_whatever_it_stands(theme: Theme) -> None:
    assert faint_marks(theme) == []


def test_high_contrast_is_high() -> None:
    assert faint_marks(load_theme("high-contrast"), least=7.0) == []


def test_mono_has_no_hue() -> None:
    mono = load_theme("mono")
    colours = [*mono.colours.values(), *(c for m in mono.marks.values() for c in (m.colour, m.background) if c)]
    assert [c for c in colours if not c[1:3] == c[3:5] == c[5:7]] == []


def test_the_symbol_alone_tells_every_pair_of_marks_apart(theme: Theme) -> None:
    for one, other in combinations(MARKS, 2):
        assert theme.marks[one].symbol != theme.marks[other].symbol, (one, other)
        assert theme.marks[one].ascii != theme.marks[other].ascii, (one, other)


def test_the_style_alone_tells_every_pair_of_marks_on_words_apart(theme: Theme) -> None:
    for one, other in combinations(IN_TEXT, 2):
        assert set(theme.marks[one].style) != set(theme.marks[other].style), (one, other)


def test_the_stand_in_symbols_are_ascii() -> None:
    assert all(look.ascii.isascii() and look.ascii.isprintable() for look in LOOKS.values())


@pytest.mark.parametrize("vision", VISIONS)
def test_colour_alone_keeps_the_marks_of_colour_blind_apart(vision: str) -> None:
    theme = load_theme("colour-blind")
    groups = (
        ("insert", "delete", "replace", "move", "suspicious", "search", "omitted", "added"),
        ("severity-neutral", "severity-minor", "severity-major", "severity-critical"),
        tuple(m for m in MARKS if m.startswith("category-")),
    )
    close = {
        (one, other): round(marks_apart(theme, one, other, vision), 1)
        for group in groups
        for one, other in combinations(group, 2)
        if marks_apart(theme, one, other, vision) < 10
    }
    assert close == {}


@pytest.mark.parametrize("vision", VISIONS)
def test_in_every_theme_with_colour_the_four_edits_look_different(theme: Theme, vision: str) -> None:
    if theme.name == "mono":
        pytest.skip("mono has weight, line and symbol alone")
    edits = ("insert", "delete", "replace", "move")
    close = {p: marks_apart(theme, *p, vision) for p in combinations(edits, 2) if marks_apart(theme, *p, vision) < 6}
    assert close == {}


def test_the_eyes_are_simulated_as_published() -> None:
    """White stays white, and red and green, far apart for most, come close for a protan and a deutan eye."""
    for vision in VISIONS:
        assert apart("#ffffff", "#ffffff", vision) == 0
        assert abs(seen("#ffffff", vision)[0] - 100) < 0.5
    assert apart("#a04040", "#507030", "normal") > 2 * apart("#a04040", "#507030", "deutan")
