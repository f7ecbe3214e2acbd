"""Figures in German and Spanish: ranks by place, scores in compounds, counts joined by hyphens, ranges with "bis"."""

from __future__ import annotations

import pytest

from newsschema.extract.figures import find_figures


def found(text: str, language: str) -> list[tuple[str, str, str | None]]:
    return [(one.span.exact, one.kind, one.counted) for one in find_figures(text, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Chor landete auf Platz sechs.", [("sechs", "ordinal", None)]),
        ("Auf Platz 12 der Liste steht Lund.", [("12", "ordinal", None)]),
        ("Sie stieg auf Rang eins.", [("eins", "ordinal", None)]),
        ("Er wohnt am Alten Platz 3 in Lund.", []),
        ("Der Stand ist am Platz 6.", []),
        ("Der Platz zwei Häuser weiter ist leer.", [("zwei", "count", "Häuser")]),
        ("Sie kam auf den dritten Platz.", [("dritten", "ordinal", "Platz")]),
        ("Als Tabellenzweiter fuhr er heim.", [("Tabellenzweiter", "ordinal", None)]),
        ("Die Viertplatzierte weinte.", [("Viertplatzierte", "ordinal", None)]),
        ("Der zweite Zug fuhr heim.", []),
        ("Ada Kern wurde Dritte.", [("Dritte", "ordinal", None)]),
        ("Er kam als Fünfter ins Ziel.", [("Fünfter", "ordinal", None)]),
        ("Ein Dritter half.", []),
        ("Es galt als Erste Hilfe.", []),
        ("Er half als dritter Mann.", []),
        ("Der SC feierte einen 4:2-Sieg.", [("4:2", "ratio", None)]),
        ("Ein 2:30-Minuten-Film lief.", []),
        ("Lund siegte 38:22 (22:12).", [("38:22", "ratio", None), ("22:12", "ratio", None)]),
        ("Der Zug um 22:12 (22:10) fiel aus.", []),
        ("Der Zehn-Punkte-Plan half.", [("Zehn", "count", "Punkte")]),
        ("Das 500-Seelen-Dorf feiert.", [("500", "count", "Seelen")]),
        ("Die G-20-Staaten tagen.", []),
        ("Der Rat baut im Quartier Drei-Seen-Lund.", []),
        ("Der Park Drei-Seen-Lund ist zu.", []),
        ("Drei weitere Boote sanken.", [("Drei", "count", "Boote")]),
        ("Zwei kleine Boote sanken.", [("Zwei", "count", "kleine Boote")]),
        ("Lund gewann mit 22:20.", [("22:20", "ratio", None)]),
        ("Lund verlor 25:20, 23:25.", [("25:20", "ratio", None), ("23:25", "ratio", None)]),
        ("Die Züge fahren 12:10, 13:10.", []),
        ("Die dreijährige Tochter schlief.", [("dreijährige", "age", "Tochter")]),
        ("Die dreijährige Pause war um.", []),
        ("Nach 20-jähriger Karriere ging er.", []),
        ("Es war eine 80-prozentige Mehrheit.", [("80-prozentige", "percent", "Mehrheit")]),
        ("Die 40- bis 50-Jährigen kamen.", [("40- bis 50-Jährigen", "age", None)]),
    ],
)
def test_german(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert found(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ocupa el puesto 6 de la lista.", [("6", "ordinal", None)]),
        ("Acabó en la sexta posición.", [("sexta", "ordinal", "posición")]),
        ("La sexta barca llegó.", []),
        ("Hay un par de barcas.", [("un par", "count", "barcas")]),
    ],
)
def test_spanish(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert found(text, "es") == expected
