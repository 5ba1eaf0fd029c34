"""What the explainer says of a finding: its one line, both wordings, why it matters, what to do. Pure."""

from __future__ import annotations

from functools import cache

from storylens.findings.remedies import remedy
from storylens.model import Finding, Span
from storylens.reports.wording import measured
from storylens.tui.findings_view import TITLES
from storylens.tui.widgets.prose import Text

SHORT = 600
FEW = 40
FEW_WORDS = 3
REACH = 60
GONE = ("-removed", "-dropped", "-gone", "-omitted")


@cache
def _docs() -> dict[str, str]:
    """Rule name -> its paragraph "Why it matters"."""
    from storylens.findings.registry import rules

    out = {}
    for rule in rules():
        for part in rule.doc.split("\n\n"):
            if "Why it matters:" in part:
                why = part.split("Why it matters:", 1)[1]
                for stop in ("\nExample:", "\nLeaves alone:"):
                    why = why.split(stop, 1)[0]
                out[rule.name] = " ".join(why.split())
    return out


def explanation(finding: Finding, base_text: str, other_text: str, verdict: str = "") -> list[Text]:
    """The explainer's paragraphs."""
    title = f"{finding.severity} · {TITLES[finding.category]} · {finding.type.replace('-', ' ')}"
    out = [Text(title, f"severity-{finding.severity}"), Text(finding.message, "strong")]
    if verdict:
        out.append(Text(verdict, "title"))
    out.append(Text(""))
    out.append(Text(_words(finding.base, base_text), "plain" if finding.base else "muted", "base", 6))
    out.append(Text(_words(finding.other, other_text), "plain" if finding.other else "muted", "here", 6))
    for note in finding.notes:
        out.append(Text(note, "muted"))
    if finding.witnesses:
        out.append(Text(f"{finding.support} of {finding.witnesses} other versions say the same.", "muted"))
    if finding.confidence is not None:
        out.append(Text(f"Measured: {measured(finding.confidence)}.", "muted"))
    why = _docs().get(finding.rule)
    out.append(Text(""))
    if why:
        out.append(Text(why[:1].upper() + why[1:], "muted", "why", 6))
    out.append(Text(remedy(finding.category, finding.type).do, "muted", "do", 6))
    return out


def _words(span: Span | None, text: str) -> str:
    """The words; few of them with what stands around them, themselves between marks: `one invoice at ›a‹ time`."""
    if span is None:
        return "nothing stands here"
    words = " ".join(span.text.split())
    if len(words) > SHORT:
        return words[:SHORT].rstrip() + " …"
    if len(words) >= FEW:
        return words
    before, after = around(text, span)
    return f"{before}›{words}‹{after}"


def around(text: str, span: Span) -> tuple[str, str]:
    """A few words before and after `span`, within its paragraph, with an ellipsis where more stands there."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - REACH)
    end = text.find("\n", span.end)
    end = min(len(text) if end < 0 else end, span.end + REACH)
    before, after = text[start : span.start], text[span.end : end]
    if start and text[start - 1] != "\n":
        before = "… " + before.partition(" ")[2]
    if end < len(text) and text[end] != "\n":
        after = after.rpartition(" ")[0] + " …"
    return before, after


def wordings(finding: Finding, cells: int) -> str:
    """What differs, in at most `cells` characters: `“far” → “well”`, `“officials said” gone`, `+ “…”`."""
    base = finding.base.text.split() if finding.base else []
    other = finding.other.text.split() if finding.other else []
    turned = finding.type == "denial-removed" and len(base) <= FEW_WORDS  # "denied" became "confirmed"
    if not other or (base and finding.type.endswith(GONE) and not turned):
        return f"{_quoted(base, cells - 5)} gone"
    if not base:
        return f"+ {_quoted(other, cells - 2)}"
    left, right = differing(base, other)
    room = max(8, cells - 3)
    size = min(_size(left), max(room // 2, room - _size(right)))
    return f"{_quoted(left, size)} → {_quoted(right, room - size)}"


def differing(base: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """Both wordings without the words they begin and end with alike; a side keeps at least one word."""
    first = 0
    while first < min(len(base), len(other)) - 1 and base[first] == other[first]:
        first += 1
    last = 0
    while last < min(len(base), len(other)) - first - 1 and base[-1 - last] == other[-1 - last]:
        last += 1
    return base[first : len(base) - last], other[first : len(other) - last]


def _size(words: list[str]) -> int:
    return len(" ".join(words)) + 2


def _quoted(words: list[str], cells: int) -> str:
    """As many whole words as fit, from the first on; one word too long is cut."""
    first = next((k for k, word in enumerate(words) if any(map(str.isalnum, word))), 0)
    text = " ".join(words[first:]).strip('“”"') or " ".join(words)
    room = max(3, cells - 2)
    if len(text) > room:
        kept = text[: room - 1].rpartition(" ")[0]
        text = (kept or text[: room - 1].rstrip()) + (" …" if kept and len(kept) < room - 1 else "…")
    return f"“{text}”"
