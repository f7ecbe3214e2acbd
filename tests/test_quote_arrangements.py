"""How quoted words, cue and speaker are arranged: classes that a grammar of quote sentences showed, invented cases."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Found = tuple[str, str, str | None]  # kind, words (spans joined by one space), speaker

BEHIND_QUESTIONS = [  # a question or an exclamation, and its speaker with an apposition
    ("“Why us?” Omar Haddad, a senator from Larne, said after the vote.", [("direct", "Why us?", "Omar Haddad")]),
    ("“We did it!” Mayor Linda Holt, speaking in Larne, said.", [("direct", "We did it!", "Linda Holt")]),
    ("“Who pays?” Ana Roe, who runs the mill, asked on Friday.", [("direct", "Who pays?", "Ana Roe")]),
    ("Ana Roe said: “Why us?” Omar Haddad, a senator, left the hall.", [("direct", "Why us?", "Ana Roe")]),
    (
        "Ana Roe said: “Why us?” Omar Haddad, a senator, said that he would go.",
        [("direct", "Why us?", "Ana Roe"), ("indirect", "he would go", "Omar Haddad")],
    ),
]

NAMES_IN_LEADS = [  # a first sentence made up of names is no headline; a headline in capitals is one
    ("Omar Haddad, 67, was rescued on Monday.\n\n“It hurt,” said Haddad.", [("direct", "It hurt,", "Omar Haddad")]),
    (
        "Rain fell on Linda Holt, Omar Haddad and Ana Roe.\n\n“It hurt,” Holt said.",
        [("direct", "It hurt,", "Linda Holt")],
    ),
    (
        "Omar Haddad, 67, Was Rescued on Monday\n\nOmar Ali Haddad slept. “It hurt,” said Haddad.",
        [("direct", "It hurt,", "Omar Ali Haddad")],
    ),
]

AGES = [  # who is called by an age alone speaks with every reporting verb
    (
        "Omar Haddad, 67, was rescued on Monday.\n\nThe 67-year-old announced that he would move.",
        [("indirect", "he would move", "Omar Haddad")],
    ),
    (
        "Omar Haddad, 67, was rescued.\n\nThe 67-year-old urged drivers to slow down.",
        [("indirect", "drivers to slow down", "Omar Haddad")],
    ),
    ("The 200-year-old bridge reported no damage.", []),
]

SHORT_PARAGRAPHS = [  # speech in single marks over paragraphs holds paragraphs of few words; a heading is no speech
    (
        "Ana Roe said: ‘We lost it all.\n\n‘That is not right.\n\n‘We want answers.’",
        [("direct", "We lost it all. That is not right. We want answers.", "Ana Roe")],
    ),
    (
        "'We lost it all.\n\n'It hurts.\n\n'We want answers,' said Ana Roe.",
        [("direct", "We lost it all. It hurts. We want answers,", "Ana Roe")],
    ),
    ("Ana Roe said it rained.\n\n‘A hard year’\n\nIt rained on.", [("indirect", "it rained", "Ana Roe")]),
]

TAILS = [  # time and occasion behind an inverted verb are no part of who speaks; a maker and a place of work are
    ("“It rained,” said Ana Roe late Thursday.", [("direct", "It rained,", "Ana Roe")]),
    ("“It rained,” said the shop owner early this week.", [("direct", "It rained,", "the shop owner")]),
    ("“It rained,” claimed Ana Roe last week.", [("direct", "It rained,", "Ana Roe")]),
    ("“It rained,” said a vet this Friday.", [("direct", "It rained,", "a vet")]),
    ("“It rained,” said the shop owner at a rally in Derry.", [("direct", "It rained,", "the shop owner")]),
    ("“It rained,” said a nurse at the hospital.", [("direct", "It rained,", "a nurse at the hospital")]),
    ("“It rained,” said a report by the audit office.", [("direct", "It rained,", "a report by the audit office")]),
    ("“It rained,” said a man from Derry.", [("direct", "It rained,", "a man from Derry")]),
]

BEHIND_TIME = [  # a clause of time between a cue and its content is none of it
    ("Ana Roe insisted while touring the plant: “We lost it.”", [("direct", "We lost it.", "Ana Roe")]),
    ("Ana Roe warned before boarding a bus, “We lost it.”", [("direct", "We lost it.", "Ana Roe")]),
    ("Ana Roe announced as crowds sang that it was over.", [("indirect", "it was over", "Ana Roe")]),
    ("Ana Roe admitted after the vote that it was over.", [("indirect", "it was over", "Ana Roe")]),
    ("Ana Roe resigned after it emerged that she had lied.", []),
    (
        "Ana Roe said while it rained, the roof held.",
        [("indirect", "while it rained, the roof held", "Ana Roe")],
    ),
]

BEHIND_AS = [  # "as" with who says the clause that precedes; not what is denied, what others say, what was done
    ("The road was shut, as Roe noted.", [("indirect", "The road was shut", "Roe")]),
    ("The road was shut, as police told reporters.", [("indirect", "The road was shut", "police")]),
    ("The road was shut, as the mayor said on Friday.", [("indirect", "The road was shut", "the mayor")]),
    ("The road was shut, as Ana Roe, a vet, said.", [("indirect", "The road was shut", "Ana Roe")]),
    ("As Ana Roe, a vet, noted, the road was shut.", [("indirect", "the road was shut", "Ana Roe")]),
    ("As mayor, Ana Roe, a vet, said it was over.", [("indirect", "it was over", "Ana Roe")]),
    ("It did not rain, as Roe claimed.", []),
    ("It rained, as she had said it would.", []),
    ("They left early, as the coach asked.", []),
    ("Ana Roe said it rained, as Li noted.", [("indirect", "it rained", "Ana Roe")]),
]


SUBJECTS = [  # a clause without "that" behind any verb: a pronoun that is a subject, two subjects with a plural verb
    ("Ana Roe claimed she plans to stay.", [("indirect", "she plans to stay", "Ana Roe")]),
    ("Ana Roe conceded they welcome it.", [("indirect", "they welcome it", "Ana Roe")]),
    ("Roe explained both Li and Holt have been fair.", [("indirect", "both Li and Holt have been fair", "Roe")]),
    ("Roe declared police and vets would go on.", [("indirect", "police and vets would go on", "Roe")]),
    ("Ana Roe claimed the prize and the crowd cheered.", []),
    ("Ana Roe tweeted a photo and let them laugh.", []),
    ("Ana Roe conceded a goal and left.", []),
]

TITLES = [  # a title or brand in marks right behind a verb that has objects is no quote
    ("Ana Roe wrote “Dune Road” in 1965.", []),
    ("Ana Roe sang “Blue Moon” at the fair.", []),
    ("The band announced “Rain Dance,” its third album.", []),
    ("The firm reported “Sun Jam” sales of 3 million.", []),
    ("Critics hailed “Night Train.”", []),
    ("A sign read “Road Closed.”", [("direct", "Road Closed.", "A sign")]),
    ("Ana Roe wrote: “Dune Road Closed.”", [("direct", "Dune Road Closed.", "Ana Roe")]),
    ("Ana Roe wrote “We Shall Overcome” on it.", [("direct", "We Shall Overcome", "Ana Roe")]),
    ("Ana Roe wrote “no way” on the wall.", [("direct", "no way", "Ana Roe")]),
    ("Crowds chanted “Lock Her Up.”", [("direct", "Lock Her Up.", "Crowds")]),
]

VAGUE_NUMBERS = [  # people counted without saying how many
    ("Dozens of drivers said it rained.", [("indirect", "it rained", "Dozens of drivers")]),
    ("Thousands of people said it rained.", [("indirect", "it rained", "Thousands of people")]),
    ("“It rained,” hundreds of residents said.", [("direct", "It rained,", "hundreds of residents")]),
    ("Hundreds of boats reported damage.", []),
    ("Millions of pounds claimed in May were repaid.", []),
]

SPEAKERS = (VAGUE_NUMBERS, BEHIND_QUESTIONS, NAMES_IN_LEADS, AGES, TAILS)
CONTENTS = (SUBJECTS, TITLES, SHORT_PARAGRAPHS, BEHIND_TIME, BEHIND_AS)


@pytest.mark.parametrize(("text", "expected"), [case for cases in (*SPEAKERS, *CONTENTS) for case in cases])
def test_arrangements(text: str, expected: list[Found]) -> None:
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [(quote.kind, quote.text, names.get(quote.speaker or "")) for quote in quotes] == expected
