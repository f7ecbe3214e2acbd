"""The body that an office in an apposition is of, at or for: "a lawyer at Roe & Co", "professor of law at Larne"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.title_owners import behind_determiners
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.title_organizations import (
    employer_start,
    named_body,
    names_employer,
    organization_before,
)
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type
from newsschema.extract.quotes.passage.offices import (
    LISTED,
    PORTFOLIOS,
    institutions,
    is_institution,
    is_private,
    is_role,
    parties,
    title_class,
)
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import DETERMINERS, PREPOSITIONS
from newsschema.language.lemmas import open_classes
from newsschema.lexicons.function_words import (
    ADDITION,
    DEFINITE,
    GENITIVE,
    GERUND_ENDING,
    INSIDE,
    OWNER_ENDINGS,
    POINT,
    PURPOSE,
    SOURCE,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def office_with_body(page: Page, phrase: tuple[int, int, int], role: int) -> tuple[str | None, str | None]:
    """Title and organization of "director of the Roe Institute"; a title of None is that of the words before "of".

    `phrase` is the first token, that of the preposition and one past the last; `role` that of the office.
    """
    first, split, end = phrase
    begin = behind_determiners(page, split + 1, end)
    if begin >= end:
        return page.printed(first, split), None  # the text ends: "a specialist at the"
    cut = next((at for at in range(begin + 1, end) if _ends_body(page, at)), end)
    owner = next((at for at in range(begin, cut) if page.words[at][-2:] in OWNER_ENDINGS), cut)
    if owner + 1 < cut and page.words[owner][0].isupper() and page.words[owner + 1][0].islower():
        return page.printed(first, split), page.printed(begin, owner + 1)[:-2]  # "Duchess of Sussex's talk"
    if page.lowers[role] in words_of("author of study") and page.lowers[split] in GENITIVE:
        titled = page.words[begin][0].isupper()  # "author of Dune Road"
        return page.printed(first, split if titled else cut), None
    if begin > split + 1 and page.printed(begin, cut).lower() in words_of("force of a state"):
        return page.printed(first, split), page.printed(begin, cut)  # "a major in the army"
    name = named_body(page, begin, cut)
    if name > begin:
        return page.printed(first, split), page.printed(name, cut)  # "director of the charity Open Table"
    field_end = _field_end(page, begin, cut)
    if field_end > begin:
        named = behind_determiners(page, field_end + 1, cut)
        employs = page.lowers[field_end] not in SOURCE or _may_employ(page, field_end, named, cut)
        return page.printed(first, field_end), page.printed(named, cut) if employs else None
    organization = page.printed(begin, _within_place(page, begin, cut))
    joint, name = _seat_of_kind(page, begin, end)
    if name:
        return page.printed(first, joint), page.printed(
            name, next((i for i in range(name, end) if _ends_body(page, i)), end)
        )
    seat = _seat_start(page, begin, end)
    if seat:
        cut = next((at for at in range(seat + 1, end) if _adds_role(page, at) or page.lowers[at] in _PLACED), end)
        return page.printed(first, seat - 1), page.printed(seat + (page.lowers[seat] in DETERMINERS), cut)
    if page.lowers[role] in words_of("peerage") and page.lowers[split] in GENITIVE:
        return page.printed(first, cut), None  # "Duchess of Sussex"
    if title_class(page.lowers[role]) == "spokesperson" and page.lowers[split] in PURPOSE:
        return page.printed(first, split), organization
    if _is_of_state(page, (first, role), (split, cut), organization):
        return page.printed(first, split), organization
    return _office_or_field(page, (first, split, end), role, (begin, cut))


def _office_or_field(
    page: Page, phrase: tuple[int, int, int], role: int, complement: tuple[int, int]
) -> tuple[str | None, str | None]:
    """Title and organization where what is behind a preposition may be what the office is for: "chair of the board".

    `phrase` and `role` are those of `office_with_body`, `complement` the tokens behind the preposition.
    """
    (first, split, end), (begin, cut) = phrase, complement
    organization = page.printed(begin, _within_place(page, begin, cut))
    ministerial = page.lowers[role] in words_of("minister_noun") and not _is_employer(
        page, (split, begin), organization
    )
    named = begin > split + 1 and page.words[begin][0].isupper() and is_institution(page.words[begin:cut])
    named = named and page.lowers[role] not in words_of("minister_noun")  # "chief of the State Police"
    field = cut == end and not named and (_is_portfolio(page, begin, cut) or _is_field(page, begin, cut))
    portfolio = (ministerial and page.lowers[split] not in SOURCE) or field
    common = organization[:1].islower()
    if common and not portfolio and names_employer(page, split, begin, cut):
        return page.printed(first, split), organization
    if common and not portfolio and page.lowers[split] in _PLACED and begin > split + 1:
        behind = split - 1 > role and page.is_past_form(split - 1)  # "a donor involved | in the plan"
        return page.printed(first, split - behind), organization_before(page, first, role)  # "a doctor in the area"
    if portfolio or common:
        body = organization_before(page, first, role) or _owner_within(page, begin, end)
        return page.printed(first, trimmed(page, first, end)), body
    placed = page.lowers[split] in words_of("origin_preposition") and not _may_employ(page, split, begin, end)
    topic = page.lowers[split] in GENITIVE and page.words[begin][0].isupper() and _ends_in_topic(page, cut)
    return None, None if placed or topic else organization


def _field_end(page: Page, begin: int, cut: int) -> int:
    """One past a field before its body or a place: "director of Player Services | of the Rovers"; `begin` for none."""
    end = next((at for at in range(begin + 1, cut - 1) if page.lowers[at] in _OF_OR_FROM), begin)
    named = behind_determiners(page, end + 1, cut)
    if end == begin or named >= cut or not page.words[named][0].isupper():
        return begin
    small = page.lowers[begin - 1] in GENITIVE and all(page.words[at].islower() for at in range(begin, end))
    if small and PREPOSITIONS.isdisjoint(page.lowers[begin:end]):
        return end  # "professor of economics | from Larne"
    if page.lowers[end + 1] not in DEFINITE or is_institution(page.words[begin:end]):
        return begin
    members = page.words[end - 1][0].isupper() and noun_type(page.lowers[end - 1]).people  # "Friends of the Coast"
    return begin if members else end


_OF_OR_FROM = GENITIVE | SOURCE


def _may_employ(page: Page, joint: int, begin: int, end: int) -> bool:
    """Whether what "from" or "in" leads to is a body and no place: "from | Larne University", no "Halden County"."""
    placed = page.lowers[joint] in SOURCE and page.lowers[end - 1] in words_of("community_noun")
    return is_institution(page.words[begin:end]) and not placed


def _is_employer(page: Page, start: tuple[int, int], name: str) -> bool:
    """Whether what a secretary is of or at is a body, not what a minister is for: "secretary of the Roads Department".

    `start` is the token of the preposition and that of the name.
    """
    split, begin = start
    head = page.lowers[noun_end(page, begin, begin + len(name.split())) - 1]
    public = head in _EMPLOYING or head in parties()
    return page.lowers[split] in POINT or public or is_private(name)


_EMPLOYING = words_of("part of government") | words_of("elected body noun")


def _is_field(page: Page, begin: int, end: int) -> bool:
    """Whether words are a field of study: "Professor of | Criminal Law"."""
    pack = page.analysis.pack
    if not PREPOSITIONS.isdisjoint(page.lowers[begin:end]):
        return False  # "Center for Family Studies"
    lowers = (page.lowers[at] for at in range(begin, end) if page.words[at][0].isupper())
    known = all(open_classes(word, pack) and word not in pack.proper for word in lowers)
    return known and page.lowers[end - 1] in words_of("field of education")


def _is_of_state(page: Page, office: tuple[int, int], owner: tuple[int, int], name: str) -> bool:
    """Whether what "of" gives behind a minister is a state: "finance minister | of Peru", not "minister of Finance".

    `office` is the first token and that of the role, `owner` that of "of" and one past the name.
    """
    (first, role), (split, end) = office, owner
    if page.lowers[split] not in GENITIVE or role != split - 1 or not page.words[split + 1][0].isupper():
        return False
    subject = role > first and page.lowers[role - 1] in PORTFOLIOS and not _is_portfolio(page, split + 1, end)
    return subject or (names_government(name) and page.lowers[role] not in words_of("office by portfolio"))


def _ends_body(page: Page, at: int) -> bool:
    """Whether a body's name ends before a place, another role or a gerund: "the Senate | representing Larne"."""
    gerund = page.lowers[at].endswith(GERUND_ENDING) and page.words[at][0].islower() and page.words[at - 1][0].isupper()
    return gerund or (page.lowers[at] in _PLACED and not _is_of_members(page, at)) or _adds_role(page, at)


def _is_of_members(page: Page, at: int) -> bool:
    """Whether "in" is within the name of a body of people: "Women | in Ports Network", no "Friends | in Larne"."""
    if page.lowers[at] not in INSIDE or not (page.words[at - 1][0].isupper() and noun_type(page.lowers[at - 1]).people):
        return False
    end = name_end(page, at + 1, len(page.words))
    kinds = page.lowers[max(end - 1, at + 2) : end + 1]  # the last capital and the word behind it
    return any(word in institutions() or word in words_of("international_body_noun") for word in kinds)


def _ends_in_topic(page: Page, end: int) -> bool:
    """Whether what an office is for ends in a common noun for no body: "a researcher of California politics"."""
    last = page.words[end - 1]
    return last[0].islower() and last.isalpha() and not is_institution([last]) and not noun_type(last).group


def _within_place(page: Page, begin: int, cut: int) -> int:
    """One past a body's name before the place it is at: "the Roe Center | at Larne"."""
    return next(
        (at for at in range(begin + 1, cut) if page.lowers[at] in POINT and is_institution(page.words[begin:at])), cut
    )


def _seat_start(page: Page, begin: int, end: int) -> int:
    """Where the employer begins behind what an office is for: "law at | Oxford"; 0 where there is none."""
    seat = employer_start(page, begin, end)
    subject = page.words[begin : seat - 1] if seat else []
    if not subject or (page.lowers[seat - 1] in PURPOSE and subject[0][0].isupper()):
        return 0  # "Americans for Prosperity"
    return seat if subject[0][0].islower() or not is_institution(subject) else 0


def _seat_of_kind(page: Page, begin: int, end: int) -> tuple[int, int]:
    """The preposition and the name behind what an office is for: "policy | at the charity | Open Table"; else zeros."""
    for at in range(begin + 1, end - 1):
        if page.lowers[at] in words_of("works_for"):
            kind = behind_determiners(page, at + 1, end)
            name = named_body(page, kind, end)
            return (at, name) if name > kind else (0, 0)
    return 0, 0


def trimmed(page: Page, first: int, end: int) -> int:
    """Where a title ends without small words that lead nowhere: "owner of a store | near"."""
    while end > first + 1 and (page.lowers[end - 1] in PREPOSITIONS or page.lowers[end - 1] in words_of("title_tail")):
        end -= 1
    return end


def _owner_within(page: Page, begin: int, end: int) -> str | None:
    """The body that owns a part of itself: "NASA" of "exploration in NASA's science directorate"."""
    at = next((i for i in range(begin, end - 1) if page.words[i][-2:] in OWNER_ENDINGS), None)
    if at is None or not page.words[at][0].isupper():
        return None
    first = at
    while first > begin and page.words[first - 1][0].isupper():
        first -= 1
    return page.printed(first, at + 1)[:-2]


def _is_portfolio(page: Page, begin: int, end: int) -> bool:
    """Whether words are what an office is for: "Commissioner for | Health"."""
    return all(word in LISTED or word == "," for word in page.lowers[begin:end])


def _adds_role(page: Page, at: int) -> bool:
    """Whether a second office begins: the "and" of "of the University of Larne and co-author"."""
    if page.lowers[at] not in ADDITION or at + 1 >= len(page.words):
        return False
    behind = at + 1 + (page.lowers[at + 1] in words_of("indefinite_article"))  # "and an adviser to"
    further = behind > at + 1  # "of the Oka tribe and a peace activist"
    further = further or (page.lowers[at + 1] in _JOINTLY and page.words[at + 2 : at + 3] == ["-"])
    return further or is_role(page.lowers[min(behind, len(page.words) - 1)])


# Prepositions of a place behind an organization: "Mercy Hospital in nearby Brandt".
_PLACED = words_of("place_preposition")
_JOINTLY = words_of("prefix of joint work")
