"""The body's stretch, line by line: paragraph, sub-heading, list item, caption, credit, or not the article's."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsschema.parsers.common.bylines import is_agency, is_name, says_how_to_reach
from newsschema.parsers.common.dateline import read_dateline
from newsschema.parsers.text.boxes import drop_boxes, is_speaker
from newsschema.parsers.text.region import is_teaser_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.boxes import Role
    from newsschema.parsers.text.head import Head
    from newsschema.parsers.text.lines import Line

_BODY = frozenset({"paragraph", "heading", "list_item"})
_LEAST_BEFORE = 24
"""Words of a paragraph above the stretch where running text stands closest together."""
_LONGEST_CAPTION = 75
"""Words a line with a credit at its end may have to be a caption rather than a paragraph."""
_OVER_CREDIT = 25
_OVER_BRACKETS = 40
"""Words of a caption over a credit that a blank line parts from it, in brackets or without."""
_BEGINNING = 40
"""Characters by which a line that is printed twice is known."""
_LONGEST_HEADING = 14
_LONGEST_LIST = 100
"""Items of a list that is the article's."""
_BOXES = frozenset({"related", "account", "player", "comments"})
"""Furniture that heads a box of links, promises or thumbnails."""
_BOX = 4
"""Lines that such a box has."""
_LONGEST_TEASER = 40
"""Words of the sentences under the headline of another article."""
_LONGEST_KICKER = 4
"""Words of the line over the headline of another article."""
_ABOVE = 8
"""Lines above the headline that may be its teaser or caption."""
_BOILERPLATE = 20
"""Words of a paragraph that stands above the headline too and is no part of the article."""
_LINK_IN_CAPITALS = 8
"""Words of a line all in capitals from which it is another article's headline, not a sub-heading."""
_UNDER_HEADLINE = 12
"""Lines under the headline in which what the picture shows stands without a credit."""
_ADDED = 120
"""Characters a credit adds to a caption that is printed twice."""
_LONGEST_LABEL = 5
"""Words of a line that heads a box; a longer one is the link itself."""
_VIDEO_END = re.compile(r"\b\d{1,2}:\d\d ?(?:min|Min|Minuten|minutes?|mins)\.?\Z")
"""How long a video is, after what it shows."""
_SIGNED = re.compile(r"[.!?”\"»] \(([^()/,]{2,16})\)\Z")
_LONGEST_SIGN = 20
_LEAST_SIGNED = 12
"""Words of a paragraph that an agency signs."""
_BIOGRAPHY = 6
"""Lines before the body's end in which a note on the author begins."""


def label_lines(lines: Sequence[Line], head: Head, start: int, end: int) -> dict[int, Role]:
    """Return what each line from the headline to `end` is, by its number; the body's stretch is `start` to `end`."""
    top = head.headline + 1 if head.headline is not None else head.body
    usual = _usual_bullet(lines[head.body : end])
    count = Counter(line.key for line in lines)
    roles: dict[int, Role] = {}
    # boilerplate stands above the headline and once more at the body's end
    boxed, begun = 0, False
    seen = {line.key for line in lines[: max(0, top - _ABOVE)] if line.words >= _BOILERPLATE}
    for at in range(top, end):
        line = lines[at]
        told = roles.get(at - 1) == "credit" and roles.get(at - 2) == "caption" and not line.labelled
        role = _role(lines, at, end, head, count, usual, seen, told)
        if count[line.key] > 1:
            seen.add(line.key)
        if line.furniture in _BOXES:
            is_link = line.links or (
                line.furniture == "related" and line.words > _LONGEST_LABEL and line.text[-1:] != ":"
            )
            boxed = max(0, boxed - 1) if is_link else _BOX
        elif boxed:
            boxed -= 1
            if role == "heading" or line.bullet or (role == "paragraph" and _is_teaser(lines, at)):
                role = "furniture"
            elif role == "paragraph" and line.words > 25:
                boxed = 0
        begun = begun or (role == "paragraph" and line.prose)
        if at < start and role in _BODY and line.words < _LEAST_BEFORE:
            role = "furniture"
        if not begun and role in _BODY:
            shown = at - top < _UNDER_HEADLINE and "caption" not in roles.values() and _may_be_caption(line)
            role = "caption" if shown else "furniture"
        roles[at] = role
    drop_boxes(lines, roles, range(top, end))
    _drop_dated_teasers(lines, roles, head, end)
    _drop_lone_headings(roles, top, end)
    _drop_biography(lines, roles, head, end)
    return roles


def _role(
    lines: Sequence[Line], at: int, end: int, head: Head, count: Counter[str], usual: bool, seen: set[str], told: bool
) -> Role:
    line = lines[at]
    if at in head.used or at == head.deck:
        return "meta"
    if (
        line.furniture
        or line.signs_post
        or _VIDEO_END.search(line.text, max(0, len(line.text) - 20))
        or (at + 1 < len(lines) and lines[at + 1].signs_post)
    ):
        return "furniture"
    if line.is_credit:
        return "credit"
    if (
        line.photo[1] is not None
        and (line.words <= _LONGEST_CAPTION or line.text[-1] == ")")
        and not (at == end - 1 and _is_signed(line))
    ):
        return "caption"
    if _is_printed_twice(line.text):
        return "furniture"
    if _beside_credit(lines, at, end, head.used, told) or (3 <= line.words < 40 and (line.placed or line.ends_dated)):
        return "caption"
    if _begins(line, lines, at + 1) or is_speaker(line):
        return "furniture"
    if line.prose:
        if count[line.key] > 1 and (line.words < 20 or line.key in seen):
            return "furniture"
        if line.bullet and not usual:
            return "list_item" if line.ends or _in_list(lines, at) else "furniture"
        if not line.ends and line.words <= 20 and at < end - 1:
            return "heading" if line.words <= _LONGEST_HEADING else "furniture"
        return "paragraph"
    if at < head.body or line.byline or line.is_clock or (count[line.key] > 1 and not _is_contents(lines, at)):
        return "furniture"
    if line.bullet and not usual:
        return "list_item" if _in_list(lines, at) else "heading" if _is_numbered(lines, at) else "furniture"
    if line.ends and line.words >= 3:
        return "paragraph"
    if at == end - 1 and line.words >= 9:
        return "paragraph"  # broken off
    if line.words >= _LINK_IN_CAPITALS and line.text.isupper():
        return "furniture"
    return "heading" if line.words <= _LONGEST_HEADING and " | " not in line.text else "furniture"


def _is_signed(line: Line) -> bool:
    """Whether a paragraph ends with the agency that wrote it, as the last does: "... until evening. (dpa)"."""
    sign = _SIGNED.search(line.text, max(0, len(line.text) - _LONGEST_SIGN))
    return sign is not None and is_agency(sign[1]) and line.words > _LEAST_SIGNED


def _is_printed_twice(text: str) -> bool:
    """Whether the line holds its own beginning once more: a caption, then the caption cut short."""
    return len(text) >= 2 * _BEGINNING and text.find(text[:_BEGINNING], _BEGINNING) > 0


def _begins(line: Line, lines: Sequence[Line], after: int) -> bool:
    """Whether the next line prints this one once more with something added: a caption, then the caption with credit."""
    if after >= len(lines):
        return False
    own, other = line.text.rstrip(". "), lines[after].text
    return len(own) < len(other) <= len(own) + _ADDED and len(own) >= 10 and other.startswith(own)


def _is_contents(lines: Sequence[Line], at: int) -> bool:
    """Whether a line printed more than once is a sub-heading that a table of contents lists further up."""
    line = lines[at]
    near = [*lines[max(0, at - 5) : at], *lines[at + 1 : at + 6]]
    return line.words >= 5 and not line.bullet and all(other.key != line.key for other in near)


def _may_be_caption(line: Line) -> bool:
    """Whether a line between headline and first paragraph is what the picture shows."""
    return line.words >= 6 and not line.bullet and not line.text.endswith((":", "?", "!"))


def _drop_biography(lines: Sequence[Line], roles: dict[int, Role], head: Head, end: int) -> None:
    """The author's name alone near the body's end heads a note on the author: it and what follows is furniture.

    So is a paragraph there that names the author or says how to reach them.
    """
    names = {author.name.casefold() for author in head.authors if _is_person(author.name)}
    for at in range(max(head.body, end - _BIOGRAPHY), end):
        if roles[at] == "meta":
            continue
        text = lines[at].text.casefold()
        if roles[at] in _BODY and _is_on_author(text, names):
            roles[at] = "furniture"
        if text in names and sum(role == "paragraph" for role in roles.values()) > 3:
            for after in range(at, end):
                roles[after] = "furniture"
            return


def _is_person(name: str) -> bool:
    return " " in name and not (name.isupper() or is_agency(name) or name.lower().startswith("the "))


def _is_on_author(text: str, names: set[str]) -> bool:
    if any(name in text for name in names):
        return True
    return says_how_to_reach(text)


def _beside_credit(lines: Sequence[Line], at: int, end: int, used: frozenset[int], told: bool) -> bool:
    """Whether a credit alone on its line stands right after this line or right before it.

    The agency in the byline is none, a credit that follows its caption (`told`) is not the next line's as well, nor
    one that a labelled caption follows, and a line that begins with a dateline is the article's.
    """
    line = lines[at]
    if line.labelled:
        return True
    if any(other.labelled for other in lines[at + 2 : at + 3]):
        return False
    if line.words > _LONGEST_CAPTION or (line.words < 3 and not is_name(line.text)):
        return False
    after = at + 1 < end and lines[at + 1].is_credit
    before = at > 0 and not told and at - 1 not in used and lines[at - 1].is_credit
    if (after or before) and line.prose and read_dateline(line.text):
        return False
    far = (
        after and lines[at + 1].gap and line.words > (_OVER_BRACKETS if lines[at + 1].text[0] == "(" else _OVER_CREDIT)
    )
    return (after and not far) or (before and not line.gap)


def _usual_bullet(lines: Sequence[Line]) -> bool:
    prose = [line for line in lines if line.prose]
    return sum(line.bullet for line in prose) * 2 > len(prose)


def _in_list(lines: Sequence[Line], at: int) -> bool:
    """Whether the list that the line belongs to is announced by a line that ends in a colon."""
    first = next((before for before in range(at, max(-1, at - _LONGEST_LIST), -1) if not lines[before].bullet), None)
    return first is not None and lines[first].text.endswith(":")


def _is_numbered(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is a numbered sub-heading, a paragraph under it: "3. The Lake Round"."""
    below = lines[at + 1 : at + 2]
    return lines[at].numbered and bool(below) and below[0].prose and not below[0].bullet


def _is_teaser(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is a sentence or two under the headline of another article, a kicker above that."""
    kicker, headline, line = lines[max(0, at - 2)], lines[at - 1], lines[at]
    short = line.words <= _LONGEST_TEASER and kicker.words <= _LONGEST_KICKER and not kicker.furniture
    return short and not headline.furniture and is_teaser_headline(headline)


def _drop_dated_teasers(lines: Sequence[Line], roles: dict[int, Role], head: Head, end: int) -> None:
    """A headline, a sentence or two and a date in the midst of the body are another article's: furniture."""
    for at in range(head.body + 2, end - 1):
        if not (lines[at].is_clock and roles[at] in ("furniture", "meta")):
            continue
        if lines[at - 1].words <= _LONGEST_TEASER and is_teaser_headline(lines[at - 2]) and at - 2 > head.body:
            for before in (at - 1, at - 2):
                if roles[before] in ("paragraph", "heading"):
                    roles[before] = "furniture"


def _drop_lone_headings(roles: dict[int, Role], top: int, end: int) -> None:
    """A heading stands over a paragraph: runs of short lines, and those with none under them, are furniture."""
    order = [at for at in range(top, end) if roles[at] not in ("meta", "caption", "credit")]
    for number, at in enumerate(order):
        if roles[at] != "heading":
            continue
        after = next((roles[later] for later in order[number + 1 : number + 2]), None)
        if after not in ("paragraph", "list_item"):
            roles[at] = "furniture"
