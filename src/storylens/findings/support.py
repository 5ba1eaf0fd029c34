"""What the further versions say at the place of a finding: how many can be asked, how many share its wording."""

from __future__ import annotations

from storylens.findings.context import PairContext
from storylens.model import Finding, Span
from storylens.text.document import Document


def support(finding: Finding, context: PairContext) -> tuple[int, int]:
    """(sharing, asked): of the versions that have this place at all, how many word it as the other side does.

    For words that are gone (no other span) a version shares the wording where they are gone there too.
    """
    if not context.witnesses or finding.link is None:
        return 0, 0
    base_paragraphs = context.links[finding.link].base
    if not base_paragraphs:
        return 0, 0
    wanted = finding.other or finding.base
    words = _phrase(context.other if finding.other else context.base, wanted) if wanted else ""
    sharing = asked = 0
    for witness in context.witnesses:
        links = {witness.link_of_base[i] for i in base_paragraphs if i in witness.link_of_base}
        heard = [k for k in sorted(links) if witness.links[k].other]
        if not heard:
            continue
        asked += 1
        sharing += any(words in witness.wording(k) for k in heard) is (finding.other is not None)
    return sharing, asked


def _phrase(document: Document, span: Span) -> str:
    """The compared forms of a span's tokens, one space around each."""
    first, last = document.paragraph_at(span.start), document.paragraph_at(max(span.start, span.end - 1))
    tokens = [t.norm for p in range(first, last + 1) for t in document.tokens(p) if span.start <= t.start < span.end]
    return f" {' '.join(tokens)} "
