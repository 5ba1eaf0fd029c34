"""Write `docs/rules.md` from what the rules say of themselves: `uv run python -m scripts.rules_page`."""

from __future__ import annotations

from pathlib import Path

from storylens.findings.registry import rules
from storylens.findings.rule import Rule, rule_text
from storylens.model import CATEGORIES

TARGET = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
HEAD = """# The rules

What every rule sees, why it matters, and what it leaves alone, from the rules' own docstrings (`storylens rules` prints
the same). Severities are the defaults; [the desk's config](config.md) grades anew or switches off.
"""


def page() -> str:
    out = [HEAD]
    for category in CATEGORIES:
        group = [rule for rule in rules() if rule.category == category]
        if group:
            out += [f"## {category}\n", *map(entry, group)]
    return "\n".join(out)


def entry(rule: Rule) -> str:
    text = rule_text(rule)
    kinds = ", ".join(
        f"`{kind}` {severity}" + (f" ({rule.confidence[kind]:.0%} right)" if kind in rule.confidence else "")
        for kind, severity in rule.types.items()
    )
    lines = [
        f"### {rule.name}",
        text.sees,
        f"Raises {kinds}." + (" Shown dimmer, never gates." if rule.tier == "suspicious" else ""),
        f"**Why it matters.** {text.why}",
        f"**Example.** {text.example}",
        f"**Leaves alone.** {text.leaves}",
    ]
    return "\n\n".join(lines).replace("<", "&lt;") + "\n"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
    print(f"wrote {TARGET}")
