"""Neighbours that make up one date are joined; those of a range or a row share their year, day or "every"."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from newsschema.extract.dates.fits import is_counted, is_day, is_year, is_year_shift
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.pairs import afternoon, beside, join_pair
from newsschema.extract.dates.phrases import article_before, lower
from newsschema.lexicons.function_words import ALTERNATIVE, POINT, PURPOSE, SOURCE, SURFACE

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.text.tokens import Tokens

_RANGE_SIGNS = words("range")
# What may come between a time and its day: "4 a.m. local time on Friday".
_ZONED, _ZONE_NOUN = words("between_clock_and_day"), words("zone_noun")
_WIDEST_GAP = 3
# Before a week that is how long something takes.
_MEASURING = words("before_duration") | words("measured_in_time")
# Before the first of a range of weekdays: the hours of a place.
_OPENING, _ONCE = words("opens_hours"), words("be_of_one_time")
_FROM_TO = words("between_opening_days") | frozenset("-–—")
_BEFORE_DAY = SURFACE | _ZONE_NOUN | {")"}


def join(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Return the expressions with those of one date joined, and with what they share."""
    joined = _join_neighbours(tokens, found)
    shared = _share_every(tokens, _share_years(tokens, joined))
    return _share_days(tokens, _recur_where_open(tokens, _share_weeks(tokens, shared)))


def _share_years(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Give a month or day the year of its range's end: "April and June 1990", "October to March 1945", "Q1-Q3 2021"."""
    for one, after in zip(reversed(found[:-1]), reversed(found), strict=False):
        if one.kind != after.kind or after.year is None or after.first - one.last != 1:
            continue
        if one.year is not None or one.of is not None or one.relation or tokens.lowers[one.last] not in _RANGE_SIGNS:
            continue
        if one.kind == "date" and one.month is not None and after.month is not None:
            later = one.month > after.month and tokens.lowers[one.last] not in ALTERNATIVE
            one.year = after.year - later
        elif one.kind in ("quarter", "half") and one.number and after.number:
            one.year = after.year - (one.number > after.number)
    return found


def _share_weeks(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Give a weekday the week of its range's end: "from Tuesday to Saturday last week"."""
    for one, after in itertools.pairwise(found):
        if one.kind != "weekday" or after.kind != "weekday" or after.of is None or after.of.unit != "week":
            continue
        plain = one.relation is None and one.of is None and after.first - one.last == 1
        if plain and tokens.lowers[one.last] in _RANGE_SIGNS:
            one.of = after.of
    return found


def _recur_where_open(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Let the weekdays between which something is open come back every week: "open Tuesday to Sunday"."""
    for one, after in itertools.pairwise(found):
        if one.kind != "weekday" or after.kind != "weekday" or one.relation or after.relation or one.clock:
            continue
        ranged = after.first - one.last == 1 and tokens.lowers[one.last] in _FROM_TO
        near = tokens.lowers[max(one.first - _WIDEST_GAP, 0) : one.first]
        if ranged and not _OPENING.isdisjoint(near) and _ONCE.isdisjoint(near):
            one.kind = after.kind = "set"
    return found


def _share_every(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Let "every" reach to the days that follow: "every Monday and Tuesday", "every Monday to Thursday morning"."""
    for one, after in itertools.pairwise(found):
        if one.kind != "set" or one.weekday is None or after.kind != "weekday" or after.first - one.last != 1:
            continue
        if after.relation is None and tokens.lowers[one.last] in _RANGE_SIGNS | {","}:
            after.kind = "set"
    return found


def _join_neighbours(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Join what together is one date: "Friday" and "June 2", "10 p.m." and "Wednesday", "June" and "last year"."""
    joined: list[Expression] = []
    for one in found:
        if joined and _is_week_on(tokens, joined[-1], one):
            joined[-1] = beside(joined[-1], one)
            continue
        if joined and one.first - joined[-1].last <= _WIDEST_GAP:
            gap = _gap(tokens, joined[-1], one)
            link = gap[0] if gap else ""
            if len(gap) <= 1 and not (link in SOURCE and _opens_stretch(tokens, joined[-1], one)):
                led = is_year(joined[-1]) or is_year_shift(joined[-1])
                together = join_pair(joined[-1], one, link)
                if together is not None:
                    if led and together.kind in ("quarter", "duration"):  # "the 1988 third quarter"
                        together.first = article_before(tokens, together.first, joined[-2].last if joined[1:] else 0)
                    joined[-1] = together
                    continue
        joined.append(one)
    return joined


def _opens_stretch(tokens: Tokens, one: Expression, after: Expression) -> bool:
    """Whether a stretch or range begins on the later: "shut for six weeks from Monday"; not "six weeks from Monday"."""
    return lower(tokens, after.last) in _RANGE_SIGNS or lower(tokens, one.first - 1) in PURPOSE


def _gap(tokens: Tokens, one: Expression, after: Expression) -> list[str]:
    """Return the tokens between two expressions; no comma between a day and its time: "Sunday, Feb. 11, at 9 p.m."."""
    gap = tokens.lowers[one.last : after.first]
    timed = len(gap) == 2 and gap[0] == "," and gap[1] in POINT and is_day(one) and one.part is None
    return gap[1:] if timed else gap


def _is_week_on(tokens: Tokens, one: Expression, after: Expression) -> bool:
    """Whether a week and a day are one date: "meets a week on Thursday"; not "was shut for a week on Monday"."""
    if one.unit != "week" or not is_counted(one) or one.relation or one.modifier:
        return False
    before, gap = lower(tokens, one.first - 1), tokens.lowers[one.last : after.first]
    plain = after.kind == "weekday" and not (after.relation or after.clock)
    return plain and len(gap) == 1 and gap[0] in SURFACE and before.isalpha() and before not in _MEASURING


def _is_range_or_other_zone(gap: list[str]) -> bool:
    """Whether what is between two times joins a range, or opens that of another zone: "2am local time (0100 GMT)"."""
    if gap[-1:] == ["("]:
        return _ZONED.issuperset(gap[:-1])
    return len(gap) == 1 and gap[0] in _RANGE_SIGNS


def _is_bracketed(tokens: Tokens, one: Expression) -> bool:
    """Whether a time and its day are in brackets, which may be another zone's: "7 a.m. (1900 GMT on Friday)"."""
    if one.of is None or lower(tokens, one.first - 1) != "(":
        return False
    return ")" not in tokens.lowers[one.last : one.of.first]


def _share_days(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Give a time the day after it or of its range's end: "9:30 a.m. on Friday", "between 10 and 11 p.m. Monday"."""
    for one, after in zip(reversed(found[:-1]), reversed(found), strict=False):
        if one.kind not in ("clock", "part") or one.of is not None or after.first - one.last > _WIDEST_GAP:
            continue
        gap = tokens.lowers[one.last : after.first]
        if one.kind == "part":  # "the early morning hours on May 6"
            one.of = after if len(gap) == 1 and gap[0] in SURFACE and is_day(after) else None
            continue
        zoned = not _BEFORE_DAY.isdisjoint(gap[-1:])
        if is_day(after) and zoned and _ZONED.issuperset(gap):  # "4 a.m. local time on Friday"
            one.of = after
            if one.kind == "clock" and not one.determined:  # "9 o'clock on Tuesday night"
                one.clock = afternoon(one.clock, after.part)
        elif not _is_range_or_other_zone(gap):
            continue
        elif after.kind == "clock":
            one.of = None if _is_bracketed(tokens, after) else after.of
        elif is_day(after) and after.clock and gap != ["("]:  # in brackets the day may be another zone's
            one.of = replace(after, clock=None, value=after.value if after.kind == "holiday" else None)
    return found
