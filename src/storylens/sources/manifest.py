"""The shape of `story.toml`, checked by pydantic; imported only when a story is loaded."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from storylens.model import Role

_STRICT = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)
_Number = Annotated[int, Field(ge=1, strict=True)]
_Text = Annotated[str, Field(min_length=1, max_length=4096)]


class VersionEntry(BaseModel):
    """One `[[version]]`."""

    model_config = _STRICT

    file: _Text
    role: Role | None = None
    name: _Text | None = None
    outlet: _Text | None = None
    language: _Text | None = None
    published: date | datetime | time | _Text | None = None
    url: _Text | None = None
    encoding: _Text | None = None


class PinEntry(BaseModel):
    """One `[[pin]]`: a link fixed or forbidden by hand; numbers count from 1."""

    model_config = _STRICT

    versions: tuple[_Number, _Number]
    paragraphs: tuple[_Number, _Number]
    forbidden: bool = False

    @field_validator("versions")
    @classmethod
    def _two_versions(cls, value: tuple[int, int]) -> tuple[int, int]:
        if value[0] == value[1]:
            raise ValueError("a pin links two different versions")
        return value


class Manifest(BaseModel):
    """A whole `story.toml`."""

    model_config = _STRICT

    title: _Text
    version: Annotated[tuple[VersionEntry, ...], Field(min_length=1, max_length=64)]
    pin: tuple[PinEntry, ...] = ()
