"""Whether a season or time is of any year or day: "Pipes break in winter", "Some parents get home at 6 p.m."."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.dates.arranged import is_habitual
from newsschema.extract.dates.governing import INVARIANT
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.words import (
    ADVERBS,
    DETERMINERS,
    EVERY,
    FUTURE_CUES,
    PLURAL_WEEKDAYS,
    SCHEDULED_PLURAL,
    SCHEDULED_SINGULAR,
    SEASONS,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis, Clause


class _Place(NamedTuple):
    """A season or time in its sentence, with the finite clause that it belongs to, if any."""

    analysis: Analysis
    one: Expression
    first: int
    last: int
    """The tokens of its sentence, half-open."""
    clause: Clause | None

    def before(self) -> str:
        return self.analysis.lowers[self.one.first - 1] if self.one.first > self.first else ""


class Evidence(NamedTuple):
    """What the score of a season or time as any of its kind gains where something is so."""

    name: str
    weight: float
    holds: Callable[[_Place], bool]


_CONDITIONS = words("generic_condition")
_ANYBODY = words("generic_subject")
_OF_MANY = words("generic_determiner")
_ADDRESSED, _PERSONS = words("addressed"), words("habit_subject")
_NEAR = 40  # tokens between a time and a word for what recurs
_NOT_ONE = _OF_MANY | _ADDRESSED
_RECURRING = EVERY | PLURAL_WEEKDAYS.keys() | {word for word, value in ADVERBS.items() if value == "P1D"}
_AHEAD = FUTURE_CUES - SCHEDULED_SINGULAR
_INVITING = words("inviting")
_ADVISING = words("advising_modal")
_BE, _HAVE = words("bare_be"), words("perfect_infinitive_auxiliary")
_LIMITS = words("limit_of_period")


def _is_determined(place: _Place) -> bool:
    return place.one.determined or place.before() in DETERMINERS


def _states_present(place: _Place) -> bool:
    clause = place.clause
    if clause is None or clause.tense != "pres" or clause.perfect or clause.progressive:
        return False
    if place.analysis.lemma(clause.verb) in _HAVE and place.analysis.tag(clause.verb + 1) == "p":
        return False  # a perfect whose participle is read as part of a noun: "have cancelled flights"
    return not clause.modal and place.analysis.lowers[clause.verb] not in INVARIANT


def _is_scheduled(place: _Place) -> bool:
    """Whether the verb is one that timetables use of a subject that exists once: "The fair opens", "Leaders meet"."""
    if place.clause is None or place.clause.kind == "adverbial":
        return False
    subject = place.clause.subject
    if subject is not None and place.analysis.lowers[subject.first] in _NOT_ONE:
        return False  # "Some parents arrive home at 6 p.m."
    verb = place.analysis.lowers[place.clause.verb]
    return verb in SCHEDULED_SINGULAR or verb in SCHEDULED_PLURAL


def _is_plural(place: _Place) -> bool:
    """Whether the clause is about all things of a kind: "wolves come", "people who live here drive", "you plant"."""
    subject = place.clause.subject if place.clause is not None else None
    if subject is None:
        return False
    analysis = place.analysis
    if analysis.lowers[subject.head] in _ANYBODY:
        return True
    if analysis.lowers[subject.first] in _ADDRESSED:
        return True
    opens = analysis.word_class(subject.first) not in ("DET", "NUM", "PROPN", "PRON")
    bare = subject.owner is None and (opens or analysis.lowers[subject.first] in _OF_MANY)
    return bare and subject.kind == "noun" and analysis.tag(subject.head) == "N"


def _is_personal(place: _Place) -> bool:
    """Whether a pronoun of no one person names who acts: "I wake up", "they eat"; not "we are", "he lands"."""
    subject = place.clause.subject if place.clause is not None else None
    if place.clause is None or subject is None or place.analysis.lowers[subject.head] not in _PERSONS:
        return False
    return place.analysis.lemma(place.clause.verb) not in _BE


def _recurs(place: _Place) -> bool:
    """Whether a word for what recurs is in the sentence: "every day", "on Sundays"."""
    first, last = max(place.first, place.one.first - _NEAR), min(place.last, place.one.last + _NEAR)
    return not _RECURRING.isdisjoint(place.analysis.lowers[first:last])


def _is_subject(place: _Place) -> bool:
    subject = place.clause.subject if place.clause is not None else None
    return subject is not None and place.one.last == subject.last and not _is_determined(place)


def _is_advice(place: _Place) -> bool:
    """Whether the clause is a request, "Cover the roses in winter"; not one to come, "Join us in the spring"."""
    if place.clause is None or not place.clause.finite or place.clause.subject is not None:
        return False
    verb = place.clause.verb
    asks = place.analysis.tag(verb) == "m" or (place.clause.tense == "" and place.analysis.lowers[verb] in _BE)
    return asks and place.analysis.lowers[verb] not in _INVITING


def _is_conditional(place: _Place) -> bool:
    """Whether a condition of the present is in the sentence: "when the lake freezes", "if you plant"."""
    lowers = place.analysis.lowers
    return not _CONDITIONS.isdisjoint(lowers[place.first : place.last])


def _is_paired(place: _Place) -> bool:
    """Whether another season, without an article, is in the sentence: "wet in winter and dry in summer"."""
    lowers = place.analysis.lowers
    others = [at for at in range(place.first, place.last) if lowers[at] in SEASONS]
    return any(not place.one.first <= at < place.one.last for at in others)


def _is_limit(place: _Place) -> bool:
    """Whether the season begins or ends something: "until spring", "since autumn"; not "from spring to autumn"."""
    return place.before() in _LIMITS and not _is_paired(place)


def _is_ahead(place: _Place) -> bool:
    """Whether something is to come: "will", "is expected to", "plans to"."""
    if place.clause is not None and place.clause.tense == "fut":
        return True
    analysis = place.analysis
    cues = [at for at in range(place.first, place.one.first) if analysis.lowers[at] in _AHEAD]
    return any("modal" not in analysis.features(at) for at in cues)


def _is_over(place: _Place) -> bool:
    clause = place.clause
    return clause is not None and (clause.tense == "past" or clause.perfect or clause.progressive)


_OF_SENTENCE = (
    Evidence("a word of habit in the sentence", 2, lambda place: is_habitual(place.analysis, place.one)),
    Evidence("a present without aspect", 1, _states_present),
    Evidence("a subject that is all of a kind", 1, _is_plural),
    Evidence("an event of the timetable", -1.5, _is_scheduled),
    Evidence("a clause of the past, or under way", -3, _is_over),
    Evidence("a word of the future before it", -3, _is_ahead),
)
_OF_SEASON = (
    Evidence("without an article", 1, lambda place: not _is_determined(place)),
    Evidence("what may or should be", 1, lambda place: place.clause is not None and place.clause.modal in _ADVISING),
    Evidence("a request", 2, _is_advice),
    Evidence("a condition of the present", 1, _is_conditional),
    Evidence("the subject itself, without an article", 1, _is_subject),
    Evidence("another season beside it", 1, _is_paired),
    Evidence("an article or an owner", -1, _is_determined),
    Evidence("part of the season alone", -0.5, lambda place: place.one.modifier in ("start", "end")),
    Evidence("behind a limit", -2, _is_limit),
)
_OF_TIME = (
    Evidence("a pronoun for somebody who does something", 1, _is_personal),
    Evidence("a word for what recurs", 3, _recurs),
)
_ENOUGH = 2


def is_any_season(analysis: Analysis, one: Expression) -> bool:
    """Whether a season without a year or relation is any of its name, by the evidence of its sentence."""
    if one.year is not None or one.of is not None or one.cut or one.relation not in (None, "the"):
        return False
    return _score(analysis, one, _finite_clause(analysis, one), (*_OF_SENTENCE, *_OF_SEASON)) >= _ENOUGH


def is_any_time(analysis: Analysis, one: Expression) -> bool:
    """Whether a time of no named day is of any, by the evidence of its sentence."""
    clause = analysis.clause_of(one.first)  # of "witnesses say it left at 7 a.m.", if misread, not that of "say"
    finite = clause if clause is not None and clause.finite else None
    return _score(analysis, one, finite, (*_OF_SENTENCE, *_OF_TIME)) >= _ENOUGH


def _score(analysis: Analysis, one: Expression, clause: Clause | None, evidence: Iterable[Evidence]) -> float:
    sentence = analysis.sentence(one.first)
    place = _Place(analysis, one, sentence.first, sentence.last, clause)
    return sum(each.weight for each in evidence if each.holds(place))


def _finite_clause(analysis: Analysis, one: Expression) -> Clause | None:
    """Return the clause of a season; of an infinitive or participle the last finite one before, else the first."""
    clause = analysis.clause_of(one.first)
    if clause is None or clause.finite:
        return clause
    finite = [other for other in analysis.clauses(analysis.sentence(one.first)) if other.finite]
    before = [other for other in finite if other.verb < clause.verb]
    return before[-1] if before else next(iter(finite), clause)
