"""Gradient-boosted decision trees read from a data file: integer scores per label, without a run-time dependency.

The file is JSON: `made` (how, from which data sets, under which licences), `features` (names, in column order),
`labels`, `base` (one integer per label) and `trees`, each `[label, node]`. A node is an integer, which is a leaf's
score, or `[feature, threshold, low, high]`: `low` is followed where the feature's value is at most the threshold.
Scores are log odds in thousandths. They are integers, so that sums are the same on every machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Node = Any
"""An integer, or a tuple of feature column, threshold, low node and high node."""


@dataclass(frozen=True, slots=True)
class Trees:
    """A trained model: the columns it reads, the labels it scores, and its trees."""

    features: tuple[str, ...]
    labels: tuple[str, ...]
    base: tuple[int, ...]
    trees: tuple[tuple[int, Node], ...]
    """Each with the index of the label that it adds to."""

    def scores(self, row: Sequence[float]) -> list[int]:
        """Return one score per label for a row with one value per feature."""
        totals = list(self.base)
        for label, root in self.trees:
            node = root
            while node.__class__ is tuple:
                node = node[2] if row[node[0]] <= node[1] else node[3]
            totals[label] += node
        return totals


@cache
def load_trees(package: str, name: str) -> Trees:
    """Return the model in a package's data file, read once per process; `name` is the file's name."""
    import orjson

    stored = orjson.loads((files(package) / name).read_bytes())
    trees = tuple((label, _frozen(root)) for label, root in stored["trees"])
    return Trees(tuple(stored["features"]), tuple(stored["labels"]), tuple(stored["base"]), trees)


def _frozen(node: Any) -> Node:
    if isinstance(node, int):
        return node
    feature, threshold, low, high = node
    return feature, threshold, _frozen(low), _frozen(high)


@cache
def load_scorer(package: str, name: str) -> Callable[[Sequence[int]], list[int]]:
    """Return `Trees.scores` of the model in a package's data file, compiled: the same sums, three times as fast.

    Its rows have integers only, one value per feature.
    """
    model = load_trees(package, name)
    sums = [[str(base)] for base in model.base]
    for label, root in model.trees:
        sums[label].append(_expression(root))
    columns = "".join(f"f{number}, " for number in range(len(model.features)))
    source = f"def scores(row):\n    {columns}= row\n    return [{', '.join(map(' + '.join, sums))}]\n"
    made: dict[str, Callable[[Sequence[int]], list[int]]] = {}
    exec(compile(source, name, "exec"), made)
    return made["scores"]


def _expression(node: Node) -> str:
    """The tree as a conditional expression; every part of it is an integer of the data file."""
    if isinstance(node, int):
        return str(node)
    feature, threshold, low, high = node
    return f"({_expression(low)} if f{feature:d} <= {math.floor(threshold)} else {_expression(high)})"
