"""Titles and organizations: offices in the words before a name and behind it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.nouns import first_name_gender, is_occupation, is_person_noun
from newsschema.extract.quotes.states import names_government
from newsschema.extract.quotes.words import (
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
from newsschema.language.names import given_names
from newsschema.language.sentences import abbreviations
from newsschema.lexicons import rows
from newsschema.text.clean import clean_line
from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.extract.quotes.page import Page

_ROLE_ENDINGS = ("man", "men", "woman", "women", "person", "ist", "ian", "eer", "or", "er", "ant", "lete")
# Endings of the names of occupations alone, where a dictionary need not list the word: "volcanologist".
_SURE_ENDINGS = ("woman", "women", "person", "chief", "maker", "ologist", "ographer", "keeper", "analyst")
_LENGTH = 16  # tokens read of a title or an apposition


@cache
def titles() -> dict[str, tuple[str, str]]:
    """Titles in lower case: class and whether the holder is an official (yes, no, by office)."""
    return {row["title"]: (row["class"], row["official"]) for row in rows("titles")}


@cache
def institutions() -> dict[str, str]:
    """Institution words in lower case: whether they are public authorities (yes or no)."""
    return {row["institution"]: row["official"] for row in rows("institutions")}


@lru_cache(maxsize=16_384)
def is_role(word: str) -> bool:
    """Whether a word in lower case names a role: in the lexicon, or by its ending and as a person noun (WordNet)."""
    if word in titles() or (word.endswith(_SURE_ENDINGS) and len(word) > 6):
        return True
    return word.endswith(_ROLE_ENDINGS) and len(word) > 4 and is_person_noun(word) and word not in RANKS


def _is_office(word: str) -> bool:
    """Whether a word in lower case is a role and what somebody does, not age, kinship or a part in an event."""
    return is_role(word) and is_occupation(word) and _kind(word) != "kin"


def is_institution(words: Sequence[str]) -> bool:
    """Whether words as printed name an institution: a word of the lexicon, or an acronym alone."""
    table = institutions()
    for word in words:
        if word.lower() in table:
            return True
    if len(words) == 1:
        return len(words[0]) > 1 and words[0].isupper()
    return " ".join(words).lower() in table


def names_office(words: Sequence[str]) -> bool:
    """Whether words as printed name an office and nobody: "Prime Minister", "Senator"."""
    table = titles()
    if not words or words[-1].lower() not in table:
        return False
    lowers = [word.lower() for word in words]
    return " ".join(lowers) in table or all(word in table or word in RANKS for word in lowers)


# What offices are for: "Minister of Foreign Affairs Ana Roe", "Supervisor of Elections Li Wei".
PORTFOLIOS = word_set(
    "state foreign affairs defence defense finance health education justice interior trade transport"
    " transportation environment labor labour energy commerce agriculture elections staff police works public"
    " housing culture sport sports tourism industry planning water fisheries mines information communications"
    " communication home security safety welfare development immigration revenue economy science technology women"
    " youth veterans army navy war religious parliamentary internal external international economic social climate"
    " urban rural local government ports aquaculture roads railways mining forestry livestock lands religion"
    " cooperatives supply resources natural refugees human rights petroleum power electricity irrigation digital"
    " innovation research higher basic national investment industrialisation aviation maritime marine oceans"
    " constitutional correctional services administration territorial diaspora children family families gender"
    " wildlife conservation heritage arts broadcasting cabinet relations cooperation integration employment skills"
    " land sanitation governance opposition house"
)


_LISTED = PORTFOLIOS | {"and", "the"}


def behind_portfolio(page: Page, first: int, last: int) -> int:
    """Where a name begins in "Foreign Affairs Ana Roe" behind "Minister of"; `first` where no office is before it."""
    head = first - 1
    while head > 0 and first - head < _LENGTH and (page.words[head] in ",&" or page.lowers[head] in _LISTED):
        head -= 1
    if head < 1 or page.lowers[head] not in ("of", "for", "to", "in") or not is_role(page.lowers[head - 1]):
        return first
    begin = _behind_place(page, first, last) if head == first - 1 else first
    while begin < last - 1 and (page.lowers[begin] in PORTFOLIOS or page.words[begin] == "&"):
        begin += 1
    return begin


def _behind_place(page: Page, first: int, last: int) -> int:
    """Where a name begins behind the place of an office: "Ana Roe" of "envoy to Peru Ana Roe"; `first` if none."""
    known = given_names("en")
    for at in range(first, last - 1):
        if page.lowers[at] in titles():
            break  # "a spokesman for Gov. Ana Roe" is somebody else
        if page.lowers[at] in known and not names_government(page.words[at]):
            return at
    return first


def strip_title(page: Page, first: int, last: int) -> int:
    """Return where the name begins behind capitalised titles: "Foreign Minister Roe", "Sen. Roe", "Mr. Roe"."""
    table = titles()
    begin = behind_portfolio(page, first, last)
    for at in range(begin, last - 1):
        word = page.lowers[at]
        size = _joined_title(page, at, last)
        if at + 2 == last and first_name_gender(word) and table.get(word, ("", ""))[0] in _NAMES_TOO:
            break  # "Dean Whitlock"
        if size:
            begin = at + size
        elif word in table and page.words[at + 1] != "-" and not page.touching(at):
            begin = at + 2 if page.words[at + 1] == "." and at + 2 < last else at + 1
        elif at == begin and _is_occupation_before(page, at):
            begin = at + 1
        elif page.words[at + 1] == "'s":
            begin = at + 2
    return begin


def _is_occupation_before(page: Page, at: int) -> bool:
    """Whether an occupation that is no first name stands before a first name: "Glaciologist Ana Roe"."""
    word, known = page.lowers[at], given_names("en")
    return is_role(word) and word not in known and page.lowers[at + 1] in known


@cache
def _title_heads() -> frozenset[str]:
    """The first words of titles of several words."""
    return frozenset(re.split("[ -]", title)[0] for title in titles() if " " in title or "-" in title)


def _joined_title(page: Page, at: int, last: int) -> int:
    """The number of tokens of a title of several words at a token: "District Collector", "Editor-in-Chief"; else 0."""
    table, lowers = titles(), page.lowers
    if lowers[at] not in _title_heads():
        return 0
    for size in (5, 3, 2):
        if at + size < last:
            glue = "" if lowers[at + 1] == "-" else " "
            if glue.join(lowers[at : at + size]) in table:
                return size
    return 0


_NAMES_TOO = frozenset(("religious", "honorific", "traditional"))  # classes of titles that may be first names


def printed_name(page: Page, first: int, last: int) -> int:
    """Return where the name begins as printed: behind titles, an honorific kept ("Mr Roe")."""
    begin = strip_title(page, first, last)
    back = begin - 1 - (begin - 1 > first and page.words[begin - 1] == ".")
    if back >= first and titles().get(page.lowers[back], ("",))[0] == "honorific":
        return back
    return begin


def honorific(page: Page, first: int, last: int) -> str:
    """The gender an honorific inside a name run tells: "m", "f" or ""."""
    for at in range(first, last):
        if page.lowers[at] in ("mr", "sir", "lord", "king", "prince"):
            return "m"
        if page.lowers[at] in ("mrs", "ms", "miss", "mme", "dame", "lady", "baroness", "queen", "princess"):
            return "f"
    return ""


def before_name(page: Page, first: int, last: int) -> tuple[str | None, str | None]:
    """Title and organization from the words before a name: 'Chinese foreign ministry spokesperson' Lu Kang."""
    while last > first and (page.words[last - 1] == "." or _kind(page.lowers[last - 1]) == "honorific"):
        last -= 1
    if last > first and (page.lowers[last - 1] in CONJUNCTIONS or page.lowers[last - 1] in PREPOSITIONS):
        return None, None  # "Minister for Roads and" Rural Affairs
    role = last - 1
    while role > first and not _leads(page, role, last) and _names_office(page, role):
        role -= 1  # "Secretary of State", "director of the River Agency"
    if role < first or not _is_office(page.lowers[role]) or _kind(page.lowers[role]) == "honorific":
        return None, None
    while role - 2 >= first and page.lowers[role - 1] == "for" and _is_office(page.lowers[role - 2]):
        role -= 2  # "nominee for governor"
    if role < last - 1 and (page.lowers[role + 1] not in _JOINTS or role + 2 == last):
        return None, None
    sizes = (size for size in (5, 3) if last - size >= first)
    joined = next((size for size in sizes if _joined_title(page, last - size, last + 1) == size), 0)
    if joined == _IN_CHIEF and page.words[last - 2] == "-":
        return _text(page, last - joined, last), None  # "Editor-in-Chief"
    if page.lowers[role + 1 : role + 2] in (["to"], ["in"]) and page.lowers[role] not in titles():
        return None, None  # "Prior to launch"
    if role == last - 1 == first and page.lowers[role] in ("rival", "fellow", "partner"):
        return None, None  # "Rival Corvia Foods"
    begin = role
    while (
        begin > first
        and role - begin < _LENGTH
        and (_modifies(page, begin - 1) or _inside_body(page, first, begin - 1, role))
    ):
        begin -= 1
    begin = _behind_time(page, _first_office(page, first, begin), role)
    owner = (
        _text(page, _owner_start(page, first, begin), begin)
        if begin > first and page.words[begin - 1][-2:] in _OWNS
        else ""
    )
    owner = owner[:-2].removeprefix("the ").removeprefix("The ")
    if owner.islower() and " " not in owner and owner not in institutions() and _official(owner) == "no":
        owner = ""  # "the man's lawyer"
    organization = owner or _organization(page, begin, role)
    portfolio = page.lowers[role + 2 : role + 3] != ["the"] and all(
        word in _LISTED or word == "," or (page.lowers[role + 1] == "for" and page.words[at].islower())
        for at, word in enumerate(page.lowers[role + 2 : last], role + 2)
    )
    portfolio = (
        portfolio or _kind(page.lowers[role]) == "parliament" or page.lowers[role + 1 : role + 2] in (["to"], ["in"])
    )
    if role + 2 < last and not portfolio:
        owns = next((at for at in range(role + 2, last - 1) if page.words[at][-2:] in _OWNS), None)
        body = _text(page, role + 2 + (page.lowers[role + 2] == "the"), last if owns is None else owns + 1)
        organization = organization or (body if owns is None else body[:-2])
    if role - begin >= 2 and page.words[begin][0].isupper() and organization:
        following = page.words[begin + 1]
        begin += following[0].islower() and following not in PREPOSITIONS  # a nation's adjective is no title
    shortened = page.words[last : last + 1] == ["."] and page.lowers[last - 1] in abbreviations("en")  # "Rep."
    return _text(page, begin, last + shortened), organization or None


_JOINTS = ("of", "for", "at", "to", "in")  # between an office and what it is for: "envoy to Peru"


_IN_CHIEF = 5  # tokens of "Editor-in-Chief"


def _first_office(page: Page, first: int, begin: int) -> int:
    """Where the first of two joined offices begins: "head | of sales and chief economist"; `begin` where one stands."""
    if begin - first < _JOINED or page.lowers[begin - 1] != "and":
        return begin
    for at in range(begin - 2, first - 1, -1):
        if page.lowers[at + 1] in ("of", "for") and _is_office(page.lowers[at]):
            while at > first and _modifies(page, at - 1):
                at -= 1
            return at
        if not _names_office(page, at):
            break
    return begin


_JOINED = 4  # tokens of "head of sales and", the shortest first office


def _behind_time(page: Page, first: int, role: int) -> int:
    """Where a title begins behind "last week" or an age: "State Department official", "student"."""
    if first + 1 < role and page.lowers[first] in ("last", "this", "next", "earlier"):
        first += 2 if page.lowers[first + 1] in ("week", "month", "year", "night") else 1
    if page.lowers[first : first + 4] == ["-", "year", "-", "old"]:
        first += 4
    return first


def _owner_start(page: Page, first: int, end: int) -> int:
    """Where the owner in "the U.N. secretary-general's" begins, at most a few words before its end."""
    at = max(first, end - 3)
    while at > first and (page.words[at] == "-" or page.words[at - 1] == "-"):
        at -= 1
    while at < end - 1 and page.lowers[at] in CONJUNCTIONS:
        at += 1
    if page.words[at + 1] == "-":  # "U.N. secretary-general's"
        while at > first and (page.words[at - 1][0].isupper() or page.words[at - 1] == "."):
            at -= 1
    return at


def _leads(page: Page, at: int, last: int) -> bool:
    """Whether a role stands here right before the name or before the "of" or "for" of its office."""
    word, joint = page.lowers[at], page.lowers[at + 1 : at + 2]
    if not is_role(word) or (joint in (["to"], ["in"]) and word not in titles()):
        return False  # "Prior to launch"
    return at == last - 1 or joint[0] in _JOINTS


def _names_office(page: Page, at: int) -> bool:
    """Whether a word may stand between a role and a name: "of the River Agency", "of the union,"."""
    if (page.lowers[at - 1] in (*_JOINTS, "the") and page.lowers[at].isalpha()) or page.lowers[at] in PORTFOLIOS:
        return True
    if page.words[at - 1][0].isupper() and page.lowers[at].isalpha() and page.lowers[at] not in verbs():
        return True  # "of Oka community"
    if _modifies(page, at) or page.words[at][-2:] in _OWNS:
        return True  # "of the mill's engineering centre"
    return page.lowers[at] in (*_JOINTS, "the", "and") or page.words[at] in ",&"


def _inside_body(page: Page, first: int, at: int, role: int) -> bool:
    """Whether a small word joins the name of a body before a role: the "of" of "Bank of England governor"."""
    if page.lowers[at] == "the" and at - 1 > first and page.lowers[at - 1] in ("of", "for"):
        at -= 1  # "Party for the Islands"
    named = page.words[at + 1 + (page.lowers[at + 1] == "the")][0].isupper()
    if page.lowers[at] not in ("of", "for") or at <= first or not named or at + 1 == role:
        return False
    return page.words[at - 1][0].isupper() and (is_institution([page.words[at - 1]]) or page.lowers[at - 1] in _SEATS)


_SEATS = word_set("city board town port")  # no bodies by themselves, but with an "of": "City of Tarn spokesman"


FORMER = word_set("former ex ousted retired late onetime then-candidate deposed ex-")
# What managers and advisers are for, which is no organization (ISCO-08 121 to 134).
_FUNCTIONS = word_set(
    "project product sales marketing finance operations engineering design policy communications research"
    " data legal technical purchasing production development resources human relations public training advertising"
    " property security risk compliance strategy accounts corporate commercial general regional national global"
)
RANKS = word_set("assistant deputy chief ch senior vice acting first second lead associate principal")
_GENERAL = word_set("manager counsel secretary director")  # whom "general" before makes no soldier
# What an officer or a minister is for, which is no organization.
_DUTIES = word_set("executive financial operating foreign external affairs interior prime cabinet")
_OWNS = ("'s", "’s")


def _official(word: str) -> str:
    return titles().get(word, ("", "no"))[1]


def _kind(word: str) -> str:
    return titles().get(word, ("", ""))[0]


def _modifies(page: Page, at: int) -> bool:
    """Whether a word belongs to the title it stands before: no small word, verb, number or sign."""
    word = page.lowers[at]
    if page.words[at] in "-&" or (page.words[at] == "." and page.touching(at)):
        return True
    if page.words[at].isupper() and page.words[at + 1] == "&":
        return True  # "AT&T"
    if not word[0].isalpha() or word[-2:] in _OWNS or page.inside[at] >= 0:
        return False
    if word in PREPOSITIONS or word in DETERMINERS or word in PRONOUNS or word in AUXILIARIES or word in SUBORDINATORS:
        return False
    if word in ADVERBS or word in COMMON_VERBS or word in RELATIVES:
        return False
    if word in CONJUNCTIONS:
        return word == "and" and is_role(page.lowers[at - 1])
    if page.words[at][0].isupper() or word in ("retired", "ousted"):
        return True
    if word in _NOUNS_TOO or word in _ING:
        return True
    return word not in verbs() and word[-2:] != "ed" and word[-3:] != "ing"


# Reporting verbs that are nouns before a role: "fire chief", "protest leader", "press secretary".
_ING = word_set(
    "operating managing marketing acting founding sitting ruling housing planning engineering manufacturing"
    " advertising banking broadcasting mining shipping fishing farming training nursing parking gaming visiting leading"
)
_NOUNS_TOO = word_set("fire paint cast voice report order post call press text credit claim charge protest query state")


def _organization(page: Page, first: int, role: int) -> str | None:
    """The institution in the words before a role: "Treasury Board" secretary, "UN" spokesman."""
    table = institutions()
    while first < role and (page.lowers[first] in FORMER or page.words[first] in RANKS or page.words[first] == "-"):
        first += 1
    office = _text(page, first, role + 1).lower()
    if office in titles() and not is_institution(page.words[first:role]):
        return None  # "U.S. Attorney"
    if role - 1 > first and page.words[role - 1] == "-":
        role -= 2  # "Director-General"
    if role > first and page.lowers[role - 1] == "general" and page.lowers[role] in _GENERAL:
        role -= 1
    whole = role
    while role > first and page.lowers[role - 1] in RANKS:
        role -= 1
    acronym = next((page.words[at] for at in range(first, role) if _is_acronym(page, at)), None)
    if acronym is not None:
        return acronym  # "senior BNP leader"
    for at in range(role - 1, first - 1, -1):
        press = page.lowers[at] == "press" and at + 1 <= whole and is_role(page.lowers[at + 1])  # "press secretary"
        purpose = (
            page.lowers[at] == "federal"
            or page.words[at] in _NO_BODIES
            or (at == whole - 1 and page.lowers[at] in _FUNCTIONS)
        )
        purpose = purpose or (page.lowers[at] in _NO_BODIES and is_institution(page.lowers[first:at]))
        if page.lowers[at] in table and not purpose and page.words[at + 1] != "-" and not press:
            end = role if page.lowers[at + 1] in ("of", "for") else at + 1
            while end > at + 2 and page.words[end - 1][0].islower() and page.words[first][0].isupper():
                end -= 1  # "Department of Health public information officer"
            return _text(page, first, end)
    if role > first and all(page.words[at][0].isupper() or page.words[at] in "-&." for at in range(first, role)):
        while role > first and page.lowers[first] in RANKS:
            first += 1
        while role > first and (page.lowers[role - 1] in _FUNCTIONS or is_role(page.lowers[role - 1])):
            role -= 1
        words = page.words[first:role]
        if all(word.lower() in titles() or word.lower() in _DUTIES or word == "." for word in words):
            return None
        if len(words) > 1 or (words[0].isupper() and len(words[0]) > 1):
            return _text(page, first, role)
    return None


# Words of the names of bodies that name none by themselves: "economics adviser".
_NO_BODIES = word_set("economics politics statistics")


def _is_acronym(page: Page, at: int) -> bool:
    """Whether a word in capitals between small ones stands for a body and is no title: "senior BNP leader"."""
    word = page.words[at]
    alone = page.words[at + 1][0].islower() and (at == 0 or not page.words[at - 1].isupper())
    return len(word) > 1 and word.isupper() and alone and word.lower() not in titles() and not page.touching(at + 1)


def after_name(page: Page, first: int, stop: int) -> tuple[str | None, str | None]:
    """Title and organization from an apposition that begins at a token: 'a lawyer at Roe & Co,'."""
    while first < stop and (
        page.lowers[first] in DETERMINERS or page.words[first] in ",(" or page.words[first].isdigit()
    ):
        first += 1
    first = _behind_time(page, first, stop)
    end = first
    while end < stop and end - first < _LENGTH and not _closes(page, end) and not _opens_clause(page, first, end):
        end += 1
    if end <= first:
        return None, None
    split = next((at for at in range(first + 1, end) if page.lowers[at] in PREPOSITIONS), end)
    if page.lowers[first] in CONJUNCTIONS or any(_is_verb(page, at) for at in range(first, split - 1)):
        return None, None  # ", and their manager, Li Wei", ", Roe denied the letter"
    role = next((at for at in range(split - 1, first - 1, -1) if _is_office(page.lowers[at])), None)
    if role is None and split + 1 < end and page.lowers[split] == "of" and page.words[split + 1][0].isupper():
        until = next((at for at in range(split + 1, end) if page.lowers[at] in PREPOSITIONS), end)
        return before_name(page, first, until)  # "a University of Larne professor"
    if role is None or split - first > 8:
        return None, None
    organization = None
    if split + 1 < end and page.lowers[split] in ("of", "for", "at", "with", "from", "in", "to"):
        begin = split + 1
        while begin < end and page.lowers[begin] in DETERMINERS:
            begin += 1
        cut = next((at for at in range(begin + 1, end) if page.lowers[at] in _PLACED or _adds_role(page, at)), end)
        organization = _text(page, begin, cut)
        seat = _seat(page, begin, end)
        if seat and organization and organization[0].islower():
            cut = next((at for at in range(seat + 1, end) if _adds_role(page, at)), end)
            return _text(page, first, seat - 1), _text(page, seat + (page.lowers[seat] in DETERMINERS), cut)
        if _kind(page.lowers[role]) == "spokesperson" and page.lowers[split] == "for":
            return _text(page, first, split), organization
        portfolio = page.lowers[role] in ("minister", "secretary", "mec") and not is_private(organization)
        if organization and organization[0].islower() and not portfolio and _is_seat(page, split, begin, cut):
            return _text(page, first, split), organization
        if portfolio or (organization and organization[0].islower()):
            return _text(page, first, end), _organization(page, first, role)
        if page.lowers[split] in ("from", "in", "to") and not is_institution(page.words[begin:end]):
            organization = None  # a place
    title, owner = before_name(page, first, split)
    return title or _text(page, first, split), organization or owner


def _is_verb(page: Page, at: int) -> bool:
    """Whether a word before the head of an apposition is a verb: "denied", but not the "press" of "press secretary"."""
    word = page.lowers[at]
    return word in verbs() and word not in _NOUNS_TOO and word not in _ING and not is_role(word)


def _opens_clause(page: Page, first: int, at: int) -> bool:
    """Whether a clause without "who" begins behind a title: "a hotelier | the mayor knows"."""
    if at == first or not is_role(page.lowers[at - 1]) or page.words[at - 1][0].isupper():
        return False
    return page.lowers[at] in DETERMINERS


def _adds_role(page: Page, at: int) -> bool:
    """Whether a second office begins: the "and" of "of the University of Larne and co-author"."""
    if page.lowers[at] != "and" or at + 1 >= len(page.words):
        return False
    return is_role(page.lowers[at + 1]) or page.lowers[at + 1 : at + 3] == ["co", "-"]


# Prepositions of a place behind an organization: "Mercy Hospital in nearby Brandt".
_PLACED = word_set("in near outside on inside across around")


def _is_seat(page: Page, split: int, begin: int, end: int) -> bool:
    """Whether a description names where somebody works: "at a melon farm", "of the company", "for the department"."""
    head = next((at for at in range(begin + 1, end) if page.lowers[at] in PREPOSITIONS), end) - 1
    return page.lowers[split] == "at" or page.lowers[head] in institutions()


def _seat(page: Page, first: int, end: int) -> int:
    """Where the body begins in "law at Oxford University", behind "at", "with" or "for"; 0 where none does."""
    for at in range(first, end - 1):
        if page.lowers[at] in ("at", "with", "for"):
            named = at + 1 + (page.lowers[at + 1] in DETERMINERS)
            return at + 1 if named < end and page.words[named][0].isupper() else 0
    return 0


def _closes(page: Page, at: int) -> bool:
    word = page.lowers[at]
    if (
        page.inside[at] >= 0
        or word in AUXILIARIES
        or word in PRONOUNS
        or word in ("who", "whose", "which", "that", "where", "said", "told", "says")
    ):
        return True
    return (
        word in ";:()—–"
        or (word == "," and page.lowers[at + 1 : at + 2] not in (["jr"], ["inc"]))
        or (word == "." and not (at + 1 < len(page.words) and page.touching(at + 1)))
    )


def _text(page: Page, first: int, last: int) -> str:
    if last <= first:
        return ""
    start, end = page.chars(first, last)
    return clean_line(page.text[start:end]) or ""


def is_private(text: str | None) -> bool:
    """Whether a text holds the word of a body that is no public authority."""
    return holds_institution(text, "no")


def holds_institution(text: str | None, official: str, sizes: tuple[int, ...] = (1, 2, 3)) -> bool:
    """Whether a text holds an institution of the lexicon, so official, of so many words."""
    if not text:
        return False
    words = text.replace(",", " ").split()
    words = [word for word in words if word.lower() not in _INFORMAL or word[0].islower() or len(words) == 1]
    words = [word[:-2].lower() if word[-2:] in ("'s", "’s") else word.lower() for word in words]
    table = institutions()
    words = [word if word in table else word.replace(".", "") for word in words]  # "F.B.I."
    return any(
        table.get(" ".join(words[at : at + size])) == official for size in sizes for at in range(len(words) - size + 1)
    )


_INFORMAL = word_set("watchdog")  # an authority by a common noun, which in a body's own name shows none
