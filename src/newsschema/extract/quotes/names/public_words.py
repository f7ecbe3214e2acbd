"""Whether the words of a title, a description or a name are those of a public authority."""

from __future__ import annotations

from newsschema.extract.quotes.names.member_bodies import head_words, is_of_members, is_public_field
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import holds_institution, institutions
from newsschema.extract.quotes.passage.words import without_article
from newsschema.lexicons.function_words import GENITIVE, PLURAL_ENDING, POSSESSIVE

_POLICE_WORDS = words_of("police_word")
_WORLDWIDE = words_of("worldwide_word")
_BODIES = words_of("international_body_noun")


def is_public_description(words: list[str]) -> bool:
    """Whether the words of a description name a public authority: "health department", not "sales department"."""
    lowers = [word.lower() for word in words]
    if lowers[-1] in words_of("council noun") and is_of_members(" ".join(words)):
        return False  # "leadership council"
    if lowers[-1] not in words_of("administrative part") or len(words) == 1 or words[-2][0].isupper():
        return names_public(" ".join(words))
    field = lowers[-2].removesuffix(PLURAL_ENDING)
    known = words_of("public_level") | words_of("community_noun") | _POLICE_WORDS
    owned = lowers[-2][-2:] in POSSESSIVE
    return owned or lowers[-2] in known or is_public_field(lowers[-2]) or is_public_field(field)


def is_excepted(name: str | None) -> bool:
    """Whether a name holds a private kind of several words, and no longer public one: "Rescue Committee"."""
    if holds_institution(name, "no", (3,)):
        return True
    return holds_institution(name, "no", (2,)) and not holds_institution(name, "yes", (3,))


def names_public(text: str | None) -> bool:
    """Whether a title, a description or a name holds a public authority and does not end in a private kind."""
    if holds_institution(text, "yes", (2, 3)) or (holds_institution(text, "yes") and not ends_private(text)):
        return True
    words = without_article((text or "").lower()).split()
    return len(words) > 2 and words[0] in _WORLDWIDE and words[-1] in _BODIES  # "World Relief Programme"


def is_of_study(words: list[str]) -> bool:
    """Whether a part of a university is named: "Department of Physics", no "Department of Education"."""
    lowers = [word.lower() for word in words]
    if len(lowers) != _NAMED_OF or lowers[1] not in GENITIVE or lowers[0] not in _PARTS:
        return False
    return lowers[-1] in words_of("field of education") and not is_public_field(lowers[-1])


_NAMED_OF = 3  # words of "Department of Physics"
_PARTS = words_of("part of university")


def ends_private(text: str | None) -> bool:
    """Whether the last word is a private kind: "Army Times", "Police Federation"; not that of "Ministry of Media"."""
    words = head_words(text)
    return bool(words) and institutions().get(words[-1]) == "no"
