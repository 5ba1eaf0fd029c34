"""Write the committed JSON Schema of the report from its pydantic models."""

from __future__ import annotations

import json
from pathlib import Path

from storylens.reports.schema import json_schema

TARGET = Path(__file__).parent.parent / "src" / "storylens" / "reports" / "comparison.schema.json"

if __name__ == "__main__":
    TARGET.write_text(json.dumps(json_schema(), indent=2) + "\n", encoding="utf-8")
    print(f"wrote {TARGET}")
