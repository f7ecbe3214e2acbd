"""Points in time: RFC 3339 with its offset, or EDTF where less is known."""

from __future__ import annotations

from datetime import date, datetime
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


def _point_in_time(value: str) -> str:
    """Accept an aware RFC 3339 date-time, a local date-time, a day, a month or a year; source: RFC 3339, ISO 8601-2."""
    try:
        if value.isascii() and (("T" in value and len(value) >= 19 and value[10] == "T") or len(value) == 10):
            if not value[:4].isdigit() or " " in value or "," in value:
                raise ValueError
            if len(value) == 10:
                date.fromisoformat(value)
            else:
                _clock(value)
            return value
        if len(value) in (4, 7) and value.isascii() and value[:4].isdigit():
            if len(value) == 7 and not (value[4] == "-" and 1 <= int(value[5:]) <= 12 and value[5:].isdigit()):
                raise ValueError
            return value
    except ValueError:
        pass
    raise PydanticCustomError(
        "point_in_time", "Input should be an RFC 3339 date-time with offset or an EDTF date that exists"
    )


def _clock(value: str) -> None:
    rest = value[19:]
    datetime.fromisoformat(value[:19])
    if rest.startswith("."):
        digits = len(rest) - len(rest[1:].lstrip("0123456789"))
        if digits == 1:
            raise ValueError
        rest = rest[digits:]
        if not rest:
            raise ValueError
    if rest not in ("", "Z"):
        if len(rest) != 6 or rest[0] not in "+-" or rest[3] != ":":
            raise ValueError
        hours, minutes = rest[1:3], rest[4:]
        if not (hours.isdigit() and minutes.isdigit() and int(hours) < 24 and int(minutes) < 60):
            raise ValueError


PublicationTime = Annotated[str, AfterValidator(_point_in_time), WithJsonSchema(_SCHEMA)]
