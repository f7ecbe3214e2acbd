"""Ages that no "years old" marks: "aged 19 to 33", "she was 15 and", "turned 50"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.ages_apposed import (
    LEAST_NAMED,
    OLDEST_NAMED,
    is_apposed,
    is_bracketed,
    is_of_people,
)
from newsschema.extract.figures.hedges import hedge_before
from newsschema.extract.figures.quantity import Quantity
from newsschema.extract.figures.words import DETERMINERS, STOPS, words_of
from newsschema.language.names import given_names, noun_kind
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, DEFINITE, GENITIVE, INFINITIVE, POINT
from newsschema.text.number_words import TENS, UNITS
from newsschema.text.numbers import read_number

if TYPE_CHECKING:
    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_OLDEST = 120
_OLDEST_HOUR = 12  # up to it "at" may be before an hour: "left home at 9"
_BOUNDED = 3  # tokens of "12 and under"
_WORDED = 4  # tokens in front of the numbers of a range: "between the ages of"
_NEAR_BE = 4  # tokens before an age, its hedge included, in which "be" is: "believed to be at least 40"
_AGED = words_of("aged")
_AFTER_AGED = words_of("after_aged")
_EXTREMES = words_of("superlative_of_age")
_UNITS = {
    **dict.fromkeys(words_of("year_of_age"), "a"),
    **dict.fromkeys(words_of("month_of_age"), "mo"),
    **dict.fromkeys(words_of("week_of_age"), "wk"),
    **dict.fromkeys(words_of("day_of_age"), "d"),
}
_WHO = words_of("person_pronoun")
_WHO_IS = words_of("person_pronoun_is")
_WHO_DID = words_of("person_subject")
_WHO_OPENS = words_of("third_person") | words_of("courtesy")
_ARE = words_of("plural_copula")
_OF_EACH, _BEFORE_SHARED = words_of("age_of_each"), _ARE | {","}
_GROUPS = words_of("age_group")
_BOUNDS = words_of("age_bound")
_BE = words_of("being")
_INFINITIVE, _BEFORE_INFINITIVE = words_of("copula"), words_of("before_copula")
_OF_ONE, _PAST_OF_ONE = words_of("singular_copula"), words_of("singular_past_copula")
_JOINING, _JOINING_NAMES = ADDITION | ALTERNATIVE, ADDITION | GENITIVE | {"&"}
_LOOKS = words_of("looking_aged")
_HEDGED = 6  # tokens of "appears to be just about"
_DIED = words_of("dying")
_TURNED = words_of("turning")
_ENDS = words_of("after_age_end")


def read_age(tokens: Tokens, i: int) -> Quantity | None:
    """Return the age at the number at token `i` where its unit is stated: "the age of 5 years", "aged 18 months"."""
    if not _follows_aged(tokens.lowers, i):
        return None
    number = read_number(tokens, i, joins=False)
    if number is None or number.end >= len(tokens.words) or number.kind == "fraction" or number.value > _OLDEST:
        return None
    unit = _UNITS.get(tokens.lowers[number.end])
    return Quantity(i, number.end + 1, "age", number.value, unit=unit) if unit else None


def as_age(analysis: Analysis, found: Quantity, last: Quantity | None) -> Quantity:
    """Return the count as an age in years where it is one, else as it is."""
    highest = found.high if found.value is None else found.value
    if found.kind != "count" or highest is None or not 0 < highest <= _OLDEST or highest != int(highest):
        return found
    listed = last is not None and _is_listed(analysis, last, found)
    if listed or any(is_age(analysis, found) for is_age in AGES):
        return found._replace(kind="age", unit="a", is_bare=False)
    return found


def _is_aged(analysis: Analysis, found: Quantity) -> bool:
    """Whether "aged", "ages" or "the age of" precedes, or is inside a range: "between the ages of 25 and 54"."""
    inside = analysis.lowers[found.start : min(found.end, found.start + _WORDED)]
    return _follows_aged(analysis.lowers, found.start) or (found.value is None and not _AGED.isdisjoint(inside))


def _follows_aged(lowers: list[str], start: int) -> bool:
    """Whether "aged", "ages" or "the age of" precedes, before "between", "of" and the like."""
    k = start - 1
    while k >= 0 and start - k <= 3 and lowers[k] in _AFTER_AGED:
        k -= 1
    return k >= 0 and lowers[k] in _AGED


def _is_listed(analysis: Analysis, last: Quantity, found: Quantity) -> bool:
    """Whether an age precedes it in a list: "men aged 24 and 31"."""
    between = " ".join(analysis.lowers[last.end : found.start])
    closed = found.end >= len(analysis.words) or not analysis.words[found.end][0].isalpha()
    return last.kind == "age" and last.end - last.start == 1 and between in words_of("list_joint") and closed


def _is_as_young_as(analysis: Analysis, found: Quantity) -> bool:
    """Whether "as young as" or "as old as" precedes."""
    return " ".join(analysis.lowers[max(0, found.start - 3) : found.start]) in words_of("equal_age")


def _is_compared(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is the age that somebody is older or younger than: "voters younger than 30", "no older than 12"."""
    compared = " ".join(analysis.lowers[max(0, found.start - 2) : found.start]) in words_of("unequal_age")
    return compared and _ends_clause(analysis, found.end)


def _ends_clause(analysis: Analysis, end: int) -> bool:
    """Whether no noun that a number may count begins at token `end`."""
    if end >= len(analysis.words) or not analysis.words[end][0].isalnum():
        return True
    return analysis.lowers[end] in STOPS or analysis.word_class(end) in ("VERB", "AUX")


def _is_shared_or_believed(analysis: Analysis, found: Quantity) -> bool:
    """Whether "both", a comma or "be" shortly before makes it an age of several people or one that is believed."""
    near = analysis.lowers[max(0, found.start - _NEAR_BE) : found.start]
    if not _INFINITIVE.isdisjoint(near) and _is_held_to_be(analysis, found):
        return True
    return not _BEFORE_SHARED.isdisjoint(near[-2:]) and _is_shared(analysis, found)


def _is_shared(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is the age of several people: "two girls, both 16,", "boys, 12 and 14,", "his sons are 12 and 14"."""
    start, end, lowers = found.start, found.end, analysis.lowers
    comma = start - 1 - (each := start > 2 and lowers[start - 1] in _OF_EACH)
    if comma < 1 or lowers[comma] not in _BEFORE_SHARED:
        return False
    if not is_of_people(analysis, comma - 1, "N"):
        return False
    two = end + 1 < len(lowers) and lowers[end] in ADDITION and _is_number(lowers[end + 1])
    closed = end + 2 * two
    ends = closed >= len(lowers) or not lowers[closed][0].isalnum()
    return ends and (each or two)


def _is_number(lower: str) -> bool:
    return lower.isdecimal() or lower in UNITS or lower in TENS


def _is_held_to_be(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is what somebody's age is held to be: "the victim, believed to be about 40,"."""
    start = hedge_before(analysis.tokens, found.start)[0]
    k, lowers = start - 4, analysis.lowers
    if k < 0 or lowers[start - 2] not in INFINITIVE or lowers[start - 1] not in _INFINITIVE:
        return False
    if analysis.word_class(start - 3) != "VERB":
        return False
    k -= analysis.words[k] == "," or lowers[k] in _BE
    return k >= 0 and is_of_people(analysis, k, "n") and _ends_clause(analysis, found.end)


def _is_of_life(analysis: Analysis, found: Quantity) -> bool:
    """Whether it says at what age somebody did something: "left school at 15 and", "At 79 he has"."""
    start, end = found.start, found.end
    spelled = end - start == 1 and analysis.words[start].isalpha()  # "left at thirteen"
    if not (found.is_bare or spelled) or POINT.isdisjoint(analysis.lowers[max(start - 2, 0) : start]):
        return False
    at = start - 1 - (start > 1 and analysis.lowers[start - 1] in words_of("age_adverb"))
    if analysis.lowers[at] not in POINT or not _OLDEST_HOUR < (found.value or 0) <= OLDEST_NAMED:
        return False
    if analysis.starts_sentence(at):
        return end < len(analysis.words) and analysis.lowers[end] in _WHO_DID
    after = analysis.lowers[end] if end < len(analysis.words) else "."
    clause = analysis.clause_of(at) if after in _ENDS or not after[0].isalnum() else None
    if clause is None or analysis.lemma(clause.verb) not in words_of("event_of_life"):
        return False
    subject = clause.subject
    if subject is None or subject.kind == "name":
        return True
    return analysis.lowers[subject.head] in _WHO or noun_kind(analysis.lemma(subject.head)) == "person"


def _bounds_group(analysis: Analysis, found: Quantity) -> bool:
    """Whether it bounds a group of people by their age: "children under five are", "women over 50"."""
    k = found.start - 1
    k -= k > 1 and analysis.lowers[k] in _BOUNDS and analysis.lowers[k - 1] in _ARE  # "voters are under 20"
    bound = analysis.lowers[found.start - 1] if found.start else ""
    if k > 0 and bound in _BOUNDS and analysis.lowers[k - 1] in _BE and _ends_clause(analysis, found.end):
        subject = analysis.subject_of(k - 1)  # "every third caller is over 80"
        return subject is not None and noun_kind(analysis.lemma(subject.head)) == "person"
    if k < 1 or bound not in _BOUNDS or analysis.lowers[k - 1] not in _GROUPS:
        return False
    after = analysis.lowers[found.end] if found.end < len(analysis.words) else "."
    # "helps people under 30 engage"
    acts = found.end < len(analysis.words) and analysis.word_class(found.end) == "VERB"
    return acts or after in STOPS or not after[0].isalpha()


def _is_said_to_be(analysis: Analysis, found: Quantity) -> bool:
    """Whether a clause states it of a person: "she was 15 and", "who is 10", "Ana was 12 in", "will be 37 by"."""
    start, end, lowers = found.start, found.end, analysis.lowers
    before = lowers[start - 1] if start else ""
    after = lowers[end] if end < len(analysis.words) else "."
    if after == "," and _opens_with_age(analysis, start, end + 1):
        return True
    if before in POINT and start > 1 and lowers[start - 2] in _DIED:  # "dies at 91"
        return after in _ENDS or not after[0].isalpha()
    if before in _TURNED or before in _WHO_IS:  # also "turns 9 next month"
        return after in _ENDS or not after[0].isalpha() or (before in _TURNED and after in words_of("selection"))
    if before in words_of("age_adverb") and start > 2:  # "she was only 15 and"
        start -= 1
        before = lowers[start - 1]
    if before in _BE and start > 1 and _is_timed_by_age(analysis, start - 2, end):
        return True
    if before not in _BE or not (after in _ENDS or not after[0].isalnum()):
        return False
    at = start - 2
    ahead = at > 0 and lowers[at] in _BEFORE_INFINITIVE
    at -= ahead
    if at >= 0 and lowers[at] in _WHO:
        return True
    stated = at >= 0 and (before in _OF_ONE or (ahead and before in _INFINITIVE))
    return stated and (_is_named(analysis, at, after, found) or _is_of_one(analysis, at, found))


def _is_of_one(analysis: Analysis, k: int, found: Quantity) -> bool:
    """Whether one known person is named by kind or kinship before "is": "My son was 9.", "The victim is 41."."""
    phrase, value = analysis.phrase_up_to(k + 1), found.value or 0
    if phrase is None or phrase.kind != "noun" or not 1 <= value <= OLDEST_NAMED or not is_of_people(analysis, k, "n"):
        return False
    first = phrase.first
    known = phrase.owner is not None or analysis.is_possessive(first) or analysis.lowers[first] in DEFINITE
    return known and (value >= LEAST_NAMED or analysis.lowers[k] in words_of("young_kin"))


def _opens_with_age(analysis: Analysis, start: int, k: int) -> bool:
    """Whether a number between "At" and the person at token `k` opens a clause: "At 82, she", "At just 15, Ana Roe"."""
    at = start - 1 - (start > 1 and analysis.lowers[start - 1] in words_of("age_adverb"))
    if at < 0 or k >= len(analysis.words) or analysis.lowers[at] not in POINT:
        return False
    if not analysis.words[at].istitle() and not analysis.starts_sentence(at):
        return False
    person = analysis.lowers[k] in _WHO_OPENS
    return person or (analysis.words[k].istitle() and analysis.lowers[k] in given_names("en"))


def _is_named(analysis: Analysis, person: int, after: str, found: Quantity) -> bool:
    """Whether the word at token `who` is a person's name: "Ms Obi is 71.", "Blair is 71 and", "Ana Ruiz was 12 in"."""
    if not analysis.words[person].istitle() or analysis.word_class(person) != "PROPN":
        return False
    phrase = analysis.phrase_of(person)
    first = phrase.first if phrase is not None else person
    titled = phrase is not None and phrase.noun is not None and noun_kind(analysis.lemma(phrase.noun)) == "person"
    joined = first > 0 and analysis.lowers[first - 1] in _JOINING_NAMES
    if analysis.lowers[first] in DETERMINERS or (joined and not titled):
        return False
    opens = first == 0 or analysis.words[first - 1] in ".,;" or analysis.starts_sentence(first)
    past = analysis.lowers[person + 1] in _PAST_OF_ONE and person > 0
    grown = past or (found.value is not None and found.value >= LEAST_NAMED)
    goes_on = past or after in ADDITION or after in ".,"
    named = given_names("en").keys() & set(analysis.lowers[first:person]) or analysis.lowers[first] in words_of(
        "courtesy"
    )
    return bool(named) or (titled and grown) or (opens and grown and goes_on)


def _is_bounded(analysis: Analysis, found: Quantity) -> bool:
    """Whether older or younger people are counted in: "anyone 65 or older", "18 and younger", "kids 12 and under"."""
    behind = analysis.lowers[found.end : found.end + 2]
    if len(behind) < 2 or behind[0] not in _JOINING:
        inside = analysis.lowers[found.end - 2 : found.end]  # a hedge of the number already: "12 and under"
        behind = inside if found.end - found.start == _BOUNDED and inside[0] in _JOINING else []
    if not behind or behind[1] in words_of("comparative_of_age"):
        return bool(behind)
    if behind[1] not in words_of("age_bound_behind"):
        return False
    return analysis.lowers[found.start - 1] in _GROUPS or is_of_people(analysis, found.start - 1, "N")


def _is_state_of_age(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is what an age is said to be: "the average age of patients was 54", "the oldest of whom is 91"."""
    k = found.start - 1
    if k < 1 or analysis.lowers[k] not in _BE or not _ends_clause(analysis, found.end):
        return False
    subject = analysis.subject_of(k)
    if subject is None:
        return False
    extreme = not _EXTREMES.isdisjoint(analysis.lowers[subject.first : subject.head])  # "the oldest patient was 91"
    return extreme or analysis.lowers[subject.head] in words_of("state_of_age")


def _is_timed_by_age(analysis: Analysis, person: int, end: int) -> bool:
    """Whether a clause dates an event by the age of the person at token `who`: "Lena was 17 when"."""
    if (
        not (analysis.words[person].istitle() or analysis.lowers[person] in _WHO)
        or analysis.lowers[person] in DETERMINERS
    ):
        return False
    if person and analysis.lowers[person - 1] in words_of("time_conjunction"):
        return _ends_clause(analysis, end)
    behind = analysis.lowers[end : end + 3]
    return not words_of("dating_by_age").isdisjoint((*behind[:1], " ".join(behind)))


def _is_guessed(analysis: Analysis, found: Quantity) -> bool:
    """Whether it is how old somebody looks: "a woman who looked about 30", "he appears to be around 40"."""
    if _LOOKS.isdisjoint(analysis.lowers[max(found.start - _HEDGED, 0) : found.start]):
        return False
    k = hedge_before(analysis.tokens, found.start)[0] - 1
    k -= 2 * (k > 0 and analysis.lowers[k - 1] in INFINITIVE and analysis.lowers[k] in _INFINITIVE)
    if k < 1 or analysis.lowers[k] not in _LOOKS or not _ends_clause(analysis, found.end):
        return False
    subject = analysis.subject_of(k)
    if subject is None:
        return False
    person = analysis.lowers[subject.head]
    return person in _WHO or noun_kind(analysis.lemma(subject.head)) == "person"


def _is_of_person(analysis: Analysis, found: Quantity) -> bool:
    """Whether "of" joins it to a person: "a girl of 11", "a woman of 70"; not "a mother of two"."""
    start, value = found.start, found.value or 0
    if start < 3 or analysis.lowers[start - 1] not in GENITIVE or not _ends_clause(analysis, found.end):
        return False
    noun = analysis.lowers[start - 2]
    young = noun in words_of("young_kin") and value < LEAST_NAMED
    person = young or (LEAST_NAMED <= value <= OLDEST_NAMED and noun in words_of("grown"))
    return person and any(lower in DETERMINERS for lower in analysis.lowers[max(0, start - 4) : start - 2])


AGES = (
    _is_aged,
    _is_bounded,
    _is_as_young_as,
    _is_compared,
    is_apposed,
    _is_shared_or_believed,
    _is_said_to_be,
    _is_state_of_age,
    _bounds_group,
    _is_guessed,
    is_bracketed,
    _is_of_life,
    _is_of_person,
)
"""What shows that a count is an age."""
