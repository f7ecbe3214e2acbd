"""Readings that would do harm when wrong, by cause: what each construction states, and what only looks like it.

A figure is written `exact | value | unit`, with `-` for null and `low..high` for a range.
"""

from __future__ import annotations

import pytest

from test_figure_sentences import found, row

Case = tuple[str, str | None, list[str]]

PLUS_OR_MINUS: list[Case] = [  # a margin is no negative number
    ("The margin of error is plus or minus 3.1 points.", None, ["3.1 | 3.1 | -"]),
    ("an error margin of plus-or-minus 4 percentage points", None, ["4 percentage points | 4 | %"]),
    ("accurate to plus or minus 2%", None, ["2% | 2 | %"]),
    ("give or take minus 2%", None, ["give or take minus 2% | -2 | %"]),
    ("Growth was minus 0.4%.", None, ["minus 0.4% | -0.4 | %"]),
    ("It fell to minus 12C.", None, ["minus 12C | -12 | Cel"]),
    ("a reading of ±5%", None, ["5% | 5 | %"]),
    ("between minus 5 and minus 2 degrees Celsius", None,
     ["between minus 5 and minus 2 degrees Celsius | -5..-2 | Cel"]),
]  # fmt: skip

DOSES: list[Case] = [  # how often something is done is no rate of a measure
    ("150 mg of aspirin twice a day", None, ["150 mg | 150 | mg"]),
    ("200 mg of ibuprofen three times a day", None, ["200 mg | 200 | mg"]),
    ("He walks 3 miles of trail once a day.", None, ["3 miles | 3 | [mi_i]"]),
    ("She lifts 40 kg of sand several times a week.", None, ["40 kg | 40 | kg"]),
    ("5 ml of syrup every other day", None, ["5 ml | 5 | mL"]),
    ("40 litres of diesel a day", None, ["40 litres | 40 | L/d"]),
    ("300 tonnes of rice a month", None, ["300 tonnes | 300 | t/mo"]),
    ("2 grams of salt per day", None, ["2 grams | 2 | g/d"]),
    ("90 tons of clay each week", None, ["90 tons | 90 | t/wk"]),
    ("6 litres of milk per hour", None, ["6 litres | 6 | L/h"]),
]  # fmt: skip

MILLIONS: list[Case] = [  # "m" is million where a noun follows, a metre where a length does
    ("3.1m of its phones", None, ["3.1m | 3100000 | -"]),
    ("some 2m of the tablets", None, ["some 2m | 2000000 | -"]),
    ("1.4m drivers signed", None, ["1.4m | 1400000 | -"]),
    ("6.5m jabs were given", None, ["6.5m | 6500000 | -"]),
    ("7m ballots", None, ["7m | 7000000 | -"]),
    ("a 2m fence", None, ["2m | 2 | m"]),
    ("a pole 3.5m long", None, ["3.5m | 3.5 | m"]),
    ("He jumped 8.2m in Doha.", None, ["8.2m | 8.2 | m"]),
    ("5m of rope", None, ["5m | 5 | m"]),
    ("dug 4m below the road", None, ["4m | 4 | m"]),
]  # fmt: skip

PENCE: list[Case] = [  # a price in pence at the end of a sentence is no clock time
    ("The shares rose to 212p.", "GB", ["212p | 2.12 | GBP"]),
    ("It cost 99p.", "GB", ["99p | 0.99 | GBP"]),
    ("closed at 45.5p.", "GB", ["45.5p | 0.455 | GBP"]),
    ("a dividend of 3p.\nThe board", "GB", ["3p | 0.03 | GBP"]),
    ("down 4p at 310p, he said", "GB", ["4p | 0.04 | GBP", "310p | 3.1 | GBP"]),
    ("at 5p.m. on the pier", "GB", []),
    ("until 11 p.m. at the hall", "GB", []),
    ("the 720p stream", "GB", []),
    ("see pp. 5 to 9 of it", "GB", []),
    ("from 7p.m to 9p.m", "GB", []),
]  # fmt: skip

OF_MILLIONS: list[Case] = [  # a vague count after "of", and what only names it
    ("records of millions of Canadians", None, ["millions | 2000000.. | -"]),
    ("the lives of thousands of workers", None, ["thousands | 2000.. | -"]),
    ("the deaths of hundreds of birds", None, ["hundreds | 200.. | -"]),
    ("losses of billions of dollars", None, ["billions of dollars | 2000000000.. | USD"]),
    ("the work of dozens of nurses", None, ["dozens | 24.. | -"]),
    ("tens of thousands of homes", None, ["tens of thousands | 20000.. | -"]),
    ("one of the millions", None, []),
    ("Valley of the Thousands", None, []),
    ("3 millions of them", None, ["3 millions | 3000000 | -"]),
]  # fmt: skip

SHARED_SCALES: list[Case] = [  # the scale of the last amount holds for the first where it must
    ("down from $89 to $93 billion", None, ["$89 | 89000000000 | USD", "$93 billion | 93000000000 | USD"]),
    ("Revenue rose from $4 to $5 million.", None, ["$4 | 4000000 | USD", "$5 million | 5000000 | USD"]),
    ("Debt fell from 12 to 10 billion pesos.", "PH",
     ["12 | 12000000000 | PHP", "10 billion pesos | 10000000000 | PHP"]),
    ("Users grew from 2 to 3 million.", None, ["2 | 2000000 | -", "3 million | 3000000 | -"]),
    ("sales up from £1.1 to £1.4bn", None, ["£1.1 | 1100000000 | GBP", "£1.4bn | 1400000000 | GBP"]),
    ("The price rose from $900 to $1 million.", None, ["$900 | 900 | USD", "$1 million | 1000000 | USD"]),
    ("cut from 500,000 to 2 million", None, ["500,000 | 500000 | -", "2 million | 2000000 | -"]),
    ("It grew from $4 million to $5 billion.", None, ["$4 million | 4000000 | USD", "$5 billion | 5000000000 | USD"]),
    ("$2 to $3 million", None, ["$2 to $3 million | 2000000..3000000 | USD"]),
    ("rose from 5 to 7 percent", None, ["5 | 5 | %", "7 percent | 7 | %"]),
]  # fmt: skip

NAMES: list[Case] = [  # letters before digits that make a name, and those that make a currency
    ("The SF90 lapped fastest.", None, []),
    ("a new R5 hatchback", None, []),
    ("The SR400 sold out.", None, []),
    ("a BD12 drill", None, []),
    ("the P90 camera", None, []),
    ("the K2 climbers", None, []),
    ("R5 million was paid", None, ["R5 million | 5000000 | ZAR"]),
    ("a fee of R450", "ZA", ["R450 | 450 | ZAR"]),
    ("SFr90 a night", None, ["SFr90 | 90 | CHF"]),
    ("SR400 million was spent", None, ["SR400 million | 400000000 | SAR"]),
    ("It cost P58,300.", "PH", ["P58,300 | 58300 | PHP"]),
    ("A stamp rises 10p to £1.35.", "GB", ["10p | 0.1 | GBP", "£1.35 | 1.35 | GBP"]),
    ("The fare climbs 50 cents to $3.", "US", ["50 cents | 0.5 | USD", "$3 | 3 | USD"]),
    ("Fees are 90p to £4.", "GB", ["90p to £4 | 0.9..4 | GBP"]),
    ("It took the best part of £3m and nigh on 400 people.", "GB",
     ["the best part of £3m | 3000000 | GBP", "nigh on 400 | 400 | -"]),
    ("The office has a P4.2-billion budget.", "PH", ["P4.2-billion | 4200000000 | PHP"]),
    ("Profit saw a 12 pc rise to Rs 412 cr.", "IN", ["12 pc | 12 | %", "Rs 412 cr | 4120000000 | INR"]),
    ("It fell to P12 a kilo from P45.50.", "PH", ["P12 | 12 | PHP", "P45.50 | 45.5 | PHP"]),
    ("The Volo P1.5 and the form P45 are old.", None, []),
]  # fmt: skip

MODELS: list[Case] = [  # how many of a numbered model
    ("two new 787 jets", None, ["two | 2 | -"]),
    ("ordered ten 737 planes", None, ["ten | 10 | -"]),
    ("five of the 320 jets", None, ["five | 5 | -", "320 | 320 | -"]),
    ("a fleet of 747 freighters", None, ["747 | 747 | -"]),
    ("12 used 777 aircraft", None, ["12 | 12 | -"]),
    ("three grounded 717 airliners", None, ["three | 3 | -"]),
    ("two new 10-seat jets", None, ["two | 2 | -", "10 | 10 | -"]),
    ("six large 400-litre tanks", None, ["six | 6 | -", "400-litre | 400 | L"]),
]  # fmt: skip

MINOR: list[Case] = [  # minor units are hundredths of a currency
    ("12 sen", "MY", ["12 sen | 0.12 | MYR"]),
    ("60 cents", None, ["60 cents | 0.6 | USD"]),
    ("60 cents", "AU", ["60 cents | 0.6 | AUD"]),
    ("60 cents", "ZA", ["60 cents | 0.6 | ZAR"]),
    ("75 kobo", "NG", ["75 kobo | 0.75 | NGN"]),
    ("50 paise", "IN", ["50 paise | 0.5 | INR"]),
    ("30 euro cents", None, ["30 euro cents | 0.3 | EUR"]),
    ("45 pence", "GB", ["45 pence | 0.45 | GBP"]),
    ("25 basis points", None, ["25 basis points | 0.25 | %"]),
    ("12 senators", "MY", ["12 | 12 | -"]),
    ("80 pesewas", "GH", ["80 pesewas | 0.8 | GHS"]),
]  # fmt: skip

MAGNITUDES: list[Case] = [  # the strength of an earthquake is a figure, its class or category a label
    ("a quake of magnitude 6.4", None, ["6.4 | 6.4 | -"]),
    ("a magnitude 5.1 earthquake", None, ["5.1 | 5.1 | -"]),
    ("a magnitude-7 quake", None, ["7 | 7 | -"]),
    ("The tremor had a magnitude of 4.8.", None, ["4.8 | 4.8 | -"]),
    ("a 6.2-magnitude earthquake", None, ["6.2 | 6.2 | -"]),
    ("a category 4 storm", None, []),
    ("a grade 2 listed barn", None, []),
    ("a class 3 felony", None, []),
    ("level 5 alert", None, []),
]  # fmt: skip

AGES: list[Case] = [  # ages that no "years old" marks
    ("the goalkeeper, 31, joined", None, ["31 | 31 | a"]),
    ("A plumber, 44, has been charged.", None, ["44 | 44 | a"]),
    ("His sister, 19, plays too.", None, ["19 | 19 | a"]),
    ("Moss, also 22, came on.", None, ["22 | 22 | a"]),
    ("Osei, now 71, lives in Accra.", None, ["71 | 71 | a"]),
    ("Ito, then 26, won gold.", None, ["26 | 26 | a"]),
    ("Reyes, only 15, swam first.", None, ["15 | 15 | a"]),
    ("The 22-year-old's contract ends.", None, ["22-year-old | 22 | a"]),
    ("the 9-year-olds' race", None, ["9-year-olds | 9 | a"]),
    ("as young as 12", None, ["as young as 12 | 12 | a"]),
    ("as old as 90", None, ["as old as 90 | 90 | a"]),
    ("children aged 6 to 11", None, ["6 to 11 | 6..11 | a"]),
    ("men aged between 20 and 30", None, ["between 20 and 30 | 20..30 | a"]),
    ("pupils ages 5 to 9", None, ["5 to 9 | 5..9 | a"]),
    ("In total, 31, he said.", None, ["31 | 31 | -"]),
    ("Of the crew, 12, or half, fled.", None, ["12 | 12 | -", "half | 0.5 | -"]),
    ("The toll, 31, rose.", None, ["31 | 31 | -"]),
    ("The tally, 12, is low.", None, ["12 | 12 | -"]),
]  # fmt: skip

HALVES: list[Case] = [  # a share and its whole are two figures
    ("half the 900 seats", None, ["half | 0.5 | -", "900 | 900 | -"]),
    ("half of the 40 cows", None, ["half | 0.5 | -", "40 | 40 | -"]),
    ("a third of the 60 shops", None, ["a third | 0.333333 | -", "60 | 60 | -"]),
    ("Half its 12 buses", None, ["Half | 0.5 | -", "12 | 12 | -"]),
    ("half a million seats", None, ["half a million | 500000 | -"]),
    ("the second half", None, []),
    ("half an hour", None, []),
    ("his better half", None, []),
    ("half asleep", None, []),
]  # fmt: skip

RANGES: list[Case] = [  # where two amounts bound one, and where one becomes the other
    ("from €400,000 to over €20 million", None, ["€400,000 to over €20 million | 400000..20000000 | EUR"]),
    ("Costs will rise by R20bn to R50bn.", "ZA", ["R20bn to R50bn | 20000000000..50000000000 | ZAR"]),
    ("cut jobs by 5 to 10 percent", None, ["5 to 10 percent | 5..10 | %"]),
    ("fares from $30 to as much as $90", None, ["$30 to as much as $90 | 30..90 | USD"]),
    ("fees ranging from £5 to £8", None, ["£5 to £8 | 5..8 | GBP"]),
    ("from 200 to nearly 300 guests", None, ["200 to nearly 300 | 200..300 | -"]),
    ("rose from €4m to over €20m", None, ["€4m | 4000000 | EUR", "over €20m | 20000000 | EUR"]),
    ("Shares rose by 5% to $30.", None, ["5% | 5 | %", "$30 | 30 | USD"]),
    ("Sales rose by 3% to 7% of the total.", None, ["3% to 7% | 3..7 | %"]),
    ("staff grew by 20 to 4,000", None, ["20 | 20 | -", "4,000 | 4000 | -"]),
    ("cut from 90 to 60", None, ["90 | 90 | -", "60 | 60 | -"]),
]  # fmt: skip

DEGREES: list[Case] = [  # degrees of warming are Celsius; of an angle, a latitude or a burn they are not
    ("2.7 degrees of warming", None, ["2.7 degrees | 2.7 | Cel"]),
    ("1.5 degrees of global warming", None, ["1.5 degrees | 1.5 | Cel"]),
    ("warm by 3 degrees by then", None, ["3 degrees | 3 | Cel"]),
    ("warming to below 2 degrees", None, ["below 2 degrees | 2 | Cel"]),
    ("global temperatures 1.2 degrees above normal", None, ["1.2 degrees | 1.2 | Cel"]),
    ("turned 90 degrees", None, ["90 degrees | 90 | deg"]),
    ("a 360-degree view", None, ["360-degree | 360 | deg"]),
    ("at 40 degrees north", None, ["40 degrees | 40 | deg"]),
    ("it was 95 degrees Fahrenheit", None, ["95 degrees Fahrenheit | 95 | [degF]"]),
    ("tilted by 23 degrees", None, ["23 degrees | 23 | deg"]),
]  # fmt: skip

LABELS: list[Case] = [  # labels and names are none; what they might count is
    ("Level 3 out of 5 means risk.", None, []),
    ("Stage 2 of 4 is over.", None, []),
    ("Phase six of the dig", None, []),
    ("Chapter two was dull.", None, []),
    ("Gate nine is shut.", None, []),
    ("Forty Five Ten opened a shop.", None, []),
    ("the Three Horseshoes pub", None, []),
    ("two out of three voters", None, ["two out of three | 0.666667 | -"]),
    ("Six phases remain.", None, ["Six | 6 | -"]),
    ("two chapters", None, ["two | 2 | -"]),
    ("a level of 12", None, ["12 | 12 | -"]),
]  # fmt: skip

ORDINALS: list[Case] = [  # ordinals that rank, and those that only order or name
    ("a sixth-place finish", None, ["sixth | 6 | -"]),
    ("the seventh person to die", None, ["seventh | 7 | -"]),
    ("the third woman to win it", None, ["third | 3 | -"]),
    ("finished 14th", None, ["14th | 14 | -"]),
    ("the 12th-biggest lender", None, ["12th | 12 | -"]),
    ("the second-ranked side", None, ["second | 2 | -"]),
    ("the 21st century", None, []),
    ("the fifth floor", None, []),
    ("a second chance", None, []),
    ("his third goal", None, []),
    ("the 40th president", None, []),
    ("the Fourth Bridge to open", None, []),
]  # fmt: skip

DOLLARS: list[Case] = [  # a bare "$" is the dollar of the country unless the text says otherwise
    ("a $5 fee", "CA", ["$5 | 5 | CAD"]),
    ("a $5 fee", "AU", ["$5 | 5 | AUD"]),
    ("a $5 fee", "NZ", ["$5 | 5 | NZD"]),
    ("a US$5 fee", "CA", ["US$5 | 5 | USD"]),
    ("It cost $71 US.", "CA", ["$71 US | 71 | USD"]),
    ("$20 U.S. a day", "CA", ["$20 U.S. | 20 | USD"]),
    ("$5 million (US)", "CA", ["$5 million (US) | 5000000 | USD"]),
    ("$30 Canadian", "US", ["$30 Canadian | 30 | CAD"]),
    ("The $5 US senators paid", "CA", ["$5 | 5 | CAD"]),
    ("5 dollars", "CA", ["5 dollars | 5 | CAD"]),
]  # fmt: skip

MULTIPLES: list[Case] = [  # multiples of an earlier amount, and words that only look like them
    ("a threefold rise", None, ["threefold | 3 | -"]),
    ("a ten-fold jump", None, ["ten-fold | 10 | -"]),
    ("a 12-fold increase", None, ["12-fold | 12 | -"]),
    ("Output doubled.", None, ["doubled | 2 | -"]),
    ("Rents have tripled since.", None, ["tripled | 3 | -"]),
    ("Fees nearly quadrupled.", None, ["nearly quadrupled | 4 | -"]),
    ("Debt was halved.", None, ["halved | 0.5 | -"]),
    ("They doubled back to the hut.", None, []),
    ("He tripled to left field.", None, []),
    ("She doubled down on it.", None, []),
    ("a folded map", None, []),
    ("The sofa doubles as a bed.", None, []),
    ("the women's doubles", None, []),
    ("halved lemons", None, []),
    ("well over double the fee", None, []),
    ("It will more than double.", None, ["more than double | 2 | -"]),
    ("The firm plans to double its output.", None, ["double | 2 | -"]),
]  # fmt: skip

NUMBERED: list[Case] = [  # numbers that name a road, a part or an award, and counts close to another
    ("Three gunmen killed 200 people.", None, ["Three | 3 | -", "200 | 200 | -"]),
    ("Two fires burned 350 homes.", None, ["Two | 2 | -", "350 | 350 | -"]),
    ("the 4400M chipset", None, []),
    ("4,400m litres", None, ["4,400m litres | 4400000000 | L"]),
    ("She took the 405 freeway south.", None, []),
    ("the 20740 zip code", None, []),
    ("the 405 drivers", None, ["405 | 405 | -"]),
]  # fmt: skip

PARTICLES: list[Case] = [  # "up" and "down" that belong to a verb
    ("The savings add up to 50 tonnes.", None, ["50 tonnes | 50 | t"]),
    ("up to 50 tonnes", None, ["up to 50 tonnes | 50 | t"]),
    ("added up to €9 million", None, ["€9 million | 9000000 | EUR"]),
]  # fmt: skip

SINGLE: list[Case] = [  # one of a unit is a figure behind a hedge alone
    ("more than a foot of snow", None, ["more than a foot | 1 | [ft_i]"]),
    ("nearly a tonne of rice", None, ["nearly a tonne | 1 | t"]),
    ("at least a litre a day", None, ["at least a litre | 1 | L/d"]),
    ("a foot of snow", None, []),
    ("almost a kilo", None, ["almost a kilo | 1 | kg"]),
    ("about a mile of it", None, ["about a mile | 1 | [mi_i]"]),
    ("over a barrel", None, []),
]  # fmt: skip

EARLIER_LEVELS: list[Case] = [  # a bare number with the unit of the level beside it
    ("It fell to 34 per cent, from 41.", None, ["34 per cent | 34 | %", "41 | 41 | %"]),
    ("It is 12 km, up from 9.", None, ["12 km | 12 | km", "9 | 9 | km"]),
    ("Support was 30% compared with 25.", None, ["30% | 30 | %", "25 | 25 | %"]),
    ("Rates rose to 5%, from 3 banks.", None, ["5% | 5 | %", "3 | 3 | -"]),
]  # fmt: skip

VOTES: list[Case] = [  # "52 to 47" is a vote beside its verb
    ("The house voted 52 to 47.", None, ["52 to 47 | 1.106383 | -"]),
    ("They won 7 to 2.", None, ["7 to 2 | 3.5 | -"]),
    ("It fell from 52 to 47.", None, ["52 | 52 | -", "47 | 47 | -"]),
    ("nine of every ten calls", None, ["nine of every ten | 0.9 | -"]),
    ("nine of the ten calls", None, ["nine | 9 | -", "ten | 10 | -"]),
]  # fmt: skip

CASES = [
    *PLUS_OR_MINUS, *DOSES, *MILLIONS, *PENCE, *OF_MILLIONS, *SHARED_SCALES, *NAMES, *MODELS, *MINOR, *MAGNITUDES,
    *AGES, *HALVES, *RANGES, *DEGREES, *LABELS, *ORDINALS, *DOLLARS, *MULTIPLES,
    *NUMBERED, *PARTICLES, *SINGLE, *EARLIER_LEVELS, *VOTES,
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "expected"), CASES)
def test_reading(text: str, country: str | None, expected: list[str]) -> None:
    assert [" | ".join(row(figure).split(" | ")[:3]) for figure in found(text, country)] == expected
