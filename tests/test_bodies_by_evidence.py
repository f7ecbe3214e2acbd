"""The body of a speaker by evidence over the text: owners of names, "of", bodies that spoke last, kinds of bodies."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Case = tuple[str, str | None, str | None, bool]  # text, title, organization, official of Ana Roe

BESIDE: list[Case] = [
    ("Corvia Foods has bought a mill. Corvia Foods' Ana Roe said it was late.", None, "Corvia Foods", False),
    ("Vale Rovers lost. The plan was new. Vale Rovers' Ana Roe said it was late.", None, "Vale Rovers", False),
    ("Harbour News fell. “It is late,” Harbour's Ana Roe said.", None, "Harbour News", False),
    ("The Oakway Trust met. Ana Roe, of the Oakway Trust, came. “It is late,” Roe said.", None, "Oakway Trust", False),
    # no body: a place, a nation, a modifier, somebody else's
    ("Ana Roe of Cedar Bay said it was late. She lives in Cedar Bay.", None, None, False),
    ("Kenya's Ana Roe said it was late. Kenya won.", None, None, False),
    ("Corvia Foods fell. Corvia Foods's Ana Roe interview ran long. “It is late,” Ana Roe said.", None, None, False),
    ("Corvia Foods fell. Ana Roe visited Corvia Foods. “It is late,” Roe said.", None, None, False),
    ("Corvia Foods fell. Sen. Ana Roe of Corvia Foods said it was late.", "Sen.", "Corvia Foods", True),
]

IN_NAMES: list[Case] = [
    ("Hartwell Research director Ana Roe said it was late.", "Hartwell Research director", "Hartwell Research", False),
    ("Open Tides executive director Ana Roe said it was late.", None, "Open Tides", False),
    ("Ana Roe, the Clear Water policy director, said it was late.", None, "Clear Water", False),
    ("Kestrel Project Manager Ana Roe said the roof was new.", "Kestrel Project Manager", None, False),
    ("South African policy director Ana Roe said it was late.", None, None, True),
]

APART: list[Case] = [
    ("Tarn Valley Police said it was wet. “It is late,” said chief Ana Roe.", "chief", "Tarn Valley Police", True),
    ("The Larne Fire Department said it was wet. Captain Ana Roe said it was late.", "Captain", None, True),
    ("Bo Vance said it was wet. “It is late,” said chief Ana Roe.", "chief", None, False),
    ("Corvia Foods, where Ana Roe is an analyst, met. “It is late,” Roe said.", "analyst", "Corvia Foods", False),
    ("The Ministry of Roads, whose director, Ana Roe, came, met. Roe said it was late.", "director", None, True),
    ("The Larne Royal Infirmary met. The hospital's director, Ana Roe, said it was late.", "director", None, False),
    ("Ana Roe, speaking on behalf of Larne City Council, said it was late.", None, "Larne City Council", True),
    ("Tarvo Foods fell. Nevada Secretary of State Ana Roe said it was late.", None, None, True),
    ("Vice president of operations Ana Roe said it was late.", "Vice president of operations", None, False),
    ("Vice president Ana Roe said it was late.", "Vice president", None, True),
]


@pytest.mark.parametrize(("text", "title", "organization", "official"), [*BESIDE])
def test_bodies_beside_names_known_elsewhere(
    text: str, title: str | None, organization: str | None, official: bool
) -> None:
    speaker = next(one for one in find_quotes(text)[1] if one.name == "Ana Roe")
    assert (speaker.title, speaker.organization, speaker.official) == (title, organization, official)


FULL = {
    "The Larne Fire Department said it was wet. Captain Ana Roe said it was late.": "Larne Fire Department",
    "The Ministry of Roads, whose director, Ana Roe, came, met. Roe said it was late.": "Ministry of Roads",
    "The Larne Royal Infirmary met. The hospital's director, Ana Roe, said it was late.": "Larne Royal Infirmary",
    "Kestrel Project Manager Ana Roe said the roof was new.": "Kestrel",
}


@pytest.mark.parametrize(("text", "title", "organization", "official"), [*IN_NAMES, *APART])
def test_bodies_in_titles_and_apart(text: str, title: str | None, organization: str | None, official: bool) -> None:
    speaker = next(one for one in find_quotes(text)[1] if one.name == "Ana Roe")
    assert (speaker.organization, speaker.official) == (FULL.get(text, organization), official)
    assert title is None or speaker.title == title


# One of several, what a hyphen joins, kinship and those who held an office before or after.
TITLES = [
    ("Ana Roe, one of the lawyers, said it was late.", "one of the lawyers"),
    ("One of the trainers, Ana Roe, said it was late.", "One of the trainers"),
    ("Ana Roe, one of the founders of Tarvo Foods, said it was late.", "one of the founders"),
    ("Ana Roe, one of three sisters, said it was late.", None),
    ("Ana Roe, one of the victims, said it was late.", None),
    ("Ana Roe, one of his critics, said it was late.", None),
    ("Ana Roe, one of the tourists, said it was late.", None),
    ("Nurse-turned-politician Ana Roe said it was late.", "Nurse-turned-politician"),
    ("Ana Roe, a mother and nurse, said it was late.", "nurse"),
    ("Mother and nurse Ana Roe said it was late.", "nurse"),
    ("His predecessor, Ana Roe, said it was late.", None),
    ("Her successor, Ana Roe, said it was late.", None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles(text: str, title: str | None) -> None:
    assert find_quotes(text)[1][0].title == title


# Groups and people without a name: the body that employs them, if it is one by its words or by the noun for them.
STAFF = [
    ("White House aides said it was late.", "White House"),
    ("Ford executives said it was late. The price at Ford rose.", "Ford"),
    ("Two Corvia employees said it was late.", "Corvia"),
    ("Home Acre management said it was late.", "Home Acre"),
    ("Larne University researchers said it was late.", "Larne University"),
    ("Sources within the Larne Police said it was late.", "Larne Police"),
    ("Lawmakers on the House Energy Committee said it was late.", "House Energy Committee"),
    ("Kenya's customs chiefs said it was late.", "Kenya"),
    ("U.S. officials said it was late.", "U.S."),
    ("A Titan representative said it was late.", "Titan"),
    ("A Bavarian representative said it was late.", None),
    # none: a place, a field, a party, a critic, a person's own lawyer
    ("Boston doctors said it was late.", None),
    ("Public health officials said it was late.", None),
    ("Health managers said it was late.", None),
    ("Police officers said it was late.", None),
    ("Union bosses said it was late.", None),
    ("Anti-NATO activists said it was late.", None),
    ("Omar Roe works for Larne City Council. Roe's lawyer said it was late.", None),
    ("Omar Roe works for Larne City Council. Roe's lawyers said it was late.", None),
]


@pytest.mark.parametrize(("text", "organization"), STAFF)
def test_bodies_of_staff(text: str, organization: str | None) -> None:
    assert find_quotes(text)[1][0].organization == organization


KINDS = [
    ("Channel 4 reporter Ana Roe said it was late.", "Channel 4 reporter", "Channel 4", False),
    ("Ana Roe, editor of Channel Nine, said it was late.", "editor", "Channel Nine", False),
    ("On May 4 reporter Ana Roe said it was late.", "reporter", None, False),
    (
        "The Larne Fire Department met. Battalion chief Ana Roe said it was late.",
        "Battalion chief",
        "Larne Fire Department",
        True,
    ),
    ("The Larne High Court's judge, Ana Roe, said it was late.", "judge", "Larne High Court", True),
    ("The dance judge, Ana Roe, said it was late.", "dance judge", None, False),
    ("The WHO said it was wet. “It is late,” said president Ana Roe.", "president", "WHO", True),
    ("Arbona Foods's Ana Roe said it was late.", None, "Arbona Foods", False),
    ("Larne Hawks' Ana Roe said it was late.", None, "Larne Hawks", False),
    ("Tarn City's Ana Roe said it was late.", None, None, False),
]


@pytest.mark.parametrize(("text", "title", "organization", "official"), KINDS)
def test_bodies_by_their_kind(text: str, title: str | None, organization: str | None, official: bool) -> None:
    speaker = next(one for one in find_quotes(text)[1] if one.name == "Ana Roe")
    assert (speaker.title, speaker.organization, speaker.official) == (title, organization, official)
