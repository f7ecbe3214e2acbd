"""Write `proper_words.csv` and `open_classes.csv` of German, French and Spanish from public tables.

`python tests/benchmarks/proper_words_table.py` with Babel and Faker installed: names of countries and cities from CLDR,
surnames and cities from Faker (MIT licence), given names and titles from the tables of the same folder. Rows of other
sources are kept.
"""

from __future__ import annotations

import csv
from importlib import import_module
from pathlib import Path

from newsschema.lexicons import rows

LEXICONS = Path(__file__).parent.parent.parent / "src" / "newsschema" / "lexicons"
LOCALES = {
    "de": ("de_DE", "de_AT", "de_CH", "en_US"),
    "fr": ("fr_FR", "fr_CA", "fr_CH", "en_US"),
    "es": ("es_ES", "es_MX", "es_AR", "es_CO", "es_CL", "en_US"),
}
CLDR = "CLDR (Unicode licence), territories and time zones, from Babel"
FAKER = "Faker (MIT), person and address providers"
COPIED = "titles.csv and given_names.csv of this folder"


def places(language: str) -> set[str]:
    """Return the words of the names of countries and cities that are one word."""
    locale = import_module("babel").Locale(language)
    listed = {name for code, name in locale.territories.items() if code.isalpha()}
    listed |= {zone["city"] for zone in locale.time_zones.values() if "city" in zone}
    return {name.lower() for name in listed if name.isalpha() and name[0].isupper() and len(name) > 3}


def surnames_and_cities(language: str) -> set[str]:
    """Return the surnames and cities of the countries of a language and the commonest surnames in the USA."""
    found = set[str]()
    for locale in LOCALES[language]:
        found.update(import_module(f"faker.providers.person.{locale}").Provider.last_names)
        if locale != "en_US":
            found.update(getattr(import_module(f"faker.providers.address.{locale}").Provider, "cities", ()))
    return {name.lower() for name in found if name.isalpha() and name[0].isupper() and len(name) > 3}


def write(name: str, language: str, groups: dict[tuple[str, str], set[str]]) -> None:
    """Write a table of words by their classes, with the rows of other sources first."""
    kept = [(row["classes"], row["words"], row["source"]) for row in rows(name, language)]
    kept = [row for row in kept if row[2] not in (CLDR, FAKER, COPIED)]
    known = {word for _, words, _ in kept for word in words.split()}
    with (LEXICONS / language / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("classes", "words", "source"))
        table.writerows(kept)
        for (classes, source), words in groups.items():
            if words - known:
                table.writerow((classes, " ".join(sorted(words - known)), source))


def main() -> None:
    """Write the tables of each language."""
    for language in LOCALES:
        given = {name.lower() for row in rows("given_names", language) for name in row["names"].split()}
        named = places(language)
        surnames = surnames_and_cities(language) - named
        titles = {row["title"].lstrip("-").lower() for row in rows("titles", language)}
        groups = {
            ("P", CLDR): named - given,
            ("P", FAKER): surnames - given,
            ("PG", CLDR): named & given,
            ("PG", FAKER): surnames & given,
            ("G", COPIED): given - named - surnames,
        }
        write("proper_words", language, groups)
        write("open_classes", language, {("n", COPIED): {title for title in titles - named if title.isalpha()}})


if __name__ == "__main__":
    main()
