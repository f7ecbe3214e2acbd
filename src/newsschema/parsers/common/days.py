"""The day that a short text states, also where its words ran together when the tags went."""

from __future__ import annotations

import re

from newsschema.parsers.common.times import is_ambiguous, read_time

# "McDonald" and "Joe DiMaggio" are names; "DiMarta Conti" is the Italian for "by" and a name.
_PREFIXED = r"(?<!\sDi)" + "".join(rf"(?<!\b{own})" for own in ("De", "Du", "Fitz", "La", "Le", "Mac", "Mc", "Van"))
_GLUED = re.compile(
    rf"(?<=[a-zß-ÿ]){_PREFIXED}(?=[A-ZÀ-Þ])|(?<=[a-zß-ÿ])(?=\d{{1,2}}[.:/]\d)"
    r"|(?<=\d{4})(?=[A-Za-zÀ-ÿ])|(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2}:\d\d)|(?<=:\d\d)(?=[A-Za-z]{3})"
)
_DAY = len("2016-06-02")
_MOST_FIGURES = len("20160602")


def unglued(text: str) -> str:
    """Separate what ran together when the tags went: "PressApril 28, 2023", "15:48 UhrLesedauer"."""
    return _GLUED.sub(" ", text)


def read_day(text: str, language: str | None) -> str | None:
    """Return the day that a text states, with its clock time if any; a year alone where its figures are ambiguous.

    More than eight figures alone are the number of a telephone or an article, or seconds since 1970: no printed day.
    """
    if text.isdecimal() and len(text) > _MOST_FIGURES:
        return None
    parted = unglued(text)
    value = read_time(parted, language)
    return value if value and (len(value) >= _DAY or is_ambiguous(parted, language)) else None
