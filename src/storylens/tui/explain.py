"""What the explainer says of a finding: its one line, both wordings, why it matters, what to do. Pure."""

from __future__ import annotations

from functools import cache

from storylens.model import Finding, Span
from storylens.tui.findings_view import TITLES
from storylens.tui.widgets.prose import Text

WHAT_TO_DO: dict[str, str] = {
    "attribution": "Give the claim its source back, or stand it up yourself before it runs.",
    "quote": "Put the speaker's own words back, or take the quotation marks off and paraphrase.",
    "fact": "Check against the base and the primary source; correct the one that is wrong.",
    "translation": "Read the sentence against the base and rewrite it in plain English.",
    "structure": "Decide whether the story still stands without it, or whether it must be put back.",
    "text-safety": "Remove the hidden characters; find out how they came in.",
}
SHORT = 600


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


def explanation(finding: Finding, verdict: str = "") -> list[Text]:
    """The explainer's paragraphs."""
    title = f"{finding.severity} · {TITLES[finding.category]} · {finding.type.replace('-', ' ')}"
    out = [Text(title, f"severity-{finding.severity}"), Text(finding.message, "strong")]
    if verdict:
        out.append(Text(verdict, "title"))
    out.append(Text(""))
    out.append(Text(_words(finding.base), "plain" if finding.base else "muted", "base", 6))
    out.append(Text(_words(finding.other), "plain" if finding.other else "muted", "here", 6))
    for note in finding.notes:
        out.append(Text(note, "muted"))
    if finding.witnesses:
        out.append(Text(f"{finding.support} of {finding.witnesses} other versions say the same.", "muted"))
    if finding.confidence is not None:
        out.append(Text(f"Findings of this kind are right {finding.confidence:.0%} of the time (measured).", "muted"))
    why = _docs().get(finding.rule)
    out.append(Text(""))
    if why:
        out.append(Text(why[:1].upper() + why[1:], "muted", "why", 6))
    out.append(Text(WHAT_TO_DO[finding.category], "muted", "do", 6))
    return out


def _words(span: Span | None) -> str:
    if span is None:
        return "nothing stands here"
    text = " ".join(span.text.split())
    return text if len(text) <= SHORT else text[:SHORT].rstrip() + " …"
