"""What a common noun may mean: a person, several, a group, a body, a document."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.extract.quotes.passage.noun_types import noun_type, singular_of

TYPES: list[tuple[str, set[str]]] = [  # a noun, and what it may mean
    ("minister", {"person"}),
    ("girl", {"person"}),
    ("stuntwoman", {"person"}),
    ("source", {"person"}),
    ("ministers", {"people"}),
    ("fishermen", {"people"}),
    ("spokespeople", {"people"}),
    ("secretaries", {"people"}),
    ("coaches", {"people"}),
    ("crowd", {"crowd", "group"}),
    ("ministry", {"body"}),
    ("panel", {"body"}),
    ("study", {"document"}),
    ("figures", {"document"}),
    ("river", set()),
    ("lamps", set()),
]


@pytest.mark.parametrize(("word", "expected"), TYPES)
def test_what_a_noun_may_mean(word: str, expected: set[str]) -> None:
    noun = noun_type(word)
    shown = {name for name in ("person", "people", "crowd", "group", "body", "document") if getattr(noun, name)}
    assert expected <= shown
    assert bool(expected) == noun.speaks


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("vets", "vet"),
        ("deputies", "deputy"),
        ("witnesses", "witness"),
        ("judges", "judge"),
        ("women", "woman"),
        ("townspeople", "townsperson"),
        ("people", "people"),
        ("men", "men"),
        ("s", "s"),
    ],
)
def test_singular_by_the_ending(plural: str, singular: str) -> None:
    assert singular_of(plural) == singular


SPEAKERS: list[tuple[str, tuple[str, str | None, bool]]] = [  # text, then name, title, official of the last one
    ("A judge ruled that the ban was void.", ("A judge", "judge", True)),
    ("A panel appointed by the mayor found that costs had doubled.", ("A panel appointed by the mayor", None, False)),
    ("The Larne Roads Commission met. “It is late,” the commission said.", ("Larne Roads Commission", None, True)),
    ("Ana Roe met a source on Monday. “It is late,” the source said.", ("the source", None, False)),
    ("Ana Roe leads the club. “It is late,” an insider said.", ("an insider", "insider", False)),
    ("The blog posts say that the road is shut.", ("The blog posts", None, False)),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_what_kind_of_speaker_a_description_makes(text: str, expected: tuple[str, str | None, bool]) -> None:
    _, speakers = find_quotes(text)
    assert (speakers[-1].name, speakers[-1].title, speakers[-1].official) == expected
