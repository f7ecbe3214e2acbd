"""Figures of German, French and Spanish, read by tables alone."""

from __future__ import annotations

import pytest

from newsschema.extract.figures import find_figures

FOUND = [  # language, text, span, kind, value or ends, unit, counted, modifier
    ("de", "Rund 9.000 Autos fuhren vorbei.", "Rund 9.000", "count", 9000, None, "Autos", "approx"),
    ("de", "Das kostet 18 Millionen Euro.", "18 Millionen Euro", "money", 18_000_000, "EUR", None, None),
    ("de", "Das kostet 2,5 Mrd. Euro.", "2,5 Mrd. Euro", "money", 2_500_000_000, "EUR", None, None),
    ("de", "Es sind 3,5 Prozent mehr.", "3,5 Prozent", "percent", 3.5, "%", None, None),
    ("de", "Sie verlor zwei Prozentpunkte.", "zwei Prozentpunkte", "percent", 2, "%", None, None),
    ("de", "Ein 41-Jähriger wurde verletzt.", "41-Jähriger", "age", 41, "a", None, None),
    ("de", "Er ist 35 Jahre alt.", "35 Jahre alt", "age", 35, "a", None, None),
    ("de", "Mehr als 20 Spieler kamen.", "Mehr als 20", "count", 20, None, "Spieler", "more_than"),
    ("de", "Einundvierzig Boote sanken.", "Einundvierzig", "count", 41, None, "Boote", None),
    ("de", "Dreitausend Bäume fielen um.", "Dreitausend", "count", 3000, None, "Bäume", None),
    ("de", "Es waren 10 bis 20 Meter.", "10 bis 20 Meter", "measure", (10, 20), "m", None, None),
    ("de", "Es waren 200 Millionen mehr.", "200 Millionen", "count", 200_000_000, None, None, None),
    ("de", "Drei Viertel der Befragten sind dafür.", "Drei Viertel", "ratio", 0.75, None, "Befragten", None),
    ("de", "Sie zahlt anderthalb Millionen Euro.", "anderthalb Millionen Euro", "money", 1_500_000, "EUR", None, None),
    (
        "de",
        "Es sind rund eineinhalb Milliarden Euro.",
        "rund eineinhalb Milliarden Euro",
        "money",
        1.5e9,
        "EUR",
        None,
        "approx",
    ),
    (
        "de",
        "Es kamen zweieinhalb Millionen Menschen.",
        "zweieinhalb Millionen",
        "count",
        2_500_000,
        None,
        "Menschen",
        None,
    ),
    ("de", "Der Umsatz stieg auf 3,2 M€.", "3,2 M€", "money", 3_200_000, "EUR", None, None),
    ("fr", "Il a obtenu 27 % des voix.", "27 %", "percent", 27, "%", None, None),
    ("fr", "Plus de 12 000 habitants sont partis.", "Plus de 12 000", "count", 12000, None, "habitants", "more_than"),
    ("fr", "Cela coûte 323 millions d'euros.", "323 millions d'euros", "money", 323_000_000, "EUR", None, None),
    ("fr", "Quatre-vingt-quinze bateaux ont coulé.", "Quatre-vingt-quinze", "count", 95, None, "bateaux", None),
    ("fr", "Soixante-douze bateaux ont coulé.", "Soixante-douze", "count", 72, None, "bateaux", None),
    ("fr", "Vingt et un bateaux ont coulé.", "Vingt et un", "count", 21, None, "bateaux", None),
    ("fr", "Un homme de 41 ans est mort.", "41 ans", "age", 41, "a", None, None),
    ("fr", "Le vent a soufflé à 195 km/h.", "195 km/h", "measure", 195, "km/h", None, None),
    ("fr", "Le contrat vaut 450 k€.", "450 k€", "money", 450_000, "EUR", None, None),
    ("es", "Cuesta 25.000 euros.", "25.000 euros", "money", 25000, "EUR", None, None),
    ("es", "Cuesta 1,400 millones de soles.", "1,400 millones de soles", "money", 1_400_000_000, "PEN", None, None),
    ("es", "Cuesta dos mil millones de euros.", "dos mil millones de euros", "money", 2_000_000_000, "EUR", None, None),
    ("es", "Unas 50 mil personas huyeron.", "Unas 50 mil", "count", 50000, None, "personas", "approx"),
    ("es", "Treinta y cinco barcos se hundieron.", "Treinta y cinco", "count", 35, None, "barcos", None),
    ("es", "Subió un 3,5 %.", "3,5 %", "percent", 3.5, "%", None, None),
    ("es", "Un hombre de 41 años, vecino de la zona, murió.", "41 años", "age", 41, "a", None, None),
]
NONE = [
    ("de", "Der Verein gewann 3:1 und 95:80."),
    ("de", "Er kam am 3. Mai 2021 um 20 Uhr."),
    ("de", "Es dauerte drei Wochen."),
    ("de", "Nach anderthalb Stunden war Schluss."),
    ("de", "Das steht in Artikel 5 und in Nr. 12 der Satzung."),
    ("de", "Der G8 und die A7 sind Namen."),
    ("de", "Ein Haus und eine Brücke."),
    ("de", "Das Amt sitzt in der Ahornstraße 20, 10115 Berlin."),
    ("fr", "Écrivez au 12, rue des Lilas, 69003 Lyon."),
    ("es", "La oficina está en la calle Mayor 5, 28013 Madrid."),
    ("fr", "Il a gagné 3-1 le 3 mai 2021."),
    ("fr", "Cela dure depuis trois semaines."),
    ("fr", "Le numéro 12 est absent."),
    ("es", "Ganó 3-1 el 3 de mayo de 2021."),
    ("es", "Dura desde hace tres semanas."),
    ("es", "La escuela N° 5167 está cerrada."),
]


@pytest.mark.parametrize(("language", "text", "span", "kind", "value", "unit", "counted", "modifier"), FOUND)
def test_what_a_figure_says(
    language: str,
    text: str,
    span: str,
    kind: str,
    value: float | tuple[float, float],
    unit: str | None,
    counted: str | None,
    modifier: str | None,
) -> None:
    [figure] = find_figures(text, language=language)
    stated = (figure.low, figure.high) if isinstance(value, tuple) else figure.value
    assert (figure.span.exact, figure.kind, stated, figure.unit) == (span, kind, value, unit)
    assert (figure.counted, figure.modifier) == (counted, modifier)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_numbers_that_are_no_figures(language: str, text: str) -> None:
    assert [figure.span.exact for figure in find_figures(text, language=language)] == []


def test_a_lower_end_alone() -> None:
    [figure] = find_figures("Il y avait des milliers de manifestants.", language="fr")
    assert (figure.value, figure.low, figure.counted, figure.modifier) == (None, 2000, "manifestants", "approx")
