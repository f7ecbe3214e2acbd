"""Seasons of the year and of sport: "this summer", "the winter of 1994", "spring 2008", "last season"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.phrases import (
    article_before,
    base,
    capital,
    lower,
    opens_name,
    part_before,
    starts_sentence,
    touch,
)
from newsschema.extract.dates.words import RELATIONS, SEASONS
from newsschema.extract.dates.years import spelled_year
from newsschema.lexicons.calendar import full_year
from newsschema.lexicons.function_words import DEFINITE, GENITIVE, INSIDE
from newsschema.text.number_words import UNITS as NUMBERS

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_SEASONS_OF_SPORT = values("season_relation")
_OF_ONE, _AFTER_SEASONS = words("of_one"), words("after_season")
_AFTER_SEASON_YEAR = words("after_season_year")
_ARTICLE_OR_POINTER = words("article_or_pointer")
_BEFORE_SPRING = words("before_spring")
_BEFORE_THE_SPRING = words("before_the_spring")
_EVERY_ONE = words("every_one")
_ORDER_ADJECTIVE = words("order_adjective")
_JOINTS = words("day_joint")
_PART_OF_SPAN = words("part_of_span")
_AMBIGUOUS, _WITHIN = words("season_or_noun"), GENITIVE | INSIDE
_AFTER_OTHER_SEASON = GENITIVE | words("episode_noun")


def match_season(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "this summer", "the winter of 1994", "last fall", "spring 2008"; not "the fall of the regime"."""
    word = base(tokens.lowers[i])
    found = Expression("season", i, i + 1, part=SEASONS[word], cut=len(tokens.lowers[i]) - len(word))
    start, before = i, lower(tokens, i - 1) if i - 1 >= floor else ""
    place, modifier = part_before(tokens, i, floor)
    if place < i and tokens.lowers[place] in _PART_OF_SPAN:
        found.modifier, start = modifier, place
        before = lower(tokens, place - 1) if place - 1 >= floor else ""
    if lower(tokens, i + 1) == "/" and lower(tokens, i + 2) in SEASONS and _year_follows(tokens, i + 3):
        return []  # read at the second of the two
    year = _year_follows(tokens, i + 1)
    if before in RELATIONS and before not in _ORDER_ADJECTIVE:
        found.relation, start, found.determined = RELATIONS[before], start - 1, True
        if lower(tokens, start - 1) in _ARTICLE_OR_POINTER and start - 1 >= floor:
            start -= 1
    elif before in _EVERY_ONE:
        return [Expression("set", start - 1, i + 1, value=f"XXXX-{SEASONS[word]}")]
    elif before in DEFINITE:
        of_year = _year_follows(tokens, i + 2)
        of_noun = lower(tokens, i + 1) in GENITIVE and not of_year
        other = word in _AMBIGUOUS and start == i and lower(tokens, i - 2) not in _BEFORE_THE_SPRING
        other = other and not (lower(tokens, i + 1) in GENITIVE and of_year)
        if of_noun or other or opens_name(tokens, i):
            return []  # "the fall of the wall", "the Winter Games"
        start, found.determined = start - 1, True
    elif _is_no_season(tokens, i, before, year):
        return []
    found.first = start
    if found.determined:
        place, modifier = part_before(tokens, start, floor)
        if place < start:
            found.modifier, found.first = modifier, article_before(tokens, place, floor)
    _season_year(tokens, found)
    if found.year is None and found.relation is None and _describes_noun(tokens, found):
        return []
    if lower(tokens, i - 1) == "/" and lower(tokens, i - 2) in SEASONS and found.first == i and i - 2 >= floor:
        found.first, found.value = i - 2, SEASONS[lower(tokens, i - 2)]  # "autumn/winter 2024"
    return [found]


def _is_no_season(tokens: Tokens, i: int, before: str, year: bool) -> bool:
    """Whether a bare season is a verb, another noun or a name: "prices fall", "a spring", "Spring Street"."""
    if base(tokens.lowers[i]) in _AMBIGUOUS and not (year or _names_season(tokens, i, before)):
        return True
    return capital(tokens, i) and not year and (not starts_sentence(tokens, i) or opens_name(tokens, i))


def _names_season(tokens: Tokens, i: int, before: str) -> bool:
    """Whether the words beside "spring" or "fall" make it a season: "in spring when", "early spring", "spring or fall".

    None is one that may be part of the noun behind it: "in spring water", "spring and summer coats".
    """
    if lower(tokens, i - 1) in _PART_OF_SPAN:
        return True
    if before in _JOINTS and lower(tokens, i - 2) in SEASONS:
        return _ends_season(tokens, i)
    if lower(tokens, i + 1) in _JOINTS and lower(tokens, i + 2) in SEASONS:
        return _ends_season(tokens, i + 2)
    return before in _BEFORE_SPRING and _ends_season(tokens, i)


def _ends_season(tokens: Tokens, i: int) -> bool:
    """Whether no noun follows that the season at token `i` may describe."""
    after = lower(tokens, i + 1)
    return not after.isalpha() or (after in _AFTER_SEASONS and after not in GENITIVE)


def _describes_noun(tokens: Tokens, found: Expression) -> bool:
    """Whether a season only describes a noun ("a winter coat") or is a heading, a line of its own."""
    before, after = lower(tokens, found.first - 1), lower(tokens, found.last)
    if before in _OF_ONE and after.isalpha() and not found.determined:
        return not (after in _AFTER_SEASONS or found.cut)
    text = tokens.text
    opens = found.first == 0 or "\n" in text[tokens.ends[found.first - 1] : tokens.starts[found.first]]
    closes = found.last == len(tokens) or "\n" in text[tokens.ends[found.last - 1] : tokens.starts[found.last]]
    return opens and closes


def _year_follows(tokens: Tokens, i: int) -> bool:
    word = lower(tokens, i)
    if word in _WITHIN:
        word = lower(tokens, i + 1)
    if word in ("'", "’", "‘"):
        return len(lower(tokens, i + 1)) == 2 and lower(tokens, i + 1).isdigit()
    return (len(word) == 4 and word.isdigit() and word.isascii()) or word in _AFTER_SEASON_YEAR


def _season_year(tokens: Tokens, found: Expression) -> None:
    """Read "1994", "of 1994", "of nineteen ninety-four", "’80" after a season; "of that year" is joined later."""
    i = found.last + (lower(tokens, found.last) in GENITIVE)
    word = lower(tokens, i)
    if len(word) == 4 and word.isdigit() and word.isascii() and 1000 <= int(word) < 2100:
        found.year, found.last = int(word), i + 1
    elif (
        word in ("'", "’", "‘")
        and touch(tokens, i)
        and len(lower(tokens, i + 1)) == 2
        and lower(tokens, i + 1).isdigit()
    ):
        found.year, found.last = full_year(int(lower(tokens, i + 1))), i + 2
    elif NUMBERS.get(word) == 19 and (spelled := spelled_year(tokens, i)):
        found.year, found.last = spelled


def match_sports_season(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "last season", "next season": past, present or to come; the calendar does not say when it begins."""
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    value = _SEASONS_OF_SPORT.get(before)
    if value is None or capital(tokens, i) or lower(tokens, i + 1) in _AFTER_OTHER_SEASON:
        return []
    cut = len(tokens.lowers[i]) - len(base(tokens.lowers[i]))
    return [Expression("reference", i - 1, i + 1, value=value, cut=cut)]
