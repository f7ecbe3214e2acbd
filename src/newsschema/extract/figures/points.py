"""Parts of a percentage point as central banks move by them: "a quarter point", "half-point", "half a point"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.quantity import Quantity
from newsschema.extract.figures.words import word_set

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_PARTS = {"quarter": 0.25, "half": 0.5, "quarters": 0.75}  # "three-quarters of a point"
_NEAR = 12  # tokens on either side in which a rate is named; a quiz or a game has points too
_RATES = word_set("rate rates yield yields interest")


def read_points(tokens: Tokens, i: int) -> Quantity | None:
    """Return the part of a percentage point that begins at token `i`, where a rate is spoken of; else None."""
    n, lowers = len(tokens), tokens.lowers
    k = i + (2 if lowers[i + 1 : i + 3] == ["-", "quarters"] else lowers[i] == "a")
    value = _PARTS.get(lowers[k]) if k + 1 < n else None
    if value is None:
        return None
    hyphen = tokens.words[k + 1] in "-‑‐" and tokens.ends[k] == tokens.starts[k + 1]
    start = k if hyphen else i  # of "a half-point cut" the article is the cut's
    k += 1 + (hyphen or lowers[k + 1] == "of")
    k += k < n and lowers[k] == "a"
    if k >= n or lowers[k] not in ("point", "points"):
        return None
    if _RATES.isdisjoint(lowers[max(0, i - _NEAR) : k + _NEAR]):
        return None
    return Quantity(start, k + 1, "percent", value, unit="%")
