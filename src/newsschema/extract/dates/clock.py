"""Times of day: "9:30 a.m.", "18:00 UTC", "noon", "10 o'clock"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import numbers, values, words
from newsschema.extract.dates.phrases import (
    base,
    capital,
    hedge_before,
    is_dash,
    lower,
    small_number,
    starts_sentence,
    touch,
)
from newsschema.extract.dates.words import NIGHTS, PARTS
from newsschema.extract.dates.zones import ZONE_NAMES, is_zone, read_zone
from newsschema.lexicons.calendar import zone_names
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, DEFINITE, GOAL, INSIDE, LIMIT
from newsschema.text.number_words import UNITS

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_SHORTLY = words("shortly")
_NAMED = values("named_hour")
_BEFORE_TIMES = words("before_clock")
# Minutes before an hour: "half past seven".
_MINUTES = numbers("minutes")
# After an hour in words: another word is what it counts.
_AFTER_HOURS = words("after_hour")
_NOON, _HOURS, _HOUR, _DIGITS_OF_HOUR = 12, 24, 60, 2
# Before "a quarter to" these introduce an amount: "fell by", "rose from".
_OF_AMOUNTS = words("of_amount")
# Before "past" they count no things: "at half past nine crews".
_PARTS_OF_HOUR = words("part_of_hour")
_OCLOCK, _HOURS_NOUN, _A = words("full_hour_noun"), words("hours_noun"), words("article_before_consonant")
# "am", and "a" of "a.m.": the half of the day that each is of.
_HALVES, _LETTERS = values("clock_half"), values("half_of_day_letter")
_BEHIND_LETTER = words("after_half_of_day_letter")
_TONIGHT, _PERCENT = words("night_of_today"), words("percentage")
_MIDNIGHT = "00:00"
_RANGE = GOAL | ADDITION | ALTERNATIVE | LIMIT
_SIDES = values("side")
_THIS = words("near_singular")
_MATCH_EVENTS, _NEAR, _LONGEST_PERIOD = words("match_event"), 12, 20
_BEFORE_TIME_OF_DAY = words("before_time_of_day")


def match_clock(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "9:30", "9:30 a.m.", "7pm", "0800 GMT", "10 o'clock", "7.15 p.m." beginning at the digits of token `i`."""
    if len(tokens.lowers[i]) <= 2 and not _may_be_hour(tokens, i):
        return []  # what counts something
    read = _hour_minute(tokens, i)
    if read is None:
        return []
    hour, minute, end = read
    if minute is not None and lower(tokens, end) in _HOURS_NOUN:
        end += 1
    if lower(tokens, end) in _NAMED and hour == _NOON and not minute:  # "12:00 noon"
        named = lower(tokens, end)
        found = Expression("clock", i, end + 1, clock=_NAMED[named], determined=True)
        found.value = "midnight" if _NAMED[named] == _MIDNIGHT else None
        return [found]
    half, end = _half_of_day(tokens, end)
    half = half or _half_of_end(tokens, end, hour)
    zone, last = read_zone(tokens, end + (half is None and lower(tokens, end) in _OCLOCK))
    marked = half is not None or last > end or _opens_part(tokens, last)
    if hour > _HOURS or (half == "am" and not 1 <= hour <= _NOON):
        return []
    if not marked and (minute is None or not _is_bare_time(tokens, i, last)):
        return []
    hour += _NOON if half == "pm" and hour < _NOON else -_NOON if half == "am" and hour == _NOON else 0
    stated = f"{hour:02d}" if minute is None else f"{hour:02d}:{minute:02d}"
    first, modifier = _hedge(tokens, i, floor)
    return [Expression("clock", first, last, clock=stated, zone=zone, modifier=modifier, determined=half is not None)]


def _hedge(tokens: Tokens, i: int, floor: int) -> tuple[int, str | None]:
    """Return where "around" before a time at token `i` begins and its modifier; "shortly before" is no part of it."""
    first, modifier = hedge_before(tokens, i, floor)
    if modifier == "approx":
        return first, modifier
    near = i - 2 >= floor and lower(tokens, i - 2) in _SHORTLY
    return i, _SIDES.get(lower(tokens, i - 1)) if near else None


def _may_be_hour(tokens: Tokens, i: int) -> bool:
    """Whether what follows one or two digits lets them be an hour: "7pm", "7:30", "7 GMT", "7 to 9 p.m."."""
    after = lower(tokens, i + 1)
    return (
        after in _AFTER_DIGITS
        or after in _TONIGHT
        or after in zone_names()
        or after in _NAMED
        or _is_range_sign(tokens, i + 1)
    )


def _opens_part(tokens: Tokens, i: int) -> bool:
    """Whether a part of the day makes the number before token `i` a time: "8 in the evening"."""
    if lower(tokens, i) in _TONIGHT and not lower(tokens, i + 1).isalpha():  # "at around 11 tonight"
        return lower(tokens, i - 2) in _BEFORE_TIMES
    return lower(tokens, i) in INSIDE and lower(tokens, i + 1) in DEFINITE and lower(tokens, i + 2) in PARTS


def _is_bare_time(tokens: Tokens, i: int, end: int) -> bool:
    """Whether hours and minutes alone are a time of day: "at 9:30"; not "won in 3:07:35", "a 2:1 win"."""
    if lower(tokens, i + 3) == ":" and not _states_time(tokens, i):
        return False
    return lower(tokens, end) not in _PERCENT and _timely(tokens, i, end)


def _is_range_sign(tokens: Tokens, i: int) -> bool:
    """Whether a token may join the two ends of a time: "6-9 p.m.", "from 6 to 9 p.m."."""
    return is_dash(tokens, i) or lower(tokens, i) in _RANGE


def _half_of_end(tokens: Tokens, end: int, hour: int) -> str | None:
    """Return the half of the day that the end of a range has for both: of "6-9 p.m." pm, of "9 to 5 p.m." am."""
    if not _is_range_sign(tokens, end) or not 1 <= hour <= _NOON:
        return None
    read = _hour_minute(tokens, end + 1)
    if read is None or not 1 <= read[0] <= _NOON:
        return None
    half, _ = _half_of_day(tokens, read[2])
    later = hour % _NOON > read[0] % _NOON
    return {"am": "pm", "pm": "am"}[half] if half and later else half


def _states_time(tokens: Tokens, i: int) -> bool:
    """Whether hours, minutes and seconds are a time of day, as after "at"; a race is won "in" them."""
    return lower(tokens, i - 1) in _BEFORE_TIME_OF_DAY


def _timely(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a bare "9:30" is a time and no score, verse or length."""
    before = lower(tokens, i - 1)
    if _may_be_of_match(tokens.lowers[i]) and not _MATCH_EVENTS.isdisjoint(tokens.lowers[max(i - _NEAR, 0) : i]):
        return False  # "scored at 7:14"
    if (
        touch(tokens, end - 1)
        and lower(tokens, end) in (":", "-", "/", ".")
        and lower(tokens, end + 1)[:1].isdigit()
        and touch(tokens, end)
    ):
        return False
    if i and tokens.ends[i - 1] == tokens.starts[i] and before not in ("(", "-", "–", '"', "“"):
        return False
    return before in _BEFORE_TIMES or before in PARTS or _opens_entry(tokens, i)


def _may_be_of_match(hour: str) -> bool:
    """Whether digits may be the minutes of a period of twenty: "7" of "scored at 7:14", "19"; not "07", "21"."""
    return hour.isdecimal() and not hour.startswith("0") and int(hour) < _LONGEST_PERIOD


def _hour_minute(tokens: Tokens, i: int) -> tuple[int, int | None, int] | None:
    word = lower(tokens, i)
    if not word.isascii():
        return None
    if len(word) <= 2 and word.isdigit():
        hour = int(word)
        if lower(tokens, i + 1) == ":" and touch(tokens, i) and touch(tokens, i + 1) and len(lower(tokens, i + 2)) == 2:
            minute = small_number(tokens, i + 2, 0, 59)
            if minute is None or hour > 24:
                return None
            end = i + 3
            if (
                lower(tokens, end) == ":"
                and touch(tokens, end - 1)
                and (small_number(tokens, end + 1, 0, 59)) is not None
            ):
                end += 2
            return hour, minute, end
        return (hour, None, i + 1) if hour <= 24 else None
    if "." in word and len(word) <= 5:
        left, _, right = word.partition(".")
        if len(right) == 2 and _is_hour_and_minute(left, right):
            half, _ = _half_of_day(tokens, i + 1)
            marked = half or is_zone(tokens, i + 1) or _is_at_part(tokens, i)
            return (int(left), int(right), i + 1) if marked else None
    if 3 <= len(word) <= 4 and word.isdigit() and touch(tokens, i) and lower(tokens, i + 1) in _HALVES:
        hour, minute = int(word[:-2]), int(word[-2:])
        return (hour, minute, i + 1) if 1 <= hour <= 12 and minute < 60 else None
    if len(word) == 4 and _is_hour_and_minute(word[:2], word[2:]):
        zoned = is_zone(tokens, i + 1)
        if zoned or (lower(tokens, i + 1) in _HOURS_NOUN and word[0] in "012"):
            return int(word[:2]), int(word[2:]), i + 1 if zoned else i + 2
    return None


def _is_at_part(tokens: Tokens, i: int) -> bool:
    """Whether a number is between "at" and a part of the day: "at 9.20 this morning"; not a price "at 9.20"."""
    if lower(tokens, i - 1) not in _BEFORE_TIME_OF_DAY:
        return False
    after = lower(tokens, i + 1)
    return after in NIGHTS or (after in _THIS and lower(tokens, i + 2) in PARTS)


def _opens_entry(tokens: Tokens, i: int) -> bool:
    """Whether hours and minutes open a paragraph, as the entries of a live report do: "22:14 Polls have closed"."""
    if i and "\n" not in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]:
        return False
    return len(lower(tokens, i)) == _DIGITS_OF_HOUR and (i + 3 >= len(tokens) or capital(tokens, i + 3))


def _is_hour_and_minute(hour: str, minute: str) -> bool:
    """Whether two strings are the digits of a time: "23" and "05"; not "25" and "05", "9" and "75"."""
    return hour.isdigit() and minute.isdigit() and int(hour) <= 24 and int(minute) < 60


def _half_of_day(tokens: Tokens, i: int) -> tuple[str | None, int]:
    """Read "a.m.", "pm" at token `i`: which, and where it ends."""
    word = lower(tokens, i)
    if word in _HALVES:
        return _HALVES[word], i + 1
    if word not in _LETTERS or lower(tokens, i + 1) != "." or lower(tokens, i + 2) not in _BEHIND_LETTER:
        return None, i
    if not (touch(tokens, i) and touch(tokens, i + 1)):
        return None, i
    end = i + 3
    if lower(tokens, end) == "." and touch(tokens, end - 1):
        end += 1
    return _LETTERS[word], end


def match_named(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "noon", "midnight", "midday" """
    word = base(tokens.lowers[i])
    if i and is_dash(tokens, i - 1) and touch(tokens, i - 1):
        return []
    if capital(tokens, i) and not starts_sentence(tokens, i) and lower(tokens, i - 1).isalpha():
        return []
    if lower(tokens, i + 1) in _AFTER_MIDNIGHT:
        return []
    found = Expression("clock", i, i + 1, clock=_NAMED[word], determined=True, cut=len(tokens.lowers[i]) - len(word))
    if _NAMED[word] == _MIDNIGHT and lower(tokens, i - 1) not in _PAST_HOUR:  # "just after midnight" the day has begun
        found.value = "midnight"
    if is_zone(tokens, i + 1):
        found.zone, found.last = read_zone(tokens, i + 1)
    found.first, found.modifier = _hedge(tokens, i, floor)
    return [found]


def match_oclock(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "ten o'clock": an hour in words; digits are read at the digits."""
    hour = UNITS.get(lower(tokens, i - 1), 0)
    if i - 1 < floor or not 1 <= hour <= 12:
        return []
    first, modifier = _hedge(tokens, i - 1, floor)
    return [Expression("clock", first, i + 1, clock=f"{hour:02d}", modifier=modifier)]


def match_past_hour(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "half past seven", "a quarter past 3 p.m.", "20 past noon"; not "ten past winners"."""
    minute = _MINUTES.get(lower(tokens, i - 1)) or small_number(tokens, i - 1, 1, 59)
    if minute is None or i - 1 < floor or i + 1 >= len(tokens):
        return []
    hour = (match_named if lower(tokens, i + 1) in _NAMED else match_clock)(tokens, i + 1, i + 1)
    if hour and _has_minutes(hour[0]):
        return []  # "ten past 9:30" is none
    stated, end = (hour[0].clock or "", hour[0].last) if hour else _plain_hour(tokens, i + 1)
    if not stated:
        return []
    first = i - 2 if lower(tokens, i - 2) in _A and i - 2 >= floor else i - 1
    zone = hour[0].zone if hour else None
    return [Expression("clock", first, end, clock=f"{stated[:2]}:{minute:02d}", zone=zone, determined=bool(hour))]


def match_to_hour(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "at quarter to six", "until a quarter to 3 p.m."; not "fell by a quarter to six"."""
    first = i - 1 if lower(tokens, i - 1) in _A and i - 1 >= floor else i
    before = lower(tokens, first - 1)
    if lower(tokens, i + 1) not in GOAL or before not in _BEFORE_TIMES or before in _OF_AMOUNTS:
        return []
    hour = match_clock(tokens, i + 2, i + 2)
    stated, end = (hour[0].clock or "", hour[0].last) if hour else _plain_hour(tokens, i + 2)
    if not stated or (hour and _has_minutes(hour[0])):
        return []
    clock = f"{(int(stated[:2]) - 1) % _HOURS:02d}:{_HOUR - _MINUTES[base(tokens.lowers[i])]}"
    zone = hour[0].zone if hour else None
    return [Expression("clock", first, end, clock=clock, zone=zone, determined=bool(hour))]


def _has_minutes(one: Expression) -> bool:
    """Whether a clock time has minutes that are not zero: "9:30"; not "3 p.m.", "9:00", "midnight"."""
    stated = one.clock or ""
    return one.value is None and ":" in stated[:3] and stated[3:5] != "00"


def _plain_hour(tokens: Tokens, i: int) -> tuple[str, int]:
    """Read the hour at token `i`, "seven" or "7", and where it ends; "" where it counts what follows."""
    hour = UNITS.get(lower(tokens, i)) or small_number(tokens, i, 1, 12) or 0
    after = lower(tokens, i + 1)
    counts = after.isalpha() and after not in _AFTER_HOURS
    if not 1 <= hour <= 12 or (counts and lower(tokens, i - 2) not in _PARTS_OF_HOUR):
        return "", i
    return f"{hour:02d}", i + 1 + (after in _OCLOCK)


# What follows the hour of a time in digits: "7pm", "7 a.m.", "7 o'clock", "7 in the morning", "7:30", "7 (GMT)".
_AFTER_DIGITS = {":", "(", *words("after_digits"), *ZONE_NAMES}
_PAST_HOUR = words("past_hour")
# "the midnight sun"
_AFTER_MIDNIGHT = words("after_midnight")
