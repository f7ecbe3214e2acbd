"""A date has one value however German, French and Spanish print it: seeded days in every form, within sentences."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from newsschema.extract.dates import find_dates

DAYS = [date(2023, 1, 1) + timedelta(days=random.Random(n).randrange(365)) for n in range(24)]
MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
}
FORMS = {  # sentences by language, each with one date; m is the month's name, w the weekday's
    "de": (
        "Stand: {d:02d}.{n:02d}.{y}",
        "Stand: {y}-{n:02d}-{d:02d}",
        "Sie traf am {d}. {m} {y} ein.",
        "Sie traf am {w}, {d}. {m} {y}, ein.",
        "Sie traf am {w}, dem {d}. {m} {y}, ein.",
        "Bis zum {d}.{n}.{y} war alles gut.",
    ),
    "fr": (
        "Publié le {d:02d}/{n:02d}/{y}.",
        "Publié le {d:02d}-{n:02d}-{y}.",
        "Mise à jour : {y}-{n:02d}-{d:02d}",
        "Elle est arrivée le {d} {m} {y}.",
        "Elle est arrivée le {w} {d} {m} {y}.",
        "Elle est arrivée {w}, le {d} {m} {y}.",
    ),
    "es": (
        "Publicado el {d:02d}/{n:02d}/{y}.",
        "Publicado el {d:02d}-{n:02d}-{y}.",
        "Publicado: {y}-{n:02d}-{d:02d}",
        "Llegó el {d} de {m} de {y}.",
        "Llegó el {d} de {m} del {y}.",
        "Llegó el {w}, {d} de {m} de {y}.",
        "Llegó el {w} {d} de {m} de {y}.",
        "Llegó el {d} {m} {y}.",
    ),
}


def printed(form: str, day: date, language: str) -> str:
    month, weekday = MONTHS[language].split()[day.month - 1], WEEKDAYS[language].split()[day.weekday()]
    return form.format(d=day.day, n=day.month, y=day.year, m=month, w=weekday)


@pytest.mark.parametrize(("language", "form"), [(language, form) for language in FORMS for form in FORMS[language]])
def test_a_day_has_one_value_in_every_form(language: str, form: str) -> None:
    for day in DAYS:
        found = find_dates(printed(form, day, language), reference="2024-03-01", language=language)
        assert [one.value for one in found] == [day.isoformat()]


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("de", "Am {w} ({d}. {m} {y}) brannte es."),
        ("fr", "Il a brûlé {w} ({d} {m} {y})."),
        ("es", "Ardió el {w} ({d} de {m} de {y})."),
    ],
)
def test_a_weekday_before_its_date_in_brackets_is_that_day(language: str, form: str) -> None:
    for day in DAYS:
        found = find_dates(printed(form, day, language), reference="2024-03-01", language=language)
        assert [one.value for one in found] == [day.isoformat()] * 2
