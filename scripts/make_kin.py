"""Makes `src/storylens/align/kin.txt` and `phrases.txt` from `scripts/kin_groups.txt` and `phrase_groups.txt`.

    uv run python scripts/make_kin.py

Kin: a stem a line, then the groups it stands in; a group whose words all stand in another one is left out. Phrases:
the stems of a word or a phrase, then its groups.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from storylens.text.spelling import spelling
from storylens.text.stems import stem

HERE = Path(__file__).parent
OUT = HERE.parent / "src/storylens/align"


def groups(name: str) -> Iterator[str]:
    """The lines of a list that are not remarks."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def kin() -> str:
    found = {frozenset(stem(word) for word in line.split()) for line in groups("kin_groups.txt")}
    kept = sorted(sorted(g) for g in found if len(g) > 1 and not any(g < other for other in found))
    members: dict[str, list[int]] = {}
    for number, group in enumerate(kept):
        for word in group:
            members.setdefault(word, []).append(number)
    return "".join(f"{word} {' '.join(map(str, members[word]))}\n" for word in sorted(members))


def phrases() -> str:
    members: dict[str, list[int]] = {}
    for number, line in enumerate(groups("phrase_groups.txt")):
        for member in {" ".join(stem(spelling(word)) for word in m.split()) for m in line.split("|")}:
            members.setdefault(member, []).append(number)
    return "".join(f"{stems}\t{' '.join(map(str, members[stems]))}\n" for stems in sorted(members))


def main() -> None:
    for name, text in (("kin.txt", kin()), ("phrases.txt", phrases())):
        (OUT / name).write_text(text, encoding="utf-8")
        print(f"{name}: {text.count(chr(10))} lines")


if __name__ == "__main__":
    main()
