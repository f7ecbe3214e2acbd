"""What is taken off the lines kept for a body once all of them are known: tails, repetitions, hanging headings.

Each rule takes the kept lines as numbers of blocks with their kinds, in order, and returns those to take off.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from newsschema.draft import LineLabel
from newsschema.parsers.common import bylines
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from collections.abc import Collection

    from newsschema.models.article import BlockKind
    from newsschema.parsers.html.page import Page

Kept = list[tuple[int, "BlockKind"]]
Left = list[tuple[int, LineLabel]]

_MOST_COMPARED = 400
"""Lines of a body among which repetitions inside longer lines are looked for."""
_TOGETHER = 0.62
"""Share of the text directly in one element from which no paragraph of it stands in another element after that one."""
_ENDS, _SHORT = 2, 80
"""Lines at either end of a body that may be its byline, and their characters at most."""
# A clock time and a year: "Updated 07.01.2026, 18:50".
_DATED = re.compile(r"\b\d\d?[:.]\d\d\b.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*\b\d\d?[:.]\d\d\b")
_RENDERED = 240
"""Characters of lines in a row that are not all printed twice by chance."""


def trim(page: Page, kept: Kept, dropped: Left) -> Kept:
    """Return the lines that stay; what is taken off is added to `dropped`."""
    for rule, reason in _RULES:
        if off := rule(page, kept):
            dropped += [(n, LineLabel(page.blocks[n].text, reason)) for n in sorted(off)]
            kept = [line for line in kept if line[0] not in off]
    while kept and kept[-1][1] == "heading":
        kept.pop()  # nothing follows it
    return kept


def is_among(text: str, keys: Collection[str]) -> bool:
    """Whether a line is one of those whose letters and digits are given."""
    return any(len(key) <= len(text) <= 2 * len(key) + 20 for key in keys) and comparable(text) in keys


def _tail(page: Page, kept: Kept) -> set[int]:
    """What stands elsewhere after the element in which most of the text stands as paragraphs side by side."""
    elements = [page.blocks[number].element for number, _ in kept]
    sizes: dict[int, int] = {}
    for (number, _), element in zip(kept, elements, strict=True):
        parent = page.parents[element]
        sizes[parent] = sizes.get(parent, 0) + page.blocks[number].size
    main, size = max(sizes.items(), key=lambda pair: pair[1], default=(-1, 0))
    if main < 0 or size < _TOGETHER * sum(sizes.values()):
        return set()
    look = (page.tags[main], page.attrs[main].get("class"))
    off = set()
    for (number, _), element in zip(reversed(kept), reversed(elements), strict=True):
        parent = page.parents[element]
        if parent == main:
            break
        alike = look[1] and look == (page.tags[parent], page.attrs[parent].get("class"))
        if not (alike or page.inside(element, main) or page.inside(main, parent)):
            off.add(number)
    return off


def _second_renderings(page: Page, kept: Kept) -> set[int]:
    """Runs of lines printed before, as on pages that hold the text once for each width of screen.

    A line that comes back alone, such as an interviewer's question, is none.
    """
    texts = [page.blocks[number].text for number, _ in kept]
    if len(set(texts)) == len(texts):
        return set()
    first = {text: at for at, text in reversed(list(enumerate(texts)))}
    off: set[int] = set()
    for again, run in groupby(range(len(kept)), lambda at: first[texts[at]] < at):
        lines = list(run)
        if again and len(lines) > 1 and sum(len(texts[at]) for at in lines) >= _RENDERED:
            off.update(kept[at][0] for at in lines)
    return off


def _pull_quotes(page: Page, kept: Kept) -> set[int]:
    """Short lines that a longer line of the body repeats word for word."""
    if len(kept) > _MOST_COMPARED:
        return set()
    keys = [comparable(page.blocks[number].text) for number, _ in kept]
    joined = "\n".join(keys)
    return {
        number
        for (number, kind), key in zip(kept, keys, strict=True)
        if kind in ("blockquote", "paragraph") and 30 < len(key) < 400 and joined.count(key) > keys.count(key)
    }


def _bylines(page: Page, kept: Kept) -> set[int]:
    """Bylines and times among the first and last lines: "17:41, 13 October 2024"."""
    ends = [number for number, kind in kept[:_ENDS] + kept[-_ENDS:] if kind == "paragraph"]
    texts = {number: text for number in ends if len(text := page.blocks[number].text) <= _SHORT}
    return {n for n, text in texts.items() if _DATED.search(text) or bylines.read_byline(text)}


def _author_note(page: Page, kept: Kept) -> set[int]:
    """The last paragraph, where it says how to reach the author."""
    last = kept[-1:] if len(kept) > _ENDS else []
    return {n for n, kind in last if kind == "paragraph" and bylines.says_how_to_reach(page.blocks[n].text)}


# In the order they are applied: which lines to take off, and why.
_RULES = (
    (_tail, "beside"),
    (_second_renderings, "repeated"),
    (_pull_quotes, "repeated"),
    (_bylines, "byline"),
    (_author_note, "author"),
)
