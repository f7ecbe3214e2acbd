"""Features of a page's lines given a first score of each: how the lines around a line, and those set like it, scored.

Scores are log odds in thousandths that a line is part of the article's text. Shares are in percent.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from newsschema.parsers.html.features import sums_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.html.features import Lines
    from newsschema.parsers.html.page import Page

UNSCORED, _OUTSIDE, _MOST = -5_000, -7_000, 6_000
"""The score of a line that is not scored, that before the first and after the last line, and the largest."""
_PARAGRAPH = 50
"""Size from which a line that scored above 0 is a paragraph."""
_FAR = 30

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
        self.scores = [min(_MOST, max(-_MOST, score)) for score in scores]
        self.sizes = [block.size for block in page.blocks]
        self.text = [size if score > 0 else 0 for size, score in zip(self.sizes, self.scores, strict=True)]
        self.text_sums, self.all_sums = sums_of(page, self.text), lines.all_sums
        self.text_before, self.all_before = [0, *accumulate(self.text)], [0, *accumulate(self.sizes)]
        self.whole = max(1, self.text_before[-1])
        self.by_key: dict[object, tuple[int, int]] = {}
        for keys in (lines.class_keys, lines.place_keys):
            for key, text, size in zip(keys, self.text, self.sizes, strict=True):
                one, other = self.by_key.get(key, (0, 0))
                self.by_key[key] = one + text, other + size
        self.previous = self._nearest(range(len(self.text)))
        self.following = self._nearest(range(len(self.text) - 1, -1, -1))

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
        scores, own, size, total = self.scores, self.text[n], self.sizes[n], len(self.scores)
        parents, keys = self.lines.parents, self.lines.place_keys
        row = [scores[n]]
        for step in (1, 2, 3):
            row.append(scores[n - step] if n >= step else _OUTSIDE)
            row.append(scores[n + step] if n + step < total else _OUTSIDE)
        for reach in (4, 12):
            low, high = max(0, n - reach), min(total, n + reach + 1)
            text = self.text_before[high] - self.text_before[low] - own
            row.append(100 * text // max(1, self.all_before[high] - self.all_before[low] - size))
            row.append(min(3_000, text))
        for key in (self.lines.class_keys[n], keys[n]):
            text, whole = self.by_key[key]
            row.append(100 * (text - own) // (whole - size) if whole > size else -1)
            row.append(100 * (text - own) // self.whole)
        element = parents[n]
        for _ in range(3):
            if element < 0:
                row += (-1, -1)
                continue
            text = self.text_sums[element] - own
            row.append(100 * text // max(1, self.all_sums[element] - size))
            row.append(100 * text // self.whole)
            element = self.page.parents[element]
        before, after = self.previous[n], self.following[n]
        row.append(100 * self.text_before[n] // self.whole)
        row.append(100 * (self.whole - self.text_before[n + 1]) // self.whole)
        row.append(min(_FAR, n - before) if before >= 0 else _FAR + 10)
        row.append(min(_FAR, after - n) if after >= 0 else _FAR + 10)
        row += (before >= 0 and parents[before] == parents[n], after >= 0 and parents[after] == parents[n])
        row += (before >= 0 and keys[before] == keys[n], after >= 0 and keys[after] == keys[n])
        row.append(min(self.whole, 20_000))
        return row
