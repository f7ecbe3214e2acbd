"""Offices and bodies of the tables: titles shortened before names, with hyphens, in capitals; public bodies by name."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# Before a name: the title, the name and whether its bearer is an official.
BEFORE = [
    ("Pres. Ana Roe said it was late.", "Ana Roe", "Pres.", True),
    ("Del. Omar Roe said it was late.", "Omar Roe", "Del.", True),
    ("It was late, Sec. Ana Roe said.", "Ana Roe", "Sec.", True),
    ("It was late, said Comm. Ana Roe.", "Ana Roe", "Comm.", True),
    ("“It is late,” said DI Ana Roe.", "Ana Roe", "DI", True),
    ("DC Peter Vance said it was late.", "Peter Vance", "DC", True),
    ("IG Maria Roe said it was late.", "Maria Roe", "IG", True),
    ("First Minister Ana Roe said it was late.", "Ana Roe", "First Minister", True),
    ("It was late, according to First Minister Ana Roe.", "Ana Roe", "First Minister", True),
    ("President-elect Ana Roe said it was late.", "Ana Roe", "President-elect", True),
    ("Lieutenant-General Ana Roe said it was late.", "Ana Roe", "Lieutenant-General", True),
    ("Battalion Chief Ana Roe said it was late.", "Ana Roe", "Battalion Chief", True),
    ("Undersheriff Ana Roe said it was late.", "Ana Roe", "Undersheriff", True),
    ("Procurator Fiscal Ana Roe said it was late.", "Ana Roe", "Procurator Fiscal", True),
    ("Punong Barangay Ana Roe said it was late.", "Ana Roe", "Punong Barangay", True),
    ("CISO Ana Roe said it was late.", "Ana Roe", "CISO", False),
    ("Fly-half Ana Roe said it was late.", "Ana Roe", "Fly-half", False),
    ("Running back Omar Roe said it was late.", "Omar Roe", "Running back", False),
    # no office: a particle, a town, a part of a name, the end of a sentence
    ("Angela Di Marco said it was late.", "Angela Di Marco", None, False),
    ("Ana del Roe said it was late.", "Ana del Roe", None, False),
    ("Oscar Roe Sr. said it was late.", "Oscar Roe Sr.", None, False),
    ("It took 12 sec. Ana Roe said it was late.", "Ana Roe", None, False),
    ("First, Ana Roe said it was late.", "Ana Roe", None, False),
]


@pytest.mark.parametrize(("text", "name", "title", "official"), BEFORE)
def test_titles_before_names(text: str, name: str, title: str | None, official: bool) -> None:
    speaker = find_quotes(text)[1][0]
    assert (speaker.name, speaker.title, speaker.official) == (name, title, official)


BEHIND = [
    ("Ana Roe, the fly-half, said it was late.", "fly-half"),
    ("“It is late,” said Omar Roe, a running back.", "running back"),
    ("Ana Roe, the first lady, said it was late.", "first lady"),
    ("Ana Roe, a president-elect, said it was late.", "president-elect"),
    ("Ana Roe, running late, said it was over.", None),
    ("Ana Roe, first in line, said it was late.", None),
]


@pytest.mark.parametrize(("text", "title"), BEHIND)
def test_titles_of_two_words_behind_names(text: str, title: str | None) -> None:
    assert find_quotes(text)[1][0].title == title


BODIES = [
    ("The PSNI said it was late.", True),
    ("Health Canada said it was late.", True),
    ("The London Ambulance Service said it was late.", True),
    ("The Archaeological Survey of Larnia said it was late.", True),
    ("The indictment said it was late.", True),
    ("Deputies said it was late.", True),
    ("The Holy See said it was late.", True),
    ("The Fraternal Order of Police said it was late.", False),
    ("The Bar Council said it was late.", False),
    ("The Salvation Army said it was late.", False),
    ("The Larne Royal Infirmary said it was late.", False),
    ("The bakery said it was late.", False),
]


@pytest.mark.parametrize(("text", "official"), BODIES)
def test_public_bodies(text: str, official: bool) -> None:
    assert find_quotes(text)[1][0].official is official


# A description that means somebody named before gives their office and body.
DESCRIBED = [
    ("The Larne Clinic surgeon added that it was late.", "Larne Clinic surgeon", "Larne Clinic", False),
    ("The Harbour Police chief added that it was late.", "Harbour Police chief", "Harbour Police", True),
    (
        "The Tarn National Party leader added that it was late.",
        "Tarn National Party leader",
        "Tarn National Party",
        True,
    ),
    ("The Oakway University historian said it was late.", "Oakway University historian", "Oakway University", False),
    ("The surgeon added that it was late.", "surgeon", None, False),
    ("She added that it was late.", None, None, False),
]


@pytest.mark.parametrize(("sentence", "title", "body", "official"), DESCRIBED)
def test_offices_of_descriptions(sentence: str, title: str | None, body: str | None, official: bool) -> None:
    speakers = find_quotes(f"“It was a hard year,” said Ana Roe. The road was shut in May. {sentence}")[1]
    assert [(one.name, one.title, one.organization, one.official) for one in speakers] == [
        ("Ana Roe", title, body, official)
    ]
