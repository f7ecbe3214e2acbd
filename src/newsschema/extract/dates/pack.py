"""The classes of words in `lexicons/en/time.csv`: as sets, and as maps to the value that a row gives."""

from __future__ import annotations

from functools import cache

from newsschema.lexicons import rows


@cache
def _classes() -> dict[str, dict[str, str]]:
    """Map each class to its words and their values; "" where a row gives none."""
    found: dict[str, dict[str, str]] = {}
    for row in rows("time", "en"):
        for feature in (row["class"], *row["features"].split()):
            name, _, value = feature.partition("=")
            found.setdefault(name, {})[row["word"]] = value
    return found


def words(name: str) -> frozenset[str]:
    """Return the words of a class; raises KeyError for a class that no row has."""
    return frozenset(_classes()[name])


def values(name: str) -> dict[str, str]:
    """Return the words of a class with the value of each: "last" of `relation` is "last"."""
    return dict(_classes()[name])


def numbers(name: str) -> dict[str, int]:
    """Return the words of a class with the number of each: "tuesday" of `weekday` is 2."""
    return {word: int(value) for word, value in _classes()[name].items()}


@cache
def named_days() -> dict[tuple[int, int], int]:
    """Return the year of each day, by month and day, that an event is named after: "01-06" of "the Jan. 6 attack"."""
    days = values("day_of_event")
    return {(int(day[:2]), int(day[3:])): int(year) for day, year in days.items()}
