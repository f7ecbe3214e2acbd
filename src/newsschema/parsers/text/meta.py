"""Dates and bylines: the lines about the headline that say when and by whom the article is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from newsschema.draft import Author, Stated
from newsschema.lexicons import rows
from newsschema.parsers.common.bylines import is_agency, is_lead, is_name, read_names
from newsschema.parsers.common.times import is_ambiguous, read_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.features import Label
    from newsschema.parsers.text.lines import Line

# Who distributes pictures and writes nothing.
_LIBRARIES = frozenset(
    {
        "getty images",
        "getty",
        "imago",
        "imago images",
        "istock",
        "shutterstock",
        "alamy",
        "picture alliance",
        "unsplash",
    }
    | {"pixabay", "adobe stock", "depositphotos", "wikimedia commons", "flickr"}
)
_ELSEWHERE = frozenset({"body", "caption", "credit", "headline", "deck"})
_ABOVE, _BELOW = 30, 20
"""Lines above the headline, and after the body's first paragraph, in which a date may be."""
_BYLINE_BELOW = 10
"""Lines after the body's first paragraph in which a byline may be."""
_APART = 3
"""Lines between two names of one byline."""
_LETTER_ALONE = re.compile(r"(?:^|\s)[A-Z](?=\s|$)")
_BETWEEN = frozenset({",", "&", "and", "und", "y", "e", "et", "en", "og", "och", "|"})
_LONGEST_JOINT = 5
"""Characters between two names: " and "."""
_MOST_NAME_WORDS = 3
_MOST_NAMES = 7
"""Lines that the names of a byline take up."""
_NAME_REACH = 14
"""Lines under the headline in which a bare name is taken for the author's."""
_EAST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ]|\d{1,2}[.:/]\d)|(?<=\d{4})(?=[A-Za-zÀ-ÿ])|(?<=:\d\d)(?=[A-Za-z]{3})")
_DIGIT = re.compile(r"\d")
_CLOCK_ONLY = re.compile(r"\D{0,6}\d{1,2}[:.]\d{2}\b.{0,12}")


@dataclass(frozen=True, slots=True)
class Meta:
    """When and by whom the article is, as the lines print it."""

    byline: str | None
    authors: tuple[Author, ...]
    published: Stated | None
    modified: Stated | None
    ambiguous: bool
    """Whether nothing distinguishes day and month of the date."""
    used: frozenset[int]
    """The lines of the byline, and of the agency under it."""


def read_meta(
    lines: Sequence[Line],
    labels: Sequence[Label],
    headline: int | None,
    body: Sequence[int],
    language: str | None = None,
) -> Meta:
    """Read date and authors; `body` are the numbers of the body's lines, `language` orders the figures of a date."""
    start, end = (body[0], body[-1] + 1) if body else (len(lines), len(lines))
    top = headline + 1 if headline is not None else start
    first = next((at for at in body if at >= top and lines[at].prose), top)
    limit = min(max(first + _BELOW, start + 3), end, len(lines))
    reach = range(max(0, min(top, start) - _ABOVE), limit)
    dates = {at for at in reach if labels[at] not in _ELSEWHERE and date_in(lines[at], language)}
    if not dates:
        after = range(max(limit, end - 3), min(end + 6, len(lines)))
        dates = {at for at in after if labels[at] not in _ELSEWHERE and date_in(lines[at], language)}
    if not dates:
        dates = {at for at, label in enumerate(labels) if label == "date" and date_in(lines[at], language)}
    named = [at for at in dates if labels[at] in ("date", "byline")]
    ordered = sorted(named or dates, key=lambda at: (at < top, at))
    published, ambiguous = read_published(lines, ordered, language)
    modified = read_modified(lines, ordered, language, published)
    text = " ".join(lines[at].text for at in body if lines[at].prose)
    bylines = [at for at, label in enumerate(labels) if label == "byline" and _may_name(lines[at])]
    span = range(top, min(limit, max(first + _BYLINE_BELOW, start + 3)))
    bylines = said_bylines(lines, headline, span) or _seen_or_bare(
        bylines, bare_bylines(lines, headline, span, dates, text)
    )
    byline, authors = read_authors(lines, bylines)
    used = set(bylines)
    below = bylines[-1] + 1 if bylines else len(lines)
    if below < len(lines) and is_agency(lines[below].text):
        used.add(below)
        if authors and authors[-1].organization is None:
            authors = (*authors[:-1], replace(authors[-1], organization=lines[below].text))
    return Meta(byline, authors, published, modified, ambiguous, frozenset(used))


def _may_name(line: Line) -> bool:
    """Whether the line of a byline names somebody; a line of capitals or with a letter alone is as often a label."""
    if line.byline is not None or is_agency(line.text):
        return True
    if line.text.isupper() or _LETTER_ALONE.search(line.text):
        return False
    return bool(read_names(unglued(line.text)))


def _seen_or_bare(seen: Sequence[int], bare: list[int]) -> list[int]:
    """The lines of bare names, unless the model sees the byline elsewhere."""
    return bare if not seen or not set(bare).isdisjoint(seen) else _beside(seen)


def _beside(bylines: Sequence[int]) -> list[int]:
    """The first byline and those right under it."""
    found: list[int] = []
    for at in bylines:
        if found and at - found[-1] > _APART:
            break
        found.append(at)
    return found


def date_in(line: Line, language: str | None) -> str | None:
    """The day a short line states, with or without a clock time; None for running text."""
    return line.day if language is None else read_day(line, language)


def read_day(line: Line, language: str | None) -> str | None:
    """Read what `date_in` returns."""
    if len(line.text) > 160 or line.words > 22 or not _DIGIT.search(line.text) or (line.prose and not line.byline):
        return None
    if line.words > 8 and line.photo[1] is not None and " | " not in line.text:
        return None
    text = unglued(line.text)
    value = read_time(text, language)
    return value if value and (len(value) >= 10 or is_ambiguous(text, language)) else None


def unglued(text: str) -> str:
    """Part what ran together when the tags went: "PressApril 28, 2023", "15:48 UhrLesedauer"."""
    return _GLUED.sub(" ", text)


def is_name_and_role(line: Line) -> bool:
    """ "Ana Ruiz Political Editor"."""
    if line.words > 7 or line.ends:
        return False
    names = read_names(line.text)
    return len(names) == 1 and names[0].title is not None and line.text == f"{names[0].name} {names[0].title}"


def read_published(lines: Sequence[Line], dates: Sequence[int], language: str | None) -> tuple[Stated | None, bool]:
    for at in sorted(dates, key=lambda at: _updated().match(lines[at].text) is not None):
        text = unglued(lines[at].text)
        value = read_time(text, language)
        if value is None:
            continue
        if len(value) == 10 and at + 1 < len(lines) and _CLOCK_ONLY.fullmatch(lines[at + 1].text):
            value = read_time(f"{text} {lines[at + 1].text}", language) or value
        return Stated(value, "text"), is_ambiguous(text, language)
    return None, False


@cache
def _updated() -> re.Pattern[str]:
    words = (re.escape(row["word"]) for row in rows("byline_words") if row["kind"] == "updated")
    return re.compile("|".join(words), re.IGNORECASE)


def read_modified(
    lines: Sequence[Line], dates: Sequence[int], language: str | None, published: Stated | None
) -> Stated | None:
    """The time behind the word for "updated", where it is another than the one of publication and not before it."""
    for at in dates:
        text = unglued(lines[at].text)
        told = _updated().search(text)
        value = read_time(text[told.end() :], language) if told else None
        if value and published and value != published.value and value[:10] >= published.value[:10]:
            return Stated(value, "text")
    return None


def said_bylines(lines: Sequence[Line], headline: int | None, span: range) -> list[int]:
    """The lines that say that they name the authors, or that follow a lead word."""
    said = [at for at in span if lines[at].byline]
    if not said and headline is not None:
        said = [at for at in range(max(0, headline - 5), headline) if lines[at].byline]
    if said:
        return said[:1] if len(said) > 1 and said[1] - said[0] > 3 else said
    for at in span:
        if _leads(lines[at]) and (names := _run_of_names(lines, at + 1, "")):
            return names
    return []


def bare_bylines(lines: Sequence[Line], headline: int | None, span: range, dates: set[int], body: str) -> list[int]:
    """A name beside the date or under the headline, without a word that says that it is the author's."""
    near = span[:_NAME_REACH]
    named = [at for at in near if _names(lines[at], body)]
    beside = [at for at in named if any(abs(at - date) <= 2 for date in dates)]
    bare = [at for at in named if not lines[at].text.isupper() or (at - 1 == headline and is_agency(lines[at].text))]
    if beside or bare:
        return _run_of_names(lines, (beside or bare)[0], body)
    return [at for at in sorted(dates) if at in span and read_names(unglued(lines[at].text))][:1]


def _leads(line: Line) -> bool:
    """Whether the line is a lead word, alone or after a genre: "By", "Kommentar von"."""
    return line.words <= 3 and (is_lead(line.text) or is_lead(line.text.rsplit(" ", 1)[-1]))


def _run_of_names(lines: Sequence[Line], start: int, body: str) -> list[int]:
    """The lines from `start` that are names, with nothing but commas between them."""
    names, at = [], start
    while at < min(len(lines), start + _MOST_NAMES):
        if _names(lines[at], body):
            names.append(at)
        elif not names or lines[at].text not in _BETWEEN:
            break
        at += 1
    return names


def _names(line: Line, body: str) -> bool:
    """Whether a line names people or an agency and nobody of whom the body speaks."""
    if line.prose or line.words > 12 or line.furniture or (line.is_credit and not is_agency(line.text)):
        return False
    if is_agency(line.text):
        return line.text.lower() not in _LIBRARIES
    if _LETTER_ALONE.search(line.text):
        return False
    if is_name_and_role(line):
        return True
    if line.text.isascii() or not _EAST.search(line.text):
        glued = any(sign in line.text for sign in ",|") or any(map(str.isdigit, line.text))
        names = read_names(unglued(line.text))
        if not is_name(line.text) and not (line.words > 2 and glued) and not _are_all(names, line.text):
            return False
        return bool(names) and not any(_speaks_of(body, author.name.split()[-1]) for author in names)
    return " " in line.text and is_name(line.text)


def _are_all(names: Sequence[Author], text: str) -> bool:
    """Whether two or more names, and the words that join them, are the whole text: "Ana Ruiz and Jan Holm".

    The Czech "a" joins names too, but is an article in English headlines: "Rain Empties a Coastal Town".
    """
    said = sum(len(author.name) + len(author.title or "") + len(author.organization or "") for author in names)
    short = all(author.name.count(" ") < _MOST_NAME_WORDS for author in names)
    return len(names) > 1 and short and " a " not in text and said + _LONGEST_JOINT * (len(names) - 1) >= len(text)


def _speaks_of(body: str, name: str) -> bool:
    return name in body and re.search(rf"\b{re.escape(name)}\b", body) is not None


def read_authors(lines: Sequence[Line], at: Sequence[int]) -> tuple[str | None, tuple[Author, ...]]:
    authors: list[Author] = []
    for number in at:
        line = lines[number]
        authors += line.byline.authors if line.byline else read_names(unglued(line.text))
    unique = {author.name.casefold(): author for author in reversed(authors)}
    kept = tuple(dict.fromkeys(unique[author.name.casefold()] for author in authors))
    return (", ".join(lines[number].text for number in at) if at else None), kept
