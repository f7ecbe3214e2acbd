"""The deck: the running text under the headline that something parts from the body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.parsers.common.bylines import is_lead, is_name
from newsschema.parsers.common.dateline import read_dateline
from newsschema.parsers.common.times import read_time
from newsschema.parsers.text.meta import is_name_and_time
from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_DECK_REACH = 30
"""Lines under the headline in which the deck is looked for."""
_LONGEST_BRIEF = 40
_TAKEN_UP = 0.35
"""Share of the deck's words that the first paragraph takes up, where it stands right between it and the headline."""
_SPOKEN_OF = 0.2
"""Share of the words that a line without a full stop has from the headline and gives to the body, to be the deck."""
_BRIEF = 0.6
"""How long a deck is at most beside the body's first paragraph, where nothing parts the two."""
_LEAST_WORDS = 6
_SENTENCE = 9
"""Words from which a line without a full stop is a deck rather than a kicker."""
_LONGEST_CAPTION = 40
# "Lagos – Ferries ...", "Lagos/Accra - Ferries ..."
_PLACE = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?:[ /-][A-ZÀ-Þ][^\W\d_]+){0,2} [–—-] (?=[A-ZÀ-Þ„“\"«])")
_SAME = 0.6
"""Share of the shorter line's words that both have, from which one prints the other once more."""
# Pronouns and demonstratives that point back to what was named before: a body does not begin with them.
_REFERRING = word_set(
    "this these those he she they dieser diese dieses er ce cet cette ces elle ils elles este esta estos estas él ella"
    " questo questa questi lui lei этот эта эти он она они deze hij denne disse han hun hon detta dessa ten tego"
)
_AMID = frozenset({"advert", "related"})
"""Furniture that stands between any two paragraphs of a body."""
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "【東京＝山田太郎】", "(서울=연합뉴스)"
_EASTERN_PLACE = re.compile(r"【[^】]{1,20}[＝=][^】]{1,12}】|\([\uac00-\ud7af]{2,8}=[^)]{2,20}\)")


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
    pictured: bool
    """Whether a picture's credit stands between headline and candidate."""


def find_deck(lines: Sequence[Line], headline: int | None, end: int, meta: frozenset[int]) -> int | None:
    """Return the line that is the deck, or None; `meta` are the lines that are byline or date.

    Right under the headline it is enough that something parts it from the body; further down it must be a sentence
    that speaks of the headline's matter, or be short beside the paragraph under it. A dateline begins the body, and a
    byline ends the deck.
    """
    found = _candidate(lines, headline, end, meta) if headline is not None else None
    if headline is None or found is None:
        return None
    deck, first = lines[found.deck], lines[found.first]
    if _EASTERN_PLACE.match(deck.text):
        return None
    if _begins_body(first) and deck.words >= _SENTENCE and not _begins_body(deck):
        return found.deck
    is_deck = _is_direct_deck if found.direct else _is_lower_deck
    return found.deck if _ends_with_byline(deck) or is_deck(lines[headline], deck, first, found) else None


def _is_direct_deck(_headline: Line, deck: Line, first: Line, found: _Candidate) -> bool:
    named = not deck.ends and (deck.words >= _SENTENCE or _is_title(deck))
    return found.parted or named or (_is_brief(deck, first) and _share(deck, first) >= _TAKEN_UP)


def _is_lower_deck(headline: Line, deck: Line, first: Line, found: _Candidate) -> bool:
    shared = _share(headline, deck)
    if found.parted and deck.ends and deck.words >= 13 and (shared > 0 or found.pictured or not first.ends):
        return True
    if found.parted and not deck.ends and deck.words >= 13 and shared > 0:
        return True
    if not deck.ends and deck.words >= 13 and first.ends and min(shared, _share(deck, first)) >= _SPOKEN_OF:
        return True
    return _is_brief(deck, first) and shared >= 0.2


def _is_brief(deck: Line, first: Line) -> bool:
    """Whether the line is short beside the paragraph under it, which does not speak of what the line named."""
    refers = first.text.split(maxsplit=1)[0].lower() in _REFERRING
    return deck.ends and not refers and 16 <= deck.words <= min(first.words * _BRIEF, _LONGEST_BRIEF)


def _begins_body(line: Line) -> bool:
    """Whether the line begins with a dateline, set in capitals or not: "NEW DELHI:", "Lagos – Ferries ..."."""
    return bool(read_dateline(line.text) or _PLACE.match(line.text) or _EASTERN_PLACE.match(line.text))


def _ends_with_byline(line: Line) -> bool:
    """Whether the line ends in a byline: "... sail again. By Ana Ruiz"."""
    words = line.text.split()
    return any(
        len(words) > size + _LEAST_WORDS and is_lead(words[-size - 1]) and is_name(" ".join(words[-size:]))
        for size in (2, 3)
    )


def _candidate(lines: Sequence[Line], headline: int, end: int, meta: frozenset[int]) -> _Candidate | None:
    span = range(headline + 1, min(end, len(lines), headline + 1 + _DECK_REACH))
    again = {at for at in span if _repeats(lines[headline], lines[at])}
    top = min((at for at in meta if at > headline), default=len(lines))
    running = (
        at
        for at in span
        if lines[at].words >= _LEAST_WORDS
        and not (at in meta or at in again or _parts(lines[at]) or _has_credit_under(lines, at, meta, at > top))
    )
    deck, first = next(running, None), next(running, None)
    if deck is None or first is None:
        return None
    before = range(headline + 1, deck)
    direct = all((lines[at].furniture and at not in meta) or at in again for at in before)
    between = [at for at in range(deck + 1, first) if direct or lines[at].furniture not in _AMID]
    return _Candidate(
        deck,
        first,
        direct=direct,
        parted=any(at in meta or (_parts(lines[at]) and not _is_paragraph(lines[at])) for at in between),
        pictured=any(_is_pictured(lines, at) for at in before),
    )


def _is_paragraph(line: Line) -> bool:
    """Whether the line is running text, though it states a day as captions do."""
    return line.prose and line.furniture is None and line.photo[1] is None and not line.placed


def _has_credit_under(lines: Sequence[Line], at: int, meta: frozenset[int], low: bool) -> bool:
    """Whether a credit stands alone under the line, which is what the picture shows then; right under the headline,
    where agencies sign too, only a credit in brackets."""
    if at + 1 >= len(lines) or at + 1 in meta or lines[at].words > _LONGEST_CAPTION:
        return False
    if any(line.labelled for line in lines[at + 2 : at + 3]):
        return False
    return lines[at + 1].is_credit and (low or lines[at + 1].text[0] == "(")


def _is_pictured(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is a caption with its credit, or a credit under one."""
    caption, credit = lines[at].photo
    return (caption is not None and credit is not None) or (lines[at].is_credit and lines[at - 1].words >= _LEAST_WORDS)


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
    own = headline.stems
    return len(own & other.stems) / len(own) if own else 0.0
