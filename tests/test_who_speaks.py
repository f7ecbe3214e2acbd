"""Who says each quote of a text, in the order of the quotes; none where no quote is."""

from __future__ import annotations

import pytest

from newsschema import convert, find_quotes

# A text and the speaker of each quote.
WHO: list[tuple[str, list[str | None]]] = [
    # Signs other than ' and ’ within a word are apostrophes: an owner is no subject.
    ("Mr. Moss denied Mr. Bell‘s claim in a video. “He slept on the tram,” he said.", ["Moss"]),
    ("Mr. Moss denied Mr. Bell`s claim in a video. “He slept on the tram,” he said.", ["Moss"]),
    ("Ana Roe‘s brother left. “It is late,” said Mayor Roe‘s aide.", ["Mayor Roe‘s aide"]),
    ("“It‘s late and they don´t care,” Ana Roe said.", ["Ana Roe"]),
    ("The owner, Pa Moss, said ‘it is late’.", ["Pa Moss"]),
    # Accounts and masked names sign reviews.
    ("“It is great. We loved it.”\n\n– Mar**", ["Mar**"]),
    ("“It is great. We loved it.”\n\n– Jo** Mo****", ["Jo** Mo****"]),
    ("“It is great. We loved it.”\n\n— @anaroe", ["@anaroe"]),
    ("“It is great. We loved it.”\n\n— ana_roe77", ["ana_roe77"]),
    ("“It is great. We loved it.” — ana_roe", ["ana_roe"]),
    ("“It is great. We loved it.”\n\n– the new one * is better than that", [None]),
    ("“It is great. We loved it.”\n\n– see page 3 * for more of it", [None]),
    ("“It is great,” – and cheap*, the baker Ana Roe said.", ["Ana Roe"]),
    # Commands have no subject.
    ("If you have a firm date, ask if a van is free.", []),
    ("With a party, ask whether the boat is large enough.", []),
    ("Join online groups, ask fellow growers for advice, and read reviews.", []),
    ("Visit small markets, ask sellers whether the fruit is ripe.", []),
    ("Check how prices and tiers affect costs as you grow, and forecast use before large orders.", []),
    ("Con Brewing officials said they had begun.", ["Con Brewing officials"]),
    ("Visit Larne said it was late.", ["Visit Larne"]),
    ("Save the boats, say sailors.", ["sailors"]),
    ("Ask the mayor, who said it was late.", ["the mayor"]),
    (
        "Ana said Lupa Nyong'o had left. Lupa Nyong'o's room was shut. Nyong'o said it was late.",
        ["Ana", "Lupa Nyong'o"],
    ),
    ("Lest one doubt him, he also adds by noting it was “a great year.”", [None]),
    ("The teams say they are late.", ["The teams"]),
    ("The company say the road is shut.", ["company"]),
    ("Teachers, speaking in Larne, say the school is shut.", ["Teachers"]),
    ("The rules, say teachers, are late.", ["teachers"]),
    # A phrase begins behind a verb that is no part of it, and holds what describes its noun.
    ("Roe passed laws that demand that ships carry a bell.", []),
    ("Mr. Roe tells voters who say that it is late to wait.", ["Roe", "voters"]),
    (
        "Activists clamoring to block the plan from the ballot say it is late.",
        ["Activists clamoring to block the plan from the ballot"],
    ),
    ("She has the power to send envoys.", []),
    ("The self-described dam engineer said it was late.", ["The self-described dam engineer"]),
    ("Officials in neighboring Larne said it was late.", ["Officials in neighboring Larne"]),
    ("“It is late,” retired judge Ana Roe said.", ["Ana Roe"]),
    ("Tens of thousands of people paid tribute to the crew saying that it was late.", ["Tens of thousands of people"]),
    # Words before a verb that are no phrase.
    ("Are those the sorts of things anglers say they hate about rivers?", []),
    ("Those who left the town say it was late.", ["Those who left the town"]),
    # What things are for is no report; what they said is one.
    ("A manual is a set of rules that explain how to run the pump.", []),
    ("They passed laws that demand that ships carry a bell.", []),
    ("She set up a profile that highlights your skills.", []),
    ("They met a union that said that ships carry a bell.", ["a union"]),
    ("Dan Moss came home and hands over a note saying that he left.", ["Dan Moss"]),
    # Who is called otherwise is who is named first; what a verb governs is no apposition.
    ("It was sung by Dora Logan, also known as Mona Lenn, who claimed that Roe had faked it.", ["Dora Logan"]),
    ("It was sung by Dora Logan, known to fans as Mona Lenn, who claimed that Roe had faked it.", ["Dora Logan"]),
    ("It was sung by Dora Logan, born Mona Lenn, who said that Roe had faked it.", ["Dora Logan"]),
    ("It was sung by Dora Logan, née Lenn, who said that Roe had faked it.", ["Dora Logan"]),
    ("They met Dora Logan, an aide of Mona Lenn, who said that Roe had faked it.", ["Dora Logan"]),
    (
        "The act, moved by Rep. Hanna Hage of Larne, aims to repeal Order 19, which called for “new plans”.",
        ["Order 19"],
    ),
    ("The deal, signed by Ana Roe, ended the row with the Ports Union, which said it was glad.", ["Ports Union"]),
    ("The Larne Trust, a charity for sailors, which said it was late, left.", ["Larne Trust"]),
    ("Ana Roe, the leader of the house, who said it was late, left.", ["Ana Roe"]),
    # One poll by several nouns; a name is added where it is printed.
    (
        (
            "Voters are sad, according to a survey. The Larne College-run poll, commissioned by Tarvo Ltd, showed that "
            "Roe trails. The survey found that one in ten left.\n\nMost are old, the polling found."
        ),
        ["The Larne College-run poll"] * 4,
    ),
    ("A poll found that Roe trails. A Larne-run survey found that Lau leads.", ["A poll", "A Larne-run survey"]),
    (
        "The Larne-run survey found that Roe trails. The Tarvo-run poll found that Lau leads.",
        ["The Larne-run survey", "The Tarvo-run poll"],
    ),
    ("The Larne-run survey found that Roe trails. The study found that Lau leads.", ["The Larne-run survey"] * 2),
    # "The source" is nobody named.
    (
        "“Max is sad,” an insider told the paper. Dan Toll tried to reach Eva Moss for days, the source claimed.",
        ["an insider"] * 2,
    ),
    (
        "“Max is sad,” a source close to the band said. “I am well,” Dan Toll said. “It is over,” the insider added.",
        ["a source close to the band", "Dan Toll", "a source close to the band"],
    ),
    (
        "“It is so,” a source said. Another source said it was late. The source said it was over.",
        ["a source", "Another source", "Another source"],
    ),
    # "His father" is rather not "he" where a man is named.
    ("Dan Moss spoke for an hour. His father was a baker. “I am well,” he said.", ["Dan Moss"]),
    ("Eva Moss spoke for an hour. Her mother was a baker. “I am well,” she said.", ["Eva Moss"]),
    ("Eva Moss spoke for an hour. His father was a baker. “I am well,” he said.", ["His father"]),
    ("Dan Moss spoke for an hour. His wife was a baker. “I am well,” she said.", ["His wife"]),
    # Headings say what the text below says; their words are nobody's name.
    (
        (
            "1. “The Larne problem”\n\nThe mayor, Ana Roe, called it “the Larne problem”. “It stays,” Dan Moss said."
            "\n\n2. “A long winter ahead”\n\nDan Moss said there was “a long winter ahead” for the town."
        ),
        ["Ana Roe", "Ana Roe", "Dan Moss", "Dan Moss", "Dan Moss"],
    ),
    (
        "“It is late”\n\nAna Roe said that Dan Moss had told her “it is late” twice.",
        ["Dan Moss", "Ana Roe", "Dan Moss"],
    ),
    ("“We Found Him!”\n\nVideo Shows Rescue of Lost Boy by Larne Crew\n\nThe boy was found on Monday.", [None]),
    ("Video shows the rescue of a boy: “We have found him, he is fine!”", [None]),
    ("Verdict: B. Follow the notes: “Simply pour and serve.”", [None]),
    ("Moss had a message for the crew: “We have found him!”", ["Moss"]),
    # Who leads in with a colon speaks.
    (
        "Dan Moss left. He was not afraid to be emphatic about it:\n\n“They have taken my letters from me.”",
        ["Dan Moss"],
    ),
    # "The statement" is that of who made the last one.
    (
        (
            "Larne Airport said in a statement it was shut. “We wait,” the statement said.\n\nThe Ports Union said in "
            "a statement that it was late.\n\n“It is a war,” the statement read."
        ),
        ["Larne Airport", "Larne Airport", "Ports Union", "Ports Union"],
    ),
    (
        (
            "Larne Airport said in a statement it was shut.\n\nAna Roe of the Ports Union issued a statement."
            "\n\n“It is a war,” the statement read."
        ),
        ["Larne Airport", "Ana Roe"],
    ),
    ("The Ports Union denied the claims in a statement.\n\n“It is a war,” the statement read.", ["Ports Union"]),
    (
        "Larne Airport said in a statement it was shut. “We wait,” Ana Roe said. “It is late,” the statement read.",
        ["Larne Airport", "Ana Roe", "Larne Airport"],
    ),
    ("“It is a war,” the statement read. Larne Airport said in a statement it was shut.", ["Larne Airport"] * 2),
    (
        (
            "Ana Roe sent a letter to the mayor. The letter said it was late. Dan Moss wrote a letter to him. The "
            "letter said it was early."
        ),
        ["Ana Roe", "Dan Moss"],
    ),
    ("The union said in the memo that it was late. The memo said in a letter that it was early.", ["union"] * 2),
    (
        (
            "Larne Airport said in a statement it was shut.\n\nAna Roe sat. She said in a statement it was late.\n\n"
            "“It is a war,” the statement read."
        ),
        ["Larne Airport", "Ana Roe", "Ana Roe"],
    ),
    # "The ministry" is the last one named or described.
    (
        (
            "The Tarvo Foreign Ministry said peace is good. Drills were set by Garsa’s home ministry. They are late, "
            "the ministry said."
        ),
        ["Tarvo Foreign Ministry", "Garsa’s home ministry"],
    ),
    (
        (
            "The Tarvo Health Department said it was late. Tests are set by the county police department. "
            "Ten were ill, the department said."
        ),
        ["Tarvo Health Department", "county police department"],
    ),
    (
        (
            "The Tarvo Health Department said it was late. Tests are set by the department. "
            "Ten were ill, the department said."
        ),
        ["Tarvo Health Department"] * 2,
    ),
    ("The county council met. Larne Council voted on Monday. Ten were ill, the council said.", ["Larne Council"]),
    # A body hardly speaks of itself by its noun.
    ("Roe Bank sued Larne Group. The company said the bank “has no right to be heard”.", ["Larne Group"]),
    (
        "Hill School sued the Larne Rowers Association. The governing body said the school “is late”.",
        ["Larne Rowers Association"],
    ),
    ("Roe Bank sued Larne Group. The company said it would wait.", ["Roe Bank"]),
    ("Roe Bank shut ten shops. The company said the shops were old.", ["Roe Bank"]),
    # Adverbs behind a description are the verb's.
    ("A team of botanists recently described two ferns that, they claim, do not grow.", ["A team of botanists"]),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_who_speaks(text: str, expected: list[str | None]) -> None:
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [names[quote.speaker] if quote.speaker is not None else None for quote in quotes] == expected


_PAGE = """<html><head><title>Reviews of the play</title></head><body><article><h1>Reviews of the play</h1>
<p>We have read all the reviews of the play that visitors left, and here are the best of them.</p>
<blockquote><p>“It is a great play and we loved the dance.”</p></blockquote><p>– Mar**</p>
<blockquote><p>“Seats are good and the crew is kind to all.”</p></blockquote><p>— Ana Roe, Larne</p>
<p>Thank you all for your kind words, and we hope to see you in the theatre of Larne again.</p>
</article></body></html>"""


def test_signatures_below_block_quotes() -> None:
    article = convert(_PAGE.encode(), name="reviews.html", format="html")
    assert [speaker.name for speaker in article.speakers] == ["Mar**", "Ana Roe"]
