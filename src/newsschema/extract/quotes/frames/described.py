"""What a description says of whom it may mean, and whether an entry may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of, long_title
from newsschema.extract.quotes.frames.general_nouns import noun_of
from newsschema.extract.quotes.frames.lexicon import HELD
from newsschema.extract.quotes.frames.reporting import is_plural_verb
from newsschema.extract.quotes.frames.titles import same_title

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.entry import Entry
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention


def is_same_again(mention: Mention) -> bool:
    """Whether a word beside a noun says that it has been named before: "la misma fuente"."""
    text = mention.text
    return any(text.lowers[at] in text.lexicon.words["same"] for at in range(mention.first, mention.last))


def means_several(mention: Mention) -> bool:
    """Whether a pronoun is a plural: "ils", "ellos"; German "sie" is one beside a verb in the plural."""
    text, lower, features = mention.text, mention.text.lowers[mention.head], mention.text.analysis.pack.pronouns
    if not text.lexicon.capital_nouns:
        return features.get(lower, {}).get("number") == "plur"
    beside = (at for at in (mention.head - 1, mention.head + 1) if 0 <= at < len(text.words))
    verb = next((at for at in beside if text.analysis.is_finite(at)), -1)  # "ließ" of "ließ sie verlauten"
    return verb >= 0 and is_plural_verb(text, verb) and lower in text.lexicon.words["she"]


def is_any_office(mention: Mention) -> bool:
    """Whether a noun may be of the holder of any office: "titular", "jefa"."""
    return not mention.text.lexicon.words["any office"].isdisjoint((mention.text.hosts[mention.head], noun_of(mention)))


def is_bare(mention: Mention) -> bool:
    """Whether a German noun alone is behind a preposition: "laut Ministerium"."""
    text, first = mention.text, mention.first
    alone = first == mention.head and text.lexicon.capital_nouns
    return alone and first > 0 and text.analysis.word_class(first - 1) == "ADP"


def may_be_person(one: Entry) -> bool:
    """Whether a name of several words is of no known kind, as a person's may be."""
    return not one.is_body and " " in one.name and not one.key.startswith("~")


def is_simple(mention: Mention) -> bool:
    """Whether a description has nothing behind its noun but an age: "le joueur de 29 ans", not "le joueur du club".

    Nor is a place it comes from counted: "das Unternehmen aus Kiel".
    """
    text = mention.text
    first, origin = mention.head + max(long_title(text, mention.head), 1), text.lexicon.words["origin"]
    last = next((at for at in range(first, mention.last) if text.lowers[at] in origin), mention.last)
    return not any(
        text.words[at][0].isupper() or (class_of(text, at) in ("join", "join noun") and class_of(text, at + 1) != "num")
        for at in range(first, last)
    )


def is_described_body(text: Text, one: Entry) -> bool:
    """Whether an entry is a Romance body without a name, whose pronoun has the gender of its noun; no document."""
    body = not one.is_person and one.key.startswith("~") and not text.lexicon.capital_nouns
    return body and all(text.lexicon.body(head) != "text" for head in one.heads)


def is_agent(mention: Mention) -> bool:
    """Whether a German noun of no known kind is one for who does something, by its ending: "der Stuttgarter"."""
    text, first, head = mention.text, mention.first, mention.head
    known = text.title(head) is not None or text.lexicon.body(text.words[head]) is not None
    if known or not text.lexicon.capital_nouns or text.lowers[first] not in text.lexicon.words["masculine"]:
        return False
    nominative = first == 0 or text.analysis.word_class(first - 1) != "ADP"
    return (
        nominative
        and text.lowers[head].endswith(tuple(text.lexicon.words["inhabitant ending"]))
        and text.words[head][0].isupper()
    )


def describes_person(text: Text, at: int) -> bool:
    """Whether a word for a person that is no title is at a token: "der junge Mann", "der Israeli Omer Roe"."""
    title = text.title(at)
    return title is not None and title.official == "person"


def has_age(mention: Mention) -> bool:
    """Whether a number is behind a noun and the word that joins it: "le troisième ligne de 29 ans"."""
    return class_of(mention.text, mention.head + 1) == "join" and class_of(mention.text, mention.head + 2) == "num"


def has_title(one: Entry, head: str) -> bool:
    """Whether a noun has described somebody, or another form of it: "Ministerin" and "Ministers".

    Who has no name is not meant by a longer noun: "ein Spieler" is no "Mittelfeldspieler".
    """
    unnamed = one.key.startswith("~")
    return any(same_title(head, other) and not (unnamed and len(head) > len(other)) for other in one.heads)


def is_other_office(one: Entry, mention: Mention) -> bool:
    """Whether a public office is not that of somebody who has a title: "el alcalde" is neither deputy nor hydrologist.

    In languages that list the nouns for any office alone: "el mandatario" may be anybody who has one.
    """
    lexicon = mention.text.lexicon
    office = is_office(mention) and bool(lexicon.words["any office"]) and bool(one.title)
    if not office or not is_any_office(mention):
        return office
    titles = map(lexicon.title, one.heads)
    return not one.official and all(title is None or title.official not in HELD for title in titles)


def is_of_other_place(one: Entry, mention: Mention) -> bool:
    """Whether a description and a title name different places or bodies: "le maire de Nort" is not that of Sud."""
    names, own = _names_behind(mention), _words_of(one)
    return bool(names) and bool(own) and names.isdisjoint(own) and _names_more(one)


def is_of_same_place(one: Entry, mention: Mention) -> bool:
    """Whether all names behind the noun of a description are in somebody's title or body: "le patron de Solvéa"."""
    names = _names_behind(mention)
    return bool(names) and names <= _words_of(one)


def _names_behind(mention: Mention) -> set[str]:
    text = mention.text
    behind = range(mention.head + max(long_title(text, mention.head), 1), mention.last)
    return {text.bare(at).lower() for at in behind if text.bare(at)[0].isupper()}


def _words_of(one: Entry) -> set[str]:
    """The words of a title and its body in lower case, without what is elided before them."""
    words = f"{one.title} {one.organization}".lower().replace("’", "'").split()
    return {word.rpartition("'")[2] for word in words}


def _names_more(one: Entry) -> bool:
    """Whether a title names something itself, behind its noun."""
    _, _, behind = one.title.partition(" ")
    return any(map(str.isupper, behind)) or (bool(one.organization) and one.organization[0].isupper())


def is_office(mention: Mention) -> bool:
    """Whether a description is a public office."""
    title = mention.text.lexicon.titles.get(noun_of(mention)) or mention.text.title(mention.head)
    return title is not None and title.official == "yes"


def may_have_gender(one: Entry, gender: str) -> bool:
    """Whether somebody has a gender, or may have it for all that is known; "" is unknown."""
    return not gender or one.gender in ("", gender)


def may_be_again(one: Entry, mention: Mention) -> bool:
    """Whether a description may repeat one: by the same noun or one for any person, "die Frau"."""
    title = mention.text.title(mention.head)
    anybody = title is not None and title.official in ("person", "honorific")
    return anybody or has_title(one, mention.text.base(mention.head))


def is_oblique(text: Text, at: int) -> bool:
    """Whether a name is behind a preposition and the words beside it in a Spanish text: "con su prima Ana Roe"."""
    if "dropped subjects" not in text.lexicon.words["writing"]:
        return False
    place = at - 1
    while place > max(at - _BESIDE, 0) and class_of(text, place) in ("adj", "noun", "name"):
        place -= 1
    place -= class_of(text, place) == "det"
    if place < 0 or text.inside[place] >= 0 or text.lowers[place] in text.analysis.pack.joining:
        return False
    return text.analysis.word_class(place) == "ADP"


_BESIDE = 5  # tokens before a name that are of its phrase


def owns(text: Text, at: int) -> bool:
    """Whether a Romance name is behind "de" and a title or person: "el abogado de | Roe"."""
    if text.lexicon.capital_nouns or at < _OWNED or text.lowers[at - 1] not in text.analysis.pack.joining:
        return False
    return text.title(at - _OWNED) is not None and text.words[at] not in text.lexicon.bodies


_OWNED = 2  # tokens between a title and the name behind "de"


def is_far(mention: Mention, unit: int) -> bool:
    """Whether a sentence is too far above a German description for who is named there to be meant by nearness alone."""
    text = mention.text
    here = text.units[text.unit_of(mention.first)].paragraph
    return text.lexicon.capital_nouns and text.apart(text.units[unit].paragraph, here) > _APART


_APART = 2  # paragraphs
