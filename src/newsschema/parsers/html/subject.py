"""What a page's lines say of its subject, by the words of headline and descriptions: a second opinion on the body.

Models of lines and parts judge by how a page is made. Where chosen text shares no word with what the page says that it
is about, and other text does, the choice was wrong. Evidence is log odds, in thousandths, of a line of the article.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsschema.parsers.html.openings import words_of
from newsschema.parsers.html.page import sums_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsschema.parsers.html.features import Lines, Text
    from newsschema.parsers.html.page import Page
    from newsschema.parsers.html.places import Keys

_LEAST_WORDS, _STEM = 5, 5
"""Words that headline and descriptions have at least, and letters of a word that are compared."""
_WIDE = 3
"""Pairs of characters, of scripts without blanks, that say as much as a word."""
# By the words shared, then by the size of a line in hundreds: from own lines, and those of other pages, of open pages.
_SAYS = (
    (-850, -1_100, -1_550, -1_850, -2_200),
    (1_500, 1_100, 600, 450, 0),
    (3_000, 2_500, 2_300, 2_000, 1_800),
    (3_500, 3_500, 3_500, 3_500, 3_500),
)  # fmt: skip
_HUNDRED = 100
_LEAST = 60
"""Size of a line from which its words count."""
_OTHER, _SEVERAL, _MOST_SHARED = -5_000, 4, 0.25
"""Evidence, lines, and share of these with words of the subject, of elements that are about something else.

Of eight lines in a row at most two have such a word in 5% of what is the article's, and in 75% of what is not.
"""
_MUCH, _MOST_LIKE = 2_000, 0.2
"""Evidence of elements, or ways to set lines, about the subject, and share of lines set so in those that are not."""
GAIN, _SHARE = 6_000, 0.1
"""How much more evidence, and which share of all, another choice of lines must have."""
_PROSE = frozenset((
    "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "tr", "td", "blockquote", "pre", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip
"""Elements that texts are made of, which may be about anything."""


def evidence_of(texts: Iterable[tuple[str, int]], known: Text) -> list[int] | None:
    """Return for each text, with its size, the evidence that it is the article's; None where too little is known."""
    words = _stems(" ".join((known.headline or "", *known.descriptions)))
    if _count(words) < _LEAST_WORDS:
        return None
    return [_says(_count(words & _stems(text)), size) if size >= _LEAST else 0 for text, size in texts]


def _says(shared: int, size: int) -> int:
    row = _SAYS[min(shared, len(_SAYS) - 1)]
    return row[min(size // _HUNDRED, len(row) - 1)]


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in words_of(text)}


def _count(words: set[str]) -> int:
    """Return how many words there are, of scripts without blanks in so many pairs of characters."""
    pairs = sum(len(word) < _STEM for word in words)
    return len(words) - pairs + pairs // _WIDE


def evidence(page: Page, lines: Lines, known: Text) -> list[int] | None:
    """Return for each block the evidence that it is the article's, 0 for all but running text."""
    running = zip(page.blocks, lines.places.running, strict=True)
    return evidence_of([(block.text, block.size if value > 0 else 0) for block, value in running], known)


def doubted(page: Page, lines: Lines, said: Sequence[int], kept: Sequence[int]) -> set[int]:
    """Return the blocks that are about something else, where many of them were chosen, or nothing about the subject."""
    chosen, against = sum(said[n] for n in kept), sum(min(said[n], 0) for n in kept)
    if not _is_doubt(chosen, against, sum(value for value in said if value > 0)):
        return set()  # whatever is about something else
    apart = _apart(page, lines.places.places, said)
    possible = sum(value for n, value in enumerate(said) if n not in apart)
    return apart if _is_doubt(chosen, sum(said[n] for n in kept if n in apart), possible) else set()


def _is_doubt(chosen: int, wrong: int, possible: int) -> bool:
    """Whether what was chosen says so little, and what of it is about something else so much against it, that another
    choice of lines, which says what is possible, is likelier."""
    return (wrong <= -GAIN or chosen <= 0) and possible - chosen >= max(GAIN, _SHARE * possible)


def _apart(page: Page, places: Keys, said: Sequence[int]) -> set[int]:
    """Return the blocks in elements about something else; of those side by side that are made alike, all or none.

    Elements that hold one about the subject are none, nor are those whose lines are set as ones about it are.
    """
    own = {place for place, total in enumerate(places.sums(list(said))) if total >= _MUCH}
    set_so = [value != 0 and place in own for place, value in zip(places.of, said, strict=True)]
    sums, counts = sums_of(page, said), sums_of(page, [value != 0 for value in said])
    shared, like = sums_of(page, [value > 0 for value in said]), sums_of(page, set_so)
    about = _about(page, sums, counts)

    def is_other(alike: list[int]) -> bool:
        total, count, of_it, of_own = (sum(map(values.__getitem__, alike)) for values in (sums, counts, shared, like))
        enough = total <= _OTHER and count >= _SEVERAL and about.isdisjoint(alike)
        return enough and of_it <= _MOST_SHARED * count and of_own <= _MOST_LIKE * count

    apart, around = set[int](), [0]
    while around:
        groups: dict[tuple[str, str], list[int]] = {}
        for child in _children(page, around.pop()):
            if counts[child] and (tag := page.tags[child]) not in _PROSE:
                names = (page.attrs[child].get("class") or "").split()
                groups.setdefault((tag, names[0] if names else ""), []).append(child)
        for alike in groups.values():
            if is_other(alike):
                apart.update(n for number in alike for n in _blocks(page, number))
            else:
                around += alike
    return apart


def _about(page: Page, sums: Sequence[int], counts: Sequence[int]) -> set[int]:
    """Return the elements that are about the subject, by what two lines or more say, and those around them."""
    about = set[int]()
    for number, parent in page.holders:
        if number in about or (sums[number] >= _MUCH and counts[number] > 1 and page.tags[number] not in _PROSE):
            about |= {number, parent}
    return about


def _children(page: Page, element: int) -> Iterator[int]:
    child = element + 1
    while child < page.ends[element]:
        yield child
        child = page.ends[child]


def _blocks(page: Page, element: int) -> range:
    first = bisect_left(page.starts, page.text_first[element])
    return range(first, bisect_left(page.starts, page.text_end[element], first))
