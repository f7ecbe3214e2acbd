"""Time zones behind a time of day: "EDT", "UTC+2", "(GMT+8)", "Pacific time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.pack import values, words
from newsschema.extract.dates.phrases import lower, small_number, touch
from newsschema.lexicons.calendar import zone_names

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

ZONE_NAMES = values("zone")
"""The zone that a word before "time" names: "Pacific" that of "PT"."""
_UTC = words("zone_of_offset")
_ZONE_NOUN = words("zone_noun")


def read_zone(tokens: Tokens, i: int) -> tuple[str | None, int]:
    """Read the zone at token `i`, "EDT", "UTC+2", "(GMT+8)", "(ET)", and where it ends; None where there is none.

    An offset is given as "+08:00", else the abbreviation. The words "Eastern time" stay outside the expression.
    """
    if lower(tokens, i) == "(":
        zone, end = read_zone(tokens, i + 1)
        return (zone, end + 1) if zone and end > i + 1 and lower(tokens, end) == ")" else (None, i)
    if not is_zone(tokens, i):
        return (ZONE_NAMES.get(lower(tokens, i)) if lower(tokens, i + 1) in _ZONE_NOUN else None), i
    if lower(tokens, i) in _UTC and touch(tokens, i) and lower(tokens, i + 1) in ("+", "-") and touch(tokens, i + 1):
        hours = small_number(tokens, i + 2, 0, 14)
        if hours is not None:
            minutes = lower(tokens, i + 4) if lower(tokens, i + 3) == ":" and touch(tokens, i + 2) else ""
            exact = len(minutes) == 2 and minutes.isdecimal()
            return f"{lower(tokens, i + 1)}{hours:02d}:{minutes if exact else '00'}", i + (5 if exact else 3)
    return lower(tokens, i), i + 1


def is_zone(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is the abbreviation of a time zone, which is printed in capitals; a bare "Z" is none."""
    return len(lower(tokens, i)) > 1 and lower(tokens, i) in zone_names() and tokens.words[i].isupper()
