"""Days of the week: "Friday", "last Monday", "every Tuesday", "the first Monday in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import (
    article_before,
    base,
    capital,
    count_before,
    date_hedge_before,
    lower,
    opens_name,
    starts_sentence,
    touch,
)
from newsschema.extract.dates.relations import ends_phrase
from newsschema.extract.dates.words import (
    EARLY,
    MONTHS,
    NTH,
    PARTS,
    PLURAL_WEEKDAYS,
    RELATIONS,
    SHIFTS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    TWO_AWAY,
    WEEKDAYS,
)
from newsschema.lexicons.function_words import COMPARATIVE_ENDING, DEFINITE, GENITIVE, INSIDE, PAST_ENDING, SURFACE

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_DAYS_OF_WEEK = {*WEEKDAYS, *SHORT_WEEKDAYS}
_OTHER_WORD = 3  # letters of a short weekday that is also another word: "Wed", "Sat"
_NAMED_DAYS = words("names_weekday")
_ENTITLED = words("before_name")
_AFTER_NAMES = words("after_head") | words("before_noun") | words("after_date") | words("past_cue")
_BETWEEN_DAYS = words("between_weekdays")
_ARTICLE_OR_POINTER = words("article_or_pointer")
_BEFORE_RELATED_WEEKDAY = words("before_related_weekday")
_BEFORE_WEEKDAY_DOT = words("before_weekday_dot")
_BEFORE_WEEKDAY_SHORT = words("before_weekday_short")
_BE = words("be")
_EVERY_ONE = words("every_one")
_EVERY_OTHER = words("every_other")
_PART_OF_DEICTIC_DAY, _LATER = words("part_of_deictic_day"), words("end_after_now")
_SUN, _THAT = words("weekday_or_noun"), words("far_singular")
_WEEK, _MONTH = words("after_weekday"), words("month_noun")
_WITHIN = GENITIVE | INSIDE


def match_weekday(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "Friday", "last Monday", "Mondays", "every Tuesday", "Sat." beside another date, "the first Monday of"."""
    word = base(tokens.lowers[i])
    cut, end = len(tokens.lowers[i]) - len(word), i + 1
    number = WEEKDAYS.get(word) or PLURAL_WEEKDAYS.get(word) or SHORT_WEEKDAYS[word]
    if word in SHORT_WEEKDAYS:
        dot = lower(tokens, end) == "." and touch(tokens, i)
        if not _is_short_weekday(tokens, i, dot):
            return []
        end += dot and word not in _SUN
    if capital(tokens, i) and lower(tokens, i - 1) in _ENTITLED and capital(tokens, i - 1) and capital(tokens, end):
        return []  # "Chief Sunday Amadi"
    if capital(tokens, i) and _is_name(tokens, i, end):
        return []
    found = Expression("weekday", i, end, weekday=number, cut=cut)
    if word in PLURAL_WEEKDAYS:
        found.kind = "set"
    if (counted := _weekdays_ago(tokens, found, floor)) is not None:
        return [counted]
    start = i
    before = lower(tokens, start - 1) if start - 1 >= floor else ""
    if (monthly := _nth_of_months(tokens, found, floor)) is not None:
        return [monthly]
    if _is_nth(tokens, start, end, floor):
        found.relation, found.number = "nth", NTH[before]
        start = article_before(tokens, start - 1, floor)
    elif before in _EVERY_ONE:
        found.kind, start = "set", start - 1
    elif before in _EVERY_OTHER and lower(tokens, start - 2) in _EVERY_ONE:
        found.kind, start = "set", start - 2
    elif before in _BEFORE_RELATED_WEEKDAY and not (found.kind == "set" and before in _THAT):  # "says that Mondays are"
        found.relation, start = RELATIONS[before], start - 1
        if start - 1 >= floor and lower(tokens, start - 1) in _ARTICLE_OR_POINTER:
            start -= 1
    elif before in _PART_OF_DEICTIC_DAY:
        found.modifier, start = EARLY[before], start - 1
        if before in _LATER and found.kind == "weekday":
            start += 1
            found.modifier = None
    elif _is_end_of_day(tokens, start, floor):  # "late on Friday"
        found.modifier, start = EARLY[lower(tokens, start - 2)], start - 2
    elif not cut and lower(tokens, end) in _WEEK and ends_phrase(tokens, end + 1):
        found.relation, found.last = "week", end + 1  # "on Friday week": a week after the next
    elif (two_away := _two_away(tokens, start, end, floor)) is not None:
        found.relation, found.last, start = two_away, end + 2, start - 1
    if found.modifier is None and found.kind == "weekday":
        start, found.modifier = date_hedge_before(tokens, start, floor)
    found.first = start
    return [found]


def _nth_of_months(tokens: Tokens, found: Expression, floor: int) -> Expression | None:
    """Return "every second Sunday of the month": the weekday comes back."""
    first, last = found.first - 2, found.last + 3
    if first < floor or lower(tokens, first) not in _EVERY_ONE or tokens.lowers[first + 1] not in NTH:
        return None
    if lower(tokens, found.last) not in _WITHIN or lower(tokens, found.last + 1) not in DEFINITE:
        return None
    if lower(tokens, last - 1) not in _MONTH:
        return None
    return Expression("set", first, last, weekday=found.weekday)


def _is_end_of_day(tokens: Tokens, start: int, floor: int) -> bool:
    """Whether "early on" or "late on" is before a weekday; not "was late on", "later on"."""
    part = lower(tokens, start - 2)
    if start - 2 < floor or lower(tokens, start - 1) not in SURFACE or part not in _PART_OF_DEICTIC_DAY:
        return False
    return not part.endswith(COMPARATIVE_ENDING) and lower(tokens, start - 3) not in _BE


def _two_away(tokens: Tokens, start: int, end: int, floor: int) -> str | None:
    """The relation of "the Monday before last", "the Sunday after next"; None of "the Sunday before last Easter"."""
    if start - 1 < floor or lower(tokens, start - 1) not in DEFINITE or not ends_phrase(tokens, end + 2):
        return None
    return TWO_AWAY.get(f"{lower(tokens, end)} {lower(tokens, end + 1)}")


def _weekdays_ago(tokens: Tokens, found: Expression, floor: int) -> Expression | None:
    """Return "two Sundays ago", read at its weekday."""
    count = count_before(tokens, found.first, floor)
    if found.kind != "set" or count is None or count[1] <= 0 or SHIFTS.get(lower(tokens, found.last)) != "ago":
        return None
    weekday = found.weekday
    return Expression("weekday", count[0], found.last + 1, weekday=weekday, number=count[1], relation="ago")


def _is_name(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a weekday is part of a name: "Black Monday", "Sheffield Wednesday", "Saturday Night Live"."""
    before = lower(tokens, i - 1)
    if before in _NAMED_DAYS and capital(tokens, i - 1):
        return True
    if before in DEFINITE and lower(tokens, i - 2) not in SURFACE and opens_name(tokens, i):
        return _ends_name(tokens, i + 1)
    return lower(tokens, end) in PARTS and capital(tokens, end) and capital(tokens, end + 1)


def _ends_name(tokens: Tokens, i: int) -> bool:
    """Whether no noun follows the capitals from token `i`: "the Sunday Echo said"; not "the Friday Lobi vote"."""
    while capital(tokens, i):
        i += 1
    after = lower(tokens, i)
    return not after.isalpha() or after in _AFTER_NAMES or after.endswith(PAST_ENDING)


def _is_short_weekday(tokens: Tokens, i: int, dot: bool) -> bool:
    """Whether "Sat" or "sun" is a day: "this sat", "Sat 4 May", "on Sat.", or beside another: "Mon-Fri"."""
    before, end = lower(tokens, i - 1), i + 1
    if before in _BEFORE_WEEKDAY_SHORT:
        return True
    if lower(tokens, i - 2) in _DAYS_OF_WEEK and before in _BETWEEN_DAYS:
        return True
    if lower(tokens, i + 2) in _DAYS_OF_WEEK and lower(tokens, end) in _BETWEEN_DAYS:
        return True
    past = end + (dot or lower(tokens, end) == ",")
    after = lower(tokens, past + lower(tokens, past).isdigit())
    dated = after in MONTHS or after in SHORT_MONTHS or (dot and before in _BEFORE_WEEKDAY_DOT)
    return capital(tokens, i) and (dated or _is_plain_day(tokens, i, past, dot))


def _is_plain_day(tokens: Tokens, i: int, past: int, dot: bool) -> bool:
    """Whether a short weekday is no other word: "said Tues.", "a Thurs meeting", "on Wed"; not "the Sun", "to Wed"."""
    word = base(tokens.lowers[i])
    if capital(tokens, past) or word in _SUN:
        return False
    named = capital(tokens, i - 1) and not starts_sentence(tokens, i - 1)
    return dot or lower(tokens, i - 1) in SURFACE or (len(word) > _OTHER_WORD and not named)


def _is_nth(tokens: Tokens, start: int, end: int, floor: int) -> bool:
    """Whether a weekday is counted within a month: "the first Monday of May", "the last Friday in every month"."""
    if start - 1 < floor or lower(tokens, start - 1) not in NTH or lower(tokens, end) not in _WITHIN:
        return False
    return any(lower(tokens, k) in MONTHS or lower(tokens, k) in _MONTH for k in (end + 1, end + 2))
