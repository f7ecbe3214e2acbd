"""Write `lexicons/en/holidays.csv`: named days, the countries that keep them, and the rule of their date.

usage: python tests/benchmarks/holidays_table.py     (needs the package `holidays`, MIT licence, at this time only)

Rules: "12-25" a day of the year; "11/4/4" the fourth Thursday of November ("5/1/-1" the last Monday of May), "11/4/4+1"
the day after it; "easter+1" and "orthodox-2" days from Western and Eastern Easter; else the days themselves, one per
year. A rule found for a country must give every day that the package lists from 2000 to 2035.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

from dateutil.easter import EASTER_ORTHODOX, easter

TARGET = Path(__file__).parents[2] / "src" / "newsschema" / "lexicons" / "en" / "holidays.csv"
YEARS = range(2000, 2036)
COUNTRIES = (
    "US", "CA", "GB", "IE", "AU", "NZ", "ZA", "IN", "PK", "BD", "LK", "NP", "SG", "MY", "HK", "PH", "NG", "KE",
    "GH", "UG", "TZ", "ZM", "ZW", "JM", "TT", "BB", "BS", "MT", "CY", "AE", "SA", "QA", "KW", "BH", "OM", "EG",
    "JO", "LB", "MA", "TN", "IL", "TR", "DE", "FR", "ES", "IT", "PT", "NL", "BE", "AT", "CH", "SE", "NO", "DK",
    "FI", "IS", "PL", "CZ", "SK", "HU", "RO", "BG", "GR", "HR", "RS", "UA", "RU", "JP", "KR", "CN", "TW", "TH",
    "VN", "ID", "BR", "AR", "MX", "CL", "CO", "PE",
)  # fmt: skip
# Names in English, and the names of the package that mean them; a country after a colon restricts a name to it.
NAMES = {
    "labor day": "Labor Day:US",
    "labour day": "Labor Day|Labour Day|International Labor Day|National Labour Day|Randol Fawkes Labour Day",
    "workers' day|worker's day": "Workers' Day|Worker's Day|International Workers' Day",
    "may day": "May Day",
    "independence day": "Independence Day|Greek Independence Day|Proclamation of Independence Day",
    "national day": "National Day|National Day Holiday|Qatar National Day",
    "republic day": "Republic Day", "constitution day": "Constitution Day", "freedom day": "Freedom Day",
    "liberation day": "Liberation Day", "victory day": "Victory Day", "unity day": "Unity Day",
    "memorial day": "Memorial Day", "veterans day|veterans' day": "Veterans Day",
    "thanksgiving|thanksgiving day": "Thanksgiving|Thanksgiving Day",
    "columbus day": "Columbus Day:US", "juneteenth": "Juneteenth National Independence Day",
    "martin luther king day|martin luther king jr day|mlk day": "Martin Luther King Jr. Day",
    "presidents day|presidents' day|president's day": "Washington's Birthday:US",
    "eid al-fitr|eid ul-fitr|eid-al-fitr|eid-ul-fitr": "Eid al-Fitr|Eid-ul-Fitr|Eid al-Fitr Holiday",
    "eid al-adha|eid ul-adha|eid-al-adha|eid-ul-adha": "Eid al-Adha|Eid-ul-Adha|Eid al-Adha Holiday",
    "islamic new year": "Islamic New Year", "diwali|deepavali": "Diwali|Deepavali",
    "holi": "Holi", "dussehra": "Dussehra", "vesak day": "Vesak Day|Vesak Full Moon Poya Day",
    "chinese new year": "Chinese New Year", "lunar new year": "Chinese New Year|Lunar New Year|Korean New Year",
    "mid-autumn festival": "Mid-Autumn Festival", "dragon boat festival": "Dragon Boat Festival",
    "yom kippur": "Yom Kippur", "rosh hashanah": "Rosh Hashanah", "passover|pesach": "Pesach", "sukkot": "Sukkot",
    "shavuot": "Shavuot", "purim": "Purim", "hanukkah|chanukah": "Hanukkah", "anzac day": "ANZAC Day|Anzac Day",
    "australia day": "Australia Day", "waitangi day": "Waitangi Day", "canada day": "Canada Day",
    "st stephen's day|saint stephen's day": "Saint Stephen's Day", "all saints' day|all saints day": "All Saints' Day",
    "heritage day": "Heritage Day", "human rights day": "Human Rights Day", "youth day": "Youth Day",
    "day of reconciliation": "Day of Reconciliation",
    "national heroes day|heroes' day": "National Heroes Day|Heroes' Day",
    "democracy day": "Democracy Day:NG", "madaraka day": "Madaraka Day", "mashujaa day": "Mashujaa Day",
    "jamhuri day": "Jamhuri Day", "pakistan day": "Pakistan Day", "malaysia day": "Malaysia Day",
    "africa day": "Africa Day|African Union Day", "emancipation day": "Emancipation Day",
    "bastille day": "National Day:FR", "reformation day": "Reformation Day", "armistice day": "Armistice Day",
}  # fmt: skip
# Days that are no public holidays in the package's sense, or are the same everywhere. Sources: the Western and Eastern
# calendars of feasts; custom.
FIXED = (
    ("christmas|christmas day|xmas|xmas day", "", "12-25", "lower"),
    ("christmas eve|xmas eve", "", "12-24", "lower"),
    ("boxing day", "", "12-26", ""),
    ("new year's eve|new years eve", "", "12-31", "lower"),
    ("new year's day|new years day", "", "01-01", "lower"),
    ("valentine's day|valentines day", "", "02-14", "lower"),
    ("st patrick's day|saint patrick's day", "", "03-17", ""),
    ("april fools' day|april fool's day|april fools day", "", "04-01", ""),
    ("burns night", "", "01-25", ""),
    ("holocaust memorial day|international holocaust remembrance day", "", "01-27", ""),
    ("international women's day", "", "03-08", ""),
    ("cinco de mayo", "", "05-05", ""),
    ("ve day|v-e day", "", "05-08", ""),
    ("flag day", "US", "06-14", ""),
    ("fourth of july", "", "07-04", ""),
    ("vj day|v-j day", "", "08-15", ""),
    ("indigenous peoples' day", "US", "10/1/2", ""),
    ("all souls' day|all souls day", "", "11-02", ""),
    ("guy fawkes night", "", "11-05", ""),
    ("world aids day", "", "12-01", ""),
    ("giving tuesday", "", "11/4/4+5", ""),
    ("small business saturday", "US", "11/4/4+2", ""),
    ("halloween", "", "10-31", "lower"),
    ("bonfire night", "", "11-05", ""),
    ("remembrance day", "", "11-11", ""),
    ("groundhog day", "", "02-02", ""),
    ("epiphany", "", "01-06", ""),
    ("earth day", "", "04-22", ""),
    ("mother's day|mothers day", "US CA AU NZ ZA IN SG PH DE IT", "5/7/2", "lower"),
    ("mother's day|mothers day", "GB IE NG", "easter-21", "lower"),
    ("father's day|fathers day", "US CA GB IE ZA IN SG PH NG", "6/7/3", "lower"),
    ("father's day|fathers day", "AU NZ", "9/7/1", "lower"),
    ("election day", "US", "11/1/1+1", "default own"),  # 2 U.S.C. 7; elsewhere each election has its own day
    ("remembrance sunday", "", "11/7/2", ""),
    ("black friday", "", "11/4/4+1", ""),
    ("cyber monday", "", "11/4/4+4", ""),
    ("shrove tuesday", "", "easter-47", ""),
    ("mardi gras|pancake day", "", "easter-47", ""),
    ("mothering sunday", "", "easter-21", ""),
    ("ash wednesday", "", "easter-46", ""),
    ("palm sunday", "", "easter-7", ""),
    ("maundy thursday", "", "easter-3", ""),
    ("good friday", "", "easter-2", ""),
    ("holy saturday", "", "easter-1", ""),
    ("easter|easter sunday", "", "easter+0", "lower"),
    ("easter monday", "", "easter+1", ""),
    ("ascension day", "", "easter+39", ""),
    ("pentecost|whit sunday", "", "easter+49", ""),
    ("whit monday", "", "easter+50", ""),
    ("orthodox easter|coptic easter", "", "orthodox+0", ""),
    ("orthodox good friday|coptic good friday", "", "orthodox-2", ""),
)


def listed() -> dict[str, dict[str, set[date]]]:
    """Return the days of each name of the package, by country."""
    import holidays

    found: dict[str, dict[str, set[date]]] = defaultdict(lambda: defaultdict(set))
    for country in COUNTRIES:
        part = "ON" if country == "CA" else None
        kinds = ("public", "optional", "school") if country == "IL" else None  # Hanukkah and Purim are working days
        days = holidays.country_holidays(
            country, subdiv=part, years=YEARS, observed=False, language="en_US", categories=kinds
        )
        for day, names in days.items():
            for name in names.split("; "):
                found[name.removesuffix(" (estimated)")][country].add(day)
    return found


def ranked(day: date) -> str:
    return f"{day.month}/{day.isoweekday()}/{(day.day - 1) // 7 + 1}"


def last_of_month(day: date) -> str | None:
    return f"{day.month}/{day.isoweekday()}/-1" if (day + timedelta(days=7)).month != day.month else None


def rule(days: list[date]) -> str:
    """Return the shortest rule that gives all days, else the first day of each year."""
    kinds = (
        lambda day: day.isoformat()[5:],
        ranked,
        last_of_month,
        lambda day: f"easter{(day - easter(day.year)).days:+d}",
        lambda day: f"orthodox{(day - easter(day.year, EASTER_ORTHODOX)).days:+d}",
    )
    for kind in kinds:
        rules = {kind(day) for day in days}
        if len(rules) == 1 and None not in rules:
            return str(rules.pop())
    return " ".join(day.isoformat() for day in days)


def first_of_each_feast(days: set[date]) -> list[date]:
    """Return the days without those that only go on with the day before: a feast of three days begins on its first."""
    return sorted(day for day in days if day - timedelta(days=1) not in days)


def main() -> int:
    found, table = listed(), []
    for names, meant in NAMES.items():
        rules: dict[str, list[str]] = defaultdict(list)
        days: dict[str, set[date]] = {}
        for one in meant.split("|"):  # the first name that a country has
            name, _, only = one.partition(":")
            for country, its in found.get(name, {}).items():
                if only in ("", country) and not (names == "labour day" and country == "US"):
                    days.setdefault(country, its)
        for country, its in days.items():
            rules[rule(first_of_each_feast(its))].append(country)
        if not rules:
            print(f"{names}: no such day in the package", file=sys.stderr)
            return 1
        source = f"holidays {version('holidays')}"
        for text, countries in sorted(rules.items(), key=lambda item: item[1]):
            default = "default" if names.startswith("thanksgiving") and "US" in countries else ""
            table.append((names, " ".join(sorted(countries)), text, default, source))
    rows = [*table, *((*row, "custom") for row in FIXED)]
    with TARGET.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("names", "countries", "rule", "features", "source"))
        writer.writerows(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
