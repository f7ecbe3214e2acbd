"""Write `lexicons/<language>/occupations.csv`, nouns for what somebody does, from Faker's lists of jobs (MIT licence).

`python tests/benchmarks/occupations_table.py` with Faker installed. The noun of a job is its first word. The lists have
masculine forms; the feminine one is the regular one (Duden, Die Grammatik, 2016; Académie française, La féminisation
des noms de métiers, 2019; RAE, Nueva gramática, 2009). What more often names a thing, a field or a body ("modelo",
"física") and what has no masculine form is left out.
"""

from __future__ import annotations

import csv
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

LEXICONS = Path(__file__).parent.parent.parent / "src" / "newsschema" / "lexicons"
PROVIDERS = {"de": "de_DE", "fr": "fr_FR", "es": "es_ES"}
FEMININE = {
    "de": (
        ("mann", ""), ("arzt", ""), ("mter", ""), ("er", "erin"), ("ist", "istin"), ("ant", "antin"), ("ot", "otin"),
        ("wirt", "wirtin"), ("eur", "eurin"),
    ),
    "fr": (
        ("ateur", "atrice"), ("cteur", "ctrice"), ("iteur", "itrice"), ("eur", "euse"), ("ien", "ienne"),
        ("er", "ère"), ("ant", "ante"), ("cin", ""), ("é", "ée"),
    ),
    "es": (("or", "ora"), ("ico", ""), ("o", "a"), ("án", "ana"), ("ín", "ina")),
}  # fmt: skip
"""Endings of masculine nouns and of the feminine ones, the first that fits; "" for none. Others have both genders."""
AMBIGUOUS = {
    "de": "krankenschwester",
    "fr": "acteur commercial expert facteur femme garde garçon guide hôte hôtesse maître moniteur",
    "es": "comercial constructor fabricante guardia guía modelo operador personal receptor regulador",
}
ENGLISH = "manager"
"""The second word of a job that is printed in English: "community manager"."""


def nouns(job: str) -> list[str]:
    """The noun of a job in lower case, in a list that is empty where its first word is none."""
    words = job.replace(",", " ").replace("/", " ").strip("()").lower().split()
    single = len(words[0]) > 3 and words[0].isalpha() and words[1:2] != [ENGLISH]
    return words[:1] if single else []


def main() -> None:
    """Write the three tables."""
    for language, locale in PROVIDERS.items():
        groups: dict[str, set[str]] = {"masc": set(), "fem": set(), "": set()}
        jobs = import_module(f"faker.providers.job.{locale}").Provider.jobs
        for word in {noun for job in jobs for noun in nouns(job)} - set(AMBIGUOUS[language].split()):
            ending = next((pair for pair in FEMININE[language] if word.endswith(pair[0])), None)
            groups["masc" if ending else ""].add(word)
            if ending and ending[1]:
                groups["fem"].add(word.removesuffix(ending[0]) + ending[1])
        with (LEXICONS / language / "occupations.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(("words", "gender", "source"))
            for gender, group in ((gender, group) for gender, group in groups.items() if group):
                source = f"Faker {version('faker')} (MIT), job provider {locale}"
                table.writerow((" ".join(sorted(group)), gender, source))


if __name__ == "__main__":
    main()
