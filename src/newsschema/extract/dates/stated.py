"""An expression from the fields that a pattern states as text: "halb elf" is 10:30, "4:39,83" a duration."""

from __future__ import annotations

from typing import Any

from newsschema.extract.dates.expression import UNCOUNTED, Expression
from newsschema.extract.dates.values import duration_value
from newsschema.lexicons.calendar import full_year

_NOON, _EVENING = 12, 6
_FULL_DAY = 24 * 60  # minutes
_INTEGERS = ("day", "month", "year", "weekday")


def filled(stated: dict[str, Any], first: int, last: int) -> Expression:
    """Return an expression from fields as text."""
    if "date" in stated:  # "3.5.2021", "3.5."
        day, month, *year = stated.pop("date").split(".")
        stated |= {"day": day, "month": month} | ({"year": _year(year[0])} if year else {})
    if "hour" in stated or "time" in stated:
        stated["clock"] = _clock(stated)
    if "minutes" in stated:
        stated["value"] = _measured_time(stated)
    if stated["kind"] == "holiday":
        stated["value"] = stated["value"].replace("_", " ")
    if "until" in stated:  # "2024/25"
        stated["value"] = _two_years(stated.pop("year"), stated.pop("until"))
    if "eve" in stated:  # the night to Wednesday is that of Tuesday
        stated["weekday"] = (int(stated.pop("eve")) - 2) % 7 + 1
    for name in _INTEGERS:
        if name in stated:
            stated[name] = int(_year(stated[name]) if name == "year" else stated[name])
    if "number" in stated:
        stated["number"] = _number(str(stated["number"])) + (0.5 if "half" in stated else 0)
        stated.pop("half", None)  # "un an et demi"
    if "number2" in stated:
        stated["value"] = _two_units(stated)
    if stated["kind"] == "shift" and stated["unit"] == "year" and stated["number"] % 1:  # "half a year ago"
        stated["unit"], stated["number"] = "month", stated["number"] * 12
    if "decade" in stated:
        decade = int(stated.pop("decade"))
        stated["year"] = decade if decade > 100 else 1900 + decade
    if "century" in stated:
        stated["year"] = (int(float(stated.pop("century"))) - 1) * 100
    stated["determined"] = stated.pop("determined", "yes") == "yes"
    return Expression(first=first, last=last, **stated)


def _clock(stated: dict[str, Any]) -> str:
    """Take hour, minute and part of the day from what is stated; return the time: "20:15".

    Minutes below zero are those before the hour: "halb elf" is 10:30.
    """
    hour, _, minute = stated.pop("time", "").partition(".")
    hour, minute = stated.pop("hour", hour), stated.pop("minute", minute or "0")
    number = int(hour)
    if "part" in stated:  # "8 Uhr abends", "las 7 de la tarde"
        number += _later_half(number, stated.pop("part"))
    minutes = (number * 60 + int(minute)) % _FULL_DAY if int(minute) < 0 else number * 60 + int(minute)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _measured_time(stated: dict[str, Any]) -> str:
    """Take hours, minutes and seconds from what is stated; return the duration: "PT4M39.83S" of "4:39,83"."""
    parts = (("hours", "H"), ("minutes", "M"), ("seconds", "S"))
    numbers = [(f"{float(stated.pop(name).replace(',', '.')):g}", sign) for name, sign in parts if name in stated]
    return "PT" + "".join(number + sign for number, sign in numbers if number != "0")


def _two_units(stated: dict[str, Any]) -> str:
    """Take a second number and unit from what is stated; return the duration of both: "P3Y4M"."""
    first = duration_value(stated["number"], stated["unit"])
    second = duration_value(_number(stated.pop("number2")), stated.pop("unit2"))
    return first + second.removeprefix("PT" if "T" in first else "P")


def _two_years(first: str, second: str) -> str:
    """Return a season of two years as its value: "2024/2025" from "2024" and "25"."""
    return f"{first}/{first[: -len(second)]}{second}"


def _later_half(hour: int, part: str) -> int:
    """Return the hours that a part of the day adds to one of its clock's twelve."""
    afternoon = part in ("AF", "EV") or (part == "NI" and hour >= _EVENING)
    return _NOON if afternoon and hour < _NOON else 0


def _number(text: str) -> float:
    """Return the value of "3", "1,5" or "1.500"; a sign before three digits parts thousands."""
    if text == "untold":
        return UNCOUNTED
    whole, _, rest = text.replace(",", ".").partition(".")
    return float(whole + rest) if len(rest) == len("000") else float(f"{whole}.{rest}")


def _year(text: str) -> str:
    return text if len(text) == len("2020") else str(full_year(int(text)))
