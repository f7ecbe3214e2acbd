"""Which scraped lines are captions and credits by the grammar of credits, beside the scores of the models."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import is_agency
from newsschema.parsers.text.features import LABELS
from newsschema.parsers.text.runins import is_slashed_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.limits import Limits
    from newsschema.parsers.text.lines import Line

_BODY, _HEADING, _CAPTION, _CREDIT = map(LABELS.index, ("body", "heading", "caption", "credit"))
_LEAST_CAPTION, _LONGEST_CAPTION = 5, 25
"""Words of a caption whose credit is on the next line."""
_ABOVE_HEADLINE = 5
"""Lines above the headline that may belong to its picture."""
_SIGN = re.compile(r"[.!?”\"»] \(([^()/,]{2,16})\)\Z")
_LONGEST_SIGN = 20


def add_pictures(lines: Sequence[Line], table: Sequence[list[int]], headline: int | None, limits: Limits) -> None:
    """Add to the scores of captions and credits, from above the headline to the end of the body."""
    body = [at for at, row in enumerate(table) if at != headline and row[_BODY] == max(row)]
    if not body:
        return
    first = min(body[0], headline if headline is not None else body[0])
    for at in range(max(0, first - _ABOVE_HEADLINE), min(len(lines), body[-1] + 2)):
        line = lines[at]
        caption, credit = line.photo
        if at == headline or (at >= body[-1] and is_signed(line)):
            continue
        if line.labelled or line.filed or (caption and credit) or _is_credited(lines, at):
            table[at][_CAPTION] += limits.pictured
        elif at and _is_credited(lines, at - 1):
            table[at][_CREDIT] += limits.pictured
            table[at][_HEADING] = min(table[at])


def _is_credited(lines: Sequence[Line], at: int) -> bool:
    """Whether the credit is alone on the next line: a name in brackets, or a credit without a blank line between."""
    under = lines[at + 1] if at + 1 < len(lines) else None
    if under is None or not _LEAST_CAPTION <= lines[at].words <= _LONGEST_CAPTION or lines[at].byline or lines[at].day:
        return False
    named = is_agency(under.text) or under.is_credit
    return _is_bracketed_name(under) or (named and not (under.gap or lines[at].ends))


def has_credit(lines: Sequence[Line], headline: int, at: int) -> bool:
    """Whether a line is a caption by its credit: in it, in brackets under it, or alone under it where other lines are
    between it and the headline."""
    under = lines[at + 1] if at + 1 < len(lines) else None
    if under and at > headline + 1 and under.is_credit and not lines[at].prose:
        return True
    bracketed = _is_credited(lines, at) and _is_bracketed_name(lines[at + 1])
    return bracketed or None not in lines[at].photo


def _is_bracketed_name(line: Line) -> bool:
    return line.text[0] == "(" and line.text[-1] == ")" and (is_name(line.text[1:-1]) or is_slashed_name(line.text))


def is_signed(line: Line) -> bool:
    """Whether a paragraph ends with the agency that wrote it: "... until evening. (dpa)"."""
    sign = _SIGN.search(line.text, max(0, len(line.text) - _LONGEST_SIGN))
    return sign is not None and is_agency(sign[1])
