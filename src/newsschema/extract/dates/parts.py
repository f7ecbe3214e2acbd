"""Parts of the day: "the morning", "this evening", "tonight", "the night before", "every afternoon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.phrases import article_before, base, capital, lower, part_before
from newsschema.extract.dates.relations import has_complement, opens_clause
from newsschema.extract.dates.words import DETERMINERS, EARLY, EVERY, NIGHTS, PARTS, RELATIONS
from newsschema.lexicons.function_words import DEFINITE, GENITIVE, PLURAL_ENDING, POINT, SURFACE

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_LONGEST_WITH_S = 4  # letters of "was", "this"; a longer word in -s is a plural
_BEFORE_TIMES, _WITHIN, _BOUNDING = words("before_clock"), words("within"), words("bounding")
_ARTICLE_OR_POINTER = words("article_or_pointer")
_PART_OF_PART, _PART_OF_SPAN = words("part_of_part"), words("part_of_span")
_SIDES = values("side")
_THIS, _THAT, _NEXT = words("near_singular"), words("far_singular"), words("next_in_order")
_TRADING, _OF_THE_PART = words("trading"), words("part_noun")
_BEFORE_NIGHT, _BEFORE_PART = words("before_night"), words("shift_of_part")
_HOURS_OF_PART, _BEFORE_DAY = words("hours_of_part"), GENITIVE | SURFACE
_ALL, _NO_RELATION, _AFTER_THIS = words("whole_before_part"), words("no_relation_of_part"), words("after_this")
_AT_NIGHT = words("part_after_at")


def _is_within(tokens: Tokens, i: int) -> bool:
    """Whether a preposition at token `i` makes a part of the day known: "in the morning the court sat"."""
    return lower(tokens, i) in _WITHIN or lower(tokens, i) in _BEFORE_TIMES


def _is_plural(word: str) -> bool:
    """Whether a word has the shape of a plural: "buses"; not "was", "this"."""
    return word.endswith(PLURAL_ENDING) and word.isalpha() and len(word) > _LONGEST_WITH_S


def _has_clause(tokens: Tokens, i: int) -> bool:
    """Whether a clause says which part of the day token `i` is: "the morning they left"; not "in the morning they"."""
    return opens_clause(tokens, i + 1) and not _is_within(tokens, i - 2)


def _night(tokens: Tokens, i: int, floor: int) -> Expression:
    """ "tonight", "overnight", "later tonight" """
    word = base(tokens.lowers[i])
    cut = len(tokens.lowers[i]) - len(word)
    found = Expression("part", i, i + 1, part="NI", relation=NIGHTS[word], determined=True, cut=cut)
    if lower(tokens, i - 1) in _BEFORE_NIGHT and i - 1 >= floor:
        found.first, found.modifier = i - 1, EARLY[lower(tokens, i - 1)]
    return found


def _take_stage(tokens: Tokens, found: Expression, floor: int) -> tuple[int, str]:
    """Read "mid-", "early" or "late" before a part of the day; return where it begins then, and the word before it."""
    i = found.first
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    if before in ("-", "–") and lower(tokens, i - 2) in _PART_OF_SPAN:
        found.modifier = EARLY[lower(tokens, i - 2)]
        found.determined = True
        return i - 2, lower(tokens, i - 3)
    if before in _PART_OF_PART:
        found.modifier = EARLY[before]
        outer = lower(tokens, i - 2) if i - 2 >= floor else ""
        found.determined = found.modifier == "mid" or outer in _BOUNDING  # "by late morning"
        return i - 1, outer
    return i, before


def match_part(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "this morning", "the night", "mid-afternoon", "tonight", "overnight", "every evening"."""
    word = base(tokens.lowers[i])
    cut = len(tokens.lowers[i]) - len(word)
    if word in NIGHTS:  # not "the Tonight Show"
        return [] if capital(tokens, i) and lower(tokens, i - 1) in DEFINITE else [_night(tokens, i, floor)]
    # "the early morning hours of"
    hours = lower(tokens, i + 1) in _HOURS_OF_PART and not cut and lower(tokens, i + 2) in _BEFORE_DAY
    found = Expression("part", i, i + 1 + hours, part=PARTS[word], cut=cut)
    start, before = _take_stage(tokens, found, floor)
    after = lower(tokens, i + 1)
    if before in _THAT and not cut and _is_plural(after):
        return []  # "says that night buses will run"
    if before in EVERY:
        return [Expression("set", start - 1, i + 1, part=found.part)]
    if before in _ALL and not word.endswith(PLURAL_ENDING):
        return [Expression("part", i - 1, i + 1, part=found.part, relation="the", determined=True)]
    if lower(tokens, i + 1) in _TRADING and before not in DETERMINERS and not cut:
        found.relation, found.determined = "the", True
    if (before in RELATIONS and before not in _NO_RELATION) or (
        before in _AFTER_THIS and lower(tokens, start - 2) in _THIS
    ):
        found.relation, start, found.determined = RELATIONS[before], start - 1, True
        if before in _NEXT and lower(tokens, start - 1) in DEFINITE:
            found.relation = "after"
        if lower(tokens, start - 1) in _ARTICLE_OR_POINTER and start - 1 >= floor:
            start -= 1
    elif before in DETERMINERS and lower(tokens, i + 1) in _OF_THE_PART and not cut:
        return []  # "the night porter"
    elif before in DEFINITE and start == i and after in _SIDES and not has_complement(tokens, i + 2):
        return [
            Expression("part", i - 1, i + 2, part=found.part, relation=_SIDES[after], determined=True)
        ]  # "the night before"
    elif before in DEFINITE and start == i and not cut and _has_clause(tokens, i):
        return []  # "the morning they left"
    elif before in DEFINITE:
        found.relation, start, found.determined = "the", start - 1, True
    elif before in POINT and word in _AT_NIGHT:
        found.relation = "the"
    found.first = start
    place, modifier = part_before(tokens, start, floor)
    if place < start and found.determined:
        found.modifier, found.first = modifier, article_before(tokens, place, floor)
    elif lower(tokens, start - 1) in _BEFORE_PART and start - 1 >= floor and found.relation == "this":
        found.modifier, found.first = EARLY[lower(tokens, start - 1)], start - 1
    if word.endswith(PLURAL_ENDING):
        found.value = "plural"
    return [found]
