"""Words that point: today, now, recently, the future, daily; holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.holidays import HOLIDAYS, LOWER, SECOND_WORDS, may_be_lower
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import article_before, base, capital, is_dash, lower, starts_sentence, touch
from newsschema.extract.dates.words import (
    ADVERBS,
    BETWEEN,
    DEICTIC_DAYS,
    DETERMINERS,
    EARLY,
    PLURAL_UNITS,
    REFERENCES,
    RELATIONS,
    SEASONS,
    SHIFTS,
    SOME,
    UNITS,
)
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    COMPARATIVE_ENDING,
    DEFINITE,
    EARLIER,
    GENITIVE,
    INSIDE,
    LATER,
    PAST_ENDING,
    PLURAL_ENDING,
    POINT,
    PURPOSE,
)
from newsschema.text.numbers import read_number

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

# Before a holiday: its day is another, by another calendar.
_OTHER_CALENDARS = words("other_calendar")
_ADVERBS_ALONE = words("adverb_alone")
_SUBJECTS = words("clause_opener")
_PLURALS, _COMPARED = words("plural"), words("comparative")
# How many words after the verb a comparative is looked for; the longest word that ends so and is none ("over").
_COMPARED_WITHIN, _SHORT = 3, 4
_QUOTES = {"’": "'"}
_LONGEST_COUNT = 5
# After a holiday: a thing of that name.
_NOT_HOLIDAYS = words("after_holiday_name")
RELATIONS_TO_UNITS = words("adjective_of_unit")
UNIT_WORDS = {*UNITS, *PLURAL_UNITS, *SEASONS}
_AFTER_ADVERB = words("after_adverb")
_AFTER_FUTURE = words("after_future")
_AFTER_PAST = words("after_past")
_AFTER_THE_TIME = words("after_the_time")
_ARTICLE_OR_POINTER = words("article_or_pointer")
_BEFORE_SOME_TIME = words("before_some_time")
_BEFORE_THE_TIME = words("before_the_time")
# What lasts longer than a day: "today's society".
_ENDURING, _NEAR_NOUN = words("enduring_noun"), 5
_AFTER_NOUNS = words("after_date") | words("before_noun") | words("after_head")
# Verbs of what lasts: "exists today", "is available today".
_HOLDING = words("holding_today")
_FUTURE_ADJECTIVE = words("future_adjective")
_PART_OF_DEICTIC_DAY = words("part_of_deictic_day")
_AROUND, _DAY, _TODAY = EARLIER | LATER, words("day_noun"), words("this_day")  # "the day before yesterday"
_NEWSPAPERS = words("newspaper_prefix")
_STILL = words("persisting_adverb")
_NO_PLURAL_ENDING = tuple(words("no_plural_ending"))
_NOW, _RIGHT, _FUTURE = words("present_moment"), words("sharpening_adverb"), words("future_noun")
_RECENTLY, _MORE = words("recency_adverb"), words("comparing_adverb")
_TOO, _NOT = words("degree_before_adjective"), words("negation")
_MOMENT, _AT_OR_FOR = words("moment_noun"), POINT | PURPOSE
_SOME, _LONG, _A = words("indefinite_quantifier"), words("ends_dashed_duration"), words("article_before_consonant")
_BEING, _BY = words("existing_participle"), words("latest_point")
_THIS, _THE_OR_THAT, _BY_OR_AT = words("near_singular"), DEFINITE | words("far_singular"), _BY | POINT
_LAST_OR_NEXT = words("last_in_order") | words("next_in_order")
_OF_HOLIDAY, _PAST, _WEEKEND = _LAST_OR_NEXT | _THIS, words("gone_by"), words("weekend_noun")
_LISTING = ADDITION | {","}


def match_offset(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "today", "late yesterday", "earlier today", "the day after tomorrow"."""
    word = base(tokens.lowers[i])
    found = Expression("offset", i, i + 1, number=DEICTIC_DAYS[word], cut=len(tokens.lowers[i]) - len(word))
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    if before in _PART_OF_DEICTIC_DAY:
        found.first, found.modifier = i - 1, EARLY[before]
    elif before in _AROUND and lower(tokens, i - 2) in _DAY and i - 2 >= floor and word not in _TODAY:
        found.first = article_before(tokens, i - 2, floor)
        found.number += 1 if before in LATER else -1  # type: ignore[operator]
    if word in _TODAY and (before in _NEWSPAPERS or (before in DEFINITE and capital(tokens, i))):
        return []  # the newspaper, "the Today show"
    if word in _TODAY and _means_nowadays(tokens, i):
        return [Expression("reference", found.first, i + 1, value="PRESENT_REF", cut=found.cut)]
    return [found]


def _means_nowadays(tokens: Tokens, i: int) -> bool:
    """Whether "today" is the present age: "even today", "Cars today are heavier", "today's world"."""
    if tokens.lowers[i] not in _TODAY:  # "today's"
        return _owns_enduring(tokens, i)
    return (
        lower(tokens, i - 1) in _STILL
        or (lower(tokens, i - 1) in _HOLDING and not capital(tokens, i))
        or (lower(tokens, i - 2) in GENITIVE and lower(tokens, i - 1) in DEFINITE)
        or _compares_ages(tokens, i)
    )


def _owns_enduring(tokens: Tokens, i: int) -> bool:
    """Whether what is of "today's" lasts: "today's fast-paced world"; not "today's climate talks"."""
    for k in range(i + 1, min(i + _NEAR_NOUN, len(tokens))):
        word, after = tokens.lowers[k], lower(tokens, k + 1)
        if word in _ENDURING:
            return not after.isalpha() or after in _AFTER_NOUNS
        if word in _AFTER_NOUNS or not (word[0].isalpha() or is_dash(tokens, k)):
            return False
    return False


def _compares_ages(tokens: Tokens, i: int) -> bool:
    """Whether "today" ends a plural subject that a comparison follows: "Children today spend more time indoors"."""
    subject, after = lower(tokens, i - 1), lower(tokens, i + 1)
    ends = subject.endswith(PLURAL_ENDING) and not subject.endswith(_NO_PLURAL_ENDING)
    plural = subject in _PLURALS or (ends and subject.isalpha())
    if not plural or not starts_sentence(tokens, i - 1) or not after.isalpha() or after.endswith(PAST_ENDING):
        return False
    near = tokens.lowers[i + 2 : i + 2 + _COMPARED_WITHIN]
    return any(word in _COMPARED or (word.endswith(COMPARATIVE_ENDING) and len(word) > _SHORT) for word in near)


def match_reference(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "now", "right now", "recently", "more recently", "current", "the near future"."""
    word = base(tokens.lowers[i])
    if _before_unit(tokens, i):
        return []
    found = Expression("reference", i, i + 1, value=REFERENCES[word], cut=len(tokens.lowers[i]) - len(word))
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    after = lower(tokens, i + 1)
    if word in _NOW:
        if before in _RIGHT:
            found.first = i - 1
    elif word in RELATIONS_TO_UNITS:
        future = word in _FUTURE
        if future and before in _FUTURE_ADJECTIVE:
            found.first = _before_not_too(tokens, i - 1, floor)
        if future and lower(tokens, found.first - 1) in DEFINITE:
            ends = not after.isalpha() and found.first - 1 >= floor
            found.first -= ends or after in _AFTER_FUTURE or after in _SUBJECTS
        if not future and capital(tokens, i) and not starts_sentence(tokens, i):
            return []
        if future and (found.first == i or lower(tokens, found.first) not in DEFINITE):
            return _bare_future(tokens, found)
    elif word in _RECENTLY and before in _MORE:
        found.first = i - 1
    return [found]


def _before_not_too(tokens: Tokens, i: int, floor: int) -> int:
    """Return where "not too" or "not-so-" before an adjective at token `i` begins; `i` if there is none."""
    k = i - 1 - is_dash(tokens, i - 1)
    if lower(tokens, k) not in _TOO:
        return i
    k -= 1 + is_dash(tokens, k - 1)
    return k if lower(tokens, k) in _NOT and k >= floor else i


def _bare_future(tokens: Tokens, found: Expression) -> list[Expression]:
    """ "in future", "in the near future"; an adjective ("future losses") is no date."""
    before = lower(tokens, found.first - 1)
    if before in DEFINITE:
        found.first -= 1
        return [found] if lower(tokens, found.first + 1) not in _FUTURE else []
    return [found] if before in INSIDE and not lower(tokens, found.last).isalpha() else []


def _before_unit(tokens: Tokens, i: int) -> bool:
    """Whether a unit follows, so that "recent" or "past" is only its relation: "the past two years"."""
    if tokens.lowers[i] not in RELATIONS_TO_UNITS:
        return False
    for k in range(i + 1, min(i + _LONGEST_COUNT, len(tokens.lowers))):
        word = base(tokens.lowers[k])
        if word in UNIT_WORDS:
            return True
        if word not in BETWEEN and word not in SOME and not is_dash(tokens, k) and read_number(tokens, k) is None:
            return False
    return False


def match_past(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "the past", "in the distant past": the noun alone."""
    after = lower(tokens, i + 1)
    if lower(tokens, i - 1) not in DEFINITE or i - 1 < floor or _before_unit(tokens, i):
        return []
    if after[:1].isdigit():  # "the past 10 games"
        return []
    if after and after[0].isalpha() and after not in _AFTER_PAST:
        return []
    return [Expression("reference", i - 1, i + 1, value="PAST_REF")]


def match_time_word(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "at the time", "that time", "this time", "the time being", "at the moment", "some time"."""
    word, before = lower(tokens, i), lower(tokens, i - 1) if i - 1 >= floor else ""
    if word in _MOMENT:
        if before in DEFINITE and lower(tokens, i - 2) in _AT_OR_FOR:
            return [Expression("reference", i - 1, i + 1, value="PRESENT_REF")]
        return []
    ago = SHIFTS.get(lower(tokens, i + 1)) == "ago"
    if before in _SOME and ago:
        return [Expression("reference", i - 1, i + 2, value="PAST_REF")]
    if before in _LONG and ago and lower(tokens, i - 2) in _A:
        return [Expression("reference", i - 2, i + 2, value="PAST_REF")]
    if before in DEFINITE and lower(tokens, i + 1) in _BEING:
        return [Expression("reference", i - 1, i + 2, value="PRESENT_REF")]
    if (
        before in _THE_OR_THAT
        and lower(tokens, i - 2) in _BEFORE_THE_TIME
        and lower(tokens, i + 1) not in _AFTER_THE_TIME
    ):
        if before in DEFINITE and lower(tokens, i - 2) in _BY_OR_AT and _opens_clause(tokens, i + 1):
            return []  # "by the time he left"
        if before in DEFINITE and lower(tokens, i - 2) in _BY and lower(tokens, i + 1).isalpha():
            return []  # "by the time help arrived"
        if before in DEFINITE and (lower(tokens, i - 2) in GENITIVE or capital(tokens, i + 1)):
            return []
        return [Expression("unit", i - 1, i + 1, unit="time", relation="that")]
    if before in _THIS and lower(tokens, i - 2) in POINT and lower(tokens, i + 1) not in _LAST_OR_NEXT:
        return [Expression("reference", i - 1, i + 1, value="PRESENT_REF")]
    if (
        before in _SOME
        and not tokens.lowers[i - 2 if i > 1 else 0].endswith(ADVERB_ENDING)
        and lower(tokens, i - 2) in _BEFORE_SOME_TIME
    ):
        return [Expression("duration", i - 1, i + 1, value="PXX")]
    return []


def _opens_clause(tokens: Tokens, i: int) -> bool:
    """Whether a clause may begin at token `i`: a pronoun, an article, a name."""
    return lower(tokens, i) in _SUBJECTS or capital(tokens, i) or lower(tokens, i)[:1].isdigit()


def match_adverb(tokens: Tokens, i: int, _floor: int) -> list[Expression]:
    """ "daily", "annual"; not in a name: "the Daily Mail", "Weekly World"."""
    word = base(tokens.lowers[i])
    if capital(tokens, i) and not (starts_sentence(tokens, i) and not capital(tokens, i + 1)):
        return []
    if i > 1 and tokens.words[i - 1] == "." and touch(tokens, i - 1) and touch(tokens, i - 2):
        return []  # the name "farm.weekly"
    describes = lower(tokens, i + 1).isalpha() and lower(tokens, i + 1) not in _AFTER_ADVERB
    if word in _ADVERBS_ALONE and (describes or lower(tokens, i - 1) in DETERMINERS):
        return []  # "quarterly results"
    return [Expression("set", i, i + 1, value=ADVERBS[word], cut=len(tokens.lowers[i]) - len(word))]


def match_holiday(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "Christmas", "New Year's Eve", "last Thanksgiving", "Halloween 2013" """
    if not capital(tokens, i) and base(tokens.lowers[i]) not in LOWER:
        return []
    seconds, after = SECOND_WORDS[base(tokens.lowers[i])], base(lower(tokens, i + 1))
    if "" not in seconds and _QUOTES.get(after, after) not in seconds:
        return []
    matches = (
        one
        for one in HOLIDAYS[base(tokens.lowers[i])]
        if all(_QUOTES.get(word := base(lower(tokens, i + k)), word) == part for k, part in enumerate(one[0][1:], 1))
    )
    words_of, names = next(matches, ((), ""))
    if not words_of:
        return []
    end = i + len(words_of)
    if not capital(tokens, i) and not may_be_lower(names):
        return []
    if lower(tokens, end) in _NOT_HOLIDAYS or _is_compound(tokens, end) or _is_surname(tokens, i, end):
        return []
    last = tokens.lowers[end - 1]
    found = Expression("holiday", i, end, value=names, cut=len(last) - len(base(last)))
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    if before in _OTHER_CALENDARS:
        return []
    if before in _OF_HOLIDAY or (before in _PAST and lower(tokens, i - 2) in _ARTICLE_OR_POINTER):
        found.relation, found.first = RELATIONS[before], i - 1 - (before in _PAST)
    number = read_number(tokens, end) if lower(tokens, end)[:1].isdigit() else None
    if number and len(lower(tokens, end)) == 4 and 1000 <= number.value < 2100 and not found.cut:
        found.year, found.last = int(number.value), end + 1
    elif lower(tokens, end) in _WEEKEND and not found.cut:
        found.unit, found.last = "weekend", end + 1
    return [found]


def _is_surname(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the named day follows a given name in a list: "Ann Roe, Abbi Easter and"; not "Merry Christmas"."""
    listed = lower(tokens, i - 2) in _LISTING and capital(tokens, i - 1)
    return listed and end == i + 1 and lower(tokens, i - 1) in given_names("en")


def _is_compound(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen at token `i` makes the named day part of another word: "Christmas-tree lights"."""
    joined = is_dash(tokens, i) and touch(tokens, i - 1) and touch(tokens, i)
    return joined and lower(tokens, i + 1).isalpha() and not capital(tokens, i + 1)
