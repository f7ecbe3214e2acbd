"""Who is meant: short forms, pronouns and descriptions resolved to whom they name."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.draft import Passage, Reading
from newsschema.extract.quotes import extract

# A text, then the name that each quote in it is attributed to, None where it does not say.
RESOLVED: list[tuple[str, list[str | None]]] = [
    ("Efua Boateng arrived late. Boateng said that she was tired.", ["Efua Boateng"]),
    ("Tunde Bello resigned. “I had no choice,” he said.", ["Tunde Bello"]),
    ("Mr Tunde Bello met Mrs Ana Silva. She said the talks went well.", ["Ana Silva"]),
    ("Gov. Marta Nowak toured the dam. The governor said that it would hold.", ["Marta Nowak"]),
    (
        "The River Rescue Agency (RRA) opened a camp. The RRA said that 40 families had come.",
        ["River Rescue Agency"],
    ),
    ("Joko Santoso, who trains the team, spoke first. “We are ready,” Santoso said.", ["Joko Santoso"]),
    ("The Lake Relief Agency feeds 9,000. The agency said funds were gone.", ["Lake Relief Agency"]),
    (
        "The Office of Ports (OOP) met. An internal OOP analysis said that space was short.",
        ["Office of Ports"],
    ),
    ("The Reformers’ letter to Daniel Brandt said there must be a vote.", ["Reformers"]),
    ("Sea Wind Returns To Town\n\nMayor Rosa Lind spoke. She said it was late.", ["Rosa Lind"]),
    # A body by "its", "it", "the agency"; an office by "The Prime Minister".
    (
        "The River Bank cut rates. It said more would follow.",
        ["River Bank"],
    ),
    (
        "Prime Minister Siv Dahl met farmers. The Prime Minister said that aid would come.",
        ["Siv Dahl"],
    ),
    ("Petru Rusu won the vote. The Prime Minister said that aid would come.", ["Petru Rusu"]),
    (
        "The Office of Ports opened a quay. The Office of Ports said it was deep. The agency said ships had come.",
        ["Office of Ports", "Office of Ports"],
    ),
    # A letter speaks for whoever wrote it.
    (
        "In a letter to the mayor, Lund Traders said the market was dirty. The letter said it must be washed.",
        ["Lund Traders", "Lund Traders"],
    ),
    ("The letter said it must be washed.", ["The letter"]),
    # A pronoun behind its words is nobody named in them.
    (
        "“I am tired,” Joko Santoso said. Tunde Bello, who trains the side, is the best of all, he added.",
        ["Joko Santoso", "Joko Santoso"],
    ),
    # The subject of the sentence before, not who it was about.
    (
        "Omar Haddad left early. Idris Wane also alleged that Haddad had lied. He said the vote was lost.",
        ["Idris Wane", "Idris Wane"],
    ),
    # A name misprinted by a letter or two, and one that is another's.
    ("“It fell,” Nathan Janssen said. “It fell far,” Jansen said.", ["Nathan Janssen", "Nathan Janssen"]),
    ("“It fell,” Nathan Janssen said. “It fell far,” Jacobs said.", ["Nathan Janssen", "Jacobs"]),
    # A heading credits a body; whoever speaks for it below is meant.
    (
        "‘Prices will fall’: Westbank Group\n\nTom Reed of Westbank Group said the harvest was good.",
        ["Tom Reed", "Tom Reed"],
    ),
    # An unnamed speaker whose name follows.
    (
        (
            "A leader of the dockers said the talks failed.\n\n"
            "“Nobody called us,” said Musa Sani, secretary of the dockers."
        ),
        ["Musa Sani", "Musa Sani"],
    ),
    ("They said the bridge was gone.", [None]),
    ("The chairman of the Dock Board, Chief Sunday Amadi, said six pumps had failed.", ["Sunday Amadi"]),
    ('Its sponsor, state Rep. Hugo Paredes, wrote: "How many more?"', ["Hugo Paredes"]),
    (
        "Anil Pawar, an inspector, came. Among the first was Savita Bai, 47. “It took two hours,” she said.",
        ["Savita Bai"],
    ),
    # "he" and "she" behind a description show whom it means; in marks, or behind another name, they show nothing.
    (
        "Liam Reed sailed out on Monday. His wife Gemma Reed saw it.\n\nThe plumber said nobody came when he called.",
        ["Liam Reed"],
    ),
    (
        "Liam Reed sailed out on Monday. His wife Gemma Reed saw it.\n\nThe plumber said nobody came when she called.",
        ["Gemma Reed"],
    ),
    (
        "Liam Reed sailed out. His wife Gemma Reed saw it.\n\nThe plumber said Tom Day was late and that he was sorry.",
        ["Gemma Reed"],
    ),
    # The antecedent of "who", and a subject behind a leading adverb.
    ("The mayor made no mention of Li Wei, who said the dam was full.", ["Li Wei"]),
    ("Ana Silva phoned the port captain who said the dam was full.", ["the port captain"]),
    ("A vet named Ana Silva, who said the herd was sick, left.", ["Ana Silva"]),
    ("Shortly after the vote, Ana Silva issued a note saying the mill would close.", ["Ana Silva"]),
    ("A law that helps foreign cooks who claim the wells are dry.", ["foreign cooks"]),
    ("The court heard two retired clerks who said the wells were dry.", ["two retired clerks"]),
    ("Hours before the match, Tunde Bello met the press, saying the side was ready.", ["Tunde Bello"]),
    ("We met Tunde Bello, 24, from Larne, Antrim, who said the wells were dry.", ["Tunde Bello"]),
    ("The port got help from Li Wei, who said the dam was full.", ["Li Wei"]),
    ("Kelly Moss issued a note saying the mill would close.", ["Kelly Moss"]),
    # Words without a cue behind a sentence with one.
    (
        "However, Zarex's regional head, Neil Bampton, said it was late.\n\nHe left. “The road is shut to us all.”",
        ["Neil Bampton", "Neil Bampton"],
    ),
    (
        "However, Zarex's regional head, Neil Bampton, said it was late. “The road is shut to us all.”",
        ["Neil Bampton", "Neil Bampton"],
    ),
    # Behind a participle at the head of the sentence.
    ("Tim Oduya spoke.\n\nMrs Quill left. Asked why, she didn't wait: “The rain is cold.”", ["Quill"]),
    ("Red Larks fans sang. Ted Moss was blunt: “It is far too dear.”", ["Ted Moss"]),
    # Short forms of first names that both sexes bear; "the office" for a body.
    ("Jess Penrose, 29, was at sea. “It shook,” she said.", ["Jess Penrose"]),
    ("Alex Penrose, 29, was at sea. “It shook,” he said.", ["Alex Penrose"]),
    ("Mike Penrose met Ana Roe. “It shook,” she said.", ["Ana Roe"]),
    # A surname before the full name, whose first name is in no table; another's name of a noun and a name.
    ("Ovanti scored.\n\nZeluko Ovanti struck twice.\n\n“I was ill,” Ovanti said.", ["Zeluko Ovanti"]),
    ("Ovanti said he was ill. Zeluko Ovanti drove home.", ["Zeluko Ovanti"]),
    ("Strava said it grew. Camp Strava opened in May.", ["Strava"]),
    # Surnames with a particle, alone in small letters, as printed with a title and at a sentence's head.
    (
        "Femke van den Brink met the dockers.\n\n“It is done,” said van den Brink. Van den Brink said it was late.",
        ["Femke van den Brink", "Femke van den Brink"],
    ),
    ("Leo da Costa met Ana Roe.\n\n“It is done,” said Mr. Da Costa.", ["Leo da Costa"]),
    ("Samir T. al-Bakri lost it all. Mr. Al-Bakri said it was late.", ["Samir T. al-Bakri"]),
    # Surnames in front of the given name.
    ("Qin Weiming met dockers. “It is late,” Qin said.", ["Qin Weiming"]),
    ("Luo Yi met dockers. “It is late,” Luo said.", ["Luo Yi"]),
    ("Kim Jin Un met dockers. “It is late,” Kim said.", ["Kim Jin Un"]),
    ("Kestrel Vision sold well. Kestrel said it was late.", ["Kestrel"]),
    ("Qin Bridge was shut. Qin said it was late.", ["Qin"]),
    # First names in no table: behind a description, in a headline beside another word.
    ("Another critic, Zenoba Tarkwe of Larne University, said the wells were dry.", ["Zenoba Tarkwe"]),
    ("Tired Tarkwe goes home.\n\nTreasurer Zenoba Tarkwe met dockers.\n\n“Fine,” Tarkwe said.", ["Zenoba Tarkwe"]),
    # Surnames that are nouns for work, an office or a body, alone, with a title and possessive.
    ("Senator Laura Church met dockers.\n\n“It is late,” Church said. “Go,” said Ms. Church.", ["Laura Church"] * 2),
    ("At the harbour Tom Baker met the mayor.\n\n“It is late,” said Baker's wife, Ana Roe.", ["Ana Roe"]),
    ("Wood prices rose. Kevin Wood met dockers on Monday. “It is late,” Wood said.", ["Kevin Wood"]),
    ("The Larne Church said it was late. The Church said it was over.", ["Larne Church", "Larne Church"]),
    ("The Bishop of Larne left. Bishop John Roe said it was late. “Go,” said the bishop.", ["John Roe", "John Roe"]),
    # "He" and "she" mean no place, thing or nation; a gerund before a name is no part of it.
    (
        "At noon Ana Roe met a driver in Atlantic City. Asian Americans sang. The Harbour Act passed. “Go,” she said.",
        ["Ana Roe"],
    ),
    ("Entrusting Ana Roe with the port would be wrong at such a time. “It is late,” she said.", ["Ana Roe"]),
    ("At noon Ana Roe met the F.A.A. The F.A.A. closed the post at once. “It is late,” she said.", ["Ana Roe"]),
    # Who speaks beside a participle: neither where nor to whom, nor a thing.
    ("Ana Roe answered the question on Chirper saying it was late.", ["Ana Roe"]),
    ("She left. Ana Roe wrote a letter to Li Wei asking that the port be shut.", ["Ana Roe"]),
    ("Tom Moss opened their ninth debate saying “of course” he was late.", ["Tom Moss"]),
    ("The camera showed footage of Tom Moss saying “Go home!” to voters.", ["Tom Moss"]),
    ("A study in May found the wells dry.", ["A study"]),
    # Nouns that are no verbs, and phrases that are no subjects.
    ("Dockers liked the fire-first appeals of Ana Roe to “clear the port.”", [None]),
    ("Ana Roe called the use of such orders “quite odd.”", ["Ana Roe"]),
    ("Ana Roe wants someone to investigate alleged fraud at the port.", []),
    ("He hosts a show, keeps a diary of the tides and, from 2012 on, led the choir.", []),
    # Offices over "of" before each of several people, firms that open with a title, bodies behind adjectives.
    ("Secretary of State Ana Roe and Mayor Tom Moss said it was late.", ["Ana Roe and Tom Moss"]),
    ("Mayor Tom Moss and Minister of Health Ana Roe said it was late.", ["Tom Moss and Ana Roe"]),
    ("“It is late,” said Minister of Health Ana Roe and Mayor Tom Moss.", ["Ana Roe and Tom Moss"]),
    ("Minister of Health Ana Roe said it was late.", ["Ana Roe"]),
    ("General Motors said it was late.", ["General Motors"]),
    ("Major Ana Roe said it was late. General Lee Moss said no one died.", ["Ana Roe", "Lee Moss"]),
    ("The state Division of Harbour Safety said no one died.", ["Division of Harbour Safety"]),
    ("The old farmer of Larne said no one died.", ["The old farmer of Larne"]),
    # Single marks around speech, as in British print, are read as double ones are; around titles they are not.
    (
        "‘It is late,’ Ana Roe said. ‘We will go.’ Li Wei was blunt: ‘We will all go home now.’",
        ["Ana Roe", "Li Wei"],
    ),
    (
        "‘It is late,’ Ana Roe said. ‘Go!’ said Ana Roe. Li Wei found that ‘most of the wells were dry by noon’.",
        ["Ana Roe", "Ana Roe", "Li Wei"],
    ),
    ("‘It is late,’ Ana Roe said. ‘Go!’ said Ana Roe. The show ‘The Late Hour’ won in May.", ["Ana Roe"] * 2),
    ("The show ‘The Late Hour’ won. Li Wei found that ‘most of the wells were dry by noon’ in May.", []),
    # Whom a relative pronoun means behind a thing; an adjective before a noun.
    ("The paper echoed the tone of Ana Roe, who has called the plan “a mess.”", ["Ana Roe"]),
    ("He works nights and weekends at Larne Trust, which says it is late.", ["Larne Trust"]),
    ("Voters in Larne, who said it was late, left.", ["Voters in Larne"]),
    ("Ana Roe promised to help dockers by executive order if the port “fails again.”", ["Ana Roe"]),
    # First names of other countries show the gender.
    (
        "At the old harbour Iryna Tarkwe met a driver, Dmytro Brell.\n\n“It is late,” she said. “It is over,” he said.",
        ["Iryna Tarkwe", "Dmytro Brell"],
    ),
    ("At the old harbour Rajesh Tarkwe met a driver, Lakshmi Brell.\n\n“It is late,” he said.", ["Rajesh Tarkwe"]),
]


@pytest.mark.parametrize(("text", "expected"), RESOLVED)
def test_mentions_resolve_to_the_fullest_form(text: str, expected: list[str | None]) -> None:
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [names[quote.speaker] if quote.speaker else None for quote in quotes] == expected


def test_each_speaker_occurs_once_with_ids_in_order_of_first_quote() -> None:
    text = "Li Wei said it was cold. Awa Diop said it was hot. Li said that it would snow."
    quotes, speakers = find_quotes(text)
    assert [(speaker.id, speaker.name) for speaker in speakers] == [("s1", "Li Wei"), ("s2", "Awa Diop")]
    assert [quote.speaker for quote in quotes] == ["s1", "s2", "s1"]
    assert [span.exact for span in speakers[0].mentions] == ["Li Wei", "Li"]


def test_a_body_that_is_first_meant_by_a_description_is_one_speaker() -> None:
    text = "Roe accused Northern Sea Lines of theft.\n\nThe operator said it was late."
    _, speakers = find_quotes(f"{text}\n\nNorthern Sea Lines said it rained.")
    assert [speaker.name for speaker in speakers] == ["Roe", "Northern Sea Lines"]


def test_its_spokesman_speaks_for_the_body_before() -> None:
    _, speakers = find_quotes("The River Bank cut rates. Its chief economist, Ana Silva, said growth was slow.")
    assert [(speaker.name, speaker.title, speaker.organization) for speaker in speakers] == [
        ("Ana Silva", "chief economist", "River Bank")
    ]


def test_the_department_is_the_body_just_named_and_so_public() -> None:
    text = "According to Lowveld Rotec, the alarms work. “They ring,” the department said."
    quotes, speakers = find_quotes(text)
    assert [(speaker.name, speaker.official) for speaker in speakers] == [("Lowveld Rotec", True)]
    assert [quote.speaker for quote in quotes] == ["s1", "s1"]


def test_a_headline_finds_its_speaker_in_the_body() -> None:
    reading = Reading(
        (
            Passage("/headline", "“The well belongs to all”: village meets"),
            Passage("/deck", "PM says the pumps will run"),
            Passage("/body", "Prime Minister Siv Dahl came. “The well belongs to all,” Nana Owusu said."),
        )
    )
    found = extract(reading)
    names = {speaker.id: speaker.name for speaker in found["speakers"]}
    said = [(quote.spans[0].field, names.get(quote.speaker)) for quote in found["quotes"]]
    assert ("/headline", "Nana Owusu") in said
    assert ("/deck", "Siv Dahl") in said


BOATS = (
    "Mayor Ana Roe met boat owners on Monday. “It is bad for us,” she said.\n\nTom Hart, who owns a boat, said: "
    "“The plan is bad for all our boats and our families.”"
)
SHORTENED = [  # a headline that quotes or shortens what the second speaker of BOATS says, and whom it means
    ("‘Plan is bad for boats and families’, says mayor", "Ana Roe"),
    ("‘Plan bad for boats and families’: owners meet", "Tom Hart"),
    ("‘The plan is bad for all our boats’, says owner", "Tom Hart"),
]


@pytest.mark.parametrize(("headline", "name"), SHORTENED)
def test_whom_a_headline_names_is_not_who_says_something_alike_below(headline: str, name: str) -> None:
    found = extract(Reading((Passage("/headline", headline), Passage("/body", BOATS))))
    names = {speaker.id: speaker.name for speaker in found["speakers"]}
    assert names[found["quotes"][0].speaker] == name


def test_a_spokeswoman_speaks_for_the_body_that_has_just_spoken() -> None:
    _, speakers = find_quotes("The Environment Agency said it was late. A spokeswoman added that walls had held.")
    assert (speakers[1].organization, speakers[1].official) == ("Environment Agency", True)


SHORT_IN_HEADLINES = [  # a headline, the body, and whom the headline means
    ("Prices rise, says Northgate", "Northgate Building Society said prices rose.", "Northgate Building Society"),
    ("Prices to fall, Zarex says", "Zarex Holdings said prices would fall.", "Zarex Holdings"),
    ("Prices to fall, Zarex says", "Zarex Holdings said so. Zarex Society said not.", "Zarex"),
    ("Prices to fall, Roe says", "Minister Ana Roe said prices would fall.", "Ana Roe"),
    ("Farmer: ‘Prices fell’", "Farmer Ana Roe said so.", "Ana Roe"),
    ("Larne mayor: ‘Prices fell’", "Ana Roe, mayor of Larne, said so.", "Ana Roe"),
    ("Climber says prices fell", "Danish climber Ana Roe said so.", "Ana Roe"),
    ("Two mayors say prices fell", "Mayor Ana Roe left.", "Two mayors"),
]


@pytest.mark.parametrize(("headline", "body", "name"), SHORT_IN_HEADLINES)
def test_a_short_name_in_a_headline_is_the_body_that_speaks_below(headline: str, body: str, name: str) -> None:
    found = extract(Reading((Passage("/headline", headline), Passage("/body", body))))
    names = {speaker.id: speaker.name for speaker in found["speakers"]}
    assert names[found["quotes"][0].speaker] == name
