"""Quotes in the words of whole pages: marks, verbs, subjects and forms that news pages bring, one class per table."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.draft import Passage, Reading
from newsschema.extract.quotes import extract

# Text, "¶" between paragraphs, then each quote in it: kind, words, cue, the words that name the speaker.

MARKS = [
    (
        "“Imagine a thousand ferries stopped,’’ Ms. Roe said. “It is scary to think of it.’’",
        [("direct", "Imagine a thousand ferries stopped, It is scary to think of it.", "said", "Ms. Roe")],
    ),
    (
        "“This week we expect the council's “Open Wells” motion to reach the floor,” he said.",
        [("direct", "This week we expect the council's “Open Wells” motion to reach the floor,", "said", "he")],
    ),
    (
        'LARNE, Ireland (AP) " The council announced Saturday that it will open the pier.',
        [("indirect", "it will open the pier", "announced", "The council")],
    ),
    (
        "\"We hope to work with the towns,'' said Gianni Roe, an owner.",
        [("direct", "We hope to work with the towns,", "said", "Gianni Roe")],
    ),
    (
        "\"Ask yourself, 'if I needed it, what could I do instead?'\" Roe suggests.",
        [("direct", "Ask yourself, 'if I needed it, what could I do instead?'", "suggests", "Roe")],
    ),
    (
        "It is thereâ€”nothing else mattersâ€”in the end. “It is late,” Ana Roe said.",
        [("direct", "It is late,", "said", "Ana Roe")],
    ),
]

VERBS_OF_NO_LEXICON = [
    (
        "“It is late,” he shrugged.",
        [("direct", "It is late,", "shrugged", "he")],
    ),
    (
        "“It is late, and the boats are in,” Ana Roe smiled at the crew.",
        [("direct", "It is late, and the boats are in,", "smiled", "Ana Roe")],
    ),
    (
        "“We will not pay,” the skippers chorused.",
        [("direct", "We will not pay,", "chorused", "the skippers")],
    ),
    (
        "“We will not pay,” chorused the skippers.",
        [("direct", "We will not pay,", "chorused", "the skippers")],
    ),
    (
        "“That is the way,” Roe nodded. “We go on.”",
        [("direct", "That is the way, We go on.", "nodded", "Roe")],
    ),
    (
        "“I will win,” she thought.",
        [],
    ),
    (
        "“Sleepy Town,” the film that opened on Friday, was shot here.",
        [],
    ),
    (
        "“The Long Tide,” Roe directed in 1999.",
        [],
    ),
]

AGENTS_OF_LABELS = [
    (
        "The chant, described by the Port Society as “hateful language”, was heard twice.",
        [("direct", "hateful language", "described", "Port Society")],
    ),
    (
        "The plan was branded “a disgrace” by the union.",
        [("direct", "a disgrace", "branded", "the union")],
    ),
    (
        "The scheme has been dubbed “a cash grab” by residents.",
        [("direct", "a cash grab", "dubbed", "residents")],
    ),
    (
        "The harbour's old jail, dubbed the “Larne Hilton” by sailors held there, is shut.",
        [],
    ),
    (
        "The row is an instance of what I call the “ferry economy.”",
        [],
    ),
]

NOUNS_FOR_WHAT_IS_SAID = [
    (
        "The mayor heard a complaint that his hall is a “ghost ship,” calling that an insult to “the city.”",
        [
            ("mixed", "that an insult to “the city.”", "calling", "The mayor"),
            ("mixed", "his hall is a “ghost ship,”", "complaint", None),
        ],
    ),
    (
        "The directive from Roe was to “show absolutely no mercy” in the “struggle against smugglers”.",
        [("mixed", "to “show absolutely no mercy” in the “struggle against smugglers”", "directive", "Roe")],
    ),
    (
        "As leaked papers have shown, the arrests stemmed from orders from Roe to “show no mercy at all”.",
        [("mixed", "to “show no mercy at all”", "orders", "Roe")],
    ),
    (
        "Larne Records issued a statement that appeared to make it possible for her to sing.",
        [],
    ),
    (
        "Bear in mind that if Roe proves his contention that the case was unfair, he would be paid.",
        [("indirect", "the case was unfair", "contention", "his")],
    ),
]

SUBJECTS = [
    (
        "Those helping to run the campaign against the dam predict the effort could wake voters.",
        [("indirect", "the effort could wake voters", "predict", "Those helping to run the campaign against the dam")],
    ),
    (
        "Larne Water Watch (LWW), a group that wants “Clean Well” bylaws, says the drought has sped them up.",
        [("indirect", "the drought has sped them up", "says", "Larne Water Watch")],
    ),
    (
        "Spokesmen for the league regularly opine to reporters that Roe and Lau are spanners in the works.",
        [("indirect", "Roe and Lau are spanners in the works", "opine", "Spokesmen for the league")],
    ),
    (
        "Now, he's announced that he will be leaving the ferry board in May.",
        [("indirect", "he will be leaving the ferry board in May", "announced", "he's")],
    ),
    (
        "The “Perfect Tide” singer later clarified that the split may be short.",
        [("indirect", "the split may be short", "clarified", "The “Perfect Tide” singer")],
    ),
    (
        "It is a “hard year,” Roe said.",
        [("mixed", "It is a “hard year,”", "said", "Roe")],
    ),
    (
        "Untreated fever is “always fatal”, says WHO.",
        [("mixed", "Untreated fever is “always fatal”", "says", "WHO")],
    ),
    (
        "Another clerk who has been at the shop for more than 10 years insisted that theft was behind it.",
        [("indirect", "theft was behind it", "insisted", "Another clerk")],
    ),
    (
        "The advert prompted some users to argue that the slogan made light of the drought.",
        [("indirect", "the slogan made light of the drought", "argue", "some users")],
    ),
    (
        "Lau can be heard saying that the cuts were ordered by Roe “because he has a beef with me.”",
        [("mixed", "the cuts were ordered by Roe “because he has a beef with me.”", "saying", "Lau")],
    ),
    (
        "Lau told Roe Sawyer, repeatedly calling for an inquiry into how the boat was lost.",
        [("indirect", "an inquiry into how the boat was lost", "calling", "Lau")],
    ),
    (
        "The singer has not returned the calls, the source further claimed to the outlet.",
        [("indirect", "The singer has not returned the calls", "claimed", "the source")],
    ),
    (
        "“It works when you try,” Dylan Roe, a fellow at the institute in Cork, Ireland, and a co-author, said.",
        [("direct", "It works when you try,", "said", "Dylan Roe")],
    ),
    (
        "Lau confided that she was worried about her job.",
        [("indirect", "she was worried about her job", "confided", "Lau")],
    ),
]

ARRANGEMENT = [
    (
        "It gave her the escape she needed — in Lau's words, a “world of ideas that I can explore on my own.”",
        [("direct", "world of ideas that I can explore on my own.", None, "Lau's")],
    ),
    (
        "But, as the port's committee has pointed out, it would also be used “for finding the sailors”.",
        [("mixed", "it would also be used “for finding the sailors”", "pointed out", "the port's committee")],
    ),
    (
        "Three ports will shrink next year, suggesting that 2030 “will feel like a slump” to many, he said Tuesday.",
        [
            (
                "mixed",
                "Three ports will shrink next year, suggesting that 2030 “will feel like a slump” to many",
                "said",
                "he",
            )
        ],
    ),
    (
        "For days after a flood, Larne Water officials say, they often deal with scores of leaks.",
        [("indirect", "For days after a flood they often deal with scores of leaks", "say", "Larne Water officials")],
    ),
    (
        "As the Larne Times reported back in July, both crews are hoping for a deal.",
        [("indirect", "both crews are hoping for a deal", "reported", "Larne Times")],
    ),
    (
        "The new rule, say ministers, will hurt nobody.",
        [("indirect", "The new rule will hurt nobody", "say", "ministers")],
    ),
    (
        "Prices will double by spring, warn analysts.",
        [("indirect", "Prices will double by spring", "warn", "analysts")],
    ),
    (
        "As the verdict was read, Roe stood still, reported Ana Lau of Larne Radio, who was there.",
        [("indirect", "As the verdict was read, Roe stood still", "reported", "Ana Lau")],
    ),
    (
        "“Roe blamed me for the anger in the port,” Lau said, The Larne Times reported.",
        [("direct", "Roe blamed me for the anger in the port,", "said", "Lau")],
    ),
    (
        "According to data released by the ministry in August, the fleet reached 164 boats.",
        [("indirect", "the fleet reached 164 boats", "According to", "data released by the ministry")],
    ),
]

WHERE_CONTENT_BEGINS_AND_ENDS = [
    (
        "The letter from Tom Roe, who said last week that more rate rises are needed, was read out.",
        [("indirect", "more rate rises are needed", "said", "who")],
    ),
    (
        "The crews note that at the time the pier was built, the bay was frozen.",
        [("indirect", "at the time the pier was built, the bay was frozen", "note", "The crews")],
    ),
    (
        "He urged Larne and others in the region to push back.",
        [("indirect", "Larne and others in the region to push back", "urged", "He")],
    ),
    (
        "He told Larne residents there is no need to worry.",
        [("indirect", "there is no need to worry", "told", "He")],
    ),
    (
        "The witness told the jury Roe stood over her and asked her if she had been hurt.",
        [
            ("indirect", "Roe stood over her", "told", "The witness"),
            ("indirect", "if she had been hurt", "asked", "The witness"),
        ],
    ),
    (
        "When she said no, Roe told her: “I'm not going to. You tell the story.”",
        [("indirect", "no", "said", "she"), ("direct", "I'm not going to. You tell the story.", "told", "Roe")],
    ),
    (
        "Lau said coats, wallets and boots are the items most often stolen.",
        [("indirect", "coats, wallets and boots are the items most often stolen", "said", "Lau")],
    ),
]

NO_REPORTS: list[tuple[str, list[tuple[str, str, str | None, str | None]]]] = [
    (
        "Though many ferries stayed in port, a group of skippers have responded with open defiance.",
        [],
    ),
    (
        "The anti-dam protests that began in Larne Square drew thousands.",
        [],
    ),
    (
        "A jury in Larne has found Tom Roe guilty on all three counts of fraud.",
        [],
    ),
    (
        "The skipper wanted to press the mayor into announcing an inquiry into the ferry.",
        [],
    ),
    (
        "The look is the one he gave me when I met him at the hall and asked him if he had read the book.",
        [],
    ),
    (
        "Ana Roe shared a photo of her dog, giving fans hope that the band might play again.",
        [],
    ),
    (
        "Builds that differ can cause a variety of problems (“but it worked on my boat!”).",
        [],
    ),
    (
        "You could say, “I would like to hear what the range is before we go on.”",
        [],
    ),
    (
        "The tour featured the minister's adviser, Tom Shear, and Justin Bay, who advises Attorney Ana Roe on crime.",
        [],
    ),
]

FORMS = [
    (
        "Talks.¶ANA ROE: Tom Lau, what do you see?¶TOM LAU, PORT SENIOR MEMBER: We are late.¶We lost a day.",
        [
            ("direct", "Tom Lau, what do you see?", ":", "ANA ROE"),
            ("direct", "We are late. We lost a day.", ":", "TOM LAU"),
        ],
    ),
    (
        "Larne leads.¶BOTTOM LINE: Larne visits the Rams.¶TOP PERFORMERS: Tom Lau averages three goals.",
        [],
    ),
    (
        "How it works¶AST: checks that the syntax is valid¶HIR: checks if types are valid",
        [],
    ),
    (
        "Lau was cross.¶The Post said I sailed, and I did NOT!¶— Tom R. Lau (@realTomLau) December 31, 2019",
        [("direct", "The Post said I sailed, and I did NOT!", None, "Tom R. Lau")],
    ),
    (
        "Reviews.¶“The show was great. We loved it.”¶– Man Lee¶“Very fun.”¶– Ana Roe¶Book now.",
        [("direct", "The show was great. We loved it.", None, "Man Lee"), ("direct", "Very fun.", None, "Ana Roe")],
    ),
    (
        "Here is how bad it got in the words of the patient: “Two months on, I could not stand up.”",
        [("direct", "Two months on, I could not stand up.", None, "the patient")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *MARKS,
        *VERBS_OF_NO_LEXICON,
        *AGENTS_OF_LABELS,
        *NOUNS_FOR_WHAT_IS_SAID,
        *SUBJECTS,
        *ARRANGEMENT,
        *WHERE_CONTENT_BEGINS_AND_ENDS,
        *NO_REPORTS,
        *FORMS,
    ],
)
def test_quotes_on_pages(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    quotes, _ = find_quotes(text.replace("¶", "\n\n"))
    found = [
        (q.kind, q.text, q.cue.exact if q.cue else None, q.speaker_span.exact if q.speaker_span else None)
        for q in quotes
    ]
    assert found == expected


def test_block_quotes_belong_to_who_is_named_before_or_signs_them() -> None:
    lead, post, signed, last = "The port wrote on its page:", "We open at six.", "I cannot wait.", "— Ana Roe, skipper"
    body = "\n\n".join([lead, post, "Nobody was named.", "A block of layout.", "Others cheered.", signed, last])
    blocks = [(body.index(text), body.index(text) + len(text)) for text in (post, "A block of layout.", signed, last)]
    found = extract(Reading((Passage("/body", body, tuple(blocks)),)))
    names = {speaker.id: speaker.name for speaker in found["speakers"]}
    assert [(quote.text, quote.kind, names[quote.speaker]) for quote in found["quotes"]] == [
        (post, "direct", "The port"), (signed, "direct", "Ana Roe"),
    ]  # fmt: skip
