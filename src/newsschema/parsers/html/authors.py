"""Authors and byline: what the metadata states and what the page prints, each statement weighed by its evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsschema.draft import Author
from newsschema.parsers.common import byline_leads, byline_names, byline_posts, bylines, furniture, times
from newsschema.parsers.html import kinds
from newsschema.parsers.html.author_elements import (
    LONGEST_NAME,
    is_of_picture,
    is_writer,
    marked_elements,
    one_name,
)
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_MOST = 24
_LONGEST_LED = 150
"""Characters of a line outside of marked elements that is read as a byline."""
_LEAST_GLUED = 2
"""Characters of neighbouring text nodes from which they are separate words, as in `<a>Ana Ruiz</a><b>Reporter</b>`."""
_MOST_UNMARKED, _LONGEST_UNMARKED = 12, 100
"""Lines between headline and text that may be an unmarked byline, and the characters of one."""
_BESIDE = 2
"""Lines from an unmarked byline to the date or role that supports it."""
_NAMES = 0.75
"""Share of a line in names from which it says nothing else."""
_LINKED = 0.9
"""Share of a line in links from which it is a link as a whole."""
_LEAST_SUPPORT = 2
"""Evidence that an unmarked line needs to be read as a byline; see `_support`."""
_PICTURES = frozenset(("img", "amp-img", "picture", "figure", "video"))
"""Elements after which a line may be a caption."""
_NEVER = kinds.COMMENT | kinds.AD | kinds.COOKIE | kinds.CAPTION | kinds.FIGURE
_AWAY = _NEVER | kinds.RELATED | kinds.NAV
# Evidence that a statement of the authors is the one to take. Fitted to the pages of the open evaluation set; in
# cross-validation by publisher it did as well as on them (F1 .813, and .809 by hand), before `linked`, which has the
# weight of `byline`, and `unmarked`, by hand, were added.
AUTHOR_EVIDENCE = {
    "json-ld": 2.0,
    "byline": 0.8,  # a printed line that says it is a byline
    "linked": 0.8,  # printed links to writers
    "meta": 0.25,
    "marked": 0.0,  # a printed element called a byline, without a word that says so
    "unmarked": 0.0,  # a printed line between headline and text, with a date or a role beside it
    "persons": 2.5,
    "agency": 0.5,
    "publisher": -0.5,
}
_LEAST_NAME = 3
"""Letters of a part of the publisher's name that can be used for it."""
_MOST_CONTROLS = 4
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}", re.I)
_WORDS = re.compile(r"\w+")
_MAILED = re.compile(r"\s*\S+@\S+\s*\(([^()@]+)\)\s*")
"""An address with a name, as RSS 2.0 writes authors: "ana@example.org (Ana Ruiz)"."""
_DIGIT = re.compile(r"\d")
_PARTING = re.compile(r"\s*[|•·▪\n]\s*|\s+[-–—/]\s+")
"""What parts a byline from a date on its line."""
_WITHOUT_END = re.compile(r",\s*\n\s*")


class _Statement(NamedTuple):
    """The authors as stated in one place."""

    how: str
    """The name of its evidence in `AUTHOR_EVIDENCE`."""
    authors: tuple[Author, ...]
    line: str | None = None
    """The line that prints them."""


def choose_authors(
    page: Page, facts: Facts, body: Body, shown: int | None, bounds: tuple[int, int, int]
) -> tuple[str | None, tuple[Author, ...]]:
    """Return the byline as printed and the authors.

    `shown` is the headline's element; `bounds` are the text nodes with which the article's head begins, its text
    begins, and its text ends. The statement with the best evidence is taken; where a printed one names the same persons
    and more, that one.
    """
    begin, middle, end = bounds
    headed = page.text_end[shown] if shown is not None else 0
    printed = _printed(page, body, begin, middle, _NEVER, headed)
    if not any(_are_persons(one.authors, facts) for one in printed):
        printed += _unmarked(page, body, shown)
    if shown is not None:
        printed = [one for one in printed if not _is_reported(one, page.text_of(shown))]
    stated = [_Statement(where.split()[0], authors) for where, people in facts.authors if (authors := _clean(people))]
    statements = stated + printed or _printed(page, body, middle, end, _AWAY)[:1] or _profiled(page)
    if not statements:
        return None, ()
    best = max(statements, key=lambda one: _score(one, facts))
    authors = _completed(best.authors, printed, facts)
    line = next((one.line for one in statements if one.line), None)
    return line, _without_publisher(authors, facts.publisher)


def _is_reported(statement: _Statement, headline: str | None) -> bool:
    """Whether the headline names somebody of a statement without a lead word: it reports on those."""
    words = frozenset(_WORDS.findall((headline or "").lower()))
    names = [_WORDS.findall(author.name.lower()) for author in statement.authors]
    return statement.how in ("marked", "unmarked") and any(words.issuperset(name) for name in names)


def _score(statement: _Statement, facts: Facts) -> float:
    """Return how far a statement of the authors is to be trusted: the sum of `AUTHOR_EVIDENCE`."""
    authors = statement.authors
    found = {
        statement.how: True,
        "persons": _are_persons(authors, facts),
        "agency": all(byline_posts.is_agency(author.name) for author in authors),
        "publisher": all(_is_publisher(author.name, facts.publisher) for author in authors),
    }
    return sum(weight for name, weight in AUTHOR_EVIDENCE.items() if found.get(name))


def _completed(authors: tuple[Author, ...], printed: list[_Statement], facts: Facts) -> tuple[Author, ...]:
    """Return the authors of a printed statement that names these persons and others; else these."""
    own = {author.name.casefold() for author in authors}
    for _, more, _ in printed:
        others = [one for one in more if one.name.casefold() not in own]
        if len(more) == len(own) + len(others) and _are_more(others, own) and _are_persons(more, facts):
            return more
    return authors


def _are_more(others: list[Author], own: set[str]) -> bool:
    """Whether names are those of further persons, not longer forms of names in lower case: "Ana Ruiz Mora"."""
    longer = any(one.name.casefold().startswith(f"{name} ") for one in others for name in own)
    return not longer and any(byline_posts.has_given_name(one.name) for one in others)


def _without_publisher(authors: tuple[Author, ...], publisher: str | None) -> tuple[Author, ...]:
    """Return the authors, each once, without the site itself where others are named."""
    named = [_before_publisher(author, publisher) for author in authors]
    once = tuple({author.name.casefold(): author for author in reversed(named)}.values())[::-1]
    return tuple(author for author in once if not _is_publisher(author.name, publisher)) or once


def _before_publisher(author: Author, publisher: str | None) -> Author:
    """Return an author without the site's name, where it follows a person's: "Ana Ruiz Elsund Post"."""
    name = author.name.removesuffix(f" {publisher}").rstrip(" ,") if publisher else author.name
    if name == author.name or not byline_names.is_name(name):
        return author
    return Author(name, author.title, author.organization or publisher)


def _are_persons(authors: tuple[Author, ...], facts: Facts) -> bool:
    return all(_is_person(author.name, facts) for author in authors)


def _is_person(name: str, facts: Facts) -> bool:
    """Whether a name is a person's by its shape, or stated to be one's and no domain, agency or institution."""
    if name in facts.organizations or byline_posts.is_institution(name) or _is_publisher(name, facts.publisher):
        return False
    typed = name in facts.persons and not (_DOMAIN.fullmatch(name) or byline_posts.is_agency(name) or " " not in name)
    return typed or byline_names.is_name(name)


def _is_publisher(name: str, publisher: str | None) -> bool:
    """Whether a name is the site itself: its name, a part of it, or its domain."""
    if _DOMAIN.fullmatch(name):
        return True
    own, words = "".join(_WORDS.findall((publisher or "").lower())), "".join(_WORDS.findall(name.lower()))
    return bool(own) and (words == own or (len(words) > _LEAST_NAME and words in own))


def _clean(people: list[tuple[str, str | None]]) -> tuple[Author, ...]:
    """Return the authors that the metadata states, each once, a name with a title before it no second time."""
    found: dict[str, Author] = {}
    for stated, title in people[:_MOST]:
        if mailed := _MAILED.fullmatch(stated):
            stated = mailed[1]
        if "://" in stated or "@" in stated:
            continue
        name = (byline_leads.after_lead(stated) if stated[:1].islower() else None) or stated
        whole = (Author(name, title),) if 0 < len(name.split()) <= 6 and len(name) <= 2 * LONGEST_NAME else ()
        for author in bylines.read_names(stated) or whole:
            found.setdefault(author.name.lower(), Author(author.name, author.title or title, author.organization))
    return tuple(author for name, author in found.items() if not any(_ends_with(name, other) for other in found))


def _ends_with(name: str, other: str) -> bool:
    """Whether a name is another one with a word before it: "Dr. Ana Ruiz" and "Ana Ruiz"."""
    return " " in other and name.endswith(" " + other)


def _printed(page: Page, body: Body, begin: int, end: int, away: int, headed: int = 0) -> list[_Statement]:
    """Return what is printed between two text nodes by links to writers, elements called bylines, and lines that
    read like one, the most reliable first.

    Links before the text node `headed`, the headline's end, count only where none follows: they may be other articles'.
    """
    marked = [number for number in marked_elements(page, begin, end) if not body.zones[number] & away]
    read = [one for number in marked if (one := _read_marked(page, number))]
    led = next((one for one in read if one.how == "byline"), None) or _led_line(page, begin, end)
    named = next((one for one in read if any(byline_names.is_name(author.name) for author in one.authors)), None)
    linked = _linked(page, [n for n in marked if page.text_first[n] >= headed]) or _linked(page, marked)
    found = [one for one in (led, named, *read[:1]) if one is not None]
    if linked and (not found or any(byline_names.is_name(author.name) for author in linked)):
        line = found[0].line if found else ", ".join(author.name for author in linked)
        found.insert(0, _Statement("linked", linked, line))
    return found


def _linked(page: Page, marked: list[int]) -> tuple[Author, ...]:
    """Return those whom links to writers name, without those who did something else: "Edited by"."""
    texts = dict.fromkeys(
        text for n in marked if is_writer(page, n) and not _is_other_work(page, n) and (text := page.text_of(n))
    )
    return tuple(Author(name) for name in dict.fromkeys(filter(None, map(one_name, texts))))[:_MOST]


def _is_other_work(page: Page, number: int) -> bool:
    """Whether the words before an element say that whom it names did something else than write."""
    first = page.text_first[number]
    before = "".join(page.texts[max(0, first - 3) : first]).rsplit("\n", 1)[-1]
    return byline_leads.is_other_lead(before)


def _read_marked(page: Page, number: int) -> _Statement | None:
    """Return whom an element marked as a byline names: its lines one by one where it has several."""
    lines = _lines(page, page.text_first[number], page.text_end[number])
    text = " ".join(lines)
    if len(lines) > 1 and (read := _read_lines(lines)) is not None:
        return read
    if led := bylines.read_byline(text):
        return _Statement("byline", led.authors, led.text)
    if _is_interface(text):
        return None
    if people := bylines.read_names(text):
        return _Statement("marked", people, text)
    called = page.hints[number] & kinds.BYLINE and page.ends[number] - number <= 3
    if called and (name := one_name(text)):
        return _Statement("marked", (Author(name),), text)
    return None


def _read_lines(lines: list[str]) -> _Statement | None:
    """Return whom the lines of a byline name; None where none is a person's name by itself.

    A line without a lead word that follows another name is one only where it begins with a known given name.
    """
    authors: dict[str, Author] = {}
    how, said = "marked", list[str]()
    for at, line in enumerate(lines):
        if at and byline_leads.is_other_lead(lines[at - 1]):
            continue
        read = bylines.read_byline(line)
        led = read is not None or (at > 0 and byline_leads.is_lead(lines[at - 1]))
        people = read.authors if read else bylines.read_names(line)
        if not people or not all(byline_names.is_name(one.name) for one in people):
            continue
        known = all(byline_posts.has_given_name(one.name) for one in people)
        if not (led or known) and (authors or len(lines) > _MOST_CONTROLS):
            continue
        if led and how == "marked":
            authors, how, said = {}, "byline", []
        said.append((read.text if read else f"{lines[at - 1]} {line}" if led else line).rstrip(" ,"))
        for one in people:
            if not any(one.name.casefold().startswith(name) for name in authors):
                authors[one.name.casefold()] = one
    return _Statement(how, tuple(authors.values()), ", ".join(said)) if authors else None


def _led_line(page: Page, begin: int, end: int) -> _Statement | None:
    """Return the first line between two text nodes that reads like a byline, with line breaks or without them."""
    for number, block in enumerate(page.blocks, 1):
        if begin <= block.start < end and len(block.text) < _LONGEST_LED:
            lines = _lines(page, block.start, next(iter(page.starts[number : number + 1]), len(page.texts)))
            for line in (*(lines if len(lines) > 1 else ()), block.text):
                if read := bylines.read_byline(line):
                    return _Statement("byline", read.authors, read.text)
    return None


def _are_people(authors: Sequence[Author], *, agencies: bool) -> bool:
    """Whether each author has a person's name, or is an agency; the first one only where `agencies` may be alone."""
    known = all(byline_names.is_name(one.name) or byline_posts.is_agency(one.name) for one in authors)
    return known and (agencies or byline_names.is_name(authors[0].name))


def _unmarked(page: Page, body: Body, shown: int | None) -> list[_Statement]:
    """Return the first line between headline and text that names persons, with a date or a role beside it.

    Directly under the headline a given name is enough. So it is on pages in English where dates are on the line or
    before it, unless it begins as the name of a section does.
    """
    if shown is None or not body.numbers:
        return []
    starts = page.starts
    numbers = range(bisect_left(starts, page.text_end[shown]), body.main)[:_MOST_UNMARKED]
    english = (page.language or "").lower().startswith("en")
    dated = True  # whether the lines before are dates alone
    for n in numbers:
        block, parts = page.blocks[n], _parts(page, starts[n], starts[n + 1])
        undated = [part for part in parts if not _DIGIT.search(part)]
        under = dated and _PICTURES.isdisjoint(page.tags[shown : block.element])
        dated = dated and not undated
        if len(block.text) > _LONGEST_UNMARKED or body.zones[block.element] & _AWAY:
            continue
        if is_of_picture(page, block.element):
            continue
        near = [page.blocks[m].text for m in numbers if 0 < abs(m - n) <= _BESIDE]
        whole = " ".join(_lines(page, starts[n], starts[n + 1]))
        if people := _named(whole, near, block.link_chars, sure=under and n == numbers[0]):
            return [_Statement("unmarked", people, whole)]
        if under and english and len(undated) == 1 and not byline_posts.begins_as_label(undated[0]):
            near += [part for part in parts if part not in undated]
            if people := _named(undated[0], near, block.link_chars, sure=True):
                return [_Statement("unmarked", people, undated[0])]
    return []


def _named(line: str, near: list[str], link_chars: int, *, sure: bool) -> tuple[Author, ...]:
    """Return whom a line names, if it is a byline by the evidence; `sure` counts where it says nothing else."""
    people = bylines.read_names(line)
    if not people or not _are_people(people, agencies=sure):
        return ()
    enough = (sure and _is_names(line, people)) + _support(line, people, near, link_chars) >= _LEAST_SUPPORT
    return people if enough else ()


def _parts(page: Page, first: int, end: int) -> list[str]:
    """Return what a line of some text nodes says, parted where elements, bars and dashes part it."""
    parts: list[str] = []
    for at in range(first, end):
        if at == first or page.owners[at] != page.owners[at - 1]:
            parts.append("")
        parts[-1] += page.texts[at]
    return [part for text in parts for piece in _PARTING.split(text) if (part := clean_line(piece))]


def _is_names(line: str, people: tuple[Author, ...]) -> bool:
    """Whether a line says nothing but names."""
    return sum(len(one.name) for one in people) >= _NAMES * len(line)


def _profiled(page: Page) -> list[_Statement]:
    """Return whom the line names that follows the heading of a note on the author."""
    for heading, block in pairwise(page.blocks):
        if byline_leads.heads_profile(heading.text) and byline_names.is_name(block.text):
            return [_Statement("marked", (Author(block.text),), block.text)]
    return []


def _support(line: str, people: tuple[Author, ...], near: Iterable[str], link_chars: int) -> int:
    """Return the evidence that an unmarked line with names is a byline: what is in it and in the lines beside it."""
    near = [text for text in near if len(text) <= _LONGEST_UNMARKED]
    return (
        any(byline_posts.has_given_name(one.name) for one in people)
        + 2 * any(one.title for one in people)
        + any(bylines.is_role(text) for text in near)
        + any(times.read_time(text) is not None for text in (line, *near))
        - 2 * any(byline_posts.is_institution(one.name) for one in people)
        - 2 * (link_chars >= _LINKED * len(line))
    )


def _lines(page: Page, first: int, end: int) -> list[str]:
    """Return text nodes as lines, parted where blocks and line breaks are but for what goes on after a comma.

    The text of separate elements is separate words.
    """
    parts: list[str] = []
    for text in page.texts[first:end]:
        before = parts[-1] if parts else ""
        if min(len(before), len(text)) >= _LEAST_GLUED and before[-1].isalnum() and text[0].isalnum():
            parts.append(" ")
        parts.append(text)
    lines = _WITHOUT_END.sub(", ", "".join(parts)).split("\n")
    return [line for text in lines if (line := clean_line(text))]


def _is_interface(text: str) -> bool:
    """Whether every word of a text is one that a page's controls are labelled with: "Share Save"."""
    words = text.split()
    return 0 < len(words) <= _MOST_CONTROLS and all(furniture.kind(word) for word in words)
