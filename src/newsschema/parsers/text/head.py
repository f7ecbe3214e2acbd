"""Headline, deck, byline and date: the lines above the body, told apart.

Candidates with evidence: the headline is the line above the body that the page repeats, whose words the body takes up,
and that stands near it; the deck is the running text under it that something parts from the body.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.draft import Author, Stated
from newsschema.parsers.common.bylines import is_agency, is_lead, is_name, read_names
from newsschema.parsers.common.times import is_ambiguous, read_time
from newsschema.parsers.text.region import stems as find_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_REACH = 90
"""Lines above the body in which the headline is looked for."""
_META_REACH = 14
"""Lines above the headline in which a date or byline may stand."""
_NAME_REACH = 14
"""Lines under the headline in which a bare name is taken for the author's."""
_META_BELOW = 10
"""Lines after the first running text in which a date may still stand."""
_LONGEST_HEADLINE = 34
_DECK_REACH = 30
"""Lines under the headline in which the deck is looked for."""
_BRIEF = 0.6
"""How long a deck is at most beside the body's first paragraph, where nothing parts the two."""
_DISTANCE = 0.03
"""What a line between headline and body costs the candidate."""
_TOLD = 0.9
"""What each paragraph before it costs the candidate: the headline stands before all of them."""
_BEFORE_OTHERS = frozenset({"player", "related", "advert"})
"""Furniture that stands before headlines of something else."""
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_SITE = re.compile(r"\s[|–—·»-]\s|\s?[|｜]\s?")
_LETTER = re.compile(r"[^\W\d_]")
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ]|\d{1,2}[.:/]\d)|(?<=\d{4})(?=[A-Za-zÀ-ÿ])|(?<=:\d\d)(?=[A-Za-z]{3})")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK_ONLY = re.compile(r"\D{0,6}\d{1,2}[:.]\d{2}\b.{0,12}")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the body, and the numbers of the lines it was read from."""

    headline: int | None
    deck: int | None
    kicker: int | None
    byline: str | None
    authors: tuple[Author, ...]
    published: Stated | None
    ambiguous: bool
    """Whether nothing tells day and month of the date apart."""
    used: frozenset[int]
    """The lines that are byline or date."""
    body: int
    """The first line that may be the body's."""


def read_head(lines: Sequence[Line], start: int, end: int, language: str | None = None) -> Head:
    """Tell the lines above the body, which begins at line `start`, apart; `language` orders the figures of a date."""
    headline = _headline(lines, start, end, language)
    top = headline + 1 if headline is not None else start
    first = _first_prose(lines, top, end)
    limit = min(max(first + _META_BELOW, start + 3), end, len(lines))
    dates = {at for at in range(max(0, top - _META_REACH), limit) if _date_in(lines[at], language)}
    if not dates:
        dates = {at for at in range(max(limit, end - 3), min(end + 6, len(lines))) if _date_in(lines[at], language)}
    body_text = " ".join(line.text for line in lines[start:end] if line.prose)
    bylines = _bylines(lines, headline, range(top, limit), dates, body_text)
    meta = frozenset(dates | set(bylines))
    deck = _deck(lines, headline, end, meta)
    body = top if deck is None else deck + 1
    published, ambiguous = _published(lines, sorted(dates, key=lambda at: (at < top, at)), language)
    byline, authors = _authors(lines, bylines)
    return Head(headline, deck, _kicker(lines, headline), byline, authors, published, ambiguous, meta, body)


def _headline(lines: Sequence[Line], start: int, end: int, language: str | None) -> int | None:
    """The line that is the headline: the best of the candidates above the body and at its head."""
    count = Counter(line.key for line in lines[: end + 40] if 3 <= line.words <= _LONGEST_HEADLINE)
    stems = find_stems(lines[start:end])
    titles = _titles(lines)
    best, best_at = 0.0, None
    first, last = max(0, start - _REACH), min(start + 4, end, len(lines))
    meta = {at for at in range(first, min(last + 4, len(lines))) if lines[at].byline or _date_in(lines[at], language)}
    told = 0
    for at in range(first, last):
        line = lines[at]
        if line.prose and line.words >= 20 and not line.furniture:
            told += 1
        if at in meta or not _may_be_headline(line):
            continue
        score = _own_score(line, stems) + _place_score(lines, at, start, meta) - min(told, 3) * _TOLD
        if count[line.key] > 3:
            score -= 2
        elif line.words >= 5:
            score += min(count[line.key] - 1, 2) * 1.0 + (4 if line.key in titles else 0)
        if score > best:
            best, best_at = score, at
    return best_at if best_at is None else _without_kicker(lines, best_at)


def _without_kicker(lines: Sequence[Line], at: int) -> int:
    """The line beside the headline that prints it without the kicker run into its head, where there is one."""
    text = lines[at].text
    for near in range(max(0, at - 4), min(at + 5, len(lines))):
        other = lines[near]
        if other.words >= 4 and len(other.text) < len(text) and text.endswith(" " + other.text):
            return near
    return at


def _may_be_headline(line: Line) -> bool:
    if not 2 <= line.words <= _LONGEST_HEADLINE or not _LETTER.search(line.text) or len(line.text) > 300:
        return False
    if line.furniture or line.is_credit or (line.words <= 3 and is_name(line.text)):
        return False
    return not ((line.text[0] == "(" and line.text[-1] == ")") or _is_name_and_time(line))


def _is_name_and_time(line: Line) -> bool:
    """ "Ana Ruiz 7 hours", "Ana Ruiz|Published 4 months ago"."""
    if line.words > 8 or not any(map(str.isdigit, line.text)):
        return False
    names = read_names(_unglued(line.text))
    return bool(names) and line.text.startswith(names[0].name) and len(names[0].name) * 3 > len(line.text)


def _own_score(line: Line, stems: set[str]) -> float:
    """What the line itself says: its length, its end, and how much of it the body takes up."""
    own = find_stems([line])
    score = 5 * min(len(own & stems) / len(own), 0.5) * min(1.0, len(own) / 3) if own else 0.0
    score += 1.0 if 4 <= line.words <= 22 else -0.5 if line.words == 3 else -1.5
    if line.bullet:
        score -= 2.5
    if line.text[-1] in ".。।,;:" and not line.text.endswith("..."):
        score -= 2
    if line.photo[1] is not None:
        score -= 4
    return score


def _place_score(lines: Sequence[Line], at: int, start: int, meta: set[int]) -> float:
    """What its neighbours say: a headline leads its block, with deck, byline and date under it and no credit beside."""
    line = lines[at]
    score = 0.3 if line.gap else 0.0
    score -= _DISTANCE * max(0, start - at) if at <= start else 1.5 * (at - start)
    after = next((other for other in lines[at + 1 : at + 3] if not other.furniture), None)
    if after is not None and after.words >= 8 and after.words > line.words and after.photo[1] is None:
        score += 1.2
    under = next((step for step in range(1, 6) if at + step in meta), 0)
    score += {0: 0.0, 1: 1.9, 2: 1.6}.get(under, 1.0)
    if any(number in meta for number in range(at - 40, at)):
        score -= 0.4 if under else 1.4
    if at and lines[at - 1].furniture in _BEFORE_OTHERS:
        score -= 1.2
    if at and 4 <= lines[at - 1].words <= 22 and not (lines[at - 1].furniture or lines[at - 1].ends):
        score -= 0.8 if at - 1 not in meta and len(line.text) > len(lines[at - 1].text) else 0.0
    if any(0 <= number < len(lines) and lines[number].is_credit for number in (at - 1, at + 1)):
        score -= 1.5
    return score


def _titles(lines: Sequence[Line]) -> set[str]:
    """The page's title without the site's name, where the first lines print it: "Headline | Site"."""
    titles = set()
    for line in lines[:3]:
        if parts := _SITE.split(line.text):
            longest = max(parts, key=len)
            if len(parts) > 1 and len(longest.split()) >= 3:
                titles |= {longest.lower().rstrip(".: "), parts[0].lower().rstrip(".: ")}
    return titles


def _first_prose(lines: Sequence[Line], top: int, end: int) -> int:
    return next((at for at in range(top, min(end, len(lines))) if lines[at].prose and not lines[at].furniture), top)


def _date_in(line: Line, language: str | None) -> str | None:
    """The day a short line states, with or without a clock time; None for running text."""
    if len(line.text) > 160 or line.words > 22 or line.prose or not any(map(str.isdigit, line.text)):
        return None
    if line.words > 8 and line.photo[1] is not None:
        return None
    text = _unglued(line.text)
    value = read_time(text, language)
    return value if value and (len(value) >= 10 or is_ambiguous(text, language)) else None


def _unglued(text: str) -> str:
    """Part what ran together when the tags went: "PressApril 28, 2023", "15:48 UhrLesedauer"."""
    return _GLUED.sub(" ", text)


def _published(lines: Sequence[Line], dates: Sequence[int], language: str | None) -> tuple[Stated | None, bool]:
    for at in dates:
        text = _unglued(lines[at].text)
        value = read_time(text, language)
        if value is None:
            continue
        if len(value) == 10 and at + 1 < len(lines) and _CLOCK_ONLY.fullmatch(lines[at + 1].text):
            value = read_time(f"{text} {lines[at + 1].text}", language) or value
        return Stated(value, "text"), is_ambiguous(text, language)
    return None, False


def _bylines(lines: Sequence[Line], headline: int | None, span: range, dates: set[int], body: str) -> list[int]:
    """The lines that name the authors: those that say so, else a name beside the date or under the headline."""
    said = [at for at in span if lines[at].byline]
    if not said and headline is not None:
        said = [at for at in range(max(0, headline - 5), headline) if lines[at].byline]
    if said:
        return said[:1] if len(said) > 1 and said[1] - said[0] > 3 else said
    for at in span:
        if is_lead(lines[at].text) and (names := _run_of_names(lines, at + 1, "")):
            return names
    near = span[:_NAME_REACH]
    named = [at for at in near if _names(lines[at], body)]
    beside = [at for at in named if any(abs(at - date) <= 2 for date in dates)]
    if beside or named:
        return _run_of_names(lines, (beside or named)[0], body)
    return [at for at in sorted(dates) if at in span and read_names(_unglued(lines[at].text))][:1]


def _run_of_names(lines: Sequence[Line], start: int, body: str) -> list[int]:
    at = start
    while at < min(len(lines), start + 4) and _names(lines[at], body):
        at += 1
    return list(range(start, at))


def _names(line: Line, body: str) -> bool:
    """Whether a line names people or an agency and nobody of whom the body speaks."""
    if line.prose or line.words > 12 or line.furniture or (line.is_credit and not is_agency(line.text)):
        return False
    if is_agency(line.text):
        return True
    if line.text.isascii() or not _EAST.search(line.text):
        glued = any(sign in line.text for sign in ",|") or any(map(str.isdigit, line.text))
        if not is_name(line.text) and not (line.words > 2 and glued):
            return False
        names = read_names(_unglued(line.text))
        return bool(names) and not any(author.name.split()[-1] in body for author in names)
    return " " in line.text and is_name(line.text)


def _authors(lines: Sequence[Line], at: Sequence[int]) -> tuple[str | None, tuple[Author, ...]]:
    authors: list[Author] = []
    for number in at:
        line = lines[number]
        authors += line.byline.authors if line.byline else read_names(_unglued(line.text))
    unique = {author.name.casefold(): author for author in reversed(authors)}
    kept = tuple(dict.fromkeys(unique[author.name.casefold()] for author in authors))
    return (", ".join(lines[number].text for number in at) if at else None), kept


def _deck(lines: Sequence[Line], headline: int | None, end: int, meta: frozenset[int]) -> int | None:
    """The line under the headline that is its deck: what byline, date, picture or furniture parts from the body.

    Right under the headline that is enough; further down it must be a sentence that speaks of the headline's matter,
    or be short beside the paragraph under it.
    """
    if headline is None:
        return None
    found, parted = None, False
    below = headline + 1
    for at in range(below, min(end, len(lines), below + _DECK_REACH)):
        line = lines[at]
        if at in meta or line.furniture or line.is_credit or line.photo[1] is not None or _is_no_deck(line):
            parted = parted or found is not None
            if found is None and not (line.furniture and at not in meta):
                below = -1
            continue
        if found is not None and line.words >= 6:
            break
        if line.words >= 6 and found is None:
            found = at
        elif found is None:
            below = -1
    else:
        return None
    deck, first = lines[found], lines[at]
    shared = _share(lines[headline], deck)
    brief = deck.ends and deck.words >= 16 and deck.words <= first.words * _BRIEF
    if below > 0:
        return (
            found
            if (parted and deck.words >= 7) or (not deck.ends and (deck.words >= 9 or _is_title(deck))) or brief
            else None
        )
    if parted and deck.ends and deck.words >= 13 and (shared > 0 or not first.ends):
        return found
    return found if brief and shared >= 0.2 else None


def _is_no_deck(line: Line) -> bool:
    """Whether the line is what a picture shows, with the day it was taken, or a name with a time."""
    if line.words <= 40 and line.placed:
        return True
    if line.text[0] == "(" and line.text[-1] == ")":
        return True
    if not any(map(str.isdigit, line.text)):
        return False
    return (line.words <= 14 and _CLOCK.search(line.text) is not None) or _is_name_and_time(line) or _is_dated(line)


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


def _kicker(lines: Sequence[Line], headline: int | None) -> int | None:
    """The short line that stands alone right above the headline."""
    if not headline:
        return None
    line = lines[headline - 1]
    if line.words > 5 or line.bullet or line.furniture or line.ends or line.byline or any(map(str.isdigit, line.text)):
        return None
    before = lines[headline - 2] if headline > 1 else None
    return headline - 1 if before is None or before.bullet or before.words > 5 else None
