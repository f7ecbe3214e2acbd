"""Headline, kicker and deck: what the metadata states against what the page shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.parsers.html import hints as H

if TYPE_CHECKING:
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_WORDS = re.compile(r"\w")
_TOKENS = re.compile(r"\w+")
# Between a headline and the site's name: "Headline | Site", "Headline - Site".
_SITE = re.compile(r"\s+[|–—\-:·•»«/\\]+\s+|\s*[|｜]\s*")
_LONGEST = 300


def _tokens(text: str | None) -> set[str]:
    found: set[str] = set()
    for word in _TOKENS.findall((text or "").lower()):
        if word.isascii() or not ("\u0e00" <= word[0] <= "\u0eff" or "\u3040" <= word[0] <= "\ud7af"):
            found.add(word)
        else:
            found.update(word)
    return found


def _alike(one: set[str], other: set[str]) -> float:
    """Return how much of two sets of words is shared, 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def choose_headline(page: Page, facts: Facts) -> tuple[str | None, int | None]:
    """Return the headline, and the element that shows it where one does.

    A heading of the page that agrees with what the metadata says is the headline; without one, the metadata's own,
    less the site's name; without that, the first heading or the title.
    """
    stated = [text for _, text in facts.headlines]
    if page.title:
        stated.append(page.title)
    sets = [_tokens(strip_site(text, facts.publisher)) for text in stated]
    best, best_score = None, 0.0
    for number in _heading_elements(page):
        text = page.text_of(number)
        if not text or len(text) > _LONGEST:
            continue
        own = _tokens(text)
        score = max((_alike(own, other) for other in sets), default=0.0)
        score += 0.3 if page.tags[number] == "h1" else 0.0
        if score > best_score + 0.001:
            best, best_score = number, score
    if best is not None and best_score >= 0.75:
        return page.text_of(best), best
    for text in stated:
        if stripped := strip_site(text, facts.publisher):
            return stripped, best if best_score > 0.4 else None
    return (page.text_of(best), best) if best is not None else (None, None)


def _heading_elements(page: Page) -> list[int]:
    """Return the h1 elements, and other headings and elements called a headline, as far as they may be the headline."""
    first = [number for number, tag in enumerate(page.tags) if tag == "h1"][:20]
    others = [
        number
        for number, tag in enumerate(page.tags)
        if tag != "h1" and (tag == "h2" or page.hints[number] & H.HEADLINE or page.attrs[number].get("itemprop") == "headline")
    ]
    return first + others[:40]


def strip_site(text: str, publisher: str | None) -> str:
    """Cut the site's name off a title: the publisher's name where it is known, else the shorter end."""
    parts = [part for part in _SITE.split(text) if part]
    if len(parts) < 2:
        return text
    names = _tokens(publisher)
    head, tail = parts[0], parts[-1]
    if names and (names & _tokens(tail)) and len(_tokens(tail) - names) <= 2:
        return text[: text.rindex(tail)].rstrip(" |–—-:·•»«/\\｜")
    if names and (names & _tokens(head)) and len(_tokens(head) - names) <= 1:
        return text[len(head) :].lstrip(" |–—-:·•»«/\\｜")
    if ("|" in text or "｜" in text or not names) and len(tail.split()) <= 4 and len(tail) * 2 < len(text):
        return text[: text.rindex(tail)].rstrip(" |–—-:·•»«/\\｜")
    return text


def choose_deck(page: Page, facts: Facts, shown: int | None, headline: str | None, first: int) -> str | None:
    """Return the deck: a line under the headline that is called one, or that the metadata's description repeats."""
    descriptions = [_tokens(text) for _, text in facts.descriptions]
    begin = page.text_first[shown] if shown is not None else 0
    title = _tokens(headline)
    best, best_score = None, 0.0
    for number, hints in enumerate(page.hints):
        if not hints & H.DECK and page.tags[number] not in ("h2", "h3", "p", "div"):
            continue
        if not begin <= page.text_first[number] < page.text_end[number]:
            continue
        start = page.text_first[number]
        if first >= 0 and first < len(page.blocks) and start > page.blocks[first].start + 40:
            break
        text = page.text_of(number)
        if not text or not 20 <= len(text) <= 700:
            continue
        own = _tokens(text)
        if _alike(own, title) > 0.8:
            continue
        agree = max((_alike(own, other) for other in descriptions), default=0.0)
        score = agree + (0.6 if hints & H.DECK else 0.0)
        if score > best_score + 0.001:
            best, best_score = text, score
    return best if best_score >= 0.6 else None
