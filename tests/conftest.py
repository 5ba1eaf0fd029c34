"""What the whole suite shares: the terminal summary of the sample stories and of the bars against hostile input."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Known gaps are printed after every run. Properties travel with the reports, so xdist workers count too."""
    totals: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    closed: list[str] = []
    bars: defaultdict[str, list[dict[str, float]]] = defaultdict(list)
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            for name, value in report.user_properties:
                if name == "stories":
                    totals.update(value)
                elif name == "facts":
                    facts.update(value)
                elif name == "gap closed":
                    closed.append(value)
                elif name.startswith("bar: "):
                    bars[name.removeprefix("bar: ")].append(value)
    if totals:
        terminalreporter.section("sample stories")
        terminalreporter.line(", ".join(f"{count} {name}" for name, count in totals.items()))
    for line in sorted(closed):
        terminalreporter.line(f"no longer a gap, remove its known-gap mark: {line}")
    if facts:
        terminalreporter.section("fact pairs: precision / recall")
        for kind in sorted({name.rpartition(" ")[0] for name in facts}):
            right, told = facts[f"{kind} right"], facts[f"{kind} told"]
            found, expected = facts[f"{kind} found"], facts[f"{kind} expected"]
            terminalreporter.line(f"{kind}: {right} of {told} right, {found} of {expected} found")
    if bars:
        terminalreporter.section("bars against hostile input")
    for kind, measures in sorted(bars.items()):
        units = sorted({unit for measure in measures for unit in measure})
        worst = ", ".join(f"{max(m.get(u, 0) for m in measures):.3g} {u}" for u in units)
        terminalreporter.line(f"{kind}: {len(measures)} times" + (f", at most {worst}" if worst else ""))
