"""Whether one word indicates the past or the future: verbs, modals, arrangements, timetables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.pack import words
from newsschema.extract.dates.words import (
    DETERMINERS,
    DOUBTFUL_MONTHS,
    FUTURE_CUES,
    MODALS,
    PARTS,
    PAST_CUES,
    PLURAL_UNITS,
    SCHEDULED_ING,
    SCHEDULED_PLURAL,
    SCHEDULED_SINGULAR,
    SEEMING,
    TO_COME,
    UNITS,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    ADVERB_ENDING,
    COMPARISON,
    GENITIVE,
    GERUND_ENDING,
    GOAL,
    INDEFINITE,
    INFINITIVE,
    LATER,
    PAST_ENDING,
    PLURAL_ENDING,
    PURPOSE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

NEARBY = 8
"""How many words around a cue may reverse it."""
_CONTRACTED = words("contracted_will")
_WILL, _ANY_WILL = tuple(_CONTRACTED), tuple(_CONTRACTED | words("certain_modal"))
# Also the month, with a capital.
_MODAL_MONTHS = DOUBTFUL_MONTHS & MODALS
_COULD, _NOT = words("ability_modal"), words("negation")
_COULD_FORMS = tuple(_COULD)
_NOT_VERBS = words("not_verb")
# What may come between a modal and the participle or verb it governs: "will also be closed", "to have been held".
_GOVERNED = words("governed")
# Arrangements that were made and fell through, or came about: "had been due to expire Friday", "as planned".
_ARRANGED = words("arranged")
# Before "due to stop" and "of planned cuts": the one is arranged, the other not.
_BE = words("be")
_OF = words("of_noun")
# Before "to" and a verb: what is intended is still to come, whenever it was.
_INTENDING = words("intending")
# Before "to" these indicate nothing: what was decided may have been done or be still to come.
_DECIDING = words("deciding")
# They came for what they did: "gathered in Oslo to discuss it on Friday".
_HAVING_COME = words("having_come")
_ALSO_NOUNS = words("cue_or_noun")
# Before a noun that looks like a verb: "the visit", "after visits".
_BEFORE_NOUNS = DETERMINERS | words("before_noun")
_PLURAL_SUBJECTS = words("plural_subject")
_NAME = "PROPN"  # stands for a word with a capital
# After a comma only what one of these follows is a verb: "Rovers, now third, travel to the coast".
_AFTER_VERBS = words("after_verb") | {_NAME}
# What follows a verb and not a noun: "and visit the coast", but "a dinner and visit to the coast".
_OBJECTS = words("object") | {_NAME}
_ONLY_VERBS = words("only_verb")
# After two names joined by "and" these are verbs: "Ito and Sato meet on Monday".
_VERBS_OF_PAIRS = words("verb_of_pair")
# After one name these are verbs where an object follows: "United travel to Lobi on Saturday".
_VERBS_OF_TEAMS = words("verb_of_team")
# After "next" these make it no word of the future: "the next day", "next to".
_AFTER_NEXT = {*UNITS, *PLURAL_UNITS, *PARTS, *words("after_next")}
# What invites: to what is still to come. Where a sentence begins with the verb, or "don't" comes before it.
_INVITING = words("inviting")
_OPENING_SIGNS = frozenset('.!?:"“‘')
_INVITED = words("proposal")
_NEGATIVES = words("negative")
_PROSPECTS = words("prospect")
_PAST_BE = words("past_auxiliary")
_ADVERB_OF_PARTICIPLE = words("adverb_of_participle")
_SET, _AFTER_SET = words("set_participle"), TO_COME | PURPOSE
_AFTER_PLAN = words("after_plan")
_ARRANGED_NOUN = words("arranged_noun")
_BE_FINITE = words("be_finite")
_BE_PRESENT = words("be_present")
_UNDER_WAY = words("progressive_auxiliary")
_LAST, _NO_LAST_UNIT = words("last_or_verb"), words("after_lasting")
_CHANCES, _DATE_PREPOSITION = words("chance"), words("date_preposition")
_HAD, _BEEN, _NEAR_HAD = words("past_perfect_auxiliary"), words("be_participle"), 5
_RESOLVING, _HAVE_JUST = words("resolving"), words("present_perfect_auxiliary")
_HAVE, _BARE_BE = words("perfect_infinitive_auxiliary"), words("bare_be")
_FOLLOWED = words("followed")
_FORECAST, _TO_DATE = words("forecast_verb"), GOAL | PURPOSE
_GOING, _DUE = words("arranged_with_verb"), words("arranged_or_cause")
_BEHIND_HOUR = words("clock_half") | words("half_of_day_letter") | {":"}
_NEXT, _EFFECT = words("next_in_order"), words("effect_noun")
_BEFORE_EFFECT, _PAST_OF_EFFECT = words("before_effect"), words("past_of_effect")
_BEFORE_FAILED_PLAN = words("before_failed_plan")
_BEFORE_INVITING = words("before_inviting")
_ABOUT, _BEFORE_ABOUT = words("topic_of_proposal"), words("opens_proposal")
_JOINED = ADDITION | {",", ")"}


def cue_at(tokens: Tokens, i: int) -> int:
    """Return 1 where the word at token `i` indicates the future, -1 the past, else 0."""
    lowers, word = tokens.lowers, tokens.lowers[i]
    after = lowers[i + 1] if i + 1 < len(lowers) else ""
    before = lowers[i - 1] if i else ""
    if word in INFINITIVE:
        return _infinitive_cue(lowers, i, after)
    if word in _INVITED or _invites(tokens, i, before):
        return 1
    if (
        before in GENITIVE and word.endswith(GERUND_ENDING) and i > 1 and lowers[i - 2] in _PROSPECTS
    ):  # "the risk of losing"
        return int(_PAST_BE.isdisjoint(lowers[i : i + NEARBY]))
    if word.startswith(_COULD_FORMS) and (after in _NOT or word not in _COULD):
        return -1
    if word in _ARRANGED and not _is_arrangement(lowers, i):
        return 0
    if word in FUTURE_CUES or word.endswith(_WILL) or (word in _SET and after in _AFTER_SET):
        return _prospect_cue(tokens, i, before, after)
    if decides(lowers, i):  # "have agreed to stop": what has just been decided is still to come
        return int(before in _HAVE_JUST)
    if word in _LAST and (after in _NO_LAST_UNIT or before in DETERMINERS):  # "her last day", "will last into May"
        return 0
    if word in _CHANCES and after in _DATE_PREPOSITION:  # "frost likely on Tuesday"
        return 1
    if word in _FOLLOWED and before in _BE_PRESENT:  # "is followed by a time trial on Sunday"
        return 1
    if word in LATER and after.isdigit() and word_at(lowers, i + 2) in _BEHIND_HOUR:  # "after 8 p.m. on Friday"
        return 0
    if word in PAST_CUES and before in INDEFINITE:  # "a cut in rates"
        return 0
    if word in PAST_CUES or (word.endswith(PAST_ENDING) and len(word) > 4 and word not in _NOT_VERBS):
        return 0 if word.endswith(PAST_ENDING) and _is_attribute(lowers, i) else _governed(tokens, i)
    if word in _NEXT:  # "their next match is"
        return int(after.isalpha() and after not in _AFTER_NEXT)
    if word in _EFFECT:  # "before it takes effect on July 1"
        came = not _PAST_OF_EFFECT.isdisjoint(lowers[max(0, i - 2) : i])  # "took effect", "came into force"
        return -1 if came else int(before in _BEFORE_EFFECT)
    named = i + 1 < len(lowers) and tokens.words[i + 1][0].isupper()
    after = _NAME if named else after
    if i and tokens.words[i - 1][0].isupper():
        if word in _VERBS_OF_PAIRS and not ADDITION.isdisjoint(lowers[max(0, i - NEARBY) : i]):
            return 1
        if word in _VERBS_OF_TEAMS and after in _AFTER_VERBS:
            return 1
    return _timetabled(word, before, after)


def _prospect_cue(tokens: Tokens, i: int, before: str, after: str) -> int:
    """Return what a word of the future indicates: "will", "is forecast"; "the growth it forecast" is past."""
    lowers, word = tokens.lowers, tokens.lowers[i]
    if word in _FORECAST and not (before in _BE or after in _TO_DATE):
        return -1
    stated = before in PAST_CUES or (before.endswith(PAST_ENDING) and len(before) > 4)  # "announced plans to close"
    planned = word not in _FORECAST and (stated or after in _AFTER_PLAN)
    noun = word in _ALSO_NOUNS and (before in DETERMINERS or planned)
    if noun or (word in _MODAL_MONTHS and tokens.words[i] != word):
        return 0
    if word in _ARRANGED and not COMPARISON.isdisjoint(lowers[max(0, i - 3) : i]):  # "than forecasters expected"
        return -1
    had = before in _HAD or (before in _BEEN and word_at(lowers, i - 2) in _HAD)
    planned = before in _BEFORE_FAILED_PLAN or had
    return -1 if word in _ARRANGED and planned else 1


def decides(lowers: list[str], i: int) -> bool:
    """Whether a past decision opens what was decided at token `i`: "voted to close", which may have been done since."""
    return lowers[i] in _DECIDING and word_at(lowers, i + 1) in INFINITIVE


def _invites(tokens: Tokens, i: int, before: str) -> bool:
    """Whether a word invites or proposes: "Join us on Sunday", "don't miss", "how about Friday?"."""
    word = tokens.lowers[i]
    if word in _ABOUT:
        return before in _BEFORE_ABOUT
    if word not in _INVITING:
        return False
    opens = i == 0 or (tokens.words[i - 1] in _OPENING_SIGNS and tokens.words[i][0].isupper())
    return opens or before in _BEFORE_INVITING


def _is_attribute(lowers: list[str], i: int) -> bool:
    """Whether a participle comes before its noun: "a planned visit", "a still disputed date"."""
    before = lowers[i - 1] if i else ""
    if before in DETERMINERS:
        return True
    return (
        i > 1 and lowers[i - 2] in DETERMINERS and (before.endswith(ADVERB_ENDING) or before in _ADVERB_OF_PARTICIPLE)
    )


def _is_arrangement(lowers: list[str], i: int) -> bool:
    """Whether "due", "going", "planned" arrange what comes; not "due to the rain", "going down", "of planned cuts"."""
    word, after = lowers[i], lowers[i + 1] if i + 1 < len(lowers) else ""
    if word in _GOING:
        return after in INFINITIVE
    if word in _DUE and after in INFINITIVE:
        return lowers[i - 1] in _BE or (lowers[i + 2] if i + 2 < len(lowers) else "") in TO_COME
    return not (word in _ARRANGED_NOUN and after.endswith(PLURAL_ENDING) and lowers[i - 1] in _OF)


def _is_unfulfilled(lowers: list[str], i: int) -> bool:
    """Whether "to" is behind a past perfect: "had hoped to open"; not "said they had agreed to meet"."""
    return not _HAD.isdisjoint(lowers[max(0, i - _NEAR_HAD) : i]) and lowers[i - 1] not in _RESOLVING


def _infinitive_cue(lowers: list[str], i: int, after: str) -> int:
    """Return what "to" and a verb indicate: "to meet", "was to fly"; an arrangement before them decides itself."""
    before = lowers[i - 1] if i else ""
    if before in _ARRANGED:
        return 0
    if _is_unfulfilled(lowers, i):
        return -1
    if before in _INTENDING:
        return 1
    if after in TO_COME:
        came = before.isalpha() and not _HAVING_COME.isdisjoint(lowers[max(0, i - NEARBY) : i])
        return -1 if before in SEEMING or came else 1
    return int(before in _BE_FINITE and after.isalpha() and after not in DETERMINERS)


def _governed(tokens: Tokens, i: int) -> int:
    """Return 1 where a modal turns a past form to what comes, "will be held", "to cut"; else -1, "must have met"."""
    lowers, perfect = tokens.lowers, False
    for k in range(i - 1, max(i - 5, -1), -1):
        word = lowers[k]
        if word in _MODAL_MONTHS and tokens.words[k].istitle():
            break
        if word in MODALS or word.endswith(_WILL):
            if word in INFINITIVE and (lowers[max(k - 1, 0)] in SEEMING or _is_unfulfilled(lowers, k)):
                return -1
            if word in _COULD and not _NEGATIVES.isdisjoint(lowers[max(0, k - NEARBY) : i]):
                return -1
            to_come = word.endswith(_ANY_WILL) or (word in INFINITIVE and lowers[k - 1] in FUTURE_CUES)
            return -1 if perfect and not to_come else 1
        if word in _UNDER_WAY:  # "is being buried", "are getting married"; not "was being held"
            return 1 if k and lowers[k - 1] in _BE_PRESENT else -1
        if word not in _HAVE and word not in _GOVERNED and not word.endswith(ADVERB_ENDING):
            return 1 if lowers[k + 1] in _BARE_BE else -1  # "will, as usual, be closed"
        perfect = perfect or word in _HAVE
    return -1


def _timetabled(word: str, before: str, after: str) -> int:
    """Return 1 if a verb in the present states what is arranged: "they play on Sunday", "the fair opens in May".

    `after` is the word that follows, `_NAME` for a name.
    """
    if word in SCHEDULED_ING:
        return int(before in _BE_PRESENT)
    if word in _ONLY_VERBS and before in _JOINED:
        return 1
    if before in _JOINED:
        objects = _OBJECTS if before in ADDITION and word in SCHEDULED_PLURAL else _AFTER_VERBS
        return int((word in SCHEDULED_PLURAL or word in SCHEDULED_SINGULAR) and after in objects)
    if before in _BEFORE_NOUNS:
        return 0
    if word in SCHEDULED_PLURAL:
        return int(before in _PLURAL_SUBJECTS or (before.endswith(PLURAL_ENDING) and before.isalpha()))
    return int(word in SCHEDULED_SINGULAR and before.isalpha())
