"""Sentences changed in a way whose effect on their figures is known: another modifier, another form of a number."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema import find_figures

MODIFIERS = [
    "older", "foreign", "Danish", "unpaid", "registered", "so-called", "well-known", "hard-working", "unusually large",
    "newly elected", "badly burned", "recently opened", "severely damaged empty", "poorly paid Danish", "older printed",
    "small wet and dry",
]  # fmt: skip
"""What may describe the noun that is counted, which it then begins."""
COUNTED = [  # the sentence, with the count, and the noun
    ("Police found 14 {} boats near the canal.", "boats"),
    ("Lund's 9 {} boats were sold.", "boats"),
    ("The 27 {} boats left.", "boats"),
    ("It won six of the 15 {} boats.", "boats"),
    ("There are three {} boats in the harbour.", "boats"),
    ("In Lobi, the mayor sold 1.2m {} boats last year.", "boats"),
]
ONE_WORD = [modifier for modifier in MODIFIERS if modifier.isalpha()]
"""Between "m", which may be metres, and the noun one word alone shows that it is millions."""


@pytest.mark.parametrize(
    ("modifier", "sentence"), [*product(MODIFIERS, COUNTED[:-1]), *product(ONE_WORD, COUNTED[-1:])]
)
def test_modifiers_begin_what_is_counted(modifier: str, sentence: tuple[str, str]) -> None:
    text, noun = sentence
    assert find_figures(text.format(modifier))[-1].counted == f"{modifier} {noun}"


NOT_MODIFIERS = [  # text, and what each figure counts: a verb behind a count is no modifier
    ("Three later killed two others.", [None, "others"]),
    ("Twelve were seriously injured in Lobi.", [None]),
    ("The two raised US$3 million for the mill.", [None, None]),
    ("In Lobi, two offered free tickets.", [None]),
    ("Roe's 737 Max jets are old.", []),
    ("They took Route 66 eastern buses.", []),
]


@pytest.mark.parametrize(("text", "counted"), NOT_MODIFIERS)
def test_verbs_and_names_are_no_modifiers(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in find_figures(text)] == counted


AGES = ["Ana Roe, {}, of Lobi, won.", "The driver, {}, said so.", "Roe, {}, a nurse, and her son left."]
AGE_NUMBERS = [("29", 29), ("twenty-nine", 29), ("sixty", 60), ("ninety-one", 91)]


AGES_IN_CLAUSES = ["Anyone 65 or older may apply.", "The oldest patient was 65.", "The youngest of them was 65."]


@pytest.mark.parametrize("text", AGES_IN_CLAUSES)
def test_ages_in_clauses(text: str) -> None:
    assert [(figure.kind, figure.value) for figure in find_figures(text)] == [("age", 65)]


@pytest.mark.parametrize(("text", "age"), [*product(AGES, AGE_NUMBERS)])
def test_ages_in_digits_and_words(text: str, age: tuple[str, int]) -> None:
    figure = find_figures(text.format(age[0]))[0]
    assert (figure.span.exact, figure.kind, figure.value) == (age[0], "age", age[1])


OPENINGS = ["", "In Lobi, ", "As a result, ", "According to the report, "]
HEDGES = ["", "about ", "perhaps ", "over ", "at most ", "around ", "no more than "]
PAID = [  # an amount that goes to somebody describes neither giver nor receiver; one of a change what changes
    ("the mayor gave the candidate {}$250 last year.", [None]),
    ("the law would cost the town {}$250.", ["law"]),
    ("the price of gold rose by {}$16, to settle at $349.", ["price", "price"]),
    ("the drought pushed prices to {}$16.", ["prices"]),
    ("he must get {}53 percent of the delegates.", ["delegates"]),
]


@pytest.mark.parametrize(("opening", "hedge", "sentence"), [*product(OPENINGS, HEDGES, PAID)])
def test_openings_and_hedges_change_nothing_counted(
    opening: str, hedge: str, sentence: tuple[str, list[str | None]]
) -> None:
    text = opening + sentence[0].format(hedge)
    figures = find_figures(text[0].upper() + text[1:])
    assert [figure.counted for figure in figures] == sentence[1]
    assert (figures[0].modifier is None) == (hedge == "")


BOUNDS = ["above", "below", "over", "under", "to at most"]


@pytest.mark.parametrize("bound", BOUNDS)
def test_bounds_that_a_verb_brings_its_object_to(bound: str) -> None:
    assert find_figures(f"The drought pushed prices {bound} $90.")[0].counted == "prices"


COMMAS = [  # text, and what each figure counts: a comma behind a figure and a modifier joins no noun of the next clause
    ("It has $28 million of the $73 million raised, officials said.", [None, None]),
    ("He is seen at 56 percent unfavourable, officials said.", [None]),
    ("The mast, 10 metres high, near Lobi, is old.", ["mast"]),
    ("They sold 40 red, wooden boats.", ["red, wooden boats"]),
]


@pytest.mark.parametrize(("text", "counted"), COMMAS)
def test_commas(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in find_figures(text)] == counted


RISING = ["rose", "leapt", "skyrocketed", "ballooned", "edged up", "ticked up", "crept up", "shot up", "edged higher"]
FALLING = ["fell", "dwindled", "diminished", "nosedived", "ticked down", "came down", "edged lower", "inched down"]
WAYS = [*product(RISING, ["up"]), *product(FALLING, ["down"])]
CHANGED = [  # an amount of change behind its verb, and what changes
    ("Sales of vans {} 5% in May.", "Sales"),
    ("In Lobi, the price {} by about 5%.", "price"),
]


@pytest.mark.parametrize(("verb", "sentence"), [*product(WAYS, CHANGED)])
def test_verbs_of_change(verb: tuple[str, str], sentence: tuple[str, str]) -> None:
    [figure] = find_figures(sentence[0].format(verb[0]))
    assert (figure.change, figure.counted) == (verb[1], sentence[1])


OF_OBJECTS = ["pushed up", "raised", "brought down", "drove down", "pared", "curtailed"]


@pytest.mark.parametrize(("verb", "link"), [*product(OF_OBJECTS, ["by", "to"])])
def test_verbs_that_change_their_object(verb: str, link: str) -> None:
    [figure] = find_figures(f"The bank {verb} its rate {link} 5%.")
    assert (figure.change is None, figure.counted) == (link == "to", "rate")


LEVELS = [  # text, and each figure with its modifier and what it describes: a level that something goes up to
    ("The euro edged up to $1.12 from $1.10.", [("$1.12", None, "euro"), ("$1.10", None, "euro")]),
    ("The pass costs $25, while fees went up to $8.", [("$25", None, "pass"), ("$8", None, "fees")]),
    ("The gift is worth up to $8.", [("up to $8", "equal_or_less", "gift")]),
    ("The air force shot down five jets.", [("five", None, "jets")]),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_levels_behind_verbs_of_change(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    figures = find_figures(text)
    assert [(figure.span.exact, figure.modifier, figure.counted) for figure in figures] == expected
    assert all(figure.change is None for figure in figures)


SHARES = [  # text, and what its last share is of: a share that does something is the subject itself
    ("Some 28 percent backed Mr. Roe, and 15 percent favored Senator Obi.", None),
    ("A mere 9% say they only buy local.", None),
    ("The 4% cut the bank made was small.", "cut"),
    ("A further 25% stake was sold.", "stake"),
    ("Some three in ten of those voters back it.", "voters"),
    ("They saw 3 boats in 10 of the towns.", "towns"),
]


@pytest.mark.parametrize(("text", "counted"), SHARES)
def test_shares_that_do_something(text: str, counted: str | None) -> None:
    assert find_figures(text)[-1].counted == counted


IN_LANGUAGES = [  # language, text, each figure with what it counts: ranges, bounds, lists, compounds
    ("de", "Zwei oder drei Boote sanken.", [("Zwei oder drei", "Boote")]),
    ("fr", "Deux ou trois bateaux ont coulé.", [("Deux ou trois", "bateaux")]),
    ("es", "Dos o tres barcos se hundieron.", [("Dos o tres", "barcos")]),
    ("es", "4-6 barcos se hundieron.", [("4-6", "barcos")]),
    ("es", "El equipo ganó 4-6 en Lobi.", [("4-6", None)]),
    ("de", "Der Club sucht zehn oder mehr Helfer.", [("zehn oder mehr", "Helfer")]),
    ("es", "Ganaron 10 o más medallas de oro.", [("10 o más", "medallas")]),
    ("es", "Cuestan 429, 479 y 579 euros.", [("429", None), ("479", None), ("579 euros", None)]),
    ("es", "Las pistas miden 2000 y 3000 metros.", [("2000", "pistas"), ("3000 metros", "pistas")]),
    ("fr", "La voiture existe en 2 et 5 places.", [("2", "places"), ("5", "places")]),
    ("de", "Am Montag kamen zwei DDR-Juristen.", [("zwei", "DDR-Juristen")]),
    ("fr", "Trois sous-préfets sont venus.", [("Trois", "sous-préfets")]),
    ("de", "Sie fand zwei schwer verletzte Fahrer.", [("zwei", "schwer verletzte Fahrer")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), IN_LANGUAGES)
def test_other_languages(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    figures = find_figures(text, language=language)
    assert [(figure.span.exact, figure.counted) for figure in figures] == expected
