"""The words before "who", "which" or "that": whom of the people named or described they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.name_places import head_word, name_words
from newsschema.extract.quotes.names.name_ends import is_name_word
from newsschema.extract.quotes.names.name_titles import honorific, strip_title
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type, phrase_type
from newsschema.extract.quotes.passage.words import BE, DETERMINERS, PREPOSITIONS
from newsschema.lexicons.function_words import ADDITION, GENITIVE, PLURAL_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.passage.page import Page


def people_within(page: Page, first: int, last: int) -> int:
    """Where the people begin of whom a phrase gives a number or a row: "a list of | critics"; else its start."""
    end = noun_end(page, first, last)
    inner = end < last - 1 and page.lowers[end] in GENITIVE and not noun_type(page.lowers[end - 1]).animate
    named = inner and page.lowers[end + 1] not in _WITH_CLAUSE and phrase_type(page, end + 1, last).people
    return end + 1 if named else first


_WITH_CLAUSE = words_of("antecedent of a relative")


def described_before(discourse: Discourse, page: Page, first: int) -> Person | None:
    """The person whose name is before the comma of a description: "Ana Roe, | a farmer who said"."""
    first -= first > 0 and page.lowers[first - 1] in words_of("article")  # "an | Ohio Republican"
    if first < 2 or page.words[first - 1] != "," or page.lowers[first] not in words_of("article"):
        return None
    name = page.analysis.phrase_before(first - 1)
    if name is None or name.name is None:
        return None
    begin = strip_title(page, name.name[0], first - 1)
    person = discourse.person(name_words(page, begin, first - 1), honorific(page, name.first, begin), (page, begin))
    return person if person is not None and person.human and not person.body else None


def predicated(discourse: Discourse, page: Page, first: int, last: int) -> Person | None:
    """The person of whom a description before "who" is said: "Ana Roe is a nurse who"; None if it is not said so."""
    kind = noun_type(page.lowers[last - 1])
    sentence = page.sentence_at(first)
    back = range(first - 1, max(sentence.first, first - _PREDICATE), -1)
    verbs = [at for at in back if page.analysis.is_finite(at)]
    if kind.people or not verbs or page.lowers[verbs[0]] not in BE:
        return None
    if not PREPOSITIONS.isdisjoint(page.lowers[verbs[0] : first]):
        return None  # "Ana Roe is at odds with a nurse who"
    shared = verbs[1:2] if page.lowers[verbs[0] - 1] in ADDITION else []  # "Ana Roe sings and is a nurse who"
    subject = next((one for one in map(page.analysis.subject_of, [verbs[0], *shared]) if one is not None), None)
    if subject is None or subject.name is None:
        return None
    begin = strip_title(page, *subject.name)
    person = discourse.person(name_words(page, begin, subject.name[1]), at=(page, begin))
    return person if person is not None and person.human and not person.body else None


_PREDICATE = 20  # tokens between "is" and the end of a row of descriptions


def ends_in_name(page: Page, first: int, last: int) -> bool:
    """Whether a phrase before "who" ends in a name; "Farmers" at a sentence's head is none."""
    common = page.sentence_start(first) == last - 1 and noun_type(page.lowers[last - 1]).people
    return is_name_word(page, last - 1) and not (common and not page.is_name(page.words[last - 1]))


def says_nobody(page: Page, first: int, last: int) -> bool:
    """Whether a phrase before "who" is a bare singular: "a liar, cheat and bully who"."""
    word, head = page.lowers[first], head_word(page.lowers[first:last])
    return word not in DETERMINERS and page.words[first][0].islower() and not head.endswith(PLURAL_ENDING)
