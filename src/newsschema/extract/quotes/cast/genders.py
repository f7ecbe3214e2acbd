"""The gender of people that the words beside their names show: "his widow, Ana Roe", "Roe and her son"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.entity_types import subject_pronoun
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.nouns import noun_gender
from newsschema.extract.quotes.passage.states import of_nation
from newsschema.extract.quotes.passage.words import PREPOSITIONS
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import ADDITION, ARTICLES, PLURAL_ENDING
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.language.pack import Pack

# How much a gender shown beside a name counts.
_NOUN = 2.0  # "his widow, Ana Roe", "Ana Roe, a mother of two"
_PRONOUN = 1.0  # "Ana Roe said she": mostly herself
_POSSESSIVE = 1.5  # "Ana Roe and her son"
_ENOUGH = 1.0

_PLACES = 6  # places of a name that are looked at
_PHRASE = 14  # tokens of the longest description before a name: "The widow of a miner killed in 2012,"
_OWNERS = feature_of("possessive_of_one", "gender")
_LETTERS = {"masc": "m", "fem": "f"}


def shown_gender(places: list[NamePlace]) -> str:
    """The gender that the places of a name show together, "m" or "f"; "" where they show none or both alike."""
    votes = {"m": 0.0, "f": 0.0, "": 0.0}
    for place in places[:_PLACES]:
        votes[_noun_before(place) or _noun_behind(place)] += _NOUN
        votes[_LETTERS.get(subject_pronoun(place), "")] += _PRONOUN
        votes[_owned_with(place)] += _POSSESSIVE
    difference = votes["m"] - votes["f"]
    if abs(difference) < _ENOUGH:
        return ""
    return "m" if difference > 0 else "f"


def may_be_one_person(person: Person) -> bool:
    """Whether "he" or "she" may mean a name: one with a title, a first name, or a word that no list of words has.

    "Atlantic City", "Health Act" and "Asian Americans" are made of words for things, places and nations.
    """
    if person.single is None:
        person.single = _may_be_single(person)
    return person.single


def _may_be_single(person: Person) -> bool:
    page, at = person.places[0].page, person.places[0].last - 1
    if person.gender or page.is_surname(at) or any(place.first < place.begin for place in person.places[:_PLACES]):
        return True
    return words_mean_one(person.words, page.analysis.pack)


def words_mean_one(words: Sequence[str], pack: Pack) -> bool:
    """Whether the words of a name do not exclude one person, as those of "Audiences", "Atlantic City" do."""
    first, last = words[0].lower(), words[-1].lower()
    if first in given_names("en") or first in words_of("peer style"):
        rest = [word.lower() for word in words[1:]]
        return len(rest) < _SEVERAL or not all("n" in open_classes(word, pack) for word in rest)  # "London Film Week"
    if last[-1] == PLURAL_ENDING and of_nation(last[:-1]):
        return False  # "Asian Americans"
    if len(words) == 1:
        return "n" in open_classes(last, pack) or "N" not in open_classes(last, pack)
    return not (open_classes(first, pack) and open_classes(last, pack))


_SEVERAL = 2  # nouns behind a word that is a first name too, which then is a place


def _noun_before(place: NamePlace) -> str:
    """The gender of the noun that a name is in apposition to: "actress Ana Roe", "The widow of a miner, Ana Roe"."""
    page, at = place.page, place.first - 1
    if at < 0:
        return ""
    if page.words[at] != ",":
        return noun_gender(page.lowers[at]) if page.words[at][0].isalpha() else ""
    first = page.sentence_start(at)
    if at - first > _PHRASE or page.lowers[first] not in words_of("describing_determiner"):
        return ""
    head = next((i for i in range(first + 1, at) if page.lowers[i] in PREPOSITIONS or page.words[i] == ","), at) - 1
    return noun_gender(page.lowers[head])


def _noun_behind(place: NamePlace) -> str:
    """The gender of the head of an apposition behind a name: "Ana Roe, a mother of two"."""
    page, at = place.page, place.end
    if page.words[at : at + 1] != [","] or word_at(page.lowers, at + 1) not in ARTICLES:
        return ""
    for i in range(at + 2, min(at + _APPOSITION, len(page.words))):
        if page.lowers[i] in PREPOSITIONS or not page.words[i][0].isalpha():
            return noun_gender(page.lowers[i - 1])
    return ""


_APPOSITION = 7  # tokens of an apposition read


def _owned_with(place: NamePlace) -> str:
    """The gender of the possessive behind a name and "and": "Ana Roe and her son"."""
    behind = place.page.lowers[place.end : place.end + 2]
    return _LETTERS.get(_OWNERS.get(behind[1], ""), "") if len(behind) > 1 and behind[0] in ADDITION else ""
