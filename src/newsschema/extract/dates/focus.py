"""The temporal focus of a history: which dates move it, and which are mentioned in passing."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import is_dash, is_year_number, lower, starts_sentence
from newsschema.extract.dates.words import DETERMINERS
from newsschema.lexicons.function_words import GOAL, LIMIT

if TYPE_CHECKING:
    from newsschema.extract.dates.context import Context, Focus, Resolved
    from newsschema.extract.dates.expression import Expression
    from newsschema.text.tokens import Tokens


# What follows a date that describes no noun.
_AFTER_DATES = words("after_date")
# How far back, in words, "until" is looked for; how many years a paragraph may skip.
_NEARBY, _NEAR_YEARS = 6, 5
_LONG_UNITS = words("unit_of_years")

# The value of a time of day of a known day, of the calendar's years that stay within it when hours are added.
_TIME = re.compile("[1-8][0-9]{3}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3])(?::[0-5][0-9])?")


def keep_focus(one: Expression, before: Focus, context: Context) -> None:
    """Undo what a year mentioned in passing did to the focus; "that year" may still mean it."""
    focus = context.focus
    if focus is before:
        return
    fresh = context.tokens.text.find("\n", context.after, context.tokens.starts[one.first]) >= 0
    context.after = context.tokens.ends[one.last - 1]
    context.aside = None
    if before.year is not None and focus.year != before.year and _is_aside(one, before, context, fresh):
        context.focus, context.aside = before, focus.year


def _is_aside(one: Expression, before: Focus, context: Context, fresh: bool) -> bool:
    """Whether a year is mentioned in passing: "(1790)", "until 1945", "the previous year", "the May 1792 rising"."""
    lowers, first = context.tokens.lowers, one.first
    word = lowers[first - 1] if first else ""
    if word == "(" or one.relation == "before" or _lasts_until(context.tokens, first):
        return True
    if one.month is not None and one.day is None and _looks_back(one, before, context.tokens):
        return True
    bare = one.kind == "date" and one.month is None and one.day is None
    if not bare or before.year is None or one.year is None:
        return False
    if _ends_range(context.tokens, first):
        return True
    near = abs(one.year - before.year) <= _NEAR_YEARS
    if not before.month or (fresh and near) or opens_sentence(one, context.tokens):
        return False
    goes_on = one.year == before.year + 1 and not one.modifier
    return not (goes_on and direction(context.analysis, one) <= 0)


def _looks_back(one: Expression, before: Focus, tokens: Tokens) -> bool:
    """Whether a month of an earlier year describes a noun: "the leader of the May 1792 rising"."""
    after, earlier = lower(tokens, one.last), (one.year or 0) < (before.year or 0)
    return earlier and lower(tokens, one.first - 1) in DETERMINERS and after.isalpha() and after not in _AFTER_DATES


def _ends_range(tokens: Tokens, first: int) -> bool:
    """Whether a year ends a range of years: "1963-69" is dated by its beginning."""
    return (
        first > 1
        and (is_dash(tokens, first - 1) or tokens.lowers[first - 1] in GOAL)
        and is_year_number(tokens, first - 2)
    )


def _lasts_until(tokens: Tokens, first: int) -> bool:
    """Whether a date ends what lasted: "held out until the relief of 1945"."""
    for i in range(first - 1, max(first - 1 - _NEARBY, -1), -1):
        if tokens.words[i] in ".;,":
            return False
        if tokens.lowers[i] in LIMIT:
            return True
    return False


def opens_sentence(one: Expression, tokens: Tokens) -> bool:
    """Whether a year opens a sentence, as in "In 1915 the front moved": there it moves the focus."""
    return any(starts_sentence(tokens, i) for i in range(max(one.first - 1, 0), one.first + 1))


def ends_in_focus(one: Expression, context: Context) -> bool:
    """Whether "the year" that was over is one years ago: "It shut in May 1914. By the end of the year all had left"."""
    focus, reference, tokens = context.focus, context.reference, context.tokens
    if reference is None or not context.moved or not focus.year or one.modifier != "end":
        return False
    if not 0 < focus.year < reference.year or tokens.lowers[one.last - 1] not in _LONG_UNITS:
        return False
    fresh = tokens.text.find("\n", tokens.ends[context.moved - 1], tokens.starts[one.first]) >= 0
    return not fresh and direction(context.analysis, one) < 0


def year_of_focus(month: int, focus: Focus) -> int:
    """Return the year in focus, or the next if the text has passed into it: "In December 1941 ... In January"."""
    assert focus.year is not None
    if focus.month is not None and focus.month - month >= 8:
        return focus.year + 1
    if focus.month is not None and month - focus.month >= 10:
        return focus.year - 1
    return focus.year


def keep_mentioned(one: Expression, resolved: Resolved, context: Context) -> None:
    """Keep what expressions behind an expression may be reckoned from: a night, a time, a week."""
    value = resolved.value
    if value.endswith("TNI") and one.relation != "over":
        context.night = context.focus
    elif resolved.type == "time" and (one.determined or one.kind != "clock") and _TIME.fullmatch(value):
        context.timed = one.last, value
    elif one.unit == "week" and len(value) == len("2024-W31") and value[5] == "W" and value[:4].isdecimal():
        context.week = one.last, date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
