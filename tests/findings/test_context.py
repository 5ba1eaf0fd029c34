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
