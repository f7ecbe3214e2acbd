"""Titles and organizations in the apposition behind a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.title_ends import closes_title
from newsschema.extract.quotes.mentions.phrase_heads import describes_head
from newsschema.extract.quotes.mentions.phrase_starts import BRACKETED, is_acronym_behind
from newsschema.extract.quotes.mentions.title_owners import (
    OWNER_ENDINGS,
    behind_determiners,
    ends_owner,
    named_owner_end,
)
from newsschema.extract.quotes.mentions.titles_before import behind_time, is_listed, title_before
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.title_organizations import (
    ING_NOUNS,
    VERB_NOUNS,
    employer_start,
    named_body,
    names_employer,
    organization_before,
)
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_end, noun_type, singular_of
from newsschema.extract.quotes.passage.offices import (
    LISTED,
    LONGEST_TITLE,
    PORTFOLIOS,
    RANKS,
    institutions,
    is_institution,
    is_office,
    is_partner,
    is_private,
    is_role,
    parties,
    title_class,
    titles,
)
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import (
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    GERUND_ENDING,
    PREPOSITIONS,
    SUBORDINATORS,
    verbs,
)
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import (
    ADDITION,
    COMPANY,
    DEFINITE,
    GENITIVE,
    INSIDE,
    POINT,
    PURPOSE,
    SOURCE,
    SURFACE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def title_after(page: Page, first: int, stop: int) -> tuple[str | None, str | None]:
    """Title and organization from an apposition that begins at a token: 'a lawyer at Roe & Co,'."""
    first = behind_time(page, _behind_article(page, first, stop), stop)
    stop = min(stop, page.paragraphs[page.sentence_at(first).paragraph][1]) if first < stop else stop
    body_end = name_end(page, first, stop)
    if first < body_end and is_acronym_behind(page, body_end, stop):  # "Larne Water Watch (LWW) director"
        return title_after(page, body_end + BRACKETED, stop)[0], page.printed(first, body_end)
    end = _behind_letters(page, first, stop)
    stop = min(stop, first + LONGEST_TITLE)
    while end < stop and not closes_title(page, end) and not _opens_clause(page, first, end):
        end += 1
    if end > first and page.lowers[first] in GENITIVE and page.lowers[first - 1] in words_of("one of several"):
        return _one_of_several(page, first, end)
    if end <= first or page.lowers[first] in PREPOSITIONS or page.words[first] == "@":
        return None, None
    owner_end = named_owner_end(page, first, end)
    if owner_end is not None:
        title, _ = title_after(page, owner_end, stop)
        owner = page.printed(first, owner_end)[:-2] if title else None
        return title, owner  # "the Bank of Larne's deputy governor"
    split = noun_end(page, first, end)
    small = page.lowers[first] in CONJUNCTIONS or page.lowers[first] in SUBORDINATORS
    if small or any(_is_verb(page, at) for at in range(first, split - 1)):
        return None, None  # ", and their manager, Li Wei", ", Roe denied the letter"
    role = _role_in(page, first, split)
    if role is None and is_partner(page.lowers[split - 1]) and _joins_firm(page, split, end):
        role = split - 1
    if role is None and split + 1 < end and page.lowers[split] in GENITIVE and page.words[split + 1][0].isupper():
        until = next((at for at in range(split + 1, end) if page.lowers[at] in PREPOSITIONS), end)
        return title_before(page, first, until)  # "a University of Larne professor"
    if role is None or split - first > 8:
        return None, None
    owned = next((at for at in range(first, role) if ends_owner(page, at)), None)
    named = owned is not None and (page.words[first][0].isupper() or noun_type(page.lowers[owned][:-2]).body)
    if owned is not None and named and word_at(page.lowers, split) not in POINT:
        title, _ = title_after(page, owned + 1, stop)
        whose = page.printed(first, owned + 1).removesuffix("’").removesuffix("'")
        return title, whose[:-2] if whose[-2:] in OWNER_ENDINGS else whose  # "PG&E's director of safety"
    title, organization = None, None
    seated = word_at(page.lowers, split) in SURFACE and _is_seat(page, role, split + 1, end)
    if split + 1 < end and (page.lowers[split] in words_of("title_preposition") or seated):
        title, organization = _office_with_body(page, (first, split, end), role)
    if title is not None:
        return title, organization
    listed = next((at for at in range(split - 1, first, -1) if page.words[at] == ","), first)
    title, owner = title_before(page, listed, split)
    if title is None or listed > first:
        title = page.printed(first, _trimmed(page, first, split))
    return title, organization or owner


def _joins_firm(page: Page, joint: int, end: int) -> bool:
    """Whether what is behind "partner" is a firm: "at Holt & Marsh", "with the Roe Group"; not "with Dan Holt"."""
    if word_at(page.lowers, joint) not in COMPANY:
        return word_at(page.lowers, joint) in _LOCATED
    begin = behind_determiners(page, joint + 1, end)
    return begin < end and page.words[begin][0].isupper() and page.lowers[begin] not in given_names("en")


_LOCATED = POINT | INSIDE


def _one_of_several(page: Page, joint: int, end: int) -> tuple[str | None, str | None]:
    """Title and organization of "one | of the founders of Tarvo": an office in the plural, with what is before it."""
    first = behind_determiners(page, joint + 1, end)
    end = min(end, page.sentence_at(joint).stop)
    split = noun_end(page, first, end)
    office = singular_of(page.lowers[split - 1])
    if split <= first or office not in titles() or not is_office(office) or office in _OUTSIDE:
        return None, None  # "one of his critics", "one of the tourists"
    organization = None
    if split + 1 < end and page.lowers[split] in words_of("title_preposition"):
        organization = _office_with_body(page, (first, split, end), split - 1)[1]
        common = organization is not None and organization.split()[-1].islower()
        organization = None if common and not is_institution([page.words[end - 1]]) else organization
    return page.printed(joint - 1, split), organization


_OUTSIDE = words_of("outsider") | words_of("no_employee")


def _is_seat(page: Page, role: int, at: int, end: int) -> bool:
    """Whether "on" is before the body that somebody is a member of: "councillor on | Larne Council"."""
    begin = behind_determiners(page, at, end)
    member = title_class(page.lowers[role]) == "parliament" or page.lowers[role] in words_of("seat holder")
    return member and begin < end and page.words[begin][0].isupper() and is_institution(page.words[begin:end])


def _behind_letters(page: Page, first: int, stop: int) -> int:
    """The token behind the letters and full stops that open an apposition: "the U.S. | Vice President"."""
    at = first
    while at + 1 < stop and len(page.words[at]) == 1 and page.words[at + 1] == ".":
        at += 2
    return at


def _behind_article(page: Page, first: int, stop: int) -> int:
    """Where the words of an apposition begin behind its comma or bracket, an age and determiners."""
    while first < stop:
        behind = behind_determiners(page, first, stop)
        if behind == first and not (page.words[first] in ",(" or page.words[first].isdigit()):
            break
        first = max(behind, first + 1)
    return first


def _office_with_body(page: Page, phrase: tuple[int, int, int], role: int) -> tuple[str | None, str | None]:
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
        cut = next((at for at in range(seat + 1, end) if adds_role(page, at) or page.lowers[at] in _PLACED), end)
        return page.printed(first, seat - 1), page.printed(seat + (page.lowers[seat] in DETERMINERS), cut)
    if page.lowers[role] in words_of("peerage") and page.lowers[split] in GENITIVE:
        return page.printed(first, cut), None  # "Duchess of Sussex"
    if title_class(page.lowers[role]) == "spokesperson" and page.lowers[split] in PURPOSE:
        return page.printed(first, split), organization
    if _is_of_state(page, (first, role), (split, cut), organization):
        return page.printed(first, split), organization
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
        return page.printed(first, _trimmed(page, first, end)), body
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
    return gerund or (page.lowers[at] in _PLACED and not _is_of_members(page, at)) or adds_role(page, at)


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


def _role_in(page: Page, first: int, split: int) -> int | None:
    """The token of the last office of a phrase, behind any owner: none in "Queen Ana's third child"."""
    back = range(split - 1, first - 1, -1)
    owner = next((at for at in back if ends_owner(page, at)), first - 1)
    offices = (at for at in range(split - 1, owner, -1) if is_office(page.lowers[at]) or _is_listed(page, first, at))
    return next((at for at in offices if _is_listed(page, first, at) or _names_office(page, at)), None)


def _is_listed(page: Page, first: int, at: int) -> bool:
    """Whether an office of two words ends at a token, which begins no earlier than a phrase: "running back"."""
    return at - 1 - (page.words[at - 1] == "-") >= first and is_listed(page, at)


def _names_office(page: Page, at: int) -> bool:
    """Whether a word for an office is one here, no adverb and no first name: not in "stepped forward", "Peter Roe"."""
    if page.words[at].islower():
        return page.lowers[at] not in _ADVERBS_TOO or page.analysis.word_class(at) != "ADV"
    return not _is_first_name(page.lowers[at])


_ADVERBS_TOO = words_of("office and adverb")


def _is_first_name(word: str) -> bool:
    """Whether a word in lower case is a first name and no title: "peter", which is an apostle too."""
    return word in given_names("en") and word not in titles()


def _trimmed(page: Page, first: int, end: int) -> int:
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


def _is_verb(page: Page, at: int) -> bool:
    """Whether a word before the head of an apposition is a verb: "denied", but not the "press" of "press secretary"."""
    word = page.lowers[at]
    if word in COMMON_VERBS and word not in RANKS:
        return page.analysis.is_finite(at)
    verb = verbs().get(word)
    noun = word in VERB_NOUNS or word in ING_NOUNS or is_role(word) or is_listed(page, at + 1)
    return verb is not None and not verb.is_base_noun and not noun


def _opens_clause(page: Page, first: int, at: int) -> bool:
    """Whether a clause without "who" begins behind a title: "a hotelier | the mayor knows", "a judge | hearing it"."""
    if at == first or not is_role(page.lowers[at - 1]) or page.words[at - 1][0].isupper():
        return False
    return page.lowers[at] in DETERMINERS or describes_head(page, at, len(page.words))


def adds_role(page: Page, at: int) -> bool:
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
