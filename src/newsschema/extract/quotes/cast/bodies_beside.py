"""The body beside a name, where the text shows elsewhere that it is one: "Corvia's Ana Roe", "Ana Roe of Corvia"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.employers import body_end
from newsschema.extract.quotes.cast.titles_at import modifies_noun
from newsschema.extract.quotes.mentions.title_owners import behind_determiners
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import is_institution
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.lexicons.function_words import OWNER_ENDINGS

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.mentions.name_places import NamePlace

_PLACES = 12  # places of a name that are looked at
_OWNER = 6  # tokens of the longest name that owns another


def body_beside(discourse: Discourse, person: Person) -> str | None:
    """The first body of the text that owns one of the places of a name or is behind it with "of"."""
    for place in person.places[:_PLACES]:
        body = _owning_body(discourse, place) or _body_behind(discourse, place)
        if body is not None:
            return body
    return None


def _owning_body(discourse: Discourse, place: NamePlace) -> str | None:
    """The body whose possessive ends before a name: "the Larne Foods | 's Ana Roe", "Larne Foods' Ana Roe"."""
    page, end = place.page, place.first
    if end != place.begin or end == 0 or modifies_noun(place):
        return None
    last = page.words[end - 1]
    plural = last in ("'", "’") and end > 1 and page.touching(end - 1)
    if not plural and last[-2:] not in OWNER_ENDINGS:
        return None
    end -= plural
    for first in range(max(end - _OWNER, 0), end):
        if page.words[first][0].isupper():
            printed = page.printed(first, end)
            name = known_body(discourse, printed if plural else printed[:-2])
            if name is not None:
                return name
    return None


def _body_behind(discourse: Discourse, place: NamePlace) -> str | None:
    """The body behind a name and "of": "Ana Roe of | Corvia", "Ana Roe, of the | Larne Foods,"."""
    page, at = place.page, place.end
    at += page.words[at : at + 1] == [","]
    if at + 1 >= len(page.words) or page.lowers[at] not in words_of("name_of"):
        return None
    begin = behind_determiners(page, at + 1, len(page.words) - 1)
    end = body_end(page, begin)
    return known_body(discourse, page.printed(begin, end)) if end > begin else None


def known_body(discourse: Discourse, name: str) -> str | None:
    """The full name of a body that the text names, by any form of it; None for other names, nations and states.

    One that is named once, or where a place is, must be a body by its words: "of Cedar Bay" may be a place.
    """
    if names_government(name) or of_nation(name.lower()):
        return None
    full = discourse.table.full_name(name)
    if discourse.body_counts is None:
        discourse.body_counts = _counted(discourse)
    count = discourse.body_counts[full.lower()]
    return full if count > 1 or (count and is_institution(full.split())) else None


def _counted(discourse: Discourse) -> Counter[str]:
    """How often the text names each body, by its full name in lower case; once for those behind "in" or "near"."""
    table, counts, placed = discourse.table, Counter[str](), set[str]()
    for page, known in zip(discourse.pages, table.bodies_at, strict=True):
        for begin, name in known:
            full = table.full_name(name).lower()
            counts[full] += 1
            if page.lowers[begin - 1 : begin] and page.lowers[begin - 1] in words_of("place_preposition"):
                placed.add(full)
    return Counter({full: 1 if full in placed else count for full, count in counts.items()})
