"""Menus and buttons of scraped text that look like captions with their credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsschema.parsers.text.lines import read_lines
from newsschema.parsers.text.photos import read_photos

if TYPE_CHECKING:
    from newsschema.parsers.text.features import Label

MENUS = [  # a line, and the label that the models give it
    ("Harbour | Ferries | Elsund Herald", "caption"),
    ("Terms | Privacy | Help", "caption"),
    ("Terms | Privacy | Help", "credit"),
    ("Follow us on Twitter", "caption"),
    ("FOLLOW US ON TWITTER", "caption"),
]
CAPTIONS = [  # a line, and the credit of its photo
    ("Boats lie at the quay in Elsund | Ana Ruiz | Reuters", "Ana Ruiz | Reuters"),
    ("Boats lie at the quay in Elsund after the storm. Photo: Ana Ruiz", "Ana Ruiz"),
    ("Divers share a meal on the pier of Elsund (AP)", "AP"),
]


@pytest.mark.parametrize(("line", "label"), MENUS)
def test_menus_are_no_photos(line: str, label: Label) -> None:
    assert read_photos(read_lines(line), [label]) == ()


@pytest.mark.parametrize(("line", "credit"), CAPTIONS)
def test_captions_are(line: str, credit: str) -> None:
    (photo,) = read_photos(read_lines(line), ["caption"])
    assert photo.credit == credit
