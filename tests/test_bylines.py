"""Bylines: whether a line is one, and who is named in it."""

from __future__ import annotations

import pytest

from newsschema.draft import Author
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import has_given_name, is_agency
from newsschema.parsers.common.bylines import read_byline, read_names, read_post

BYLINES = [  # a line, and those it names
    ("作者：王小明", ["王小明"]),
    ("来源：王小明", None),
    ("文・田中一郎", ["田中一郎"]),
    ("聞き手＝田中一郎", ["田中一郎"]),
    ("文化・芸術", None),
    ("लेखक: मीरा त्रिपाठी", ["मीरा त्रिपाठी"]),
    ("लेखक: मीरा त्रिपाठी|नदी ब्यूरो", ["मीरा त्रिपाठी"]),
    ("প্রতিবেদক: মিতা সেন", ["মিতা সেন"]),
    ("Redação: Ana Lopes", ["Ana Lopes"]),
    ("Opracowanie: Anna Lipowa", ["Anna Lipowa"]),
    ("Hazırlayan: Ayla Deniz", ["Ayla Deniz"]),
    ("Teksti: Aino Lahti", ["Aino Lahti"]),
    ("Redaktion und Technik", None),
    ("Press release: Harbour 2030", None),
    ("Oprac. Anna Lipowa", ["Anna Lipowa"]),
    ("Par Claire Aubin avec AFP", ["Claire Aubin", "AFP"]),
    ("By Olu Adeyemi", ["Olu Adeyemi"]),
    ("Words by Olu Adeyemi, photographs by Ana Ruiz", ["Olu Adeyemi"]),
    ("(Reporting by Olu Adeyemi; Editing by Ana Ruiz)", ["Olu Adeyemi"]),
    ("Exclusive by Olu Adeyemi, Political Editor", ["Olu Adeyemi"]),
    ("By Elsund Post reporter Ana Ruiz", ["Ana Ruiz"]),
    ("By Daily News staff writer Olu Adeyemi", ["Olu Adeyemi"]),
    ("By Ana Ruiz, Elsund Post reporter", ["Ana Ruiz"]),
    ("By Washington Post reporter Ana Ruiz", ["Ana Ruiz"]),
    ("By Ana Ruiz Political Editor", ["Ana Ruiz"]),
    ("Propos recueillis par Luc Morvan", ["Luc Morvan"]),
    ("Entretien réalisé par Luc Morvan", ["Luc Morvan"]),
    ("Reportagem por Ana Lopes", ["Ana Lopes"]),
    ("By Ruth Stafford and Ian Goodfellow, Staff Writers", ["Ruth Stafford", "Ian Goodfellow"]),
    ("By Kay Whitehead, Head of Politics", ["Kay Whitehead"]),
    ("Von Uwe Freiermann, Leiterin Wirtschaft", ["Uwe Freiermann"]),
    ("Von Jana Holm, Redakteurin", ["Jana Holm"]),
    ("Von Jana Holm und Pál Szűts, dpa", ["Jana Holm", "Pál Szűts", "dpa"]),
    ("Kolumne von Jana Holm - 28.04.2024 um 08:52 Uhr - 12 Kommentare", ["Jana Holm"]),
    ("Par Anne de la Tour et Marc Petit", ["Anne de la Tour", "Marc Petit"]),
    ("Por María R. Ibarra", ["María R. Ibarra"]),
    ("Di Carla Monti", ["Carla Monti"]),
    ("Door Jan van der Meer en Piet de Vries", ["Jan van der Meer", "Piet de Vries"]),
    ("Автор: Иван Петров", ["Иван Петров"]),
    ("여수 김민수 기자 kim@example.org", ["김민수"]),
    ("by Lisa Crane Apr. 28, 2023 1:15 pm", ["Lisa Crane"]),
    ("By The Associated Press", ["The Associated Press"]),
    ("By Ana Ruiz in Quito and Olu Adeyemi in Lagos", ["Ana Ruiz", "Olu Adeyemi"]),
    ("By Olu Adeyemi at Harbour Park", ["Olu Adeyemi"]),
    ("Von Jana Holm aus Berlin", ["Jana Holm"]),
    ("By Ana Ruiz, with additional reporting by Olu Adeyemi", ["Ana Ruiz", "Olu Adeyemi"]),
    ("By Ana Ruiz Updated June 2, 2024", ["Ana Ruiz"]),
    ("By the sea in Quito", None),
    ("Posted on May 7, 2024 by Ana Ruiz", ["Ana Ruiz"]),
    ("Published 7 May 2024 10:15 AM by Ana Ruiz and Luis Prado", ["Ana Ruiz", "Luis Prado"]),
    ("28.04.2024 von Jana Holm", ["Jana Holm"]),
    ("He was hit in 2019 by Ana Ruiz", None),
    ("Le 10/01/2024 par Claire Aubin", ["Claire Aubin"]),
    ("By Ana Ruiz. Translated by Jan Holm", ["Ana Ruiz"]),
    ("January 17, 2024 at 6:08 PM ET by Ana Ruiz", ["Ana Ruiz"]),
    ("// By Ana Ruiz • Nov 11, 2024", ["Ana Ruiz"]),
    ("By Ana Ruiz. Last Updated on December 11, 2024", ["Ana Ruiz"]),
    ("By Ana Ruiz Updated", ["Ana Ruiz"]),
    ("By Ana Ruiz@anaruiz Jul 24, 2024, 2:15pm EDT", ["Ana Ruiz"]),
    ("Par Claire Aubin le 7 mai 2024", ["Claire Aubin"]),
    ("Text von Jana Holm Illustration von Lena Brandt", ["Jana Holm"]),
    ("By Ana Ruiz, Photo Editor", ["Ana Ruiz"]),
    ("Story and photos by Ana Ruiz", ["Ana Ruiz"]),
    ("Tekst i zdjęcia: Jan Kowal", ["Jan Kowal"]),
    ("Foto's en tekst: Piet de Vries", ["Piet de Vries"]),
    ("Photos and graphics by Ana Ruiz", None),
    ("Story and song by the river", None),
    ("Reporting by Ana Ruiz in Quito; editing by Jan Holm and Ed Prado", ["Ana Ruiz"]),
    (
        "(Reporting by Ana Ruiz and Jan Holm; Writing by Ed Prado; Editing by Olu Lind)",
        ["Ana Ruiz", "Jan Holm", "Ed Prado"],
    ),
    ("By Ana Ruiz, photographs by Jan Holm and Ed Prado", ["Ana Ruiz"]),
    ("By Maria de la Cruz Contributing Writer", ["Maria de la Cruz"]),
    ("Das Interview führte Jana Holm", ["Jana Holm"]),
    ("Rozmawiała Anna Lipowa", ["Anna Lipowa"]),
    ("Scris de Ana Lupu", ["Ana Lupu"]),
    ("Photo by Ana Ruiz", None),
    ("2024 by the sea", None),
    ("Written by Ana Ruiz, Political Editor | 2 March 2024", ["Ana Ruiz"]),
    ("Napisał Jan Kowal", ["Jan Kowal"]),
    ("Por Ana Ruiz y Luis Prado", ["Ana Ruiz", "Luis Prado"]),
    ("By the river, two houses stand empty", None),
    ("By Ana Ruiz, Special to the Lakeside Herald", ["Ana Ruiz"]),
    ("By Ana Ruiz of the Lakeside Herald staff", ["Ana Ruiz"]),
    ("By Ana Ruiz, Lakeside Herald", ["Ana Ruiz"]),
    ("By Ana Ruiz/Lakeside Herald", ["Ana Ruiz"]),
    (
        "Reporting by Ana Ruiz in Quito; additional reporting by Jan Holm in Oslo; editing by Ed Prado",
        ["Ana Ruiz", "Jan Holm"],
    ),
    ("By Rhodri ap Owain", ["Rhodri ap Owain"]),
    ("Von unserer Korrespondentin Jana Holm aus Paris", ["Jana Holm"]),
    ("Aufgezeichnet von Jana Holm", ["Jana Holm"]),
    ("Par Claire Aubin (avec AFP)", ["Claire Aubin", "AFP"]),
    ("Publié par Claire Aubin", ["Claire Aubin"]),
    ("Texte de Claire Aubin, photos de Luc Morvan", ["Claire Aubin"]),
    ("Por Ana Lopes, da Folha", ["Ana Lopes"]),
    ("De nuestra corresponsal María Ibarra", ["María Ibarra"]),
    ("dalla nostra inviata Carla Monti", ["Carla Monti"]),
    ("Articolo di Carla Monti", ["Carla Monti"]),
    ("Van onze verslaggever Piet de Vries", ["Piet de Vries"]),
    ("本報記者王小明", ["王小明"]),
    ("【記者王小明／台北報導】", ["王小明"]),
    ("Dal nostro giardino si vede il mare", None),
    ("De notre côté, rien à signaler", None),
    ("記者会見は午後に開かれた", None),
    ("", None),
    ("By Dan Holm and Ed Prado", ["Dan Holm", "Ed Prado"]),
    ("BY ANA RUIZ AND ED PRADO", ["ANA RUIZ", "ED PRADO"]),
    ("By now the town had emptied.", None),
    ("Di fronte a questo, il governo tace.", None),
    ("Por la mañana llegaron los primeros", None),
    ("Von der Brücke blieb nur ein Pfeiler", None),
]


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_byline(line: str, names: list[str] | None) -> None:
    byline = read_byline(line)
    assert (byline and [author.name for author in byline.authors]) == names


NAMES = [  # a text known to be a byline, and its authors
    ("【田中一郎】", [Author("田中一郎")]),
    ("Anna Holm / Thandeka Umlazi", [Author("Anna Holm"), Author("Thandeka Umlazi")]),
    ("Anna Holm / Harbour Mail", [Author("Anna Holm")]),
    ("Anna Holm, Senior Reporter, Harbour Mail", [Author("Anna Holm", "Senior Reporter", "Harbour Mail")]),
    ("Harbour Mail reporter Anna Holm", [Author("Anna Holm", "Harbour Mail reporter")]),
    ("Anna Holm, redactora, Diario del Lago", [Author("Anna Holm", "redactora", "Diario del Lago")]),
    ("Press Release No. 12", []),
    ("Pressemitteilung Nr. 7/2025", []),
    ("Comunicado N.º 31", []),
    ("प्रकाशित: मंगलवार, 3 जून 2025", []),
    ("Fjord News Agency", [Author("Fjord News Agency")]),
    ("Agencia del Lago", [Author("Agencia del Lago")]),
    ("Amy Stone Political Correspondent", [Author("Amy Stone", "Political Correspondent")]),
    ("Tom Carr, Chief Reporter 2 March 2024 • 9:36pm", [Author("Tom Carr", "Chief Reporter")]),
    ("Asha Rao / CITYPAPER.EXAMPLE / Sep 2, 2024, 17:07 IST", [Author("Asha Rao")]),
    ("Nils Berg Nils Berg", [Author("Nils Berg")]),
    ("Dan Holm - Apr 16, 2024 8:02 pm UTC", [Author("Dan Holm")]),
    ("森 美咲", [Author("森 美咲")]),
    ("Ola Wagstaff Senior Health Editor", [Author("Ola Wagstaff", "Senior Health Editor")]),
    ("12 comments", []),
    ("12/19/2025 • City • David Ruiz", [Author("David Ruiz")]),
    ("2 June 2024 - Sreeja Kurup", [Author("Sreeja Kurup")]),
    ("2 June 2024 | Local News", []),
    ("June 2, 2024 Ana Ruiz", [Author("Ana Ruiz")]),
    ("June 2, 2024 White House", []),
    ("Ana Ruiz Elsund Courier", [Author("Ana Ruiz", None, "Elsund Courier")]),
    ("19.12.2025 | Local News | Mary Kent | 3 min", [Author("Mary Kent")]),
    ("19.12.2025 | Local News | Harbour", []),
    ("Transport correspondent Olu Adeyemi", [Author("Olu Adeyemi", "Transport correspondent")]),
    ("Redakteurin Jana Holm", [Author("Jana Holm", "Redakteurin")]),
    ("Ana Ruiz By Ana Ruiz", [Author("Ana Ruiz")]),
    ("Ana Ruiz Photos by Jan Holm", [Author("Ana Ruiz")]),
    ("Senior editor at large", []),
    ("VERÖFFENTLICHT AM 06. Juni 2024", []),
    ("Publicado Lunes 2 junio 2024", []),
    ("입력 2024.06.02", []),
    ("Aktualisiert Gestern", []),
    ("Posted by Ana Ruiz", [Author("Ana Ruiz")]),
    ("Ana Ruiz | Veröffentlicht am 06. Juni 2024", [Author("Ana Ruiz")]),
    (
        "Ana Ruiz and Bo Lind, Local Democracy Reporters",
        [Author("Ana Ruiz"), Author("Bo Lind", "Local Democracy Reporters")],
    ),
    ("Ana Ruiz, AP Business Writer", [Author("Ana Ruiz", "AP Business Writer")]),
    ("Money | Ana Ruiz, business reporter", [Author("Ana Ruiz", "business reporter")]),
    ("2 June 2024 | Ana Ruiz, business reporter", [Author("Ana Ruiz", "business reporter")]),
    ("Ana Ruiz | Larne Courier", [Author("Ana Ruiz")]),
    ("By Ana Ruiz, The Lake Sentinel", [Author("Ana Ruiz", None, "The Lake Sentinel")]),
    ("Ana Ruiz reports from Larne", [Author("Ana Ruiz")]),
    ("Ana Ruiz | Reuters", [Author("Ana Ruiz", None, "Reuters")]),
    ("Ana Ruiz | Dan Holm", [Author("Ana Ruiz"), Author("Dan Holm")]),
    ("Ana Ruiz (AFP)", [Author("Ana Ruiz", None, "AFP")]),
    ("Ana Lopes, da Gazeta", [Author("Ana Lopes", None, "Gazeta")]),
    ("Jana Holm und Jan Lind berichten aus Kiel", [Author("Jana Holm"), Author("Jan Lind")]),
    ("ANA RUIZ Associated Press", [Author("ANA RUIZ", None, "Associated Press")]),
    ("Ana Ruiz for the Lakeside Herald", [Author("Ana Ruiz", None, "Lakeside Herald")]),
]


@pytest.mark.parametrize(("text", "authors"), NAMES)
def test_names(text: str, authors: list[Author]) -> None:
    assert list(read_names(text)) == authors


@pytest.mark.parametrize("text", ["Ana Ruiz", "Jan van der Meer", "Seán O'Neill", "J. P. Holm", "Dan Holm", "ED PRADO"])
def test_is_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sports",
        "Ana Ruiz said",
        "The river rose",
        "Route 66 West",
        "Chief Reporter",
        "Salt And Vinegar",
        "With Ana Ruiz",
        "Holm Und Lind",
        "ANA AND JAN",
    ],
)
def test_is_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("name", ["Ana Ruiz", "Jürgen Holm", "Solène Aubin", "JOAQUÍN IBARRA", "Ulrike Lind"])
def test_given_name(name: str) -> None:
    assert has_given_name(name)


@pytest.mark.parametrize("name", ["Elsund Courier", "Harbour News", "Wirtschaft Lokales", "", "Redaktion"])
def test_no_given_name(name: str) -> None:
    assert not has_given_name(name)


POSTS = [  # a line under a byline, and the role that it gives
    ("Political editor", "Political editor"),
    ("Staff Writer | ana@ruiz.example", "Staff Writer"),
    ("Ana Ruiz", None),
    ("2 June 2024", None),
    ("The editor left on Monday, and nobody knows where he is.", None),
]


@pytest.mark.parametrize(("line", "post"), POSTS)
def test_post_under_a_byline(line: str, post: str | None) -> None:
    assert read_post(line) == post


AGENCIES = [  # a line, and whether it is an agency's name
    ("dpa", True),
    ("The Associated Press", True),
    ("Fjord News Agency", True),
    ("Norddeutsche Agentur für Seefahrt", True),
    ("Agence de la Côte", True),
    ("Kuzey Haber Ajansı", True),
    ("Agencja Morska", True),
    ("Environment Agency", False),
    ("Ana Ruiz", False),
    ("A news agency reported that the pier was closed", False),
    ("The news agency closed in 2019", False),
    ("agencia", False),
]


@pytest.mark.parametrize(("line", "agency"), AGENCIES)
def test_names_of_agencies(line: str, agency: bool) -> None:
    assert is_agency(line) is agency


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ana Roe Tuesday, Aug. 17, 2010", "Ana Roe"),
        ("By Ana Roe Tue 17 Aug 2010", "Ana Roe"),
        ("Von Jana Holm Dienstag, 17.08.2010", "Jana Holm"),
        ("Par Anne Dubois mardi 17 août 2010", "Anne Dubois"),
        ("Por Ana Ruiz martes, 17 de agosto de 2010", "Ana Ruiz"),
        ("Di Anna Russo martedì 17 agosto 2010", "Anna Russo"),
        ("By Chidi Sunday", "Chidi Sunday"),
        ("By Chidi Sunday, Aug. 17, 2010", "Chidi Sunday"),
    ],
)
def test_weekday_of_a_date_is_no_part_of_a_name(line: str, name: str) -> None:
    read = read_byline(line)
    assert read is not None
    assert [author.name for author in read.authors] == [name]
