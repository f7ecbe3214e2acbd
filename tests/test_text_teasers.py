"""Lines after an article that lead to another: its title, and a sentence cut before "Read more"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsschema.parsers.text.article import lay_out
from newsschema.parsers.text.labels import Labelled
from newsschema.parsers.text.lines import read_lines

if TYPE_CHECKING:
    from newsschema.parsers.text.features import Label

ARTICLE = (
    "The harbour board said on Tuesday that the lighthouse would be torn down.",
    "Nine members voted for it and eight against, after a long debate.",
    "A spokeswoman said the cost had risen to 4 million.",
)
TEASERS = [  # the title, the sentence under it
    ("Old ferries of Elsund find new owners", "Three ships were sold to a yard in Norvik that… Read more"),
    ("Old ferries of Elsund find new owners", "Three ships were sold to a yard in Norvik. Read more"),
    ("Alte Fähren finden neue Besitzer", "Drei Schiffe gingen an eine Werft in Norvik … Weiterlesen"),
]
OWN = [  # the line before the article's last one, that line
    ("Share", "The board will vote again in March, and until then the light… Read more"),
    ("Advertisement", "The board will vote again in March, and until then the light… Read more"),
    ("Old ferries of Elsund find new owners", "The board will vote again in March, and until then the light…"),
    ("Old ferries of Elsund find new owners", "The board will vote again in March."),
]


def body_of(above: str, last: str) -> list[str]:
    lines = read_lines("\n\n".join([*ARTICLE, above, last]))
    labels: list[Label] = ["body", "body", "body", "furniture", "body"]
    layout = lay_out(lines, [Labelled(label, 1, "date", 0) for label in labels])
    return [lines[at].text for at in layout.body]


@pytest.mark.parametrize(("title", "sentence"), TEASERS)
def test_teasers_are_no_part_of_the_body(title: str, sentence: str) -> None:
    assert body_of(title, sentence) == list(ARTICLE)


@pytest.mark.parametrize(("above", "last"), OWN)
def test_cut_ends_are(above: str, last: str) -> None:
    assert body_of(above, last) == [*ARTICLE, last]
