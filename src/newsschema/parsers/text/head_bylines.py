"""Lines right under the headline that are the byline by what they hold or what is beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.parsers.common.byline_leads import is_lead
from newsschema.parsers.common.byline_names import is_name
from newsschema.parsers.common.byline_posts import has_given_name, is_agency
from newsschema.parsers.common.bylines import begins_stamp, is_role, says_how_to_reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.draft import Author
    from newsschema.parsers.text.meta_features import Layout

_UNDER = 6
"""Lines under the headline in which an agency alone on its line is the byline."""
_SIGNS = frozenset("|,(·•–-")
"""Signs before what describes somebody."""


def is_above_agency(layout: Layout, at: int) -> bool:
    """Whether a name alone on its line is right above an agency close under the headline, and under no caption."""
    lines, under = layout.lines, at + 1
    if under == len(lines) or not is_name(lines[at].text) or layout.labels[at - 1] == "caption":
        return False
    return is_agency(lines[under].text) and is_close_under(layout, under)


def is_stamped(layout: Layout, at: int, names: Sequence[Author]) -> bool:
    """Whether the first lines under the headline name somebody and say when it was published, what post that is or how
    to write: "Ana Ruiz|Published", "Ana Ruiz | Staff", "Ana Ruiz (ruiz@mail.example)"."""
    own = layout.lines[at].text
    if len(names) > 1 or not is_close_under(layout, at) or not own.startswith(names[0].name):
        return False
    rest = own.removeprefix(names[0].name).lstrip()
    behind = rest.strip(" |,.·•–-()")
    described = rest[:1] in _SIGNS and (is_role(behind) or says_how_to_reach(behind))
    return described or begins_stamp(behind.partition(" ")[0])


def is_with_agency(layout: Layout, at: int, names: Sequence[Author]) -> bool:
    """Whether a line under the headline and no caption names a person and an agency: "Ana Ruiz and AP"."""
    if "/" in layout.lines[at].text or layout.labels[at - 1] == "caption" or not is_close_under(layout, at):
        return False
    return has_given_name(names[0].name) and any(is_agency(author.name) for author in names[1:])


def is_pair(layout: Layout, at: int) -> bool:
    """Whether a line under the headline and no caption is two people's names: "Ana Ruiz/Jan Holm"."""
    people = layout.lines[at].text.split("/")
    if len(people) < 2 or layout.labels[at - 1] == "caption" or not is_close_under(layout, at):
        return False
    return all(is_name(name) and has_given_name(name.strip()) for name in people)


def is_led(layout: Layout, at: int) -> bool:
    """Whether a name alone on its line is under a lead word alone on its own: "By", and under it "Ana Ruiz"."""
    above = layout.lines[at - 1] if at else None
    return above is not None and at <= layout.end + 1 and is_lead(above.text) and is_name(layout.lines[at].text)


def is_close_under(layout: Layout, at: int) -> bool:
    """Whether a line is one of the first under the headline, above the body."""
    top = layout.headline if layout.headline is not None else -1
    return top < at <= min(top + _UNDER, layout.start)
