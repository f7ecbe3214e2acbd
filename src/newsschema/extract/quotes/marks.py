"""Quotation marks: which open, which close, and the words between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

# What closes a mark that opens. A straight mark opens and closes: "..." and ''...''; English, German, French use.
_CLOSERS = {"“": '”"', "„": "“”", '"': '"”', "«": "»", "»": "«", "``": "''", "''": "''", "”": "”"}
_DOUBLE = frozenset('“”„"«»')
_SINGLE = frozenset("‘’'‚`")
_MARKS = _DOUBLE | _SINGLE
# Letters cut off at a word's head: 'em, '90s.
_ELIDED = word_set("em tis twas til till cause bout n round")


@dataclass(slots=True)
class Region:
    """Words between quotation marks: tokens `first` to `last` (exclusive), the marks themselves outside."""

    number: int
    first: int
    last: int
    start: int
    """First character of the words."""
    end: int
    """One past their last character."""
    left: int
    """First token of the opening mark."""
    right: int
    """One past the last token of the closing mark; equal to `last` where none closes it."""
    single: bool

    @property
    def closed(self) -> bool:
        return self.right > self.last


def find_regions(tokens: Tokens, paragraphs: list[tuple[int, int]]) -> list[Region]:
    """Return the quoted regions, paragraph by paragraph; one that is not closed runs to its paragraph's end."""
    marks = [i for i, word in enumerate(tokens.words) if word in _MARKS]
    regions: list[Region] = []
    at, pending = 0, _Pending(None, [], 0)
    for first, last in paragraphs:
        begin = at
        while at < len(marks) and marks[at] < last:
            at += 1
        here = marks[begin:at]
        if pending.mark:
            closer = next((mark for mark in here if tokens.words[mark] in _DOUBLE), None)
            if closer is None and len(pending.paragraphs) < _MOST_PENDING:
                pending.paragraphs.append((first, last))
            else:
                if closer is not None and _closes_speech(tokens, closer):
                    _run_on(tokens, pending, (first, closer), regions)
                    here = [mark for mark in here if mark > closer]
                pending = _Pending(None, [], 0)
        if here:
            _pair(tokens, here, (first, last), regions)
        if regions and not pending.mark and regions[-1].right == last and not regions[-1].closed:
            pending = _Pending(tokens.words[regions[-1].left], [], len(regions))
    return regions


_MOST_PENDING = 6  # paragraphs without a mark that an open quote may run over


@dataclass(slots=True)
class _Pending:
    """A quote left open: its mark, the paragraphs without marks behind it, how many regions there were."""

    mark: str | None
    paragraphs: list[tuple[int, int]]
    count: int


def _closes_speech(tokens: Tokens, at: int) -> bool:
    """Whether the first double mark of a paragraph can only close what an earlier one opened."""
    before = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    after = at + 1 < len(tokens) and tokens.starts[at + 1] == tokens.ends[at] and tokens.words[at + 1][0].isalnum()
    return tokens.words[at] in '”"' and before and not after


def _run_on(tokens: Tokens, pending: _Pending, closing: tuple[int, int], regions: list[Region]) -> None:
    """Quote the paragraphs that an open quote runs over, to the mark that closes it."""
    del regions[pending.count :]  # single marks in them, which stand inside the quote
    for first, last in pending.paragraphs:
        _add(tokens, (first, first, ""), (last, last), regions)
    first, mark = closing
    _add(tokens, (first, first, ""), (mark, mark + 1), regions)


def _pair(tokens: Tokens, marks: list[int], paragraph: tuple[int, int], regions: list[Region]) -> None:
    """Pair the marks of one paragraph: doubles first, singles in what they leave."""
    words, starts = tokens.words, tokens.starts
    opened: tuple[int, int, str] | None = None  # first token, one past it, the mark
    single: tuple[int, int, str] | None = None
    taken = -1
    for number, at in enumerate(marks):
        if at <= taken:
            continue
        mark, width = words[at], 1
        if mark in "'`" and at + 1 < paragraph[1] and words[at + 1] == mark and starts[at + 1] == starts[at] + 1:
            mark, width = mark * 2, 2
            taken = at + 1
        if width == 1 and mark in _SINGLE:
            if opened is None:
                single = _single(tokens, marks, number, single, regions)
            continue
        if opened is not None and (mark in _CLOSERS[opened[2]] or _ends_speech(tokens, at)):
            _add(tokens, opened, (at, at + width), regions)
            opened = None
        elif opened is not None and mark in ("“", "„"):
            _add(tokens, opened, (at, at), regions)
            opened = (at, at + width, mark)
        elif opened is None and not _inches(tokens, at) and mark != "”":
            opened, single = (at, at + width, mark), None
    if opened is not None:
        _add(tokens, opened, (paragraph[1], paragraph[1]), regions)


def _single(
    tokens: Tokens, marks: list[int], number: int, opened: tuple[int, int, str] | None, regions: list[Region]
) -> tuple[int, int, str] | None:
    """Read one single mark outside double ones; return the single mark that is open after it."""
    at = marks[number]
    if opened is None:
        return (at, at + 1, tokens.words[at]) if _opens(tokens, at) else None
    if _opens(tokens, at) or not _closes(tokens, at, marks[number + 1] if number + 1 < len(marks) else None):
        return opened
    _add(tokens, opened, (at, at + 1), regions, single=True)
    return None


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a single mark stands at a word's head, with a blank or a bracket before it."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if words[at] not in "‘'‚`" or at + 1 >= len(words) or starts[at + 1] != ends[at]:
        return False
    follower = tokens.lowers[at + 1]
    if not (follower[0].isalnum() or follower in "[$£€…") or follower in _ELIDED:
        return False
    if follower.isdigit() and len(follower) == 2 and at + 2 < len(words) and tokens.lowers[at + 2] == "s":
        return False
    return at == 0 or starts[at] > ends[at - 1] or words[at - 1] in "([—–-:/"


def _closes(tokens: Tokens, at: int, following: int | None) -> bool:
    """Whether a single mark ends a word or a sentence and is no plural's possessive ("the players’ union")."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if words[at] not in "’'" or at == 0 or starts[at] != ends[at - 1]:
        return False
    if at + 1 < len(words) and starts[at + 1] == ends[at] and words[at + 1][0].isalnum():
        return False
    plural = tokens.lowers[at - 1].endswith("s") and at + 1 < len(words) and words[at + 1][0].islower()
    return not (plural and following is not None and following - at < 40 and not _opens(tokens, following))


def _ends_speech(tokens: Tokens, at: int) -> bool:
    """Whether a mark of the opening shape closes all the same: it touches the word before it and not the one after."""
    before = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    after = at + 1 < len(tokens) and tokens.starts[at + 1] == tokens.ends[at]
    return tokens.words[at] == "“" and before and not after


def _inches(tokens: Tokens, at: int) -> bool:
    """Whether a straight mark follows a digit, as in 6'2"."""
    return (
        tokens.words[at] == '"'
        and at > 0
        and tokens.ends[at - 1] == tokens.starts[at]
        and tokens.words[at - 1][0].isdigit()
    )


def _add(
    tokens: Tokens,
    opened: tuple[int, int, str],
    closed: tuple[int, int],
    regions: list[Region],
    *,
    single: bool = False,
) -> None:
    left, first, _ = opened
    last, right = closed
    if last > first:
        start, end = tokens.starts[first], tokens.ends[last - 1]
        regions.append(Region(len(regions), first, last, start, end, left, right, single))
