"""The body of an office that the text names without one: by the kind of the office, from the names nearby."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.affiliations import employer_kind, holds_class
from newsschema.extract.quotes.cast.bodies import (
    is_anothers,
    lead_body,
    leading_body,
    likely_body,
    topic_body,
)
from newsschema.extract.quotes.cast.discourse import is_document
from newsschema.extract.quotes.cast.near_bodies import body_near
from newsschema.extract.quotes.mentions.name_places import printed
from newsschema.extract.quotes.names.central_banks import is_central_bank
from newsschema.extract.quotes.names.officials import is_official
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import FORMER, RANKS, is_role, title_class, title_official
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.language.lemmas import open_classes
from newsschema.lexicons.function_words import GENITIVE, SOURCE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page

_COUNCILS = words_of("council noun")
_BANKS = words_of("bank noun")
_BODIES = 12  # bodies before an office that are considered as its own
_TOPIC = 200  # names of bodies of which the only one is looked for
_SENTENCES = 3  # back in which the subject may be the body of an office
_TOPIC_WORDS = 2000  # tokens in which the words of their names are counted


def employer(discourse: Discourse, page: Page, at: int, title: str) -> str | None:
    """The body that an office without one belongs to: the company of "Chief Executive Ana Roe", the police of a
    sergeant, the body a bare spokesman speaks for. No private body has a public office: "secretary of state"."""
    body = _employer(discourse, page, at, title)
    private = body is not None and not is_official(body, None, None)
    return None if private and _names_public_office(title) else body


def _names_public_office(title: str) -> bool:
    """Whether a title holds an office of three words or more that is public by itself: "secretary of state"."""
    words = title.lower().replace(".", "").split()
    offices = (" ".join(words[at : at + size]) for size in (4, 3) for at in range(len(words) - size + 1))
    return any(title_official(office) == "yes" for office in offices)


def _employer(discourse: Discourse, page: Page, at: int, title: str) -> str | None:
    kind = employer_kind(title)
    if (fronted := _fronted(discourse, page, at)) is not None:
        return fronted
    if (seat := _seat(discourse, page, at, title)) is not None:
        return seat
    if kind == "company":
        return _company_near(discourse, page, at) or _topic_of_text(discourse, page, at)
    if kind == "fire":
        return _body_of_kind(discourse, page, at, _is_fire_body)
    if kind in ("police", "court"):
        body = _body_of_kind(discourse, page, at, lambda name: holds_class(name, kind))
        body = body or (_common_force(page, at) if kind == "police" else None)
        if title.lower() in words_of("school office"):
            body = body or _leading_school(discourse, page, at)
        return body or (
            _public_body(discourse, page, at) if words_of("agency office").issuperset(_heads(title)) else None
        )
    if kind == "spokesperson":
        return own_body(discourse, page, at) or lead_body(discourse, page, at)
    if kind == "council":
        return _body_of_kind(discourse, page, at, lambda name: name.lower().split()[-1] in _COUNCILS)
    if kind == "staff":
        body = leading_body(discourse, page, at) or _sole_body(discourse, page, at)
        return body or _unclear_subject(discourse, page, at) or _topic_of_text(discourse, page, at)
    if kind == "public":
        return _public_body(discourse, page, at)
    if kind == "club" or (kind == "rank" and title.lower() in words_of("club office")):
        club = _topic_club(discourse, page) or _leading_club(discourse, page, at)
        if club is not None or kind == "club":
            return club
    if kind == "academic":
        return _sole_academic_body(discourse, page, at)
    if kind == "bank":
        body = leading_body(discourse, page, at)
        named = body is not None and not _BANKS.isdisjoint(body.lower().split())
        return body if named else _central_bank(discourse, page, at)
    if kind == "rank" and (body := leading_body(discourse, page, at)) is not None and holds_class(body, "military"):
        return body
    last = discourse.recent[-1] if discourse.recent else None
    if last is None or last.kind != "institution" or is_document(last) or names_government(last.name):
        return None
    leads = not kind and _is_bare_office(title.lower().split())
    ranked = not words_of("ranked body").isdisjoint(last.name.lower().replace("’", "'").split())
    served = kind == "rank" and (ranked or holds_class(last.name, "police"))
    return last.name if leads or served else None  # "Police said ... Captain Ana Roe said ..."


def _is_fire_body(name: str) -> bool:
    return not words_of("fire body").isdisjoint(name.lower().split())


def _is_bare_office(words: list[str]) -> bool:
    """Whether a title in lower case is an office that is public by its body, and no more than how it is held."""
    plain = all(is_role(word) or word in RANKS for word in words) and FORMER.isdisjoint(words)
    by_body = title_official(words[-1]) == "by office" or words[-1] in words_of("presides over a body")
    return plain and by_body and title_class(words[-1]) != "spokesperson"


def _heads(title: str) -> list[str]:
    """The last word of a title in lower case."""
    return title.lower().split()[-1:]


def _public_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The public authority that is the subject nearby, or that a passage names first."""
    bodies = (leading_body(discourse, page, at), lead_body(discourse, page, at))
    return next((body for body in bodies if body is not None and is_official(body, None, None)), None)


def _topic_of_text(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that a passage is about, by the evidence for each, or the one named first."""
    return likely_body(discourse, page, at) or lead_body(discourse, page, at)


def _fronted(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that opens a sentence behind "at": "At Larne Hospital, ward manager Ana Roe said"."""
    first = page.sentence_start(at)
    if page.lowers[first] not in words_of("seat preposition"):
        return None
    bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
    near = bisect_left(bodies, first, key=lambda item: item[0])
    begin, name = bodies[near] if near < len(bodies) else (at, "")
    return discourse.table.full_name(name) if begin < at and begin - first <= _ARTICLE else None


_ARTICLE = 2  # tokens of "at the"


def _central_bank(discourse: Discourse, page: Page, at: int) -> str | None:
    """The central bank that a passage is about: named first of all bodies or twice."""
    bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
    names = [name for _, name in bodies[:_TOPIC] if is_central_bank(name)]
    known = names and (is_central_bank(bodies[0][1]) or len(names) > 1) and bodies[0][0] < at
    return discourse.table.full_name(names[0]) if known else None


def own_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that "its" before an office means."""
    near = body_near(discourse, page, at, latest=True) or leading_body(discourse, page, at)
    return near or _unclear_subject(discourse, page, at)


def _seat(discourse: Discourse, page: Page, at: int, title: str) -> str | None:
    """The school of a principal, the church of a pastor: the body of the kind that an office is of, named before it.

    A trade that several such bodies have, as "nurse", is of the only one that the passage names.
    """
    words = title.lower().split()
    heads = {words[0] if word_at(words, 1) in GENITIVE else words[-1], " ".join(words[-2:]), " ".join(words[:2])}
    for posts, trades, kinds in _SEATS:
        held = not posts.isdisjoint(heads)
        if not held and trades.isdisjoint(heads):
            continue
        bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
        to = bisect_left(bodies, at, key=lambda item: item[0])
        names = [name for _, name in bodies[:_TOPIC] if " " in name and not kinds.isdisjoint(name.lower().split())]
        found = next((name for _, name in reversed(bodies[:to]) if name in names), None)
        leading = leading_body(discourse, page, at) if held else None
        if leading is not None and not kinds.isdisjoint(leading.lower().split()):
            return leading
        if found is not None and (held or len({*map(discourse.table.full_name, names)}) == 1):
            return discourse.table.full_name(found)
    return None


_SEATS = (
    *(
        (words_of(f"{kind} post"), words_of(f"{kind} trade"), words_of(f"{kind} body"))
        for kind in ("school", "hospital", "church", "research")
    ),
    (words_of("council post"), frozenset[str](), words_of("council body")),
)


def _leading_school(discourse: Discourse, page: Page, at: int) -> str | None:
    """The school or school board that is the subject of a sentence nearby."""
    body = leading_body(discourse, page, at)
    return body if body is not None and any(word in body.lower() for word in _ACADEMIC_BODIES) else None


def _company_near(discourse: Discourse, page: Page, at: int) -> str | None:
    """The company that a passage is about, or where it is named but once the subject of a sentence nearby."""
    topic = topic_body(discourse, page)
    if topic is not None and page.word_places().get(topic.split()[0].lower(), at) >= at:
        return leading_body(discourse, page, at) or _unclear_subject(discourse, page, at)
    once = topic is not None and page.lowers[:_TOPIC_WORDS].count(topic.split()[0].lower()) == 1
    leading = leading_body(discourse, page, at) if topic is None or once else None
    known = leading or topic or _sole_body(discourse, page, at)
    return known or _unclear_subject(discourse, page, at)


def _topic_club(discourse: Discourse, page: Page) -> str | None:
    """The sports club that a passage is about; None where its topic is no club by its name."""
    topic = topic_body(discourse, page)
    return topic if topic is not None and topic.lower().split()[-1] in words_of("club name end") else None


def _leading_club(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body that is the subject of a sentence nearby, if it may be a sports club: no authority, no company."""
    body = leading_body(discourse, page, at) or _unclear_subject(discourse, page, at)
    if body is None or is_official(body, None, None):
        return None
    words = body.lower().split()
    return body if words[-1] in words_of("club name end") or not words_of("club noun").isdisjoint(words) else None


def _sole_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The body of several words that a passage names before a place, if it names one alone."""
    bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
    own = ((begin, name) for begin, name in bodies[:_TOPIC] if not is_anothers(page, begin, name))
    names = {discourse.table.full_name(name) for _, name in own}
    name = next(iter(names)) if len(names) == 1 else ""
    return name if " " in name and any(begin < at for begin, _ in bodies[:1]) else None


def _unclear_subject(discourse: Discourse, page: Page, at: int) -> str | None:
    """The nearest name before a place that may be a body's and opens its sentence; None if there is none."""
    number = discourse.numbers[id(page)]
    unclear = discourse.table.unclear_at[number]
    to = bisect_left(unclear, at, key=lambda item: item[0])
    known = reversed(unclear[max(0, to - _BODIES) : to])
    here, heads = bisect_right(discourse.heads[number], at), discourse.heads[number]
    near = [(begin, name) for begin, name in known if here - bisect_right(heads, begin) <= _SENTENCES]
    near = [one for one in near if (" " in one[1] or _is_coined(page, one[1])) and not of_nation(one[1].lower())]
    near = [
        (begin, name) for begin, name in near if not (_is_person(page, begin, name) or is_anothers(page, begin, name))
    ]
    return next((name for begin, name in near if begin - page.sentence_start(begin) < 2), None)


def _is_person(page: Page, begin: int, name: str) -> bool:
    """Whether a name is followed by whom its bearer works for: "Bo Vance | of the Elm Trust"."""
    end = begin + len(name.split())
    return word_at(page.lowers, end) in _WORKS_FOR


_WORKS_FOR = GENITIVE | SOURCE


def _is_coined(page: Page, name: str) -> bool:
    """Whether a name of one word is no word of the language."""
    return len(name) > _SHORT and name.isalpha() and not open_classes(name.lower(), page.analysis.pack)


_SHORT = 2  # letters of the longest word that may be a pronoun


def _sole_academic_body(discourse: Discourse, page: Page, at: int) -> str | None:
    """The university or institute that a passage names before a place, if it names one alone."""
    bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
    names = {name for begin, name in bodies if not _ACADEMIC_BODIES.isdisjoint(name.lower().split()) and " " in name}
    before = any(begin < at and name in names for begin, name in bodies)
    return next(iter(names)) if len(names) == 1 and before else None


_ACADEMIC_BODIES = words_of("academic body")


def _body_of_kind(discourse: Discourse, page: Page, at: int, fits: Callable[[str], bool]) -> str | None:
    """The body named last before a place, within the passage, of those that fit."""
    bodies = discourse.table.bodies_at[discourse.numbers[id(page)]]
    to = bisect_left(bodies, at, key=lambda item: item[0])
    found = next((name for _, name in reversed(bodies[max(0, to - _BODIES) : to]) if fits(name)), None)
    return discourse.table.full_name(found) if found else None


def _common_force(page: Page, at: int) -> str | None:
    """A force called by a common noun before a place: "police"."""
    place = min(page.word_places().get(word, at) for word in words_of("common force noun"))
    return printed(page, place, place + 1) if place < at else None
