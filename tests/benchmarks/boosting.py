"""Boosted trees for the models of scraped text: trained by LightGBM, stored as `common.trees` reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import lightgbm
import numpy as np
from lightgbm import Booster as Model

from newsschema.parsers.common.trees import Early

MADE = (
    "LightGBM, tests/benchmarks/train_text_lines.py; open texts of fundus, fundus_eval, scrapinghub, wcxb,"
    " trafilatura, readability, postlight, htmldate (MIT, Apache-2.0, CC BY 4.0)"
)
Rows = tuple[Any, Any, Any]
"""Arrays of features, answers and weights."""


@dataclass(frozen=True)
class Setting:
    """How a model is trained."""

    rounds: int
    leaves: int
    rate: float
    least: int
    """Rows of a leaf at least."""
    features: float = 1.0
    """Share of the features that each tree may use."""
    rows: float = 1.0
    """Share of the rows that each tree is trained on."""
    early: Early | None = None
    """When the first rounds are enough; it counts rounds, each of one tree per label."""


def fit(rows: Rows, setting: Setting, labels: int = 1) -> Model:
    """Train one score per label, or that of the only one; the same rows give the same trees on every run."""
    features, own, weights = rows
    parameters = {
        "objective": "multiclass" if labels > 1 else "binary",
        "num_class": labels,
        "num_leaves": setting.leaves,
        "learning_rate": setting.rate,
        "min_data_in_leaf": setting.least,
        "feature_fraction": setting.features,
        "bagging_fraction": setting.rows,
        "bagging_freq": int(setting.rows < 1),
        "lambda_l2": 5,
        "max_bin": 95,
        "use_missing": False,
        "deterministic": True,
        "force_col_wise": True,
        "num_threads": 1,
        "seed": 0,
        "verbose": -1,
    }
    data = lightgbm.Dataset(features.astype(np.float32), own.astype(np.int8), weight=weights, params=parameters)
    model: Model = lightgbm.train(parameters, data, num_boost_round=setting.rounds)
    return model


def predicted(model: Model, rows: Any, early: Early | None = None) -> Any:
    """Log odds in thousandths: a row of one per label, or one number per row where there is but one label.

    With `early` by the first rounds alone where these are enough.
    """
    values = rows.astype(np.float32)
    scores = np.rint(model.predict(values, raw_score=True, num_threads=1) * 1000)
    if early:
        first = np.rint(model.predict(values, raw_score=True, num_threads=1, num_iteration=early.first) * 1000)
        second, best = np.sort(first, axis=1)[:, -2:].T
        settled = (best - second >= early.margin) & (best - first[:, early.sought] >= early.behind)
        scores[settled] = first[settled]
    return scores


def stored(
    model: Model, features: list[str], labels: list[str], limits: dict[str, int], early: Early | None = None
) -> dict[str, Any]:
    """The model as the data that `common.trees` reads: only the columns used, thresholds and leaves as integers."""
    dumped = [tree["tree_structure"] for tree in model.dump_model()["tree_info"]]
    used = sorted({column for tree in dumped for column in _columns(tree)})
    place = {column: at for at, column in enumerate(used)}

    def nested(node: dict[str, Any]) -> Any:
        if "leaf_value" in node:
            return round(node["leaf_value"] * 1000)
        low, high = nested(node["left_child"]), nested(node["right_child"])
        return [place[node["split_feature"]], int(np.floor(node["threshold"])), low, high]

    return {
        "made": MADE,
        "features": [features[column] for column in used],
        "labels": labels,
        "base": [0] * len(labels),
        "limits": limits,
        **({"early": [early.first * len(labels), *early[1:]]} if early else {}),
        "trees": [[at % len(labels), nested(tree)] for at, tree in enumerate(dumped)],
    }


def _columns(node: dict[str, Any]) -> set[int]:
    if "leaf_value" in node:
        return set()
    return {node["split_feature"], *_columns(node["left_child"]), *_columns(node["right_child"])}
