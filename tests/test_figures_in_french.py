"""Figures in French: who is of an age, what amounts describe, units of the figure before."""

from __future__ import annotations

import pytest

from newsschema import find_figures


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Le pêcheur, 38 ans, a nagé.", ["pêcheur"]),
        ("Une ancienne bouchère de 44 ans tient le bar.", ["ancienne bouchère"]),
        ("La gérante de l'auberge, 40 ans, sourit.", ["gérante"]),
        ("Des filles âgées de 6 à 9 ans chantent.", ["filles"]),
        ("L'éleveuse, âgée de 52 ans, dort.", ["éleveuse"]),
        ("Deux élèves de 13 et 17 ans ont fui.", ["élèves", "élèves", "élèves"]),
        ("Trois hommes, âgés de 20, 25 et 31 ans, dorment.", ["hommes"] * 4),
        ("L'entrée est libre pour les enfants de moins de 12 ans.", ["enfants"]),
        ("Le gardien Paul Mercier, 22 ans, est sorti.", [None]),  # a name
        ("Elle est partie à 19 ans.", [None]),
        ("Les plus de 65 ans votent.", [None]),
    ],
)
def test_who_is_of_an_age(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in find_figures(text, language="fr")] == counted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le pont a coûté 61 millions d'euros. L'autre est chiffré à 90 millions.", [(61e6, "EUR"), (90e6, "EUR")]),
        ("Le budget est de 4 milliards d'euros. Le gain a doublé, passant de 1,3 à 2,9 milliards.",
         [(4e9, "EUR"), (2, None), (1.3e9, "EUR"), (2.9e9, "EUR")]),
        ("Le chantier est chiffré à une centaine de millions d'euros.", [(100e6, "EUR")]),
        ("Le fonds de 30 millions d'euros aidera 8 millions de foyers.", [(30e6, "EUR"), (8e6, None)]),
        ("Une tasse coûte 3 euros. Il s'en vend 2 millions.", [(3, "EUR"), (2e6, None)]),  # no such sum
        ("Il a 2 millions de fans.", [(2e6, None)]),
    ],
)  # fmt: skip
def test_numbers_with_a_scale_share_the_currency_of_a_sum_before(
    text: str, expected: list[tuple[float, str | None]]
) -> None:
    assert [(figure.value, figure.unit) for figure in find_figures(text, language="fr")] == expected


def test_a_collective_number_of_a_scale() -> None:
    [figure] = find_figures("Des dizaines de millions d'euros ont disparu.", language="fr")
    assert (figure.low, figure.unit, figure.modifier) == (20e6, "EUR", "approx")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils montent à la 7e place.", [("7e", "ordinal", 7, "place")]),
        ("Elle occupe la sixième place du classement.", [("sixième", "ordinal", 6, "place")]),
        ("Lormont reste 16e.", [("16e", "ordinal", 16, None)]),
        ("Il vit dans le 6e arrondissement.", []),
        ("C'est la 6e édition du salon.", []),
        ("Elle a gagné trois fois.", [("trois", "count", 3, "fois")]),
        ("Elle a gagné une fois.", []),
        ("Le maire a signé 27 marchés sur 45.", [("27", "count", 27, "marchés"), ("45", "count", 45, "marchés")]),
        ("Les loyers triplaient.", [("triplaient", "ratio", 3, "loyers")]),
        ("Un doublé de Roe a suffi.", []),
        ("Le bus roulait à 90 km/h.", [("90 km/h", "measure", 90, "bus")]),
        ("Le chômage fond d'un tiers.", [("un tiers", "ratio", 0.333333, "chômage")]),
        ("Le maire limite le chauffage à 19 °C.", [("19 °C", "measure", 19, "chauffage")]),
    ],
)
def test_ranks_times_and_verbs(text: str, expected: list[tuple[str, str, float, str | None]]) -> None:
    found = find_figures(text, language="fr")
    assert [(figure.span.exact, figure.kind, figure.value, figure.counted) for figure in found] == expected


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Les vagues, hautes d'une dizaine de mètres, effraient.", ["vagues"]),
        ("Il vend dans un marché en hausse de 4 %.", ["marché"]),
        ("Le maire veut réduire de 3 % le trajet.", ["trajet"]),
        ("Le loyer est de 14 euros le mètre carré.", ["loyer"]),
        ("On réduira une facture qui doit passer de 30 euros cette année à 40 euros.", ["facture", "facture"]),
        ("Le maire s'étonne de la dette du port : 11 000 euros.", ["dette"]),
        ("Le vent a soufflé sur la côte : 107 km/h à Lormont.", [None]),
        ("Les 40 « rebelles » attendent.", ["rebelles"]),
        ("Le blé, monté à 300 euros la tonne, recule.", ["blé"]),
        ("Les escrocs ont gagné 387 000 euros.", [None]),  # who gets it
    ],
)
def test_what_an_amount_describes(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in find_figures(text, language="fr")] == counted


def test_a_level_behind_another_change_is_none() -> None:
    found = find_figures("On réduira une facture qui passera de 30 à 40 euros.", language="fr")
    assert [figure.change for figure in found] == [None, None]


def test_a_part_with_its_bound_behind() -> None:
    [figure] = find_figures("Un quart environ des élèves mange ici.", language="fr")
    assert (figure.span.exact, figure.modifier) == ("Un quart environ", "approx")
