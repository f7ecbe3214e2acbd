"""Datelines: the place and date at the head of a body."""

from __future__ import annotations

import pytest

from newsschema.parsers.common.dateline import read_dateline

DATELINES = [  # the head of a body, its place and its date for a report of 3 June 2016
    ("SEOUL, June 2 (Reuters) - The ministry", "SEOUL", "2016-06-02"),
    ("LISBON, Dec. 30 (AP) — Fishermen", "LISBON", "2015-12-30"),
    ("Berlin (dpa) - Der Rat", "Berlin", None),
    ("DUBLIN — She left", "DUBLIN", None),
    ("NAIROBI, Kenya (AP) — The county", "NAIROBI, Kenya", None),
    ("NEW DELHI: The court", "NEW DELHI", None),
    ("LARNE CITY, Ark. (AP) — A deputy", "LARNE CITY, Ark.", None),
    ("ST. MARY, Minn., May 30 (AP) — A deputy", "ST. MARY, Minn.", "2016-05-30"),
    ("COEUR D'AMON, Idaho — A deputy", "COEUR D'AMON, Idaho", None),
    ("Frankfurt am Main (dpa) - Der Rat", "Frankfurt am Main", None),
    ("Geneva, 2 June 2016 — The agency", "Geneva", "2016-06-02"),
    ("Roe, 31, left — and she", "no dateline", None),
    ("By May 2016 — the end — it", "no dateline", None),
    ("He left. (AP) — It was late", "no dateline", None),
    ("The man — who was tall — left", "no dateline", None),
    ("WARNING", "no dateline", None),
    ("", "no dateline", None),
    ("London - a city of rain", "no dateline", None),
]


@pytest.mark.parametrize(("text", "place", "date"), DATELINES)
def test_dateline(text: str, place: str, date: str | None) -> None:
    dateline = read_dateline(text, "2016-06-03")
    if place == "no dateline":
        assert dateline is None
    else:
        assert dateline is not None
        assert (dateline.location, dateline.date) == (place, date)
        assert text.startswith(dateline.text)
