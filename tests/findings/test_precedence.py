import pytest
from hypothesis import given
from hypothesis import strategies as st

from storylens.findings.precedence import settle
from storylens.model import Category, Finding, Severity, Span


def finding(
    category: Category, type_: str, severity: Severity, base: tuple[int, int] | None, other: tuple[int, int] | None
) -> Finding:
    def span(bounds: tuple[int, int] | None) -> Span | None:
        return Span(*bounds, "x" * (bounds[1] - bounds[0])) if bounds else None

    return Finding("", type_, category, type_, severity, None, span(base), span(other), f"{type_} seen", link=0)


def test_overlapping_findings_become_one_and_the_losers_evidence_stays() -> None:
    fact = finding("fact", "number-changed", "major", (10, 20), (10, 20))
    language = finding("translation", "mistranslation", "critical", (8, 22), (12, 20))
    [kept] = settle([language, fact])
    assert kept.type == "number-changed"
    assert kept.severity == "critical"
    assert kept.notes == ("mistranslation seen",)


def test_a_number_inside_a_long_altered_quotation_stays_a_finding_of_its_own() -> None:
    quote = finding("quote", "quote-altered", "critical", (0, 200), (0, 210))
    number = finding("fact", "number-changed", "critical", (50, 60), (52, 62))
    assert {f.type for f in settle([quote, number])} == {"quote-altered", "number-changed"}


@pytest.mark.parametrize("kind", ["opposite", "gender", "title-changed", "mistranslation", "negation-lost"])
def test_an_altered_quotation_holds_what_is_seen_inside_it(kind: str) -> None:
    quote = finding("quote", "quote-altered", "major", (0, 200), (0, 210))
    category: Category = "translation" if kind in ("gender", "mistranslation") else "fact"
    [kept] = settle([finding(category, kind, "critical", (50, 56), (52, 57)), quote])
    assert (kept.type, kept.severity, kept.notes) == ("quote-altered", "critical", (f"{kind} seen",))


def test_a_source_that_changed_holds_its_title_and_its_name() -> None:
    source = finding("attribution", "source-swapped", "critical", (0, 80), (0, 70))
    inside = [
        finding("fact", "name-changed", "major", (60, 70), (50, 58)),
        finding("translation", "gender", "major", (0, 3), (0, 2)),
    ]
    assert [f.type for f in settle([*inside, source])] == ["source-swapped"]


def test_a_term_in_quotation_marks_stands_behind_whoever_sees_more_in_it() -> None:
    term = finding("quote", "quote-altered", "minor", (0, 40), (0, 42))
    sense = finding("translation", "mistranslation", "major", (3, 8), (3, 9))
    [kept] = settle([term, sense])
    assert (kept.type, kept.notes) == ("mistranslation", ("quote-altered seen",))


def test_neighbours_do_not_swallow_each_other() -> None:
    a = finding("fact", "number-changed", "major", (0, 10), (0, 10))
    b = finding("attribution", "cue-stronger", "major", (10, 20), (10, 20))
    assert len(settle([a, b])) == 2


def test_the_same_gone_words_with_other_words_on_the_far_side_are_two_places() -> None:
    a = finding("fact", "name-changed", "major", (0, 10), (0, 10))
    b = finding("fact", "name-changed", "major", (0, 10), (50, 60))
    assert len(settle([a, b])) == 2


def test_a_paragraph_left_out_is_told_by_the_denial_that_was_in_it() -> None:
    gone = finding("structure", "paragraph-omitted", "minor", (0, 400), None)
    denial = finding("attribution", "denial-removed", "critical", (30, 60), None)
    [kept] = settle([gone, denial])
    assert kept.type == "denial-removed"
    assert kept.notes == ("paragraph-omitted seen",)


SPANS = st.one_of(st.none(), st.tuples(st.integers(0, 300), st.integers(1, 60)).map(lambda p: (p[0], p[0] + p[1])))
FINDINGS = st.lists(
    st.builds(
        finding,
        st.sampled_from(["attribution", "quote", "fact", "structure", "translation", "text-safety"]),
        st.sampled_from(["a", "b", "paragraph-omitted"]),
        st.sampled_from(["neutral", "minor", "major", "critical"]),
        SPANS,
        SPANS,
    ).filter(lambda f: f.base is not None or f.other is not None),
    max_size=12,
)


@given(FINDINGS, st.randoms(use_true_random=False))
def test_settling_loses_no_message_and_does_not_depend_on_the_order(findings: list[Finding], rng: object) -> None:
    kept = settle(findings)
    said = {m for f in kept for m in (f.message, *f.notes)}
    assert {f.message for f in findings} == said
    shuffled = list(findings)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert settle(shuffled) == kept
