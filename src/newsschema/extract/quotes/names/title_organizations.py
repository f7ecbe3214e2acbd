"""The organization that the words of a title name: "Treasury Board" secretary, a lawyer at "Roe & Co"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.numbered_names import is_numbered
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type, singular_of
from newsschema.extract.quotes.passage.offices import (
    HOW_HELD,
    LISTED,
    PORTFOLIOS,
    RANKS,
    holds_institution,
    institutions,
    is_institution,
    is_role,
    title_class,
    title_official,
    titles,
)
from newsschema.extract.quotes.passage.states import of_nation
from newsschema.extract.quotes.passage.words import DETERMINERS, NO_PLURAL, PREPOSITIONS
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import ADDITION, DEFINITE, PLURAL_ENDING, POINT, POSSESSIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


# What managers and advisers are for, which is no organization (ISCO-08 121 to 134).
_FUNCTIONS = words_of("function")


_GENERAL = words_of("general_office")
_GENERAL_RANK = words_of("rank of a general office")


_PRESS = words_of("press field")
_ORGANS = words_of("company organ")


# What an officer or a minister is for, which is no organization.
_DUTIES = words_of("duty")


# Reporting verbs that are nouns before a role: "fire chief", "protest leader", "press secretary".
ING_NOUNS = words_of("ing_modifier")


VERB_NOUNS = words_of("verb_noun")


def organization_before(page: Page, first: int, role: int) -> str | None:
    """The institution in the words before a role: "Treasury Board" secretary, "UN" spokesman."""
    role = next(
        (at - 1 for at in range(first + 2, role) if page.lowers[at] in ADDITION and is_role(page.lowers[at - 1])), role
    )
    while first < role and _says_how_held(page, first):
        first += 1
    if page.lowers[role] in words_of("minister_noun") and _are_portfolios(page, first, role):
        return None  # "Police Minister", "Union home minister" of India
    if _is_of_experts(page, first, role):
        return None
    office = page.printed(first, role + 1).lower()
    if office in titles() and not is_institution(page.words[first:role]):
        return None  # "U.S. Attorney"
    if title_official(office) == "yes" and not holds_institution(page.printed(first, role), "yes"):
        return None  # "school superintendent"
    if role - 1 > first and page.words[role - 1] == "-":
        role -= 2  # "Director-General"
    if role > first and page.lowers[role - 1] in _GENERAL_RANK and page.lowers[role] in _GENERAL:
        role -= 1
    whole = role
    while role > first and page.lowers[role - 1] in RANKS:
        role -= 1
    acronym = next((at for at in range(first, role) if _is_acronym(page, at)), None)
    if acronym is not None:
        return page.printed(_acronym_start(page, first, acronym), acronym + 1)
    known = _known_body(page, first, role, whole)
    if known is not None:
        return known
    role = _office_start(page, first, role)
    named = (
        page.words[at][0].isupper() or page.words[at] in "-&." or is_numbered(page, at) for at in range(first, role)
    )
    if role > first and all(named):
        while role > first and page.lowers[first] in RANKS:
            first += 1
        while role > first and (_is_function(page, first, role - 1, whole) or is_role(page.lowers[role - 1])):
            role -= 1
        words = page.words[first:role]
        if _name_no_body(words) or (page.words[whole][0].isupper() and _are_common(page, first, role)):
            return None
        if len(words) > 1 or _may_name_body(words[0]):
            return page.printed(first, role)
    return None


def _known_body(page: Page, first: int, role: int, whole: int) -> str | None:
    """The body known by its words or its name before a role, which is last in the office that ends at `whole`."""
    for at in range(role - 1, first - 1, -1):
        # "press secretary"
        press = page.lowers[at] in _PRESS and at + 1 <= whole and is_role(page.lowers[at + 1])
        purpose = (
            page.lowers[at] in words_of("level without a body")
            or page.words[at] in _NO_BODIES
            or (at == whole - 1 and page.lowers[at] in _FUNCTIONS)
        )
        purpose = purpose or (page.lowers[at] in _NO_BODIES and is_institution(page.lowers[first:at]))
        purpose = purpose or (at == first == role - 1 and (_is_general(page, at) or page.words[at] in _ORGANS))
        if _is_known_body(page, first, at) and not purpose and page.words[at + 1] != "-" and not press:
            end = role if page.lowers[at + 1] in words_of("name_of") else at + 1
            while end < role and page.words[end][0].isupper() and _belongs_to_body(page.lowers[end], at - first):
                end += 1  # "Federation of Government Employees", "Capital Economics"
            while page.words[end - 1][0].isupper() and page.words[first][0].islower() and not _is_level(page, first):
                first += 1  # "career | Army officer"
            while end > at + 2 and page.words[end - 1][0].islower() and page.words[first][0].isupper():
                end -= 1  # "Department of Health public information officer"
            end -= end - 1 > first and page.words[end - 1] in _KINDS and page.words[end - 2][0].isupper()
            return page.printed(first, end)  # "Larne Rovers" of "Larne Rovers team doctor"
    return None


def _is_of_experts(page: Page, first: int, role: int) -> bool:
    """Whether small words before an expert are their field and no body: "police expert", "army historian"."""
    small = all(page.words[at].islower() or page.words[at] == "-" for at in range(first, role))
    return small and page.lowers[role] in words_of("field expert")


def _says_how_held(page: Page, at: int) -> bool:
    """Whether a word before an office says how it is held, or is a rank: "former", "acting", "Chief cabinet aide"."""
    word = page.lowers[at]
    if word in HOW_HELD or page.words[at] in RANKS or word == "-":
        return True
    return word in RANKS and page.sentence_start(at) == at and page.words[at + 1][0].islower()


def _are_portfolios(page: Page, first: int, role: int) -> bool:
    """Whether the words before a minister are all what the office is for."""
    union = words_of("field of a union minister") if page.lowers[role] in _MINISTERIAL else frozenset[str]()
    return all(word in LISTED or word in _DUTIES or word in union for word in page.lowers[first:role])


_MINISTERIAL = words_of("ministerial office")


def _is_known_body(page: Page, first: int, at: int) -> bool:
    """Whether an institution of the lexicon of one or two words ends at a token."""
    table, pair = institutions(), page.lowers[at - 1 : at + 1]
    subject = PORTFOLIOS.issuperset(pair)  # "public health"
    return page.lowers[at] in table or (at > first and not subject and " ".join(pair) in table)


def _belongs_to_body(word: str, before: int) -> bool:
    """Whether a capitalised word behind a noun for a body, with others before it, is of its name: members, a field."""
    members = word[-1] == PLURAL_ENDING and word[-2:] not in NO_PLURAL and is_role(word[:-1])
    return members or (word in _NO_BODIES and not before)  # no "White House Economics"


def _is_level(page: Page, at: int) -> bool:
    """Whether a word names a level of government, which is part of a body's name: "state Senate"."""
    return page.lowers[at] in words_of("public_level") or page.lowers[at] in words_of("community_noun")


_KINDS = words_of("kind of body")  # which belong to no name


def _office_start(page: Page, first: int, role: int) -> int:
    """Where an office of small words begins behind capitals: "Garsa Rovers | head coach"; `role` if it is one word.

    Any noun may be before the office of somebody whom a body employs: "Garsa Harbour | policy director".
    """
    small = (at for at in range(first + 1, role) if page.words[at][0].islower())
    start = next(small, role)
    if page.lowers[role] in _STAFF and all(page.words[at].islower() for at in range(start, role)):
        return start
    offices = (at for at in range(start, role) if page.words[at][0].islower())
    return next((at for at in offices if page.printed(at, role + 1).lower() in titles()), role)


_STAFF = words_of("staff_office") | words_of("spokesperson") | words_of("member of staff")


def _is_function(page: Page, first: int, at: int, role: int) -> bool:
    """Whether a word before an office is what it is for: the "Project" of "Kestrel Project Manager".

    In capitals behind others and before an office in small letters it is of a body's name: "Kestrel Research director".
    """
    named = at > first and page.words[at][0].isupper() and page.words[role].islower()
    return page.lowers[at] in _FUNCTIONS and not named


def _is_general(page: Page, at: int) -> bool:
    """Whether a common noun at a sentence's head is what an occupation is about: "Hotel owner", "Farm worker"."""
    known = institutions().get(page.lowers[at]) == "no" and not page.words[at].isupper()
    return known and page.sentence_start(at) == at and title_class(page.lowers[at + 1]) in _OCCUPATIONS


_OCCUPATIONS = frozenset(("private", ""))


def _are_common(page: Page, first: int, role: int) -> bool:
    """Whether words before an office are nouns and adjectives of the language, no names: "Flood Duty" Manager."""
    pack = page.analysis.pack
    return all(open_classes(word, pack) and word not in pack.proper for word in page.lowers[first:role])


def _name_no_body(words: list[str]) -> bool:
    """Whether words before an office as printed say what it is for or of which nation: "U.S. Defense" Secretary."""
    letters = "".join(word for word in words if len(word) == 1 and word.isalpha())
    longer = [word.lower() for word in words if len(word) > 1]
    descent = words[-2:-1] == ["-"] and of_nation(longer[-1])  # "African-American" actor
    if descent or (longer and longer[-1] in _MEMBERS) or of_nation(" ".join(longer)):
        return True  # "Iowa Republican" strategist, "South African" director
    if letters and not of_nation(letters.lower()):
        return False
    return all(word in titles() or word in _NO_OWNERS or of_nation(word) for word in longer)


_NO_OWNERS = _DUTIES | PORTFOLIOS | words_of("public_level")  # "U.S. District" Judge
_MEMBERS = words_of("party member") | words_of("party adjective")


# Words of the names of bodies that name none by themselves: "economics adviser".
_NO_BODIES = words_of("field_of_study")


def _acronym_start(page: Page, first: int, at: int) -> int:
    """Where a name that ends in an acronym begins: "senior | BNP leader", "chief of staff at | Harbours UK"."""
    begin = at
    while begin > first and page.words[begin - 1][0].isupper():
        word = page.lowers[begin - 1]
        opens = page.sentence_start(begin - 1) == begin - 1 and _are_common(page, begin - 1, begin)
        if opens or word in RANKS or word in titles() or of_nation(word):
            break
        begin -= 1
    return begin


def _may_name_body(word: str) -> bool:
    """Whether a word is in capitals and no field: "BNP", not "PE" of "PE teacher"."""
    return len(word) > 1 and word.isupper() and word.lower() not in words_of("technology acronym")


def _is_acronym(page: Page, at: int) -> bool:
    """Whether a word in capitals between small ones names a body and is no title: "senior BNP leader"."""
    word = page.words[at]
    if not _may_name_body(word) or word.lower() in titles():
        return False
    office = page.words[at + 1][0].islower() or (is_role(page.lowers[at + 1]) and not of_nation(word.lower()))
    alone = office and (at == 0 or not (page.words[at - 1].isupper() or page.words[at - 1] == "-"))
    return alone and not page.touching(at + 1)


def names_employer(page: Page, split: int, begin: int, end: int) -> bool:
    """Whether a description names where somebody works: "at a melon farm", "of the company", "for the department"."""
    head = next((at for at in range(begin + 1, end) if page.lowers[at] in PREPOSITIONS), end) - 1
    return page.lowers[split] in POINT or page.lowers[head] in institutions()


def employer_start(page: Page, first: int, end: int) -> int:
    """Where the body begins in "law at Oxford University", behind "at", "with" or "for"; 0 where none does."""
    for at in range(first, end - 1):
        if page.lowers[at] in words_of("works_for"):
            named = at + 1 + (page.lowers[at + 1] in DETERMINERS)
            common = named > at + 1 and named < end - 1 and is_institution([page.words[end - 1]])
            return at + 1 if named < end and (page.words[named][0].isupper() or common) else 0
    return 0


def named_body(page: Page, begin: int, end: int) -> int:
    """Where the name begins behind a common noun for its kind: "the charity | Open Table"; `begin` where none does."""
    joined = begin + 2 < end and page.words[begin + 1] == "-" and page.words[begin + 2].islower()
    if joined and page.printed(begin, begin + 3) in words_of("private_body_noun") and begin + 3 < end:
        return begin + 3 if page.words[begin + 3][0].isupper() else begin  # "the start-up | Limbic"
    at = begin + 3 if joined else begin  # "AI-powered tool Limbic"
    at += at + 1 < end and not joined and of_nation(page.lowers[at])  # "the Dutch bank | Corvia"
    if at >= end or not page.words[at][0].islower():
        return begin
    while (
        at < end and (page.words[at][0].islower() or page.words[at] in _INNER) and page.lowers[at] not in PREPOSITIONS
    ):
        at += 1  # "fact-checking website", "farmers’ group"
    named = begin < at < end and page.words[at][0].isupper() and _is_kind(page, begin, at - 1)
    article = at + 1 < end and page.words[at] in _THE and page.words[at + 1][0].isupper()
    return at + article if named else begin


_THE = frozenset(map(str.title, DEFINITE))


_INNER = "-'’"


def _is_kind(page: Page, begin: int, at: int) -> bool:
    """Whether a noun says what the name behind it is of, and no office or place: "charity", "blog", "trawler"."""
    noun = noun_type(page.lowers[at])
    plain = not page.words[at + 1].isupper() and ADDITION.isdisjoint(page.lowers[begin:at])  # no "head of tests and AI"
    plain = plain and page.words[at][-2:] not in POSSESSIVE
    several = noun.people and singular_of(page.lowers[at]) != page.lowers[at]
    firm = page.lowers[at] in words_of("private_body_noun") and page.lowers[at + 1] not in given_names("en")
    known = plain and (firm or (page.analysis.word_class(at) == "NOUN" and not (noun.person or several)))
    return noun.body or (known and page.lowers[at] not in words_of("community_noun"))
