"""From lines to one Draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.draft import Block, Draft, DraftNotice, Dropped
from newsschema.language.detect import detect_language
from newsschema.parsers.common.dateline import read_dateline
from newsschema.parsers.common.truncation import is_truncated
from newsschema.parsers.text.body import label_lines
from newsschema.parsers.text.head import read_head
from newsschema.parsers.text.meta import is_name_and_time
from newsschema.parsers.text.photos import read_photos
from newsschema.parsers.text.region import find_region

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.models.article import BlockKind
    from newsschema.parsers.text.boxes import Role
    from newsschema.parsers.text.head import Head
    from newsschema.parsers.text.lines import Line

_BLOCKS: dict[Role, BlockKind] = {"paragraph": "paragraph", "heading": "heading", "list_item": "list_item"}
_NOT_FURNITURE = frozenset({"caption", "credit", "meta"})
"""Roles of lines that are no part of the body but say something of the article."""
_NOT_THE_BODY = "not the body"


def read_article(lines: Sequence[Line]) -> Draft:
    """Return the article that the lines hold; every text has one."""
    start, end = find_region(lines)
    if end == 0:
        start, end = min(1, len(lines) - 1), len(lines)
    head = read_head(lines, start, end)
    if head.ambiguous:
        language = detect_language(" ".join(line.text for line in lines[start : start + 12]))
        head = read_head(lines, start, end, language)
    roles = label_lines(lines, head, start, end)
    if not _BLOCKS.keys() & set(roles.values()):
        roles |= _without_sentences(lines, head, roles)
    roles |= _above(lines, head)
    blocks = tuple(Block(_BLOCKS[roles[at]], lines[at].text) for at in sorted(roles) if roles[at] in _BLOCKS)
    paragraphs = [block.text for block in blocks]
    dropped = _dropped(lines, roles, head)
    return Draft(
        headline=lines[head.headline].text if head.headline is not None else None,
        kicker=lines[head.kicker].text if head.kicker is not None else None,
        deck=lines[head.deck].text if head.deck is not None else None,
        byline=head.byline,
        authors=head.authors,
        dateline=read_dateline(paragraphs[0], head.published.value if head.published else None) if paragraphs else None,
        published=head.published,
        modified=head.modified,
        blocks=blocks,
        photos=read_photos(lines, roles),
        notices=_notices(
            dropped, head.ambiguous, is_truncated(paragraphs, [line.text for line in lines[end : end + 12]])
        ),
        dropped=dropped,
    )


def _without_sentences(lines: Sequence[Line], head: Head, roles: dict[int, Role]) -> dict[int, Role]:
    """The body of an article that has no sentences, as lists of winners or results: all under the headline."""
    if head.headline is None:
        return {}
    own = [line for line in lines[head.body :] if not line.furniture and roles.get(line.number) not in _NOT_FURNITURE]
    return {line.number: "list_item" if line.bullet else "paragraph" for line in own}


def _above(lines: Sequence[Line], head: Head) -> dict[int, Role]:
    """Captions and credits of a picture that stands above the headline."""
    roles: dict[int, Role] = {}
    if head.headline is None:
        return roles
    for at in range(max(0, head.headline - 4), head.headline):
        line = lines[at]
        if line.furniture or at == head.kicker or at in head.used or is_name_and_time(line) or line.is_clock:
            continue
        if line.is_credit:
            roles[at] = "credit"
        elif line.photo[1] is not None or (line.words >= 5 and head.headline <= 2):
            roles[at] = "caption"
    return roles


def _dropped(lines: Sequence[Line], roles: dict[int, Role], head: Head) -> tuple[Dropped, ...]:
    """The lines that are neither headline, kicker, deck nor body, each with the reason."""
    kept = {at for at, role in roles.items() if role in _BLOCKS} | {head.headline, head.kicker, head.deck}
    headline = lines[head.headline].key if head.headline is not None else None
    return tuple(
        Dropped(line.text, _reason(line, roles.get(line.number), head, headline))
        for line in lines
        if line.number not in kept
    )


def _reason(line: Line, role: Role | None, head: Head, headline: str | None) -> str:
    """The line's role, the kind of furniture it is, or that it stands outside the body."""
    if role in _NOT_FURNITURE:
        return role
    if line.number in head.used:
        return "meta"
    if line.key == headline:
        return "headline again"
    return line.furniture or _NOT_THE_BODY


def _notices(dropped: Sequence[Dropped], ambiguous: bool, truncated: bool) -> tuple[DraftNotice, ...]:
    notices = []
    if truncated:
        notices.append(DraftNotice("truncated", "The article breaks off: its end is missing or behind a wall."))
    if ambiguous:
        message = "Nothing tells day and month of the printed date apart; only the year is given."
        notices.append(DraftNotice("ambiguous_date", message))
    residue = sum(line.reason == "template" for line in dropped)
    removed = sum(line.reason not in _NOT_FURNITURE for line in dropped) - residue
    if residue:
        message = f"{residue} line{'s' * (residue > 1)} with residue of page templates removed."
        notices.append(DraftNotice("template_residue_removed", message))
    if removed:
        message = f"{removed} line{'s' * (removed > 1)} of page furniture removed."
        notices.append(DraftNotice("furniture_removed", message))
    return tuple(notices)
