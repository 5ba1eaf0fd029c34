"""The learned weights of the link model, read once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class LinkModel(NamedTuple):
    """`passes`: (weights, bias) of each logistic pass; `accept`: the least probability of a link that stands."""

    passes: tuple[tuple[list[float], float], ...]
    accept: float


@lru_cache(maxsize=1)
def load_model() -> LinkModel:
    """The model shipped in the package (made by `scripts/train_alignment.py`)."""
    import json
    from pathlib import Path

    raw = json.loads((Path(__file__).parent / "weights.json").read_text(encoding="utf-8"))
    return LinkModel(
        tuple(([float(w) for w in one["weights"]], float(one["bias"])) for one in raw["passes"]), float(raw["accept"])
    )
