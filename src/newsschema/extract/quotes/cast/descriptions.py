"""Whom a description means: "the striker", "the 41-year-old", "the senator", weighed over the people named before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.officials import is_official
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.nouns import (
    age_at,
    children_at,
    children_of,
    described_age,
    is_occupation,
    is_person_noun,
    kinship,
    kinship_at,
    noun_gender,
)
from newsschema.extract.quotes.passage.offices import FORMER, PORTFOLIOS, full_title, title_official, titles
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.extract.quotes.passage.words import DETERMINERS, JOINTS, NO_PLURAL, PREPOSITIONS
from newsschema.lexicons.function_words import DEFINITE, GENITIVE, PLURAL_ENDING, POSSESSIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page

# What a class of offices goes by, beside the office itself.
_CLASS_NOUNS = feature_of("class_noun", "title_class")
# Words of titles that a noun may describe: "manager" for "boss".
_SYNONYMS = {word: frozenset(described.split("|")) for word, described in feature_of("office_noun", "any").items()}

_NATIONS = feature_of("nationality", "adjective")
_DEFINITE = words_of("definite_article")
_NEW = words_of("new_person")

# Evidence that a person is whom a description means, and how much of it.
_AGE = 4.0
_KINSHIP = 4.0
_OFFICE = 3.0  # the head of the description is a word of their title
_CLASS = 1.5  # their title is of the class that the head names
_NO_TITLE = 0.8  # nothing says that they do something else
_OTHER_TITLE = 0.5  # they do something else, which does not exclude it
_EXCLUDED = -2.0  # they hold an office of another class
_BESIDE = 3.0  # the head is beside their name: "The suspect, Ana Roe, was held"
_NATION = 4.0  # words beside their name give the nation of the description: "Swedish climber Ana Roe"
_CALLED_SO = 2.0  # the description meant them before
_MODIFIER = 1.0  # a modifier of the description is a word of their title or organization
_EVENT_ROLE = -0.8  # the head is a part in an event, which somebody unnamed may have: "the driver"
_SUBJECT = 0.7  # the subject of a clause
_SUBJECT_BEFORE = 0.6  # of the sentence just before
_LAST_SPEAKER = 0.3
_MOST_NAMED = 0.3  # nobody is named more often
_PASSING = -0.5  # named only once, and no subject there: "The letter was sent to Ana Roe"
_SENTENCE = -0.15  # for each sentence since they were named, at most five
_ONLY = 0.4  # nobody else was named in the last sentences
_KIN_ONLY = -0.5  # somebody known by a first name alone: "his son Peter"
_INTRODUCED = -3.0  # somebody else was introduced with "a" and this noun
_NEVER = -9.0
_ENOUGH = 1.0
_EVENT_ROLES = words_of("event_role")
_CLEAR_CLASSES = frozenset(("private", "court", "police", "military", "parliament"))
_OPEN_CLASSES = frozenset(("", "private", "office", "spokesperson", "kin", "honorific"))


@dataclass(slots=True)
class Description:
    """A definite description in the singular, read."""

    head: str
    age: str
    children: str
    """How many children somebody has: "two" of "the mother of two"."""
    kinship: str
    gender: str
    modifiers: frozenset[str]
    office: str = ""
    """The public office of two words that it names, "auditor general"; empty for another."""
    national: bool = False
    """Whether a nation describes them: "the Spaniard"."""
    nation: str = ""
    """The adjective of a nation among its words in lower case: "spanish" of "the Spaniard", "the Spanish minister"."""
    opens_clause: bool = False
    """Whether it is the subject of a second main clause: "Ana Roe left, but the singer said"."""

    @property
    def is_former(self) -> bool:
        """Whether it says what somebody did before."""
        return not FORMER.isdisjoint(self.modifiers)

    @property
    def is_title(self) -> bool:
        """Whether it says what somebody does, so that it is their title where the text gives no other."""
        private = self.national or self.age or self.kinship
        return not private and is_occupation(self.head) and self.head not in _CLASS_NOUNS


@dataclass(slots=True)
class Antecedent:
    """A person named before a description."""

    person: Person
    title: str | None
    organization: str | None
    distance: int
    """Sentences since they were named."""
    subject: bool
    """Whether their name was the subject of a clause there."""
    last_speaker: bool = False
    most_named: bool = False
    only: bool = False
    """Whether nobody else was named in the last sentences."""
    passing: bool = False
    """Whether they are named only once, as no subject, and others are named as well."""
    called_so: bool = False
    """Whether the description, with a modifier, meant them before."""


def read_description(page: Page, first: int, last: int, head: str) -> Description | None:
    """Read "the plumber", "the 41-year-old", "Luke's mom"; None where it describes no single person."""
    owned = any(page.words[at][-2:] in POSSESSIVE for at in range(first, last - 1))
    if owned and not kinship(head):
        return None  # "the bank's economist" is somebody else than a person named
    definite = page.lowers[first] in _DEFINITE or owned
    age = described_age(page, first, last)
    national = page.words[last - 1][0].isupper()
    known = age or national or is_person_noun(head) or head in titles()
    known = known and head not in words_of("anonymous")  # "the source" is nobody named
    plural = head[-1] == PLURAL_ENDING and head[-2:] not in NO_PLURAL
    modifiers = frozenset(page.lowers[at] for at in range(first + 1, last) if page.lowers[at] != head)
    former = not FORMER.isdisjoint(modifiers)  # "The former head of the Larne Agency", which one may have been before
    if not definite or not known or plural or (not former and _has_complement(page, first, last, head)):
        return None
    gender = noun_gender(head) or gender_behind(page, last)
    opens = first > 1 and page.lowers[first - 1] in JOINTS and page.words[first - 2] == ","
    opens = opens and head not in page.lowers[page.sentence_start(first) : first]  # "phoned the singer, and the singer"
    nation = next((word for word in (_NATIONS.get(head, head), *modifiers) if of_nation(word)), "")
    kin = kinship(head) if owned else ""
    children = next((found for at in range(first, last) if (found := children_of(page, at))), "")
    return Description(head, age, children, kin, gender, modifiers, _public_office(page, last), national, nation, opens)


def _public_office(page: Page, last: int) -> str:
    """The public office of two words that ends before a token: "auditor general", "police commissioner"."""
    office = " ".join(page.lowers[last - 2 : last])
    return office if title_official(office) == "yes" else ""


def gender_behind(page: Page, last: int) -> str:
    """The gender of "he" or "she" in the rest of a sentence that names nobody else and has no marks; "" if none."""
    for at in range(last, page.sentence_at(last - 1).stop):
        if page.inside[at] >= 0 or page.words[at][0].isupper():
            return ""
        gender = page.analysis.features(at).get("gender", "")
        if gender in ("masc", "fem"):
            return gender[0]
    return ""


def _has_complement(page: Page, first: int, last: int, head: str) -> bool:
    """Whether a phrase runs on behind its head; not in "the mother of two", "the mum-of-three"."""
    for at in range(first, last):
        children = page.lowers[at] in GENITIVE and bool(kinship(head)) and page.lowers[at - 1] in (head, "-")
        if page.words[at] == "," or (page.lowers[at] in PREPOSITIONS and not children):
            return True
    return False


def weigh(one: Antecedent, description: Description) -> float:
    """The evidence that a description means a person named before."""
    places = one.person.places[:_PLACES]
    score = min(one.distance, _FAR) * _SENTENCE + _SUBJECT * one.subject + _KIN_ONLY * one.person.kin_only
    score += _PASSING * one.passing
    if description.age:
        ages = {age_at(place.page, place.first, place.last) for place in places} - {""}
        return score + (_AGE if description.age in ages else _NEVER if ages else _by_age_alone(one, description))
    if description.children:
        children = {children_at(place.page, place.first, place.last) for place in places} - {""}
        return score + (_KINSHIP if description.children in children else _NEVER if children else _NO_TITLE)
    if description.kinship:
        kin = {kinship_at(place.page, place.first, place.last) for place in places}
        return score + (_KINSHIP if description.kinship in kin else _NEVER)
    if one.distance <= 0 and not (description.opens_clause and one.subject):
        return _NEVER  # "Ana Roe phoned the captain who said": two people of one sentence
    if one.distance > 1 and presides_elsewhere(description.head, one.organization):
        return _NEVER
    if (
        description.office
        and not description.is_former
        and one.title
        and _words(description.office).isdisjoint(_words(one.title))
    ):
        return _NEVER  # the chairman of an inquiry is not "the auditor general"
    if one.title is None and titles().get(description.head, ("", ""))[1] == "yes" and is_private_person(places):
        return _NEVER
    described = _words(f"{one.title or ''} {one.organization or ''}")
    if description.is_former and description.head in described and FORMER.isdisjoint(described):
        return _NEVER  # the energy minister is not "the former minister"
    score += _SUBJECT_BEFORE * (one.subject and one.distance == 1)
    score += _LAST_SPEAKER * one.last_speaker + _MOST_NAMED * one.most_named + _ONLY * one.only
    score += _MODIFIER * bool(description.modifiers & described) + _CALLED_SO * one.called_so
    beside = any(_is_beside(place, description.head) for place in places)
    called = any(_is_called(place, description.head) for place in places)
    by_title = _by_title(_words(one.title or ""), description.head)
    if one.title and by_title < _CLASS and _is_other_office(one.title.lower(), one.organization, description.head):
        by_title = min(by_title, _EXCLUDED)
    if description.is_former and by_title > _NEVER:
        by_title = max(by_title, _NO_TITLE)  # what somebody did before excludes nothing
    office = max(by_title, _OFFICE if called else by_title, _BESIDE if beside else by_title)
    if description.nation and (description.national or office > _OTHER_TITLE):
        office += _NATION * any(_is_from(place, description.nation) for place in places)
    return score + office


def _by_age_alone(one: Antecedent, description: Description) -> float:
    """The evidence for somebody of no known age: a minister is hardly "the 52-year-old cleaner"."""
    words = _words(one.title or "")
    in_office = any(titles().get(word, ("", ""))[1] == "yes" for word in words) or bool(words & PORTFOLIOS)
    works = description.head in titles() and is_occupation(description.head)
    other = in_office and works and not description.is_former and _by_title(words, description.head) < _CLASS
    return _EXCLUDED if other else _NO_TITLE


def _is_beside(place: NamePlace, head: str) -> bool:
    """Whether a noun is next to a name: "suspect Ana Roe", "The suspect, Ana Roe, was", "Ana Roe, the suspect,"."""
    lowers, first, last = place.page.lowers, place.first, place.last
    if lowers[first - 1 : first] == [head] or (first < place.begin and lowers[first] == head):
        return True
    definite = lowers[first - 3 : first] if first > 2 else []
    ahead = definite[1:] == [head, ","] and definite[0] in _DEFINITE and lowers[last : last + 1] == [","]
    behind = lowers[last : last + 3]
    return ahead or (behind[::2] == [",", head] and behind[1] in DEFINITE)


def is_private_person(places: list[NamePlace]) -> bool:
    """Whether an age or kinship beside a name shows somebody who holds no public office."""
    return any(age_at(one.page, one.first, one.last) or kinship_at(one.page, one.first, one.last) for one in places)


def _is_from(place: NamePlace, nation: str) -> bool:
    """Whether the words before a name give a nation: "his | Polish counterpart, Ana Roe"."""
    begin = max(place.first - _BESIDE_NAME, place.page.sentence_start(place.first))
    return nation in place.page.lowers[begin : place.begin]


_BESIDE_NAME = 4  # tokens of "Polish foreign minister," before a name


def _is_called(place: NamePlace, head: str) -> bool:
    """Whether what is before a name is an honorific for a noun: "Dr" for "the surgeon", "Father" for "the priest"."""
    return not _SYNONYMS.get(head, frozenset()).isdisjoint(place.page.lowers[place.first : place.begin])


def presides_elsewhere(head: str, organization: str | None) -> bool:
    """Whether "the president" is rather a head of state than somebody who presides over an organization."""
    if organization is None or head not in words_of("head_of_state"):
        return False
    return not names_government(organization)


def _words(text: str) -> set[str]:
    return {full_title(word) for word in text.lower().replace(".", " ").replace("-", " ").split()}


def names_office(title: str, places: list[NamePlace], head: str) -> bool:
    """Whether a noun names the office or occupation of somebody with a title, "doctor" a "Dr" too."""
    return _by_title(_words(title), head) >= _OFFICE or any(_is_called(place, head) for place in places[:_PLACES])


def _is_other_office(title: str, organization: str | None, head: str) -> bool:
    """Whether of a title and a noun for an occupation one is a public office and one is not: a lawyer, "the judge"."""
    kind, public = titles().get(head, ("", ""))
    if kind not in _CLEAR_CLASSES or not is_occupation(head) or head in _CLASS_NOUNS or head in _SYNONYMS:
        return False
    last = title.rpartition(" ")[2]
    if last not in titles() or not is_occupation(last) or last in _RELATIONAL:
        return False  # "chief rival"
    return is_official("", title, organization) != (public == "yes")


_RELATIONAL = words_of("relation between people") | words_of("aspirant")


def _by_title(words: set[str], head: str) -> float:
    """The evidence of a title in words in lower case that a noun means its holder."""
    if head in words or not _SYNONYMS.get(head, frozenset()).isdisjoint(words):
        return _OFFICE
    if head in words_of("head_of_state"):
        return _NEVER
    event = _EVENT_ROLE * (head in _EVENT_ROLES)
    if not words or not is_occupation(head):
        return _NO_TITLE + event
    classes = {titles()[word][0] for word in words if word in titles()}
    if _CLASS_NOUNS.get(head) in classes:
        return _CLASS
    own = titles().get(head, ("", ""))[0]
    open_ended = own in _OPEN_CLASSES or classes <= _OPEN_CLASSES or own in classes
    return (_OTHER_TITLE if open_ended else _EXCLUDED) + event


_FAR = 5
_PLACES = 4  # places of a name at which age and kinship are looked for


def introduced(page: Page, at: int, head: str) -> bool:
    """Whether "a plumber" or "one plumber" was introduced before a token, unnamed: no name or age follows it."""
    lowers = page.lowers
    place = page.word_places().get(head, at)
    if place >= at or place < 1:
        return False
    first = place - 1
    while first > 0 and lowers[first][0].isalpha() and lowers[first] not in DETERMINERS and place - first < 4:
        first -= 1
    if lowers[first] not in _NEW:
        return False
    behind = page.words[place + 1 : place + 2]
    appositive = page.words[first - 1 : first] == [","] if first else False
    return not appositive and not (behind and behind[0][0].isupper())


def enough(score: float, description: Description, was_introduced: bool) -> bool:
    """Whether the evidence for the best person suffices."""
    known = description.age or description.kinship or description.children
    penalty = _INTRODUCED if was_introduced and not known else 0.0
    return score + penalty >= _ENOUGH
