"""Seasons and times of sentences that hold in any year or on any day."""

from __future__ import annotations

import pytest

from newsschema import find_dates

PUBLISHED = "2024-05-15"
SEASONS = [  # text, each season in it with its value
    ("Most accidents happen in autumn.", ["XXXX-FA"]),
    ("Farmers plant the seeds in spring and harvest them in autumn.", ["XXXX-SP", "XXXX-FA"]),
    ("In winter, when the lake freezes, the villagers walk across.", ["XXXX-WI"]),
    ("Cover the roses during the winter.", ["XXXX-WI"]),
    ("In fall, be sure not to wait until late.", ["XXXX-FA"]),
    ("If you plant a tree in the summer, water it often.", ["XXXX-SU"]),
    ("He said the road is usually closed in the winter.", ["XXXX-WI"]),
    ("Building during the winter is not always a good idea.", ["XXXX-WI"]),
    ("Winter is hard on the roads.", ["XXXX-WI"]),
    ("Swimmers should not enter the river in spring, when it is high.", ["XXXX-SP"]),
    ("The animals change colour from summer to winter.", ["XXXX-SU", "XXXX-WI"]),
    ("Ticks are most active in spring and early summer.", ["XXXX-SP", "XXXX-SU"]),
    ("The shop opens in the spring.", ["2024-SP"]),
    ("Elections are due in the autumn.", ["2024-FA"]),
    ("Join us in the spring for a new season.", ["2024-SP"]),
    ("Voters will decide in the fall.", ["2024-FA"]),
    ("Temperatures dropped during the winter.", ["2023-WI"]),
    ("She has worked there since spring.", ["2024-SP"]),
    ("The contract runs until spring.", ["2024-SP"]),
    ("The company plans to expand in autumn.", ["2024-FA"]),
    ("The new timetable applies from autumn.", ["2024-FA"]),
    ("Construction begins in spring and should end in autumn.", ["2024-SP", "2024-FA"]),
]


@pytest.mark.parametrize(("text", "seasons"), SEASONS)
def test_a_season_of_any_year_has_none(text: str, seasons: list[str]) -> None:
    assert [found.value for found in find_dates(text, reference=PUBLISHED)] == seasons
