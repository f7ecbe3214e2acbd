"""Whether the words around a date indicate the past or the future: "met on Friday", "will be closed on Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.appointments import is_set_to_come
from newsschema.extract.dates.arranged import is_arranged, is_arranged_behind
from newsschema.extract.dates.governing import is_promised, states_present, tense_of_verb
from newsschema.extract.dates.owned import (
    is_ahead,
    is_awaited,
    is_expected,
    is_led_to,
    is_taken_part_in,
    is_timetabled,
    is_to_be,
    is_to_be_attended,
)
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.patterns import has_patterns
from newsschema.extract.dates.phrases import capital, is_dash, lower, touch
from newsschema.extract.dates.tense import NEARBY, cue_at, decides
from newsschema.extract.dates.verbs import direction_by_tense
from newsschema.extract.dates.words import DETERMINERS, SHORT_MONTHS, UNITS
from newsschema.lexicons.function_words import (
    AGENT,
    ARTICLES,
    COMPARISON,
    COMPLEMENTIZER,
    DEFINITE,
    EARLIER,
    GENITIVE,
    GOAL,
    INFINITIVE,
    INSIDE,
    LIMIT,
    MANNER,
    PAST_ENDING,
    POINT,
    PURPOSE,
    SOURCE,
    SURFACE,
)

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

# How far to look, in words: for cues of past or future, for what is beside a date, and for what opens a sentence.
_WORDS_BEFORE, _WORDS_AFTER, _BESIDE, _LONGEST_LEAD = 14, 12, 4, 6
_SENTENCE_ENDS = {".", ";", "?", "!", ":", "…"}
_HALVES_OF_DAY = [half.split() for half in words("half_of_day")]
_SHORTEST_CLAUSE = 2  # an introducer and a verb
_DENIED_PAST = words("denied_past")
# What is moved is moved to a day to come: "postponed to Saturday", "set for Tuesday".
_DEFERRED = words("deferred")
_WAS, _BE = words("past_of_be"), words("bare_be")
_IS, _IS_OR_ARE = words("singular_of_be"), words("present_of_be")
# Before a noun that a month describes: "down from a July forecast".
_OF_FORECAST = ARTICLES | words("possessive_of_thing")
_SINCE, _BY, _DUE = words("start_preposition"), words("latest_point"), words("awaited_adjective")
_CONTRAST, _CONDITIONS, _END_OF_RANGE = words("adversative"), words("conditional_conjunction"), words("end_of_range")
_DURING, _BEFORE_EVENT = POINT | words("course_preposition"), PURPOSE | EARLIER
_MOVED_TO = PURPOSE | GOAL | LIMIT
# After a date these belong to another: "in July and the last week of May".
_OF_OTHERS = words("of_others")
# Right before a date these indicate the future unless something indicates the past.
_UNTIL_CLAUSE = words("until_clause")
_DEADLINES = words("deadline")
# After a contract's month: "oil for May delivery".
_TO_DELIVER = words("delivery")
_CALLED_OFF, _APPOINTING = words("called_off"), words("appointing")
# What somebody attends, within how many words behind the day that owns it.
_EVENTS, _OF_NOUN = words("attended_event"), 3
_LOOMING = words("looming")
_TO_BE = words("to_be")
# Before what a day owns: it is over.
_ONCE_PAST = words("once_past")
# What is announced of a day to come: "the film is out on Friday".
_ANNOUNCED = words("announced")
# What may lead a clause's date in: "But on Friday,", "In the early hours of".
_LEADING = DETERMINERS | words("leads_in")
_DATE_PREPOSITION = words("date_preposition")
_ZONED = words("between_clock_and_day")


def direction(analysis: Analysis, one: Expression) -> int:
    """Return 1 if the words around indicate the future, -1 the past, 0 neither.

    The nearest cue before decides, else the nearest behind in the same clause; "by" and "until" only if there is no
    other.
    """
    if has_patterns(analysis.language):
        return direction_by_tense(analysis, one)
    if one.cut:  # "Friday's vote" has been held as a rule
        return 1 if _owns_to_come(analysis, one) or is_timetabled(analysis, one) else -1
    return _by_preposition(analysis, one) or _by_cue(analysis, one)


def _by_preposition(analysis: Analysis, one: Expression) -> int:
    """Return what the words right before a date indicate: "than in May", "as of May", "until Monday"; 0 if nothing."""
    tokens = analysis.tokens
    lowers, two, before = tokens.lowers, lower(tokens, one.first - 2), lower(tokens, one.first - 1)
    if (two in COMPARISON and before in INSIDE) or _is_source(analysis, one):
        return -1
    if two in SOURCE and before in _OF_FORECAST and one.month and not one.day:
        return -1  # "down from a July forecast"
    to_be = lower(tokens, one.last) in _TO_BE and lower(tokens, one.last + 1) in _BE
    if to_be and before not in _LEADING:
        return 1  # "said January would be tough"
    if two in EARLIER and before in DEFINITE and one.month and not one.day and analysis.tag(one.last) == "n":
        clause = analysis.clause_of(one.first)  # "they want a vote before the August recess"
        return int(clause is not None and states_present(analysis, clause))
    if two in MANNER and before in GENITIVE:
        return _cue_behind(analysis, one) or tense_of_verb(analysis, one) or -1
    if lower(tokens, one.last) in _TO_DELIVER or _is_condition(analysis, one):
        return 1
    if _is_until(lowers, one.first) or _is_appointed(lowers, one.first) or is_set_to_come(analysis, one):
        return 1
    return int(_is_for(lowers, one.first) and bool(one.day or one.weekday))


def _by_cue(analysis: Analysis, one: Expression) -> int:
    """Return what the nearest cue before a date indicates, else the verb it depends on, else the nearest cue behind."""
    tokens = analysis.tokens
    lowers, weak, opens = tokens.lowers, one.modifier in ("on_or_before", "on_or_after"), -1
    for i in range(one.first - 1, max(_behind_clock(tokens, one) - _WORDS_BEFORE, -1), -1):
        if ends_sentence(analysis, i) or "\n" in tokens.text[tokens.ends[i] : tokens.starts[i + 1]]:
            opens = i
            break
        cue = 0 if lowers[i] in _SINCE and "," in lowers[i : one.first] else cue_at(tokens, i)
        if cue:
            if cue > 0 and _was_intended(tokens, i) and _is_contrasted(tokens, one):
                return -1
            if cue < 0 and one.first - i > _SHORTEST_CLAUSE and is_arranged_behind(analysis, one, i):
                return 1
            return 1 if i == one.first - 2 and i and lowers[i - 1] in _IS_OR_ARE else cue  # "is heard in May"
        if lowers[i] in AGENT and i < one.first - 1 and _is_done_by(analysis, i):
            return -1  # "was told to pay by a judge in May"
        if lowers[i] in _UNTIL_CLAUSE and i < one.first - 2:  # "until we choose a leader in May"
            return 1
        weak = weak or (i == one.first - 1 and lowers[i] in _DEADLINES) or lowers[i] in LIMIT
    if lower(tokens, one.first - 1) in SOURCE and one.first - 2 == opens and _opens_present(analysis, one):
        return 1  # "From Monday, masks are compulsory"
    if _is_predicate(lowers, _behind_range(tokens, one)) or _is_labelled(tokens, one.first):
        return 1
    if one.first - opens > _SHORTEST_CLAUSE and (governed := tense_of_verb(analysis, one)):
        return governed
    return _cue_behind(analysis, one) or int(weak or is_arranged(analysis, one) or is_promised(analysis, one))


def _is_done_by(analysis: Analysis, by: int) -> bool:
    """Whether who did what was decided follows an infinitive: "was ordered to pay $900 by a court in May"."""
    if analysis.word_class(by + 1) not in ("DET", "NOUN", "PROPN"):
        return False
    to = next((k for k in range(by - 1, max(by - _BESIDE * 2, 1), -1) if analysis.lowers[k] in INFINITIVE), 0)
    return to > 1 and analysis.is_participle(to - 1) and analysis.lowers[to - 2] in _WAS


def _behind_clock(tokens: Tokens, one: Expression) -> int:
    """Return where "a.m." right before a day begins, of which each point is a token: "at 1:15 p.m. on Friday"."""
    end = one.first - (lower(tokens, one.first - 1) in SURFACE)
    while end > 1 and tokens.lowers[end - 1] in _ZONED:  # "at 1:15 p.m. Eastern time on Friday"
        end -= 1
    return end - 4 if tokens.lowers[max(end - 4, 0) : end] in _HALVES_OF_DAY else one.first


def _opens_present(analysis: Analysis, one: Expression) -> bool:
    """Whether a comma and a clause of the present follow a date: "From Monday, masks are compulsory"."""
    if lower(analysis.tokens, one.last) != ",":
        return False
    verb = analysis.next_finite(one.last, analysis.sentence(one.first).last)
    clause = analysis.clause_of(min(verb, len(analysis.words) - 1))
    return clause is not None and states_present(analysis, clause)


def _behind_range(tokens: Tokens, one: Expression) -> int:
    """Return where a range begins of which a date has the last number: "4-7 p.m. Friday"."""
    ranged = is_dash(tokens, one.first - 1) or lower(tokens, one.first - 1) in GOAL
    return one.first - 2 if ranged and lower(tokens, one.first - 2).isdecimal() else one.first


def _owns_to_come(analysis: Analysis, one: Expression) -> bool:
    """Whether what a day owns is to come: "Friday's final will be shown"; not "After Friday's final he will rest"."""
    tokens = analysis.tokens
    lowers = tokens.lowers
    if is_ahead(lowers, one.first) or is_taken_part_in(lowers, one.first) or is_awaited(lowers, one.first):
        return True
    if is_to_be_attended(analysis, one):
        return True
    if lower(tokens, one.first - 1) in _ONCE_PAST:
        return False
    if not _LOOMING.isdisjoint(lowers[one.last : one.last + _OF_NOUN]):
        return True  # "With Monday's deadline looming"
    if lower(tokens, one.first - 1) in _DURING and is_promised(analysis, one):
        return True  # "will debate it at Tuesday's forum"
    attended = not _EVENTS.isdisjoint(lowers[one.last : one.last + _OF_NOUN])
    ahead = attended and (is_expected(lowers, one.last) or is_led_to(lowers, one.first))
    hoped = attended and lower(tokens, one.first - 1) in _BEFORE_EVENT and has_future_cue_before(tokens, one)
    ahead = ahead or hoped  # "hopes to return for Friday's match"
    return ahead or is_to_be(lowers, one.last)


def _was_intended(tokens: Tokens, i: int) -> bool:
    """Whether a word of what was to come is past itself: "due", "planned to wed", "was to wed"; not "is expected"."""
    word, before = tokens.lowers[i], lower(tokens, i - 1)
    if word in INFINITIVE:
        return before in _WAS
    return word in _DUE or (word.endswith(PAST_ENDING) and before not in _IS_OR_ARE)


def _is_contrasted(tokens: Tokens, one: Expression) -> bool:
    """Whether what was due did not come about: "was due in court on Friday but failed", "planned to wed in May but"."""
    i = one.last + (lower(tokens, one.last) == ",")
    return lower(tokens, i) in _CONTRAST and any(cue_at(tokens, k) < 0 for k in range(i + 1, i + _BESIDE))


def _is_source(analysis: Analysis, one: Expression) -> bool:
    """Whether a noun is from a date: "the game from February"; not "closed from Friday", "from May to June"."""
    from_noun = one.first > 1 and analysis.lowers[one.first - 1] in SOURCE
    if not from_noun or lower(analysis.tokens, one.last) in _END_OF_RANGE:
        return False
    phrase = analysis.phrase_before(one.first - 1)
    if phrase is None or analysis.lowers[phrase.head] in UNITS:  # "closes for a year from October"
        return False
    return analysis.lowers[phrase.first] in DETERMINERS


def _is_condition(analysis: Analysis, one: Expression) -> bool:
    """Whether a date is in a condition: "if they were not sent by Friday", "if elected on Friday"; not "if he met"."""
    tokens = analysis.tokens
    for i in range(one.first - 1, max(one.first - _WORDS_BEFORE, -1), -1):
        if ends_sentence(analysis, i):
            return False
        if tokens.lowers[i] in _CONDITIONS:
            return lower(tokens, one.first - 1) in _BY or analysis.next_finite(i + 1, one.first) == one.first
    return False


def has_future_cue_before(tokens: Tokens, one: Expression) -> bool:
    """Whether a word right before indicates the future: "reopens in May", not "tried over a fire in May"."""
    if lower(tokens, one.first - 1) in DETERMINERS:  # "its May figures"
        return False
    if lower(tokens, one.first - 1) in _DEADLINES or _is_until(tokens.lowers, one.first):
        return True
    return any(cue_at(tokens, i) > 0 for i in range(max(one.first - _BESIDE, 0), one.first))


def _cue_behind(analysis: Analysis, one: Expression) -> int:
    """Return what the words behind indicate; a comma ends the clause unless the date opens it: "On Friday, he left".

    A date in a subject depends on the verb of that subject alone: "The ruling on Friday means that he can stay".
    """
    tokens = analysis.tokens
    opens = _opens_clause(tokens, one.first)
    leads = opens or (_leads_sentence(analysis, one.first) and not _is_behind_verb(analysis, one))
    if opens and lower(tokens, one.last) in _IS:  # "Monday is a holiday"
        return 1
    if lower(tokens, one.last) in COMPLEMENTIZER and not leads and _states_content(analysis, one.last + 1):
        return 0  # "its statement on Monday that it will close"
    for i in range(one.last, min(one.last + _WORDS_AFTER, len(tokens.lowers))):
        if ends_sentence(analysis, i) or tokens.words[i] in "“”" or (tokens.lowers[i] == "," and not leads):
            break
        if tokens.words[i] == '"' and tokens.lowers[i - 1] in (",", "?", "!") and i > one.last + 1:
            break  # '"For May the number is 11," she said'
        cue = 0 if tokens.lowers[i] in _OF_OTHERS else cue_at(tokens, i)
        if cue or (leads and decides(tokens.lowers, i)):
            return cue or -1
        if not opens and analysis.tag(i) == "z":
            break
    return 0


def _states_content(analysis: Analysis, i: int) -> bool:
    """Whether the subject of a clause begins at token `i` behind "that"; not "a vote on Monday that will decide"."""
    return i < len(analysis.words) and analysis.word_class(i) in ("DET", "PRON", "PROPN", "NOUN", "ADJ")


def _is_behind_verb(analysis: Analysis, one: Expression) -> bool:
    """Whether a finite verb of its sentence is before a date: "Crews relieve them on Friday, she said"."""
    return any(analysis.is_finite(i) for i in range(analysis.sentence(one.first).first, one.first))


def _opens_clause(tokens: Tokens, first: int) -> bool:
    for i in range(first - 1, max(first - 1 - _LONGEST_LEAD, -1), -1):
        if tokens.lowers[i] not in _LEADING:
            return not tokens.words[i][0].isalnum()
    return first <= _LONGEST_LEAD


def _leads_sentence(analysis: Analysis, first: int) -> bool:
    """Whether a date is in the words that open a sentence: "In a speech on Friday, she will call"."""
    tokens = analysis.tokens
    before = range(first - 1, max(first - 1 - _LONGEST_LEAD, -1), -1)
    return first <= _LONGEST_LEAD or any(ends_sentence(analysis, i) or _ends_dateline(tokens, i) for i in before)


def _ends_dateline(tokens: Tokens, i: int) -> bool:
    """Whether a dash behind a bracket or in a row opens the report: "(AP) -- Starting on Sunday"."""
    return tokens.words[i] in "-–—" and i > 0 and tokens.words[i - 1] in ")-–—"


def _is_for(lowers: list[str], first: int) -> bool:
    """Whether something is meant for a day: "called a strike for Friday"; it may have been called off since."""
    return first > 0 and lowers[first - 1] in PURPOSE and _CALLED_OFF.isdisjoint(lowers[first : first + NEARBY])


def _is_appointed(lowers: list[str], first: int) -> bool:
    """Whether a part of a month is what something is meant for: "called for the first week of September"."""
    if first < 1 or lowers[first - 1] not in GENITIVE:
        return False
    before = lowers[max(first - _LONGEST_LEAD - 1, 0) : first - 1]
    purpose = next((k for k, word in enumerate(before) if word in PURPOSE), 0)
    return not _APPOINTING.isdisjoint(before[:purpose])


def _is_predicate(lowers: list[str], first: int) -> bool:
    """Whether the date is what the sentence states: "the deadline is Friday", "the match is on Sunday"."""
    i = first - 2 if first and lowers[first - 1] in _DATE_PREPOSITION else first - 1
    if i > 0 and lowers[i] in _ANNOUNCED:
        i -= 1
    return i >= 0 and lowers[i] in _IS_OR_ARE


def _is_labelled(tokens: Tokens, first: int) -> bool:
    """Whether a label announces a day: "Next meeting: Monday", "Tickets: on sale Monday"; not "Updated: Monday"."""
    if lower(tokens, first - 1) != ":" or not touch(tokens, first - 2) or not capital(tokens, first):
        return False
    label = lower(tokens, first - 2)
    return label.isalpha() and not label.endswith(PAST_ENDING) and cue_at(tokens, first - 2) >= 0


def ends_sentence(analysis: Analysis, i: int) -> bool:
    """Whether token `i` ends a sentence; the points of "a.m. on", "Mr. Roe", "Jan. 5" and "9:30" do not."""
    tokens = analysis.tokens
    sign = tokens.words[i]
    if sign not in _SENTENCE_ENDS:
        return False
    follows = tokens.words[i + 1] if i + 1 < len(tokens) else "."
    if sign == ":" and follows[0].isdigit():
        return False
    if sign != "." or i == 0 or tokens.ends[i - 1] != tokens.starts[i]:
        return True
    if len(tokens.words[i - 1]) == 1 or follows[0].islower() or tokens.lowers[i - 1] in SHORT_MONTHS:
        return False
    return not analysis.same_sentence(i, i + 1) if i + 1 < len(tokens) else True


def _is_until(lowers: list[str], first: int) -> bool:
    """Whether "until" or "moved to" comes before; not where the past is denied: "did not ask until Monday"."""
    if first < 2 or lowers[first - 2] in _SENTENCE_ENDS:
        return False
    deferring = lowers[first - 1] in _MOVED_TO
    if deferring and not _DEFERRED.isdisjoint(lowers[max(0, first - NEARBY) : first - 1]):
        return True
    if lowers[first - 1] not in LIMIT:
        return False
    return _DENIED_PAST.isdisjoint(lowers[max(0, first - _WORDS_BEFORE) : first])
