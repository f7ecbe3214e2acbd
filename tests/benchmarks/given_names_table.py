"""Write `lexicons/<language>/given_names.csv` from the name lists of the PyPI package Faker (MIT licence).

`python tests/benchmarks/given_names_table.py` with Faker installed. Its Swiss lists are those of the Swiss Federal
Statistical Office, the Colombian ones those of datos.gov.co; names of both genders are listed without one.
Rows of other sources are kept. English gets the names of every other country with a list, in Latin letters as printed,
romanised and without accents, but those that its other rows or its words and places have.
"""

from __future__ import annotations

import csv
import unicodedata
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from newsschema.extract.quotes.passage.words import ADVERBS, DAYS, MONTHS, PREPOSITIONS
from newsschema.language import analyse
from newsschema.language.lemmas import open_classes
from newsschema.language.names import noun_kinds
from newsschema.lexicons import rows

LEXICONS = Path(__file__).parent.parent.parent / "src" / "newsschema" / "lexicons"
LOCALES = {
    "de": ("de_DE", "de_CH", "de_AT"),
    "fr": ("fr_FR", "fr_CA", "fr_CH", "de_CH"),
    "es": ("es_ES", "es_MX", "es_AR", "es_CO", "es_CL"),
}
# Countries whose lists are in Latin letters; Kenya and Ghana stand for English names too, which are known already.
LATIN = (
    "az_AZ", "cs_CZ", "da_DK", "de_AT", "de_CH", "de_DE", "en_IN", "en_KE", "en_NG", "en_PK", "en_TH", "es_AR",
    "es_CL", "es_CO", "es_ES", "es_MX", "et_EE", "fi_FI", "fr_BE", "fr_CA", "fr_CH", "fr_DZ", "fr_FR", "ga_IE",
    "ha_NG", "hr_HR", "hu_HU", "id_ID", "ig_NG", "is_IS", "it_IT", "lt_LT", "lv_LV", "nl_BE", "nl_NL", "no_NO",
    "pl_PL", "pt_BR", "pt_PT", "ro_RO", "sk_SK", "sl_SI", "sv_SE", "sw", "tr_TR", "tw_GH", "uz_UZ", "yo_NG",
)  # fmt: skip
# The letters of other lists as the press writes them in English: BGN/PCGN 1947 (Russian), Cabinet of Ministers 2010
# (Ukrainian), Transliteration Act 2009 (Bulgarian), ELOT 743 (Greek).
ROMANISED = {
    "ru_RU": "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch "
    "ш sh щ shch ъ - ы y ь - э e ю yu я ya",
    "uk_UA": "а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х "
    "kh ц ts ч ch ш sh щ shch ь - ю iu я ia",
    "bg_BG": "а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh "
    "щ sht ъ a ь y ю yu я ya",
    "el_GR": "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o",
}
INITIAL = {"ru_RU": {"е": "ye"}, "uk_UA": {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}}
FINAL = {"ru_RU": {"ий": "y", "ей": "ei"}, "uk_UA": {"ій": "iy"}}
# Devanagari (Hunterian system): vowels by themselves, consonants, and vowel signs; "~" ends a consonant's own vowel.
INDIAN = ("hi_IN", "mr_IN", "ne_NP")
VOWELS = "अ a आ a इ i ई i उ u ऊ u ऋ ri ए e ऐ ai ओ o औ au ऑ o"
SIGNS = "ा a ि i ी i ु u ू u ृ ri े e ै ai ो o ौ au ॉ o ् ~"
CONSONANTS = (
    "क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ ph ब b भ bh म m "
    "य y र r ल l व v श sh ष sh स s ह h ळ l"
)
DEVANAGARI = frozenset((VOWELS + SIGNS + CONSONANTS + "ंँ़").replace(" ", "")) - frozenset("abcdefghijklmnopqrstuvwxyz~")
SONORANTS = "ynrlmv"  # behind another consonant they keep the last vowel: Aditya, Chandra, but Anant
# Latin letters that have no decomposition in Unicode.
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"})
SHORT = 3  # letters of the shortest foreign name that is listed


def names(locale: str, gender: str) -> set[str]:
    """The single given names of one list, those in capitals written as usual."""
    return {name for name in listed(locale, gender) if name.isalpha() and name[0].isupper() and len(name) > 1}


def listed(locale: str, gender: str) -> set[str]:
    """The entries of one list."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    return {name.strip() for name in getattr(provider, f"first_names_{gender}")}


def romanised(name: str, locale: str) -> str:
    """Return a name in lower case in the Latin letters of its locale."""
    letters = iter(ROMANISED[locale].split())
    table = dict(zip(letters, letters, strict=True))
    name = unaccented(name.lower()) if locale == "el_GR" else name.lower().replace("ё", "e")
    begin = INITIAL.get(locale, {}).get(name[0], "")
    end = next((ending for ending in FINAL.get(locale, {}) if name.endswith(ending)), "")
    inner = name[bool(begin) : len(name) - len(end)]
    final = FINAL[locale][end] if end else ""
    return (begin + "".join(table.get(letter, "") for letter in inner) + final).replace("-", "")


def indian(name: str) -> set[str]:
    """Return a name in Devanagari in lower-case Latin letters, with and without vowels that are often silent.

    Raises KeyError for a letter without a row.
    """
    vowels, signs, consonants = (
        dict(zip(*[iter(one.split())] * 2, strict=True)) for one in (VOWELS, SIGNS, CONSONANTS)
    )
    sounds = list[str]()  # consonants, vowels, and "" for a consonant's own vowel
    for letter in name:
        if letter in "ंँ":
            sounds.append("n")
        elif letter in signs:
            sounds[-1] = signs[letter].replace("~", "-")
        elif letter in consonants:
            sounds += [consonants[letter], ""]
        elif letter != "़":
            sounds.append(vowels[letter])
    cluster = len(sounds) > _CLUSTER and sounds[-3] == "-" and sounds[-2] in SONORANTS
    if sounds[-1] == "" and not cluster:
        sounds[-1] = "-"
    full = "".join(sound or "a" for sound in sounds).replace("-", "")
    inner = range(2, len(sounds) - 2)
    silent = [
        at for at in inner if sounds[at] == "" and sounds[at - 2] not in ("", "-") and sounds[at + 2] not in ("", "-")
    ]
    short = "".join("" if at in silent else sound or "a" for at, sound in enumerate(sounds)).replace("-", "")
    return {full, short}


_CLUSTER = 3  # sounds of the shortest name that may end in a cluster


def unaccented(name: str) -> str:
    """Return a name in lower case without accents. Decomposition: Unicode, NFKD."""
    decomposed = unicodedata.normalize("NFKD", name.translate(PLAIN))
    return "".join(letter for letter in decomposed if letter.isalpha())


def foreign_names() -> dict[str, set[str]]:
    """Return the names of the world's lists in lower case, by gender; "" for those of both and without accents."""
    found: dict[str, set[str]] = {"male": set(), "female": set()}
    unknown = {name.lower() for name in import_module("faker.providers.person.en_PK").Provider.first_names}
    for gender, group in found.items():
        for locale in set(LATIN) - {"en_PK"}:
            if hasattr(import_module(f"faker.providers.person.{locale}").Provider, f"first_names_{gender}"):
                group.update(name.lower() for name in names(locale, gender))
        for locale in ROMANISED:
            group.update(romanised(name, locale) for name in names(locale, gender))
        for locale in INDIAN:
            group.update(
                *(indian(name) for name in listed(locale, gender) if set(name) <= DEVANAGARI and name[0] not in SIGNS)
            )
    known = found["male"] | found["female"]
    unknown |= {*map(unaccented, known)}  # "tunde" is Hungarian Tünde, a woman, and Nigerian Tunde, mostly a man
    both = (found["male"] & found["female"]) | (unknown - known)
    return {"masc": found["male"] - both, "fem": found["female"] - both, "": both}


def write_english(source: str) -> None:
    """Write the foreign names behind the rows of other sources."""
    path = LEXICONS / "en" / "given_names.csv"
    others = [row for row in rows("given_names", "en") if not row["source"].startswith("Faker")]
    known = {name for row in others for name in row["words"].split()}
    pack = analyse("", "en").pack
    known.update(pack.proper, noun_kinds("en"), PREPOSITIONS, ADVERBS, DAYS, MONTHS)
    known.update(row["title"] for row in rows("titles"))
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("gender", "share", "words", "source"))
        table.writerows([row[key] for key in ("gender", "share", "words", "source")] for row in others)
        for gender, group in foreign_names().items():
            fits = {name for name in group - known if name.isalpha() and len(name) >= SHORT}
            found = {name for name in fits if set(open_classes(name, pack)) <= {"P"}}
            share = "100" if gender else "50"
            for initial in sorted({name[0] for name in found}):
                words = " ".join(sorted(name for name in found if name[0] == initial))
                table.writerow((gender or "fem", share, words, f"{source} of 53 locales"))


def main() -> None:
    """Write the four tables."""
    source = f"Faker {version('faker')} (MIT), person providers"
    write_english(source)
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
