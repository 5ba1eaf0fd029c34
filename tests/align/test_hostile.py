"""Bad input is answered in time linear in its size: calls are counted, not seconds."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from storylens.compare import compare

WORDS = [f"w{k}" for k in range(4000)]
PARAGRAPH = "The harbour board approved a third container terminal on Tuesday, despite protests from fishermen."


def words(n: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    return [rng.choice(WORDS) for _ in range(n)]


def one_line(n: int) -> tuple[str, str]:
    a = words(12 * n, 1)
    return " ".join(a), " ".join(w if k % 9 else "new" for k, w in enumerate(a))


def blank_paragraphs(n: int) -> tuple[str, str]:
    return "a\n\n" + "\n\n" * 90 * n + "b", "a\n\n" + "\n\n" * 80 * n + "b c"


def same_paragraph(n: int) -> tuple[str, str]:
    return "\n\n".join([PARAGRAPH] * n), "\n\n".join([PARAGRAPH] * (n - 7))


def nearly_the_same_paragraph(n: int) -> tuple[str, str]:
    return "\n\n".join([PARAGRAPH] * n), "\n\n".join([PARAGRAPH.replace("third", "fourth")] * n)


def nothing_in_common(n: int) -> tuple[str, str]:
    a, b = words(20 * n, 2), words(20 * n, 3)
    return (
        "\n\n".join(" ".join(a[k : k + 20]) for k in range(0, len(a), 20)),
        "\n\n".join(" ".join(f"z{w}" for w in b[k : k + 20]) for k in range(0, len(b), 20)),
    )


def one_empty(n: int) -> tuple[str, str]:
    return " ".join(words(40 * n, 4)), ""


def one_word_lines(n: int) -> tuple[str, str]:
    return "\n".join(words(2 * n, 5)), "\n".join(words(2 * n, 6))


def chinese(n: int) -> tuple[str, str]:
    rng = random.Random(7)
    text = "".join(chr(rng.randrange(0x4E00, 0x5600)) for _ in range(20 * n))
    paragraphs = [text[k : k + 40] for k in range(0, len(text), 40)]
    return "\n\n".join(paragraphs), "\n\n".join(p[:30] + p[31:] for p in paragraphs)


def thai(n: int) -> tuple[str, str]:
    rng = random.Random(8)
    text = "".join(chr(rng.randrange(0x0E01, 0x0E2F)) for _ in range(20 * n))
    return text, text[: 9 * n] + text[10 * n :]


def quotation_marks(n: int) -> tuple[str, str]:
    return '" ' * 60 * n, "“ " * 61 * n


def two_words(n: int) -> tuple[str, str]:
    return "foo bar " * 20 * n, "bar foo " * 20 * n


def unrelated(n: int) -> tuple[str, str]:
    a, b = words(20 * n, 9), words(20 * n, 10)
    return (
        "\n\n".join(" ".join(a[k : k + 20]) for k in range(0, len(a), 20)),
        "\n\n".join(" ".join(b[k : k + 20]) for k in range(0, len(b), 20)),
    )


def two_word_lines(n: int) -> tuple[str, str]:
    a, b = words(4 * n, 11), words(4 * n, 12)
    return (
        "\n\n".join(" ".join(a[k : k + 2]) for k in range(0, len(a), 2)),
        "\n\n".join(" ".join(b[k : k + 2]) for k in range(0, len(b), 2)),
    )


def without_spaces(n: int) -> tuple[str, str]:
    return "x,y." * 30 * n, "x,z." * 30 * n


CASES: list[Callable[[int], tuple[str, str]]] = [
    one_line,
    blank_paragraphs,
    same_paragraph,
    nearly_the_same_paragraph,
    nothing_in_common,
    one_empty,
    one_word_lines,
    chinese,
    thai,
    quotation_marks,
    two_words,
    unrelated,
    without_spaces,
]


def calls(a: str, b: str) -> int:
    """How many functions, ours and C's, collation calls."""
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        pair = compare(a, b).pairs[0]
        assert isinstance(pair.links, tuple)
        assert isinstance(pair.edits, tuple)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("make", CASES, ids=lambda make: make.__name__)
def test_twice_the_text_is_about_twice_the_work(make: Callable[[int], tuple[str, str]]) -> None:
    calls(*make(20))  # what is made once per process is not counted
    small, large = calls(*make(150)), calls(*make(300))
    assert large <= 2.7 * small + 20_000


def turned_round(n: int) -> tuple[str, str]:
    """One line of sentences of ten words: in every other one three words changed places, the rest are mostly new."""
    a = [f"w{k}" if k % 10 < 9 else f"w{k}." for k in range(n)]
    b = a[:]
    for k in range(0, n - 20, 20):
        b[k + 2 : k + 5] = b[k + 3], b[k + 4], b[k + 2]
        b[k + 10 : k + 19] = [
            a[k + 14],
            *(f"x{j}" for j in range(k, k + 3)),
            a[k + 13],
            *(f"y{j}" for j in range(k, k + 4)),
        ]
    return " ".join(a), " ".join(b)


def steps(a: str, b: str) -> int:
    """How many instructions of Python collation takes: calls do not show what a comprehension goes through."""
    counted = 0

    def step(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal counted
        frame.f_trace_opcodes = True
        counted += 1
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        pair = compare(a, b).pairs[0]
        assert sum(e.op == "move" for e in pair.edits) >= len(a.split()) // 25
    finally:
        sys.settrace(before)
    return counted


def test_one_line_with_many_moves_takes_steps_in_proportion() -> None:
    steps(*turned_round(4400))  # what is made once per word is not counted
    assert steps(*turned_round(4400)) <= 2.3 * steps(*turned_round(2200))


def test_a_paragraph_of_two_words_has_a_bounded_number_of_candidates() -> None:
    for n in (150, 900):
        a, b = two_word_lines(n)
        assert calls(a, b) <= 600 * (a.count("\n\n") + b.count("\n\n"))


@pytest.mark.parametrize("n", [60, 5000])
def test_the_same_paragraph_many_times_is_linked_in_order(n: int) -> None:
    pair = compare(*same_paragraph(n)).pairs[0]
    assert [(k.base, k.other) for k in pair.links if k.other] == [((k,), (k,)) for k in range(n - 7)]
    assert not [k for k in pair.links if k.moved]


@pytest.mark.parametrize("n", [60, 5000])
def test_the_same_paragraph_many_times_with_one_word_changed_is_linked_in_order(n: int) -> None:
    pair = compare(*nearly_the_same_paragraph(n)).pairs[0]
    assert [(k.base, k.other) for k in pair.links] == [((k,), (k,)) for k in range(n)]
    assert [(e.op, e.link) for e in pair.edits] == [("replace", k) for k in range(n)]


def test_a_hundred_thousand_empty_paragraphs_are_none() -> None:
    a, b = "One.\n\n" + "\n\n" * 100_000 + "Two.", "One.\n\nTwo."
    calls(a, b)  # what is made once per process is not counted
    assert calls(a, b) < 2000
    assert [k.kind for k in compare(a, b).pairs[0].links] == ["1-1", "1-1"]


def test_what_has_no_spaces_is_compared_letter_by_letter() -> None:
    a = "港务局星期二不顾渔民抗议批准了第三座集装箱码头"
    (edit,) = compare(a, a.replace("星期二", "星期三")).pairs[0].edits
    assert edit.base is not None
    assert edit.other is not None
    assert (edit.base.text, edit.other.text) == ("二", "三")


def test_a_sequence_of_words_in_another_order_is_one_link() -> None:
    pair = compare(*two_words(3)).pairs[0]
    assert [k.kind for k in pair.links] == ["1-1"]
