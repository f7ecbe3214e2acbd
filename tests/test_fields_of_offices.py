"""Offices with what they are for, where somebody is from, owners and acronyms beside them, and which are public."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Expected = tuple[str, str | None, str | None, bool]

FIELDS: list[tuple[str, Expected]] = [  # what an office in capitals is for, before a name
    ("Director of Operations Wei Cole", ("Wei Cole", "Director of Operations", None, False)),
    ("Director of Player Personnel Ana Roe", ("Ana Roe", "Director of Player Personnel", None, False)),
    (
        "Director of Community Relations and Outreach Ana Roe",
        ("Ana Roe", "Director of Community Relations and Outreach", None, False),
    ),
    ("Vice President of Marketing Ana Roe", ("Ana Roe", "Vice President of Marketing", None, False)),
    ("Dean of Students Rivers Obi", ("Rivers Obi", "Dean of Students", None, False)),
    ("City Director of Parks Ana Roe", ("Ana Roe", "City Director of Parks", None, False)),
    ("Superintendent of Schools Ana Roe", ("Ana Roe", "Superintendent of Schools", None, True)),
    # A body, or the office of one.
    ("Bishop of Grace Church Ana Roe", ("Ana Roe", "Bishop of Grace Church", "Grace Church", False)),
    ("Ana Roe, the director of Shelter,", ("Ana Roe", "director", "Shelter", False)),
    ("Head of the River Agency Ana Roe", ("Ana Roe", "Head of the River Agency", "River Agency", True)),
]

BEHIND: list[tuple[str, Expected]] = [  # behind a name: a field, then a body or where somebody is from
    ("Ana Roe, the professor of economics of Larne,", ("Ana Roe", "professor of economics", "Larne", False)),
    ("Ana Roe, a professor of economics from Larne,", ("Ana Roe", "professor of economics", None, False)),
    ("Ana Roe, director of research of Larne Foods,", ("Ana Roe", "director of research", "Larne Foods", False)),
    ("Ana Roe, 45, a health minister from Larne,", ("Ana Roe", "health minister", None, True)),
    ("Ana Roe, a nurse from Halden County,", ("Ana Roe", "nurse", None, False)),
    (
        "Ana Roe, a councillor from Halden County Council,",
        ("Ana Roe", "councillor", "Halden County Council", True),
    ),
    ("Ana Roe, chair of Friends of Larne,", ("Ana Roe", "chair", "Friends of Larne", False)),
]

BOTH: list[tuple[str, Expected]] = [  # a definite description before a name, another behind it
    ("The union leader, Ana Roe, a former miner,", ("Ana Roe", "union leader", "union", False)),
    ("The local MSP, Ana Roe, a lawyer,", ("Ana Roe", "local MSP", None, True)),
    ("The mayor, Ana Roe, a Democrat,", ("Ana Roe", "mayor", None, True)),
    ("The author, Ana Roe, an economist at Larne University,", ("Ana Roe", "economist", "Larne University", False)),
    ("A neighbour, Ana Roe, a teacher,", ("Ana Roe", "teacher", None, False)),
]

OWNERS: list[tuple[str, Expected]] = [
    ("Mercer & Vale’s lawyer, Carlos Okafor,", ("Carlos Okafor", "lawyer", "Mercer & Vale", False)),
    ("Roe and Kenya’s minister, Carlos Okafor,", ("Carlos Okafor", "minister", "Kenya", True)),
    ("The General Manager, Corporate Affairs, Mr Musa Bello,", ("Musa Bello", "General Manager", None, False)),
    (
        "The Police Public Relations Officer (PPRO), DSP Musa Bello,",
        ("Musa Bello", "Police Public Relations Officer", "Police", True),
    ),
    (
        "The national president of the Nurses Union (NUN), Musa Bello,",
        ("Musa Bello", "national president of the Nurses Union", "Nurses Union", False),
    ),
    ("Larne Water Watch (LWW) director Ana Roe", ("Ana Roe", "director", "Larne Water Watch", False)),
    ("National Farmers Union (NFU) president Ana Roe", ("Ana Roe", "president", "National Farmers Union", False)),
    (
        "Ana Roe, Larne Ports Authority (LPA) managing director,",
        ("Ana Roe", "managing director", "Larne Ports Authority", True),
    ),
    (
        "Reacting, a political scientist at the University of Larne, Prof. Ana Roe,",
        ("Ana Roe", "political scientist", "University of Larne", False),
    ),
]

PUBLIC: list[tuple[str, Expected]] = [
    ("School Superintendent Karen Roe", ("Karen Roe", "School Superintendent", None, True)),
    ("Club President Karen Roe", ("Karen Roe", "Club President", "Club", False)),
    ("A senior civil servant", ("A senior civil servant", "senior civil servant", None, True)),
    ("Two civil servants", ("Two civil servants", None, None, True)),
    ("State Geologist Ana Roe", ("Ana Roe", "State Geologist", None, True)),
    ("Chief Geologist Ana Roe", ("Ana Roe", "Chief Geologist", None, False)),
    ("A report by the auditor-general", ("A report by the auditor-general", None, None, True)),
    ("A report by the mechanic", ("A report by the mechanic", None, None, False)),
    ("One law-enforcement source", ("One law-enforcement source", None, None, True)),
]


@pytest.mark.parametrize(("subject", "expected"), [*FIELDS, *BEHIND, *BOTH, *OWNERS, *PUBLIC])
def test_titles_and_organizations(subject: str, expected: Expected) -> None:
    _, speakers = find_quotes(f"{subject} said it was late.")
    assert [(one.name, one.title, one.organization, one.official) for one in speakers] == [expected]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Larne Foods' spokeswoman, Ana Roe", ("Ana Roe", "spokeswoman", "Larne Foods", False)),
        ("Halden Energy’s chief economist, Ana Roe", ("Ana Roe", "chief economist", "Halden Energy", False)),
        ("the Bank of Larne’s governor, Ana Roe", ("Ana Roe", "governor", "Bank of Larne", True)),
    ],
)
def test_owners_behind_a_source(source: str, expected: Expected) -> None:
    _, speakers = find_quotes(f"It was late, according to {source}.")
    assert [(one.name, one.title, one.organization, one.official) for one in speakers] == [expected]
