"""The desk's config file, read into Options; used by the cli and the tui only.

It is read from the user's own directory, never from the folder of the story under review: a story must not be able
to switch off the rules that judge it. `--config FILE` names another one. It holds words, never patterns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from storylens.errors import ConfigError
from storylens.model import House, Options, Severity
from storylens.places import config_directory
from storylens.toml_files import read_toml


@dataclass(frozen=True, slots=True)
class Config:
    """What the desk has settled. None means: not said, take the program's default.

    `keys` maps a command's id to the keys that replace its usual ones; an empty tuple unbinds it. `review` is a
    file for verdicts, absolute. `path` is the file all this came from, None where there is none.
    """

    options: Options = field(default_factory=Options)
    fail_on: str | None = None
    theme: str | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    initials: str = ""
    review: str | None = None
    ascii: bool | None = None
    path: str | None = None


def config_path() -> Path:
    """Where the user's config file is, or would be."""
    return config_directory() / "config.toml"


def load_config(path: str | Path | None = None) -> Config:
    """The config in `path`, or in the user's directory; all defaults where that has none.

    Raises `ConfigError`, one line naming every key that is wrong; a file named by hand must exist.
    """
    place = Path(path) if path is not None else config_path()
    if path is None and not place.exists():
        return Config()
    data = read_toml(place, str(place))
    if not data:
        return Config(path=str(place))
    from storylens.config_schema import problems_of

    problems = problems_of(data)
    if problems:
        raise ConfigError(f"{place}: {'; '.join(problems)}")
    return _config(data, place)


def _config(data: Mapping[str, Any], place: Path) -> Config:
    disabled, severities = _rules(data.get("rules", {}))
    review = data.get("review")
    return Config(
        options=Options(
            disabled=disabled,
            severities=severities,
            house=_house(data.get("house", {})),
            checkers=tuple(data.get("checkers", ())),
            languagetool_url=data.get("languagetool-url"),
        ),
        fail_on=data.get("fail-on"),
        theme=data.get("theme"),
        keys={name: _keys(value) for name, value in flat_keys(data.get("keys", {})).items()},
        initials=data.get("initials", ""),
        review=str(place.parent.absolute() / Path(review).expanduser()) if review else None,
        ascii=data.get("ascii"),
        path=str(place),
    )


def _rules(table: Mapping[str, str]) -> tuple[frozenset[str], dict[str, Severity]]:
    """(names of rules switched off, finding type -> severity); a rule's name stands for all types it raises."""
    if not table:
        return frozenset(), {}
    from storylens.findings.registry import rules

    raises = {rule.name: tuple(rule.types) for rule in rules()}
    severities: dict[str, Any] = {}
    for name, grade in table.items():
        if grade != "off" and name in raises:
            severities.update(dict.fromkeys(raises[name], grade))
    severities.update({name: grade for name, grade in table.items() if grade != "off" and name not in raises})
    return frozenset(name for name, grade in table.items() if grade == "off"), severities


def _house(table: Mapping[str, Any]) -> House:
    return House(
        fine=frozenset(table.get("fine", ())), never=table.get("never", {}), spellings=table.get("spellings", {})
    )


def flat_keys(table: Mapping[str, Any]) -> dict[str, Any]:
    """Command ids with their keys: `change.next = "n"` makes a table in TOML, and means the id `change.next`."""
    out: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, dict) and value:
            out.update({f"{name}.{rest}": keys for rest, keys in flat_keys(value).items()})
        else:
            out[name] = value
    return out


def _keys(value: str | list[str] | bool) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else ()
