"""Models of boosted trees: made from those of scikit-learn, joined to one that scores their mean, stored as files.

A single training is one draw of chance: of the features that each tree sees, of the pages that happen to be there.
The mean of several depends on it less. It is stored as one sum of trees whose leaves are scaled.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from newsschema.parsers.common.trees import Node, Trees

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

THOUSANDTHS = 1_000
"""Scores are log odds in thousandths."""


def mean_of(models: Sequence[Any], features: tuple[str, ...], label: str) -> Trees:
    """Return the mean of binary `HistGradientBoostingClassifier` models as one model, its scores rounded to integers.

    `features` are the columns they were trained on, `label` names what they score.
    """
    unit = THOUSANDTHS / len(models)
    base = round(unit * sum(float(model._baseline_prediction[0, 0]) for model in models))
    trees = tuple((0, _node(stage[0].nodes, 0, unit)) for model in models for stage in model._predictors)
    return Trees(features, (label,), (base,), trees)


def _node(nodes: Any, at: int, unit: float) -> Node:
    """Return a tree of the library as nested tuples, its leaves times `unit`; features and thresholds are integers."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]) * unit)
    low, high = (_node(nodes, int(node[side]), unit) for side in ("left", "right"))
    return int(node["feature_idx"]), int(np.floor(node["num_threshold"])), low, high


def store(model: Trees, target: Path, made: str) -> None:
    """Write a model as the parser reads it; `made` says how it was made."""
    stored = {"made": made, "features": model.features, "labels": model.labels, "base": model.base}
    lines = [f" {json.dumps(key)}: {json.dumps(value)}," for key, value in stored.items()]
    trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in model.trees)
    text = "{\n" + "\n".join(lines) + f'\n "trees": [\n{trees}\n]}}\n'
    target.write_text(text, encoding="utf-8")
    print(f"{target.name}: {len(text):,} bytes")
