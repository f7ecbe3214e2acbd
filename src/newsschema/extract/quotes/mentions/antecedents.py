"""Antecedents of relative pronouns: whom "who", "which" and "that" before a reporting verb may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.appositions import before_bracket
from newsschema.extract.quotes.mentions.listed_members import list_start
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.no_phrases import is_command
from newsschema.extract.quotes.mentions.phrase_starts import phrase_start
from newsschema.extract.quotes.mentions.verbs_within import has_clause
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type
from newsschema.extract.quotes.passage.offices import is_institution, is_role
from newsschema.extract.quotes.passage.words import AUXILIARIES, COMMON_VERBS, DETERMINERS, PREPOSITIONS, verbs
from newsschema.lexicons.function_words import (
    ADDITION,
    DEFINITE,
    GENITIVE,
    GERUND_ENDING,
    INFINITIVE,
    PERSONAL_RELATIVE,
    SOURCE,
    THING_RELATIVE,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_HEARING_PREPOSITION = words_of("hearing preposition")
_RESTRICTIVE = words_of("restrictive relative")
_ALIAS = words_of("before another name")


def relative_pronoun(page: Page, floor: int, at: int) -> Mention | None:
    """A relative pronoun, with its antecedent as its phrase."""
    end = at - 1 if at > floor and page.words[at - 1] in ",—–" else at
    if page.lowers[at] in _RESTRICTIVE and end != at:
        return None
    if page.lowers[at] in PERSONAL_RELATIVE and end != at:
        end = _before_origin(page, floor, before_bracket(page, floor, end))
    if end <= floor or page.inside[end - 1] >= 0:
        return None
    first = phrase_start(page, floor, end)
    comma = _before_alias(page, floor, first) if end != at else 0
    if comma or (end != at and first > floor and page.words[first - 1] == "," and not _acts(page, first, end)):
        named = _name_before(page, floor, comma or first - 1)  # "Ana Roe, the leader of the house, who"
        if named is not None:
            return Mention(page, at, at + 1, "relative", named)
    first = _behind_gerund(page, first + is_command(page, first), end)  # "Ask | the mayor, who said"
    if page.lowers[at] in PERSONAL_RELATIVE:
        listed = list_start(page, floor, first, end)
        first = _joined_people(page, floor, listed, end) if listed == first else listed
        first = _behind_verb(page, first, end)
        first += first + 1 < end and page.lowers[first] in PREPOSITIONS  # "replied to | a nurse in Larne who"
    elif page.lowers[at] in THING_RELATIVE:  # "the bill aims to repeal | the order, which"
        verbs_behind_to = (i for i in range(end - 2, first, -1) if page.lowers[i - 1] in INFINITIVE)
        first = next((i + 1 for i in verbs_behind_to if page.analysis.word_class(i) == "VERB"), first)
    antecedent = read_mention(page, first, end)
    if antecedent is not None and antecedent.kind == "noun":
        last = _last_body if page.lowers[at] in THING_RELATIVE else _last_person
        antecedent = last(page, antecedent) or _name_behind_thing(page, antecedent) or antecedent
    if antecedent is None or antecedent.kind == "pronoun":
        return None
    if page.lowers[at] in THING_RELATIVE and has_clause(page, antecedent.first, antecedent.last):
        return None  # "the roof fell in, which confirmed it"
    return Mention(page, at, at + 1, "relative", (antecedent.first, antecedent.last))


def _before_alias(page: Page, floor: int, first: int) -> int:
    """The comma before another name of who is named: "Ana Roe | , also known at sea as Li Wei"; 0 if none is."""
    for at in range(first - 1, max(floor, first - _OTHERWISE), -1):
        if page.words[at] == ",":
            return at if not _ALIAS.isdisjoint(page.lowers[at + 1 : first]) else 0
    return 0


_OTHERWISE = 8  # tokens of "also known to her friends as" with its comma


def _acts(page: Page, first: int, end: int) -> bool:
    """Whether a verb is in what seems a description, so that what a comma precedes is no apposition."""
    words = [at for at in range(first, end) if page.words[at][0].islower()]
    finite = any(map(page.analysis.is_finite, words))
    return finite or any(page.lowers[at - 1] in INFINITIVE and page.analysis.word_class(at) == "VERB" for at in words)


def _joined_people(page: Page, floor: int, first: int, end: int) -> int:
    """Where people joined with "and" begin before "who": "upset shopkeepers and | tourists who"; else `first`."""
    joint = first - 1
    if joint <= floor or page.lowers[joint] not in ADDITION or page.words[end - 1][0].isupper():
        return first
    if not (noun_type(page.lowers[joint - 1]).people and noun_type(page.lowers[end - 1]).people):
        return first
    before = page.analysis.phrase_of(joint - 1)
    return max(before.first, floor) if before is not None and page.words[before.first][0].isalpha() else first


def _name_before(page: Page, floor: int, comma: int) -> tuple[int, int] | None:
    """The name that ends at a comma, an age, brackets or a place behind it left off: "Ana Roe (D) | , a nurse, who"."""
    end = comma
    if end - 2 > floor and page.words[end - 1].isdigit() and page.words[end - 2] == ",":
        end -= 2
    end = before_bracket(page, floor, end)
    begin = _capitals_start(page, floor, end)
    begin += begin < end and page.lowers[begin] in DETERMINERS  # "The Larne Trust, a charity"
    home = begin - 1 - (page.lowers[begin - 1] in DEFINITE)
    if begin < end and page.lowers[home] in _HOME and page.words[max(home - 1, floor)][0].isupper():
        end = home
        begin = _capitals_start(page, floor, end)
    return (begin, end) if begin < end - 1 and name_end(page, begin, end) == end else None


def _capitals_start(page: Page, floor: int, end: int) -> int:
    """Where the capitals and hyphens that end before a token begin."""
    begin = end
    while (
        begin > floor and end - begin < _NAME and (page.words[begin - 1][0].isupper() or page.words[begin - 1] == "-")
    ):
        begin -= 1
    return begin


_NAME = 5  # tokens of a name
_HOME = GENITIVE | SOURCE


def _name_behind_thing(page: Page, mention: Mention) -> Mention | None:
    """The name that ends a phrase for a thing: "Roe" of "the tone of Ana Roe" before "who"; None if none does."""
    first, last = mention.first, mention.last
    start = next((at + 1 for at in range(last - 2, first, -1) if page.lowers[at] in PREPOSITIONS), None)
    if start is None or not page.words[start][0].isupper() or not page.words[last - 1][0].isupper():
        return None
    head = noun_type(page.lowers[noun_end(page, first, last) - 1])
    return None if head.speaks or head.group else read_mention(page, start, last)


def _before_origin(page: Page, floor: int, end: int) -> int:
    """One past who is from a place: "Ana Roe, 24, from Larne, County Antrim"; `end` if no place is given."""
    at = end - 1
    while at > floor and (page.words[at][0].isupper() or page.words[at] == ","):
        at -= 1
    before = page.words[at - 1] if at > floor else ""
    named = before == "," and (page.words[at - 2][0].isupper() or page.words[at - 2].isdigit())
    described = named or before.isdigit() or is_role(before.lower())
    if page.lowers[at] not in SOURCE or not page.words[at + 1][0].isupper() or not described:
        return end
    while at > floor and (page.words[at - 1] == "," or page.words[at - 1].isdigit()):
        at -= 1
    return at if at > floor else end


def _behind_verb(page: Page, first: int, end: int) -> int:
    """Where the antecedent of "who" begins: behind the verb or preposition of "Roe made no mention of Li"."""
    verb = next((at for at in range(end - 2, first - 1, -1) if _governs(page, at)), None)
    if verb is None:
        return first
    linked = (at + 1 for at in range(end - 2, verb, -1) if page.lowers[at] in PREPOSITIONS and not _places(page, at))
    if page.words[end - 1][0].isupper():
        return next(linked, verb + 1)
    return verb + 1 + (page.lowers[verb + 1] in PREPOSITIONS)


def _places(page: Page, at: int) -> bool:
    """Whether a preposition says where people are: "a nurse in Larne who", not "a letter from Ana Roe who"."""
    before = noun_type(page.lowers[at - 1])
    return page.lowers[at] in words_of("place_preposition") and (before.person or before.people)


def _behind_gerund(page: Page, first: int, end: int) -> int:
    """Where an antecedent begins behind a verb in -ing: "accused Roe of breaking | laws that", "citing | experts"."""
    for at in range(end - 2, first, -1):
        governed = page.lowers[at - 1] in PREPOSITIONS or page.lowers[at] in verbs()
        if page.words[at].endswith(GERUND_ENDING) and governed and page.analysis.word_class(at) == "VERB":
            return at + 1
    return first


def _governs(page: Page, at: int) -> bool:
    """Whether a token is a verb and no participle that modifies a noun: "two retired officers"."""
    word = page.lowers[at]
    if not page.words[at][0].islower():
        return False
    if word in AUXILIARIES or word in COMMON_VERBS:
        return True
    following = page.lowers[at + 1]
    opens = following in DETERMINERS or following in PREPOSITIONS or page.words[at + 1][0].isupper()
    return page.is_past_form(at) and opens


def _last_body(page: Page, mention: Mention) -> Mention | None:
    """The body at the end of a longer phrase: "the results of an inquiry by a court panel" before "which said"."""
    start = next((at + 1 for at in range(mention.last - 2, mention.first, -1) if page.lowers[at] in PREPOSITIONS), None)
    if start is None or not is_institution([page.lowers[mention.last - 1]]):
        return None
    return read_mention(page, start, mention.last)


def _last_person(page: Page, mention: Mention) -> Mention | None:
    """The person at the end of a longer phrase: "a blow for Ana Roe", "a call from the mayor" before "who said"."""
    back = range(mention.last - 2, mention.first, -1)
    start = next((at + 1 for at in back if page.lowers[at] in PREPOSITIONS), None)
    if start is None or page.lowers[start - 1] not in _HEARING_PREPOSITION:
        return None
    words = page.words[start : mention.last]
    named = words[0][0].isupper() and not is_institution(words)
    return read_mention(page, start, mention.last) if named or is_role(words[-1].lower()) else None
