"""Local times of places: a time stated in UTC, with the offset that a printed time of the same minute shows."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone

_UTC = ("Z", "+00:00")
_MINUTE, _DAY = len("2016-06-02T09:30"), len("2016-06-02")
_OFFSETS = frozenset((
    *range(-12 * 60, 15 * 60, 60), -570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825,
))  # fmt: skip
"""Minutes east of Greenwich that clocks somewhere are set to; source: tz database 2025b, zones in use since 1990."""


def is_utc(value: str) -> bool:
    """Whether a time as `read_time` gives it is one of UTC."""
    return value.endswith(_UTC)


def in_local_time(utc: str, printed: str) -> str | None:
    """Return a time of UTC as the clock of a printed time has it; None where that is not the same moment.

    Both are as `read_time` gives them. "2020-05-02T02:54:29Z", printed as "2020-05-01T22:54:00", is
    "2020-05-01T22:54:29-04:00". The day alone shows the offset of a time that is the beginning of it:
    "2022-11-06T23:00:00Z", printed as "2022-11-07", is "2022-11-07T00:00:00+01:00".
    """
    moment = datetime.fromisoformat(utc)
    if len(printed) == _DAY:
        begin = datetime.fromisoformat(printed).replace(tzinfo=UTC)
        return _at(moment, begin - moment) if begin > moment else None
    if len(printed) < _MINUTE:
        return None
    shown = datetime.fromisoformat(printed)
    if shown.tzinfo is None:
        return _at(moment, shown.replace(tzinfo=UTC) - moment.replace(second=shown.second))
    same = shown.replace(second=0) == moment.replace(second=0) and shown.utcoffset()
    return _at(moment, shown.utcoffset() or timedelta()) if same else None


def _at(moment: datetime, east: timedelta) -> str | None:
    """Return a moment at a place so far east of Greenwich; None where no clock is set so."""
    minutes, rest = divmod(east, timedelta(minutes=1))
    if rest or not minutes or minutes not in _OFFSETS:
        return None
    return moment.astimezone(timezone(east)).isoformat()


# Hours east of Greenwich in winter where nearly all readers of a language live, and whether their clocks change with
# the European Union's; source: tz database 2025b, zone1970.tab, and CLDR's territories of languages.
_ZONES = {
    **dict.fromkeys(("de", "it", "nl", "pl", "cs", "sk", "hu", "sl", "hr", "bs", "sr", "mk", "sq", "mt"), (1.0, True)),
    **dict.fromkeys(("da", "sv", "nb", "nn", "no", "eu", "ca", "gl"), (1.0, True)),
    **dict.fromkeys(("fi", "et", "lv", "lt", "el", "ro", "bg", "uk"), (2.0, True)),
    **dict.fromkeys(("ja", "ko"), (9.0, False)),
    "hi": (5.5, False),
    "th": (7.0, False),
}


def at_midnight(utc: str, language: str | None) -> str | None:
    """Return a time of UTC that is the beginning of a day where a language is spoken, by the clock there; None else.

    "2022-11-06T23:00:00Z" of a German page states the 7th: systems that store days as times write them so.
    """
    zone = _ZONES.get((language or "").split("-")[0].lower())
    if zone is None:
        return None
    moment = datetime.fromisoformat(utc)
    hours = zone[0] + (zone[1] and _is_european_summer(moment))
    local = moment.astimezone(timezone(timedelta(hours=hours)))
    return local.isoformat() if local.time() == time() else None


def _is_european_summer(moment: datetime) -> bool:
    """Whether clocks are an hour ahead: from the last Sunday of March to that of October, 01:00 UTC.

    Source: Directive 2000/84/EC, in force since 2002; rules of 1996 are the same.
    """
    begin, end = (datetime(moment.year, month, 31, 1, tzinfo=UTC) for month in (3, 10))
    first, last = (day - timedelta(days=(day.weekday() + 1) % 7) for day in (begin, end))
    return first <= moment < last
