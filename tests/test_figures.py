"""Figures in news text: what each is, where it ends, what it counts; and what is none."""

from __future__ import annotations

import time
from typing import Any

import pytest

from newsschema.draft import Passage, Reading
from newsschema.extract.figures import extract, find_figures
from newsschema.extract.figures.scan import scan
from newsschema.models import Span

COUNTS = [  # text, then each figure: as printed, kind, value, modifier, counted
    ("About 2.5 million people fled.", [("About 2.5 million", "count", 2_500_000, "approx", "people")]),
    ("an estimated 50,000 Fijians left", [("an estimated 50,000", "count", 50_000, "approx", "Fijians")]),
    ("another 13 restaurant workers left", [("13", "count", 13, None, "restaurant workers")]),
    ("At least five miners died.", [("At least five", "count", 5, "equal_or_more", "miners")]),
    ("no more than 12 guests", [("no more than 12", "count", 12, "equal_or_less", "guests")]),
    ("up to about 300 jobs", [("up to about 300", "count", 300, "equal_or_less", "jobs")]),
    ("nearly 70 vessels", [("nearly 70", "count", 70, "less_than", "vessels")]),
    ("over 2,400 aircraft", [("over 2,400", "count", 2400, "more_than", "aircraft")]),
    ("100 or more km", [("100 or more km", "measure", 100, "equal_or_more", None)]),
    ("100 or more protesters", [("100 or more", "count", 100, "equal_or_more", "protesters")]),
    ("a dozen eggs", [("a dozen", "count", 12, None, "eggs")]),
    ("half a million voters", [("half a million", "count", 500_000, None, "voters")]),
    ("two of the three engines failed", [("two", "count", 2, None, "engines"), ("three", "count", 3, None, "engines")]),
    ("3 crore farmers and 20 lakh traders", [("3 crore", "count", 30_000_000, None, "farmers"),
                                             ("20 lakh", "count", 2_000_000, None, "traders")]),
    ("a 14-storey tower", [("14", "count", 14, None, "storey")]),
    ("One miner was found alive.", [("One", "count", 1, None, "miner")]),
    ("1.2m people in Lagos", [("1.2m", "count", 1_200_000, None, "people")]),
    ("fire broke out in one home", [("one", "count", 1, None, "home")]),
    ("the 0.7-point drop", [("0.7", "count", 0.7, None, "point")]),
    ("90m messages", [("90m", "count", 90_000_000, None, "messages")]),
    ("20 widely used plants", [("20", "count", 20, None, "widely used plants")]),
    ("a 5 speed gearbox", [("5", "count", 5, None, "speed")]),
    ("two-, three- and four-storey blocks", [("two", "count", 2, None, "storey"), ("three", "count", 3, None, "storey"),
                                             ("four", "count", 4, None, "storey")]),
    ("six of the four-wheel lorries", [("six", "count", 6, None, "four-wheel lorries"),
                                       ("four", "count", 4, None, "wheel")]),
    ("8,000 first-time calls", [("8,000", "count", 8000, None, "first-time calls")]),
    ("two other coaches", [("two", "count", 2, None, "coaches")]),
    ("just one ferry crossing", [("one", "count", 1, None, "ferry crossing")]),
    ("a 180 page picture book comes", [("180", "count", 180, None, "page")]),
    ("Scores increased from 4120 to 4310.", [("4120", "count", 4120, None, "Scores"),
                                             ("4310", "count", 4310, None, "Scores")]),
    ("40 small, friendly pubs", [("40", "count", 40, None, "small, friendly pubs")]),
    ("places for 20 in high schools", [("20", "count", 20, None, None)]),
    ("12 cats, two dogs", [("12", "count", 12, None, "cats"), ("two", "count", 2, None, "dogs")]),
    ("two fewer buses", [("two", "count", 2, None, "buses")]),
    ("A ferry with 318 aboard runs aground", [("318", "count", 318, None, None)]),
    ("They sold a goat or two.", [("two", "count", 2, None, "goat")]),
    ("I warned Bob 3 times.", [("3", "count", 3, None, "times")]),
    ("Teams of 12 and 15 players met.", [("12", "count", 12, None, "players"), ("15", "count", 15, None, "players")]),
    ("A crowd of around 2,500 gathered.", [("around 2,500", "count", 2500, "approx", "crowd")]),
    ("About 300 attended.", [("About 300", "count", 300, "approx", None)]),
    ("The 30 injured rowers left.", [("30", "count", 30, None, "injured rowers")]),
    ("Half the trams were late.", [("Half", "ratio", 0.5, None, "trams")]),
    ("Officials say that over 2,000 will be sold.", [("over 2,000", "count", 2000, "more_than", None)]),
    ("They won 12 of their last 15 games.", [("12", "count", 12, None, "games"), ("15", "count", 15, None, "games")]),
    ("Arrests rose by 12,000 to 2.3 million.", [("12,000", "count", 12_000, None, "Arrests"),
                                                ("2.3 million", "count", 2_300_000, None, "Arrests")]),
    ("The flood toll reached 45.", [("45", "count", 45, None, "flood toll")]),
    ("Membership stood at 45 on", [("45", "count", 45, None, "Membership")]),
    ("9 miners left, half of whom", [("9", "count", 9, None, "miners"), ("half", "ratio", 0.5, None, "miners")]),
]  # fmt: skip

AMOUNTS = [  # text, then each figure: as printed, kind, value, unit, counted
    ("It pledged $2m in aid.", [("$2m", "money", 2_000_000, "USD", "aid")]),
    ("a US$1.2bn loan", [("US$1.2bn", "money", 1_200_000_000, "USD", "loan")]),
    ("a $5 fee", [("$5", "money", 5, "USD", "fee")]),
    ("Rents rose 5 and 7 percent.", [("5", "percent", 5, "%", "Rents"), ("7 percent", "percent", 7, "%", "Rents")]),
    ("sacks of 10, 25 and 40 kg", [("10", "measure", 10, "kg", "sacks"), ("25", "measure", 25, "kg", "sacks"),
                                   ("40 kg", "measure", 40, "kg", "sacks")]),
    ("They lent 2 and 3 million euros.", [("2", "money", 2_000_000, "EUR", None),
                                          ("3 million euros", "money", 3_000_000, "EUR", None)]),
    ("It hit 12 and 30 km away sank one.", [("12", "count", 12, None, None), ("30 km", "measure", 30, "km", None)]),
    ("Route 5 and 10 km", [("10 km", "measure", 10, "km", None)]),
    ("She won 51.3 percent of the vote.", [("51.3 percent", "percent", 51.3, "%", "vote")]),
    ("The frost shaved 0.2% off growth.", [("0.2%", "percent", 0.2, "%", "growth")]),
    ("They cut $5m from the school budget.", [("$5m", "money", 5_000_000, "USD", "school budget")]),
    ("The Borealis 40 rose 1.2%.", [("1.2%", "percent", 1.2, "%", "Borealis 40")]),
    ("Fees were €30m, revised upward by €4m.", [("€30m", "money", 30_000_000, "EUR", "Fees"),
                                                ("€4m", "money", 4_000_000, "EUR", "Fees")]),
    ("The 63-year-old worries that", [("63-year-old", "age", 63, "a", None)]),
    ("It cut rates by a quarter point.", [("a quarter point", "percent", 0.25, "%", "rates")]),
    ("A half-point rise in its key rate", [("half-point", "percent", 0.5, "%", "key rate")]),
    ("Yields fell three-quarters of a point.", [("three-quarters of a point", "percent", 0.75, "%", "Yields")]),
    ("We won the quiz by half a point.", [("half", "ratio", 0.5, None, "point")]),
    ("The barn cost R 2.5 million.", [("R 2.5 million", "money", 2_500_000, "ZAR", "barn")]),
    ("The plank is 3 in wide and", [("3 in", "measure", 3, "[in_i]", "plank")]),
    ("The syrup held 90mg per 100ml.", [("90mg", "measure", 90, "mg", "syrup")]),
    ("The offer values it at $2bn.", [("$2bn", "money", 2_000_000_000, "USD", "offer")]),
    ("The serum was 95% effective.", [("95%", "percent", 95, "%", "serum")]),
    ("The abbey spent £2m restoring the roof.", [("£2m", "money", 2_000_000, "GBP", None)]),
    ("It cost $10 Canadian.", [("$10 Canadian", "money", 10, "CAD", None)]),
    ("the A$30 ticket", [("A$30", "money", 30, "AUD", "ticket")]),
    ("EUR 3m for Rs 5 crore", [("EUR 3m", "money", 3_000_000, "EUR", None),
                               ("Rs 5 crore", "money", 50_000_000, "INR", None)]),
    ("R350 million", [("R350 million", "money", 350_000_000, "ZAR", None)]),
    ("8.7 billion yuan", [("8.7 billion yuan", "money", 8_700_000_000, "CNY", None)]),
    ("a million-dollar villa", [("a million-dollar", "money", 1_000_000, "USD", "villa")]),
    ("50 cents", [("50 cents", "money", 0.5, "USD", None)]),
    ("5 million pounds", [("5 million pounds", "money", 5_000_000, "GBP", None)]),
    ("200 pounds of rice", [("200 pounds", "measure", 200, "[lb_av]", "rice")]),
    ("a loss of -$3bn", [("-$3bn", "money", -3_000_000_000, "USD", "loss")]),
    ("The fare will cost $200.", [("$200", "money", 200, "USD", "fare")]),
    ("Shares of the grocer fell 3.5 percent.", [("3.5 percent", "percent", 3.5, "%", "Shares")]),
    ("a third of the mayor's requested funding", [("a third", "ratio", 1 / 3, None, "mayor's requested funding")]),
    ("60 per cent of revenue", [("60 per cent", "percent", 60, "%", "revenue")]),
    ("a 5% rise in exports", [("5%", "percent", 5, "%", "exports")]),
    ("raised rates by 25 basis points", [("25 basis points", "percent", 0.25, "%", "rates")]),
    ("40 tonnes of rice", [("40 tonnes", "measure", 40, "t", "rice")]),
    ("He is 6 feet 4 inches tall.", [("6 feet 4 inches", "measure", 6 + 4 / 12, "[ft_i]", None)]),
    ("The baby weighed 7 pounds 4 ounces.", [("7 pounds 4 ounces", "measure", 7.25, "[lb_av]", "baby")]),
    ("a gap of 2 metres and 10 centimetres", [("2 metres and 10 centimetres", "measure", 2.1, "m", "gap")]),
    ("12 feet of rope and 3 inches of wire",
     [("12 feet", "measure", 12, "[ft_i]", "rope"), ("3 inches", "measure", 3, "[in_i]", "wire")]),
    ("a 3-inch crack", [("3-inch", "measure", 3, "[in_i]", "crack")]),
    ("winds of 135mph", [("135mph", "measure", 135, "[mi_i]/h", "winds")]),
    ("570 sq m of offices", [("570 sq m", "measure", 570, "m2", "offices")]),
    ("minus 12 degrees Celsius", [("minus 12 degrees Celsius", "measure", -12, "Cel", None)]),
    ("2 million barrels per day", [("2 million barrels per day", "measure", 2_000_000, "[bbl_us]/d", None)]),
    ("300 litres per minute of water", [("300 litres per minute", "measure", 300, "L/min", "water")]),
    ("5 miles (8 kilometers) of new tunnels", [("5 miles", "measure", 5, "[mi_i]", "new tunnels"),
                                                ("8 kilometers", "measure", 8, "km", "new tunnels")]),
    ("a 62-year-old fisherman", [("62-year-old", "age", 62, "a", "fisherman")]),
    ("a baby 18 months old", [("18 months old", "age", 18, "mo", None)]),
    ("Ada Obi, 25, of Enugu", [("25", "age", 25, "a", "Ada Obi")]),
    ("under the age of 7 years", [("under the age of 7 years", "age", 7, "a", None)]),
    ("aged 18 months", [("18 months", "age", 18, "mo", None)]),
    ("30% of US-based adults", [("30%", "percent", 30, "%", "US-based adults")]),
    ("60% of most IT budgets", [("60%", "percent", 60, "%", "IT budgets")]),
    ("The price was cut to $199 in the US.", [("$199", "money", 199, "USD", "price")]),
    ("a $500 annual bonus", [("$500", "money", 500, "USD", "bonus")]),
    ("fined for raising ferry fares by 9%.", [("9%", "percent", 9, "%", "ferry fares")]),
    ("60,000₩", [("60,000₩", "money", 60_000, "KRW", None)]),
    ("a net worth of $6 million", [("$6 million", "money", 6_000_000, "USD", "net worth")]),
    ("At 82, she sings.", [("82", "age", 82, "a", None)]),
    ("Diallo, 38 – who sings", [("38", "age", 38, "a", "Diallo")]),
    ("the driver, 42, was hurt", [("42", "age", 42, "a", None)]),
    ("She was 15 and lived in Quito.", [("15", "age", 15, "a", None)]),
    ("two-thirds of voters", [("two-thirds", "ratio", 2 / 3, None, "voters")]),
    ("more than a third.", [("more than a third", "ratio", 1 / 3, None, None)]),
    ("one in 10 households", [("one in 10", "ratio", 0.1, None, "households")]),
    ("won the vote 52-35", [("52-35", "ratio", 52 / 35, None, None)]),
    ("It costs 15 euros and 50 cents.", [("15 euros and 50 cents", "money", 15.5, "EUR", None)]),
    ("sales of 120 MEUR", [("120 MEUR", "money", 120_000_000, "EUR", "sales")]),
    ("TSEK 500 and 2.5 M€", [("TSEK 500", "money", 500_000, "SEK", None), ("2.5 M€", "money", 2_500_000, "EUR", None)]),
    ("40 million kip", [("40 million kip", "money", 40_000_000, "LAK", None)]),
    ("900 Mauritian rupees", [("900 Mauritian rupees", "money", 900, "MUR", None)]),
    ("30 million of the 90 million euros", [("30 million", "money", 30_000_000, "EUR", None),
                                            ("90 million euros", "money", 90_000_000, "EUR", None)]),
    ("Eggs cost $3 a dozen.", [("$3", "money", 3, "USD", "Eggs")]),
    ("a 15-cent-a-share dividend", [("15-cent", "money", 0.15, "USD", "dividend")]),
    ("40 litres of diesel a day", [("40 litres", "measure", 40, "L/d", "diesel")]),
    ("500 tons a year", [("500 tons a year", "measure", 500, "t/a", None)]),
    ("9 kWh per square metre", [("9 kWh per square metre", "measure", 9, "kW.h/m2", None)]),
    ("200 MWh, 5 GeV, 3 µSv/h, 7 Nm", [("200 MWh", "measure", 200, "MW.h", None), ("5 GeV", "measure", 5, "GeV", None),
                                       ("3 µSv/h", "measure", 3, "uSv/h", None), ("7 Nm", "measure", 7, "N.m", None)]),
    ("a weight of 20 (kg)", [("20 (kg)", "measure", 20, "kg", "weight")]),
    ("a 15\" screen", [("15\"", "measure", 15, "[in_i]", "screen")]),
    ("half a mile of kerb", [("half a mile", "measure", 0.5, "[mi_i]", "kerb")]),
    ("a quarter of a percentage point", [("a quarter of a percentage point", "percent", 0.25, "%", None)]),
    ("50-odd miles of track", [("50-odd miles", "measure", 50, "[mi_i]", "track")]),
    ("10 by 20 feet", [("10", "measure", 10, "[ft_i]", None), ("20 feet", "measure", 20, "[ft_i]", None)]),
    ("5 kilowatt-hours, 10 light years", [("5 kilowatt-hours", "measure", 5, "kW.h", None),
                                          ("10 light years", "measure", 10, "[ly]", None)]),
    ("9.8 m/s2", [("9.8 m/s2", "measure", 9.8, "m/s2", None)]),
    ("Rs.500, R$ 40 and $.50", [("Rs.500", "money", 500, "INR", None), ("R$ 40", "money", 40, "BRL", None),
                                ("$.50", "money", 0.5, "USD", None)]),
    ("a 6-foot-3 guard", [("6-foot-3", "measure", 6.25, "[ft_i]", "guard")]),
    ("25-mile-per-hour winds", [("25-mile-per-hour", "measure", 25, "[mi_i]/h", "winds")]),
    ("a 12-by-16-foot room", [("12", "measure", 12, "[ft_i]", None), ("16-foot", "measure", 16, "[ft_i]", "room")]),
    ("a 5-mile-long queue", [("5-mile", "measure", 5, "[mi_i]", "queue")]),
    ("20 degrees below zero", [("20 degrees below zero", "measure", -20, "deg", None)]),
    ("a 3-for-1 split", [("3-for-1", "ratio", 3, None, "split")]),
    ("6 ft 2 in tall", [("6 ft 2 in", "measure", 6 + 2 / 12, "[ft_i]", None)]),
    ("12 m 2 dm of rope", [("12 m", "measure", 12, "m", None), ("2 dm", "measure", 2, "dm", "rope")]),
    ("a 640hp 5 litre V8 engine", [("640hp", "measure", 640, "[HP]", "V8 engine"),
                                   ("5 litre", "measure", 5, "L", "V8 engine")]),
    ("8% of the levy is due, up from 5%.", [("8%", "percent", 8, "%", "levy"), ("5%", "percent", 5, "%", "levy")]),
    ("Catches have fallen 9%.", [("9%", "percent", 9, "%", "Catches")]),
    ("a rally in tin shares, which were up 2%.", [("2%", "percent", 2, "%", "tin shares")]),
    ("The price was, on average, $4.", [("$4", "money", 4, "USD", "price")]),
    ("Prices fell 3% year over year.", [("3%", "percent", 3, "%", "Prices")]),
    ("The Oslo Trade Average rose 2%.", [("2%", "percent", 2, "%", "Oslo Trade Average")]),
    ("the second-largest economy", [("second", "ordinal", 2, None, "economy")]),
    ("ranked 45th among states", [("45th", "ordinal", 45, None, "states")]),
    ("The port spent a total of $9m.", [("$9m", "money", 9_000_000, "USD", None)]),
    # Who pays, needs or forecasts an amount is not what it counts.
    ("The ministry had set aside N250 million.", [("N250 million", "money", 250_000_000, "NGN", None)]),
    ("She lost an appeal over a farm.", []),
    ("The aide was charged over £2m fraud.", [("£2m", "money", 2_000_000, "GBP", None)]),
    ("It raised over £2m profit.", [("over £2m", "money", 2_000_000, "GBP", None)]),
    ("Fuel is N905 per litre.", [("N905", "money", 905, "NGN", None)]),
    ("The fee of N1,200 rose by N120.", [
        ("N1,200", "money", 1200, "NGN", None), ("N120", "money", 120, "NGN", None),
    ]),
    ("The N7 is shut; mending it costs N31bn.", [("N31bn", "money", 31_000_000_000, "NGN", None)]),
    ("Analysts had expected $9.8 billion.", [("$9.8 billion", "money", 9_800_000_000, "USD", None)]),
    ("The court fined the mill €5m.", [("€5m", "money", 5_000_000, "EUR", None)]),
    ("A sack costs 60,000 pounds.", [("60,000 pounds", "money", 60_000, "GBP", "sack")]),
    ("He weighs 200 pounds.", [("200 pounds", "measure", 200, "[lb_av]", None)]),
    ("a 1-in-10 risk", [("1-in-10", "ratio", 0.1, None, "risk")]),
    ("She's 88 and still sings.", [("88", "age", 88, "a", None)]),
    ("Women over 50 were asked.", [("over 50", "age", 50, "a", None)]),
    ("They host second-placed Rovers.", [("second", "ordinal", 2, None, "Rovers")]),
    ("They passed a bill on rails, voting 16-11.", [("16-11", "ratio", 16 / 11, None, None)]),
    (
        "It would raise the fine from $225,000 to $10 million.",
        [("$225,000", "money", 225_000, "USD", "fine"), ("$10 million", "money", 10_000_000, "USD", "fine")],
    ),
    ("The wreck was 100% preventable.", [("100%", "percent", 100, "%", "wreck")]),
    ("90 miles of lead pipe", [("90 miles", "measure", 90, "[mi_i]", "lead pipe")]),
    ("The singer dies at 91.", [("91", "age", 91, "a", None)]),
    (
        "They had spent only 27 percent of the P11.6 billion.",
        [("27 percent", "percent", 27, "%", None), ("P11.6 billion", "money", 11_600_000_000, "PHP", None)],
    ),
    ("It cost P58,300.", [("P58,300", "money", 58_300, "PHP", None)]),
]  # fmt: skip

RANGES = [  # text, as printed, low, high, unit, modifier
    ("between 10 and 20 km", "between 10 and 20 km", 10, 20, "km", None),
    ("$130 to $150", "$130 to $150", 130, 150, "USD", None),
    ("2 to 3 million litres", "2 to 3 million litres", 2_000_000, 3_000_000, "L", None),
    ("$700,000 to $2 million", "$700,000 to $2 million", 700_000, 2_000_000, "USD", None),
    ("5-7 percent", "5-7 percent", 5, 7, "%", None),
    ("three or four goats", "three or four", 3, 4, None, None),
    ("aged 19 to 33", "19 to 33", 19, 33, "a", None),
    ("from 0-to-40-mph", "0-to-40-mph", 0, 40, "[mi_i]/h", None),
    ("tens of thousands of pounds", "tens of thousands of pounds", 20_000, None, "GBP", "approx"),
    ("Thousands of pilgrims", "Thousands", 2000, None, None, "approx"),
    ("several dozen stations", "several dozen", 24, None, None, "approx"),
]

NONE = [
    "Route 66 reopened.", "a Boeing 737 landed", "the 7th Party Congress", "Section 427 of the act", "see page 5",
    "Flight 447 vanished", "an A330 jet", "an F-16 fighter", "a 5G network", "call 555-0143 now", "no. 10",
    "the Group of Seven met", "version 1.2.3", "12 High Street", "http://news.example/2/a4.html", "the one they chose",
    "no one came", "one of them", "a one-time offer", "1. Preheat the oven", "Begin. 2. Stir", "In 2016 the mine shut.",
    "three years later", "on June 2", "at 5:25 p.m.", "the 1990s", "first of all",
    "a second opinion", "3.5 hours", "#4", "Formula 1",
    "a PS4 console", "a 1080p stream", "it makes one wonder",
    "the post-9/11 world", "in 4K video", "one prays they go", "call 911", "net zero by then", "seasons 3-5 of it",
    "tombs of A.D. 870", "the final 717 jet left", "the 8088 chip was", "by 2120 the sea", "as 1 ) dry and",
    "@5", "", "million", "the bottom three", "a 7-Eleven shop", "agent 007", "911 calls", "an N95 mask", "the R0 rose",
    "Call 101 now, or ring 0800 555 111.",
    "Funded under grant 833211.",
    "He got the form P45.",
    "Call +44 (0)20 555 12-345 for details.",
    "The number is +49 (0)30 555 44-210.",
    "Ana Roe, Journal of Rivers, 12(3), 45-67.",
    "Roe et al., Journal of Bread, 27 (2): 602–614.",
]  # fmt: skip


def _first(text: str) -> dict[str, Any]:
    found = find_figures(text)
    assert len(found) == 1, [figure.span.exact for figure in found]
    return found[0].model_dump()


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_count(text: str, expected: list[tuple[str, str, float, str | None, str | None]]) -> None:
    found = [(f.span.exact, f.kind, f.value, f.modifier, f.counted) for f in find_figures(text)]
    assert [row[:4] for row in found] == [row[:4] for row in expected]
    wanted = [row[4] for row in expected]
    assert [row[4] if want is not None else None for row, want in zip(found, wanted, strict=True)] == wanted


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_amount(text: str, expected: list[tuple[str, str, float, str | None, str | None]]) -> None:
    found = find_figures(text)
    assert [(f.span.exact, f.kind, f.unit) for f in found] == [(row[0], row[1], row[3]) for row in expected]
    assert [f.value for f in found] == pytest.approx([row[2] for row in expected])
    wanted = [row[4] for row in expected]
    assert [f.counted if want is not None else None for f, want in zip(found, wanted, strict=True)] == wanted


@pytest.mark.parametrize(("text", "printed", "low", "high", "unit", "modifier"), RANGES)
def test_range(text: str, printed: str, low: float, high: float | None, unit: str | None, modifier: str | None) -> None:
    figure = _first(text)
    assert figure["span"]["exact"] == printed
    assert figure["value"] is None
    assert (figure["low"], figure["high"], figure["unit"], figure["modifier"]) == (low, high, unit, modifier)


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert [figure.span.exact for figure in find_figures(text)] == []


def test_a_change_is_no_range() -> None:
    """From one amount to another is two figures where a verb states a change."""
    assert [f.value for f in find_figures("raised the limit from $154,000 to $220,000")] == [154_000, 220_000]


@pytest.mark.parametrize(("country", "unit"), [("AU", "AUD"), ("CA", "CAD"), ("US", "USD"), (None, "USD")])
def test_the_country_decides_which_dollar(country: str | None, unit: str) -> None:
    reading = Reading((Passage("/headline", "Council wins $3 million grant"),), country=country)
    (figure,) = extract(reading)["figures"]
    assert (figure.unit, figure.span.field) == (unit, "/headline")


@pytest.mark.parametrize(
    ("text", "country", "unit"),
    [
        ("9 million francs", None, "CHF"),
        ("9 million francs", "CI", "XOF"),
        ("Rs 5 lakh", "PK", "PKR"),
        ("Rs 5 lakh", None, "INR"),
        ("300 pesos", None, None),
        ("300 pesos", "DO", "DOP"),
        ("9 million lira", "LB", "LBP"),
    ],
)
def test_the_country_decides_which_of_a_shared_name(text: str, country: str | None, unit: str | None) -> None:
    (figure,) = extract(Reading((Passage("/body", text),), country=country))["figures"]
    assert (figure.kind, figure.unit) == ("money", unit)


def test_dates_are_left_alone() -> None:
    """What an earlier extractor has claimed in the same passage is no figure."""
    text = "Rules changed over 40 parsecs in 12 visits."
    claimed = _Claim.of(text, "40 parsecs")
    reading = Reading((Passage("/body", text),), found={"dates": (claimed,)})
    assert [figure.span.exact for figure in extract(reading)["figures"]] == ["12"]


class _Claim:
    """A date mention as far as figures look at it."""

    def __init__(self, span: Span) -> None:
        self.span = span

    @classmethod
    def of(cls, text: str, exact: str) -> _Claim:
        at = text.index(exact)
        return cls(Span(field="/body", start=at, end=at + len(exact), exact=exact))


@pytest.mark.parametrize("text", ["5\tkm", "about\r5 km", "5 km\x1for so", "5 \x00 km"])
def test_control_characters_are_never_in_a_span(text: str) -> None:
    """Converted text has none; a bare string may."""
    figures = extract(Reading((Passage("/body", text),)))["figures"]
    assert all(figure.span.exact.isprintable() for figure in figures)


@pytest.mark.parametrize(
    ("text", "country", "told"),
    [
        ("The repair cost $3 million.", None, True),
        ("The repair cost $3 million.", "FR", True),
        ("The repair cost $3 million.", "AU", False),
        ("The repair cost $3 million.", "US", False),
        ("The repair cost US$3 million.", None, False),
        ("The repair cost 3 million euros.", None, False),
        ("The repair cost 3 million francs.", None, True),
        ("The repair cost 3 million francs.", "SN", False),
        ("The repair cost Rs 5 lakh.", "IN", False),
    ],
)
def test_an_assumed_dollar_is_reported(text: str, country: str | None, told: bool) -> None:
    found = extract(Reading((Passage("/body", text),), country=country))
    assert [notice.code for notice in found["notices"]] == ["currency_assumed"] * told


DOLLARS = [  # text, country of publication, the unit of its bare dollars
    ("Canadian farmers lost $40 million. Canada will help.", None, "CAD"),
    ("Canadian farmers lost $40 million.", None, "USD"),
    ("Canadian and American farmers in America and Canada lost $40 million.", None, "USD"),
    ("Australia sold beef for $4. In Canberra, ministers cheered.", None, "AUD"),
    ("Canada paid Canada's farmers $4.", "US", "USD"),
    ("The U.S. paid American farmers $4.", None, "USD"),
]


@pytest.mark.parametrize(("text", "country", "unit"), DOLLARS)
def test_a_bare_dollar_without_a_country_of_publication_is_that_of_the_text(
    text: str, country: str | None, unit: str
) -> None:
    found = extract(Reading((Passage("/body", text),), country=country))
    assert [figure.unit for figure in found["figures"]] == [unit]
    assert len(found["notices"]) == (country is None)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["123 ", "7 ", "1,200 ", "rose 5% to ", "0800 555 ", "dog cat 5% ", "(5%) ", "five men and "]
)
def test_a_table_of_numbers_is_read_in_linear_time(piece: str) -> None:
    """Four times the text takes well under sixteen times as long, the best of three runs each."""

    def seconds(text: str) -> float:
        started = time.process_time()
        scan(text, "", (), None)
        return time.process_time() - started

    short, long = (min(seconds(piece * n + "." * run) for run in range(3)) for n in (1500, 6000))
    assert long < 12 * max(short, 0.02), (short, long)
