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
