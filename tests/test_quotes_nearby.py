"""Who speaks words in marks whose sentence names nobody, by the sentences around them; "¶" is between paragraphs."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

NEW_PEOPLE = [  # a person named in full for the first time right before words in marks speaks them
    (
        "Ana Roe says it is done. “It is open.”¶Dan Witt, a vet, wants to see it run on.¶“The coast will be one.”",
        ["Ana Roe", "Dan Witt"],
    ),
    (
        "“It is open,” Ana Roe says.¶The new head of the clinic, Omar Zaki, is not so sure.¶“I have my doubts.”",
        ["Ana Roe", "Omar Zaki"],
    ),
    ("“It is open,” Ana Roe says.¶Her aide Dan Witt left the firm in May.¶“We miss him.”", ["Ana Roe", "Ana Roe"]),
    ("“It is open,” Ana Roe says.¶The Harbour Trust paid for it.¶“We had no choice.”", ["Ana Roe", "Ana Roe"]),
]

TURNS = [  # a person whose action is a paragraph of its own speaks the next one, in turn with who spoke last
    (
        "Ana Roe and Dan Witt run the pier. “It is shut,” Roe said.¶Witt disputed that.¶“We open it on Monday.”",
        ["Ana Roe", "Dan Witt"],
    ),
    ("“Who pays?” Ana Roe asked Dan Witt.¶He gave no straight answer.¶“The town has money.”", ["Ana Roe", "Dan Witt"]),
    (
        "Dan Witt met Ana Roe. “It is over,” Roe said.¶At “The Late Hour,” Witt was calm.¶“It has only begun.”",
        ["Ana Roe", "Dan Witt"],
    ),
    (
        "“It is shut,” Dan Witt said.¶The warden, Ana Smith-Cole, stood aside.¶“We open it.”",
        ["Dan Witt", "Ana Smith-Cole"],
    ),
    (
        "“It is shut,” Ana Roe said. Dan Witt, her deputy, was away.¶“We will ask him on Monday.”",
        ["Ana Roe", "Ana Roe"],
    ),
    ("“It is done,” Ana Roe said.¶The choice was hard. “I gave it ten years.”", ["Ana Roe", "Ana Roe"]),
    ("Ana Roe left the school in May. The choice was hard. “I gave it ten years.”", ["Ana Roe"]),
    ("The choice was hard. “I gave it ten years.”", [None]),
    ("“It is done,” Ana Roe said.¶The board met on Monday.¶“We had no choice.”", ["Ana Roe", "Ana Roe"]),
]

SUBJECTS_BEFORE = [  # the subject of the sentence before, if it may speak
    ("The singers are on the carpet, and Roe approves. “The band look good.”", ["Roe"]),
    ("Roe paused, and the rain fell. “I never saw it coming.”", ["Roe"]),
    ("“You are in control,” says Ana Roe. A bot does not get cross. “You can switch it off.”", ["Ana Roe", "Ana Roe"]),
    ("“It is open,” says Ana Roe. A nurse shakes her head. “It never was.”", ["Ana Roe", "A nurse"]),
    ("Cole holds that it came late. Roe says that,¶“Cole is at work here on too small a map.”", ["Roe"]),
    ("“Wisdom is late.” – Hero Philes¶Now for the habits.¶“If it came in a bottle, all would.”", ["Hero Philes", None]),
    ("YOGA¶“It is to be lived and not to be done.”", [None]),
    ("THE FACTS: Dan Cole lit a flare. “I wanted to be seen.”", ["Dan Cole"]),
    ("Elsewhere, let us praise a coat. “The long grey one is my pick of the day.”", [None]),
    ("Ana Roe rated this post by Dan Witt on June 1:¶“We are late, all of us.”", ["Dan Witt"]),
]

WITHIN_THE_SENTENCE = [
    (
        "“It is open,” Dan Witt said.¶Ana Roe missed her friends. When she spoke to them, “they looked at me oddly”.",
        ["Dan Witt", "Ana Roe"],
    ),
    ("“I was told a lie,” said Dan Cole. Witt thinks this is “a bit much if you think of it”.", ["Dan Cole", "Witt"]),
    ("Ana Roe spoke. She thanks her small label – “no one else would take my songs.”", ["Ana Roe"]),
    ("It was a plan that the investor Leo Coop slammed on a call as “morally wrong.”", ["Leo Coop"]),
]

LEADING_PHRASES = [  # the subject is behind words without a verb that a comma ends
    ("A couple of years later, Ana Roe came back. “I never left it behind.”", ["Ana Roe"]),
    ("The morning after the storm, Ana Roe came back. “I never left it behind.”", ["Ana Roe"]),
    ("Hat in hand, Ana Roe came back. “I never left it behind.”", ["Ana Roe"]),
    ("No longer the mayor, Ana Roe came back. “I never left it behind.”", ["Ana Roe"]),
    ("Half an hour before kick-off, the coach, Dan Witt, came back. “I never left it behind.”", ["Dan Witt"]),
    ("Ana Roe, mayor of Larne, came back. “I never left it behind.”", ["Ana Roe"]),
    ("The bridge, Ana Roe said, is shut. “We never saw it coming at all.”", ["Ana Roe"]),
]

FIXED_PHRASES = [  # a fixed phrase between a noun and its verb is the verb's
    ("Doctors of course warned: “The road will close soon.”", ["Doctors"]),
    ("Two former aides in fact said: “The road will close soon.”", ["Two former aides"]),
    ("Residents of Larne at first said: “The road will close soon.”", ["Residents of Larne"]),
    ("Critics at large said: “The road will close soon.”", ["Critics at large"]),
    ("Mothers across the country said: “The road will close soon.”", ["Mothers across the country"]),
    ("Officials in Larne said: “The road will close soon.”", ["Officials in Larne"]),
]

LAST_CLAUSES = [  # who acts in the clause that a colon ends, not in one before or within it
    ("When Omar Zaki brought up a strike, Ana Roe was blunt: “If they stop the boats, they lose.”", ["Ana Roe"]),
    ("Less than an hour later, Ana Roe was blunt: “If they stop the boats, they lose.”", ["Ana Roe"]),
    ("Omar Zaki kept silent, but Ana Roe was in high spirits: “They never got what she wants.”", ["Ana Roe"]),
    ("Ana Roe knows how Dan Witt won the crowd over: “The sea is not for sale in this town.”", ["Ana Roe"]),
    ("Ana Roe, who met Dan Witt in May, has a rule: “The sea is not for sale in this town.”", ["Ana Roe"]),
    ("Ana Roe sang two songs, among them “If I Go to the Sea, Do Not Wait.”", []),
]

HEADINGS = [  # few words in marks that no sign ends are a heading; its speaker is who says them below
    ("Ana Roe spoke first. “We pay.”¶“Wild Swan”¶The song is out now.", ["Ana Roe"]),
    ("Omar Zaki came.¶“My fears came true”¶Ana Roe said, “I waited, and my fears came true.”", ["Ana Roe", "Ana Roe"]),
    ("Ana Roe spoke first.¶“My fears came true.”", ["Ana Roe"]),
    ("Roe left.¶‘HUGE RISKS’¶“There are huge risks in all of it,” Dan Witt said.", ["Dan Witt", "Dan Witt"]),
    (
        "Ann and Tom Roe sold the shop.¶'It's my lifeline'¶Dan Wain walked there.¶\"It's my lifeline,\" he said.",
        ["Dan Wain"] * 2,
    ),
    (
        'Rain fell in Larne.¶\'We are stuck\'¶"We are stuck, honestly," said Bea Orr. "I lost the lot."',
        ["Bea Orr"] * 2,
    ),
    (  # shortened
        "Police came.¶‘She gave sweets to boys’¶Her son Tom Hart left.¶“She gave the boys sweets,” Mr Hart said.",
        ["Tom Hart", "Tom Hart"],
    ),
    ("Rain fell in Larne.¶'Not much'¶\"I saw a ship,\" said Bea Orr.", ["Bea Orr"]),
]

ANSWERS = [  # answers to questions in paragraphs of their own, before anybody is named
    (
        "Why boats?¶“They are slow.”¶And then?¶“You pretend.”¶Mira Sund sits in the hall. She laughs.¶“I will!”",
        ["Mira Sund", "Mira Sund", "Mira Sund"],
    ),
    ("The road was shut.¶“They are slow.”¶Mira Sund sits in the hall. She laughs.¶“I will!”", [None, "Mira Sund"]),
]

NAME_LINES = [  # a name with a description is a paragraph of its own
    ("Ana Roe, 34, nurse¶“I do not know.”¶Omar Zaki, 61, retired miner, Hale¶“I vote.”", ["Ana Roe", "Omar Zaki"]),
    ("“I do not know,” Ana Roe said.¶The Harbour Trust, Larne¶“We vote.”", ["Ana Roe", "Ana Roe"]),
]

STATEMENTS = [
    ("The club issued the following statement on Tuesday:¶We have let him go.¶We will say no more.", ["club"]),
    ("The club sold two boats on Tuesday:¶We saw them leave.", []),
    (
        "We spoke to Ana Roe.¶Why did you come?¶I was mad.¶Tell us.¶I am fine.¶Do you sing?¶I do.¶Will you go?¶I will.",
        ["Ana Roe"] * 4,
    ),
    (  # the writer asks the reader: the place that the text names is nobody who answers
        "Should you take a tent?¶I do.¶Do you need it?¶I went to Central Larne.¶Will you go?¶I will.¶Can you?¶I can.",
        [],
    ),
]

NO_LABELS: list[tuple[str, list[str | None]]] = [  # a colon without a blank behind it labels no speaker
    ("NB CC:e-Learn¶NB CC:e-Learn Free Papers", []),
]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        *NEW_PEOPLE,
        *TURNS,
        *SUBJECTS_BEFORE,
        *WITHIN_THE_SENTENCE,
        *LEADING_PHRASES,
        *FIXED_PHRASES,
        *LAST_CLAUSES,
        *HEADINGS,
        *ANSWERS,
        *NAME_LINES,
        *STATEMENTS,
        *NO_LABELS,
    ],
)
def test_who_speaks_words_in_marks(text: str, speakers: list[str | None]) -> None:
    quotes, people = find_quotes(text.replace("¶", "\n\n"))
    names = {one.id: one.name for one in people}
    assert [names[one.speaker] if one.speaker else None for one in quotes if one.kind != "indirect"] == speakers
