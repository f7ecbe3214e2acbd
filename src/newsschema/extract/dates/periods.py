"""Units of time: durations, "last week", "two years ago", "the third quarter", "every day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import UNTOLD, Expression
from newsschema.extract.dates.phrases import (
    article_before,
    base,
    capital,
    count_before,
    hedge_before,
    is_dash,
    lower,
    part_before,
    touch,
)
from newsschema.extract.dates.words import DETERMINERS, EVERY, PLURAL_UNITS, RELATIONS, SHORT_UNITS, UNITS
from newsschema.text.numbers import read_number, read_ordinal

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_SHIFTS = {"ago": "ago", "earlier": "earlier", "later": "later", "previously": "earlier", "hence": "hence"}
# Units that a bare "the" may mean by what was spoken of: "by the end of the month".
_SPOKEN_OF = {"year", "month", "week", "day", "weekend", "quarter", "decade", "century"}
_LONG_SPANS = {"week", "month", "year", "decade", "century", "fortnight", "millennium"}
_NTH = {"second": 2, "third": 3, "fourth": 4}
_FRACTIONS = {"TH": ("TM", 60), "TM": ("TS", 60), "Y": ("M", 12), "D": ("TH", 24)}


def match_unit(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """Read what is told with the unit at token `i`."""
    word = base(tokens.lowers[i])
    cut = len(tokens.lowers[i]) - len(word)
    unit = PLURAL_UNITS.get(word) or SHORT_UNITS.get(word) or word
    plural = word in PLURAL_UNITS
    if _is_age(tokens, i):
        return []
    if is_dash(tokens, i + 1) and not is_dash(tokens, i - 1):
        dashed = _special(tokens, i, unit, floor)
        if dashed is not None:
            return [dashed]
    count = count_before(tokens, i, floor)
    if unit == "night" and count is None:
        return []
    if word in SHORT_UNITS and (count is None or not tokens.lowers[i - 1][0].isdigit()):
        return []
    if unit == "second" and (count is None or (not plural and not is_dash(tokens, i - 1) and count[1] == 1)):
        return []
    if unit == "quarter" and plural and is_dash(tokens, i - 1) and count is not None:
        return []
    if (unit == "quarter" and not plural) or unit == "half":
        return _match_quarter(tokens, i, floor, cut)
    found = _year_of_number(tokens, i, floor) if unit == "year" and not cut else None
    if found is None and count is not None:
        found = _counted(tokens, i, floor, unit, plural, count)
    elif found is None:
        found = _related(tokens, i, floor, unit, plural)
    if found is None:
        return []
    if found.last == i + 1:
        found.cut = cut
    return [found]


def _is_age(tokens: Tokens, i: int) -> bool:
    """Whether the unit belongs to an age, which is a figure: "62-year-old", "aged three months old"."""
    j = i + 2 if is_dash(tokens, i + 1) else i + 1
    after = lower(tokens, j)
    return (
        after in ("old", "olds")
        or (after == "of" and lower(tokens, j + 1) == "age")
        or (after == "s" and lower(tokens, j + 1) == "old")
    )


def _year_of_number(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """ "the year 2000", "the year two thousand", "the year ended"; None where no number follows."""
    number = read_number(tokens, i + 1)
    if number is None or not 1000 <= number.value < 2100 or "," in lower(tokens, i + 1):
        return None
    found = Expression("date", article_before(tokens, i, floor), number.end, year=int(number.value))
    place, modifier = part_before(tokens, found.first, floor)
    if place < found.first:
        found.modifier, found.first = modifier, article_before(tokens, place, floor)
    return found


def _counted(
    tokens: Tokens, i: int, floor: int, unit: str, plural: bool, count: tuple[int, float, str | None]
) -> Expression | None:
    """ "two weeks ago", "a year earlier", "the past three months", "every two years", "15 a year"."""
    start, number, implied = count
    article = lower(tokens, start) in ("a", "an") and number == 1
    if not plural and number not in (1, 0.5, UNTOLD) and not is_dash(tokens, i - 1) and unit not in ("minute", "hour"):
        if (
            not (
                is_dash(tokens, i + 1)
                or unit in SHORT_UNITS.values()
                or lower(tokens, i + 1) in ("low", "high", "term", "period", "rally", "war")
            )
            and lower(tokens, i) in UNITS
            and False
        ):
            return None
    end = i + 1
    more = _half_more(tokens, end)
    if more:
        number, end = number + 0.5, more
    if lower(tokens, end) == "or" and lower(tokens, end + 1) in ("so", "two", "more"):
        implied, end = ("equal_or_more" if lower(tokens, end + 1) == "more" else "approx"), end + 2
    found = Expression("duration", start, end, number=number, unit=unit, modifier=implied)
    if lower(tokens, start - 1) in EVERY and start - 1 >= floor:
        found.kind, found.first = "set", start - 1
        return found
    shifted = _shift(tokens, found)
    if not shifted and article and _is_rate(tokens, start, floor):
        found.kind = "set"
        return found
    if not shifted:
        _relate_duration(tokens, found, floor)
    if is_dash(tokens, i + 1) and lower(tokens, i + 2) == "long" and found.last == i + 1:
        found.last = i + 3
    first, modifier = hedge_before(tokens, found.first, floor)
    if found.relation and found.kind == "duration" and modifier == "more_than":
        first = found.first
    if first < found.first and not (modifier == "approx" and lower(tokens, first) == "some" and number == 1):
        found.first, found.modifier = first, modifier or found.modifier
    if unit == "weekend" and found.kind == "duration" and number == 1 and article:
        return Expression("unit", start, i + 1, unit="weekend", relation="the")
    if (
        unit == "day"
        and found.kind == "duration"
        and number == 1
        and lower(tokens, start) == "one"
        and lower(tokens, start - 1) not in ("in", "for", "than", "only", "just")
    ) and (lower(tokens, i + 1) in ("be", "when", "will", "become") or lower(tokens, start - 1) in (
        "will",
        "could",
        "would",
    )):
        return Expression("reference", start, i + 1, value="FUTURE_REF")
    return found


def _half_more(tokens: Tokens, i: int) -> int | None:
    """Return where "and a half" at token `i` ends."""
    if lower(tokens, i) == "and" and lower(tokens, i + 1) in ("a", "one") and lower(tokens, i + 2) == "half":
        return i + 3
    return None


def _shift(tokens: Tokens, found: Expression) -> bool:
    """Read "ago", "earlier", "later", "from now", "before" after a duration; say whether one stands there."""
    i = found.last
    j = i + 1 if is_dash(tokens, i) else i
    after = lower(tokens, j)
    if after in _SHIFTS and not (after in ("later", "earlier") and lower(tokens, j + 1) in ("this", "in", "today")):
        found.kind, found.relation, found.last = "shift", _SHIFTS[after], j + 1
        return True
    if after == "from" and lower(tokens, j + 1) in ("now", "today"):
        found.kind, found.relation, found.last = "shift", "hence", j + 2
        return True
    if after in ("before", "after", "afterwards", "afterward") and found.number == 1 and _ends_phrase(tokens, j + 1):
        found.kind, found.relation, found.last = "shift", "earlier" if after == "before" else "later", j + 1
        return True
    return False


def _ends_phrase(tokens: Tokens, i: int) -> bool:
    return i >= len(tokens) or (not tokens.words[i][0].isalnum() and tokens.words[i] not in ("$", "'", '"', "“", "‘"))


def _relate_duration(tokens: Tokens, found: Expression, floor: int) -> None:
    """ "the past three months", "the first nine months", "the next few days", "these two weeks"."""
    start = found.first
    word = lower(tokens, start - 1) if start - 1 >= floor else ""
    if word in RELATIONS and word not in ("early", "later", "that", "same", "current"):
        found.relation, start = RELATIONS[word], start - 1
        if start - 1 >= floor and (
            lower(tokens, start - 1) in ("the", "these", "those", "this") or lower(tokens, start - 1) in ("very",)
        ):
            start -= 1
    elif (
        word in ("the", "these", "those", "this")
        and lower(tokens, start) not in ("a", "an", "one")
        and lower(tokens, found.last - 1) in PLURAL_UNITS
    ):
        start -= 1
    found.first = start


_NOT_RATES = {
    "in", "for", "after", "within", "over", "about", "than", "nearly", "almost", "once", "of", "just", "only", "under",
    "by", "to", "and", "or", "until", "every", "as", "from", "with", "during", "before", "barely", "at", "on", "took",
    "is", "was", "spent", "least", "some", "around", "take", "takes", "had", "has", "have", "be", "been", "not", "but",
}  # fmt: skip


def _is_rate(tokens: Tokens, start: int, floor: int) -> bool:
    """Whether "a year" tells how often or how fast: "$2,000 a month", "15 a year", "twice a week"."""
    before = lower(tokens, start - 1)
    if before in ("twice", "times", "once", "thrice", "percent", "%", "apiece"):
        return True
    if not before or before in _NOT_RATES or not before[0].isalnum():
        return False
    for k in range(start - 1, max(start - 6, floor - 1, -1), -1):
        word = tokens.lowers[k]
        if word[0].isdigit() or word in ("million", "billion", "thousand", "hundred", "dozen"):
            return True
        if read_number(tokens, k) and word not in ("a", "an"):
            return True
        if not word[0].isalnum():
            return False
    return False


def _related(tokens: Tokens, i: int, floor: int, unit: str, plural: bool) -> Expression | None:
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
    elif (word := _special(tokens, i, unit, floor)) is not None:
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


def _special(tokens: Tokens, i: int, unit: str, floor: int) -> Expression | None:
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
            if after in ("before", "after", "following") and not _ends_phrase(tokens, i + 2):
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
    elif (lower(tokens, found.first - 1) in ("in", "of", "during") and lower(tokens, found.first - 2) in (
        "earlier",
        "later",
        "early",
        "late",
    )) or (lower(tokens, found.first - 1) == "over" and False):
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
    elif before in DETERMINERS or (before.isalpha() and before.endswith("ing") and before != "during") or (capital(tokens, i) and not capital(tokens, i + 1)):
        return None
    if (
        unit == "hour"
        and found.first == i
        and before not in ("for", "in", "within", "of", "after", "just", "only", "several")
        and lower(tokens, i + 1) not in _SHIFTS
    ):
        return None
    if is_dash(tokens, i + 1) and lower(tokens, i + 2) == "long":
        found.last = i + 3
    elif found.first == i:
        _shift(tokens, found)
    return found


def _match_quarter(tokens: Tokens, i: int, floor: int, cut: int) -> list[Expression]:
    """ "third-quarter", "the fourth quarter of 2005", "the latest quarter", "the first half"."""
    word = base(tokens.lowers[i])
    j = i - 2 if is_dash(tokens, i - 1) else i - 1
    while j >= floor and lower(tokens, j) in ("fiscal", "calendar", "consecutive", "straight", "flat"):
        j -= 1
    if j < floor:
        return []
    before = lower(tokens, j)
    found = Expression("quarter", j, i + 1, cut=cut)
    found.kind = "quarter" if word == "quarter" else "half"
    start = j - 1 if lower(tokens, j) in ("st", "nd", "rd", "th") and touch(tokens, j - 1) else j
    number = read_ordinal(tokens, start)
    if number is not None and number.end == j + 1 and 1 <= number.value <= (4 if word == "quarter" else 2):
        found.number, found.first = number.value, start
    elif before == "final" and word == "quarter" and not is_dash(tokens, i + 1):
        found.number, found.relation = 4, "final"
    elif (
        number is not None
        and number.end == j + 1
        and word == "quarter"
        and lower(tokens, j + 1) in ("consecutive", "straight")
    ):
        found.relation, found.kind, found.unit, found.first = "the", "unit", "quarter", start
    elif word == "quarter" and base(before) == "year" and before != "year":
        found.first = i
        return [found]
    elif word == "quarter" and before in RELATIONS and RELATIONS[before] not in ("first",):
        found.kind, found.unit, found.relation = "unit", "quarter", RELATIONS[before]
        if before == "early":
            return []
    elif word == "quarter" and before in ("the", "each", "every", "per", "a") and j == i - 1:
        if before in ("each", "every", "per"):
            return [Expression("set", j, i + 1, number=1, unit="quarter")]
        if before == "a" or lower(tokens, i + 1) in ("of", "to", "past", "century", "mile") or capital(tokens, i):
            return _counted_quarter(tokens, i, j)
        found.kind, found.unit, found.relation = "unit", "quarter", "the"
        return [found]
    else:
        return []
    if (
        found.kind == "half"
        and not is_dash(tokens, i - 1)
        and lower(tokens, i + 1) != "of"
        and not (lower(tokens, i + 1)[:4].isdigit() and len(lower(tokens, i + 1)) == 4)
    ):
        return []
    if found.kind == "quarter" and lower(tokens, i + 1) in ("final", "finals", "back", "mile", "time"):
        return []
    if lower(tokens, found.first - 1) == "fiscal" and found.first - 1 >= floor:
        found.first -= 1
        if not is_dash(tokens, found.first + 2):
            found.first = article_before(tokens, found.first, floor)
    if lower(tokens, found.first - 1) in ("this", "the") and not is_dash(tokens, i - 1) and found.first - 1 >= floor:
        found.first -= 1
    place, modifier = part_before(tokens, found.first, floor)
    if place < found.first:
        found.modifier, found.first = modifier, article_before(tokens, place, floor)
    return [found]


def match_period(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "the same period", "the corresponding period", "the latest period": the quarter spoken of, of another year."""
    before = lower(tokens, i - 1)
    if (
        i - 2 < floor
        or before not in ("same", "corresponding", "comparable", "latest", "like")
        or lower(tokens, i - 2) != "the"
    ):
        return []
    return [Expression("quarter", i - 2, i + 1, relation="last" if before == "latest" else "the")]


def _counted_quarter(tokens: Tokens, i: int, j: int) -> list[Expression]:
    if lower(tokens, j) == "a" and lower(tokens, i + 1) in ("ago", "earlier", "later"):
        return [Expression("shift", j, i + 2, number=1, unit="quarter", relation=_SHIFTS[lower(tokens, i + 1)])]
    return []


def match_short_quarter(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "Q3", "Q1 2020", "H1 2016", "2018 Q4" """
    word = tokens.lowers[i]
    if not tokens.words[i].isupper() or not touch(tokens, i):
        return []
    number = lower(tokens, i + 1)
    if number not in (("1", "2", "3", "4") if word == "q" else ("1", "2")) or (
        touch(tokens, i + 1) and lower(tokens, i + 2)[0].isalpha()
    ):
        return []
    kind = "quarter" if word == "q" else "half"
    if kind == "half" and not (lower(tokens, i + 2).isdigit() and len(lower(tokens, i + 2)) == 4):
        return []
    return [Expression(kind, i, i + 2, number=int(number))]  # type: ignore[arg-type]


def duration_value(number: float | None, unit: str) -> str:
    """Return the TIMEX3 value of so many units: "PT90M", "P2Y6M", "PXD" where the number is not told."""
    letter, factor = UNITS[unit]
    if number is None or number == UNTOLD:
        if unit == "century":
            return "PXC"
        return f"PTX{letter[1:]}" if letter[0] == "T" else f"PX{letter}"
    amount = number * factor
    whole = int(amount)
    rest = ""
    if amount != whole and letter in _FRACTIONS:
        small, size = _FRACTIONS[letter]
        part = (amount - whole) * size
        if abs(part - round(part)) > 1e-6:
            return _period(f"{amount:g}", letter)
        if not whole:
            return _period(f"{round(part)}", small)
        rest = f"{round(part)}{small[-1]}"
        if letter == "D":
            rest = f"T{rest}"
    elif amount != whole:
        return _period(f"{amount:g}", letter)
    return _period(str(whole), letter) + rest


def _period(amount: str, letter: str) -> str:
    return f"PT{amount}{letter[1:]}" if letter[0] == "T" else f"P{amount}{letter}"
