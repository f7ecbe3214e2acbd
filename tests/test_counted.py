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
    # nouns of quantity before "of"
    ("A lot of the parts are 40% cheaper.", ["parts"]),
    ("The majority of fares rose 5%.", ["fares"]),
    ("A host of shares fell 3% on Monday.", ["shares"]),
    ("The party cut its majority to 11.", ["majority"]),
    ("The lot sold for $3m.", ["lot"]),
    ("The rest costs $90,000.", ["rest"]),
    # shares of what opens their clause
    ("The survey says that of the farms that use it, 69% had losses.", ["farms"]),
    ("Rents fell, and among tenants, 40% moved.", ["tenants"]),
    ("The board said of course, 69% was enough.", [None]),
    # averages that a level is compared with
    (
        "The share of pupils who cycle was 3.8 percent, compared to the regional average of 3 percent.",
        ["share", "share"],
    ),
    # what money is paid for, behind a date
    ("The town paid the firm $449,000 this spring for a new bridge.", ["new bridge"]),
    ("The club paid $9,000 in May for the painting.", ["painting"]),
    ("The town paid $9,000 in May for repairing the roof.", [None]),
    # a noun in quotation marks
    ("They hope to wring $300 million in “synergies” from the deal.", ["synergies"]),
    # modifiers between an amount with a hyphen and its noun
    ("A 2-litre, newly-built engine replaces it.", ["newly-built engine"]),
    ("A 2-litre, newly-built four-door car replaces it.", ["newly-built four-door car", "door"]),
    ("She walked a 30-mile, traffic-free route.", ["traffic-free route"]),
    ("It is a 30-mile, the guide said.", [None]),
    # amounts already spoken of
    ("The interest was a part of those $5.2 billion that were lent.", [None]),
    ("Only 3% of that $40m was spent.", [None, None]),
    # subjects that are pronouns, past other clauses
    ("On my holiday, I began with a walk (which I like), moved to jogging 2km.", [None]),
    ("Better for the garden, it is cheap to run: about 10p an hour, as opposed to $2.", [None, None]),
    # amounts joined to one of their kind
    ("The bill ended up 38% lower than asked, and 29% lower for cars.", ["bill", "bill"]),
    ("Sales rose 5% in May and 3% in June.", ["Sales", "Sales"]),
    ("They pay a tax of 5% on fuel, and 3% of the rest is waste.", ["tax", "rest"]),
    ("The firm got $12m in fees from the town for its work, or an average of $1m a year.", ["fees", "fees"]),
    ("He may pay a fee of $5, or he has to give them $9.", ["fee", None]),
    (
        "They sold 30,154 vans in May, the second-highest sales volume of the year but still down 10 percent.",
        ["vans", "sales volume", "sales volume"],
    ),
    ("They sold 30,154 vans in May, but still down 10 percent from last year.", ["vans", "vans"]),
    # quoted words that describe a noun
    ("The app offers five different “Panda” chatbots.", ["chatbots"]),
    ('They found three "ghost" ships.', ["ships"]),
    ("He wrote three “letters” to her.", ["letters"]),
    # amounts that are subjects, scores, and what people pay
    ("He says that in such a case, 60 mph could be reached.", [None]),
    ("They outspend the rival 2-to-1 in adverts.", [None]),
    ("The plan can save many shoppers from $200 to $500.", [None]),
    ("The town raised fares from $2 to $3.", ["fares", "fares"]),
    ("Here is a look at my top five.", []),
    # money that people move, owners, and what "of" joins past marks
    ("Meanwhile, shoppers can save $100 on the rigs.", [None]),
    ("The company saved drivers $5.5 billion.", [None]),
    ("Staff collected $900 for the school.", [None]),
    ("The player cost $3m.", ["player"]),
    ("The company was sold for $3bn.", ["company"]),
    ("Roe leads, 47% to Lee’s 41%.", [None, None]),
    ("Profit was below last year's $640 million.", ["Profit"]),
    ("The court ruled against Roe in the amount of $464 million.", [None]),
    ("The debt reached an amount of $3m.", ["debt"]),
    ("They got a loan from Roe Bank worth $8 billion.", ["loan"]),
    ("Most (about 99%) of the writers agree.", ["writers"]),
    ("The upper part (33 m) of the tower fell.", ["upper part"]),
    ("The pool holds 2,750 tons, or 2,500 tonnes, of water.", ["pool", "water"]),
    # nouns that share the last of them
    ("More than 45% of data and security breaches hit small firms.", ["data and security breaches"]),
    ("They have $2m in television and radio reservations.", ["television and radio reservations"]),
    ("They get 5% of rice and oil.", ["rice"]),
    ("They sent $2m in food and the usual supplies.", ["food"]),
    ("Some 20% of land and sea is wild.", ["land"]),
    # number words, and words that end like one
    ("Eleven men won forty prizes.", ["men", "prizes"]),
    ("The 12-inch upper touchscreen shows maps.", ["upper touchscreen"]),
]


@pytest.mark.parametrize(("text", "counted"), SENTENCES)
def test_counted(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in find_figures(text)] == counted
