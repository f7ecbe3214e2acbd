"""Currencies whose names several countries share: the code of "$", "peso" or "franc" by the country of an article."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LEAST_NAMED = 2

_NAMES = {"$": "dollar", "£": "pound"}  # signs in `currencies.csv`


@cache
def codes_by_country(name: str) -> Mapping[str, str]:
    """Return the ISO 4217 codes of a currency name by ISO 3166-1 country; "" is the code where no country decides."""
    return {row["country"]: row["code"] for row in rows("shared_currencies") if row["name"] == name}


@cache
def is_shared(code: str) -> bool:
    """Whether a code of `currencies.csv` is a name or sign that several countries share."""
    return bool(codes_by_country(_NAMES.get(code, code)))


@cache
def code_in(code: str, country: str | None, *, is_minor: bool) -> str | None:
    """Return the ISO 4217 code of a shared name or sign in a country; None where no country and no trade decides.

    `is_minor` says that hundredths are meant: cents are also the euro's and the rand's.
    """
    codes = codes_by_country(_NAMES.get(code, code))
    minor = codes_by_country("cent").get(country or "") if is_minor and code == "$" else None
    return codes.get(country or "") or minor or codes.get("")


def sign_code(country: str | None) -> str | None:
    """Return the ISO 4217 code of "$" in a text of a language other than English: also the peso's, by country."""
    return codes_by_country("peso").get(country or "-") or code_in("$", country, is_minor=False)


@cache
def _country_words() -> Mapping[str, str]:
    """Return the countries with a dollar of their own by their names, adjectives and capitals."""
    of_class = (row for row in rows("figures", "en") if row["class"] == "dollar_country")
    return {row["word"]: row["features"].partition("country=")[2] for row in of_class}


def country_named(words: Sequence[str]) -> str | None:
    """Return the country with a dollar of its own that an English text is about, by its words as printed.

    It is named at least twice, and twice as often as all others of them together; else None.
    """
    named = Counter(
        country
        for word in words
        if word[0].isupper() and (country := _country_words().get(word.lower().replace("’", "'")))
    )
    country, most = next(iter(named.most_common(1)), (None, 0))
    others = named.total() - most
    clear = most >= _LEAST_NAMED and most >= _LEAST_NAMED * others
    return country if clear and country != "US" else None


@cache
def adjectives() -> Mapping[str, str]:
    """Return the ISO 4217 codes of dollars by the adjective that names their country: "Canadian" is CAD."""
    of_class = (row for row in rows("figures", "en") if row["class"] == "dollar_of")
    return {row["word"]: row["features"].partition("code=")[2] for row in of_class}
