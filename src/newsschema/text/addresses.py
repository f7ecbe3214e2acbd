"""Web addresses for records; other schemes, such as scripts, are refused."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from newsschema.text.clean import clean_line

_WEB = ("http", "https")


def web_address(stated: str | None, base: str | None = None) -> str | None:
    """Return an address as an absolute http or https address; None for others (`javascript:`, `cid:`, a file name).

    A relative one is resolved against `base`, the address of its document, if known.
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
    except ValueError:  # brackets without a valid IPv6 address
        return None
