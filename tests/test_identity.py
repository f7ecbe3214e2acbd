"""How many speakers a text has: forms of one name are one, different people and bodies are several."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

# A text and the names of its speakers, in the order of their first quotes.
SPEAKERS: list[tuple[str, list[str]]] = [
    # The body behind a name is its bearer's employer; behind an office its holder follows.
    ("“It helps,” said Mira Holt of the global environmental group The River Conservancy.", ["Mira Holt"]),
    ("“It is late,” said Li Vane of the aid group Open Hands.", ["Li Vane"]),
    ("“It is late,” said Peter Moss of the charity Bread for Tomorrow.", ["Peter Moss"]),
    ("“It is late,” said Tova Rask of the nearby Larne Rowers.", ["Tova Rask"]),
    ("“It is late,” said the head of the charity Open Hands.", ["the head of the charity Open Hands"]),
    ("“It is late,” said the leader of the group Ana Roe.", ["Ana Roe"]),
    ("“It is late,” said First Minister of Larne Ana Roe.", ["Ana Roe"]),
    ("“It is late,” said Red Cross of Garsa spokesman Peter Moss.", ["Peter Moss"]),
    ("“It is late,” said University of Larne professor Peter Moss.", ["Peter Moss"]),
    # A participle behind its noun governs a name that is not the speaker; before a noun it belongs to it.
    ("Lawyers representing Peter Moss said he was ill.", ["Lawyers representing Peter Moss"]),
    ("People watching Ana Roe said she was great.", ["People watching Ana Roe"]),
    ("The doctors treating Omar Zaki say he is well.", ["The doctors treating Omar Zaki"]),
    ("Some people living in Larne House say it is late.", ["Some people living in Larne House"]),
    ("Scientists using a dish atop Mount Orrel said it was ice.", ["Scientists using a dish atop Mount Orrel"]),
    ("Visiting Larne, Omar Zaki said it was late.", ["Omar Zaki"]),
    ("Acting Mayor Omar Zaki said it was late.", ["Omar Zaki"]),
    ("Larne planning chief Omar Zaki said it was late.", ["Omar Zaki"]),
    ("The city’s governing Ports Party said it was late.", ["Ports Party"]),
    ("The governing Ports Party said it was late.", ["Ports Party"]),
    # A name in apposition to a description is the speaker, also behind what its bearer is; a place or a noun is none.
    ("“It was dark,” said one of the divers, Milo Vance.", ["Milo Vance"]),
    ("“It was dark,” said another diver, Milo Vance, 41.", ["Milo Vance"]),
    ("It was dark, said another witness in the trial, former harbour adviser Milo Vance.", ["Milo Vance"]),
    ("“It was dark,” said a neighbour in the next street, retired nurse Milo Vance.", ["Milo Vance"]),
    ("“It was dark,” said a spokesman for the ministry, Milo Vance.", ["Milo Vance"]),
    ("“It was dark,” said a neighbour, a retired nurse.", ["a neighbour"]),
    ("“It was dark,” said a neighbour in Larne, County Down.", ["a neighbour in Larne"]),
    ("“It was dark,” said one of the divers, Monday’s winner.", ["one of the divers"]),
    ("“It was dark,” said a diver in the harbour, when Milo Vance left.", ["a diver"]),
    ("A man in the crowd, the baker from Larne, said it was loud.", ["A man in the crowd"]),
    # People by whom they belong to, before the noun for them or behind it.
    (
        "Attorneys for Omar Zaki say he cannot pay. “It is too high,” Zaki’s lawyers wrote.",
        ["Attorneys for Omar Zaki"],
    ),
    (
        "The family of Ana Roe said she was missed. Roe’s family said it was late. Her family said so again.",
        ["The family of Ana Roe"],
    ),
    # One word of a firm's name means it, however long the name and wherever it is named.
    ("The union wrote to Tarvo Chilled Foods. Tarvo said it was late.", ["Tarvo Chilled Foods"]),
    ("Drivers for Marnix Logistics will strike. Marnix said it was late.", ["Marnix Logistics"]),
    (
        "Lines of Ondal Transmission kill birds. Ondal said it was late. The company said it was dark.",
        ["Ondal Transmission"],
    ),
    ("The Larne Bank and Larne Foods closed. Larne said it was late.", ["Larne"]),
    ("Tom Brands left. Brands said it was late.", ["Tom Brands"]),
    ("Marnix Logistics said it was late. “It is dark,” it said. The firm said it rained.", ["Marnix Logistics"]),
    (
        "A spokeswoman for Tarvo Foods said it was late. Tarvo’s spokesperson said it was dark.",
        ["A spokeswoman for Tarvo Foods"],
    ),
    ("Friends of Ana Roe said it was late. Her friends said it was dark.", ["Friends of Ana Roe"]),
    (
        "Lawyers for Omar Zaki say he cannot pay. Lawyers for Ruth Adler say he can.",
        ["Lawyers for Omar Zaki", "Lawyers for Ruth Adler"],
    ),
    (
        "Ana Roe’s lawyers said it was late. Ana Roe’s doctors said it was dark.",
        ["Ana Roe’s lawyers", "Ana Roe’s doctors"],
    ),
    (
        "Ana Roe’s lawyer said it was late. Ana Roe’s lawyers said it was dark.",
        ["Ana Roe’s lawyer", "Ana Roe’s lawyers"],
    ),
    (
        "Omar Zaki left Ana Roe. His lawyers said it was late. Her lawyers said it was dark.",
        ["His lawyers", "Her lawyers"],
    ),
    # The same words again, as a pronoun means them, at a sentence's head or behind another article.
    ("The ruling party said it was late. It said it was dark.", ["ruling party"]),
    ("The Garsan army said it was late. It said it was dark. The Garsan army said it rained.", ["Garsan army"]),
    ("Doctors said it was dark. “It is late,” doctors said.", ["Doctors"]),
    ("A study found that it was late. The study said it was dark.", ["A study"]),
    ("One former adviser said it was late. The former adviser said it was dark.", ["One former adviser"]),
    ("A source said it was late. Another source said it was dark.", ["A source", "Another source"]),
    ("Some residents said it was late. Other residents said it was dark.", ["Some residents", "Other residents"]),
    (
        "A Larne official said it was late. A Garsa official said it was dark.",
        ["A Larne official", "A Garsa official"],
    ),
    # A title before the surname of somebody whose relatives alone are named in full.
    ("President Corrin met his wife, Zelda Corrin. President Corrin said it was fun.", ["Corrin"]),
    (
        "President Corrin praised his son Hunter Corrin. “I am proud,” Corrin said. Hunter Corrin said it was late.",
        ["Corrin", "Hunter Corrin"],
    ),
    ("First lady Zelda Corrin spoke. President Corrin said it was fun.", ["Corrin"]),
    ("Zelda Corrin, the president’s wife, spoke. Mr Corrin said it was fun.", ["Corrin"]),
    ("Zelda Corrin, his wife, spoke. Mrs Corrin said it was fun.", ["Zelda Corrin"]),
    ("Ana Roe was elected. Mayor Roe said it was fun.", ["Ana Roe"]),
    ("Joe Corrin was in Larne. President Corrin said it was fun. Corrin said it was late.", ["Joe Corrin"]),
    ("His wife, Senator Ana Roe, left. Senator Roe said it was fun.", ["Ana Roe"]),
    ("Zelda Roe married Paul Roe. Mr Roe said it was fun. Mrs Roe said it was late.", ["Paul Roe", "Zelda Roe"]),
    # A document that a body made for others is itself the speaker, one that it owns is the body.
    ("A Larne College-conducted poll found that Roe led.", ["A Larne College-conducted poll"]),
    ("The Tarvo-funded study found that it was late.", ["The Tarvo-funded study"]),
    ("A Larne Institute-led review showed that it was late.", ["A Larne Institute-led review"]),
    ("The Larne Institute’s poll found that Roe is ahead.", ["Larne Institute"]),
    ("Kim Il-sung’s letter said that it was late.", ["Kim Il-sung"]),
    # A number at a sentence's head is no name.
    ("Nineteen per cent of voters said they disapproved of both men.", ["Nineteen per cent of voters"]),
    ("Half of voters said they disapproved.", ["Half of voters"]),
    ("19% of voters said they disapproved.", ["19% of voters"]),
    # Forms of one name: accents, hyphens, initials, short first names, misprints.
    ("José Peña won. “It is great,” Jose Pena said. Peña said he was tired.", ["José Peña"]),
    ("Pål Vang left. “It is late,” Pal Vang said. Vang said he was tired.", ["Pål Vang"]),
    ("Kim Han-sol won. Mr. Kim said he was glad. Kim Hansol said he would go.", ["Kim Han-sol"]),
    ("Tim O’Hara won. O’Hara said it was fun. Tim O'Hara said he was glad.", ["Tim O’Hara"]),
    ("Jean-Luc Martel won. Martel said he was glad. Jean Luc Martel said he would go.", ["Jean-Luc Martel"]),
    ("Lars Vind-Holm won. “It is late,” Lars Vind Holm said.", ["Lars Vind-Holm"]),
    ("Mr Zaki said it was time. Omar M. Zaki said he would go. O. Zaki said he was glad.", ["Omar M. Zaki"]),
    ("J. T. Marlowe ran. “It is late,” James Marlowe said. J.T. Marlowe said it was early.", ["James Marlowe"]),
    ("Liz Moss won. Elizabeth Moss said it was fun. Moss said she was glad.", ["Elizabeth Moss"]),
    ("Mohammed Essa won. Mohamed Essa said he was glad. Muhammad Essa said he was sad.", ["Mohammed Essa"]),
    ("Gwendolyn Strathmore won. “It was fun,” Gwendolyn Strathmoor said.", ["Gwendolyn Strathmore"]),
    # Two people of one surname, and an initial that may be either's.
    ("Joan Vane won. Joan Vane said she was glad. John Vane said he was sad.", ["Joan Vane", "John Vane"]),
    ("Maria Vane won. Maria Vane said she was glad. Mario Vane said he was sad.", ["Maria Vane", "Mario Vane"]),
    ("Dan Vane won. Dan Vane said he was glad. Don Vane said he was sad.", ["Dan Vane", "Don Vane"]),
    ("Marta Vane said she was glad. Maria Vane said she was sad.", ["Marta Vane", "Maria Vane"]),
    (
        "Omar Zaki said he was glad. Olga Zaki said she was sad. O. Zaki said it was late.",
        ["Omar Zaki", "Olga Zaki", "O. Zaki"],
    ),
    ("William Moss said it was late. Kate Moss said it was early.", ["William Moss", "Kate Moss"]),
    # Forms of a body's name: hyphens, legal form, the noun for its kind left off or before its subject.
    ("The Harlow-Vane Trust sued. “We had no choice,” the Harlow Vane Trust said.", ["Harlow-Vane Trust"]),
    ("Tolland Bio-Sciences said sales fell. “We knew,” Tolland BioSciences added.", ["Tolland Bio-Sciences"]),
    ("The Corvin Foundation said it paid. The Corvin Foundation Inc. said it was late.", ["Corvin Foundation Inc."]),
    ("St. Brannoc Academy was banned. St. Brannoc argued that it was unfair.", ["St. Brannoc Academy"]),
    ("Mid-Larne Saints School was banned. Mid Larne Saints argued that it was unfair.", ["Mid-Larne Saints School"]),
    ("Blue Heron Airlines said it was late. Blue Heron said it was dark.", ["Blue Heron Airlines"]),
    ("The Ministry of Health said cases rose. The Health Ministry said they fell.", ["Ministry of Health"]),
    ("The World Relief Programme said it was late. WRP said it was dark.", ["World Relief Programme"]),
    # A body whose subjects "and" joins.
    (
        "Boats fell by a third, according to data from Garsa Customs and Border Service.",
        ["Garsa Customs and Border Service"],
    ),
    ("Larne Fire and Rescue Service said it was late.", ["Larne Fire and Rescue Service"]),
    ("The Food and Drug Administration said it was late. The FDA said it rose.", ["Food and Drug Administration"]),
    ("“It is late,” said Ana Roe of Larne Fire and Rescue Service.", ["Ana Roe"]),
    # Bodies that are not one: another kind, place or subject, a part with a name of its own.
    ("The Harlow Trust said it was late. The Harlow Bank said it was dark.", ["Harlow Trust", "Harlow Bank"]),
    ("The Port of Larne said it was open. The Port of Garsa said it was shut.", ["Port of Larne", "Port of Garsa"]),
    ("The Health Ministry said it fell. The Ministry of Ports said it rose.", ["Health Ministry", "Ministry of Ports"]),
    (
        "Larne University said it was late. The Larne University Hospital said it was dark.",
        ["Larne University", "Larne University Hospital"],
    ),
    ("Ana Blake of Blake Airlines said it was late. Ana Blake said it was dark.", ["Ana Blake"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers_occur_once(text: str, expected: list[str]) -> None:
    _, speakers = find_quotes(text)
    assert [speaker.name for speaker in speakers] == expected
