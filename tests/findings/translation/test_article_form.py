from __future__ import annotations

from collections.abc import Callable

import pytest

Find = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("base", "other", "slip"),
    [
        ("The police wrote a report.", "The police wrote a account.", "a account"),
        ("It was an error of judgment.", "It was an mistake of judgment.", "an mistake"),
    ],
)
def test_article_form_is_found(wordings: Find, base: str, other: str, slip: str) -> None:
    assert wordings("article-form", base, other) == [("grammar", slip)]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("She is a student at a college.", "She is a student at a university."),
        ("He met an agent.", "He met an FBI agent."),
        ("It took a moment.", "It took an hour."),
        ("It was a unusual plan.", "It was a unusual idea."),
        ("He has a grade A record.", "He has a grade A excellent record."),
    ],
)
def test_article_form_leaves_alone(wordings: Find, base: str, other: str) -> None:
    assert wordings("article-form", base, other) == []
