"""Whom the lead of an article describes and the paragraphs behind it name: "A nurse said ... ¶ Ana Roe, a nurse,"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.descriptions import names_office
from newsschema.extract.quotes.cast.holders import entity_of, office_of
from newsschema.extract.quotes.names.officials import is_official
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.nouns import age_at, noun_gender
from newsschema.extract.quotes.passage.offices import institutions, is_role
from newsschema.extract.quotes.passage.words import verbs
from newsschema.lexicons.function_words import DEFINITE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse, Entity
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.passage.page import Page

_SPOKESPEOPLE = words_of("spokesperson")


def person_next(discourse: Discourse, page: Page, last: int, gender: str) -> Entity | None:
    """Whom the lead describes and the next paragraph names first: "A dad-of-three said ... ¶ Ana Roe, 38, ..."."""
    sentence = page.sentence_at(last)
    after = sentence.paragraph + 1
    if sentence.paragraph > 1 or after >= len(page.paragraphs):
        return None
    begin = page.sentence_start(page.paragraphs[after][0])
    places = discourse.table.places[discourse.numbers[id(page)]]
    at = bisect_left(places, begin, key=lambda item: item[0])
    if at >= len(places) or places[at][0] > begin + _TITLES:
        return None
    person = places[at][1]
    first_place = person.places[0]
    agrees = not gender or person.gender in ("", gender)
    aged = bool(age_at(page, first_place.first, first_place.last))
    shown = aged or _is_introduced(discourse, person, begin) or _speaks_untitled(discourse, person)
    if first_place.page is not page or first_place.begin != places[at][0] or not shown or not agrees:
        return None
    return entity_of(discourse, person)


def _is_introduced(discourse: Discourse, person: Person, begin: int) -> bool:
    """Whether a name in full opens a paragraph with a private office behind its comma and is used again."""
    place = person.places[0]
    title = office_of(discourse, person)[0]
    opens = place.begin == begin and len(person.words) > 1 and len(person.places) > 1
    apposed = place.page.words[place.end : place.end + 1] == [","]
    return opens and apposed and title is not None and not is_official(person.name, title, None)


def _speaks_untitled(discourse: Discourse, person: Person) -> bool:
    """Whether a name in full is right before a reporting verb where it is first, with no office anywhere."""
    place = person.places[0]
    verb = verbs().get("".join(place.page.lowers[place.end : place.end + 1]))
    speaks = verb is not None and verb.form in ("ed", "s") and place.first == place.begin and len(person.words) > 1
    return speaks and office_of(discourse, person)[0] is None


_TITLES = 4  # tokens of titles before a name that opens a paragraph


def identified(discourse: Discourse, page: Page, last: int, head: str) -> Entity | None:
    """Who alone has the office of whom the lead describes, named behind it: "A nurse said ... ¶ Ana Roe, a nurse,"."""
    paragraph = page.sentence_at(last).paragraph
    if paragraph > 1 or head in _SPOKESPEOPLE or not is_role(head):
        return None
    stop = page.paragraphs[min(paragraph + _FURTHER, len(page.paragraphs) - 1)][1]
    places = discourse.table.places[discourse.numbers[id(page)]]
    begin, end = (bisect_left(places, at, key=lambda item: item[0]) for at in (last, stop))
    for at, person in places[begin:end]:
        first = person.places[0]
        fits = first.page is page and first.begin == at and person.human and noun_gender(head) in ("", person.gender)
        if fits and names_office(office_of(discourse, person)[0] or "", person.places, head):
            return entity_of(discourse, person)
    return None


_FURTHER = 3  # paragraphs behind the lead's in which somebody is named


def body_next(discourse: Discourse, page: Page, last: int, head: str) -> Entity | None:
    """The body that the lead describes: one that speaks first in the next paragraph, or that is named by its kind.

    "A rights group said ... ¶ Open Doors said", "The union representing cooks said ... ¶ the Cooks' Union said".
    """
    paragraph = page.sentence_at(last - 1).paragraph
    private = head in _KINDS or institutions().get(head) == "no"
    if paragraph > 1 or not private or paragraph + 1 >= len(page.paragraphs):
        return None
    number = discourse.numbers[id(page)]
    stop = page.paragraphs[min(paragraph + _FURTHER, len(page.paragraphs) - 1)][1]
    opening = page.sentence_start(page.paragraphs[paragraph + 1][0])
    opening += page.lowers[opening] in DEFINITE
    named = sorted([*discourse.table.bodies_at[number], *discourse.table.unclear_at[number]])
    before = {name for at, name in named if at < last}
    for at, name in named:
        if at < page.paragraphs[paragraph][1] or name in before or is_official(name, None, None):
            continue  # a charity is no council
        if at >= stop:
            break
        behind = at + len(name.replace("'", " ' ").replace("’", " ’ ").split())
        speaks = at == opening and any(word in verbs() for word in page.lowers[behind - 1 : behind + 2])
        if speaks or name.lower().split()[-1] == head:
            return discourse.institution(discourse.table.full_name(name))
    return None


_KINDS = words_of("private_body_noun") | words_of("any_body_noun") | words_of("own_body_noun")
