"""Other names change nothing: the articles in house styles read alike with their people renamed throughout."""

from __future__ import annotations

import re

import pytest

from articles import LATER, STYLES, read_article
from newsschema import find_quotes
from newsschema.extract.quotes.passage.nouns import first_name_gender
from newsschema.language import analyse
from newsschema.language.lemmas import open_classes

# Given names of men and of women of other countries, and surnames by kind, in the order in which people are named.
MEN = ["Dmytro", "Kwame", "Ingvar", "Bohdan", "Kofi", "Sergei", "Taras", "Mehmet", "Kojo", "Ivan"]
WOMEN = ["Oksana", "Abena", "Gudrun", "Iryna", "Ngozi", "Natalya", "Olena", "Zeynep", "Akosua", "Eleni"]
SURNAMES = {
    "plain": "Delaney Pruitt Ostrander Hensley Lundgren Kessler Tillman Brubaker Mancuso Novotny Dunleavy Hargrove",
    "nouns": "Baker Wood Fisher Cook Weaver Parker Turner Potter Carter Miller Porter Brewer",
    "particles": "de_Vries van_Dijk de_Boer van_der_Merwe di_Marco de_la_Cruz von_Stauff de_Jong du_Toit van_Loon",
}
LABELLED = ("interview",)  # its labels are initials
FULL_NAME = re.compile(r"(?<![\w'’.-])([A-Z][a-z]{2,}) ([A-Z][a-z]+)(?![\w-])(?! [A-Z])")


def people(text: str) -> list[tuple[str, str]]:
    """The first names and surnames of a text in reading order; first names show a gender, surnames are no words."""
    pack = analyse("", "en").pack
    found = dict.fromkeys(one.groups() for one in FULL_NAME.finditer(text))
    return [
        (first, surname)
        for first, surname in found
        if first_name_gender(first.lower()) and not open_classes(surname.lower(), pack)
    ]


def renames(text: str, surnames: list[str]) -> dict[str, str]:
    """The new word for each word of the names of a text; nobody is renamed for whom no unused name is left."""
    new: dict[str, str] = {}
    for first, surname in people(text):
        group = WOMEN if first_name_gender(first.lower()) == "f" else MEN
        free = [name for name in group if name not in text and name not in new.values()]
        left = [name for name in surnames if name.split()[-1] not in text and name not in new.values()]
        if free and left:
            new.setdefault(first, free[0])
            new.setdefault(surname, left[0])
    return new


def renamed(text: str, new: dict[str, str]) -> str:
    """The text with other names; a particle at a sentence's head is printed with a capital."""
    if not new:
        return text
    pattern = re.compile(rf"(?<![\w'’.-])({'|'.join(new)})(?!\w)")

    def other(one: re.Match[str]) -> str:
        name, before = new[one.group()], text[: one.start()]
        heads = not before or before.endswith(("\n", "“", '"', ". ", "? ", ".” ", '." '))
        return name[0].upper() + name[1:] if heads else name

    return pattern.sub(other, text)


def reading(text: str, new: dict[str, str]) -> list[tuple[str, str, str]]:
    """Each quote of a text with other names: its kind, its words and who says it, in small letters."""
    quotes, speakers = find_quotes(text)
    names = {speaker.id: speaker.name for speaker in speakers}
    said = ((quote.kind, quote.text, names[quote.speaker] if quote.speaker else "") for quote in quotes)
    return [(kind, renamed(words, new).lower(), renamed(name, new).lower()) for kind, words, name in said]


@pytest.mark.parametrize("kind", SURNAMES)
@pytest.mark.parametrize("style", [style for style in (*STYLES, *LATER) if style not in LABELLED])
def test_other_names_change_no_quote_and_no_speaker(style: str, kind: str) -> None:
    body = read_article(style).passages[1].text
    new = renames(body, [name.replace("_", " ") for name in SURNAMES[kind].split()])
    assert reading(renamed(body, new), {}) == reading(body, new)
