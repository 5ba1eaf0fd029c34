"""The learned weights of the link model, read once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from storylens.align.doubt import Network


class LinkModel(NamedTuple):
    """`passes`: (weights, bias) of each logistic pass; `doubt`: what looks again at what they leave in doubt;
    `accept`: the least probability of a link that stands."""

    passes: tuple[tuple[list[float], float], ...]
    doubt: Network
    accept: float


@lru_cache(maxsize=1)
def load_model() -> LinkModel:
    """The model shipped in the package (made by `scripts/train_alignment.py`)."""
    from json import loads

    with open(f"{__file__.removesuffix('model.py')}weights.json", encoding="utf-8") as file:
        raw = loads(file.read())
    passes = tuple((one["weights"], one["bias"]) for one in raw["passes"])
    doubt = raw["doubt"]
    network = tuple(doubt[name] for name in ("means", "scales", "hidden", "biases", "out", "bias"))
    return LinkModel(passes, network, raw["accept"])
