"""Whatever a text does, it is read in one pass and without a fault."""

import pytest

import storylens

HOSTILE = {
    "one long sentence": "The mayor said that " + "the pier was old and long and " * 3000,
    "only opening marks": "“" * 20000,
    "straight marks": '" ' * 20000,
    "unbalanced": "“The pier is old, " * 3000,
    "only cues": "said " * 5000,
    "names without end": "Ann and " * 5000 + "said",
    "relatives without end": "the man who " * 5000 + "said that it is.",
    "many quotations": "“No,” he said. " * 1500,
    "brackets": "( " * 10000 + ") said",
    "soft hyphens": "\u00ad " * 2000 + "said\u202e that \u200bit",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_is_too_odd(name: str) -> None:
    text = HOSTILE[name]
    for a in storylens.attributions(text):
        assert all(text[s.start : s.end] == s.text for s in (*a.source, *a.cue, *a.content))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_pair_is_too_odd(name: str) -> None:
    text = HOSTILE[name]
    pair = storylens.compare(text, text[: len(text) // 2] + " the end.").pairs[0]
    assert pair.retention.attributions.kept <= pair.retention.attributions.total
    for f in pair.findings:
        assert f.base is None or text[f.base.start : f.base.end] == f.base.text
