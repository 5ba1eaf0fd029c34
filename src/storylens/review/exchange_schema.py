"""What an exported review may say."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from storylens.model import Category

_Id = Annotated[str, Field(pattern=r"^[0-9a-f]{8,64}$")]
_Short = Annotated[str, Field(max_length=500)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)


class VerdictEntry(_Table):
    """One decision."""

    state: Literal["accepted", "dismissed", "noted", "open"]
    finding: _Id
    version: _Short
    rule: _Short
    category: Category
    type: _Short
    base: str | None
    other: str | None
    context: str = ""
    note: str = ""
    initials: _Short = ""
    time: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00$")]
    uid: _Id


class StoryEntry(_Table):
    """A story and the decisions on it."""

    id: _Id
    title: _Short
    keys: list[Annotated[str, Field(pattern=r"^text:sha256:[0-9a-f]{64}$")]]
    verdicts: list[VerdictEntry]


class ReviewFile(_Table):
    """A whole export. Fields of a later version are ignored, never guessed at."""

    schema_version: Literal[1]
    kind: Literal["review"]
    stories: list[StoryEntry]
