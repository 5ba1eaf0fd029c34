"""The JSON contract as pydantic models; `scripts/make_schema.py` writes the committed JSON Schema from them.

Nothing at run time imports this module: `storylens.plain` makes the same values without pydantic, and a test
holds the two together.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from storylens.model import Category, LinkKind, Op, Role, Severity, Style

_Count = Annotated[int, Field(ge=0)]
_Share = Annotated[float, Field(ge=0, le=1)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SpanModel(_Model):
    """A run of a version's text: code points, 0-based, half-open; `text` is exactly those characters."""

    start: _Count
    end: _Count
    text: str


class ToolModel(_Model):
    """What made the report."""

    name: Literal["storylens"]
    version: str


class ForeignModel(_Model):
    """Paragraphs (0-based) in one language other than English; `whole` where all of the text is."""

    language: str
    paragraphs: list[_Count]
    whole: bool


class VersionModel(_Model):
    """One text; the first of `versions` is the base."""

    key: Annotated[str, Field(description="Stable name of the version within this comparison.")]
    name: str
    role: Role
    outlet: str | None
    language: str | None
    published: str | None
    url: str | None
    title: str | None
    byline: str | None
    path: str | None
    reader: str
    encoding: str
    line_ends: Annotated[str, Field(description="LF, CRLF, CR, or several joined by “and”; empty for one line.")]
    notes: list[str]
    foreign: Annotated[
        list[ForeignModel], Field(description="What is not in English: only language-free rules ran there.")
    ]
    dropped: Annotated[list[str], Field(description="Blocks of the page or document that its reader left out.")]
    digest: Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$", description="Of the text in UTF-8.")]
    length: Annotated[int, Field(ge=0, description="Code points in the text.")]
    paragraphs: Annotated[
        list[tuple[_Count, _Count]], Field(description="[start, end) of each paragraph, in code points.")
    ]


class LinkModel(_Model):
    """Which paragraphs of the base stand for which of the other; 0-based indexes."""

    kind: LinkKind
    base: list[_Count]
    other: list[_Count]
    moved: bool
    score: _Share


class EditModel(_Model):
    """One changed run of words inside the link `link`; `style` names the house style that explains it."""

    op: Op
    link: _Count
    base: SpanModel | None
    other: SpanModel | None
    style: Style | None


class VerdictModel(_Model):
    """What the editor decided on a finding. `carried`: on an earlier wording of it."""

    state: Literal["accepted", "dismissed", "noted"]
    note: str
    initials: str
    time: Annotated[str, Field(description="UTC, ISO 8601.")]
    carried: bool


class FindingModel(_Model):
    """A change an editor should know of."""

    id: Annotated[str, Field(description="Stable over re-runs and over edits elsewhere.")]
    rule: str
    category: Category
    type: str
    severity: Severity
    confidence: Annotated[_Share | None, Field(description="A precision measured on data, or null.")]
    base: SpanModel | None
    other: SpanModel | None
    message: str
    notes: list[str]
    support: Annotated[int, Field(ge=0, description="Further versions that share the other side's wording.")]
    witnesses: Annotated[int, Field(ge=0, description="Further versions that were asked.")]
    link: _Count | None
    verdict: Annotated[VerdictModel | None, Field(description="Only where the editor's verdicts were asked for.")] = (
        None
    )


class KeptModel(_Model):
    """How many of the base's are kept; both 0 where it has none."""

    kept: _Count
    total: _Count


class RetentionModel(_Model):
    """How much of the base is left."""

    attributions: KeptModel
    quotes: KeptModel
    numbers: KeptModel
    verbatim: Annotated[_Share, Field(description="Share of the base's words that stand unchanged.")]


class PivotClueModel(_Model):
    """One thing that speaks for the pivot language, and where it stands."""

    why: str
    base: SpanModel | None
    other: SpanModel | None


class PivotModel(_Model):
    """The language that the other version probably went through."""

    language: str
    confidence: Annotated[float, Field(ge=0.8, le=1, description="Its share of the odds, among all and none.")]
    evidence: list[PivotClueModel]


class PairModel(_Model):
    """The base held against one other version; `base` and `other` index `versions`."""

    base: _Count
    other: _Count
    related: Annotated[bool, Field(description="False where the two tell different stories: links mean nothing then.")]
    retention: RetentionModel
    pivot: Annotated[PivotModel | None, Field(description="Null where no language stands out.")]
    links: list[LinkModel]
    edits: list[EditModel]
    findings: list[FindingModel]
    suspicious: Annotated[list[FindingModel], Field(description="Wording that may be wrong; never gates.")]
    held_back: Annotated[
        list[FindingModel],
        Field(description="Findings beyond a rule's cap, or of a slip that runs through the text; a note counts them."),
    ]
    suspicion: Annotated[list[_Share], Field(description="How suspect each paragraph of the other version is.")]


class TableModel(_Model):
    """All versions in one collation: `rows[r][v]` holds the paragraphs of version `v` that stand in row `r`.

    `spans[r]` is empty, or holds in the same shape those among them whose own row is another one.
    """

    rows: list[list[list[_Count]]]
    spans: list[list[list[_Count]]]


class ComparisonModel(_Model):
    """What `storylens diff --format json` prints."""

    schema_version: Literal[1]
    tool: ToolModel
    versions: list[VersionModel]
    pairs: list[PairModel]
    table: TableModel


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the report."""
    schema = ComparisonModel.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "storylens comparison", **schema}
