import pytest
from hypothesis import given
from hypothesis import strategies as st

from storylens.findings.facts.measures import agree
from storylens.findings.facts.quantities import Quantity, quantities
from storylens.text.document import Document


def read(text: str) -> list[Quantity]:
    return quantities(Document(text), 0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("15bn", "15 billion"),
        ("15 billion", "fifteen billion"),
        ("1,500,000", "1.5 million"),
        ("£3.2m", "3.2 million pounds"),
        ("RMB280 million", "280 million yuan"),
        ("US$5 million", "$5 million"),
        ("5 per cent", "5%"),
        ("two hundred and five", "205"),
        ("twenty-five", "25"),
        ("6 p.m.", "18:00"),
        ("3:30 pm", "15:30"),
        ("two decades", "20 years"),
        ("ten miles", "16 km"),
        ("a three-year plan", "a plan of three years"),
        ("a 15-year-old boy", "a boy of fifteen years"),
        ("18 o'clock", "18:00"),
        ("two-thirds", "two thirds"),
    ],
)
def test_two_ways_to_print_one_quantity_agree(left: str, right: str) -> None:
    a = next(q for q in read(left) if q.value != 1)
    assert any(agree(a, b) for b in read(right)), (read(left), read(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("£15 billion", "£15 million"),
        ("£15 million", "$15 million"),
        ("5 percent", "5 percentage points"),
        ("15 km", "15 miles"),
        ("3 March", "3 May"),
        ("6 pm", "6 am"),
        ("fifteen", "fifty"),
        ("ten miles", "25 km"),
    ],
)
def test_different_quantities_do_not(left: str, right: str) -> None:
    [*a], [*b] = read(left), read(right)
    assert not all(any(agree(x, y) for y in b) for x in a)


def test_a_date_is_read_in_its_parts() -> None:
    assert [(q.kind, q.value) for q in read("on March 25, 2021")] == [("month", 3), ("day", 25), ("year", 2021)]
    assert [(q.kind, q.value) for q in read("the 25th of March")] == [("month", 3), ("day", 25)]
    assert read("He may march in august company") == []


@given(st.text(alphabet="0123456789., :-%$£mbntwo hundredfiv", max_size=60))
def test_reading_never_fails_and_spans_are_in_order(text: str) -> None:
    document = Document(text)
    for p in document.paragraphs:
        found = quantities(document, p.number)
        assert all(0 <= q.start < q.end <= len(text) for q in found)
        assert [q.first for q in found] == sorted(q.first for q in found)
