"""The deck: what is between headline and text, called a deck, set apart, or the page's description."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.parsers.common import bylines, furniture
from newsschema.parsers.html import kinds
from newsschema.parsers.html.headings import alike, tokens_of
from newsschema.parsers.html.trims import CONTACT
from newsschema.parsers.html.zones import believed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.parsers.html.body import Body
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page, TextBlock

# Classes of a first paragraph that begins with a large letter.
_INITIAL = re.compile(r"first(?!:)|drop|initial|cap", re.IGNORECASE)
# An agency's brackets begin the text itself: "OSLO (NTB) - ".
_AGENCY = re.compile(r"[^()]{0,40}\([^()]{2,30}\)\s?(?:[-–—A-Z]|$)")
# Classes that give it weight: "font-medium", "text-lg".
EMPHATIC = re.compile(r"bold|strong|heavy|(?:font|text|copy|type)[-_](?:medium|large|big|lg|xl)", re.IGNORECASE)
_CLOCK = re.compile(r"\d[:.時시]\s?\d\d")
_LONGEST = 300
_NEAR = 3
"""Text nodes after the text's beginning in which an element called a deck may still begin."""
_ABOVE = 10
"""Text nodes above the text in which the deck of a headline shown elsewhere is looked for."""
_MOST_NODES = 40
_LONGEST_DECK = 700
_LOOKED_AT = 12
"""Lines of the body among which a lead set apart and the paragraphs after it are looked for."""
_SHORTEST_LEAD, _LONG_LEAD = 40, 90
"""Sizes of the shortest lead that is a sentence, and of one that a full stop need not end."""
_STOPS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔")
# What it says for a deck that the first paragraph alone lies in an element of its own, is bold, has a class of weight.
_PLACED, _BOLD, _CLASSED = 0.0, 0.6, 0.6
_PARTS = 0.1
"""What it says for a deck of several parts that they look alike."""
_SECOND = "json-ld alternativeHeadline"
"""A second headline; it is the deck where the description repeats it."""
_DECK_BAR = 0.6
_REPEATED = 0.8
"""How alike a line and the page's description are that are the same."""
_UNDER = 0.45
"""What it says for a deck that a line is right under the headline, before byline and date."""
# How much it speaks for a deck that a line of this element is between headline and text.
_HEADINGS = frozenset(("h2", "h3", "h4"))
_PLACE = {"h2": 0.6, "h3": 0.55, "h4": 0.4, "p": 0.2}
_BESIDE_PICTURES = kinds.FIGURE | kinds.CAPTION | kinds.CREDIT | kinds.AD | kinds.COMMENT
_PICTURES = frozenset(("img", "amp-img", "figure", "video"))
_NO_DECK = (
    kinds.FIGURE
    | kinds.CAPTION
    | kinds.CREDIT
    | kinds.BYLINE
    | kinds.TIME
    | kinds.AD
    | kinds.NAV
    | kinds.SOCIAL
    | kinds.COMMENT
)


def choose_deck(page: Page, facts: Facts, shown: int | None, headline: str | None, body: Body) -> str | None:
    """Return the deck: what is between headline and text, called a deck, set apart or the page's description."""
    stated = [(where, tokens_of(text)) for where, text in facts.descriptions]
    described = [tokens for where, tokens in stated if where != _SECOND]
    titles = [tokens_of(headline)]
    for where, text in facts.headlines:
        own = tokens_of(text)
        if where != _SECOND or not any(alike(own, other) > 0.8 for other in described):
            titles.append(own)
    best, best_score, best_size = None, 0.0, 0
    for text, score in _decks(page, shown, body):
        own = tokens_of(text)
        agree = max((alike(own, other) for _, other in stated), default=0.0)
        if len(text) > _LONGEST_DECK or text.endswith((":", "：")) or any(alike(own, title) > 0.8 for title in titles):
            continue
        if furniture.kind(text) or (bylines.read_byline(text) and agree < _REPEATED):
            continue
        score += agree
        if score > best_score + 0.05 or (score > best_score - 0.05 and len(text) < best_size):
            best, best_score, best_size = text, score, len(text)
    return best if best_score >= _DECK_BAR else None


def _decks(page: Page, shown: int | None, body: Body) -> Iterator[tuple[str, float]]:
    """Yield what may be the deck with what its class, element and place say for it."""
    begin = page.text_first[body.root if shown is None else shown] if page.tags else 0
    main = body.main
    text_begins = page.blocks[main].start if main < len(page.blocks) else len(page.texts)
    if begin > text_begins:  # the headline is not shown above the text
        begin = max(0, text_begins - _ABOVE)
    yield from _called_decks(page, shown, body, begin, text_begins)
    yield from _lines_above(page, shown, body, begin, text_begins)
    lead = _set_apart(page, body)
    if lead is not None:
        yield lead


def _called_decks(
    page: Page, shown: int | None, body: Body, begin: int, text_begins: int
) -> Iterator[tuple[str, float]]:
    """Yield the elements between two text nodes that the page calls a deck."""
    around = set(page.ancestors(shown)) if shown is not None else set()
    for number in page.between(begin, text_begins + _NEAR + 1):
        start, hints = page.text_first[number], _hints_for_deck(page, number)
        brief = 0 < page.text_end[number] - start < _MOST_NODES
        called = brief and number not in around and _is_called_deck(page, number, hints)
        if called and not _pictured(page, body, start, shown):
            text = page.text_of(number)
            score = 0.7 + (0.2 if page.tags[number] in ("h2", "h3") else 0.0)
            if text and len(text) >= 20:
                yield text, score
            if text and (rest := _parts_after(page, number)):
                yield " ".join((text, *rest)), score + _PARTS


def _hints_for_deck(page: Page, number: int) -> int:
    """Return an element's hints; of a heading called a deck only those to be believed."""
    hints = page.hints[number]
    return hints & believed(page, number) if hints & kinds.DECK and page.tags[number] in _HEADINGS else hints


def _is_called_deck(page: Page, number: int, hints: int) -> bool:
    """Whether an element's names, or its microdata, call it a deck, and nothing else that is none."""
    if hints & _NO_DECK:
        return False
    summary = hints & kinds.SUMMARY and page.tags[number] == "p"
    return bool(hints & kinds.DECK or summary) or page.itemprops.get(number) in ("description", "alternativeHeadline")


def _parts_after(page: Page, number: int) -> list[str]:
    """Return the texts of the elements right after a deck that have its tag and its class: a deck in several parts."""
    parts: list[str] = []
    look = page.tags[number], page.attrs[number].get("class")
    after = page.ends[number]
    while look[1] and after < len(page.tags) and page.parents[after] == page.parents[number]:
        if (page.tags[after], page.attrs[after].get("class")) != look or not (text := page.text_of(after)):
            break
        parts.append(text)
        after = page.ends[after]
    return parts


def _lines_above(
    page: Page, shown: int | None, body: Body, begin: int, text_begins: int
) -> Iterator[tuple[str, float]]:
    """Yield the lines between two text nodes that are none of the text, a line right under the headline before all."""
    taken = set(body.numbers)
    subheads = {
        page.tags[page.blocks[number].element]
        for number, block in zip(body.numbers, body.blocks, strict=True)
        if block.kind == "heading" and number > body.main
    }
    around = set(page.ancestors(shown)) if shown is not None else set()
    under = page.text_end[shown] if shown is not None else -1
    for number, block in enumerate(page.blocks):
        if block.start >= text_begins:
            break
        if block.start <= begin or block.size < 25:
            continue
        if shown is not None and page.inside(block.element, shown):
            continue
        parent = max(0, page.parents[block.element])
        hints = page.hints[block.element] | (0 if parent in around else page.hints[parent])
        if hints & _NO_DECK or _pictured(page, body, block.start, shown) or block.link_chars > 0.5 * len(block.text):
            continue
        plain = page.tags[block.element] not in _HEADINGS
        if plain and number in taken and (_in_text(page, block.element) or _goes_on(page, number, taken)):
            continue
        lead = plain and block.start <= under + 1 and _is_lead(block) and _no_picture(page, shown, block.element)
        place = 0.2 if page.tags[block.element] in subheads else _PLACE.get(page.tags[block.element], 0.2)
        yield block.text, place + (_UNDER if lead else 0.0)


def _goes_on(page: Page, number: int, taken: set[int]) -> bool:
    """Whether the line after one of the text is another paragraph of the text beside it in the same element."""
    if number + 1 not in taken:
        return False
    own, following = (page.blocks[at].element for at in (number, number + 1))
    looks = {(page.tags[at], page.attrs[at].get("class"), page.parents[at]) for at in (own, following)}
    return len(looks) == 1 and own != following and page.blocks[number + 1].size >= _LONG_LEAD


def _is_lead(block: TextBlock) -> bool:
    """Whether a line is a sentence or two, and no date or address."""
    shortest = _SHORTEST_LEAD if block.text.endswith(_STOPS) else _LONG_LEAD
    return shortest <= block.size <= _LONGEST and not _CLOCK.search(block.text) and not CONTACT.search(block.text)


def _pictured(page: Page, body: Body, start: int, shown: int | None) -> bool:
    """Whether the line that begins with a text node is a picture's caption, an advert or a comment.

    What the headline lies in as well says nothing of the line.
    """
    zone = body.zones[page.owners[min(start + 1, len(page.owners) - 1)]]
    return bool(zone & _BESIDE_PICTURES & ~(body.zones[shown] if shown is not None else 0))


def _no_picture(page: Page, shown: int | None, element: int) -> bool:
    return shown is None or _PICTURES.isdisjoint(page.tags[shown:element])


def _in_text(page: Page, element: int) -> bool:
    """Whether an element lies in one called the article's text."""
    return any(page.hints[around] & kinds.BODY for around in page.ancestors(element, 40))


def _set_apart(page: Page, body: Body) -> tuple[str, float] | None:
    """Return the first paragraph where it is set otherwise than the next ones, and what that says for a deck.

    It is recognised by its class, by the element it lies in, or by being all bold.
    """
    lines = [
        page.blocks[number]
        for number, block in zip(body.numbers[:_LOOKED_AT], body.blocks, strict=False)
        if block.kind == "paragraph" and len(block.text) >= _SHORTEST_LEAD
    ][:4]
    if len(lines) < 3 or _AGENCY.match(lines[0].text):
        return None
    lead, *others = [block.element for block in lines]
    text = lines[0].text
    above = [page.parents[number] for number in others]
    looks = {(page.tags[number], page.attrs[number].get("class")) for number in above}
    own_place = page.parents[lead]
    if own_place not in above and (
        len(set(above)) == 1
        or (len(looks) == 1 and (page.tags[own_place], page.attrs[own_place].get("class")) not in looks)
    ):
        return text, _PLACED
    strong = [n for n in range(lead + 1, page.ends[lead]) if page.tags[n] in ("strong", "b")]
    if sum(len(page.text_of(n) or "") for n in strong[:5]) >= 0.9 * len(text):
        plain = not any(page.tags[n] in ("strong", "b") for other in others for n in range(other + 1, page.ends[other]))
        return text, _BOLD if plain else _PLACED
    own, classes = page.attrs[lead].get("class") or "", {page.attrs[number].get("class") or "" for number in others}
    alone = len(set(above)) == len(above)  # each paragraph in an element of its own
    places = {page.parents[number] if alone else number for number in (page.parents[n] for n in (lead, *others))}
    if len(places) == 1 and len(classes) == 1 and own not in classes and not _INITIAL.search(own):
        return text, _CLASSED if EMPHATIC.search(own) else _PLACED
    return None
