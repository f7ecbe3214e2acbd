"""Dates in French: elided words before them, years behind nouns, sentences of prison and ages, tenses."""

from __future__ import annotations

from datetime import date

import pytest

from newsschema.extract.dates import find_dates

WEDNESDAY = date(2022, 6, 15)


def found(text: str) -> list[tuple[str, str | None]]:
    return [(one.span.exact, one.value) for one in find_dates(text, reference=WEDNESDAY, language="fr")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le bac n'est reparti qu'à 11 heures.", [("11 heures", "2022-06-15T11:00")]),
        ("Le bac n'est reparti qu’à 11h20.", [("11h20", "2022-06-15T11:20")]),
        ("Il en reste moins qu'en avril.", [("avril", "2022-04")]),
        ("Le lait coûte plus qu'un an auparavant.", [("un an auparavant", "2021")]),
        ("Il demande un délai d'un an.", [("un an", "P1Y")]),
        ("Tout sera prêt d'ici à 2060.", [("d'ici à 2060", "2060")]),
        ("Il plut entre mars et mai.", [("mars", "2022-03"), ("mai", "2022-05")]),
        ("Le départ est fixé à samedi, 14 heures.", [("samedi, 14 heures", "2022-06-18T14:00")]),
        ("Samedi, 14 heures de route furent inutiles.", [("Samedi", "2022-06-11"), ("14 heures", "PT14H")]),
        ("Il impose deux ans de stage, un an avant toute embauche.", [("deux ans", "P2Y"), ("un an", "P1Y")]),
        ("Les caves ont été passées au peigne fin.", []),
    ],
)
def test_what_is_around_a_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Le budget 2021 a été voté.", ["2021"]),
        ("La campagne présidentielle 2017 fut longue.", ["2017"]),
        ("La coupe du monde 2018 fut belle.", ["2018"]),
        ("L'exercice 2020 se solde par une perte.", ["2020"]),
        ("La rentrée 2023 approche.", []),  # may count what follows
        ("Le tournoi a réuni 2012 joueurs.", []),
        ("Le prix de la vache est de 2000 euros.", []),
        ("Il loge chambre 2012.", []),
    ],
)
def test_years_behind_nouns_of_what_is_yearly(text: str, years: list[str]) -> None:
    assert [value for _, value in found(text)] == years


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Elle a été condamnée à trois ans d'emprisonnement.", ["P3Y"]),
        ("Il a été condamné à six ans d'inéligibilité.", ["P6Y"]),
        ("Le parquet requiert deux ans ferme.", ["P2Y"]),
        ("Un avocat normand de 44 ans plaide.", []),
        ("Les enfants de moins de 12 ans entrent librement.", []),
        ("Une voisine âgée de près de 90 ans regarde.", []),
        ("Des élèves âgés de 8 à 10 ans chantent.", []),
        ("Elle est partie à 19 ans.", []),
        ("Un contrat de 3 ans a été signé.", ["P3Y"]),
    ],
)
def test_sentences_and_terms_are_durations_and_ages_are_none(text: str, values: list[str]) -> None:
    assert [value for _, value in found(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le bail, signé mardi au port, court sur dix ans.", "2022-06-14"),
        ("Les marins, arrivés samedi, repartent.", "2022-06-11"),
        ("La visite, prévue mardi, aura lieu au port.", "2022-06-21"),
        ("La finale, reportée à samedi, se jouera au port.", "2022-06-18"),
        ("Le blé, monté à 300 euros en décembre, recule.", "2021-12"),
        ("Après le rejet, lundi, de la motion, la séance reprend.", "2022-06-13"),
        ("Après la mort, lundi, d'un docker, le port est fermé.", "2022-06-13"),
        ("Après le défilé, lundi, les rues rouvriront.", "2022-06-20"),
        ("Ils demandent 400 euros, à verser avant vendredi.", "2022-06-17"),
        ("Ils en vendent moins qu'en avril.", "2022-04"),
        ("Le loyer progresse par rapport à novembre.", "2021-11"),
        ("Au printemps, elle y a ouvert un bar.", "2022-SP"),
        ("Le bar ferme le lundi.", "XXXX-WXX-1"),
        ("Il part le lundi 20 juin.", "2022-06-20"),
        ("Il est parti le lundi suivant.", "2022-06-20"),
    ],
)
def test_past_and_future(text: str, value: str) -> None:
    assert found(text)[0][1] == value
