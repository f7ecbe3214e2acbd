"""English vocabulary of time. Values after TimeML's TIMEX3 and ISO 8601; the English is general knowledge."""

from __future__ import annotations

from newsschema.extract.dates.pack import numbers, values, words
from newsschema.lexicons.calendar import long_and_short_months

MONTHS, SHORT_MONTHS = long_and_short_months("en")
# Months that are also names or verbs: alone they need a word before them that only a date follows.
DOUBTFUL_MONTHS = words("month_or_name")

WEEKDAYS = numbers("weekday")
SHORT_WEEKDAYS = numbers("weekday_short")
PLURAL_WEEKDAYS = numbers("weekday_plural")

SEASONS = values("season")

PARTS = values("part_of_day")

# The part of the day written of, and the one before or around it.
NIGHTS = values("night")

# How long a unit is: its TIMEX3 letter and how many of them. T marks the units below a day.
UNITS = {
    word: (letter, int(count))
    for word, (letter, _, count) in ((word, value.partition("*")) for word, value in values("unit").items())
}
PLURAL_UNITS = values("unit_plural")
# Only after a number or a relation: "3 hrs", "last wk".
SHORT_UNITS = values("unit_short")

# Where a unit lies: last, this or next of its kind.
RELATIONS = values("relation")
# Behind a unit or a weekday, one further than last or next.
TWO_AWAY = values("two_units_away")
DETERMINERS = words("determiner")
# What may come between a number and its unit: "two full years", "three more days".
BETWEEN = words("between_number_and_unit")
# Indefinite numbers.
SOME = words("indefinite_number")

# Hedges before an expression, with TimeML's modifier; the longest that matches wins.
HEDGES = {tuple(hedge.split()): None if value == "none" else value for hedge, value in values("hedge").items()}
# Hedges before a date, by their last words.
DATE_HEDGES = {tuple(hedge.split()): value for hedge, value in values("date_hedge").items()}
LAST_OF_HEDGE = {hedge[-1] for hedge in HEDGES}

# The part of a period, right before it: "early 2016", "late last week".
EARLY = values("part_of_period")
# The part of a period, before "of": "the end of June".
PARTS_OF = values("part_of_period_of")

# Days counted from the day of writing.
DEICTIC_DAYS = numbers("deictic_day")

REFERENCES = values("reference")

# Which of its kind within a month or year; -1 counts from the end.
NTH = numbers("rank")
EVERY = words("every")
ADVERBS = values("frequency")

DECADES = numbers("decade")

# The nearest of these before a bare weekday or month gives its direction.
FUTURE_CUES = words("future_cue")
PAST_CUES = words("past_cue")
# What follows one of these is still to come, whatever its form: "will cut", "to be held".
MODALS = words("modal")
# Verbs of timetables: their present states what is arranged. Plural, singular, and after "is".
SCHEDULED_PLURAL = words("scheduled_plural")
SCHEDULED_SINGULAR = words("scheduled_singular")
SCHEDULED_ING = words("scheduled_ing")
# What seemed or came about has been: "appeared to begin on Thursday".
SEEMING = words("seeming")
# After "to" these are still to come.
TO_COME = words("to_come")

# A number before one of these counts or measures, so that it is no year.
COUNTED = words("counted")

# How a number of units lies to the day reckoned from.
SHIFTS = values("shift")
