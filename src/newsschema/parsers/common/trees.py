"""Gradient-boosted decision trees read from a data file: integer scores per label, without a run-time dependency.

The file is JSON: `made` (how, from which data sets, under which licences), `features` (names, in column order),
`labels`, `base` (one integer per label), `trees`, each `[label, node]`, and `limits` where rules after the model use
integers that were fitted with it. A node is an integer, which is a leaf's
score, or `[feature, threshold, low, high]`: `low` is followed where the feature's value is at most the threshold.
With `early`, see `Early`, the first trees alone score a row that they decide.
Scores are log odds in thousandths. They are integers, so that sums are the same on every machine. Thresholds are
finite numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Scorer = Callable[[Sequence[float]], list[int]]

Node = Any
"""An integer, or a tuple of feature column, threshold, low node and high node."""


class Early(NamedTuple):
    """When the `first` trees alone score a row: the label that they put first leads the next by `margin`, and by
    `behind` the label of number `sought`, for which rows compete: scores of fewer trees are closer together."""

    first: int
    margin: int
    sought: int
    behind: int


@dataclass(frozen=True, slots=True)
class Trees:
    """A trained model: the columns it reads, the labels it scores, and its trees."""

    features: tuple[str, ...]
    labels: tuple[str, ...]
    base: tuple[int, ...]
    trees: tuple[tuple[int, Node], ...]
    """Each with the index of the label that it adds to."""
    limits: Mapping[str, int] = field(default_factory=dict, compare=False, hash=False)
    """Integers of rules that decide on the scores, fitted with the weights."""
    early: Early | None = None
    """When the first trees are enough."""
    scores: Scorer = field(init=False, compare=False, repr=False, hash=False)
    """Returns one score per label for a row with one value per feature."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "scores", _compiled(len(self.features), self.base, self.trees, self.early))

    def evidence(self, row: Sequence[float], label: int, most: int) -> tuple[tuple[str, int], ...]:
        """Return the features that moved a label's score most, the strongest first, each with how far it moved it.

        A split moves a tree's score from the mean of its leaves to the mean of the leaves of the branch followed.
        """
        moved: dict[int, float] = {}
        for its_label, root in self.trees:
            node = root if its_label == label else 0
            while node.__class__ is tuple:
                branch = node[2] if row[node[0]] <= node[1] else node[3]
                moved[node[0]] = moved.get(node[0], 0.0) + _mean(branch) - _mean(node)
                node = branch
        ranked = sorted(moved.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
        return tuple((self.features[column], round(weight)) for column, weight in ranked[:most])


def _compiled(columns: int, base: tuple[int, ...], trees: tuple[tuple[int, Node], ...], early: Early | None) -> Scorer:
    """Return the trees as one Python function of conditional expressions: a quarter of the time of walking them.

    It is made of integers and numbers of the data file only.
    """
    count = early.first if early else 0
    names = "".join(f"f{number}, " for number in range(columns))
    source = f"def scores(row):\n    {names}= row\n"
    start = [str(int(own)) for own in base]
    if early:
        source += f"    s = [{', '.join(_sums(start, trees[:count]))}]\n"
        source += f"    second, first = sorted(s)[-2:]\n    near = s[{int(early.sought)}] + {int(early.behind)}\n"
        source += f"    if second + {int(early.margin)} <= first >= near:\n        return s\n"
        start = [f"s[{number}]" for number in range(len(base))]
    source += f"    return [{', '.join(_sums(start, trees[count:]))}]\n"
    made: dict[str, Scorer] = {}
    exec(compile(source, "<trees>", "exec"), made)
    return made["scores"]


def _sums(start: Sequence[str], trees: tuple[tuple[int, Node], ...]) -> list[str]:
    """Return one expression per label: what it starts with and its trees."""
    sums = [[own] for own in start]
    for label, root in trees:
        sums[label].append(_expression(root))
    return [" + ".join(own) for own in sums]


def _expression(node: Node) -> str:
    """Return a tree as a conditional expression."""
    if node.__class__ is not tuple:
        return str(int(node))
    feature, threshold, low, high = node
    limit = threshold if isinstance(threshold, int) else float(threshold)
    return f"({_expression(low)} if f{int(feature)} <= {limit!r} else {_expression(high)})"


def _mean(node: Node) -> float:
    return (_mean(node[2]) + _mean(node[3])) / 2 if node.__class__ is tuple else node


@cache
def load_trees(package: str, name: str) -> Trees:
    """Return the model in a package's data file, read once per process; `name` is the file's name."""
    import orjson

    stored = orjson.loads((files(package) / name).read_bytes())
    trees = tuple((label, _frozen(root)) for label, root in stored["trees"])
    return Trees(
        tuple(stored["features"]),
        tuple(stored["labels"]),
        tuple(stored["base"]),
        trees,
        stored.get("limits", {}),
        Early(*stored["early"]) if "early" in stored else None,
    )


def _frozen(node: Any) -> Node:
    if isinstance(node, int):
        return node
    feature, threshold, low, high = node
    return feature, threshold, _frozen(low), _frozen(high)
