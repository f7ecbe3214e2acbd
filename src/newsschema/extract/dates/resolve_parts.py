"""Parts of the day resolved: "this morning", "that evening", "at night", "overnight", "the early hours"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.arranged import is_general, is_habitual
from newsschema.extract.dates.context import Context, Focus, Resolved, Undated, add_days, spoken_day, with_time
from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.patterns import has_patterns
from newsschema.extract.dates.phrases import capital, lower, starts_sentence
from newsschema.extract.dates.resolve_units import STEPS
from newsschema.extract.dates.words import DETERMINERS, FUTURE_CUES, SCHEDULED_SINGULAR
from newsschema.lexicons.function_words import PLURAL_ENDING, POINT

if TYPE_CHECKING:
    from datetime import date

    from newsschema.extract.dates.expression import Expression

MORNING = "05"
"""The hour at which a night ends."""
# What happens in a night: "an overnight raid"; what "overnight" only describes is none of these: "an overnight bag".
_KINDS = words("part_noun")
_DETERMINERS = DETERMINERS | words("pointer")
_AFTER_NOUNS = words("after_date") | words("after_head") | words("no_complement")
_AFTER_PARTS = frozenset({"ADP", "PRON", "DET", "AUX"})
_AHEAD = FUTURE_CUES - SCHEDULED_SINGULAR
_PLURALS = (PLURAL_ENDING, *words("long_plural_ending"))
_EVENTS = words("event_of_night") | words("event_of_day") | words("attended_event")


def resolve_part(one: Expression, context: Context) -> Resolved | None:
    assert one.part is not None
    if one.value == "plural" and (not one.determined or (one.relation == "the" and not one.modifier)):
        return Resolved("set", f"XXXX-XX-XXT{one.part}")
    if not one.determined and one.relation is None and not (one.modifier and _ends_part(one, context)):
        return None
    if one.relation == "over" and _only_describes(one, context):
        return None
    if context.container is not None and len(context.container.value) >= len("2024-05-14"):
        return with_time(one, context.container.value[:10], context.container.source)
    if not context.message and _is_unknown_part(one, context):
        if one.relation == "that":
            context.undated = Undated(one.first, context.focus, recurs=False)
        return Resolved("time", f"XXXX-XX-XXT{one.part}")
    day: date | None
    if (
        one.relation in ("this", "last", "next", "over")
        and context.reference is not None
        and (context.dated or not context.narrative)
    ):
        day, source = context.reference, context.source
        step = {"last": -1, "next": 1}.get(one.relation or "", 0)
        if one.relation == "last" and one.clock and one.clock < MORNING:
            step = 0  # "at 2 a.m. last night"
        day = add_days(day, step)
    else:
        day, source = spoken_day(context)
        if context.dated and source == "context" and _is_over(one, context):
            day, source = context.reference, context.source
        if _is_from_unknown(one, context):
            return Resolved("time", f"XXXX-XX-XXT{one.part}")
        if day is not None and one.relation in STEPS:
            day = add_days(day, STEPS[one.relation])
    if day is None or (context.narrative and not one.determined):
        return Resolved("time", f"XXXX-XX-XXT{one.part}")
    if one.relation not in ("the", None) or context.focus.day is not None:  # "in the morning" names no day
        context.focus = Focus(day.year, day.month, day.day)
    return with_time(one, day.isoformat(), source)


def _ends_part(one: Expression, context: Context) -> bool:
    """Whether "late afternoon" describes no noun: "during lunch or late afternoon"; not "late afternoon sun"."""
    after = lower(context.tokens, one.last)
    if one.cut or one.value or has_patterns(context.analysis.language) or capital(context.tokens, one.last - 1):
        return False
    return not after.isalpha() or after in _AFTER_NOUNS or context.analysis.word_class(one.last) in _AFTER_PARTS


def _is_from_unknown(one: Expression, context: Context) -> bool:
    """Whether "the next morning" follows a day that nothing states; not "will leave the next morning"."""
    if one.relation not in ("after", "before") or context.message:
        return False
    day = context.focus.date() if context.focus.day is not None else None
    stated = day is not None and not (context.reference is not None and day > context.reference)
    open_ = day is None and one.relation == "before"  # "pack the night before"
    return not stated and (open_ or direction(context.analysis, one) <= 0)


def _is_unknown_part(one: Expression, context: Context) -> bool:
    """Whether a part of the day is of no day that is known: "that evening" of none, "in the morning" of any."""
    known = context.focus.day is not None
    if one.relation == "that":
        return not known
    apart = not context.moved or not context.analysis.same_sentence(context.moved - 1, one.first)
    if known and (context.narrative or not apart):
        return False  # "On Monday it is cold at night"
    if one.relation not in ("the", "over", None) or has_patterns(context.analysis.language):
        return False
    if one.relation == "over" and _is_event(lower(context.tokens, one.last)):
        return False  # "Overnight clashes left two dead"
    if one.modifier:
        return one.relation != "over" and _is_of_any_night(one, context)
    if (
        lower(context.tokens, one.first - 1) in POINT
        and not known
        and (context.moved or direction(context.analysis, one) < 0)
    ):
        return True  # "In March 1917 it shut at night", "He was seen there at night"
    return _is_of_any_night(one, context) or is_habitual(context.analysis, one)


def _is_over(one: Expression, context: Context) -> bool:
    """Whether a part of the day is not of a day to come: "Trains will run on Monday. He left in the evening"."""
    day, reference = context.focus.date(), context.reference
    if day is None or reference is None or day <= reference:
        return False
    return direction(context.analysis, one) < 0


def _is_of_any_night(one: Expression, context: Context) -> bool:
    """Whether a part of the day is any: "it is cold at night", "ways to help them sleep through the night"."""
    analysis = context.analysis
    if is_general(analysis, one):
        return True
    clause = analysis.clause_of(one.first)
    if clause is None or clause.finite or one.relation != "the":
        return False
    sentence = analysis.sentence(one.first)
    before = [other for other in analysis.clauses(sentence) if other.finite and other.verb < clause.verb]
    if not before or not _AHEAD.isdisjoint(analysis.lowers[sentence.first : one.first]):
        return False  # "is expected to fall in the night"
    matrix = before[-1]
    if matrix.subject is None or analysis.features(matrix.subject.head).get("person") == "1":
        return False  # "I want to walk in the night" is of now
    return matrix.tense == "pres" and not (matrix.perfect or matrix.progressive)


def _only_describes(one: Expression, context: Context) -> bool:
    """Whether "overnight" only says of what kind a thing is: "an overnight stay"; not "an overnight raid"."""
    analysis, tokens = context.analysis, context.tokens
    if context.message or one.cut or has_patterns(analysis.language) or not analysis.same_sentence(one.first, one.last):
        return False
    if starts_sentence(tokens, one.first) and analysis.word_class(one.last) == "PROPN":
        return False  # "Overnight Lobi United sold him"
    if lower(tokens, one.last) in _KINDS:
        return True
    determined = lower(tokens, one.first - 1) in _DETERMINERS
    phrase = analysis.phrase_of(one.last) if determined or analysis.word_class(one.last) in ("NOUN", "ADJ") else None
    if phrase is None or phrase.first > one.last:
        return determined and lower(tokens, one.last).isalpha() and not _is_event(lower(tokens, one.last))
    return not _is_event(lower(tokens, phrase.head))


def _is_event(noun: str) -> bool:
    """Whether a noun is something that happens: "raids", "flooding"."""
    return bool(_EVENTS & {noun, *map(noun.removesuffix, _PLURALS)})
