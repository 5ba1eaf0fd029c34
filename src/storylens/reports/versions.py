"""The versions of a comparison, each with what is known of it."""

from __future__ import annotations

from typing import NamedTuple

from storylens.compare import Comparison
from storylens.reports.languages import language_of
from storylens.reports.notices import notices
from storylens.reports.wording import counted, when
from storylens.text.line_ends import line_ends
from storylens.text.safe import SafeText, safe


class VersionView(NamedTuple):
    """A version and what is known of it, as (name, value) lines."""

    name: SafeText
    role: str
    facts: list[tuple[str, SafeText]]
    url: str | None


def version_views(comparison: Comparison) -> list[VersionView]:
    """The versions, base first."""
    out = []
    for version, key, document in zip(comparison.versions, comparison.keys, comparison.documents, strict=True):
        known = (
            ("Title", version.title),
            ("Outlet", version.outlet),
            ("By", version.byline),
            ("Published", when(version.published) if version.published else None),
            ("Went through", language_of(version)),
            ("Length", counted(len(document.paragraphs), "paragraph")),
            ("Read as", ", ".join(filter(None, (version.reader, version.encoding, line_ends(version.text))))),
            *(("Note", note) for note in notices(version, document)),
        )
        web = version.url if version.url and version.url.startswith(("http://", "https://")) else None
        facts = [(name, safe(value)) for name, value in known if value]
        if version.url:
            facts.append(("Address", safe(version.url)))
        out.append(VersionView(safe(version.name or key), version.role, facts, web))
    return out
