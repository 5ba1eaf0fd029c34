from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pty.hostile import ATTACKS

from storylens.text.safe import SafeText, safe, safe_view

HOSTILE = st.one_of(
    st.text(),
    st.lists(st.sampled_from([*ATTACKS, "plain ", "é", "क्‍ष", "👩‍👩‍👧"])).map("".join),
    st.text(alphabet=st.characters(codec=None, min_codepoint=0x80)),
)
SYMBOL = re.compile("⟨U\\+([0-9A-F]{4,6})⟩")


@given(HOSTILE, st.booleans())
def test_nothing_hidden_comes_through(text: str, newlines: bool) -> None:
    shown = safe(text, newlines=newlines)
    assert isinstance(shown, SafeText)
    for c in shown:
        assert c in "\u200c\u200d" or (newlines and c == "\n") or unicodedata.category(c)[0] not in "C", ascii(c)
        assert unicodedata.category(c) not in ("Zl", "Zp")


@given(HOSTILE)
def test_no_character_is_lost_and_the_way_back_is_kept(text: str) -> None:
    view = safe_view(text, newlines=True)
    assert len(view.starts) == len(text) + 1
    for k, c in enumerate(text):
        piece = view.text[view.starts[k] : view.starts[k + 1]]
        crlf = c == "\r" and text[k + 1 : k + 2] == "\n"
        assert piece in (c, f"⟨U+{ord(c):04X}⟩") or (c == "\t" and piece == " ") or (crlf and piece == "")
        if piece:
            assert view.source_offset(view.starts[k]) == k


@pytest.mark.parametrize(
    "text",
    [
        "[sic] [Reuters] [/b] [@click=x]",
        "naïve café",
        "שלום עולם",
        "ทั้งที่",
        "क्‍ष",
        "👩‍👩‍👧 ❤️ 👍🏽",
        "10 000 €",
        "a\u00a0b",
    ],
)
def test_honest_text_is_shown_as_it_is(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31m", "a⟨U+001B⟩[31m"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("pay\u200bpal", "pay⟨U+200B⟩pal"),
        ("pay\u200dpal", "pay⟨U+200D⟩pal"),
        ("x\ufe0f", "x⟨U+FE0F⟩"),
        ("\u3164", "⟨U+3164⟩"),
        ("a\r\nb", "a⏎b"),
        ("a\rb", "a⟨U+000D⟩b"),
        ("\ud800", "⟨U+D800⟩"),
        ("\x9b31m\x7f", "⟨U+009B⟩31m⟨U+007F⟩"),
    ],
)
def test_what_hides_is_named(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_a_pile_of_marks_is_cut_short_visibly() -> None:
    shown = safe("e" + "\u0301" * 10)
    assert shown.count("\u0301") == 6
    assert len(SYMBOL.findall(shown)) == 4


@given(HOSTILE, st.booleans())
def test_the_short_way_gives_what_the_long_one_gives(text: str, newlines: bool) -> None:
    assert safe(text, newlines=newlines) == safe_view(text, newlines=newlines).text


def test_parts_and_sums_of_safe_texts_are_safe() -> None:
    shown = safe("a\x1bb")
    assert [type(t) for t in (shown[1:], shown[0], shown + shown, shown + "\x1b")] == [*[SafeText] * 3, str]
