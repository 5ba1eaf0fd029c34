from hypothesis import given
from hypothesis import strategies as st

import storylens
from storylens.findings.context import PairContext
from storylens.model import Options


def context(base: str, other: str) -> PairContext:
    pair = storylens.compare(base, other).pairs[0]
    return PairContext(
        pair.base, pair.other, pair.base_document, pair.other_document, pair.links, pair.edits, Options()
    )


def test_counterpart_and_origin_go_there_and_back() -> None:
    c = context("The red fox ran home on Monday.", "The old grey fox ran back home on Monday.")
    fox = c.counterpart(8, 11)
    assert fox is not None
    assert fox.text == "fox"
    back = c.origin(fox.start, fox.end)
    assert back == (8, 11, "fox")


WORDS = st.lists(st.sampled_from("the fox ran home fast and slow , . again red".split()), min_size=1, max_size=30)


@given(WORDS, WORDS)
def test_runs_hold_every_token_once_and_equal_runs_are_equal(left: list[str], right: list[str]) -> None:
    c = context(" ".join(left), " ".join(right))
    for k in range(len(c.links)):
        a = b = 0
        for run in c.runs(k):
            assert (run.a0, run.b0) == (a, b)
            a, b = run.a1, run.b1
            if run.edit is None:
                same = [t.norm for t in c.base_tokens(k)[run.a0 : run.a1]]
                assert same == [t.norm for t in c.other_tokens(k)[run.b0 : run.b1]]
        assert (a, b) == (len(c.base_tokens(k)), len(c.other_tokens(k)))


def test_a_word_in_a_reworded_passage_has_its_own_counterpart() -> None:
    base = "The committee said on Monday that the harbour would reopen after the storm."
    other = "The panel announced Monday the harbour is to reopen once the storm passes."
    c = context(base, other)
    at = base.index("committee")
    found = c.counterpart(at, at + len("committee"))
    assert found is not None
    assert found.text == "panel"


def test_a_word_that_stands_elsewhere_is_found_there() -> None:
    base = "Physicians in the valley warned the mayor of the flood on Friday evening after a long quiet week."
    other = "On Friday evening after a long quiet week the mayor of the flood was told so by doctors in the valley."
    c = context(base, other)
    found = c.counterpart(0, len("Physicians"))
    assert found is not None
    assert found.text == "doctors"
    back = c.origin(found.start, found.end)
    assert back is not None
    assert back.text == "Physicians"


def test_words_are_linked_only_where_a_reworded_passage_is_asked_for() -> None:
    base = "The fox ran over the old bridge and slept for many quiet hours."
    c = context(base, "The fox ran over the new bridge and rested a long while in peace.")
    for word in ("fox", "old"):
        assert c.counterpart(base.index(word), base.index(word) + 3) is not None
    assert not c._word_links
    found = c.counterpart(base.index("slept"), base.index("slept") + 5)
    assert found is not None
    assert found.text == "rested"
    assert c._word_links


def test_small_words_alone_have_no_rewording_of_their_own() -> None:
    base = "The bakers did not, and for years would not, sell the old mill by the weir to anybody in the valley."
    c = context(
        base, "The bakers kept refusing on every occasion to part with their mill, whoever asked in the valley."
    )
    at = base.index("not, and")
    c.counterpart(at, at + len("not, and"))
    assert not c._word_links
