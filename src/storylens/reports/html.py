"""The HTML report: one page that holds everything, runs no script and asks nobody for anything.

Story text is hostile: every string is safe text, and the template escapes it again. The page's own policy forbids
scripts, pictures, fonts and connections; the one style sheet is admitted by its digest.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from storylens._version import __version__
from storylens.reports.coverage import coverage
from storylens.reports.versions import version_views
from storylens.reports.view import pair_views, title_of

if TYPE_CHECKING:
    from jinja2 import Template

    from storylens.compare import Comparison
    from storylens.reports.verdicts import Verdicts

_FOLDER = Path(__file__).parent / "templates"


def report(comparison: Comparison, verdicts: Verdicts | None = None, *, title: str | None = None) -> str:
    """`comparison` as one self-contained page, with the editor's verdicts where there are any."""
    from markupsafe import Markup

    style = (_FOLDER / "report.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return _template().render(
        title=title_of(comparison, title),
        versions=version_views(comparison),
        pairs=pair_views(comparison, verdicts),
        coverage=coverage(comparison) if len(comparison.versions) > 2 else [],
        style=Markup(style),
        style_hash=f"sha256-{digest}",
        tool_version=__version__,
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("report.html.jinja")
