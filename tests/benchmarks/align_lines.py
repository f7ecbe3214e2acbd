"""Label the lines of a rendered page by its gold: headline, body, caption, furniture."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_WORD = re.compile(r"\w+")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ALIKE = 0.8
_HELD = 0.75
_LONG = 7
"""Words of a line that is found in the body wherever it is; a shorter one only between its neighbours."""
_HEADING = 14
_NEAR = 20


@dataclass(frozen=True)
class Gold:
    """What is known of a page; None where it is not stated."""

    headlines: tuple[str, ...]
    body: str
    deck: str | None = None
    photos: tuple[tuple[str | None, str | None], ...] = ()
    """Caption and credit of each."""
    authors: tuple[str, ...] = ()
    day: str | None = None
    optional: tuple[str, ...] = ()

    @property
    def captions(self) -> tuple[str, ...]:
        return tuple(caption for caption, _ in self.photos if caption)

    @property
    def credits(self) -> tuple[str, ...]:
        return tuple(credit for _, credit in self.photos if credit)


def tokens(text: str) -> tuple[str, ...]:
    """Words in lower case; characters of scripts without blanks."""
    found: list[str] = []
    for word in _WORD.findall(text.replace("\u00ad", "").casefold()):
        found.extend(word if _EAST_ASIAN.search(word) else (word,))
    return tuple(found)


def alike(left: Sequence[str], right: Sequence[str]) -> float:
    """The F1 of two bags of words."""
    both = sum((Counter(left) & Counter(right)).values())
    return 2 * both / (len(left) + len(right)) if left and right else 0.0


def labels(lines: Sequence[Line], gold: Gold) -> list[str]:
    """Return the label of each line; "optional" for what may be the body's or not."""
    words = [tokens(line.text) for line in lines]
    found = _headlines(words, gold)
    body = _body(lines, words, gold, set(found))
    for at in body:
        found.setdefault(at, _kind(lines[at]))
    first, last = (min(body), max(body)) if body else (0, len(lines))
    _decks(words, gold, found, last)
    _pictures(lines, words, gold, found)
    _meta(lines, words, gold, found, first, last)
    for text in gold.optional:
        own = " " + " ".join(tokens(text)) + " "
        for at, its in enumerate(words):
            if at not in found and len(its) > 1 and f" {' '.join(its)} " in own:
                found[at] = "optional"
    return [found.get(at, "furniture") for at in range(len(lines))]


def _headlines(words: Sequence[tuple[str, ...]], gold: Gold) -> dict[int, str]:
    wordings = {tokens(text) for text in gold.headlines} - {()}
    return {at: "headline" for at, own in enumerate(words) if own in wordings}


def _kind(line: Line) -> str:
    heading = line.words <= _HEADING and not line.ends and not line.bullet and not line.text[:1].islower()
    return "heading" if heading else "body"


def _body(lines: Sequence[Line], words: Sequence[tuple[str, ...]], gold: Gold, taken: set[int]) -> list[int]:
    text = tokens(gold.body)
    joined = " " + " ".join(text) + " "
    starts = [0]
    for word in text:
        starts.append(starts[-1] + len(word) + 1)
    quads: dict[tuple[str, ...], int] = {}
    for at in range(len(text) - 3):
        quads.setdefault(text[at : at + 4], at)
    placed = []
    for at, own in enumerate(words):
        if len(own) < _LONG:
            continue
        where = joined.find(" " + " ".join(own) + " ")
        if where >= 0:
            placed.append((at, bisect_left(starts, where), len(own)))
            continue
        hits = [quads[own[i : i + 4]] - i for i in range(len(own) - 3) if own[i : i + 4] in quads]
        if len(hits) >= _HELD * (len(own) - 3) > 0:
            placed.append((at, max(0, Counter(hits).most_common(1)[0][0]), len(hits)))
    chain = _increasing(placed)
    own_lines = [at for at, _, _ in chain if at not in taken]
    paragraphs = {tokens(part) for part in gold.body.split("\n")}
    edges = [(-1, 0, 0), *chain, (len(lines), len(text), 0)]
    for (left, start, size), (right, stop, _) in pairwise(edges):
        part = " " + " ".join(text[start + size : stop]) + " "
        at_edge = left < 0 or right >= len(lines)
        between = (
            range(left + 1, right)
            if not at_edge
            else (range(max(left + 1, right - 3), right) if left < 0 else range(left + 1, min(left + 4, right)))
        )
        for at in between:
            own = words[at]
            if at in taken or not own or len(own) >= _LONG or f" {' '.join(own)} " not in part:
                continue
            if own in paragraphs or len(own) > 2:
                own_lines.append(at)
    return sorted(own_lines)


def _increasing(placed: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The heaviest chain of lines whose places in the gold increase and do not overlap by much."""
    best: list[tuple[int, int]] = []
    for number, (_, start, size) in enumerate(placed):
        top = (size, -1)
        for before in range(max(0, number - 400), number):
            _, earlier, length = placed[before]
            if earlier + length <= start + 2 and best[before][0] + size > top[0]:
                top = (best[before][0] + size, before)
        best.append(top)
    at = max(range(len(best)), key=lambda number: best[number][0], default=-1)
    chain = []
    while at >= 0:
        chain.append(placed[at])
        at = best[at][1]
    return chain[::-1]


def _decks(words: Sequence[tuple[str, ...]], gold: Gold, found: dict[int, str], last: int) -> None:
    own = tokens(gold.deck or "")
    if not own:
        return
    for at, its in enumerate(words[:last]):
        if alike(its, own) >= _ALIKE and (found.get(at) is None or len(its) == len(own)):
            found[at] = "deck"


def _pictures(lines: Sequence[Line], words: Sequence[tuple[str, ...]], gold: Gold, found: dict[int, str]) -> None:
    captions = [own for text in gold.captions if (own := tokens(text))]
    whole = [own + tokens(credit or "") for caption, credit in gold.photos if (own := tokens(caption or ""))]
    credits = [own for text in gold.credits if (own := tokens(text))]
    for at, line in enumerate(lines):
        if at in found or line.words > 150:
            continue
        caption, credit = line.photo
        own = tokens(caption or "") if credit else words[at]
        if any(alike(own, text) >= _ALIKE for text in captions) or any(
            alike(words[at], text) >= _ALIKE for text in (*captions, *whole)
        ):
            found[at] = "caption"
        elif len(words[at]) <= 14 and any(
            alike(shown, text) >= 0.7 for text in credits for shown in (words[at], tokens(credit or ""))
        ):
            found[at] = "credit"


def _meta(
    lines: Sequence[Line], words: Sequence[tuple[str, ...]], gold: Gold, found: dict[int, str], first: int, last: int
) -> None:
    names = [own for text in gold.authors if (own := tokens(text))]
    for at in range(max(0, first - 40), min(len(lines), last + 8)):
        line, its = lines[at], words[at]
        if at in found or line.words > 30 or not its:
            continue
        if any(f" {' '.join(own)} " in f" {' '.join(its)} " for own in names) and len(its) <= 24:
            found[at] = "byline"
        elif gold.day and line.day and line.day[:10] == gold.day[:10] and at < first + _NEAR:
            found[at] = "date"
