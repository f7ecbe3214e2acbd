"""Headings that a label before a colon gives a speaker: "Roth: Der Hafen wächst", "13.20 Uhr: Verband: Preise steigen".

What is before a colon may also be what a heading is about, so such a heading counts only where somebody the label names
speaks in the text too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.layout import HEADINGS
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.parts import Attributed, FramedQuote
from newsschema.extract.quotes.frames.reporting import is_voice

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text, Unit

RULE = "heading label"
_HEADING = 16  # tokens of the longest heading within a text
_LABEL = 7  # tokens of the longest label
_SHORTEST = 3  # tokens of the shortest clause


def labelled_heading(text: Text, unit: Unit) -> FramedQuote | None:
    """The clause of a heading behind a label that may name who says it; None for none."""
    first, last = text.analysis.paragraphs[unit.paragraph]
    heading = text.field in HEADINGS or (last - first <= _HEADING and text.words[last - 1] not in ".!?…:")
    if not heading or unit.regions or unit.first != first or text.words[unit.last - 1] == "?":
        return None
    colons = [at for at in range(unit.first, unit.stop) if text.words[at] == ":" and not _within_number(text, at)]
    if not colons or unit.stop - colons[-1] <= _SHORTEST:
        return None
    start, colon = (colons[-2] + 1 if len(colons) > 1 else unit.first), colons[-1]
    if colon - start > _LABEL or not _is_clause(text, colon + 1, unit.stop):
        return None
    label = read_phrase(text, start, colon)
    if label is None or label.end != colon or label.pronoun or not is_voice(text, label):
        return None
    return FramedQuote(text, [(colon + 1, unit.stop)], "indirect", None, label, RULE, unit.paragraph)


def without_topics(results: dict[int, list[Attributed]]) -> None:
    """Drop the headings whose label names nobody who speaks elsewhere."""
    speakers = {one[1].key for found in results.values() for one in found if one[1] is not None and one[0].rule != RULE}
    for number, found in results.items():
        results[number] = [one for one in found if one[0].rule != RULE or (one[1] and one[1].key in speakers)]


def _within_number(text: Text, at: int) -> bool:
    """Whether a colon is within a score or a clock time: "3:1"."""
    return text.touches(at) and text.touches(at + 1)


def _is_clause(text: Text, first: int, stop: int) -> bool:
    """Whether words behind a label are a clause of their own, no "So sparen Sie", "Was jetzt gilt"."""
    opens = text.lowers[first] in text.analysis.pack.introducers or text.lowers[first] in text.lexicon.phrases
    return not opens and text.analysis.next_finite(first, stop) < stop
