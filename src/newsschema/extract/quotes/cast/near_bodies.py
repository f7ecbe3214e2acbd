"""The body near a place: whom "it" or "its" means, and whose name or noun ends right before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.bodies import SENTENCES, SUBJECT_REACH, is_anothers
from newsschema.extract.quotes.cast.body_places import employs
from newsschema.extract.quotes.cast.discourse import Entity, is_document
from newsschema.extract.quotes.passage.offices import is_institution, is_role
from newsschema.extract.quotes.passage.words import DETERMINERS
from newsschema.language.names import given_names

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page

_NEAR = 160  # tokens back in which a pronoun finds a name
_BODIES = 8  # bodies before a place that are looked at


def body_near(discourse: Discourse, page: Page, at: int, *, latest: bool = False) -> str | None:
    """The body that "its" or "it" means: the subject of a sentence nearby, the nearest, or the last to speak.

    With `latest`, a body named since is nearer than a subject of more than two sentences ago.
    """
    number = discourse.numbers[id(page)]
    bodies, heads = discourse.table.bodies_at[number], discourse.heads[number]
    to = bisect_left(bodies, at, key=lambda item: item[0])
    near: tuple[int, str] | None = None
    here = bisect_right(heads, at)
    for begin, name in reversed(bodies[max(0, to - _BODIES) : to]):
        if begin < at - _NEAR:
            break
        near = near or (begin, name)
        sentence = bisect_right(heads, begin)
        if latest and near[0] > begin and here - sentence > SENTENCES:
            break
        head = heads[sentence - 1] if heads and heads[0] <= begin else begin
        if latest and is_anothers(page, begin, name):
            near = None if near == (begin, name) else near
            continue
        if begin - head < SUBJECT_REACH and page.inside[begin] < 0 and not employs(page, begin):
            near = (begin, name)
            break
    entity = next((e for e in reversed(discourse.recent) if _is_body(discourse, e)), None)
    spoken = entity.mention_before(number, at) if entity is not None else -1
    if entity is not None and (near is None or spoken >= near[0]):
        return entity.name
    return discourse.table.full_name(near[1]) if near else None


def body_before(discourse: Discourse, page: Page, end: int) -> str | None:
    """The body whose name or noun ends before a token: "Tarvo Foods | , whose", "the history group | , whose"."""
    bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
    near = bisect_left(bodies, end, key=lambda item: item[0]) - 1
    if near >= 0 and page.printed(bodies[near][0], end) == bodies[near][1]:
        return bodies[near][1]
    phrase = page.analysis.phrase_of(end - 1)
    if phrase is None or phrase.head != end - 1:
        return None
    first = phrase.first + (page.lowers[phrase.first] in DETERMINERS)
    person = page.lowers[first] in given_names("en") or is_role(page.lowers[phrase.head])
    known = page.words[phrase.head][0].isupper() and not person
    return page.printed(first, end) if known or is_institution([page.words[phrase.head]]) else None


def _is_body(discourse: Discourse, entity: Entity) -> bool:
    """Whether a speaker is a body: an institution that is no document, or a name that is no person's."""
    if entity.kind == "person":
        return entity.key.startswith("name ") and not discourse.is_human(entity)
    return entity.kind == "institution" and not is_document(entity)
