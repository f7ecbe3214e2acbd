"""What a noun or a description means by its words: one person, several, a group, a body or a document.

Frames ask here whether a subject can report; the cast asks what kind of speaker a description makes. Names, whose
places in the text count too, are typed by `entity_types`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.nouns import is_person_noun
from newsschema.extract.quotes.passage.offices import is_institution, is_role
from newsschema.extract.quotes.passage.words import DOCUMENTS, NO_PLURAL, PREPOSITIONS
from newsschema.language.names import noun_kind, noun_kinds
from newsschema.language.sentences import abbreviations
from newsschema.text.number_words import UNITS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


class NounType(NamedTuple):
    """What a common noun may mean; several at once, as "authority" is a body and people."""

    person: bool
    """One person, by what they do, their age or kinship: "minister", "boy"."""
    people: bool
    """Several people or groups: "farmers", "fishermen", "sources"."""
    crowd: bool
    """A group of people in its commonest sense: "crowd", "team" (WordNet)."""
    group: bool
    """A group of people in some sense: "bank", "trust" (WordNet)."""
    body: bool
    """An institution: "court", "ministry", "university"."""
    bodies: bool
    """Institutions in the plural, which speak less often: "campaigns", "greens"."""
    document: bool
    """What is written or published, in the singular or plural: "study", "figures"."""

    animate: bool
    """Whether it means people or one body."""
    speaks: bool
    """Whether it means people, bodies or a document."""


@lru_cache(maxsize=16_384)
def noun_type(word: str) -> NounType:
    """Return what a noun in lower case, singular or plural, may mean."""
    singular = singular_of(word)
    plural = singular != word and word[-2:] not in NO_PLURAL
    kind = noun_kinds("en").get(word)
    senses = (kind.kind, *kind.also) if kind is not None else ("",)
    person = is_person_noun(word) or is_role(word)
    people = word in words_of("plural_speaker") or (plural and _is_animate(singular))
    body = is_institution([word]) or (word in words_of("finder") and not person and not plural)
    bodies = plural and (is_institution([word]) or is_institution([singular]))
    document = word in DOCUMENTS or singular in DOCUMENTS
    animate = person or people or senses[0] == "group" or (body and not bodies)
    found = NounType(
        person=person,
        people=people,
        crowd=senses[0] == "group",
        group="group" in senses,
        body=body,
        bodies=bodies,
        document=document,
        animate=animate,
        speaks=animate or bodies or document,
    )
    return _TYPES.setdefault(found, found)


_TYPES: dict[NounType, NounType] = {}
"""The types that nouns have, of which there are few: thousands of nouns are remembered."""


def singular_of(word: str) -> str:
    """The singular of a noun by its ending: "farmer", "coach", "deputy", "fisherman", "spokesperson"."""
    if not word.endswith(_PLURAL_ENDINGS):
        return word
    ending, singular = next(pair for pair in _PLURALS.items() if word.endswith(pair[0]))
    return word.removesuffix(ending) + singular if len(word) > len(ending) else word


_PLURALS = feature_of("plural noun ending", "singular")
_PLURAL_ENDINGS = tuple(_PLURALS)


def _is_animate(singular: str) -> bool:
    """Whether a singular noun means a person or, in its first sense, a group."""
    return is_person_noun(singular) or is_role(singular) or noun_kind(singular) == "group"


def noun_end(page: Page, first: int, last: int) -> int:
    """One past the head of a phrase: where its first preposition behind the first token is, else its end.

    A preposition between hyphens is none: "editor-in-chief".
    """
    lowers = page.lowers
    if PREPOSITIONS.isdisjoint(lowers[first + 1 : last]):
        return last
    for at in range(first + 1, last):
        if lowers[at] in PREPOSITIONS and (lowers[at - 1] != "-" or not page.touching(at)):
            return at
    return last


def phrase_type(page: Page, first: int, last: int) -> NounType:
    """Return what the head of a phrase may mean, without a number behind it: "Juror No. 6"."""
    return noun_type(page.lowers[before_number(page, first, noun_end(page, first, last)) - 1])


def before_number(page: Page, first: int, last: int) -> int:
    """Where a phrase ends before the number of one of a kind: "Juror | No. 6", "Officer | Two"; else its end."""
    while last - 1 > first and _numbers(page, last - 1):
        last -= 1
    return last


def _numbers(page: Page, at: int) -> bool:
    """Whether a token is in the number of one of a kind: "No", ".", "6", "Six"."""
    word, lower = page.words[at], page.lowers[at]
    numbering = lower in UNITS or abbreviations("en").get(lower) == "before numbers"
    return word.isdigit() or word == "." or (word.istitle() and numbering)
