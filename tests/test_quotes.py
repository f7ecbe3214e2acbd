"""Quotes: what counts as one, where its words begin and end, its cue and the words that name its speaker."""

from __future__ import annotations

import pytest

from newsschema import find_quotes
from newsschema.draft import Passage, Reading
from newsschema.extract.quotes import extract

# A text, then each quote in it: kind, words, cue, words that name the speaker.
QUOTES: list[tuple[str, list[tuple[str, str, str | None, str | None]]]] = [
    # What only looks like reported speech: a gap, a "that" which points, a bare topic, evidence, a taste.
    ("The dam, which engineers say the army built, will hold.", []),
    ("The radio reported that night from the harbour.", []),
    ("Amara Okafor reiterated these concerns.", []),
    ("These figures suggest that few boats came.", []),
    ("Salt the soup according to your taste.", []),
    ("The dam, which engineers say will hold, was built in June.", [("indirect", "will hold", "say", "engineers")]),
    # Quoted words behind a clause within what is said: one quote, which begins behind the comma.
    (
        "That was when Larne shipped its display and Ana Roe said that, once you use it, “you can’t go back.”",
        [("mixed", "once you use it, “you can’t go back.”", "said", "Ana Roe")],
    ),
    # Words in marks are one quote, though a clause behind them says who reported it.
    (
        "The envoy was told that “the raid breaks the treaty,” the statement said.",
        [("mixed", "The envoy was told that “the raid breaks the treaty,”", "said", "the statement")],
    ),
    (
        "Parties voted no, arguing that “nobody should go there,” the Larne Mail writes.",
        [("direct", "nobody should go there,", "arguing", "Parties")],
    ),
    # A noun that somebody owns, or that "a" opens, is an object and no verb.
    (
        "The board said in its interim report that the dam was weak.",
        [("indirect", "the dam was weak", "said", "The board")],
    ),
    ("The office has extended its red warning to Larne.", []),
    ("He left with a late claim that the dam had leaked.", []),
    ("Her aides claim that it rained.", [("indirect", "it rained", "claim", "Her aides")]),
    ("In a new study, scientists report that ice melts.", [("indirect", "ice melts", "report", "scientists")]),
    # What is yet to be said, what might have been, a clause without the antecedent of "who", who says nothing.
    ("The ministry hasn't yet said whether the port will open.", []),
    ("Ana Silva has yet again said the mill was sold.", [("indirect", "the mill was sold", "said", "Ana Silva")]),
    ("A second letter might have suggested that the mill was sold.", []),
    ("She may have left, Petru Rusu said.", [("indirect", "She may have left", "said", "Petru Rusu")]),
    ("The man who police said set the fire was held.", [("indirect", "set the fire", "said", "police")]),
    ("A sailor who police said had drowned was found alive.", [("indirect", "had drowned", "said", "police")]),
    ("Cooks who ran the canteen said it was full.", [("indirect", "it was full", "said", "Cooks")]),
    ("The lamp was lit early and suggested that the house was sold.", []),
    (
        "The farmer stood up and explained that the well was dry.",
        [("indirect", "the well was dry", "explained", "The farmer")],
    ),
    ("After a week at the fair in the port of Larne, the brewer boasted of its prize.", []),
    ("The barns are full, the farmer boasted.", [("indirect", "The barns are full", "boasted", "the farmer")]),
    # What came of it, and where it was said, is the writer's; a condition and evidence are nothing said.
    ("Ana Silva vowed to stay and went home.", [("indirect", "to stay", "vowed", "Ana Silva")]),
    ("Ana Silva vowed to stay and to fight.", [("indirect", "to stay and to fight", "vowed", "Ana Silva")]),
    ("Li Wei urged her to sell, but the board declined.", [("indirect", "her to sell", "urged", "Li Wei")]),
    (
        "Li Wei said the mill would close, but the board kept it for a year.",
        [("indirect", "the mill would close", "said", "Li Wei")],
    ),
    (
        "Li Wei said the mill would close, but the board would pay.",
        [("indirect", "the mill would close, but the board would pay", "said", "Li Wei")],
    ),
    ("Li Wei said he was innocent, but he did not apologise.", [("indirect", "he was innocent", "said", "Li Wei")]),
    ("Tunde Bello is conceding the match in a call.", []),
    (
        "Tunde Bello said the ferry sank in a storm.",
        [("indirect", "the ferry sank in a storm", "said", "Tunde Bello")],
    ),
    ("The aide agreed to the sale on the condition that the dam be mended.", []),
    ("The lawsuit signals that the fight is not over.", []),
    ("The lawsuit alleges that the dam leaks.", [("indirect", "the dam leaks", "alleges", "The lawsuit")]),
    # Two sources in one sentence: two quotes; one source around its cue: one quote of two parts.
    (
        "While residents say the road is safe, engineers say it will sink.",
        [("indirect", "the road is safe", "say", "residents"), ("indirect", "it will sink", "say", "engineers")],
    ),
    (
        "Although the ministry says exports rose, traders say they fell.",
        [("indirect", "exports rose", "says", "the ministry"), ("indirect", "they fell", "say", "traders")],
    ),
    (
        "Police said two men fled and witnesses said one of them was hurt.",
        [
            ("indirect", "two men fled", "said", "Police"),
            ("indirect", "one of them was hurt", "said", "witnesses"),
        ],
    ),
    (
        "Ana Roe said the mill was sold but she said the price was low.",
        [("indirect", "the mill was sold", "said", "Ana Roe"), ("indirect", "the price was low", "said", "she")],
    ),
    (
        "The mill is sold, Ana Roe said; Li Wei said it was leased.",
        [("indirect", "The mill is sold", "said", "Ana Roe"), ("indirect", "it was leased", "said", "Li Wei")],
    ),
    (
        "“The mill is sold,” Ana Roe said; “the buyer is unknown.”",
        [("direct", "The mill is sold, the buyer is unknown.", "said", "Ana Roe")],
    ),
    (
        "“The mill is sold,” Ana Roe said; “we lost it,” Li Wei said.",
        [("direct", "The mill is sold,", "said", "Ana Roe"), ("direct", "we lost it,", "said", "Li Wei")],
    ),
    (
        "While she was away, Ana Roe said, the mill was sold.",
        [("indirect", "While she was away the mill was sold", "said", "Ana Roe")],
    ),
    ("While he waited, Li Wei said the mill was sold.", [("indirect", "the mill was sold", "said", "Li Wei")]),
    (
        "While Ana Roe says the dam is safe, nobody believes her.",
        [("indirect", "the dam is safe", "says", "Ana Roe")],
    ),
    # A word in -ed that is no verb, an article that is no part of a subject.
    ("Ted Roe, whose bed sank, said the well was dry.", [("indirect", "the well was dry", "said", "Ted Roe")]),
    (
        "A lawmaker on Monday sought an inquiry into the sale of boats, saying each boat was dear.",
        [("indirect", "each boat was dear", "saying", "A lawmaker")],
    ),
    # Where somebody else's clause begins; what only looks like content, a cue or a subject.
    (
        "Many cooks said they were tired and others said they were glad.",
        [
            ("indirect", "they were tired", "said", "Many cooks"),
            ("indirect", "they were glad", "said", "others"),
        ],
    ),
    (
        "Ana Silva called for spending more, but the council has not met.",
        [("indirect", "spending more", "called", "Ana Silva")],
    ),
    ("Petru Rusu argued insistently that it rained.", [("indirect", "it rained", "argued", "Petru Rusu")]),
    ("The mill said on Sept. 30 that it had closed.", [("indirect", "it had closed", "said", "The mill")]),
    (
        "After the yard asked cooks to sign, 900 clerks volunteered.",
        [("indirect", "cooks to sign", "asked", "the yard")],
    ),
    ("Karl Brandt tells so many lies that nobody listens.", []),
    ("Ana Silva wrote a letter to the club in Larne.", []),
    ("Ana Silva called a clerk, Li Wei, at noon.", []),
    ("The council kept Li Wei from claiming the prize.", []),
    ("Only about 4 in 10 farmers in each state want all the wells to be closed.", []),
    ("That’s the news from freshly filed bank reports that track loans.", []),
    ("Ana Silva boasts more than 300 shops.", []),
    ("Ana Silva boasts that she owns 300 shops.", [("indirect", "she owns 300 shops", "boasts", "Ana Silva")]),
    ("The bank is advising the club as it looks for a ground.", []),
    ("The shop has a small kettle highlighting its brand.", []),
    ("Ana Silva asked the clerk for comment and will update this page.", []),
    (
        "The bank is forecasting growth of 7%, but most brokers will find that too high.",
        [("indirect", "growth of 7%", "forecasting", "The bank")],
    ),
    ("Ana Silva said to Larne Radio that it rained.", [("indirect", "it rained", "said", "Ana Silva")]),
    ("He answered the same way that we must answer now.", []),
    ("Safe locks guarantee that the door stays shut.", []),
    # A leading clause ends where the main one begins.
    (
        "When Ana Silva asked Petru Rusu to sell the mill, he declined.",
        [("indirect", "Petru Rusu to sell the mill", "asked", "Ana Silva")],
    ),
    (
        "It is no wonder, Ana Silva said, that the well ran dry.",
        [("indirect", "It is no wonder that the well ran dry", "said", "Ana Silva")],
    ),
    # Quoted words in front of the verb, behind it, and on both sides.
    (
        '"The bridge will reopen in May," said Amara Okafor, the roads minister.',
        [("direct", "The bridge will reopen in May,", "said", "Amara Okafor")],
    ),
    ("“We lost our homes,” Li Wei said on Monday.", [("direct", "We lost our homes,", "said", "Li Wei")]),
    ('Judge Inés Prado told the court: "You lied."', [("direct", "You lied.", "told", "Inés Prado")]),
    (
        '"It rained," she said, "and then it stopped."',
        [("direct", "It rained, and then it stopped.", "said", "she")],
    ),
    ('"Who pays for it?" Tunde Bello asked.', [("direct", "Who pays for it?", "asked", "Tunde Bello")]),
    ("‘I will not resign,’ the mayor said.", [("direct", "I will not resign,", "said", "the mayor")]),
    ("„Wir schaffen das“, said Jana Weiss.", [("direct", "Wir schaffen das", "said", "Jana Weiss")]),
    ("«Nous attendons», said Awa Diop.", [("direct", "Nous attendons", "said", "Awa Diop")]),
    ("``We are ready,'' Kim Sun-hee said.", [("direct", "We are ready,", "said", "Kim Sun-hee")]),
    ("“The sea took everything.” — Sione Tupou", [("direct", "The sea took everything.", "—", "Sione Tupou")]),
    ("‘The river rose overnight’: Sione Tupou", [("direct", "The river rose overnight", ":", "Sione Tupou")]),
    ("As Awa Diop put it, “the sea gives.”", [("direct", "the sea gives.", "put it", "Awa Diop")]),
    # The same speaker goes on, in the sentence after and over paragraphs.
    (
        '"We won," Ana Silva said. "It was hard."',
        [("direct", "We won, It was hard.", "said", "Ana Silva")],
    ),
    (
        "“The roof fell in,” Petru Rusu said. “We ran.\n\n“Nobody looked back.”",
        [("direct", "The roof fell in, We ran. Nobody looked back.", "said", "Petru Rusu")],
    ),
    # In headlines.
    ("Owusu: 'We ran out of rope, not ideas'", [("direct", "We ran out of rope, not ideas", ":", "Owusu")]),
    ("'Bridge will hold', say engineers", [("direct", "Bridge will hold", "say", "engineers")]),
    ("Flour ration halved for 9,000, agency says", [("indirect", "Flour ration halved for 9,000", "says", "agency")]),
    # An office before the name, parted by a comma.
    (
        "Lindvik will close two yards, its chief executive, Arne Moe, told staff.",
        [("indirect", "Lindvik will close two yards", "told", "Arne Moe")],
    ),
    (
        "The mill will shut, according to its owner, Zambezi Paper Plc.",
        [("indirect", "The mill will shut", "according to", "Zambezi Paper Plc")],
    ),
    # Reported speech.
    (
        "Police in Nairobi said that two men were held.",
        [("indirect", "two men were held", "said", "Police in Nairobi")],
    ),
    ("The company said it would close the mine.", [("indirect", "it would close the mine", "said", "The company")]),
    (
        "The ferry sank at dawn, according to the coast guard.",
        [("indirect", "The ferry sank at dawn", "according to", "the coast guard")],
    ),
    (
        "According to Ravi Menon, the dam was full.",
        [("indirect", "the dam was full", "According to", "Ravi Menon")],
    ),
    ("The strike is over, Marta Nowak said.", [("indirect", "The strike is over", "said", "Marta Nowak")]),
    (
        "Joko Santoso said the match was lost, adding that he would stay.",
        [
            ("indirect", "the match was lost", "said", "Joko Santoso"),
            ("indirect", "he would stay", "adding", "Joko Santoso"),
        ],
    ),
    ("She urged residents to boil their water.", [("indirect", "residents to boil their water", "urged", "She")]),
    ("He denied that he had fled.", [("indirect", "he had fled", "denied", "He")]),
    ("Mr Haddad, who left in May, said the vote was fair.", [("indirect", "the vote was fair", "said", "Mr Haddad")]),
    ("The survey found that few trust the banks.", [("indirect", "few trust the banks", "found", "The survey")]),
    (
        "General Idris Wane has since the spring more than once warned that the dam leaks.",
        [("indirect", "the dam leaks", "warned", "Idris Wane")],
    ),
    # Both in one clause.
    (
        "The coach called the decision “a disgrace”.",
        [("mixed", "the decision “a disgrace”", "called", "The coach")],
    ),
    (
        "Leila Farsi said the talks were “useful” but slow.",
        [("mixed", "the talks were “useful” but slow", "said", "Leila Farsi")],
    ),
    # What is left out, what goes on, and where another clause begins.
    (
        "The clerk said the files were safe but did not say where they lay.",
        [("indirect", "the files were safe", "said", "The clerk")],
    ),
    (
        "Years after the mayor claimed that the quarry was empty, Anna Lund found ore.",
        [("indirect", "the quarry was empty", "claimed", "the mayor")],
    ),
    (
        "Ana Silva, who wrote that she would not vote, stayed at home.",
        [("indirect", "she would not vote", "wrote", "who")],
    ),
    (
        "He said, however, that the match was lost.",
        [("indirect", "the match was lost", "said", "He")],
    ),
    (
        "Nurses who have praised the plan warned that beds were short.",
        [("indirect", "beds were short", "warned", "Nurses")],
    ),
    (
        "Awa Diop said if the rain fails, the herds must move.",
        [("indirect", "if the rain fails, the herds must move", "said", "Awa Diop")],
    ),
    ("Neighbours described seeing smoke.", [("indirect", "seeing smoke", "described", "Neighbours")]),
    ("Sheik Omar said May was cold.", [("indirect", "May was cold", "said", "Sheik Omar")]),
    (
        "The inquiry asked for the letters to be handed over.",
        [("indirect", "the letters to be handed over", "asked", "The inquiry")],
    ),
    ('"Never," Karl Brandt shot back.', [("direct", "Never,", "shot back", "Karl Brandt")]),
    ('"It was dark," remembered Moana Tau.', [("direct", "It was dark,", "remembered", "Moana Tau")]),
    (
        "It was hardly a blow for Tom Kane, who said that the senators were late.",
        [("indirect", "the senators were late", "said", "who")],
    ),
    ("He’s suggesting that the match was lost.", [("indirect", "the match was lost", "suggesting", "He’s")]),
    # Fragments within a sentence.
    (
        "His promise of “a bridge by spring” came to nothing.",
        [("direct", "a bridge by spring", "promise", "His")],
    ),
    (
        "Trainer Sunil Wick said the side was tired, then left for what fans call “the long walk”.",
        [
            ("mixed", "the side was tired, then left for what fans call “the long walk”", "said", "Sunil Wick"),
            ("direct", "the long walk", "call", "fans"),
        ],
    ),
    # A quote runs over paragraphs of which only the last closes it.
    (
        "The Harbour Mail reported:\n\n“The captain left at night.\n\nNobody saw him since.”",
        [("direct", "The captain left at night. Nobody saw him since.", None, "Harbour Mail")],
    ),
    # No quotes: titles, nicknames, thoughts, what was not said or not yet, a mere topic, passives, nouns.
    ("Her novel “Salt Roads” won the prize.", []),
    ("Antonio “Toni” Vargas scored twice.", []),
    ("The so-called “rocket docket” has closed.", []),
    ("She hopes that the rain will come.", []),
    ("The ministry declined to say how many had died.", []),
    ("He did not say that it was over.", []),
    ("He will say on Thursday whether he runs.", []),
    ("They talked about trade.", []),
    ("The council rejected a parking plan. The general pledged his allegiance.", []),
    ("The murals told of a flood that had drowned the town.", []),
    ("Retile the bath, adding a shelf that fits.", []),
    ("Fed by warm water, two cyclones are threatening villages on the coast.", []),
    ("Residents were told to leave.", []),
    ("The workers’ union and the players’ club merged in ’98.", []),
    ("His claims and reports fill a shelf.", []),
    ("The United States and Canada play today.", []),
    ("The board is 6'2\" long.", []),
    # Things do not speak, nouns are no verbs, the writer is not quoted, an object is no clause.
    ("The sonar revealed the wreck.", []),
    ("The lamp adds a warm glow to any room.", []),
    ("Limit orders allow buyers to wait.", []),
    ("Ana Roth hinted at that in a news conference.", []),
    ("Ben Otieno responded to claims that he lied.", []),
    ("They toured coastal states that vote in May.", []),
    ("It highlights what makes the town worth a visit.", []),
    ("I added new walks to the list and warned nobody.", []),
    ("We’ve noted the size of each boat below.", []),
    ("Police found the third victim inside the house.", []),
    ("Li Wei wrote the manual on wells.", []),
    ("The chairman was previously criticised for the delay.", []),
    ("The reporter asked him a question.", []),
    ("Rookie Aino Lehto added a goal.", []),
    ("Snow fell: rookie Aino Lehto added two goals.", []),
    ("The coach declared the gifts to the league.", []),
    ("", []),
    # A cue between commas, a participle with words of its own, a list of bodies.
    (
        "If the trucks wait, aid workers say, roads across Zoria will be closed.",
        [("indirect", "If the trucks wait roads across Zoria will be closed", "say", "aid workers")],
    ),
    (
        "Wells have run dry, three agencies said on Monday, warning that “the time is short.”",
        [
            ("indirect", "Wells have run dry", "said", "three agencies"),
            ("direct", "the time is short.", "warning", "three agencies"),
        ],
    ),
    (
        "Wells have run dry, the Lake Agency, the River Fund and the Coast Board said in a report.",
        [("indirect", "Wells have run dry", "said", "Lake Agency, the River Fund and the Coast Board")],
    ),
    # Who denies is before the verb; to stay unnamed is nothing said; refusing a bill is an act.
    (
        "A spokesman for Corvia, who asked not to be named, denied the allegations, saying there was “no proof”.",
        [
            ("mixed", "there was “no proof”", "saying", "A spokesman for Corvia"),
        ],
    ),
    ("Deputies rejected a bill that would have closed 46 ports.", []),
    # A word in quotation marks behind the speaker's name is no second half of the quote.
    (
        "“It is over,” said Ana Silva, an analyst who has a “hold” rating on the share.",
        [("direct", "It is over,", "said", "Ana Silva")],
    ),
    (
        'One email, sent by a civil servant, describes the risk as "urgent".',
        [("mixed", 'the risk as "urgent"', "describes", "One email")],
    ),
    # A number behind "said about" is counted, not spoken of; "warning" before a noun says which siren.
    (
        "Mick Roe said about 60 people hid in the cellar.",
        [("indirect", "about 60 people hid in the cellar", "said", "Mick Roe")],
    ),
    (
        "Paul Rudd called for an inquiry into why the town's only warning siren failed to sound.",
        [
            (
                "indirect",
                "an inquiry into why the town's only warning siren failed to sound",
                "called",
                "Paul Rudd",
            )
        ],
    ),
    ("The minister said only: “We are looking.”", [("direct", "We are looking.", "said", "The minister")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_quotes(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    quotes, _ = find_quotes(text)
    found = [
        (q.kind, q.text, q.cue.exact if q.cue else None, q.speaker_span.exact if q.speaker_span else None)
        for q in quotes
    ]
    assert found == expected


def test_a_transcript_label_is_the_speaker() -> None:
    quotes, speakers = find_quotes("Talks resume.\n\nNKOSI: We are close.\n\nOLSEN: Not yet.\n\nNKOSI: Soon, then.")
    assert [(quote.text, quote.kind) for quote in quotes] == [
        ("We are close.", "direct"), ("Not yet.", "direct"), ("Soon, then.", "direct"),
    ]  # fmt: skip
    assert [speaker.name for speaker in speakers] == ["NKOSI", "OLSEN"]


def test_a_colon_in_the_paragraph_before_leads_to_the_quote() -> None:
    quotes, _ = find_quotes("Chief Nana Owusu addressed the meeting:\n\n“The well belongs to everyone.”")
    assert quotes[0].speaker_span is not None
    assert quotes[0].speaker_span.exact == "Nana Owusu"


def test_every_passage_is_read_and_a_headline_finds_its_speaker_in_the_body() -> None:
    reading = Reading(
        (
            Passage("/headline", "Owusu: “The Well Belongs to Everyone”"),
            Passage("/body", "Chief Nana Owusu spoke on Sunday. He said the well was safe."),
            Passage("/photos/0/caption", "“A good day,” said Owusu."),
        )
    )
    found = extract(reading)
    assert [quote.spans[0].field for quote in found["quotes"]] == ["/headline", "/body", "/photos/0/caption"]
    assert {quote.speaker for quote in found["quotes"]} == {"s1"}
    assert [speaker.name for speaker in found["speakers"]] == ["Nana Owusu"]


def test_a_span_may_hold_a_tab() -> None:
    quotes, _ = find_quotes('"One\ttwo," said Ana Silva.')
    assert [span.exact for span in quotes[0].spans] == ["One\ttwo,"]


def test_a_heading_between_quotes_does_not_go_on_with_them() -> None:
    quotes, _ = find_quotes("“The roof fell in,” Petru Rusu said.\n\n‘A lifetime’\n\nThe house stood for years.")
    assert [quote.text for quote in quotes] == ["The roof fell in,"]


INTERVIEW = """When Ana Roe came to the mill, the roof leaked. We met her there.

You said no twice. Why?

I never wanted the mill. Bo Lind rang me and said: “If you go, it shuts.” That was that.

What did you change?

The bells. We had 14 of them.

Will you stay?

No. I told the mayor so and she said she would “look into it”.
"""


def test_answers_of_an_interview_hold_the_words_of_others() -> None:
    quotes, speakers = find_quotes(INTERVIEW)
    assert [speaker.name for speaker in speakers] == ["Ana Roe"]
    assert [quote.text.partition(".")[0] for quote in quotes] == ["I never wanted the mill", "The bells", "No"]


PASSIVE_HEADLINES = [  # a headline, and how many quotes it holds: its past forms lack a form of "be"
    ("Drivers warned: Stay at home", 0),
    ("Growers urged: ‘Do not wait’ for rain", 0),
    ("Council told to mend the road", 0),
    ("Roe warns drivers: ‘Stay at home’", 1),
    ("Roe urges growers to wait", 1),
]


@pytest.mark.parametrize(("headline", "count"), PASSIVE_HEADLINES)
def test_people_in_a_headline_who_were_told(headline: str, count: int) -> None:
    found = extract(Reading((Passage("/headline", headline), Passage("/body", "The road is shut."))))["quotes"]
    assert len(found) == count


@pytest.mark.parametrize("text", ["Ana Ten Roe said no.", "Ana Do Roe said no.", "Ana Do - Ten Roe"])
def test_capitalised_particles_end_no_loop(text: str) -> None:
    find_quotes(text)


def test_a_paragraph_that_is_a_dateline_alone_holds_no_sentence() -> None:
    quotes, _ = find_quotes("OSLO, Norway (AP) --\n\nAnother bridge is shut, police said today.")
    assert [quote.text for quote in quotes] == ["Another bridge is shut"]
