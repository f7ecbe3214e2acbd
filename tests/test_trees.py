"""Decision trees from a data file: which branch a value takes, and what the scores add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsschema.parsers.common.trees import Early, Trees, load_trees

if TYPE_CHECKING:
    from pathlib import Path

MODEL = """{"made": "by hand", "features": ["length", "links"], "labels": ["text", "menu"], "base": [10, -10],
"trees": [[0, [0, 40, -500, [1, 0.25, 900, -100]]], [1, [1, 0.25, -300, 700]], [0, 5]]}"""

ROWS = [  # length, share of links; scores for text and menu
    ((40, 0.9), [10 - 500 + 5, -10 + 700]),
    ((41, 0.25), [10 + 900 + 5, -10 - 300]),
    ((200, 0.3), [10 - 100 + 5, -10 + 700]),
]


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trees:
    package = tmp_path / "invented_model"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "lines.json").write_text(MODEL)
    monkeypatch.syspath_prepend(tmp_path)
    return load_trees("invented_model", "lines.json")


@pytest.mark.parametrize(("row", "scores"), ROWS)
def test_scores_are_the_base_and_one_leaf_of_each_tree(
    model: Trees, row: tuple[float, float], scores: list[int]
) -> None:
    assert model.scores(row) == scores


def test_evidence_is_how_far_each_split_moved_a_label(model: Trees) -> None:
    # From the mean of the first tree's leaves, -50, to 400 by the length, to 900 by the links.
    assert model.evidence((41, 0.25), 0, 5) == (("links", 500), ("length", 450))
    assert model.evidence((41, 0.25), 0, 1) == (("links", 500),)
    assert model.evidence((40, 0.9), 1, 5) == (("links", 500),)


EARLY = [  # when the first tree is enough; length, share of links; scores for text and menu
    (Early(1, 900, 1, 0), (40, 0.9), [10 - 500 + 5, -10 + 700]),
    (Early(1, 900, 1, 0), (41, 0.25), [910, -10]),
    (Early(1, 900, 1, 920), (41, 0.25), [910, -10]),
    (Early(1, 900, 1, 921), (41, 0.25), [915, -310]),  # the label sought is near
    (Early(1, 900, 0, 1), (41, 0.25), [915, -310]),  # it is first
    (Early(1, 921, 1, 0), (41, 0.25), [915, -310]),  # the lead is too short
]


@pytest.mark.parametrize(("early", "row", "scores"), EARLY)
def test_the_first_trees_alone_score_a_row_that_they_decide(
    model: Trees, early: Early, row: tuple[float, float], scores: list[int]
) -> None:
    assert Trees(model.features, model.labels, model.base, model.trees, early=early).scores(row) == scores
