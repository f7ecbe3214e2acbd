"""The line under the body of a scraped text that says who wrote it, and the day beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import has_given_name
from newsschema.parsers.common.bylines import read_names, says_how_to_reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.features import Label
    from newsschema.parsers.text.lines import Line

_LONGEST = 12
"""Words of a signature."""
_BELOW = 2
"""Lines below a signature that may state the day."""


def sign_end(lines: Sequence[Line], labels: list[Label], body: Sequence[int]) -> None:
    """Label the line under the body that names its author a byline, and the day below it a date.

    Only of texts without a byline above the body; `labels` are changed.
    """
    at = body[-1] + 1 if body else len(lines)
    if at >= len(lines) or labels[at] != "furniture" or not _is_signature(lines[at]):
        return
    if any(labels[above] == "byline" or lines[above].byline for above in range(body[0])):
        return
    labels[at] = "byline"
    for below in range(at + 1, min(at + 1 + _BELOW, len(lines))):
        if labels[below] == "furniture" and lines[below].is_of_figures and lines[below].day is not None:
            labels[below] = "date"
            return


def _is_signature(line: Line) -> bool:
    """Whether a line is a byline by its lead word, or a known given name and a surname, alone or with a day or role."""
    if line.words > _LONGEST or line.prose or line.furniture is not None:
        return False
    if line.byline is not None:
        return True
    people = read_names(line.text)
    if not people or not line.text.startswith(people[0].name) or not has_given_name(people[0].name):
        return False
    if people[0].title is not None or line.day is not None or says_how_to_reach(line.text):
        return True
    return line.photo[1] is None and (is_name(line.text) or len(people) > 1)
