"""Points in time: RFC 3339 with its offset, or EDTF where less is known."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_RFC3339 = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})(?![\s\S])"
_LOCAL = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?![\s\S])"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\s\S])"
_MONTH = r"^[0-9]{4}(-(0[1-9]|1[0-2]))?(?![\s\S])"

_SCHEMA = {
    "anyOf": [
        {"type": "string", "format": "date-time", "pattern": _RFC3339},
        {"type": "string", "pattern": _LOCAL},
        {"type": "string", "format": "date", "pattern": _DAY},
        {"type": "string", "pattern": _MONTH},
    ],
    "examples": ["2016-06-02T09:30:00+09:00", "2016-06-02T09:30:00", "2016-06-02", "2016-06"],
}


_AWARE_TIME = re.compile(_RFC3339)
_LOCAL_TIME = re.compile(_LOCAL)
_CALENDAR_DAY = re.compile(_DAY)
_YEAR_MONTH = re.compile(_MONTH)


def existing_day(value: str) -> str:
    """Accept a day that the Gregorian calendar has; the form is checked elsewhere."""
    if not _exists(value):
        raise PydanticCustomError("calendar_day", "Input should be a day that exists")
    return value


def _point_in_time(value: str) -> str:
    """Accept an aware RFC 3339 date-time, a local date-time, a day, a month or a year; source: RFC 3339, ISO 8601-2."""
    aware = _AWARE_TIME.match(value)
    if aware or _LOCAL_TIME.match(value) or _CALENDAR_DAY.match(value):
        fits = _exists(value[:10]) and (not aware or _clock_exists(value))
    else:
        fits = _YEAR_MONTH.match(value) is not None
    if not fits:
        message = "Input should be an RFC 3339 date-time with offset or an EDTF date that exists"
        raise PydanticCustomError("point_in_time", message)
    return value


def _clock_exists(value: str) -> bool:
    """Whether hours, minutes, seconds and offset are in range; leap seconds are not taken, as by most readers."""
    offset = value[-5:].split(":") if value[-1] != "Z" else ("0", "0")
    clock = (*value[11:19].split(":"), *offset)
    return all(int(part) < limit for part, limit in zip(clock, (24, 60, 60, 24, 60), strict=True))


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


PublicationTime = Annotated[str, AfterValidator(_point_in_time), WithJsonSchema(_SCHEMA)]
