"""Whether a name is a person's or a body's: evidence with weights, summed over the places of the name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.name_places import acts, follows_kind
from newsschema.extract.quotes.names.name_titles import honorific
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.nouns import age_at, first_name_gender
from newsschema.extract.quotes.passage.offices import is_institution, is_partner, is_role
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.extract.quotes.passage.words import BE, PREPOSITIONS, SUFFIXES, verbs
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import (
    ARTICLES,
    COMPLEMENTIZER,
    DEFINITE,
    OWNER_ENDINGS,
    PERSONAL_RELATIVE,
    PLURAL_ENDING,
    SURFACE,
    THING_RELATIVE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsschema.extract.quotes.mentions.name_places import NamePlace

_PLACES = 6  # places of a name that are looked at
_LONG_ACRONYM = 6  # letters of the shortest word in capitals that is no acronym
_ITS = words_of("neuter possessive")
_CLAUSE = 3  # tokens behind a reporting verb within which the subject's pronoun is looked for


def names_body(words: Sequence[str]) -> bool:
    """Whether the words of a name alone show a body: "Roe Institute", "CBA Ghana", "Water Without Borders"."""
    return _names_body(tuple(words))


@lru_cache(maxsize=4_096)
def _names_body(words: tuple[str, ...]) -> bool:
    if is_institution(words) or has_acronym(words):
        return True
    return is_compound(words[0] if words else "") or _of_state(words) or _has_preposition(words)


def is_compound(word: str) -> bool:
    """Whether a capital within a word shows a brand, not a family name: "GridNorth", but not "McAvoy", "DeSantis"."""
    inner = next((at for at, letter in enumerate(word) if at and letter.isupper()), 0)
    return inner > 2 and word[inner - 1].islower() and word[:inner].lower() not in words_of("name_prefix")


def has_acronym(words: Sequence[str]) -> bool:
    """Whether one word of several is an acronym: "CBA Ghana" is no person."""
    capitals = [word for word in words if word.isupper() and 2 < len(word) < _LONG_ACRONYM]
    acronym = any(word.lower() not in given_names("en") for word in capitals)  # not "KELLY Roe"
    short = len(words) > 1 and words[-1].isupper() and len(words[-1]) == 2 and words[-1].lower() not in SUFFIXES
    acronym = acronym or short  # "Generative AI"
    return acronym and not all(word.isupper() for word in words)


def _of_state(words: Sequence[str]) -> bool:
    """Whether a name ends in that of a state and begins with no first name: "Workers' Front Ghana"."""
    first = words[0].lower() if len(words) > 1 else ""
    return len(first) > 1 and names_government(words[-1]) and not first_name_gender(first)  # "B. Israel"


def _has_preposition(words: Sequence[str]) -> bool:
    """Whether a capitalised preposition is within a name, which is then no person's: "Water Without Borders"."""
    return any(word.lower() in PREPOSITIONS for word in words[1:-1])


@dataclass(frozen=True, slots=True)
class Evidence:
    """What shows that a name is a person's (positive weight) or a body's (negative)."""

    name: str
    weight: float
    holds: Callable[[NamePlace], bool]


def _before(place: NamePlace, distance: int = 1) -> str:
    return place.page.lowers[place.first - distance] if place.first >= distance else ""


def _behind(place: NamePlace, distance: int = 0) -> str:
    at = place.last + distance
    return place.page.lowers[at] if at < len(place.page.lowers) else ""


def _titled(place: NamePlace) -> bool:
    return place.first < place.begin or is_role(_before(place))


def _who_behind(place: NamePlace) -> str:
    """How many "who" behind a name means by its verb: "several" of "Larne Rovers, who are ninth,"; empty for none."""
    at = next((at for at in (0, 1) if _behind(place, at) in PERSONAL_RELATIVE), -1)
    if at < 0:
        return ""
    return "several" if _behind(place, at + 1) in words_of("plural verb") else "one"


def _which_behind(place: NamePlace) -> bool:
    return _behind(place) in THING_RELATIVE or _behind(place, 1) in THING_RELATIVE


def _employs(place: NamePlace) -> bool:
    """Whether the name follows an office or its holder: "a partner at Garrity Stone", "Ana Roe of Tavares Marine"."""
    if _before(place) not in words_of("firm_preposition") or place.first < 2 or place.first < place.begin:
        return False
    word, at = _before(place, 2), place.first - 2
    named = place.page.words[at][0].isupper()
    named = named and (place.page.sentence_start(at) < at or not noun_type(word).people)  # no "Critics of Ana Roe"
    office = word in words_of("staff_office") or f"{_before(place, 3)} {word}" in words_of("company_office")
    return office or is_partner(word) or (named and not is_institution([word]))


def apposed_kind(place: NamePlace) -> str:
    """The common noun for a body in the apposition behind a name: "startup" of "Portaca, a logistics startup,"."""
    page, at = place.page, place.last
    if page.words[at : at + 1] != [","] or word_at(page.lowers, at + 1) not in ARTICLES:
        return ""
    stop = min(at + _APPOSITION, len(page.words))
    end = next((i for i in range(at + 2, stop) if page.words[i] in ",.;" or page.lowers[i] in PREPOSITIONS), stop)
    end -= page.lowers[end - 1] in words_of("origin participle")  # "a retailer based in Larne"
    noun = page.words[end - 1]  # in lower case: not of "Ana Roe, the Bank of Larne's governor"
    return noun if noun in _BODY_NOUNS else ""


_APPOSITION = 8  # tokens of an apposition read
_BODY_NOUNS = words_of("private_body_noun") | words_of("any_body_noun")


def _owns_office(place: NamePlace) -> bool:
    """Whether the name owns an office: "Orvane Marine's chief executive"."""
    if not place.page.words[place.last - 1].endswith(OWNER_ENDINGS):
        return False
    return any(is_role(_behind(place, at)) for at in range(_CLAUSE))


def subject_pronoun(place: NamePlace) -> str:
    """The antecedent that a pronoun behind the name and its reporting verb shows: "X said it"; empty if none."""
    known = verbs().get(_behind(place))
    if known is None or known.form not in ("ed", "s"):
        return ""
    at = 2 if _behind(place, 1) in COMPLEMENTIZER else 1
    expletive = _behind(place, at + 1) in BE  # "said it was late"
    return "" if expletive else feature_of("pronoun", "antecedent").get(_behind(place, at), "")


def _owns_with_its(place: NamePlace) -> bool:
    """Whether the name opens its sentence and "its" follows a verb that is none of saying: "will shut its plant"."""
    page, at = place.page, place.last
    if page.sentence_start(place.first) != place.first or _behind(place) in verbs():
        return False
    clause = page.lowers[at : at + _ITS_REACH]
    its = next((i for i, word in enumerate(clause) if word in _ITS), -1)
    return its >= 0 and not any(word in ",.;:" for word in clause[:its])


_ITS_REACH = 6  # tokens behind a name
_FIRM_OR_PERSON = words_of("firm or person")
_NO_BODY = _FIRM_OR_PERSON | {""}


EVIDENCE: tuple[Evidence, ...] = (
    Evidence("a title or an honorific before it", 1.5, _titled),
    Evidence("an age beside it", 2.0, lambda place: bool(age_at(place.page, place.first, place.last))),
    Evidence('"who" behind it', 2.0, lambda place: _who_behind(place) == "one"),
    Evidence('"who" and a plural verb behind it', -2.0, lambda place: _who_behind(place) == "several"),
    Evidence('"which" behind it', -2.0, _which_behind),
    Evidence('"he" or "she" as its pronoun', 1.5, lambda place: subject_pronoun(place) in ("masc", "fem")),
    Evidence('"it" as its pronoun', -2.0, lambda place: subject_pronoun(place) == "neuter"),
    Evidence('"its" in its clause', -1.5, _owns_with_its),
    Evidence('"the" before it', -1.0, lambda place: _before(place) in DEFINITE),
    Evidence("an employee before it", -4.5, _employs),
    Evidence("a common noun for a body before it", -4.5, follows_kind),
    Evidence("a common noun for a body behind its comma", -4.5, lambda place: apposed_kind(place) not in _NO_BODY),
    Evidence("a noun for a firm or a person there", -3.0, lambda place: apposed_kind(place) in _FIRM_OR_PERSON),
    Evidence("a plural verb behind it", -3.0, lambda place: _behind(place) in words_of("plural verb")),
    Evidence("an office that it owns", -1.0, _owns_office),
)
_KNOWN_FIRST_NAME = 3.0
_GROUP_NOUN = -1.0
_CLUB = -1.5
_FIRM = -5.0  # a word for a trade at its end: "Larne Foods"
_SURNAME_ALONE = 2.0
BODY = -1.5  # at most so much evidence of a person shows a body


def is_body(words: Sequence[str], places: list[NamePlace], surname_alone: bool) -> bool:
    """Whether the evidence shows that a name is a body's.

    `surname_alone` says that the text also uses the last word of the name alone. What shows a person is looked for
    only where enough shows a body.
    """
    read = places[:_PLACES]
    last = words[-1].lower()
    club = last in words_of("club name end")
    firm = len(words) > 1 and last in words_of("company name end")
    score = _GROUP_NOUN * noun_type(last).group + _CLUB * club + _FIRM * firm
    score += _weight(_OF_BODIES, read)
    if score > BODY:
        return False
    first = words[0].lower()
    score += _KNOWN_FIRST_NAME * (first in given_names("en") and not of_nation(first))
    score += _SURNAME_ALONE * (surname_alone and not club)  # "Rovers" for Larne Rovers
    return score + _weight(_OF_PERSONS, read) <= BODY


def _weight(evidence: tuple[Evidence, ...], places: list[NamePlace]) -> float:
    """The sum of the evidence, each that holds at one of the places counted once."""
    total = 0.0
    for entry in evidence:
        for place in places:
            if entry.holds(place):
                total += entry.weight
                break
    return total


_OF_BODIES = tuple(entry for entry in EVIDENCE if entry.weight < 0)
_OF_PERSONS = tuple(entry for entry in EVIDENCE if entry.weight > 0)


def is_place(words: Sequence[str], places: list[NamePlace]) -> bool:
    """Whether a name without a first name is found behind "in" or the like, and untitled: "Los Angeles"."""
    if len(words) > 1 and words[0].lower() in given_names("en") and len(words[0]) > _SHORT:
        return False
    read = places[:_PLACES]
    placed = any(_before(place) in words_of("place_preposition") for place in read)
    return placed and not any(
        place.first < place.begin or age_at(place.page, place.first, place.last) for place in read
    )


_SHORT = 3  # letters of "San", "Los", which are first names too
_PERSON = 1.5  # at least so much evidence makes a person of a name of one word
_GIVEN_NAME = 1.0
_ACTS = 0.75
_ENTITLED = 1.0  # a capitalised title before it, which says more than a noun
_HONOURED = 1.0  # "Mr" or "Ms" before it, which no body has
_PLACED = -1.0  # behind "in", "near"
_MODIFIES = -2.0  # before an office: "one former Tory minister"


def is_single_person(word: str, places: list[NamePlace]) -> bool:
    """Whether the evidence shows that a name of one word, in lower case, is a person's: "Mayor Garcia"."""
    read = places[:_PLACES]
    shape = read[0].page.words[read[0].last - 1]
    acronym = shape.isupper() and len(shape) < _LONG_ACRONYM
    national = names_government(word) or of_nation(word)
    if acronym or national or is_institution([word]) or is_role(word):
        return False
    if noun_type(word).people and word not in given_names("en") and all(map(_opens_sentence, read)):
        return False  # "Villagers who left"
    given = word in given_names("en") and not all(_may_be_common(place, word) for place in read)
    entitled = any(place.first < place.begin for place in read)
    score = _GIVEN_NAME * given + _ENTITLED * entitled
    score += _weight(_OF_PERSONS, read)
    if score + _ACTS + _HONOURED * entitled < _PERSON:
        return False
    if not entitled and word + PLURAL_ENDING in read[0].page.word_places():
        return False  # "Muslim" beside "Muslims"
    score += _ACTS * any(acts(place) for place in read)
    score += _weight(_OF_BODIES, read)
    score += _PLACED * any(_before(place) in words_of("place_preposition") for place in read)
    score += _MODIFIES * any(_modifies_office(place) for place in read)
    honoured = entitled and score < _PERSON and any(honorific(place.page, place.first, place.begin) for place in read)
    return score + _HONOURED * honoured >= _PERSON


def _opens_sentence(place: NamePlace) -> bool:
    """Whether a name is the first word of its sentence and has no capital elsewhere, so that it may be a noun."""
    page = place.page
    return page.sentence_start(place.first) == place.first and not page.is_name(page.words[place.last - 1])


def _may_be_common(place: NamePlace, word: str) -> bool:
    """Whether a first name at a sentence's head may be a common noun: "Rain is forecast", not "Grace said"."""
    page = place.page
    if not _opens_sentence(place):
        return False
    return page.analysis.pack.classes.get(word, "")[:1] == "n" and _behind(place) not in verbs()


def _modifies_office(place: NamePlace) -> bool:
    """Whether a name is right before an office and owns none: "one former Tory minister"."""
    return is_role(_behind(place)) and not place.page.words[place.last - 1].endswith(OWNER_ENDINGS)


def may_be_brand(word: str, places: list[NamePlace]) -> bool:
    """Whether nothing excludes that a name of one word, in lower case, is a body's: no nation and no place."""
    first = places[0]
    shape = first.page.words[first.last - 1]
    if names_government(word) or of_nation(word) or is_role(word.removesuffix(PLURAL_ENDING)):
        return False
    pack = first.page.analysis.pack
    coined = word not in pack.classes and word not in pack.proper and not word.endswith(PLURAL_ENDING)
    if len(shape) < _BRAND or not (coined or first.page.is_name(shape)):
        return False
    read = places[:_PLACES]
    if all(place.page.words[place.last - 1].endswith(OWNER_ENDINGS) for place in read):
        return False  # "Macy's", which is no Macy
    return not any(place.first < place.begin or _is_placed(place, read) for place in read)


_BRAND = 2  # letters of the shortest name of a body


def _is_placed(place: NamePlace, places: list[NamePlace]) -> bool:
    """Whether a name is behind "in" or the like: not "shares in Ostrander", nor "on Chirper" where Chirper acts."""
    before = _before(place)
    if before not in words_of("place_preposition"):
        return False
    holding = place.page.lowers[max(place.first - 2, 0)] in words_of("holding")
    return not holding and not (before in SURFACE and any(map(acts, places)))
