"""Each form of a name in each form of introduction: who a later mention means, with title and organization."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema import find_quotes

NAMES = [  # the name in full, how the text calls its bearer later
    ("Ana Roe", "Roe"),
    ("Zhou Yifan", "Zhou"),  # surname first
    ("Zhou Yifan", "Ms Zhou"),
    ("Moon Jae-in", "Moon"),  # a syllable that a preposition spells
    ("Nabil al-Jubeir", "al-Jubeir"),
    ("Nabil al-Jubeir", "Jubeir"),
    ("Layla bin Laith", "bin Laith"),
    ("A. L. Kelly", "Kelly"),  # an initial that an article spells
    ("Ekbal Sankar", "E. Sankar"),
    ("Thảo Vũ", "Vu"),  # accents dropped
    ("Lerato García Pérez", "García Pérez"),
    ("Lerato García Pérez", "Garcia Perez"),
    ("Jung Jae-in", "Jung"),  # a surname that a list of nouns for people has
    ("Tülin Bilge", "BILGE"),
    ("Jessica May", "May"),  # surnames that small words spell
    ("Daniel Will", "Will"),
    ("Jon Long II", "Long"),
    ("Oh Min-jun", "Mr Oh"),
    ("He Yifan", "Ms He"),
    ("Jacob Baldwin, Jr.", "Baldwin"),
    ("Brad Israel", "B. Israel"),  # a surname that is a state's name
]
INTRODUCTIONS = [  # the first sentence, title, organization
    ("Finance minister {name} said: “The road is shut.”", "Finance minister", None),
    ("{name}, an analyst at Zentrix, said: “The road is shut.”", "analyst", "Zentrix"),
    ("“The road is shut,” said {name}, captain of Garsa Rovers.", "captain", "Garsa Rovers"),
    ("“The road is shut,” said Peru’s finance minister {name}.", "finance minister", "Peru"),
    ("“The road is shut,” said a spokesman for Kestrel Foods, {name}.", "spokesman", "Kestrel Foods"),
]


@pytest.mark.parametrize(("name", "introduction"), [*product(NAMES, INTRODUCTIONS)])
def test_a_later_mention_means_whom_the_text_introduced(
    name: tuple[str, str], introduction: tuple[str, str, str | None]
) -> None:
    (full, short), (sentence, title, organization) = name, introduction
    quotes, speakers = find_quotes(f"{sentence.format(name=full)}\n\nWork begins in March. “It is late,” {short} said.")
    assert [(one.name, one.title, one.organization) for one in speakers] == [(full, title, organization)]
    assert [quote.speaker for quote in quotes] == ["s1", "s1"]


APART = [  # names of one word beside a longer name that is another's, and the speakers
    ("Apple Vision, a headset, is sold for $900. “It is the best,” Apple said.", ["Apple"]),
    ("They bought Toyota Prius cars. “It is the best,” Toyota said.", ["Toyota"]),
    ("They need vitamin A. Roe said: “It is bad.”", ["Roe"]),
    ("Theresa May, the mayor, left in May. The road, said Li Wei, may open on May 5.", ["Li Wei"]),
    ("Agriculture minister May Roe left with Li Roe. “It is late,” May Roe said.", ["May Roe"]),
    ("Theresa May left. He said it was late. “It may be,” she said.", ["Theresa May"]),
    ("Ana Roe left. Rain is forecast. “It is late,” she said.", ["Ana Roe"]),
    ("Juan García Pérez left. Lola García Pérez stayed. “It is late,” Ms García Pérez said.", ["Lola García Pérez"]),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_a_short_name_is_not_joined_to_another_bearer(text: str, expected: list[str]) -> None:
    assert [one.name for one in find_quotes(text)[1]] == expected


BODIES = [  # how a text introduces Ana Roe, her title, organization, and whether she is an official
    ("Ana Roe has been director of the Larne Trust since 2019. She said:", "director", "Larne Trust", False),
    ("Ana Roe has been working at home since 2019. She said:", None, None, False),
    ("Ana Roe joined the Larne Trust as its director in 2019. She said:", "director", "Larne Trust", False),
    ("Ana Roe joined the Larne Trust in a lawsuit last week. She said:", None, None, False),
    ("Ana Roe runs the Swan Hotel in Larne. She said:", None, "Swan Hotel", False),
    ("Ana Roe chairs the Larne Ports Board. She said:", None, "Larne Ports Board", False),
    ("Ana Roe leads Tom Orr by a point. She said:", None, None, False),
    ("The University of Larne shut early. Ana Roe, its president, said:", "president", "University of Larne", False),
    ("Tom Orr left with his trainer. Ana Roe, his lawyer, said:", "lawyer", None, False),
    (
        "The secretary of Larne Football Club, Ana Roe, said:",
        "secretary of Larne Football Club",
        "Larne Football Club",
        False,
    ),
    ("The secretary of Roads, Ana Roe, said:", "secretary of Roads", None, True),
    ("The Larne Trust shut early. Its head of policy, Ana Roe, said:", "head of policy", "Larne Trust", False),
    ("Ana Roe, the finance minister of Peru, said:", "finance minister", "Peru", True),
    ("Ana Roe, the minister of Foreign Affairs, said:", "minister of Foreign Affairs", None, True),
    ("The minister of Roads, Ana Roe, said:", "minister of Roads", None, True),
    ("Garsa Rovers head coach Ana Roe said:", "Garsa Rovers head coach", "Garsa Rovers", False),
    ("Ana Roe, who heads Zentrix, said:", None, "Zentrix", False),
    ("Ana Roe, who leads the energy ministry, said:", None, "energy ministry", True),
    ("Ana Roe from the Kwale police department said:", None, "Kwale police department", True),
    ("Ana Roe of the Kwale state police said:", None, "Kwale state police", True),
    ("Ana Roe of Moss & Pike said:", None, "Moss & Pike", False),
    ("Ana Roe of the old family said:", None, None, False),
    ("Ana Roe from the west coast said:", None, None, False),
    ("Ana Roe, who runs marathons, said:", None, None, False),
    ("Former captain Ana Roe said:", "Former captain", None, False),
]


@pytest.mark.parametrize(("introduction", "title", "organization", "official"), BODIES)
def test_an_introduction_gives_title_and_organization(
    introduction: str, title: str | None, organization: str | None, official: bool
) -> None:
    (speaker,) = find_quotes(f"{introduction} “The road is shut.”")[1]
    assert (speaker.name, speaker.title, speaker.organization) == ("Ana Roe", title, organization)
    assert speaker.official is official


PHRASES = [  # a sentence with one quote, and what is printed as its speaker
    ("A nurse from Larne named Ana Roe said it was late.", "Ana Roe"),
    ("It was late, according to a baker from Larne called Tom Orr.", "Tom Orr"),
    ("A ship from Larne named after Ana Roe is old, Tom Orr said.", "Tom Orr"),
    ("“It is late,” said Ana Roe herself.", "Ana Roe"),
    ("It was late, said the mayor himself.", "the mayor"),
    ("It was late, said the mayor’s office.", "the mayor’s office"),
    ("The governor’s office warned drivers to stay at home.", "The governor’s office"),
    ("The city's task force urged drivers to stay at home.", "The city's task force"),
    ("It was late, according to an aide to the governor.", "an aide to the governor"),
    ("It was late, according to two officials briefed on the plan.", "two officials briefed on the plan"),
    ("It was late, according to a letter to the governor.", "a letter"),
    ("Roe’s lawyer, Tom Orr, refused to comment, saying it was late.", "Tom Orr"),
    ("One resident, Ana Roe, left early, saying it was late.", "Ana Roe"),
    ("The bank, based in Larne, left early, saying it was late.", "bank"),
    ("“It is late,” said stall owner Mdm Tan Bee Hoon.", "Tan Bee Hoon"),
    ("“It is late,” said Datuk Seri Omar Zaki.", "Omar Zaki"),
    ("“It is late,” said the teachers’ union this week.", "teachers’ union"),
    ("“It is late,” warned Governor Omar Zaki last month.", "Omar Zaki"),
    ("“It is late,” said two residents late on Tuesday.", "two residents"),
    ("“It is late,” added the airline at the weekend.", "airline"),
    ("“It is late,” said prosecutors at a news conference on Friday night.", "prosecutors"),
    ("No one was hurt, according to police this week.", "police"),
    ("“It is late,” said a member of the class of last year.", "a member of the class of last year"),
    ("“It is late,” said the host of the morning show.", "the host of the morning show"),
    ("“It is late,” fishermen said.", "fishermen"),
    ("“It is late,” warned a study by Oakdale University.", "Oakdale University"),
    ("“It is too late,” said the report by email.", "the report"),
    ("Prices would rise, according to investigators this month.", "investigators"),
]


@pytest.mark.parametrize(("sentence", "name"), PHRASES)
def test_a_speaker_phrase_ends_before_time_and_venue(sentence: str, name: str) -> None:
    assert [one.name for one in find_quotes(sentence)[1]] == [name]


FORMS = [  # how a text names one body first, and later
    ("The Tamar Police Department (TPD)", "TPD"),
    ("The National Water Authority", "the NWA"),
    ("Kestrel Foods, a retailer based in Larne,", "it"),
    ("Retailer Kestrel Foods", "Kestrel"),
    ("Retailer Kestrel Foods", "the company"),
    ("The ruling Farmers’ Front", "the Farmers’ Front"),
    ("The State Electoral Commission", "the Commission"),
    ("The Corrin Fire Service", "it"),
]


@pytest.mark.parametrize(("first", "later"), FORMS)
def test_the_forms_of_a_name_are_one_body(first: str, later: str) -> None:
    text = f"Work has begun.\n\n{first} said: “The road is shut.”\n\n“It is late,” {later} said."
    quotes, speakers = find_quotes(text)
    assert len(speakers) == 1
    assert [quote.speaker for quote in quotes] == ["s1", "s1"]
