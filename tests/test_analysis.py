"""The language layer over invented sentences: sentences, classes, lemmas, noun phrases, clauses, quoted regions."""

from __future__ import annotations

import pytest

from newsschema.errors import NewsSchemaError, UnsupportedLanguageError
from newsschema.language import Analysis, Clause, Phrase, analyse, supported


def printed(analysis: Analysis, first: int, last: int) -> str:
    """The characters of a token range."""
    return analysis.text[analysis.starts[first] : analysis.ends[last - 1]] if last > first else ""


def phrase_text(analysis: Analysis, phrase: Phrase | None) -> str | None:
    return None if phrase is None else printed(analysis, phrase.first, phrase.last)


def all_phrases(analysis: Analysis) -> list[Phrase]:
    return [phrase for sentence in analysis.sentences for phrase in analysis.phrases(sentence)]


def all_clauses(analysis: Analysis) -> list[Clause]:
    return [clause for sentence in analysis.sentences for clause in analysis.clauses(sentence)]


SENTENCES = [  # text, its sentences
    ("The mill closed. Nobody was hurt.", ["The mill closed.", "Nobody was hurt."]),
    ("Gen. Park met Dr. Osei. They spoke.", ["Gen. Park met Dr. Osei.", "They spoke."]),
    ("It moved to the U.S. in May.", ["It moved to the U.S. in May."]),
    ("It moved to the U.S. The mill closed.", ["It moved to the U.S.", "The mill closed."]),
    ("Shares of Kalvik Inc. fell. Traders left.", ["Shares of Kalvik Inc. fell.", "Traders left."]),
    ("He paid $3.50 for No. 10 at 5 p.m. on Monday.", ["He paid $3.50 for No. 10 at 5 p.m. on Monday."]),
    ("“Is it over?” she asked.", ["“Is it over?” she asked."]),
    ("“It is over.” He left.", ["“It is over.”", "He left."]),
    ("Mill closes\nThe mill at Kalvik closed", ["Mill closes", "The mill at Kalvik closed"]),
    ("Cover design\t$300\tWork on the cover", ["Cover design", "$300", "Work on the cover"]),
    # a missing blank, and what has none
    ("It rose 4.5 percent.Then it fell.", ["It rose 4.5 percent.", "Then it fell."]),
    ("“No.”Then he left (in May).She stayed.", ["“No.”", "Then he left (in May).", "She stayed."]),
    ("He said.“That’s it.” It ended.", ["He said.", "“That’s it.”", "It ended."]),
    ("He said “ No. ” She left.", ["He said “ No. ”", "She left."]),
    ("It began in 2016.A court met.", ["It began in 2016.", "A court met."]),
    ("It met in Larne.The court sat in May.He left it.", ["It met in Larne.", "The court sat in May.", "He left it."]),
    ("The U.S.Army met Dr.Roe in St.Louis.", ["The U.S.Army met Dr.Roe in St.Louis."]),
    ("It runs on Node.Js and ana.Roe@example.com reads it.", ["It runs on Node.Js and ana.Roe@example.com reads it."]),
    # signs of list items
    ("• Bread rose.\n* Milk fell.\n- Tea is out.", ["•", "Bread rose.", "*", "Milk fell.", "- Tea is out."]),
    ("*Roe left. 5 * 3 is 15.", ["*Roe left.", "5 * 3 is 15."]),
    ("He waited … and waited.", ["He waited … and waited."]),
    ("J. R. Moss left.", ["J. R. Moss left."]),
    ("", []),
    ("   \n ", []),
    # a letter with a number is a measure, and a word that begins sentences follows no initial
    ("It films in 4K. Lumo sells it.", ["It films in 4K.", "Lumo sells it."]),
    ("They posted it on X. The video is gone.", ["They posted it on X.", "The video is gone."]),
    ("She read J. A. Roe and I. S. Mar at length.", ["She read J. A. Roe and I. S. Mar at length."]),
    ("Anna J. Roe left. Plan B. Hart wrote it.", ["Anna J. Roe left.", "Plan B. Hart wrote it."]),
    # abbreviations that are words in lower case
    ("It cuts the mass. Crews like it.", ["It cuts the mass.", "Crews like it."]),
    ("It met in Salem, Mass. Roe spoke.", ["It met in Salem, Mass. Roe spoke."]),
    ("LARNE CITY, Ark. (AP) — It fell. It rained.", ["LARNE CITY, Ark. (AP) — It fell.", "It rained."]),
    ("He lives in Larne, Minn. She left.", ["He lives in Larne, Minn.", "She left."]),
    ("The Larne, Ill., native felt ill. Police came.", ["The Larne, Ill., native felt ill.", "Police came."]),
    ("The board said no. Farmers left.", ["The board said no.", "Farmers left."]),
    ("It is exit no. 5 and exit No. 7 here.", ["It is exit no. 5 and exit No. 7 here."]),
    ("Ready? No. The mill shut.", ["Ready?", "No.", "The mill shut."]),
    ("The wall is 20 ft. It leans.", ["The wall is 20 ft.", "It leans."]),
]


ORDINALS = [  # German text, its sentences
    ("Die Brücke ist vom 19. April an zu. Es regnet.", ["Die Brücke ist vom 19. April an zu.", "Es regnet."]),
    ("Er kam 2019. Danach ging er.", ["Er kam 2019.", "Danach ging er."]),
    ("Sie steht auf dem 3. Platz. Er auch.", ["Sie steht auf dem 3. Platz.", "Er auch."]),
    ("Im 19. Jahrhundert war es so.", ["Im 19. Jahrhundert war es so."]),
    ("Er ist 19. Peter geht.", ["Er ist 19.", "Peter geht."]),
    ("Das war der 3. Sie lachte.", ["Das war der 3.", "Sie lachte."]),
    ("Berlin, 3. Mai. Es regnet.", ["Berlin, 3. Mai.", "Es regnet."]),
]


@pytest.mark.parametrize(("text", "expected"), ORDINALS)
def test_ordinals_end_no_german_sentence(text: str, expected: list[str]) -> None:
    analysis = analyse(text, "de")
    assert [printed(analysis, one.first, one.last) for one in analysis.sentences] == expected


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    analysis = analyse(text, "en")
    assert [printed(analysis, one.first, one.last) for one in analysis.sentences] == expected


CLASSES = [  # text, the class of each token
    ("The minister said nothing .", "DET NOUN VERB PRON PUNCT"),
    ("She will run in May .", "PRON AUX VERB ADP PROPN PUNCT"),
    ("The run was long .", "DET NOUN AUX ADJ PUNCT"),
    ("Officials plan to cut the tax .", "NOUN VERB PART VERB DET NOUN PUNCT"),
    ("The plan was approved .", "DET NOUN AUX VERB PUNCT"),
    ("They paid €20 and $30 .", "PRON VERB SYM NUM CCONJ SYM NUM PUNCT"),
    ("He met Mr. Roe .", "PRON VERB PROPN PROPN PROPN PUNCT"),
    ("Mayor Says Bridge Will Close", "NOUN VERB NOUN AUX VERB"),  # a headline in title case
    ("Ted slept in a bed .", "PROPN VERB ADP DET NOUN PUNCT"),  # words in "ed" are not all verbs
]


@pytest.mark.parametrize(("text", "expected"), CLASSES)
def test_word_classes(text: str, expected: str) -> None:
    analysis = analyse(text, "en")
    assert " ".join(map(analysis.word_class, range(len(analysis.words)))) == expected


FEATURES = [  # text, token, its features
    ("She said it was over.", "She", {"person": "3", "number": "sing", "gender": "fem", "case": "nom"}),
    ("She said it was over.", "said", {"form": "fin", "tense": "past"}),
    ("They have left.", "left", {"form": "part"}),
    ("They are leaving.", "leaving", {"form": "ing"}),
    ("The banks want to leave.", "leave", {"form": "inf"}),
    ("The banks want to leave.", "banks", {"number": "plur"}),
    ("The bank will close.", "bank", {"number": "sing"}),
]


@pytest.mark.parametrize(("text", "word", "expected"), FEATURES)
def test_features(text: str, word: str, expected: dict[str, str]) -> None:
    analysis = analyse(text, "en")
    assert analysis.features(analysis.words.index(word)) == expected


LEMMAS = [  # text, token, its lemma
    ("She said it was over.", "said", "say"),
    ("She said it was over.", "was", "be"),
    ("They hoped to win.", "hoped", "hope"),
    ("They stopped the clock.", "stopped", "stop"),
    ("She is carrying it.", "carrying", "carry"),
    ("They are dying.", "dying", "die"),
    ("The companies left.", "companies", "company"),
    ("The women spoke.", "women", "woman"),
    ("Two boxes and three churches burned.", "boxes", "box"),
    ("Two boxes and three churches burned.", "churches", "church"),
    ("He didn't say.", "didn't", "do"),
    ("She announces it.", "announces", "announce"),
    ("The news was good.", "news", "news"),
]


@pytest.mark.parametrize(("text", "word", "expected"), LEMMAS)
def test_lemmas(text: str, word: str, expected: str) -> None:
    analysis = analyse(text, "en")
    assert analysis.lemma(analysis.words.index(word)) == expected


PHRASES = [  # text, its noun phrases as printed with their heads
    (
        "The old mill in Kalvik burned on Monday.",
        [("The old mill", "mill"), ("Kalvik", "Kalvik"), ("Monday", "Monday")],
    ),
    ("At least 12 people died.", [("At least 12 people", "people")]),
    ("Up to $3 million was paid.", [("Up to $3 million", "million")]),
    ("The $1.5bn deal failed.", [("The $1.5bn deal", "deal")]),
    (
        "Finance Minister Ana Roe met a well-known striker.",
        [("Finance Minister Ana Roe", "Roe"), ("a well-known striker", "striker")],
    ),
    ("Peru's mining ministry said so.", [("Peru's mining ministry", "ministry")]),
    ("He closed its two banks.", [("He", "He"), ("its two banks", "banks")]),
    ("The 22-year-old's mother left.", [("The 22-year-old's mother", "mother")]),
    ("The 41-year-old said so.", [("The 41-year-old", "old")]),
    ("Many of them left.", [("Many", "Many"), ("them", "them")]),
    ("He met the press today.", [("He", "He"), ("the press", "press"), ("today", "today")]),
    ("They left.", [("They", "They")]),
    ("Run!", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_noun_phrases(text: str, expected: list[tuple[str, str]]) -> None:
    analysis = analyse(text, "en")
    found = [(phrase_text(analysis, one), analysis.words[one.head]) for one in all_phrases(analysis)]
    assert found == expected


def test_the_parts_of_a_phrase() -> None:
    analysis = analyse("Peru's spokeswoman Maria Roe resigned.", "en")
    phrase = analysis.phrase_of(0)
    assert phrase is not None
    assert phrase.kind == "name"
    assert phrase.name is not None
    assert printed(analysis, *phrase.name) == "Maria Roe"
    assert phrase.noun is not None
    assert analysis.words[phrase.noun] == "spokeswoman"
    assert phrase.owner is not None
    assert printed(analysis, *phrase.owner) == "Peru's"
    assert analysis.is_possessive(0)
    assert not analysis.is_possessive(1)


SUBJECTS = [  # text, verb, its subject
    ("Ana Roe, the mayor of Kalvik, said she would not resign.", "said", "Ana Roe"),
    ("Ana Roe, the mayor of Kalvik, said she would not resign.", "resign", "she"),
    ("The head of the bank in Kalvik said no.", "said", "The head"),
    ("The man who lived there said no.", "said", "The man"),
    ("The man who lived there said no.", "lived", "who"),
    ("The man he saw said no.", "said", "The man"),
    ("The company making the cars said no.", "said", "The company"),
    ("Moss, who led the inquiry into the fires of 2004, said no.", "said", "Moss"),
    ("In May the minister resigned.", "resigned", "the minister"),
    ("The ministry this year has paid.", "paid", "The ministry"),
    ("“It is over,” said the minister.", "said", "the minister"),
    ("“It is over,” she said.", "said", "she"),
    ("She came and left.", "left", "She"),
    ("He called the bank and she left.", "left", "she"),
    ("The minister herself left.", "left", "The minister"),
    ("There were five ships in the harbour.", "were", "five ships"),
    ("Has the minister left?", "left", "the minister"),
    ("What can they say?", "say", "they"),
    ("A spokesman for the bank declined to comment but said it would close.", "said", "A spokesman"),
    ("Police said the bank would close.", "close", "the bank"),
    ("Ana Roe, head of the bank's union and its founder, said no.", "said", "Ana Roe"),
    ("It hired ten people, most of whom were students.", "were", "most"),
    ("There's a plan.", "There's", "a plan"),
    ("It's late, and it's dark.", "It's", "It's"),
    ("The mayor, he said, has left.", "has", "The mayor"),
    ("It is late, the mayor told reporters.", "told", "the mayor"),
    ("Go home.", "Go", None),
    ("Army boats reached the village on Sunday after the river rose 4 metres.", "rose", "the river"),
    ("The toll from a storm on the coast rose sharply.", "rose", "The toll"),
    ("The week after the vote saw two strikes.", "saw", "The week"),
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS)
def test_subjects(text: str, verb: str, expected: str | None) -> None:
    analysis = analyse(text, "en")
    assert phrase_text(analysis, analysis.subject_of(analysis.words.index(verb))) == expected


CLAUSES = [  # text, verb groups with what is known of them
    ("The bank has not been sold.", [("has been sold", "pres perfect passive negated")]),
    ("It was being built.", [("was being built", "past progressive passive")]),
    ("It won't close.", [("won't close", "fut negated will")]),
    ("She'll say so.", [("She'll say", "fut will")]),
    ("It might have closed.", [("might have closed", "pres perfect might")]),
    ("It closed.", [("closed", "past")]),
    ("It closes.", [("closes", "pres")]),
    ("They said that it closed.", [("said", "past"), ("closed", "past content")]),
    ("It fell because traders sold.", [("fell", "past"), ("sold", "past adverbial")]),
    ("They plan to close it.", [("plan", "pres"), ("close", "infinitive")]),
    ("The bank, which closed, was sold.", [("closed", "past relative"), ("was sold", "past passive")]),
    ("No deal yet.", []),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    analysis = analyse(text, "en")
    found = []
    for clause in all_clauses(analysis):
        flags = [name for name in ("perfect", "progressive", "passive", "negated") if getattr(clause, name)]
        parts = [clause.tense, *flags, clause.modal, clause.kind if clause.kind != "main" else ""]
        found.append((" ".join(analysis.words[at] for at in clause.group), " ".join(filter(None, parts))))
    assert found == expected


def test_clause_of_a_token() -> None:
    analysis = analyse("The man who lived there said no.", "en")
    clauses = {word: analysis.clause_of(at) for at, word in enumerate(analysis.words)}
    assert clauses["man"] is clauses["said"] is clauses["no"]
    assert clauses["who"] is clauses["there"]
    assert clauses["man"] is not clauses["who"]
    assert analyse("No deal.", "en").clause_of(0) is None


FINITE = [  # text, the finite verbs
    ("The man accused of theft said he was ill.", ["said", "was"]),
    ("The storm threatened the towns.", ["threatened"]),
    ("To win is hard.", ["is"]),
    ("They're leaving.", ["They're"]),
    ("Ted was in bed.", ["was"]),
    ("It came from a man named Joe, he said.", ["came", "said"]),
    ("The court hands down its verdict on Monday.", ["hands"]),
    ("Two of the court hands left.", ["left"]),
    ("63 percent say the law is unfair.", ["say", "is"]),
    ("The company's shares rose 4.5% on Monday.", ["rose"]),
    ("They made people leave.", ["made"]),
    ("The number of people who lost their homes climbed to 400.", ["lost", "climbed"]),
    ("They met people who bought homes valued at $400.", ["met", "bought"]),
    ("The FTSE 100 rose 0.4%.", ["rose"]),
    ("Starting pay would rise.", ["would"]),
    ("Helping out would cost money.", ["would"]),
    ("Ana Roe said the house rose.", ["said", "rose"]),
    ("The council said it fell.", ["said", "fell"]),
    ("A rose garden was built.", ["was"]),
    ("Officials familiar with the boat taken from Larne left.", ["left"]),
    ("They found that poor farmers in Larne have a higher risk.", ["found", "have"]),
    ("Roe said there have been no floods.", ["said", "have"]),
    ("They asked that Roe be freed.", ["asked"]),
]


@pytest.mark.parametrize(("text", "expected"), FINITE)
def test_finite_verbs(text: str, expected: list[str]) -> None:
    analysis = analyse(text, "en")
    assert [word for at, word in enumerate(analysis.words) if analysis.is_finite(at)] == expected


REGIONS = [  # text, each region as printed with its marks, and the number of the region around it
    ("“It is over,” she said.", [("“It is over,”", -1)]),
    ('"It is over," she said. "We go."', [('"It is over,"', -1), ('"We go."', -1)]),
    ("‘We heard “stop” twice,’ she said.", [("‘We heard “stop” twice,’", -1), ("“stop”", 0)]),
    ("“We heard ‘stop’ twice,” she said.", [("“We heard ‘stop’ twice,”", -1), ("‘stop’", 0)]),
    ("„Das ist es“, sagte sie.", [("„Das ist es“", -1)]),
    ("« C'est fini », dit-elle.", [("« C'est fini »", -1)]),
    ("»Es ist aus«, sagte er.", [("»Es ist aus«", -1)]),
    ("The workers' union and Moss's club met in the '90s.", []),
    ("It is 6'2\" tall.", []),
    ("“It goes on", [("“It goes on", -1)]),
    ("Rock 'n' roll isn't dead.", []),
]


@pytest.mark.parametrize(("text", "expected"), REGIONS)
def test_quoted_regions(text: str, expected: list[tuple[str, int]]) -> None:
    analysis = analyse(text, "en")
    assert [(printed(analysis, one.left, one.right), one.parent) for one in analysis.regions] == expected


RUNNING_ON = [  # paragraphs, each region with the number of the one it continues
    ("“We went.\n“We came,” she said.", [("“We went.", -1), ("“We came,”", 0)]),
    ("‘We went.\n‘We came,’ she said.", [("‘We went.", -1), ("‘We came,’", 0)]),
    ("“We went.\nIt was late.\nWe came,” she said.", [("“We went.", -1), ("It was late.", 0), ("We came,”", 1)]),
    ("“We went.”\n“We came,” she said.", [("“We went.”", -1), ("“We came,”", -1)]),
    ("“We went.\nThe mayor said “no”.", [("“We went.", -1), ("“no”", -1)]),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING_ON)
def test_quotes_over_paragraphs(text: str, expected: list[tuple[str, int]]) -> None:
    analysis = analyse(text, "en")
    assert [(printed(analysis, one.left, one.right), one.continues) for one in analysis.regions] == expected


def test_region_of_a_token() -> None:
    analysis = analyse("‘We heard “stop” twice,’ she said.", "en")
    inner, outer = analysis.region_of(analysis.words.index("stop")), analysis.region_of(analysis.words.index("heard"))
    assert (inner and inner.mark, outer and outer.mark) == ("“", "‘")
    assert analysis.region_of(analysis.words.index("said")) is None


def test_an_analysis_is_remembered() -> None:
    assert analyse("The mill closed.", "en") is analyse("The mill closed.", "en-GB")


def test_an_unsupported_language_is_an_error() -> None:
    with pytest.raises(UnsupportedLanguageError, match="'nl' is not supported; choose one of en") as caught:
        analyse("Het is voorbij.", "nl")
    assert isinstance(caught.value, NewsSchemaError)
    assert supported("en_AU") == "en"


def test_places_in_a_sentence() -> None:
    analysis = analyse("The mill closed. It burned.", "en")
    assert [at for at in range(len(analysis.words)) if analysis.starts_sentence(at)] == [0, 4]
    assert analysis.same_sentence(0, 3)
    assert not analysis.same_sentence(3, 4)


def test_no_token_is_an_error() -> None:
    with pytest.raises(IndexError):
        analyse("The mill closed.", "en").sentence(9)


AROUND = [  # text, a word, the phrase before it, from it on, and the one that a word joins to the last
    ("Shares of the bank fell.", "fell", "the bank", None, "Shares"),
    ("Shares of the bank fell.", "the", None, "the bank", "Shares"),
    ("Shares fell.", "fell", "Shares", None, None),
    ("It fell and the bank closed.", "the", None, "the bank", "It"),
    ("It fell. The bank closed.", "The", None, "The bank", None),
]


@pytest.mark.parametrize(("text", "word", "before", "behind", "outer"), AROUND)
def test_phrases_around_a_token(
    text: str, word: str, before: str | None, behind: str | None, outer: str | None
) -> None:
    analysis = analyse(text, "en")
    at = analysis.words.index(word)
    ends, begins = analysis.phrase_before(at), analysis.phrase_from(at)
    assert (phrase_text(analysis, ends), phrase_text(analysis, begins)) == (before, behind)
    if (inner := begins or ends) is not None and outer != "It":
        assert phrase_text(analysis, analysis.outer(inner)) == outer


def test_no_phrase_is_outside_the_text() -> None:
    analysis = analyse("Shares", "en")
    assert analysis.phrase_before(0) is None
    assert analysis.phrase_from(1) is None


JOINED = [  # text, the phrases in it that are no pronouns
    ("Punjab & Sind Bank fell.", ["Punjab & Sind Bank"]),
    ("The R&D budget fell.", ["The R&D budget"]),
    ("Roe & Lee & Co fell.", ["Roe & Lee & Co"]),
    ("Sales & marketing costs fell.", ["Sales", "marketing costs"]),
    ("Roe and Lee fell.", ["Roe", "Lee"]),
    ("First-time buyers left.", ["First-time buyers"]),
    ("He won first - time passed.", ["time"]),
    ("While the price tag felt steep, he paid.", ["the price tag"]),
    ("The felt hat was new.", ["The felt hat"]),
    ("The S&P 500 fell.", ["The S&P 500"]),
]

NUMBERED = [  # text, the kinds of the phrases in it that are no pronouns
    ("The Nikkei 225 was down.", ["name"]),
    ("The DAX-40 fell on Friday.", ["name", "name"]),
    ("She flew on Apollo 11.", ["name"]),
    ("They met on May 5.", ["number"]),
    ("In Lund 38% left.", ["number"]),
    ("Well-mixed paint is dear.", ["noun"]),
    ("It costs N650 there.", ["number"]),
    ("They bought 60 in Lund.", ["number", "name"]),
    ("Adults over 12 will pay.", ["noun", "number"]),
]


@pytest.mark.parametrize(("text", "phrases"), JOINED)
def test_joined_phrases(text: str, phrases: list[str]) -> None:
    analysis = analyse(text, "en")
    found = [phrase_text(analysis, one) for one in all_phrases(analysis) if one.kind != "pronoun"]
    assert found == phrases


@pytest.mark.parametrize(("text", "kinds"), NUMBERED)
def test_names_that_end_in_a_number(text: str, kinds: list[str]) -> None:
    analysis = analyse(text, "en")
    assert [one.kind for one in all_phrases(analysis) if one.kind != "pronoun"] == kinds
