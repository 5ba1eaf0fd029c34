"""What a config file may say, told in one line for each thing that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from storylens.config import flat_keys
from storylens.model import SEVERITIES
from storylens.schema_lines import error_lines
from storylens.text.safe import safe

LEVELS = ("change", *SEVERITIES, "never")


def _plain(value: str) -> str:
    if not value.strip() or safe(value) != value:
        raise ValueError("must be visible characters")
    return value


def _level(value: str) -> str:
    if value not in LEVELS:
        raise ValueError(f"no such level; there are {', '.join(LEVELS)}")
    return value


def _grade(value: str) -> str:
    if value != "off" and value not in SEVERITIES:
        raise ValueError(f"{value!r} is neither off nor a severity; there are {', '.join(SEVERITIES)}")
    return value


def _bound(value: Any) -> Any:
    keys = [value] if isinstance(value, str) else value
    if value is not False and not (
        isinstance(keys, list) and all(isinstance(k, str) and 0 < len(k) <= 40 and _plain(k) for k in keys)
    ):
        raise ValueError("must be a key, a list of keys, or false to unbind the command")
    return value


def _server(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("must begin with http:// or https://")
    return value


def _checker(value: str) -> str:
    if value != "harper":
        from storylens.findings.translation.checkers.installed import names

        if value not in names():
            raise ValueError(f"no such second reader; choose from {', '.join(names())}")
    return value


Words = Annotated[str, Field(max_length=200), AfterValidator(_plain)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class HouseTable(_Table):
    """A desk's own style: wordings that are fine, wordings that never are, spellings that count as the same."""

    fine: list[Words] = []
    never: dict[Words, Words] = {}
    spellings: dict[Words, Words] = {}


class ConfigFile(_Table):
    """A whole file."""

    theme: Words | None = None
    ascii: bool | None = None
    fail_on: Annotated[str, AfterValidator(_level)] | None = Field(None, alias="fail-on")
    initials: Annotated[str, Field(max_length=20), AfterValidator(_plain)] | None = None
    review: Words | None = None
    checkers: list[Annotated[str, AfterValidator(_checker)]] = []
    languagetool_url: Annotated[str, AfterValidator(_server)] | None = Field(None, alias="languagetool-url")
    rules: dict[str, Annotated[str, AfterValidator(_grade)]] = {}
    house: HouseTable = HouseTable()
    keys: dict[Words, Annotated[Any, AfterValidator(_bound)]] = {}


def problems_of(data: Mapping[str, Any]) -> list[str]:
    """One line for each thing wrong with `data`, naming its key; empty where all is well."""
    if isinstance(data.get("keys"), dict):
        data = {**data, "keys": flat_keys(data["keys"])}
    try:
        file = ConfigFile.model_validate(data)
    except ValidationError as error:
        return error_lines(error)
    return [*_unknown_rules(file.rules)]


def _unknown_rules(table: Mapping[str, str]) -> Iterable[str]:
    if not table:
        return
    from storylens.findings.registry import rules

    names = {rule.name for rule in rules()}
    types = {name for rule in rules() for name in rule.types}
    for name, grade in table.items():
        if name not in names | types:
            yield f"rules.{safe(name)}: no such rule{_meant(name, names | types)}"
        elif grade == "off" and name not in names:
            raised = sorted(rule.name for rule in rules() if name in rule.types)
            yield f"rules.{name}: a type cannot be switched off alone; switch off its rule ({', '.join(raised)})"


def _meant(name: str, known: Iterable[str]) -> str:
    from rapidfuzz import fuzz, process

    near = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return f"; did you mean {near[0]}?" if near else "; `storylens rules` lists them"
