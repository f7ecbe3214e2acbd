"""Features of a page's lines given a first score of each: how the lines around a line, and those set like it, scored.

Scores are log odds in thousandths that a line is part of the article's text. Shares are in percent.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from newsschema.parsers.html.page import sums_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.html.features import Lines
    from newsschema.parsers.html.page import Page

UNSCORED, _OUTSIDE, _MOST = -5_000, -7_000, 6_000
"""The score of a line that is not scored, that before the first and after the last line, and the largest."""
_PARAGRAPH = 50
"""Size from which a line that scored above 0 is a paragraph."""
_FAR = 30
_MOST_NEAR = 3_000
"""Size of text near a line from which more says nothing."""

CONTEXT = (
    "score", "score_before_1", "score_after_1", "score_before_2", "score_after_2", "score_before_3", "score_after_3",
    "near_4_share", "near_4_text", "near_12_share", "near_12_text",
    "class_text_share", "class_share_of_text", "place_text_share", "place_share_of_text",
    "parent_text_share", "parent_share_of_text", "grandparent_text_share", "grandparent_share_of_text",
    "third_text_share", "third_share_of_text",
    "text_before", "text_after", "lines_from_text_before", "lines_from_text_after",
    "parent_of_text_before", "parent_of_text_after", "place_of_text_before", "place_of_text_after", "text",
)  # fmt: skip


def context_rows(page: Page, lines: Lines, scores: Sequence[int], numbers: Sequence[int]) -> list[list[int]]:
    """Return the features of some lines, in the order of `CONTEXT`; `scores` has one score per block."""
    table = _Context(page, lines, scores)
    return [table.row(number) for number in numbers]


class _Context:
    """Works out what the scores of all lines say of one of them."""

    def __init__(self, page: Page, lines: Lines, scores: Sequence[int]) -> None:
        self.page, self.lines = page, lines
        self.scores = [score if -_MOST <= score <= _MOST else _MOST if score > 0 else -_MOST for score in scores]
        places = lines.places
        self.sizes = sizes = places.sizes
        self.text = text = [size if score > 0 else 0 for size, score in zip(sizes, scores, strict=True)]
        self.text_sums, self.all_sums = sums_of(page, text), places.all_sums
        self.text_before, self.all_before = [0, *accumulate(text)], [0, *accumulate(sizes)]
        self.whole = max(1, self.text_before[-1])
        self.text_by_key = [(keys, keys.sums(text)) for keys in (places.classes, places.places)]
        self.previous = self._nearest(range(len(text)))
        self.following = self._nearest(range(len(text) - 1, -1, -1))

    def _nearest(self, numbers: range) -> list[int]:
        """Return for each line the last one before it, in the order of `numbers`, that is a paragraph; -1 for none."""
        found, last = [-1] * len(self.text), -1
        for number in numbers:
            found[number] = last
            if self.text[number] >= _PARAGRAPH:
                last = number
        return found

    def row(self, n: int) -> list[int]:
        """Return a line's features."""
        scores, own, size, total, whole = self.scores, self.text[n], self.sizes[n], len(self.scores), self.whole
        parents, keys = self.lines.places.parents, self.lines.places.places.of
        text_before, all_before = self.text_before, self.all_before
        row = [scores[n]]
        for step in (1, 2, 3):
            row.append(scores[n - step] if n >= step else _OUTSIDE)
            row.append(scores[n + step] if n + step < total else _OUTSIDE)
        for reach in (4, 12):
            low, high = n - reach if n > reach else 0, n + reach + 1 if n + reach < total else total
            text, rest = text_before[high] - text_before[low] - own, all_before[high] - all_before[low] - size
            row.append(100 * text // rest if rest > 0 else 0)
            row.append(text if text < _MOST_NEAR else _MOST_NEAR)
        for alike, sums in self.text_by_key:
            key = alike.of[n]
            text, rest = sums[key] - own, alike.sizes[key] - size
            row.append(100 * text // rest if rest > 0 else -1)
            row.append(100 * text // whole)
        element = parents[n]
        for _ in range(3):
            if element < 0:
                row += (-1, -1)
                continue
            text, rest = self.text_sums[element] - own, self.all_sums[element] - size
            row.append(100 * text // rest if rest > 0 else 0)
            row.append(100 * text // whole)
            element = self.page.parents[element]
        before, after = self.previous[n], self.following[n]
        row.append(100 * text_before[n] // whole)
        row.append(100 * (whole - text_before[n + 1]) // whole)
        row.append(min(_FAR, n - before) if before >= 0 else _FAR + 10)
        row.append(min(_FAR, after - n) if after >= 0 else _FAR + 10)
        row += (before >= 0 and parents[before] == parents[n], after >= 0 and parents[after] == parents[n])
        row += (before >= 0 and keys[before] == keys[n], after >= 0 and keys[after] == keys[n])
        row.append(min(whole, 20_000))
        return row
