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
    ("Lest one doubt him, he also adds by noting it was “a great year.”", [None]),
    ("The teams say they are late.", ["The teams"]),
    ("The company say the road is shut.", ["company"]),
    ("Teachers, speaking in Larne, say the school is shut.", ["Teachers"]),
    ("The rules, say teachers, are late.", ["teachers"]),
    # Words before a verb that are no phrase.
    ("Are those the sorts of things anglers say they hate about rivers?", []),
    ("Those who left the town say it was late.", ["Those who left the town"]),
    # What things are for is no report; what they said is one.
    ("A manual is a set of rules that explain how to run the pump.", []),
    ("They passed laws that demand that ships carry a bell.", []),
    ("She set up a profile that highlights your skills.", []),
    ("They met a union that said that ships carry a bell.", ["a union"]),
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
