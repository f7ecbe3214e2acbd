"""Whether the words around a date tell of the past or of the future: "met on Friday", "will be closed on Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.phrases import lower
from newsschema.extract.dates.words import (
    DETERMINERS,
    FUTURE_CUES,
    MODALS,
    PARTS,
    PAST_CUES,
    PLURAL_UNITS,
    SCHEDULED_ING,
    SCHEDULED_PLURAL,
    SCHEDULED_SINGULAR,
    SEEMING,
    SHORT_MONTHS,
    TO_COME,
    UNITS,
)

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.text.tokens import Tokens

# How far to look for a word that tells past or future.
_WORDS_BEFORE, _WORDS_AFTER = 14, 12
_DENIED_PAST = {"did", "didn't", "didn’t", "wasn't", "wasn’t", "hadn't", "hadn’t", "had", "was", "were", "lasted"}
_SENTENCE_ENDS = {".", ";", "?", "!", ":", "…"}
_NOT_VERBS = {
    "united", "need", "hundred", "indeed", "proceed", "exceed", "succeed", "speed", "breed", "bleed", "embed", "naked",
    "sacred", "hatred", "wicked", "rugged", "aged",
}  # fmt: skip
# What may stand between a modal and the participle or verb it governs: "will also be closed", "to have been held".
_GOVERNED = {
    "be", "been", "being", "get", "stay", "remain", "not", "also", "still", "then", "never", "again", "first", "soon",
}  # fmt: skip
# Arrangements that were made and fell through, or came about: "had been due to expire Friday", "as planned".
_ARRANGED = {"due", "scheduled", "planned", "expected", "slated", "supposed", "going"}
# Before "to" and a verb: what is intended is still to come, whenever it was.
_INTENDING = {
    "planning",
    "preparing",
    "hoping",
    "intending",
    "vowing",
    "likely",
    "unlikely",
    "ready",
    "about",
    "set",
    "poised",
    "wants",
    "want",
    "seeks",
    "seek",
    "vows",
    "vow",
    "promises",
    "promise",
    "threatens",
    "threaten",
    "need",
    "needs",
    "has",
    "have",
}
_DECIDING = {
    "decided",
    "agreed",
    "voted",
    "pledged",
    "promised",
    "vowed",
    "resolved",
    "offered",
    "threatened",
    "committed",
    "hoped",
    "wanted",
    "invited",
    "urged",
    "ordered",
}
_BE = {"is", "are", "am", "be", "been", "was", "were", "being", "'s", "’s", "'re", "’re", "not", "now"}
_OF = {"of", "after", "during", "amid", "despite", "from"}
# They came for what they did: "gathered in Oslo to discuss it on Friday".
_HAVING_COME = {
    "gathered",
    "met",
    "assembled",
    "came",
    "went",
    "travelled",
    "traveled",
    "flew",
    "convened",
    "joined",
    "rallied",
    "arrived",
    "returned",
    "visited",
    "marched",
}
_ALSO_NOUNS = {"plan", "plans", "hope", "hopes", "aims", "future", "forecast"}
# Before a noun that looks like a verb: "the visit", "after visits".
_BEFORE_NOUNS = DETERMINERS | {
    "of", "for", "in", "on", "at", "from", "with", "by", "after", "during", "since", "between", "this", "that", "these",
    "those", "no", "any", "some", "each", "to", "did", "didn't", "didn’t", "not", "helped", "let", "made", "saw",
    "watched", "as", "into", "about", "first", "last", "second", "next", "and", "or",
}  # fmt: skip
_PLURAL_SUBJECTS = {
    "they", "we", "you", "i", "who", "which", "people", "men", "women", "police", "children", "fans", "also",
}  # fmt: skip
# After a comma only what one of these follows is a verb: "Rovers, now third, travel to the coast".
_AFTER_VERBS = {"to", "the", "a", "an", "their", "its", "on", "at", "against", "in"}
# What follows a verb and not a noun: "and visit the coast", but "a dinner and visit to the coast".
_OBJECTS = {"the", "a", "an", "their", "its", "his", "her"}
_ONLY_VERBS = {
    "meets", "opens", "reopens", "begins", "resumes", "arrives", "departs", "travels", "expires", "continues", "goes",
    "shuts",
}  # fmt: skip
# After two names joined by "and" these are verbs: "Ito and Sato meet on Monday".
_VERBS_OF_PAIRS = {
    "meet",
    "face",
    "play",
    "open",
    "begin",
    "resume",
    "arrive",
    "depart",
    "leave",
    "go",
    "come",
    "appear",
}
# After one name these are verbs where an object follows: "United travel to Lobi on Saturday".
_VERBS_OF_TEAMS = {"travel", "host", "face", "play", "meet", "entertain", "welcome", "go"}
_NEGATIVES = {"not", "neither", "nor", "nobody", "none", "no", "cannot"}
_NEARBY, _BESIDE = 8, 4
_WILL = ("'ll", "’ll")
# What is moved is moved to a day to come: "postponed to Saturday", "set for Tuesday".
_DEFERRED = {
    "postponed", "delayed", "rescheduled", "deferred", "adjourned", "extended", "pushed", "moved", "forward", "set",
    "fixed", "arranged", "booked",
}  # fmt: skip
# After a date these belong to another: "in July and the last week of May".
_OF_OTHERS = {"last", "after", "since", "earlier", "ago", "yesterday", "tomorrow", "until", "till", "by"}
# Right before a date these tell of the future where nothing tells of the past.
_DEADLINES = {"by", "before", "until", "till"}
_TO_DELIVER = {"delivery", "settlement", "futures"}
_CALLED_OFF = {"cancelled", "canceled", "scrapped", "off", "postponed"}
_AFTER_NEXT = {*UNITS, *PLURAL_UNITS, *PARTS, "to", "door", "generation", "few", "two", "three", "of"}
_TO_BE = {"will", "would", "shall", "could", "might", "may", "must"}
# What is announced of a day to come: "the film is out on Friday".
_ANNOUNCED = {
    "out",
    "released",
    "published",
    "open",
    "closed",
    "likely",
    "unlikely",
    "possible",
    "shown",
    "live",
    "back",
}
# What may lead a clause's date in: "But on Friday,", "In the early hours of".
_LEADING = DETERMINERS | {
    "on", "in", "by", "from", "until", "before", "after", "since", "at", "for", "late", "early", "but", "and", "also",
}  # fmt: skip
_LONGEST_LEAD = 6


def direction(tokens: Tokens, one: Expression) -> int:
    """Return 1 where the words around tell of the future, -1 of the past, 0 where they do not tell.

    The nearest telling word before decides, else the nearest after in the same clause; "by" and "until" only where no
    other tells.
    """
    lowers, weak = tokens.lowers, one.modifier in ("on_or_before", "on_or_after")
    if one.cut:  # "Friday's vote" has been held as a rule
        return 1 if _is_ahead(lowers, one.first) or _is_to_be(lowers, one.last) else -1
    if lowers[max(one.first - 2, 0) : one.first] == ["than", "in"]:
        return -1
    if lower(tokens, one.last) in _TO_DELIVER:  # "oil for May delivery"
        return 1
    if _is_until(lowers, one.first) or (_is_for(lowers, one.first) and (one.day or one.weekday)):
        return 1
    for i in range(one.first - 1, max(one.first - _WORDS_BEFORE, -1), -1):
        if ends_sentence(tokens, i) or "\n" in tokens.text[tokens.ends[i] : tokens.starts[i + 1]]:
            break
        told = _told_by(tokens, i)
        if told:
            return 1 if i == one.first - 2 and i and lowers[i - 1] in ("is", "are") else told  # "is heard in May"
        weak = weak or (i == one.first - 1 and lowers[i] in _DEADLINES) or lowers[i] in ("until", "till")
    if _is_predicate(lowers, one.first):
        return 1
    return _told_after(tokens, one) or int(weak)


def is_told_ahead(tokens: Tokens, one: Expression) -> bool:
    """Whether a word right before tells of the future: "reopens in May", not "tried over a fire in May"."""
    if lower(tokens, one.first - 1) in DETERMINERS:  # "its May figures"
        return False
    if lower(tokens, one.first - 1) in _DEADLINES or _is_until(tokens.lowers, one.first):
        return True
    return any(_told_by(tokens, i) > 0 for i in range(max(one.first - _BESIDE, 0), one.first))


def _told_after(tokens: Tokens, one: Expression) -> int:
    """Return what the words after tell; a comma ends the clause unless the date opens it: "On Friday, he left"."""
    opens = _opens_clause(tokens, one.first)
    leads = opens or _leads_sentence(tokens, one.first)
    if opens and tokens.lowers[one.last : one.last + 1] == ["is"]:  # "Monday is a holiday"
        return 1
    for i in range(one.last, min(one.last + _WORDS_AFTER, len(tokens.lowers))):
        if ends_sentence(tokens, i) or tokens.words[i] == "“" or (tokens.lowers[i] == "," and not leads):
            break
        told = 0 if tokens.lowers[i] in _OF_OTHERS else _told_by(tokens, i)
        if told:
            return told
    return 0


def _opens_clause(tokens: Tokens, first: int) -> bool:
    for i in range(first - 1, max(first - 1 - _LONGEST_LEAD, -1), -1):
        if tokens.lowers[i] not in _LEADING:
            return not tokens.words[i][0].isalnum()
    return first <= _LONGEST_LEAD


def _leads_sentence(tokens: Tokens, first: int) -> bool:
    """Whether a date stands in the words that lead a sentence in: "In a speech on Friday, she will call"."""
    before = range(first - 1, max(first - 1 - _LONGEST_LEAD, -1), -1)
    return first <= _LONGEST_LEAD or any(ends_sentence(tokens, i) for i in before)


def _is_ahead(lowers: list[str], first: int) -> bool:
    """Whether a possessive is of a day to come: "ahead of Sunday's final"."""
    before = lowers[max(0, first - 3) : first]
    return before[-2:] == ["ahead", "of"] or before == ["ahead", "of", "the"]


def _is_to_be(lowers: list[str], last: int) -> bool:
    """Whether what is of a day is still to be: "Friday's final will be shown"."""
    return not _TO_BE.isdisjoint(lowers[last : last + _NEARBY // 2])


def _is_for(lowers: list[str], first: int) -> bool:
    """Whether something is told to be for a day: "called a strike for Friday"; it may have been called off since."""
    return first > 0 and lowers[first - 1] == "for" and _CALLED_OFF.isdisjoint(lowers[first : first + _NEARBY])


def _is_predicate(lowers: list[str], first: int) -> bool:
    """Whether the date is what the sentence tells: "the deadline is Friday", "the match is on Sunday"."""
    i = first - 2 if first and lowers[first - 1] in ("on", "in", "at", "for") else first - 1
    if i > 0 and lowers[i] in _ANNOUNCED:
        i -= 1
    return i >= 0 and lowers[i] in ("is", "are")


def ends_sentence(tokens: Tokens, i: int) -> bool:
    """Whether token `i` ends a sentence; the points of "a.m. on", "U.S. officials", "Jan. 5" and "9:30" do not."""
    sign = tokens.words[i]
    if sign not in _SENTENCE_ENDS:
        return False
    follows = tokens.words[i + 1] if i + 1 < len(tokens) else "."
    if sign == ":" and follows[0].isdigit():
        return False
    if sign != "." or i == 0 or tokens.ends[i - 1] != tokens.starts[i]:
        return True
    return not (len(tokens.words[i - 1]) == 1 or follows[0].islower() or tokens.lowers[i - 1] in SHORT_MONTHS)


def _is_until(lowers: list[str], first: int) -> bool:
    """Whether "until" stands before, or "moved to"; not where the past is denied: "did not ask until Monday"."""
    if first < 2 or lowers[first - 2] in _SENTENCE_ENDS:
        return False
    if lowers[first - 1] in ("to", "for") and not _DEFERRED.isdisjoint(lowers[max(0, first - _NEARBY) : first - 1]):
        return True
    if lowers[first - 1] not in ("until", "till"):
        return False
    return _DENIED_PAST.isdisjoint(lowers[max(0, first - _WORDS_BEFORE) : first])


def _told_by(tokens: Tokens, i: int) -> int:
    """Return 1 where the word at token `i` tells of the future, -1 of the past, else 0."""
    lowers, word = tokens.lowers, tokens.lowers[i]
    after = lowers[i + 1] if i + 1 < len(lowers) else ""
    before = lowers[i - 1] if i else ""
    if word == "to":
        return _told_by_infinitive(lowers, i, after)
    if word in _ARRANGED and not _is_arrangement(lowers, i):
        return 0
    if word in FUTURE_CUES or word.endswith(_WILL) or (word == "set" and (after in TO_COME or after == "for")):
        if (word == "may" and tokens.words[i] != word) or (word in _ALSO_NOUNS and before in DETERMINERS):
            return 0
        fell_through = word in _ARRANGED and (
            before in ("as", "previously", "originally") or lowers[max(0, i - 3) : i][-2:] == ["had", "been"]
        )
        return -1 if fell_through else 1
    if word in _DECIDING and after == "to":  # what was decided may be past or to come
        return 0
    if word in PAST_CUES or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS):
        return 0 if word.endswith("ed") and _is_attribute(lowers, i) else _governed(tokens, i)
    if word == "next":  # "their next match is"
        return int(after.isalpha() and after not in _AFTER_NEXT)
    if word in ("effect", "force"):  # "before it takes effect on July 1"
        return int(before in ("take", "takes", "taking", "into") and "came" not in lowers[max(0, i - 2) : i])
    named = i + 1 < len(lowers) and tokens.words[i + 1][0].isupper()
    after = "the" if named else after
    if i and tokens.words[i - 1][0].isupper():
        if word in _VERBS_OF_PAIRS and "and" in lowers[max(0, i - _NEARBY) : i]:
            return 1
        if word in _VERBS_OF_TEAMS and after in _AFTER_VERBS:
            return 1
    return _timetabled(word, before, after)


def _is_attribute(lowers: list[str], i: int) -> bool:
    """Whether a participle stands before its noun: "a planned visit", "a still disputed date"."""
    before = lowers[i - 1] if i else ""
    if before in DETERMINERS:
        return True
    return i > 1 and lowers[i - 2] in DETERMINERS and (before.endswith("ly") or before in ("still", "yet", "now"))


def _is_arrangement(lowers: list[str], i: int) -> bool:
    """Whether "due", "going", "planned" arrange what comes; not "due to the rain", "going down", "of planned cuts"."""
    word, after = lowers[i], lowers[i + 1] if i + 1 < len(lowers) else ""
    if word == "going":
        return after == "to"
    if word == "due" and after == "to":
        return lowers[i - 1] in _BE or (lowers[i + 2] if i + 2 < len(lowers) else "") in TO_COME
    return not (word in ("planned", "scheduled", "expected") and after.endswith("s") and lowers[i - 1] in _OF)


def _told_by_infinitive(lowers: list[str], i: int, after: str) -> int:
    """Return what "to" and a verb tell: "to meet", "was to fly"; an arrangement before them decides itself."""
    before = lowers[i - 1] if i else ""
    if before in _ARRANGED:
        return 0
    if before in _INTENDING:
        return 1
    if after in TO_COME:
        came = before.isalpha() and not _HAVING_COME.isdisjoint(lowers[max(0, i - _NEARBY) : i])
        return -1 if before in SEEMING or came else 1
    return int(before in ("is", "are", "was", "were") and after.isalpha() and after not in DETERMINERS)


def _governed(tokens: Tokens, i: int) -> int:
    """Return 1 where a modal turns a past form to what comes, "will be held", "to cut"; else -1, "must have met"."""
    lowers, perfect = tokens.lowers, False
    for k in range(i - 1, max(i - 5, -1), -1):
        word = lowers[k]
        if tokens.words[k] == "May":
            break
        if word in MODALS or word.endswith(_WILL):
            if word == "to" and k and lowers[k - 1] in SEEMING:
                return -1
            if word == "could" and not _NEGATIVES.isdisjoint(lowers[max(0, k - _NEARBY) : i]):
                return -1
            to_come = word.endswith(("will", *_WILL)) or (word == "to" and lowers[k - 1] in FUTURE_CUES)
            return -1 if perfect and not to_come else 1
        if word != "have" and word not in _GOVERNED and not word.endswith("ly"):
            break
        perfect = perfect or word == "have"
    return -1


def _timetabled(word: str, before: str, after: str) -> int:
    """Return 1 where a verb in the present tells what is arranged: "they play on Sunday", "the fair opens in May".

    `after` is the word that follows; "the" stands for a name.
    """
    if word in SCHEDULED_ING:
        return int(before in ("is", "are", "am", "'s", "’s", "'re", "’re"))
    if word in _ONLY_VERBS and before in (",", ")", "and"):
        return 1
    if before in (",", ")", "and"):
        objects = _OBJECTS if before == "and" and word in SCHEDULED_PLURAL else _AFTER_VERBS
        return int((word in SCHEDULED_PLURAL or word in SCHEDULED_SINGULAR) and after in objects)
    if before in _BEFORE_NOUNS:
        return 0
    if word in SCHEDULED_PLURAL:
        return int(before in _PLURAL_SUBJECTS or (before.endswith("s") and before.isalpha()))
    return int(word in SCHEDULED_SINGULAR and before.isalpha())
