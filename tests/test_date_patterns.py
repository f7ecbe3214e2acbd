"""Dates by tables of patterns: every row's example, and texts that state no date."""

from __future__ import annotations

from datetime import date

import pytest

from newsschema import convert
from newsschema.extract.dates import find_dates
from newsschema.lexicons import READ_IN, has_table, rows

WEDNESDAY = date(2022, 6, 15)
LANGUAGES = [language for language in READ_IN["dates"] if has_table("dates", language)]
TABLES = [(table, language) for language in LANGUAGES for table in ("dates", "date_parts")]
ROWS = [(language, row["example"], row["value"]) for table, language in TABLES for row in rows(table, language)]


def found(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(one.span.exact, one.value) for one in find_dates(text, reference=WEDNESDAY, language=language)]


@pytest.mark.parametrize(("language", "example", "value"), ROWS)
def test_the_example_of_every_row(language: str, example: str, value: str) -> None:
    text = example.replace("[", "").replace("]", "")
    if value == "none":
        assert found(text, language) == []
    else:
        expected = example[example.index("[") + 1 : example.index("]")]
        assert (expected, value) in found(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie zahlten 2000 Euro für 1950 Meter Kabel."),
        ("de", "Der 41-Jährige wohnt in der Hauptstraße 20."),
        ("de", "Er liegt mit 3,5 Prozent vor der Konkurrenz."),
        ("de", "Das Gericht tagt in Saal 14. Der Eintritt ist frei."),
        ("de", "Der Verein gewann 3:1 gegen den Nachbarn."),
        ("de", "Jan Möller und Sepp Okt sind zurück."),
        ("de", "Die Ingmar Heuer KG lieferte fünf halbe Schweine."),
        ("de", "Ihr Alltag ist ein alltäglicher Kampf."),
        ("de", "Das Heft liegt unter pfad.example/daten/2020/03/heft.pdf."),
        ("de", "Kinder unter 14 Jahren zahlen nichts, Kinder bis 6 Jahre auch nicht."),
        ("de", "Die Altersgrenze von 18 Jahren fällt."),
        ("de", "Der Hof hat eine Fläche von 2000 Quadratmetern."),
        ("de", "Viertel vor dem Fluss sind teuer, halb so teuer ist Lund."),
        ("de", "Ein Paar Schuhe steht vor der Tür, ein Ehepaar wartet."),
        ("fr", "Ils ont payé 2000 euros pour 1950 mètres de câble."),
        ("fr", "Elle a 27 % des voix et deux adjoints."),
        ("fr", "Le club a gagné 3-1 contre son voisin."),
        ("fr", "Il est mort à l'âge de 91 ans."),
        ("es", "Pagaron 2000 euros por 1950 metros de cable."),
        ("es", "Tiene el 27 % de los votos y dos concejales."),
        ("es", "El equipo ganó 3-1 a su vecino."),
        ("de", "1250 neue Linden wurden gesetzt, 1325 von ihnen am See."),
        ("de", "Die Zahl stieg von 1243 auf 1325."),
        ("de", "Der Berg ist 1835 Meter hoch, rund 1450 wollten hinauf."),
        ("fr", "Le livre fut tiré en 1550 exemplaires par un groupe de 2010 personnes."),
        ("es", "El libro salió en 1550 ejemplares para un grupo de 2010 personas."),
        ("es", "Un hombre de 41 años, vecino de la zona, resultó herido."),
    ],
)
def test_texts_without_dates(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Der Rat hat am Dienstagabend gegen den Bau gestimmt.", "2022-06-14TEV"),
        ("de", "Nach der Niederlage am Sonntag steht der Trainer in der Kritik.", "2022-06-12"),
        ("de", "Seit Beginn der Proteste am Sonntag sei die Zahl der Opfer hoch.", "2022-06-12"),
        ("de", "Nach dem Umbau öffnet die Halle am Sonntag.", "2022-06-19"),
        ("de", "Der Minister soll den Ort am Sonntag besucht haben.", "2022-06-12"),
        ("de", "Der Minister soll den Ort am Sonntag besuchen.", "2022-06-19"),
        ("de", "Dass am Sonntag wütende Männer das Tor gestürmt haben, sagte er.", "2022-06-12"),
        ("de", "Weil der Rat am Sonntag das Tor schließen will, kam er.", "2022-06-19"),
        ("de", "Wie die Wache am Sonntag mitteilt, brannte ein Haus.", "2022-06-12"),
        ("de", "Am Sonntag tritt der neue Vorstand zusammen.", "2022-06-19"),
        ("de", "Anpfiff ist am Sonntag.", "2022-06-19"),
        ("de", "Am Sonntag ist er angekommen.", "2022-06-12"),
        ("de", "Sie versprach, am Sonntag zu gehen.", "2022-06-19"),
        ("de", "Die am Sonntag vorgestellte Liste ist lang.", "2022-06-12"),
        ("de", "Der am Sonntag beginnende Streik ist lang.", "2022-06-19"),
        ("de", "Seit Beginn des Streiks am 10. Juli sei es ruhig.", "2021-07-10"),
        ("de", "Am 10. Juli beginnt der Streik.", "2022-07-10"),
        ("fr", "Après la défaite de dimanche, il reste confiant.", "2022-06-12"),
        ("es", "Tras la derrota del domingo sigue confiado.", "2022-06-12"),
        ("de", "Die Sitzung ist auf Freitag verschoben worden.", "2022-06-17"),
        ("fr", "La séance a été reportée à vendredi.", "2022-06-17"),
        ("es", "La sesión se aplazó al viernes.", "2022-06-17"),
        ("fr", "Deux cents renforts sont attendus vendredi.", "2022-06-17"),
        ("es", "El plazo acaba el próximo 20 de junio.", "2022-06-20"),
        ("es", "Murió el pasado 3 de junio.", "2022-06-03"),
        ("fr", "Une étude publiée lundi montre que tout fond.", "2022-06-13"),
        ("de", "Sie freut sich, weil der Rat am Freitag öffnet.", "2022-06-17"),
        ("de", "Nachdem der Rat am Freitag abgestimmt hatte, ging er.", "2022-06-10"),
        ("fr", "La salle fermait vendredi.", "2022-06-10"),
        ("fr", "La salle fermerait vendredi.", "2022-06-17"),
        ("es", "La sala cerraba el viernes.", "2022-06-10"),
        ("es", "La sala cerraría el viernes.", "2022-06-17"),
        ("es", "El viernes el museo abre en Lugo.", "2022-06-17"),
        ("fr", "Il s'est éteint vendredi, il laisse deux fils.", "2022-06-10"),
        ("de", "Am Freitag wird gewählt.", "2022-06-17"),
        ("de", "Am Freitag wurde gewählt.", "2022-06-10"),
        ("de", "Der Prozess beginnt am Montag.", "2022-06-20"),
        ("de", "Die Firma hat am Montag geschlossen.", "2022-06-13"),
        ("fr", "Le musée ouvrira vendredi.", "2022-06-17"),
        ("fr", "Le musée a ouvert vendredi.", "2022-06-10"),
        ("es", "El museo abrirá el viernes.", "2022-06-17"),
        ("es", "El museo abrió el viernes.", "2022-06-10"),
        ("de", "Sie haben für Freitag zu einer Versammlung eingeladen.", "2022-06-17"),
        ("es", "Convocaron una asamblea para el viernes.", "2022-06-17"),
        ("de", "Die Brücke, die am Freitag gesperrt wird, ist alt.", "2022-06-17"),
        ("fr", "Publié vendredi, le rapport est sévère.", "2022-06-10"),
        ("de", "Sie planen ein Fest, das am Freitag eröffnet wurde.", "2022-06-10"),
        ("de", "Sie laden am Sonntag zum Umtrunk ein.", "2022-06-19"),
        ("de", "Der Brand vom Sonntag beschäftigt den Rat.", "2022-06-12"),
        ("de", "Ein Dieb ist am Montag in Lund von der Wache gefasst worden.", "2022-06-13"),
        ("de", "Auch weil der Pegel am Sonntag gestiegen ist, wächst die Sorge.", "2022-06-12"),
        ("de", "Er bestreitet, am Sonntag dort gewesen zu sein.", "2022-06-12"),
        ("de", "Der Laden war bis Dienstag zu.", "2022-06-14"),
        ("de", "Bis Dienstag wurden 40 Zelte gezählt.", "2022-06-14"),
        ("de", "Es war laut, bis Dienstag wurden 40 Zelte gezählt.", "2022-06-14"),
        ("de", "Die Frist wurde bis Freitag verlängert.", "2022-06-17"),
        ("de", "Für den Sonntag erwarten sie Regen.", "2022-06-19"),
        ("de", "Am frühen Sonntag rückte die Wehr aus.", "2022-06-12"),
        ("fr", "Le guichet est resté fermé jusqu'à mardi.", "2022-06-14"),
        ("fr", "Le guichet reste fermé jusqu'au vendredi.", "2022-06-17"),
        ("fr", "À partir de vendredi, il faut un billet.", "2022-06-17"),
        ("fr", "Elle a promis de venir samedi.", "2022-06-18"),
        ("fr", "Il aurait quitté la ville vendredi.", "2022-06-10"),
        ("fr", "L'équipe affronte Lormont samedi.", "2022-06-18"),
        ("es", "La oficina estuvo cerrada hasta el martes.", "2022-06-14"),
        ("es", "La oficina cierra hasta el viernes.", "2022-06-17"),
        ("es", "Según un texto difundido el viernes, bajan los precios.", "2022-06-10"),
        ("es", "Prometió venir el sábado.", "2022-06-18"),
        ("es", "Habría viajado a Lima el viernes.", "2022-06-10"),
    ],
)
def test_verbs_say_whether_a_weekday_is_to_come(language: str, text: str, value: str) -> None:
    assert [one for _, one in found(text, language)] == [value]


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("de", "1832 verkaufte der Graf das Gut.", "1832"),
        ("de", "Sie starb 1399 in Lund.", "1399"),
        ("de", "Das Haus zerfiel 1770, sodass sie ging.", "1770"),
        ("de", "Ende 1770 ging sie.", "1770"),
        ("fr", "En 1856 éclate la guerre.", "1856"),
        ("fr", "Des articles de 2008 évoquant les faits sont en ligne.", "2008"),
        ("es", "Las elecciones de 2010 fueron anuladas.", "2010"),
        ("es", "Ganó en el 2013.", "2013"),
        ("es", "2013 fue un buen año.", "2013"),
    ],
)
def test_a_number_of_four_digits_is_a_year_where_it_counts_nothing(language: str, text: str, year: str) -> None:
    assert [one for _, one in found(text, language)][:1] == [year]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "Von Montag bis Samstag bleibt das Amt zu.", ["2022-06-20", "2022-06-25"]),
        ("de", "Von Montag bis Dienstag tagten sie in Lund.", ["2022-06-13", "2022-06-14"]),
        ("de", "Von April bis Juli wird das Bad saniert.", ["2023-04", "2023-07"]),
        ("de", "Von März bis Mai wurde das Bad saniert.", ["2022-03", "2022-05"]),
        ("fr", "Du lundi au vendredi, le guichet sera fermé.", ["2022-06-20", "2022-06-24"]),
        ("es", "Del viernes al domingo habrá mercado.", ["2022-06-17", "2022-06-19"]),
        ("es", "De marzo a mayo fue renovada.", ["2022-03", "2022-05"]),
    ],
)
def test_the_second_of_two_days_goes_on_from_the_first(language: str, text: str, values: list[str]) -> None:
    assert [one for _, one in found(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [  # a stretch of no known length is a reference; one that is counted, or of something that ends, is a duration
        ("de", "In den vergangenen Wochen stieg er.", [("den vergangenen Wochen", "PAST_REF")]),
        ("de", "In den kommenden Tagen regnet es.", [("den kommenden Tagen", "FUTURE_REF")]),
        ("de", "In den letzten Minuten der Partie regnete es.", [("den letzten Minuten", "PTXM")]),
        ("de", "In den vergangenen drei Wochen stieg er.", [("den vergangenen drei Wochen", "P3W")]),
        ("de", "Die Zukunft des Werks ist offen.", []),
        ("de", "In der letzten Stunde regnete es.", [("der letzten Stunde", "PT1H")]),
        ("de", "Sie lief 3:05 Minuten.", [("3:05 Minuten", "PT3M5S")]),
        ("de", "Sie lief 2:05:09 Stunden.", [("2:05:09 Stunden", "PT2H5M9S")]),
        ("de", "Offen von 8.30 bis 12 Uhr.", [("8.30", "2022-06-15T08:30"), ("12 Uhr", "2022-06-15T12:00")]),
        ("de", "Sie baute zwei Jahre und drei Monate.", [("zwei Jahre und drei Monate", "P2Y3M")]),
        ("de", "Sie lief eine Stunde und 20 Minuten.", [("eine Stunde und 20 Minuten", "PT1H20M")]),
        ("de", "Um halb eins kam er.", [("halb eins", "2022-06-15T00:30")]),
        ("de", "Ende der 90er fuhr er 90 Kilometer pro Stunde.", [("Ende der 90er", "199X")]),
        ("fr", "Dans les prochains jours il pleuvra.", [("les prochains jours", "FUTURE_REF")]),
        ("es", "En los últimos meses llovió.", [("los últimos meses", "PAST_REF")]),
    ],
)
def test_stretches_and_clock_times(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("de", "„Gestern rief er an“, hat sie am Montag gesagt.", ["2022-06-12", "2022-06-13"]),
        ("de", "„Gestern rief er an“, will sie am Montag sagen.", ["2022-06-14", "2022-06-20"]),
        ("fr", "« Il est venu hier », confiait-elle lundi.", ["2022-06-12", "2022-06-13"]),
        ("fr", "« Je pars dans trois jours », a dit lundi le maire.", ["2022-06-16", "2022-06-13"]),
        ("es", "«Vino hace dos días», había dicho el lunes.", ["2022-06-11", "2022-06-13"]),
    ],
)
def test_days_in_quoted_words_count_from_the_day_they_were_said(language: str, text: str, values: list[str]) -> None:
    assert [one for _, one in found(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [  # what is mentioned last is compared with what is mentioned before
        ("de", "Im ersten Halbjahr 2021 stieg er, im Vorjahreszeitraum sank er.", "2021-H1"),
        ("de", "Im ersten Halbjahr 2021 stieg er. Ein Jahr zuvor war er gesunken.", "2020-H1"),
        ("fr", "Il a baissé au premier semestre 2021, après une hausse un an plus tôt.", "2020-H1"),
        ("es", "Bajó en el primer semestre de 2021, más que un año antes.", "2020-H1"),
        ("es", "Bajó en el tercer trimestre de 2021, tras subir en el mismo periodo de 2019.", "2019-Q3"),
        ("de", "Vergangene Woche waren es neun, in der Woche davor drei.", "2022-W22"),
        ("fr", "La semaine dernière, il y en avait neuf, contre trois la semaine précédente.", "2022-W22"),
        ("es", "La semana pasada hubo nueve, frente a tres la semana anterior.", "2022-W22"),
        ("de", "Um 8.15 Uhr kam er, zehn Minuten später ging er.", "2022-06-15T08:25"),
        ("fr", "Elle est partie hier à 23h30, revenue deux heures plus tard.", "2022-06-15T01:30"),
        ("es", "Salió a las 20:30 y volvió media hora después.", "2022-06-15T21:00"),
        ("de", "Er kam am 3. Mai, ab dem 21. war er weg.", "2022-05-21"),
        ("de", "Das Bad öffnet in drei Tagen.", "2022-06-18"),
        ("de", "Das Bad wurde in drei Tagen gebaut.", "P3D"),
    ],
)
def test_what_is_mentioned_before_fixes_a_date(language: str, text: str, value: str) -> None:
    assert [one for _, one in found(text, language)][-1] == value


def test_times_of_a_live_report_are_of_the_day_in_the_line_above() -> None:
    text = "Dienstag, 14. 6.\n9.10 Uhr: Ein Wal strandet\nHelfer kamen.\nMontag, 13. 6.\n18.20 Uhr: Ein Floß kentert"
    times = [value for _, value in found(text, "de") if value and "T" in value]
    assert times == ["2022-06-14T09:10", "2022-06-13T18:20"]


def test_a_record_keeps_nouns_for_the_past_and_the_future_alone() -> None:
    text = "In der Vergangenheit war der Hof klein, damals lebten hier sechs Leute. In Zukunft wird er größer."
    page = f"<html lang='de'><body><article><h1>Ein Hof</h1>{f'<p>{text}</p>' * 3}</article></body></html>"
    dates = convert(page.encode(), name="hof.html").dates
    assert {one.span.exact for one in dates} == {"der Vergangenheit", "Zukunft"}


def test_a_line_break_ends_an_expression() -> None:
    assert found("Stand: 3. Mai\n2010 Besucher kamen", "de") == [("3. Mai", "2022-05-03")]


def test_regional_tags_are_read_as_their_language() -> None:
    assert [one.value for one in find_dates("im Jänner 2021", language="de-AT")] == ["2021-01"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Das Gebäude ist heute ein Museum.", "PRESENT_REF"),
        ("de", "Noch heute erzählen die Leute davon.", "PRESENT_REF"),
        ("de", "Bis heute fehlt jede Spur.", "2022-06-15"),
        ("de", "Er lebt heute in Kiel.", "PRESENT_REF"),
        ("de", "Anna Roth, heute Bürgermeisterin, war dabei.", "PRESENT_REF"),
        ("de", "Das Fest wird heute noch gefeiert.", "PRESENT_REF"),
        ("de", "Schon heute fehlen Tausende Lehrer.", "PRESENT_REF"),
        ("de", "Der Brauch gilt heute als überholt.", "PRESENT_REF"),
        ("de", "Heute tagt der Rat.", "2022-06-15"),
        ("de", "Der Rat tagt heute.", "2022-06-15"),
        ("de", "Heute ist der Rat zusammengetreten.", "2022-06-15"),
        ("de", "Das Gericht will noch heute entscheiden.", "2022-06-15"),
        ("de", "Der Minister hat heute sein Amt angetreten.", "2022-06-15"),
        ("de", "Die Sitzung beginnt heute um 10 Uhr.", "2022-06-15"),
        ("de", "Der Kanzler reist heute nach Rom.", "2022-06-15"),
        ("de", "Heute werden bis zu 30 Grad erwartet.", "2022-06-15"),
        ("fr", "Le bâtiment est aujourd'hui un musée.", "PRESENT_REF"),
        ("fr", "Encore aujourd'hui, on en parle.", "PRESENT_REF"),
        ("fr", "Il vit aujourd'hui à Brest.", "PRESENT_REF"),
        ("fr", "La ville compte aujourd'hui 9000 habitants.", "PRESENT_REF"),
        ("fr", "Le conseil se réunit aujourd'hui.", "2022-06-15"),
        ("fr", "Aujourd'hui, le tribunal rendra son arrêt.", "2022-06-15"),
        ("fr", "Il a été élu aujourd'hui.", "2022-06-15"),
        ("fr", "Le ministre a annoncé aujourd'hui une réforme.", "2022-06-15"),
        ("es", "El edificio es hoy un museo.", "PRESENT_REF"),
        ("es", "Todavía hoy se habla de ello.", "PRESENT_REF"),
        ("es", "Hoy en día todos lo saben.", "PRESENT_REF"),
        ("es", "Vive hoy en Cádiz.", "PRESENT_REF"),
        ("es", "El pleno se reúne hoy.", "2022-06-15"),
        ("es", "Hoy dictará sentencia el tribunal.", "2022-06-15"),
        ("es", "El ministro ha anunciado hoy una reforma.", "2022-06-15"),
        ("es", "El rey llega hoy a Lima.", "2022-06-15"),
    ],
)
def test_today_is_the_day_of_writing_or_these_days(language: str, text: str, value: str) -> None:
    assert [one[:10] for _, one in found(text, language) if one] == [value[:10]]
