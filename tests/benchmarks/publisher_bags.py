"""Models of whose text something on a page is: the mean of models of samples of the publishers, and their evaluation.

A publisher's pages are alike. Samples of publishers, drawn with repetition, show how far a model depends on some.
"""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from model_files import mean_of
from sklearn.ensemble import HistGradientBoostingClassifier
from train_page_lines import BODIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newsschema.parsers.common.trees import Trees

SETTINGS = {"max_iter": 60, "max_leaf_nodes": 8, "learning_rate": 0.1, "max_features": 0.4}
REGULAR = {"l2_regularization": 3.0, "min_samples_leaf": 20, "early_stopping": False}


class Known(NamedTuple):
    """A box or part of a page with its features, the share of its text in the gold, and the size of that known."""

    group: int
    """Number of the data sets left out, of `BODIES`."""
    publisher: str
    variant: str
    row: list[int]
    own: float
    size: int


class Bags(NamedTuple):
    """How a model is made of samples of the publishers."""

    number: int
    features: tuple[str, ...]
    signs: Sequence[int]
    """By feature: 1 where more of it never speaks against, -1 where it never speaks for, 0 for either."""
    weight: Callable[[Known], float]

    def train(self, known: list[Known]) -> Trees:
        """Return the mean of the samples' models, its scores rounded to integers."""
        publishers = sorted({one.publisher for one in known})
        draws = (random.Random(f"bag {bag}").choices(publishers, k=len(publishers)) for bag in range(self.number))
        return mean_of([self._fit(known, Counter(draw)) for draw in draws], self.features, "own")

    def _fit(self, known: list[Known], times: Counter[str]) -> HistGradientBoostingClassifier:
        """Return a model of what some publishers have, each counted so many times."""
        drawn = [one for one in known if times[one.publisher]]
        model = HistGradientBoostingClassifier(**SETTINGS, **REGULAR, monotonic_cst=self.signs, random_state=0)
        rows = np.array([one.row for one in drawn], dtype=np.float32)
        weights = [self.weight(one) * times[one.publisher] for one in drawn]
        return model.fit(rows, [one.own > 0.5 for one in drawn], sample_weight=weights)


def left_out(known: list[Known], train: Callable[[Iterable[Known]], Trees]) -> tuple[list[Known], list[int]]:
    """Return what is known, by data sets, and the scores of models that are trained on the other data sets."""
    scores = []
    for group in range(len(BODIES)):
        model = train(one for one in known if one.group != group)
        scores += [model.scores(one.row)[0] for one in known if one.group == group]
    return sorted(known, key=lambda one: one.group), scores


def learned_from(script: str, count: int, pages: int) -> str:
    """Return what a stored model says of how it was made."""
    return (
        f"tests/benchmarks/{script} --write: {count} gradient-boosted models in one, numbers learned from {pages} pages"
        f" of {', '.join(name for names in BODIES for name in names)} (MIT, Apache-2.0, CC BY 4.0); no text of theirs"
        " is kept"
    )
