"""The models of pages: their columns are those that the parser fills, and a script of this repository makes them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from newsschema.parsers.html import boxes, regions
from newsschema.parsers.html.context import CONTEXT
from newsschema.parsers.html.details import DETAILS
from newsschema.parsers.html.features import FEATURES

ROOT = Path(__file__).parents[1]
MODELS = [  # file, the features of a row
    ("line_model.json", FEATURES),
    ("line_context_model.json", (*FEATURES, *DETAILS, *CONTEXT)),
    ("region_model.json", regions.FEATURES),
    ("box_model.json", boxes.FEATURES),
]


@pytest.mark.parametrize(("name", "features"), MODELS)
def test_a_model_has_the_parsers_columns_and_its_script(name: str, features: tuple[str, ...]) -> None:
    stored = json.loads((files("newsschema.parsers.html") / name).read_bytes())
    assert tuple(stored["features"]) == features
    command, _, learned = stored["made"].partition(": ")
    assert (ROOT / command.split()[0]).is_file()
    assert learned.endswith("no text of theirs is kept")
