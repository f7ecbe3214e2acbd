"""Boxes set into the body: pull quotes, machine-made summaries, facts in a list under a headline of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from newsschema.parsers.common.bylines import is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

Role = Literal["paragraph", "heading", "list_item", "caption", "credit", "furniture", "meta"]

_LONGEST_QUOTE = 30
"""Words of a quotation that is set apart."""
_NAME = 24
"""Characters of the name of who spoke it."""
_MOST_SPEAKERS = 3
"""Names with a comma on lines of their own, over which they sign letters to the editor."""
_LEAST_FACTS = 3
"""Items that make a list of facts."""
_LONGEST_NOTE = 40
"""Words of the note that says who or what wrote a summary."""
_NEAR = 2
"""Lines between that note and the summary's list."""
# "Summary" in the trade's languages, and the words for the machine that wrote it.
_SUMMARY = re.compile(
    r"zusammen(?:fassung|gefasst)|summar|sammen(?:drag|fatning)|sammanfattning|samenvatting|r[ée]sum|riassunto|sintesi"
    r"|resumo|podsumowani|streszczeni|tiivistelm|özet|összefoglal|要約|요약|摘要",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"\b(?:AI|KI|IA|ai|ki)\b|künstlich|artificial|artifici|intelligen|chatgpt|automat|kunstig|generert|generated|generiert|生成|인공"
)


def drop_boxes(lines: Sequence[Line], roles: dict[int, Role], span: range) -> None:
    """Turn the lines of such boxes in the body's stretch into furniture."""
    _drop_quotes(lines, roles, span)
    _drop_summaries(lines, roles, span)
    _drop_facts(roles, span)


def is_speaker(line: Line) -> bool:
    """Whether the line says who spoke a quotation set apart: "Ana Ruiz, Harbour Council"."""
    name, comma, rest = line.text.partition(", ")
    return bool(comma) and not (line.ends or line.bullet) and line.words <= 14 and rest[:1].isupper() and is_name(name)


def _drop_quotes(lines: Sequence[Line], roles: dict[int, Role], span: range) -> None:
    """A sentence or two over the line that says who spoke it; many such lines sign letters, which are the article."""
    signed = [at for at in span if at - 1 in roles and is_speaker(lines[at]) and lines[at].text.find(",") <= _NAME]
    paragraphs = sum(roles.get(at) == "paragraph" for at in span)
    if len(signed) > _MOST_SPEAKERS or len(signed) * 2 >= paragraphs:
        return
    for at in signed:
        if roles[at - 1] in ("paragraph", "heading") and lines[at - 1].words <= _LONGEST_QUOTE:
            roles[at - 1] = "furniture"


def _drop_summaries(lines: Sequence[Line], roles: dict[int, Role], span: range) -> None:
    """A note that a machine summed the article up, and the list above or below it."""
    for at in span:
        line = lines[at]
        beside = lines[max(0, at - _NEAR - 1) : at + _NEAR + 2]
        if line.words > _LONGEST_NOTE or not any(other.bullet for other in beside):
            continue
        if not (_SUMMARY.search(line.text) and _MACHINE.search(line.text)):
            continue
        for step in (-1, 1):
            near = at + step
            while near in roles and abs(near - at) <= _NEAR and not lines[near].bullet:
                near += step
            while near in roles and lines[near].bullet:
                roles[near] = roles[at] = "furniture"
                near += step


def _drop_facts(roles: dict[int, Role], span: range) -> None:
    """A list right under a sub-heading is a box of facts."""
    for at in span:
        if roles[at] != "heading":
            continue
        after = at + 1
        while roles.get(after) == "list_item":
            after += 1
        if after - at > _LEAST_FACTS:
            for item in range(at, after):
                roles[item] = "furniture"
