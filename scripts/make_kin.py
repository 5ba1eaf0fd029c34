"""Makes `src/storylens/align/kin.txt` from `scripts/kin_groups.txt`: a stem a line, then the groups it stands in.

    uv run python scripts/make_kin.py

A group whose words all stand in another one is left out.
"""

from __future__ import annotations

from pathlib import Path

from storylens.text.stems import stem

HERE = Path(__file__).parent
OUT = HERE.parent / "src/storylens/align/kin.txt"


def main() -> None:
    read = (HERE / "kin_groups.txt").read_text(encoding="utf-8").splitlines()
    groups = {frozenset(stem(word) for word in line.split()) for line in read if line and not line.startswith("#")}
    kept = sorted(sorted(g) for g in groups if len(g) > 1 and not any(g < other for other in groups))
    members: dict[str, list[int]] = {}
    for number, group in enumerate(kept):
        for word in group:
            members.setdefault(word, []).append(number)
    OUT.write_text(
        "".join(f"{word} {' '.join(map(str, members[word]))}\n" for word in sorted(members)), encoding="utf-8"
    )
    print(f"{len(kept)} groups, {len(members)} stems")


if __name__ == "__main__":
    main()
