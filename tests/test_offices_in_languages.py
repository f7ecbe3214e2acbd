"""Titles, bodies and public offices of speakers in German, French and Spanish, in invented sentences."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

FORMER = [
    ("de", "„Ja“, sagte der frühere Bürgermeister Heinz Korte.", "Heinz Korte", "frühere Bürgermeister", False),
    ("de", "„Ja“, sagte Altkanzler Otto Brahm.", "Otto Brahm", "Altkanzler", False),
    ("de", "„Ja“, sagte Ex-Minister Otto Brahm.", "Otto Brahm", "Ex-Minister", False),
    ("de", "Karl Rohde, Botschafter a. D., sagte, das sei falsch.", "Karl Rohde", "Botschafter a. D.", False),
    ("de", "„Ja“, sagte Oberst a.D. Karl Rohde.", "Karl Rohde", "Oberst a.D.", False),
    ("de", "„Ja“, sagte die amtierende Ministerin Rita Pohl.", "Rita Pohl", "amtierende Ministerin", True),
    ("de", "„Ja“, sagte Exekutivdirektor Otto Brahm.", "Otto Brahm", "Exekutivdirektor", False),
    ("de", "„Ja“, sagte Team-Manager Ole Kling.", "Ole Kling", "Team-Manager", False),
    ("fr", "« Oui », dit l'ancien maire, Paul Vidal.", "Paul Vidal", "ancien maire", False),
    ("fr", "« Oui », dit l'ex-ministre Paul Vidal.", "Paul Vidal", "ex-ministre", False),
    ("fr", "« Oui », dit la première adjointe, Rose Albin.", "Rose Albin", "première adjointe", True),
    ("es", "«Sí», dijo el exministro Pablo Vidal.", "Pablo Vidal", "exministro", False),
    ("es", "«Sí», dijo el antiguo alcalde Pablo Vidal.", "Pablo Vidal", "antiguo alcalde", False),
    ("es", "«Sí», dijo el experto Julio Mera.", "Julio Mera", "experto", False),
]


@pytest.mark.parametrize(("language", "text", "name", "title", "official"), FORMER)
def test_a_title_has_its_adjectives(language: str, text: str, name: str, title: str, official: bool) -> None:
    [speaker] = find_quotes(text, language=language)[1]
    assert (speaker.name, speaker.title, speaker.official) == (name, title, official)


OFFICIALS = [
    ("de", "Das Landeskommando teilte mit, 200 Soldaten seien im Einsatz.", True),
    ("de", "Die Verbraucherzentrale teilte mit, die Klauseln seien unwirksam.", False),
    ("de", "„Ja“, sagte Außenamtssprecherin Li Meiyan.", True),
    ("de", "„Ja“, sagte Armeechef Uwe Lang.", True),
    ("de", "„Ja“, sagte Gesamtleiter Uwe Lang.", False),
    ("de", "„Ja“, sagte Militärexperte Uwe Lang.", False),
    ("de", "„Ja“, sagte Amtsärztin Ute Lang.", True),
    ("de", "„Ja“, sagte Vizegouverneurin Ute Lang.", True),
    ("de", "„Ja“, sagte Fraktionsvize Ute Lang.", True),
    ("de", "„Ja“, sagte Verwaltungsratspräsident Uwe Lang.", False),
    ("de", "„Ja“, sagte Aufsichtsratschefin Ute Lang.", False),
    ("de", "„Ja“, sagte Stadtplaner Uwe Lang.", False),
    ("de", "„Ja“, sagte Uwe Lang (Freie Wähler).", True),
    ("de", "„Ja“, sagte Uwe Lang (62).", False),
    ("de", "Der Verfassungsgerichtshof urteilte, das Gesetz sei nichtig.", True),
    ("fr", "L'état-major turc a affirmé que rien ne bougeait.", True),
    ("fr", "Une source militaire a indiqué que rien ne bougeait.", True),
    ("fr", "« Oui », dit le capitaine Hugo Lenoir, de la gendarmerie de Brive.", True),
    ("fr", "« Oui », dit le capitaine du club Paul Lenoir.", False),
    ("fr", "« Oui », dit Rose Albin, experte militaire.", False),
    ("es", "«Sí», dijo el capitán de la Guardia Civil Hugo Mena.", True),
    ("es", "«Sí», dijo el capitán del equipo, Hugo Mena.", False),
    ("es", "«Sí», dijo el vocero presidencial, Hugo Mena.", True),
    ("es", "«Sí», dijo el gerente general de la asociación, Hugo Mena.", False),
    ("es", "La secretaria de Turismo, Elsa Mena, dijo que sí.", True),
    ("es", "La secretaria de dirección, Elsa Mena, dijo que sí.", False),
    ("es", "El presidente Hugo Mena salió. El mandatario dijo que sí.", True),
    ("es", "El actor Hugo Mena salió. El intérprete dijo que sí.", False),
    ("es", "La sentencia dio por probado que sí.", True),
    ("es", "El estudio dio por probado que sí.", False),
    ("es", "La oposición dijo que sí.", True),
    ("fr", "L'arrêté précise que le pont est fermé.", True),
]


@pytest.mark.parametrize(("language", "text", "official"), OFFICIALS)
def test_who_is_official(language: str, text: str, official: bool) -> None:
    [speaker] = find_quotes(text, language=language)[1]
    assert speaker.official is official


NAMES = [
    ("Le préfet de région Paul Roux a dit que rien ne bougeait.", "Paul Roux"),
    ("Le secrétaire d'État Paul Roux a dit que rien ne bougeait.", "Paul Roux"),
    ("Le président du club Paul Roux a dit que rien ne bougeait.", "Paul Roux"),
    ("Le directeur de l'école Marie Curie a dit que rien ne bougeait.", "Le directeur de l'école Marie Curie"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_behind_the_body_of_a_title(text: str, name: str) -> None:
    assert [one.name for one in find_quotes(text, language="fr")[1]] == [name]


_TARMA = "Ayuntamiento de Tarma"
BODIES = [
    ("de", "Der FC Lorenzau verlor. „Zu spät“, sagte Trainer Karl Stemmler.", "FC Lorenzau"),
    ("de", "Die Klinik Sankt Vinzenz zieht um. „Zu spät“, sagte Sprecherin Petra Lang.", "Klinik Sankt Vinzenz"),
    ("de", "Die SPD-Fraktion stimmt zu. „Zu spät“, sagte Fraktionschef Udo Halm.", "SPD-Fraktion"),
    ("de", "„Zu spät“, verriet Emdens Trainerin Ute Wenk.", "Emden"),
    ("de", "Die Polizei nahm einen Mann fest. „Zu spät“, sagte Schulleiterin Rita Kolb.", None),
    ("de", "Die Polizei nahm einen Mann fest. „Zu spät“, sagte Präsident Otto Kolb.", None),
    ("de", "Die Bank Orbis und die Bank Nolte sind eins. „Zu spät“, sagte Vorstandschef Paul Ehm.", None),
    ("fr", "Le groupe Verdalis recrute. « Enfin », dit le directeur financier, Luc Rey.", "Verdalis"),
    ("fr", "La compagnie Airbel recule. « Enfin », dit la porte-parole de la compagnie, Anne Rey.", "Airbel"),
    ("fr", "La police enquête. « Enfin », dit le président, Luc Rey.", None),
    ("es", "La empresa Lumbral cierra. «Al fin», dijo el director financiero, Jorge Pinto.", "Lumbral"),
    ("es", "La Fiscalía investiga el caso. «Al fin», dijo la fiscal, Elena Rubio.", "Fiscalía"),
    ("es", "La asociación Río Vivo protesta. «Al fin», dijo el portavoz de la asociación, Luis Vega.", "Río Vivo"),
    ("es", "La Policía detuvo a un hombre. «Al fin», dijo la directora del colegio, Ana Rey.", None),
    ("de", "Der Vorstand der Orbal AG tagte. „Ja“, sagte Vorstandschefin Rita Pohl.", "Orbal AG"),
    ("de", "Der Betriebsrat tagte. „Ja“, sagte die Vorsitzende Rita Pohl.", "Betriebsrat"),
    ("de", "Die Orbal GmbH baut um. „Ja“, sagte Sprecherin Rita Pohl.", "Orbal GmbH"),
    ("de", "„Ja“, sagte Condor-Experte Otto Brahm.", None),
    ("de", "Die IG Metall tagte. „Ja“, sagte Sprecherin Rita Pohl.", "IG Metall"),
    ("de", "Das Klinikum Sankt Ulrich schließt. „Ja“, sagte Sprecherin Rita Pohl.", "Klinikum Sankt Ulrich"),
    ("de", "Rita Pohl leitet den Verein Auwald. „Ja“, sagte sie.", "Verein Auwald"),
    ("de", "Rita Pohl, die den Verein Auwald leitet, sagte: „Ja.“", "Verein Auwald"),
    ("de", "Rita Pohl, die beim FC Lorenzau für Tore zuständig ist, sagte: „Ja.“", "FC Lorenzau"),
    ("de", "Rita Pohl, bei der Bank Orbis angestellt, sagte: „Ja.“", "Bank Orbis"),
    ("de", "Die beim Verein Auwald tätige Rita Pohl sagte: „Ja.“", "Verein Auwald"),
    ("de", "Sprecherin der Bank Orbis ist Rita Pohl. „Ja“, sagte sie.", "Bank Orbis"),
    ("de", "Der Verein „Nahe Ufer“ tagte. „Ja“, sagte Sprecherin Rita Pohl.", "Verein „Nahe Ufer“"),
    ("de", "„Ja“, sagte Rita Pohl von der Liste „Nahe Ufer“.", "Liste „Nahe Ufer“"),
    ("de", "Die Universität Torfeld wächst. „Ja“, sagte Rektorin Rita Pohl.", "Universität Torfeld"),
    ("de", "Die Universität Torfeld wächst. „Ja“, sagte Pfarrerin Rita Pohl.", None),
    ("de", "Die Staatsanwaltschaft ermittelt. „Ja“, sagte Oberstaatsanwältin Rita Pohl.", "Staatsanwaltschaft"),
    ("de", "Die Torfeldische Nationalbank tagte. „Ja“, sagte Vizegouverneur Otto Kolb.", "Torfeldische Nationalbank"),
    ("de", "Im Umweltministerium gibt man sich gelassen: Man warte ab, so eine Sprecherin.", "Umweltministerium"),
    ("de", "Minister Udo Kern kam. Kerns Ministerium prüft das. „Ja“, sagte eine Sprecherin.", "Ministerium"),
    ("de", "Im Ministerium kam das nicht gut an. „Ja“, sagte Staatssekretärin Rita Pohl.", "Ministerium"),
    ("de", "„Ja“, sagte der Trainer der Deutschen Presse-Agentur.", None),
    ("de", "Das sagte Chefin Ute Roe der Hanse-Zeitung. „Ja“, sagte der Vereinsvorsitzende Otto Kolb.", None),
    ("de", "Der Möbelhersteller Lohmann spart. „Ja“, sagte Vorstandschefin Rita Pohl.", "Lohmann"),
    ("de", "Ministerin Rita Pohl kam. „Ja“, sagte die CDU-Politikerin.", "CDU"),
    ("de", "Der FC Torfeld verlor. Der Fußball-Zweitligist spart. „Ja“, sagte Sportvorstand Otto Kolb.", "FC Torfeld"),
    ("de", "Rita Pohl arbeitet an einem Buch und leitet die Suche. „Ja“, sagte sie.", None),
    # an office of what a kind of bodies does, with what it is about; initials; a source; a body described
    ("es", "El Ayuntamiento de Tarma cierra el pozo. «Al fin», dijo la concejala de Cultura, Elena Rubio.", _TARMA),
    ("es", "El Ayuntamiento de Tarma cierra el pozo. «Al fin», dijo la alcaldesa, Elena Rubio.", _TARMA),
    ("es", "El Ayuntamiento de Tarma cierra el pozo. «Al fin», dijo la alcaldesa de Lorca, Elena Rubio.", None),
    ("es", "El Ayuntamiento de Tarma cierra el pozo. «Al fin», dijo el párroco, Luis Vega.", None),
    ("es", "«Al fin», dijo la secretaria de Turismo, Elena Rubio.", None),
    ("es", "«Al fin», dijo la directora regional de Piura, Elena Rubio.", None),
    (
        "es",
        "La Universidad Libre de Tarma (ULT) abre. «Al fin», dijo la rectora de la ULT, Elena Rubio.",
        "Universidad Libre de Tarma",
    ),
    ("es", "Fuentes del rectorado aseguran que el pozo se cierra.", "rectorado"),
    ("es", "Una fuente de la Sunat confirmó que el pozo se cierra.", "Sunat"),
    ("es", "Fuentes cercanas aseguran que el pozo se cierra.", None),
    (
        "es",
        "El hospital San Telmo cierra. «Al fin», dijo el gerente del centro sanitario, Luis Vega.",
        "hospital San Telmo",
    ),
    ("es", "El sindicato Norte calla. «No», dijo el responsable de Sanidad del sindicato, Luis Vega.", "Norte"),
    ("es", "La Universidad Libre abre. «No», dijo la vicerrectora de Cultura, Elena Rubio.", "Universidad Libre"),
    ("es", "La cartera de clientes baja. «Al fin», dijo el director financiero, Luis Vega.", None),
    (
        "es",
        "La Liga Azul ha callado. El tren que paga el Banco Norte sale. Su presidente, Luis Vega, dijo que no.",
        "Liga Azul",
    ),
    ("es", "«Al fin», dijo el excontador de la Bolsa Norte, Luis Vega.", "Bolsa Norte"),
    ("de", "Rita Pohl arbeitet in Bonn. „Ja“, sagte sie.", None),
    ("de", "Rita Pohl, Leiterin der Technik, sagte: „Ja.“", None),
]


@pytest.mark.parametrize(("language", "text", "organization"), BODIES)
def test_the_body_of_an_office_is_named_before(language: str, text: str, organization: str | None) -> None:
    speaker = find_quotes(text, language=language)[1][-1]
    assert speaker.organization == organization


DESCRIBED = [  # speakers without a name
    ("fr", "Selon le maire de Torvale, la route est fermée.", "maire de Torvale", None, True),
    ("fr", "Un philosophe a dit que la route était fermée.", "philosophe", None, False),
    (
        "fr",
        "Un analyste de la Banque Orbis dit que la route est fermée.",
        "analyste de la Banque Orbis",
        "Banque Orbis",
        False,
    ),
    ("fr", "Une voisine du joueur a dit que la route était fermée.", None, None, False),
    ("fr", "Un riverain a dit que la route était fermée.", None, None, False),
    ("fr", "Sa mère a dit que la route était fermée.", None, None, False),
    ("es", "Una enfermera del turno dijo que la vía estaba cerrada.", "enfermera del turno", None, False),
    ("es", "Un testigo dijo que la vía estaba cerrada.", None, None, False),
    ("es", "Una residente de pediatría dijo que la vía estaba cerrada.", "residente de pediatría", None, False),
    ("es", "Un médico residente dijo que la vía estaba cerrada.", "médico residente", None, False),
    ("es", "Un residente de Lima dijo que la vía estaba cerrada.", None, None, False),
    ("es", "Un residente de la zona dijo que la vía estaba cerrada.", None, None, False),
    ("de", "Ein Gutachter sagte, die Straße sei gesperrt.", "Gutachter", None, False),
    ("de", "Eine Anwohnerin sagte, die Straße sei gesperrt.", None, None, False),
    ("de", "Ein Lagerarbeiter sagte, die Straße sei gesperrt.", "Lagerarbeiter", None, False),
    ("de", "Eine Kauffrau sagte, die Straße sei gesperrt.", "Kauffrau", None, False),
    ("de", "Ein Fahnder sagte, die Straße sei gesperrt.", "Fahnder", None, True),
]


@pytest.mark.parametrize(("language", "text", "title", "organization", "official"), DESCRIBED)
def test_the_title_of_a_description(
    language: str, text: str, title: str | None, organization: str | None, official: bool
) -> None:
    [speaker] = find_quotes(text, language=language)[1]
    assert (speaker.title, speaker.organization, speaker.official) == (title, organization, official)
