"""Quoted regions: which marks open, which close them, what is nested, and speech over several paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from newsschema.language.pack import Pack
    from newsschema.text.tokens import Tokens


@dataclass(slots=True)
class Region:
    """Words between quotation marks, within one paragraph; token indexes are half-open."""

    number: int
    """Its place in the list of all regions, which are ordered by their opening marks."""
    left: int
    """First token of the opening mark; equal to `first` where it has none (speech that runs on)."""
    first: int
    last: int
    right: int
    """One past the last token of the closing mark; equal to `last` where nothing closes it in its paragraph."""
    mark: str
    """The opening mark; of speech that runs on without one, that of the region it continues."""
    single: bool
    parent: int = -1
    """Number of the region around it; -1 if none."""
    continues: int = -1
    """Number of the region of an earlier paragraph that it carries on; -1 if none."""

    @property
    def closed(self) -> bool:
        return self.right > self.last


class Marks(NamedTuple):
    """The quotation marks of a language: opening to closing ones, and which are single."""

    closings: dict[str, tuple[str, ...]]
    single: frozenset[str]
    pattern: re.Pattern[str]
    """Any character of a mark."""


@cache
def marks(language: str) -> Marks:
    """Return the quotation marks of a language."""
    table = rows("marks", language)
    closings: dict[str, tuple[str, ...]] = {}
    for row in table:
        closings[row["opening"]] = (*closings.get(row["opening"], ()), row["closing"])
    single = frozenset(row[end] for row in table if row["level"] == "single" for end in ("opening", "closing"))
    characters = "".join(sorted({*"".join(row["opening"] + row["closing"] for row in table)}))
    return Marks(closings, single, re.compile(f"[{re.escape(characters)}]"))


class _Open(NamedTuple):
    """A mark that is open: its tokens and its characters."""

    left: int
    first: int
    mark: str


def find_regions(tokens: Tokens, paragraphs: list[tuple[int, int]], pack: Pack) -> list[Region]:
    """Return the quoted regions in the order of their opening marks; each is within one paragraph."""
    table = marks(pack.language)
    places = _places(tokens, table)
    if not places:
        return []
    regions, at = list[Region](), 0
    pending: Region | None = None
    between = list[tuple[int, int]]()
    for number, (first, last) in enumerate(paragraphs):
        begin = at
        while at < len(places) and places[at] < last:
            at += 1
        here = places[begin:at]
        if pending is not None:
            here, pending, between = _carry_on(tokens, table, (first, last), here, pending, between, regions)
        if not here:
            continue
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else None
        mark = tokens.words[following] if following is not None else ""
        count = len(regions)
        regions += _paired(tokens, pack, here, (first, last), count, mark)
        for region in regions[count:]:
            goes_on = pending is not None and region.left == first and region.mark == pending.mark
            if pending is not None and goes_on and not any(_narrates(tokens, *one) for one in between):
                region.continues = pending.number
        tail = [one for one in regions[count:] if not one.closed and one.last == last and one.parent < 0]
        pending, between = (tail[-1], []) if tail else (None, [])
    return regions


def _places(tokens: Tokens, table: Marks) -> list[int]:
    """Return the tokens that are marks; apostrophes in words are none."""
    found, starts, ends = list[int](), tokens.starts, tokens.ends
    for match in table.pattern.finditer(tokens.text):
        at = bisect_right(starts, match.start()) - 1
        if ends[at] == starts[at] + 1 and tokens.text[max(starts[at] - 2, 0) : starts[at]] != _MISREAD:
            found.append(at)
    return found


_MISREAD = "â€"  # UTF-8 read as Windows-1252: what follows is half of a dash or an apostrophe
_MOST_BETWEEN = 6  # paragraphs without a mark that open speech may run over


def _carry_on(
    tokens: Tokens,
    table: Marks,
    paragraph: tuple[int, int],
    here: list[int],
    pending: Region,
    between: list[tuple[int, int]],
    regions: list[Region],
) -> tuple[list[int], Region | None, list[tuple[int, int]]]:
    """Read a paragraph behind open speech: it opens with the mark again, has none, or closes what was open."""
    first = paragraph[0]
    words = tokens.words
    if words[first] == pending.mark[0]:
        return here, pending, between
    level = [at for at in here if (words[at] in table.single) == pending.single]
    if pending.single:
        return here, None, []
    if not level:
        return here, (pending if len(between) < _MOST_BETWEEN else None), [*between, paragraph]
    closer = level[0]
    if not (words[closer] in table.closings.get(pending.mark, ()) and _closes_word(tokens, closer)):
        return here, None, []
    earlier = pending.number
    for begin, end in (*between, (first, closer)):
        stop = closer + 1 if end == closer else end
        number = len(regions)
        if end > begin:
            regions.append(Region(number, begin, begin, end, stop, pending.mark, False, continues=earlier))
            earlier = number
    return [at for at in here if at > closer], None, []


def _narrates(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a paragraph without marks is prose, behind which speech begins anew, and no heading or advert."""
    return last - first > _HEADING and tokens.words[last - 1] in ".?!"


_HEADING = 12  # tokens of the longest heading


def _closes_word(tokens: Tokens, at: int) -> bool:
    """Whether a mark touches the word before it and not the one behind it."""
    before = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    behind = at + 1 < len(tokens) and tokens.starts[at + 1] == tokens.ends[at] and tokens.words[at + 1][0].isalnum()
    return before and not behind


def _paired(
    tokens: Tokens, pack: Pack, here: list[int], paragraph: tuple[int, int], count: int, following: str
) -> list[Region]:
    """Pair the marks of one paragraph; `following` is the first token of the next one."""
    table = marks(pack.language)
    words, starts = tokens.words, tokens.starts
    opened, found, taken = list[_Open](), list[Region](), -1
    falls, closed = dict[str, list[int]](), dict[str, list[bool]]()

    def close(number: int, last: int, right: int) -> None:
        """Close an open mark and forget what was open inside it."""
        one = opened[number]
        del opened[number:]
        if last > one.first:
            found.append(Region(0, one.left, one.first, last, right, one.mark, one.mark in table.single))

    for order, at in enumerate(here):
        if at <= taken:
            continue
        mark, width = words[at], 1
        doubled = at + 1 < paragraph[1] and words[at + 1] == mark and starts[at + 1] == starts[at] + 1
        if doubled and mark in "'`‘’" and not _closes_two(tokens, at, opened, table):
            mark, width = mark * 2, 2
            taken = at + 1
        if mark == '"' and _is_stray(tokens, at) and all(one.mark in table.single for one in opened):
            continue
        if mark in table.single:
            number = next((n for n in range(len(opened) - 1, -1, -1) if opened[n].mark in table.single), -1)
            later = here[order + 1] if order + 1 < len(here) else None
            if number >= 0 and mark in table.closings[opened[number].mark] and _closes_single(tokens, at, later, pack):
                close(number, at, at + 1)
            elif number < 0 and mark in table.closings and _opens_single(tokens, at, pack):
                opened.append(_Open(at, at + 1, mark))
            continue
        number = next((n for n in range(len(opened) - 1, -1, -1) if mark in table.closings[opened[n].mark]), -1)
        double = next((n for n in range(len(opened) - 1, -1, -1) if opened[n].mark not in table.single), -1)
        if number >= 0 and not _opens_another(tokens, at, mark, table):
            close(number, at, at + width)
        elif mark in table.closings and not _is_inch(tokens, at) and not (mark == "”" and _closes_word(tokens, at)):
            if double >= 0 and opened[double].mark == mark and mark in _CLOSERS:
                falls[mark] = falls.get(mark) or _lowest(words, here, mark)
            outer = opened[double].mark if double >= 0 else mark
            if _is_apart(outer, mark, table) and outer not in closed:
                closed[outer] = _closed_next(words, here, outer, table)
            nested = _is_apart(outer, mark, table) and closed[outer][order]  # "« Il a dit “oui” et il est parti »"
            if double >= 0 and not nested and not (outer == mark in falls and falls[mark][order] < 0):
                close(double, at, at)
            opened.append(_Open(at, at + width, mark))
    for number in range(len(opened) - 1, -1, -1):
        if number < len(opened):
            one = opened[number]
            opens = one.left == paragraph[0] or words[one.left - 1] in ":,"
            led = (
                words[one.left - 1] == ":" and words[one.first : one.first + 1] != [] and words[one.first][0].isupper()
            )
            if one.mark not in table.single or (opens and (led or following == one.mark)):
                close(number, paragraph[1], paragraph[1])
            else:
                del opened[number:]
    return _numbered(found, count)


_CLOSING_ANYWHERE = frozenset(('"', "»", "«", "''", "”"))


def _opens_another(tokens: Tokens, at: int, mark: str, table: Marks) -> bool:
    """Whether a mark that could close an open one opens one inside it: the first "“" of "„Das “Nein” zählt“"."""
    return mark in table.closings and mark not in _CLOSING_ANYWHERE and not _closes_word(tokens, at)


def _closes_two(tokens: Tokens, at: int, opened: list[_Open], table: Marks) -> bool:
    """Whether the first of touching single marks closes a single one: in "'No,''" and ''He said 'No,'''."""
    if all(one.mark not in table.single for one in opened):
        return False
    words, starts = tokens.words, tokens.starts
    tripled = at + 2 < len(words) and words[at + 2] == words[at] and starts[at + 2] == starts[at] + 2
    return tripled or all(len(one.mark) == 1 for one in opened)


_CLOSERS = {"“": "”", "„": "“”", "«": "»"}


def _lowest(words: list[str], here: list[int], mark: str) -> list[int]:
    """For each mark of a paragraph, how far opening marks less closing ones fall from it on, at least one mark taken.

    Where that is below 0, two marks are closed that are open: “the “Open Wells” motion is late,” he said.
    """
    found, lowest = [0] * len(here), 0
    for order in range(len(here) - 1, -1, -1):
        word = words[here[order]]
        lowest = (word == mark) - (word in _CLOSERS[mark]) + min(lowest, 0)
        found[order] = lowest
    return found


def _is_apart(outer: str, inner: str, table: Marks) -> bool:
    """Whether no mark that closes one of two double marks has to do with the other: guillemets and others."""
    ends = {*table.closings[outer], outer}
    return ends.isdisjoint((*table.closings[inner], inner))


def _closed_next(words: list[str], here: list[int], mark: str, table: Marks) -> list[bool]:
    """For each mark of a paragraph, whether the next one of a pair from there on closes the pair."""
    found, closes = [False] * len(here), False
    for order in range(len(here) - 1, -1, -1):
        word = words[here[order]]
        closes = word in table.closings[mark] or (closes and word != mark)
        found[order] = closes
    return found


def _numbered(found: list[Region], count: int) -> list[Region]:
    """Order regions by their opening marks, number them, and give each the region around it."""
    found.sort(key=lambda region: (region.left, -region.right))
    around = list[Region]()
    for number, region in enumerate(found):
        region.number = count + number
        while around and around[-1].right <= region.left:
            around.pop()
        region.parent = around[-1].number if around else -1
        around.append(region)
    return found


def _opens_single(tokens: Tokens, at: int, pack: Pack) -> bool:
    """Whether a single mark is at a word's head, with a blank, a bracket or another mark before it."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if at + 1 >= len(words) or starts[at + 1] != ends[at]:
        return False
    follower = tokens.lowers[at + 1]
    if not (follower[0].isalnum() or follower in '[$£€…“"') or follower in pack.elisions:
        return False
    two_digits = follower.isdigit() and len(follower) == 2 and at + 2 < len(words)
    if two_digits and tokens.lowers[at + 2] in pack.plural_endings:
        return False
    return at == 0 or starts[at] > ends[at - 1] or words[at - 1] in '([—–-:/“"'


def _closes_single(tokens: Tokens, at: int, later: int | None, pack: Pack) -> bool:
    """Whether a single mark ends a word or a sentence and is no plural's possessive ("the players’ union")."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if at == 0 or starts[at] != ends[at - 1]:
        return False
    if at + 1 < len(words) and starts[at + 1] == ends[at] and words[at + 1][0].isalnum():
        return False
    plural = tokens.lowers[at - 1].endswith(pack.plural_endings) and at + 1 < len(words) and words[at + 1][0].islower()
    return not (plural and later is not None and later - at < 40 and not _opens_single(tokens, later, pack))


def _is_stray(tokens: Tokens, at: int) -> bool:
    """Whether a straight mark has a blank on both sides: "(AP) " The council"."""
    apart = at > 0 and tokens.starts[at] > tokens.ends[at - 1]
    return apart and at + 1 < len(tokens) and tokens.starts[at + 1] > tokens.ends[at]


def _is_inch(tokens: Tokens, at: int) -> bool:
    """Whether a straight mark follows a digit, as in 6'2"."""
    before = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    return tokens.words[at] == '"' and before and tokens.words[at - 1][0].isdigit()
