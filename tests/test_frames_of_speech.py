"""Who speaks and what they say where a day, a hearer, an apposition or another office is beside them."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Found = tuple[str, str, str | None]

DAYS = [  # a day behind an inverted subject is no part of it
    ("“We left,” claimed Hollis yesterday.", [("direct", "We left,", "Hollis")]),
    ("“We left,” said the lawyer tonight.", [("direct", "We left,", "the lawyer")]),
    ("The plan is dead, said mayor Ana Roe yesterday.", [("indirect", "The plan is dead", "Ana Roe")]),
    ("The plan is dead, said mayor Ana Roe last week.", [("indirect", "The plan is dead", "Ana Roe")]),
    ("“We left,” said USA Today yesterday.", [("direct", "We left,", "USA Today")]),
]

QUESTIONS = [  # who asks, behind the question, with several appositions
    ("Rain fell.\n\n“Why?” Ana Roe, 70, a farmer from Larne, asked.", [("direct", "Why?", "Ana Roe")]),
    ("Rain fell.\n\n“Why?” Li Tan Jr., 21, a farmer, asked.", [("direct", "Why?", "Li Tan Jr.")]),
    ("Rain fell.\n\n“Why?” Kesari Motors’s vet, Ana R. Cole, asked.", [("direct", "Why?", "Ana R. Cole")]),
    ("The judge turned to me. “Mr. Roe?” I had a statement to read.", [("direct", "Mr. Roe?", None)]),
]

SENTENCES = [  # a network of one letter, two people behind a day or a place
    ("Ana Roe said yesterday on X. Roe later said it was fake.", [("indirect", "it was fake", "Ana Roe")]),
    ("Malcolm X. Moss said he was tired.", [("indirect", "he was tired", "Malcolm X. Moss")]),
    ("In court on Monday, Ana Roe and Omar Zaki said it fell.", [("indirect", "it fell", "Ana Roe and Omar Zaki")]),
    (
        "It will open in June, Ana Roe and Omar Zaki said.",
        [("indirect", "It will open in June", "Ana Roe and Omar Zaki")],
    ),
]

SOURCES = [  # an office without an article behind a source
    (
        "According to Ana Roe, lead researcher at Corvia Bank, the ship was late.",
        [("indirect", "the ship was late", "Ana Roe")],
    ),
    ("According to Ana Roe, head coach, the ship was late.", [("indirect", "the ship was late", "Ana Roe")]),
    (
        "According to the mayor, head teachers at Larne, Corvia and Lund earn more.",
        [("indirect", "head teachers at Larne, Corvia and Lund earn more", "the mayor")],
    ),
    (
        "According to the report, chief executives earned more.",
        [("indirect", "chief executives earned more", "the report")],
    ),
]

HEARERS = [  # who was told, right before a subject in the plural
    ("Ana Roe told the court costs had risen.", [("indirect", "costs had risen", "Ana Roe")]),
    ("Ana Roe told the committee prices are likely to rise.", [("indirect", "prices are likely to rise", "Ana Roe")]),
    ("Ana Roe told the club fans were leaving.", [("indirect", "fans were leaving", "Ana Roe")]),
    ("Ana Roe told the council leaders he was wrong.", [("indirect", "he was wrong", "Ana Roe")]),
    (
        "Ana Roe told reporters in Lund the talks collapsed because it rained.",
        [("indirect", "the talks collapsed because it rained", "Ana Roe")],
    ),
]

ENDS = [  # what the writer adds: how it was received, that somebody said no more
    ("Ana Roe said the pool would close, which drew applause.", [("indirect", "the pool would close", "Ana Roe")]),
    (
        "Ana Roe said the pool would close, prompting calls for a vote.",
        [("indirect", "the pool would close", "Ana Roe")],
    ),
    (
        "Ana Roe said the pool would close, which would save money.",
        [("indirect", "the pool would close, which would save money", "Ana Roe")],
    ),
    (
        "Ana Roe said the film, which drew praise, was sold.",
        [("indirect", "the film, which drew praise, was sold", "Ana Roe")],
    ),
    (
        "Ana Roe said it would close but she would not be drawn on jobs.",
        [("indirect", "it would close", "Ana Roe")],
    ),
    (
        "Ana Roe said he wrote to her but she did not reply to him.",
        [("indirect", "he wrote to her but she did not reply to him", "Ana Roe")],
    ),
    (
        "Ana Roe criticised him for saying he had left.",
        [("indirect", "him for saying he had left", "Ana Roe")],
    ),
]

CITED = [  # who cites a speaker with "as", behind what was said
    ("“We left,” the BBC quoted Ana Roe as saying.", [("direct", "We left,", "Ana Roe")]),
    ("“We left,” Ana Roe was quoted as saying by the agency.", [("direct", "We left,", "Ana Roe")]),
    ("Ana Roe left. “We won,” the agency quoted her as saying on Monday.", [("direct", "We won,", "Ana Roe")]),
    ("It fell, the report quoted Ana Roe as saying.", [("indirect", "It fell", "Ana Roe")]),
    ("In May, the BBC quoted Ana Roe as saying it fell.", [("indirect", "it fell", "Ana Roe")]),
    (
        "“We won,” Li Wei said, but the BBC quoted Ana Roe as saying: “We lost.”",
        [("direct", "We won,", "Li Wei"), ("direct", "We lost.", "Ana Roe")],
    ),
    # What is written, and "per" behind marks.
    ("“We won,” read a sign.", [("direct", "We won,", "a sign")]),
    ("“We won,” per Ana Roe.", [("direct", "We won,", "Ana Roe")]),
    ("“We won” per year.", []),
    # Adverbs before the comma of a participle.
    ("Ana Roe went further, saying it fell.", [("indirect", "it fell", "Ana Roe")]),
    ("Ana Roe refused again, saying it fell.", [("indirect", "it fell", "Ana Roe")]),
    ("Shortly after, Ana Roe said it fell.", [("indirect", "it fell", "Ana Roe")]),
]

INSERTED = [  # between commas in a clause: who reports it behind the verb, or whom it is about
    ("Larne, says Ana Roe, is finished.", [("indirect", "Larne is finished", "Ana Roe")]),
    ("Altogether, said the report, ten people fell.", [("indirect", "Altogether ten people fell", "the report")]),
    (
        "The rules, warns Ana Roe of Bernt Research, will hurt.",
        [("indirect", "The rules will hurt", "Ana Roe")],
    ),
    (
        "Li Wei, said Ana Roe, who is a friend, does not forgive.",
        [("indirect", "Li Wei does not forgive", "Ana Roe")],
    ),
    (
        "The union, in a letter, said the boss, Ana Roe, was late.",
        [("indirect", "the boss, Ana Roe, was late", "union")],
    ),
    ("The driver, said to have been drunk, wept.", []),
    ("Ana Roe, reported missing on Friday, was found.", []),
    ("Ana Roe, asked about the plan, said it fell.", [("indirect", "it fell", "Ana Roe")]),
]

COUNTED = [  # capitals that are some of a kind are no name
    ("“We won,” said one of the angry Londoners.", [("direct", "We won,", "one of the angry Londoners")]),
    ("“We won,” said one of the angry Londoners, baker Ana Roe, 47.", [("direct", "We won,", "Ana Roe")]),
    ("“We won,” said one of the surviving Beatles, Sir Li Tan.", [("direct", "We won,", "Li Tan")]),
    ("Two senior Democrats said it fell.", [("indirect", "it fell", "Two senior Democrats")]),
    ("Several New Yorkers said it fell.", [("indirect", "it fell", "Several New Yorkers")]),
    ("“We won,” said one proud Texan, Ana Roe.", [("direct", "We won,", "Ana Roe")]),
    ("Father of two Ana Rogers said it fell.", [("indirect", "it fell", "Ana Rogers")]),
    ("The two-time champion Ana Rogers said it fell.", [("indirect", "it fell", "Ana Rogers")]),
    ("“We won,” said one John Rogers.", [("direct", "We won,", "John Rogers")]),
]

MANNERS = [  # verbs of how somebody speaks or looks, beside marks alone
    ("“They come and go,” shrugs Ana Roe, a fisher.", [("direct", "They come and go,", "Ana Roe")]),
    ("“They come and go,” Ana Roe wept.", [("direct", "They come and go,", "Ana Roe")]),
    ("“They come and go,” nodded the mayor.", [("direct", "They come and go,", "the mayor")]),
    ("The “sharing economy” boomed.", []),
    ("Ana Roe shrugged and left.", []),
]

OTHERS = [  # an office or occupation that excludes that of somebody named, and bodies that are no firm
    ("Ana Roe, the fire chief, said it fell.\n\nThe pilot said it was late.", "The pilot"),
    ("Ana Roe, a lawyer, said it fell.\n\nThe judge said it was late.", "The judge"),
    ("Ana Roe, a lawyer, said it fell.\n\nThe attorney said it was late.", "Ana Roe"),
    ("Ana Roe, the mayor, said it fell.\n\nThe politician said it was late.", "Ana Roe"),
    ("Ana Roe, chief rival of Li Wei, said it fell.\n\nThe senator said it was late.", "Ana Roe"),
    ("Ana Roe said it fell. Juror No. 6 said it was late. “I am sure,” he said.", "Juror No. 6"),
    ("Soldier Six said it was late. Police said it fell. “I am sure,” she said.", "Soldier Six"),
    ("Larne University said it fell.\n\nThe airline said it was late.", "airline"),
    ("Halden Energy said it fell.\n\nThe company said it was late.", "Halden Energy"),
]


FRAMES = [*DAYS, *QUESTIONS, *SENTENCES, *SOURCES, *HEARERS, *ENDS, *CITED, *INSERTED, *COUNTED, *MANNERS]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_frames(text: str, expected: list[Found]) -> None:
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [(quote.kind, quote.text, names.get(quote.speaker or "")) for quote in quotes] == expected


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_who_else_speaks(text: str, name: str) -> None:
    quotes, speakers = find_quotes(text)
    assert {one.id: one.name for one in speakers}[quotes[-1].speaker or ""] == name
