"""Forms of figures in every role of a clause: a grammar, each combination with what the figure says and counts."""

from __future__ import annotations

from itertools import product

import pytest

from newsschema import find_figures

FRONTS = ["", "In Lobi, ", "Last year, ", "According to officials, "]
"""What may open a sentence without being what its figure describes."""

COUNTS = [  # a count, its value and modifier
    ("12", 12, None),
    ("forty-two", 42, None),
    ("just over 5,300", 5300, "more_than"),
    ("an estimated 1.2 million", 1200000, "approx"),
]
COUNTED = [  # where a count is, and what it counts
    ("{} stolen lorries were found.", "stolen lorries"),
    ("police seized {} hotel carpets near the canal.", "hotel carpets"),
    ("there were {} wounded sailors in the hall.", "wounded sailors"),
    ("the monks, {} in all, left.", "monks"),
    ("the local residents, {} altogether, stayed.", "local residents"),
    ("the number of stolen cottages rose to {}.", "stolen cottages"),
    ("{} of the foreign students applied.", "foreign students"),
]


@pytest.mark.parametrize(("front", "count", "role"), [*product(FRONTS, COUNTS, COUNTED)])
def test_counts(front: str, count: tuple[str, float, str | None], role: tuple[str, str]) -> None:
    exact, value, modifier = count
    text = front + role[0].format(exact)
    [figure] = find_figures(text[0].upper() + text[1:])
    assert (figure.value, figure.modifier, figure.counted) == (value, modifier, role[1])
    assert figure.span.exact.lower() == exact


AMOUNTS = [  # an amount with its value and unit
    ("5.1%", 5.1, "%"),
    ("€3.2 billion", 3.2e9, "EUR"),
    ("62 Swiss francs", 62, "CHF"),
    ("about $900,000", 900000, "USD"),
]
DESCRIBED = [  # where an amount is, what it describes, and the direction it changed in
    ("demand was {}.", "demand", None),
    ("the rent was raised by {}.", "rent", "up"),
    ("the rent was cut by {}.", "rent", "down"),
    ("gold traded at {}.", "gold", None),
    ("attendance, at {}, was the highest in years.", "attendance", None),
    ("the premium rose from last year to {}.", "premium", None),
]


@pytest.mark.parametrize(("front", "amount", "role"), [*product(FRONTS[1:], AMOUNTS, DESCRIBED)])
def test_amounts(front: str, amount: tuple[str, float, str], role: tuple[str, str, str | None]) -> None:
    text, (exact, value, unit) = front + role[0].format(amount[0]), amount
    [figure] = find_figures(text)
    assert (figure.span.exact, figure.value, figure.unit) == (exact, value, unit)
    assert (figure.counted, figure.change) == role[1:]


OWNERS = ["The charity lost {}.", "Customs officers lost {}.", "Shoppers saved {}."]


@pytest.mark.parametrize(("text", "amount"), [*product(OWNERS, ["€331,000", "331,000 euros", "about CHF 331,000"])])
def test_owners(text: str, amount: str) -> None:
    assert [figure.counted for figure in find_figures(text.format(amount))] == [None]


SUBJECTS = [  # the subject of a change, and what the change describes
    ("the turnover that farmers pay", "turnover"),
    ("the premium, which tenants had feared,", "premium"),
    ("the subsidy for monks in Velm", "subsidy"),
    ("Northgate's turnover", "turnover"),
    ("its premium", "premium"),
    ("the income of the tram", "income"),
]
CHANGES = [  # a verb group with its amount, the amounts, and the direction of the first
    ("slipped further by 21.2%", ["21.2%"], "down"),
    ("rose by 4% to $612", ["4%", "$612"], "up"),
    ("was raised to €54 million", ["€54 million"], None),
    ("is set to shrink from £2 billion to £6 billion", ["£2 billion", "£6 billion"], None),
    ("is said to have risen by $9 million", ["$9 million"], "up"),
    ("jumped by 5%", ["5%"], "up"),
]


@pytest.mark.parametrize(
    ("front", "subject", "change"), [*product(["In Lobi, ", "The union said on Tuesday ", "But "], SUBJECTS, CHANGES)]
)
def test_subjects(front: str, subject: tuple[str, str], change: tuple[str, list[str], str | None]) -> None:
    found = find_figures(f"{front}{subject[0]} {change[0]}.")
    assert [figure.span.exact for figure in found] == change[1]
    assert {figure.counted for figure in found} == {subject[1]}
    assert found[0].change == change[2]


OTHERS = [  # text, what each figure describes, its unit and direction
    ("Officials announced a 39% cut in the fare.", [("fare", "%", "down")]),
    ("They want a 10% cut.", [("cut", "%", "down")]),
    ("Fares were 10% lower in May.", [("Fares", "%", "down")]),
    ("The barge, which cost over £3m, is closed.", [("barge", "GBP", None)]),
    ("Bags over 23 kg are weighed.", [("Bags", "kg", None)]),
    ("Oil rose to 66 pounds a barrel.", [("Oil", "GBP", None)]),
    ("The salary rose 58,000 pounds.", [("salary", "GBP", "up")]),
    ("The calf weighs 60 pounds.", [("calf", "[lb_av]", None)]),
    ("Last year, the dome reached 13.7 mph.", [("dome", "[mi_i]/h", None)]),
    ("The crew, 12 in the first boat, left.", [(None, None, None)]),
    ("It sought a seat on Lund's 9-member board.", [("member", None, None)]),
    ("Lund's 9.5 was slow.", []),
    ("Police held six Iraqis, 6 Sudanese and a Turk.", [("Iraqis", None, None), ("Sudanese", None, None)]),
    ("They sold 12 second-hand lorries.", [("second-hand lorries", None, None)]),
    ("Police found two divers.", [("divers", None, None)]),
    ("It paid for 2 House of Lords members to fly.", [("House of Lords members", None, None)]),
    ("Two Bank of Lund branches closed.", [("Bank of Lund branches", None, None)]),
    ("In Lobi, the debt, estimated at $4.7 billion, could grow.", [("debt", "USD", None)]),
    ("In Lobi, the shares, a favourite, closed at $5.", [("shares", "USD", None)]),
    ("The number of people claiming benefits rose by 15,000.", [("people", None, "up")]),
    ("Falling prices of those claiming benefits rose by 5%.", [("prices", "%", "up")]),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_others(text: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    assert [(figure.counted, figure.unit, figure.change) for figure in find_figures(text)] == expected
