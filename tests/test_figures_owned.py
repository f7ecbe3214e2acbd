"""Figures that limit a noun, that only somebody or some place has, and what is between a noun and its amount."""

from __future__ import annotations

import pytest

from newsschema import find_figures

LIMITED = [  # an amount or sum limits the noun right before it; not who gets it, what moves by it or has it
    ("The bank insures deposits up to $250,000.", [("up to $250,000", "deposits")]),
    ("The firm offers loans up to £40,000 to farmers.", [("up to £40,000", "loans")]),
    ("Bags up to 23 kg are free.", [("up to 23 kg", "Bags")]),
    ("Winners get prizes up to €900.", [("up to €900", "prizes")]),
    ("He may serve a term and pay a penalty up to $12,000.", [("up to $12,000", "penalty")]),
    ("Waves up to 9 metres high hit the pier.", [("up to 9 metres", "Waves")]),
    ("Discounts up to 40% are common.", [("up to 40%", "Discounts")]),
    ("Interest rates up to 9% are charged.", [("up to 9%", "Interest rates")]),
    ("Speeds up to 90 km/h were measured.", [("up to 90 km/h", "Speeds")]),
    ("They sell plots up to 4 hectares.", [("up to 4 hectares", "plots")]),
    ("The pool takes children up to 30 kg.", [("up to 30 kg", "children")]),
    ("The deal saves shoppers up to $9.", [("up to $9", None)]),
    ("The town will pay nurses up to $900.", [("up to $900", None)]),
    ("The strike cost the airline up to $9 million.", [("up to $9 million", "strike")]),
    ("Prices rose up to 20%.", [("up to 20%", "Prices")]),
    ("Prices rose by up to 20%.", [("up to 20%", "Prices")]),
    ("The rate could go up to 4%.", [("up to 4%", "rate")]),
    ("The tunnel is up to 30 metres deep.", [("up to 30 metres", "tunnel")]),
    ("They raised up to $9 million.", [("up to $9 million", None)]),
    ("Roe could win up to $9,000.", [("up to $9,000", None)]),
    ("He drove up to 900 km.", [("up to 900 km", None)]),
    ("The law lets owners charge up to $9.", [("up to $9", None)]),
    ("The van can hold up to 900 kg.", [("up to 900 kg", "van")]),
]
PLURALS = [  # several things whose size is stated
    ("The monitors gave ratings of 999 all week.", [("999", "ratings")]),
    ("They had readings of 71 and 73.", [("71", "readings"), ("73", "readings")]),
    ("Judges gave marks of 9.5 and 9.7.", [("9.5", "marks"), ("9.7", "marks")]),
    ("The films won scores of 12 and 14.", [("12", "scores"), ("14", "scores")]),
    ("Audiences of 900 are common.", [("900", "Audiences")]),
    ("The lists of 700 and 900 were merged.", [("700", "lists"), ("900", "lists")]),
    ("Mothers of two are exempt.", [("two", None)]),
    ("Parents of three get more.", [("three", None)]),
    ("They work in teams of 12.", [("12", "teams")]),
    ("It was one of 12.", [("12", None)]),
    ("They eat in groups of four.", [("four", "groups")]),
    ("The towns saw crowds of 9,000.", [("9,000", "crowds")]),
]
VAGUE = [  # vague numbers behind "the", and records of wins and losses
    ("The thousands of people who came were cold.", [("thousands", "people")]),
    ("One of the dozens of shops burned.", [("dozens", "shops")]),
    ("The victims number in the hundreds.", []),
    ("They came by the thousands.", []),
    ("It runs into the millions.", []),
    ("She thanked the hundreds who wrote.", [("hundreds", None)]),
    ("Costs are in the thousands of dollars.", [("thousands of dollars", "Costs")]),
    ("He won scores of 12 and 14.", [("12", "scores"), ("14", "scores")]),
    ("Scores of people fled.", [("Scores", "people")]),
    (
        "Roe made three blocks for the Otters (14-16, 8-9 Valley League).",
        [("three", "blocks"), ("14-16", None), ("8-9", None)],
    ),
    ("Lund (4-1) beat Oslo (2-3).", [("4-1", None), ("2-3", None)]),
    ("At 4-7, Lund is last.", [("4-7", None)]),
]
RATES = [  # a rate is not what its amount describes
    ("The firm earned $2.53 per diluted share.", [("$2.53", None)]),
    ("Profit was $2.53 per diluted share.", [("$2.53", "Profit")]),
    ("The firm posted earnings of $2.53 per diluted share.", [("$2.53", "earnings")]),
    ("The fee is $12 per adult visitor.", [("$12", "fee")]),
    ("Oil cost $85 per barrel.", [("$85", "Oil")]),
    ("The grant pays $7 per hectare of forest.", [("$7", "forest")]),
    ("The line earned $4.1 billion, or $3.07 per diluted share.", [("$4.1 billion", None), ("$3.07", None)]),
    ("Net profit was $4.1 billion, or $3.07 per share.", [("$4.1 billion", "Net profit"), ("$3.07", "Net profit")]),
    ("They charge £4 per month of cover.", [("£4", None)]),
    ("Rent is $40 per square metre of floor.", [("$40", "floor")]),
    ("Parking is £3 per hour.", [("£3", "Parking")]),
]
OWNED = [  # who is harmed, robbed, asked, paid, polled or judges has a figure, which does not describe it
    ("The shooting by two gunmen in Lund killed 14.", [("two", "gunmen"), ("14", None)]),
    ("The storm hit three towns, killed 12 and hurt 48.", [("three", "towns"), ("12", None), ("48", None)]),
    (
        "The ferry carried 90 cars and 40 trucks when it sank, killing 31.",
        [("90", "cars"), ("40", "trucks"), ("31", None)],
    ),
    (
        "The crash of two buses injured 40 passengers and killed 12.",
        [("two", "buses"), ("40", "passengers"), ("12", "passengers")],
    ),
    ("Two bombs wounded 90 and killed at least six.", [("Two", "bombs"), ("90", None), ("at least six", None)]),
    (
        "The senator Ana Roe was at 17 percent and surgeon Ben Obi at 13 percent.",
        [("17 percent", None), ("13 percent", None)],
    ),
    (
        "Attorney General Ana Roe is ahead of Ben Obi, 27 percent to 19 percent.",
        [("27 percent", None), ("19 percent", None)],
    ),
    ("The former chair Tom Roe is at 8 percent.", [("8 percent", None)]),
    (
        "The poll showed a slimmer lead for Roe with 46 percent to Obi's 41 percent.",
        [("46 percent", None), ("41 percent", None)],
    ),
    ("Roe has a small lead over Obi, 46 percent to 44 percent.", [("46 percent", None), ("44 percent", None)]),
    ("Voters rejected the plan 52% to 48%.", [("52%", None), ("48%", None)]),
    ("Rates rose from 4% to 5%.", [("4%", "Rates"), ("5%", "Rates")]),
    ("He calls for $1 billion for roads; she calls for $275 million.", [("$1 billion", None), ("$275 million", None)]),
    ("The loss deprives the government of $35 billion.", [("$35 billion", None)]),
    ("The fraud robbed the town of $3 million.", [("$3 million", None)]),
    ("The scheme cheated investors out of $3 million.", [("$3 million", None)]),
    ("The thieves stripped the firm of £40,000.", [("£40,000", None)]),
    ("Her aunt keeps goats in a village with a population under 500.", [("under 500", "population")]),
    ("It is a town with a population over 9,000.", [("over 9,000", "population")]),
    (
        "The initial buys are in Ohio (around $240,000), Utah (around $700,000) and Texas ($9,000).",
        [("around $240,000", None), ("around $700,000", None), ("$9,000", None)],
    ),
    ("Such surveys have margins of error plus or minus 6.2 percent.", [("6.2 percent", "margins")]),
    ("Its margin of error was plus or minus 6.2 percent.", [("6.2 percent", "margin")]),
    ("Holt reports a net worth estimated at under $70,000.", [("under $70,000", "net worth")]),
    ("His net worth is estimated at $4 million.", [("$4 million", "net worth")]),
    ("Roe hired two seasonal picking crews.", [("two", "seasonal picking crews")]),
    ("The twins sat at the window over 70 percent of the time.", [("over 70 percent", "time")]),
    ("Guests who bring small gifts of $40 are thanked.", [("$40", "small gifts")]),
    ("The court saw firms holding assets of $3 million.", [("$3 million", "assets")]),
    ("The firm sold 9 million shares at $3.", [("9 million", "shares"), ("$3", "shares")]),
    ("Roe rented out the hall in May at $120 a night.", [("$120", "hall")]),
    ("They sold wheat at $200 a tonne.", [("$200", "wheat")]),
    ("Roe has paid her farms and mills more than $90,000.", [("more than $90,000", None)]),
    ("The owners apparently gave new pickers as little as 80 cents.", [("as little as 80 cents", None)]),
    (
        "The choir spent $120,000 in rent on May 3, and $130,000 on August 4.",
        [("$120,000", "rent"), ("$130,000", "rent")],
    ),
    (
        "The number of trained guides fell from 71 at Easter to 58 at Christmas.",
        [("71", "trained guides"), ("58", "trained guides")],
    ),
    ("The number of nurses went from 166 to 139.", [("166", "nurses"), ("139", "nurses")]),
    ("Swimming was named by about a third.", [("about a third", None)]),
    ("Parks and buses were each named by nearly three in 10.", [("nearly three in 10", None)]),
    ("The plan was backed by 60%.", [("60%", None)]),
    ("He was backed by 6 in 10 of the voters.", [("6 in 10", "voters")]),
    ("He won 7 in 10 of their votes.", [("7 in 10", "votes")]),
    (
        "Just a dozen of the orchard's several dozen hired hands came.",
        [("a dozen", "hired hands"), ("several dozen", "hired hands")],
    ),
    ("Two of the firm's 12 lorries burned.", [("Two", "lorries"), ("12", "lorries")]),
    ("Costs rose from plans to double-digit price increases.", []),
    ("They saw double-digit growth.", []),
    ("The plan is to double the fee.", [("double", "fee")]),
    ("The court ruled 5 to 4.", [("5 to 4", None)]),
]
GERUNDS = [  # the object of a gerund, what is behind its amount, persons in brackets
    ("The number of households heating with wood is expected to grow to 3 million.", [("3 million", "households")]),
    (
        "The number of households heating with wood, expected to grow to 3 million, worries him.",
        [("3 million", "households")],
    ),
    ("The number of firms using the tool rose to 900.", [("900", "firms")]),
    ("The vouchers have increased by 9 percent the take-home pay of bakers.", [("9 percent", "take-home pay")]),
    ("The credits raised by 7 percent the pay of nurses.", [("7 percent", "pay")]),
    ("Pay has risen by 7 percent this year.", [("7 percent", "Pay")]),
    ("Pay has risen by 7 percent the board said.", [("7 percent", "Pay")]),
    ("Ads attacked Ana Roe ($310,000) and Ben Obi ($13,000).", [("$310,000", None), ("$13,000", None)]),
    (
        "Since the mayor made planting a hedge his aim, the hedge that grows up to 20 feet is old.",
        [("up to 20 feet", "hedge")],
    ),
]
PREDICATES = [  # an amount is said to be something, or only that it is enough
    ("Mostly, 9 kilos is a fair load.", [("9 kilos", "fair load")]),
    ("Usually, 30 km is too far for them.", [("30 km", None)]),
    ("For now, $310 is the price.", [("$310", "price")]),
    ("About 4% is the target.", [("About 4%", "target")]),
    ("In Lund, 9 litres is the daily ration.", [("9 litres", "ration")]),
    ("Some $5 million is a lot of money.", [("Some $5 million", "money")]),
    ("$310 is not enough.", [("$310", None)]),
    ("That $310 was a gift.", [("$310", "gift")]),
    ("About 30 km was the limit.", [("About 30 km", "limit")]),
    ("About 30 km is closed.", [("About 30 km", None)]),
    ("Almost 40% is idle.", [("Almost 40%", None)]),
]
PLACES = [  # sums of a place or a person
    ("A dry white wine, Italy ($19.99), is next.", [("$19.99", None)]),
    ("The ruling against the former mayor in the amount of $464 million stands.", [("$464 million", None)]),
    ("He was granted a loan in the amount of $900.", [("$900", "loan")]),
    ("Shops in Lund ($9) and Oslo ($7) sell it.", [("$9", None), ("$7", None)]),
    ("The Lund Bank ($9) is cheap.", [("$9", "Lund Bank")]),
    ("Some 14 kg is a good time to start.", [("Some 14 kg", None)]),
]
OWNERS = [  # names that have a figure, asides between a noun and its verb
    ("Forty percent now support it.", [("Forty percent", None)]),
    (
        "He trails former Minister of Roads Ana Roe by only 0.4 percentage points.",
        [("0.4 percentage points", None)],
    ),
    (
        "Roe holds no fewer than 1,420, while Obi holds at least 610.",
        [("no fewer than 1,420", None), ("at least 610", None)],
    ),
    ("Roe leads Obi, 1,320 to 1,105.", [("1,320", None), ("1,105", None)]),
    ("The Volo index has 900 firms.", [("900", "firms")]),
    ("A buyer scooped up the property for $2.2 million.", [("$2.2 million", "property")]),
    ("A buyer snapped up the old mill in May for $2.2 million.", [("$2.2 million", "old mill")]),
    ("Sales grew, reaching $1.4 million.", [("$1.4 million", "Sales")]),
    ("With wages there averaging just over $12 an hour, few stay.", [("just over $12", "wages")]),
    ("Fees here averaging $15 are rare.", [("$15", "Fees")]),
    ("The hedge there that grows up to 20 feet is old.", [("up to 20 feet", "hedge")]),
    ("It is below the $18 an hour deck hands usually get.", [("$18", None)]),
    ("They pay a $20 an hour wage.", [("$20", "wage")]),
]
SELLERS = [  # who sells, pays or publishes at a price; levels behind a multiple
    (
        "The town would more than double its wind power output, climbing from 130 megawatts to 290 megawatts.",
        [
            ("more than double", "wind power output"),
            ("130 megawatts", "wind power output"),
            ("290 megawatts", "wind power output"),
        ],
    ),
    ("The firm tripled its staff, rising from 90 to 270.", [("tripled", "staff"), ("90", "staff"), ("270", "staff")]),
    ("Students can subscribe to the app at $10 per month.", [("$10", None)]),
    ("Viewers subscribe at $10 a month.", [("$10", None)]),
    ("Nurses start at $15 an hour.", [("$15", None)]),
    ("Shops sell it at $15.", [("$15", None)]),
    ("Plans start at $15 a month.", [("$15", "Plans")]),
    ("Clubs paying below $300 per month often voicing regret are rare.", [("below $300", None)]),
    ("The firm pays $20 an hour plus tips.", [("$20", None)]),
    ("They pay a $20 an hour wage.", [("$20", "wage")]),
    ("Rainfall at 30 mm was low.", [("30 mm", "Rainfall")]),
    ("The oven at 350 degrees is hot.", [("350 degrees", "oven")]),
    ("Her book is out now (Marrow, £25).", [("£25", None)]),
]
MOVERS = [  # who takes, releases or promises an amount; what is so far from a place
    ("The dogs were kept in a yard about four miles from the mill.", [("about four miles", "yard")]),
    ("He was found 30 km from Lund.", [("30 km", None)]),
    ("The agency released about 12 percent by May.", [("about 12 percent", None)]),
    ("The team has sold 40 percent.", [("40 percent", None)]),
    ("The department cranked out 12 percent.", [("12 percent", None)]),
    ("Women comprise 30 percent.", [("30 percent", "Women")]),
    ("She hopes to spend the approximately $7 million she says she saved.", [("approximately $7 million", None)]),
    ("They want the $3 million she promised.", [("$3 million", None)]),
    ("The $3 million bridge she promised is late.", [("$3 million", "bridge")]),
    ("Choirs that collect more than $8,000 a year must file.", [("more than $8,000", None)]),
    ("Firms that pay $9,000 get a badge.", [("$9,000", None)]),
    ("They bought a van that can carry 900 kg.", [("900 kg", "van")]),
    ("Firms that cost $9,000 to run close.", [("$9,000", "Firms")]),
    ("Schemes that cost $9,000 are common.", [("$9,000", "Schemes")]),
]
SHARERS = [  # shares of votes, several of something, lists of nouns, and amounts that only a clause is about
    ("The bylaw was easily rejected by 71 percent.", [("71 percent", None)]),
    ("The proposal was passed by 52 percent.", [("52 percent", None)]),
    ("She spoke of shaving $6 million off the first price.", [("$6 million", "first price")]),
    ("They lopped 12% off the bill.", [("12%", "bill")]),
    ("Roe has the support of almost four in 10 regular riders.", [("almost four in 10", "regular riders")]),
    ("It has the backing of one in five firms.", [("one in five", "firms")]),
    ("That is more than the $1.2 billion it expects to collect.", [("$1.2 billion", None)]),
    ("The clerk kept the $900 she found.", [("$900", None)]),
    ("The $900 lamp she found is old.", [("$900", "lamp")]),
    ("The two sides fought a war near the Lund triangle in which 100,000 died.", [("two", "sides"), ("100,000", None)]),
    ("It was a raid during which 12 were taken.", [("12", None)]),
    ("She sold a pair of $9,000 horses in May.", [("$9,000", "horses")]),
    ("They built a series of 40-metre towers.", [("40-metre", "towers")]),
    ("Winds of 140 km/h tore at roofs.", [("140 km/h", "Winds")]),
    (
        "It paid more than $2 billion in other town, county and state taxes.",
        [("more than $2 billion", "town, county and state taxes")],
    ),
    ("They spent $900 on fuel, food and hotel rooms.", [("$900", "fuel, food and hotel rooms")]),
    ("It spent $900 on fuel.", [("$900", "fuel")]),
    ("Roe led Obi more than 2-1 in the poll.", [("more than 2-1", None)]),
    ("He wants a $15-an-hour minimum wage.", [("$15", "minimum wage")]),
    ("The top 1 percent of earners pay more.", [("1 percent", "earners")]),
    ("She took it out of receivership for $60 million.", [("$60 million", None)]),
    ("Roe is ahead by 58 percent to 31 percent.", [("58 percent", None), ("31 percent", None)]),
    ("Rates rose by 5 percent to 7 percent.", [("5 percent to 7 percent", "Rates")]),
]
ADVERBIALS = [  # what may be between an amount and its noun or verb
    ("The drought reduced the harvest on average by 12%.", [("12%", "harvest")]),
    ("The rate was in fact 12%.", [("12%", "rate")]),
    ("Swells rising at times to 12 feet were forecast.", [("12 feet", "Swells")]),
    ("The levy rose once again by 12%.", [("12%", "levy")]),
    ("The fee is in general $12.", [("$12", "fee")]),
    ("The average on the key rate is 4%.", [("4%", "key rate")]),
]
RELATIVES = [  # a relative clause between the subject and its verb
    ("The loan that the bank approved was $3 million.", [("$3 million", "loan")]),
    ("The rate that the board published was 4%.", [("4%", "rate")]),
    ("The water level that the crew measured was 3 metres.", [("3 metres", "water level")]),
    ("The grant which the town offered is $900.", [("$900", "grant")]),
    ("It is a sign that prices rose 3%.", [("3%", "prices")]),
    ("Reports that prices rose and reached $3 were wrong.", [("$3", "prices")]),
    ("The claim that output fell 3% is false.", [("3%", "output")]),
    ("It has fees ranging from 2 to 9 percent.", [("2 to 9 percent", "fees")]),
]
TAKEN = [  # what an amount is taken off or added to; not from whom it is taken
    ("About $3 million was cut from the budget.", [("About $3 million", "budget")]),
    ("Some 12% was wiped off the value of the firm.", [("Some 12%", "value")]),
    ("$4 million has been added to the bill.", [("$4 million", "bill")]),
    ("The shop took 2% off the price.", [("2%", "price")]),
    ("The board cut $4 million from the budget.", [("$4 million", "budget")]),
    ("Thieves took $310 from the shop.", [("$310", None)]),
    ("The state took $310 million from the fund.", [("$310 million", None)]),
    ("$310 was taken from the shop.", [("$310", None)]),
]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        *LIMITED,
        *PLURALS,
        *VAGUE,
        *RATES,
        *OWNED,
        *GERUNDS,
        *PREDICATES,
        *PLACES,
        *OWNERS,
        *SELLERS,
        *MOVERS,
        *SHARERS,
        *ADVERBIALS,
        *RELATIVES,
        *TAKEN,
    ],
)
def test_what_figures_count(text: str, figures: list[tuple[str, str | None]]) -> None:
    assert [(figure.span.exact, figure.counted) for figure in find_figures(text)] == figures


AGES = [  # text and the ages in it; what only counts or scores is none
    ("My son was 9.", [9]),
    ("My son was thirteen.", [13]),
    ("The nurse is 41.", [41]),
    ("Her father is 70 and ill.", [70]),
    ("She left at thirteen.", [13]),
    ("The toll was 41.", []),
    ("The captain was 41 not out.", []),
    ("The striker is 9.", []),
    ("A driver is 41.", []),
    ("The buyer is 41 steps away.", []),
]


@pytest.mark.parametrize(("text", "ages"), AGES)
def test_who_is_so_old(text: str, ages: list[int]) -> None:
    assert [figure.value for figure in find_figures(text) if figure.kind == "age"] == ages
