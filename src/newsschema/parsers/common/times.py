"""Points in time as documents state them: ISO 8601, e-mail and JavaScript forms, epochs, dates printed in any language.

`read_time` gives RFC 3339 where the offset is stated, else EDTF at the precision stated. Which of day and month comes
first in "05/06/2025" is decided by the numbers, the country or the language; if none decides, only the year is given.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from newsschema.lexicons.calendar import MONTH_FIRST_COUNTRIES, full_year, months, offset_of

_LONGEST = 200
"""Characters that are looked at; no date is printed longer."""
_REMEMBERED = 1_000
"""Texts whose reading is kept: a page states its times in several places."""

# Where figures alone leave it open, because the language is printed on both sides of the Atlantic.
_EITHER_LANGUAGES = frozenset({"en", ""})

# "2025-06-30T15:59:30.000+0200", "2025/06/30 15:59", "20250630T155930Z"
_ISO = re.compile(
    r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)"
    r"(?:[T\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)")
_YEAR_MONTH = re.compile(r"\s*(\d{4})-(\d{2})\s*\Z")
_YEAR = re.compile(r"\s*(\d{4})\s*\Z")
_EPOCH = re.compile(r"\s*(\d{10})(?:\d{3})?(?:\.\d+)?\s*\Z")
# "30.06.2025", "6/30/25", "30-6-2025"
_FIGURES = re.compile(r"(?<![\d.])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)")
# "2025年6月30日", "2025년 6월 30일"
_EAST = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_CLOCK = re.compile(
    r"(?<![\d.:])(\d{1,2})\s*(?::|[hH]|\.(?=\d{2}\s*(?:Uhr|WIB|[ap]\.?m|GMT|UTC|CES?T|MEZ|[A-Z]{1,2}[SD]T\b))|[時时시]\s*)\s*(\d{2})(?!\d)(?:分|분)?"
    r"(?:[:.](\d{2})(?!\d))?\s*([AaPp]\.?[Mm]\b)?"
)
_CLOCK_NEXT = re.compile(r"[\s,.|•·-]{0,4}(?:[^\W\d_]{1,3}\s)?\d{1,2}\s*[:hH]")
"""A clock time that follows a date at once: ", 22:14", " at 22:14"."""
_BESIDE_DATE = re.compile(r"[\s,]*(?:[^\W\d_]+[.,]?\s+)?")
_HOUR = re.compile(r"(?<![\d.:])(\d{1,2})\s*([AaPp]\.?[Mm])\b")
_OFFSET = re.compile(r"(?:GMT|UTC)?\s*([+-])(\d{2}):?(\d{2})\b")
_ZONE = re.compile(r"\b[A-Za-z]{1,5}\b")
# A word that may be a month, or a number: what is left of a date printed in words.
# Indic and Thai vowel signs are no word characters to `re`.
_PART = re.compile(r"\d+|(?:[^\W\d_]|[\u0900-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e])+")
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯०१२३४५६७८९０１２３４５６７８９", "0123456789" * 5)
# Day names of RFC 5322, section 3.3, and what makes them English words.
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})(?:s|nes|rs|ur)?(?:day)?\b", re.IGNORECASE)
_AMERICAN_ZONE = re.compile(r"\d(?: ?[AaPp]\.?[Mm]\.?)? ?\(?[ECMP][SD]?T\b")
_CLOCK_AFTER = 40
_BUDDHIST, _BEFORE_OURS = 2400, 543
"""The year from which years are of the Buddhist era, as Thailand prints them, and by how many it is ahead of ours."""
_PARTICLE = 3
"""Letters of a particle between the figures and the names of a date."""
_Part = tuple[str, int, int]
"""A word or a number with its offsets."""
_DAY, _SECONDS = len("2016-06-02"), len("2016-06-02T09:30:00")


def read_time(text: str | None, language: str | None = None, country: str | None = None) -> str | None:
    """Return the point in time a string states, RFC 3339 or EDTF; None where it states none.

    "30. Juni 2025, 15:59 Uhr" is "2025-06-30T15:59:00"; "05/06/2025" of an unknown country is "2025".
    """
    if not text:
        return None
    return _read(text[:_LONGEST].strip(), language, country)


@lru_cache(_REMEMBERED)
def _read(text: str, language: str | None, country: str | None) -> str | None:
    text = text.translate(_ARABIC_DIGITS)
    if not any(map(str.isdigit, text)):
        return None
    return (
        _in_fixed_order(text, country)
        or _figures(text, language, country)
        or _words(text, language, country)
        or _compact(text)
    )


def _in_fixed_order(text: str, country: str | None) -> str | None:
    """Read a form whose order of year, month and day depends on no language: ISO 8601, a bare year, "2025年6月30日"."""
    return _iso(text, country) or _bare(text) or _east(text, country)


def is_ambiguous(text: str | None, language: str | None = None, country: str | None = None) -> bool:
    """Whether nothing distinguishes day and month of the date ("05/06/2025" in English of an unknown country)."""
    match = _FIGURES.search((text or "")[:_LONGEST].translate(_ARABIC_DIGITS))
    if not match or match[2] == "." or _ISO.search(text or ""):
        return False
    first, second = int(match[1]), int(match[3])
    if first == second or first > 12 or second > 12 or _month_first(language, country) is not None:
        return False
    year = int(match[4]) if len(match[4]) > 2 else full_year(int(match[4]))
    return _by_words(text or "", first, second, year) is None


def day_of(value: str) -> date | None:
    """Return the calendar day of a value that `read_time` gave; None where it states no day."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _iso(text: str, country: str | None) -> str | None:
    match = _ISO.search(text)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    if month > 12 >= day:
        month, day = day, month
    if match[5] is None:
        return _join(year, month, day, text[match.end() :], country)
    clock = (int(match[5]), int(match[6]), int(match[7] or 0))
    rest = text[match.end() : match.end() + 12]
    meridiem = re.match(r"\s*([AaPp])\.?[Mm]\b", rest)
    if meridiem:
        clock = (_hour(clock[0], meridiem[1]), *clock[1:])
    if meridiem:
        rest = rest[meridiem.end() :]
    offset = match[8].upper() if match[8] else _offset(rest, country, (year, month, day))
    if offset and offset != "Z":
        offset = offset[:3] + ":" + (offset[3:].lstrip(":") or "00")
    return _checked(year, month, day, clock, offset)


def _bare(text: str) -> str | None:
    """A year, a year and month, or seconds or milliseconds since 1970, standing alone."""
    if match := _YEAR_MONTH.match(text):
        return f"{match[1]}-{match[2]}" if 1 <= int(match[2]) <= 12 else None
    if match := _YEAR.match(text):
        return match[1] if 1800 <= int(match[1]) <= 2100 else None
    if match := _EPOCH.match(text):
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(match[1]))
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    return None


def _compact(text: str) -> str | None:
    match = _COMPACT.search(text)
    if not match:
        return None
    clock = (int(match[4]), int(match[5]), int(match[6] or 0)) if match[4] else None
    return _checked(int(match[1]), int(match[2]), int(match[3]), clock, "Z" if match[0].endswith("Z") else None)


def _east(text: str, country: str | None) -> str | None:
    match = _EAST.search(text)
    return _join(int(match[1]), int(match[2]), int(match[3]), text[match.end() :], country) if match else None


def _month_first(language: str | None, country: str | None) -> bool | None:
    """Whether figures put the month first; None if neither country nor language decides."""
    if country:
        return country.upper() in MONTH_FIRST_COUNTRIES
    return None if (language or "").split("-")[0].lower() in _EITHER_LANGUAGES else False


def _figures(text: str, language: str | None, country: str | None) -> str | None:
    match = _FIGURES.search(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if len(match[4]) == 2:
        year = full_year(year)
    elif year > _BUDDHIST:
        year -= _BEFORE_OURS
    month_first = False if match[2] == "." else _month_first(language, country)
    if month_first is None:
        month_first = _by_words(text, first, second, year)
    if first > 12 or first == second:
        month_first = False
    elif second > 12:
        month_first = True
    if month_first is None:
        return str(year)
    day, month = (second, first) if month_first else (first, second)
    return _join(year, month, day, text[match.end() :], country)


def _by_words(text: str, first: int, second: int, year: int) -> bool | None:
    """Whether the month comes first, by what is printed beside figures: a weekday ("Wed, 07/06/2022"), or a time zone
    of the United States ("3/4/2026 9:15 AM EST"); None if they leave that open."""
    match = _WEEKDAY.search(text)
    if not match:
        return True if _AMERICAN_ZONE.search(text) else None
    weekday = _WEEKDAYS.index(match[1].lower())
    fits = [
        month_first
        for month_first, month, day in ((True, first, second), (False, second, first))
        if (value := _checked(year, month, day)) and date.fromisoformat(value).weekday() == weekday
    ]
    return fits[0] if len(fits) == 1 else None


def month_number(word: str, language: str | None = None) -> int | None:
    """Return the number of the month that a word names, in the language given first, then in any other."""
    lower, table = word.lower(), months()
    own = table.get((language or "").split("-")[0].lower(), {})
    return own.get(lower) or table[""].get(lower)


def _words(text: str, language: str | None, country: str | None) -> str | None:
    """A date with its month in words: "June 30, 2025", "30. Juni 2025", "2025. június 30.", "tháng 6"."""
    clocks = [match.span() for match in _CLOCK.finditer(text) if ":" in match[0]]
    parts = [
        (match[0], match.start(), match.end())
        for match in _PART.finditer(text)
        if not any(start <= match.start() < end for start, end in clocks)
    ]
    for at, month in _months_in(parts, language):
        _, start, end = parts[at]
        before = [p for p in parts[max(0, at - 3) : at] if p[0].isdigit()]
        after = [p for p in parts[at + 1 : at + 5] if p[0].isdigit()]
        if after and _is_day(after[0]) and after[0] is parts[at + 1]:
            before = [p for p in before if not _is_day(p) or _is_beside(p, parts[:at])]  # "3 min read, May 7, 2024"
        found = _day_and_year(before, after)
        if found:
            year, day, until = found
            rest = text[max(end, until) :] if until else text[end:]
            if day is None:
                return f"{year:04}-{month:02}" if _words_to_number(parts, at) == 0 else None
            first = before[-1][1] if before and int(before[-1][0]) == day else start
            clock = _clock_right_before(text, first)
            value = _join(year, month, day, clock if clock and not _CLOCK_NEXT.match(rest) else rest, country)
            if value is None or len(value) > _DAY:
                return value
            earlier = _join(year, month, day, text[max(0, start - _CLOCK_AFTER) : start], country)
            return earlier if earlier and len(earlier) > _SECONDS else value  # "17:41 JST, October 13, 2024"
    return None


def _clock_right_before(text: str, date: int) -> str:
    """The clock time right before a date, a weekday between them at most: "22:14, 3 Sep 2025"; empty if there is none.

    "0:49 June 30" is how long a recording is.
    """
    lead = text[max(0, date - _CLOCK_AFTER) : date]
    clocks = [match for match in _CLOCK.finditer(lead) if match[4] or len(match[1]) > 1] or [*_HOUR.finditer(lead)]
    return lead[clocks[-1].start() :] if clocks and _BESIDE_DATE.fullmatch(lead[clocks[-1].end() :]) else ""


def _months_in(parts: list[_Part], language: str | None) -> list[tuple[int, int]]:
    """Return where words name months, with the month; first those next to a number.

    Names of months are given names as well: "By April Ryan, 3 May 2024".
    """
    found = []
    for at, (word, _, _) in enumerate(parts):
        if word.isdigit():
            continue
        month = month_number(word, language)
        if month is None and at + 1 < len(parts):
            month = month_number(f"{word} {parts[at + 1][0]}", language)
        if month is not None:
            found.append((at, month))
    return sorted(found, key=lambda one: _words_to_number(parts, one[0])) if len(found) > 1 else found


def _words_to_number(parts: list[_Part], at: int) -> int:
    """Return how many words lie between a word and the nearest number, particles aside: none in "3 de mayo"."""
    counts = []
    for words in (parts[at + 1 :], parts[:at][::-1]):
        own = [word for word, _, _ in words if word.isdigit() or word[0].isupper() or len(word) > _PARTICLE]
        counts.append(next((n for n, word in enumerate(own) if word.isdigit()), len(parts)))
    return min(counts)


def _is_day(part: _Part) -> bool:
    return part[0].isdecimal() and len(part[0]) <= 2 and 1 <= int(part[0]) <= 31


def _is_beside(number: _Part, before: list[_Part]) -> bool:
    """Whether only particles lie between a number and a month's name: "3 de mayo", "3rd of May"."""
    return all(len(word) <= _PARTICLE for word, start, _ in before if start > number[1])


def _day_and_year(before: list[_Part], after: list[_Part]) -> tuple[int, int | None, int] | None:
    """Return year, day and where the later of them ends, from the numbers around a month's name."""

    def is_year(part: _Part) -> bool:
        return part[0].isdecimal() and len(part[0]) == 4 and 1800 <= int(part[0]) <= 2600

    year = next((p for p in after if is_year(p)), None) or next((p for p in before if is_year(p)), None)
    if year is None:
        return None
    number = int(year[0]) - (_BEFORE_OURS if int(year[0]) > _BUDDHIST else 0)
    if before and _is_day(before[-1]):
        day = before[-1]
    elif after and _is_day(after[0]) and (after[0][1] < year[1] or year in before):
        day = after[0]
    else:
        return number, None, year[2]
    return number, int(day[0]), max(year[2], day[2])


def _join(year: int, month: int, day: int, rest: str, country: str | None) -> str | None:
    """A day with the clock time that is printed within a few words of it."""
    rest = rest[:_CLOCK_AFTER]
    clock, offset = None, None
    if match := _CLOCK.search(rest):
        hour = _hour(int(match[1]), match[4]) if match[4] else int(match[1])
        if hour < 24 and int(match[2]) < 60:
            clock = (hour, int(match[2]), int(match[3] or 0))
    elif match := _HOUR.search(rest):
        clock = (_hour(int(match[1]), match[2]), 0, 0)
    if match and clock:
        offset = _offset(rest[match.end() :][:20], country, (year, month, day))
    return _checked(year, month, day, clock, offset)


def _hour(hour: int, meridiem: str) -> int:
    late = meridiem[0] in "pP"
    return hour % 12 + (12 if late else 0) if hour <= 12 else hour


def _offset(text: str, country: str | None, day: tuple[int, int, int]) -> str | None:
    """Return the offset that follows a clock time: "+0200", "GMT", "EDT"; None where there is none."""
    if match := _OFFSET.match(text.lstrip(" (")):
        return f"{match[1]}{match[2]}:{match[3]}"
    word = _ZONE.match(text.lstrip(" (,."))
    if not word or not (word[0].isupper() or len(word[0]) > 2):
        return None
    return offset_of(word[0], country, day)


def _checked(
    year: int, month: int, day: int, clock: tuple[int, int, int] | None = None, offset: str | None = None
) -> str | None:
    """Put the value together; None where there is no such day."""
    try:
        if clock is None or not (clock[0] < 24 and clock[1] < 60 and clock[2] < 60):
            return date(year, month, day).isoformat()
        value = datetime(year, month, day, *clock).isoformat()
    except ValueError:
        return None
    if offset and offset != "Z" and (int(offset[1:3]) > 23 or int(offset[4:6]) > 59):
        offset = None
    return value + (offset or "")
