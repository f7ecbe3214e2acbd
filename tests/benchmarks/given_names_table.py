"""Write `lexicons/<language>/given_names.csv` from the name lists of the PyPI package Faker (MIT licence).

`python tests/benchmarks/given_names_table.py` with Faker installed. Its Swiss lists are those of the Swiss Federal
Statistical Office, the Colombian ones those of datos.gov.co; names of both genders are listed without one.
Rows of other sources are kept.
"""

from __future__ import annotations

import csv
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

LEXICONS = Path(__file__).parent.parent.parent / "src" / "newsschema" / "lexicons"
LOCALES = {
    "de": ("de_DE", "de_CH", "de_AT"),
    "fr": ("fr_FR", "fr_CA", "fr_CH", "de_CH"),
    "es": ("es_ES", "es_MX", "es_AR", "es_CO", "es_CL"),
}


def names(locale: str, gender: str) -> set[str]:
    """The single given names of one list, those in capitals written as usual."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    listed = getattr(provider, f"first_names_{gender}")
    return {name.strip() for name in listed if name.isalpha() and name[0].isupper() and len(name) > 1}


def main() -> None:
    """Write the three tables."""
    source = f"Faker {version('faker')} (MIT), person providers"
    for language, locales in LOCALES.items():
        male = set().union(*(names(locale, "male") for locale in locales))
        female = set().union(*(names(locale, "female") for locale in locales))
        groups = {"masc": male - female, "fem": female - male, "": male & female}
        path = LEXICONS / language / "given_names.csv"
        with path.open(encoding="utf-8", newline="") as file:
            others = [row for row in csv.reader(file) if row[2] != "source" and not row[2].startswith("Faker")]
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(("names", "gender", "source"))
            for gender, group in groups.items():
                table.writerow((" ".join(sorted(group)), gender, f"{source} {', '.join(locales)}"))
            table.writerows(others)


if __name__ == "__main__":
    main()
