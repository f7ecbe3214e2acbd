"""Who is a person, who an organisation, and what is no name."""

from __future__ import annotations

import pytest

from newsschema.export.name_kinds import name_kind

NAMES = [
    ("Kwesi Annan", "person"),
    ("Álvaro Quirós", "person"),
    ("Ludwig van der Berg", "person"),
    ("Khun Mali Srisuk", "person"),
    ("Neema", "person"),
    ("Jones", "person"),
    ("the White House", "organization"),
    ("Interior Ministry", "organization"),
    ("port authority", "organization"),
    ("Kafue Metals Plc", "organization"),
    ("Seafarers' Union", "organization"),
    ("World Relief Programme", "organization"),
    ("the city library", "organization"),
    ("two senior officials", None),
    ("a study", None),
    ("its director", None),
    ("the Cape Verdean ferry line", None),
    ("Judges", None),
    ("Unions", None),
    ("Residents", None),
    ("Witnesses", None),
    ("elders", None),
    (" ", None),
]


@pytest.mark.parametrize(("name", "kind"), NAMES)
def test_names_are_distinguished(name: str, kind: str | None) -> None:
    assert name_kind(name) == kind
