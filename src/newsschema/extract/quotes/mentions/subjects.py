"""Subjects: the noun phrase before a reporting verb, or behind an inverted one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.adjuncts import before_adjunct
from newsschema.extract.quotes.mentions.antecedents import relative_pronoun
from newsschema.extract.quotes.mentions.appositions import NAME_PREPOSITION, before_apposition
from newsschema.extract.quotes.mentions.documents import document_subject
from newsschema.extract.quotes.mentions.listed_members import list_start
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.named_behind import named_after
from newsschema.extract.quotes.mentions.phrase_ends import maker_end, phrase_end
from newsschema.extract.quotes.mentions.phrase_starts import phrase_start
from newsschema.extract.quotes.mentions.quantities import quantity_after, quantity_subject
from newsschema.extract.quotes.mentions.reduced import before_participle, without_participle
from newsschema.extract.quotes.mentions.verb_groups import skip_back
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.offices import is_institution
from newsschema.extract.quotes.passage.words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    verbs,
)
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import (
    ADDITION,
    GENITIVE,
    INFINITIVE,
    INSIDE,
    MANNER,
    PERSONAL_RELATIVE,
    POINT,
    PURPOSE,
    SOURCE,
    SURFACE,
    THING_RELATIVE,
)
from newsschema.text.number_words import DENOMINATORS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence


_FAR = 40  # tokens looked at on either side of a verb: keeps the work linear


def subject_before(page: Page, sentence: Sentence, verb: int) -> Mention | None:
    """Return the subject that ends where the verb group begins, or None if there is no noun phrase."""
    floor = max(sentence.first, verb - _FAR)
    end = skip_back(page, verb, floor)
    if end < verb and page.lowers[end] in _QUANTIFIERS and (end == floor or page.words[end - 1] in ",;—–"):
        return Mention(page, end, end + 1, "noun", (end, end + 1))  # "All said", "Both have said"
    if end - 2 > floor and page.lowers[end - 1] in INFINITIVE and page.analysis.is_participle(end - 2):
        end = skip_back(page, end - 2, floor)  # "Roe is understood to have told friends"
    if end <= floor or page.inside[end - 1] >= 0:
        return None
    word = page.lowers[end - 1]
    if word in CONJUNCTIONS:
        return None
    if word in PRONOUNS:
        return Mention(page, end - 1, end, "pronoun", (end - 1, end))
    if word in RELATIVES:
        return relative_pronoun(page, floor, end - 1)
    if page.words[end - 1] in ",)—–-" and not (page.words[end - 1] == "-" and page.touching(end - 1)):
        return before_apposition(page, floor, end - 1)
    if page.lowers[end - 1] in _SPANS and not page.analysis.is_finite(end - 1):
        back = range(end - 1, max(floor, end - _RELATIVE), -1)
        source = next((at for at in back if page.lowers[at] in PERSONAL_RELATIVE), None)
        if source is not None:  # "a clerk who has been there for ten years insisted"
            return read_mention(page, phrase_start(page, floor, source), source)
    first = _over_marks(page, floor, phrase_start(page, floor, end))
    relative = _behind_relative(page, floor, first)
    if relative is not None:
        return relative_pronoun(page, floor, relative)
    mention = _before_relative(page, floor, first, end) or read_mention(page, first, end)
    mention = before_participle(page, floor, first, end, mention) or mention
    if mention is None or _is_counted(page, mention):
        mention = quantity_subject(page, floor, end) or mention
    if mention is not None and mention.kind == "name" and first < mention.first:
        mention = document_subject(page, first, end) or mention
    listed = list_start(page, floor, first, end)
    if listed < first:
        return Mention(page, listed, end, "noun", (listed, end))
    if mention is not None and mention.phrase[0] == first and not ADDITION.isdisjoint(page.lowers[first:end]):
        begin = _list_start(page, floor, first)
        if begin < first and _opens_list(page, floor, begin - 1):  # "the ministers of A, B and C"
            first = phrase_start(page, floor, begin - 1)
            if first == floor or page.words[first - 1] != ",":
                return Mention(page, first, end, "noun", (first, end))
        mention = Mention(page, mention.first, mention.last, mention.kind, (begin, mention.phrase[1]))
    return mention and without_participle(page, mention)


def _behind_relative(page: Page, floor: int, first: int) -> int | None:
    """The relative pronoun that words of time or manner part from its verb: "who in May | said"; None if none does."""
    at = first - 1
    near = page.lowers[max(floor, at - _ADVERBS) : first]
    if _WHO_OR_WHICH.isdisjoint(near):
        return None
    while at > floor and (page.lowers[at] in _ROLE_OR_ADVERB or page.analysis.word_class(at) == "ADV"):
        at -= 1
    if at <= floor or page.lowers[at] not in _WHO_OR_WHICH:
        return None
    return at if page.analysis.word_class(first) in ("ADP", "ADV") or at < first - 1 else None


_ADVERBS = 3  # adverbs between "who" and its verb
_WHO_OR_WHICH = PERSONAL_RELATIVE | THING_RELATIVE
_ROLE_OR_ADVERB = ADVERBS | MANNER  # "who as mayor said"


def related_subject(page: Page, sentence: Sentence, joined: int) -> Mention | None:
    """The "who" behind a comma whose clause a joined verb goes on with: "Li, who had left and said"; else None."""
    floor = max(sentence.first, joined - _RELATIVE)
    if PERSONAL_RELATIVE.isdisjoint(page.lowers[floor:joined]) or page.lowers[joined - 1] not in CONJUNCTIONS:
        return None
    for at in range(joined - 2, floor, -1):
        if page.words[at] in _CLOSING or page.inside[at] >= 0:
            return None
        if page.lowers[at] in PERSONAL_RELATIVE:
            return relative_pronoun(page, sentence.first, at) if page.words[at - 1] == "," else None
    return None


_CLOSING = ",;:—–"


def _opens_list(page: Page, floor: int, at: int) -> bool:
    """Whether a list of names belongs to the noun before it: "ministers of A, B and C", "voters in A, B and C"."""
    word = page.lowers[at]
    placed = word in _PLACED and at > floor and page.words[at - 1][0].islower()
    named = word in _NAMED and at > floor and is_institution([page.words[at - 1]])  # "the Council on A, B and C"
    return word in _HELD or named or (placed and not has_verb(page, floor, at))


_PLACED, _NAMED, _HELD = INSIDE | POINT, SURFACE | PURPOSE, GENITIVE | SOURCE


def _is_counted(page: Page, mention: Mention) -> bool:
    """Whether a description begins with a number or fraction, whose hedge may precede it: "more than | half"."""
    word = page.lowers[mention.first]
    return mention.kind == "noun" and (word in DENOMINATORS or word[0].isdigit())


_SPANS = words_of("span of time")
_RELATIVE = 20  # tokens of a relative clause that ends with a span of time


def _over_marks(page: Page, floor: int, first: int) -> int:
    """Where a phrase begins whose modifier is in marks: "the 'Big Boat' singer" of "singer"; else `first`."""
    number = page.inside[first - 1] if first > floor else -1
    if number < 0 or page.words[first][0].isupper():
        return first
    left = page.regions[number].left
    if not page.words[page.regions[number].last - 1][0].isalnum():
        return first  # "It is a “hard year,” Roe said"
    short = first - left <= _MODIFIER and left > floor
    return left - 1 if short and page.lowers[left - 1] in DETERMINERS else first


_MODIFIER = 8  # tokens of a modifier in marks


_QUANTIFIERS = words_of("floating quantifier")


def clause_subject(page: Page, sentence: Sentence, verb: int) -> Mention | None:
    """Return the subject that the language layer finds before a verb, with the phrases that belong to it."""
    phrase = page.analysis.subject_of(verb)
    if phrase is None or not sentence.first <= phrase.first < verb or page.inside[phrase.first] >= 0:
        return None
    stop = next((at for at in range(phrase.last, verb) if page.analysis.is_finite(at)), verb)
    return read_mention(page, phrase.first, max(phrase.last, phrase_end(page, phrase.first, stop)))


def _list_start(page: Page, floor: int, first: int) -> int:
    """Where a list of names begins whose end is "B and the C" before a verb: "the A, B and the C said"."""
    while first - 1 > floor and page.words[first - 1] == ",":
        begin = first - 1
        while begin > floor and (page.words[begin - 1][0].isupper() or page.lowers[begin - 1] in _IN_NAMES):
            begin -= 1
        while begin < first - 1 and page.lowers[begin] in NAME_PREPOSITION:
            begin += 1
        if begin == first - 1 or page.inside[begin] >= 0:
            break
        if page.lowers[begin - 1] in PREPOSITIONS and page.lowers[first] in given_names("en"):
            break  # "in June, Ana Roe and Omar Zaki said"
        first = begin
    return first


_IN_NAMES = words_of("joint in names")


def _before_relative(page: Page, floor: int, first: int, end: int) -> Mention | None:
    """Who "who" refers to where what seems the subject ends its clause: "members who have praised the plan warned"."""
    if first <= floor or not (page.words[first - 1][0].islower() and page.lowers[first - 1] not in PREPOSITIONS):
        return None
    if page.lowers[first - 1] in PERSONAL_RELATIVE and _opens_subject(page, first, end):
        return None  # "the man who police said fled"
    for at in range(first - 1, max(floor, first - _CLAUSE), -1):
        if page.inside[at] >= 0 or not page.words[at][0].isalpha():
            return None
        if page.lowers[at] in PERSONAL_RELATIVE or (page.lowers[at] in _RESTRICTIVE and _relates(page, at)):
            return read_mention(page, phrase_start(page, floor, at), at)
    return None


_RESTRICTIVE = words_of("restrictive relative")


def _relates(page: Page, at: int) -> bool:
    """Whether a "that" is the subject of a verb that reports nothing: "the firm that built the mill"."""
    if not page.words[at + 1][0].islower() or page.analysis.word_class(at - 1) != "NOUN":
        return False
    if not page.analysis.is_finite(at + 1):
        return False
    verb = verbs().get(page.lowers[at + 1])
    return verb is None or not {"that", "clause"} & verb.frames


def _opens_subject(page: Page, first: int, end: int) -> bool:
    """Whether a clause's subject rather than its verb follows "who": one word alone, an article, a capital."""
    opens = page.lowers[first] in DETERMINERS or page.lowers[first] in PRONOUNS or page.words[first][0].isupper()
    return opens or end - first == 1


_CLAUSE = 10  # tokens of a relative clause that a subject may hold


def subject_after(page: Page, sentence: Sentence, verb_end: int) -> Mention | None:
    """Return the subject of an inverted verb: 'said Jane Roe, the mayor'."""
    at, stop = verb_end, min(sentence.stop, verb_end + _FAR)
    while at < stop and page.lowers[at] in ADVERBS and page.words[at + 1 : at + 2] != ["-"]:  # "said long-time mayor"
        at += 1
    if at >= stop or page.inside[at] >= 0:
        return None
    if page.lowers[at] in PRONOUNS:
        return Mention(page, at, at + 1, "pronoun", (at, at + 1))
    end = _before_adjunct(page, at, phrase_end(page, at, stop), stop)
    end = maker_end(page, end, stop) if end > at else at
    mention = (read_mention(page, at, end) if end > at else None) or quantity_after(page, at, stop)
    if mention is None or mention.first < at:
        return None
    end = max(end, mention.last)
    return named_after(page, mention, end, stop)


def _before_adjunct(page: Page, at: int, end: int, stop: int) -> int:
    """Where an inverted subject ends before words of time: "said Ana Roe | a week ago"; `end` where there are none."""
    ends = range(end, min(stop, end + _ADJUNCT) + 1)
    begin = (before_adjunct(page, one, at) for one in ends if one > at + 1)
    return next((one for one in begin if one < end), end)


_ADJUNCT = 2  # tokens of a time behind what seems a phrase: "said the union the | following day"
