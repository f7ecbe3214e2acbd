"""A page into its one article: each field's chooser in turn, and what there is to say of how it went."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from newsschema.draft import Draft, DraftNotice, LineLabel
from newsschema.errors import EmptyDocumentError, TooLargeError
from newsschema.parsers.common import credits, truncation
from newsschema.parsers.common.dateline import read_dateline
from newsschema.parsers.html import elsewhere, kinds
from newsschema.parsers.html.authors import choose_authors
from newsschema.parsers.html.body import choose_body
from newsschema.parsers.html.deck import EMPHATIC, choose_deck
from newsschema.parsers.html.facts import plain, read_facts
from newsschema.parsers.html.features import Text
from newsschema.parsers.html.headline import choose_headline, choose_kicker
from newsschema.parsers.html.listing import is_listing
from newsschema.parsers.html.page import attributes, nesting, read_page
from newsschema.parsers.html.page_times import Locale, choose_times
from newsschema.parsers.html.photos import beside_pictures, choose_photos
from newsschema.parsers.html.scripts import with_unread
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.draft import Block, DraftPhoto
    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page
    from newsschema.source import SourceDocument

_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}))?(?![A-Za-z])")
# Classes of the first paragraph of a text, which some pages show as its deck.
_LEAD = re.compile(r"intro|lead|lede", re.IGNORECASE)
_BESIDE, _AFTER, _AFTER_TEXT = 12, 10, 60
"""Text nodes before the headline, after the text's beginning and after its end that still belong to the article."""
DEEPEST = 5_000
"""Block-level elements that may lie in one another; the deepest pages seen have a few hundred."""
MOST_ATTRIBUTES = 20_000
"""Attributes an element may have."""
_LONGEST_CAPTION, _SHORTEST_CAPTION = 600, 8
"""Sizes of a line that may be a caption with its credit, and of a caption long enough to recognise it by."""
_NO_FURNITURE = frozenset(("headline", "byline", "caption", "credit"))
"""Why lines are left out that other fields hold."""
_LOOKED_AT = 6
"""Lines after a line among which paragraphs beside it are looked for."""
_PLAIN = frozenset(("p", "div"))
_LISTING = DraftNotice("not_an_article", "The page is a home page or a listing of articles, not one article.")


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the page's one article.

    Raises EmptyDocumentError for a page without any text, TooLargeError for one that cannot be parsed in linear time.
    """
    text = source.decoded.text
    _check(source.name, text)
    page = read_page(source.utf8)
    facts = read_facts(page)
    if not page.blocks and not facts.headlines and not page.title:
        raise EmptyDocumentError(source.name, "the page holds no text")
    page, headline, shown, body = _choose(source, page, facts)
    begin, middle, end = _bounds(page, shown, body.numbers)
    deck = choose_deck(page, facts, shown, headline, body)
    kicker = choose_kicker(page, shown, headline)
    language, country = read_language(page.language, facts.locale)
    byline, authors = choose_authors(page, facts, body, shown, (begin, middle, end))
    locale = Locale(language, country)
    published, modified, notices = choose_times(
        page, facts, locale, _head(page, shown, body.numbers), range(begin, middle), facts.url or source.url, body.zones
    )
    photos = choose_photos(page, body, facts, _top(page, body.root, shown), end)
    if found := elsewhere.held(text, _known(facts, headline, None), body):
        page, body = found
        photos = choose_photos(page, body, facts, 0, len(page.texts))
    if is_listing(page, facts, body, facts.url or source.url):
        notices.append(_LISTING)
    blocks, dropped = _parted(page, body, deck, photos, beside_pictures(page, body))
    yield Draft(
        headline=headline,
        kicker=kicker,
        deck=deck,
        byline=byline,
        authors=authors,
        dateline=read_dateline(blocks[0].text, published.value if published else None, language) if blocks else None,
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
        stated_characters=len(plain(facts.body) or "") or None,
        stated_words=facts.words,
        notices=(*notices, *_notices(page, facts, body, deck)),
        lines=dropped,
    )


def _choose(source: SourceDocument, page: Page, facts: Facts) -> tuple[Page, str | None, int | None, Body]:
    """Return headline, its element and body, of the page with its unread elements where these hold the article."""
    address = facts.url or source.url
    headline, shown = choose_headline(page, facts, address)
    known = _known(facts, headline, shown)
    body = choose_body(page, known)
    least = elsewhere.least_unread(body, known)
    opened = with_unread(source.utf8, least) if least is not None else None
    if opened is not None and nesting(opened.decode("utf-8", "replace")) <= DEEPEST:
        other = read_page(opened)
        other_headline, other_shown = choose_headline(other, facts, address)
        found = choose_body(other, _known(facts, other_headline, other_shown))
        if elsewhere.is_better(found, body, known):
            return other, other_headline, other_shown, found
    return page, headline, shown, body


def _known(facts: Facts, headline: str | None, shown: int | None) -> Text:
    """Return what is known of the article before its body is chosen."""
    return Text(headline, facts.body, [text for _, text in facts.descriptions], shown, facts.live)


def _check(name: str, text: str) -> None:
    """Refuse what HTML's parsing rules take the square of: they look through open elements and earlier attributes."""
    remedy = "check that the page was saved whole"
    if (depth := nesting(text)) > DEEPEST:
        raise TooLargeError(name, f"elements nested {depth:,} deep", f"{DEEPEST:,}", remedy)
    if (count := attributes(text)) > MOST_ATTRIBUTES:
        raise TooLargeError(name, f"an element of {count:,} attributes", f"{MOST_ATTRIBUTES:,}", remedy)


def _parted(
    page: Page, body: Body, deck: str | None, photos: list[DraftPhoto], beside: set[int]
) -> tuple[tuple[Block, ...], tuple[LineLabel, ...]]:
    """Part the body's blocks from the lines that belong to other fields, and return all that is left out."""
    captions = {comparable(photo.caption) for photo in photos if photo.caption}
    apart = dict.fromkeys(captions, "caption") | {
        comparable(photo.credit): "credit" for photo in photos if photo.credit
    }
    if deck:
        apart[comparable(deck)] = "deck"
    blocks = []
    dropped = [(number, replace(line, label="picture") if number in beside else line) for number, line in body.dropped]
    for number, block in zip(body.numbers, body.blocks, strict=True):
        key = comparable(block.text) if apart else ""
        why = apart.get(key)
        if why in ("deck", "caption") and _is_text(page, body, number):
            why = None
        if why is None and captions and len(block.text) < _LONGEST_CAPTION and _is_captioned(block.text, key, captions):
            why = "caption"
        if why is None and number in beside:
            why = "picture"
        if why is None:
            blocks.append(block)
        else:
            dropped.append((number, LineLabel(block.text, why)))
    dropped.sort(key=lambda pair: pair[0])
    return tuple(blocks) or tuple(body.blocks), tuple(line for _, line in dropped)


def _is_text(page: Page, body: Body, number: int) -> bool:
    """Whether a line is a paragraph side by side with those of the text: a lead set in bold is its first as well.

    So is one that is not marked as anything inside an element called the body. One that its class calls a deck, or
    gives weight, is no part of the text.
    """
    element = page.blocks[number].element
    names = page.attrs[element].get("class") or ""
    if EMPHATIC.search(names) or (page.hints[element] & kinds.DECK and not _LEAD.search(names)):
        return False
    parent = page.parents[element]
    if page.tags[element] in _PLAIN and not names and parent >= 0 and page.hints[parent] & kinds.BODY:
        return True
    at = bisect_right(body.numbers, number)
    others = [page.blocks[n].element for n in body.numbers[at : at + _LOOKED_AT] if n >= body.main]
    return page.tags[element] == "p" and any(
        page.parents[other] == parent and page.tags[other] == "p" for other in others
    )


def _is_captioned(text: str, key: str, captions: set[str]) -> bool:
    """Whether a line is a photo's caption with its credit."""
    for caption in captions:
        if len(caption) > _SHORTEST_CAPTION and (key.startswith(caption) or key.endswith(caption)):
            said, credit = credits.split_credit(text)
            return bool(credit) and comparable(said or "") in captions
    return False


def read_language(*stated: str | None) -> tuple[str | None, str | None]:
    """Return the language tag and the country that a page states: "en_AU" is "en-AU" and "AU"."""
    language = country = None
    for text in stated:
        if match := _LANGUAGE.match(text or ""):
            parts = (match[1].lower(), match[2] and match[2].title(), match[3] and match[3].upper())
            language = language or "-".join(part for part in parts if part)
            country = country or parts[2]
    return language, country


def _bounds(page: Page, shown: int | None, numbers: list[int]) -> tuple[int, int, int]:
    """Return the text nodes where the article's head begins, where its text begins, and where it ends."""
    if not numbers:
        return 0, len(page.texts), len(page.texts)
    first, last, after = page.blocks[numbers[0]].start, page.blocks[numbers[-1]].start, numbers[-1] + 1
    end = page.blocks[after].start if after < len(page.blocks) else len(page.texts)
    begin = page.text_first[shown] if shown is not None and page.text_first[shown] < first else 0
    return max(0, begin - _BESIDE), min(first + _AFTER, end), last + _AFTER_TEXT


def _head(page: Page, shown: int | None, numbers: list[int]) -> range:
    """Return the text nodes from the headline to the article's text; none where either is missing."""
    if shown is None or not numbers:
        return range(0)
    return range(page.text_first[shown], page.blocks[numbers[0]].start)


def _top(page: Page, root: int, shown: int | None) -> int:
    """Return the text node with which the element around both headline and text begins."""
    if shown is None:
        return page.text_first[root] if page.tags else 0
    return next((page.text_first[around] for around in page.ancestors(root) if page.inside(shown, around)), 0)


def _notices(page: Page, facts: Facts, body: Body, deck: str | None) -> Iterator[DraftNotice]:
    first = body.numbers[0] if body.numbers else 0
    removed = Counter(
        line.label
        for number, line in body.dropped
        if line.label not in _NO_FURNITURE and line.text != deck and (number > first or line.label != "beside")
    )
    if residue := removed.pop("template", 0):
        yield DraftNotice("template_residue_removed", f"Lines of template residue left out: {residue}.")
    if total := removed.total():
        listed = ", ".join(f"{kind} {count}" for kind, count in sorted(removed.items()))
        yield DraftNotice("furniture_removed", f"Lines left out beside the article's text: {total} ({listed}).")
    if body.again:
        yield DraftNotice("body_incomplete", body.again)
    if facts.broken:
        yield DraftNotice("malformed_metadata", f"Scripts of JSON-LD that cannot be read: {facts.broken}.")
    after = body.numbers[-1] + 1 if body.numbers else 0
    lines = [block.text for block in page.blocks[after : after + 12]]
    if truncation.is_truncated([block.text for block in body.blocks[-1:]], lines):
        yield DraftNotice("truncated", "The article breaks off: its end is missing or behind a wall.")
    if facts.live or (page.hints and page.hints[body.root] & kinds.LIVE):
        yield DraftNotice("live_blog", "The page is a live blog: its text is posts, newest first or last.")
