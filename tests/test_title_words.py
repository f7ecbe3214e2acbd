"""Titles by their words: lists of duties, bodies among their words, offices before a comma; invented."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Expected = tuple[str, str | None, str | None, bool]

# What a minister is for may be a list of any nouns; it is no name, and the name begins behind it.
DUTIES: list[tuple[str, Expected]] = [
    (
        "Minister for Heritage, Crafts and Youth Tan Mei Hua wrote that the mill fell.",
        ("Tan Mei Hua", "Minister for Heritage, Crafts and Youth", None, True),
    ),
    (
        "Minister for Physical Planning and Harbours Sanjay Roe on Monday said the mill fell.",
        ("Sanjay Roe", "Minister for Physical Planning and Harbours", None, True),
    ),
    (
        "Minister of Lands and Rural Settlement Joseph Orr said the mill fell.",
        ("Joseph Orr", "Minister of Lands and Rural Settlement", None, True),
    ),
    (
        "The Minister for Heritage, Crafts and Roads, Ana Roe, said the mill fell.",
        ("Ana Roe", "Minister for Heritage, Crafts and Roads", None, True),
    ),
    (
        "Ana Roe, Minister for Health, Crafts and Roads, said the mill fell.",
        ("Ana Roe", "Minister for Health, Crafts and Roads", None, True),
    ),
    ("Minister of Crafts Ana Roe said the mill fell.", ("Ana Roe", "Minister of Crafts", None, True)),
    ("Minister of Health Rose Grant said the mill fell.", ("Rose Grant", "Minister of Health", None, True)),
    ("The Minister for Culture, Tan Mei Hua, said the mill fell.", ("Tan Mei Hua", "Minister for Culture", None, True)),
]


# A body's name among the words of a title: a plural that owns, a trade before it, a first name in it.
BODIES: list[tuple[str, Expected]] = [
    ("Grant Hollis analyst Bo Vance said the mill fell.", ("Bo Vance", "Grant Hollis analyst", "Grant Hollis", False)),
    ("Ana Lee spoke. “It is late,” said Lee spokesman Bo Vance.", ("Bo Vance", "Lee spokesman", None, False)),
    (
        "Wanderers' head of recruitment, Bo Vance, said the mill fell.",
        ("Bo Vance", "head of recruitment", "Wanderers", False),
    ),
    ("Farmers' leader Bo Vance said the mill fell.", ("Bo Vance", "Farmers' leader", "Farmers'", False)),
    (
        "The mill fell, said Ana Roe, chief executive of regional brewer Tarn & Lake.",
        ("Ana Roe", "chief executive", "Tarn & Lake", False),
    ),
    ("The mill fell, said Ana Roe, founder of online retailer Lampo.", ("Ana Roe", "founder", "Lampo", False)),
    (
        "Sandvik sporting director Bo Vance said the mill fell.",
        ("Bo Vance", "Sandvik sporting director", "Sandvik", False),
    ),
    (
        "Ana Roe, a surgeon at St. Jude Children's Hospital, said the mill fell.",
        ("Ana Roe", "surgeon", "St. Jude Children's Hospital", False),
    ),
]

BODIES += [
    # A list of fields within a body's name, and degrees behind a person's.
    (
        "The Farms, Roads and Conservation Department said it was late.",
        ("Farms, Roads and Conservation Department", None, None, True),
    ),
    (
        "The Ministry of Housing, Ports and Local Government said it was late.",
        ("Ministry of Housing, Ports and Local Government", None, None, True),
    ),
    (
        "Ana Roe, dean of the Tarn School of Theatre, Film and Television, said it was late.",
        ("Ana Roe", "dean", "Tarn School of Theatre, Film and Television", False),
    ),
    (
        "Ana Roe, national secretary of the Rail, Tram and Bus Union, said it was late.",
        ("Ana Roe", "national secretary", "Rail, Tram and Bus Union", False),
    ),
    ("Ana Roe, MD, a surgeon at Tarn Hospital, said it was late.", ("Ana Roe", "surgeon", "Tarn Hospital", False)),
    ("Ana Roe, M.D., Ph.D., said it was late.", ("Ana Roe", None, None, False)),
]

# An office before the comma of a name: bare, with its complement, of many words, or beside a rank.
BEFORE: list[tuple[str, Expected]] = [
    ("The mill fell, counsel for the inquiry, Ana Roe, KC, said.", ("Ana Roe", "counsel for the inquiry", None, False)),
    ("But head of the council, Ana Roe, said the mill fell.", ("Ana Roe", "head", "council", True)),
    (
        "Councillor for the Tarn division, Ana Roe, said the mill fell.",
        ("Ana Roe", "Councillor for the Tarn division", None, True),
    ),
    (
        "He spoke to the chairman, retired Justice Bo Vance. “It is late,” Vance said.",
        ("Bo Vance", "chairman", None, False),
    ),
    (
        "On Monday, a planner and former chairman of the Tarn Institute of Rural Planners, Mrs Ana Roe, said it fell.",
        ("Ana Roe", "planner and former chairman", "Tarn Institute of Rural Planners", False),
    ),
]

BEFORE += [
    (
        "The President, Tarn Guild of Weavers, Mr Bo Vance, has urged the council to act. “It is late,” Vance said.",
        ("Bo Vance", "President", "Tarn Guild of Weavers", False),
    ),
    (
        "The Director-General, National Ports Agency, Mrs Ana Roe, said the mill fell.",
        ("Ana Roe", "Director-General", "National Ports Agency", True),
    ),
    ("In Larne, Tarn Council, Mr Bo Vance said the mill fell.", ("Bo Vance", None, None, False)),
    # What is before the comma is no office; one is in a clause behind the name.
    ("His mother, Ana Roe, who works as a cleaner in Tarn, said the mill fell.", ("Ana Roe", "cleaner", None, False)),
    (
        "Among them is Ana Roe, who worked at a shop and is now a technician at Oakway Labs. “It is late,” Roe said.",
        ("Ana Roe", "technician", "Oakway Labs", False),
    ),
    ("Bo Vance, who sold the shop and is a father of two, said the mill fell.", ("Bo Vance", None, None, False)),
    ("Ana Roe, co-founder of the start-up Lampo, said the mill fell.", ("Ana Roe", "co-founder", "Lampo", False)),
]

# Those whom a body employs have it as their organization; a party, a county and a nation employ nobody by that.
STAFF: list[tuple[str, Expected]] = [
    ("A Home Office source said the mill fell.", ("A Home Office source", None, "Home Office", True)),
    ("Two council insiders said the mill fell.", ("Two council insiders", None, "council", True)),
    ("Tarn Rovers won. A club source said the mill fell.", ("A club source", None, "Tarn Rovers", False)),
    ("Sources in the ECP said the mill fell.", ("Sources in the ECP", None, "ECP", False)),
    ("Former Tarn Bank employees said the mill fell.", ("Former Tarn Bank employees", None, "Tarn Bank", False)),
    ("A Labour source said the mill fell.", ("A Labour source", None, None, True)),
    ("One industry source said the mill fell.", ("One industry source", None, None, False)),
    ("Federal officials said the mill fell.", ("Federal officials", None, None, True)),
]

# Who speaks for an authority: an opposition's critic, the staff of a city; no critic of films, no scientist.
OFFICIALS: list[tuple[str, Expected]] = [
    (
        "The Opposition's transport critic, Bo Vance, said it was late.",
        ("Bo Vance", "transport critic", "Opposition", True),
    ),
    ("Conservative housing critic Bo Vance said it was late.", ("Bo Vance", "Conservative housing critic", None, True)),
    ("Arts critic Bo Vance said it was late.", ("Bo Vance", "Arts critic", None, False)),
    ("City spokesperson Ana Roe said it was late.", ("Ana Roe", "City spokesperson", "City", True)),
    (
        "Ana Roe, principal investigator of the study, said it was late.",
        ("Ana Roe", "principal investigator of the study", None, False),
    ),
]

# A public office of two words is nobody's of another title.
OFFICES: list[tuple[str, Expected]] = [
    (
        "The chairman, Bo Vance, spoke. “It is late,” Vance said.\n\nThe mill fell, the auditor general said.",
        ("the auditor general", "auditor general", None, True),
    ),
]

# The body of an office that the text names elsewhere: the subject of a sentence nearby, the only body, the topic.
NAMED_ELSEWHERE: list[tuple[str, Expected]] = [
    (
        "The Tarn Weather Bureau issued a warning on Monday. “It is late,” forecaster Bo Vance told reporters.",
        ("Bo Vance", "forecaster", "Tarn Weather Bureau", True),
    ),
    (
        "Tarn Male Choir will sing in June. Musical director Ana Roe said the mill fell.",
        ("Ana Roe", "Musical director", "Tarn Male Choir", False),
    ),
    (
        "The Oakway Rail Union met on Monday. State secretary Ana Roe said the mill fell.",
        ("Ana Roe", "State secretary", "Oakway Rail Union", False),
    ),
    (
        "Tarn Rovers won. Rovers, who are ninth, play on Monday. “It is late,” captain Bo Vance said.",
        ("Bo Vance", "captain", "Tarn Rovers", False),
    ),
    (
        "Sailors for Safe Harbours met. Its executive director, Ana Roe, said the mill fell.",
        ("Ana Roe", "executive director", "Sailors for Safe Harbours", False),
    ),
    (
        "The letter came from Citizens for Clean Harbours. Its director, Ana Roe, said the mill fell.",
        ("Ana Roe", "director", "Citizens for Clean Harbours", False),
    ),
    (
        "The Centre for Good Harbours met. Its director, Ana Roe, said the mill fell.",
        ("Ana Roe", "director", "Centre for Good Harbours", False),
    ),
    # No body's: what a minister is for, what somebody did before, an occupation, a party in brackets.
    ("The Tarn Institute met. Water Secretary Ana Roe said the mill fell.", ("Ana Roe", "Water Secretary", None, True)),
    (
        "The Tarn Institute met. Retired creamery manager Bo Vance said the mill fell.",
        ("Bo Vance", "Retired creamery manager", None, False),
    ),
    ("The Tarn Institute met. Beekeeper Ana Roe said the mill fell.", ("Ana Roe", "Beekeeper", None, False)),
    (
        "Ana Roe (SDP) said it was late. Director of Services Bo Vance said the mill fell.",
        ("Bo Vance", "Director of Services", None, False),
    ),
]

NAMED_ELSEWHERE += [
    (
        "The Tarn County Sheriff's Office held two men. Sheriff Bo Vance said the mill fell.",
        ("Bo Vance", "Sheriff", "Tarn County Sheriff's Office", True),
    ),
    (
        "The Ministry of Ports signed the deal. Deputy minister Ana Roe said the mill fell.",
        ("Ana Roe", "Deputy minister", "Ministry of Ports", True),
    ),
    (
        "Oakway Foods will cut 200 jobs. Finance chief Ana Roe said the mill fell.",
        ("Ana Roe", "Finance chief", "Oakway Foods", False),
    ),
    (
        "The Tarn Lions lost on Saturday. Quarterback Bo Vance said it was hard.",
        ("Bo Vance", "Quarterback", "Tarn Lions", False),
    ),
    (
        "The regulator Oakwater fined the firm. Its chief executive, Ana Roe, said the mill fell.",
        ("Ana Roe", "chief executive", "Oakwater", False),
    ),
    # The clause about the name, or another mention of it.
    (
        "Political analyst Ana Roe said it was late. “It is not,” said Roe, of the Tarn Policy Centre.",
        ("Ana Roe", "Political analyst", "Tarn Policy Centre", False),
    ),
    (
        "Dr Bo Vance, a surgeon who left Tarn and now works at Oakway Hospital, said the mill fell.",
        ("Bo Vance", "surgeon", "Oakway Hospital", False),
    ),
    ("Ana Roe founded Tarvo in 2015. “It is late,” Roe said.", ("Ana Roe", None, "Tarvo", False)),
    ("Ana Roe, 40, runs the Oakway Bakery. “It is late,” Roe said.", ("Ana Roe", None, "Oakway Bakery", False)),
    ("Ana Roe teaches law at Tarn University. “It is late,” Roe said.", ("Ana Roe", None, "Tarn University", False)),
    (
        "“It is late,” said Ana Roe, whose Tarn-based charity Open Lamps runs shelters.",
        ("Ana Roe", None, "Open Lamps", False),
    ),
    ("Ana Roe leads Bo Vance by two points. “It is late,” Roe said.", ("Ana Roe", None, None, False)),
    ("Ana Roe serves tea at a cafe. “It is late,” Roe said.", ("Ana Roe", None, None, False)),
    (
        "Oakway County commissioners met Mayor Bo Vance. “It is late,” Vance said.",
        ("Bo Vance", "Mayor", None, True),
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*DUTIES, *BODIES, *BEFORE, *STAFF, *OFFICES, *OFFICIALS, *NAMED_ELSEWHERE]
)
def test_title(text: str, expected: Expected) -> None:
    _, speakers = find_quotes(text)
    speaker = speakers[-1]
    assert (speaker.name, speaker.title, speaker.organization, speaker.official) == expected
