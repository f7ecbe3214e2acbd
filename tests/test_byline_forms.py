"""Forms of bylines in many languages: houses, buttons, roles and places behind names, names with signs between."""

from __future__ import annotations

import pytest

from newsschema.draft import Author, Draft
from newsschema.parsers.common.byline_names import is_name, without_capital
from newsschema.parsers.common.bylines import read_byline, read_names
from newsschema.parsers.text import parse
from newsschema.source import SourceDocument

LED = [  # a line with a lead word, and those it names
    ("By Ana Ruiz for the Elsund Herald", [Author("Ana Ruiz", None, "Elsund Herald")]),
    ("BY ANA RUIZ FOR THE ELSUND HERALD", [Author("ANA RUIZ", None, "ELSUND HERALD")]),
    ("Von Jana Holm für Hafenkurier", [Author("Jana Holm", None, "Hafenkurier")]),
    ("Par Anne Dubois pour Le Courrier du Port", [Author("Anne Dubois", None, "Le Courrier du Port")]),
    ("Por Ana Ruiz para El Correo del Puerto", [Author("Ana Ruiz", None, "El Correo del Puerto")]),
    ("Di Anna Russo per Gazzetta del Porto", [Author("Anna Russo", None, "Gazzetta del Porto")]),
    ("Door Jan de Vries voor Havenkrant", [Author("Jan de Vries", None, "Havenkrant")]),
    ("Von Anna Holm Von Anna Holm", [Author("Anna Holm")]),
    ("Von Jan Holm und Til Brandt", [Author("Jan Holm"), Author("Til Brandt")]),
    ("Byby Ana Ruiz", [Author("Ana Ruiz")]),
    (
        "By Ana Ruiz, Staff Writer, and Jan Holm, Columnist",
        [Author("Ana Ruiz", "Staff Writer"), Author("Jan Holm", "Columnist")],
    ),
    (
        "Por Ana Ruiz, Redactora, y Juan Lima, Corresponsal",
        [Author("Ana Ruiz", "Redactora"), Author("Juan Lima", "Corresponsal")],
    ),
    ("By World affairs editor Olu Adeyemi", [Author("Olu Adeyemi", "World affairs editor")]),
    ("Par envoyée spéciale Anne Dubois", [Author("Anne Dubois", "envoyée spéciale")]),
    (
        "Par ANNE DUBOIS, LUC MORVAN Envoyés spéciaux à Elsund",
        [Author("ANNE DUBOIS"), Author("LUC MORVAN", "Envoyés spéciaux à Elsund")],
    ),
    ("By Ana Ruiz Follow @anaruiz", [Author("Ana Ruiz")]),
    ("By Ana Ruiz Email the author", [Author("Ana Ruiz")]),
    ("Av Ingrid Vik Tips meg", [Author("Ingrid Vik")]),
    ("Análisis de Ana Ruiz", [Author("Ana Ruiz")]),
    ("Análisis de la pesca en Elsund", None),
    ("Autor: Anna Lipowa w Gdańsku", [Author("Anna Lipowa")]),
    ("By Ana Ruiz, LAKE TODAY", [Author("Ana Ruiz", None, "LAKE TODAY")]),
    ("BY ANA RUIZ, JAN HOLM", [Author("ANA RUIZ"), Author("JAN HOLM")]),
    ("By Ed Marsh and Dan Holm", [Author("Ed Marsh"), Author("Dan Holm")]),
    ("BY ED MARSH AND DAN HOLM", [Author("ED MARSH"), Author("DAN HOLM")]),
    ("By Ana Ruiz ● Elsund, June 2, 2024", [Author("Ana Ruiz")]),
]


@pytest.mark.parametrize(("line", "authors"), LED)
def test_led_bylines(line: str, authors: list[Author] | None) -> None:
    read = read_byline(line)
    assert (read and list(read.authors)) == authors


BARE = [  # a text known to be a byline, and those it names
    ("Ana Ruiz / Emilio de Benito Madrid 27 OCT 2012 - 12:14 CET", ["Ana Ruiz", "Emilio de Benito"]),
    ("Jan Holm / Ana Ruiz Nairobi", ["Jan Holm", "Ana Ruiz"]),
    ("Ana Ruiz | Jan Holm | June 2, 2024", ["Ana Ruiz", "Jan Holm"]),
    ("Ana Ruiz Follow", ["Ana Ruiz"]),
    ("Jana Holm Zum Profil", ["Jana Holm"]),
    ("Anna Russo Segui", ["Anna Russo"]),
    ("Ana Ruiz + Follow", ["Ana Ruiz"]),
    ("ElmNews.com", []),
    ("Elm News.com", []),
]


@pytest.mark.parametrize(("text", "names"), BARE)
def test_bare_bylines(text: str, names: list[str]) -> None:
    assert [author.name for author in read_names(text)] == names


@pytest.mark.parametrize("name", ["Ana María Lima", "Pietro Lo Monaco", "Jack London", "Anna Lima", "Olu Adeyemi"])
def test_names_that_end_as_a_capital_does(name: str) -> None:
    assert without_capital(name) == name


@pytest.mark.parametrize("name", ["Ana Ruiz New Delhi", "Ana Ruiz Madrid", "Ana Ruiz Berlin"])
def test_capital_behind_a_name(name: str) -> None:
    assert without_capital(name) == "Ana Ruiz"


@pytest.mark.parametrize("text", ["Elm News.com", "Port Herald.org", "Lake Sentinel.net"])
def test_sites_are_no_names(text: str) -> None:
    assert not is_name(text)


ARTICLE = (
    "Old lighthouse of Elsund to be torn down",
    "The harbour board said on Tuesday that the lighthouse would be torn down before the storms come back.",
    "Nine members voted for it and eight against, after a debate that went on until late in the evening.",
    "A spokeswoman said the cost had risen to 4 million, twice what the board had expected two years ago.",
)
HEADS = [  # the lines under the headline, those after the body, the authors, the day
    (("By", "Siri Naalbak"), (), ["Siri Naalbak"], None),
    (("Ana Ruiz/Jan Holm",), (), ["Ana Ruiz", "Jan Holm"], None),
    ((), ("Ana Ruiz", "Published June 2, 2024"), ["Ana Ruiz"], "2024-06-02"),
    ((), ("By Siri Naalbak", "Related stories", "Council splits over plan for pier"), ["Siri Naalbak"], None),
    (("By Ana Ruiz",), ("Jan Holm", "Related stories", "Council splits over plan for pier"), ["Ana Ruiz"], None),
    (("June 2, 2024",), ("Share", "Related stories", "Council splits over plan", "By Jan Holm"), [], "2024-06-02"),
    (("Ana Ruiz, ruiz@mail.example",), (), ["Ana Ruiz"], None),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "authors", "day"), HEADS)
def test_heads_and_ends_of_texts(
    above: tuple[str, ...], below: tuple[str, ...], authors: list[str], day: str | None
) -> None:
    text = "\n\n".join([ARTICLE[0], *above, *ARTICLE[1:], *below])
    draft = next(iter(parse(SourceDocument("story.txt", text.encode()))))
    assert isinstance(draft, Draft)
    assert [author.name for author in draft.authors] == authors
    assert (draft.published.value[:10] if draft.published else None) == day
    assert [block.text for block in draft.blocks] == list(ARTICLE[1:])
