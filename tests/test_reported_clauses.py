"""Reported clauses without marks: what is content behind and around a cue, and what is not; invented sentences."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

Found = tuple[str, str | None]  # words (spans joined by one space), words that name the speaker

COMMON_FORMS: list[
    tuple[str, list[Found]]
] = [  # behind "said" nearly everything is a clause, also where its verb has the form of a noun
    (
        "Aides said heavy snow cut most villages off from the plain.",
        [("heavy snow cut most villages off from the plain", "Aides")],
    ),
    (
        "The union says cheap imports hit small mills hardest.",
        [("cheap imports hit small mills hardest", "The union")],
    ),
    (
        "Ana Roe said letting goats into the orchard beats mowing it by hand.",
        [("letting goats into the orchard beats mowing it by hand", "Ana Roe")],
    ),
    (
        "The bureau says Herders, counting 3.1 million, outnumbered Weavers in 2012.",
        [("Herders, counting 3.1 million, outnumbered Weavers in 2012", "The bureau")],
    ),
    (
        "Aides said more than 2 million fans bought more than 3.5 million tickets.",
        [("more than 2 million fans bought more than 3.5 million tickets", "Aides")],
    ),
    (
        "Ana Roe says despite being a vegetarian, she plans to judge the pie contest.",
        [("despite being a vegetarian, she plans to judge the pie contest", "Ana Roe")],
    ),
    ("Holt says, rain or shine, she is riding the bull.", [("she is riding the bull", "Holt")]),
    (
        "Norland claimed it shot down several jets in the raid.",
        [("it shot down several jets in the raid", "Norland")],
    ),
    ("Lau said in the last days of the fair, the crew had slept in vans.", [("the crew had slept in vans", "Lau")]),
    ("Lau said in Larne, the town by the sea, that it was late.", [("it was late", "Lau")]),
    ("Farmers say nothing has been done to save the dam.", [("nothing has been done to save the dam", "Farmers")]),
    ("Lau told Will Roe the plan was dead.", [("the plan was dead", "Lau")]),
    (
        "Home Goods (ticker: HG) reported $2.53 in earnings for the quarter.",
        [("$2.53 in earnings for the quarter", "Home Goods")],
    ),
    ("The ministry reported 40 new cases.", [("40 new cases", "The ministry")]),
    ("The bridge reported 3 faults.", []),
    ("Users reported problems with the app.", []),
    ("She told the story of how the boat sank.", [("how the boat sank", "She")]),
    ("He is the best, whether he acknowledges it or not.", []),
    ("Roe said — on the web, as it happens — that Lau raised 4 million.", [("Lau raised 4 million", "Roe")]),
    ("Lau said in July - falsely - that the gate was shut.", [("the gate was shut", "Lau")]),
    ("Lau said the plan - a good one - was dead.", [("the plan - a good one - was dead", "Lau")]),
    ("Lau warned that more would follow if talks failed.", [("more would follow if talks failed", "Lau")]),
    ("Roe said that more than once.", []),
    ("Roe said in a letter to lawmakers that the measure was old.", [("the measure was old", "Roe")]),
    ("Lau told a news conference inflation was falling.", [("inflation was falling", "Lau")]),
    ("Economists say that is too many.", [("that is too many", "Economists")]),
    ("Workers were told on Monday that the plant will close.", [("the plant will close", None)]),
    ("Roe pointed out the bus was late.", [("the bus was late", "Roe")]),
    ("WELLMOOR (TNS) -- The mayor vetoed a bill Friday, saying it was late.", [("it was late", "The mayor")]),
    # "after" that belongs to a verb, and what led to a request.
    ("Roe urged the police to go after dealers.", [("the police to go after dealers", "Roe")]),
    ("Roe told the crew to look after the old harbour.", [("to look after the old harbour", "Roe")]),
    ("Roe urged the crew to slow down after two crashes.", [("the crew to slow down", "Roe")]),
    # Words that one says, and a clause without a subject.
    ("The story the mayor is telling does not add up.", []),
    ("Roe said a few warm words to the crew of the ferry.", []),
    ("The bishop said a prayer for the dead of both wars.", []),
    ("Most visitors said yes without a second thought.", []),
    ("Lau says rude things about everybody in the village.", []),
    ("Roe said almost nothing about the plan for the old harbour.", []),
    ("A third of riders said the same about the night bus.", []),
    ("Holt says it, from time to time, in a low voice.", []),
]

PARTED: list[
    tuple[str, list[Found]]
] = [  # a clause whose subject, complement or agent a cue parts from the rest; what the speaker did is no content
    ("This season, he says, is different.", [("This season is different", "he")]),
    ("The mill, Mr. Roe said, employed three of his uncles.", [("The mill employed three of his uncles", "Mr. Roe")]),
    (
        "Whatever gains the union has made, officials said, could easily be lost in a strike.",
        [("Whatever gains the union has made could easily be lost in a strike", "officials")],
    ),
    (
        "Those who own a boat, she said, must still pay the toll.",
        [("Those who own a boat must still pay the toll", "she")],
    ),
    ("The farm where she grew up, Roe said, sold for a song.", [("The farm where she grew up sold for a song", "Roe")]),
    (
        "The vote would be delayed, Roe said, by the search for a hall.",
        [("The vote would be delayed by the search for a hall", "Roe")],
    ),
    (
        "It makes sense, farmers said, for the town to buy the land now.",
        [("It makes sense for the town to buy the land now", "farmers")],
    ),
    (
        "It is up to the council, Holt says, to write the rules of the market.",
        [("It is up to the council to write the rules of the market", "Holt")],
    ),
    (
        "Prices have doubled, Roe said, since the mill in the valley was shut.",
        [("Prices have doubled since the mill in the valley was shut", "Roe")],
    ),
    (
        "The guard responded to the raid, the statement added, by closing the gate.",
        [("The guard responded to the raid by closing the gate", "the statement")],
    ),
    (
        "(LNN) President Roe, according to the palace, made a trip to Larne on Saturday.",
        [("President Roe made a trip to Larne on Saturday", "the palace")],
    ),
    (
        "The chance of a strike is slim, Lau said, in large part because the mill is shut.",
        [("The chance of a strike is slim in large part because the mill is shut", "Lau")],
    ),
    (
        "In view of the row over seats, including the fight for the chair, the club has vowed to go.",
        [("to go", "the club")],
    ),
    (
        "In Larne, where it rains, rents have doubled, Roe said.",
        [("In Larne, where it rains, rents have doubled", "Roe")],
    ),
    ("The road is shut, Roe said, to applause.", [("The road is shut", "Roe")]),
    ("The road is shut, Roe said, speaking in Larne.", [("The road is shut", "Roe")]),
    ("The bridge is unsafe, Roe said, by telephone from Larne.", [("The bridge is unsafe", "Roe")]),
    ("Trade has fallen, Roe said, and left the room.", [("Trade has fallen", "Roe")]),
]

NOUNS_AND_SOURCES: list[
    tuple[str, list[Found]]
] = [  # a "that" that is a subject reports nothing; a source may follow a colon or "after"
    ("Letters that leaked in June led to a strike.", []),
    ("Emails that leaked in June led to a strike.", []),
    ("Roe was hurt by comments that drew laughter.", []),
    ("His warnings that went unheeded cost the town a bridge.", []),
    ("The crew ignored Roe's warning that leaking boats were unsafe.", [("leaking boats were unsafe", "Roe's")]),
    ("Roe comments that leaking boats were unsafe.", [("leaking boats were unsafe", "Roe")]),
    (
        "One thing to note: According to the maker, the pan should be oiled weekly.",
        [("the pan should be oiled weekly", "the maker")],
    ),
    ("He left Larne in 1990 after, according to him, the mill cut his pay.", [("the mill cut his pay", "him")]),
    ("The shop shut before, he said, the bank had called.", [("the bank had called", "he")]),
]

COMMENTS: list[
    tuple[str, list[Found]]
] = [  # what the writer adds to what is reported: other numbers, contrasts, nouns that sum it up
    (
        "Just 28 percent of riders said they liked the bus, compared with 33 percent last year.",
        [("they liked the bus", "Just 28 percent of riders")],
    ),
    (
        "Half of clerks said the office was cold, down from two thirds in May.",
        [("the office was cold", "Half of clerks")],
    ),
    (
        "Lau said rents had risen by 9%, compared with 4% in Larne.",
        [("rents had risen by 9%, compared with 4% in Larne", "Lau")],
    ),
    ("Roe said he would back the plan, even as he mocked it in private.", [("he would back the plan", "Roe")]),
    ("Roe said the crew worked even as the water rose.", [("the crew worked even as the water rose", "Roe")]),
    ("Holt said the crew stopped work, but Holt did not say when.", [("the crew stopped work", "Holt")]),
    (
        "Roe called for all clubs to open their books, something he has often asked of Lau.",
        [("all clubs to open their books", "Roe")],
    ),
    ("Lau said the crew had wept, comments that drew laughter.", [("the crew had wept", "Lau")]),
    ("Lau said the plan had failed, a charge that leaders of the club denied.", [("the plan had failed", "Lau")]),
    (
        "Lau said he had read the files of the club, which he called long.",
        [("he had read the files of the club", "Lau")],
    ),
    (
        "Lau said the club had sold the ground, a field that floods in winter.",
        [("the club had sold the ground, a field that floods in winter", "Lau")],
    ),
    ("Holt said Lau was wrong, echoing a memo by the club.", [("Lau was wrong", "Holt")]),
    (
        "Holt said the club was sold, leaving fans without a team.",
        [("the club was sold, leaving fans without a team", "Holt")],
    ),
    ("Lau said the mill owes him money, which the firm disputes.", [("the mill owes him money", "Lau")]),
    ("Holt says he is fit, and played in the match on Sunday.", [("he is fit", "Holt")]),
    ("Holt said he was fit, and played well.", [("he was fit, and played well", "Holt")]),
    (
        "Lau took a softer line, suggesting the club sell the ground, was vague about rents and left early.",
        [("the club sell the ground", "Lau")],
    ),
    ("Lau said the man, who had fled, was held.", [("the man, who had fled, was held", "Lau")]),
    ("Lau said Holt, who had fled, was held.", [("Holt, who had fled, was held", "Lau")]),
    ("Roe said she wants a new inquiry, as have others in the town.", [("she wants a new inquiry", "Roe")]),
    ("Roe had pledged to back the plan, but sounded unsure this week.", [("to back the plan", "Roe")]),
    (
        "Holt said she should face no charge, a recommendation the council adopted.",
        [("she should face no charge", "Holt")],
    ),
    ("Roe revealed this last spring when she spoke of how the tolls were hurting Lau.", []),
    (
        "Both men asked their teams to help — but it is hard to know whether they were free.",
        [("their teams to help", "Both men")],
    ),
    ("Lau said the film was late (but Roe had left).", [("the film was late (but Roe had left)", "Lau")]),
    ("Roe said Lau took bribes – an allegation Lau denies.", [("Lau took bribes", "Roe")]),
    ("Roe said it was fun – a day at the sea.", [("it was fun – a day at the sea", "Roe")]),
    ("Lau mentioned a report of leaks at the dam, a charge Roe denied in May.", []),
    ("The pump was sold for scrap, a fact Holt acknowledged.", []),
    ("The pump was sold for scrap, the driver Holt acknowledged.", [("The pump was sold for scrap", "Holt")]),
]

SUBJECTS: list[
    tuple[str, list[Found]]
] = [  # whose verb it is: in a relative clause, in a list of two, a document with what it is about
    (
        "Holt cited a clerk, who signed as a foreman and told auditors that the kiln leaked.",
        [("the kiln leaked", "who")],
    ),
    ("The mayor met a baker, who gave him a pie and said the oven was broken.", [("the oven was broken", "who")]),
    ("The mayor, who wore a red hat and said he felt well, led the parade.", [("he felt well", "who")]),
    ("The mayor thanked the baker and said the oven was broken.", [("the oven was broken", "The mayor")]),
    ("Village groups and Liberals argued the fee was unfair.", [("the fee was unfair", "Village groups and Liberals")]),
    ("In a row between parents and Greens, Roe said the school was damp.", [("the school was damp", "Roe")]),
    (
        "A recent study of 900 users of the walking app Strider found that most gave up by March.",
        [("most gave up by March", "A recent study of 900 users of the walking app Strider")],
    ),
    ("A report by Ana Roe found that most dogs slept.", [("most dogs slept", "A report by Ana Roe")]),
    ("Roe cited a clerk in the ministry.", []),
    ("Neither side has said what it would accept.", []),
    ("Number 10 said the road was shut.", [("the road was shut", "Number 10")]),
    (
        "Unions reacted angrily, with regional officer Carl Boyd saying staff were unpaid.",
        [("staff were unpaid", "Carl Boyd")],
    ),
    ("Residents accused rangers of theft, allegations Mr Roe denied.", [("rangers of theft", "Residents")]),
    ("The pump was sold, claims Holt.", [("The pump was sold", "Holt")]),
    (
        "A few minutes later they changed their minds, opened the doors and said the hall was full.",
        [("the hall was full", "they")],
    ),
    ("In June he moved to Larne with Li, Holt and Roe, saying it was time.", [("it was time", "he")]),
    ("In June, the mayor moved to Larne, saying it was time.", [("it was time", "the mayor")]),
    ("Figures reported on Sunday suggest that Roe is the last rival.", []),
    ("Plans announced on Monday suggest the mill will close.", []),
    ("Officers reported on Sunday that Roe was the last rival.", [("Roe was the last rival", "Officers")]),
    ("Kall -- co-editor of Debates, a book on the talks at the club -- said Roe was late.", [("Roe was late", "Kall")]),
    (
        "Mayor Lau - who once said he would sell the fields held by the army - said that the gate should be shut.",
        [("he would sell the fields held by the army", "who"), ("the gate should be shut", "Lau")],
    ),
    ("The best man - a well-known vet - said it rained.", [("it rained", "The best man")]),
    (
        "That is late, said Ana Roe, who notes that the mill is old.",
        [("That is late", "Ana Roe"), ("the mill is old", "who")],
    ),
    ("Analysts wrote a report, citing experts who met there.", []),
    (
        "Larne took to the web and accused Ana Roe, Li Wei and the Mill of also barring the film.",
        [("Ana Roe, Li Wei and the Mill of also barring the film", "Larne")],
    ),
    ("The road was shut as Roe spoke, saying it was unsafe.", [("it was unsafe", "Roe")]),
    (
        "He declined to state when the boat would be ready, saying it would depend on rain.",
        [("it would depend on rain", "He")],
    ),
    (
        "The bill aims to repeal Order 14, which called for towns to open their books.",
        [("towns to open their books", "which")],
    ),
    ("A late goal denied Larne Town what would have been a first win.", []),
    ("The board denied Roe the chance to speak.", []),
    ("Roe denied the charges.", []),
    ("The app has tools in place to let users manually report that a ride is fake.", []),
    ("Clerks who help drivers say that rides are cheap.", [("rides are cheap", "Clerks")]),
    (
        "The bank gave loans to Roe and Lau, but Lau closed the mill, citing high rents.",
        [("high rents", "Lau")],
    ),
    ("Roe commented sadly on the fact that the club is expected to move.", []),
    ("Anti-Larne protests continued on Sunday as Roe said that fees would rise.", [("fees would rise", "Roe")]),
    ("Roe claims he's worth a fortune.", [("he's worth a fortune", "Roe")]),
    (
        "A number of skippers acknowledged the danger of the route.",
        [("the danger of the route", "A number of skippers")],
    ),
    ("A number of boats acknowledged the signal.", []),
    (
        "Lau asked for mercy during Roe's sentencing in a letter posted on Monday.",
        [("mercy during Roe's sentencing", "Lau")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COMMON_FORMS + PARTED + NOUNS_AND_SOURCES + COMMENTS + SUBJECTS)
def test_reported_clauses(text: str, expected: list[Found]) -> None:
    quotes, _ = find_quotes(text)
    assert [(one.text, one.speaker_span.exact if one.speaker_span else None) for one in quotes] == expected
