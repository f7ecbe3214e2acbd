"""Lines of scraped text that date something else: items of lists and boxes, the page in its masthead."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_LIST, _FURTHEST, _LEAST_ITEM = 3, 5, 4
"""Dates of a list of articles, lines from one to the next, and words of a title in it."""

_ABOVE, _UNDER = 5, 15
"""Lines from a date to the headline under it, and to one above it, beyond which it is no part of the article's head."""


_FAR_WITHIN, _FAR_BEFORE_END = 5, 2
"""Lines of the body before and after a day that interrupts it."""


def is_amid(body: Sequence[int], headline: int, at: int) -> bool:
    """Whether a line is far from the body's beginning and before its end: it dates what interrupts the article.

    `body` are the body's lines, of which those above the headline do not count.
    """
    above = bisect_left(body, at)
    begun = above - bisect_left(body, headline)
    return begun >= _FAR_WITHIN and above <= len(body) - _FAR_BEFORE_END


def lines_of_masthead(lines: Sequence[Line], dated: Sequence[int], headline: int) -> set[int]:
    """Return the lines with a day far above the headline, but for those of lists and those under another print of it.

    A page prints there the day on which it was fetched, above its menus; `dated` are the lines with a day, in order. A
    first line that is the headline is the page's title.
    """
    if not dated or headline >= len(lines) or dated[0] >= headline - _ABOVE:
        return set()
    prints = [at for at in range(1, headline) if lines[at].text == lines[headline].text]
    far = {at for at in dated if at < headline - _ABOVE and not any(0 < at - top <= _UNDER for top in prints)}
    return far - lines_of_lists(lines, dated, headline)


def lines_of_lists(lines: Sequence[Line], dated: Sequence[int], headline: int) -> set[int]:
    """Return the lines above the headline that date the items of a list: three or more, a title between each two.

    Where the dates precede the titles, the last one may be the article's own.
    """
    found: set[int] = set()
    run: list[int] = []
    for at in [*(at for at in dated if at < headline), headline + _FURTHEST]:
        titles = [line for line in lines[run[-1] + 1 : at] if _is_title(line)] if run else []
        if titles and at - run[-1] <= _FURTHEST:
            run.append(at)
            continue
        if len(run) >= _LIST:
            own = run[-1] == headline - 1 and not (run[0] and _is_title(lines[run[0] - 1]))
            found.update(run[:-1] if own else run)
        run = [at]
    return found


def heads_title(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line is the title of an article that the line dates."""
    return at + 1 < len(lines) and _is_title(lines[at + 1])


def _is_title(line: Line) -> bool:
    return line.words >= _LEAST_ITEM and not (line.ends or line.furniture or line.day or line.byline)
