"""HTML pages: candidates with evidence for each field, then one choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.draft import Draft, DraftNotice, DraftPhoto
from newsschema.errors import EmptyDocumentError
from newsschema.parsers.format import Format
from newsschema.parsers.html.authors import choose_authors
from newsschema.parsers.html.body import choose_body
from newsschema.parsers.html.facts import read_facts
from newsschema.parsers.html.headline import choose_deck, choose_headline, choose_kicker
from newsschema.parsers.html.page import read_page
from newsschema.parsers.html.photos import choose_photos
from newsschema.parsers.html.stamps import Where, choose_times
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.source import SourceDocument

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|meta|h1)\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}))?\b")
_WORDS = re.compile(r"\w+")


def recognises(head: bytes) -> bool:
    """Whether the document begins with HTML's elements."""
    return _HTML.search(head.replace(b"\0", b"")) is not None


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the page's one article. Raises EmptyDocumentError for a page without any text."""
    page = read_page(source.decoded.text)
    facts = read_facts(page)
    if not page.blocks and not facts.headlines and not page.title:
        raise EmptyDocumentError(source.name, "the page holds no text")
    language, country = _language(page.language, facts.locale)
    headline, shown = choose_headline(page, facts)
    body = choose_body(page, facts.body, {_key(text) for text in (headline,) if text}, shown)
    begin, middle, end = _bounds(page, shown, body.numbers)
    deck = choose_deck(page, facts, shown, headline, body.main)
    byline, authors = choose_authors(page, facts, body, begin, middle, end)
    url = facts.url or source.url
    published, modified, notices = choose_times(page, facts, Where(language, country), begin, middle, url)
    photos = choose_photos(page, body, facts, _top(page, body.root, shown), end)
    apart = _apart(deck, photos)
    blocks = tuple(block for block in body.blocks if _key(block.text) not in apart) or tuple(body.blocks)
    yield Draft(
        headline=headline,
        kicker=choose_kicker(page, shown, headline),
        deck=deck,
        byline=byline,
        authors=authors,
        published=published,
        modified=modified,
        section=facts.section,
        keywords=tuple(facts.keywords),
        language=language,
        country=country,
        url=facts.url,
        publisher=facts.publisher,
        blocks=blocks,
        photos=tuple(photos),
        notices=tuple(notices),
    )


def _apart(deck: str | None, photos: list[DraftPhoto]) -> set[str]:
    """Return the lines that stand in other fields, as keys."""
    lines = [deck]
    for photo in photos:
        lines += [photo.caption, photo.credit, f"{photo.caption}{photo.credit}", f"{photo.credit}{photo.caption}"]
    return {key for line in lines if line and (key := _key(line))}


def _key(text: str) -> str:
    return "".join(_WORDS.findall(text.lower()))


def _language(*stated: str | None) -> tuple[str | None, str | None]:
    """Return the language tag and the country that the page states: "en_AU" is "en-AU" and "AU"."""
    language = country = None
    for text in stated:
        match = _LANGUAGE.match(text or "")
        if match:
            tag = "-".join(filter(None, (match[1].lower(), match[2] and match[2].title(), match[3] and match[3].upper())))
            language = language or tag
            if match[3] and (country is None):
                country = match[3].upper()
    return clean_line(language), country


def _bounds(page, shown: int | None, numbers: list[int]) -> tuple[int, int, int]:
    """Return the text nodes where the article's head begins, where its text begins, and where it ends."""
    if not numbers:
        return 0, len(page.texts), len(page.texts)
    first, last = page.blocks[numbers[0]].start, page.blocks[numbers[-1]].start
    begin = page.text_first[shown] if shown is not None and page.text_first[shown] < first else 0
    return max(0, begin - 12), first + 10, last + 60


def _top(page, root: int, shown: int | None) -> int:
    """Return the text node with which the element around both headline and text begins."""
    if shown is None:
        return page.text_first[root]
    for element in page.ancestors(root):
        if page.inside(shown, element):
            return page.text_first[element]
    return 0


FORMAT = Format("html", "text/html", recognises, parse)
