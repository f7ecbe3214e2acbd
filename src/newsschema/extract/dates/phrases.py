"""What may surround any expression: hedges, articles, "early", "the end of", counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import UNCOUNTED
from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.words import (
    BETWEEN,
    DATE_HEDGES,
    DETERMINERS,
    EARLY,
    HEDGES,
    LAST_OF_HEDGE,
    PARTS_OF,
    SOME,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    ALTERNATIVE,
    ARTICLES,
    DEFINITE,
    DEGREE,
    GENITIVE,
    GOAL,
    INDEFINITE,
    INSIDE,
    INTERVAL,
    PLURAL_ENDING,
    POSSESSIVE,
    SURFACE,
)
from newsschema.text.number_words import SCALES, TENS, UNITS
from newsschema.text.numbers import read_number

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

ENDINGS = words("ordinal_ending")
"""Of ordinals in digits."""
"""Endings of words: "Monday's", "weeks", "finally"."""
YEAR_FROM, YEAR_TO = 1000, 2100
"""Four digits from the first to before the second may be a year."""
_DASHES = {"-", "–", "—", "‑"}
NUMBER_WORDS = {*UNITS, *TENS, *SCALES, *words("singular_fraction"), "½", "¼", "¾"}
"""Words that are numbers or parts of them."""
# After these "over three years" says how much, elsewhere how far it stretches.
_BEFORE_OVER = words("before_over") | words("measured_in_time")
_BEFORE_VERB_LAST, _NO_PLURAL_SUBJECT = words("before_verb_last"), words("no_plural_subject")
_HALVES = values("half")
_PARTS_OF_UNITS = {word: float(value) for word, value in values("fraction").items()}
_JOINTS = words("after_number")
_LONGEST_COUNT = 6
_LONGEST_HEDGE = 4
_NUMBER_WITH_OF = words("number_with_of")
_PART_OF_DEICTIC_DAY = words("part_of_deictic_day")
_PART_OF_SPAN = words("part_of_span")
# Before the article of a period whose part is named: "the end of the year", "late in the month".
_BEFORE_THE_PERIOD = GENITIVE | INSIDE | EARLY.keys()
_BEFORE_DEICTIC_DAY = INSIDE | SURFACE
_EMPHASIS_OF_PART, _PORTIONS = words("emphasis_of_part"), words("portion_noun")
_STRETCH, _VERB_LAST = words("stretch_preposition"), words("verb_of_duration")
_A, _ONE_MORE = words("article_before_consonant"), words("one_more")
_SINGLE_UNIT = INDEFINITE | _ONE_MORE
_NUMBER_WITH_ARTICLE, _PAIR = words("number_with_article"), words("pair_noun")
_SOLE, _HALF_NOUN = words("sole"), words("half_noun")
_BEFORE_FRACTION = words("number_before_fraction")
_BETWEEN_NUMBERS = GOAL | ALTERNATIVE | ADDITION


def base(word: str) -> str:
    """Return the word without its possessive ending: "monday's" is "monday"."""
    return word[:-2] if word[-2:] in POSSESSIVE else word


def touch(tokens: Tokens, i: int) -> bool:
    """Whether token `i` and the one after it have no blank between them."""
    return i + 1 < len(tokens.starts) and tokens.ends[i] == tokens.starts[i + 1]


def is_dash(tokens: Tokens, i: int) -> bool:
    return 0 <= i < len(tokens.lowers) and tokens.lowers[i] in _DASHES


def lower(tokens: Tokens, i: int) -> str:
    """Return token `i` in lower case; empty beyond either end."""
    try:
        return tokens.lowers[i] if i >= 0 else ""
    except IndexError:
        return ""


def capital(tokens: Tokens, i: int) -> bool:
    return 0 <= i < len(tokens.words) and tokens.words[i][0].isupper()


def opens_name(tokens: Tokens, i: int) -> bool:
    """Whether a capital at token `i` may open a name: "Winter" of "the Winter Games"; not in "THIS WINTER SALES"."""
    named = capital(tokens, i) and capital(tokens, i + 1) and not tokens.words[i + 1].isupper()
    return named and not touch(tokens, i) and tokens.lowers[i + 1] not in DETERMINERS


def starts_sentence(tokens: Tokens, i: int) -> bool:
    return (
        i == 0
        or tokens.words[i - 1] in ".!?:;\"“”'‘’()•—–-`"
        or "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]
    )


def opens_line(tokens: Tokens, i: int) -> bool:
    """Whether a token is the first of its line."""
    return i < 1 or "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]


def ends_line(tokens: Tokens, i: int) -> bool:
    """Whether a line ends before token `i`, or the text, past a colon there."""
    i += lower(tokens, i) == ":"
    return i >= len(tokens.words) or "\n" in tokens.text[tokens.ends[i - 1] : tokens.starts[i]]


def small_number(tokens: Tokens, i: int, low: int, high: int) -> int | None:
    """Return the value of one or two digits at token `i` that lies between `low` and `high`."""
    word = lower(tokens, i)
    if 1 <= len(word) <= 2 and word.isdigit() and word.isascii() and low <= int(word) <= high:
        return int(word)
    return None


def part_before(tokens: Tokens, i: int, floor: int) -> tuple[int, str | None]:
    """Return where "early", "mid-" or "the end of" before token `i` begins, and its modifier; `i` if there is none."""
    j = i - 1
    if j >= floor and tokens.lowers[j] in _DASHES and lower(tokens, j - 1) in _PART_OF_SPAN:
        j -= 1
    word = lower(tokens, j) if j >= floor else ""
    if word in DEFINITE and lower(tokens, j - 1) in _BEFORE_THE_PERIOD:
        j -= 1
        word = lower(tokens, j)
    if word in EARLY and j >= floor:
        return j, EARLY[word]
    if word in _BEFORE_DEICTIC_DAY and j - 1 >= floor and lower(tokens, j - 1) in _PART_OF_DEICTIC_DAY:
        return j - 1, EARLY[lower(tokens, j - 1)]
    if word in GENITIVE and j - 1 >= floor:
        noun = lower(tokens, j - 1)
        if noun in PARTS_OF:
            start = j - 1
            if lower(tokens, start - 1) in _EMPHASIS_OF_PART:
                start -= 1
            return max(start, floor), PARTS_OF[noun]
        if noun in _PORTIONS and lower(tokens, j - 2) in _HALVES:
            return max(j - 2, floor), _HALVES[lower(tokens, j - 2)]
    return i, None


def article_before(tokens: Tokens, i: int, floor: int) -> int:
    """Return the place of a definite article right before token `i`, else `i`."""
    return i - 1 if i - 1 >= floor and tokens.lowers[i - 1] in DEFINITE else i


def hedge_before(tokens: Tokens, i: int, floor: int) -> tuple[int, str | None]:
    """Return where a hedge before token `i` begins and its modifier; `i` if there is none."""
    if i - 1 < floor or tokens.lowers[i - 1] not in LAST_OF_HEDGE:
        return i, None
    for length in range(min(_LONGEST_HEDGE, i - floor), 0, -1):
        words = tuple(tokens.lowers[i - length : i])
        if words in HEDGES and (words[-1] not in _STRETCH or length > 1 or lower(tokens, i - 2) in _BEFORE_OVER):
            if HEDGES[words] is None and lower(tokens, i - length - 1) in DEFINITE:
                return i, None  # "make the most of 15 minutes"
            return i - length, HEDGES[words]
    return i, None


def date_hedge_before(tokens: Tokens, i: int, floor: int) -> tuple[int, str | None]:
    """Return where "no later than" or "on or after" before a date at token `i` begins, and its modifier."""
    modifier = DATE_HEDGES.get(tuple(tokens.lowers[max(i - 3, 0) : i])) if i - 3 >= floor else None
    return (i - 3, modifier) if modifier else (i, None)


def is_verb_last(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is the verb "last": "to last a week", "They typically last a day"; not "in last two weeks"."""
    if tokens.lowers[i] not in _VERB_LAST or i == 0:
        return False
    before = tokens.lowers[i - 1]
    if before in _BEFORE_VERB_LAST or lower(tokens, i + 1) in INDEFINITE:
        return True
    adverb = before.endswith(ADVERB_ENDING)
    plural = before.endswith(PLURAL_ENDING) and before.isalpha() and before not in _NO_PLURAL_SUBJECT
    return adverb or plural


def count_before(tokens: Tokens, i: int, floor: int) -> tuple[int, float, str | None] | None:
    """Return where the number that ends right before token `i` begins, its value and the modifier it implies.

    "two and a half", "12 to 18", "several", "a couple of", "a"; adjectives such as "more" may come between.
    """
    j = i - 1
    if j < floor:
        return None
    if tokens.lowers[j] in _DASHES:
        j -= 1
    steps = 0
    while j >= floor and tokens.lowers[j] in BETWEEN and steps < 2:
        j, steps = j - 1, steps + 1
    if j < floor:
        return None
    word = tokens.lowers[j]
    if word in NUMBER_WORDS or word[0].isdigit():
        return _number_ending(tokens, j, floor)
    if word in DEGREE and lower(tokens, j - 1) in ALTERNATIVE and j - 2 >= floor:  # "10 or so years"
        read = _number_ending(tokens, j - 2, floor)
        return (read[0], read[1], "approx") if read is not None else None
    if word in SOME:
        determined = j - 1 >= floor and lower(tokens, j - 1) in ARTICLES and word in _NUMBER_WITH_ARTICLE
        start = j - 1 if determined else j
        if start < j and tokens.lowers[start] in DEFINITE:
            start = j
        return (start, 2, "approx") if word in _PAIR else (start, UNCOUNTED, None)
    if word in GENITIVE and j - 1 >= floor and lower(tokens, j - 1) in _NUMBER_WITH_OF:
        start = j - 2 if j - 2 >= floor and lower(tokens, j - 2) in _A else j - 1
        return (start, 2, "approx") if lower(tokens, j - 1) in _PAIR else (start, UNCOUNTED, None)
    if word in _SOLE and is_dash(tokens, i - 1):
        return j, 1, None
    if _describes(tokens, j) and j - 1 >= floor and lower(tokens, i).endswith(PLURAL_ENDING):
        number = lower(tokens, j - 1)
        if number in NUMBER_WORDS or small_number(tokens, j - 1, 2, 99):
            return _number_ending(tokens, j - 1, floor)
    if (
        word in INDEFINITE
        and lower(tokens, j - 1) in GENITIVE
        and lower(tokens, j - 2) in _PARTS_OF_UNITS
        and j - 3 >= floor
    ):
        return _part_of_unit(tokens, j - 2, floor)
    if word in _SINGLE_UNIT:
        if word not in _ONE_MORE and j - 1 >= floor and lower(tokens, j - 1) in _HALF_NOUN:
            return j - 1, 0.5, None
        return j, 1, None
    return None


def _part_of_unit(tokens: Tokens, j: int, floor: int) -> tuple[int, float, str | None] | None:
    """Read the fraction that ends with token `j`: "a quarter" of a century, "three quarters" of an hour."""
    counted = j - 1 - is_dash(tokens, j - 1)  # "three-quarters of a century"
    part, before = _PARTS_OF_UNITS[tokens.lowers[j]], lower(tokens, counted)
    start = counted if before in _BEFORE_FRACTION and counted >= floor else j
    return start, part * UNITS.get(before, 1), None


def _describes(tokens: Tokens, j: int) -> bool:
    """Whether a word may describe the units counted before it: "two bloody weeks"."""
    word = tokens.words[j]
    if len(word) <= 3 or word.endswith(PLURAL_ENDING) or word in _JOINTS:
        return False
    return word.isalpha() and word.islower()


def _number_ending(tokens: Tokens, j: int, floor: int) -> tuple[int, float, str | None] | None:
    start, value = _longest_number(tokens, j + 1, floor)
    if start < 0 and tokens.lowers[j] in UNITS:  # "two quarters" reads as a fraction
        start, value = j, float(UNITS[tokens.lowers[j]])
    if start < 0 or (start and touch(tokens, start - 1) and _is_part_of_number(tokens.words[start - 1])):
        return None
    before = lower(tokens, start - 1)
    if start - 2 >= floor and (before in _BETWEEN_NUMBERS or before in _DASHES):
        first, low = _longest_number(tokens, start - 1, floor)
        between = first > floor and before in ADDITION and lower(tokens, first - 1) in INTERVAL
        if 0 < low < value and (between or before not in ADDITION):
            return first - between, low, "equal_or_more"
    return start, value, None


def _is_part_of_number(word: str) -> bool:
    """Whether a word that touches a number belongs to it: "B" of "B12", "/" of "9/11"."""
    return word.isalnum() or word == "/"


def _longest_number(tokens: Tokens, end: int, floor: int) -> tuple[int, float]:
    """Return where the longest number that ends before a token begins, and its value: "2 1/2"; -1 where none does."""
    for k in range(max(floor, end - 1 - _LONGEST_COUNT), end):
        number = read_number(tokens, k)
        if number is not None and number.end == end and number.value >= 0:
            return k, float(number.value)
    return -1, 0.0


def is_year_number(tokens: Tokens, i: int) -> bool:
    word = lower(tokens, i)
    return len(word) == 4 and word.isascii() and word.isdigit() and YEAR_FROM <= int(word) < YEAR_TO
