"""What is taken off the lines kept for a body once all of them are known: tails, repetitions, hanging headings.

Each rule takes the kept lines as numbers of blocks with their kinds, in order, and returns those that stay.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from newsschema.draft import Dropped
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from newsschema.models.article import BlockKind
    from newsschema.parsers.html.page import Page

Kept = list[tuple[int, "BlockKind"]]
Left = list[tuple[int, Dropped]]

_MOST_COMPARED = 400
"""Lines of a body among which repetitions inside longer lines are looked for."""
_TOGETHER = 0.62
"""Share of the text directly in one element from which no paragraph of it stands in another element after that one."""
_RENDERED = 200
"""Letters of lines in a row that are not all printed twice by chance."""


def trim(page: Page, kept: Kept, dropped: Left) -> Kept:
    """Return the lines that stay; what is taken off is added to `dropped`."""
    for rule in (_tail, _second_renderings, _pull_quotes):
        left = rule(page, kept)
        stay = {number for number, _ in left}
        reason = "beside" if rule is _tail else "repeated"
        dropped += [(n, Dropped(page.blocks[n].text, reason)) for n, _ in kept if n not in stay]
        kept = left
    while kept and kept[-1][1] == "heading":
        kept.pop()  # nothing follows it
    return kept


def _tail(page: Page, kept: Kept) -> Kept:
    """Drop what stands elsewhere after the element in which most of the text stands as paragraphs side by side."""
    sizes: Counter[int] = Counter()
    for number, _ in kept:
        sizes[page.parents[page.blocks[number].element]] += page.blocks[number].size
    main, size = max(sizes.items(), key=lambda pair: pair[1], default=(-1, 0))
    if main < 0 or size < _TOGETHER * sizes.total():
        return kept
    last = max(n for n, _ in kept if page.parents[page.blocks[n].element] == main)
    look = (page.tags[main], page.attrs[main].get("class"))
    left = []
    for number, kind in kept:
        parent = page.parents[page.blocks[number].element]
        stays = number < last or page.inside(page.blocks[number].element, main) or page.inside(main, parent)
        if stays or (look[1] and look == (page.tags[parent], page.attrs[parent].get("class"))):
            left.append((number, kind))
    return left


def _second_renderings(page: Page, kept: Kept) -> Kept:
    """Drop runs of lines printed before, as on pages that hold the text once for each width of screen.

    A line that comes back alone, such as an interviewer's question, stays.
    """
    keys = [comparable(page.blocks[number].text) for number, _ in kept]
    if len(set(keys)) == len(keys):
        return kept
    first = {key: at for at, key in reversed(list(enumerate(keys)))}
    left: Kept = []
    for again, run in groupby(range(len(kept)), lambda at: first[keys[at]] < at):
        lines = list(run)
        if not again or len(lines) < 2 or sum(len(keys[at]) for at in lines) < _RENDERED:
            left += [kept[at] for at in lines]
    return left


def _pull_quotes(page: Page, kept: Kept) -> Kept:
    """Drop short lines that a longer line of the body repeats word for word."""
    if len(kept) > _MOST_COMPARED:
        return kept
    keys = [comparable(page.blocks[number].text) for number, _ in kept]
    joined = "\n".join(keys)
    left = []
    for (number, kind), key in zip(kept, keys, strict=True):
        quoted = kind in ("blockquote", "paragraph") and 30 < len(key) < 400 and joined.count(key) > keys.count(key)
        if not quoted:
            left.append((number, kind))
    return left
