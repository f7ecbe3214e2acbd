"""What an amount describes: noun compounds that end in a misread word, labels of lists, dimensions, owners."""

from __future__ import annotations

import pytest

from newsschema import find_figures

SENTENCES: list[tuple[str, list[str | None]]] = [  # text, what each figure counts or measures
    # a noun in the form of a verb ends the compound
    ("Norrland is planning $80 million in ad spending over the coming weeks.", ["ad spending"]),
    ("The yard won a $40 million army contract to rebuild piers.", ["army contract"]),
    ("The pair are sold together for a £15 saving.", ["saving"]),
    ("Consumer spending rose 5%.", ["Consumer spending"]),
    ("A tram depot costs about $3 million.", ["tram depot"]),
    ("Petrol sells for $2 a litre.", ["Petrol"]),
    ("They spent $3m targeting voters.", [None]),
    # a verb of change inside what is read as one phrase
    ("The scheme helps makers increase panel output from 20% to 24%.", ["panel output", "panel output"]),
    ("The rule let suppliers cut prices by 5%.", ["prices"]),
    ("The sales increase rate is 5%.", ["rate"]),
    # an amount before an owner measures the owner
    ("The crash dented the 30m ferry's bow.", ["ferry"]),
    ("Police seized 3kg of the drug's main part.", ["drug's main part"]),
    # dimensions
    ("The rug measures 62cm x 146cm.", ["rug", "rug"]),
    ("It has a 3m x 4m balcony.", ["balcony", "balcony"]),
    ("A 6ft x 4ft canvas was sold.", ["canvas", "canvas"]),
    # labels of lists
    ("- Mid-range kitchens: $50,000", ["Mid-range kitchens"]),
    ("- Small/basic kitchen refit: $40,000", ["Small/basic kitchen refit"]),
    ("- Large refits / full-home builds: $200,000", ["Large refits / full-home builds"]),
    ("• Adults: $12", ["Adults"]),
    ("Entry fee – $9", ["Entry fee"]),
    ("Here is a quick overview: $200", [None]),
    ("The choice was simple: $200 or nothing.", [None]),
    # subjects with lists, and verbs that share one
    ("A flat with a balcony, two baths and a garden costs $3m.", ["baths", "flat"]),
    ("A refit with new pipes, oak floors, and granite tops might cost $9,000.", ["refit"]),
    ("In May, rents, fares and fees rose 5%.", ["rents"]),
    ("The arena was designed by Ola and Kari Voss and cost $954,873.", ["arena"]),
    ("The debt reached an amount of $3m.", ["debt"]),
    # number words, and words that end like one
    ("Eleven men won forty prizes.", ["men", "prizes"]),
    ("The 12-inch upper touchscreen shows maps.", ["upper touchscreen"]),
]


@pytest.mark.parametrize(("text", "counted"), SENTENCES)
def test_counted(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in find_figures(text)] == counted
