"""A pydantic error as lines for a person: which key, what is wrong with it, what would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.text.safe import safe

if TYPE_CHECKING:
    from pydantic import ValidationError

_PLAIN = {
    "extra_forbidden": "no such key",
    "missing": "missing",
    "string_type": "must be a text in quotation marks",
    "bool_type": "must be true or false",
    "dict_type": "must be a table",
    "list_type": "must be a list",
    "model_type": "must be a table",
    "int_type": "must be a whole number",
}


def error_lines(error: ValidationError) -> list[str]:
    """One line an error, `key.key: what is wrong`, in the order of the file's schema."""
    lines = []
    for e in error.errors(include_url=False):
        places = [str(p) for p in e["loc"] if p != "[key]" and not str(p).startswith("function-")]
        why = _PLAIN.get(e["type"]) or e["msg"].removeprefix("Value error, ")
        lines.append(str(safe(f"{'.'.join(places)}: {why}" if places else why)))
    return list(dict.fromkeys(lines))
