"""Quotes of German, French and Spanish: a sentence for each kind of row in `speech.csv`, and what is no quote."""

from __future__ import annotations

import pytest

from newsschema import find_quotes

FOUND = [  # language, text, then kind, words and speaker of each quote
    ("de", "„Es ist vorbei“, sagte Ute Maron.", [("direct", "Es ist vorbei", "Ute Maron")]),
    ("de", "Ute Maron sagte: „Es ist vorbei.“", [("direct", "Es ist vorbei.", "Ute Maron")]),
    ("de", "»Es ist vorbei«, so Ute Maron.", [("direct", "Es ist vorbei", "Ute Maron")]),
    ("de", "„Es ist“, sagte Ute Maron, „vorbei.“", [("direct", "Es ist vorbei.", "Ute Maron")]),
    ("de", "„Es ist vorbei“, knurrte Ute Maron.", [("direct", "Es ist vorbei", "Ute Maron")]),
    ("de", "Ute Maron teilte mit, dass der Zug ausfällt.", [("indirect", "der Zug ausfällt", "Ute Maron")]),
    ("de", "Der Zug falle aus, sagte Ute Maron.", [("indirect", "Der Zug falle aus", "Ute Maron")]),
    ("de", "Ute Maron sagte, der Zug falle aus.", [("indirect", "der Zug falle aus", "Ute Maron")]),
    ("de", "Laut Polizei fällt der Zug aus.", [("indirect", "fällt der Zug aus", "Polizei")]),
    ("de", "Der Polizei zufolge fällt der Zug aus.", [("indirect", "fällt der Zug aus", "Polizei")]),
    ("de", "Der Zug fällt aus, wie die Polizei mitteilte.", [("indirect", "Der Zug fällt aus", "Polizei")]),
    ("de", "Wie die Polizei mitteilte, fällt der Zug aus.", [("indirect", "fällt der Zug aus", "Polizei")]),
    (
        "de",
        "Der Zug fällt nach Angaben der Polizei aus. Grund sei ein Unfall.",
        [("indirect", "Der Zug fällt aus", "Polizei"), ("indirect", "Grund sei ein Unfall", "Polizei")],
    ),
    (
        "de",
        "Ute Maron forderte die Stadt auf, den Zug zu bezahlen.",
        [("indirect", "den Zug zu bezahlen", "Ute Maron")],
    ),
    ("de", "In dem Bericht heißt es: „Der Zug fällt aus.“", [("direct", "Der Zug fällt aus.", "dem Bericht")]),
    (
        "de",
        "Ministerin Ute Maron sprach von einem „Zugunglück mit Ansage“.",
        [("mixed", "einem „Zugunglück mit Ansage“", "Ute Maron")],
    ),
    ("fr", "« C'est fini », a déclaré Anne Duval.", [("direct", "C'est fini", "Anne Duval")]),
    ("fr", "Anne Duval a déclaré : « C'est fini. »", [("direct", "C'est fini.", "Anne Duval")]),
    ("fr", "« C'est fini », s'emporte Anne Duval.", [("direct", "C'est fini", "Anne Duval")]),
    ("fr", "« C'est fini », lâche Anne Duval.", [("direct", "C'est fini", "Anne Duval")]),
    (
        "fr",
        "« C'est fini, explique Anne Duval. Tout est fini. »",
        [("direct", "C'est fini Tout est fini.", "Anne Duval")],
    ),
    ("fr", "Anne Duval affirme que le train est supprimé.", [("indirect", "le train est supprimé", "Anne Duval")]),
    ("fr", "Anne Duval affirme qu'il est supprimé.", [("indirect", "il est supprimé", "Anne Duval")]),
    ("fr", "Le train est supprimé, a annoncé Anne Duval.", [("indirect", "Le train est supprimé", "Anne Duval")]),
    ("fr", "Selon la police, le train est supprimé.", [("indirect", "le train est supprimé", "police")]),
    ("fr", "Le train est supprimé, d'après la police.", [("indirect", "Le train est supprimé", "police")]),
    ("fr", "Pour Anne Duval, le train est inutile.", [("indirect", "le train est inutile", "Anne Duval")]),
    ("fr", "Anne Duval dit avoir pris le train.", [("indirect", "avoir pris le train", "Anne Duval")]),
    ("fr", "Anne Duval réclame le retour du train.", [("indirect", "le retour du train", "Anne Duval")]),
    ("fr", "Anne Duval a dénoncé « une décision absurde ».", [("direct", "une décision absurde", "Anne Duval")]),
    ("fr", "— C'est fini, dit Anne Duval.", [("direct", "C'est fini", "Anne Duval")]),
    ("es", "«Se acabó», dijo Ana Duarte.", [("direct", "Se acabó", "Ana Duarte")]),
    ("es", "Ana Duarte dijo: “Se acabó”.", [("direct", "Se acabó", "Ana Duarte")]),
    ("es", "“Se acabó”, ha asegurado Ana Duarte.", [("direct", "Se acabó", "Ana Duarte")]),
    ("es", "Ana Duarte aseguró que no hay trenes.", [("indirect", "no hay trenes", "Ana Duarte")]),
    ("es", "No hay trenes, aseguró Ana Duarte.", [("indirect", "No hay trenes", "Ana Duarte")]),
    ("es", "Según la policía, no hay trenes.", [("indirect", "no hay trenes", "policía")]),
    ("es", "No hay trenes, según informó la policía.", [("indirect", "No hay trenes", "policía")]),
    ("es", "De acuerdo con la policía, no hay trenes.", [("indirect", "no hay trenes", "policía")]),
    ("es", "Ana Duarte negó haber tomado el tren.", [("indirect", "haber tomado el tren", "Ana Duarte")]),
    ("es", "Ana Duarte pidió la vuelta del tren.", [("indirect", "la vuelta del tren", "Ana Duarte")]),
    (
        "es",
        "Ana Duarte llegó tarde. “No hay trenes”, dijo. No volverá, aseguró.",
        [("direct", "No hay trenes", "Ana Duarte"), ("indirect", "No volverá", "Ana Duarte")],
    ),
    ("es", "—No hay trenes —respondió Ana Duarte.", [("direct", "No hay trenes", "Ana Duarte")]),
]
BODIES = [  # language, text, the name of its speaker: a body's without the article, as English has it
    ("de", "Nach Angaben der Verkehrsbetriebe fährt kein Zug.", "Verkehrsbetriebe"),
    ("de", "Das Umweltministerium teilte mit, dass es spät sei.", "Umweltministerium"),
    ("de", "Ihre Partei teilte mit, dass es spät sei.", "Ihre Partei"),
    ("de", "Ein Verein teilte mit, dass es spät sei.", "Ein Verein"),
    ("de", "Die Anwohnerin sagte, es sei spät.", "Die Anwohnerin"),
    ("fr", "La Ligue Verte affirme que c'est fini.", "Ligue Verte"),
    ("fr", "L'agence précise que c'est fini.", "agence"),
    ("fr", "Cette étude montre, selon l'agence, que c'est fini.", "agence"),
    ("fr", "Les riverains disent que c'est fini.", "Les riverains"),
    ("fr", "Notre agence affirme que c'est fini.", "Notre agence"),
    ("es", "La Federación de Vecinos dijo que no.", "Federación de Vecinos"),
    ("es", "El organismo dijo que no.", "organismo"),
    ("es", "Las Abuelas dijeron que no.", "Abuelas"),
    ("es", "Los vecinos dijeron que no.", "Los vecinos"),
    ("es", "Su partido dijo que no.", "Su partido"),
]
MARKS = [  # language, text, its mixed quote with the marks inside it
    ("de", "Sie sagte, das sei „ein Fehler“.", "das sei „ein Fehler“"),
    ("fr", "Elle a dit qu'elle restait « ouverte à la discussion ».", "elle restait « ouverte à la discussion »"),
    ("es", "Dijo que el plan es “una broma”.", "el plan es “una broma”"),
    ("es", "Dijo que “no hay dinero” para el plan.", "“no hay dinero” para el plan"),
]
NONE = [
    ("de", "Der Roman „Der Zauberberg“ erschien vor hundert Jahren."),
    ("de", "Die Polizei sperrte die Straße, und die Feuerwehr löschte."),
    ("de", "Er las den „Boten“ und ging."),
    ("de", "Die laute Musik störte niemanden."),
    ("de", "Sie habe ich gestern gesehen."),
    ("fr", "Le film « La Grande Illusion » date de 1937."),
    ("fr", "La police a fermé la rue."),
    ("fr", "La demande de train a baissé."),
    ("fr", "Pour gagner, il faut courir."),
    ("fr", "Le maire n'a pas précisé que le train viendrait."),
    ("es", "La novela «Cien años de soledad» se publicó en 1967."),
    ("es", "La policía cerró la calle."),
    ("es", "Para ganar hay que correr."),
    ("es", "El informe de cuentas se vota hoy."),
]
SPEAKERS = [  # language, text, name, title, organization, official
    ("de", "„Ja“, sagte Innenministerin Ute Maron.", "Ute Maron", "Innenministerin", None, True),
    ("de", "„Ja“, sagte die Ministerin, Ute Maron.", "Ute Maron", "Ministerin", None, True),
    ("de", "„Ja“, sagte Gerichtssprecher Udo Lamm.", "Udo Lamm", "Gerichtssprecher", None, True),
    ("de", "„Ja“, sagte die frühere Ministerin Ute Maron.", "Ute Maron", "frühere Ministerin", None, False),
    (
        "de",
        "„Ja“, sagte die Biologin Ute Maron von der Universität Kleve.",
        "Ute Maron",
        "Biologin",
        "Universität Kleve",
        False,
    ),
    ("fr", "« Oui », a dit la ministre de la Santé, Anne Duval.", "Anne Duval", "ministre de la Santé", None, True),
    (
        "fr",
        "« Oui », a dit Anne Duval, porte-parole du gouvernement.",
        "Anne Duval",
        "porte-parole du gouvernement",
        "gouvernement",
        True,
    ),
    ("fr", "« Oui », a dit Anne Duval, directrice du club.", "Anne Duval", "directrice du club", None, False),
    ("es", "«Sí», dijo la alcaldesa de Toril, Ana Duarte.", "Ana Duarte", "alcaldesa de Toril", None, True),
    ("es", "«Sí», dijo Ana Duarte, portavoz del Gobierno.", "Ana Duarte", "portavoz del Gobierno", "Gobierno", True),
    ("es", "«Sí», dijo la enfermera Ana Duarte.", "Ana Duarte", "enfermera", None, False),
]
SAME = [  # language, text in which all quotes are one speaker's
    ("de", "„Ja“, sagte Ministerin Ute Maron. „Nein“, sagte sie später. „Gut“, so die Ministerin."),
    ("de", "Bäcker Udo Lamm, 41, kam zuerst. „Ja“, sagte der 41-Jährige. „Nein“, sagte Lamm. „Gut“, rief er."),
    ("fr", "« Oui », a dit la maire, Anne Duval. « Non », a-t-elle ajouté. « Bien », conclut l'élue."),
    ("es", "«Sí», dijo el alcalde Luis Prado. «No», añadió. «Bien», zanjó el regidor."),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_a_quote_and_its_speaker(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    quotes, speakers = find_quotes(text, language=language)
    names = {speaker.id: speaker.name for speaker in speakers}
    assert [(one.kind, one.text, names.get(one.speaker or "")) for one in quotes] == expected
    assert all(text[span.start : span.end] == span.exact for one in quotes for span in one.spans)


@pytest.mark.parametrize(("language", "text", "name"), BODIES)
def test_the_name_of_a_body(language: str, text: str, name: str) -> None:
    assert [speaker.name for speaker in find_quotes(text, language=language)[1]] == [name]


@pytest.mark.parametrize(("language", "text", "words"), MARKS)
def test_marks_inside_a_mixed_quote(language: str, text: str, words: str) -> None:
    assert [(one.kind, one.text) for one in find_quotes(text, language=language)[0]] == [("mixed", words)]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_quote(language: str, text: str) -> None:
    assert [one.text for one in find_quotes(text, language=language)[0]] == []


@pytest.mark.parametrize(("language", "text", "name", "title", "organization", "official"), SPEAKERS)
def test_an_office(language: str, text: str, name: str, title: str, organization: str | None, official: bool) -> None:
    [speaker] = find_quotes(text, language=language)[1]
    assert (speaker.name, speaker.title, speaker.organization) == (name, title, organization)
    assert speaker.official is official


@pytest.mark.parametrize(("language", "text"), SAME)
def test_short_forms_mean_the_same_speaker(language: str, text: str) -> None:
    quotes, speakers = find_quotes(text, language=language)
    assert (len(quotes), len(speakers)) == (3, 1)
    assert {one.speaker for one in quotes} == {speakers[0].id}


ODD = [  # texts at whose edges, marks and breaks a reader might stumble
    ("de", "„“ — „?“, sagte"),
    ("de", "Maron\n\nUte Maron: „"),
    ("de", "sagte\n\n, so"),
    ("fr", "—\n\n— ?\n\n«"),
    ("fr", "« , dit-il. »\n\nd'"),
    ("fr", "Israël\n\nHamas a déclaré que"),
    ("es", "—\n\n—, dijo"),
    ("es", "según\n\nSegún, «»"),
]


@pytest.mark.parametrize(("language", "text"), ODD)
def test_odd_texts(language: str, text: str) -> None:
    quotes, speakers = find_quotes(text, language=language)
    assert all(text[span.start : span.end] == span.exact for one in quotes for span in one.spans)
    assert all("\n" not in speaker.name for speaker in speakers)
