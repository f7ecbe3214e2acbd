"""Points in time: RFC 3339 with its offset, or EDTF where less is known."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

# The patterns contain the whole calendar, since engines differ on leap seconds, offsets and what `format` checks.
_LEAP = r"([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_NO_DAY = rf"(?![0-9]{{4}}-(02-30|(02|04|06|09|11)-31))(?!(?!{_LEAP})[0-9]{{4}}-02-29)"
_YEAR = rf"^(?!0000){_NO_DAY}[0-9]{{4}}"
_MONTH_DAY = r"-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_END = r"(?![\s\S])"
_RFC3339 = _YEAR + _MONTH_DAY + _CLOCK + r"(\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])" + _END
_LOCAL = _YEAR + _MONTH_DAY + _CLOCK + _END
DAY = _YEAR + _MONTH_DAY + _END
_MONTH = _YEAR + r"(-(0[1-9]|1[0-2]))?" + _END

_SCHEMA = {
    "anyOf": [
        {"type": "string", "format": "date-time", "pattern": _RFC3339},
        {"type": "string", "pattern": _LOCAL},
        {"type": "string", "format": "date", "pattern": DAY},
        {"type": "string", "pattern": _MONTH},
    ],
    "examples": ["2016-06-02T09:30:00+09:00", "2016-06-02T09:30:00", "2016-06-02", "2016-06"],
}


_AWARE_TIME = re.compile(_RFC3339)
_LOCAL_TIME = re.compile(_LOCAL)
_CALENDAR_DAY = re.compile(DAY)
_YEAR_MONTH = re.compile(_MONTH)


@lru_cache(maxsize=4096)  # an article repeats the same few days
def existing_day(value: str) -> str:
    """Accept a day that exists in the Gregorian calendar; the form is checked elsewhere."""
    if not _exists(value):
        raise PydanticCustomError("calendar_day", "Input should be a day that exists")
    return value


@lru_cache(maxsize=4096)
def _point_in_time(value: str) -> str:
    """Accept an aware RFC 3339 date-time, a local date-time, a day, a month or a year; source: RFC 3339, ISO 8601-2."""
    forms = (_AWARE_TIME, _LOCAL_TIME, _CALENDAR_DAY, _YEAR_MONTH)
    if not any(form.match(value) for form in forms):
        message = "Input should be an RFC 3339 date-time with offset or an EDTF date that exists"
        raise PydanticCustomError("point_in_time", message)
    return value


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


PublicationTime = Annotated[str, AfterValidator(_point_in_time), WithJsonSchema(_SCHEMA)]
