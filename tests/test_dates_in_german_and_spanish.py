"""Dates in German and Spanish: vague times, adjectives of time, years before names, newspapers that are no dates."""

from __future__ import annotations

from datetime import date

import pytest

from newsschema.extract.dates import find_dates

WEDNESDAY = date(2022, 6, 15)


def found(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(one.span.exact, one.value) for one in find_dates(text, reference=WEDNESDAY, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In letzter Zeit sank der Preis.", [("letzter Zeit", "PAST_REF")]),
        ("In jüngster Vergangenheit sank der Preis.", [("jüngster Vergangenheit", "PAST_REF")]),
        ("In absehbarer Zeit wird gebaut.", [("absehbarer Zeit", "FUTURE_REF")]),
        ("In dieser Halle hat er Zeit.", []),
        ("Der Sieger der diesjährigen Messe steht fest.", [("diesjährigen", "2022")]),
        ("Die vorjährige Ernte war gut.", [("vorjährige", "2021")]),
        ("Der dreijährige Hund bellt.", []),
        ("Der Ausgang der gestrigen Wahl ist offen.", [("gestrigen", "2022-06-14")]),
        ("Am heutigen Mittwoch wird gewählt.", [("heutigen Mittwoch", "2022-06-15")]),
        ("Er verkaufte den Hof 2021 Anna Keller.", [("2021", "2021")]),
        ("Sie wurde 2018 Leiterin des Museums.", [("2018", "2018")]),
        ("Das Werk baut 2023 Motoren.", []),
        ("Sie zählten 2021 Vögel.", []),
        (
            "Am Montagabend siegte sie. Der Fehler des Abends blieb aus.",
            [("Montagabend", "2022-06-13TEV"), ("Abends", "2022-06-13TEV")],
        ),
        ("Des Abends geht er aus.", []),
        ("In den ersten drei Monaten des Vorjahres sank er.", [("den ersten drei Monaten des Vorjahres", "2021-Q1")]),
        ("Nach zweijähriger Haft kam er frei.", [("zweijähriger", "P2Y")]),
        ("Das 50-jährige Bestehen wird gefeiert.", [("50-jährige", "P50Y")]),
        ("Die zweijährige Tochter schlief.", []),
        ("In den ersten fünf Monaten sank er.", [("den ersten fünf Monaten", "P5M")]),
    ],
)
def test_german(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El diario publicó la carta.", []),
        ("Lo escribió en un diario local.", []),
        ("Los diarios callan.", []),
        ("El consumo diario sube.", [("diario", "P1D")]),
        ("Abre los días de diario.", [("los días de diario", "XXXX-WXX-WD")]),
        ("Las ventas, comparadas con 2019, suben.", [("2019", "2019")]),
        ("Habló con 2000 personas.", []),
        ("Cenan a una hora tardía.", []),
        ("Vive a una hora de aquí.", [("una hora", "PT1H")]),
        ("Con el paso de los años cambió.", [("los años", "PXY")]),
        ("El último de los años fue malo.", []),
        ("En los seis primeros meses de 2021 bajó.", [("los seis primeros meses de 2021", "2021-H1")]),
        ("En los cinco primeros meses bajó.", [("los cinco primeros meses", "P5M")]),
        ("Esperaron hora y media.", [("hora y media", "PT1H30M")]),
        ("En los últimos tiempos ha crecido.", [("los últimos tiempos", "PAST_REF")]),
    ],
)
def test_spanish(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "es") == expected
