"""Councils and committees of members rather than of a state: "Council of Trade Unions", "Refugee Council"."""

from __future__ import annotations

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import singular_of
from newsschema.extract.quotes.passage.nouns import is_person_noun, kinship
from newsschema.extract.quotes.passage.offices import PORTFOLIOS, institutions, title_official
from newsschema.extract.quotes.passage.states import of_nation
from newsschema.extract.quotes.passage.words import PREPOSITIONS
from newsschema.language.lemmas import open_classes
from newsschema.language.pack import pack
from newsschema.lexicons.function_words import PLURAL_ENDING

PUBLIC_FIELDS = words_of("public field")
_OF_OWNERS = words_of("elected body noun")
_MEMBERS = 2  # words behind "council of" that say whose it is
_MEMBERS_FOR = tuple(words_of("opening of members"))
(_MEMBERS_OF,) = (f"{opening} " for opening in words_of("body of members"))
_COUNCILS = words_of("council noun")
_OWNER_ENDING = f"{PLURAL_ENDING}'"


def is_of_members(name: str | None) -> bool:
    """Whether a council or committee is that of members, not of a state: "Treaty Council", "Committee for Peace".

    A common noun right before "council" says so, unless a level of government is named or it is a public field or a
    place's name.
    """
    behind = (name or "").lower().partition(_MEMBERS_OF)[2].split()[:_MEMBERS]
    if any(institutions().get(singular_of(word)) == "no" for word in behind):
        return True  # "Council of Trade Unions"
    words = head_words((name or "").replace(",", "").replace("’", "'"))
    owner = words[-2].partition(_OWNER_ENDING)[0] if len(words) > 1 and words[-2].endswith(_OWNER_ENDING) else ""
    if (
        owner
        and words[-1] in _OF_OWNERS
        and (is_person_noun(owner) or kinship(owner))
        and title_official(owner) != "yes"
    ):
        return True  # "Parents' Committee", "Exporters' Council"
    head = next((at for at, word in enumerate(words) if word in _COUNCILS), 0)
    before = words[:head]
    if not before or not (words_of("public_level") - words_of("worldwide_word")).isdisjoint(before):
        return (name or "").lower().startswith(_MEMBERS_FOR)
    word = before[-1]
    if len(before) == 1 and not (name or "")[0].islower():
        return is_person_noun(word) and not is_public_field(word)  # "Refugee Council", no "Reading Council"
    return open_classes(word, pack("en"))[:1] == "n" and not is_public_field(word)


def is_public_field(word: str) -> bool:
    """Whether a noun before "council" or the like is a public field, a body, a nation or part of a place's name."""
    known = word in PORTFOLIOS or word in PUBLIC_FIELDS or word in words_of("council_field")
    public = "yes" in (institutions().get(word), institutions().get(f"{word}{PLURAL_ENDING}"))
    return known or public or of_nation(word) or word in words_of("place_name_noun")


def head_words(text: str | None) -> list[str]:
    """Return the words of a name in lower case before its first preposition, which say what kind of body it is."""
    words = (text or "").lower().split()
    end = next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))
    return words[:end]
