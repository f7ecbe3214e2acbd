"""One pass over the tokens: at each anchor its matcher looks around."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.dates import calendar, clock, deixis, parts, periods, quarters, seasons, weekdays, years
from newsschema.extract.dates.holidays import HOLIDAYS
from newsschema.extract.dates.join import join
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.words import (
    ADVERBS,
    DECADES,
    DEICTIC_DAYS,
    MONTHS,
    NIGHTS,
    PARTS,
    PLURAL_UNITS,
    PLURAL_WEEKDAYS,
    REFERENCES,
    SEASONS,
    SHORT_MONTHS,
    SHORT_UNITS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
)
from newsschema.extract.reasons import record_rule
from newsschema.lexicons.function_words import POSSESSIVE
from newsschema.text.tokens import numbers_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsschema.extract.dates.expression import Expression
    from newsschema.text.tokens import Tokens

    Matcher = Callable[[Tokens, int, int], list[Expression]]


def _anchors(tables: Iterable[tuple[Iterable[str], Matcher]]) -> dict[str, tuple[Matcher, ...]]:
    """Map each anchor, with and without a possessive ending, to the matchers to try in turn."""
    found: dict[str, tuple[Matcher, ...]] = {}
    for anchors, matcher in tables:
        for word in anchors:
            for spelling in (word, *(word + ending for ending in POSSESSIVE)):
                found[spelling] = (*found.get(spelling, ()), matcher)
    return found


# Words, and the matcher that is called at each; where there are two, the first that finds something wins.
ANCHORS = _anchors(
    (
        (HOLIDAYS, deixis.match_holiday),
        ((*MONTHS, *SHORT_MONTHS), calendar.match_month),
        ((*WEEKDAYS, *SHORT_WEEKDAYS, *PLURAL_WEEKDAYS), weekdays.match_weekday),
        (words("century_noun"), years.match_century),
        ((*UNITS, *PLURAL_UNITS, *SHORT_UNITS, *words("half_noun")), periods.match_unit),
        (words("short_quarter"), quarters.match_short_quarter),
        (words("results_period"), quarters.match_period),
        (DECADES, years.match_spelled_decade),
        (words("opens_spelled_year"), years.match_spelled_year),
        (("'", "’", "‘"), years.match_apostrophe),
        (words("named_hour"), clock.match_named),
        (words("full_hour_noun"), clock.match_oclock),
        ((*PARTS, *NIGHTS), parts.match_part),
        (DEICTIC_DAYS, deixis.match_offset),
        (REFERENCES, deixis.match_reference),
        (words("past_the_hour"), clock.match_past_hour),
        (words("quarter_noun"), clock.match_to_hour),
        (words("gone_by"), deixis.match_past),
        (words("pointing_noun"), deixis.match_time_word),
        (ADVERBS, deixis.match_adverb),
        (SEASONS, seasons.match_season),
        (words("season_word"), seasons.match_sports_season),
        ((*periods.LASTING, *periods.LASTING_ONE), periods.match_lasting),
    )
)
_DIGITS = (clock.match_clock, years.match_digits, calendar.match_day_number)


def scan(tokens: Tokens) -> list[Expression]:
    """Return the expressions in reading order; none overlaps another."""
    found: list[Expression] = []
    lowers, anchors, floor = tokens.lowers, ANCHORS, 0
    named = compress(range(len(lowers)), map(anchors.__contains__, lowers))
    for i in sorted([*named, *numbers_in(tokens)]):
        if i < floor or (i and lowers[i - 1] == "#" and tokens.ends[i - 1] == tokens.starts[i]):
            continue
        for matcher in anchors.get(lowers[i], _DIGITS):
            here = matcher(tokens, i, floor)
            if here:
                for one in here:
                    record_rule(tokens.text, tokens.starts[one.first], matcher.__name__)
                found += here
                floor = max(here[-1].last, i + 1)
                break
    return join(tokens, found)
