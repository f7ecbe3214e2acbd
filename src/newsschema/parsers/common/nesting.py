"""How deep a page's elements are nested: told before parsing, for building a tree that deep takes time squared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.errors import TooLargeError

if TYPE_CHECKING:
    from newsschema.source import SourceDocument

DEEPEST = 2_000
"""Open elements at once; the deepest news pages seen have below 200."""

_FEW = 10_000  # tags that cannot take long however they are nested; most pages have fewer

# Only elements that a parser looks for up the stack of open ones cost time squared; source: HTML Standard, "has an
# element in scope". A tag that is commented out or stands in a script is counted too: the bound is far off.
_TAG = re.compile(
    r"<(/?)(?:div|li|ul|ol|dl|dd|dt|section|article|aside|main|nav|header|footer|figure|blockquote|center|details"
    r"|fieldset|form|address|pre|table|tr|td|th|tbody)\b",
    re.IGNORECASE,
)


def check_nesting(source: SourceDocument, text: str) -> None:
    """Raise TooLargeError for a page whose elements are nested beyond `DEEPEST`. Linear in the page."""
    if text.count("<") < _FEW:
        return
    depth = 0
    for match in _TAG.finditer(text):
        depth = depth - 1 if match[1] else depth + 1
        if depth < 0:
            depth = 0
        elif depth > DEEPEST:
            line = text.count("\n", 0, match.start()) + 1
            found = f"line {line}: elements nested more than {DEEPEST:,} deep"
            raise TooLargeError(source.name, found, f"{DEEPEST:,} open elements", "repair the page's markup")
