"""The dateline at the head of a body: "SEOUL, June 2 (Reuters) -", "NEW DELHI:", "Berlin (dpa) -", "DUBLIN —".

Forms: Associated Press Stylebook, "datelines"; DIN-style agency heads of dpa and AFP. What is in capitals before a
dash, or before an agency in brackets, is a place; a date in it is completed with the year of publication.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsschema.draft import DraftDateline
from newsschema.lexicons import rows
from newsschema.parsers.common.times import day_of, month_number, read_time

if TYPE_CHECKING:
    from datetime import date

_LONGEST = 120
"""Characters in which a dateline ends."""
_LONGEST_DAY = 3
"""Words of a day with month and year."""
_LONGEST_PARTICLE = 3
"""Letters of a small word within a place's name."""

_DASH = re.compile(r"\s*(?:--|[-–—])\s+|\s*[—]\s*")
_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_COLON = re.compile(r"([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .'’\-]{2,39}(?:, [A-Z][^\W\d_]+)?):\s")
_PLACE = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’])*(?:[ \-/][^\W\d_](?:[^\W\d_]|[.'’])*){0,4}")
_DAY_MONTH = re.compile(r"(\d{1,2})|([^\W\d_]{3,})")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in rows("agencies"))


def read_dateline(text: str, published: str | None = None, language: str | None = None) -> DraftDateline | None:
    """Read the dateline that a body begins with; None where it begins with its first sentence.

    `published` (RFC 3339 or EDTF) completes a date without a year: the nearest such day not after it.
    """
    head = text[:_LONGEST]
    if match := _COLON.match(head):
        return DraftDateline(match[0].strip(), _place(match[1]))
    dash = _DASH.search(head)
    if not dash:
        return None
    printed, before = head[: dash.end()].strip(), head[: dash.start()]
    bracket = _BRACKETS.search(before)
    agency = bracket is not None and before.rstrip().endswith(")") and _is_agency(bracket[1])
    stated = (before[: bracket.start()] if bracket else before).strip(" ,/")
    parts = [part.strip() for part in re.split(r"[,/]", stated) if part.strip()]
    dated = next((at for at, part in enumerate(parts) if any(map(str.isdigit, part))), len(parts))
    if not agency and not (stated and _is_capitals(parts[0])) and not (dated and _names_day(parts[dated:], language)):
        return None
    place = ", ".join(parts[:dated])
    if len(place.split()) > 6 or not all(map(_names_place, parts[:dated])):
        return None
    return DraftDateline(printed, _place(place), _date(", ".join(parts[dated:]), published, language))


def _names_day(parts: list[str], language: str | None) -> bool:
    """Whether what follows a place is a day and no more: the "12 November 2025" of "Geneva, 12 November 2025 —"."""
    words = " ".join(parts).split()
    named = any(month_number(word.strip("."), language) for word in words)
    return named and len(words) <= _LONGEST_DAY


def _names_place(text: str) -> bool:
    """Whether a part of a dateline is a place or a state, "Frankfurt am Main", "Ark.", and no words: "He said"."""
    small = [word for word in text.split() if word[0].islower()]
    return _PLACE.fullmatch(text) is not None and all(len(word) <= _LONGEST_PARTICLE for word in small)


def _is_agency(text: str) -> bool:
    return any(part.strip().lower() in _agencies() for part in re.split(r"[/,]", text))


def _is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 3 and all(letter.isupper() for letter in letters)


def _place(text: str) -> str | None:
    return text.strip(" ,") or None


def _date(text: str, published: str | None, language: str | None) -> str | None:
    """A day as EDTF: as printed with its year, else in the year that puts it last before publication."""
    if not text:
        return None
    stated = read_time(text, language)
    if stated and len(stated) >= 10:
        return stated[:10]
    day = day_of(published) if published else None
    number, month = None, None
    for digits, word in _DAY_MONTH.findall(text):
        number = number or (int(digits) if digits else None)
        month = month or (month_number(word, language) if word else None)
    if day is None or number is None or month is None:
        return None
    return _last_before(day, month, number)


def _last_before(day: date, month: int, number: int) -> str | None:
    """The day and month in the year of `day`, or in the year before where that would lie a month ahead."""
    try:
        found = day.replace(month=month, day=number)
        if (found - day).days > 31:
            found = found.replace(year=found.year - 1)
    except ValueError:
        return None
    return found.isoformat()
