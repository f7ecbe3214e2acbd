"""Where a sentence begins behind a dateline or a slug: "SEOUL, June 2 (Agency) —", "LATE TRAINS —"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import is_agency
from newsschema.extract.quotes.passage.words import MONTHS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_DATELINES = 3  # paragraphs in which a dateline is looked for


def behind_dateline(page: Page, first: int, cut: int, paragraph: int) -> int:
    """Return where the sentence begins behind 'SEOUL, June 2 (Agency) —' or, below, the slug "LATE TRAINS —"."""
    if page.paragraphs[paragraph][0] != first or not page.words[first][0].isupper():
        return first
    capitals = page.words[first].isupper() and (len(page.words[first]) > 2 or page.words[first] in _SHORT_PLACES)
    for at in range(first + 1, min(first + 16, cut - 1)):
        if page.words[at] in "—–-―" and _parts(page, at):
            behind = at + 2 if page.words[at + 1] in "–-" else at + 1
            return behind if capitals or _is_dated_place(page, first, at) else first
        small = page.words[at][0].isalpha() and not page.words[at].isupper()
        if (paragraph >= _DATELINES and small) or (not capitals and page.words[at][0].islower()):
            return first
        if page.words[at] == ":":
            return at + 1 if capitals and _is_place_label(page, first, at) else first
    return first


def _parts(page: Page, at: int) -> bool:
    """Whether a dash has a blank before it, or is long and before a capital: "LARNE—The mill", not "Larne-based"."""
    return not page.touching(at) or (page.words[at] == "—" and page.words[at + 1][0].isupper())


_SHORT_PLACES = frozenset(map(str.upper, words_of("place abbreviation")))  # of "ST. LOUIS"


def _is_dated_place(page: Page, first: int, dash: int) -> bool:
    """Whether a day or an agency before a dash shows a dateline: "Brussels, 18 May 2026 – The", "Larne (ABC) – The"."""
    words = page.lowers[first:dash]
    if page.words[dash - 1] == ")" and page.words[dash - _AGENCY : dash - 2] == ["("]:
        return page.words[dash - 2].isupper() or is_agency(words[-2])
    return not MONTHS.isdisjoint(words[1:]) and any(word.isdigit() for word in words)


_AGENCY = 3  # tokens of "(ABC)"


def _is_place_label(page: Page, first: int, colon: int) -> bool:
    """Whether capitals before a colon are a dateline, "LARNE, June 2: The", and label no speaker of a transcript."""
    named = all(not word[0].isalpha() or word[0].isupper() for word in page.words[first:colon])
    opens = colon + 1 < len(page.words) and page.inside[colon + 1] < 0
    labels = (at for at, word in enumerate(page.words) if word == ":" and page.words[at - 1].isupper())
    return named and opens and page.field == "/body" and all(at == colon for at in labels)
