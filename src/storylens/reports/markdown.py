"""The Markdown report, for a ticket or a mail: the findings with both wordings, and what happened to paragraphs.

Story text cannot become markup, a mention, a link or a tag: whatever Markdown reads as more than a character is
escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from storylens._version import __version__
from storylens.reports.coverage import coverage
from storylens.reports.versions import version_views
from storylens.reports.view import FindingView, PairView, Words, pair_views, title_of
from storylens.text.safe import safe

if TYPE_CHECKING:
    from storylens.compare import Comparison
    from storylens.reports.verdicts import Verdicts


def report(comparison: Comparison, verdicts: Verdicts | None = None, *, title: str | None = None) -> str:
    """`comparison` as GitHub-flavoured Markdown, ending in a line break."""
    lines = [f"# {escaped(title_of(comparison, title))}", ""]
    for version in version_views(comparison):
        facts = "; ".join(f"{name.lower()} {escaped(value)}" for name, value in version.facts)
        lines.append(f"- **{escaped(version.name)}** ({version.role}): {facts}")
    for view in pair_views(comparison, verdicts):
        lines += ["", *_pair(view)]
    if len(comparison.versions) > 2:
        lines += ["", *_coverage(comparison)]
    lines += ["", f"Made by storylens {__version__}."]
    return "\n".join(lines) + "\n"


def _pair(view: PairView) -> Iterator[str]:
    yield f"## {escaped(view.other_name)} against {escaped(view.base_name)}"
    yield ""
    if view.same:
        yield "The two texts are the same."
        return
    if not view.related:
        yield view.apart
        return
    names, values = zip(*view.figures, strict=True)
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    yield f"| {' | '.join(escaped(v) for v in values)} |"
    number = count(1)
    for category, findings in view.groups:
        yield ""
        yield f"### {category.capitalize()}"
        for finding in findings:
            yield from _finding(view, next(number), finding)
    if view.suspicious:
        yield ""
        yield "### Suspicious wording"
        yield ""
        for f in view.suspicious:
            yield f"- {_side(f.base, 'del')} → {_side(f.other, 'ins')} ({f.places})"
    if view.pivot:
        yield ""
        yield "### Went through another language"
        yield ""
        told, evidence = view.pivot
        yield f"{escaped(told)}, to judge by:"
        yield ""
        yield from (f"- {escaped(line)}" for line in evidence)
    if view.speakers:
        yield ""
        yield "### Who speaks"
        yield ""
        yield from (f"- {escaped(s.name)}: {escaped(s.fate)} ({escaped(s.base)})" for s in view.speakers)
    whole = [row.label for row in view.rows if row.label]
    if whole:
        yield ""
        yield "### Paragraphs"
        yield ""
        yield from (f"- {label}" for label in whole)


def _finding(view: PairView, number: int, f: FindingView) -> Iterator[str]:
    yield ""
    yield f"{number}. **{f.severity.upper()}**, {f.type} ({f.places}): {escaped(f.message)}"
    yield f"   - {escaped(view.base_name)}: {_side(f.base, 'del')}"
    yield f"   - {escaped(view.other_name)}: {_side(f.other, 'ins')}"
    more = [*(escaped(n) for n in f.notes), f.support, f.confidence, escaped(f.verdict) if f.verdict else ""]
    yield from (f"   - {line}" for line in more if line)
    yield f"   - id {f.id}"


def _side(words: Words | None, tag: str) -> str:
    if words is None:
        return "*nothing stands here*"
    return f"{escaped(words.before)}<{tag}>{escaped(words.words)}</{tag}>{escaped(words.after)}".strip()


def _coverage(comparison: Comparison) -> Iterator[str]:
    yield "## All versions, paragraph by paragraph"
    yield ""
    yield f"| {' | '.join(escaped(v.name) for v in version_views(comparison))} |"
    yield f"|{' --- |' * len(comparison.versions)}"
    for row in coverage(comparison):
        yield f"| {' | '.join(escaped(cell.text) for cell in row)} |"


_SPECIAL = re.compile(r"[\\`*_\[\]|<>~&$]")
_LINK = re.compile(r"(?i)(?:(?<=http)|(?<=https)|(?<=ftp)):(?=//)|(?<=www)\.|(?<=mailto):")
_START = re.compile(r"^([-+=#])|^(\d+)([.)])")
_REFERENCE = re.compile(r"([@#!])(?=[\w-])")


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is; safe, on one line."""
    out = _SPECIAL.sub(r"\\\g<0>", safe(text))
    out = _LINK.sub(r"\\\g<0>", out)
    out = _START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", out)
    return _REFERENCE.sub(r"\1<!-- -->", out)
