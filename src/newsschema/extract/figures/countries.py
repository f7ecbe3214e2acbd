"""Currencies whose names several countries share: the code of "$", "peso" or "franc" by the country of an article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newsschema.lexicons import rows

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


@cache
def adjectives() -> Mapping[str, str]:
    """Return the ISO 4217 codes of dollars by the adjective that names their country: "Canadian" is CAD."""
    of_class = (row for row in rows("figures", "en") if row["class"] == "dollar_of")
    return {row["word"]: row["features"].partition("code=")[2] for row in of_class}
