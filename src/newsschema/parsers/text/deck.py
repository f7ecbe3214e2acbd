"""The deck: the running text under the headline that something parts from the body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.parsers.common.times import read_time
from newsschema.parsers.text.meta import is_name_and_time
from newsschema.parsers.text.region import stems as find_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_DECK_REACH = 30
"""Lines under the headline in which the deck is looked for."""
_BRIEF = 0.6
"""How long a deck is at most beside the body's first paragraph, where nothing parts the two."""
_LEAST_WORDS = 6
_SAME = 0.6
"""Share of the shorter line's words that both have, from which one prints the other once more."""
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """The first running text under the headline, and how it stands to what is above and below it."""

    deck: int
    first: int
    """The next running text: the body's first paragraph where the candidate is the deck."""
    direct: bool
    """Whether only furniture stands between headline and candidate."""
    parted: bool
    """Whether byline, date, picture or furniture stands between candidate and next running text."""


def find_deck(lines: Sequence[Line], headline: int | None, end: int, meta: frozenset[int]) -> int | None:
    """Return the line that is the deck, or None; `meta` are the lines that are byline or date.

    Right under the headline it is enough that something parts it from the body; further down it must be a sentence
    that speaks of the headline's matter, or be short beside the paragraph under it.
    """
    found = _candidate(lines, headline, end, meta) if headline is not None else None
    if headline is None or found is None:
        return None
    deck, first = lines[found.deck], lines[found.first]
    brief = deck.ends and deck.words >= 16 and deck.words <= first.words * _BRIEF
    if found.direct:
        named = not deck.ends and (deck.words >= 9 or _is_title(deck))
        return found.deck if found.parted or named or brief else None
    shared = _share(lines[headline], deck)
    if found.parted and deck.ends and deck.words >= 13 and (shared > 0 or not first.ends):
        return found.deck
    return found.deck if brief and shared >= 0.2 else None


def _candidate(lines: Sequence[Line], headline: int, end: int, meta: frozenset[int]) -> _Candidate | None:
    span = range(headline + 1, min(end, len(lines), headline + 1 + _DECK_REACH))
    again = {at for at in span if _repeats(lines[headline], lines[at])}
    running = (
        at for at in span if lines[at].words >= _LEAST_WORDS and not (at in meta or at in again or _parts(lines[at]))
    )
    deck, first = next(running, None), next(running, None)
    if deck is None or first is None:
        return None
    direct = all((lines[at].furniture and at not in meta) or at in again for at in range(headline + 1, deck))
    parted = any(at in meta or _parts(lines[at]) for at in range(deck + 1, first))
    return _Candidate(deck, first, direct, parted)


def _repeats(headline: Line, line: Line) -> bool:
    """Whether the line prints the headline once more, a kicker run into it or in other words."""
    if line.words > headline.words * 2 or line.words < _LEAST_WORDS:
        return False
    own, other = set(headline.key.split()), set(line.key.split())
    return headline.key in line.key or len(own & other) >= min(len(own), len(other)) * _SAME


def _parts(line: Line) -> bool:
    """Whether the line is no running text but what stands between deck and body: furniture, a credit, a picture's."""
    return bool(line.furniture) or line.is_credit or line.photo[1] is not None or _is_no_deck(line)


def _is_no_deck(line: Line) -> bool:
    """Whether the line is what a picture shows, with the day it was taken, or a name with a time."""
    if line.words <= 40 and line.placed:
        return True
    if line.text[0] == "(" and line.text[-1] == ")":
        return True
    if not any(map(str.isdigit, line.text)):
        return False
    return (line.words <= 14 and _CLOCK.search(line.text) is not None) or is_name_and_time(line) or _is_dated(line)


def _is_dated(line: Line) -> bool:
    """Whether the line states a day with its year, as captions do and decks hardly ever."""
    value = read_time(line.text) if line.words <= 40 and _YEAR.search(line.text) else None
    return value is not None and len(value) >= 10


def _is_title(line: Line) -> bool:
    """Whether the line is set as English titles are, most words with a capital."""
    words = line.text.split()
    return sum(word[0].isupper() for word in words) * 10 >= len(words) * 7


def _share(headline: Line, other: Line) -> float:
    """How much of the headline the other line takes up."""
    own = find_stems([headline])
    return len(own & find_stems([other])) / len(own) if own else 0.0
