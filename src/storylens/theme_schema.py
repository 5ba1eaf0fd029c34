"""What a user's theme file may say, told in one line for each thing that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from storylens.schema_lines import error_lines
from storylens.text.safe import safe
from storylens.themes import COLOURS, MARKS, SHIPPED, STYLES, hex_colour


def _one_of(names: tuple[str, ...], what: str) -> Any:
    def check(value: str) -> str:
        if value not in names:
            raise ValueError(f"no such {what}; there are {', '.join(names)}")
        return value

    return AfterValidator(check)


def _styles(value: str) -> str:
    unknown = [word for word in value.split() if word not in STYLES]
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no text style; there are {', '.join(STYLES)}")
    return value


def _symbol(value: str) -> str:
    if safe(value) != value or value.isspace():
        raise ValueError("a symbol is one or two visible characters")
    return value


Colour = Annotated[str, Field(max_length=7), AfterValidator(hex_colour)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class MarkTable(_Table):
    """One mark: its colours, and a style or symbol in place of the usual one."""

    colour: Colour
    background: Colour | None = None
    style: Annotated[str, AfterValidator(_styles)] = ""
    symbol: Annotated[str, Field(min_length=1, max_length=2), AfterValidator(_symbol)] = "?"


class ThemeFile(_Table):
    """A whole file."""

    title: Annotated[str, Field(min_length=1, max_length=80)]
    dark: bool = True
    extends: Literal[SHIPPED] | None = None  # type: ignore[valid-type]
    colours: dict[Annotated[str, _one_of(COLOURS, "colour")], Colour] = {}
    marks: dict[Annotated[str, _one_of(MARKS, "mark")], MarkTable] = {}


def problems_of(data: Mapping[str, Any]) -> list[str]:
    """One line for each thing wrong with `data`, naming its key; empty where all is well."""
    try:
        ThemeFile.model_validate(data)
    except ValidationError as error:
        return error_lines(error)
    return []
