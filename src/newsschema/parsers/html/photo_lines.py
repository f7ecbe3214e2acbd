"""The lines of a picture's unit: what it says, and what of it is a credit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.parsers.common import byline_names, credits, furniture
from newsschema.parsers.html import kinds
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from newsschema.parsers.html.page import Page

_LONGEST = 1_500
"""Characters of the longest caption."""
_SKIPPED = (kinds.SOCIAL, kinds.HIDDEN, kinds.AD, kinds.TIME)
# Elements that set a credit apart from the caption they follow.
_APART = frozenset(("span", "small", "cite", "i", "em", "div", "p", "footer", "figcaption"))
_LEAST_WORDS = 2
"""Words that a caption above a line of a name has more than."""


def read_unit(page: Page, unit: int) -> tuple[str | None, str | None]:
    """Return what a unit says, its credit on a line of its own, and what of it is in an element called a credit."""
    marks = _marks(page, unit)
    captioned = any(mark & kinds.CAPTION for mark in marks.values())
    skipped = _skipped(page, unit, marks) if captioned else sum(_SKIPPED)
    caption, credit, whole, beside = _Segments(page), _Segments(page), _Segments(page), _Segments(page)
    for index in range(page.text_first[unit], page.text_end[unit]):
        mark = marks.get(page.owners[index], 0)
        if captioned and not mark & (kinds.CAPTION | kinds.CREDIT):
            beside.add(index)
            continue
        if mark & skipped:
            continue
        whole.add(index)
        (credit if mark & kinds.CREDIT else caption).add(index)
    credited = " ".join(credit.lines()) or next(filter(credits.is_credit, beside.lines()), None)
    if credited and len(credited) > 60 and not caption.lines():
        return _line(whole.lines()), None  # one element called a credit holds both
    return _line(caption.lines() if credited else whole.lines()), credited


def _skipped(page: Page, unit: int, marks: dict[int, int]) -> int:
    """Return the kinds of element whose text is left out: those that hold only a small part of the unit's text."""
    total, of_kind = 0, dict.fromkeys(_SKIPPED, 0)
    for index in range(page.text_first[unit], page.text_end[unit]):
        size = len(page.texts[index].strip())
        total += size
        mark = marks.get(page.owners[index], 0)
        for kind in of_kind:
            of_kind[kind] += size if mark & kind else 0
    return sum(kind for kind, size in of_kind.items() if size * 2 <= total)


class _Segments:
    """Text nodes put together to lines; an element that sets its text apart begins a new one."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.parts: list[str] = []
        self.owner = -1

    def add(self, index: int) -> None:
        page, owner = self.page, self.page.owners[index]
        text = page.texts[index]
        if owner != self.owner and text.strip():
            if _APART.intersection((page.tags[owner], page.tags[max(0, self.owner)])):
                self.parts.append("\n")
            self.owner = owner
        self.parts.append(text)

    def lines(self) -> list[str]:
        lines = [line for line in map(clean_line, "".join(self.parts).split("\n")) if line and not furniture.kind(line)]
        return list(dict.fromkeys(lines))


def _line(lines: list[str]) -> str | None:
    """Join the lines of a caption; a credit, or a short last line set apart like one, goes last and alone."""
    if not lines or sum(map(len, lines)) > _LONGEST:
        return None
    if len(lines) > 1:
        credited = next((line for line in reversed(lines) if credits.is_credit(line)), None)
        ended = lines[-2].endswith((".", "!", "?", "”", "»", '"'))
        named = len(lines) == 2 and len(lines[0].split()) > _LEAST_WORDS and byline_names.is_name(lines[1])
        if credited is None and (named or (ended and _names_only(lines[-1]))):
            credited = f"© {lines[-1]}"
            lines = [*lines[:-1], credited]
        if credited:
            return " ".join(line for line in lines if line != credited) + "\n" + credited
    return " ".join(lines)


def _names_only(text: str) -> bool:
    """Whether a text is a few words with capitals and no full stop, as names are."""
    words = text.replace("/", " ").split()
    return 0 < len(words) <= 6 and not text.endswith(".") and all(not word[0].islower() for word in words)


def _marks(page: Page, unit: int) -> dict[int, int]:
    """Return each element's hints with those around it in the unit, the innermost of caption and credit alone."""
    marks = {
        unit: page.hints[unit] & ~(kinds.CREDIT | kinds.CAPTION) if page.tags[unit] == "figure" else page.hints[unit]
    }
    for number in range(unit + 1, page.ends[unit]):
        own, above = page.hints[number], marks.get(page.parents[number], 0)
        if own & kinds.CAPTION:
            own &= ~kinds.CREDIT
            above &= ~kinds.CREDIT
        elif own & kinds.CREDIT:
            above &= ~kinds.CAPTION
        marks[number] = own | above
    return marks
