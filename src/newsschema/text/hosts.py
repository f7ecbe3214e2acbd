"""The country of a site, by the top-level domain of its address."""

from __future__ import annotations

from urllib.parse import urlsplit

from newsschema.text.wordsets import word_set

# Country-code domains in use worldwide, and those that are not ISO 3166-1 codes.
# Source: IANA root zone database; ICANN, country-code domains delegated for general use.
_GENERAL = word_set("ac ai am cc cd co dj eu fm gg io is la ly me ms nu sc sh so st su tk to tv vc ws")


def country_of(url: str | None) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of the country of an address's domain; None for ".com" and the like."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # a bracket without a valid IPv6 address
        return None
    domain = host.rpartition(".")[2]
    if len(domain) != 2 or not domain.isascii() or not domain.isalpha() or domain in _GENERAL:
        return None
    return "GB" if domain == "uk" else domain.upper()
