"""The end of a scraped text that breaks off: the paragraph that was cut is the body's, what follows it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.parsers.common.truncation import before_mark, is_wall
from newsschema.parsers.text.breaks import breaks_off, ends_in_mark, ends_in_phrase, is_cut_headline, is_running_text
from newsschema.parsers.text.features import LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.limits import Limits
    from newsschema.parsers.text.lines import Line

_FURNITURE, _BODY, _HEADING = map(LABELS.index, ("furniture", "body", "heading"))
_RUNNING = 9000
"""What a cut paragraph gains where it can be no headline: it decides alone."""
_LEAST_LAST = 8
"""Words from which what breaks off right under the body as the text's last line is no button or headline."""
_ELLIPTIC = 3000
"""What it gains where it alone ends in an ellipsis."""
_LEAST_BODY = 2
"""Lines of the body before it."""
_NEAR, _REACH = 2, 5
"""Lines after the body in which a paragraph may be cut, and one that can be no headline."""
_SHORT = 3
"""Words of buttons and the like between the body and the paragraph that was cut."""
_MOST_AFTER = 3
"""Lines about something else that the models may take for the body's after the paragraph that was cut."""
_BARE = ("...", "…")
"""What also ends a sentence within a text."""
Scores = list[list[int]]


def add_cut_end(lines: Sequence[Line], table: Scores, limits: Limits) -> None:
    """Add to the body's score of a line that breaks off within a sentence at the body's end, and take what follows
    from the body."""
    body = [at for at, row in enumerate(table) if row[_BODY] == max(row)]
    if len(body) < _LEAST_BODY:
        return
    if (cut := _cut_within(lines, table, body)) is not None:
        table[cut][_BODY] = max(table[cut]) + 1
        for at in range(cut + 1, body[-1] + 1):
            if max(table[at]) in (table[at][_BODY], table[at][_HEADING]):
                table[at][_FURNITURE] = max(table[at]) + 1
        return
    for at in range(body[-1] + 1, min(body[-1] + 1 + _REACH, len(lines))):
        between = range(body[-1] + 1, at)
        if at > body[-1] + _NEAR and sum(not _may_interrupt(lines[own], table[own]) for own in between) > 1:
            return
        if is_cut_headline(lines, at) or _add(lines, table, body, at, limits):
            return


def _cut_within(lines: Sequence[Line], table: Scores, body: Sequence[int]) -> int | None:
    """The paragraph before the last lines of the body that says that it goes on elsewhere."""
    own = [lines[at] for at in body]
    for at in range(body[max(1, len(body) - 1 - _MOST_AFTER)], body[-1]):
        if max(table[at]) not in (table[at][_BODY], table[at][_FURNITURE]) or before_mark(lines[at].text) is None:
            continue
        if lines[at].text.endswith(_BARE) or is_cut_headline(lines, at):
            continue
        if breaks_off(lines[at]) and is_running_text(lines[at], own):
            return at
    return None


def _may_interrupt(line: Line, row: Sequence[int]) -> bool:
    """Whether a line may be within an article: a heading, a picture's, a button's or an advert's."""
    return line.furniture is not None or line.words <= _SHORT or max(row) not in (row[_FURNITURE], row[_BODY])


def _add(lines: Sequence[Line], table: Scores, body: Sequence[int], at: int, limits: Limits) -> bool:
    """Add to the body's score of a line after the body if it breaks off, its heading before it; a short one looks like
    a heading. Whether the line is the body's then."""
    line, row, near = lines[at], table[at], at <= body[-1] + _NEAR
    elliptic = ends_in_mark(line)
    if max(row) not in (row[_FURNITURE], row[_HEADING]) or not (breaks_off(line) or elliptic):
        return False
    walled = any(is_wall(other.text) for other in lines[at + 1 : at + 3])
    last = at == body[-1] + 1 == len(lines) - 1 and line.words >= _LEAST_LAST
    own = [lines[number] for number in body]
    running = last or (breaks_off(line) and is_running_text(line, own))
    if (line.furniture or not near) and not (elliptic and breaks_off(line) and ends_in_phrase(line, own)):
        return False
    row[_BODY] += _RUNNING if running else limits.walled if walled else limits.broken
    row[_BODY] += _ELLIPTIC if elliptic else 0
    if row[_BODY] != max(row):
        return False
    if near:
        for between in range(body[-1] + 1, at):
            table[between][_HEADING] = max(table[between]) + 1
    return True
