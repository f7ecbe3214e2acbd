"""Addresses that may stand in a record: of the web, and nothing that a browser would run."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from newsschema.text.clean import clean_line

_WEB = ("http", "https")


def web_address(stated: str | None, base: str | None = None) -> str | None:
    """Return an address as an absolute one of http or https; None for any other (`javascript:`, `cid:`, a file's name).

    One without a scheme is resolved against `base`, the address of its document, where that is known.
    """
    address = clean_line(stated)
    if not address:
        return None
    try:
        if address.startswith("//") and not base:
            address = f"https:{address}"
        elif not urlsplit(address).scheme and base:
            address = urljoin(base, address)
        parts = urlsplit(address)
        return address if parts.scheme in _WEB and parts.hostname else None
    except ValueError:  # brackets that are no IPv6 address
        return None
