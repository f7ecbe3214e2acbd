"""The body that somebody works for, named behind them: "Luis Ramos of the Mesa Police", "who works at the Met"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.long_names import opens_group
from newsschema.extract.quotes.mentions.title_owners import behind_determiners
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.names.person_words import may_be_given
from newsschema.extract.quotes.names.title_organizations import named_body
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import holds_institution, institutions, is_institution, titles
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import AUXILIARIES, DETERMINERS, INDEFINITE
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import (
    ADDITION,
    DEFINITE,
    INSIDE,
    OWNER_ENDINGS,
    PERSONAL_RELATIVE,
    POINT,
    POSSESSIVE,
    PURPOSE,
    THIRD_PERSON_ENDING,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page


def body_behind(place: NamePlace, title: str | None) -> str | None:
    """The body in "Luis Ramos of the Mesa Police", "Ana Roe, of Lowmarch Police,", "who works at the Met"."""
    page, (at, works) = place.page, _joint_behind(place)
    if at < 0:
        at, works = _joint_of_work(place), True
    if at < 0:
        return _owned_body(place)
    joint = page.lowers[at]
    at += 1
    if joint in POINT and page.lowers[at] in INDEFINITE and not works:
        return None  # "Roe at a public forum"
    at = behind_determiners(page, at, len(page.words) - 2)
    if page.words[at][-2:] in POSSESSIVE and page.words[at].islower() and is_institution([page.words[at][:-2]]):
        return page.words[at][:-2]  # "of the bureau's Hanley office"
    if page.words[at + 1 : at + 2] == ["-"] and word_at(page.lowers, at + 2) in words_of("seat participle"):
        at += 3  # "of the Oslo-based Peace Forum"
    kind, at = at, named_body(page, at, min(at + 8, len(page.words)))
    end = body_end(page, at)
    tail = _tail_of_body(page, at, end)
    end += tail if end > at else 0  # "Tarn fire service", "Larne state police"
    if end == at:
        seat = _seat_of_part(page, at) if joint in _LEADING else at
        return _common_body(page, at) if seat == at else page.printed(seat, body_end(page, seat))
    shown = works or kind < at or joint in _LEADING or joint in _LED
    shown = shown or opens_group(page, at, at + 1)
    namesake = page.words[place.last - 1] in page.words[at:end]  # "Ana Roe, of Roe Lisle"
    known = shown or namesake or tail or "&" in page.words[at:end] or is_institution(page.words[at:end])
    return page.printed(at, end) if known or _is_employer(page, at, end, joint, title) else None


def _joint_of_work(place: NamePlace) -> int:
    """The token of "at" where a later clause about a name says where its bearer works; -1 if none does.

    "Ana Roe, a vet who left Larne and now works | at the Tarn Clinic,".
    """
    page, stop = place.page, min(len(place.page.words) - 2, place.end + _CLAUSE)
    if page.words[place.end : place.end + 1] != [","]:
        return -1
    for at in range(place.end + 2, stop):
        if page.words[at] in ".;" or page.inside[at] >= 0:
            return -1
        if page.lowers[at] in words_of("working verb") and page.lowers[at - 1] in _BEFORE_WORK:
            if page.lowers[at + 1] in words_of("works_for"):
                return at + 1  # "who works with the Larne Trust"
            seats = range(at + 1, min(at + _WORKS, stop))
            return next((i for i in seats if page.lowers[i] in POINT and page.words[i + 1][0].isupper()), -1)
    return -1


_CLAUSE = 20  # tokens of the description and the clause behind a name
_BEFORE_WORK = words_of("before working verb")


def _owned_body(place: NamePlace) -> str | None:
    """The body that somebody leads, behind "whose": "Ana Roe, whose Larne-based charity Open Hands runs shelters"."""
    page = place.page
    at = place.end + (page.words[place.end : place.end + 1] == [","])
    if word_at(page.lowers, at) not in words_of("possessive relative"):
        return None
    stop = min(at + _CLAUSE, len(page.words))
    begin = named_body(page, at + 1, stop) if at + 1 < stop else at + 1
    if begin == at + 1 < stop and noun_type(page.lowers[begin]).body:
        apposed = at + 2 + (page.words[at + 2 : at + 3] == [","])
        name = behind_determiners(page, apposed, stop)  # "whose company, Elm Foods,", "whose group the Elm Trust"
        begin = name if name > at + 2 else begin
    return page.printed(begin, body_end(page, begin)) if begin > at + 1 else None


def _joint_behind(place: NamePlace) -> tuple[int, bool]:
    """The token of "of", "at" or a verb of leading behind a name, -1 if none is; whether a verb of working shows it."""
    page, at = place.page, place.end
    at += at < len(page.words) and page.words[at] == ","
    if at + 2 >= len(page.words):
        return -1, False
    aged = page.words[at].isdigit() and page.words[at + 1] == "," and at + 4 < len(page.words)
    described = aged and (page.lowers[at + 2] in PERSONAL_RELATIVE or page.lowers[at + 2] in _LEADING)
    behind = at = at + 2 * described  # "Ana Roe, 30, who", "Ana Roe, 30, runs"
    if page.lowers[at] in words_of("working verb") and at == place.end:
        behind = at = at - 1  # "Ana Roe | teaches law at the university"
    elif page.lowers[at] in words_of("speaking participle") and (joint := _spoken_for(page, at + 1)):
        return joint, True  # "Ana Roe, speaking for the Larne Trust"
    elif page.lowers[at] not in PERSONAL_RELATIVE:
        led = at == place.end and page.lowers[at] in _HAS and page.lowers[at + 1] in _LED
        if led and _is_named(page, at + 2) and _is_no_person(page, at + 2):
            return at + 1, False  # "Ana Roe has led Tarvo since 2019"
        leads = page.lowers[at] in _LEADING and (described or at == place.end)
        ahead = page.lowers[at] in words_of("verb of being ahead") and _may_be_person(page, at + 1)
        leads = leads and _is_named(page, at + 1) and not ahead
        return (at if page.lowers[at] in _SEATED or leads else -1), False
    verb = at + 1 + 2 * (page.lowers[at + 1] in _JOINTLY and page.words[at + 2] == "-")  # "who co-founded"
    has = page.lowers[verb] in _HAS  # "who has led Tarvo for years"
    verb += has + (has and word_at(page.lowers, verb + 1) in words_of("participle of be"))
    leads = page.lowers[verb] in (_LED if has else _LEADING)
    reach = min(at + _WORKS, len(page.words) - 2)
    seats = (i for i in range(at + 2, reach) if page.lowers[i] in _SEATED)
    at = verb if leads else next(seats, at)
    habit = page.lowers[behind + 1].endswith(THIRD_PERSON_ENDING) and page.lowers[behind + 1] not in _DONE
    if not leads and at > behind + 2 and page.lowers[at] not in POINT and not habit:
        return -1, False  # "who ended his bid for the White House", not "who tracks prices for Tarvo"
    clause = page.words[behind + 1 : at]
    if "," in clause or "." in clause:
        return -1, False
    works = page.lowers[behind + 1] in words_of("working verb")
    employed = page.lowers[at] in words_of("works_for") and at == behind + 2 and _is_no_person(page, at + 1)
    return at, works and (page.lowers[at] in POINT or employed)


def _spoken_for(page: Page, at: int) -> int:
    """The last token of "for" or "on behalf of" at a token; 0 where neither is there."""
    if page.lowers[at] in PURPOSE:
        return at
    phrase = page.lowers[at : at + _BEHALF]
    return at + _BEHALF - 1 if " ".join(phrase) in words_of("on behalf of somebody") else 0


_BEHALF = 3  # tokens of "on behalf of"


def _is_named(page: Page, at: int) -> bool:
    """Whether a name is behind a verb and its article: "runs | the Larne Trust", no "chairs | the energy committee"."""
    begin = at + (word_at(page.lowers, at) in DEFINITE)
    return page.words[begin : begin + 1] != [] and page.words[begin][0].isupper()


def _may_be_person(page: Page, at: int) -> bool:
    """Whether what somebody leads may be a person they are ahead of or a state: "Ana Roe leads | Tom Orr"."""
    if is_institution(page.words[at : body_end(page, at)]):
        return False
    return may_be_given(page.lowers[at], page.analysis.pack) or names_government(page.words[at])


def _is_no_person(page: Page, at: int) -> bool:
    """Whether a name behind "works for" or "has led" begins with no known given name and is no state."""
    begin = at + (page.lowers[at] in DEFINITE)
    word = page.lowers[begin]
    return word not in given_names("en") and word not in titles() and not names_government(page.words[begin])


_DONE = AUXILIARIES - words_of("copula")  # "who has run for the Senate", not "who is a judge of the court"


def body_end(page: Page, at: int) -> int:
    """One past the name of a body at a token, owners and small words in it included."""
    end = name_end(page, at, min(at + 8, len(page.words)))
    if end > at and page.words[end - 1][-2:] in OWNER_ENDINGS:
        end = max(end, name_end(page, end, min(end + 8, len(page.words))))  # "NASA's Propulsion Laboratory"
    while end + 1 < len(page.words) and end > at and page.lowers[end] in words_of("body_joint"):
        further = name_end(page, end + 1 + (page.lowers[end + 1] in DEFINITE), min(end + 8, len(page.words)))
        if further <= end + 1 or (page.lowers[end] in ADDITION and not is_institution(page.words[at:end])):
            break
        end = further
    return end


def _tail_of_body(page: Page, at: int, end: int) -> int:
    """The number of small words that end a body's name behind capitals: 2 in "Tarn | fire service"."""
    size = next((size for size in (2, 1) if " ".join(page.lowers[end : end + size]) in institutions()), 0)
    phrase = page.analysis.phrase_of(at) if not size and end > at else None
    if phrase is not None and phrase.head >= end and page.lowers[phrase.head] in institutions():
        return phrase.head + 1 - end
    return size


def force_size(page: Page, at: int) -> int:
    """How many small words at a token name a force of a state: 1 in "the | army", 2 in "the | coast guard"."""
    for size in (2, 1):
        name = " ".join(page.lowers[at : at + size])
        if page.words[at][0].islower() and name in words_of("force of a state"):
            return size
    return 0


def _common_body(page: Page, at: int) -> str | None:
    """The body that a common noun names behind "of" and an article: "the energy ministry", "the Larne city council"."""
    if page.lowers[at - 1] in DETERMINERS and (size := force_size(page, at)):
        return page.printed(at, at + size)
    phrase = page.analysis.phrase_of(at) if page.lowers[at - 1] in DETERMINERS else None
    if phrase is None or page.lowers[phrase.head] not in _COMMON_BODIES:
        return None
    if phrase.head == at and page.lowers[at - 2] not in _LEADING:
        return None  # not "who chairs the group"
    return page.printed(at, phrase.head + 1)


def _seat_of_part(page: Page, at: int) -> int:
    """Where the body begins of which somebody leads a part: "heads the fuel desk at | Tarvo"; `at` if none does."""
    for joint in range(at + 1, min(at + _PART, len(page.words) - 2)):
        if page.lowers[joint] in _SEATED:
            begin = behind_determiners(page, joint + 1, len(page.words) - 1)
            return begin if page.words[begin][0].isupper() and page.lowers[joint] not in PURPOSE else at
        if not page.words[joint][0].isalpha() or page.words[joint][0].isupper():
            return at
    return at


_PART = 5  # tokens of "fuel research desk at"
_COMMON_BODIES = words_of("public_body_noun") | words_of("elected body noun") | words_of("common body noun")


def _is_employer(page: Page, at: int, end: int, joint: str, title: str | None) -> bool:
    """Whether a name behind "of", "at" or the like, of no known kind, is the employer of the person before it."""
    words, text = page.words[at:end], page.printed(at, end)
    if any(holds_institution(text, official) for official in ("yes", "no")):
        return True
    if words[-1].lower() in words_of("club name end") and len(words) > 1:
        return True
    if len(words) < 2:
        return False
    if page.lowers[end - 1] in words_of("firm_word"):
        return True
    with_article = page.lowers[at - 1] in DEFINITE and not names_government(text)
    if with_article or _is_seated(page, end):
        return True  # "of the Green Harbour", "from Natural Justice in Cape Town"
    if title is None:
        return False
    return employer_office(title) or (joint in words_of("firm_preposition") and _works(title, words))


def _is_seated(page: Page, at: int) -> bool:
    """Whether a place follows a name, which is then a body's: "in Cape Town"."""
    return at + 1 < len(page.words) and page.lowers[at] in INSIDE and page.words[at + 1][0].isupper()


def employer_office(title: str) -> bool:
    """Whether a title is an office of a company or of the staff of a body, whose name need hold no known word."""
    words = title.lower().split()
    return bool(words) and (words[-1] in words_of("staff_office") or title.lower() in words_of("company_office"))


_LEADING = words_of("leading_verb")


_LED = words_of("leading participle")


_HAS = words_of("perfect auxiliary")


_JOINTLY = words_of("prefix of joint work")


_SEATED = words_of("employer_preposition")


_WORKS = 9  # tokens of "who models ice sheets at" before a body


def _works(title: str, words: list[str]) -> bool:
    """Whether a title is one that a firm employs and its words may be a firm's: "solicitor" of Demir Lowe."""
    office = titles().get(title.lower().split()[-1], ("", ""))
    return len(words) > 1 and office[0] in ("private", "spokesperson")
