"""Change and rate of figures in German, French and Spanish."""

from __future__ import annotations

import pytest

from newsschema import find_figures

CHANGES = [  # language, text, the change of each figure
    ("en", "Sales rose 5% in May and 3% in June.", ["up", "up"]),
    ("en", "The tax is 5% on fuel and 3% on coal.", [None, None]),
    ("en", "They have a 28% increased risk.", ["up"]),
    ("en", "They have a 28% stake.", [None]),
    ("en", "Fares have risen by a net $4.", ["up"]),
    ("en", "They want a 5% pay rise in each of the next two years.", ["up"]),
    ("en", "Traffic is 52% below that of May.", ["down"]),
    ("en", "It was a 5% share in pay.", [None]),
    ("en", "Fans shorten drying time by 25 percent.", ["down"]),
    ("de", "Der Umsatz stieg um 5 Prozent.", ["up"]),
    ("de", "Der Umsatz ist um rund 5 Prozent gestiegen.", ["up"]),
    ("de", "Die Aktie legte um 3 Prozent zu.", ["up"]),
    ("de", "Die Preise gingen um 2,5 Prozent zurück.", ["down"]),
    ("de", "Der Gewinn brach um 40 Prozent ein.", ["down"]),
    ("de", "Ein Plus von 4 Prozent meldete der Verband.", ["up"]),
    ("de", "Das war ein Umsatzrückgang von 12 Prozent.", ["down"]),
    ("de", "Es kamen 7 Prozent mehr Gäste.", ["up"]),
    ("de", "Die Aktie verlor 11 Prozent.", ["down"]),
    ("de", "Der Umsatz stieg auf 18 Millionen Euro.", [None]),
    ("de", "Die Arbeitslosenquote liegt bei 5 Prozent.", [None]),
    ("de", "Das kostet 18 Millionen Euro.", [None]),
    ("de", "Sie legte 20 Euro auf den Tisch.", [None]),
    ("fr", "Les prix ont augmenté de 5 %.", ["up"]),
    ("fr", "Le bénéfice est en hausse de 12 %.", ["up"]),
    ("fr", "Le chiffre d'affaires a reculé de 3 %.", ["down"]),
    ("fr", "Une baisse de 8 % en un an.", ["down"]),
    ("fr", "C'est 10 % de moins qu'en mai.", ["down"]),
    ("fr", "Le taux est passé à 5 %.", [None]),
    ("fr", "Le quart, soit 25 %, est perdu.", [None]),
    ("es", "El paro subió un 3 %.", ["up"]),
    ("es", "Las ventas cayeron un 7,5 %.", ["down"]),
    ("es", "Una subida del 5 % en marzo.", ["up"]),
    ("es", "Ganó un 12 % más que el año anterior.", ["up"]),
    ("es", "El paro se sitúa en el 11 %.", [None]),
    ("es", "La inflación subió hasta el 4 %.", [None]),
]
RATES = [  # language, text, unit, per
    ("en", "Limes are $2 a pot at the fair.", "USD", "pot"),
    ("en", "Water is $2 a drum.", "USD", "drum"),
    ("en", "It cost $2 a minister said.", "USD", None),
    ("en", "It made $2m a decade ago.", "USD", None),
    ("de", "Das kostet 900 Euro pro Monat.", "EUR", "mo"),
    ("de", "Er verdient 4000 Euro im Monat.", "EUR", "mo"),
    ("de", "Es fielen 80 Euro je Tonne an.", "EUR", "t"),
    ("de", "Das macht 12 Euro pro Aktie.", "EUR", "Aktie"),
    ("de", "Es sind 250 Fälle pro 100.000 Einwohner.", None, "100.000 Einwohner"),
    ("fr", "Cela coûte 900 euros par mois.", "EUR", "mo"),
    ("fr", "Elle gagne 15 euros l'heure.", "EUR", "h"),
    ("fr", "Il se vend 200 euros la tonne.", "EUR", "t"),
    ("es", "Cuesta 900 euros al mes.", "EUR", "mo"),
    ("es", "Pagan 0,45 euros por acción.", "EUR", "acción"),
    ("es", "Se vende a 80 dólares el barril.", "USD", "[bbl_us]"),
    ("fr", "Le gîte coûte 890 euros mensuels.", "EUR", "mo"),
    ("fr", "Un loyer mensuel de 890 euros suffit.", "EUR", "mo"),
    ("fr", "La pomme vaut 3 €/kg.", "EUR", "kg"),
    ("fr", "Le gîte coûte 90 euros la nuit.", "EUR", "nuit"),
    ("fr", "On trouve 90 brebis au kilomètre carré.", None, "km2"),
    ("es", "La finca vale 90 euros el metro cuadrado.", "EUR", "m2"),
    ("de", "Der Kuchen kostet 3 Euro das Stück.", "EUR", "Stück"),
    ("de", "Sie zahlt 90 Euro jeden Monat.", "EUR", "mo"),
    ("fr", "Elle gagne 1 500 euros net par mois.", "EUR", "mo"),
    ("es", "Hay 3 robos por cada 1.000 vecinos.", None, "1.000 vecinos"),
    ("de", "Das kostet 900 Euro.", "EUR", None),
    ("fr", "Il a payé 900 euros la semaine dernière.", "EUR", None),
]


@pytest.mark.parametrize(("language", "text", "ways"), CHANGES)
def test_the_direction_of_a_change(language: str, text: str, ways: list[str | None]) -> None:
    assert [figure.change for figure in find_figures(text, language=language)] == ways


@pytest.mark.parametrize(("language", "text", "unit", "per"), RATES)
def test_what_a_rate_is_for(language: str, text: str, unit: str | None, per: str | None) -> None:
    figure = find_figures(text, language=language)[0]
    assert (figure.unit, figure.per) == (unit, per)
