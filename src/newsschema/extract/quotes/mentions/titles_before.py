"""Titles and organizations in the words before a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.title_owners import (
    OWNER_ENDINGS,
    behind_determiners,
    ends_owner,
    long_owner_start,
    owner_before,
    says_when,
)
from newsschema.extract.quotes.names.name_titles import title_size
from newsschema.extract.quotes.names.nation_words import names_nation
from newsschema.extract.quotes.names.title_organizations import (
    ING_NOUNS,
    VERB_NOUNS,
    employer_start,
    named_body,
    organization_before,
)
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import (
    FORMER,
    LISTED,
    LONGEST_TITLE,
    PORTFOLIOS,
    RANKS,
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
    ADVERBS,
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    verbs,
)
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.language.sentences import abbreviations

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def title_before(page: Page, first: int, last: int) -> tuple[str | None, str | None]:
    """Title and organization from the words before a name: 'Chinese foreign ministry spokesperson' Lu Kang."""
    while last > first and (page.words[last - 1] == "." or title_class(page.lowers[last - 1]) == "honorific"):
        last -= 1
    before = last - (page.lowers[last - 1 : last] == ["the"])
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
    if page.words[begin] == "-" and page.touching(begin) and begin > first:
        begin -= 1  # "three-star general"
    if begin - 2 >= first and page.lowers[begin - 1] == "of" and _is_capital_office(page, begin - 2):
        begin = _modified_start(page, first, begin - 2)  # "former Chief of Army Staff General"
    named = _long_name(page, first, begin, role)
    if named is not None:
        return page.printed(named[0], last), page.printed(*named)
    organization = owner_before(page, first, begin)
    if not organization or names_government(organization):
        body = organization_before(page, begin, role)
        organization = body if body and (not organization or _is_named(body)) else organization
    if not organization or organization.islower() or institutions().get(organization) == "no":  # "board chair of Tarvo"
        organization = _body_of_office(page, role, last) or organization
    if role - begin >= 2 and organization and names_nation([page.lowers[begin]]):
        following = page.words[begin + 1]
        begin += following[0].islower() and following not in PREPOSITIONS  # a nation's adjective is no title
    speaks = title_class(page.lowers[role]) == "spokesperson" and role + 1 < last and page.lowers[role + 1] == "for"
    if speaks:
        return page.printed(begin, role + 1), organization or None
    shortened = page.words[last : last + 1] == ["."] and page.lowers[last - 1] in abbreviations("en")  # "Rep."
    return page.printed(begin, last + shortened), organization or None


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
    listed = role > first and _is_listed(page, role)
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
    if at - 2 >= first and page.lowers[at - 1] == "for" and page.lowers[at - 2] in words_of("aspirant"):
        return at - 2
    return role


def _body_of_office(page: Page, role: int, last: int) -> str:
    """The body behind the "of" of an office: "director of the River Agency"; empty for a portfolio or a country."""
    if role + 2 >= last or page.lowers[role + 1] in _TO_OR_IN:
        return ""
    if title_class(page.lowers[role]) == "parliament" and not is_institution(page.words[role + 2 : last]):
        return ""  # "member for Larne", not "speaker of the Senate"
    at = behind_determiners(page, role + 2, last)
    ministerial = page.lowers[role] in words_of("minister_noun") and page.lowers[role - 1] not in PORTFOLIOS
    charged = page.lowers[role + 1] == "for" and PORTFOLIOS.issuperset(page.lowers[at:last])
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
    return page.words[at][-2:] in OWNER_ENDINGS and page.words[at + 1][0].islower()


def _is_portfolio(page: Page, role: int, last: int) -> bool:
    """Whether the words behind "of" or "for" are what an office is for: "Minister of | Roads and Ports"."""
    lower_case = page.lowers[role + 1] == "for"
    return all(
        word in LISTED or word == "," or (lower_case and page.words[at].islower())
        for at, word in enumerate(page.lowers[role + 2 : last], role + 2)
    )


_JOINTS = words_of("office_joint")  # between an office and what it is for: "envoy to Peru"
_NAME_OF = words_of("name_of")
_INNER_WORDS = _JOINTS | words_of("phrase_joint")
_JOINTS_AND_ARTICLE = _JOINTS | {"the"}
_TO_OR_IN = words_of("post_joint")


_IN_CHIEF = 5  # tokens of "Editor-in-Chief"


def _first_office(page: Page, first: int, begin: int) -> int:
    """Where the first of two joined offices begins: "head | of sales and chief economist"; `begin` for one office."""
    if begin - first < _JOINED or page.lowers[begin - 1] != "and":
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
    if page.lowers[first : first + 4] == ["-", "year", "-", "old"]:
        first += 4
    return first


def _leads(page: Page, at: int, last: int) -> bool:
    """Whether a role is right before the name or before the "of" or "for" of its office."""
    word, joint = page.lowers[at], page.lowers[at + 1 : at + 2]
    if not (is_role(word) or _is_listed(page, at)) or (joint and joint[0] in _TO_OR_IN and word not in titles()):
        return False  # "Prior to launch"
    if at == last - 1:
        return not _ends_body_name(page, at)
    return joint[0] in _JOINTS


def _is_listed(page: Page, at: int) -> bool:
    """Whether an office of two words ends at a token: "managing partner", "delivery man"."""
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
    if modifies(page, at) or page.words[at][-2:] in OWNER_ENDINGS:
        return True  # "of the mill's engineering centre"
    return page.lowers[at] in _INNER_WORDS or page.words[at] in ",&"


def _inside_body(page: Page, first: int, at: int, role: int) -> bool:
    """Whether a small word joins the name of a body before a role: the "of" of "Bank of England governor"."""
    if page.lowers[at] == "the" and at - 1 > first and page.lowers[at - 1] in _NAME_OF:
        at -= 1  # "Party for the Islands"
    named = _is_capital(page, at + 1 + (page.lowers[at + 1 : at + 2] == ["the"]))
    if page.lowers[at] not in _NAME_OF or at <= first or not named or at + 1 == role:
        return False
    return page.words[at - 1][0].isupper() and (is_institution([page.words[at - 1]]) or page.lowers[at - 1] in _SEATS)


def _is_capital(page: Page, at: int) -> bool:
    return at < len(page.words) and page.words[at][0].isupper()


_SEATS = words_of("seat_noun")


def modifies(page: Page, at: int) -> bool:
    """Whether a word belongs to the title behind it: no small word, verb, number or sign."""
    word = page.lowers[at]
    if page.words[at] in "-&" or (page.words[at] == "." and page.touching(at)) or _owns_body(page, at):
        return True
    if _owns_by_kind(page, at):
        return True
    if page.words[at].isupper() and page.words[at + 1 : at + 2] == ["&"]:  # "AT&T"
        return True
    if not word[0].isalpha() or word[-2:] in OWNER_ENDINGS or page.inside[at] >= 0 or says_when(page, at):
        return False
    if word in RANKS or (page.words[at][0].isupper() and (word in PORTFOLIOS or _opens_body(page, at))):
        return True  # "lead singer", "Public Works Secretary", "Met Office forecaster"
    if word in _NO_MODIFIERS:
        inner = page.words[at][0].isupper() and (page.sentence_start(at) < at or word in institutions())
        if inner and word in COMMON_VERBS and _is_capital(page, at + 1):
            return True  # "Fed Chair"
        named = page.words[at][0].isupper() and page.words[at - 1][0].isupper()
        return named and word in ADVERBS and page.sentence_start(at) < at  # "Ocean Now campaigner"
    if word in CONJUNCTIONS:
        capitals = page.lowers[at - 1] in PORTFOLIOS and _is_capital(page, at - 1) and _is_capital(page, at + 1)
        listed = capitals or _joins_portfolios(page, at) or _joins_fields(page, at)
        return word == "and" and (is_role(page.lowers[at - 1]) or listed)  # "Health and Human Services Secretary"
    if (page.words[at][0].isupper() and not _opens_clause(page, at)) or word in words_of("ended_office"):
        return True
    if word in VERB_NOUNS or word in ING_NOUNS or _is_described(page, at):
        return True
    if _is_infinitive(page, at):
        return False
    verb = verbs().get(word)
    if verb is not None:
        return verb.is_base_noun
    if word in words_of("verb particle") and page.words[at + 1] != "-":
        return False  # "singled out | campaign manager Ana Roe"
    classes = open_classes(word, page.analysis.pack)
    only_verb = bool(classes) and _NO_VERBS.isdisjoint(classes.lower()) and page.words[at - 1] != "-"
    gerund = word[-3:] == "ing" and classes[:1] != "a"  # "sporting director"
    return not (page.is_past_form(at) or gerund or only_verb)  # "resemble" Sen.


_NO_VERBS = frozenset("nap")  # classes of nouns, adjectives and participles


def _is_infinitive(page: Page, at: int) -> bool:
    """Whether a word before a capital is a verb behind "to" or a modal: "would | force Sen.", "to | assist Mayor"."""
    if not page.words[at].islower() or page.lowers[at - 1] not in _BEFORE_INFINITIVES or not _is_capital(page, at + 1):
        return False
    return "v" in open_classes(page.lowers[at], page.analysis.pack).partition(".")[0]


_BEFORE_INFINITIVES = words_of("modal") | {"to"}


def _joins_portfolios(page: Page, at: int) -> bool:
    """Whether "and" joins what a minister is for, in small letters: "fuel | and pensions secretary"."""
    if at + 2 >= len(page.words) or page.lowers[at + 2] not in words_of("minister_noun"):
        return False
    before = page.words[at - 1]
    noun = before.islower() and "n" in open_classes(before, page.analysis.pack)
    return noun and page.lowers[at + 1] in PORTFOLIOS


def _joins_fields(page: Page, at: int) -> bool:
    """Whether "and" joins what one office is for: "scientific | and technical director", "sales | and marketing"."""
    if at + 2 >= len(page.words) or not is_role(page.lowers[at + 2]):
        return False
    pair = page.words[at - 1], page.words[at + 1]
    described = all(word.islower() and open_classes(word, page.analysis.pack)[:1] == "a" for word in pair)
    return described or words_of("function").issuperset(pair)


def _opens_clause(page: Page, at: int) -> bool:
    """Whether a participle opens its sentence: "Looking forward", not "Beijing mayor", "Boeing engineer"."""
    word, pack = page.lowers[at], page.analysis.pack
    if word[-3:] != "ing" or word in ING_NOUNS or page.sentence_start(at) != at:
        return False
    return "I" in open_classes(word, pack) and word not in pack.proper


def _is_described(page: Page, at: int) -> bool:
    """Whether a word in -ing is behind an article or an owner, and so no verb: "a driving instructor"."""
    if page.lowers[at][-3:] != "ing" or at == 0:
        return False
    before = page.lowers[at - 1]
    return before in words_of("article or possessive") or before[-2:] in OWNER_ENDINGS or before in FORMER


def _opens_body(page: Page, at: int) -> bool:
    """Whether an institution of the lexicon of two words begins at a token: "Met Office"."""
    return " ".join(page.lowers[at : at + 2]) in institutions()


def _owns_by_kind(page: Page, at: int) -> bool:
    """Whether a possessive says for whom an office is: "women's rights activist", "victims' commissioner"."""
    owns = page.words[at][-2:] in OWNER_ENDINGS or (page.words[at] in "'’" and page.touching(at))
    return owns and page.lowers[at - 1][-1:] not in ("", "'") and not ends_owner(page, at)


def _owns_body(page: Page, at: int) -> bool:
    """Whether an apostrophe is within a body's name: "Bakers' Federation"."""
    owns = page.words[at] in "'’" and page.touching(at) and page.words[at - 1][0].isupper()
    behind = page.words[at + 1 : at + 2]
    return owns and behind != [] and behind[0][0].isupper() and behind[0].lower() in institutions()


_NO_MODIFIERS = words_of("body_possessive").union(
    PREPOSITIONS, DETERMINERS, PRONOUNS, AUXILIARIES, SUBORDINATORS, ADVERBS, COMMON_VERBS, RELATIVES
)
