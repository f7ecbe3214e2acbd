"""Units without a number: "last week", "that day", "the weekend", "each month", "recent years", "year-end"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import UNCOUNTED, Expression
from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.phrases import (
    ENDINGS,
    article_before,
    base,
    capital,
    is_dash,
    is_verb_last,
    is_year_number,
    lower,
    part_before,
    starts_sentence,
)
from newsschema.extract.dates.words import (
    DEICTIC_DAYS,
    DETERMINERS,
    MONTHS,
    NTH,
    PLURAL_UNITS,
    REFERENCES,
    RELATIONS,
    SHIFTS,
    TWO_AWAY,
    UNITS,
    WEEKDAYS,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    ALTERNATIVE,
    COMPARISON,
    COMPLEMENTIZER,
    DEFINITE,
    DEGREE,
    GENITIVE,
    GERUND_ENDING,
    GOAL,
    INSIDE,
    MANNER,
    NEAR,
    OWNER_ENDINGS,
    POINT,
    SOURCE,
    SURFACE,
)

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


# Units that a bare "the" may mean by what was spoken of: "by the end of the month".
SPOKEN_OF = words("unit_with_article")
# Between a week and the day that says which: "the week of May 2".
WEEK_OF = words("week_of")
# Behind a unit, what opens what happened in it: "the day that", "the month of".
_HOLDING = GENITIVE | COMPLEMENTIZER | words("temporal_relative") | {"'"}
_LONG_SPANS = words("long_unit")
BESIDE = values("beside")
_PRONOUNS = words("pronoun")
_SAVING, _WITHIN = words("saving"), words("within")
_COMING = words("coming_of_day")
_SPANNING, _EXACT = words("spanning_preposition"), words("unit_to_the_day")
_WEEKS = frozenset({"week", "weekend"})
# Units that an event may fill: "the day of the vote", "the weekend of the race".
_HOLDERS = frozenset({"day", "week", "weekend", "month", "century", "decade"})
_LAST, _NEXT = words("last_in_order"), words("next_in_order")
_PAST, _SAME = words("gone_by"), words("identifying_adjective")
_THIS, _THAT, _POINTERS = words("near_singular"), words("far_singular"), words("plural_pointer")
_OVER_THE, _BEFORE_RELATION = DEFINITE | words("stretch_preposition"), _THIS | DEFINITE | _SAME
EARLIER = frozenset(word for word, way in BESIDE.items() if way == "earlier")
_OFFICES, _SPENDING = words("office"), words("measured_in_time")
_AWARDED, _AWARD_VERBS = words("awarded"), words("award_verb")
_BEFORE_HOURS = words("before_hours")
_BEFORE_THE_UNITS = words("before_the_units")
_BESIDE_PREPOSITION = words("beside_preposition")
_NO_COMPLEMENT = words("no_complement")
_HOUR_ADJECTIVE = words("hour_adjective")
_SHIFT_ALONE = words("shift_alone")
# Behind units at the start of a sentence: "Months of talks", "Years went by".
_PASSING = words("passing")
_MOST_OF, _MOST = frozenset({"day", "week", "month", "year"}), words("majority")  # "most days"
_BOTH, _FIRST = words("dual"), words("first_ordinal")
_DURING = words("course_preposition")
_INSIDE_DAY = INSIDE | GENITIVE | _DURING
_ENDED, _END, _LONG = words("ending_participle"), words("end_noun"), words("ends_dashed_duration")
# Around "the day" that is none of the calendar: "back in the day", "at this time of the day", "in this day and age".
_BACK, _TIMES, _AGE = words("back_in_time"), words("occasion_noun"), words("paired_with_day")
_AGO_OR_EARLIER, _COMPARED = words("shift_after_dash"), words("compared_period")  # "the year-ago quarter"
_AHEAD, _INTO = words("coming_adverb"), words("entry_preposition")
_COMPARATIVE, _TODAY, _TIME = words("comparative_of_time"), words("this_day"), words("time_noun")
_AFTER_COMPARATIVE, _NOW_OR_TODAY = _THIS | INSIDE | _TODAY, words("present_moment") | _TODAY
_AFTER_TIME = words("after_date") | words("after_head") | words("no_complement")


def relate(tokens: Tokens, found: Expression, floor: int, word: str) -> Expression | None:
    """Take in "last", "this", "the same", "this past" before a unit."""
    found.relation, found.first = RELATIONS[word], found.first - 1
    ends = NTH.get(word) == -1  # "last", "final"
    if found.relation in ("first", "final") and not ends:
        return None
    if ends and found.unit == "day":
        return None
    two = lower(tokens, found.first - 1) if found.first - 1 >= floor else ""
    owns = tokens.lowers[found.last - 1].endswith(OWNER_ENDINGS)  # "over last month's attack"
    stretch = word in _PAST or (word in _LAST and found.unit in _LONG_SPANS)
    if two in _OVER_THE and stretch and not owns:
        first = found.first - (two in DEFINITE)
        return Expression("duration", first, found.last, number=1, unit=found.unit, relation="last")
    ahead = two in DEFINITE and RELATIONS[word] in ("next", "after")
    if ahead and _spans(tokens, found):
        ahead_of = Expression("duration", found.first - 1, found.last, number=1, unit=found.unit, relation="next")
        return part_of(tokens, ahead_of, floor)
    if two in _THIS and word in _PAST:
        found.relation = "last"
    elif two in DEFINITE and word in _NEXT:
        found.relation = "after"
    paired = lower(tokens, found.last) in ADDITION and lower(tokens, found.last + 1) in _AGE
    if found.unit == "day" and word in _THIS and paired:
        return None
    if word in _SAME and found.unit in _HOLDERS and lower(tokens, found.last) in MANNER:
        found.relation = "event"  # "on the same day as the vote"
    if two in _BEFORE_RELATION or (two in _THAT and word in _SAME):
        found.first -= 1
        if two in _SAME:
            found.first = article_before(tokens, found.first, floor)
    return part_of(tokens, found, floor)


def _spans(tokens: Tokens, found: Expression) -> bool:
    """Whether something fills a coming unit: "over the next year", "the next decade"; not "in the next year"."""
    if found.unit == "decade":
        return part_before(tokens, found.first - 1, 0)[0] == found.first - 1  # not "early in the next decade"
    return found.unit in _LONG_SPANS and lower(tokens, found.first - 2) in _SPANNING


def spoken_of(tokens: Tokens, found: Expression, floor: int) -> Expression | None:
    """ "the month", "the week of October 6", "the day before", "the year ended", "the week after next"."""
    i, whole = found.last - 1, found.first < found.last - 1
    found.relation, found.first = "the", found.first - 1
    after = lower(tokens, i + 1)
    week_of = found.unit in _WEEKS and after in WEEK_OF
    if not whole and (week_of or (after in _HOLDING and found.unit in _HOLDERS)):
        found.relation = "containing"
        return found if week_of else None
    if capital(tokens, i) and not capital(tokens, i - 1):
        return None
    end = lower(tokens, i + 2)
    ends = after in _ENDED or (after in GOAL and (end in MONTHS or is_year_number(tokens, i + 2)))
    if found.unit in ("year", "month", "decade") and ends:
        found.kind, found.number = "duration", 1
        return found
    if after in _SHIFT_ALONE and end in DEICTIC_DAYS:
        return None
    two_away = TWO_AWAY.get(f"{after} {end}")
    if two_away and ends_phrase(tokens, i + 3):  # not "the week before last Tuesday"
        found.relation, found.last = two_away, i + 3
        return found
    if found.unit == "day" and _is_no_day(tokens, found):
        return None
    if (
        lower(tokens, found.first - 1) == ","
        and is_year_number(tokens, found.first - 2)
        and opens_clause(tokens, i + 1)
    ):
        return None  # "in 2019, the year he left"
    if lower(tokens, found.first - 1) in GENITIVE and _is_award(tokens, found.first - 2, found.unit):
        return None
    if after in BESIDE and not (found.unit == "day" and lower(tokens, found.first - 1) in _INSIDE_DAY):
        return _next_to(tokens, found, after)
    return part_of(tokens, found, floor)


def _is_award(tokens: Tokens, i: int, unit: str | None) -> bool:
    """Whether the noun at token `i` before "of the year" is an award: "album", "named nurse"; not "the best day"."""
    if lower(tokens, i) in _AWARDED:
        # "tweet of the day"; not "the story of the day"
        return unit == "year" or lower(tokens, i - 1) not in DETERMINERS
    return unit == "year" and lower(tokens, i - 1) in _AWARD_VERBS


def _is_no_day(tokens: Tokens, found: Expression) -> bool:
    """Whether "the day" is none of the calendar: "the day I left", "saved the day"; not "later in the day he left"."""
    before, i = lower(tokens, found.first - 1), found.last
    after = lower(tokens, i)
    if before in _SAVING or (before in GENITIVE and lower(tokens, found.first - 2) in _TIMES):
        return True
    if before in INSIDE and lower(tokens, found.first - 2) in _BACK:  # "back in the day"
        return True
    if before in GOAL and base(lower(tokens, found.first - 2)) in _EXACT:  # "two years to the day"
        return True
    if before in GENITIVE and lower(tokens, found.first - 2) in _END and (after == "," or after in _PRONOUNS):
        return lower(tokens, found.first - 4) in POINT  # "at the end of the day, it is a game"
    if before in _WITHIN:
        return False
    comes = i + 1 if after.endswith(ADVERB_ENDING) else i
    return lower(tokens, comes) in _COMING or opens_clause(tokens, i)  # "the day finally came when"


def opens_clause(tokens: Tokens, i: int) -> bool:
    """Whether a clause begins at token `i`: "they met", "the mill shut", "Obi left", "president Obi left"."""
    after = lower(tokens, i)
    if not after.isalpha() or after in _PRONOUNS or after in DETERMINERS:
        return after.isalpha()
    if capital(tokens, i):
        return after not in WEEKDAYS and after not in MONTHS
    titled = i + 1 < len(tokens) and capital(tokens, i + 1) and after in _OFFICES
    return titled and lower(tokens, i + 1).isalpha()


def _next_to(tokens: Tokens, found: Expression, after: str) -> Expression:
    """ "the day before", "the week after": one unit from the focus."""
    i = found.last - 1
    if after in _BESIDE_PREPOSITION and has_complement(tokens, i + 2):
        if found.unit != "day" or after not in _SHIFT_ALONE:
            found.relation = "event" if after in _SHIFT_ALONE else "the"
            return found
    else:
        found.last = i + 2
    found.kind, found.number, found.relation = "shift", 1, BESIDE[after]
    found.determined = found.last == i + 1  # "the day before Christmas" is still to be joined
    return found


def has_complement(tokens: Tokens, i: int) -> bool:
    """Whether a token begins what completes a preposition: "the day after the vote"; not "the day after in Lund"."""
    if 0 < i < len(tokens) and "\n\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]:
        return False
    return not ends_phrase(tokens, i) and lower(tokens, i) not in _NO_COMPLEMENT


def part_of(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Take in "early", "later", "the end of"."""
    place, modifier = part_before(tokens, found.first, floor)
    if place < found.first:
        found.modifier, found.first = modifier, article_before(tokens, place, floor)
    if found.modifier is None and lower(tokens, found.last) in ALTERNATIVE and lower(tokens, found.last + 1) in DEGREE:
        found.modifier, found.last = "approx", found.last + 2
    return found


def dashed_unit(tokens: Tokens, i: int, unit: str, floor: int) -> Expression | None:
    """ "year-end", "year-ago", "year-earlier", "decades-long"."""
    dashed = is_dash(tokens, i + 1)
    j = i + 1 + dashed
    # "month's end", "year end"
    joined = unit == "year" or (unit == "month" and (dashed or tokens.lowers[i] not in UNITS))
    if joined and lower(tokens, j) in _END and not capital(tokens, j):
        return Expression("unit", i, j + 1, unit=unit, relation="the", modifier="end")
    if dashed and lower(tokens, j) in _AGO_OR_EARLIER:
        found = Expression("shift", i, j + 1, number=1, unit=unit, relation=SHIFTS[lower(tokens, j)])
        if lower(tokens, j + 1) in _COMPARED:
            found.first, found.last = article_before(tokens, i, floor), j + 2
        return found
    if dashed and lower(tokens, j) in _LONG:
        return Expression("duration", i, j + 1, number=UNCOUNTED if lower(tokens, i) in PLURAL_UNITS else 1, unit=unit)
    return None


def plural_unit(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "recent years", "the past weeks", "coming months", "these days", "for decades", "weeks later"."""
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    if capital(tokens, i) and before and not capital(tokens, i - 1) and not starts_sentence(tokens, i):
        return None  # the surname "Weeks"
    if unit == "hour" and before in _HOUR_ADJECTIVE and lower(tokens, i - 2) in DEFINITE and i - 2 >= floor:
        return Expression("part", i - 2, i + 1, part="MO", relation="the", determined=True)
    if unit == "hour" and before in _HOUR_ADJECTIVE and base(lower(tokens, i - 2)) in WEEKDAYS:
        return Expression("part", i - 1, i + 1, part="MO")  # "Friday's early hours"
    if before in DEFINITE and lower(tokens, i + 1) in _AHEAD:
        return Expression("reference", i - 1, i + 2, value="FUTURE_REF")
    found = Expression("duration", i, i + 1, number=UNCOUNTED, unit=unit)
    if unit == "weekend" and before not in RELATIONS:
        return Expression("set", i, i + 1, value="XXXX-WXX-WE")
    future = REFERENCES.get(before) == "FUTURE_REF"
    if unit in ("second", "quarter") and before not in RELATIONS and not future:
        return None
    if (
        before in _MOST
        and unit in _MOST_OF
        and lower(tokens, i + 1) not in GENITIVE
        and (ends_clause(tokens, i + 1) or starts_sentence(tokens, i - 1))
    ):
        return Expression("set", i - 1, i + 1, number=1, unit=unit)
    if (
        lower(tokens, i + 1) in _PAST
        and before in INSIDE
        and (ends_phrase(tokens, i + 2) or lower(tokens, i + 2) in _PRONOUNS)
    ):  # "in years past"
        return Expression("reference", i, i + 2, value="PAST_REF")
    if before in _BOTH or before in ENDINGS:  # some that were named, "the 12th and 71st minutes"
        return None
    if before in SURFACE and unit == "day":  # any
        return None
    if before in _POINTERS and unit == "day" and (before in NEAR or lower(tokens, i + 1) not in GENITIVE):
        return Expression("reference", i - 1, i + 1, value="PRESENT_REF" if before in NEAR else "PAST_REF")
    opening = RELATIONS.get(before) == "first" and before not in _FIRST
    if unit == "hour" and opening and lower(tokens, i + 1) not in GENITIVE:
        return None  # "opening hours"
    if before in RELATIONS and not is_verb_last(tokens, i - 1):
        found.first, found.relation = i - 1, RELATIONS[before]
        found.first = article_before(tokens, found.first, floor)
    elif future:
        found.first, found.relation = i - 1, "next"
    elif before in DEFINITE and unit in ("year", "week", "month", "day", "decade", "hour"):
        if lower(tokens, i - 2) in _BEFORE_THE_UNITS:
            found.first = i - 1
        elif lower(tokens, i + 1) in GENITIVE and unit != "year":
            return None
    elif (
        before in DETERMINERS or _is_title_word(tokens, i) or (_is_object(before) and not _is_reckoned(tokens, i, unit))
    ):
        return None
    if unit == "hour" and found.first == i and not is_stretch(tokens, i):
        return None
    if is_dash(tokens, i + 1) and lower(tokens, i + 2) in _LONG:
        found.last = i + 3
    elif found.first == i:
        read_shift(tokens, found)
    return found


def _is_reckoned(tokens: Tokens, i: int, unit: str) -> bool:
    """Whether units behind a gerund are reckoned: "left training days later"; not "during trading hours after"."""
    return lower(tokens, i + 1) in SHIFTS or (unit != "hour" and _reckons(tokens, i + 1))


def is_stretch(tokens: Tokens, i: int) -> bool:
    """Whether hours or seconds without a number are how long something takes: "for hours", "seconds later"."""
    return lower(tokens, i - 1) in _BEFORE_HOURS or _reckons(tokens, i + 1)


def _is_object(before: str) -> bool:
    """Whether units follow a gerund: "counting days"; not "during weeks", "spending days there"."""
    return before.isalpha() and before.endswith(GERUND_ENDING) and before not in _DURING and before not in _SPENDING


def _is_title_word(tokens: Tokens, i: int) -> bool:
    """Whether a unit has a capital for another reason than that it opens "Weeks later" or a title in capitals."""
    if not capital(tokens, i) or capital(tokens, i + 1) or _reckons(tokens, i + 1):
        return False
    return not (starts_sentence(tokens, i) and lower(tokens, i + 1) in _PASSING)


def _reckons(tokens: Tokens, i: int) -> bool:
    """Whether a word reckons from something else: "Weeks later", "Days before the vote"."""
    return lower(tokens, i) in SHIFTS or lower(tokens, i) in BESIDE or lower(tokens, i) in _INTO


def read_shift(tokens: Tokens, found: Expression) -> bool:
    """Read "ago", "earlier", "later", "from now", "before" after a duration; return whether there is one."""
    i = found.last
    j = i + 1 if is_dash(tokens, i) else i
    after = lower(tokens, j)
    if after in SHIFTS and lower(tokens, j + 1) in COMPARISON:  # "a month earlier than usual"
        return False
    if after in SHIFTS and not (after in _COMPARATIVE and lower(tokens, j + 1) in _AFTER_COMPARATIVE):
        found.kind, found.relation, found.last = "shift", SHIFTS[after], j + 1
        return True
    if (last := _end_of_time(tokens, found)) is not None:  # "in a week's time"
        found.kind, found.relation, found.last, found.cut = "shift", "in_time", last, 0
        return True
    if after in _BACK and (ends_phrase(tokens, j + 1) or lower(tokens, j + 1) in _PRONOUNS):  # "two years back"
        found.kind, found.relation, found.last = "shift", "ago", j + 1
        return True
    if after in SOURCE and lower(tokens, j + 1) in _NOW_OR_TODAY:
        found.kind, found.relation, found.last = "shift", "hence", j + 2
        return True
    stated = found.number == 1 or BESIDE.get(after) == "earlier"
    if after in _SHIFT_ALONE and stated and ends_phrase(tokens, j + 1):
        found.kind, found.relation, found.last = "shift", BESIDE[after], j + 1
        return True
    return False


def _end_of_time(tokens: Tokens, found: Expression) -> int | None:
    """Return where "in a week's time", "in ten days' time" ends; None if an expression is no such one."""
    if lower(tokens, found.first - 1) not in INSIDE:
        return None
    owned = tokens.lowers[found.last - 1].endswith(OWNER_ENDINGS)
    last = found.last if owned else found.last + 1
    marked = owned or lower(tokens, found.last) in ("'", "’")
    return last + 1 if marked and lower(tokens, last) in _TIME and ends_clause(tokens, last + 1) else None


def ends_clause(tokens: Tokens, i: int) -> bool:
    """Whether no noun begins at token `i` that the words before it may describe."""
    if ends_phrase(tokens, i) or not lower(tokens, i).isalpha():
        return True
    return lower(tokens, i) in _AFTER_TIME or opens_clause(tokens, i)


def ends_phrase(tokens: Tokens, i: int) -> bool:
    return i >= len(tokens) or (not tokens.words[i][0].isalnum() and tokens.words[i] not in ("$", "'", '"', "“", "‘"))
