"""Where a title and its organization are: owners of an office, days before it, dashes, brackets; invented."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Expected = tuple[str, str | None, str | None, bool]

# A day or month before an office says when; it is part of a name behind an article or as that of a newspaper.
DAYS: list[tuple[str, Expected]] = [
    ("On Monday harbour minister Ana Roe said the mill fell.", ("Ana Roe", "harbour minister", None, True)),
    ("On Sunday night beekeeper Ana Roe told reporters the mill fell.", ("Ana Roe", "beekeeper", None, False)),
    ("In June mayor Ana Roe said the mill fell.", ("Ana Roe", "mayor", None, True)),
    ("On Tuesday Norway's energy minister Ana Roe said the mill fell.", ("Ana Roe", "energy minister", "Norway", True)),
    (
        "The mill fell, Sunday school teacher Ana Roe said.",
        ("Ana Roe", "Sunday school teacher", "Sunday school", False),
    ),
    (
        "The mill fell, Sunday Gazette editor Ana Roe said.",
        ("Ana Roe", "Sunday Gazette editor", "Sunday Gazette", False),
    ),
]

# The name of an owner has all its words, small ones within it and a common noun behind it included.
OWNERS: list[tuple[str, Expected]] = [
    (
        "The Oakway Lake School District's director, Ana Roe, said the mill fell.",
        ("Ana Roe", "director", "Oakway Lake School District", True),
    ),
    (
        "The Tarn Flood and Rescue Service's manager, Ana Roe, said the mill fell.",
        ("Ana Roe", "manager", "Tarn Flood and Rescue Service", True),
    ),
    (
        "The Office of the Governor's spokesman, Bo Vance, said the mill fell.",
        ("Bo Vance", "spokesman", "Office of the Governor", True),
    ),
    ("The Oakway union's leader, Bo Vance, said the mill fell.", ("Bo Vance", "leader", "Oakway union", False)),
    (
        "Bo Vance, the Bank of Tarn's deputy governor, said the mill fell.",
        ("Bo Vance", "deputy governor", "Bank of Tarn", True),
    ),
    (
        "Bo Vance, Lanterns for Peace's policy director, said the mill fell.",
        ("Bo Vance", "policy director", "Lanterns for Peace", False),
    ),
    (
        "Bo Vance, St Ita's Junior School's caretaker, said the mill fell.",
        ("Bo Vance", "caretaker", "St Ita's Junior School", False),
    ),
    (
        "Bo Vance, director of the All Tarn Institute of Music, said the mill fell.",
        ("Bo Vance", "director", "All Tarn Institute of Music", False),
    ),
    ("Roe and Norway's president, Bo Vance, said the mill fell.", ("Bo Vance", "president", "Norway", True)),
    ("Bo Vance, an all-rounder, said the mill fell.", ("Bo Vance", "all-rounder", None, False)),
]

# Between dashes, in brackets, and with kinship joined to it.
PLACES: list[tuple[str, Expected]] = [
    ("Bo Vance – a nurse at Tarn Clinic – said the mill fell.", ("Bo Vance", "nurse", "Tarn Clinic", False)),
    ("Bo Vance — the mayor of Tarn — said the mill fell.", ("Bo Vance", "mayor", "Tarn", True)),
    ("Bo Vance – who met the mayor – said the mill fell.", ("Bo Vance", None, None, False)),
    (
        "Bo Vance (director, Tarn Fisheries Agency) said the mill fell.",
        ("Bo Vance", "director", "Tarn Fisheries Agency", True),
    ),
    ("Bo Vance (chief executive, Corvia) said the mill fell.", ("Bo Vance", "chief executive", "Corvia", False)),
    ("Ana Roe, a baker and mother of two, said the mill fell.", ("Ana Roe", "baker", None, False)),
    ("Ana Roe, a senator and the widow of a judge, said the mill fell.", ("Ana Roe", "senator", None, True)),
    ("Ana Roe, a painter and sculptor, said the mill fell.", ("Ana Roe", "painter and sculptor", None, False)),
]


# Occupations that no ending shows.
OCCUPATIONS: list[tuple[str, Expected]] = [
    ("Ana Roe, a vet in Tarn, said the mill fell.", ("Ana Roe", "vet", None, False)),
    ("Medic Ana Roe said the mill fell.", ("Ana Roe", "Medic", None, False)),
    ("Ana Roe, a GP at Tarn Clinic, said the mill fell.", ("Ana Roe", "GP", "Tarn Clinic", False)),
    ("Marine Roe said the mill fell.", ("Marine Roe", None, None, False)),
]

# Nouns before an office that say what it is for, and bodies of two words.
FUNCTIONS: list[tuple[str, Expected]] = [
    ("“It is late,” Film Director Ana Roe said.", ("Ana Roe", "Film Director", None, False)),
    ("“It is late,” Flood Duty Manager Ana Roe said.", ("Ana Roe", "Flood Duty Manager", None, False)),
    ("“It is late,” Rovers Captain Ana Roe said.", ("Ana Roe", "Rovers Captain", "Rovers", False)),
    ("“It is late,” Orange Chief Executive Ana Roe said.", ("Ana Roe", "Orange Chief Executive", "Orange", False)),
    ("Police minister Ana Roe said the mill fell.", ("Ana Roe", "Police minister", None, True)),
    ("Acting army commander Bo Vance said the mill fell.", ("Bo Vance", "Acting army commander", "army", True)),
    (
        "Border guard spokesman Bo Vance said the mill fell.",
        ("Bo Vance", "Border guard spokesman", "Border guard", True),
    ),
    ("Met Office forecaster Ana Roe said the mill fell.", ("Ana Roe", "Met Office forecaster", "Met Office", True)),
    ("Public health officer Ana Roe said the mill fell.", ("Ana Roe", "Public health officer", None, True)),
    (
        "Ana Roe, Professor of Criminal Law, Tarn University, said the mill fell.",
        ("Ana Roe", "Professor of Criminal Law", "Tarn University", False),
    ),
    ("Ana Roe, Director of Open Table, said the mill fell.", ("Ana Roe", "Director", "Open Table", False)),
]

# Who is an official: staff of public offices, judges by their court, secretaries by their body or portfolio.
OFFICIALS: list[tuple[str, Expected]] = [
    ("Presidential spokesman Bo Vance said the mill fell.", ("Bo Vance", "Presidential spokesman", None, True)),
    (
        "Mayoral campaign manager Bo Vance said the mill fell.",
        ("Bo Vance", "Mayoral campaign manager", "Mayoral campaign", False),
    ),
    ("Presidential historian Bo Vance said the mill fell.", ("Bo Vance", "Presidential historian", None, False)),
    ("Bo Vance, the vice-premier, said the mill fell.", ("Bo Vance", "vice-premier", None, True)),
    ("Bo Vance, the vice-chancellor, said the mill fell.", ("Bo Vance", "vice-chancellor", None, False)),
    ("Circuit judge Bo Vance said the mill fell.", ("Bo Vance", "Circuit judge", None, True)),
    ("Pie judge Bo Vance said the mill fell.", ("Bo Vance", "Pie judge", None, False)),
    (
        "Bo Vance, secretary of the Tarn Council of Unions, said the mill fell.",
        ("Bo Vance", "secretary", "Tarn Council of Unions", False),
    ),
    (
        "Bo Vance, principal secretary of the Department for Rivers, said the mill fell.",
        ("Bo Vance", "principal secretary", "Department for Rivers", True),
    ),
    (
        "Bo Vance, secretary of health and human services, said the mill fell.",
        ("Bo Vance", "secretary of health and human services", None, True),
    ),
    ("Bo Vance, minister of the Interior, said the mill fell.", ("Bo Vance", "minister of the Interior", None, True)),
]

# Possessives of people by kind are part of a title; capitals before an occupation are no name.
FORMS: list[tuple[str, Expected]] = [
    ("Ana Roe, a women's rights activist, said the mill fell.", ("Ana Roe", "women's rights activist", None, False)),
    ("Victims' commissioner Ana Roe said the mill fell.", ("Ana Roe", "Victims' commissioner", None, True)),
    ("Ana Roe, the Larne's coach, said the mill fell.", ("Ana Roe", "coach", "Larne", False)),
    ("Tulip Grower Joost Roe said the mill fell.", ("Joost Roe", "Tulip Grower", None, False)),
    ("Open Gate Ana Roe said the mill fell.", ("Open Gate Ana Roe", None, None, False)),
    ("Long-distance runner Ana Roe said the mill fell.", ("Ana Roe", "Long-distance runner", None, False)),
]

# Words in -ing before an office; names at a sentence's head that end so.
GERUNDS: list[tuple[str, Expected]] = [
    ("Ana Roe, a driving instructor, said the mill fell.", ("Ana Roe", "driving instructor", None, False)),
    ("Boxing coach Ana Roe said the mill fell.", ("Ana Roe", "Boxing coach", None, False)),
    ("Outgoing mayor Ana Roe said the mill fell.", ("Ana Roe", "Outgoing mayor", None, True)),
    ("Boeing engineer Ana Roe said the mill fell.", ("Ana Roe", "Boeing engineer", None, False)),
    ("Flattering mayor Ana Roe, Li Wei said the mill fell.", ("Li Wei", None, None, False)),
]

# Bodies behind an office that precedes a name: some end in a word for an office.
BODIES: list[tuple[str, Expected]] = [
    (
        "The chairman of the Tarn Canal Authority, Bo Vance, said the mill fell.",
        ("Bo Vance", "chairman of the Tarn Canal Authority", "Tarn Canal Authority", True),
    ),
    (
        "A judge of the Tarn Court of Justice, Bo Vance, said the mill fell.",
        ("Bo Vance", "judge of the Tarn Court of Justice", "Tarn Court of Justice", True),
    ),
    (
        "The headteacher of St Ita's Junior School, Bo Vance, said the mill fell.",
        ("Bo Vance", "headteacher of St Ita's Junior School", "St Ita's Junior School", False),
    ),
    (
        "A professor of law at Tarn University, Bo Vance, said the mill fell.",
        ("Bo Vance", "professor of law at Tarn University", "Tarn University", False),
    ),
    ("The speaker of the Senate, Bo Vance, said the mill fell.", ("Bo Vance", "speaker of the Senate", "Senate", True)),
    ("The member for Tarn, Bo Vance, said the mill fell.", ("Bo Vance", "member for Tarn", "Tarn", False)),
    (
        "Bo Vance, deputy governor of the Bank of Tarn, said the mill fell.",
        ("Bo Vance", "deputy governor", "Bank of Tarn", True),
    ),
]

# The body behind the office of a signed statement, and companies named like people.
SIGNED: list[tuple[str, Expected]] = [
    ("“It is late,” said Ana Roe, Mayor, Larne.", ("Ana Roe", "Mayor", "Larne", True)),
    ("“It is late,” said Ana Roe, Chief Executive, Shelterby.", ("Ana Roe", "Chief Executive", "Shelterby", False)),
    ("“It is late,” said Ana Roe, Nurse, County Down.", ("Ana Roe", "Nurse", None, False)),
    ("“It is late,” said Ana Roe, a farmer, Tuesday.", ("Ana Roe", "farmer", None, False)),
    (
        "Ana Roe, the chief executive of Dale Robotics, said the mill fell.",
        ("Ana Roe", "chief executive", "Dale Robotics", False),
    ),
    ("Ana Roe of Larne Photonics said the mill fell.", ("Ana Roe", None, "Larne Photonics", False)),
    ("Ana Roe of Cedar Bay said the mill fell.", ("Ana Roe", None, None, False)),
    ("Keirin Rider Ana Roe said the mill fell.", ("Ana Roe", "Keirin Rider", None, False)),
]

# Central banks by their whole names.
BANKS: list[tuple[str, Expected]] = [
    (
        "Ana Roe, an economist at the Bank of Japan, said the mill fell.",
        ("Ana Roe", "economist", "Bank of Japan", True),
    ),
    ("Ana Roe of the Bank of Ireland said the mill fell.", ("Ana Roe", None, "Bank of Ireland", False)),
    (
        "Ana Roe, an adviser at the Royal Bank of Canada, said the mill fell.",
        ("Ana Roe", "adviser", "Royal Bank of Canada", False),
    ),
    ("Bundesbank president Ana Roe said the mill fell.", ("Ana Roe", "Bundesbank president", "Bundesbank", True)),
    ("Norges Bank said the mill fell.", ("Norges Bank", None, None, True)),
]

# Words that say how an office is held, long names before an office, states' letters behind a comma.
HELD: list[tuple[str, Expected]] = [
    ("It is late, former Rovers captain Ana Roe said.", ("Ana Roe", "former Rovers captain", "Rovers", False)),
    ("Outgoing Senate leader Ana Roe said the mill fell.", ("Ana Roe", "Outgoing Senate leader", "Senate", True)),
    (
        "Former Tarn governor and senator Ana Roe said the mill fell.",
        ("Ana Roe", "Former Tarn governor and senator", "Tarn", False),
    ),
    (
        "Ana Roe, a former mayor and former senator, said the mill fell.",
        ("Ana Roe", "former mayor and former senator", None, False),
    ),
    (
        "Former Chief of Army Staff General Bo Vance said the mill fell.",
        ("Bo Vance", "Former Chief of Army Staff General", "Chief of Army", False),
    ),
    (
        "Centers for Coasts and Rivers director Ana Roe said the mill fell.",
        ("Ana Roe", "Centers for Coasts and Rivers director", "Centers for Coasts and Rivers", False),
    ),
    ("Ana Roe, the U.S. Vice President, said the mill fell.", ("Ana Roe", "U.S. Vice President", None, True)),
    (
        "The White House was shut. House Speaker Ana Roe said the mill fell.",
        ("Ana Roe", "House Speaker", "House", True),
    ),
    (
        "Former Secretary of State Ana Lee and Sen. Bo Vance met. “It is late,” Vance said.",
        ("Bo Vance", "Sen.", None, True),
    ),
]

# What is no title and no organization: verbs and particles before an office, nationality, parties' advisers, courts.
APART: list[tuple[str, Expected]] = [
    (
        "On Monday fuel and pensions secretary Ana Roe said the mill fell.",
        ("Ana Roe", "fuel and pensions secretary", None, True),
    ),
    ("It is late, according to stage manager Ana Roe.", ("Ana Roe", "stage manager", None, False)),
    (
        "Ana Roe, director of the Center for Family Studies, said the mill fell.",
        ("Ana Roe", "director", "Center for Family Studies", False),
    ),
    (
        "He singled out campaign manager Ana Roe. “It is late,” Roe said.",
        ("Ana Roe", "campaign manager", "campaign", False),
    ),
    ("Their plans resemble Sen. Ana Roe and her bill. “It is late,” Roe said.", ("Ana Roe", "Sen.", None, True)),
    ("It is late, off-duty nurse Ana Roe said.", ("Ana Roe", "off-duty nurse", None, False)),
    ("It is late, African-American actor Ana Roe said.", ("Ana Roe", "African-American actor", None, False)),
    ("It is late, Iowa Republican strategist Ana Roe said.", ("Ana Roe", "Iowa Republican strategist", None, False)),
    ("It is late, GOP consultant Ana Roe said.", ("Ana Roe", "GOP consultant", "GOP", False)),
    (
        "It is late, veteran Harbours UK director Ana Roe said.",
        ("Ana Roe", "veteran Harbours UK director", "Harbours UK", False),
    ),
    ("U.S. District Judge Ana Roe said the mill fell.", ("Ana Roe", "U.S. District Judge", None, True)),
    ("Ana Roe, who ended her bid for the White House, said the mill fell.", ("Ana Roe", None, None, False)),
    ("Ana Roe, who tracks prices for Tarvo & Co, said the mill fell.", ("Ana Roe", None, "Tarvo & Co.", False)),
    ("Ana Lee spoke. “It is late,” said Lee spokesman Bo Vance.", ("Bo Vance", "Lee spokesman", None, False)),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *DAYS,
        *OWNERS,
        *PLACES,
        *OCCUPATIONS,
        *FUNCTIONS,
        *OFFICIALS,
        *FORMS,
        *GERUNDS,
        *BODIES,
        *SIGNED,
        *BANKS,
        *HELD,
        *APART,
    ],
)
def test_titles_and_organizations_are_found_in_their_places(text: str, expected: Expected) -> None:
    (speaker,) = (one for one in find_quotes(text)[1] if one.name == expected[0])
    assert (speaker.name, speaker.title, speaker.organization, speaker.official) == expected
