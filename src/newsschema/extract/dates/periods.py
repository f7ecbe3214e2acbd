"""Units of time: durations, "last week", "two years ago", "the third quarter", "every day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.ages import is_age, is_counted_age
from newsschema.extract.dates.bare_units import related_unit, repeated
from newsschema.extract.dates.expression import UNCOUNTED, Expression
from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.phrases import (
    article_before,
    base,
    capital,
    count_before,
    hedge_before,
    is_dash,
    is_verb_last,
    lower,
    part_before,
    starts_sentence,
)
from newsschema.extract.dates.quarters import match_quarter
from newsschema.extract.dates.relations import dashed_unit, is_stretch, read_shift
from newsschema.extract.dates.words import DETERMINERS, EVERY, MODALS, PLURAL_UNITS, RELATIONS, SHORT_UNITS
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    DEFINITE,
    GENITIVE,
    INDEFINITE,
    INFINITIVE,
    MANNER,
    SURFACE,
)
from newsschema.text.numbers import read_number

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


# Before a unit cut short, where there is no number: "last wk", "this wknd".
_BEFORE_SHORT = words("before_unit_short")
LASTING, LASTING_ONE = values("lasting"), values("lasting_one")
_QUARTER_CENTURY = 25  # years
_NEAR = 10  # tokens around capitals that show whether the whole text is in capitals
_QUOTES = {'"', "“", "‘", "'", "''", "``", "«", "„"}
_AFTER_SOME_DAY = words("after_some_day")
_BEFORE_SOME_DAY = words("before_some_day")
_COMPARISON = words("comparison")
_DETERMINER_OF_UNITS = words("determiner_of_units")
_BEFORE_RELATED_UNITS = _DETERMINER_OF_UNITS | words("intensifier")
_LARGE_NUMBER = words("large_number")
_OF_SINGLE_UNITS = words("of_single_units")
_YEAR_KIND = words("year_kind")
_LENGTHS, _CENTURY, _YEAR = words("before_unit_of_length"), words("one_century"), words("whole_of_quarters")
_A = words("article_before_consonant")
_A_OR_THE = DEFINITE | _A
_THREE, _HALF = words("numerator_of_quarters"), words("half_of_unit")
_WARS, _DATE = words("named_by_length"), words("date_noun")
_MANY, _OF_STUDENT = words("count_of_comparison"), words("before_year_of_study")
_LONG, _OVER = words("ends_dashed_duration"), words("hedge_before_shift")
_ANY, _ROUNDING = words("indefinite_quantifier"), values("rounding")
_ONE, _DAY = words("singular_number"), words("day_noun")
_A_OR_ONE, _NO_PLURAL_COUNT = _A | _ONE, INDEFINITE | _ONE
_COMING, _NO_VERB = words("coming_auxiliary"), words("after_single_day")
_THIS = words("near_singular")


def match_unit(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """Read the expression with the unit at token `i`."""
    word = base(tokens.lowers[i])
    cut = len(tokens.lowers[i]) - len(word)
    unit = PLURAL_UNITS.get(word) or SHORT_UNITS.get(word) or word
    plural = word in PLURAL_UNITS
    if unit == "year" and lower(tokens, i - 1 - is_dash(tokens, i - 1)) in _LENGTHS:  # a light-year
        return []
    if unit == "quarter" and (century := _quarter_century(tokens, i, floor)) is not None:
        return [century]
    if is_age(tokens, i) or _is_comparison(tokens, i) or _is_title(tokens, i) or _is_minute_of_match(tokens, i):
        return []
    if is_dash(tokens, i + 1) and not is_dash(tokens, i - 1):
        dashed = dashed_unit(tokens, i, unit, floor)
        if dashed is not None:
            return [dashed]
    rate = _dashed_rate(tokens, i, floor, unit)
    if rate is not None:
        return [rate]
    count = count_before(tokens, i, floor)
    if unit == "night" and count is None:
        recurring = repeated(tokens, i, unit, lower(tokens, i - 1))
        return [recurring] if recurring is not None and recurring.number == 2 else []  # "every other night"
    if count is not None and is_counted_age(tokens, i, count[0]):
        return []
    if capital(tokens, i) and _names_war(tokens, i):
        return []
    if word in SHORT_UNITS and not _is_short_unit(tokens, i, is_counted=count is not None):
        return []
    if unit == "second" and count is None:
        lasts = plural and is_stretch(tokens, i)
        return [Expression("duration", i, i + 1, number=UNCOUNTED, unit=unit)] if lasts else []
    if unit == "second" and not plural and _is_rank(tokens, i, count):
        return []
    if unit == "quarter" and plural and count is not None and _is_fraction(tokens, i):
        return []
    if (unit == "quarter" and not plural) or word in _HALF:
        return match_quarter(tokens, i, floor, cut)
    found = _year_of_number(tokens, i, floor) if unit == "year" and not cut else None
    if found is None and count is not None:
        found = _counted(tokens, i, floor, unit, count)
    elif found is None:
        found = related_unit(tokens, i, floor, unit, plural)
    if found is None:
        return []
    if found.last == i + 1:
        found.cut = cut
    return [found]


def _is_short_unit(tokens: Tokens, i: int, *, is_counted: bool) -> bool:
    """Whether letters are a unit cut short, "3 hrs", "last wk"; capitals alone are a name: "a 6-8 SEC record"."""
    if tokens.words[i].isupper() and len(tokens.words[i]) > 1:
        before = next((word for word in tokens.words[i - 1 : max(0, i - _NEAR) : -1] if word.isalpha()), "X")
        after = next((word for word in tokens.words[i + 1 : i + _NEAR] if word.isalpha()), "X")
        if not (before.isupper() and after.isupper()):
            return False
    before = lower(tokens, i - 1)
    return before[:1].isdigit() if is_counted else before in _BEFORE_SHORT


def _quarter_century(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """ "the last quarter-century", "a quarter century ago": 25 years."""
    last = i + 2 + is_dash(tokens, i + 1)
    if lower(tokens, last - 1) not in _CENTURY:
        return None
    first = i - 1 if lower(tokens, i - 1) in _A_OR_THE and i - 1 >= floor else i
    found = Expression("duration", first, last, number=_QUARTER_CENTURY, unit="year")
    if not read_shift(tokens, found):
        _relate_duration(tokens, found, floor)
    return found if found.first < i else None  # not "its quarter-century low"


def _dashed_rate(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "once-a-year", "twice-a-day": how often, in one word."""
    first = i - 4
    joined = is_dash(tokens, i - 1) and lower(tokens, i - 2) in INDEFINITE and is_dash(tokens, i - 3)
    if first >= floor and joined and lower(tokens, first)[:1].isdigit():  # "a $35-a-night motel": the figure is money
        return Expression("set", i - 2, i + 1, number=1, unit=unit)
    if first < floor or not joined or lower(tokens, first) not in _BEFORE_RATES:
        return None
    return Expression("set", first, i + 1, number=1, unit=unit)


def match_lasting(tokens: Tokens, i: int, _floor: int) -> list[Expression]:
    """ "monthslong", "daylong": a duration in one word."""
    word = tokens.lowers[i]
    if word in LASTING:
        return [Expression("duration", i, i + 1, number=UNCOUNTED, unit=LASTING[word])]
    return [Expression("duration", i, i + 1, number=1, unit=LASTING_ONE[word])]


def _is_fraction(tokens: Tokens, i: int) -> bool:
    """Whether "quarters" are of something else than a year: "three-quarters", "three quarters of the fleet"."""
    determined = lower(tokens, i + 1) in GENITIVE and lower(tokens, i + 2) in DETERMINERS
    whole = determined and base(lower(tokens, i + 3)) not in _YEAR
    return is_dash(tokens, i - 1) or (lower(tokens, i - 1) in _THREE and whole)


def _is_rank(tokens: Tokens, i: int, count: tuple[int, float, str | None] | None) -> bool:
    """Whether "second" at token `i` is the rank after "first": "a second bridge"; not "a one-second delay"."""
    if is_dash(tokens, i + 1) and not is_dash(tokens, i - 1) and lower(tokens, i + 2).isalpha():
        return True  # "12 second-hand lorries"
    return count is not None and count[1] == 1 and not is_dash(tokens, i - 1)


def _names_war(tokens: Tokens, i: int) -> bool:
    """Whether the unit names a war: "the Thirty Years' War", "the Six-Day War"."""
    after = i + 1 + (lower(tokens, i + 1) in ("'", "’"))
    return capital(tokens, after) and lower(tokens, after) in _WARS and capital(tokens, i)


def _is_comparison(tokens: Tokens, i: int) -> bool:
    """ "year-on-year", "month-to-month", not "year-to-date" """
    return is_dash(tokens, i + 1) and lower(tokens, i + 4) not in _DATE and lower(tokens, i + 2) in _COMPARISON


def _is_minute_of_match(tokens: Tokens, i: int) -> bool:
    """Whether minutes open an entry of a live report: "84 minutes: Obi scores", "45+7 mins: Sato is booked"."""
    word = tokens.lowers[i]
    if lower(tokens, i + 1) != ":" or (PLURAL_UNITS.get(word) or SHORT_UNITS.get(word)) != "minute":
        return False
    first = i - 3 if lower(tokens, i - 2) == "+" else i - 1
    return lower(tokens, first).isdecimal() and starts_sentence(tokens, first)


def _is_title(tokens: Tokens, i: int) -> bool:
    """Whether the unit ends the name of a broadcast or a book, in quotation marks: “This Week”, “40 Days”."""
    if not capital(tokens, i) or lower(tokens, i - 2) not in _QUOTES:
        return False
    return capital(tokens, i - 1) or lower(tokens, i - 1).isdecimal()


def _year_of_number(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """ "the year 2000", "the year two thousand", "the year ended"; None where no number follows."""
    number = read_number(tokens, i + 1)
    if number is None or not 1000 <= number.value < 2100 or "," in lower(tokens, i + 1):
        return None
    first = i - 1 if i - 1 >= floor and lower(tokens, i - 1) in _YEAR_KIND else i
    found = Expression("date", article_before(tokens, first, floor), number.end, year=int(number.value))
    place, modifier = part_before(tokens, found.first, floor)
    if place < found.first:
        found.modifier, found.first = modifier, article_before(tokens, place, floor)
    return found


def _counted(tokens: Tokens, i: int, floor: int, unit: str, count: tuple[int, float, str | None]) -> Expression | None:
    """ "two weeks ago", "a year earlier", "the past three months", "every two years"; not "a difficult day"."""
    start, number, modifier = count
    article = lower(tokens, start) in INDEFINITE and number == 1
    if article and (lower(tokens, i - 1) in _JUDGING or _is_predicate(tokens, start, i)):
        return None
    if number == UNCOUNTED and unit == "day" and _is_any_days(tokens, start):
        return None
    if lower(tokens, start - 1) in MANNER and lower(tokens, start) in _MANY:  # "the second in as many weeks"
        return None
    if unit == "year" and is_dash(tokens, i - 1) and lower(tokens, i - 2) in _OF_STUDENT:
        return None  # "a first-year student"
    found = Expression("duration", start, i + 1, number=number, unit=unit, modifier=modifier)
    _read_more(tokens, found)
    if lower(tokens, start - 1) in EVERY and start - 1 >= floor:
        found.kind, found.first = "set", start - 1
        return found
    if not read_shift(tokens, found):
        if article and _is_rate(tokens, start, floor):
            found.kind = "set"
            return found
        if article and unit == "weekend":
            found.kind, found.relation = "unit", "the"
            return found
        _relate_duration(tokens, found, floor)
    if is_dash(tokens, i + 1) and lower(tokens, i + 2) in _LONG and found.last == i + 1:
        found.last = i + 3
    first, modifier = hedge_before(tokens, found.first, floor)
    reckoned = found.relation == "ago" or lower(tokens, found.last) in _ONCE_MORE
    if first == found.first and reckoned and lower(tokens, first - 1) in _OVER:
        first, modifier = max(first - 1, floor), "more_than"
    stretches = found.relation is not None and found.kind == "duration" and modifier == "more_than"
    if first < found.first and not stretches:
        found.first, found.modifier = first, modifier or found.modifier
    return _some_day(tokens, found) or found


def _is_any_days(tokens: Tokens, start: int) -> bool:
    """Whether days that are not counted are any: "on some days", "Some days, she runs"; not "It took some days"."""
    return lower(tokens, start - 1) in SURFACE or (lower(tokens, start) in _ANY and starts_sentence(tokens, start))


def _is_predicate(tokens: Tokens, start: int, i: int) -> bool:
    """Whether "a day" is only what something is said to be: "it was a day about racing"; not "it is a year since"."""
    return lower(tokens, start - 1) in _BE and lower(tokens, i + 1) in _SAID_OF_DAY


def _read_more(tokens: Tokens, found: Expression) -> None:
    """Read "and a half", "or so", "or more" after a duration."""
    i = found.last
    if lower(tokens, i) in ADDITION and lower(tokens, i + 1) in _A_OR_ONE and lower(tokens, i + 2) in _HALF:
        found.number, found.last = (found.number or 0) + 0.5, i + 3
    elif lower(tokens, i) in ALTERNATIVE and lower(tokens, i + 1) in _ROUNDING:
        found.modifier, found.last = _ROUNDING[lower(tokens, i + 1)], i + 2


def _some_day(tokens: Tokens, found: Expression) -> Expression | None:
    """ "will one day be": an unknown day to come."""
    i = found.first
    one_day = lower(tokens, i) in _ONE and lower(tokens, i + 1) in _DAY and found.last == i + 2
    if found.kind != "duration" or not one_day:
        return None
    k = i + 2 + (lower(tokens, i + 2) == ",")
    coming = not _COMING.isdisjoint(tokens.lowers[k : k + 3]) or _is_foreseen(tokens, i)
    coming = coming or not _HOPING.isdisjoint(tokens.lowers[max(i - _NEAR_HOPE, 0) : i])
    ahead = lower(tokens, k) in _AFTER_SOME_DAY or coming
    ahead = ahead or (lower(tokens, i - 1) in INFINITIVE and _is_infinitive(tokens, i + 2))
    if ahead or (lower(tokens, i - 1) in _BEFORE_SOME_DAY and lower(tokens, i + 2).isalpha()):
        return Expression("reference", i, i + 2, value="FUTURE_REF")
    return None


def _is_infinitive(tokens: Tokens, i: int) -> bool:
    """Whether what is behind "to one day" is a verb: "hopes to one day sail"; not "to one day of rest"."""
    after = lower(tokens, i)
    return after.isalpha() and after not in _BEFORE_ONE_DAY and after not in _NO_VERB


def _is_foreseen(tokens: Tokens, i: int) -> bool:
    """Whether "one day" at token `i` ends a clause of what may come: "could win the cup one day"; not "in one day"."""
    before = lower(tokens, i - 1)
    if lower(tokens, i + 2).isalpha() or not before.isalpha() or before in _BEFORE_ONE_DAY:
        return False
    for k in range(i - 1, max(-1, i - _NEAR_MODAL), -1):
        if tokens.words[k] in ".;!?":
            return False
        if tokens.lowers[k] in MODALS:
            return True
    return False


def _relate_duration(tokens: Tokens, found: Expression, floor: int) -> None:
    """ "the past three months", "the first nine months", "the next few days", "these two weeks"."""
    start = found.first
    word = lower(tokens, start - 1) if start - 1 >= floor else ""
    if word in _THIS and is_dash(tokens, found.last - 2):  # "this two-day visit"
        return
    if word in RELATIONS and word not in _OF_SINGLE_UNITS and not is_verb_last(tokens, start - 1):
        found.relation, start = RELATIONS[word], start - 1
        if start - 1 >= floor and lower(tokens, start - 1) in _BEFORE_RELATED_UNITS:
            start -= 1
    elif (
        word in _DETERMINER_OF_UNITS
        and lower(tokens, start) not in _NO_PLURAL_COUNT
        and lower(tokens, found.last - 1) in PLURAL_UNITS
    ):
        start -= 1
    found.first = start


_JUDGING = words("judging")
_NOT_RATES = words("before_duration")
_BE = words("be")
_SAID_OF_DAY = words("said_of_day")
_BEFORE_ONE_DAY = _NOT_RATES | words("measured_in_time")
_ONCE_MORE = words("once_past")  # "over a year after the vote"
_HOPING, _NEAR_HOPE = words("hoping"), 3  # "hopes that one day"
_NEAR_MODAL = 12  # tokens between a modal verb and "one day" at the end of its clause


_BEFORE_RATES = words("before_rate")


def _is_rate(tokens: Tokens, start: int, floor: int) -> bool:
    """Whether "a year" says how often or how fast: "$2,000 a month", "15 a year", "twice a week"."""
    before = lower(tokens, start - 1)
    if before in _BEFORE_RATES or before in PLURAL_UNITS:  # "five days a week"
        return True
    if not before or before in _NOT_RATES or not before[0].isalnum():
        return False
    for k in range(start - 1, max(start - 6, floor - 1, -1), -1):
        word = tokens.lowers[k]
        if word[0].isdigit() or word in _LARGE_NUMBER:
            return True
        if read_number(tokens, k) and word not in INDEFINITE:
            return True
        if not word[0].isalnum():
            return False
    return False
