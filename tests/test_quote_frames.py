"""Frames of reported speech over invented sentences: what is found, of which kind and by whom, and what is not."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Found = tuple[str, str, str | None]  # kind, words, speaker

MODIFIED = [  # a modifier of the subject that ends with words in marks
    ("Moss, who calls Lau a “menace,” said he doubts the plan.", [("indirect", "he doubts the plan", "Moss")]),
    (
        "Ana Roe, who called the plan “reckless,” told the council it would fail.",
        [("mixed", "the plan “reckless,”", "Ana Roe"), ("indirect", "it would fail", "Ana Roe")],
    ),
    (
        "Ana Roe, described by Lau as “a fighter,” said she would appeal.",
        [("direct", "a fighter,", "Lau"), ("indirect", "she would appeal", "Ana Roe")],
    ),
    (
        "In Derry, Ana Roe, a baker who sells “sourdough,” warned that prices will rise.",
        [
            ("indirect", "prices will rise", "Ana Roe"),
        ],
    ),
    (
        "Voters who called the plan “reckless” said they would stay.",
        [("mixed", "the plan “reckless”", "Voters"), ("indirect", "they would stay", "Voters")],
    ),
    (
        "Staff at the “Old Hall” said they would strike.",
        [
            ("indirect", "they would strike", "Staff at the “Old Hall”"),
        ],
    ),
    ("Ana Roe, author of “Salt,” wrote that the sea is cold.", [("indirect", "the sea is cold", "Ana Roe")]),
    ("Roe, on “Good Day,” said it was late.", [("indirect", "it was late", "Roe")]),
    ("According to Roe, author of “Salt,” the sea is cold.", [("indirect", "the sea is cold", "Roe")]),
    ("According to Roe, “the sea is cold.”", [("direct", "the sea is cold.", "Roe")]),
    ("Lau, the mayor, was “absent,” said Roe.", [("mixed", "Lau, the mayor, was “absent,”", "Roe")]),
    ("The law, a “mess,” said Roe.", [("mixed", "The law, a “mess,”", "Roe")]),
    ("The show, called “Big Boat,” tells the story of a cook.", []),
]

QUANTITIES = [  # quantities of people as subjects, and hedged numbers that open content
    ("About four in 10 said they were tired.", [("indirect", "they were tired", "About four in 10")]),
    (
        "Nearly a third of voters say the town is worse off.",
        [
            ("indirect", "the town is worse off", "Nearly a third of voters"),
        ],
    ),
    ("More than half said they would move.", [("indirect", "they would move", "More than half")]),
    ("Just 12% said the fee was fair.", [("indirect", "the fee was fair", "Just 12%")]),
    (
        "Two of the five judges said the ban was unlawful.",
        [
            ("indirect", "the ban was unlawful", "Two of the five judges"),
        ],
    ),
    ("Three in four say they know the mayor.", [("indirect", "they know the mayor", "Three in four")]),
    ("Police said at least 12 people died.", [("indirect", "at least 12 people died", "Police")]),
    (
        "The firm said nearly all of its staff will stay.",
        [
            ("indirect", "nearly all of its staff will stay", "firm"),
        ],
    ),
    ("No fewer than 12 died, police said.", [("indirect", "No fewer than 12 died", "police")]),
    ("Prices rose 12% said the bank.", []),
    ("The firm reported more than 300 sales.", [("indirect", "more than 300 sales", "firm")]),
]

LIKENED = [  # "as" with who says the clause that follows or precedes
    ("It is over, but as Roe noted, people could be fined.", [("indirect", "people could be fined", "Roe")]),
    ("And as the union pointed out, the depot is still shut.", [("indirect", "the depot is still shut", "union")]),
    (
        "Weeks ago, as Radio Larne reported, Lau was looking for a boat.",
        [
            ("indirect", "Lau was looking for a boat", "Radio Larne"),
        ],
    ),
    ("As first reported by Radio Larne, the mill will shut.", [("indirect", "the mill will shut", "Radio Larne")]),
    ("The mill will shut, as reported by Radio Larne.", [("indirect", "The mill will shut", "Radio Larne")]),
    ("As I said, the mill had no orders.", []),
    ("He was treated as ordered by the court.", []),
    ("The show was not as described by the critic.", []),
    ("As expected by analysts, profits fell.", []),
]

INTERRUPTED = [  # a clause behind another whose subject its cue parts from its verb
    (
        "He had a rally - and the permit, his aides said, had been hard to get.",
        [
            ("indirect", "the permit had been hard to get", "his aides"),
        ],
    ),
    (
        "The plan, Roe argued, would harm farmers; the union, she said, was ready to strike.",
        [
            ("indirect", "The plan would harm farmers", "Roe"),
            ("indirect", "the union was ready to strike", "Roe"),
        ],
    ),
    ("The mill shut in May, but workers, Roe said, will be paid.", [("indirect", "workers will be paid", "Roe")]),
    ("Unemployment, the bank said in its yearly report, will fall.", [("indirect", "Unemployment will fall", "bank")]),
    (
        "The fee, officials told the Mail on Tuesday, will rise in May.",
        [
            ("indirect", "The fee will rise in May", "officials"),
        ],
    ),
    (
        "These workers, Roe explained in court, were “well-paid.”",
        [
            ("mixed", "These workers were “well-paid.”", "Roe"),
        ],
    ),
    ("In May, Roe said in a report, the mill had no orders.", []),
    ("Lau, Roe said on Monday, and left.", []),
    ("It rained, Roe said, and the roof leaked.", [("indirect", "It rained and the roof leaked", "Roe")]),
    (
        "It was overstated, and now, Roe says, we’re back to normal.",
        [("indirect", "It was overstated, and now we’re back to normal", "Roe")],
    ),
    ("It is late; we must go, Roe said.", [("indirect", "It is late; we must go", "Roe")]),
]

HEARERS = [  # questions without a hearer, bodies that WordNet lists as groups among other senses
    (
        "The group asked whether farmers supported the act.",
        [
            ("indirect", "whether farmers supported the act", "group"),
        ],
    ),
    ("Roe told us how the mill closed.", [("indirect", "how the mill closed", "Roe")]),
    ("Roe asked who had paid.", [("indirect", "who had paid", "Roe")]),
    ("The office assured the town that the claims are false.", [("indirect", "the claims are false", "The office")]),
    ("The garden assured the town that summer had come.", []),
    ("The winter assured fans that summer would come.", []),
]

LEADING = [  # a gerund before the main clause, whose subject speaks
    ("After saying he was nervous, the man sat down.", [("indirect", "he was nervous", "the man")]),
    ("While saying that he respects Lau, Roe expressed doubts.", [("indirect", "he respects Lau", "Roe")]),
    ("By saying the dam was safe, Ana Roe angered farmers.", [("indirect", "the dam was safe", "Ana Roe")]),
    ("After claiming the mill was “a ruin,” Roe left.", [("mixed", "the mill was “a ruin,”", "Roe")]),
    ("Roe, saying she was ill, has left the hall.", [("indirect", "she was ill", "Roe")]),
    ("The union, calling for a strike, met Roe.", [("indirect", "a strike", "union")]),
    ("Roe left, saying she was ill, tired and cold.", [("indirect", "she was ill, tired and cold", "Roe")]),
    ("Without saying why, Roe left the council.", []),
    ("After hearing that it rained, Roe left.", []),
    ("While praising the crew, Roe left.", []),
]

INSERTED_MARKS = [  # words in marks between commas within a clause, what their own verb needs
    (
        "Roe said the part could, “in rare cases”, let water in.",
        [("mixed", "the part could, “in rare cases”, let water in", "Roe")],
    ),
    ("Roe said sales really “slipped” after the vote.", [("mixed", "sales really “slipped” after the vote", "Roe")]),
    ("Roe said Lau had “slipped” while leaving.", [("mixed", "Lau had “slipped” while leaving", "Roe")]),
    ("Roe said the crew was “ready” before leaving the stage.", [("mixed", "the crew was “ready”", "Roe")]),
    ("Roe said the plan was “dead”, prompting protests.", [("mixed", "the plan was “dead”", "Roe")]),
]

BEHIND_MARKS = [  # a clause of time behind words in marks: what would follow is said too
    (
        "Roe told them they must “deliver” before the board would agree to it.",
        [
            ("mixed", "they must “deliver” before the board would agree to it", "Roe"),
        ],
    ),
    ("Roe said the crew was “ready” before the game began.", [("mixed", "the crew was “ready”", "Roe")]),
    ("Roe said it was “odd” when asked if he would vote.", [("mixed", "it was “odd”", "Roe")]),
    ("Roe said it was “fair” before she left, and that she would vote.", [("mixed", "it was “fair”", "Roe")]),
]


DOCUMENTS = [  # plurals of documents with a participle behind them
    ("Records released on Friday show that Roe was told.", [("indirect", "Roe was told", "Records")]),
    ("Court documents seen by the Mail show Roe was told.", [("indirect", "Roe was told", "Court documents")]),
    ("Tax filings tabled in May reveal that Roe was told.", [("indirect", "Roe was told", "Tax filings")]),
    ("People briefed on the talks say Roe was told.", [("indirect", "Roe was told", "People briefed on the talks")]),
    ("The roofs built in May show that it rained.", []),
]

HELD = [  # what courts hold, what somebody is of the view of or puts to a witness, and what only looks like it
    ("The tribunal held that the sale was void.", [("indirect", "the sale was void", "tribunal")]),
    ("He held that office for two years.", []),
    ("The firm held that amount in cash.", []),
    ("Three men hold seats that Lau wants to win.", []),
    ("Members resolved that land be sold.", [("indirect", "land be sold", "Members")]),
    ("Ana Roe was of the view that the terms were mild.", [("indirect", "the terms were mild", "Ana Roe")]),
    ("Guests paid for the luxury of the view that spring.", []),
    ("Counsel put it to her that the money was hers.", [("indirect", "the money was hers", "Counsel")]),
    ("The boys put it to good use that day.", []),
    ("The firm sought to assure buyers that its pipes were sound.", [("indirect", "its pipes were sound", "firm")]),
    ("Roe would say only that he lives abroad.", [("indirect", "he lives abroad", "Roe")]),
    ("The club dismissed reports that the mill was old.", []),
    (
        "The union rejected claims that the mill was old.",
        [("indirect", "claims that the mill was old", "union")],
    ),
    (
        "They had asked for help twice, Roe said on Friday.",
        [("indirect", "help twice", None), ("indirect", "They had asked for help twice", "Roe")],
    ),
    ("All of them had been told, Roe said.", [("indirect", "All of them had been told", "Roe")]),
    ("The panel has been formed and asked to report within a week.", []),
    ("The firm was fined and told the court that it was sorry.", [("indirect", "it was sorry", "firm")]),
    (
        "Roe recommends checking the papers and asking who pays.",
        [("indirect", "checking the papers and asking who pays", "Roe")],
    ),
    ("Roe advised them not to fly after surgery.", [("indirect", "them not to fly after surgery", "Roe")]),
    ("Roe advised them not to fly after the vote.", [("indirect", "them not to fly", "Roe")]),
    ("As per the police, the van hit a wall.", [("indirect", "the van hit a wall", "police")]),
    ("Rents rose by 3%, as per data from Hale.", [("indirect", "Rents rose by 3%", "Hale")]),
    ("As per the rules, players must leave.", []),
    ("Players must leave, as per the agreement.", []),
    ("Roe wondered aloud whether it would rain.", [("indirect", "whether it would rain", "Roe")]),
    ("Another warned that the club was slow.", [("indirect", "the club was slow", "Another")]),
    ("It found that the dykes were weak.", [("indirect", "the dykes were weak", None)]),
    ("She found that the door was open.", []),
    ("It shows that money talks.", []),
    ("She ruled that the ban was void.", [("indirect", "the ban was void", None)]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *INSERTED_MARKS,
        *HELD,
        *DOCUMENTS,
        *BEHIND_MARKS,
        *LEADING,
        *HEARERS,
        *LIKENED,
        *INTERRUPTED,
        *MODIFIED,
        *QUANTITIES,
    ],
)
def test_frames(text: str, expected: list[Found]) -> None:
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [(one.kind, one.text, names[one.speaker] if one.speaker else None) for one in quotes] == expected
