"""Which kind of body an office belongs to where the text names none beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.entity_types import is_compound
from newsschema.extract.quotes.mentions.long_names import long_name_end
from newsschema.extract.quotes.mentions.name_places import printed
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.nation_words import may_rule
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import singular_of
from newsschema.extract.quotes.passage.offices import (
    FORMER,
    HOW_HELD,
    PORTFOLIOS,
    RANKS,
    institutions,
    is_institution,
    is_role,
    title_class,
    title_official,
    titles,
)
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.language.lemmas import open_classes
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import DEFINITE, GENITIVE, PLURAL_ENDING, POINT, POSSESSIVE, PURPOSE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page

# Offices of a company as a whole.
_COMPANY = words_of("company_office")
_PUBLIC_CHIEFS = words_of("public field of a chief officer")
_EXECUTIVE_RANK = words_of("executive rank")
_OFFICERS = words_of("office by field")
_OF_FIELD = GENITIVE | PURPOSE
_FORMER_PREFIXES = tuple(words_of("former prefix"))
_PARTY_CLASSES = frozenset(("parliament", "office", "spokesperson", "government", "party"))
_TEAM_CLASSES = frozenset(("private", "office", "spokesperson", "parliament", "military"))


@cache
def _classes() -> dict[str, str]:
    return {row["institution"]: row["class"] for row in rows("institutions")}


def holds_class(name: str, kind: str) -> bool:
    """Whether a body's name holds a word of a class of institutions: "police", "court"."""
    classes = _classes()
    words = name.lower().replace("’", "'").split()
    owners = (word[:-2] for word in words if word[-2:] in POSSESSIVE)
    owned = any(title_class(word) == kind for word in owners)  # "Larne Sheriff's Office"
    return owned or any(classes.get(word) == kind for word in words)


def may_mean(noun: str, name: str) -> bool:
    """Whether a noun before an office may mean a body of a name: "Senate" Larne Senate; no "House" the White House."""
    kinds = {_classes()[one] for one in (noun.lower(), name.lower()) if one in _classes()}
    return len(kinds) < 2 and name.partition(" ")[0].lower() not in HOW_HELD  # "Outgoing Senate"


def body_within(page: Page, first: int, last: int) -> str | None:
    """The body in "analysts at Roe & Sons", "officials from the Larne Institute"; None if none."""
    for at in range(first + 1, last - 1):
        begin = at + 1 + (page.lowers[at + 1] in DEFINITE)
        employed = page.lowers[at] in words_of("employer_preposition")
        small = page.words[at - 1].islower() or page.sentence_start(at) == at - 1  # no "Committee on Taxation"
        inner = small and page.lowers[at] in words_of("inner preposition")
        common = " ".join(page.lowers[begin : begin + _COMMON_BODY]) in institutions()
        if common and page.words[begin].islower() and (employed or inner):
            return printed(page, begin, begin + _COMMON_BODY)  # "sources in the ruling alliance"
        if employed or inner:
            end = long_name_end(page, begin, name_end(page, begin, last), last)
            words = page.words[begin:end]
            known = is_institution(words) and (employed or not _is_state(printed(page, begin, end)))
            if words and (page.lowers[at] in POINT or known or (employed and "&" in words)):
                return printed(page, begin, end)  # "sources in the ECP"
    return None


def _is_state(name: str) -> bool:
    return names_government(name) or of_nation(name.lower())


_COMMON_BODY = 2  # words of "ruling alliance"


def employer_kind(title: str) -> str:
    """The kind of body an office belongs to: "company", "police", "court", "fire", "spokesperson", "rank", "council",
    "bank", "academic", "club", "public" (an authority's), "staff" (any) or ""."""
    words = title.lower().replace(".", "").split()
    table = titles()
    if words and words[-1] in words_of("council_office"):
        return "council"
    if words and words[-1] in words_of("bank_office") and all(word in RANKS for word in words[:-1]):
        return "bank"
    if words and words[-1] in words_of("academic office"):
        return "academic"
    executive = len(words) > 2 and words[-1] in _OFFICERS and not _EXECUTIVE_RANK.isdisjoint(words[:-2])
    if executive and words[-2] not in _PUBLIC_CHIEFS:
        return "company"  # "chief product officer"
    president = next((at for at, word in enumerate(words) if word in words_of("head_of_state")), None)
    if president is not None and _presides_function(words, president):
        return "company"  # "vice president of operations"
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            office = " ".join(words[at : at + size])
            if office in _COMPANY:
                return "company"
            kind = table.get(office, ("", ""))[0]
            if kind == "spokesperson" and len(words) == 1:
                return "spokesperson"
            clerical = office in _OFFICERS and at and words[at - 1] not in words_of("police_word")  # "planning officer"
            if kind in ("police", "court", "fire") and at + size == len(words) and not clerical:
                return kind
            if kind == "military" and len(words) == size:
                return "rank"
    if words and words[-1] in words_of("club office"):
        return "club"
    senior = len(words) > 1 and words[0] in RANKS and not any(table.get(word, ("", ""))[1] == "yes" for word in words)
    inner = next((at for at, word in enumerate(words) if word in _OF_FIELD), len(words))
    head = words[inner - 1] if inner else ""
    before = words[: max(inner - 1, 0)]
    if head in words_of("public office of a body") and all(word in RANKS for word in before):
        return "public"  # "deputy minister"
    duties = PORTFOLIOS.intersection((*before, *words[inner:])) - words_of("public_level")  # no "state secretary"
    public = (bool(duties) and head in words_of("minister_noun")) or any(
        title_official(word) == "yes" and word not in RANKS for word in before
    )
    public = public or (not before and title_official(head) == "yes")
    heads = (head, "-".join(words[inner - 2 : inner]))  # "secretary general"
    of_staff = not words_of("staff_office").isdisjoint(heads) and not public  # no "Public Works Secretary"
    return "staff" if (of_staff or (senior and is_role(words[-1]))) and words[0] not in FORMER else ""


def _presides_function(words: list[str], at: int) -> bool:
    """Whether "of" or "for" and what a manager is for are behind a president: "president | of global sales"."""
    behind = words[at + 2 : at + 5] if word_at(words, at + 1) in _OF_FIELD else []
    return not words_of("function").isdisjoint(behind)


def team_before(place: NamePlace, title: str) -> str | None:
    """The body named by a capitalised word before an office: "Metro spokesperson", "Rovers captain"."""
    words = title.split()
    while words and words[0].lower() in HOW_HELD:
        words = words[1:]  # "former Rovers captain"
    title = " ".join(words)
    if title.lower() in titles() or title.lower() in _COMPANY or words[-1].lower() in words_of("own account"):
        return None  # "Rear Admiral", "Board Chair", "Larne farmer"
    if len(words) < 2 or not words[0][0].isupper() or not words[1][0].isalpha():
        return None
    if words[0].rpartition("-")[2].islower():
        return None  # "Two-time champion"
    office = titles().get(words[-1].lower(), ("", ""))
    lower = words[0].lower()
    pack = place.page.analysis.pack
    common = bool(open_classes(lower, pack)) and lower not in pack.proper
    if common and words[-1][0].isupper() and office[0] in _FUNCTIONARIES and _is_function(title, lower):
        return None  # "Film Director Ana Roe", no "Rovers Captain"
    if f"{lower}{PLURAL_ENDING}" in _classes():
        critic = titles().get(" ".join(words[-2:]).lower(), ("", ""))[0]  # "Conservative finance critic"
        political = office[0] in _PARTY_CLASSES or critic in _PARTY_CLASSES
        return words[0] if political else None  # a party: "Conservative MP", but no historian's
    coined = not pack.classes.get(lower) and lower not in pack.proper
    capital = (
        coined or place.page.is_name(words[0]) or not _opens_sentence(place, words[0]) or office[0] == "spokesperson"
    )
    leads = (
        office[0] in _TEAM_CLASSES
        or is_compound(words[0])
        or employer_kind(" ".join(words[1:])) == "company"
        or _is_led(words[-1].lower(), lower)
    )
    one_style = words[1][0].isupper() == words[-1][0].isupper() or words[-1].isupper()  # "executive VP"
    return words[0] if leads and capital and one_style and not _is_general(lower) else None


_FUNCTIONARIES = frozenset(("", "private", "office", "military"))


def _is_function(title: str, word: str) -> bool:
    """Whether a common noun before an office in capitals is what it is for: no club's name, nor that of a firm."""
    club = singular_of(word) != word or word in words_of("club name end")
    return not club and employer_kind(title) != "company"


def _is_led(office: str, body: str) -> bool:
    """Whether an office is of the place or body before it: "Larne mayor", "Corvia president"; no "French president"."""
    return office in words_of("place office") or (office in words_of("head_of_state") and not may_rule(body))


def _is_general(word: str) -> bool:
    """Whether a word in lower case before an office says what kind of office it is: "former", "national", "French"."""
    former = word in FORMER or word.startswith(_FORMER_PREFIXES)
    if former or word in words_of("not_team") or word.endswith(_ADJECTIVE_ENDINGS):
        return True
    if word in words_of("technology acronym") or of_nation(word) or of_nation(word.rpartition("-")[2]):
        return True  # "African-American"
    return any(word in table for table in (PORTFOLIOS, RANKS, words_of("irregular_force"), titles()))


_ADJECTIVE_ENDINGS = tuple(sorted(words_of("adjective ending")))


def _opens_sentence(place: NamePlace, word: str) -> bool:
    """Whether a word is the first of the sentence of a name, where its capital shows nothing."""
    first = place.page.sentence_start(place.begin)
    return place.page.words[first] == word
