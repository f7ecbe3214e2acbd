"""What may show the headline on a page: headings, and lines that a title repeats, without what is added to them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from newsschema.parsers.html import kinds
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsschema.parsers.html.page import Page, TextBlock

WORDS = re.compile(r"\w+")
# Between a headline and the site's name: "Headline | Site", "Headline - Site".
_SITE = re.compile(r"\s+[|–—\-:·•»«/\\>]+\s+|\s*[|｜ㅣ│]\s*")
_EDGES = " |–—-:·•»«/\\>｜ㅣ│"
PAID = re.compile(r"\A[(\[]\w{0,3}\+[)\]]\s+")
"""The mark of articles for subscribers before a headline: "(S+)", "[+]"."""
LONGEST = 300
"""Characters of a headline."""
_LONGEST_LABEL, _FEW = 40, 3
"""Characters of a label inside a heading, and words of a text that is hardly a headline."""
_LEAST, _LEAST_PART = 4, 12
"""Letters and digits of a line that is a title, and of one that is a part of it."""
_MOST_FIRST, _MOST_OTHERS = 20, 40
"""Headings of the first level, and others, that are looked at."""
_LINKED = 0.5
"""Share of a line in links from which it is a link: lists of articles repeat the title so."""
_ALL_LINKED = 0.9
"""Share of a line in links from which it is a link as a whole."""


def tokens_of(text: str | None) -> set[str]:
    """Return the words of a text in lower case; of scripts without blanks between words, the characters."""
    found: set[str] = set()
    for word in WORDS.findall((text or "").lower()):
        if word.isascii() or not ("\u0e00" <= word[0] <= "\u0eff" or "\u3040" <= word[0] <= "\ud7af"):
            found.add(word)
        else:
            found.update(word)
    return found


def alike(one: set[str], other: set[str]) -> float:
    """Return how much of two sets of words is shared, 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def is_link(page: Page, number: int) -> bool:
    """Whether the first line of an element is a link as a whole."""
    at = bisect_left(page.starts, page.text_first[number])
    return at < len(page.blocks) and page.blocks[at].link_chars >= _ALL_LINKED * len(page.blocks[at].text)


def without_additions(page: Page, shown: int, heading: str, titles: list[str], publisher: str | None) -> str:
    """Return a heading without label, what is set smaller behind it, site's name and kicker."""
    text = _without_label(page, shown, PAID.sub("", heading), titles)
    text = _without_end(page, shown, text, titles)
    text = strip_site(text, publisher, sure=True)
    return _without_kicker(text, titles)


def _without_kicker(heading: str, titles: list[str]) -> str:
    """Return the part of a heading that a title repeats whole, where the rest before it is a kicker."""
    for title in titles:
        if len(title) * 2 > len(heading) > len(title) and heading.endswith(title):
            return title
    return heading


def _without_label(page: Page, shown: int, heading: str, titles: list[str]) -> str:
    """Return a heading without the text of the element that it begins with, where a title states just the rest."""
    first = next((number for number in range(shown + 1, page.ends[shown]) if page.text_of(number)), None)
    label = page.text_of(first) if first is not None else None
    if not label or len(label) > _LONGEST_LABEL or not heading.startswith(label):
        return heading
    rest = heading[len(label) :].strip(_EDGES)
    if len(rest) <= len(label) or len(rest.split()) < _FEW:
        return heading
    said, without = comparable(heading), comparable(rest)
    known = [key for title in titles if without in (key := comparable(title))]
    return rest if known and not any(said in key for key in known) else heading


def _without_end(page: Page, shown: int, heading: str, titles: list[str]) -> str:
    """Return a heading without the text of the element that it ends with, where a title states just what is before it,
    as "12 Photos" behind a gallery's headline."""
    inner = [number for number in range(shown + 1, page.ends[shown]) if page.text_end[number] == page.text_end[shown]]
    end = next((text for number in inner if (text := page.text_of(number)) and text != heading), None)
    if end is None or not heading.endswith(end):
        return heading
    rest = heading[: -len(end)].strip(_EDGES)
    if len(rest.split()) < _FEW:
        return heading
    said = comparable(rest)
    parted = [text for title in titles for text in (title, *_SITE.split(title)[:1])]
    return rest if any(comparable(text) == said for text in parted) else heading


def _text_of(page: Page, shown: int) -> str | None:
    """Return a heading's text without a kicker that is inside it."""
    text = page.text_of(shown)
    for number in range(shown + 1, page.ends[shown]):
        if text and page.hints[number] & kinds.KICKER and (kicker := page.text_of(number)) and text.startswith(kicker):
            text = text[len(kicker) :].strip(" :–—-|") or text
    return text


def heading_texts(page: Page) -> list[tuple[int, str]]:
    """Return the `h1` elements, other headings, and elements called a headline, each with its text, `h1` first."""
    first: list[int] = []
    others: list[int] = []
    stated = {number for number, name in page.itemprops.items() if name == "headline"}
    named = {number for number, hints in enumerate(page.hints) if hints & kinds.HEADLINE}
    seconds = {number for number, tag in enumerate(page.tags) if tag == "h2"}
    for number in sorted(named | stated | seconds):
        (first if page.tags[number] == "h1" else others).append(number)
    found = first[:_MOST_FIRST] + others[:_MOST_OTHERS]
    return [(number, text) for number in found if (text := _text_of(page, number)) and len(text) <= LONGEST]


def title_lines(page: Page, titles: Collection[str], known: Collection[str]) -> list[tuple[int, str]]:
    """Return the elements of lines that are a title of the page, or a part of one; none where a text of `known` is."""
    keys = {key for title in titles for key in _keys_of(PAID.sub("", title))}
    if not keys or any(comparable(text) in keys for text in known):
        return []
    most, initials = max(map(len, titles)), {key[0] for key in keys}
    lines = (block for block in page.blocks if len(block.text) <= most and _begins_like(block.text, initials))
    return [
        (block.element, block.text) for block in lines
        if block.link_chars < _LINKED * len(block.text) and comparable(block.text) in keys and _is_all(page, block)
    ]  # fmt: skip


def _keys_of(title: str) -> Iterator[str]:
    """Yield a title, and the parts that it begins or ends with, as letters and digits alone."""
    if len(whole := comparable(title)) >= _LEAST:
        yield whole
    parts = _SITE.split(title)
    for at in range(1, len(parts)):
        for part in (parts[:at], parts[at:]):
            if len(key := comparable("".join(part))) >= _LEAST_PART:
                yield key


def _begins_like(text: str, initials: Collection[str]) -> bool:
    """Whether a text may begin with one of some letters and digits: signs before these are looked at no further."""
    return not text[0].isalnum() or text[0].lower() in initials


def _is_all(page: Page, block: TextBlock) -> bool:
    """Whether a line is all that its element holds."""
    return len(page.text_of(block.element) or "") == len(block.text)


def strip_site(text: str, publisher: str | None, *, sure: bool = False) -> str:
    """Cut the site's name off a title: the publisher's name where it is known, else, unless `sure`, a short end."""
    parts = parts_of(text)
    if len(parts) < 2:
        return text
    names = tokens_of(publisher)
    head, tail = parts[0], parts[-1]
    if names and (names & tokens_of(tail)) and len(tokens_of(tail) - names) <= 2:
        return text[: text.rindex(tail)].rstrip(_EDGES)
    if names and (names & tokens_of(head)) and len(tokens_of(head) - names) <= 1:
        return text[len(head) :].lstrip(_EDGES)
    barred, brief = any(bar in text for bar in "|｜ㅣ│"), len(tail.split()) <= 4 and len(tail) * 2 < len(text)
    if brief and (barred or not names) and not sure:
        return text[: text.rindex(tail)].rstrip(_EDGES)
    return text


def parts_of(title: str) -> list[str]:
    """Return the parts of a title between which signs are that set off a site's name."""
    return [part for part in _SITE.split(title) if part]
