"""The engine is held to what an editor expects of every sample story; known gaps are counted, never hidden."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.stories.expected import (
    KINDS,
    describe,
    found,
    hits,
    places,
    read,
    story_folders,
    unlisted,
    versions,
)

Say = Callable[[str, object], None]
CASES = [
    pytest.param(folder, name, id=f"{folder.name}-{name.removesuffix('.txt')}")
    for folder in story_folders()
    for name in versions(folder)
    if name != "original.txt"
]


@pytest.mark.parametrize(("folder", "version"), CASES)
def test_an_editor_sees_what_must_be_seen(folder: Path, version: str, record_property: Say) -> None:
    entries = [e for e in read(folder).entries if e.sort == "finding" and e.version == version]
    missed, seen, gaps, closed = [], 0, 0, []
    for entry in entries:
        hit = bool(hits(entry, folder))
        seen += hit
        gaps += entry.known_gap and not hit
        if entry.known_gap and hit:
            closed.append(str(entry))
        elif not hit and not entry.known_gap:
            near = [describe(f) for f in found(folder, version)]
            missed.append(f"{entry}\n    found: " + "\n           ".join(near[:12]))
    record_property("stories", {"expected": len(entries), "found": seen, "known gaps": gaps})
    for line in closed:
        record_property("gap closed", f"{folder.name}/{line}")
    assert not missed, "\n".join(["no longer found:", *missed])


@pytest.mark.parametrize(("folder", "version"), CASES)
def test_harmless_changes_stay_silent(folder: Path, version: str, record_property: Say) -> None:
    entries = [e for e in read(folder).entries if e.sort == "silent" and e.version == version]
    loud, gaps, kept = [], 0, 0
    for entry in entries:
        alarms = hits(entry, folder)
        kept += not alarms
        gaps += entry.known_gap and bool(alarms)
        if entry.known_gap and not alarms:
            record_property("gap closed", f"{folder.name}/{entry}")
        elif alarms and not entry.known_gap:
            loud.append(f"{entry}: {'; '.join(describe(f) for f in alarms)}")
    record_property("stories", {"must stay silent": len(entries), "silent": kept, "known false alarms": gaps})
    assert not loud, "\n".join(["flagged, though harmless:", *loud])


@pytest.mark.parametrize(("folder", "version"), CASES)
def test_findings_nobody_expects_stay_within_their_limit(folder: Path, version: str, record_property: Say) -> None:
    surprising = unlisted(folder, version)
    record_property("stories", {"unlisted, major or worse": len(surprising)})
    for limit in read(folder).limits:
        if limit.version == version:
            beyond = unlisted(folder, version, limit.severity)
            assert len(beyond) <= limit.findings, "\n".join(map(describe, beyond))


@pytest.mark.parametrize("folder", story_folders(), ids=lambda f: f.name)
def test_every_entry_names_one_place(folder: Path) -> None:
    known = versions(folder)
    assert {p.name for p in folder.glob("*.txt")} == set(known)
    original = known["original.txt"].text
    wrong = [
        f"{entry.version}: “{words}” stands {len(places(text, words))} times"
        for entry in read(folder).entries
        for words, text in ((entry.base, original), (entry.other, known[entry.version].text))
        if words and len(places(text, words)) != 1
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("folder", story_folders(), ids=lambda f: f.name)
def test_a_story_against_itself_is_silent(folder: Path) -> None:
    import storylens

    for version in versions(folder).values():
        pair = storylens.compare(version, version).pairs[0]
        assert pair.findings == ()
        assert pair.edits == ()


def test_the_stories_carry_every_kind_of_damage() -> None:
    carried = {e.kind for folder in story_folders() for e in read(folder).entries if e.sort == "finding"}
    assert KINDS - carried == set()
