"""What is above a page's running text: lines that may be its headline where no heading is a title of the page."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from newsschema.parsers.common.times import read_time
from newsschema.parsers.html import kinds
from newsschema.parsers.html.headings import LONGEST, tokens_of
from newsschema.parsers.html.page import sums_of
from newsschema.parsers.html.places import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.parsers.html.page import Page, TextBlock

_PROSE, _SENTENCE = 100, 60
"""Sizes of a line of running text, and of one that ends as a sentence does."""
_LINKED = 3
"""How many times as long as its links a line of running text is at least."""
_READ, _MOST_LINES = 12, 40
"""Lines of running text that say what the page is about, and lines above them that may be the headline."""
_HELD = 0.6
"""Share of the running text in the element that is taken for the article's."""
_LETTERS, _STEM = 3, 5
"""Letters of a word that says something, and of its beginning by which it is compared."""
_SHORTEST, _LONG = 4, 130
"""Characters of the shortest line that is a headline, and of one that hardly is."""
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SLUG_WORDS, _SLUG_LETTERS = 3, 4
"""Words of a part of an address that may be a headline's, and letters of their beginnings that are compared."""
_LETTERS_ONLY = re.compile(r"[^\W\d_]+")
_UMLAUT = re.compile("([aou])e")
"""A letter that addresses write for one with two dots, or without them."""
_STRONG, _WHOLE, _MOST_STRONG = frozenset(("strong", "b", "font", "big")), 0.9, 4
"""Elements in bold or larger type, the share of a line in them that is all of it, and how many are looked at."""
_AWAY = kinds.NAV | kinds.SOCIAL | kinds.COMMENT | kinds.AD | kinds.COOKIE | kinds.CAPTION | kinds.CREDIT
_DIGIT = re.compile(r"\d")
_DATED, _DAY = 80, len("2016-06-02")
"""Characters of a line that gives the day of an article, and of a day."""
_AROUND = 4
"""Elements around a line whose names are looked at."""
# Addresses of a site's first page.
_HOME = frozenset(("/", "./", "index.html", "/index.html", "index.php", "/index.php", "../"))


class Start(NamedTuple):
    """Where the running text of a page begins."""

    element: int
    """The innermost element that holds most of it."""
    at: int
    """Its first text node."""
    stems: frozenset[str]
    """The beginnings of the words of its first lines."""


def is_prose(block: TextBlock) -> bool:
    """Whether a line is running text by its size and its links."""
    long = block.size >= _PROSE or (block.size >= _SENTENCE and ends_sentence(block.text))
    return long and block.link_chars * _LINKED < len(block.text)


def running_text(page: Page) -> Start | None:
    """Return where the running text begins; None for a page without any."""
    sizes = [block.size if is_prose(block) else 0 for block in page.blocks]
    sums = sums_of(page, sizes)
    if not sums or not sums[0]:
        return None
    element = next(number for number in range(len(sums) - 1, -1, -1) if sums[number] >= _HELD * sums[0])
    lines = [
        block for block, size in zip(page.blocks, sizes, strict=True) if size and page.inside(block.element, element)
    ]
    said = islice(lines, _READ)
    return Start(element, lines[0].start, frozenset(stem for block in said for stem in _stems(block.text)))


def _stems(text: str) -> set[str]:
    """Return the beginnings of the longer words of a text; of scripts without blanks, the characters."""
    words = [word for word in tokens_of(text) if len(word) >= _LETTERS or _WIDE.match(word)]
    return {word[:_STEM] for word in words}


def lines_above(page: Page, start: Start) -> Iterator[tuple[int, str]]:
    """Yield the elements of the last lines above the running text that are no links, the nearest first."""
    first = bisect_left(page.starts, start.at)
    for block in islice(reversed(page.blocks[:first]), _MOST_LINES):
        text = block.text
        if len(text) > LONGEST or 2 * block.link_chars > len(text) or len(text) < _SHORTEST:
            continue
        if any(page.hints[around] & _AWAY for around in page.ancestors(block.element, _AROUND)):
            continue
        if len(page.text_of(block.element) or "") == len(text):
            yield block.element, text


def is_dated(page: Page) -> bool:
    """Whether a page gives a day: in an element for a time, or in a short line."""
    if "time" in page.tags:
        return True
    short = (block.text for block in page.blocks if len(block.text) <= _DATED and _DIGIT.search(block.text))
    return any(len(read_time(text) or "") >= _DAY for text in short)


def place_evidence(page: Page, start: Start | None, number: int, text: str) -> dict[str, float]:
    """Return what the place of an element, above the running text or elsewhere, says for its being the headline."""
    evidence = {
        "a sentence": float(ends_sentence(text)),
        "long": float(len(text) > _LONG),
        "set off": float(_is_set_off(page, number, text)),
    }
    if start is None or page.text_first[number] >= start.at:
        return evidence
    steps = size = 0
    for around in page.ancestors(start.element):
        if page.inside(number, around):
            break
        held = page.text_end[around] - page.text_first[around]
        steps += held > size  # elements around it that hold nothing else say nothing
        size = held
    evidence["with the text"] = 1.0 / (1.0 + steps)
    return evidence


def about_the_text(start: Start | None, text: str) -> float:
    """Return the share of a text's letters in words that the running text has as well."""
    stems = _stems(text)
    whole = sum(map(len, stems))
    return sum(len(stem) for stem in stems if start and stem in start.stems) / whole if whole else 0.0


def words_of_address(address: str | None) -> set[str]:
    """Return the beginnings of the words of the part of an address that has most of them; none for a few words."""
    parts = (address or "").partition("://")[2].split("?")[0].split("/")[1:]
    words = max((_folded(unquote(part)) for part in parts), key=len, default=set())
    return words if len(words) >= _SLUG_WORDS else set()


def like_the_address(slug: set[str], text: str) -> float:
    """Return the share of the words of an address that a text has."""
    return len(slug & _folded(text)) / len(slug) if slug else 0.0


def _folded(text: str) -> set[str]:
    """Return the beginnings of the words of a text, accents left out."""
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = _UMLAUT.sub(r"\1", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    return {word[:_SLUG_LETTERS] for word in _LETTERS_ONLY.findall(letters) if len(word) >= _LETTERS}


def _is_set_off(page: Page, number: int, text: str) -> bool:
    """Whether a line is set bold or larger as a whole."""
    inner = (n for n in range(number, page.ends[number]) if page.tags[n] in _STRONG)
    return sum(len(page.text_of(n) or "") for n in islice(inner, _MOST_STRONG)) >= _WHOLE * len(text)


def site_names(page: Page) -> list[set[str]]:
    """Return the words of the names that the site has in links to its first page and in its lines of copyright."""
    found = list[set[str]]()
    for number, tag in enumerate(page.tags):
        if tag == "a" and is_home(page.attrs[number].get("href") or ""):
            texts = [page.text_of(number), *(page.attrs[n].get("alt") for n in range(number + 1, page.ends[number]))]
            found += [tokens_of(text) for text in texts if text]
    for block in page.blocks:
        if "\u00a9" in block.text and len(block.text) < LONGEST:
            found.append({word for word in tokens_of(block.text.split("\u00a9")[1]) if not word.isdigit()})
    return [names for names in found if names]


def is_home(href: str) -> bool:
    """Whether an address is that of a site's first page."""
    return href in _HOME or (href.startswith("http") and href.rstrip("/").count("/") == 2)
