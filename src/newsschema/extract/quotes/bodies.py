"""Which body is meant: by a common noun ("the agency"), by "it", by an office named without one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from newsschema.extract.quotes.affiliations import employer_kind, holds_class
from newsschema.extract.quotes.discourse import Entity, is_document
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.names import (
    head_word,
    printed,
)
from newsschema.extract.quotes.offices import is_institution
from newsschema.extract.quotes.officials import is_official
from newsschema.language.names import given_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.discourse import Discourse
    from newsschema.extract.quotes.page import Page


_BODIES = 12  # bodies before an office that are considered as its own
_TOPIC = 200  # names of bodies of which the one named most often is looked for
_FIRST_NAMED = 2  # times that being named before the others counts
_TOPIC_WORDS = 2000  # tokens in which the words of their names are counted
_HOLDERS = 60  # people whose office is looked up for "the governor"
_NEAR = 160  # tokens back in which a pronoun finds a name
_SENTENCES = 2  # sentences back in which the subject is the body of an office
_SUBJECT_REACH = 5  # tokens from a sentence's head within which a name is its subject
# What a body is called for short, where its name may hold another word.
_PUBLIC_HEADS = words_of("public_body_noun")
_OWN_HEADS = words_of("own_body_noun")
_ANY_HEADS = words_of("any_body_noun")
_PRIVATE_HEADS = words_of("private_body_noun")


def meant_body(discourse: Discourse, page: Page, at: int, words: str) -> str:
    """The name of the body that "the company", "the department" means, or the words as printed."""
    head = head_word(words.split())
    if len(words.split()) > 1:
        return words
    body = body_with_head(discourse, page, at, head) or next(
        (e.name for e in (generic_body(discourse, head),) if e is not None), None
    )
    return body or nearest_body(discourse, page, at, head) or words


def nearest_body(discourse: Discourse, page: Page, at: int, head: str) -> str | None:
    """The nearest body before a place that may go by a word: a private one for "company", else a public one."""
    if head in _PRIVATE_HEADS:
        subject = leading_body(discourse, page, at)
        if head != "company" or (subject is not None and _is_private_body(subject)):
            return _body_of_kind(discourse, page, at, _is_private_body)
        return topic_body(discourse, page)
    if head in _PUBLIC_HEADS:
        return _body_of_kind(discourse, page, at, lambda name: is_official(name, None, None))
    return None


def employer(discourse: Discourse, page: Page, at: int, title: str) -> str | None:
    """The body that an office without one belongs to: the company of "Chief Executive Ana Roe", the police of a
    sergeant, the body a bare spokesman speaks for."""
    kind = employer_kind(title)
    if kind == "company":
        return topic_body(discourse, page) or leading_body(discourse, page, at)
    if kind in ("police", "court"):
        body = _body_of_kind(discourse, page, at, lambda name: holds_class(name, kind))
        return body or (_common_body(page, at, kind) if kind == "police" else None)
    if kind == "spokesperson":
        return body_near(discourse, page, at)
    if kind == "council":
        return _body_of_kind(discourse, page, at, lambda name: name.lower().split()[-1] == kind)
    if kind == "staff":
        return leading_body(discourse, page, at)
    if kind == "academic":
        return _sole_academic_body(discourse, page, at)
    if kind == "bank":
        body = leading_body(discourse, page, at)
        return body if body is not None and kind in body.lower().split() else None
    last = discourse.recent[-1] if discourse.recent else None
    if kind == "rank" and last is not None and last.kind == "institution" and holds_class(last.name, "police"):
        return last.name  # "Police said ... Captain Ana Roe said ..."
    return None


def _sole_academic_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The university or institute that a passage names before a place, if it names one alone."""
    bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
    names = {name for begin, name in bodies if not _ACADEMIC_BODIES.isdisjoint(name.lower().split()) and " " in name}
    before = any(begin < at and name in names for begin, name in bodies)
    return next(iter(names)) if len(names) == 1 and before else None


_ACADEMIC_BODIES = words_of("academic body")


def leading_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that is the subject of the sentence of a place or of one of the two before."""
    number = discourse.numbers[id(page)]
    bodies, heads = discourse.table.bodies_at[number], discourse.heads[number]
    to = bisect_left(bodies, at, key=lambda item: item[0])
    here = bisect_right(heads, at)
    for begin, name in reversed(bodies[max(0, to - _BODIES) : to]):
        sentence = bisect_right(heads, begin)
        if here - sentence > _SENTENCES:
            break
        common = " " not in name and not name.isupper() and is_institution([name])  # "Company"
        if sentence and not common and begin - heads[sentence - 1] < _SUBJECT_REACH and page.inside[begin] < 0:
            return discourse.table.full_names.get(name.lower(), name)
    return _common_subject(discourse, page, heads[max(here - 2, 0)]) if here > 1 else None


def _common_subject(discourse: Discourse, page: Page, first: int) -> str | None:
    """The body that a common noun at a sentence's head means: "The bank", "The meteorological office in Suva"."""
    if page.lowers[first] != "the":
        return None
    for at in range(first + 1, min(first + _SUBJECT_REACH, len(page.words))):
        if page.words[at][0].islower() and is_institution([page.words[at]]):
            return meant_body(discourse, page, first, page.printed(first + 1, at + 1))
        if not page.words[at].isalpha():
            return None
    return None


def _body_of_kind(discourse: Discourse, page: Page, at: int, fits: Callable[[str], bool]) -> str | None:
    """The body named last before a place, within the passage, of those that fit."""
    bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
    to = bisect_left(bodies, at, key=lambda item: item[0])
    found = next((name for _, name in reversed(bodies[max(0, to - _BODIES) : to]) if fits(name)), None)
    return discourse.table.full_names.get(found.lower(), found) if found else None


def topic_body(discourse: Discourse, page: Page) -> str | None:
    """The private body that a passage names most often, the first of several."""
    number = discourse.numbers[id(page)]
    if number not in discourse.topics:
        discourse.topics[number] = _most_named(discourse.table.bodies_at[number], page)
    return discourse.topics[number]


def _most_named(bodies: list[tuple[int, str]], page: Page) -> str | None:
    words = Counter(page.lowers[:_TOPIC_WORDS])
    counts: Counter[str] = Counter()
    fullest: dict[str, str] = {}
    for _, name in bodies[:_TOPIC]:
        first = name.split()[0].lower()
        if not is_official(name, None, None) and (" " in name or not is_institution([name])):
            counts[first] = words[first] + _FIRST_NAMED * (not counts or counts[first] > words[first])
            fullest[first] = max(fullest.get(first, ""), name, key=len)
    return fullest[counts.most_common(1)[0][0]] if counts else None


def _common_body(page: Page, at: int, word: str) -> str | None:
    """A body called by a common noun before a place: "police"."""
    place = page.word_places().get(word, at)
    return printed(page, place, place + 1) if place < at else None


def body_near(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that "its" or "it" means: the subject of a sentence nearby, the nearest, or the last to speak."""
    number = discourse.numbers[id(page)]
    bodies, heads = discourse.table.bodies_at[number], discourse.heads[number]
    to = bisect_left(bodies, at, key=lambda item: item[0])
    near: tuple[int, str] | None = None
    for begin, name in reversed(bodies[max(0, to - 8) : to]):
        if begin < at - _NEAR:
            break
        near = near or (begin, name)
        head = heads[bisect_right(heads, begin) - 1] if heads and heads[0] <= begin else begin
        if begin - head < _SUBJECT_REACH and page.inside[begin] < 0:
            near = (begin, name)
            break
    entity = next((e for e in reversed(discourse.recent) if e.kind == "institution" and not is_document(e)), None)
    spoken = next((f for n, f, _ in reversed(entity.mentions) if n == number and f < at), -1) if entity else -1
    if entity is not None and (near is None or spoken >= near[0]):
        return entity.name
    return discourse.table.full_names.get(near[1].lower(), near[1]) if near else None


def generic_body(discourse: Discourse, head: str) -> Entity | None:
    """The body that has spoken whom "the agency" or "the company" means, where its name has no such word."""
    public = head in _PUBLIC_HEADS
    if not public and head not in _PRIVATE_HEADS:
        return None
    spoken = (
        [*discourse.recent, *discourse.entities.values()] if discourse.recent else list(discourse.entities.values())
    )
    bodies = [entity for entity in spoken[:_HOLDERS] if entity.kind == "institution" and entity.key.startswith("name")]
    last = next((entity for entity in reversed(discourse.recent) if entity.public), None)
    if last is not None and public:
        return last
    spoke = discourse.recent[-1] if discourse.recent else None
    if spoke is not None and spoke.kind == "institution" and spoke.key.startswith("name") and head in _ANY_HEADS:
        return spoke
    last = discourse.recent[-1] if discourse.recent else None
    if last is not None and public and last.kind == "person" and not discourse.is_human(last):
        last.kind, last.public = "institution", True
        return last
    if last is not None and _may_be_brand(last):
        last.kind = "institution"
        return last  # "Larvik said ... The company said"
    named = {
        entity.name: entity
        for entity in bodies
        if discourse.is_official(entity) == public and entity.name.lower().split()[-1] not in _OWN_HEADS
    }
    if len(named) == 1:
        return next(iter(named.values()))
    people = (entity for entity in reversed(discourse.recent) if entity.kind == "person" and entity.organization)
    employer = next((entity.organization for entity in people), None) if head in words_of("team_noun") else None
    return discourse.institution(employer) if employer else None


def body_with_head(discourse: Discourse, page: Page, at: int, head: str) -> str | None:
    """The body that "the agency" means: the nearest before it of its passage, else the only one or the first."""
    if head in words_of("ambiguous_body_noun"):
        return None  # "the administration"
    number = discourse.numbers[id(page)]
    known = discourse.table.bodies.get(head, [])
    before = next((name for n, begin, name in reversed(known) if n == number and begin < at), None)
    names = {name for _, _, name in known}
    return before or next((name for n, _, name in known if n != number or len(names) == 1), None)


def _may_be_brand(entity: Entity) -> bool:
    """Whether nothing shows that a name of one word is a person's."""
    known = entity.title or entity.gender or entity.name.lower() in given_names("en")
    return entity.kind == "person" and entity.key.startswith("name") and " " not in entity.name and not known


def _is_private_body(name: str) -> bool:
    return not is_official(name, None, None)
