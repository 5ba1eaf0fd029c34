from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from storylens import compare
from storylens.compare import Comparison
from storylens.model import Options, Pin

WORDS = "harbour board vote fish cod quay kroner Varde Solheim dredging winter the a of said to it".split()
paragraph = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
story = st.lists(paragraph, min_size=1, max_size=5).map("\n\n".join)

BASE = [
    "The harbour board approved a third container terminal on Tuesday, despite protests from fishermen.",
    "“We have waited eleven years for this decision,” said its chairwoman, Ingrid Solheim.",
    "Construction of the quay will begin in March and cost about 340 million kroner.",
    "The county governor may still overturn the vote within six weeks.",
]
NEW = "Protesters chained themselves to the gates of the old shipyard during the night."


def rows_of(comparison: Comparison, order: list[int]) -> list[tuple[tuple[int, ...], ...]]:
    """Rows with their cells put back into the first order of the versions."""
    out = []
    for row in comparison.table.rows:
        cells: list[tuple[int, ...]] = [()] * len(order)
        for place, cell in zip(order, row.cells, strict=True):
            cells[place] = cell
        out.append(tuple(cells))
    return out


def check_homes(comparison: Comparison) -> None:
    """Every paragraph of every version has its own row in exactly one."""
    for v, document in enumerate(comparison.documents):
        homes = [k for row in comparison.table.rows for k in row.cells[v] if not row.spans or k not in row.spans[v]]
        assert sorted(homes) == list(range(len(document.paragraphs)))


@settings(max_examples=40)
@given(st.lists(story, min_size=2, max_size=4))
def test_any_order_of_the_versions_gives_the_same_table(texts: list[str]) -> None:
    first = rows_of(compare(*texts), list(range(len(texts))))
    for order in permutations(range(1, len(texts))):
        texts_again = [texts[0], *(texts[k] for k in order)]
        again = rows_of(compare(*texts_again), [0, *order])
        if len(set(texts)) == len(texts):
            assert again == first


@settings(max_examples=40)
@given(st.lists(st.one_of(story, st.text(max_size=60)), min_size=1, max_size=4))
def test_every_paragraph_stands_in_one_row(texts: list[str]) -> None:
    check_homes(compare(*texts))


def test_what_the_base_lacks_stands_together_in_its_place() -> None:
    a = "\n\n".join([*BASE[:2], NEW, *BASE[2:]])
    b = "\n\n".join([BASE[0], NEW.replace("during the night", "overnight"), *BASE[1:]])
    table = compare("\n\n".join(BASE), a, b).table
    assert [row.cells for row in table.rows if not row.cells[0]] == [((), (2,), (1,))]
    assert [row.cells[0] for row in table.rows if row.cells[0]] == [(0,), (1,), (2,), (3,)]


def test_a_merged_paragraph_reaches_over_both_rows() -> None:
    other = "\n\n".join([BASE[0] + " " + BASE[1], *BASE[2:]])
    comparison = compare("\n\n".join(BASE), other)
    assert [row.cells[1] for row in comparison.table.rows[:2]] == [(0,), (0,)]
    assert sum(bool(row.spans) for row in comparison.table.rows) == 1
    check_homes(comparison)


def test_more_than_eight_versions_stand_in_one_table() -> None:
    extra = "\n\n".join([*BASE, NEW])
    comparison = compare("\n\n".join(BASE), *["\n\n".join(BASE)] * 7, extra, extra.replace("old", "former"))
    assert [row.cells[8:] for row in comparison.table.rows if not row.cells[0]] == [((4,), (4,))]
    check_homes(comparison)


def test_any_version_can_be_the_base_at_once() -> None:
    texts = ["\n\n".join(BASE), "\n\n".join(reversed(BASE)), "\n\n".join(BASE[1:])]
    comparison = compare(*texts)
    _ = comparison.table
    turned = comparison.with_base(2)
    assert turned.base.text == texts[2]
    assert turned.table == compare(texts[2], texts[0], texts[1]).table
    assert turned.documents[0] is comparison.documents[2]


def test_nobody_votes_on_what_the_editor_pinned_or_forbade() -> None:
    texts = ["\n\n".join(BASE)] * 5
    apart = compare(*texts, options=Options(pins=(Pin(0, 2, 1, 2, forbidden=True),))).table.rows
    assert [row.cells[1] for row in apart if row.cells[0] == (2,)] == [()]
    moved = compare(*texts, options=Options(pins=(Pin(0, 0, 1, 2),)))
    assert [row.cells[1] for row in moved.table.rows if row.cells[0] in ((0,), (2,))] == [(2,), ()]
    between = compare(*texts, options=Options(pins=(Pin(1, 2, 3, 2, forbidden=True),)))
    assert ("omitted", (2,), ()) in [(k.kind, k.base, k.other) for k in between.links_between(1, 3)]
