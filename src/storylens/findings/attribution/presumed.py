"""Whose words a quotation is where nobody says "said": the subject of the sentence it stands in.

"Reid has gone after him as a “human leech”" has no reporting verb, and yet it is Reid who is quoted. Such speakers are
no attributions of their own; they are only held against the other version.
"""

from __future__ import annotations

from storylens.findings.attribution import subjects
from storylens.findings.attribution.extract import Voices
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.speakers import speaker
from storylens.findings.attribution.voice import Voice


def presumed(found: Voices, paragraph: int) -> list[Voice]:
    """One voice for each sentence with a quotation that no attribution claims and a name for its subject."""
    p = found.paragraphs[paragraph]
    if not p.quotations:
        return []
    claimed = bytearray(len(p.tokens))
    for v in found.of_paragraph[paragraph]:
        for n, a, b in v.content:
            if n == paragraph:
                claimed[a:b] = b"\x01" * (b - a)
    out: list[Voice] = []
    for q in p.quotations:
        s = next((s for s, e in p.sentences if s <= q.first < e), -1)
        if s < 0 or q.first == s or claimed[q.first] or q.inner_last - q.inner_first < 2:
            continue
        if out and out[-1].sentence[0] == s:
            out[-1].content.append((paragraph, q.first, q.last))
            continue
        subject = subjects.main_subject(p, s, q.first)
        if subject and subject[1] < q.first and speaker(found, (paragraph, *subject)).names:
            out.append(_voice(p, s, subject, (paragraph, q.first, q.last)))
    return out


def _voice(p: Paragraph, s: int, subject: tuple[int, int], content: tuple[int, int, int]) -> Voice:
    end = next(e for x, e in p.sentences if x == s)
    verb = subject[1]
    return Voice(
        p.number, (s, end), (p.number, *subject), (verb, verb + 1), verb, p.norms[verb], 1.0, "presumed", [content],
        quoted=True, listed=False, sure=False,
    )  # fmt: skip
