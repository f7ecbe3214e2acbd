"""Titles and organizations in the words before a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.phrase_starts import BRACKETED
from newsschema.extract.quotes.mentions.title_modifiers import is_capital, modifies
from newsschema.extract.quotes.mentions.title_owners import (
    behind_determiners,
    in_name,
    joint_before,
    long_owner_start,
    owner_before,
)
from newsschema.extract.quotes.names.name_titles import title_size
from newsschema.extract.quotes.names.nation_words import names_nation
from newsschema.extract.quotes.names.portfolios import is_field
from newsschema.extract.quotes.names.title_organizations import (
    employer_start,
    named_body,
    organization_before,
)
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import (
    LISTED,
    LONGEST_TITLE,
    PORTFOLIOS,
    institutions,
    is_institution,
    is_office,
    is_private,
    is_role,
    title_class,
    titles,
)
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import (
    CONJUNCTIONS,
    PREPOSITIONS,
    verbs,
)
from newsschema.language.names import given_names
from newsschema.language.sentences import abbreviations
from newsschema.lexicons.function_words import ADDITION, DEFINITE, GENITIVE, OWNER_ENDINGS, PURPOSE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def title_before(page: Page, first: int, last: int) -> tuple[str | None, str | None]:
    """Title and organization from the words before a name: 'Chinese foreign ministry spokesperson' Lu Kang."""
    while last > first and (page.words[last - 1] == "." or title_class(page.lowers[last - 1]) == "honorific"):
        last -= 1
    before = last - (word_at(page.lowers, last - 1) in DEFINITE)
    if before > first and (page.lowers[before - 1] in CONJUNCTIONS or page.lowers[before - 1] in PREPOSITIONS):
        return None, None  # "Minister for Roads and" Rural Affairs, "the landlord of the" Drovers Arms
    role = _role_before(page, first, last)
    if role is None:
        return None, None
    sizes = (size for size in (5, 3) if last - size >= first)
    joined = next((size for size in sizes if title_size(page, last - size, last + 1) == size), 0)
    if joined == _IN_CHIEF and page.words[last - 2] == "-":
        return page.printed(last - joined, last), None  # "Editor-in-Chief"
    begin = role
    while (
        begin > first
        and role - begin < LONGEST_TITLE
        and (modifies(page, begin - 1) or _inside_body(page, first, begin - 1, role))
    ):
        begin -= 1
    if begin > first and f"{page.lowers[begin - 1]} {page.lowers[begin]}".replace("’", "'") in titles():
        begin = _modified_start(page, first, begin - 1)  # "Assistant State's Attorney"
    begin = behind_time(page, _first_office(page, first, begin), role)
    while begin > first and (page.words[begin] == "." or (page.words[begin - 1] == "." and page.touching(begin - 1))):
        begin -= 1  # "L.A. schools superintendent"
    while begin > first and "-" in page.words[begin - 1 : begin + 1] and page.touching(begin):
        begin -= 1  # "three-star general", "nurse-turned-politician"
    if begin - 2 >= first and page.lowers[begin - 1] in GENITIVE and _is_capital_office(page, begin - 2):
        begin = _modified_start(page, first, begin - 2)  # "former Chief of Army Staff General"
    named = _long_name(page, first, begin, role)
    if named is not None:
        return page.printed(named[0], last), page.printed(*named)
    organization = owner_before(page, first, begin)
    if not organization or names_government(organization):
        body = organization_before(page, begin, role)
        organization = body if body and (not organization or _is_named(body)) else organization
    if not organization or organization.islower() or institutions().get(organization) == "no":  # "board chair of Tarvo"
        organization = _body_of_office(page, role, last) or organization or _before_acronym(page, begin)
    if role - begin >= 2 and organization and names_nation([page.lowers[begin]]):
        following = page.words[begin + 1]
        begin += following[0].islower() and following not in PREPOSITIONS  # a nation's adjective is no title
    if title_class(page.lowers[role]) == "spokesperson" and role + 1 < last and page.lowers[role + 1] in PURPOSE:
        return page.printed(begin, role + 1), organization or None
    shortened = page.words[last : last + 1] == ["."] and page.words[last - 1].lower() in abbreviations("en")  # "Rep."
    return page.printed(begin, last + shortened), organization or None


def _before_acronym(page: Page, begin: int) -> str:
    """The body whose acronym in brackets ends before an office: "Nurses Union (NUN) | president"; else empty."""
    opening = begin - BRACKETED
    if opening < 1 or page.words[opening] != "(" or page.words[begin - 1] != ")":
        return ""
    first, floor = opening, page.sentence_start(begin)
    while first > floor and (in_name(page, first - 1) or joint_before(page, floor, first)):
        first -= max(1, joint_before(page, floor, first))
    return page.printed(first, opening) if page.words[opening + 1].isupper() else ""


def _is_named(body: str) -> bool:
    """Whether a body is given by its name, which says more than the state that owns it: "Green Party", no "police"."""
    words = body.split()
    named = body[0].isupper() and len(words) > 1 and is_institution(words)
    return named and not is_private(body) and not is_role(words[0].lower())


def _long_name(page: Page, first: int, begin: int, role: int) -> tuple[int, int] | None:
    """The tokens of a body's name with "and" or "for" in it before an office: "Centers for Coasts and Rivers" director.

    None where the words before the office are no such name.
    """
    end = next((at for at in range(begin, role) if page.words[at][0].islower()), role)
    if end == begin or not page.words[role][0].islower():
        return None
    start = long_owner_start(page, first, end)
    return (start, end) if start is not None and start < begin else None


def _modified_start(page: Page, first: int, begin: int) -> int:
    """Where the modifiers of a title begin."""
    while begin > first and modifies(page, begin - 1):
        begin -= 1
    return begin


def _is_capital_office(page: Page, at: int) -> bool:
    """Whether a capitalised office is at a token and capitals go on behind its "of"."""
    return page.words[at][0].isupper() and page.words[at + 2][0].isupper() and is_office(page.lowers[at])


def _role_before(page: Page, first: int, last: int) -> int | None:
    """The token of the role that heads the words before a name; None where they are no title."""
    role = last - 1
    while role > first and not _leads(page, role, last) and _names_office(page, role):
        role -= 1  # "Secretary of State", "director of the River Agency"
    listed = role > first and is_listed(page, role)
    if role < first or not (listed or is_office(page.lowers[role])) or title_class(page.lowers[role]) == "honorific":
        return None
    role = _sought_from(page, first, role)
    alone = role == last - 1 == first
    if role < last - 1 and (page.lowers[role + 1] not in _JOINTS or role + 2 == last):
        return None
    if role < last - 1 and page.lowers[role + 1] in _TO_OR_IN and page.lowers[role] not in titles():
        return None  # "Prior to launch"
    return None if alone and page.lowers[role] in words_of("not_office") else role  # "Rival Corvia Foods"


def _sought_from(page: Page, first: int, role: int) -> int:
    """The token of who seeks an office: the nominee of "nominee for energy secretary"; `role` where nobody does."""
    at = role
    while at > first and modifies(page, at - 1):
        at -= 1
    if at - 2 >= first and page.lowers[at - 1] in PURPOSE and page.lowers[at - 2] in words_of("aspirant"):
        return at - 2
    return role


def _body_of_office(page: Page, role: int, last: int) -> str:
    """The body behind the "of" of an office: "director of the River Agency"; empty for a portfolio or a country."""
    if role + 2 >= last or page.lowers[role + 1] in _TO_OR_IN:
        return ""
    if title_class(page.lowers[role]) == "parliament" and not is_institution(page.words[role + 2 : last]):
        return ""  # "member for Larne", not "speaker of the Senate"
    if is_field(page, role, last):
        return ""  # "Director of Operations"
    at = behind_determiners(page, role + 2, last)
    ministerial = page.lowers[role] in words_of("minister_noun") and page.lowers[role - 1] not in PORTFOLIOS
    charged = page.lowers[role + 1] in PURPOSE and PORTFOLIOS.issuperset(page.lowers[at:last])
    within = at == role + 2 or charged  # "Secretary for the Environment"
    named = is_institution(page.words[last - 2 : last]) and not LISTED.issuperset(page.lowers[at:last])
    within = within and not named  # "secretary of Larne Football Club"
    if within and (ministerial or _is_portfolio(page, role, last)):
        return ""  # "Minister of Roads", not "finance minister of Peru"
    at = employer_start(page, at, last) or named_body(page, at, last)  # "professor of law at | Larne University"
    at = behind_determiners(page, at, last)
    owns = next((i for i in range(at, last - 1) if _owns_part(page, i)), None)
    if at == role + 2 and page.printed(at, last).islower() and not is_institution([page.words[last - 1]]):
        return ""  # "head of policy"
    return page.printed(at, last) if owns is None else page.printed(at, owns + 1)[:-2]


def _owns_part(page: Page, at: int) -> bool:
    """Whether a possessive is that of a body before a part of it, not within its name: "St Ita's Junior School"."""
    return page.words[at].endswith(OWNER_ENDINGS) and page.words[at + 1][0].islower()


def _is_portfolio(page: Page, role: int, last: int) -> bool:
    """Whether the words behind "of" or "for" are what an office is for: "Minister of | Roads and Ports"."""
    lower_case = page.lowers[role + 1] in PURPOSE
    return all(
        word in LISTED or word == "," or (lower_case and page.words[at].islower())
        for at, word in enumerate(page.lowers[role + 2 : last], role + 2)
    )


_JOINTS = words_of("office_joint")  # between an office and what it is for: "envoy to Peru"
_NAME_OF = words_of("name_of")
_INNER_WORDS = _JOINTS | words_of("phrase_joint")
_JOINTS_AND_ARTICLE = _JOINTS | DEFINITE
_TO_OR_IN = words_of("post_joint")


_IN_CHIEF = 5  # tokens of "Editor-in-Chief"


def _first_office(page: Page, first: int, begin: int) -> int:
    """Where the first of two joined offices begins: "head | of sales and chief economist"; `begin` for one office."""
    if begin - first < _JOINED or page.lowers[begin - 1] not in ADDITION:
        return begin
    for at in range(begin - 2, first - 1, -1):
        if page.lowers[at + 1] in _NAME_OF and is_office(page.lowers[at]):
            while at > first and modifies(page, at - 1):
                at -= 1
            return at
        if not _names_office(page, at) or _is_given_name(page, at):
            break  # "Secretary of State Ana Roe and Sen."
    return begin


def _is_given_name(page: Page, at: int) -> bool:
    return page.words[at][0].isupper() and page.lowers[at] in given_names("en") and page.lowers[at] not in PORTFOLIOS


_JOINED = 4  # tokens of "head of sales and", the shortest first office


def behind_time(page: Page, first: int, role: int) -> int:
    """Where a title begins behind "last week" or an age: "State Department official", "student"."""
    if first + 1 < role and page.lowers[first] in words_of("time_word"):
        first += 2 if page.lowers[first + 1] in words_of("period") else 1
    if "".join(page.lowers[first : first + _AGE]) in words_of("behind years of age"):
        first += _AGE
    return first


_AGE = 4  # tokens of "-year-old"


def _leads(page: Page, at: int, last: int) -> bool:
    """Whether a role is right before the name or before the "of" or "for" of its office."""
    word, joint = page.lowers[at], page.lowers[at + 1 : at + 2]
    if not (is_role(word) or is_listed(page, at)) or (joint and joint[0] in _TO_OR_IN and word not in titles()):
        return False  # "Prior to launch"
    if at == last - 1:
        return not _ends_body_name(page, at)
    return joint[0] in _JOINTS


def is_listed(page: Page, at: int) -> bool:
    """Whether an office of two words ends at a token: "managing partner", "President-elect"."""
    if at > 1 and page.words[at - 1] == "-":
        return f"{page.lowers[at - 2]}-{page.lowers[at]}" in titles()
    return at > 0 and f"{page.lowers[at - 1]} {page.lowers[at]}" in titles()


def _ends_body_name(page: Page, at: int) -> bool:
    """Whether a capitalised office ends a body's name: "the Canal Authority", "the Court of Justice"."""
    if at < _INNER or not page.words[at][0].isupper():
        return False
    body = page.lowers[at - 1] in _NAME_OF and is_institution([page.words[at - 2]])
    longest = " ".join(page.lowers[at - 2 : at + 1])
    return body or page.lowers[at] in institutions() or longest in institutions()


_INNER = 2  # tokens before the last word of a body's name


def _names_office(page: Page, at: int) -> bool:
    """Whether a word may be between a role and a name: "of the River Agency", "of the union,"."""
    if (page.lowers[at - 1] in _JOINTS_AND_ARTICLE and page.lowers[at].isalpha()) or page.lowers[at] in PORTFOLIOS:
        return True
    if page.words[at - 1][0].isupper() and page.lowers[at].isalpha() and page.lowers[at] not in verbs():
        return True  # "of Oka community"
    if modifies(page, at) or page.words[at].endswith(OWNER_ENDINGS):
        return True  # "of the mill's engineering centre"
    return page.lowers[at] in _INNER_WORDS or page.words[at] in ",&"


def _inside_body(page: Page, first: int, at: int, role: int) -> bool:
    """Whether a small word joins the name of a body before a role: the "of" of "Bank of England governor"."""
    if page.lowers[at] in DEFINITE and at - 1 > first and page.lowers[at - 1] in _NAME_OF:
        at -= 1  # "Party for the Islands"
    named = is_capital(page, at + 1 + (word_at(page.lowers, at + 1) in DEFINITE))
    if page.lowers[at] not in _NAME_OF or at <= first or not named or at + 1 == role:
        return False
    return page.words[at - 1][0].isupper() and (is_institution([page.words[at - 1]]) or page.lowers[at - 1] in _SEATS)


_SEATS = words_of("seat_noun")
