"""Units without a number: "last week", "that day", "the weekend", "each month", "recent years", "year-end"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import UNTOLD, Expression
from newsschema.extract.dates.phrases import (
    article_before,
    capital,
    is_dash,
    lower,
    part_before,
)
from newsschema.extract.dates.words import DETERMINERS, EVERY, PLURAL_UNITS, RELATIONS, SHIFTS

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


# Units that a bare "the" may mean by what was spoken of: "by the end of the month".
_SPOKEN_OF = {"year", "month", "week", "day", "weekend", "quarter", "decade", "century"}
_LONG_SPANS = {"week", "month", "year", "decade", "century", "fortnight", "millennium"}
_NTH = {"second": 2, "third": 3, "fourth": 4}


def related_unit(tokens: Tokens, i: int, floor: int, unit: str, plural: bool) -> Expression | None:
    """A unit without a number: "last week", "that day", "the weekend", "each month", "recent years", "weeks"."""
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    start = i
    if before in EVERY:
        return Expression("set", i - 1, i + 1, number=1, unit=unit)
    if before == "single" and lower(tokens, i - 2) in EVERY:
        return Expression("set", i - 2, i + 1, number=1, unit=unit)
    if before == "other" and lower(tokens, i - 2) == "every":
        return Expression("set", i - 2, i + 1, number=2, unit=unit)
    if plural:
        return _plural(tokens, i, floor, unit)
    if before in _NTH and lower(tokens, i + 1) == "of" and unit in ("week", "weekend"):
        return Expression(
            "unit", article_before(tokens, i - 1, floor), i + 1, unit=unit, relation="nth", number=_NTH[before]
        )
    fiscal = ""
    if before in ("fiscal", "financial", "calendar", "full", "whole", "entire", "model", "school") and i - 2 >= floor:
        fiscal, start, before = before, i - 1, lower(tokens, i - 2)
        if before in RELATIONS and unit != "year":
            fiscal = ""
        if fiscal in ("whole", "full", "entire") and before == "the" and unit == "day":
            return Expression("duration", i - 2, i + 1, number=1, unit=unit)
    relation = None
    if before in RELATIONS and unit not in ("minute", "hour", "night", "second", "millennium"):
        relation, start = RELATIONS[before], start - 1
        two = lower(tokens, start - 1) if start - 1 >= floor else ""
        if (
            lower(tokens, i + 1) == "of"
            and relation in ("first", "final", "last")
            and unit in ("week", "weekend", "day")
        ):
            number = 1 if relation == "first" else -1
            return Expression(
                "unit", article_before(tokens, start, floor), i + 1, unit=unit, relation="nth", number=number
            )
        if before == "early" or (relation in ("first", "final") and before not in ("final", "last")):
            return None
        if (
            two in ("this", "the", "same", "these")
            or (two == "that" and before == "same")
            or (two in DETERMINERS and before in ("last", "same", "past"))
        ):
            if two == "this" and before == "past":
                relation = "last"
            start -= two in ("this", "that", "the", "same")
            if two == "same":
                start = article_before(tokens, start, floor)
        if two in ("the", "over") and (before == "past" or (before == "last" and unit in _LONG_SPANS)):
            return Expression("duration", start, i + 1, number=1, unit=unit, relation="last")
        if two == "the" and relation == "next" and unit == "decade":
            return Expression("duration", start, i + 1, number=1, unit=unit, relation="next")
        if two == "the" and before == "next":
            relation = "after"
    elif before == "the" and unit in _SPOKEN_OF:
        relation, start = "the", start - 1
        if (
            lower(tokens, i + 1) in ("of", "that", "'", "when")
            and unit in ("day", "week", "month", "century", "decade")
            and not fiscal
        ):
            return _week_of(tokens, start, i)
        if capital(tokens, i) and not capital(tokens, i - 1):
            return None
    elif before == "that" or before == "this":
        return None
    elif (word := dashed_unit(tokens, i, unit, floor)) is not None:
        return word
    if relation is None:
        return None
    return _finish(
        tokens,
        Expression("unit", start, i + 1, unit=unit, relation=relation, value="full" if fiscal else None),
        floor,
        i,
    )


def _week_of(tokens: Tokens, start: int, i: int) -> Expression | None:
    if lower(tokens, i) == "week" and lower(tokens, i + 1) == "of":
        return Expression("unit", start, i + 1, unit="week", relation="containing")
    return None


def dashed_unit(tokens: Tokens, i: int, unit: str, floor: int) -> Expression | None:
    """ "year-end", "year-ago", "year-earlier", "day one"."""
    j = i + 2 if is_dash(tokens, i + 1) else i + 1
    if (
        unit in ("year", "month")
        and lower(tokens, j) == "end"
        and not capital(tokens, j)
        and (unit == "year" or is_dash(tokens, i + 1) or tokens.lowers[i] != unit)
    ):
        return Expression("unit", i, j + 1, unit=unit, relation="the", modifier="end")
    if is_dash(tokens, i + 1) and lower(tokens, j) in ("ago", "earlier"):
        found = Expression(
            "shift", i, j + 1, number=1, unit=unit, relation="ago" if lower(tokens, j) == "ago" else "earlier"
        )
        if lower(tokens, j + 1) in ("period", "quarter", "month", "week"):
            found.first, found.last = article_before(tokens, i, floor), j + 2
        return found
    if is_dash(tokens, i + 1) and lower(tokens, j) == "long":
        return Expression("duration", i, j + 1, number=UNTOLD if lower(tokens, i) in PLURAL_UNITS else 1, unit=unit)
    return None


def _finish(tokens: Tokens, found: Expression, floor: int, i: int) -> Expression:
    """Add "the end of", "early", "later", and "the day before", "the year ended"."""
    if found.relation == "the":
        after = lower(tokens, i + 1)
        if after in ("before", "after", "earlier", "later", "previous", "prior", "previously", "following"):
            follow = "later" if after in ("after", "later", "following") else "earlier"
            if after in ("before", "after", "following") and not ends_phrase(tokens, i + 2):
                if found.unit != "day" or after == "following":
                    return found
            else:
                found.last = i + 2
            found.kind, found.number, found.relation = "shift", 1, follow
            return found
        if found.unit in ("year", "month") and lower(tokens, i + 1) in ("ended", "ending"):
            found.kind, found.number, found.value = "duration", 1, None
            return found
    place, modifier = part_before(tokens, found.first, floor)
    if place < found.first:
        found.modifier, found.first = modifier, article_before(tokens, place, floor)
    elif (
        lower(tokens, found.first - 1) in ("in", "of", "during")
        and lower(tokens, found.first - 2)
        in (
            "earlier",
            "later",
            "early",
            "late",
        )
    ) or (lower(tokens, found.first - 1) == "over" and False):
        pass
    return found


def _plural(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "recent years", "the past weeks", "coming months", "these days", "for decades", "weeks later"."""
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    found = Expression("duration", i, i + 1, number=UNTOLD, unit=unit)
    if unit == "weekend" and before not in RELATIONS:
        return Expression("set", i, i + 1, value="XXXX-WXX-WE")
    if unit in ("second", "quarter") and before not in RELATIONS:
        return None
    if before in ("these",) and unit == "day":
        return Expression("reference", i - 1, i + 1, value="PRESENT_REF")
    if before in RELATIONS:
        found.first, found.relation = i - 1, RELATIONS[before]
        if before in ("coming", "future"):
            found.relation = "next"
        found.first = article_before(tokens, found.first, floor)
    elif before == "future":
        found.first, found.relation = i - 1, "next"
    elif before == "the" and unit in ("year", "week", "month", "day", "decade", "hour"):
        if lower(tokens, i - 2) in ("over", "through", "down", "throughout"):
            found.first = i - 1
        elif lower(tokens, i + 1) in ("of",) and unit != "year":
            return None
    elif (
        before in DETERMINERS
        or (before.isalpha() and before.endswith("ing") and before != "during")
        or (capital(tokens, i) and not capital(tokens, i + 1))
    ):
        return None
    if (
        unit == "hour"
        and found.first == i
        and before not in ("for", "in", "within", "of", "after", "just", "only", "several")
        and lower(tokens, i + 1) not in SHIFTS
    ):
        return None
    if is_dash(tokens, i + 1) and lower(tokens, i + 2) == "long":
        found.last = i + 3
    elif found.first == i:
        read_shift(tokens, found)
    return found


def read_shift(tokens: Tokens, found: Expression) -> bool:
    """Read "ago", "earlier", "later", "from now", "before" after a duration; say whether one stands there."""
    i = found.last
    j = i + 1 if is_dash(tokens, i) else i
    after = lower(tokens, j)
    if after in SHIFTS and not (after in ("later", "earlier") and lower(tokens, j + 1) in ("this", "in", "today")):
        found.kind, found.relation, found.last = "shift", SHIFTS[after], j + 1
        return True
    if after == "from" and lower(tokens, j + 1) in ("now", "today"):
        found.kind, found.relation, found.last = "shift", "hence", j + 2
        return True
    if after in ("before", "after", "afterwards", "afterward") and found.number == 1 and ends_phrase(tokens, j + 1):
        found.kind, found.relation, found.last = "shift", "earlier" if after == "before" else "later", j + 1
        return True
    return False


def ends_phrase(tokens: Tokens, i: int) -> bool:
    return i >= len(tokens) or (not tokens.words[i][0].isalnum() and tokens.words[i] not in ("$", "'", '"', "“", "‘"))
