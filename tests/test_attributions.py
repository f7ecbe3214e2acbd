"""Attributions put in other words, which report the same: hearers, settings, passives, leading clauses; invented."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Found = tuple[str, str | None]  # words (spans joined by one space), words that name the speaker

CONTRACTIONS: list[tuple[str, list[Found]]] = [  # a pronoun with its verb opens a clause behind "that"
    ("Roe repeated in May her claim that he'd taken bribes.", [("he'd taken bribes", "Roe")]),
    ("Lau wrote in a letter to staff that they're safe there.", [("they're safe there", "Lau")]),
    ("Roe replied to a clerk with a remark that hurt.", []),
    ("Lau left the fair, noting that she'd be late.", [("she'd be late", "Lau")]),
    ("As Roe noted, she's the last of the line.", [("she's the last of the line", "Roe")]),
]
PASSIVES: list[tuple[str, list[Found]]] = [
    ("Roe was quoted Friday by local media as saying that the dam leaks.", [("the dam leaks", "Roe")]),
    ("The agency quoted witnesses as saying the dam leaks.", [("the dam leaks", "witnesses")]),
    ("The Echo cited Ana Roe as saying it was late.", [("it was late", "Ana Roe")]),
    ("The Echo quoted the law as it is.", []),
    ("Roe criticized how the fair was run.", [("how the fair was run", "Roe")]),
    ("Roe attacked what is left of the mill.", []),
    ("The court was told by her that the dam leaks.", [("the dam leaks", "her")]),
    ("The court was told by her brother that the dam leaks.", [("the dam leaks", "her brother")]),
    ("Lau was accused by them of theft in the shop.", [("theft in the shop", "them")]),
    ("The tale was told by her in verse.", []),
]
HEARERS: list[tuple[str, list[Found]]] = [
    ("The bank advised investors that the fund would close.", [("the fund would close", "The bank")]),
    ("Lau instructed the crew that the gate must stay shut.", [("the gate must stay shut", "Lau")]),
    ("Lau asked agencies that deal with floods for help.", []),
]
TRAILING: list[tuple[str, list[Found]]] = [  # the main clause precedes what is said: nothing but content is behind it
    (
        "Shares fell after Roe said the crew would leave the mill, which is old.",
        [("the crew would leave the mill, which is old", "Roe")],
    ),
    (
        "The fair began hours after Lau said the dam, which is old, leaks.",
        [("the dam, which is old, leaks", "Lau")],
    ),
    (
        "Talks stopped when Lau said the dam, the pride of Larne, had begun to leak.",
        [("the dam, the pride of Larne, had begun to leak", "Lau")],
    ),
    ("When Lau said the dam leaks, the crowd left.", [("the dam leaks", "Lau")]),
    (
        "As Lau noted, the dam, the pride of Larne, has begun to leak.",
        [("the dam, the pride of Larne, has begun to leak", "Lau")],
    ),
    ("Lau advised the crew that the dam broke after years of rain.", [("the dam broke after years of rain", "Lau")]),
    ("Now that the fair is over, while Lau says the dam leaks, the crowd left.", [("the dam leaks", "Lau")]),
]

BARE_CLAUSES: list[tuple[str, list[Found]]] = [  # behind a hearer, a place or a time, without "that"
    ("Lau told the Larne Herald drivers do not stop there.", [("drivers do not stop there", "Lau")]),
    ("Lau told clerks tax relief is out of reach.", [("tax relief is out of reach", "Lau")]),
    ("Lau told a crowd of fans in Larne her aunt had left.", [("her aunt had left", "Lau")]),
    ("Lau told the panel Ms. Holt's aide was late.", [("Ms. Holt's aide was late", "Lau")]),
    ("Lau told the panel they're tired.", [("they're tired", "Lau")]),
    ("Lau told the Larne Herald Roe was late.", [("Roe was late", "Lau")]),
    ("Lau told the panel and the press 60 boats were lost.", [("60 boats were lost", "Lau")]),
    ("What Lau told the Larne Echo was untrue.", []),
    ("Lau said in an interview with the Echo she and Holt had met.", [("she and Holt had met", "Lau")]),
    ("Lau said on the fringes of the show Holt's aide was late.", [("Holt's aide was late", "Lau")]),
    ("Lau said in a report published in June neither boat can sail.", [("neither boat can sail", "Lau")]),
    ("Lau said in a letter to staff the boats were sold.", [("the boats were sold", "Lau")]),
    ("Lau said in a report published in June that neither boat can sail.", [("neither boat can sail", "Lau")]),
    ("Lau talked about the boats he sold.", []),
    ("The plan announced by mill owners was set to fail.", []),
    (
        "Lau warned the weight of the boats made it risky to sail.",
        [("the weight of the boats made it risky to sail", "Lau")],
    ),
    ("Lau warned she was ready to sail.", [("she was ready to sail", "Lau")]),
    ("Lau warned her crew was too old.", [("her crew was too old", "Lau")]),
    ("Lau warned sailors of fog.", [("fog", "Lau")]),
]
NOUNS: list[tuple[str, list[Found]]] = [  # nouns for what is said, with an owner or a light verb
    ("The row follows Roe's allegation that the mill was shut.", [("the mill was shut", "Roe's")]),
    ("The row followed two guards' claim that the mill was shut.", [("the mill was shut", "two guards")]),
    ("Holt voiced concern that the mill was shut.", [("the mill was shut", "Holt")]),
    ("Holt repeated a warning that he'd leave.", [("he'd leave", "Holt")]),
]

INVERTED: list[tuple[str, list[Found]]] = [  # who speaks ends the clause behind the main clause and its comma
    ("Lau left for shows in Larne and Cork, said the mayor.", [("Lau left for shows in Larne and Cork", "the mayor")]),
    ("The dam leaks, said one of the owners.", [("The dam leaks", "one of the owners")]),
    ("The dam leaks, argued the 41-year-old.", [("The dam leaks", "the 41-year-old")]),
    ("Lau, a vet in Larne, argued the case.", []),
    ("The mayor, who was late, said aides were ill.", [("aides were ill", "The mayor")]),
    ("The dam leaks, claimed two of the boats.", []),
]

SUBJECTS: list[tuple[str, list[Found]]] = [
    ("Lawyers for the family, claiming that he is old, left.", [("he is old", "Lawyers for the family")]),
    ("Aides and family members said that he is old.", [("he is old", "Aides and family members")]),
    ("The White House, who said that it was late, sent no word.", [("it was late", "who")]),
    ("Lee Carr, a graduate of Larne Law School who said that it was late, left.", []),
    ("If Roe said that it was late, nobody heard it.", []),
    ("Lau found out that the dam leaks.", []),
    (
        "The union, in a letter, said the boss, Ana Roe, instructed staff to go.",
        [("the boss, Ana Roe, instructed staff to go", "The union")],
    ),
    ("The snag, said Ana Roe, is that it leaks.", [("The snag is that it leaks", "Ana Roe")]),
]

WHO: list[tuple[str, list[Found]]] = [  # whose verb it is: towns with their regions, relative clauses, quantities
    ("Officials in Larne, Ohio, said the dam leaks.", [("the dam leaks", "Officials in Larne")]),
    ("The mayor of Larne, Texas, told the Echo that it leaks.", [("it leaks", "The mayor of Larne")]),
    ("A vet at the college in Lund, Sweden, said it leaks.", [("it leaks", "A vet at the college in Lund")]),
    ("The mayor of Larne, Ana Roe, said it leaks.", [("it leaks", "Ana Roe")]),
    ("In Larne, Ohio, Ana Roe said it leaks.", [("it leaks", "Ana Roe")]),
    ("The company that built the dam said it leaks.", [("it leaks", "The company")]),
    ("Residents such as Ana Roe say the dam leaks.", [("the dam leaks", "Residents")]),
    ("Such is life, Roe said.", [("Such is life", "Roe")]),
    ("“The dam leaks,” said two of the judges.", [("The dam leaks,", "two of the judges")]),
    ("The dam leaks, according to nearly half of voters.", [("The dam leaks", "nearly half of voters")]),
    ("According to four in ten voters, the dam leaks.", [("the dam leaks", "four in ten voters")]),
    ("Neither Ana Roe nor her husband said the dam leaks.", []),
    ("Neither is true, Ana Roe said.", [("Neither is true", "Ana Roe")]),
]

PARTICIPLES: list[tuple[str, list[Found]]] = [
    ("Saying that it rained, snowed and froze, Roe left the room.", [("it rained, snowed and froze", "Roe")]),
    (
        "Warning that if it rained, the road would flood, Roe left.",
        [("if it rained, the road would flood", "Roe")],
    ),
    ("Saying that it was late, the head of the union left.", [("it was late", "the head of the union")]),
    ("Beijing issued a statement saying that the dam leaks.", [("the dam leaks", "Beijing")]),
    ("Residents sent a letter warning that the dam leaks.", [("the dam leaks", "Residents")]),
    ("The board issued a flood warning that hurt.", []),
    ("He took to Twitter to say that the dam leaks.", [("the dam leaks", "He")]),
]
ALONE: list[tuple[str, list[Found]]] = [  # an attribution in a paragraph of its own, and what is more than one
    ("Lau opened the fair.\n\n“Is it late?”\n\nAna Roe said.\n\nIt rained.", [("Is it late?", "Ana Roe")]),
    (
        "Lau opened the fair.\n\n“It is late.”\n\nAna Roe said in Larne. “We go.”",
        [("It is late.", "Ana Roe"), ("We go.", "Ana Roe")],
    ),
    (
        "Lau came.\n\n“It is late.”\n\nAna Roe said it was cold.",
        [("It is late.", "Lau"), ("it was cold", "Ana Roe")],
    ),
    ("“It is late,” Lau said.\n\n“We go home.”\n\nAna Roe agreed.", [("It is late, We go home.", "Lau")]),
    ("Lau came.\n\n“It is late.”\n\nThe crowd agreed.", [("It is late.", "Lau")]),
]
DATELINES: list[tuple[str, list[Found]]] = [  # a long dash without blanks ends a dateline before a capital
    ("LARNE—The dam leaks, the council said on Monday.", [("The dam leaks", "the council")]),
    ("LARNE, Ore. (LNN)—At least 12 people died, police said.", [("At least 12 people died", "police")]),
    ("LARNE-based Acme is closing, Roe said.", [("LARNE-based Acme is closing", "Roe")]),
]
UNCLOSED: list[tuple[str, list[Found]]] = [  # a mark that nothing closes: prose ends the speech, a heading does not
    (
        "Lau said: “It is late.\n\nThe crowd in Larne left the square and went home in the rain.\n\n“We go,” Roe said.",
        [("It is late.", "Lau"), ("We go,", "Roe")],
    ),
    ("“It is late.\n\nRising costs\n\n“We go,” Roe said.", [("It is late. We go,", "Roe")]),
]
NO_SETTINGS: list[tuple[str, list[Found]]] = [  # what is asked for, answered or announced is no time or place
    (
        "Lau urged them on Monday to process 40 claims by July.",
        [("them on Monday to process 40 claims by July", "Lau")],
    ),
    ("Lau replied on Sunday to claims that the dam leaks.", []),
    ("Lau announced two days of talks.", [("two days of talks", "Lau")]),
    ("Lau announced the new term last week.", [("the new term last week", "Lau")]),
    ("Lau recalled how on his first trip he saw the dam.", [("how on his first trip he saw the dam", "Lau")]),
    (
        "He left the hall, noting in a statement that the dam leaks.",
        [("the dam leaks", "He")],
    ),
    ("Noting on Monday that the dam leaks, Roe left.", [("the dam leaks", "Roe")]),
    ("The leak led residents to argue in court papers that it was old.", [("it was old", "residents")]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    CONTRACTIONS
    + PASSIVES
    + HEARERS
    + TRAILING
    + BARE_CLAUSES
    + NOUNS
    + INVERTED
    + SUBJECTS
    + WHO
    + PARTICIPLES
    + DATELINES
    + UNCLOSED
    + NO_SETTINGS,
)
def test_attributions(text: str, expected: list[Found]) -> None:
    quotes, _ = find_quotes(text)
    assert [(one.text, one.speaker_span.exact if one.speaker_span else None) for one in quotes] == expected


# Phrases of time, place, manner and occasion between a cue and what it reports, or behind a cue that ends a sentence.
SETTINGS = """
ahead of the vote|shortly before the vote|hours after the raid|just before noon|late in the day|back in May
in person|via email|with tears in her eyes|under oath|at length|for the record|in no uncertain terms|once more
off camera|in front of a packed hall|alongside Tom Beale|without giving details|two days later|the next day
the same day|years later|a week before the vote|not long after the vote|upon arrival|in a post on Facebook
from Geneva|over the weekend|out loud|in an interview published on Sunday|in court papers filed on Monday
based on new data|both in public and in private|along with two colleagues|not once but twice
earlier in the day
"""
FRAMES = (
    "Ana Roe {verb} {setting} that the dam leaks.",
    "Ana Roe {verb} {setting}: “The dam leaks.”",
    "Ana Roe told reporters {setting} that the dam leaks.",
    "The dam leaks, Ana Roe {verb} {setting}.",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("setting", SETTINGS.strip().replace("\n", "|").split("|"))
def test_settings_are_no_content(setting: str, frame: str) -> None:
    for verb in ("said", "announced", "insisted", "confirmed"):
        quotes, _ = find_quotes(frame.format(verb=verb, setting=setting))
        found = [(one.text.strip(".").lower(), one.speaker_span and one.speaker_span.exact) for one in quotes]
        assert found == [("the dam leaks", "Ana Roe")]
