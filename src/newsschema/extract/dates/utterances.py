""" "Today" inside quoted words is the day they were said: that of the reporting clause, where it is a past one.

Where no reporting clause has a date, what was "yesterday" or "last night" is of the past day that the text spoke of
last before the words quoted.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from newsschema.extract.dates.context import Resolved, add_days, with_time
from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.expression import UNCOUNTED
from newsschema.extract.dates.patterns import has_patterns
from newsschema.extract.dates.values import days_of

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis, Region

Resolutions = list[tuple["Expression", "Resolved | None"]]
"""The expressions of a passage in reading order, each with what it was resolved to."""

# How many tokens the date of a reporting clause is from the quotation mark, at most.
_NEARBY = 10
_MARKS = set("\"'“”‘’«»„‹›")
# How many tokens a quoted word is from the date of its reporting clause, at most.
_FARTHEST = 60
_DAYS = {"day": 1, "week": 7}
_LENGTH_OF_DAY = len("2024-05-14")
# How many days ago, and how many tokens before the quotation, the day is that the text spoke of last.
_LATELY, _SPOKEN_WITHIN = 7, 300


def set_in_their_day(
    found: Resolutions, analysis: Analysis, reference: date | None, *, early: bool = False
) -> Resolutions:
    """Return the expressions, with those in the words of a past utterance counted from its day.

    `early`: whether the page was published in the small hours of `reference`, so that what was "today" was the day
    before.
    """
    said = [(one, resolved) for one, resolved in found if one.kind in ("date", "weekday") and not one.cut]
    firsts = [one.first for one, _ in said]
    spoken = _Spoken(found, analysis, reference, early) if reference is not None else None
    return [(one, _moved(one, said, firsts, analysis, spoken) or resolved) for one, resolved in found]


def _may_be_quoted(one: Expression, firsts: list[int], analysis: Analysis) -> bool:
    """Whether a quotation mark is between words that point and a date near them that may be of a reporting clause."""
    near = firsts[bisect_left(firsts, one.first - _FARTHEST) : bisect_left(firsts, one.first + _FARTHEST)]
    if not near:
        return False
    words = analysis.words[min(near[0], one.first) : max(near[-1], one.first)]
    return not _MARKS.isdisjoint(words)


def _is_deictic(one: Expression) -> bool:
    """Whether an expression counts days from the day of speaking: "yesterday", "this morning", "ten days ago"."""
    if one.kind == "part":
        return one.relation in ("this", "last")
    if one.kind == "shift":
        return one.relation in ("ago", "hence") and one.unit in _DAYS and (one.number or UNCOUNTED) > 0
    return one.kind == "offset"


def _days_on(one: Expression) -> int:
    """Return how many days an expression is from the day of speaking."""
    if one.kind == "shift":
        return int(one.number or 0) * _DAYS[one.unit or "day"] * (-1 if one.relation == "ago" else 1)
    if one.kind == "part":
        return -1 if one.relation == "last" else 0
    return int(one.number or 0) if one.kind == "offset" else 0


def _moved(
    one: Expression, dates: Resolutions, firsts: list[int], analysis: Analysis, spoken: _Spoken | None
) -> Resolved | None:
    """Return what an expression means by the day that the words around it were said; None where nothing states it."""
    if not _is_deictic(one):
        return None
    region = analysis.region_of(one.first) if _may_be_quoted(one, firsts, analysis) else None
    said = _said_on(region, dates, firsts, analysis) if region is not None else None
    if said is not None:
        return _counted_from(said, one, spoken.reference if spoken is not None else None)
    if spoken is None or not (_is_of_day_before(one) or (spoken.early and _is_over_today(one, analysis))):
        return None
    return spoken.day_of(one)


def _is_of_day_before(one: Expression) -> bool:
    """Whether an expression is of the day before that of speaking: "yesterday", "last night"."""
    return (one.kind == "offset" and one.number == -1) or (one.kind == "part" and one.relation == "last")


def _is_over_today(one: Expression, analysis: Analysis) -> bool:
    """Whether a past clause is of the day of speaking: "we played well today", "he was late this morning"."""
    today = one.kind == "part" or (one.kind == "offset" and one.number == 0 and not one.cut)
    return today and direction(analysis, one) < 0


class _Spoken:
    """The past days that a text speaks of outside of quotations, by where it does."""

    def __init__(self, found: Resolutions, analysis: Analysis, reference: date, early: bool) -> None:
        self.analysis, self.reference, self.early = analysis, reference, early
        self._found, self._firsts = found, [one.first for one, _ in found]

    def day_of(self, one: Expression) -> Resolved | None:
        """Return "yesterday" inside quoted words as the day that the text spoke of last; None where it names none."""
        region = self.analysis.region_of(one.first)
        if region is None:
            return None
        for other, resolved in reversed(self._found[: bisect_left(self._firsts, region.left)]):
            if region.left - other.first > _SPOKEN_WITHIN:
                return None
            day = self._past_day(other, resolved)
            if day is not None and self.analysis.region_of(other.first) is None:
                return with_time(one, day.isoformat(), "context") if day < self.reference else None
        return None

    def _past_day(self, one: Expression, resolved: Resolved | None) -> date | None:
        """Return the day of an expression that names one, if it is of the week up to the day of writing."""
        if resolved is None or one.kind not in ("date", "weekday", "offset") or one.clock:
            return None
        days = days_of(resolved.value[:_LENGTH_OF_DAY])
        if days is None or days[0] != days[1]:
            return None
        return days[0] if 0 <= (self.reference - days[0]).days <= _LATELY else None


def _counted_from(said: Resolved, one: Expression, reference: date | None) -> Resolved | None:
    """Return an expression as counted from the date of a past reporting clause."""
    days = days_of(said.value)
    if days is None or (reference is not None and days[1] >= reference):
        return None
    if days[0] != days[1]:  # a month or a year: the day in it is not known
        unknown = {len("2019-03"): "-XX", len("2019"): "-XX-XX"}.get(len(said.value))
        return Resolved("date", said.value + unknown, "context") if unknown else None
    day = add_days(days[0], _days_on(one))
    return with_time(one, day.isoformat(), "context") if day else None


def _said_on(region: Region, dates: Resolutions, firsts: list[int], analysis: Analysis) -> Resolved | None:
    """Return the date of the clause that reports a quoted region: right after it, else before it in its sentence."""
    behind = bisect_left(firsts, region.right)
    after = dates[behind : bisect_left(firsts, region.right + _NEARBY)]
    place = bisect_left(firsts, region.left)
    before = dates[bisect_left(firsts, region.left - _NEARBY) : place]
    for other, resolved in (*after, *reversed(before)):
        if _reports(other, region, analysis, other.first >= region.right):
            return resolved
    return None


def _reports(other: Expression, region: Region, analysis: Analysis, after: bool) -> bool:
    """Whether a date is in the past clause that reports a region: "...," she said on Friday."""
    edge = region.right if after else region.left - 1
    if not after and (edge < 0 or analysis.words[edge] not in ":,"):
        return False
    if after and analysis.words[region.last - 1] in ".…":  # the sentence ends with the words quoted
        return False
    if edge >= len(analysis.words) or not analysis.same_sentence(other.first, edge):
        return False
    clause = analysis.clause_of(other.first)
    if clause is None or not clause.finite or analysis.region_of(clause.verb) is region:
        return False
    past = direction(analysis, other) < 0 if has_patterns(analysis.language) else clause.tense == "past"
    if not past:
        return False
    between = range(clause.verb, other.first) if after else range(other.last, region.left)
    return not any(analysis.words[i] in ",;" for i in between) and _is_alone(analysis, clause.verb, edge, other.first)


def _is_alone(analysis: Analysis, verb: int, edge: int, at: int) -> bool:
    """Whether no other finite verb is between the mark, the reporting verb and the date."""
    low, high = min(verb, edge, at), max(verb, edge, at)
    return not any(analysis.is_finite(i) and i != verb for i in range(low, high + 1) if analysis.tag(i) != "F")
