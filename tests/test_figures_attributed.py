"""Which noun a figure is given to, and numbers that state nothing: ages behind roles, levels, places, notes, idioms."""

from __future__ import annotations

import pytest

from newsschema import find_figures

AGES = [  # text, each figure in it and what it counts
    ("Roe, mayor of Lund, 52, won.", [("52", "Roe")]),
    ("Carla Roe, a teacher from Lund, 38, was hurt.", [("38", "Carla Roe")]),
    ("Ana Roe, of Lund, 43, said no.", [("43", "Ana Roe")]),
    ("A teacher from Lund, 38, was hurt.", [("38", "teacher")]),
    ("Mia Berg, a nurse at Garrity Hospital in Lund, 29, was praised.", [("29", "Mia Berg")]),
    ("Two men from Lund, aged 24 and 31, were held.", [("Two", "men"), ("24", "men"), ("31", "men")]),
    ("Ana Roe, the mother of Leo, 4, wept.", [("4", "Leo")]),
    ("The mayor of Lund, Ana Roe, 52, won.", [("52", "Ana Roe")]),
    ("Officers are on the lookout for Ana Roe, 28.", [("28", "Ana Roe")]),
    ("Police saw a woman who looked about 30.", [("about 30", "woman")]),
    ("The man, who looked around 60, ran away.", [("around 60", "man")]),
    ("The house appears to be about 40 feet long.", [("about 40 feet", "house")]),
    ("The school takes boys aged 12 to 15.", [("12 to 15", "boys")]),
    ("The average age of nurses was 46.", [("46", "average age")]),
    ("The pair, aged 51 and 60, own the mill.", [("51", "pair"), ("60", "pair")]),
    ("Mark Dolan (57), of Elm Grove, pleaded guilty.", [("57", "Mark Dolan")]),
    ("Her son Leo (9) and daughter Mia (4) were unhurt.", [("9", "son Leo"), ("4", "daughter Mia")]),
    ("Lund (57) and Oslo (60) lead the table.", []),
    ("Ana Roe (24) celebrates a goal.", []),
    ("At 79 she still swims.", [("79", None)]),
    ("She left school at 15 and married at 19.", [("15", None), ("19", None)]),
    ("Entry is free for pupils 16 and under.", [("16 and under", "pupils")]),
    ("The tenant is over 80.", [("over 80", "tenant")]),
    ("The skull is 2 million years old.", [("2 million years old", "skull")]),
]
ELIDED = [  # a figure without a noun that goes on from what the sentence before counts
    ("The clinic saw 40 patients in May. Twelve were sent home.", [("40", "patients"), ("Twelve", "patients")]),
    ("Ice hit 9 ships. By noon only two had left.", [("9", "ships"), ("two", "ships")]),
    ("The vet saw 40 goats. Lofgren said 11 would live.", [("40", "goats"), ("11", "goats")]),
    ("The board sold 40 wells. A year earlier there were 52.", [("40", "wells"), ("52", "wells")]),
    ("The board sold 40 wells. In Lund the figure was 52.", [("40", "wells"), ("52", "wells")]),
    ("The inn had 40 guests. The rest, 12, left.", [("40", "guests"), ("12", "guests")]),
    ("They asked 900 nuns; 44% said no.", [("900", "nuns"), ("44%", "nuns")]),
    ("A poll of 900 nuns found that one in three prays.", [("900", "nuns"), ("one in three", "nuns")]),
    ("Oxfam saw 900 nuns. A third were ill.", [("900", "nuns"), ("A third", "nuns")]),
    ("The vet saw 40 goats. Six of those fed hay died.", [("40", "goats"), ("Six", "goats")]),
    ("Police searched 40 homes. Twelve were injured.", [("40", "homes"), ("Twelve", None)]),
    ("The vet saw 40 goats. He was tired. Six had left.", [("40", "goats"), ("Six", None)]),
    ("The vet saw 40 goats. Enough is 12, he says.", [("40", "goats"), ("12", None)]),
    ("The board sold 40 wells. About half of those wells are dry.", [("40", "wells"), ("About half", "wells")]),
]
BESIDE = [  # what a phrase or clause beside the main one says of an amount
    ("It will be rough, with waves reaching 3 metres offshore.", [("3 metres", "waves")]),
    ("It will stay cool, with readings from 3 to 9C.", [("3 to 9C", "readings")]),
    ("The mill is late, with orders at its shops down a hefty 40%.", [("40%", "orders")]),
    ("He is tall, with a son.", []),
    ("Lund will see highs of 31C.", [("31C", "highs")]),
    ("The needle could hit 46C inland.", [("46C", "needle")]),
    ("Ana Roe said a rise in the levy, from 3 to 4%, had hurt.", [("3", "levy"), ("4%", "levy")]),
    ("Fees drop by 15% each time the mill grows.", [("15%", "Fees")]),
    ("The clerks were put on 40% pay.", [("40%", "pay")]),
    ("Roe drew a crowd that guards put at 900.", [("900", "crowd")]),
    ("The Hawks lost five of their previous six games.", [("five", "games"), ("six", "games")]),
    ("Net profit fell 4% year-on-year to $9 million.", [("4%", "Net profit"), ("$9 million", "Net profit")]),
    ("The lodge comes with a cheque for $900.", [("$900", "cheque")]),
    ("A rise of 4% in fares is due.", [("4%", "fares")]),
    ("A rise of 4% in Lund is due.", [("4%", "rise")]),
    ("They took 40 goats to Lund, nine of which died.", [("40", "goats"), ("nine", "goats")]),
    ("The goats (about 40) were fed.", [("about 40", "goats")]),
    ("The mill doubled its output last year.", [("doubled", "output")]),
]
OWNERS = [  # who saves, pays or asks for an amount is not described by it
    ("The closures would save $9 million.", [("$9 million", None)]),
    ("Ana Roe hopes to save $900 a year.", [("$900", None)]),
    ("Closing the wards would save $9 million.", [("$9 million", None)]),
    ("Repairing the roof will cost $9 million.", [("$9 million", None)]),
    ("The roof will cost $9 million.", [("$9 million", "roof")]),
    ("The mill will pay $9 million in cash.", [("$9 million", None)]),
    ("Guards seized $900 in cash.", [("$900", "cash")]),
    ("The bag was found 600 metres from the road.", [("600 metres", None)]),
    ("The bag is 600 metres from the road.", [("600 metres", "bag")]),
]
MULTIPLES = [
    ("The firm's debt is expected to triple over the next decade.", [("triple", "debt")]),
    ("Sales more than doubled last year.", [("more than doubled", "Sales")]),
    ("The fund wants to more than triple that figure.", [("more than triple", "figure")]),
    ("The mine would triple production.", [("triple", "production")]),
    ("Aid workers hope to double the number of beds.", [("double", "beds")]),
    ("Fares will double next year.", [("double", "Fares")]),
    ("The number of visitors tripled over three years.", [("tripled", "visitors")]),
    ("The cost has risen to triple the first estimate.", []),
    ("He doubled over in pain.", []),
    ("The fee has risen to more than double the old one.", []),
]
AMOUNTS = [
    ("With office demand up 18%, builders are busy.", [("18%", "office demand")]),
    ("The plan promises jobs and fares down 60% from a year ago.", [("60%", "fares")]),
    ("The index ended the session up 2%.", [("2%", "index")]),
    ("Grants to students from poor families total roughly $30 billion.", [("roughly $30 billion", "Grants")]),
    ("Investment hit multi-year lows at $5.9 billion.", [("$5.9 billion", "Investment")]),
    ("The bank cut its forecast for growth in Norway to 1.6%.", [("1.6%", "growth")]),
    ("A drop in Lund of 4% was seen.", [("4%", "drop")]),
    ("A cut in fares from $3 to $2 was agreed.", [("$3", "fares"), ("$2", "fares")]),
    ("The bank cut its growth forecast to 1.6%.", [("1.6%", "growth forecast")]),
    ("The suitor raised its takeover bid to $3bn.", [("$3bn", "takeover bid")]),
    ("The firm bid $3m for the mill.", [("$3m", "mill")]),
    ("Of the men, 28% regularly skipped meals.", [("28%", "men")]),
]
NAMES = [
    ("The province gave Roe 36 seats.", [("36", "seats")]),
    ("The win left United 10 points clear.", [("10", "points")]),
    ("Police told Roe 40 people had died.", [("40", "people")]),
    ("The court awarded Ana Roe 200 shares.", [("200", "shares")]),
    ("They flew Boeing 737 jets.", []),
    ("He showed Apollo 11 photos.", []),
    ("They sell Galaxy 10 phones.", []),
    ("She drives Peugeot 208 cars.", []),
]
NO_FIGURES = [
    ("1 of 3 | Head coach Bo Willow speaks in Lund.", []),
    ("2 of 12 | A tram burns.", []),
    ("Only 2 of 3 members voted.", [("2", "members"), ("3", "members")]),
    ("The firm helps owners sell their businesses 3 . It is free.", []),
    ("The rate was 12 . Nobody knew why.", [("12", "rate")]),
    ("Police want to zero in on one suspect.", []),
    ("Sales went from zero in 2019 to 5 in 2020.", [("zero", None), ("5", None)]),
    ("It is a two-way toll.", []),
    ("Rates and rents were a one-two punch.", []),
]
TRADED = [
    ("She sold a flat in Lund for $9 million.", [("$9 million", "flat")]),
    ("He bought the house on the hill for $2m.", [("$2m", "house")]),
    ("They agreed to buy the maker of the drug for $3bn.", [("$3bn", "maker")]),
    ("They fixed the roof of the church in Lund for $9,000.", [("$9,000", "roof")]),
    ("They traded a ton of coal for $90.", [("$90", "coal")]),
    ("The winger was sold to a club in Spain for $9m.", [("$9m", "winger")]),
    ("The painting went to a museum in Oslo for $9m.", [("$9m", "painting")]),
    ("They replace old lamps with new lanterns for $900.", [("$900", "new lanterns")]),
    ("He worked in Lund for $9 an hour.", [("$9", None)]),
    ("She bought tea from Roe for $9.", [("$9", "tea")]),
    ("At $3.20 a litre, milk is dear.", [("$3.20", "milk")]),
    ("At 40 pence per unit, power costs more.", [("40 pence", "power")]),
]
SUMS = [
    ("A contract for the bridge worth $3 million was signed.", [("$3 million", "contract")]),
    ("They signed a deal with the bank worth $3 million.", [("$3 million", "deal")]),
    ("A painting by Roe valued at $3 million was stolen.", [("$3 million", "painting")]),
    ("Damage to the port of at least $3 million was reported.", [("at least $3 million", "Damage")]),
    ("Sales at stores in Lund of $3 million were reported.", [("$3 million", "Sales")]),
    ("A fine from the regulator of $3 million followed.", [("$3 million", "fine")]),
    ("The theft of drugs worth $3 million was reported.", [("$3 million", "drugs")]),
    ("The boat left with a crew of six.", [("six", "crew")]),
]
SUBJECTS = [
    ("While $50,000 allows for big updates, it is not enough.", [("$50,000", None)]),
    ("If $5 million goes to schools, the rest is lost.", [("$5 million", None)]),
    ("About $3 billion remains unspent.", [("About $3 billion", None)]),
    ("In Lund, 12% lives in poverty.", [("12%", None)]),
    ("If $5 goes", [("$5", None)]),
    ("Only $8m remains in the pot.", [("$8m", None)]),
    ("It lists $20 tickets for adults.", [("$20", "tickets")]),
    ("The mix is 25% sand, 25% stones and 50% shells.", [("25%", "sand"), ("25%", "stones"), ("50%", "shells")]),
    ("Nearly $9 billion flows into the fund.", [("Nearly $9 billion", None)]),
    ("The $5 million grants help schools.", [("$5 million", "grants")]),
    ("A $300 monthly fee applies.", [("$300", "fee")]),
    ("My guess: $25,000,000 Ana's guess: $29,000,000.", [("$25,000,000", None), ("$29,000,000", None)]),
    ("The buoy stayed in place over time [41], Roe wrote.", []),
    ("He spoke to [12 people] there.", [("12", "people")]),
]
ACTORS = [  # who moves, takes or has an amount is not described by it; what costs, weighs or holds it is
    ("Nadia Berg, who tills 4 hectares near Lund, agreed.", [("4 hectares", None)]),
    ("Neighbours chipped in $900 for the bench.", [("$900", None)]),
    ("The pair walked six miles to the village.", [("six miles", None)]),
    ("The sisters picked 40 kg before noon.", [("40 kg", None)]),
    ("Berg kept $900 and has repaid it.", [("$900", None)]),
    ("Carla Berg lost five kilos through stress.", [("five kilos", None)]),
    ("The blaze has burnt through 900 hectares.", [("900 hectares", None)]),
    ("The council backed a change that moves $3m from the police to housing.", [("$3m", None)]),
    ("Gunmen opened fire at once, less than 50 yards away.", [("less than 50 yards", None)]),
    ("They were held in Kato, 14 kilometres from the border.", [("14 kilometres", None)]),
    ("The Roe family controls 40%.", [("40%", None)]),
    ("Patrols clocked him at 90 mph.", [("90 mph", None)]),
    ("The lorry weighed 3 tonnes.", [("3 tonnes", "lorry")]),
    ("The goalkeeper cost $3m.", [("$3m", "goalkeeper")]),
    ("The battery stores 50 kWh.", [("50 kWh", "battery")]),
    ("The hamlet lies 3 km north of Lund.", [("3 km", "hamlet")]),
    ("Carla Berg weighs 60kg.", [("60kg", "Carla Berg")]),
]
LEVELS = [  # levels beside a noun, shares at which somebody stands, what each has
    ("Oslo and Lund will stay dry, with highs of 35 degrees.", [("35 degrees", "highs")]),
    ("With the temperature at 19 degrees, they swam.", [("19 degrees", "temperature")]),
    ("They hold a ball with tickets at $350 on Friday.", [("$350", "tickets")]),
    ("The Greens were steady on 12 per cent.", [("12 per cent", "Greens")]),
    ("The mayor stood on 31%.", [("31%", "mayor")]),
    ("They live on 9% of the land.", [("9%", "land")]),
    ("The work was 80 per cent complete, foreman Ben Low said.", [("80 per cent", "work")]),
    ("They were fitted with collars, each costing $280.", [("$280", "collars")]),
    ("They planted elms, each worth $90.", [("$90", "elms")]),
    ("They sent the lenses, 4 mm thick, to Lund.", [("4 mm", "lenses")]),
    ("The state hit her with a $7,000 bill five years ago.", [("$7,000", "bill")]),
]
WHOLES = [  # what is counted or shared in is named before
    (
        "Of the 90 patients, 12 needed surgery and three died.",
        [("90", "patients"), ("12", "patients"), ("three", "patients")],
    ),
    ("Of the 90 patients, 12 women died.", [("90", "patients"), ("12", "women")]),
    ("Of 188 votes, 91 were spoiled.", [("188", "votes"), ("91", "votes")]),
    ("A survey found 62% backed the ban while 21% opposed it.", [("62%", None), ("21%", None)]),
    ("The study found 40% fewer accidents.", [("40%", "accidents")]),
    ("They took 26 people to hospital, nine of them with burns.", [("26", "people"), ("nine", "people")]),
    ("They freed 26 dogs from a barn, nine of which were ill.", [("26", "dogs"), ("nine", "dogs")]),
    ("The toll rose to 64, with 12 still missing.", [("64", "toll"), ("12", None)]),
    ("Passenger numbers were down 8%.", [("8%", "Passenger numbers")]),
    ("The army shot down 14 of 20 drones.", [("14", "drones"), ("20", "drones")]),
]
TALLIES = [  # points and runs count nothing that is counted before
    ("Berg took three wickets and made 38.", [("three", "wickets"), ("38", None)]),
    ("She hit 14 fours and two sixes in her 102.", [("14", "fours"), ("two", "sixes"), ("102", None)]),
    ("Lund won by eight wickets, with opener Ben Low contributing 38 off 41 balls.",
     [("eight", "wickets"), ("38", None), ("41", "balls")]),
    ("He birdied two holes for a 68.", [("two", "holes"), ("68", None)]),
    ("He scored three touchdowns and ran for 40 more.", [("three", "touchdowns"), ("40", "touchdowns")]),
    ("Twelve sheep died and 30 were sick.", [("Twelve", "sheep"), ("30", "sheep")]),
]  # fmt: skip
NUMBERS = [  # numbers beside names and labels, parts that compare, words in capitals, samples, groups by age
    ("The rules would give Unity 40 of the 80 seats.", [("40", "seats"), ("80", "seats")]),
    ("He scored for Unity 40 minutes in.", []),
    ("The firm will issue 68 million new shares.", [("68 million", "new shares")]),
    ("See issue 68 for more.", []),
    ("The site will house 900.", [("900", None)]),
    ("They live at house 900.", []),
    ("All 300 left.", [("300", None)]),
    ("Prices are a third higher.", [("a third", "Prices")]),
    ("The crop was about a quarter smaller.", [("about a quarter", "crop")]),
    ("It is a third smaller boat.", []),
    ("She is wanted by THREE clubs.", [("THREE", "clubs")]),
    ("The Big Three met.", []),
    ("The poll of 1008 eligible voters was taken by phone.", [("1008", "eligible voters")]),
    ("He made his Under-21 debut in the under-19 cup.", []),
]
NO_AGES = [  # numbers that look like ages: hours, levels, amounts
    ("He left home at 9 and ran.", "count"),
    ("Shares ended the day at 45.", "count"),
    ("The temperature was over 80.", "count"),
    ("At 79 the score was level.", "count"),
]
PARTS = [  # parts of what is spoken of before, numbers that only stand for it, what is sent up or down
    ("The shed holds 90 bikes. Up to a quarter of them could go.", [("90", "bikes"), ("Up to a quarter", "bikes")]),
    ("The app was tried by 90 nurses. Of those, 9% kept it.", [("90", "nurses"), ("9%", "nurses")]),
    ("We had 40 pear trees. Hail took 30 of them.", [("40", "pear trees"), ("30", "pear trees")]),
    ("About one in four in-house cooks left.", [("About one in four", "in-house cooks")]),
    ("In 2019 the figure was 310.", [("310", None)]),
    ("The unemployment figure was 7%.", [("7%", "unemployment figure")]),
    ("She is a mother of two from Lund.", [("two", None)]),
    ("The boat has a crew of two.", [("two", "crew")]),
    ("The news sent its shares down 4% to $9.", [("4%", "shares"), ("$9", "shares")]),
    ("The trial failed, pushing the fund's units up 19%.", [("19%", "units")]),
]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        *ACTORS,
        *LEVELS,
        *NUMBERS,
        *WHOLES,
        *TALLIES,
        *PARTS,
        *AGES,
        *ELIDED,
        *BESIDE,
        *OWNERS,
        *MULTIPLES,
        *AMOUNTS,
        *NAMES,
        *NO_FIGURES,
        *TRADED,
        *SUMS,
        *SUBJECTS,
    ],
)
def test_what_figures_describe(text: str, figures: list[tuple[str, str | None]]) -> None:
    assert [(figure.span.exact, figure.counted) for figure in find_figures(text)] == figures


@pytest.mark.parametrize(("text", "kind"), NO_AGES)
def test_what_is_no_age(text: str, kind: str) -> None:
    assert [figure.kind for figure in find_figures(text)] in ([kind], [])
