"""What stands above the body, told apart: headline, deck, kicker, byline and date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsschema.parsers.common.bylines import is_agency
from newsschema.parsers.text.deck import find_deck
from newsschema.parsers.text.headline import find_headline
from newsschema.parsers.text.meta import date_in, find_bylines, read_authors, read_modified, read_published

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.draft import Author, Stated
    from newsschema.parsers.text.lines import Line

_META_REACH = 14
"""Lines above the headline in which a date or byline may stand."""
_CRUMBS = (">", "›", "»")  # between the places of a page on its site: "Home > News"
_META_BELOW = 10
"""Lines after the first running text in which a date may still stand."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the body, and the numbers of the lines it was read from."""

    headline: int | None
    deck: int | None
    kicker: int | None
    byline: str | None
    authors: tuple[Author, ...]
    published: Stated | None
    modified: Stated | None
    ambiguous: bool
    """Whether nothing tells day and month of the date apart."""
    used: frozenset[int]
    """The lines that are byline or date."""
    body: int
    """The first line that may be the body's."""


def read_head(lines: Sequence[Line], start: int, end: int, language: str | None = None) -> Head:
    """Tell the lines above the body, which begins at line `start`, apart; `language` orders the figures of a date."""
    headline = find_headline(lines, start, end, language)
    top = headline + 1 if headline is not None else start
    first = _first_prose(lines, top, end)
    limit = min(max(first + _META_BELOW, start + 3), end, len(lines))
    dates = {at for at in range(max(0, top - _META_REACH), limit) if date_in(lines[at], language)}
    if not dates:
        dates = {at for at in range(max(limit, end - 3), min(end + 6, len(lines))) if date_in(lines[at], language)}
    body_text = " ".join(line.text for line in lines[start:end] if line.prose)
    bylines = find_bylines(lines, headline, range(top, limit), dates, body_text)
    house = _house(lines, bylines)
    meta = frozenset(dates | set(bylines) | ({house} if house is not None else set()))
    deck = find_deck(lines, headline, end, meta)
    body = top if deck is None else deck + 1
    ordered = sorted(dates, key=lambda at: (at < top, at))
    published, ambiguous = read_published(lines, ordered, language)
    modified = read_modified(lines, ordered, language, published)
    byline, authors = read_authors(lines, bylines)
    if house is not None and authors and authors[-1].organization is None:
        authors = (*authors[:-1], replace(authors[-1], organization=lines[house].text))
    kicker = _kicker(lines, headline)
    return Head(headline, deck, kicker, byline, authors, published, modified, ambiguous, meta, body)


def _house(lines: Sequence[Line], bylines: Sequence[int]) -> int | None:
    """The line right under the byline that names the agency the authors write for, or None."""
    after = bylines[-1] + 1 if bylines else len(lines)
    return after if after < len(lines) and is_agency(lines[after].text) else None


def _first_prose(lines: Sequence[Line], top: int, end: int) -> int:
    return next((at for at in range(top, min(end, len(lines))) if lines[at].prose and not lines[at].furniture), top)


def _kicker(lines: Sequence[Line], headline: int | None) -> int | None:
    """The short line that stands alone right above the headline."""
    if not headline:
        return None
    line = lines[headline - 1]
    if any(sign in line.text for sign in _CRUMBS):
        return None
    if line.words > 5 or line.bullet or line.furniture or line.ends or line.byline or any(map(str.isdigit, line.text)):
        return None
    before = lines[headline - 2] if headline > 1 else None
    return headline - 1 if before is None or before.bullet or before.words > 5 else None
