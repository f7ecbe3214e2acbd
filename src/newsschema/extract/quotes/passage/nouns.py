"""What nouns and first names show about who is meant: kinds of nouns, gender, kinship, ages."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.words import BE
from newsschema.language.names import given_names, noun_kind, noun_kinds
from newsschema.lexicons.function_words import ADDITION, CONTRAST, GENITIVE, PERSONAL_RELATIVE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_SURE = 95  # percent of the bearers of a first name who must be of one gender
_KIN = words_of("kin")
_SAME_KIN = feature_of("kin", "kin")
_GENDERED = feature_of("kin", "gender") | feature_of("gendered_person", "gender")
# Person nouns that are no occupation, so no title.
_PLAIN = words_of("plain_person")


@lru_cache(maxsize=16_384)
def first_name_gender(word: str) -> str:
    """The gender of a first name in lower case, "m" or "f", "" where it is rare or borne by both.

    Who goes by a short form is often registered under the full name: "Jess" may be Jessica.
    """
    full = feature_of("nickname", "names").get(word, "").split("|")
    genders = {_registered_gender(one) for one in (word, *full) if one in given_names("en")}
    return genders.pop() if len(genders) == 1 else ""


def _registered_gender(word: str) -> str:
    name = given_names("en")[word]
    return name.gender[0] if name.share >= _SURE else ""


def is_person_noun(word: str) -> bool:
    """Whether the first sense of a singular noun in lower case is a person (WordNet), or its ending shows one."""
    listed = word in _PLAIN or word in _KIN or noun_kind(word) == "person"
    return listed or (word.endswith(_PERSON_ENDINGS) and len(word) > _SHORT and word not in noun_kinds("en"))


_PERSON_ENDINGS = tuple(words_of("ending of person nouns"))  # "paceman", "stuntwoman"
_SHORT = 5  # letters of "human"


def is_occupation(word: str) -> bool:
    """Whether a person noun says what somebody does, not age, kinship or a part in an event."""
    return word not in _PLAIN and word not in _KIN


def noun_gender(word: str) -> str:
    """The gender that a person noun in lower case shows: "m", "f" or ""."""
    return "f" if word.endswith(_FEMININE) else _GENDERED.get(word, "")[:1]


_FEMININE = tuple(words_of("ending of women"))


def kinship(word: str) -> str:
    """The kinship a word in lower case names, "mom" as "mother"; "" for other words."""
    return _SAME_KIN.get(word, word) if word in _KIN else ""


def kinship_at(page: Page, first: int, last: int) -> str:
    """The kinship given beside a name: "his mother, Ana Roe", "wife Ana Roe", "Ana Roe, his sister"."""
    before = range(first - 1, max(first - 3, -1), -1)
    for at in before:
        if kinship(page.lowers[at]):
            return kinship(page.lowers[at])
        if page.words[at] != ",":
            break
    if page.words[last : last + 1] == [","] and word_at(page.lowers, last + 1) in _POSSESSIVES:
        return kinship(page.lowers[last + 2]) if last + 2 < len(page.words) else ""
    return ""


_POSSESSIVES = words_of("possessive of people")


def children_at(page: Page, first: int, last: int) -> str:
    """How many children somebody named has: "two" of "Ana Roe, a nurse and mother of two," or "mum-of-two Ana Roe"."""
    behind = range(last + 1, min(last + _APPOSITION, page.sentence_at(last - 1).stop))
    before = range(last - 1, max(first - _CHILDREN - 1, page.sentence_start(first) - 1), -1)
    if page.words[last : last + 1] and page.words[last] in ",(":
        for at in behind:
            if (children := children_of(page, at)) or page.words[at] in ".;)":
                return children
    return next((children for at in before if (children := children_of(page, at))), "")


def children_of(page: Page, at: int) -> str:
    """The number behind the kinship at a token: "two" of "mother of two", "mum-of-two"; empty for none."""
    if not kinship(page.lowers[at]):
        return ""
    behind = [word for word in page.lowers[at + 1 : at + _CHILDREN] if word != "-"]
    return behind[1] if len(behind) > 1 and behind[0] in GENITIVE and behind[1] in _COUNTS else ""


_COUNTS = words_of("number word")
_APPOSITION = 14  # tokens behind a name in which an age or children are looked for
_CHILDREN = 5  # tokens of "mum-of-two"


def age_at(page: Page, first: int, last: int) -> str:
    """The age given beside a name, as digits: "Ana Roe, 41,", "Ana Roe (41)", "41-year-old Ana Roe"; "" if none."""
    words = page.words
    behind = last + 1 + (last + 1 < len(words) and page.lowers[last + 1] in _AGED)
    if words[last : last + 1] and words[last] in ",(" and words[behind : behind + 1] and _is_age(words[behind]):
        closed = words[behind + 1 : behind + 2]
        return words[behind] if not closed or closed[0] in ",.;)—–" else ""
    if age := _age_behind(page, last):
        return age
    floor = max(first - 10, 0)
    if _OLD.isdisjoint(page.lowers[floor + 1 : first]):
        return ""
    for at in range(first - 1, floor, -1):
        if page.lowers[at] in _OLD and _ends_age(page, at) and _is_age(words[at - 4]):
            return words[at - 4]
        if words[at] in ".;:":
            break
    return ""


_AGED = words_of("age participle")
_OLD = words_of("age adjective")
_YEAR = words_of("age unit")


def _ends_age(page: Page, at: int) -> bool:
    """Whether a hyphen, a unit and a hyphen are before a token: "41-year- | old"."""
    return page.words[at - 3 : at : 2] == ["-", "-"] and page.lowers[at - 2] in _YEAR


def _age_behind(page: Page, last: int) -> str:
    """The age in the clause or phrase behind a name: "Ana Roe, who is 41 and", "Ana Roe, a 41-year-old"; "" if none."""
    at = last + (page.words[last : last + 1] == [","])
    behind = page.words[at + 1 : at + 4]
    if len(behind) == _CLAUSE and page.lowers[at] in PERSONAL_RELATIVE and page.lowers[at + 1] in BE:
        return behind[1] if _is_age(behind[1]) and behind[2] in _BEHIND_AGE else ""
    apposed = last < at < len(page.lowers) and page.lowers[at] in _ARTICLES
    return described_age(page, at, min(at + _APPOSITION, page.sentence_at(last - 1).stop)) if apposed else ""


_CLAUSE = 3  # tokens of "is 41 and"
_BEHIND_AGE = ADDITION | CONTRAST | frozenset(",.;)")
_ARTICLES = words_of("article before an age")


def _is_age(word: str) -> bool:
    return word.isdigit() and len(word) <= 2


def described_age(page: Page, first: int, last: int) -> str:
    """The age that a description consists of: "41" of "the 41-year-old"."""
    for at in range(first, last - 4):
        if page.lowers[at + 4] in _OLD and _ends_age(page, at + 4) and _is_age(page.words[at]):
            return page.words[at]
    return ""
