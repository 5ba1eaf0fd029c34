"""Bylines, credits, denials and additions, on texts of our own."""

import pytest

import storylens
from storylens.findings.attribution.credits import byline, credits_of
from storylens.model import Version
from storylens.text.document import Document

HEAD = "Ferry to the island is cancelled\n\n"
BODY = (
    "LISBON (Reuters) – The ferry to the island was cancelled on Monday after a storm tore up the northern pier.\n\n"
    "The company was accused of fraud by two former captains. It denied the accusations on Tuesday evening.\n\n"
    "The damage was first reported by the Lisbon Courier, and the boats will stay in port."
)
BASE = HEAD + "By Maria Lopes\n\n" + BODY


def types(base: str, other: str) -> list[str]:
    pair = storylens.compare(base, other).pairs[0]
    return sorted(f.type for f in pair.findings if f.category == "attribution")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Maria Lopes", ("maria", "lopes")),
        ("Author: Maria Lopes", ("maria", "lopes")),
        ("Maria Lopes, shipping correspondent", ("maria", "lopes")),
        ("Maria Lopes, foreign correspondent", ("maria", "lopes")),
        ("By our own correspondents", ()),
        ("By our foreign staff", ()),
        ("By staff and agencies", ()),
        ("By the time the ferry left, the pier was gone.", None),
        ("By special request", None),
        ("By Monday the pier was gone", None),
    ],
)
def test_bylines(line: str, names: tuple[str, ...] | None) -> None:
    found = byline(Document(HEAD + line + "\n\n" + BODY))
    assert (found.names if found else None) == names


def test_credits() -> None:
    assert [(c.kind, sorted(c.names)) for c in credits_of(Document(BASE))] == [
        ("dateline", ["reuters"]),
        ("report", ["courier", "lisbon"]),
    ]


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("byline-dropped", "By Maria Lopes\n\n", ""),
        ("byline-replaced", "By Maria Lopes", "By Otto Lind"),
        ("byline-replaced", "By Maria Lopes", "By our foreign staff"),
        ("credit-dropped", "LISBON (Reuters) – ", ""),
        ("credit-replaced", "(Reuters)", "(AFP)"),
        ("credit-dropped", " was first reported by the Lisbon Courier, and the boats", " was great, and the boats"),
        ("denial-removed", " It denied the accusations on Tuesday evening.", ""),
        ("unsourced-addition", " and the boats will stay in port.", " and the boats will stay in port. A rival line, Norte, lost three hulls to arson in 2019."),
    ],
)  # fmt: skip
def test_it_is_told(kind: str, old: str, new: str) -> None:
    assert old in BASE
    assert types(BASE, BASE.replace(old, new)) == [kind]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("By Maria Lopes", "Author: Maria Lopes"),
        ("By Maria Lopes", "By Maria Lopez"),
        ("It denied the accusations on Tuesday evening.", "It rejected the accusations on Tuesday evening."),
        ("and the boats will stay in port.", "and the boats will stay in port. Is the island cut off for the whole of 2031?"),
    ],
)  # fmt: skip
def test_it_is_left_alone(old: str, new: str) -> None:
    assert old in BASE
    assert types(BASE, BASE.replace(old, new)) == []


def test_an_account_owes_the_base_no_credit() -> None:
    account = Version(BASE.replace("By Maria Lopes\n\n", "").replace("(Reuters) ", ""), role="account")
    pair = storylens.compare(Version(BASE, role="original"), account).pairs[0]
    assert [f for f in pair.findings if f.category in ("attribution", "quote")] == []


def test_a_dateline_that_lost_its_agency_is_told_though_the_agency_speaks_further_down() -> None:
    told = "\n\nA captain told Reuters that the pier was never mended, and the company has not replied."
    assert "credit-dropped" in types(BASE + told, BASE.replace(" (Reuters)", "") + told)
    assert "credit-dropped" not in types(BASE + told, BASE)


@pytest.mark.parametrize(
    "line", ["Ana Duarte contributed reporting from Faro.", "Ana Duarte contributed to this article."]
)
def test_a_helper_named_at_the_foot_is_a_credit_of_less_weight(line: str) -> None:
    (finding,) = [
        f for f in storylens.compare(f"{BASE}\n\n{line}", BASE).pairs[0].findings if f.category == "attribution"
    ]
    assert (finding.type, finding.severity) == ("credit-dropped", "minor")
    assert types(f"{BASE}\n\n{line}", f"{BASE}\n\nAdditional reporting by Ana Duarte in Faro.") == []
    assert types(f"{BASE}\n\nThe company contributed to this disaster, Ana Duarte said.", BASE) != ["credit-dropped"]


def test_a_credit_line_in_brackets_is_a_credit() -> None:
    assert types(BASE + "\n\n(Reporting by Ana Duarte; editing by Luis Prado)", BASE) == ["credit-dropped"]
